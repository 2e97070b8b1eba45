/** float: the object, its block, and its slots (Objects/floatobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { isInt, newInt, orderSatisfies, type PyInt } from './int';
import { floatToInteger, integerToFloat } from './int-arithmetic';
import { PyObject, type Result } from './object';
import { place } from './place';
import type { Runtime } from './runtime';
import type { CompareIndex, PyType } from './type';

export class PyFloat extends PyObject {
  constructor(
    type: PyType,
    readonly value: number,
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
    return floatBytes;
  }

  override saveContent(): unknown {
    return this.type.heapType ? saveCommon(this) : null;
  }

  override restoreContent(saved: CommonContent | null): void {
    if (saved !== null) restoreCommon(this, saved);
  }
}

export const floatBytes = 24;

export function isFloat(object: PyObject): object is PyFloat {
  return object instanceof PyFloat;
}

/** A new float; owned. */
export function newFloat(runtime: Runtime, value: number): PyFloat {
  return runtime.heap.allocate(new PyFloat(runtime.types.float, value), floatBytes, FreeList.float);
}

/** A float of a class derived from float; owned. */
export function newFloatOf(runtime: Runtime, type: PyType, value: number): PyFloat {
  if (type === runtime.types.float) return newFloat(runtime, value);
  return place(runtime, new PyFloat(type, value), type, floatBytes);
}

/**
 * What a float operation works with (CONVERT_TO_DOUBLE): a float's or int's value; null where the int is too large
 * (raised); undefined where it is neither.
 */
export function operandOf(runtime: Runtime, object: PyObject): number | null | undefined {
  if (object instanceof PyFloat) return object.value;
  if (!isInt(object)) return undefined;
  if (object.big === null) return object.value;
  const value = integerToFloat(object.big);
  if (Number.isFinite(value)) return value;
  return runtime.raise('OverflowError', 'int too large to convert to float');
}

/** Compares a float with a float or an int exactly (float_richcompare); NaN satisfies only `!=`. */
export function compareFloat(a: number, b: PyFloat | PyInt, operator: CompareIndex): boolean {
  if (b instanceof PyFloat || b.big === null) {
    const right = b.value;
    if (a === right) return orderSatisfies(0, operator);
    if (a < right) return orderSatisfies(-1, operator);
    return a > right ? orderSatisfies(1, operator) : operator === 3;
  }
  if (Number.isNaN(a)) return operator === 3;
  // JavaScript compares a number with a bigint by their mathematical values.
  return orderSatisfies(a < b.big ? -1 : a > b.big ? 1 : 0, operator);
}

/** int(float): towards zero. */
export function truncateFloat(runtime: Runtime, value: number): Result {
  if (Number.isFinite(value)) return newInt(runtime, floatToInteger(Math.trunc(value)));
  return Number.isNaN(value)
    ? runtime.raise('ValueError', 'cannot convert float NaN to integer')
    : runtime.raise('OverflowError', 'cannot convert float infinity to integer');
}
