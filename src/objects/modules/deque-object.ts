/** A deque's items and the blocks they lie in: 64 each, entered in the middle of the first (Modules/_collectionsmodule.c). */

import type { Block, Heap, Visitor } from '../../heap';
import type { Profile } from '../../versions';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import { PyObject } from '../object';
import { placeTracked } from '../place';
import type { Runtime } from '../runtime';
import type { PyType } from '../type';

export const blockItems = 64;
export const blockBytes = 528;
export const center = 31;
/** Blocks that are kept for later. */
export const spareMax = 16;

interface SavedDeque {
  readonly items: PyObject[];
  readonly left: number;
  readonly blocks: Block[];
  readonly spare: Block[];
  readonly changes: number;
  readonly maxlen: number;
  readonly common: CommonContent;
}

export class PyDeque extends PyObject {
  /** Owned. */
  items: PyObject[] = [];
  /** Place of the first item in the first block. */
  left = center + 1;
  blocks: Block[] = [];
  spare: Block[] = [];
  /** Counts changes of the structure, for iterators. */
  changes = 0;
  /** -1: unbounded. */
  maxlen = -1;

  override visit(visitor: Visitor): void {
    for (const item of this.items) visitor(item);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    for (const item of this.items) heap.drop(item);
    for (const block of [...this.blocks, ...this.spare]) heap.resize(this, block, 0);
    destroyCommon(this, heap);
  }

  override clear(heap: Heap): void {
    clearDeque(heap, this);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.dequeEmpty + blockBytes * (this.blocks.length - 1);
  }

  override extraBlocks(): readonly Block[] {
    return [...this.blocks, ...this.spare];
  }

  override extraBytes(): number {
    return blockBytes * (this.blocks.length + this.spare.length);
  }

  override saveContent(): SavedDeque {
    const { left, changes, maxlen } = this;
    const [items, blocks, spare] = [[...this.items], [...this.blocks], [...this.spare]];
    return { items, left, blocks, spare, changes, maxlen, common: saveCommon(this) };
  }

  override restoreContent(saved: SavedDeque): void {
    this.items = [...saved.items];
    this.left = saved.left;
    this.blocks = [...saved.blocks];
    this.spare = [...saved.spare];
    this.changes = saved.changes;
    this.maxlen = saved.maxlen;
    restoreCommon(this, saved.common);
  }
}

/** Blocks that the items lie in; an empty deque keeps one. */
export function blocksNeeded(left: number, length: number): number {
  return Math.max(1, Math.ceil((left + length) / blockItems));
}

/** Gets or gives back blocks so that there are `count`. */
export function setBlocks(heap: Heap, deque: PyDeque, count: number): void {
  while (deque.blocks.length < count)
    deque.blocks.push(deque.spare.pop() ?? heap.resize(deque, null, blockBytes)!);
  while (deque.blocks.length > count) {
    const block = deque.blocks.pop()!;
    if (deque.spare.length < spareMax) deque.spare.push(block);
    else heap.resize(deque, block, 0);
  }
}

/** After the items have changed: `left` moved by `by` places. */
export function settle(heap: Heap, deque: PyDeque, by = 0): void {
  deque.changes++;
  let left = deque.left + by;
  if (left < 0) left += blockItems;
  if (left >= blockItems) left -= blockItems;
  if (deque.items.length === 0) left = center + 1;
  deque.left = left;
  setBlocks(heap, deque, blocksNeeded(left, deque.items.length));
}

/** Appends an item, which it takes over; drops the first one where the deque is full. */
export function append(heap: Heap, deque: PyDeque, item: PyObject): void {
  heap.touch(deque);
  deque.items.push(item);
  settle(heap, deque);
  if (deque.maxlen >= 0 && deque.items.length > deque.maxlen) heap.drop(popFirst(heap, deque));
}

export function appendFirst(heap: Heap, deque: PyDeque, item: PyObject): void {
  heap.touch(deque);
  deque.items.unshift(item);
  settle(heap, deque, -1);
  if (deque.maxlen >= 0 && deque.items.length > deque.maxlen) heap.drop(popLast(heap, deque));
}

export function popFirst(heap: Heap, deque: PyDeque): PyObject {
  heap.touch(deque);
  const item = deque.items.shift()!;
  settle(heap, deque, 1);
  return item;
}

export function popLast(heap: Heap, deque: PyDeque): PyObject {
  heap.touch(deque);
  const item = deque.items.pop()!;
  settle(heap, deque);
  return item;
}

export function clearDeque(heap: Heap, deque: PyDeque): void {
  heap.touch(deque);
  const { items } = deque;
  deque.items = [];
  settle(heap, deque);
  for (const item of items) heap.drop(item);
}

export function newDeque(runtime: Runtime, type: PyType): PyDeque {
  const { heap, profile } = runtime;
  const deque = placeTracked(runtime, new PyDeque(), type, profile.sizes.dequeEmpty - blockBytes);
  setBlocks(heap, deque, 1);
  return deque;
}
