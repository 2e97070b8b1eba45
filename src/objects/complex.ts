/** complex: the object, its block, and its slots (Objects/complexobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject } from './object';
import { place } from './place';
import type { Runtime } from './runtime';
import type { PyType } from './type';

export class PyComplex extends PyObject {
  constructor(
    type: PyType,
    readonly real: number,
    readonly imag: number,
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
    return complexBytes;
  }

  override saveContent(): unknown {
    return this.type.heapType ? saveCommon(this) : null;
  }

  override restoreContent(saved: CommonContent | null): void {
    if (saved !== null) restoreCommon(this, saved);
  }
}

const complexBytes = 32;

/** A new complex number; owned. */
export function newComplex(runtime: Runtime, real: number, imag: number): PyComplex {
  return runtime.heap.allocate(
    new PyComplex(runtime.types.complex, real, imag),
    complexBytes,
    FreeList.complex,
  );
}

/** A number of a class derived from complex; owned. */
export function newComplexOf(runtime: Runtime, type: PyType, real: number, imag: number): PyComplex {
  if (type === runtime.types.complex) return newComplex(runtime, real, imag);
  return place(runtime, new PyComplex(type, real, imag), type, complexBytes);
}
