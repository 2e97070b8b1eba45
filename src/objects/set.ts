/** `set` and `frozenset`: the objects, their growth and their factories (Objects/setobject.c). */

import type { Block, Heap, Visitor } from '../heap';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { setExtra } from './list';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { type HashHalves, SetTable } from './set-table';
import type { PyType } from './type';

/** Collector header, object header, fields, and eight slots inside the object. */
export const setBytes = 216;

interface SavedSet {
  readonly table: SetTable;
  readonly block: Block | null;
  readonly finger: number;
  readonly hash: number | bigint | null;
  readonly common: CommonContent;
  readonly extra: number;
  readonly slotCount: number;
}

export class PySet extends PyObject {
  table = new SetTable(8);
  /** The table, once it does not fit into the object. */
  block: Block | null = null;
  /** Where `pop` goes on looking. */
  finger = 0;
  /** The hash of a frozenset once it has been asked for. */
  hash: number | bigint | null = null;
  /** Keys beyond those in the table, and the slots that CPython's table has with them; 0: as many as ours (bulk.ts). */
  declare extra: number;
  declare slotCount: number;

  constructor(readonly frozen: boolean) {
    super();
  }

  override visit(visitor: Visitor): void {
    for (const key of this.table.keys) if (key !== null) visitor(key);
    visitCommon(this, visitor);
  }

  /** In table order (set_dealloc). */
  override destroy(heap: Heap): void {
    for (const key of this.table.keys) if (key !== null) heap.drop(key);
    if (this.block !== null) heap.resize(this, this.block, 0);
    destroyCommon(this, heap);
  }

  override clear(heap: Heap): void {
    clearSet(heap, this);
  }

  override sizeBytes(): number {
    return setBytes + this.extraBytes();
  }

  override extraBlocks(): readonly Block[] {
    return this.block === null ? [] : [this.block];
  }

  override extraBytes(): number {
    return this.block?.bytes ?? 0;
  }

  override saveContent(): SavedSet {
    const { block, finger, hash } = this;
    const { extra, slotCount } = this;
    return { table: this.table.copy(), block, finger, hash, common: saveCommon(this), extra, slotCount };
  }

  override restoreContent(saved: SavedSet): void {
    this.table = saved.table.copy();
    this.block = saved.block;
    this.finger = saved.finger;
    this.hash = saved.hash;
    restoreCommon(this, saved.common);
    if (this.extra !== saved.extra) setExtra(this, saved.extra);
    if (this.slotCount !== saved.slotCount) this.slotCount = saved.slotCount;
  }
}

PySet.prototype.extra = 0;
PySet.prototype.slotCount = 0;

export function isSet(object: PyObject): object is PySet {
  return object instanceof PySet;
}

/** set_table_resize: the smallest table with more than `minimum` slots; the block is allocated before the old one is freed. */
export function resizeSet(heap: Heap, set: PySet, minimum: number): void {
  let size = 8;
  while (size <= minimum) size *= 2;
  const before = set.block;
  const table = set.table.resized(size);
  if (size > 8) set.block = heap.resize(set, null, size * 16);
  else set.block = null;
  set.table = table;
  if (before !== null) heap.resize(set, before, 0);
}

/** Adds a key that is not in the set, at the place that `set.table.place` found; takes it. */
export function insertKey(heap: Heap, set: PySet, at: number, key: PyObject, hash: HashHalves): void {
  heap.touch(set);
  const { table } = set;
  const { fill } = table;
  table.put(at, heap.take(key), hash);
  if (set.extra > 0) {
    if (table.fill > fill) growSkipped(heap, set);
    return;
  }
  if (table.fill === fill || table.fill * 5 < table.mask * 3) return;
  resizeSet(heap, set, table.used > 50000 ? table.used * 2 : table.used * 4);
}

/** The table again, with the hash of a key that has changed its value. */
export function setTableAnew(set: PySet, key: PyObject, hash: HashHalves): void {
  const { table } = set;
  const at = table.keys.indexOf(key);
  if (at < 0) return;
  table.low[at] = hash.low;
  table.high[at] = hash.high;
  set.table = table.resized(table.size);
}

/** Keys that fit before the table grows (set_add_entry). */
export function roomOf(set: PySet): number {
  const slots = set.slotCount || set.table.size;
  return Math.ceil(((slots - 1) * 3) / 5) - set.table.fill - set.extra;
}

/** The same growth where most keys are not in the table; ours has as many slots as its own keys need. */
export function growSkipped(heap: Heap, set: PySet): void {
  const { table } = set;
  if (table.fill * 5 >= table.mask * 3) set.table = table.resized(4 * table.size);
  if (set.slotCount === 0) set.slotCount = table.size;
  if (roomOf(set) > 0) return;
  const used = set.table.used + set.extra;
  const minimum = used > 50000 ? used * 2 : used * 4;
  let size = 8;
  while (size <= minimum) size *= 2;
  const before = set.block;
  set.block = heap.resize(set, null, size * 16);
  set.slotCount = size;
  if (before !== null) heap.resize(set, before, 0);
}

/** Takes the key at this place out; it is the caller's. */
export function unlinkKey(heap: Heap, set: PySet, at: number): PyObject {
  heap.touch(set);
  return set.table.remove(at);
}

/** `set.clear`. */
export function clearSet(heap: Heap, set: PySet): void {
  if (set.table.fill === 0 && set.block === null) return;
  heap.touch(set);
  const { table, block } = set;
  set.table = new SetTable(8);
  set.block = null;
  if (set.extra > 0) setExtra(set, 0);
  if (set.slotCount > 0) set.slotCount = 0;
  for (const key of table.keys) if (key !== null) heap.drop(key);
  if (block !== null) heap.resize(set, block, 0);
}

/** An empty set or frozenset of a class. */
export function newSetOf(runtime: Runtime, type: PyType, frozen: boolean): PySet {
  return placeTracked(runtime, new PySet(frozen), type, setBytes);
}

/** An empty set. */
export function newSet(runtime: Runtime): PySet {
  return newSetOf(runtime, runtime.types.set, false);
}

/** An empty frozenset. */
export function newFrozenset(runtime: Runtime): PySet {
  return newSetOf(runtime, runtime.types.frozenset, true);
}
