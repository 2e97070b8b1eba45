/** complex: its slots (Objects/complexobject.c). */

import { newComplex, newComplexOf, PyComplex } from './complex';
import { complexAbsolute, complexBinary } from './complex-arithmetic';
import { complexNew } from './complex-constructor';
import { complexGetSet, complexMethods } from './complex-methods';
import { complexText } from './complex-text';
import { PyFloat } from './float';
import { hashComplex, identityHash } from './hashing';
import { isInt, newInt } from './int';
import { integerToFloat } from './int-arithmetic';
import type { PyObject, Result } from './object';
import { Operator } from './operator-names';
import type { Runtime } from './runtime';
import { newStr } from './str/str';
import type { CompareIndex, TypeSpec } from './type';

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
      const { real, imag } = self as PyComplex;
      return newInt(runtime, hashComplex(real, imag, identityHash(self)));
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
