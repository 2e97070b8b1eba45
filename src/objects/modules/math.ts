/** The module math (Modules/mathmodule.c): floats here; integers and sums in their own files. */

import {
  preciseCos,
  preciseErf,
  preciseErfc,
  preciseExp,
  preciseExp2,
  preciseLog,
  preciseLog2,
  precisePower,
  preciseSin,
  preciseTan,
} from '../../base';
import { newFloat, type PyFloat } from '../float';
import { integerOf, isInt, newInt, type PyInt } from '../int';
import { bitLength, type Integer } from '../int-arithmetic';
import type { NativeBody, NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { chain } from '../protocol/chain';
import { clippedNumber, toFloat, withFloats, withIndices } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { newTuple } from '../tuple';
import { integerFunctions } from './math-integers';
import { productFunctions } from './math-products';
import {
  fractionExponent,
  gamma,
  ieeeRemainder,
  logGamma,
  nextAfter,
  scaleByPower,
  unitInLastPlace,
  vectorLength,
} from './math-special';
import { roundingFunctions, sumFunctions } from './math-sums';
import type { ModuleSpec } from './spec';

/** What is wrong with an argument, as 3.14 says it; before, all were called a domain error. */
const expectations = {
  finite: 'expected a finite input',
  nonnegative: 'expected a nonnegative input',
  positive: 'expected a positive input',
  unit: 'expected a number in range from -1 up to 1',
  openUnit: 'expected a number between -1 and 1',
  atLeastOne: 'expected argument value not less than 1',
  aboveMinusOne: 'expected argument value > -1',
  gamma: 'expected a noninteger or positive integer',
} as const;

type Expectation = keyof typeof expectations;

/** The ValueError for an argument outside a function's domain. */
export function domainError(runtime: Runtime, expected?: Expectation, value = 0): null {
  if (expected === undefined || !runtime.profile.scalars.mathErrorsDetailed) {
    return runtime.raise('ValueError', 'math domain error');
  }
  const shown = newFloat(runtime, value);
  const text = shown.type.slotTable.repr!(runtime, shown);
  const message = `${expectations[expected]}, got ${text && 'value' in text ? text.value : ''}`;
  if (text) runtime.heap.drop(text);
  runtime.heap.drop(shown);
  return runtime.raise('ValueError', message);
}

const numberOf = (object: PyObject | undefined): number => (object as PyFloat).value;

/** A function of one float: NaN of a number is a domain error, infinity of a finite number a range error. */
function real(name: string, compute: (x: number) => number, expected: Expectation = 'finite'): NativeSpec {
  const body: NativeBody = (runtime, _self, [argument]) => {
    const x = numberOf(argument);
    const result = compute(x);
    if (Number.isNaN(result) && !Number.isNaN(x)) return domainError(runtime, expected, x);
    if (!Number.isFinite(result) && !Number.isNaN(result) && Number.isFinite(x)) {
      return runtime.raise('OverflowError', 'math range error');
    }
    return newFloat(runtime, result);
  };
  return { name, signature: '(x, /)', style: 'o', body: withFloats([0], body), resultType: 'float' };
}

/** The same where poles are domain errors (log, atanh, gamma). */
function withPole(
  name: string,
  compute: (x: number) => number,
  expected: Expectation,
  pole: (x: number) => boolean,
) {
  return real(name, (x) => (pole(x) ? Number.NaN : compute(x)), expected);
}

function test(name: string, is: (x: number) => boolean): NativeSpec {
  const body: NativeBody = (runtime, _self, [x]) => runtime.bool(is(numberOf(x)));
  return { name, signature: '(x, /)', style: 'o', body: withFloats([0], body), resultType: 'bool' };
}

function two(name: string, compute: (runtime: Runtime, x: number, y: number) => Result): NativeSpec {
  const body: NativeBody = (runtime, _self, [x, y]) => compute(runtime, numberOf(x), numberOf(y));
  return {
    name,
    signature: '(x, y, /)',
    style: 'positional',
    body: withFloats([0, 1], body),
    resultType: 'float',
  };
}

function power(runtime: Runtime, x: number, y: number): Result {
  if (x === 1 || y === 0) return newFloat(runtime, 1);
  if (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) return newFloat(runtime, 1);
  const result = precisePower(x, y);
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result) || (x === 0 && y < 0)) return runtime.raise('ValueError', 'math domain error');
    if (!Number.isFinite(result)) return runtime.raise('OverflowError', 'math range error');
  }
  return newFloat(runtime, result);
}

/** log of an integer of any size, to the given base's function. */
function logInteger(value: Integer, log: (x: number) => number, log2: number): number {
  const float = Number(value);
  if (Number.isFinite(float)) return log(float);
  const exponent = bitLength(value) - 60;
  return log(Number(BigInt(value) >> BigInt(exponent))) + exponent * log2;
}

function logarithm(name: string, log: (x: number) => number, log2: number): NativeBody {
  return (runtime, _self, [argument]) => {
    const object = argument!;
    if (isInt(object)) {
      const value = integerOf(object);
      if (value <= 0) {
        if (!runtime.profile.scalars.mathErrorsDetailed) return domainError(runtime);
        return runtime.raise('ValueError', 'expected a positive input');
      }
      return newFloat(runtime, logInteger(value, log, log2));
    }
    return chain(
      runtime,
      [object],
      (rt, [x]) => toFloat(rt, x!),
      name === 'log2' ? finishLog2 : name === 'log10' ? finishLog10 : finishLog,
    );
  };
}

function finishWith(log: (x: number) => number): (runtime: Runtime, value: PyObject) => Result {
  return (runtime, value) => {
    const x = numberOf(value);
    runtime.heap.drop(value);
    if (x <= 0) return domainError(runtime, 'positive', x);
    return newFloat(runtime, log(x));
  };
}

const finishLog = finishWith(preciseLog);
const finishLog2 = finishWith(preciseLog2);
const finishLog10 = finishWith(Math.log10);

const naturalLog = logarithm('log', preciseLog, Math.LN2);

/** log(x, base) is log(x) / log(base). */
const logWithBase: NativeBody = (runtime, self, args, keywords) => {
  if (args[1] === undefined) return naturalLog(runtime, self, args, keywords);
  return chain(runtime, [args[0]!, args[1]], firstLog, secondLog);
};

const firstLog = (runtime: Runtime, [x]: readonly PyObject[]): Result => naturalLog(runtime, x!, [x], null);

function secondLog(runtime: Runtime, top: PyObject, [, base]: readonly PyObject[]): Result {
  return chain(runtime, [base!, top], firstLog, divideLogs);
}

function divideLogs(runtime: Runtime, bottom: PyObject, [, top]: readonly PyObject[]): Result {
  const [x, y] = [numberOf(top), numberOf(bottom)];
  runtime.heap.drop(top!);
  runtime.heap.drop(bottom);
  if (y === 0) return runtime.raise('ZeroDivisionError', runtime.profile.words.floatDivisionByZero);
  return newFloat(runtime, x / y);
}

const isClose: NativeBody = (runtime, _self, [a, b, relative, absolute]) => {
  const [x, y] = [numberOf(a), numberOf(b)];
  const rel = relative === undefined ? 1e-9 : numberOf(relative);
  const abs = absolute === undefined ? 0 : numberOf(absolute);
  if (rel < 0 || abs < 0) return runtime.raise('ValueError', 'tolerances must be non-negative');
  if (x === y) return runtime.bool(true);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return runtime.bool(false);
  const difference = Math.abs(y - x);
  return runtime.bool(
    difference <= Math.abs(rel * y) || difference <= Math.abs(rel * x) || difference <= abs,
  );
};

/** The formulas of fdlibm, which the C library uses, on exact exponentials and logarithms. */
function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.35 || size > 709) return Math.cosh(x);
  const e = preciseExp(size);
  return size < 22 ? 0.5 * e + 0.5 / e : 0.5 * e;
}

function sinh(x: number): number {
  const size = Math.abs(x);
  return size < 22 || size > 709 ? Math.sinh(x) : Math.sign(x) * 0.5 * preciseExp(size);
}

function acosh(x: number): number {
  return x > 2 && x < 2 ** 28 ? preciseLog(2 * x - 1 / (x + Math.sqrt(x * x - 1))) : Math.acosh(x);
}

const functions: readonly NativeSpec[] = [
  real('acos', Math.acos, 'unit'),
  real('acosh', acosh, 'atLeastOne'),
  real('asin', Math.asin, 'unit'),
  real('asinh', Math.asinh),
  real('atan', Math.atan),
  withPole('atanh', Math.atanh, 'openUnit', (x) => Math.abs(x) === 1),
  real('cbrt', Math.cbrt),
  real('cos', preciseCos),
  real('cosh', cosh),
  real('degrees', (x) => x * (180 / Math.PI)),
  real('erf', preciseErf),
  real('erfc', preciseErfc),
  real('exp', preciseExp),
  real('exp2', preciseExp2),
  real('expm1', Math.expm1),
  real('fabs', Math.abs),
  real('gamma', gamma, 'gamma'),
  real('lgamma', logGamma, 'gamma'),
  withPole('log1p', Math.log1p, 'aboveMinusOne', (x) => x === -1),
  real('radians', (x) => x * (Math.PI / 180)),
  real('sin', preciseSin),
  real('sinh', sinh),
  real('sqrt', Math.sqrt, 'nonnegative'),
  real('tan', preciseTan),
  real('tanh', Math.tanh),
  real('ulp', unitInLastPlace),
  test('isfinite', Number.isFinite),
  test('isinf', (x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  test('isnan', Number.isNaN),
  two('atan2', (runtime, y, x) => newFloat(runtime, Math.atan2(y, x))),
  two('copysign', (runtime, x, y) =>
    newFloat(runtime, y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
  ),
  two('fmod', (runtime, x, y) => {
    if (!Number.isFinite(y) && !Number.isNaN(y) && Number.isFinite(x)) return newFloat(runtime, x);
    const result = x % y;
    if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) return domainError(runtime);
    return newFloat(runtime, result);
  }),
  two('pow', power),
  two('remainder', (runtime, x, y) => {
    if (!Number.isNaN(x) && !Number.isNaN(y) && (!Number.isFinite(x) || y === 0)) return domainError(runtime);
    return newFloat(runtime, ieeeRemainder(x, y));
  }),
  {
    name: 'log',
    signature: '(x, base=None, /)',
    style: 'positional',
    body: logWithBase,
    resultType: 'float',
  },
  {
    name: 'log2',
    signature: '(x, /)',
    style: 'o',
    body: logarithm('log2', preciseLog2, 1),
    resultType: 'float',
  },
  {
    name: 'log10',
    signature: '(x, /)',
    style: 'o',
    body: logarithm('log10', Math.log10, Math.log10(2)),
    resultType: 'float',
  },
  {
    name: 'isclose',
    signature: '(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    style: 'clinic',
    body: withFloats([0, 1, 2, 3], isClose),
    resultType: 'bool',
  },
  {
    name: 'nextafter',
    signature: '(x, y, /, *, steps=None)',
    style: 'clinic',
    resultType: 'float',
    body: withFloats([0, 1], (runtime, self, [x, y, steps], keywords) => {
      if (steps === undefined || steps === runtime.singletons.none) {
        return newFloat(runtime, nextAfter(numberOf(x), numberOf(y), 1n));
      }
      return withIndices([2], stepFurther)(runtime, self, [x, y, steps], keywords);
    }),
  },
  {
    name: 'frexp',
    signature: '(x, /)',
    style: 'o',
    resultType: 'tuple',
    body: withFloats([0], (runtime, _self, [x]) => {
      const [mantissa, exponent] = fractionExponent(numberOf(x));
      return newTuple(runtime, [newFloat(runtime, mantissa), newInt(runtime, exponent)]);
    }),
  },
  {
    name: 'ldexp',
    signature: '(x, i, /)',
    style: 'positional',
    resultType: 'float',
    body: withFloats([0], (runtime, _self, [x, i]) => {
      if (!isInt(i!)) return runtime.raise('TypeError', 'Expected an int as second argument to ldexp.');
      const value = numberOf(x);
      const result = scaleByPower(value, clippedNumber(i));
      if (!Number.isFinite(result) && Number.isFinite(value)) {
        return runtime.raise('OverflowError', 'math range error');
      }
      return newFloat(runtime, result);
    }),
  },
  {
    name: 'modf',
    signature: '(x, /)',
    style: 'o',
    resultType: 'tuple',
    body: withFloats([0], (runtime, _self, [argument]) => {
      const x = numberOf(argument);
      const whole = Math.trunc(x);
      let fraction = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
      if (fraction === 0 && (x < 0 || Object.is(x, -0))) fraction = -0;
      return newTuple(runtime, [newFloat(runtime, fraction), newFloat(runtime, whole)]);
    }),
  },
  {
    name: 'hypot',
    signature: '(*coordinates)',
    style: 'positional',
    resultType: 'float',
    body: (runtime, self, args, keywords) =>
      withFloats(
        args.map((_, i) => i),
        (rt, _self, values) => {
          const result = vectorLength(values.map(numberOf));
          const finite = values.every((value) => Number.isFinite(numberOf(value)));
          if (finite && !Number.isFinite(result)) return newFloat(rt, Number.POSITIVE_INFINITY);
          return newFloat(rt, result);
        },
      )(runtime, self, args, keywords),
  },
];

const stepFurther: NativeBody = (runtime, _self, [x, y, steps]) => {
  const count = BigInt(integerOf(steps as PyInt));
  if (count < 0n) return runtime.raise('ValueError', 'steps must be a non-negative integer');
  return newFloat(runtime, nextAfter(numberOf(x), numberOf(y), count));
};

export const mathModule: ModuleSpec = {
  name: 'math',
  doc: 'Mathematical functions.',
  functions: [...functions, ...roundingFunctions, ...integerFunctions, ...sumFunctions, ...productFunctions],
  constants: {
    pi: (runtime) => newFloat(runtime, Math.PI),
    e: (runtime) => newFloat(runtime, Math.E),
    tau: (runtime) => newFloat(runtime, 2 * Math.PI),
    inf: (runtime) => newFloat(runtime, Number.POSITIVE_INFINITY),
    nan: (runtime) => newFloat(runtime, Number.NaN),
  },
};
