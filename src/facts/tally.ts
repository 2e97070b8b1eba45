/** Joins the counts of one object, or of one name's objects, over the visits of a statement. */

import { Flag } from '../heap';
import { type PyObject, PyUnknown } from '../objects';
import type { Claim } from './claims';
import type { Move } from './move';

const escapedWhy = 'something unknown may hold it too';
const sharedWhy = 'the whole process shares it';
const unseenWhy = 'what it was before was not followed';

export class Tally {
  private low = Number.POSITIVE_INFINITY;
  private high = Number.NEGATIVE_INFINITY;
  private absent = false;
  private immortal = false;
  /** Line of what makes the count a lower bound; -1 where it is none. */
  private atLeastLine = -1;
  private unseen = false;
  private shared = false;

  /** The object has this count now. */
  add(object: PyObject, refs: number): void {
    const { flags } = object;
    if ((flags & Flag.IMMORTAL) !== 0) {
      this.immortal = true;
      return;
    }
    if ((flags & Flag.SHARED) !== 0) {
      this.shared = true;
      return;
    }
    if (refs < this.low) this.low = refs;
    if (refs > this.high) this.high = refs;
    if ((flags & Flag.AT_LEAST) !== 0) this.atLeastLine = object.line;
    // Where it came from is unknown, so is who else has it.
    else if (object instanceof PyUnknown) this.atLeastLine = object.reason.line;
  }

  /** Takes in the visits that another tally has seen. */
  join(other: Tally): void {
    if (other.low < this.low) this.low = other.low;
    if (other.high > this.high) this.high = other.high;
    this.absent ||= other.absent;
    this.immortal ||= other.immortal;
    if (other.atLeastLine >= 0) this.atLeastLine = other.atLeastLine;
    this.unseen ||= other.unseen;
    this.shared ||= other.shared;
  }

  move(move: Move): void {
    if (this.atLeastLine >= 0) this.atLeastLine = move.line(this.atLeastLine);
  }

  /** There is no object: not made yet, or freed. */
  addAbsent(): void {
    this.absent = true;
  }

  /** There was one, with a count that nobody looked at. */
  addUnseen(): void {
    this.unseen = true;
  }

  /** What holds at every visit; null where there never was an object. */
  claim(): Claim | null {
    const { low, high, absent, immortal, atLeastLine } = this;
    if (this.unseen) return { kind: 'unknown', why: unseenWhy, line: 0 };
    if (this.shared) return { kind: 'unknown', why: sharedWhy, line: 0 };
    const counted = high >= 0;
    if (immortal) {
      if (!counted) return { kind: 'immortal' };
      return { kind: 'unknown', why: 'the object is immortal in one case and counted in another', line: 0 };
    }
    if (!counted) return null;
    const least = absent ? 0 : low;
    if (atLeastLine >= 0) return { kind: 'atLeast', n: least, why: escapedWhy, line: atLeastLine };
    return least === high ? { kind: 'exact', n: high } : { kind: 'between', low: least, high };
  }
}

/** What can be said of an object's count between two statements. */
export function countOf(object: PyObject): Claim {
  if ((object.flags & Flag.IMMORTAL) !== 0) return { kind: 'immortal' };
  if ((object.flags & Flag.SHARED) !== 0) return { kind: 'unknown', why: sharedWhy, line: 0 };
  if ((object.flags & Flag.AT_LEAST) !== 0) {
    return { kind: 'atLeast', n: object.refs, why: escapedWhy, line: object.line };
  }
  if (object instanceof PyUnknown) {
    return { kind: 'atLeast', n: object.refs, why: escapedWhy, line: object.reason.line };
  }
  return { kind: 'exact', n: object.refs };
}
