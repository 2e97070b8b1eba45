/** `re.Pattern` and the scanner behind `finditer` (Modules/_sre/sre.c:pattern_methods). */

import { getAttribute } from '../../attributes';
import { newDict } from '../../dict';
import { newCallableIterator } from '../../filter';
import { newInt, type PyInt } from '../../int';
import { appendOwned, newList } from '../../list';
import { newMappingProxy } from '../../mappingproxy';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject } from '../../object';
import { chain } from '../../protocol/chain';
import { equalNow } from '../../protocol/equality';
import { hashValue } from '../../protocol/hash';
import { clippedNumber, withIndices } from '../../protocol/numbers';
import { repr } from '../../protocol/text';
import type { Runtime } from '../../runtime';
import { newStr, type PyStr } from '../../str';
import { newTuple } from '../../tuple';
import type { GetSet, TypeSpec } from '../../type';
import { PyParts, placeParts } from '../parts';
import { newMatch } from './match';
import type { Found } from './matcher';
import { ReFlag } from './nodes';
import { boundsOf, checkSubject, findOnce, PyPattern, tooLong, type Way } from './pattern-object';
import { pieceOf } from './subject';
import { substitute } from './substitute';

function once(way: Way): NativeBody {
  return withIndices([1, 2], (runtime, self, [subject, from, to]) => {
    const pattern = self as PyPattern;
    const characters = checkSubject(runtime, pattern, subject!);
    if (characters === null) return null;
    const bounds = boundsOf(characters.length, from, to);
    const found = findOnce(pattern, subject!, way, bounds);
    if (found === undefined) return runtime.unknown(tooLong);
    return found === null ? runtime.none() : newMatch(runtime, pattern, subject!, found, bounds);
  });
}

/** All matches, one after the other; undefined where it takes too long. */
function findAll(
  pattern: PyPattern,
  subject: PyObject,
  from: number,
  to: number,
  most: number,
): Found[] | undefined {
  const all: Found[] = [];
  let [at, mustAdvance] = [from, false];
  while (at <= to && all.length < most) {
    const found = findOnce(pattern, subject, 'search', { from: at, to }, mustAdvance);
    if (found === undefined) return undefined;
    if (found === null) break;
    all.push(found);
    const [start, end] = found.marks;
    at = end!;
    mustAdvance = start === end;
  }
  return all;
}

function textAt(runtime: Runtime, subject: PyObject, found: Found, group: number): PyObject {
  const from = found.marks[2 * group]!;
  const to = found.marks[2 * group + 1]!;
  return pieceOf(runtime, subject, Math.max(from, 0), Math.max(to, 0));
}

const findall: NativeBody = withIndices([1, 2], (runtime, self, [subject, from, to]) => {
  const pattern = self as PyPattern;
  const characters = checkSubject(runtime, pattern, subject!);
  if (characters === null) return null;
  const bounds = boundsOf(characters.length, from, to);
  const all = findAll(pattern, subject!, bounds.from, bounds.to, Number.POSITIVE_INFINITY);
  if (all === undefined) return runtime.unknown(tooLong, 'list');
  const { groups } = pattern.program;
  const items = all.map((found) => {
    if (groups <= 2) return textAt(runtime, subject!, found, groups - 1);
    const texts: PyObject[] = [];
    for (let i = 1; i < groups; i++) texts.push(textAt(runtime, subject!, found, i));
    return newTuple(runtime, texts);
  });
  const list = newList(runtime, []);
  for (const item of items) appendOwned(runtime.heap, list, item);
  return list;
});

const split: NativeBody = withIndices([1], (runtime, self, [subject, most]) => {
  const pattern = self as PyPattern;
  const characters = checkSubject(runtime, pattern, subject!);
  if (characters === null) return null;
  const limit = most === undefined ? 0 : clippedNumber(most as PyInt);
  const to = characters.length;
  const all = limit < 0 ? [] : findAll(pattern, subject!, 0, to, limit || Number.POSITIVE_INFINITY);
  if (all === undefined) return runtime.unknown(tooLong, 'list');
  const list = newList(runtime, []);
  let last = 0;
  for (const found of all) {
    appendOwned(runtime.heap, list, pieceOf(runtime, subject!, last, found.marks[0]!));
    for (let i = 1; i < pattern.program.groups; i++) {
      const took = found.marks[2 * i]! >= 0;
      appendOwned(runtime.heap, list, took ? textAt(runtime, subject!, found, i) : runtime.none());
    }
    last = found.marks[1]!;
  }
  appendOwned(runtime.heap, list, pieceOf(runtime, subject!, last, to));
  return list;
});

function replacing(counted: boolean): NativeBody {
  return withIndices([2], (runtime, self, [replacement, subject, count]) => {
    const pattern = self as PyPattern;
    if (checkSubject(runtime, pattern, subject!) === null) return null;
    const most = count === undefined ? 0 : clippedNumber(count as PyInt);
    return substitute(runtime, pattern, replacement!, subject!, most, counted);
  });
}

/** Parts: the pattern, the subject. */
class PyScanner extends PyParts {
  at = 0;
  to = 0;
  mustAdvance = false;

  override saveContent(): unknown {
    const { at, to, mustAdvance } = this;
    return { own: { at, to, mustAdvance }, rest: super.saveContent() };
  }

  override restoreContent(saved: unknown): void {
    const { own, rest } = saved as { own: object; rest: unknown };
    Object.assign(this, own);
    super.restoreContent(rest);
  }
}

function scan(way: Way): NativeBody {
  return (runtime, self) => {
    const scanner = self as PyScanner;
    const [pattern, subject] = scanner.parts as [PyPattern, PyObject];
    if (scanner.at > scanner.to) return runtime.none();
    const bounds = { from: scanner.at, to: scanner.to };
    const found = findOnce(pattern, subject, way, bounds, scanner.mustAdvance);
    if (found === undefined) return runtime.unknown(tooLong);
    runtime.heap.touch(scanner);
    if (found === null) {
      scanner.at = scanner.to + 1;
      return runtime.none();
    }
    const [start, end] = found.marks;
    scanner.at = end!;
    scanner.mustAdvance = start === end;
    return newMatch(runtime, pattern, subject, found, bounds);
  };
}

export const scannerType: TypeSpec = {
  name: 'SRE_Scanner',
  module: '_sre',
  heapType: true,
  collectable: true,
  slots: {},
  methods: [
    { name: 'match', signature: '()', body: scan('match') },
    { name: 'search', signature: '()', body: scan('search') },
  ],
  getset: [{ name: 'pattern', member: true, get: (rt, self) => rt.heap.take((self as PyScanner).parts[0]!) }],
};

const scannerBody: NativeBody = withIndices([1, 2], (runtime, self, [subject, from, to]) => {
  const pattern = self as PyPattern;
  const characters = checkSubject(runtime, pattern, subject!);
  if (characters === null) return null;
  const bounds = boundsOf(characters.length, from, to);
  const { heap } = runtime;
  const scanner = new PyScanner(
    [heap.take(pattern), heap.take(subject!)],
    runtime.profile.sizes.library.regexScanner,
  );
  scanner.at = bounds.from;
  scanner.to = bounds.to;
  return placeParts(runtime, runtime.typeOf(scannerType), scanner);
});

const finditer: NativeBody = (runtime, self, args, keywords) =>
  chain(
    runtime,
    [self, ...args.filter((arg) => arg !== undefined)],
    (rt, [pattern, ...rest]) => scannerBody(rt, pattern!, rest, keywords),
    (rt, scanner) => {
      const search = getAttribute(rt, scanner, 'search');
      rt.heap.drop(scanner);
      if (!search) return search;
      const iterator = newCallableIterator(rt, search, rt.singletons.none);
      rt.heap.drop(search);
      return iterator;
    },
  );

const itself: NativeBody = (runtime, self) => runtime.heap.take(self);
const searched = '(string, pos=0, endpos=9223372036854775807)';

const methods: readonly NativeSpec[] = [
  { name: 'match', signature: searched, style: 'clinic', body: once('match') },
  { name: 'fullmatch', signature: searched, style: 'clinic', body: once('fullmatch') },
  { name: 'search', signature: searched, style: 'clinic', body: once('search') },
  { name: 'findall', signature: searched, style: 'clinic', body: findall },
  { name: 'finditer', signature: searched, style: 'clinic', body: finditer },
  { name: 'scanner', signature: searched, style: 'clinic', body: scannerBody },
  { name: 'split', signature: '(string, maxsplit=0)', style: 'clinic', body: split },
  { name: 'sub', signature: '(repl, string, count=0)', style: 'clinic', body: replacing(false) },
  { name: 'subn', signature: '(repl, string, count=0)', style: 'clinic', body: replacing(true) },
  { name: '__copy__', signature: '()', body: itself },
  { name: '__deepcopy__', signature: '(memo, /)', style: 'o', body: itself },
];

const getset: readonly GetSet[] = [
  { name: 'pattern', member: true, get: (rt, self) => rt.heap.take((self as PyPattern).pattern) },
  { name: 'flags', member: true, get: (rt, self) => newInt(rt, (self as PyPattern).flagBits) },
  { name: 'groups', member: true, get: (rt, self) => newInt(rt, (self as PyPattern).program.groups - 1) },
  {
    name: 'groupindex',
    get: (rt, self) => {
      const names = (self as PyPattern).parts[0] ?? null;
      return names === null ? newDict(rt) : newMappingProxy(rt, names);
    },
  },
];

const flagNames: readonly (readonly [number, string])[] = [
  [ReFlag.ignoreCase, 're.IGNORECASE'],
  [ReFlag.locale, 're.LOCALE'],
  [ReFlag.multiline, 're.MULTILINE'],
  [ReFlag.dotAll, 're.DOTALL'],
  [ReFlag.verbose, 're.VERBOSE'],
  [ReFlag.debug, 're.DEBUG'],
  [ReFlag.ascii, 're.ASCII'],
];

function patternText(pattern: PyPattern, shown: string): string {
  let flags = pattern.flagBits;
  // Every str pattern is Unicode: that is not shown.
  if (!pattern.isBytes && (flags & (ReFlag.ascii | ReFlag.locale | ReFlag.unicode)) === ReFlag.unicode) {
    flags &= ~ReFlag.unicode;
  }
  const names = flagNames.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => name);
  const known = flagNames.reduce((all, [bit]) => all | bit, 0);
  if ((flags & ~known) !== 0) names.push(`0x${(flags & ~known).toString(16)}`);
  const cut = Array.from(shown).slice(0, 200).join('');
  return names.length === 0 ? `re.compile(${cut})` : `re.compile(${cut}, ${names.join('|')})`;
}

export const patternType: TypeSpec = {
  name: 'Pattern',
  module: 're',
  heapType: true,
  collectable: true,
  weakrefs: true,
  methods,
  getset,
  slots: {
    repr: (runtime, self) =>
      chain(
        runtime,
        [self],
        (rt, [of]) => repr(rt, (of as PyPattern).pattern),
        (rt, shown, [of]) => {
          const text = patternText(of as PyPattern, (shown as PyStr).value);
          rt.heap.drop(shown);
          return newStr(rt, text);
        },
      ),
    hash: (runtime, self) => {
      const { pattern, flagBits } = self as PyPattern;
      const known = BigInt(hashValue(runtime, pattern) ?? 0);
      return newInt(runtime, BigInt.asIntN(61, known ^ BigInt(flagBits)));
    },
    compare: (runtime, left, right, operator) => {
      if ((operator !== 2 && operator !== 3) || !(left instanceof PyPattern && right instanceof PyPattern)) {
        return runtime.notImplemented();
      }
      const same =
        left === right ||
        (left.flagBits === right.flagBits &&
          left.isBytes === right.isBytes &&
          equalNow(left.pattern, right.pattern) === true);
      return runtime.bool(same === (operator === 2));
    },
  },
};
