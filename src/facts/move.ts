/** Facts of text that an edit has moved: the same, some characters and lines further on. */

import { LineIndex, type Span } from '../base';
import type { Code } from '../code';
import type { Claim } from './claims';
import type { CollectionFact, CycleEdge, CycleFact, FreedFact, ObjectFact, ResourceFact } from './types';

type Places = Pick<Code, 'starts' | 'ends' | 'lines'>;

/** Where places of one text are in another that differs from it in one stretch. */
export class Move {
  private readonly from: number;
  private readonly oldEnd: number;
  private readonly characters: number;
  private readonly firstLine: number;
  private readonly lines: number;
  /** Moments that the root begins later than it did. */
  moments = 0;
  /** The numbers that constants have now, by those they had; null where they are the same. */
  serials: ReadonlyMap<number, number> | null = null;

  constructor(before: string, now: string) {
    const shorter = Math.min(before.length, now.length);
    let from = 0;
    while (from < shorter && before.charCodeAt(from) === now.charCodeAt(from)) from++;
    let tail = 0;
    while (
      tail < shorter - from &&
      before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
    ) {
      tail++;
    }
    this.from = from;
    this.oldEnd = before.length - tail;
    this.characters = now.length - before.length;
    const index = new LineIndex(before);
    const atEnd = index.lineAt(this.oldEnd);
    // A line moves where its start does.
    this.firstLine = index.startOf(atEnd) >= this.oldEnd ? atEnd : atEnd + 1;
    this.lines = new LineIndex(now).lineCount - index.lineCount;
  }

  /** Nothing moves, and nothing is renumbered. */
  get isNothing(): boolean {
    return this.characters === 0 && this.lines === 0 && this.moments === 0 && this.serials === null;
  }

  /** A place in front of the edit, or behind it; inside nothing is said. */
  offset(at: number): number {
    return at >= this.oldEnd ? at + this.characters : at;
  }

  line(line: number): number {
    return line >= this.firstLine ? line + this.lines : line;
  }

  moment(moment: number): number {
    return moment === 0 ? 0 : moment + this.moments;
  }

  /** What ends where something was typed is not longer for it. */
  private end(at: number): number {
    return at > this.from && at >= this.oldEnd ? at + this.characters : at;
  }

  serial(serial: number): number {
    return this.serials?.get(serial) ?? serial;
  }

  span(span: Span): Span {
    const { start, end } = span;
    // In front of the edit nothing moves.
    if (end <= this.from && start < this.oldEnd) return span;
    return { start: this.offset(start), end: this.end(end) };
  }

  /** Whether the span is where this one has gone. */
  takes(before: Span, now: Span): boolean {
    return this.offset(before.start) === now.start && this.end(before.end) === now.end;
  }

  /** Whether the places of instructions are where these have gone. */
  takesAll(before: Places, now: Places): boolean {
    const { starts, ends, lines } = before;
    for (let i = 0; i < starts.length; i++) {
      if (this.offset(starts[i]!) !== now.starts[i] || this.end(ends[i]!) !== now.ends[i]) return false;
      if (this.line(lines[i]!) !== now.lines[i]) return false;
    }
    return true;
  }

  claim<C extends Claim | null>(claim: C): C {
    if (claim === null || !('line' in claim)) return claim;
    const line = this.line(claim.line);
    return line === claim.line ? claim : { ...claim, line };
  }

  object(fact: ObjectFact): ObjectFact {
    const serial = this.serial(fact.serial);
    const size = this.claim(fact.size);
    const createdAt = fact.createdAt === null ? null : this.span(fact.createdAt);
    const createdLine = this.line(fact.createdLine);
    const stays = serial === fact.serial && size === fact.size;
    if (stays && createdAt === fact.createdAt && createdLine === fact.createdLine) return fact;
    return { ...fact, serial, size, createdAt, createdLine };
  }

  freed(fact: FreedFact): FreedFact {
    const serial = this.serial(fact.serial);
    const createdLine = this.line(fact.createdLine);
    if (serial === fact.serial && createdLine === fact.createdLine) return fact;
    return { ...fact, serial, createdLine };
  }

  collection(fact: CollectionFact): CollectionFact {
    return { ...fact, line: this.line(fact.line), moment: this.moment(fact.moment) };
  }

  resource(fact: ResourceFact): ResourceFact {
    const lost = fact.lost.map((one) => ({
      ...one,
      line: this.line(one.line),
      span: this.span(one.span),
    }));
    return { ...fact, createdAt: this.span(fact.createdAt), lost };
  }

  cycle(fact: CycleFact): CycleFact {
    const moved = new Map<ObjectFact, ObjectFact>();
    const object = (one: ObjectFact): ObjectFact => {
      const made = moved.get(one) ?? this.object(one);
      moved.set(one, made);
      return made;
    };
    const edge = (one: CycleEdge): CycleEdge => ({
      ...one,
      from: object(one.from),
      to: object(one.to),
      span: one.span === null ? null : this.span(one.span),
      line: this.line(one.line),
    });
    const { lostAt, collectedAt } = fact;
    return {
      ...fact,
      members: fact.members.map(object),
      edges: fact.edges.map(edge),
      lostAt: {
        line: this.line(lostAt.line),
        span: this.span(lostAt.span),
        moment: this.moment(lostAt.moment),
      },
      collectedAt: collectedAt === null ? null : this.line(collectedAt),
    };
  }
}
