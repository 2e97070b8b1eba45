/**
 * Elementary functions rounded correctly, by series in fixed point. The C library's results are within a hair of
 * that (they differ in about one result of a hundred); JavaScript's own are not.
 */

import { bitLength, floatRatio } from './exact';

/** Bits after the point. */
const precision = 160;
const one = 1n << BigInt(precision);

/** A float as a fixed-point number with `bits` bits after the point, truncated. */
function fixed(x: number, bits = precision): bigint {
  const [numerator, denominator] = floatRatio(x);
  return (numerator << BigInt(bits)) / denominator;
}

/** value / 2^bits as the nearest float. */
function toFloat(value: bigint, bits: number): number {
  if (value === 0n) return 0;
  const size = value < 0n ? -value : value;
  // 60 bits and a sticky one: the conversion rounds once.
  const extra = bitLength(size) - 60;
  let kept = extra > 0 ? size >> BigInt(extra) : size << BigInt(-extra);
  if (extra > 0 && kept << BigInt(extra) !== size) kept |= 1n;
  const exponent = extra - bits;
  const scaled =
    exponent < -1000
      ? Number(kept) * 2 ** -900 * 2 ** (exponent + 900)
      : exponent > 900
        ? Number(kept) * 2 ** 900 * 2 ** (exponent - 900)
        : Number(kept) * 2 ** exponent;
  return value < 0n ? -scaled : scaled;
}

/** atan(1/n) in fixed point. */
function inverseTangent(n: bigint, bits: number): bigint {
  let term = (1n << BigInt(bits)) / n;
  let sum = term;
  for (let k = 3n, sign = -1n; term !== 0n; k += 2n, sign = -sign) {
    term /= n * n;
    sum += (sign * term) / k;
  }
  return sum;
}

const constants = new Map<string, bigint>();

function constant(name: string, make: () => bigint): bigint {
  const known = constants.get(name) ?? make();
  constants.set(name, known);
  return known;
}

/** π by Machin's formula. */
function pi(bits: number): bigint {
  return constant(`pi${bits}`, () => {
    const guarded = bits + 16;
    return (16n * inverseTangent(5n, guarded) - 4n * inverseTangent(239n, guarded)) >> 16n;
  });
}

/** ln(n) for small n, from the series of the inverse hyperbolic tangent. */
function logarithmOf2(): bigint {
  return constant('ln2', () => {
    let term = (one << 16n) / 3n;
    let sum = term;
    for (let k = 3n; term !== 0n; k += 2n) {
      term /= 9n;
      sum += term / k;
    }
    return (2n * sum) >> 16n;
  });
}

/** e^r for a small fixed-point r. */
function expSeries(r: bigint): bigint {
  // Eight halvings make the series short.
  const small = r >> 8n;
  let term = one;
  let sum = one;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = ((term * small) >> BigInt(precision)) / k;
    sum += term;
  }
  for (let i = 0; i < 8; i++) sum = (sum * sum) >> BigInt(precision);
  return sum;
}

/** e^x of a fixed-point x, as a fixed-point mantissa and a power of two. */
function expFixed(x: bigint): { mantissa: bigint; exponent: number } {
  const ln2 = logarithmOf2();
  let k = x / ln2;
  if (x < 0n) k -= 1n;
  return { mantissa: expSeries(x - k * ln2), exponent: Number(k) };
}

export function preciseExp(x: number): number {
  if (!(Math.abs(x) < 745) || Math.abs(x) < 1e-17) return Math.exp(x);
  const { mantissa, exponent } = expFixed(fixed(x));
  return toFloat(mantissa, precision - exponent);
}

/** 2^x. */
export function preciseExp2(x: number): number {
  if (!(Math.abs(x) < 1074) || Number.isInteger(x)) return 2 ** x;
  const { mantissa, exponent } = expFixed((fixed(x) * logarithmOf2()) >> BigInt(precision));
  return toFloat(mantissa, precision - exponent);
}

/** ln x in fixed point: the float's logarithm, corrected by what e to that power misses. */
function logFixed(x: number): bigint {
  const near = fixed(Math.log(x));
  const { mantissa, exponent } = expFixed(-near);
  const [numerator, denominator] = floatRatio(x);
  const shifted =
    exponent >= 0 ? (numerator * mantissa) << BigInt(exponent) : (numerator * mantissa) >> BigInt(-exponent);
  const error = shifted / denominator - one;
  const square = (error * error) >> BigInt(precision);
  return near + error - square / 2n + ((square * error) >> BigInt(precision)) / 3n;
}

const isOrdinary = (x: number): boolean => x > 1e-290 && x < 1e290 && x !== 1;

export function preciseLog(x: number): number {
  return isOrdinary(x) ? toFloat(logFixed(x), precision) : Math.log(x);
}

export function preciseLog2(x: number): number {
  const quick = Math.log2(x);
  if (!isOrdinary(x) || 2 ** Math.round(quick) === x) return quick;
  return toFloat((logFixed(x) << BigInt(precision)) / logarithmOf2(), precision);
}

/** x ** y of finite floats, x > 0 or y integral. */
export function precisePower(x: number, y: number): number {
  const quick = x ** y;
  if (y === 2) return x * x;
  if (y === 1 || x === 0 || !Number.isFinite(quick) || quick === 0 || Math.abs(x) === 1) return quick;
  const size = Math.abs(x);
  if (Number.isInteger(quick) && Number.isInteger(x) && Math.abs(quick) < 2 ** 53) return quick;
  if (!isOrdinary(size) || Math.abs(quick) < 1e-290 || Math.abs(y) < 1e-20) return quick;
  const { mantissa, exponent } = expFixed(productFixed(logFixed(size), y));
  const power = toFloat(mantissa, precision - exponent);
  return quick < 0 ? -power : power;
}

function productFixed(a: bigint, y: number): bigint {
  const [numerator, denominator] = floatRatio(y);
  return (a * numerator) / denominator;
}

/** Sine and cosine in fixed point. */
function sineCosine(x: number): { sine: bigint; cosine: bigint } {
  // As many more bits of π as the argument has before the point.
  const bits = precision + 32 + Math.max(0, Math.ceil(Math.log2(Math.abs(x))));
  const half = pi(bits) >> 1n;
  const whole = fixed(x, bits);
  const quadrant = (2n * whole + half) / (2n * half);
  const turns = 2n * whole + half < 0n ? quadrant - 1n : quadrant;
  const r = (whole - turns * half) >> BigInt(bits - precision);
  const square = (r * r) >> BigInt(precision);
  let term = one;
  let cosine = one;
  for (let k = 2n; term !== 0n && term !== -1n; k += 2n) {
    term = -((term * square) >> BigInt(precision)) / ((k - 1n) * k);
    cosine += term;
  }
  let sine = r;
  term = r;
  for (let k = 3n; term !== 0n && term !== -1n; k += 2n) {
    term = -((term * square) >> BigInt(precision)) / ((k - 1n) * k);
    sine += term;
  }
  switch (Number(((turns % 4n) + 4n) % 4n)) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: -sine };
    case 2:
      return { sine: -sine, cosine: -cosine };
    default:
      return { sine: -cosine, cosine: sine };
  }
}

/** The error function by its series; `bits` make up for what cancels. */
function erfFixed(x: number, bits: number): bigint {
  const value = fixed(x, bits);
  const square = (value * value) >> BigInt(bits);
  let term = value;
  let sum = value;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = -((term * square) >> BigInt(bits)) / n;
    sum += term / (2n * n + 1n);
  }
  // 2 / √π; the root of a number with twice the bits has as many as wanted.
  const root = squareRoot(pi(bits) << BigInt(bits));
  return ((2n * sum) << BigInt(bits)) / root;
}

function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(bitLength(value) / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

const erfBits = (x: number): number => precision + Math.ceil(3 * x * x);

export function preciseErf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (Math.abs(x) > 6) return Math.sign(x);
  if (Math.abs(x) < 1e-20) return (2 * x) / Math.sqrt(Math.PI);
  return toFloat(erfFixed(x, erfBits(x)), erfBits(x));
}

/** 1 - erf(x). */
export function preciseErfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < -6) return 2;
  if (x > 27.3) return 0;
  const bits = erfBits(x);
  return toFloat((1n << BigInt(bits)) - erfFixed(x, bits), bits);
}

const isTiny = (x: number): boolean => !Number.isFinite(x) || Math.abs(x) < 1e-8;

export function preciseSin(x: number): number {
  return isTiny(x) ? Math.sin(x) : toFloat(sineCosine(x).sine, precision);
}

export function preciseCos(x: number): number {
  return isTiny(x) ? Math.cos(x) : toFloat(sineCosine(x).cosine, precision);
}

export function preciseTan(x: number): number {
  if (isTiny(x)) return Math.tan(x);
  const { sine, cosine } = sineCosine(x);
  return toFloat((sine << BigInt(precision)) / cosine, precision);
}
