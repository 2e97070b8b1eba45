/** Arithmetic of decimals, in a setting. */

import {
  adjusted,
  Condition,
  type Decimal,
  digitCount,
  exact,
  finalize,
  finite,
  infinity,
  isInteger,
  isNan,
  isZero,
  nanResult,
  negate,
  one,
  order,
  type Rounding,
  roundOff,
  sizeOrder,
  ten,
  Work,
  withSign,
} from './number';

const sameSign = (a: Decimal, b: Decimal): boolean => a.negative === b.negative;

export function add(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  if (a.kind === 'infinite') {
    return b.kind === 'infinite' && !sameSign(a, b) ? work.invalid() : a;
  }
  if (b.kind === 'infinite') return b;
  const { precision, rounding } = work.setting;
  const exponent = Math.min(a.exponent, b.exponent);
  if (isZero(a) && isZero(b)) {
    const negative = sameSign(a, b) ? a.negative : rounding === 'ROUND_FLOOR';
    return finalize(finite(negative, 0n, exponent), work);
  }
  if (isZero(a) || isZero(b)) {
    const [zero, other] = isZero(a) ? [a, b] : [b, a];
    if (zero.exponent >= other.exponent) return finalize(other, work);
    const least = Math.min(
      other.exponent,
      Math.max(zero.exponent, other.exponent + digitCount(other.coefficient) - precision - 1),
    );
    return finalize(finite(other.negative, other.coefficient * ten(other.exponent - least), least), work);
  }
  let [big, small] = a.exponent >= b.exponent ? [a, b] : [b, a];
  // A far smaller operand counts only as something that is not nothing.
  const distance = big.exponent - small.exponent;
  if (distance > precision + 2) {
    const bigTop = adjusted(big);
    const limit = Math.min(bigTop - precision - 2, big.exponent - 1);
    if (adjusted(small) < limit) small = finite(small.negative, 1n, limit);
  }
  const shifted = big.coefficient * ten(big.exponent - small.exponent);
  const left = big.negative ? -shifted : shifted;
  const right = small.negative ? -small.coefficient : small.coefficient;
  const sum = left + right;
  if (sum === 0n) return finalize(finite(rounding === 'ROUND_FLOOR', 0n, exponent), work);
  return finalize(finite(sum < 0n, sum < 0n ? -sum : sum, small.exponent), work);
}

export function subtract(a: Decimal, b: Decimal, work: Work): Decimal {
  return nanResult(work, a, b) ?? add(a, negate(b), work);
}

export function multiply(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite' || b.kind === 'infinite') {
    return isZero(a) || isZero(b) ? work.invalid() : infinity(negative);
  }
  return finalize(finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent), work);
}

export function divide(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  const negative = a.negative !== b.negative;
  const { precision, eMin } = work.setting;
  if (a.kind === 'infinite') return b.kind === 'infinite' ? work.invalid() : infinity(negative);
  if (b.kind === 'infinite') {
    work.add(Condition.clamped);
    return finite(negative, 0n, eMin - precision + 1);
  }
  if (isZero(b)) {
    if (isZero(a)) return work.invalid(Condition.divisionUndefined);
    work.add(Condition.divisionByZero);
    return infinity(negative);
  }
  const ideal = a.exponent - b.exponent;
  if (isZero(a)) return finalize(finite(negative, 0n, ideal), work);
  const shift = digitCount(b.coefficient) - digitCount(a.coefficient) + precision + 1;
  let exponent = ideal - shift;
  const top = shift >= 0 ? a.coefficient * ten(shift) : a.coefficient;
  const bottom = shift >= 0 ? b.coefficient : b.coefficient * ten(-shift);
  let quotient = top / bottom;
  if (quotient * bottom !== top) {
    // The last digit tells the rounding that more follows.
    if (quotient % 5n === 0n) quotient += 1n;
  } else {
    while (exponent < ideal && quotient % 10n === 0n) {
      quotient /= 10n;
      exponent++;
    }
  }
  return finalize(finite(negative, quotient, exponent), work);
}

/** Integral quotient and remainder; the conditions are left to the callers. Null: the quotient has too many digits. */
function divideIntegral(a: Decimal, b: Decimal, work: Work): { quotient: Decimal; rest: Decimal } | null {
  const negative = a.negative !== b.negative;
  const ideal = Math.min(a.exponent, b.exponent);
  const distance = adjusted(a) - adjusted(b);
  const { precision } = work.setting;
  if (isZero(a) || b.kind === 'infinite' || distance <= -2) {
    const rest = b.kind === 'infinite' ? a : rescale(a, ideal);
    return { quotient: finite(negative, 0n, 0), rest };
  }
  if (distance > precision) return null;
  const top = a.coefficient * ten(a.exponent - ideal);
  const bottom = b.coefficient * ten(b.exponent - ideal);
  const quotient = top / bottom;
  if (digitCount(quotient) > precision) return null;
  return {
    quotient: finite(negative, quotient, 0),
    rest: finite(a.negative, top - quotient * bottom, ideal),
  };
}

/** The same number with a smaller exponent. */
function rescale(d: Decimal, exponent: number): Decimal {
  return d.exponent <= exponent
    ? d
    : finite(d.negative, d.coefficient * ten(d.exponent - exponent), exponent);
}

export function divideInteger(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite') return b.kind === 'infinite' ? work.invalid() : infinity(negative);
  if (isZero(b)) {
    if (isZero(a)) return work.invalid(Condition.divisionUndefined);
    work.add(Condition.divisionByZero);
    return infinity(negative);
  }
  const found = divideIntegral(a, b, work);
  return found === null ? work.invalid(Condition.divisionImpossible) : finalize(found.quotient, work);
}

export function remainder(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  if (a.kind === 'infinite') return work.invalid();
  if (isZero(b)) return work.invalid(isZero(a) ? Condition.divisionUndefined : Condition.invalidOperation);
  const found = divideIntegral(a, b, work);
  return found === null ? work.invalid(Condition.divisionImpossible) : finalize(found.rest, work);
}

export function divmod(a: Decimal, b: Decimal, work: Work): [Decimal, Decimal] {
  const special = nanResult(work, a, b);
  if (special !== null) return [special, special];
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite') {
    const invalid = work.invalid();
    return [b.kind === 'infinite' ? invalid : infinity(negative), invalid];
  }
  if (isZero(b)) {
    if (isZero(a)) {
      const invalid = work.invalid(Condition.divisionUndefined);
      return [invalid, invalid];
    }
    work.add(Condition.divisionByZero);
    return [infinity(negative), work.invalid()];
  }
  const found = divideIntegral(a, b, work);
  if (found === null) {
    const invalid = work.invalid(Condition.divisionImpossible);
    return [invalid, invalid];
  }
  return [finalize(found.quotient, work), finalize(found.rest, work)];
}

/** The remainder nearest to zero. */
export function remainderNear(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  if (a.kind === 'infinite') return work.invalid();
  if (isZero(b)) return work.invalid(isZero(a) ? Condition.divisionUndefined : Condition.invalidOperation);
  if (b.kind === 'infinite') return finalize(a, work);
  const ideal = Math.min(a.exponent, b.exponent);
  if (isZero(a)) return finalize(finite(a.negative, 0n, ideal), work);
  const distance = adjusted(a) - adjusted(b);
  if (distance >= work.setting.precision + 1) return work.invalid(Condition.divisionImpossible);
  if (distance <= -2) return finalize(rescale(a, ideal), work);
  const top = a.coefficient * ten(a.exponent - ideal);
  const bottom = b.coefficient * ten(b.exponent - ideal);
  let quotient = top / bottom;
  let rest = top - quotient * bottom;
  if (2n * rest + (quotient & 1n) > bottom) {
    rest -= bottom;
    quotient += 1n;
  }
  if (digitCount(quotient) > work.setting.precision) return work.invalid(Condition.divisionImpossible);
  const negative = rest < 0n ? !a.negative : a.negative;
  return finalize(finite(negative, rest < 0n ? -rest : rest, ideal), work);
}

/** a × b + c, rounded once. */
export function multiplyAdd(a: Decimal, b: Decimal, c: Decimal, work: Work): Decimal {
  if (isNan(a) || isNan(b) || isNan(c)) {
    return nanResult(work, a, b) ?? nanResult(work, c)!;
  }
  const inner = new Work(exact);
  const product = multiply(a, b, inner);
  work.add(inner.status);
  return product.kind === 'nan' ? product : add(product, c, work);
}

export function plus(d: Decimal, work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  if (isZero(d) && work.setting.rounding !== 'ROUND_FLOOR') return finalize(withSign(d, false), work);
  return finalize(d, work);
}

export function minus(d: Decimal, work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  if (isZero(d) && work.setting.rounding !== 'ROUND_FLOOR') return finalize(withSign(d, false), work);
  return finalize(negate(d), work);
}

export function absolute(d: Decimal, work: Work): Decimal {
  return d.negative && !isNan(d) ? minus(d, work) : plus(d, work);
}

export function quantize(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  if (a.kind === 'infinite' || b.kind === 'infinite') return a.kind === b.kind ? a : work.invalid();
  const { precision, eMin, eMax, rounding } = work.setting;
  const { exponent } = b;
  if (exponent < eMin - precision + 1 || exponent > eMax) return work.invalid();
  if (isZero(a)) return finalize(finite(a.negative, 0n, exponent), work);
  const top = adjusted(a);
  if (top > eMax || top - exponent + 1 > precision) return work.invalid();
  let result: Decimal;
  if (a.exponent >= exponent) result = rescale(a, exponent);
  else {
    const { coefficient, lost } = roundOff(a, exponent - a.exponent, rounding);
    result = finite(a.negative, coefficient, exponent);
    work.add(lost ? Condition.rounded | Condition.inexact : Condition.rounded);
  }
  if (!isZero(result) && (adjusted(result) > eMax || digitCount(result.coefficient) > precision)) {
    return work.invalid();
  }
  const inner = new Work(work.setting);
  const final = finalize(result, inner);
  work.add(inner.status & ~Condition.underflow);
  return final;
}

/** Without trailing zeros. */
export function reduce(d: Decimal, work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  if (d.kind === 'infinite') return d;
  const rounded = finalize(d, work);
  if (rounded.kind !== 'finite') return rounded;
  if (isZero(rounded)) return finite(rounded.negative, 0n, 0);
  const { eMax, precision, clamp } = work.setting;
  const most = clamp === 1 ? eMax - precision + 1 : eMax;
  let { coefficient, exponent } = rounded;
  while (coefficient % 10n === 0n && exponent < most) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(rounded.negative, coefficient, exponent);
}

/** To an integer; with `tells`, the conditions say what was lost. */
export function toIntegral(d: Decimal, rounding: Rounding, work: Work, tells: boolean): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  if (d.kind === 'infinite' || d.exponent >= 0) return d;
  if (isZero(d)) return finite(d.negative, 0n, 0);
  const { coefficient, lost } = roundOff(d, -d.exponent, rounding);
  if (tells) work.add(lost ? Condition.inexact | Condition.rounded : Condition.rounded);
  return finite(d.negative, coefficient, 0);
}

function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Rounds half to even, whatever the setting. */
export function squareRoot(d: Decimal, work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  const ideal = Math.floor(d.exponent / 2);
  if (isZero(d)) return finalize(finite(d.negative, 0n, ideal), work);
  if (d.negative) return work.invalid();
  if (d.kind === 'infinite') return d;
  const precision = work.setting.precision + 1;
  let { coefficient } = d;
  let exponent = d.exponent >> 0 === d.exponent ? d.exponent >> 1 : Math.floor(d.exponent / 2);
  let digits: number;
  if (d.exponent % 2 !== 0) {
    coefficient *= 10n;
    digits = (digitCount(d.coefficient) >> 1) + 1;
  } else digits = (digitCount(d.coefficient) + 1) >> 1;
  const shift = precision - digits;
  let isExact = true;
  if (shift >= 0) coefficient *= ten(2 * shift);
  else {
    const divisor = ten(-2 * shift);
    isExact = coefficient % divisor === 0n;
    coefficient /= divisor;
  }
  exponent -= shift;
  let root = integerRoot(coefficient);
  isExact = isExact && root * root === coefficient;
  if (isExact) {
    if (shift >= 0) root /= ten(shift);
    else root *= ten(-shift);
    exponent += shift;
  } else if (root % 5n === 0n) root += 1n;
  const inner = new Work({ ...work.setting, rounding: 'ROUND_HALF_EVEN' });
  const result = finalize(finite(false, root, exponent), inner);
  work.add(inner.status);
  return result;
}

/** max and min of 754r: a quiet NaN loses against a number. */
export function extreme(a: Decimal, b: Decimal, wanted: 1 | -1, bySize: boolean, work: Work): Decimal {
  if (isNan(a) || isNan(b)) {
    if (a.kind !== 'signaling' && b.kind !== 'signaling' && isNan(a) !== isNan(b)) {
      return finalize(isNan(a) ? b : a, work);
    }
    return nanResult(work, a, b)!;
  }
  const first = bySize ? sizeOrder(a, b) : order(a, b);
  const comparison = first !== 0 ? first : totalOrder(a, b);
  return finalize(comparison === wanted || comparison === 0 ? a : b, work);
}

/** compare_total. */
export function totalOrder(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const up = a.negative ? -1 : 1;
  const rank = (d: Decimal): number => (d.kind === 'nan' ? 2 : d.kind === 'signaling' ? 1 : 0);
  if (rank(a) !== rank(b)) return (rank(a) < rank(b) ? -up : up) as -1 | 1;
  if (rank(a) > 0) {
    if (a.coefficient === b.coefficient) return 0;
    return (a.coefficient < b.coefficient ? -up : up) as -1 | 1;
  }
  const size = sizeOrder(a, b);
  if (size !== 0) return (size * up) as -1 | 1;
  if (a.exponent === b.exponent) return 0;
  return (a.exponent < b.exponent ? -up : up) as -1 | 1;
}

/** The next number upwards or downwards. */
export function nextNumber(d: Decimal, upwards: boolean, work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  const { precision, eMin, eMax } = work.setting;
  if (d.kind === 'infinite') {
    return d.negative === upwards ? finite(d.negative, ten(precision) - 1n, eMax - precision + 1) : d;
  }
  const rounding = upwards ? 'ROUND_CEILING' : 'ROUND_FLOOR';
  const rounded = finalize(d, new Work({ ...work.setting, rounding }));
  if (order(rounded, d) !== 0) return rounded;
  const step = finite(!upwards, 1n, eMin - precision);
  return add(d, step, new Work({ ...work.setting, rounding }));
}

/** ** with an integral exponent, by squaring in a wider setting (libmpdec: _mpd_qpow_int). */
function integralPower(base: Decimal, exponent: Decimal, negative: boolean, work: Work): Decimal {
  const { setting } = work;
  let precision = setting.precision + digitCount(exponent.coefficient) + exponent.exponent + 2;
  if (exponent.negative) precision += 1;
  const wide = { ...setting, precision, rounding: 'ROUND_HALF_EVEN', clamp: 0 } as const;
  const inner = new Work(wide);
  const start = exponent.negative ? divide(one, base, inner) : base;
  const count =
    (exponent.coefficient * ten(Math.max(0, exponent.exponent))) / ten(Math.max(0, -exponent.exponent));
  let result = start;
  for (const bit of count.toString(2).slice(1)) {
    result = multiply(result, result, inner);
    if (bit === '1') result = multiply(result, start, inner);
    if (result.kind !== 'finite' || isZero(result)) break;
  }
  work.add(inner.status);
  return finalize(withSign(result, negative), work);
}

/** ** ; `realPower` computes with an exponent that is no integer. */
export function power(
  base: Decimal,
  exponent: Decimal,
  work: Work,
  realPower: (base: Decimal, exponent: Decimal, work: Work) => Decimal,
): Decimal {
  const special = nanResult(work, base, exponent);
  if (special !== null) return special;
  const isIntegral = isInteger(exponent);
  const isOdd = isIntegral && isOddInteger(exponent);
  const negative = base.negative && isOdd;
  if (isZero(base)) {
    if (isZero(exponent)) return work.invalid();
    return exponent.negative ? infinity(negative) : finite(negative, 0n, 0);
  }
  if (base.negative && (!isIntegral || exponent.kind === 'infinite')) return work.invalid();
  if (exponent.kind === 'infinite') {
    const size = sizeOrder(base, one);
    if (size === 0) {
      work.add(Condition.inexact | Condition.rounded);
      const { precision } = work.setting;
      return finite(negative, ten(precision - 1), 1 - precision);
    }
    return size < 0 === exponent.negative ? infinity(negative) : finite(negative, 0n, 0);
  }
  if (base.kind === 'infinite') {
    if (isZero(exponent)) return one;
    return exponent.negative ? finite(negative, 0n, 0) : infinity(negative);
  }
  if (isZero(exponent)) return one;
  if (sizeOrder(base, one) === 0) return powerOfOne(base, exponent, isIntegral, negative, work);
  // Too far from one to be worth computing.
  const estimate = adjusted(exponent) + digitCount(BigInt(Math.abs(adjusted(base)) || 1));
  if (estimate > 22) {
    const grows = sizeOrder(base, one) > 0 !== exponent.negative;
    return grows
      ? finalize(finite(negative, 1n, exact.eMax), work)
      : finalize(finite(negative, 1n, 2 * work.setting.eMin - work.setting.precision), work);
  }
  return isIntegral ? integralPower(base, exponent, negative, work) : realPower(base, exponent, work);
}

function isOddInteger(d: Decimal): boolean {
  if (d.exponent > 0) return false;
  return ((d.coefficient / ten(-d.exponent)) & 1n) === 1n;
}

function powerOfOne(
  base: Decimal,
  exponent: Decimal,
  isIntegral: boolean,
  negative: boolean,
  work: Work,
): Decimal {
  const { precision } = work.setting;
  let shift = precision - 1;
  if (isIntegral) {
    if (exponent.negative) return finite(negative, 1n, 0);
    const digits = -base.exponent * Number(exponent.coefficient) * 10 ** exponent.exponent;
    if (digits > precision - 1) work.add(Condition.rounded);
    else shift = digits;
  } else work.add(Condition.inexact | Condition.rounded);
  return finite(negative, ten(Math.max(0, shift)), -shift);
}

/** pow(a, b, m) of integers. */
export function powerModulo(a: Decimal, b: Decimal, m: Decimal, work: Work): Decimal {
  if (isNan(a) || isNan(b) || isNan(m)) return nanResult(work, a, b) ?? nanResult(work, m)!;
  if (!isInteger(a) || !isInteger(b) || !isInteger(m) || b.negative || isZero(m)) return work.invalid();
  if (adjusted(m) >= work.setting.precision) return work.invalid();
  if (isZero(a) && isZero(b)) return work.invalid();
  const whole = (d: Decimal): bigint =>
    d.exponent >= 0 ? d.coefficient * ten(d.exponent) : d.coefficient / ten(-d.exponent);
  const modulus = whole(m);
  let base = whole(a) % modulus;
  let result = 1n % modulus;
  for (let count = whole(b); count > 0n; count >>= 1n) {
    if (count & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return finite(a.negative && isOddInteger(b), result, 0);
}

export function scale(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  if (!isInteger(b) || b.exponent !== 0) return work.invalid();
  const by = Number(b.negative ? -b.coefficient : b.coefficient);
  if (Math.abs(by) > 2 * (work.setting.eMax + work.setting.precision)) return work.invalid();
  return a.kind === 'infinite' ? a : finalize({ ...a, exponent: a.exponent + by }, work);
}

/** The exponent of the first digit. */
export function logB(d: Decimal, work: Work): Decimal {
  const special = nanResult(work, d);
  if (special !== null) return special;
  if (d.kind === 'infinite') return infinity(false);
  if (isZero(d)) {
    work.add(Condition.divisionByZero);
    return infinity(true);
  }
  const top = adjusted(d);
  return finalize(finite(top < 0, BigInt(Math.abs(top)), 0), work);
}

/** Digits moved within the precision; `rotates`: those that leave come back at the other end. */
export function moveDigits(a: Decimal, b: Decimal, rotates: boolean, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  const { precision } = work.setting;
  const by = Number(b.negative ? -b.coefficient : b.coefficient);
  if (b.exponent !== 0 || b.kind !== 'finite' || Math.abs(by) > precision) return work.invalid();
  if (a.kind === 'infinite') return a;
  const room = ten(precision);
  const coefficient = a.coefficient % room;
  if (!rotates) {
    const moved = by < 0 ? coefficient / ten(-by) : (coefficient * ten(by)) % room;
    return finite(a.negative, moved, a.exponent);
  }
  const left = ((by % precision) + precision) % precision;
  const high = coefficient / ten(precision - left);
  return finite(a.negative, ((coefficient * ten(left)) % room) + high, a.exponent);
}
