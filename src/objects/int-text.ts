/** Integers to text and back (Objects/longobject.c). */

import { integerOf, type PyInt } from './int';
import { bitLength, type Integer, normalInteger } from './int-arithmetic';
import type { Result } from './object';
import type { Runtime } from './runtime';
import { decimalDigit, isSpace } from './str/characters';
import { newStr } from './str/str';

/** `sys.get_int_max_str_digits()`. */
export const digitsMax = 4300;

/** The decimal text of an integer; null (raised) beyond the limit of digits. */
export function decimalText(runtime: Runtime, value: Integer): string | null {
  if (typeof value === 'number') return String(value);
  if (bitLength(value) > 14000) {
    const text = bitLength(value) > 1 << 17 ? null : value.toString();
    if (text === null || text.length - (value < 0n ? 1 : 0) > digitsMax) {
      const limit = runtime.profile.words.intDigitsLimit;
      return runtime.raise(
        'ValueError',
        `Exceeds the limit (${limit}) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
      );
    }
    return text;
  }
  return value.toString();
}

/** repr(int). */
export function intRepr(runtime: Runtime, int: PyInt): Result {
  const text = decimalText(runtime, integerOf(int));
  return text === null ? null : newStr(runtime, text);
}

/** Why a text is no integer: its form, or its number of digits. */
export type ParseProblem = 'form' | { readonly digits: number };

/** Digits of a text as ascii (decimal digits of any script become 0 to 9), without white space around. */
export function asciiDigits(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const trimmed = text.slice(start, end);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ascii is meant.
  if (/^[\x00-\x7f]*$/.test(trimmed)) return trimmed;
  let result = '';
  for (const character of trimmed) {
    const digit = decimalDigit(character.codePointAt(0)!);
    result += digit === null ? (isSpace(character.codePointAt(0)!) ? ' ' : character) : String(digit);
  }
  return result;
}

/** int(text, base), PyLong_FromString. The text is ascii where it matters; base 0 reads the prefix. */
export function parseInteger(text: string, base: number): Integer | ParseProblem {
  let rest = text;
  let negative = false;
  if (rest.startsWith('+') || rest.startsWith('-')) {
    negative = rest.startsWith('-');
    rest = rest.slice(1);
  }
  const prefix = /^0([xX]|[oO]|[bB])_?/.exec(rest);
  const prefixBase = prefix === null ? 0 : ({ x: 16, o: 8, b: 2 }[prefix[1]!.toLowerCase()] ?? 0);
  let actual = base;
  if (base === 0) {
    if (prefix !== null) actual = prefixBase;
    else if (rest.startsWith('0')) {
      // `0` in any number is an integer, `012` is not: it was octal once.
      if (!/^0(_?0)*$/.test(rest)) return 'form';
      return 0;
    } else actual = 10;
  }
  if (prefix !== null && prefixBase === actual) rest = rest.slice(prefix[0].length);
  if (!/^[0-9a-zA-Z]+(_[0-9a-zA-Z]+)*$/.test(rest)) return 'form';
  const digits = rest.replaceAll('_', '').toLowerCase();
  const values: number[] = [];
  for (const digit of digits) {
    const value = Number.parseInt(digit, 36);
    if (value >= actual) return 'form';
    values.push(value);
  }
  if ((actual & (actual - 1)) !== 0 && digits.length > digitsMax) return { digits: digits.length };
  const value = integerOfDigits(digits, values, actual);
  return negative ? normalInteger(typeof value === 'number' ? 0 - value : -value) : value;
}

function integerOfDigits(digits: string, values: readonly number[], base: number): Integer {
  if (digits.length <= 10) return Number.parseInt(digits, base);
  if (base === 10) return normalInteger(BigInt(digits));
  if (base === 16) return normalInteger(BigInt(`0x${digits}`));
  if (base === 8) return normalInteger(BigInt(`0o${digits}`));
  if (base === 2) return normalInteger(BigInt(`0b${digits}`));
  let value = 0n;
  for (const digit of values) value = value * BigInt(base) + BigInt(digit);
  return normalInteger(value);
}
