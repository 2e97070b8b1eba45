/** Arguments of the methods of str: checks and conversions that many of them share. */

import type { PyInt } from '../int';
import type { PyObject } from '../object';
import { clippedNumber } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { isPairAt, newPiece, newStr, PyStr } from './str';

/** Python index of a character as an index of code units. */
export function unitAt(str: PyStr, index: number): number {
  if (str.kind !== 4) return index;
  const { value } = str;
  let unit = 0;
  for (let i = 0; i < index && unit < value.length; i++) unit += isPairAt(value, unit) ? 2 : 1;
  return unit;
}

/** The number of characters before a code unit. */
export function indexOfUnit(str: PyStr, unit: number): number {
  if (str.kind !== 4) return unit;
  let index = 0;
  for (let at = 0; at < unit; index++) at += isPairAt(str.value, at) ? 2 : 1;
  return index;
}

/** The characters of a text, one string each. */
export function charactersOf(str: PyStr): readonly string[] {
  return str.kind === 4 ? Array.from(str.value) : str.value.split('');
}

/** Characters from `start` up to `end`, which are within the string. */
export function textBetween(str: PyStr, start: number, end: number): string {
  if (str.kind !== 4) return str.value.slice(start, end);
  const from = unitAt(str, start);
  let to = from;
  for (let i = start; i < end; i++) to += isPairAt(str.value, to) ? 2 : 1;
  return str.value.slice(from, to);
}

/** Bounds as `find` and others take them (ADJUST_INDICES). */
export function searchBounds(
  runtime: Runtime,
  length: number,
  startArgument: PyObject | undefined,
  endArgument: PyObject | undefined,
): { start: number; end: number } {
  const { none } = runtime.singletons;
  const given = (object: PyObject | undefined): object is PyInt => object !== undefined && object !== none;
  let start = given(startArgument) ? clippedNumber(startArgument) : 0;
  let end = given(endArgument) ? clippedNumber(endArgument) : length;
  if (end > length) end = length;
  else if (end < 0) end = Math.max(0, end + length);
  if (start < 0) start = Math.max(0, start + length);
  return { start, end };
}

/** The string itself where it is exactly a str, else a plain one (unicode_result_unchanged). */
export function unchanged(runtime: Runtime, str: PyStr): PyStr {
  return str.type === runtime.types.str ? runtime.heap.take(str) : newStr(runtime, str.value);
}

/** A piece of `str`: itself where it is all of it. */
export function pieceOf(runtime: Runtime, str: PyStr, text: string): PyStr {
  return text.length === str.value.length ? unchanged(runtime, str) : newPiece(runtime, text);
}

/** The argument as a str; null where it is none, and the TypeError is raised. `what` is as in `replace() argument 1`. */
export function strArgument(runtime: Runtime, what: string, object: PyObject | undefined): PyStr | null {
  if (object instanceof PyStr) return object;
  return runtime.raise('TypeError', `${what} must be str, not ${object?.type.fullTypeName}`);
}

/** The fill character of center, ljust and rjust; null where it is none (raised). */
export function fillArgument(runtime: Runtime, object: PyObject | undefined): string | null {
  if (object === undefined) return ' ';
  if (!(object instanceof PyStr)) {
    return runtime.raise(
      'TypeError',
      `The fill character must be a unicode character, not ${object.type.fullTypeName}`,
    );
  }
  if (object.length !== 1) {
    return runtime.raise('TypeError', 'The fill character must be exactly one character long');
  }
  return object.value;
}

/** A flag argument: ints and bools in practice. */
export function flag(object: PyObject | undefined): boolean {
  return object !== undefined && 'value' in object && object.value !== 0;
}
