/** exp, ln and log10 of decimals, correctly rounded: with more digits until the rounding is certain. */

import {
  adjusted,
  Condition,
  type Decimal,
  digitCount,
  finalize,
  finite,
  infinity,
  isZero,
  nanResult,
  ten,
  Work,
} from './number';

/** ln(2) and ln(10) in units of 10 ** -digits, by how many digits. */
const naturalLogs = new Map<string, bigint>();

/** 2 × artanh(1/n) in units of `scale`. */
function doubleArtanh(n: bigint, scale: bigint): bigint {
  const square = n * n;
  let term = (2n * scale) / n;
  let sum = term;
  for (let k = 3n; term !== 0n; k += 2n) {
    term /= square;
    sum += term / k;
  }
  return sum;
}

function naturalLogOf(base: 2 | 10, digits: number): bigint {
  const key = `${base} ${digits}`;
  let known = naturalLogs.get(key);
  if (known === undefined) {
    const scale = ten(digits + 10);
    const two = doubleArtanh(3n, scale);
    // 10 = 2 ** 3 × 5/4, and ln(5/4) = 2 artanh(1/9).
    const value = base === 2 ? two : 3n * two + doubleArtanh(9n, scale);
    known = value / ten(10);
    naturalLogs.set(key, known);
  }
  return known;
}

/** exp of x in units of 10 ** -digits, for |x| < 1. */
function exponential(x: bigint, digits: number): bigint {
  const halvings = 8n;
  const scale = ten(digits + 10);
  const reduced = (x * ten(10)) >> halvings;
  let term = scale;
  let sum = scale;
  for (let k = 1n; term !== 0n; k++) {
    term = (term * reduced) / scale / k;
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = (sum * sum) / scale;
  return sum / ten(10);
}

/** exp(d) as a coefficient of about `digits` digits and an exponent. */
function exponentialDigits(d: Decimal, digits: number): { coefficient: bigint; exponent: number } {
  const wide = digits + Math.max(0, adjusted(d)) + 5;
  const shift = d.exponent + wide;
  const size = shift >= 0 ? d.coefficient * ten(shift) : d.coefficient / ten(-shift);
  const x = d.negative ? -size : size;
  const unit = naturalLogOf(10, wide);
  let tens = x / unit;
  if (x < 0n) tens -= 1n;
  const rest = (x - tens * unit) / ten(wide - digits - 5);
  // The rest lies between 0 and ln(10): a quarter of it is small.
  const quarter = exponential(rest / 4n, digits + 5);
  const scale = ten(digits + 5);
  const squared = (quarter * quarter) / scale;
  return { coefficient: (squared * squared) / scale, exponent: Number(tens) - digits - 5 };
}

/** ln of d in units of 10 ** -digits. */
export function logarithmDigits(d: Decimal, digits: number): bigint {
  const wide = digits + 10;
  const scale = ten(wide);
  const count = digitCount(d.coefficient);
  // m in [0.1, 1) × 10 ** power.
  const power = d.exponent + count;
  let m = (d.coefficient * scale) / ten(count);
  let twos = 0n;
  while (m * 4n < scale * 3n) {
    m *= 2n;
    twos++;
  }
  // Newton's steps from the logarithm of a double.
  let y =
    BigInt(Math.round(Math.log(Number((m * 1000000000000000n) / scale) / 1e15) * 1e15)) *
    ten(Math.max(0, wide - 15));
  if (wide < 15) y /= ten(15 - wide);
  for (let right = 14; right < wide + 2; right *= 2) y = logStep(m, y, wide);
  y = logStep(m, y, wide);
  const total = y - twos * naturalLogOf(2, wide) + BigInt(power) * naturalLogOf(10, wide);
  return total / ten(wide - digits);
}

/** A better y with exp(y) = m: y + 2 (m - e) / (m + e). */
function logStep(m: bigint, y: bigint, digits: number): bigint {
  const e = exponential(y, digits);
  return y + (2n * (m - e) * ten(digits)) / (m + e);
}

/** Rounds an approximation whose error is below `error` units; null where that is not enough to tell. */
function certain(
  negative: boolean,
  coefficient: bigint,
  exponent: number,
  work: Work,
  error: bigint,
): Decimal | null {
  const inner = { ...work.setting, rounding: 'ROUND_HALF_EVEN' } as const;
  const [low, high] = [new Work(inner), new Work(inner)];
  const lower = finalize(finite(negative, coefficient - error, exponent), low);
  const upper = finalize(finite(negative, coefficient + error, exponent), high);
  const same =
    lower.kind === upper.kind && lower.coefficient === upper.coefficient && lower.exponent === upper.exponent;
  if (!same) return null;
  work.add(low.status | high.status | Condition.inexact | Condition.rounded);
  return lower;
}

export function exponentialOf(d: Decimal, work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  if (d.kind === 'infinite') return d.negative ? finite(false, 0n, 0) : d;
  if (isZero(d)) return finite(false, 1n, 0);
  const { precision, eMax, eMin } = work.setting;
  const far = String(Math.max(eMax + 1, precision - eMin)).length + 1;
  if (adjusted(d) > far) {
    const extreme = d.negative ? 2 * (eMin - precision) : eMax + 1;
    return finalize(finite(false, 1n, extreme), work);
  }
  if (adjusted(d) < -precision - 1) {
    const nearOne = ten(precision + 1) + (d.negative ? -1n : 1n);
    return finalizeHalfEven(finite(false, nearOne, -precision - 1), work);
  }
  for (let more = 6; ; more *= 2) {
    const { coefficient, exponent } = exponentialDigits(d, precision + more);
    const result = certain(false, coefficient, exponent, work, 1000n);
    if (result !== null) return result;
  }
}

/** Rounds half to even, whatever the setting. */
function finalizeHalfEven(d: Decimal, work: Work): Decimal {
  const inner = new Work({ ...work.setting, rounding: 'ROUND_HALF_EVEN' });
  const result = finalize(d, inner);
  work.add(inner.status);
  return result;
}

/** ln or log10. */
export function logarithmOf(d: Decimal, base: 'e' | 'ten', work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  if (isZero(d)) return infinity(true);
  if (d.negative) return work.invalid();
  if (d.kind === 'infinite') return d;
  const count = digitCount(d.coefficient);
  const isPower = d.coefficient === ten(count - 1);
  if (isPower && (base === 'ten' || adjusted(d) === 0)) {
    const result = adjusted(d);
    return finalize(finite(result < 0, BigInt(Math.abs(result)), 0), work);
  }
  for (let more = 6; ; more *= 2) {
    const near = nearOne(d);
    const digits = work.setting.precision + more + near + 10;
    const natural = logarithmDigits(d, digits);
    const value = base === 'e' ? natural : (natural * ten(digits)) / naturalLogOf(10, digits);
    const size = value < 0n ? -value : value;
    if (size > 100000n) {
      const result = certain(value < 0n, size, -digits, work, 1000n);
      if (result !== null) return result;
    }
  }
}

/** How many zeros the logarithm starts with, at most. */
function nearOne(d: Decimal): number {
  const top = adjusted(d);
  if (top !== 0 && top !== -1) return 0;
  const scale = -d.exponent;
  if (scale <= 0) return 0;
  const distance = d.coefficient - ten(scale);
  if (distance === 0n) return 0;
  return Math.max(0, scale - digitCount(distance < 0n ? -distance : distance) + 1);
}

/** base ** exponent by exp(exponent × ln(base)), with 23 digits more than asked for. */
export function realPower(base: Decimal, exponent: Decimal, work: Work): Decimal {
  const { precision } = work.setting;
  const digits =
    Math.max(precision, digitCount(base.coefficient)) + 23 + Math.max(0, adjusted(exponent)) + nearOne(base);
  const natural = logarithmDigits(base, digits);
  const product = natural * exponent.coefficient;
  const negative = product < 0n !== exponent.negative;
  const power = finite(negative, product < 0n ? -product : product, exponent.exponent - digits);
  const inner = new Work({ ...work.setting, precision: precision + 23, rounding: 'ROUND_HALF_EVEN' });
  const result = exponentialOf(power, inner);
  if (result.kind === 'finite') {
    work.add(Condition.inexact | Condition.rounded);
    return finalize(result, work);
  }
  work.add(inner.status);
  return result;
}
