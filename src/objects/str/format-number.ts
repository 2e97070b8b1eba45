/** format() of numbers (Python/formatter_unicode.c). */

import { exponentText, fixedText, placePoint, shortestDigits, significantDigits } from '../float-text';
import { bitLength, type Integer, integerToFloat } from '../int-arithmetic';
import { decimalText } from '../int-text';
import type { Runtime } from '../runtime';
import { type FormatSpec, pad, parseSpec, unknownType } from './format-spec';

/** Puts separators between groups of digits; zeros fill up to `widthMin` and are grouped too. */
function groupDigits(digits: string, size: number, separator: string, widthMin: number): string {
  let remaining = digits.length;
  let wanted = widthMin;
  let result = '';
  for (;;) {
    const group = Math.min(size, Math.max(remaining, wanted, 1));
    const taken = Math.min(remaining, group);
    const piece = '0'.repeat(group - taken) + digits.slice(remaining - taken, remaining);
    result = result === '' ? piece : piece + separator + result;
    remaining -= taken;
    wanted -= group;
    if (remaining <= 0 && wanted <= 0) return result;
    wanted -= 1;
  }
}

/** Groups of the fraction count from the point. */
function groupFraction(rest: string, separator: string): string {
  const match = /^\.(\d+)(.*)$/s.exec(rest);
  if (match === null) return rest;
  return `.${match[1]!.replace(/(\d{3})(?=\d)/g, `$1${separator}`)}${match[2]}`;
}

/** Puts sign, prefix, grouped digits and the rest together and pads them (calc_number_widths, fill_number). */
function assemble(
  spec: FormatSpec,
  negative: boolean,
  prefix: string,
  digits: string,
  rest: string,
  signOption = spec.sign,
): string {
  const sign = negative ? '-' : signOption === '+' ? '+' : signOption === ' ' ? ' ' : '';
  const tail = spec.fractionGrouping === '' ? rest : groupFraction(rest, spec.fractionGrouping);
  const fixed = sign.length + prefix.length + tail.length;
  const widthMin = spec.fill === '0' && spec.align === '=' ? spec.width - fixed : 0;
  let body = digits;
  if (digits !== '' && spec.grouping !== '') {
    body = groupDigits(digits, 'boxX'.includes(spec.type || '-') ? 4 : 3, spec.grouping, widthMin);
  } else if (digits !== '' && widthMin > digits.length) body = digits.padStart(widthMin, '0');
  const missing = spec.width - fixed - body.length;
  if (spec.align === '=' && missing > 0) return sign + prefix + spec.fill.repeat(missing) + body + tail;
  const text = sign + prefix + body + tail;
  return pad(text, text.length, spec);
}

/** format(int, spec); null where it raised. */
export function formatInteger(
  runtime: Runtime,
  value: Integer,
  specText: string,
  typeName: string,
): string | null {
  const spec = parseSpec(runtime, specText, '>', typeName);
  if (spec === null) return null;
  switch (spec.type) {
    case '':
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
      return formatIntegral(runtime, value, spec);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': {
      const float = integerToFloat(value);
      if (!Number.isFinite(float)) return runtime.raise('OverflowError', 'int too large to convert to float');
      return formatFloatSpec(runtime, float, spec, typeName);
    }
    default:
      return unknownType(runtime, spec.type, typeName);
  }
}

function formatIntegral(runtime: Runtime, value: Integer, spec: FormatSpec): string | null {
  const refuse = (what: string): null => runtime.raise('ValueError', what);
  if (spec.noNegativeZero)
    return refuse('Negative zero coercion (z) not allowed in integer format specifier');
  if (spec.precision >= 0) return refuse('Precision not allowed in integer format specifier');
  if (spec.type === 'c') {
    if (spec.sign !== '') return refuse("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) return refuse("Alternate form (#) not allowed with integer format specifier 'c'");
    if (bitLength(value) > 63) {
      return runtime.raise('OverflowError', 'Python int too large to convert to C long');
    }
    if (value < 0 || value > 0x10ffff) {
      return runtime.raise('OverflowError', '%c arg not in range(0x110000)');
    }
    const character = String.fromCodePoint(Number(value));
    return pad(character, 1, spec);
  }
  const bases: Readonly<Record<string, readonly [number, string]>> = {
    b: [2, '0b'],
    o: [8, '0o'],
    x: [16, '0x'],
    X: [16, '0X'],
  };
  const based = bases[spec.type];
  const negative = value < 0;
  const absolute = negative ? (typeof value === 'number' ? -value : -value) : value;
  let digits: string | null;
  if (based === undefined) digits = decimalText(runtime, absolute);
  else {
    digits = absolute.toString(based[0]);
    if (spec.type === 'X') digits = digits.toUpperCase();
  }
  if (digits === null) return null;
  return assemble(spec, negative, spec.alternate && based !== undefined ? based[1] : '', digits, '');
}

/** format(float, spec); null where it raised. */
export function formatFloat(
  runtime: Runtime,
  value: number,
  specText: string,
  typeName: string,
): string | null {
  const spec = parseSpec(runtime, specText, '>', typeName);
  if (spec === null) return null;
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) return unknownType(runtime, spec.type, typeName);
  return formatFloatSpec(runtime, value, spec, typeName);
}

function formatFloatSpec(
  runtime: Runtime,
  value: number,
  spec: FormatSpec,
  _typeName: string,
): string | null {
  if (spec.precision > 0x7fffffff) return runtime.raise('ValueError', 'precision too big');
  let type = spec.type === 'n' ? 'g' : spec.type;
  let scaled = value;
  let suffix = '';
  if (type === '%') {
    type = 'f';
    scaled = value * 100;
    suffix = '%';
  }
  const text = doubleText(scaled, type, spec.precision, spec.alternate, spec.noNegativeZero);
  return assembleFloat(spec, text + suffix);
}

/** Splits the sign and the leading digits off a number's text, and assembles. */
function assembleFloat(spec: FormatSpec, text: string, signOption = spec.sign): string {
  const match = /^(-?)(\d*)(.*)$/s.exec(text)!;
  return assemble(spec, match[1] === '-', '', match[2]!, match[3]!, signOption);
}

/**
 * PyOS_double_to_string: the text of a float with a sign where it is negative. `type` '' is repr-like; `precision`
 * -1 is the default.
 */
export function doubleText(
  value: number,
  type: string,
  precision: number,
  alternate: boolean,
  noNegativeZero = false,
): string {
  const upper = type === 'E' || type === 'F' || type === 'G';
  if (!Number.isFinite(value)) {
    const text = Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    return upper ? text.toUpperCase() : text;
  }
  const digits = unsignedText(value, type.toLowerCase(), precision, alternate);
  const isZero = !/[1-9]/.test(digits.split('e')[0]!);
  const negative = (value < 0 || Object.is(value, -0)) && !(noNegativeZero && isZero);
  return (negative ? '-' : '') + (upper ? digits.toUpperCase() : digits);
}

function unsignedText(value: number, type: string, precision: number, alternate: boolean): string {
  const places = precision < 0 ? 6 : precision;
  switch (type) {
    case 'f': {
      const text = fixedText(value, places);
      return places === 0 && alternate ? `${text}.` : text;
    }
    case 'e': {
      const { digits, exponent } = significantDigits(value, places + 1);
      const point = places === 0 && !alternate ? '' : '.';
      return `${digits[0]}${point}${digits.slice(1)}e${exponentText(exponent)}`;
    }
    case 'g':
      return generalText(value, Math.max(1, places), alternate, false);
    default:
      if (precision >= 0) return generalText(value, Math.max(1, precision), alternate, true);
      return shortestText(value, alternate);
  }
}

/** `%g`: so many significant digits; trailing zeros go unless the alternate form is asked for. */
function generalText(value: number, precision: number, alternate: boolean, dotZero: boolean): string {
  const { digits, exponent } = significantDigits(value, precision);
  const scientific = exponent < -4 || exponent + 1 > precision - (dotZero ? 1 : 0);
  const kept = alternate ? digits : digits.replace(/0+$/, '') || '0';
  return withPoint(placePoint(kept, exponent, scientific, dotZero), alternate);
}

function shortestText(value: number, alternate: boolean): string {
  if (value === 0) return '0.0';
  const { digits, exponent } = shortestDigits(value);
  return withPoint(placePoint(digits, exponent, exponent < -4 || exponent >= 16, true), alternate);
}

/** The alternate form always shows the point. */
function withPoint(text: string, alternate: boolean): string {
  if (!alternate || text.includes('.')) return text;
  const at = text.indexOf('e');
  return at < 0 ? `${text}.` : `${text.slice(0, at)}.${text.slice(at)}`;
}

/** format(complex, spec); null where it raised. */
export function formatComplex(
  runtime: Runtime,
  real: number,
  imag: number,
  specText: string,
  typeName: string,
): string | null {
  const spec = parseSpec(runtime, specText, '>', typeName);
  if (spec === null) return null;
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) return unknownType(runtime, spec.type, typeName);
  if (spec.fill === '0') {
    return runtime.raise('ValueError', 'Zero padding is not allowed in complex format specifier');
  }
  if (spec.align === '=') {
    return runtime.raise('ValueError', "'=' alignment flag is not allowed in complex format specifier");
  }
  if (spec.precision > 0x7fffffff) return runtime.raise('ValueError', 'precision too big');
  const type = spec.type === 'n' ? 'g' : spec.type;
  const bare: FormatSpec = { ...spec, width: -1 };
  const part = (value: number, sign: FormatSpec['sign']): string => {
    const { precision, alternate, noNegativeZero } = spec;
    // Without a type, the parts show no `.0`: repr(1j) is 1j.
    const text =
      type === '' ? complexPart(value, precision, alternate) : doubleText(value, type, precision, alternate);
    return assembleFloat(bare, noNegativeZero ? text.replace(/^-(?=[0.]*(?:e.*)?$)/i, '') : text, sign);
  };
  const realShown = type !== '' || real !== 0 || Object.is(real, -0);
  let text = realShown ? part(real, spec.sign) : '';
  text += `${part(imag, realShown ? '+' : spec.sign)}j`;
  if (type === '' && realShown) text = `(${text})`;
  return pad(text, text.length, spec);
}

/** A part of a complex number as repr() shows it. */
export function complexPart(value: number, precision = -1, alternate = false): string {
  if (precision >= 0) return doubleText(value, 'g', precision, alternate);
  const text = doubleText(value, '', precision, false).replace(/\.0$/, '');
  return Number.isFinite(value) ? withPoint(text, alternate) : text;
}
