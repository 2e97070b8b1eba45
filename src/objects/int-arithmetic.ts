/**
 * Arithmetic of Python's integers on plain JavaScript values. An integer is a number where |v| ≤ 2^53-1 and a
 * bigint otherwise; results may be bigints that fit a number (`newInt` normalises).
 */

import { bitLength } from '../base';

export { bitLength, floatRatio } from '../base';

export type Integer = number | bigint;

export const SAFE = Number.MAX_SAFE_INTEGER;

/** A number where it fits, else the bigint. */
export function normalInteger(value: Integer): Integer {
  if (typeof value === 'number') return value;
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

/** 30-bit digits of the absolute value, as CPython stores it (1 for 0 where its block has room for one). */
export function digitCount(value: Integer): number {
  if (typeof value === 'number') {
    const absolute = Math.abs(value);
    return absolute < 0x40000000 ? (absolute === 0 ? 0 : 1) : 2;
  }
  return Math.ceil(bitLength(value) / 30);
}

export function floorDivide(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    const truncated = (a - rest) / b;
    return rest !== 0 && rest < 0 !== b < 0 ? truncated - 1 : truncated + 0;
  }
  const left = BigInt(a);
  const right = BigInt(b);
  const rest = left % right;
  const truncated = left / right;
  return rest !== 0n && rest < 0n !== right < 0n ? truncated - 1n : truncated;
}

export function modulo(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  const right = BigInt(b);
  const rest = BigInt(a) % right;
  return rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest;
}

/** a ** b for b ≥ 0. */
export function power(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = a ** b;
    if (Math.abs(quick) <= SAFE && b < 64) {
      // `**` of doubles is exact only while every partial product is; multiply again to be sure.
      let exact = 1;
      for (let i = 0; i < b; i++) exact *= a;
      return exact + 0;
    }
  }
  return BigInt(a) ** BigInt(b);
}

/** pow(a, b, m) for b ≥ 0 and m ≠ 0, with the sign of m. */
export function powerModulo(a: Integer, b: Integer, m: Integer): Integer {
  const modulus = BigInt(m);
  const size = modulus < 0n ? -modulus : modulus;
  if (size === 1n) return 0;
  let base = BigInt(modulo(BigInt(a), size));
  let exponent = BigInt(b);
  let result = 1n;
  while (exponent > 0n) {
    if (exponent & 1n) result = (result * base) % size;
    base = (base * base) % size;
    exponent >>= 1n;
  }
  return modulus < 0n && result !== 0n ? result + modulus : result;
}

/** The inverse of a modulo |m|, in [0, |m|); null where there is none. */
export function inverseModulo(a: Integer, m: Integer): bigint | null {
  const size = BigInt(m) < 0n ? -BigInt(m) : BigInt(m);
  let [r0, r1] = [BigInt(modulo(BigInt(a), size)), size];
  let [s0, s1] = [1n, 0n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  if (r0 !== 1n && size !== 1n) return null;
  return BigInt(modulo(s0, size));
}

export function greatestCommonDivisor(a: Integer, b: Integer): Integer {
  let left: Integer = typeof a === 'number' ? Math.abs(a) : a < 0n ? -a : a;
  let right: Integer = typeof b === 'number' ? Math.abs(b) : b < 0n ? -b : b;
  while (typeof left === 'bigint' || typeof right === 'bigint') {
    if (BigInt(right) === 0n) return normalInteger(left);
    [left, right] = [normalInteger(BigInt(right)), normalInteger(BigInt(left) % BigInt(right))];
  }
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

/** a << b for b ≥ 0. */
export function shiftLeft(a: Integer, b: number): Integer {
  if (typeof a === 'number' && b < 53) {
    const quick = a * 2 ** b;
    if (Math.abs(quick) <= SAFE) return quick;
  }
  return BigInt(a) << BigInt(b);
}

/** a >> b for b ≥ 0, rounding towards minus infinity. */
export function shiftRight(a: Integer, b: Integer): Integer {
  if (typeof a === 'number') {
    if (b > 53) return a < 0 ? -1 : 0;
    return Math.floor(a / 2 ** Number(b)) + 0;
  }
  if (b > bitLength(a)) return a < 0n ? -1 : 0;
  return a >> BigInt(b);
}

/** The float nearest to an integer, ties to even; infinite where it is too large (Objects/longobject.c: PyLong_AsDouble raises then). */
export function integerToFloat(value: Integer): number {
  // Number(bigint) rounds to nearest, ties to even, and answers Infinity beyond the range.
  return Number(value);
}

/** a / b correctly rounded, b ≠ 0; infinite where the result is too large (Objects/longobject.c:long_true_divide). */
export function trueDivide(a: Integer, b: Integer): number {
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const left = BigInt(a);
  const right = BigInt(b);
  if (left === 0n) return 0;
  const negative = left < 0n !== right < 0n;
  const n = left < 0n ? -left : left;
  const d = right < 0n ? -right : right;
  const quotient = nearestRatio(n, d);
  return negative ? -quotient : quotient;
}

/** n / d for positive n and d, rounded once. */
function nearestRatio(n: bigint, d: bigint): number {
  const estimate = bitLength(n) - bitLength(d);
  if (estimate > 1025) return Number.POSITIVE_INFINITY;
  if (estimate < -1080) return 0;
  if (estimate <= -1022) {
    // Subnormal, or nearly: count in units of 2^-1074, ties to even.
    const scaled = n << 1074n;
    let units = scaled / d;
    const rest = (scaled - units * d) * 2n;
    if (rest > d || (rest === d && (units & 1n) === 1n)) units += 1n;
    return Number(units) * 2 ** -1074;
  }
  // 66 bits of quotient with a sticky last bit: the conversion to a double rounds once, the scaling is exact.
  const shift = 66 - estimate;
  const scaled = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  let bits = scaled / divisor;
  if (bits * divisor !== scaled) bits |= 1n;
  const value = Number(bits);
  if (shift > 1000) return value * 2 ** -1000 * 2 ** (1000 - shift);
  return shift < -900 ? value * 2 ** 900 * 2 ** (-shift - 900) : value * 2 ** -shift;
}

/** The integer that an integral float is. */
export function floatToInteger(value: number): Integer {
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
}
