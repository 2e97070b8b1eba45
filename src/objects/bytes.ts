/** bytes: the object, its block, and its slots (Objects/bytesobject.c). */

import type { Heap, Visitor } from '../heap';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject } from './object';
import { place } from './place';
import type { Runtime } from './runtime';
import type { PyType } from './type';

export class PyBytes extends PyObject {
  constructor(
    type: PyType,
    readonly value: Uint8Array,
  ) {
    super();
    this.type = type;
  }

  override visit(visitor: Visitor): void {
    if (this.type.heapType) visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    if (this.type.heapType) destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return bytesHeader + this.value.length;
  }

  override saveContent(): unknown {
    return this.type.heapType ? saveCommon(this) : null;
  }

  override restoreContent(saved: CommonContent | null): void {
    if (saved !== null) restoreCommon(this, saved);
  }
}

/** Header and closing zero byte. */
export const bytesHeader = 33;

export function isBytes(object: PyObject): object is PyBytes {
  return object instanceof PyBytes;
}

/** A bytes object that keeps the array; owned. Of none: the singleton; of one byte: the cached object. */
export function newBytes(runtime: Runtime, value: Uint8Array): PyBytes {
  const { singletons } = runtime;
  if (value.length === 0) return runtime.heap.take(singletons.emptyBytes);
  if (value.length === 1) return runtime.heap.take(singletons.byteCharacters[value[0]!]!);
  return runtime.heap.allocate(new PyBytes(runtime.types.bytes, value), bytesHeader + value.length);
}

/** An instance of bytes or of a class derived from it; owned. */
export function newBytesOf(runtime: Runtime, type: PyType, value: Uint8Array): PyBytes {
  if (type === runtime.types.bytes) return newBytes(runtime, value);
  return place(runtime, new PyBytes(type, value), type, bytesHeader + value.length);
}

/** Order of two byte strings: negative, zero, positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
