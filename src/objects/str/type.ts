/** str: its slots (Objects/unicodeobject.c). */

import { newInt, newSizeInt, orderSatisfies, PyInt } from '../int';
import type { NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { Operator } from '../operator-names';
import { chain } from '../protocol/chain';
import { sequenceIndex } from '../protocol/containers';
import { isIndex } from '../protocol/numbers';
import { repeatCount } from '../protocol/operators';
import type { Runtime } from '../runtime';
import { adjustBounds, PySlice, type SliceBounds, withBoundsOf } from '../slice';
import { newStrIterator } from '../text-iterators';
import { newTuple } from '../tuple';
import type { TypeSpec } from '../type';
import { isUnknown } from '../unknown';
import { charactersOf, textBetween, unchanged, unitAt } from './arguments';
import { caseMethods } from './case-methods';
import { encode } from './codecs';
import { strNew } from './constructor';
import { reprText } from './escape';
import { formatStr } from './format-method';
import { percentFormat } from './percent';
import { searchMethods } from './search-methods';
import { lengthMax, shapeMethods, tooLong } from './shape-methods';
import { splitMethods } from './split-methods';
import { newPiece, newStr, newStrMeasured, newStrOf, PyStr, type StrKind, strBytes } from './str';
import { Template } from './template';

/** Order of two texts by code points. */
export function compareTexts(a: PyStr, b: PyStr): number {
  if (a.kind !== 4 && b.kind !== 4) return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  const shared = Math.min(a.value.length, b.value.length);
  for (let i = 0; i < shared; i++) {
    if (a.value.charCodeAt(i) === b.value.charCodeAt(i)) continue;
    // The units differ within a character only at its second half: then the first halves were equal.
    return a.value.codePointAt(i)! - b.value.codePointAt(i)!;
  }
  return a.value.length - b.value.length;
}

function concat(runtime: Runtime, left: PyObject, right: PyObject): Result {
  const a = left as PyStr;
  if (!(right instanceof PyStr)) {
    return runtime.raise('TypeError', `can only concatenate str (not "${right.type.fullTypeName}") to str`);
  }
  if (right.length === 0) return unchanged(runtime, a);
  if (a.length === 0) return unchanged(runtime, right);
  const length = a.length + right.length;
  if (length > lengthMax) return tooLong(runtime);
  const kind = Math.max(a.kind, right.kind) as StrKind;
  return newStrMeasured(runtime, a.value + right.value, length, kind);
}

function repeat(runtime: Runtime, self: PyObject, count: PyObject): Result {
  const str = self as PyStr;
  const times = repeatCount(count);
  if (times === 0 || str.length === 0) return newStr(runtime, '');
  if (times === 1) return unchanged(runtime, str);
  if (str.length * times > lengthMax) return tooLong(runtime);
  return newStrMeasured(runtime, str.value.repeat(times), str.length * times, str.kind);
}

function slice(runtime: Runtime, self: PyObject, bounds: SliceBounds): Result {
  const str = self as PyStr;
  const { start, step, length } = adjustBounds(bounds, str.length);
  if (length === 0) return newStr(runtime, '');
  if (step === 1) {
    if (length === str.length) return unchanged(runtime, str);
    return newPiece(runtime, textBetween(str, start, start + length));
  }
  const characters = charactersOf(str);
  let text = '';
  for (let i = 0, at = start; i < length; i++, at += step) text += characters[at];
  return newStr(runtime, text);
}

/** The character at an index; a cached object where it is latin-1. */
function characterAt(runtime: Runtime, str: PyStr, index: number): Result {
  const at = index < 0 ? index + str.length : index;
  if (at < 0 || at >= str.length) return runtime.raise('IndexError', 'string index out of range');
  if (str.kind !== 4) return newPiece(runtime, str.value[at]!);
  return newPiece(runtime, String.fromCodePoint(str.value.codePointAt(unitAt(str, at))!));
}

function getItem(runtime: Runtime, self: PyObject, key: PyObject): Result {
  const str = self as PyStr;
  if (key instanceof PyInt && key.big === null) return characterAt(runtime, str, key.value);
  if (key instanceof PySlice) return withBoundsOf(runtime, key, self, null, slice);
  if (!isIndex(key)) {
    return runtime.raise(
      'TypeError',
      runtime.profile.words.strIndex.replace('{type}', key.type.fullTypeName),
    );
  }
  return chain(runtime, [self, key], (rt, [, index]) => sequenceIndex(rt, index!), itemAt);
}

function itemAt(runtime: Runtime, value: PyObject, [self]: readonly PyObject[]): Result {
  const index = (value as PyInt).value;
  runtime.heap.drop(value);
  return characterAt(runtime, self as PyStr, index);
}

function contains(runtime: Runtime, self: PyObject, item: PyObject): Result {
  if (isUnknown(item)) return runtime.unknown('membership of an unknown value', 'bool');
  if (!(item instanceof PyStr)) {
    const name = item.type.fullTypeName;
    return runtime.raise('TypeError', `'in <string>' requires string as left operand, not ${name}`);
  }
  return runtime.bool((self as PyStr).value.includes(item.value));
}

const textMethods: readonly NativeSpec[] = [
  {
    name: 'encode',
    signature: "(encoding='utf-8', errors='strict')",
    style: 'clinic',
    resultType: 'bytes',
    body: (runtime, self, [encoding, errors]) => {
      for (const [value, name] of [
        [encoding, 'encoding'],
        [errors, 'errors'],
      ] as const) {
        if (value !== undefined && !(value instanceof PyStr)) {
          return runtime.raise(
            'TypeError',
            `encode() argument '${name}' must be str, not ${value.type.fullTypeName}`,
          );
        }
      }
      const codec = encoding instanceof PyStr ? encoding.value : 'utf-8';
      const handler = errors instanceof PyStr ? errors.value : 'strict';
      return encode(runtime, (self as PyStr).value, codec, handler);
    },
  },
  {
    name: 'format',
    signature: '(*args, **kwargs)',
    acceptsUnknown: true,
    resultType: 'str',
    body: (runtime, self, args, keywords) => {
      const str = self as PyStr;
      const given = args as readonly PyObject[];
      return runtime.run(new Template(str.value, str, given, keywords, null));
    },
  },
  {
    name: 'format_map',
    signature: '(mapping, /)',
    style: 'o',
    resultType: 'str',
    body: (runtime, self, [mapping]) => {
      const str = self as PyStr;
      return runtime.run(new Template(str.value, str, null, null, mapping!));
    },
  },
  {
    name: '__format__',
    signature: '(format_spec, /)',
    style: 'o',
    resultType: 'str',
    body: (runtime, self, [spec]) => formatStr(runtime, self, spec!),
  },
  {
    name: '__getnewargs__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newTuple(runtime, [newStr(runtime, (self as PyStr).value)]),
  },
  {
    name: '__sizeof__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      const { length, kind } = self as PyStr;
      return newInt(runtime, strBytes(runtime.profile, length, kind));
    },
  },
];

export const strType: TypeSpec = {
  name: 'str',
  subclassable: true,
  doc: 'Text.',
  allocate: (runtime, type) => newStrOf(runtime, type, ''),
  methods: [...textMethods, ...caseMethods, ...searchMethods, ...shapeMethods, ...splitMethods],
  slots: {
    new: strNew,
    repr: (runtime, self) => newStr(runtime, reprText((self as PyStr).value)),
    str: (runtime, self) => unchanged(runtime, self as PyStr),
    hash: (runtime, self) => newInt(runtime, (self as PyStr).hash(runtime.profile)),
    length: (runtime, self) => newSizeInt(runtime, (self as PyStr).length),
    compare: (runtime, a, b, operator) => {
      if (!(a instanceof PyStr) || !(b instanceof PyStr)) return runtime.notImplemented();
      if (a === b) return runtime.bool(orderSatisfies(0, operator));
      return runtime.bool(orderSatisfies(compareTexts(a, b), operator));
    },
    concat,
    repeat,
    contains,
    getItem,
    iter: (runtime, self) => newStrIterator(runtime, self as PyStr),
    binary: {
      [Operator.modulo]: (runtime, left, right) =>
        left instanceof PyStr ? percentFormat(runtime, left, right) : runtime.notImplemented(),
    },
  },
};
