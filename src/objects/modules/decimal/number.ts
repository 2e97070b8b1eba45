/** Decimal numbers as plain values, the conditions of an operation, and rounding (General Decimal Arithmetic). */

export type Kind = 'finite' | 'infinite' | 'nan' | 'signaling';

export interface Decimal {
  readonly kind: Kind;
  readonly negative: boolean;
  /** Of a NaN: its payload. */
  readonly coefficient: bigint;
  readonly exponent: number;
}

export const roundings = [
  ...['ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'],
  ...['ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP'],
] as const;
export type Rounding = (typeof roundings)[number];

/** Conditions, a bit each; those of InvalidOperation that have a name of their own as well. */
export const Condition = {
  clamped: 0x1,
  conversionSyntax: 0x2,
  divisionByZero: 0x4,
  divisionImpossible: 0x8,
  divisionUndefined: 0x10,
  inexact: 0x40,
  invalidContext: 0x80,
  invalidOperation: 0x100,
  floatOperation: 0x400,
  overflow: 0x800,
  rounded: 0x1000,
  subnormal: 0x2000,
  underflow: 0x4000,
} as const;

/** Every condition that the signal InvalidOperation stands for. */
export const invalidConditions =
  Condition.conversionSyntax |
  Condition.divisionImpossible |
  Condition.divisionUndefined |
  Condition.invalidContext |
  Condition.invalidOperation;

/** What an operation works in. */
export interface Setting {
  readonly precision: number;
  readonly rounding: Rounding;
  readonly eMin: number;
  readonly eMax: number;
  readonly clamp: 0 | 1;
}

/** Collects the conditions of one operation. */
export class Work {
  status = 0;

  constructor(readonly setting: Setting) {}

  add(condition: number): void {
    this.status |= condition;
  }

  invalid(condition: number = Condition.invalidOperation): Decimal {
    this.status |= condition;
    return nan;
  }
}

export const exponentMax = 1e18;
/** Wide enough for every conversion that is exact. */
export const exact: Setting = {
  precision: exponentMax,
  rounding: 'ROUND_HALF_EVEN',
  eMin: -exponentMax,
  eMax: exponentMax,
  clamp: 0,
};

export const nan: Decimal = { kind: 'nan', negative: false, coefficient: 0n, exponent: 0 };
export const one: Decimal = { kind: 'finite', negative: false, coefficient: 1n, exponent: 0 };

export function finite(negative: boolean, coefficient: bigint, exponent: number): Decimal {
  return { kind: 'finite', negative, coefficient, exponent };
}

export function infinity(negative: boolean): Decimal {
  return { kind: 'infinite', negative, coefficient: 0n, exponent: 0 };
}

export function ofInteger(value: bigint): Decimal {
  return finite(value < 0n, value < 0n ? -value : value, 0);
}

const powers: bigint[] = [1n];

/** 10 ** n. */
export function ten(n: number): bigint {
  if (n > 200) return 10n ** BigInt(n);
  while (powers.length <= n) powers.push(powers[powers.length - 1]! * 10n);
  return powers[n]!;
}

/** Decimal digits; 1 for zero. */
export function digitCount(coefficient: bigint): number {
  if (coefficient < 9007199254740992n) return String(Number(coefficient)).length;
  return coefficient.toString().length;
}

export const isNan = (d: Decimal): boolean => d.kind === 'nan' || d.kind === 'signaling';
export const isNumber = (d: Decimal): boolean => d.kind === 'finite';
export const isZero = (d: Decimal): boolean => d.kind === 'finite' && d.coefficient === 0n;
export const adjusted = (d: Decimal): number => d.exponent + digitCount(d.coefficient) - 1;
export const negate = (d: Decimal): Decimal => ({ ...d, negative: !d.negative });
export const withSign = (d: Decimal, negative: boolean): Decimal => ({ ...d, negative });

export function isInteger(d: Decimal): boolean {
  if (d.kind !== 'finite') return false;
  if (d.exponent >= 0 || d.coefficient === 0n) return true;
  const drop = -d.exponent;
  return drop < digitCount(d.coefficient) && d.coefficient % ten(drop) === 0n;
}

/** The coefficient without its last `drop` digits, rounded; `lost`: whether a digit other than 0 went. */
export function roundOff(
  d: Decimal,
  drop: number,
  rounding: Rounding,
): { coefficient: bigint; lost: boolean } {
  const digits = digitCount(d.coefficient);
  // Far below one unit: what is left is only the fact that there was something.
  const tiny = drop > digits + 1;
  const divisor = tiny ? 100n : ten(drop);
  const dividend = tiny ? (d.coefficient === 0n ? 0n : 1n) : d.coefficient;
  const quotient = dividend / divisor;
  const rest = dividend - quotient * divisor;
  if (rest === 0n) return { coefficient: quotient, lost: false };
  const half = rest * 2n - divisor;
  const up = ((): boolean => {
    switch (rounding) {
      case 'ROUND_DOWN':
        return false;
      case 'ROUND_UP':
        return true;
      case 'ROUND_CEILING':
        return !d.negative;
      case 'ROUND_FLOOR':
        return d.negative;
      case 'ROUND_HALF_UP':
        return half >= 0n;
      case 'ROUND_HALF_DOWN':
        return half > 0n;
      case 'ROUND_HALF_EVEN':
        return half > 0n || (half === 0n && quotient % 2n === 1n);
      case 'ROUND_05UP':
        return quotient % 5n === 0n;
    }
  })();
  return { coefficient: up ? quotient + 1n : quotient, lost: true };
}

function overflowed(work: Work, negative: boolean): Decimal {
  const { rounding, precision, eMax } = work.setting;
  work.add(Condition.overflow | Condition.inexact | Condition.rounded);
  const toInfinity =
    rounding === 'ROUND_UP' ||
    rounding.startsWith('ROUND_HALF') ||
    rounding === (negative ? 'ROUND_FLOOR' : 'ROUND_CEILING');
  if (toInfinity) return infinity(negative);
  return finite(negative, ten(precision) - 1n, eMax - precision + 1);
}

/** The number as the setting allows it: rounded, clamped, or overflowed. */
export function finalize(d: Decimal, work: Work): Decimal {
  const { precision, eMin, eMax, clamp, rounding } = work.setting;
  if (d.kind === 'infinite') return d;
  if (d.kind !== 'finite') {
    const room = precision - clamp;
    if (d.coefficient === 0n || digitCount(d.coefficient) <= room) return d;
    return { ...d, coefficient: d.coefficient % ten(room) };
  }
  const eTiny = eMin - precision + 1;
  const eTop = eMax - precision + 1;
  if (d.coefficient === 0n) {
    const exponent = Math.min(Math.max(d.exponent, eTiny), clamp === 1 ? eTop : eMax);
    if (exponent === d.exponent) return d;
    work.add(Condition.clamped);
    return { ...d, exponent };
  }
  const digits = digitCount(d.coefficient);
  const top = d.exponent + digits - 1;
  if (top > eMax) return overflowed(work, d.negative);
  const isSubnormal = top < eMin;
  if (isSubnormal) work.add(Condition.subnormal);
  const least = isSubnormal ? eTiny : d.exponent + digits - precision;
  let result = d;
  if (d.exponent < least) {
    const { coefficient, lost } = roundOff(d, least - d.exponent, rounding);
    work.add(Condition.rounded);
    result = finite(d.negative, coefficient, least);
    if (lost) {
      work.add(Condition.inexact);
      if (isSubnormal) work.add(Condition.underflow);
    }
    if (coefficient === 0n) work.add(Condition.clamped);
    else if (digitCount(coefficient) > precision) {
      result = finite(d.negative, coefficient / 10n, least + 1);
      if (adjusted(result) > eMax) return overflowed(work, d.negative);
    }
    if (coefficient === 0n) return result;
  }
  if (clamp === 1 && result.exponent > eTop) {
    work.add(Condition.clamped);
    return finite(d.negative, result.coefficient * ten(result.exponent - eTop), eTop);
  }
  return result;
}

/** What an operation with a NaN answers; null where there is none. */
export function nanResult(work: Work, a: Decimal, b: Decimal | null = null): Decimal | null {
  const operands = b === null ? [a] : [a, b];
  const signaling = operands.find((operand) => operand.kind === 'signaling');
  if (signaling !== undefined) {
    work.add(Condition.invalidOperation);
    return finalize({ ...signaling, kind: 'nan' }, work);
  }
  const quiet = operands.find((operand) => operand.kind === 'nan');
  return quiet === undefined ? null : finalize(quiet, work);
}

/** Order of two numbers that are no NaNs. */
export function order(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const sign = (d: Decimal): number => (isZero(d) ? 0 : d.negative ? -1 : 1);
  const [left, right] = [sign(a), sign(b)];
  if (left !== right) return left < right ? -1 : 1;
  if (left === 0) return 0;
  const size = sizeOrder(a, b);
  return (left < 0 ? -size : size) as -1 | 0 | 1;
}

/** Order of the absolute values. */
export function sizeOrder(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.kind === 'infinite' || b.kind === 'infinite') {
    return a.kind === b.kind ? 0 : a.kind === 'infinite' ? 1 : -1;
  }
  if (isZero(a) || isZero(b)) return isZero(a) ? (isZero(b) ? 0 : -1) : 1;
  const [left, right] = [adjusted(a), adjusted(b)];
  if (left !== right) return left < right ? -1 : 1;
  const shift = a.exponent - b.exponent;
  const first = shift > 0 ? a.coefficient * ten(shift) : a.coefficient;
  const second = shift < 0 ? b.coefficient * ten(-shift) : b.coefficient;
  return first < second ? -1 : first > second ? 1 : 0;
}
