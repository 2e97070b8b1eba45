/** memoryview over bytes and bytearray, one byte an item (Objects/memoryobject.c). */

import type { Heap, Visitor } from '../heap';
import type { PyBytearray } from './bytearray';
import type { PyBytes } from './bytes';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';

const memoryviewBytes = 184;

export class PyMemoryview extends PyObject {
  released = false;

  constructor(
    readonly source: PyBytes | PyBytearray,
    readonly start: number,
    readonly count: number,
    readonly stride: number,
  ) {
    super();
  }

  /** The bytes it shows. */
  bytes(): Uint8Array {
    const { value } = this.source;
    if (this.stride === 1) return value.subarray(this.start, this.start + this.count);
    return Uint8Array.from({ length: this.count }, (_, i) => value[this.start + i * this.stride]!);
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
  source: PyBytes | PyBytearray,
  start = 0,
  count = source.value.length,
  stride = 1,
): PyMemoryview {
  const view = new PyMemoryview(runtime.heap.take(source), start, count, stride);
  return placeTracked(runtime, view, runtime.types.memoryview, memoryviewBytes);
}
