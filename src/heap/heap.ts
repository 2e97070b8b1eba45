/**
 * The memory simulator. It changes only through the verbs below; each is what CPython does at that point, in
 * CPython's order. Owners: `allocate` returns an owned reference (count 1); `take` adds one, `drop` gives one back.
 */

import type { Profile } from '../versions';
import { type Block, Flag, type HeapObject } from './object';

/** The free lists a block may come from and go back to; the numbers index the profile's lengths. */
export const FreeList = {
  none: 0,
  float: 1,
  int: 2,
  complex: 3,
  list: 4,
  dict: 5,
  slice: 6,
  method: 7,
  builtinMethod: 8,
  range: 9,
  rangeIterator: 10,
  listIterator: 11,
  tupleIterator: 12,
  frame: 13,
  /** The smallest keys table of a dict. */
  dictKeys: 14,
  /** Tuples of length n use `tuple + n`. */
  tuple: 32,
} as const;

/** Hears of changes; a method that is absent costs nothing. Takes and drops are not told: read `refs` at a moment. */
export interface HeapListener {
  allocated?(object: HeapObject): void;
  freed?(object: HeapObject): void;
  /** A block of the object's own data was replaced. */
  resized?(owner: HeapObject, before: Block | null, after: Block | null): void;
  collected?(collection: Collection): void;
}

/** One run of the collector. */
export interface Collection {
  readonly generation: number;
  readonly line: number;
  readonly moment: number;
  /** Tracked objects found unreachable, as `gc.collect()` returns it. */
  collected: number;
  /** Tracked objects examined. */
  readonly examined: number;
  readonly automatic: boolean;
}

export class Heap {
  /** Set by the machine: where the program is. */
  line = 0;
  moment = 0;
  listener: HeapListener | null = null;
  /** Objects whose finalizer or weak reference callbacks wait for the machine, oldest first. */
  readonly waiting: HeapObject[] = [];
  liveObjects = 0;
  liveBytes = 0;
  private serialLast = 0;
  private checkpointMark = 0;

  constructor(readonly profile: Profile) {}

  /** Gives the object a block of `bytes` (collector header included) and the count 1, and counts it in generation 0 if collectable. */
  allocate<T extends HeapObject>(object: T, bytes: number, freeList: number = FreeList.none): T {
    object.refs = 1;
    object.serial = ++this.serialLast;
    object.blockBytes = bytes;
    object.freeList = freeList;
    object.line = this.line;
    object.moment = this.moment;
    object.headerMark = this.checkpointMark;
    object.contentMark = this.checkpointMark;
    this.liveObjects++;
    this.liveBytes += bytes;
    this.listener?.allocated?.(object);
    return object;
  }

  /** One more reference. */
  take<T extends HeapObject>(object: T): T {
    if (object.headerMark !== this.checkpointMark) this.saveHeader(object);
    object.refs++;
    return object;
  }

  /** One reference less; at zero the object is finalized, destroyed and freed at once. */
  drop(object: HeapObject): void {
    if (object.headerMark !== this.checkpointMark) this.saveHeader(object);
    if (--object.refs === 0) this.deallocate(object);
  }

  /**
   * Replaces a separate block that the object owns, as realloc does: `before` null allocates, `bytes` 0 frees. Where
   * CPython allocates the new block before it frees the old one (dict keys), call it twice: first with null, then with 0.
   */
  resize(owner: HeapObject, before: Block | null, bytes: number, _freeList: number = FreeList.none): Block | null {
    const after = bytes === 0 ? null : { address: 0, bytes };
    this.liveBytes += bytes - (before?.bytes ?? 0);
    this.listener?.resized?.(owner, before, after);
    return after;
  }

  /** Puts the object into the collector's lists (PyObject_GC_Track); nothing happens where it is in them already. */
  track(object: HeapObject): void {
    object.flags |= Flag.TRACKED;
  }

  /** Takes it out of them (PyObject_GC_UnTrack). */
  untrack(object: HeapObject): void {
    object.flags &= ~Flag.TRACKED;
  }

  /** To be called before any change of an object's own fields. */
  touch(object: HeapObject): void {
    if (object.contentMark !== this.checkpointMark) this.saveContent(object);
  }

  private deallocate(object: HeapObject): void {
    object.flags |= Flag.FREED;
    this.liveObjects--;
    this.liveBytes -= object.blockBytes;
    object.destroy(this);
    this.listener?.freed?.(object);
  }

  private saveHeader(_object: HeapObject): void {}
  private saveContent(_object: HeapObject): void {}
}
