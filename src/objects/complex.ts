/** complex: the object, its block, and its slots (Objects/complexobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import { complexBinary, complexAbsolute } from './complex-arithmetic';
import { complexNew } from './complex-constructor';
import { complexGetSet, complexMethods } from './complex-methods';
import { complexText } from './complex-text';
import { PyFloat } from './float';
import { hashComplex } from './hashing';
import {
  type CommonContent,
  create,
  destroyCommon,
  restoreCommon,
  saveCommon,
  visitCommon,
} from './instance';
import { isInt, newInt } from './int';
import { integerToFloat } from './int-arithmetic';
import { PyObject, type Result } from './object';
import { Operator } from './operator-names';
import type { Runtime } from './runtime';
import { newStr } from './str/str';
import type { CompareIndex, PyType, TypeSpec } from './type';

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
  return create(runtime, new PyComplex(type, real, imag), type, complexBytes);
}

/** An operand as a pair (TO_COMPLEX): undefined where it is no number, null where an int is too large (raised). */
function operandOf(runtime: Runtime, object: PyObject): readonly [number, number] | null | undefined {
  if (object instanceof PyComplex) return [object.real, object.imag];
  if (object instanceof PyFloat) return [object.value, 0];
  if (!isInt(object)) return undefined;
  const value = object.big === null ? object.value : integerToFloat(object.big);
  if (Number.isFinite(value)) return [value, 0];
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
    return complexBinary(runtime, operator, left[0], left[1], right[0], right[1]);
  };
}

function compare(runtime: Runtime, a: PyObject, b: PyObject, operator: CompareIndex): Result {
  if ((operator !== 2 && operator !== 3) || !(a instanceof PyComplex)) return runtime.notImplemented();
  let equal: boolean;
  if (b instanceof PyComplex) equal = a.real === b.real && a.imag === b.imag;
  else if (b instanceof PyFloat) equal = a.imag === 0 && a.real === b.value;
  else if (isInt(b)) {
    // A number and a bigint compare by value.
    equal = a.imag === 0 && (b.big === null ? a.real === b.value : a.real >= b.big && a.real <= b.big);
  } else return runtime.notImplemented();
  return runtime.bool(equal === (operator === 2));
}

const operators = [
  Operator.add,
  Operator.subtract,
  Operator.multiply,
  Operator.trueDivide,
  Operator.power,
] as const;

export const complexType: TypeSpec = {
  name: 'complex',
  subclassable: true,
  doc: 'A complex number.',
  allocate: (runtime, type) => newComplexOf(runtime, type, 0, 0),
  methods: complexMethods,
  getset: complexGetSet,
  slots: {
    new: complexNew,
    repr: (runtime, self) => {
      const { real, imag } = self as PyComplex;
      return newStr(runtime, complexText(real, imag));
    },
    hash: (runtime, self) => {
      const { real, imag, address } = self as PyComplex;
      return newInt(runtime, hashComplex(real, imag, address));
    },
    bool: (runtime, self) => runtime.bool((self as PyComplex).real !== 0 || (self as PyComplex).imag !== 0),
    compare,
    binary: Object.fromEntries(operators.map((operator) => [operator, binarySlot(operator)])),
    power3: (runtime) => runtime.raise('ValueError', 'complex modulo'),
    negative: (runtime, self) => newComplex(runtime, -(self as PyComplex).real, -(self as PyComplex).imag),
    positive: (runtime, self) => {
      if (self.type === runtime.types.complex) return runtime.heap.take(self);
      return newComplex(runtime, (self as PyComplex).real, (self as PyComplex).imag);
    },
    absolute: (runtime, self) => complexAbsolute(runtime, (self as PyComplex).real, (self as PyComplex).imag),
  },
};
