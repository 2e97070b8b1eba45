/** int: its slots (Objects/longobject.c). Apart from int.ts, which everybody imports. */

import { newFloat } from './float';
import { hashInteger } from './hashing';
import {
  bigOf,
  compareIntegers,
  intBinary,
  integerOf,
  isInt,
  newInt,
  newIntOf,
  orderSatisfies,
  type PyInt,
  plainInt,
  signOf,
} from './int';
import { type Integer, integerToFloat, inverseModulo, powerModulo } from './int-arithmetic';
import { intNew } from './int-constructor';
import { intGetSet, intMethods } from './int-methods';
import { intRepr } from './int-text';
import type { PyObject, Result } from './object';
import { Operator } from './operator-names';
import type { Runtime } from './runtime';
import type { TypeSpec } from './type';

function binarySlot(operator: number): (runtime: Runtime, a: PyObject, b: PyObject) => Result {
  return (runtime, a, b) =>
    isInt(a) && isInt(b)
      ? intBinary(runtime, operator, a, b)
      : runtime.heap.take(runtime.singletons.notImplemented);
}

function powerWithModulus(runtime: Runtime, base: PyObject, exponent: PyObject, modulus: PyObject): Result {
  if (!isInt(base) || !isInt(exponent) || !isInt(modulus)) {
    return runtime.heap.take(runtime.singletons.notImplemented);
  }
  if (modulus.value === 0) return runtime.raise('ValueError', 'pow() 3rd argument cannot be 0');
  let start = integerOf(base);
  let times = integerOf(exponent);
  if (signOf(exponent) < 0) {
    const inverse = inverseModulo(start, integerOf(modulus));
    if (inverse === null) return runtime.raise('ValueError', 'base is not invertible for the given modulus');
    start = inverse;
    times = -bigOf(exponent);
  }
  return newInt(runtime, powerModulo(start, times, integerOf(modulus)));
}

const integerOperators = [
  Operator.add,
  Operator.subtract,
  Operator.multiply,
  Operator.trueDivide,
  Operator.modulo,
  Operator.power,
  Operator.shiftLeft,
  Operator.shiftRight,
  Operator.or,
  Operator.xor,
  Operator.and,
  Operator.floorDivide,
  Operator.divmod,
];

export const intType: TypeSpec = {
  name: 'int',
  subclassable: true,
  doc: 'An integer of any size.',
  allocate: (runtime, type) => newIntOf(runtime, type, 0),
  methods: intMethods,
  getset: intGetSet,
  slots: {
    new: intNew,
    repr: (runtime, self) => intRepr(runtime, self as PyInt),
    hash: (runtime, self) => newInt(runtime, hashInteger(integerOf(self as PyInt))),
    bool: (runtime, self) => runtime.bool((self as PyInt).value !== 0),
    compare: (runtime, a, b, operator) =>
      isInt(a) && isInt(b)
        ? runtime.bool(orderSatisfies(compareIntegers(a, b), operator))
        : runtime.heap.take(runtime.singletons.notImplemented),
    binary: Object.fromEntries(integerOperators.map((operator) => [operator, binarySlot(operator)])),
    power3: powerWithModulus,
    negative: (runtime, self) => newInt(runtime, negated(integerOf(self as PyInt))),
    positive: plainInt,
    absolute: (runtime, self) =>
      signOf(self as PyInt) < 0
        ? newInt(runtime, negated(integerOf(self as PyInt)))
        : plainInt(runtime, self),
    invert: (runtime, self) => newInt(runtime, inverted(integerOf(self as PyInt))),
    index: plainInt,
    int: plainInt,
    float: (runtime, self) => {
      const value = integerToFloat(integerOf(self as PyInt));
      if (!Number.isFinite(value)) return runtime.raise('OverflowError', 'int too large to convert to float');
      return newFloat(runtime, value);
    },
  },
};

function negated(value: Integer): Integer {
  return typeof value === 'number' ? 0 - value : -value;
}

function inverted(value: Integer): Integer {
  return typeof value === 'number' ? -1 - value : -1n - value;
}
