/** `decimal.Decimal`. */

import { newComplex } from '../../complex';
import { newFloat, PyFloat } from '../../float';
import { identityHash } from '../../hashing';
import { newInt, orderSatisfies, PyInt } from '../../int';
import type { PyModule } from '../../module';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { Operator } from '../../operator-names';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import type { CompareIndex, PyType } from '../../type';
import { isUnknown } from '../../unknown';
import { readArguments } from '../arguments';
import {
  absolute,
  add,
  divide,
  divideInteger,
  divmod,
  minus,
  multiply,
  multiplyAdd,
  plus,
  powerModulo,
  quantize,
  remainder,
  subtract,
  toIntegral,
} from './arithmetic';
import { currentContext, report, settle } from './context';
import { argumentOf, convert, hashDecimal, integerPart, ofFloat, operandOf } from './convert';
import {
  adjusted,
  Condition,
  type Decimal,
  finite,
  isNan,
  isZero,
  nan,
  ofInteger,
  order,
  type Rounding,
  roundings,
  ten,
  Work,
} from './number';
import { newDecimal, PyContext, PyDecimal } from './objects';
import {
  type BinaryOperation,
  binaryOperations,
  copies,
  numberClass,
  powerOf,
  predicates,
  sameQuantum,
  unaryOperations,
} from './operations';
import { decimalText, formatDecimal, readSpec } from './text';
import { decimalType } from './types';

/** The context of a method's argument, or the current one; null with the TypeError. */
export function contextArgument(runtime: Runtime, object: PyObject | undefined): PyContext | null {
  if (object === undefined || object === runtime.singletons.none) return currentContext(runtime);
  if (object instanceof PyContext) return object;
  return runtime.raise('TypeError', 'optional argument must be a context');
}

const valueIn = (object: PyObject): Decimal => (object as PyDecimal).value;

function slot(operation: BinaryOperation) {
  return (runtime: Runtime, a: PyObject, b: PyObject): Result => {
    const left = operandOf(a);
    const right = operandOf(b);
    if (left === undefined || right === undefined) return runtime.notImplemented();
    const context = currentContext(runtime);
    const work = new Work(context);
    return settle(runtime, context, work, operation(left, right, work));
  };
}

function divmodSlot(runtime: Runtime, a: PyObject, b: PyObject): Result {
  const left = operandOf(a);
  const right = operandOf(b);
  if (left === undefined || right === undefined) return runtime.notImplemented();
  const context = currentContext(runtime);
  const work = new Work(context);
  const parts = divmod(left, right, work);
  if (!report(runtime, context, work.status)) return null;
  const type = runtime.typeOf(decimalType);
  return newTuple(
    runtime,
    parts.map((part) => newDecimal(runtime, type, part)),
  );
}

function ownSlot(operation: (d: Decimal, work: Work) => Decimal) {
  return (runtime: Runtime, self: PyObject): Result => {
    const context = currentContext(runtime);
    const work = new Work(context);
    return settle(runtime, context, work, operation(valueIn(self), work));
  };
}

function compare(runtime: Runtime, a: PyObject, b: PyObject, operator: CompareIndex): Result {
  const left = valueIn(a);
  const isEquality = operator === 2 || operator === 3;
  let right = operandOf(b);
  const context = currentContext(runtime);
  if (right === undefined && b instanceof PyFloat) {
    const trapped = (context.traps & Condition.floatOperation) !== 0;
    runtime.heap.touch(context);
    context.status |= Condition.floatOperation;
    if (trapped && !isEquality && !report(runtime, context, Condition.floatOperation)) return null;
    right = ofFloat(b.value);
  }
  if (right === undefined) return runtime.notImplemented();
  if (isNan(left) || isNan(right)) {
    const signals = !isEquality || left.kind === 'signaling' || right.kind === 'signaling';
    if (signals && !report(runtime, context, Condition.invalidOperation)) return null;
    return runtime.bool(operator === 3);
  }
  return runtime.bool(orderSatisfies(order(left, right), operator));
}

const parameters = { names: ['value', 'context'], required: 0, function: 'Decimal' };

function construct(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = readArguments(runtime, parameters, args, keywords);
  if (bound === null) return null;
  const [value, given] = bound;
  if (value === undefined) return newDecimal(runtime, type, finite(false, 0n, 0));
  if (isUnknown(value)) return runtime.unknown('Decimal() of an unknown value', 'Decimal');
  const context = contextArgument(runtime, given);
  if (context === null) return null;
  if (value instanceof PyDecimal && value.type === type && !type.isClass) return runtime.heap.take(value);
  if (value instanceof PyFloat && !report(runtime, context, Condition.floatOperation)) return null;
  const read = convert(runtime, value);
  if (read === null) return null;
  if (typeof read !== 'number') return newDecimal(runtime, type, read);
  return report(runtime, context, read) ? newDecimal(runtime, type, nan) : null;
}

/** int(), with the errors of what has no integer. */
function toInt(runtime: Runtime, d: Decimal, rounding: Rounding): Result {
  if (isNan(d)) return runtime.raise('ValueError', 'cannot convert NaN to integer');
  if (d.kind === 'infinite') return runtime.raise('OverflowError', 'cannot convert Infinity to integer');
  return newInt(runtime, integerPart(toIntegral(d, rounding, new Work(currentContext(runtime)), false)));
}

function floatValue(runtime: Runtime, d: Decimal): number | null {
  if (d.kind === 'signaling') return runtime.raise('ValueError', 'cannot convert signaling NaN to float');
  if (d.kind === 'nan') return Number.NaN;
  return Number(decimalText(d, true));
}

function unaryMethod(name: string): NativeSpec {
  const operation = unaryOperations[name]!;
  return {
    name,
    signature: '(context=None)',
    style: 'clinic',
    resultType: 'Decimal',
    body: (runtime, self, [given]) => {
      const context = contextArgument(runtime, given);
      if (context === null) return null;
      const work = new Work(context);
      return settle(runtime, context, work, operation(valueIn(self), work));
    },
  };
}

function binaryMethod(name: string, operation: BinaryOperation = binaryOperations[name]!): NativeSpec {
  return {
    name,
    signature: '(other, context=None)',
    style: 'clinic',
    resultType: 'Decimal',
    body: (runtime, self, [other, given]) => {
      const context = contextArgument(runtime, given);
      const right = context === null ? null : argumentOf(runtime, other!);
      if (context === null || right === null) return null;
      const work = new Work(context);
      return settle(runtime, context, work, operation(valueIn(self), right, work));
    },
  };
}

/** A rounding mode by its name; null with the TypeError. */
export function roundingArgument(runtime: Runtime, object: PyObject): Rounding | null {
  const found = object instanceof PyStr ? roundings.find((name) => name === object.value) : undefined;
  if (found !== undefined) return found;
  const lines = [
    '[ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,',
    ' ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,',
    ' ROUND_05UP]',
  ];
  return runtime.raise('TypeError', `valid values for rounding are:\n  ${lines.join('\n  ')}`);
}

/** A setting with another rounding where one is given. */
function withRounding(runtime: Runtime, context: PyContext, rounding: PyObject | undefined): Work | null {
  if (rounding === undefined || rounding === runtime.singletons.none) return new Work(context);
  const mode = roundingArgument(runtime, rounding);
  if (mode === null) return null;
  const { precision, eMin, eMax, clamp } = context;
  return new Work({ precision, eMin, eMax, clamp, rounding: mode });
}

const integralMethod = (name: string, tells: boolean): NativeSpec => ({
  name,
  signature: '(rounding=None, context=None)',
  style: 'clinic',
  resultType: 'Decimal',
  body: (runtime, self, [rounding, given]) => {
    const context = contextArgument(runtime, given);
    const work = context === null ? null : withRounding(runtime, context, rounding);
    if (context === null || work === null) return null;
    return settle(runtime, context, work, toIntegral(valueIn(self), work.setting.rounding, work, tells));
  },
});

const quantizeBody: NativeBody = (runtime, self, [other, rounding, given]) => {
  const context = contextArgument(runtime, given);
  const work = context === null ? null : withRounding(runtime, context, rounding);
  if (context === null || work === null) return null;
  const right = argumentOf(runtime, other!);
  return right && settle(runtime, context, work, quantize(valueIn(self), right, work));
};

const roundBody: NativeBody = (runtime, self, [places]) => {
  if (places === undefined) return toInt(runtime, valueIn(self), 'ROUND_HALF_EVEN');
  if (!(places instanceof PyInt)) return runtime.raise('TypeError', 'optional arg must be an integer');
  const context = currentContext(runtime);
  const work = new Work(context);
  const pattern = finite(false, 1n, -places.value);
  return settle(runtime, context, work, quantize(valueIn(self), pattern, work));
};

const formatBody: NativeBody = (runtime, self, [spec]) => {
  if (!(spec instanceof PyStr)) return runtime.raise('TypeError', 'format arg must be str');
  const read = readSpec(spec.value);
  if (read === null) return runtime.raise('ValueError', 'invalid format string');
  const context = currentContext(runtime);
  return newStr(runtime, formatDecimal(valueIn(self), read, context.capitals === 1, context.rounding));
};

const tupleBody: NativeBody = (runtime, self) => {
  const { kind, negative, coefficient, exponent } = valueIn(self);
  const digits =
    kind === 'infinite' || (isNan(valueIn(self)) && coefficient === 0n) ? '' : coefficient.toString();
  const shown = { finite: null, infinite: 'F', nan: 'n', signaling: 'N' }[kind];
  const places = newTuple(
    runtime,
    [...(kind === 'infinite' ? '0' : digits)].map((digit) => newInt(runtime, Number(digit))),
  );
  const power = shown === null ? newInt(runtime, exponent) : newStr(runtime, shown, true);
  const args = [newInt(runtime, negative ? 1 : 0), places, power];
  const module = runtime.modules!.getStr('decimal') as PyModule;
  const made = (module.dict.getStr('_make_tuple') as PyObject) ?? null;
  const result = runtime.call(made, args);
  for (const arg of args) runtime.heap.drop(arg);
  return result;
};

const ratioBody: NativeBody = (runtime, self) => {
  const d = valueIn(self);
  if (d.kind === 'infinite') {
    return runtime.raise('OverflowError', 'cannot convert Infinity to integer ratio');
  }
  if (d.kind !== 'finite') return runtime.raise('ValueError', 'cannot convert NaN to integer ratio');
  let numerator = d.coefficient * ten(Math.max(0, d.exponent));
  let denominator = ten(Math.max(0, -d.exponent));
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  numerator /= a;
  denominator /= a;
  return newTuple(runtime, [
    newInt(runtime, d.negative ? -numerator : numerator),
    newInt(runtime, denominator),
  ]);
};

const same: NativeBody = (runtime, self) => runtime.heap.take(self);

function shown(runtime: Runtime, self: PyObject, given: PyObject | undefined, engineering: boolean): Result {
  const context = contextArgument(runtime, given);
  return context && newStr(runtime, decimalText(valueIn(self), context.capitals === 1, engineering));
}

const methods: readonly NativeSpec[] = [
  ...Object.keys(unaryOperations)
    .filter((name) => name !== 'to_integral_exact')
    .map(unaryMethod),
  ...Object.keys(binaryOperations).map((name) => binaryMethod(name)),
  ...Object.entries(copies).map(
    ([name, copy]): NativeSpec => ({
      name,
      signature: '()',
      style: 'noargs',
      body: (runtime, self) => newDecimal(runtime, runtime.typeOf(decimalType), copy(valueIn(self))),
    }),
  ),
  ...Object.entries(predicates).map(
    ([name, predicate]): NativeSpec => ({
      name,
      signature: name === 'is_normal' || name === 'is_subnormal' ? '(context=None)' : '()',
      body: (runtime, self, [given]) => {
        const context = contextArgument(runtime, given);
        return context && runtime.bool(predicate(valueIn(self), new Work(context)));
      },
    }),
  ),
  integralMethod('to_integral', false),
  integralMethod('to_integral_value', false),
  integralMethod('to_integral_exact', true),
  {
    name: 'quantize',
    signature: '(exp, rounding=None, context=None)',
    style: 'clinic',
    resultType: 'Decimal',
    body: quantizeBody,
  },
  {
    name: 'fma',
    signature: '(other, third, context=None)',
    style: 'clinic',
    resultType: 'Decimal',
    body: (runtime, self, [other, third, given]) => {
      const context = contextArgument(runtime, given);
      if (context === null) return null;
      const [b, c] = [argumentOf(runtime, other!), argumentOf(runtime, third!)];
      if (b === null || c === null) return null;
      const work = new Work(context);
      return settle(runtime, context, work, multiplyAdd(valueIn(self), b, c, work));
    },
  },
  {
    name: 'same_quantum',
    signature: '(other, context=None)',
    style: 'clinic',
    body: (runtime, self, [other]) => {
      const right = argumentOf(runtime, other!);
      return right && runtime.bool(sameQuantum(valueIn(self), right));
    },
  },
  {
    name: 'number_class',
    signature: '(context=None)',
    style: 'clinic',
    body: (runtime, self, [given]) => {
      const context = contextArgument(runtime, given);
      return context && newStr(runtime, numberClass(valueIn(self), new Work(context)));
    },
  },
  {
    name: 'to_eng_string',
    signature: '(context=None)',
    style: 'clinic',
    body: (runtime, self, [given]) => shown(runtime, self, given, true),
  },
  {
    name: 'adjusted',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newInt(runtime, valueIn(self).kind === 'finite' ? adjusted(valueIn(self)) : 0),
  },
  { name: 'as_tuple', signature: '()', style: 'noargs', body: tupleBody },
  { name: 'as_integer_ratio', signature: '()', style: 'noargs', body: ratioBody },
  { name: 'canonical', signature: '()', style: 'noargs', body: same },
  { name: 'conjugate', signature: '()', style: 'noargs', body: same },
  {
    name: 'radix',
    signature: '()',
    style: 'noargs',
    body: (runtime) => newDecimal(runtime, runtime.typeOf(decimalType), ofInteger(10n)),
  },
  {
    name: 'from_float',
    signature: '(f, /)',
    style: 'o',
    kind: 'classmethod',
    resultType: 'Decimal',
    body: (runtime, type, [number]) => {
      if (!(number instanceof PyFloat || number instanceof PyInt)) {
        return runtime.raise('TypeError', 'argument must be int or float');
      }
      const value = number instanceof PyFloat ? ofFloat(number.value) : operandOf(number)!;
      return newDecimal(runtime, type as PyType, value);
    },
  },
  { name: '__format__', signature: '(format_spec, /)', style: 'o', resultType: 'str', body: formatBody },
  { name: '__round__', signature: '(ndigits=None, /)', style: 'positional', body: roundBody },
  {
    name: '__floor__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => toInt(runtime, valueIn(self), 'ROUND_FLOOR'),
  },
  {
    name: '__ceil__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => toInt(runtime, valueIn(self), 'ROUND_CEILING'),
  },
  {
    name: '__trunc__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => toInt(runtime, valueIn(self), 'ROUND_DOWN'),
  },
  {
    name: '__complex__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      const value = floatValue(runtime, valueIn(self));
      return value === null ? null : newComplex(runtime, value, 0);
    },
  },
  { name: '__copy__', signature: '()', style: 'noargs', body: same },
  { name: '__deepcopy__', signature: '(memo, /)', style: 'o', body: same },
  {
    name: '__reduce__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) =>
      newTuple(runtime, [
        runtime.heap.take(self.type),
        newTuple(runtime, [newStr(runtime, decimalText(valueIn(self), true))]),
      ]),
  },
];

Object.assign(decimalType, {
  methods,
  collectable: 'where heap type',
  allocate: (runtime: Runtime, type: PyType) => newDecimal(runtime, type, finite(false, 0n, 0)),
  getset: [
    { name: 'real', get: (runtime: Runtime, self: PyObject) => runtime.heap.take(self) },
    {
      name: 'imag',
      get: (runtime: Runtime) => newDecimal(runtime, runtime.typeOf(decimalType), finite(false, 0n, 0)),
    },
  ],
  slots: {
    new: construct,
    repr: (runtime, self) => {
      const { capitals } = currentContext(runtime);
      return newStr(runtime, `Decimal('${decimalText(valueIn(self), capitals === 1)}')`);
    },
    str: (runtime, self) => shown(runtime, self, undefined, false),
    hash: (runtime, self) => {
      const d = valueIn(self);
      if (d.kind === 'signaling') return runtime.raise('TypeError', 'Cannot hash a signaling NaN value');
      return newInt(runtime, d.kind === 'nan' ? identityHash(self) : hashDecimal(d));
    },
    bool: (runtime, self) => runtime.bool(!isZero(valueIn(self))),
    compare,
    binary: {
      [Operator.add]: slot(add),
      [Operator.subtract]: slot(subtract),
      [Operator.multiply]: slot(multiply),
      [Operator.trueDivide]: slot(divide),
      [Operator.floorDivide]: slot(divideInteger),
      [Operator.modulo]: slot(remainder),
      [Operator.power]: slot(powerOf),
      [Operator.divmod]: divmodSlot,
    },
    power3: (runtime, a, b, m) => {
      const [base, exponent, modulus] = [operandOf(a), operandOf(b), operandOf(m)];
      if (base === undefined || exponent === undefined || modulus === undefined)
        return runtime.notImplemented();
      const context = currentContext(runtime);
      const work = new Work(context);
      return settle(runtime, context, work, powerModulo(base, exponent, modulus, work));
    },
    negative: ownSlot(minus),
    positive: ownSlot(plus),
    absolute: ownSlot(absolute),
    int: (runtime, self) => toInt(runtime, valueIn(self), 'ROUND_DOWN'),
    float: (runtime, self) => {
      const value = floatValue(runtime, valueIn(self));
      return value === null ? null : newFloat(runtime, value);
    },
  },
} satisfies Partial<typeof decimalType>);
