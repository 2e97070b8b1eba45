/** The mini-language of format specifications (Python/formatter_unicode.c:parse_internal_render_format_spec). */

import type { Runtime } from '../runtime';

export interface FormatSpec {
  fill: string;
  align: '<' | '>' | '=' | '^';
  alignGiven: boolean;
  sign: '' | '+' | '-' | ' ';
  noNegativeZero: boolean;
  alternate: boolean;
  /** -1: none given. */
  width: number;
  precision: number;
  grouping: '' | ',' | '_';
  /** Of the fraction (3.14+). */
  fractionGrouping: '' | ',' | '_';
  /** One character, or '' where none was given. */
  type: string;
}

const alignments = '<>=^';
const limit = 2 ** 63 - 1;

/** Names a type character as error messages do. */
function quoted(character: string): string {
  const code = character.codePointAt(0)!;
  return code > 32 && code < 128 ? `'${character}'` : `'\\x${code.toString(16)}'`;
}

/** The ValueError for a type that the object does not know. */
export function unknownType(runtime: Runtime, type: string, typeName: string): null {
  return runtime.raise('ValueError', `Unknown format code ${quoted(type)} for object of type '${typeName}'`);
}

/** Reads a specification; null where it is ill-formed (raised). */
export function parseSpec(
  runtime: Runtime,
  text: string,
  defaultAlign: '<' | '>',
  typeName: string,
): FormatSpec | null {
  const spec: FormatSpec = {
    fill: ' ',
    align: defaultAlign,
    alignGiven: false,
    sign: '',
    noNegativeZero: false,
    alternate: false,
    width: -1,
    precision: -1,
    grouping: '',
    fractionGrouping: '',
    type: '',
  };
  const characters = Array.from(text);
  let at = 0;
  let fillGiven = false;
  const isAlignment = (c: string | undefined): c is FormatSpec['align'] =>
    c !== undefined && alignments.includes(c);
  const second = characters[1];
  const first = characters[0];
  if (isAlignment(second)) {
    spec.fill = first!;
    spec.align = second;
    spec.alignGiven = fillGiven = true;
    at = 2;
  } else if (isAlignment(first)) {
    spec.align = first;
    spec.alignGiven = true;
    at = 1;
  }
  const signCharacter = characters[at];
  if (signCharacter === '+' || signCharacter === '-' || signCharacter === ' ') {
    spec.sign = signCharacter;
    at++;
  }
  if (characters[at] === 'z' && runtime.profile.scalars.negativeZeroOption) {
    spec.noNegativeZero = true;
    at++;
  }
  if (characters[at] === '#') {
    spec.alternate = true;
    at++;
  }
  if (!fillGiven && characters[at] === '0') {
    spec.fill = '0';
    if (!spec.alignGiven && defaultAlign === '>') spec.align = '=';
    at++;
  }
  const number = (): number => {
    let digits = '';
    while (at < characters.length && /^[0-9]$/.test(characters[at]!)) digits += characters[at++];
    return digits === '' ? -1 : Number(digits);
  };
  spec.width = number();
  if (spec.width > limit) return runtime.raise('ValueError', 'Too many decimal digits in format string');
  if (characters[at] === ',') {
    spec.grouping = ',';
    at++;
  }
  if (characters[at] === '_') {
    if (spec.grouping !== '') return runtime.raise('ValueError', "Cannot specify both ',' and '_'.");
    spec.grouping = '_';
    at++;
  }
  if (characters[at] === ',' && spec.grouping === '_') {
    return runtime.raise('ValueError', "Cannot specify both ',' and '_'.");
  }
  if (characters[at] === '.') {
    at++;
    spec.precision = number();
    if (spec.precision > limit)
      return runtime.raise('ValueError', 'Too many decimal digits in format string');
    const separator = characters[at];
    if (runtime.profile.scalars.fractionGrouping && (separator === ',' || separator === '_')) {
      spec.fractionGrouping = separator;
      at++;
    } else if (spec.precision < 0) {
      return runtime.raise('ValueError', 'Format specifier missing precision');
    }
  }
  if (characters.length - at > 1) {
    const message = runtime.profile.words.formatSpecInvalid.replace('{spec}', () => text);
    return runtime.raise(
      'ValueError',
      message.replace('{type}', () => typeName),
    );
  }
  spec.type = characters[at] ?? '';
  const separator = spec.grouping || spec.fractionGrouping;
  // A string's type is `s` where none is given.
  const shown = spec.type === '' && defaultAlign === '<' ? 's' : spec.type;
  if (separator !== '' && !'defgEG%F'.includes(shown)) {
    if (separator !== '_' || !'boxX'.includes(shown)) {
      return runtime.raise('ValueError', `Cannot specify '${separator}' with ${quoted(shown)}.`);
    }
  }
  return spec;
}

/** Pads a text to the specified width. `length` counts its characters. */
export function pad(text: string, length: number, spec: FormatSpec): string {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  switch (spec.align) {
    case '<':
      return text + spec.fill.repeat(missing);
    case '^': {
      const left = missing >> 1;
      return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
    }
    case '>':
    case '=':
      return spec.fill.repeat(missing) + text;
  }
}

/** format(str, spec); null where it raised. */
export function formatText(
  runtime: Runtime,
  text: string,
  length: number,
  specText: string,
  typeName: string,
): string | null {
  const spec = parseSpec(runtime, specText, '<', typeName);
  if (spec === null) return null;
  if (spec.type !== '' && spec.type !== 's') return unknownType(runtime, spec.type, typeName);
  const refuse = (what: string): null =>
    runtime.raise('ValueError', `${what} not allowed in string format specifier`);
  if (spec.sign !== '') return refuse(spec.sign === ' ' ? 'Space' : 'Sign');
  if (spec.noNegativeZero) return refuse('Negative zero coercion (z)');
  if (spec.alternate) return refuse('Alternate form (#)');
  if (spec.align === '=') return refuse("'=' alignment");
  if (spec.precision < 0 || spec.precision >= length) return pad(text, length, spec);
  const cut =
    text.length === length
      ? text.slice(0, spec.precision)
      : Array.from(text).slice(0, spec.precision).join('');
  return pad(cut, spec.precision, spec);
}
