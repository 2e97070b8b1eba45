/** str methods that pad, strip, expand and translate. */

import type { PyDict } from '../dict';
import { newDict } from '../dict';
import { dictSet } from '../dict-search';
import { newInt, PyInt } from '../int';
import type { NativeBody, NativeSpec } from '../native';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { getItem } from '../protocol/containers';
import { clippedNumber, withIndices } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { charactersOf, fillArgument, pieceOf, strArgument, unchanged } from './arguments';
import { isSpace } from './characters';
import { newStr, PyStr } from './str';

/** Longer texts are not made. */
export const lengthMax = 1 << 28;

/** A text of this length would not fit. */
export function tooLong(runtime: Runtime): Result {
  return runtime.unknown('a string longer than the model follows', 'str');
}

function padder(name: string, leftShare: (missing: number, width: number) => number): NativeSpec {
  const body: NativeBody = (runtime, self, [widthArgument, fillGiven]) => {
    const str = self as PyStr;
    const width = clippedNumber(widthArgument as PyInt);
    const fill = fillArgument(runtime, fillGiven);
    if (fill === null) return null;
    const missing = width - str.length;
    if (missing <= 0) return unchanged(runtime, str);
    if (width > lengthMax) return tooLong(runtime);
    const left = leftShare(missing, width);
    return newStr(runtime, fill.repeat(left) + str.value + fill.repeat(missing - left));
  };
  return {
    name,
    signature: "(width, fillchar=' ', /)",
    style: 'positional',
    body: withIndices([0], body),
    resultType: 'str',
  };
}

const zfill: NativeBody = (runtime, self, [widthArgument]) => {
  const str = self as PyStr;
  const width = clippedNumber(widthArgument as PyInt);
  const missing = width - str.length;
  if (missing <= 0) return unchanged(runtime, str);
  if (width > lengthMax) return tooLong(runtime);
  const sign = /^[+-]/.exec(str.value)?.[0] ?? '';
  return newStr(runtime, sign + '0'.repeat(missing) + str.value.slice(sign.length));
};

function stripper(name: string, left: boolean, right: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [characters]) => {
    const str = self as PyStr;
    const { value } = str;
    let start = 0;
    let end = value.length;
    if (characters === undefined || characters === runtime.singletons.none) {
      if (left) while (start < end && isSpace(value.charCodeAt(start))) start++;
      if (right) while (end > start && isSpace(value.charCodeAt(end - 1))) end--;
      return pieceOf(runtime, str, value.slice(start, end));
    }
    if (!(characters instanceof PyStr)) {
      return runtime.raise('TypeError', `${name} arg must be None or str`);
    }
    const set = new Set(charactersOf(characters));
    const points = charactersOf(str);
    end = points.length;
    if (left) while (start < end && set.has(points[start]!)) start++;
    if (right) while (end > start && set.has(points[end - 1]!)) end--;
    return pieceOf(runtime, str, points.slice(start, end).join(''));
  };
  return { name, signature: '(chars=None, /)', style: 'positional', body, resultType: 'str' };
}

const expandTabs: NativeBody = (runtime, self, [sizeArgument]) => {
  const str = self as PyStr;
  if (!str.value.includes('\t')) return unchanged(runtime, str);
  const size = sizeArgument === undefined ? 8 : clippedNumber(sizeArgument as PyInt);
  let result = '';
  let column = 0;
  for (const character of charactersOf(str)) {
    if (character === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      result += ' '.repeat(spaces);
      column += spaces;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return newStr(runtime, result, true);
};

/** str.translate: looks each character up in the table, which may be any object with `__getitem__`. */
class Translate extends NativeFrame {
  private at = 0;
  private result = '';
  private readonly characters: readonly string[];

  constructor(
    str: PyStr,
    private readonly table: PyObject,
  ) {
    super();
    this.characters = charactersOf(str);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        const mapped = this.mapped(runtime, value);
        if (mapped === null) return null;
        this.result += mapped;
        this.at++;
        this.state = 0;
      }
      if (this.at === this.characters.length) return newStr(runtime, this.result, true);
      this.state = 1;
      const key = newInt(runtime, this.characters[this.at]!.codePointAt(0)!);
      const answer = getItem(runtime, this.table, key);
      if (answer === PENDING) {
        this.hold(key);
        return PENDING;
      }
      runtime.heap.drop(key);
      value = answer;
    }
  }

  private mapped(runtime: Runtime, value: PyObject | null): string | null {
    const character = this.characters[this.at]!;
    if (value === null) {
      // LookupError: the character stays.
      const raised = runtime.exception;
      if (raised === null || !raised.type.mro.includes(runtime.types.LookupError)) return null;
      runtime.forget();
      return character;
    }
    const mapped = this.textOf(runtime, value);
    runtime.heap.drop(value);
    return mapped;
  }

  private textOf(runtime: Runtime, value: PyObject): string | null {
    if (value === runtime.singletons.none) return '';
    if (value instanceof PyStr) return value.value;
    if (!(value instanceof PyInt)) {
      return runtime.raise('TypeError', 'character mapping must return integer, None or str');
    }
    if (value.value >= 0 && value.value <= 0x10ffff) return String.fromCodePoint(value.value);
    return runtime.raise('ValueError', 'character mapping must be in range(0x110000)');
  }
}

const maketrans: NativeBody = (runtime, _self, [first, second, third]) => {
  if (second === undefined) return fromMapping(runtime, first!);
  const to = strArgument(runtime, 'maketrans() argument 2', second);
  if (to === null) return null;
  const removed = third === undefined ? null : strArgument(runtime, 'maketrans() argument 3', third);
  if (third !== undefined && removed === null) return null;
  if (!(first instanceof PyStr)) {
    return runtime.raise(
      'TypeError',
      'first maketrans argument must be a string if there is a second argument',
    );
  }
  if (first.length !== to.length) {
    return runtime.raise('ValueError', 'the first two maketrans arguments must have equal length');
  }
  const table = newDict(runtime);
  const targets = charactersOf(to);
  charactersOf(first).forEach((character, at) => {
    setCode(runtime, table, character, newInt(runtime, targets[at]!.codePointAt(0)!));
  });
  if (removed !== null) {
    for (const character of charactersOf(removed)) setCode(runtime, table, character, runtime.none());
  }
  return table;
};

/** table[ord(character)] = value, the value given away. */
function setCode(runtime: Runtime, table: PyDict, character: string, value: PyObject): void {
  const key = newInt(runtime, character.codePointAt(0)!);
  const done = dictSet(runtime, table, key, value);
  if (done) runtime.heap.drop(done);
  runtime.heap.drop(key);
  runtime.heap.drop(value);
}

function fromMapping(runtime: Runtime, mapping: PyObject): Result {
  if (mapping.type !== runtime.types.dict) {
    return runtime.raise('TypeError', 'if you give only one argument to maketrans it must be a dict');
  }
  const source = mapping as PyDict;
  const table = newDict(runtime);
  for (let i = 0; i < source.keys.length; i++) {
    const key = source.keys[i];
    const value = source.values[i];
    if (!key || !value) continue;
    let problem: readonly ['ValueError' | 'TypeError', string] | null = null;
    if (key instanceof PyStr) {
      if (key.length === 1) setCode(runtime, table, key.value, runtime.heap.take(value));
      else problem = ['ValueError', 'string keys in translate table must be of length 1'];
    } else if (key instanceof PyInt) {
      const done = dictSet(runtime, table, key, value);
      if (done) runtime.heap.drop(done);
    } else problem = ['TypeError', 'keys in translate table must be strings or integers'];
    if (problem !== null) {
      runtime.heap.drop(table);
      return runtime.raise(problem[0], problem[1]);
    }
  }
  return table;
}

export const shapeMethods: readonly NativeSpec[] = [
  // An odd space goes to the left where the width is odd (unicode_center).
  padder('center', (missing, width) => Math.floor(missing / 2) + (missing & width & 1)),
  padder('ljust', () => 0),
  padder('rjust', (missing) => missing),
  { name: 'zfill', signature: '(width, /)', style: 'o', body: withIndices([0], zfill), resultType: 'str' },
  stripper('strip', true, true),
  stripper('lstrip', true, false),
  stripper('rstrip', false, true),
  {
    name: 'expandtabs',
    signature: '(tabsize=8)',
    style: 'clinic',
    body: withIndices([0], expandTabs),
    resultType: 'str',
  },
  {
    name: 'translate',
    signature: '(table, /)',
    style: 'o',
    body: (runtime, self, [table]) => runtime.run(new Translate(self as PyStr, table!)),
    resultType: 'str',
  },
  {
    name: 'maketrans',
    signature: '(x, y=None, z=None, /)',
    style: 'positional',
    kind: 'staticmethod',
    body: maketrans,
    resultType: 'dict',
  },
];
