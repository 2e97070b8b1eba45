/** Methods of bytes and bytearray that search (Objects/bytes_methods.c). */

import { bytesArgument, bytesIn, likeSelf, sameBytes, textIn } from './bytes-like';
import { latin1 } from './bytes-text';
import { newInt, PyInt } from './int';
import type { NativeBody, NativeSpec } from './native';
import type { PyObject } from './object';
import { clippedNumber, withBounds, withIndices } from './protocol/numbers';
import type { Runtime } from './runtime';
import { searchBounds } from './str/arguments';
import { countText, replaceText } from './str/search-methods';
import { newTuple, PyTuple } from './tuple';

/** What find, index and count look for: bytes, or a byte's number. */
function part(runtime: Runtime, object: PyObject): string | null {
  const bytes = bytesIn(object);
  if (bytes !== null) return latin1(bytes);
  if (object instanceof PyInt) {
    if (object.value >= 0 && object.value < 256) return String.fromCharCode(object.value);
    return runtime.raise('ValueError', 'byte must be in range(0, 256)');
  }
  return runtime.raise(
    'TypeError',
    `argument should be integer or bytes-like object, not '${object.type.fullTypeName}'`,
  );
}

function finder(name: string, last: boolean, raises: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [sub, startGiven, endGiven]) => {
    const wanted = part(runtime, sub!);
    if (wanted === null) return null;
    const text = textIn(self);
    const { start, end } = searchBounds(runtime, text.length, startGiven, endGiven);
    let at = -1;
    if (start <= text.length && end - start >= wanted.length) {
      const within = text.slice(start, end);
      at = last ? within.lastIndexOf(wanted) : within.indexOf(wanted);
      if (at >= 0) at += start;
    }
    if (at < 0 && raises) return runtime.raise('ValueError', 'subsection not found');
    return newInt(runtime, at);
  };
  return positional(name, '(sub, start=None, end=None, /)', withBounds([1, 2], body));
}

const count: NativeBody = (runtime, self, [sub, startGiven, endGiven]) => {
  const wanted = part(runtime, sub!);
  if (wanted === null) return null;
  const text = textIn(self);
  const { start, end } = searchBounds(runtime, text.length, startGiven, endGiven);
  if (start > text.length || end < start) return newInt(runtime, 0);
  return newInt(runtime, countText(text.slice(start, end), wanted, end - start));
};

function edgeTest(name: string, atEnd: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [prefix, startGiven, endGiven]) => {
    const text = textIn(self);
    const { start, end } = searchBounds(runtime, text.length, startGiven, endGiven);
    const within = start > text.length ? null : text.slice(start, Math.max(start, end));
    const tuple = prefix instanceof PyTuple;
    for (const item of tuple ? prefix.items : [prefix!]) {
      const bytes = bytesIn(item);
      if (bytes === null) {
        const type = item.type.name;
        return runtime.raise(
          'TypeError',
          tuple
            ? `a bytes-like object is required, not '${type}'`
            : `${name} first arg must be bytes or a tuple of bytes, not ${type}`,
        );
      }
      const wanted = latin1(bytes);
      if (within !== null && (atEnd ? within.endsWith(wanted) : within.startsWith(wanted))) {
        return runtime.bool(true);
      }
    }
    return runtime.bool(false);
  };
  return positional(name, '(prefix, start=None, end=None, /)', withBounds([1, 2], body));
}

const replace: NativeBody = (runtime, self, [from, to, most]) => {
  const old = bytesArgument(runtime, from!);
  if (old === null) return null;
  const fresh = bytesArgument(runtime, to!);
  if (fresh === null) return null;
  const text = textIn(self);
  const times = most === undefined ? -1 : clippedNumber(most as PyInt);
  if (times === 0 || (old !== '' && !text.includes(old))) return sameBytes(runtime, self);
  return likeSelf(runtime, self, replaceText(text, old, fresh, times));
};

function partition(name: string, last: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [separator]) => {
    const by = bytesArgument(runtime, separator!);
    if (by === null) return null;
    if (by === '') return runtime.raise('ValueError', 'empty separator');
    const text = textIn(self);
    const at = last ? text.lastIndexOf(by) : text.indexOf(by);
    const piece = (value: string): PyObject => likeSelf(runtime, self, value);
    if (at < 0) {
      const whole = sameBytes(runtime, self);
      return newTuple(runtime, last ? [piece(''), piece(''), whole] : [whole, piece(''), piece('')]);
    }
    return newTuple(runtime, [piece(text.slice(0, at)), piece(by), piece(text.slice(at + by.length))]);
  };
  return { name, signature: '(sep, /)', style: 'o', body };
}

function remover(name: string, atEnd: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [affix]) => {
    const wanted = bytesArgument(runtime, affix!);
    if (wanted === null) return null;
    const text = textIn(self);
    if (wanted === '' || !(atEnd ? text.endsWith(wanted) : text.startsWith(wanted))) {
      return sameBytes(runtime, self);
    }
    return likeSelf(runtime, self, atEnd ? text.slice(0, -wanted.length) : text.slice(wanted.length));
  };
  return { name, signature: '(affix, /)', style: 'o', body };
}

function positional(name: string, signature: string, body: NativeBody): NativeSpec {
  return { name, signature, style: 'positional', body };
}

export const bytesSearchMethods: readonly NativeSpec[] = [
  finder('find', false, false),
  finder('rfind', true, false),
  finder('index', false, true),
  finder('rindex', true, true),
  positional('count', '(sub, start=None, end=None, /)', withBounds([1, 2], count)),
  edgeTest('startswith', false),
  edgeTest('endswith', true),
  positional('replace', '(old, new, count=-1, /)', withIndices([2], replace)),
  partition('partition', false),
  partition('rpartition', true),
  remover('removeprefix', false),
  remover('removesuffix', true),
];
