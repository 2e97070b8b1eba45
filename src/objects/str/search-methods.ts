/** str methods that search: find, index, count, startswith, replace, partition, … */

import { newInt, type PyInt } from '../int';
import type { NativeBody, NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { clippedNumber, withBounds, withIndices } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { newTuple, PyTuple } from '../tuple';
import { indexOfUnit, pieceOf, searchBounds, strArgument, textBetween, unchanged, unitAt } from './arguments';
import { newPiece, newStr, PyStr } from './str';

/** The argument of find, index and count. */
function substring(runtime: Runtime, name: string, object: PyObject | undefined): PyStr | null {
  if (object instanceof PyStr) return object;
  const message = runtime.profile.words.strSubstring.replace('{name}', name);
  return runtime.raise('TypeError', message.replace('{type}', object!.type.fullTypeName));
}

/** Index of a substring within bounds, or -1. */
function search(str: PyStr, part: PyStr, start: number, end: number, last: boolean): number {
  if (start > str.length || end - start < part.length) return -1;
  const { value } = str;
  const from = unitAt(str, start);
  const to = unitAt(str, end) - part.value.length;
  const at = last ? value.lastIndexOf(part.value, to) : value.indexOf(part.value, from);
  if (at < from || at > to) return -1;
  return indexOfUnit(str, at);
}

function finder(name: string, last: boolean, raises: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [sub, startArgument, endArgument]) => {
    const part = substring(runtime, name, sub);
    if (part === null) return null;
    const str = self as PyStr;
    const { start, end } = searchBounds(runtime, str.length, startArgument, endArgument);
    const at = search(str, part, start, end, last);
    if (at < 0 && raises) return runtime.raise('ValueError', 'substring not found');
    return newInt(runtime, at);
  };
  return {
    name,
    signature: '(sub, start=None, end=None, /)',
    style: 'positional',
    body: withBounds([1, 2], body),
    resultType: 'int',
  };
}

/** How often a text occurs in another, without overlap. */
export function countText(text: string, part: string, characters: number): number {
  if (part === '') return characters + 1;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

const count: NativeBody = (runtime, self, [sub, startArgument, endArgument]) => {
  const part = substring(runtime, 'count', sub);
  if (part === null) return null;
  const str = self as PyStr;
  const { start, end } = searchBounds(runtime, str.length, startArgument, endArgument);
  if (start > str.length || end < start) return newInt(runtime, 0);
  return newInt(runtime, countText(textBetween(str, start, end), part.value, end - start));
};

function edgeTest(name: string, atEnd: boolean): NativeSpec {
  const test = (
    runtime: Runtime,
    str: PyStr,
    part: PyStr,
    bounds: readonly (PyObject | undefined)[],
  ): boolean => {
    const { start, end } = searchBounds(runtime, str.length, bounds[1], bounds[2]);
    if (start > str.length || end - start < part.length) return false;
    if (part.length === 0) return true;
    const text = textBetween(str, start, end);
    return atEnd ? text.endsWith(part.value) : text.startsWith(part.value);
  };
  const body: NativeBody = (runtime, self, args) => {
    const str = self as PyStr;
    const [prefix] = args;
    if (prefix instanceof PyTuple) {
      for (const item of prefix.items) {
        if (!(item instanceof PyStr)) {
          const type = item.type.fullTypeName;
          return runtime.raise('TypeError', `tuple for ${name} must only contain str, not ${type}`);
        }
        if (test(runtime, str, item, args)) return runtime.bool(true);
      }
      return runtime.bool(false);
    }
    if (!(prefix instanceof PyStr)) {
      const type = prefix!.type.fullTypeName;
      return runtime.raise('TypeError', `${name} first arg must be str or a tuple of str, not ${type}`);
    }
    return runtime.bool(test(runtime, str, prefix, args));
  };
  return {
    name,
    signature: '(prefix, start=None, end=None, /)',
    style: 'positional',
    body: withBounds([1, 2], body),
    resultType: 'bool',
  };
}

/** Replaces at most `most` occurrences. */
export function replaceText(text: string, from: string, to: string, most: number): string {
  if (most < 0) {
    if (from !== '') return text.replaceAll(from, () => to);
    most = Number.MAX_SAFE_INTEGER;
  }
  if (from === '') {
    // Before every character, and at the end.
    const characters = Array.from(text);
    const pieces: string[] = [];
    let left = most;
    for (const character of characters) {
      if (left-- > 0) pieces.push(to);
      pieces.push(character);
    }
    if (left > 0) pieces.push(to);
    return pieces.join('');
  }
  let result = '';
  let at = 0;
  for (let left = most; left > 0; left--) {
    const found = text.indexOf(from, at);
    if (found < 0) break;
    result += text.slice(at, found) + to;
    at = found + from.length;
  }
  return result + text.slice(at);
}

const replace: NativeBody = (runtime, self, [from, to, most]) => {
  const str = self as PyStr;
  const old = strArgument(runtime, 'replace() argument 1', from);
  if (old === null) return null;
  const fresh = strArgument(runtime, 'replace() argument 2', to);
  if (fresh === null) return null;
  const times = most === undefined ? -1 : clippedNumber(most as PyInt);
  if (times === 0 || old.value === fresh.value) return unchanged(runtime, str);
  if (old.value !== '' && !str.value.includes(old.value)) return unchanged(runtime, str);
  return newStr(runtime, replaceText(str.value, old.value, fresh.value, times));
};

function partition(name: string, last: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [separator]): Result => {
    if (!(separator instanceof PyStr)) {
      return runtime.raise('TypeError', `must be str, not ${separator!.type.fullTypeName}`);
    }
    if (separator.length === 0) return runtime.raise('ValueError', 'empty separator');
    const str = self as PyStr;
    const { value } = str;
    const at = last ? value.lastIndexOf(separator.value) : value.indexOf(separator.value);
    const empty = (): PyStr => newStr(runtime, '');
    if (at < 0) {
      const whole = unchanged(runtime, str);
      return newTuple(runtime, last ? [empty(), empty(), whole] : [whole, empty(), empty()]);
    }
    return newTuple(runtime, [
      newPiece(runtime, value.slice(0, at)),
      runtime.heap.take(separator),
      newPiece(runtime, value.slice(at + separator.value.length)),
    ]);
  };
  return { name, signature: '(sep, /)', style: 'o', body, resultType: 'tuple' };
}

function remover(name: string, atEnd: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [affix]) => {
    const str = self as PyStr;
    const part = strArgument(runtime, `${name}() argument`, affix);
    if (part === null) return null;
    const { value } = str;
    if (part.length === 0 || !(atEnd ? value.endsWith(part.value) : value.startsWith(part.value))) {
      return unchanged(runtime, str);
    }
    const size = part.value.length;
    return pieceOf(runtime, str, atEnd ? value.slice(0, value.length - size) : value.slice(size));
  };
  return { name, signature: '(affix, /)', style: 'o', body, resultType: 'str' };
}

export const searchMethods: readonly NativeSpec[] = [
  finder('find', false, false),
  finder('rfind', true, false),
  finder('index', false, true),
  finder('rindex', true, true),
  {
    name: 'count',
    signature: '(sub, start=None, end=None, /)',
    style: 'positional',
    body: withBounds([1, 2], count),
    resultType: 'int',
  },
  edgeTest('startswith', false),
  edgeTest('endswith', true),
  {
    name: 'replace',
    signature: '(old, new, /, count=-1)',
    style: 'clinic',
    body: withIndices([2], replace),
    resultType: 'str',
  },
  partition('partition', false),
  partition('rpartition', true),
  remover('removeprefix', false),
  remover('removesuffix', true),
];
