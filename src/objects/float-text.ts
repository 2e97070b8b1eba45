/** Floats to text and back (Python/pystrtod.c, Python/dtoa.c's modes). */

import { floatRatio } from './int-arithmetic';

/** repr(float): the shortest text that reads back as the same value. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return `${Object.is(value, -0) ? '-0' : value}.0`;
  const { negative, digits, exponent } = shortestDigits(value);
  return (negative ? '-' : '') + placePoint(digits, exponent, exponent < -4 || exponent >= 16, true);
}

export interface Digits {
  readonly negative: boolean;
  /** Significant digits without leading zeros. */
  readonly digits: string;
  /** Decimal exponent of the first digit. */
  readonly exponent: number;
}

/** The shortest digits that identify a finite float. */
export function shortestDigits(value: number): Digits {
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e');
  return {
    negative: value < 0 || Object.is(value, -0),
    digits: mantissa!.replace('.', ''),
    exponent: Number(exponent),
  };
}

/** Puts the decimal point into digits; `dotZero` adds `.0` to integral results. */
export function placePoint(digits: string, exponent: number, scientific: boolean, dotZero: boolean): string {
  if (scientific) {
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${mantissa}e${exponentText(exponent)}`;
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, '0') + (dotZero ? '.0' : '');
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

/** At least two digits, always with a sign. */
export function exponentText(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0');
}

/** |value| × 10^places as a rounded integer, ties to even: exact, whatever the number of places. */
export function scaledInteger(value: number, places: number): bigint {
  const [numerator, denominator] = floatRatio(Math.abs(value));
  let top = numerator;
  let bottom = denominator;
  if (places >= 0) top *= 10n ** BigInt(places);
  else bottom *= 10n ** BigInt(-places);
  let quotient = top / bottom;
  const rest = (top - quotient * bottom) * 2n;
  if (rest > bottom || (rest === bottom && (quotient & 1n) === 1n)) quotient += 1n;
  return quotient;
}

/** The digits of |value| with so many places after the point (`%f`). */
export function fixedText(value: number, places: number): string {
  const digits = scaledInteger(value, places)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The first `count` significant digits of |value|, correctly rounded. */
export function significantDigits(value: number, count: number): Digits {
  const negative = value < 0 || Object.is(value, -0);
  if (value === 0) return { negative, digits: '0'.repeat(count), exponent: 0 };
  let exponent = shortestDigits(value).exponent;
  let digits = scaledInteger(value, count - 1 - exponent).toString();
  if (digits.length > count) {
    exponent++;
    digits = digits.slice(0, count);
  }
  return { negative, digits, exponent };
}

const decimalFloat = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;

/** float(text) of trimmed ascii; null where it is no float. */
export function parseFloatText(text: string): number | null {
  if (decimalFloat.test(text)) return Number(text.replaceAll('_', ''));
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (special === null) return null;
  if (special[2]!.toLowerCase() === 'nan') return Number.NaN;
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** float.hex(). */
export function hexText(value: number): string {
  if (!Number.isFinite(value)) return floatText(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0x0.0p+0`;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = (bits & 0xfffffffffffffn).toString(16).padStart(13, '0');
  const exponent = biased === 0 ? -1022 : biased - 1023;
  return `${sign}0x${biased === 0 ? 0 : 1}.${fraction}p${exponent < 0 ? '' : '+'}${exponent}`;
}

/** float.fromhex(); null where the text is ill-formed, infinite where it is too large. */
export function parseHexText(text: string): { value: number } | 'form' | 'large' {
  const special = parseFloatText(text);
  if (special !== null && !Number.isFinite(special) && /[a-z]/i.test(text) && !/\d/.test(text)) {
    return { value: special };
  }
  const match = /^([+-]?)(?:0[xX])?([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?\d+))?$/.exec(text);
  if (match === null) return 'form';
  const whole = match[2]!;
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return 'form';
  const digits = BigInt(`0x${whole}${fraction}`);
  const exponent = Number(match[4] ?? '0') - 4 * fraction.length;
  const negative = match[1] === '-';
  if (digits === 0n) return { value: negative ? -0 : 0 };
  const bits = digits.toString(2).length;
  if (exponent + bits > 1025) return 'large';
  if (exponent + bits < -1080) return { value: negative ? -0 : 0 };
  const value = scaleBits(digits, exponent);
  if (!Number.isFinite(value)) return 'large';
  return { value: negative ? -value : value };
}

/** bits × 2^exponent, rounded once, ties to even. */
function scaleBits(bits: bigint, exponent: number): number {
  const lowest = Math.max(exponent + bits.toString(2).length - 53, -1074);
  if (lowest <= exponent) return scale(Number(bits), exponent);
  const drop = BigInt(lowest - exponent);
  const half = 1n << (drop - 1n);
  const rest = bits & ((1n << drop) - 1n);
  let kept = bits >> drop;
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  return scale(Number(kept), lowest);
}

function scale(value: number, exponent: number): number {
  if (exponent < -1000) return value * 2 ** -1000 * 2 ** (exponent + 1000);
  return exponent > 900 ? value * 2 ** 900 * 2 ** (exponent - 900) : value * 2 ** exponent;
}
