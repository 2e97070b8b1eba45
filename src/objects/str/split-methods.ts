/** str methods that take strings apart, and join(). */

import type { PyInt } from '../int';
import { appendOwned, grownCapacity, newList, PyList } from '../list';
import type { NativeBody, NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { Consume } from '../protocol/consume';
import { clippedNumber, withIndices } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { PyTuple } from '../tuple';
import { isUnknown } from '../unknown';
import { flag, unchanged } from './arguments';
import { isLineBreak, isSpace } from './characters';
import { newPiece, newStr, PyStr } from './str';

/** Rooms that split() prepares at most (Objects/stringlib/split.h: MAX_PREALLOC). */
const roomMax = 12;

/** The list's room after `count` pieces were put into a list prepared for `splits` splits. */
export function splitCapacity(splits: number, count: number): number {
  let capacity = splits >= roomMax ? roomMax : splits + 1;
  for (let length = roomMax; length < count; length++) {
    if (length >= capacity) capacity = grownCapacity(length + 1, length);
  }
  return capacity;
}

/** Pieces between runs of white space; at most `most` splits (negative: all). */
function splitSpace(text: string, most: number): string[] {
  const pieces: string[] = [];
  let at = 0;
  const end = text.length;
  for (let left = most; left !== 0; left--) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at === end) return pieces;
    const start = at;
    while (at < end && !isSpace(text.charCodeAt(at))) at++;
    pieces.push(text.slice(start, at));
  }
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  if (at < end) pieces.push(text.slice(at));
  return pieces;
}

function splitSpaceRight(text: string, most: number): string[] {
  const pieces: string[] = [];
  let end = text.length;
  for (let left = most; left !== 0; left--) {
    while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
    if (end === 0) return pieces.reverse();
    const stop = end;
    while (end > 0 && !isSpace(text.charCodeAt(end - 1))) end--;
    pieces.push(text.slice(end, stop));
  }
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > 0) pieces.push(text.slice(0, end));
  return pieces.reverse();
}

export function splitBy(text: string, separator: string, most: number): string[] {
  if (most < 0) return text.split(separator);
  const pieces: string[] = [];
  let at = 0;
  for (let left = most; left > 0; left--) {
    const found = text.indexOf(separator, at);
    if (found < 0) break;
    pieces.push(text.slice(at, found));
    at = found + separator.length;
  }
  pieces.push(text.slice(at));
  return pieces;
}

export function splitByRight(text: string, separator: string, most: number): string[] {
  if (most < 0) most = Number.MAX_SAFE_INTEGER;
  const pieces: string[] = [];
  let end = text.length;
  for (let left = most; left > 0; left--) {
    const found = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
    if (found < 0) break;
    pieces.push(text.slice(found + separator.length, end));
    end = found;
  }
  pieces.push(text.slice(0, end));
  return pieces.reverse();
}

function splitter(name: string, right: boolean): NativeSpec {
  const body: NativeBody = (runtime, self, [separator, maxsplit]): Result => {
    const str = self as PyStr;
    const most = maxsplit === undefined ? -1 : clippedNumber(maxsplit as PyInt);
    const byLength = runtime.profile.scalars.splitRoomByLength;
    const none = separator === undefined || separator === runtime.singletons.none;
    if (!none && !(separator instanceof PyStr)) {
      return runtime.raise('TypeError', `must be str or None, not ${separator.type.fullTypeName}`);
    }
    let pieces: string[];
    let possible: number;
    if (none) {
      pieces = right ? splitSpaceRight(str.value, most) : splitSpace(str.value, most);
      possible = Math.trunc((str.length - 1) / 2) + 1;
      if (pieces.length === 1 && pieces[0]!.length === str.value.length) {
        // Without white space the only piece is the string itself (Objects/stringlib/split.h).
        const room = most < 0 ? (byLength ? possible : roomMax) : most;
        return newList(runtime, [unchanged(runtime, str)], splitCapacity(room, 1));
      }
    } else {
      const by = separator as PyStr;
      if (by.length === 0) return runtime.raise('ValueError', 'empty separator');
      if (str.length < by.length) return newList(runtime, [unchanged(runtime, str)]);
      pieces = right ? splitByRight(str.value, by.value, most) : splitBy(str.value, by.value, most);
      possible = Math.floor(str.length / by.length) + 1;
      if (pieces.length === 1) {
        const room = most < 0 ? (byLength ? possible : roomMax) : most;
        return newList(runtime, [unchanged(runtime, str)], splitCapacity(room, 1));
      }
    }
    const splits = most < 0 ? (byLength ? possible : roomMax) : most;
    const items = pieces.map((piece) => newPiece(runtime, piece));
    return newList(runtime, items, splitCapacity(splits, items.length));
  };
  return {
    name,
    signature: '(sep=None, maxsplit=-1)',
    style: 'clinic',
    body: withIndices([1], body),
    resultType: 'list',
  };
}

/** Lines of a text; with their ends where asked. */
export function splitLines(text: string, keepEnds: boolean, isBreak: (code: number) => boolean): string[] {
  const lines: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    let next = end;
    if (end < text.length) next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    lines.push(text.slice(at, keepEnds ? next : end));
    at = next;
  }
  return lines;
}

/** The room of a list that grew by one item at a time. */
export function appendedCapacity(count: number): number {
  let capacity = 0;
  while (capacity < count) capacity = grownCapacity(capacity + 1, capacity);
  return capacity;
}

const lines: NativeBody = (runtime, self, [keepEnds]) => {
  const str = self as PyStr;
  const pieces = splitLines(str.value, flag(keepEnds), isLineBreak);
  const items =
    pieces.length === 1 && pieces[0]!.length === str.value.length
      ? [unchanged(runtime, str)]
      : pieces.map((piece) => newPiece(runtime, piece));
  return newList(runtime, items, appendedCapacity(items.length));
};

/** Joins strings; null where an item is none (raised). One str alone is the result itself. */
export function joinItems(runtime: Runtime, separator: PyStr, items: readonly PyObject[]): Result {
  if (items.length === 1 && items[0]!.type === runtime.types.str) return runtime.heap.take(items[0]!);
  const texts: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (!(item instanceof PyStr)) {
      if (isUnknown(item)) return runtime.unknown('a join of unknown strings', 'str');
      const type = item.type.fullTypeName;
      return runtime.raise('TypeError', `sequence item ${i}: expected str instance, ${type} found`);
    }
    texts.push(item.value);
  }
  return newStr(runtime, texts.join(separator.value));
}

const join: NativeBody = (runtime, self, [iterable]) => {
  const source = iterable!;
  if ((source instanceof PyList || source instanceof PyTuple) && !source.type.isClass) {
    return joinItems(runtime, self as PyStr, source.items);
  }
  if (isUnknown(source)) return runtime.unknown('a join of an unknown value', 'str');
  if (source.type.slotTable.iter === undefined && source.type.slotTable.getItem === undefined) {
    return runtime.raise('TypeError', 'can only join an iterable');
  }
  return runtime.run(new Join(source, self as PyStr));
};

/** Collects the pieces into a list, as PySequence_Fast does, then joins. */
class Join extends Consume {
  private pieces: PyList | null = null;

  constructor(
    iterable: PyObject,
    private readonly separator: PyStr,
  ) {
    super(iterable);
  }

  protected override each(runtime: Runtime, item: PyObject): 'go on' {
    this.pieces ??= this.hold(newList(runtime, []));
    appendOwned(runtime.heap, this.pieces, item);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return joinItems(runtime, this.separator, this.pieces?.items ?? []);
  }
}

export const splitMethods: readonly NativeSpec[] = [
  splitter('split', false),
  splitter('rsplit', true),
  {
    name: 'splitlines',
    signature: '(keepends=False)',
    style: 'clinic',
    body: lines,
    resultType: 'list',
  },
  { name: 'join', signature: '(iterable, /)', style: 'o', body: join, resultType: 'str' },
];
