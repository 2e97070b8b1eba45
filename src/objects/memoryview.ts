/** memoryview over bytes and bytearray, one byte an item, and over arrays (Objects/memoryobject.c). */

import type { Heap, Visitor } from '../heap';
import { PyBytearray } from './bytearray';
import { PyBytes } from './bytes';
import { newInt } from './int';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';

const memoryviewBytes = 184;

/** An object of the library whose buffer has items of a C type. */
export interface ItemBuffer extends PyObject {
  readonly format: string;
  readonly itemSize: number;
  readonly itemCount: number;
  /** Owned. */
  itemAt(runtime: Runtime, at: number): PyObject;
  /** False where it raised. */
  storeAt(runtime: Runtime, at: number, value: PyObject): boolean;
  bufferBytes(): Uint8Array;
}

export type BufferSource = PyBytes | PyBytearray | ItemBuffer;

export function isItemBuffer(object: PyObject): object is ItemBuffer {
  return 'itemAt' in object;
}

const isBytes = (source: BufferSource): source is PyBytes | PyBytearray =>
  source instanceof PyBytes || source instanceof PyBytearray;

export class PyMemoryview extends PyObject {
  released = false;

  constructor(
    readonly source: BufferSource,
    readonly start: number,
    readonly count: number,
    readonly stride: number,
  ) {
    super();
  }

  /** The bytes it shows. */
  bytes(): Uint8Array {
    const { itemSize: size } = this;
    if (!isBytes(this.source)) {
      const all = this.source.bufferBytes();
      return Uint8Array.from({ length: this.count * size }, (_, i) => {
        const item = this.start + Math.floor(i / size) * this.stride;
        return all[item * size + (i % size)]!;
      });
    }
    const { value } = this.source;
    if (this.stride === 1) return value.subarray(this.start, this.start + this.count);
    return Uint8Array.from({ length: this.count }, (_, i) => value[this.start + i * this.stride]!);
  }

  get itemSize(): number {
    return isBytes(this.source) ? 1 : this.source.itemSize;
  }

  get format(): string {
    return isBytes(this.source) ? 'B' : this.source.format;
  }

  /** The item at a place of the source, owned. */
  itemAt(runtime: Runtime, at: number): PyObject {
    return isBytes(this.source) ? newInt(runtime, this.source.value[at]!) : this.source.itemAt(runtime, at);
  }

  override visit(visitor: Visitor): void {
    if (!this.released) visitor(this.source);
  }

  override destroy(heap: Heap): void {
    if (!this.released) heap.drop(this.source);
  }

  override sizeBytes(): number {
    return memoryviewBytes;
  }

  override saveContent(): unknown {
    return this.released;
  }

  override restoreContent(saved: boolean): void {
    this.released = saved;
  }
}

/** A view of a part of an object, which it takes. */
export function newMemoryview(
  runtime: Runtime,
  source: BufferSource,
  start = 0,
  count = isBytes(source) ? source.value.length : source.itemCount,
  stride = 1,
): PyMemoryview {
  const view = new PyMemoryview(runtime.heap.take(source), start, count, stride);
  return placeTracked(runtime, view, runtime.types.memoryview, memoryviewBytes);
}
