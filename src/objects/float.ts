/** float: the object, its block, and its slots (Objects/floatobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import { floatBinary } from './float-arithmetic';
import { floatNew } from './float-constructor';
import { floatGetSet, floatMethods } from './float-methods';
import { floatText } from './float-text';
import { hashFloat } from './hashing';
import {
  type CommonContent,
  create,
  destroyCommon,
  restoreCommon,
  saveCommon,
  visitCommon,
} from './instance';
import { isInt, newInt, orderSatisfies, PyInt } from './int';
import { floatToInteger, integerToFloat } from './int-arithmetic';
import { PyObject, type Result } from './object';
import { Operator } from './operator-names';
import type { Runtime } from './runtime';
import { newStr } from './str';
import type { CompareIndex, PyType, TypeSpec } from './type';

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

const floatBytes = 24;

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
  return create(runtime, new PyFloat(type, value), type, floatBytes);
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

function binarySlot(operator: number): (runtime: Runtime, a: PyObject, b: PyObject) => Result {
  return (runtime, a, b) => {
    const left = operandOf(runtime, a);
    if (left === null) return null;
    if (left === undefined) return runtime.notImplemented();
    const right = operandOf(runtime, b);
    if (right === null) return null;
    if (right === undefined) return runtime.notImplemented();
    return floatBinary(runtime, operator, left, right);
  };
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

function compare(runtime: Runtime, a: PyObject, b: PyObject, operator: CompareIndex): Result {
  if (!(a instanceof PyFloat) || !(b instanceof PyFloat || b instanceof PyInt)) return runtime.notImplemented();
  return runtime.bool(compareFloat(a.value, b, operator));
}

function plainFloat(runtime: Runtime, self: PyObject): PyFloat {
  const float = self as PyFloat;
  return float.type === runtime.types.float ? runtime.heap.take(float) : newFloat(runtime, float.value);
}

/** int(float): towards zero. */
export function truncateFloat(runtime: Runtime, value: number): Result {
  if (Number.isFinite(value)) return newInt(runtime, floatToInteger(Math.trunc(value)));
  return Number.isNaN(value)
    ? runtime.raise('ValueError', 'cannot convert float NaN to integer')
    : runtime.raise('OverflowError', 'cannot convert float infinity to integer');
}

const floatOperators = [
  Operator.add,
  Operator.subtract,
  Operator.multiply,
  Operator.trueDivide,
  Operator.modulo,
  Operator.power,
  Operator.floorDivide,
  Operator.divmod,
];

export const floatType: TypeSpec = {
  name: 'float',
  subclassable: true,
  doc: 'A floating-point number.',
  allocate: (runtime, type) => newFloatOf(runtime, type, 0),
  methods: floatMethods,
  getset: floatGetSet,
  slots: {
    new: floatNew,
    repr: (runtime, self) => newStr(runtime, floatText((self as PyFloat).value)),
    hash: (runtime, self) => newInt(runtime, hashFloat((self as PyFloat).value, self.address)),
    bool: (runtime, self) => runtime.bool((self as PyFloat).value !== 0),
    compare,
    binary: Object.fromEntries(floatOperators.map((operator) => [operator, binarySlot(operator)])),
    power3: (runtime) =>
      runtime.raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers'),
    negative: (runtime, self) => newFloat(runtime, -(self as PyFloat).value),
    positive: plainFloat,
    absolute: (runtime, self) => newFloat(runtime, Math.abs((self as PyFloat).value)),
    int: (runtime, self) => truncateFloat(runtime, (self as PyFloat).value),
    float: plainFloat,
  },
};
