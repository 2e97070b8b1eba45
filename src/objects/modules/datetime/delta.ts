/** `datetime.timedelta`: exact in microseconds; divisions and factors that are no integers round half to even. */

import { floatRatio } from '../../../base';
import { newFloat, PyFloat } from '../../float';
import { hashInteger, hashTuple } from '../../hashing';
import { bigOf, newInt, orderSatisfies, PyInt } from '../../int';
import { floorDivide, modulo, trueDivide } from '../../int-arithmetic';
import type { NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { Operator } from '../../operator-names';
import { place } from '../../place';
import type { Runtime } from '../../runtime';
import { placeShared } from '../../shared';
import { newStr } from '../../str';
import { newTuple } from '../../tuple';
import type { PyType, TypeSpec } from '../../type';
import { isUnknown } from '../../unknown';
import { readArguments } from '../arguments';
import { dayMicroseconds, deltaBytes, PyDelta } from './objects';

const daysMax = 999999999;

/** A timedelta of so many microseconds, of `type` where it is a class of the program's. */
export function newDelta(runtime: Runtime, total: bigint, type?: PyType): PyDelta | null {
  let days = total / dayMicroseconds;
  let rest = total % dayMicroseconds;
  if (rest < 0n) {
    rest += dayMicroseconds;
    days--;
  }
  if (days > 0x7fffffffn || days < -0x80000000n) {
    return runtime.raise('OverflowError', 'Python int too large to convert to C int');
  }
  if (days > BigInt(daysMax) || days < -BigInt(daysMax)) {
    return runtime.raise('OverflowError', `days=${days}; must have magnitude <= ${daysMax}`);
  }
  const within = Number(rest);
  const seconds = Math.floor(within / 1000000);
  const made = new PyDelta(Number(days), seconds, within - seconds * 1000000);
  return place(runtime, made, type ?? runtime.typeOf(deltaType), deltaBytes);
}

/** One of the process's own. */
export function sharedDelta(runtime: Runtime, days: number, seconds: number, microseconds: number): PyDelta {
  const made = new PyDelta(days, seconds, microseconds);
  placeShared(runtime, made, runtime.typeOf(deltaType), deltaBytes, false);
  made.refs = 1;
  return made;
}

/** n / d, half to even (divide_nearest). */
function divideNearest(n: bigint, d: bigint): bigint {
  if (d < 0n) return divideNearest(-n, -d);
  const floor = BigInt(floorDivide(n, d));
  const twice = (n - floor * d) * 2n;
  return twice > d || (twice === d && (floor & 1n) === 1n) ? floor + 1n : floor;
}

const units: readonly (readonly [name: string, factor: bigint])[] = [
  ['days', dayMicroseconds],
  ['seconds', 1000000n],
  ['microseconds', 1n],
  ['milliseconds', 1000n],
  ['minutes', 60000000n],
  ['hours', 3600000000n],
  ['weeks', 7n * dayMicroseconds],
];
const parameters = { names: units.map(([name]) => name), required: 0, function: '__new__' };

/** delta_new: the integral parts are added up exactly, what is left of floats at the end. */
function construct(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = readArguments(runtime, parameters, args, keywords);
  if (bound === null) return null;
  let total = 0n;
  let left = 0;
  for (const [i, [name, factor]] of units.entries()) {
    const given = bound[i];
    if (given === undefined) continue;
    if (isUnknown(given)) return runtime.unknown('timedelta() of an unknown value', 'timedelta');
    if (given instanceof PyInt) total += bigOf(given) * factor;
    else if (given instanceof PyFloat) {
      if (Number.isNaN(given.value)) {
        return runtime.raise('ValueError', 'cannot convert float NaN to integer');
      }
      if (!Number.isFinite(given.value)) {
        return runtime.raise('OverflowError', 'cannot convert float infinity to integer');
      }
      const whole = Math.trunc(given.value);
      total += BigInt(whole) * factor;
      const scaled = Number(factor) * (given.value - whole);
      const scaledWhole = Math.trunc(scaled);
      total += BigInt(scaledWhole);
      left += scaled - scaledWhole;
    } else {
      const text = `unsupported type for timedelta ${name} component: ${given.type.fullTypeName}`;
      return runtime.raise('TypeError', text);
    }
  }
  if (left !== 0) total += BigInt(roundLeft(left, (total & 1n) === 1n ? 1 : 0));
  return newDelta(runtime, total, type);
}

/** To the nearest integer; half so that the sum with an odd or even number becomes even. */
function roundLeft(left: number, odd: number): number {
  const awayFromZero = (x: number): number => Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
  const whole = awayFromZero(left);
  if (Math.abs(whole - left) !== 0.5) return whole;
  return 2 * awayFromZero((left + odd) * 0.5) - odd;
}

/** `[-]D day[s], H:MM:SS[.ffffff]`. */
function deltaText(delta: PyDelta): string {
  const { days, seconds, microseconds } = delta;
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const text = microseconds === 0 ? clock : `${clock}.${String(microseconds).padStart(6, '0')}`;
  return days === 0 ? text : `${days} day${Math.abs(days) === 1 ? '' : 's'}, ${text}`;
}

function deltaRepr(delta: PyDelta): string {
  const { days, seconds, microseconds } = delta;
  const parts = Object.entries({ days, seconds, microseconds })
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name}=${value}`);
  const { module, name, isClass } = delta.type;
  const shown = isClass ? name : `${module}.${name}`;
  return `${shown}(${parts.length === 0 ? '0' : parts.join(', ')})`;
}

function byZero(runtime: Runtime): null {
  return runtime.raise('ZeroDivisionError', runtime.profile.words.intFloorDivisionByZero);
}

/** a * b and a / b where one is a float: by its exact ratio. */
function scale(runtime: Runtime, delta: PyDelta, factor: PyFloat, divides: boolean): Result {
  const { value } = factor;
  if (!Number.isFinite(value)) {
    return Number.isNaN(value)
      ? runtime.raise('ValueError', 'cannot convert NaN to integer ratio')
      : runtime.raise('OverflowError', 'cannot convert Infinity to integer ratio');
  }
  const [numerator, denominator] = floatRatio(value);
  const [up, down] = divides ? [denominator, numerator] : [numerator, denominator];
  if (down === 0n) return byZero(runtime);
  return newDelta(runtime, divideNearest(delta.total * up, down));
}

function multiply(runtime: Runtime, a: PyObject, b: PyObject): Result {
  const [delta, factor] = a instanceof PyDelta ? [a, b] : [b as PyDelta, a];
  if (factor instanceof PyInt) return newDelta(runtime, delta.total * bigOf(factor));
  if (factor instanceof PyFloat) return scale(runtime, delta, factor, false);
  return runtime.notImplemented();
}

function trueDivision(runtime: Runtime, a: PyObject, b: PyObject): Result {
  if (!(a instanceof PyDelta)) return runtime.notImplemented();
  if (b instanceof PyDelta) {
    if (b.total === 0n) return runtime.raise('ZeroDivisionError', 'division by zero');
    return newFloat(runtime, trueDivide(a.total, b.total));
  }
  if (b instanceof PyFloat) return scale(runtime, a, b, true);
  if (!(b instanceof PyInt)) return runtime.notImplemented();
  const divisor = bigOf(b);
  return divisor === 0n ? byZero(runtime) : newDelta(runtime, divideNearest(a.total, divisor));
}

function floorDivision(runtime: Runtime, a: PyObject, b: PyObject): Result {
  if (!(a instanceof PyDelta)) return runtime.notImplemented();
  const divisor = b instanceof PyDelta ? b.total : b instanceof PyInt ? bigOf(b) : null;
  if (divisor === null) return runtime.notImplemented();
  if (divisor === 0n) return byZero(runtime);
  const quotient = BigInt(floorDivide(a.total, divisor));
  return b instanceof PyDelta ? newInt(runtime, quotient) : newDelta(runtime, quotient);
}

/** A slot for two deltas; NotImplemented for others. */
function ofDeltas(body: (runtime: Runtime, a: PyDelta, b: PyDelta) => Result) {
  return (runtime: Runtime, a: PyObject, b: PyObject): Result =>
    a instanceof PyDelta && b instanceof PyDelta ? body(runtime, a, b) : runtime.notImplemented();
}

const remainder = (runtime: Runtime, a: PyDelta, b: PyDelta): Result =>
  b.total === 0n
    ? runtime.raise('ZeroDivisionError', runtime.profile.words.intModuloByZero)
    : newDelta(runtime, BigInt(modulo(a.total, b.total)));

function divmod(runtime: Runtime, a: PyDelta, b: PyDelta): Result {
  if (b.total === 0n) return byZero(runtime);
  const quotient = newInt(runtime, BigInt(floorDivide(a.total, b.total)));
  return newTuple(runtime, [quotient, newDelta(runtime, BigInt(modulo(a.total, b.total)))!]);
}

/** hash() of a timedelta: its three fields' tuple's. */
export function deltaHash(delta: PyDelta): ReturnType<typeof hashTuple> {
  return hashTuple([delta.days, delta.seconds, delta.microseconds].map((part) => hashInteger(part)));
}

const methods: readonly NativeSpec[] = [
  {
    name: 'total_seconds',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newFloat(runtime, trueDivide((self as PyDelta).total, 1000000n)),
  },
  {
    name: '__reduce__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      const { days, seconds, microseconds } = self as PyDelta;
      const fields = [days, seconds, microseconds].map((part) => newInt(runtime, part));
      return newTuple(runtime, [runtime.heap.take(self.type), newTuple(runtime, fields)]);
    },
  },
];

export const deltaType: TypeSpec = {
  name: 'timedelta',
  module: 'datetime',
  subclassable: true,
  allocate: (runtime, type) => place(runtime, new PyDelta(0, 0, 0), type, deltaBytes),
  methods,
  getset: (['days', 'seconds', 'microseconds'] as const).map((name) => ({
    name,
    member: true,
    get: (runtime, self) => newInt(runtime, (self as PyDelta)[name]),
  })),
  constants: {
    min: (runtime) => sharedDelta(runtime, -daysMax, 0, 0),
    max: (runtime) => sharedDelta(runtime, daysMax, 86399, 999999),
    resolution: (runtime) => sharedDelta(runtime, 0, 0, 1),
  },
  slots: {
    new: construct,
    repr: (runtime, self) => newStr(runtime, deltaRepr(self as PyDelta)),
    str: (runtime, self) => newStr(runtime, deltaText(self as PyDelta)),
    hash: (runtime, self) => newInt(runtime, deltaHash(self as PyDelta)),
    bool: (runtime, self) => runtime.bool((self as PyDelta).total !== 0n),
    compare: (runtime, a, b, operator) => {
      if (!(a instanceof PyDelta && b instanceof PyDelta)) return runtime.notImplemented();
      const order = a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;
      return runtime.bool(orderSatisfies(order < 0 ? -1 : order > 0 ? 1 : 0, operator));
    },
    negative: (runtime, self) => newDelta(runtime, -(self as PyDelta).total),
    positive: (runtime, self) => newDelta(runtime, (self as PyDelta).total),
    absolute: (runtime, self) => {
      const { total } = self as PyDelta;
      return newDelta(runtime, total < 0n ? -total : total);
    },
    binary: {
      [Operator.add]: ofDeltas((runtime, a, b) => newDelta(runtime, a.total + b.total)),
      [Operator.subtract]: ofDeltas((runtime, a, b) => newDelta(runtime, a.total - b.total)),
      [Operator.multiply]: multiply,
      [Operator.trueDivide]: trueDivision,
      [Operator.floorDivide]: floorDivision,
      [Operator.modulo]: ofDeltas(remainder),
      [Operator.divmod]: ofDeltas(divmod),
    },
  },
};
