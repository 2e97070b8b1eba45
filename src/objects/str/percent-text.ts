/** Parts of `%` formatting that need no state. */

import { PyFloat } from '../float';
import { PyInt } from '../int';
import type { Integer } from '../int-arithmetic';
import { decimalText } from '../int-text';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';

/** Numbers write their digits into the result; other values give a string, which may be all of it. */
export function writesDigits(object: PyObject): boolean {
  return !object.type.isClass && (object instanceof PyInt || object instanceof PyFloat);
}

export function isNumber(object: PyObject): boolean {
  const { float, index: indexSlot } = object.type.slotTable;
  return float !== undefined || indexSlot !== undefined;
}

/** Characters of a text. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** _PyUnicode_FormatLong: digits with a prefix in the alternate form, at least `precision` of them. */
export function integerText(
  runtime: Runtime,
  value: Integer,
  type: string,
  alternate: boolean,
  precision: number,
): string | null {
  const negative = value < 0;
  const absolute = negative ? -value : value;
  let digits: string | null;
  let prefix = '';
  if (type === 'o') {
    digits = absolute.toString(8);
    prefix = '0o';
  } else if (type === 'x' || type === 'X') {
    digits = absolute.toString(16);
    prefix = '0x';
  } else digits = decimalText(runtime, absolute);
  if (digits === null) return null;
  const text = (alternate ? prefix : '') + digits.padStart(Math.max(precision, 0), '0');
  return (negative ? '-' : '') + (type === 'X' ? text.toUpperCase() : text);
}
