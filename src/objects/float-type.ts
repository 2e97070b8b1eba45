/** float: its slots (Objects/floatobject.c). */

import { compareFloat, newFloat, newFloatOf, operandOf, PyFloat, truncateFloat } from './float';
import { floatBinary } from './float-arithmetic';
import { floatNew } from './float-constructor';
import { floatGetSet, floatMethods } from './float-methods';
import { floatText } from './float-text';
import { hashFloat, identityHash } from './hashing';
import { newInt, PyInt } from './int';
import type { PyObject, Result } from './object';
import { Operator } from './operator-names';
import type { Runtime } from './runtime';
import { newStr } from './str/str';
import type { CompareIndex, TypeSpec } from './type';

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

function compare(runtime: Runtime, a: PyObject, b: PyObject, operator: CompareIndex): Result {
  if (!(a instanceof PyFloat) || !(b instanceof PyFloat || b instanceof PyInt))
    return runtime.notImplemented();
  return runtime.bool(compareFloat(a.value, b, operator));
}

function plainFloat(runtime: Runtime, self: PyObject): PyFloat {
  const float = self as PyFloat;
  return float.type === runtime.types.float ? runtime.heap.take(float) : newFloat(runtime, float.value);
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
    hash: (runtime, self) => newInt(runtime, hashFloat((self as PyFloat).value, identityHash(self))),
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
