/** The module `cmath` (Modules/cmathmodule.c). */

import { preciseCos, preciseExp, preciseLog, preciseSin } from '../../base';
import { newComplex, PyComplex } from '../complex';
import { newFloat, PyFloat } from '../float';
import { bigOf, PyInt } from '../int';
import type { NativeBody, NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { withFloats } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { newTuple } from '../tuple';
import type { ModuleSpec } from './spec';

type Pair = readonly [number, number];

/** An argument as a pair; null with the TypeError. */
function pairOf(runtime: Runtime, object: PyObject): Pair | null {
  if (object instanceof PyComplex) return [object.real, object.imag];
  if (object instanceof PyFloat) return [object.value, 0];
  if (object instanceof PyInt) return [Number(bigOf(object)), 0];
  return runtime.raise('TypeError', `must be real number, not ${object.type.fullTypeName}`);
}

/** 1/4 of the greatest float, and the least float with full precision. */
const large = Number.MAX_VALUE / 4;
const tiny = 2 ** -1022;
const signed = (size: number, of: number): number =>
  of < 0 || Object.is(of, -0) ? -Math.abs(size) : Math.abs(size);

function squareRoot([x, y]: Pair): Pair {
  if (x === 0 && y === 0) return [0, y];
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    if (Math.abs(y) === Number.POSITIVE_INFINITY) return [Number.POSITIVE_INFINITY, y];
    if (Number.isNaN(x)) return [Number.NaN, Number.NaN];
    if (x > 0) return [x, Number.isNaN(y) ? Number.NaN : signed(0, y)];
    return Number.isNaN(y)
      ? [Number.NaN, Number.POSITIVE_INFINITY]
      : [0, signed(Number.POSITIVE_INFINITY, y)];
  }
  let [ax, ay] = [Math.abs(x), Math.abs(y)];
  let s: number;
  if (ax < tiny && ay < tiny) {
    ax *= 2 ** 54;
    s = Math.sqrt(ax + Math.hypot(ax, ay * 2 ** 54)) * 2 ** -27;
    ax *= 2 ** -54;
  } else {
    ax /= 8;
    s = 2 * Math.sqrt(ax + Math.hypot(ax, ay / 8));
  }
  const d = ay / (2 * s);
  ay = signed(x >= 0 ? d : s, y);
  return [x >= 0 ? s : d, ay];
}

function exponential([x, y]: Pair): Pair {
  if (y === 0 && Number.isFinite(x)) return [preciseExp(x), y];
  if (!Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(x)) return y === 0 ? [x, y] : [x, x];
    const size = x > 0 ? Number.POSITIVE_INFINITY : 0;
    return y === 0 ? [size, y] : [signed(size, Math.cos(y)), signed(size, Math.sin(y))];
  }
  const size = preciseExp(x);
  return [size * preciseCos(y), size * preciseSin(y)];
}

function logarithm([x, y]: Pair): Pair {
  const [ax, ay] = [Math.abs(x), Math.abs(y)];
  let real: number;
  if (ax > large || ay > large) real = preciseLog(Math.hypot(ax / 2, ay / 2)) + Math.LN2;
  else if (ax < tiny && ay < tiny) {
    real =
      ax > 0 || ay > 0
        ? preciseLog(Math.hypot(ax * 2 ** 53, ay * 2 ** 53)) - 53 * Math.LN2
        : Number.NEGATIVE_INFINITY;
  } else {
    const h = Math.hypot(ax, ay);
    if (h >= 0.71 && h <= 1.73) {
      const [most, least] = ax > ay ? [ax, ay] : [ay, ax];
      real = Math.log1p((most - 1) * (most + 1) + least * least) / 2;
    } else real = preciseLog(h);
  }
  return [real, Math.atan2(y, x)];
}

const sinhCosh = (x: number): [number, number] => [Math.sinh(x), Math.cosh(x)];

function hyperbolicSine([x, y]: Pair): Pair {
  const [sinh, cosh] = sinhCosh(x);
  return [preciseCos(y) * sinh, preciseSin(y) * cosh];
}

function hyperbolicCosine([x, y]: Pair): Pair {
  const [sinh, cosh] = sinhCosh(x);
  return [preciseCos(y) * cosh, preciseSin(y) * sinh];
}

function hyperbolicTangent([x, y]: Pair): Pair {
  if (Math.abs(x) > 350) return [signed(1, x), 4 * Math.sin(y) * Math.cos(y) * preciseExp(-2 * Math.abs(x))];
  const tx = Math.tanh(x);
  const ty = Math.tan(y);
  const cx = 1 / Math.cosh(x);
  const txty = tx * ty;
  const bottom = 1 + txty * txty;
  return [(tx * (1 + ty * ty)) / bottom, (ty / bottom) * cx * cx];
}

function inverseSine(z: Pair): Pair {
  const [x, y] = inverseHyperbolicSine([-z[1], z[0]]);
  return [y, -x];
}

function inverseCosine([x, y]: Pair): Pair {
  if (Math.abs(x) > large || Math.abs(y) > large) {
    const real = Math.atan2(Math.abs(y), x);
    const size = preciseLog(Math.hypot(x / 2, y / 2)) + 2 * Math.LN2;
    return [real, x < 0 ? -signed(size, y) : signed(size, -y)];
  }
  const s1 = squareRoot([1 - x, -y]);
  const s2 = squareRoot([1 + x, y]);
  return [2 * Math.atan2(s1[0], s2[0]), Math.asinh(s2[0] * s1[1] - s2[1] * s1[0])];
}

function inverseHyperbolicCosine([x, y]: Pair): Pair {
  if (Math.abs(x) > large || Math.abs(y) > large) {
    return [preciseLog(Math.hypot(x / 2, y / 2)) + 2 * Math.LN2, Math.atan2(y, x)];
  }
  const s1 = squareRoot([x - 1, y]);
  const s2 = squareRoot([x + 1, y]);
  return [Math.asinh(s1[0] * s2[0] + s1[1] * s2[1]), 2 * Math.atan2(s1[1], s2[0])];
}

function inverseHyperbolicSine([x, y]: Pair): Pair {
  if (Math.abs(x) > large || Math.abs(y) > large) {
    const size = preciseLog(Math.hypot(x / 2, y / 2)) + 2 * Math.LN2;
    return [signed(size, x), Math.atan2(y, Math.abs(x))];
  }
  const s1 = squareRoot([1 + y, -x]);
  const s2 = squareRoot([1 - y, x]);
  return [Math.asinh(s1[0] * s2[1] - s2[0] * s1[1]), Math.atan2(y, s1[0] * s2[0] - s1[1] * s2[1])];
}

function inverseHyperbolicTangent([x, y]: Pair): Pair {
  if (x < 0 || Object.is(x, -0)) {
    const [a, b] = inverseHyperbolicTangent([-x, -y]);
    return [-a, -b];
  }
  const ay = Math.abs(y);
  if (x > Math.sqrt(large) || ay > Math.sqrt(large)) {
    const h = Math.hypot(x / 2, y / 2);
    return [x / 4 / h / h, -signed(Math.PI / 2, -y)];
  }
  if (x === 1 && ay < Math.sqrt(tiny)) {
    if (ay === 0) return [Number.POSITIVE_INFINITY, y];
    return [-preciseLog(Math.sqrt(ay) / Math.sqrt(Math.hypot(ay, 2))), signed(Math.atan2(2, -ay) / 2, y)];
  }
  const real = Math.log1p((4 * x) / ((1 - x) * (1 - x) + ay * ay)) / 4;
  return [real, -Math.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2];
}

function inverseTangent([x, y]: Pair): Pair {
  const [a, b] = inverseHyperbolicTangent([-y, x]);
  return [b, -a];
}

/** A function of one number: infinite results of finite numbers are errors. */
function complexFunction(
  name: string,
  compute: (z: Pair) => Pair,
  pole: (z: Pair) => boolean = () => false,
): NativeSpec {
  return {
    name,
    signature: '(z, /)',
    style: 'o',
    resultType: 'complex',
    body: (runtime, _self, [z]) => {
      const pair = pairOf(runtime, z!);
      if (pair === null) return null;
      if (pole(pair)) return runtime.raise('ValueError', 'math domain error');
      const [real, imag] = compute(pair);
      const wasFinite = Number.isFinite(pair[0]) && Number.isFinite(pair[1]);
      if (wasFinite && !(Number.isFinite(real) && Number.isFinite(imag))) {
        return runtime.raise('OverflowError', 'math range error');
      }
      return newComplex(runtime, real, imag);
    },
  };
}

function test(name: string, is: (z: Pair) => boolean): NativeSpec {
  return {
    name,
    signature: '(z, /)',
    style: 'o',
    resultType: 'bool',
    body: (runtime, _self, [z]) => {
      const pair = pairOf(runtime, z!);
      return pair && runtime.bool(is(pair));
    },
  };
}

const isZero = ([x, y]: Pair): boolean => x === 0 && y === 0;
const isInfinite = (x: number): boolean => Math.abs(x) === Number.POSITIVE_INFINITY;

const log: NativeBody = (runtime, _self, [z, base]) => {
  const pair = pairOf(runtime, z!);
  const other = base === undefined || pair === null ? null : pairOf(runtime, base);
  if (pair === null || (base !== undefined && other === null)) return null;
  if (isZero(pair) || (other !== null && isZero(other)))
    return runtime.raise('ValueError', 'math domain error');
  const [x, y] = logarithm(pair);
  if (other === null) return newComplex(runtime, x, y);
  const [a, b] = logarithm(other);
  if (a === 0 && b === 0) return runtime.raise('ValueError', 'math domain error');
  // Objects/complexobject.c:_Py_c_quot.
  if (Math.abs(a) >= Math.abs(b)) {
    const ratio = b / a;
    const bottom = a + b * ratio;
    return newComplex(runtime, (x + y * ratio) / bottom, (y - x * ratio) / bottom);
  }
  const ratio = a / b;
  const bottom = a * ratio + b;
  return newComplex(runtime, (x * ratio + y) / bottom, (y * ratio - x) / bottom);
};

const isClose: NativeBody = (runtime, _self, [a, b, relative, absolute]) => {
  const [x, y] = [pairOf(runtime, a!), x2(runtime, a!, b!)];
  if (x === null || y === null) return null;
  const rel = relative === undefined ? 1e-9 : (relative as PyFloat).value;
  const abs = absolute === undefined ? 0 : (absolute as PyFloat).value;
  if (rel < 0 || abs < 0) return runtime.raise('ValueError', 'tolerances must be non-negative');
  if (x[0] === y[0] && x[1] === y[1]) return runtime.bool(true);
  if ([...x, ...y].some(isInfinite)) return runtime.bool(false);
  const apart = Math.hypot(x[0] - y[0], x[1] - y[1]);
  const size = (pair: Pair): number => Math.hypot(pair[0], pair[1]);
  return runtime.bool(apart <= rel * size(y) || apart <= rel * size(x) || apart <= abs);
};

const x2 = (runtime: Runtime, a: PyObject, b: PyObject): Pair | null =>
  pairOf(runtime, a) === null ? null : pairOf(runtime, b);

const rect: NativeBody = (runtime, _self, [r, phi]): Result => {
  const [size, angle] = [(r as PyFloat).value, (phi as PyFloat).value];
  if (angle === 0) return newComplex(runtime, size, size * angle);
  return newComplex(runtime, size * preciseCos(angle), size * preciseSin(angle));
};

const functions: readonly NativeSpec[] = [
  complexFunction('acos', inverseCosine),
  complexFunction('acosh', inverseHyperbolicCosine),
  complexFunction('asin', inverseSine),
  complexFunction('asinh', inverseHyperbolicSine),
  complexFunction('atan', inverseTangent, ([x, y]) => x === 0 && Math.abs(y) === 1),
  complexFunction('atanh', inverseHyperbolicTangent, ([x, y]) => y === 0 && Math.abs(x) === 1),
  complexFunction('cos', ([x, y]) => hyperbolicCosine([-y, x])),
  complexFunction('cosh', hyperbolicCosine),
  complexFunction('exp', exponential),
  complexFunction('log10', (z) => logarithm(z).map((part) => part / Math.LN10) as unknown as Pair, isZero),
  complexFunction('sin', ([x, y]) => {
    const [a, b] = hyperbolicSine([-y, x]);
    return [b, -a];
  }),
  complexFunction('sinh', hyperbolicSine),
  complexFunction('sqrt', squareRoot),
  complexFunction('tan', ([x, y]) => {
    const [a, b] = hyperbolicTangent([-y, x]);
    return [b, -a];
  }),
  complexFunction('tanh', hyperbolicTangent),
  { name: 'log', signature: '(z, base=None, /)', style: 'positional', resultType: 'complex', body: log },
  test('isfinite', ([x, y]) => Number.isFinite(x) && Number.isFinite(y)),
  test('isinf', ([x, y]) => isInfinite(x) || isInfinite(y)),
  test('isnan', ([x, y]) => Number.isNaN(x) || Number.isNaN(y)),
  {
    name: 'isclose',
    signature: '(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    style: 'clinic',
    resultType: 'bool',
    body: withFloats([2, 3], isClose),
  },
  {
    name: 'phase',
    signature: '(z, /)',
    style: 'o',
    resultType: 'float',
    body: (runtime, _self, [z]) => {
      const pair = pairOf(runtime, z!);
      return pair && newFloat(runtime, Math.atan2(pair[1], pair[0]));
    },
  },
  {
    name: 'polar',
    signature: '(z, /)',
    style: 'o',
    resultType: 'tuple',
    body: (runtime, _self, [z]) => {
      const pair = pairOf(runtime, z!);
      if (pair === null) return null;
      const [size, angle] = [Math.hypot(pair[0], pair[1]), Math.atan2(pair[1], pair[0])];
      return newTuple(runtime, [newFloat(runtime, size), newFloat(runtime, angle)]);
    },
  },
  {
    name: 'rect',
    signature: '(r, phi, /)',
    style: 'positional',
    resultType: 'complex',
    body: withFloats([0, 1], rect),
  },
];

export const cmathModule: ModuleSpec = {
  name: 'cmath',
  functions,
  constants: {
    pi: (runtime) => newFloat(runtime, Math.PI),
    e: (runtime) => newFloat(runtime, Math.E),
    tau: (runtime) => newFloat(runtime, 2 * Math.PI),
    inf: (runtime) => newFloat(runtime, Number.POSITIVE_INFINITY),
    nan: (runtime) => newFloat(runtime, Number.NaN),
    infj: (runtime) => newComplex(runtime, 0, Number.POSITIVE_INFINITY),
    nanj: (runtime) => newComplex(runtime, 0, Number.NaN),
  },
};
