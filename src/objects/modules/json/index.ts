/**
 * The module `json` with its submodules: texts and plain objects are read and written natively, hooks in Python.
 * Invariant: knows nothing of other library modules.
 */

import { newInt, type PyInt } from '../../int';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { truthOf } from '../../protocol/truth';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { python } from './python';
import { JsonFailure, JsonReader, NeedsPython, scanString } from './read';
import { JsonWriter, quoteJson } from './write';

/** The place in UTF-16 of a character, and back. */
function unitsOf(text: PyStr, place: number): number {
  if (text.kind < 4) return place;
  return Array.from(text.value).slice(0, place).join('').length;
}

function placeOf(text: PyStr, units: number): number {
  return text.kind < 4 ? units : Array.from(text.value.slice(0, units)).length;
}

/** A failure is a 3-tuple: what, where, None. */
function outcome(runtime: Runtime, text: PyStr, body: () => { value: PyObject; end: number }): Result {
  try {
    const { value, end } = body();
    return newTuple(runtime, [value, newInt(runtime, placeOf(text, end))]);
  } catch (error) {
    if (error instanceof NeedsPython) return runtime.none();
    if (!(error instanceof JsonFailure)) throw error;
    const place = newInt(runtime, placeOf(text, error.at));
    return newTuple(runtime, [newStr(runtime, error.message), place, runtime.none()]);
  }
}

const read: NativeBody = (runtime, _self, [text, at, strict]) => {
  if (!(text instanceof PyStr)) {
    return runtime.raise('TypeError', `first argument must be a string, not ${text!.type.name}`);
  }
  const isStrict = truthOf(runtime, strict!) !== false;
  const reader = new JsonReader(runtime, text.value, isStrict, runtime.profile.words.jsonNamesTrailingComma);
  return outcome(runtime, text, () => reader.read(unitsOf(text, (at as PyInt).value)));
};

const scan: NativeBody = (runtime, _self, [text, at, strict]) => {
  const source = text as PyStr;
  const isStrict = truthOf(runtime, strict!) !== false;
  return outcome(runtime, source, () => {
    const { value, end } = scanString(source.value, unitsOf(source, (at as PyInt).value), isStrict);
    return { value: newStr(runtime, value, true), end };
  });
};

const write: NativeBody = (runtime, _self, [object, ascii, indent, itemSeparator, keySeparator, sorted]) => {
  if (!(itemSeparator instanceof PyStr && keySeparator instanceof PyStr)) return runtime.none();
  const writer = new JsonWriter(runtime, {
    ascii: truthOf(runtime, ascii!) !== false,
    indent: indent instanceof PyStr ? indent.value : null,
    itemSeparator: itemSeparator.value,
    keySeparator: keySeparator.value,
    sorted: truthOf(runtime, sorted!) === true,
  });
  try {
    return newStr(runtime, writer.write(object!));
  } catch (error) {
    if (error instanceof NeedsPython) return runtime.none();
    throw error;
  }
};

const quote: NativeBody = (runtime, _self, [text, ascii]) =>
  newStr(runtime, quoteJson((text as PyStr).value, truthOf(runtime, ascii!) !== false));

const functions: readonly NativeSpec[] = [
  {
    name: '_quote_ascii',
    signature: '(s, /)',
    style: 'o',
    body: (runtime, _self, [text]) => newStr(runtime, quoteJson((text as PyStr).value, true)),
  },
  {
    name: '_quote_all',
    signature: '(s, /)',
    style: 'o',
    body: (runtime, _self, [text]) => newStr(runtime, quoteJson((text as PyStr).value, false)),
  },
  { name: '_read', signature: '(s, at, strict, /)', style: 'positional', body: read },
  { name: '_scan_string', signature: '(s, at, strict, /)', style: 'positional', body: scan },
  {
    name: '_write',
    signature: '(o, ascii, indent, item_separator, key_separator, sorted, /)',
    style: 'positional',
    body: write,
  },
  { name: '_quote', signature: '(s, ascii, /)', style: 'positional', body: quote },
];

export const jsonModules: readonly ModuleSpec[] = [
  {
    name: 'json',
    functions,
    constants: {
      ...libraryFlags('jsonIndentsInC'),
      _names_trailing_comma: (runtime) => runtime.bool(runtime.profile.words.jsonNamesTrailingComma),
      _shows_float: (runtime) => runtime.bool(runtime.profile.words.jsonShowsFloat),
    },
    python,
  },
  { name: 'json.decoder', python: 'from json import JSONDecodeError, JSONDecoder' },
  { name: 'json.encoder', python: 'from json import JSONEncoder' },
];
