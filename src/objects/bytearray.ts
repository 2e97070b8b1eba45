/** bytearray: the object, its growth and its factory (Objects/bytearrayobject.c). */

import type { Block, Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import { bytesHeader } from './bytes';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject } from './object';
import { place } from './place';
import type { Runtime } from './runtime';
import type { PyType } from './type';

interface SavedBytearray {
  readonly buffer: Uint8Array;
  readonly length: number;
  readonly room: number;
  readonly block: Block | null;
  readonly common: CommonContent;
}

export class PyBytearray extends PyObject {
  /** May be longer than the content. */
  buffer = new Uint8Array(0);
  length = 0;
  /** Bytes of the separate block (ob_alloc); 0 for none. */
  room = 0;
  block: Block | null = null;

  /** The content: a view, to be read at once. */
  get value(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  override visit(visitor: Visitor): void {
    if (this.type.heapType) visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    if (this.block !== null) this.block = heap.resize(this, this.block, 0);
    if (this.type.heapType) destroyCommon(this, heap);
  }

  override extraBlocks(): readonly Block[] {
    return this.block === null ? [] : [this.block];
  }

  override extraBytes(): number {
    return this.block?.bytes ?? 0;
  }

  override sizeBytes(profile: Profile): number {
    if (profile.growth.bytearrayHoldsBytes) return 64 + (this.room > 0 ? bytesHeader - 1 + this.room : 0);
    return bytearrayBytes + this.room;
  }

  override saveContent(): SavedBytearray {
    const { length, room, block } = this;
    return { buffer: this.buffer.slice(), length, room, block, common: saveCommon(this) };
  }

  override restoreContent(saved: SavedBytearray): void {
    this.buffer = saved.buffer.slice();
    this.length = saved.length;
    this.room = saved.room;
    this.block = saved.block;
    restoreCommon(this, saved.common);
  }
}

const bytearrayBytes = 56;

/** PyByteArray_Resize: sets the content's length; bytes beyond the old one are zero. The caller has touched it. */
export function resizeBytearray(heap: Heap, array: PyBytearray, length: number): void {
  if (length === array.length) return;
  const { room } = array;
  if (length > array.buffer.length) {
    const buffer = new Uint8Array(Math.max(length, Math.ceil(array.buffer.length * 1.5)));
    buffer.set(array.value);
    array.buffer = buffer;
  }
  if (length > array.length) array.buffer.fill(0, array.length, length);
  array.length = length;
  let wanted = room;
  if (length + 1 <= room) {
    // A buffer that is more than half empty shrinks to fit.
    if (length < room >> 1) wanted = length + 1;
  } else if (length <= room * 1.125) {
    wanted = length + (length >> 3) + (length < 9 ? 3 : 6);
  } else wanted = length + 1;
  if (wanted === room) return;
  array.room = wanted;
  array.block = heap.resize(array, array.block, wanted);
}

/** A bytearray with a copy of these bytes; owned. */
export function newBytearray(runtime: Runtime, bytes: Uint8Array, type?: PyType): PyBytearray {
  const array = new PyBytearray();
  place(runtime, array, type ?? runtime.types.bytearray, bytearrayBytes);
  resizeBytearray(runtime.heap, array, bytes.length);
  array.buffer.set(bytes);
  return array;
}

/** Sets all content. */
export function setBytearray(heap: Heap, array: PyBytearray, bytes: Uint8Array): void {
  heap.touch(array);
  const copy = bytes.slice();
  resizeBytearray(heap, array, copy.length);
  array.buffer.set(copy);
}
