/** The operations by the names of their methods, of Decimal and of Context alike. */

import {
  absolute,
  add,
  divide,
  divideInteger,
  extreme,
  logB,
  minus,
  moveDigits,
  multiply,
  nextNumber,
  plus,
  power,
  quantize,
  reduce,
  remainder,
  remainderNear,
  scale,
  squareRoot,
  subtract,
  toIntegral,
  totalOrder,
} from './arithmetic';
import {
  adjusted,
  type Decimal,
  finite,
  isNan,
  isZero,
  nanResult,
  ofInteger,
  order,
  ten,
  type Work,
  withSign,
} from './number';
import { exponentialOf, logarithmOf, realPower } from './transcendental';

export type UnaryOperation = (d: Decimal, work: Work) => Decimal;
export type BinaryOperation = (a: Decimal, b: Decimal, work: Work) => Decimal;

const comparison = (a: Decimal, b: Decimal, work: Work): Decimal =>
  nanResult(work, a, b) ?? ofInteger(BigInt(order(a, b)));

/** A NaN of either kind is an invalid operation. */
function compareSignal(a: Decimal, b: Decimal, work: Work): Decimal {
  if (isNan(a) || isNan(b)) {
    work.invalid();
    return nanResult(work, a, b)!;
  }
  return comparison(a, b, work);
}

function nextToward(a: Decimal, b: Decimal, work: Work): Decimal {
  const special = nanResult(work, a, b);
  if (special !== null) return special;
  const direction = order(a, b);
  return direction === 0 ? withSign(a, b.negative) : nextNumber(a, direction < 0, work);
}

/** Digits that are all 0 or 1, as bits; null for another number. */
function bitsOf(d: Decimal, precision: number): string | null {
  if (d.kind !== 'finite' || d.negative || d.exponent !== 0) return null;
  const text = d.coefficient.toString();
  return /^[01]+$/.test(text) && text.length <= precision ? text.padStart(precision, '0') : null;
}

function logical(combine: (a: boolean, b: boolean) => boolean): BinaryOperation {
  return (a, b, work) => {
    const { precision } = work.setting;
    const [left, right] = [bitsOf(a, precision), bitsOf(b, precision)];
    if (left === null || right === null) return work.invalid();
    let digits = '';
    for (let i = 0; i < left.length; i++) digits += combine(left[i] === '1', right[i] === '1') ? '1' : '0';
    return finite(false, BigInt(digits), 0);
  };
}

export const powerOf: BinaryOperation = (a, b, work) => power(a, b, work, realPower);

/** Of one number, with an optional context. */
export const unaryOperations: Readonly<Record<string, UnaryOperation>> = {
  exp: exponentialOf,
  ln: (d, work) => logarithmOf(d, 'e', work),
  log10: (d, work) => logarithmOf(d, 'ten', work),
  logb: logB,
  next_minus: (d, work) => nextNumber(d, false, work),
  next_plus: (d, work) => nextNumber(d, true, work),
  normalize: reduce,
  sqrt: squareRoot,
  to_integral_exact: (d, work) => toIntegral(d, work.setting.rounding, work, true),
  logical_invert: (d, work) => {
    const mask = (ten(work.setting.precision) - 1n) / 9n;
    return logical((a, b) => a !== b)(d, finite(false, mask, 0), work);
  },
};

/** Of two numbers, with an optional context. */
export const binaryOperations: Readonly<Record<string, BinaryOperation>> = {
  compare: comparison,
  compare_signal: compareSignal,
  logical_and: logical((a, b) => a && b),
  logical_or: logical((a, b) => a || b),
  logical_xor: logical((a, b) => a !== b),
  max: (a, b, work) => extreme(a, b, 1, false, work),
  max_mag: (a, b, work) => extreme(a, b, 1, true, work),
  min: (a, b, work) => extreme(a, b, -1, false, work),
  min_mag: (a, b, work) => extreme(a, b, -1, true, work),
  next_toward: nextToward,
  remainder_near: remainderNear,
  rotate: (a, b, work) => moveDigits(a, b, true, work),
  scaleb: scale,
  shift: (a, b, work) => moveDigits(a, b, false, work),
  compare_total: (a, b) => ofInteger(BigInt(totalOrder(a, b))),
  compare_total_mag: (a, b) => ofInteger(BigInt(totalOrder(withSign(a, false), withSign(b, false)))),
  copy_sign: (a, b) => withSign(a, b.negative),
};

/** Only methods of contexts: operators of decimals. */
export const contextUnary: Readonly<Record<string, UnaryOperation>> = { abs: absolute, minus, plus };
export const contextBinary: Readonly<Record<string, BinaryOperation>> = {
  add,
  divide,
  divide_int: divideInteger,
  multiply,
  quantize,
  remainder,
  subtract,
};

export const copies: Readonly<Record<string, (d: Decimal) => Decimal>> = {
  copy_abs: (d) => withSign(d, false),
  copy_negate: (d) => withSign(d, !d.negative),
};

const isNormal = (d: Decimal, work: Work): boolean =>
  d.kind === 'finite' && !isZero(d) && adjusted(d) >= work.setting.eMin;
const isSubnormal = (d: Decimal, work: Work): boolean =>
  d.kind === 'finite' && !isZero(d) && adjusted(d) < work.setting.eMin;

export const predicates: Readonly<Record<string, (d: Decimal, work: Work) => boolean>> = {
  is_canonical: () => true,
  is_finite: (d) => d.kind === 'finite',
  is_infinite: (d) => d.kind === 'infinite',
  is_nan: isNan,
  is_normal: isNormal,
  is_qnan: (d) => d.kind === 'nan',
  is_signed: (d) => d.negative,
  is_snan: (d) => d.kind === 'signaling',
  is_subnormal: isSubnormal,
  is_zero: isZero,
};

export function numberClass(d: Decimal, work: Work): string {
  if (d.kind === 'signaling') return 'sNaN';
  if (d.kind === 'nan') return 'NaN';
  const sign = d.negative ? '-' : '+';
  if (d.kind === 'infinite') return `${sign}Infinity`;
  if (isZero(d)) return `${sign}Zero`;
  return isSubnormal(d, work) ? `${sign}Subnormal` : `${sign}Normal`;
}

export function sameQuantum(a: Decimal, b: Decimal): boolean {
  if (a.kind !== 'finite' || b.kind !== 'finite') {
    return (isNan(a) && isNan(b)) || (a.kind === 'infinite' && b.kind === 'infinite');
  }
  return a.exponent === b.exponent;
}
