/** Methods of bytes and bytearray: most work on the bytes as latin-1 text (Objects/bytes_methods.c). */

import { newBytearray, PyBytearray } from './bytearray';
import { newBytes, PyBytes } from './bytes';
import { bytesArgument, bytesIn, likeSelf, sameBytes, textIn } from './bytes-like';
import { bytesSearchMethods } from './bytes-search-methods';
import { bytesOfLatin1, latin1 } from './bytes-text';
import { newInt, type PyInt } from './int';
import { newList, PyList } from './list';
import type { NativeBody, NativeSpec } from './native';
import type { PyObject, Result } from './object';
import { Consume } from './protocol/consume';
import { clippedNumber, withIndices } from './protocol/numbers';
import type { Runtime } from './runtime';
import { flag } from './str/arguments';
import { decode } from './str/codecs';
import { appendedCapacity, splitBy, splitByRight, splitCapacity, splitLines } from './str/split-methods';
import { newStr, PyStr } from './str/str';
import { PyTuple } from './tuple';
import type { PyType } from './type';

const space = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const lineBreak = (code: number): boolean => code === 10 || code === 13;

function positional(name: string, signature: string, body: NativeBody): NativeSpec {
  return { name, signature, style: 'positional', body };
}

/** Pieces between white space. */
function splitSpace(text: string, most: number, right: boolean): string[] {
  const words = [...text.matchAll(/[^ \t-\r]+/g)];
  if (most < 0 || words.length <= most) return words.map((match) => match[0]);
  if (right) {
    const kept = words.slice(words.length - most).map((match) => match[0]);
    const last = words[words.length - most - 1]!;
    return [text.slice(0, last.index + last[0].length), ...kept];
  }
  const rest = words[most]!;
  return [...words.slice(0, most).map((match) => match[0]), text.slice(rest.index)];
}

function splitter(name: string, right: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [separator, maxsplit]) => {
    const most = maxsplit === undefined ? -1 : clippedNumber(maxsplit as PyInt);
    const text = textIn(self);
    let pieces: string[];
    if (separator === undefined || separator === runtime.singletons.none) {
      pieces = splitSpace(text, most, right);
    } else {
      const by = bytesArgument(runtime, separator);
      if (by === null) return null;
      if (by === '') return runtime.raise('ValueError', 'empty separator');
      pieces = right ? splitByRight(text, by, most) : splitBy(text, by, most);
    }
    const items = pieces.map((piece) =>
      piece.length === text.length ? sameBytes(runtime, self) : likeSelf(runtime, self, piece),
    );
    return newList(runtime, items, splitCapacity(most < 0 ? 12 : most, items.length));
  };
  return { name, signature: '(sep=None, maxsplit=-1)', style: 'clinic', body: withIndices([1], body) };
}

function stripper(name: string, left: boolean, right: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [characters]) => {
    const text = textIn(self);
    let set: string | null = null;
    if (characters !== undefined && characters !== runtime.singletons.none) {
      set = bytesArgument(runtime, characters);
      if (set === null) return null;
    }
    const strips = (at: number): boolean =>
      set === null ? space(text.charCodeAt(at)) : set.includes(text[at]!);
    let start = 0;
    let end = text.length;
    if (left) while (start < end && strips(start)) start++;
    if (right) while (end > start && strips(end - 1)) end--;
    return end - start === text.length
      ? sameBytes(runtime, self)
      : likeSelf(runtime, self, text.slice(start, end));
  };
  return positional(name, '(bytes=None, /)', body);
}

function padder(name: string, leftShare: (missing: number, width: number) => number): NativeSpec {
  const body: NativeBody = (runtime, self, [widthGiven, fillGiven]) => {
    const text = textIn(self);
    const width = clippedNumber(widthGiven as PyInt);
    const fill = fillGiven === undefined ? ' ' : (bytesIn(fillGiven) && latin1(bytesIn(fillGiven)!)) || '';
    if (fill.length !== 1) {
      const type = fillGiven!.type.name;
      return runtime.raise(
        'TypeError',
        `${name}() argument 2 must be a byte string of length 1, not ${type}`,
      );
    }
    const missing = width - text.length;
    if (missing <= 0) return sameBytes(runtime, self);
    if (width > 1 << 28) return runtime.unknown('bytes longer than the model follows', 'bytes');
    const left = leftShare(missing, width);
    return likeSelf(runtime, self, fill.repeat(left) + text + fill.repeat(missing - left));
  };
  return positional(name, "(width, fillchar=b' ', /)", withIndices([0], body));
}

const zfill: NativeBody = (runtime, self, [width]) => {
  const text = textIn(self);
  const missing = clippedNumber(width as PyInt) - text.length;
  if (missing <= 0) return sameBytes(runtime, self);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return likeSelf(runtime, self, sign + '0'.repeat(missing) + text.slice(sign.length));
};

/** Joins buffers; null where an item has none (raised). */
function joinBuffers(runtime: Runtime, self: PyObject, items: readonly PyObject[]): Result {
  if (items.length === 1 && items[0]!.type === runtime.types.bytes && self instanceof PyBytes) {
    return runtime.heap.take(items[0]!);
  }
  const texts: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const bytes = bytesIn(items[i]!);
    if (bytes === null) {
      const type = items[i]!.type.name;
      return runtime.raise('TypeError', `sequence item ${i}: expected a bytes-like object, ${type} found`);
    }
    texts.push(latin1(bytes));
  }
  return likeSelf(runtime, self, texts.join(textIn(self)));
}

class JoinBytes extends Consume {
  private readonly pieces: PyObject[] = [];

  constructor(
    iterable: PyObject,
    private readonly separator: PyObject,
  ) {
    super(iterable);
  }

  protected override each(_runtime: Runtime, item: PyObject): 'go on' {
    this.pieces.push(this.hold(item));
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return joinBuffers(runtime, this.separator, this.pieces);
  }
}

const join: NativeBody = (runtime, self, [iterable]) => {
  const source = iterable!;
  if ((source instanceof PyList || source instanceof PyTuple) && !source.type.isClass) {
    return joinBuffers(runtime, self, source.items);
  }
  if (source.type.slotTable.iter === undefined && source.type.slotTable.getItem === undefined) {
    return runtime.raise('TypeError', 'can only join an iterable');
  }
  return runtime.run(new JoinBytes(source, self));
};

const decodeMethod: NativeBody = (runtime, self, [encoding, errors]) => {
  for (const [value, name] of [
    [encoding, 'encoding'],
    [errors, 'errors'],
  ] as const) {
    if (value !== undefined && !(value instanceof PyStr)) {
      return runtime.raise(
        'TypeError',
        `decode() argument '${name}' must be str, not ${value.type.fullTypeName}`,
      );
    }
  }
  const codec = encoding instanceof PyStr ? encoding.value : 'utf-8';
  return decode(runtime, (self as PyBytes).value, codec, errors instanceof PyStr ? errors.value : 'strict');
};

/** bytes.hex(sep, bytes_per_sep): groups count from the right, or from the left where the number is negative. */
const hex: NativeBody = (runtime, self, [separator, groupSize]) => {
  const digits = Array.from(bytesIn(self)!, (byte) => byte.toString(16).padStart(2, '0'));
  if (separator === undefined) return newStr(runtime, digits.join(''));
  const text =
    separator instanceof PyStr ? separator.value : bytesIn(separator) ? latin1(bytesIn(separator)!) : null;
  if (text === null) return runtime.raise('TypeError', 'sep must be str or bytes.');
  if (text.length !== 1) return runtime.raise('ValueError', 'sep must be length 1.');
  const size = groupSize === undefined ? 1 : clippedNumber(groupSize as PyInt);
  const span = Math.abs(size);
  if (span === 0) return newStr(runtime, digits.join(''));
  const first = size > 0 ? digits.length % span || span : span;
  let result = '';
  digits.forEach((digit, i) => {
    const past = i - (size > 0 ? first : 0);
    if (i > 0 && past >= 0 && past % span === 0) result += text;
    result += digit;
  });
  return newStr(runtime, result);
};

const fromHex: NativeBody = (runtime, self, [text]) => {
  if (!(text instanceof PyStr)) {
    return runtime.raise('TypeError', `fromhex() argument must be str, not ${text!.type.fullTypeName}`);
  }
  const bytes: number[] = [];
  const { value } = text;
  for (let at = 0; at < value.length; ) {
    if (space(value.charCodeAt(at))) {
      at++;
      continue;
    }
    for (let i = 0; i < 2; i++) {
      if (!/^[0-9a-fA-F]$/.test(value[at + i] ?? '')) {
        return runtime.raise(
          'ValueError',
          `non-hexadecimal number found in fromhex() arg at position ${at + i}`,
        );
      }
    }
    bytes.push(Number.parseInt(value.slice(at, at + 2), 16));
    at += 2;
  }
  const type = self as PyType;
  const data = Uint8Array.from(bytes);
  if (type === runtime.types.bytes) return newBytes(runtime, data);
  if (type === runtime.types.bytearray) return newBytearray(runtime, data);
  const plain = newBytes(runtime, data);
  const result = runtime.call(type, [plain]);
  runtime.heap.drop(plain);
  return result;
};

const translate: NativeBody = (runtime, self, [table, removed]) => {
  const gone = removed === undefined ? '' : bytesArgument(runtime, removed);
  if (gone === null) return null;
  let map: string | null = null;
  if (table !== runtime.singletons.none) {
    map = bytesArgument(runtime, table!);
    if (map === null) return null;
    if (map.length !== 256) {
      return runtime.raise('ValueError', 'translation table must be 256 characters long');
    }
  }
  let text = '';
  for (const character of textIn(self)) {
    if (!gone.includes(character)) text += map === null ? character : map[character.charCodeAt(0)]!;
  }
  return text === textIn(self) ? sameBytes(runtime, self) : likeSelf(runtime, self, text);
};

const maketrans: NativeBody = (runtime, _self, [from, to]) => {
  const source = bytesArgument(runtime, from!);
  if (source === null) return null;
  const target = bytesArgument(runtime, to!);
  if (target === null) return null;
  if (source.length !== target.length) {
    return runtime.raise('ValueError', 'maketrans arguments must have same length');
  }
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0; i < source.length; i++) table[source.charCodeAt(i)] = target.charCodeAt(i);
  return newBytes(runtime, table);
};

const expandTabs: NativeBody = (runtime, self, [sizeGiven]) => {
  const size = sizeGiven === undefined ? 8 : clippedNumber(sizeGiven as PyInt);
  let text = '';
  let column = 0;
  for (const character of textIn(self)) {
    if (character === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      text += ' '.repeat(spaces);
      column += spaces;
    } else {
      text += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return likeSelf(runtime, self, text);
};

const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
const title = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => upper(word[0]!) + lower(word.slice(1)));

function mapping(name: string, map: (text: string) => string): NativeSpec {
  return {
    name,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => likeSelf(runtime, self, map(textIn(self))),
  };
}

function predicate(name: string, test: RegExp | ((text: string) => boolean)): NativeSpec {
  return {
    name,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      const text = textIn(self);
      return runtime.bool(test instanceof RegExp ? test.test(text) : test(text));
    },
  };
}

export const bytesMethods: readonly NativeSpec[] = [
  ...bytesSearchMethods,
  splitter('split', false),
  splitter('rsplit', true),
  {
    name: 'splitlines',
    signature: '(keepends=False)',
    style: 'clinic',
    body: (runtime, self, [keepEnds]) => {
      const text = textIn(self);
      const items = splitLines(text, flag(keepEnds), lineBreak).map((line) =>
        line.length === text.length ? sameBytes(runtime, self) : likeSelf(runtime, self, line),
      );
      return newList(runtime, items, appendedCapacity(items.length));
    },
  },
  stripper('strip', true, true),
  stripper('lstrip', true, false),
  stripper('rstrip', false, true),
  padder('center', (missing, width) => Math.floor(missing / 2) + (missing & width & 1)),
  padder('ljust', () => 0),
  padder('rjust', (missing) => missing),
  { name: 'zfill', signature: '(width, /)', style: 'o', body: withIndices([0], zfill) },
  { name: 'join', signature: '(iterable, /)', style: 'o', body: join },
  { name: 'decode', signature: "(encoding='utf-8', errors='strict')", style: 'clinic', body: decodeMethod },
  { name: 'hex', signature: '(sep=None, bytes_per_sep=1)', style: 'clinic', body: withIndices([1], hex) },
  { name: 'fromhex', signature: '(string, /)', style: 'o', kind: 'classmethod', body: fromHex },
  { name: 'translate', signature: "(table, /, delete=b'')", style: 'clinic', body: translate },
  {
    name: 'maketrans',
    signature: '(frm, to, /)',
    style: 'positional',
    kind: 'staticmethod',
    body: maketrans,
  },
  { name: 'expandtabs', signature: '(tabsize=8)', style: 'clinic', body: withIndices([0], expandTabs) },
  mapping('lower', lower),
  mapping('upper', upper),
  mapping('capitalize', (text) => upper(text.slice(0, 1)) + lower(text.slice(1))),
  mapping('title', title),
  mapping('swapcase', (text) =>
    text.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase())),
  ),
  predicate('isalpha', /^[A-Za-z]+$/),
  predicate('isdigit', /^[0-9]+$/),
  predicate('isalnum', /^[A-Za-z0-9]+$/),
  predicate('isspace', /^[ \t-\r]+$/),
  predicate('isascii', (text) => bytesOfLatin1(text).every((byte) => byte < 128)),
  predicate('isupper', (text) => /[A-Z]/.test(text) && !/[a-z]/.test(text)),
  predicate('islower', (text) => /[a-z]/.test(text) && !/[A-Z]/.test(text)),
  predicate('istitle', (text) => /[A-Za-z]/.test(text) && title(text) === text),
  {
    name: '__sizeof__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) =>
      newInt(
        runtime,
        self instanceof PyBytearray ? self.sizeBytes(runtime.profile) : (self as PyBytes).sizeBytes(),
      ),
  },
];
