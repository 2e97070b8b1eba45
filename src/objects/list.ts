/** `list`: the object, its growth (Objects/listobject.c:list_resize) and its factories. */

import { type Block, FreeList, type Heap, type Visitor } from '../heap';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import type { PyType } from './type';
import { watched } from './watched';

/** Collector header, object header and three fields. */
export const listBytes = 56;

interface SavedList {
  readonly items: PyObject[];
  readonly capacity: number;
  readonly block: Block | null;
  readonly common: CommonContent;
  readonly extra: number;
}

export class PyList extends PyObject {
  /** Owned. */
  items: PyObject[] = [];
  /** Pointers that the block has room for. */
  capacity = 0;
  block: Block | null = null;
  /** Elements beyond `items`: what stands for rounds that were not executed is one item (bulk.ts). */
  declare extra: number;

  get length(): number {
    return this.items.length + this.extra;
  }

  /** Last to first (list_traverse), which the collector's order shows. */
  override visit(visitor: Visitor): void {
    for (let i = this.items.length - 1; i >= 0; i--) visitor(this.items[i]!);
    visitCommon(this, visitor);
  }

  /** Last to first, so that a list that was grown from its end is taken down from there (list_dealloc). */
  override destroy(heap: Heap): void {
    for (let i = this.items.length - 1; i >= 0; i--) heap.drop(this.items[i]!);
    if (this.block !== null) heap.resize(this, this.block, 0);
    destroyCommon(this, heap);
  }

  override clear(heap: Heap): void {
    clearList(heap, this);
  }

  override sizeBytes(): number {
    return listBytes + this.capacity * 8;
  }

  override extraBlocks(): readonly Block[] {
    return this.block === null ? [] : [this.block];
  }

  override extraBytes(): number {
    return this.capacity * 8;
  }

  override saveContent(): SavedList {
    return {
      items: this.items.slice(),
      capacity: this.capacity,
      block: this.block,
      common: saveCommon(this),
      extra: this.extra,
    };
  }

  override restoreContent(saved: SavedList): void {
    this.items = saved.items.slice();
    this.capacity = saved.capacity;
    this.block = saved.block;
    restoreCommon(this, saved.common);
    if (this.extra !== saved.extra) setExtra(this, saved.extra);
  }
}

PyList.prototype.extra = 0;

/** Sets the block's room exactly. The caller has touched the list. */
export function setListCapacity(heap: Heap, list: PyList, capacity: number): void {
  if (capacity === list.capacity) return;
  list.capacity = capacity;
  list.block = heap.resize(list, list.block, capacity * 8);
}

/** Room that list_resize asks for when a list of `old` items gets `length`. */
export function grownCapacity(length: number, old: number): number {
  if (length === 0) return 0;
  let capacity = length + Math.floor(length / 8) + 6;
  capacity -= capacity % 4;
  if (length - old > capacity - length) capacity = length + 3 - ((length + 3) % 4);
  return capacity;
}

/** list_resize: the list will have `length` items. The caller has touched the list and moves the items itself. */
export function resizeList(heap: Heap, list: PyList, length: number, old: number): void {
  if (list.capacity >= length && length >= list.capacity >> 1) return;
  setListCapacity(heap, list, grownCapacity(length, old));
}

/** How many elements a container has beyond those that are there. */
export function setExtra(container: PyObject & { extra: number }, extra: number): void {
  container.extra = extra;
  container.opaque = extra > 0;
}

/** `list.append` of an owned item. */
export function appendOwned(heap: Heap, list: PyList, item: PyObject): void {
  heap.touch(list);
  watched.quiet++;
  const length = list.items.length + list.extra;
  if (length === list.capacity) setListCapacity(heap, list, grownCapacity(length + 1, length));
  list.items.push(item);
  watched.quiet--;
}

/** `list.append`. */
export function appendItem(heap: Heap, list: PyList, item: PyObject): void {
  appendOwned(heap, list, heap.take(item));
}

/** Empties the list and frees its block, then drops the items last to first (list_clear). */
export function clearList(heap: Heap, list: PyList): void {
  if (list.block === null && list.items.length === 0) return;
  heap.touch(list);
  const items = list.items;
  const block = list.block;
  list.items = [];
  if (list.extra > 0) setExtra(list, 0);
  list.capacity = 0;
  list.block = null;
  for (let i = items.length - 1; i >= 0; i--) heap.drop(items[i]!);
  if (block !== null) heap.resize(list, block, 0);
}

/** A list that owns the items from here on; its block has room for exactly these, or for `capacity`. */
export function newList(runtime: Runtime, items: PyObject[], capacity: number = items.length): PyList {
  const list = newListOf(runtime, runtime.types.list);
  list.items = items;
  setListCapacity(runtime.heap, list, capacity);
  return list;
}

/** An empty list of a class. */
export function newListOf(runtime: Runtime, type: PyType): PyList {
  return placeTracked(runtime, new PyList(), type, listBytes, FreeList.list);
}
