/** Decimals as texts: reading, str(), engineering notation, and the format mini-language. */

import {
  adjusted,
  type Decimal,
  digitCount,
  exact,
  finalize,
  finite,
  infinity,
  isNumber,
  isZero,
  type Rounding,
  roundOff,
  ten,
  Work,
} from './number';

const literal = /^([-+])?(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?|(inf(?:inity)?)|(s)?(nan)(\d*))$/i;

/** The number that a text says; null for another text. */
export function readDecimal(text: string): Decimal | null {
  const found = literal.exec(text);
  if (found === null) return null;
  const negative = found[1] === '-';
  if (found[5] !== undefined) return infinity(negative);
  if (found[7] !== undefined) {
    const kind = found[6] === undefined ? 'nan' : 'signaling';
    return { kind, negative, coefficient: BigInt(found[8] || '0'), exponent: 0 };
  }
  const fraction = found[3] ?? '';
  const exponent = Number(found[4] ?? '0') - fraction.length;
  return finite(negative, BigInt(`${found[2]}${fraction}`), exponent);
}

function specialText(d: Decimal): string {
  const sign = d.negative ? '-' : '';
  if (d.kind === 'infinite') return `${sign}Infinity`;
  return `${sign}${d.kind === 'signaling' ? 'sNaN' : 'NaN'}${d.coefficient === 0n ? '' : d.coefficient}`;
}

/** to-scientific-string, or to-engineering-string. */
export function decimalText(d: Decimal, capitals: boolean, engineering = false): string {
  if (!isNumber(d)) return specialText(d);
  const digits = d.coefficient.toString();
  const left = d.exponent + digits.length;
  let point: number;
  if (d.exponent <= 0 && left > -6) point = left;
  else if (!engineering) point = 1;
  else if (isZero(d)) point = modulo(left + 1, 3) - 1;
  else point = modulo(left - 1, 3) + 1;
  let whole: string;
  let fraction: string;
  if (point <= 0) {
    whole = '0';
    fraction = `.${'0'.repeat(-point)}${digits}`;
  } else if (point >= digits.length) {
    whole = digits + '0'.repeat(point - digits.length);
    fraction = '';
  } else {
    whole = digits.slice(0, point);
    fraction = `.${digits.slice(point)}`;
  }
  const power = left - point;
  const mark = capitals ? 'E' : 'e';
  const suffix = power === 0 ? '' : `${mark}${power < 0 ? '' : '+'}${power}`;
  return `${d.negative ? '-' : ''}${whole}${fraction}${suffix}`;
}

const modulo = (a: number, b: number): number => ((a % b) + b) % b;

export interface FormatSpec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | null;
  readonly type: string;
}

const specification = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?$/su;

/** A format specification; null for one that decimals do not have. */
export function readSpec(text: string): FormatSpec | null {
  const found = specification.exec(text);
  if (found === null) return null;
  const [, fill, align, sign, zero, padding, width, grouping, precision, type] = found;
  if (padding !== undefined && (fill !== undefined || align !== undefined)) return null;
  if (type === 'n' && grouping !== undefined) return null;
  return {
    fill: padding === undefined ? (fill ?? ' ') : '0',
    align: padding === undefined ? (align ?? '>') : '=',
    sign: sign ?? '-',
    noNegativeZero: zero !== undefined,
    width: Number(width ?? '0'),
    grouping: grouping ?? '',
    precision: precision === undefined ? null : Number(precision),
    type: type === 'n' ? 'g' : (type ?? ''),
  };
}

function rounded(d: Decimal, drop: number, rounding: Rounding): Decimal {
  if (drop <= 0) return d;
  return finite(d.negative, roundOff(d, drop, rounding).coefficient, d.exponent + drop);
}

/** format(d, spec). */
export function formatDecimal(d: Decimal, spec: FormatSpec, capitals: boolean, rounding: Rounding): string {
  if (!isNumber(d)) {
    const text = specialText({ ...d, negative: false });
    const sign = signText(d.negative, spec);
    const plain = spec.fill === '0' && spec.align === '=' ? { ...spec, fill: ' ' } : spec;
    return padded(sign, text, plain);
  }
  let type = spec.type;
  if (type === '') type = capitals ? 'G' : 'g';
  let value = d;
  if (type === '%') value = finite(d.negative, d.coefficient, d.exponent + 2);
  const { precision } = spec;
  if (precision !== null) {
    if ('eE'.includes(type)) {
      value = isZero(value) ? value : rounded(value, digitCount(value.coefficient) - precision - 1, rounding);
      value = normalDigits(value, precision + 1);
    } else if ('fF%'.includes(type)) value = fixed(value, -precision, rounding);
    else if (digitCount(value.coefficient) > Math.max(1, precision)) {
      value = rounded(value, digitCount(value.coefficient) - Math.max(1, precision), rounding);
      value = normalDigits(value, Math.max(1, precision));
    }
  }
  if (isZero(value) && value.exponent > 0 && 'fF%'.includes(type)) value = finite(value.negative, 0n, 0);
  const digits = value.coefficient.toString();
  const left = value.exponent + digits.length;
  let point: number;
  if ('eE'.includes(type)) point = isZero(value) && precision !== null ? 1 - precision : 1;
  else if ('fF%'.includes(type)) point = left;
  else point = value.exponent <= 0 && left > -6 ? left : 1;
  let whole: string;
  let fraction: string;
  if (point <= 0) {
    whole = '0';
    fraction = '0'.repeat(-point) + digits;
  } else if (point > digits.length) {
    whole = digits + '0'.repeat(point - digits.length);
    fraction = '';
  } else {
    whole = digits.slice(0, point) || '0';
    fraction = digits.slice(point);
  }
  const power = left - point;
  const negative = value.negative && !(spec.noNegativeZero && isZero(value));
  const sign = signText(negative, spec);
  let tail = fraction === '' ? '' : `.${fraction}`;
  if ('eE'.includes(type) || (power !== 0 && 'gG'.includes(type))) {
    tail += `${'EG'.includes(type) ? 'E' : 'e'}${power < 0 ? '-' : '+'}${Math.abs(power)}`;
  }
  if (type === '%') tail += '%';
  if (spec.fill === '0' && spec.align === '=') {
    const room = spec.width - sign.length - tail.length;
    return sign + grouped(whole, spec.grouping, room) + tail;
  }
  return padded(sign, grouped(whole, spec.grouping, 0) + tail, spec);
}

/** At most so many digits: a carry made one more. */
function normalDigits(d: Decimal, most: number): Decimal {
  if (digitCount(d.coefficient) <= most) return d;
  return finite(d.negative, d.coefficient / 10n, d.exponent + 1);
}

/** With this exponent. */
function fixed(d: Decimal, exponent: number, rounding: Rounding): Decimal {
  if (d.exponent >= exponent) return finite(d.negative, d.coefficient * ten(d.exponent - exponent), exponent);
  return rounded(d, exponent - d.exponent, rounding);
}

const signText = (negative: boolean, spec: FormatSpec): string =>
  negative ? '-' : spec.sign === '-' ? '' : spec.sign;

function grouped(digits: string, separator: string, least: number): string {
  if (separator === '') return digits.padStart(least, '0');
  let text = '';
  let rest = digits;
  for (;;) {
    const group = rest.slice(-3);
    rest = rest.slice(0, -3);
    const missing = Math.max(0, least - text.length - group.length);
    const filled = group.padStart(Math.min(3, group.length + missing), '0');
    text = filled + text;
    if (rest === '' && text.length >= least) return text;
    if (rest === '') rest = '0'.repeat(1);
    text = separator + text;
    if (rest === '0' && digits.replace(/^0+/, '').length <= text.replace(/\D/g, '').length) {
      // A separator is never first: another digit stands before it, even where the width is then exceeded.
      const room = Math.max(1, least - text.length);
      rest = '0'.repeat(Math.min(3, room));
    }
  }
}

function padded(sign: string, body: string, spec: FormatSpec): string {
  const length = [...`${sign}${body}`].length;
  const room = Math.max(0, spec.width - length);
  const fill = spec.fill.repeat(room);
  switch (spec.align) {
    case '<':
      return sign + body + fill;
    case '=':
      return sign + fill + body;
    case '^':
      return (
        spec.fill.repeat(Math.floor(room / 2)) + sign + body + spec.fill.repeat(room - Math.floor(room / 2))
      );
    default:
      return fill + sign + body;
  }
}

/** The number as an exact one that any setting accepts; null where the exponents are out of bounds. */
export function checkedExact(d: Decimal): Decimal | null {
  const work = new Work(exact);
  const result = finalize(d, work);
  return result.kind === d.kind && (d.kind !== 'finite' || Math.abs(adjusted(d)) <= exact.eMax)
    ? result
    : null;
}
