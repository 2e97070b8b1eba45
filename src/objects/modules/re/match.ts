/** `re.Match` (Modules/_sre/sre.c:match_methods). */

import { newDict } from '../../dict';
import { dictSet } from '../../dict-search';
import { newInt, PyInt } from '../../int';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { chain } from '../../protocol/chain';
import { isIndex } from '../../protocol/numbers';
import { repr } from '../../protocol/text';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import type { GetSet, TypeSpec } from '../../type';
import { placeParts } from '../parts';
import type { Found } from './matcher';
import { type Bounds, matchBytes, PyMatch, type PyPattern } from './pattern-object';
import { pieceOf } from './subject';
import { expandTemplate, parseTemplate } from './template';

export function newMatch(
  runtime: Runtime,
  pattern: PyPattern,
  subject: PyObject,
  found: Found,
  bounds: Bounds,
): PyMatch {
  const { heap } = runtime;
  const parts = [null, heap.take(subject), heap.take(pattern)];
  const match = new PyMatch(parts, matchBytes(pattern.program.groups));
  match.found = found;
  match.from = bounds.from;
  match.to = bounds.to;
  return placeParts(runtime, runtime.typeOf(matchType), match);
}

/** The text of a group, owned; None where it took no part. */
export function groupText(runtime: Runtime, match: PyMatch, group: number): PyObject {
  const { marks } = match.found;
  const from = marks[2 * group]!;
  const to = marks[2 * group + 1]!;
  return from < 0 || to < 0 ? runtime.none() : pieceOf(runtime, match.subject, from, to);
}

/** The number of a group given by number or name; null where it raised IndexError. */
function groupNumber(runtime: Runtime, match: PyMatch, key: PyObject): number | null {
  const { pattern } = match;
  let number: number | undefined;
  if (key instanceof PyInt) number = key.value;
  else if (key instanceof PyStr) number = pattern.names.get(key.value);
  if (number === undefined || !(number >= 0 && number < pattern.program.groups)) {
    return runtime.raise('IndexError', 'no such group');
  }
  return number;
}

function oneGroup(runtime: Runtime, match: PyMatch, key: PyObject): Result {
  if (!(key instanceof PyInt) && isIndex(key)) {
    return chain(
      runtime,
      [match, key],
      (rt, [, one]) => one!.type.slotTable.index!(rt, one!),
      (rt, number, [of]) => {
        const group = groupNumber(rt, of as PyMatch, number);
        rt.heap.drop(number);
        return group === null ? null : groupText(rt, of as PyMatch, group);
      },
    );
  }
  const group = groupNumber(runtime, match, key);
  return group === null ? null : groupText(runtime, match, group);
}

const group: NativeBody = (runtime, self, args) => {
  const match = self as PyMatch;
  if (args.length === 0) return groupText(runtime, match, 0);
  if (args.length === 1) return oneGroup(runtime, match, args[0]!);
  const texts: PyObject[] = [];
  for (const arg of args) {
    const number = groupNumber(runtime, match, arg!);
    if (number === null) {
      for (const text of texts) runtime.heap.drop(text);
      return null;
    }
    texts.push(groupText(runtime, match, number));
  }
  return newTuple(runtime, texts);
};

/** A group's text, or the default where it took no part; owned. */
function groupOr(runtime: Runtime, match: PyMatch, number: number, fallback: PyObject | undefined): PyObject {
  if (match.found.marks[2 * number]! >= 0 || fallback === undefined) return groupText(runtime, match, number);
  return runtime.heap.take(fallback);
}

const groups: NativeBody = (runtime, self, [fallback]) => {
  const match = self as PyMatch;
  const texts: PyObject[] = [];
  for (let i = 1; i < match.pattern.program.groups; i++) texts.push(groupOr(runtime, match, i, fallback));
  return newTuple(runtime, texts);
};

const groupDict: NativeBody = (runtime, self, [fallback]) => {
  const match = self as PyMatch;
  const dict = newDict(runtime);
  for (const number of match.pattern.names.values()) {
    const text = groupOr(runtime, match, number, fallback);
    const done = dictSet(runtime, dict, match.pattern.nameOf(number)!, text);
    for (const object of [text, done]) if (object) runtime.heap.drop(object);
  }
  return dict;
};

function pair(runtime: Runtime, from: number, to: number): PyObject {
  return newTuple(runtime, [newInt(runtime, from), newInt(runtime, to)]);
}

function bound(answer: (runtime: Runtime, from: number, to: number) => PyObject): NativeBody {
  return (runtime, self, [key]) => {
    const match = self as PyMatch;
    const number = key === undefined ? 0 : groupNumber(runtime, match, key);
    if (number === null) return null;
    const { marks } = match.found;
    return answer(runtime, marks[2 * number]!, marks[2 * number + 1]!);
  };
}

const expand: NativeBody = (runtime, self, [template]) => {
  const match = self as PyMatch;
  const parsed = parseTemplate(runtime, match.pattern, template!);
  if (!Array.isArray(parsed)) return parsed as Result;
  return expandTemplate(runtime, match, parsed);
};

const itself: NativeBody = (runtime, self) => runtime.heap.take(self);

const methods: readonly NativeSpec[] = [
  { name: 'group', signature: '(*args)', style: 'positional', body: group },
  { name: 'groups', signature: '(default=None)', style: 'clinic', body: groups },
  { name: 'groupdict', signature: '(default=None)', style: 'clinic', body: groupDict },
  {
    name: 'start',
    signature: '(group=0, /)',
    style: 'positional',
    body: bound((rt, from) => newInt(rt, from)),
  },
  {
    name: 'end',
    signature: '(group=0, /)',
    style: 'positional',
    body: bound((rt, _from, to) => newInt(rt, to)),
  },
  { name: 'span', signature: '(group=0, /)', style: 'positional', body: bound(pair) },
  { name: 'expand', signature: '(template)', style: 'clinic', body: expand },
  { name: '__copy__', signature: '()', body: itself },
  { name: '__deepcopy__', signature: '(memo, /)', style: 'o', body: itself },
];

const getset: readonly GetSet[] = [
  { name: 'string', member: true, get: (rt, self) => rt.heap.take((self as PyMatch).subject) },
  { name: 're', member: true, get: (rt, self) => rt.heap.take((self as PyMatch).pattern) },
  { name: 'pos', member: true, get: (rt, self) => newInt(rt, (self as PyMatch).from) },
  { name: 'endpos', member: true, get: (rt, self) => newInt(rt, (self as PyMatch).to) },
  {
    name: 'lastindex',
    get: (rt, self) => {
      const { lastIndex } = (self as PyMatch).found;
      return lastIndex < 0 ? rt.none() : newInt(rt, lastIndex);
    },
  },
  {
    name: 'lastgroup',
    get: (rt, self) => {
      const { found, pattern } = self as PyMatch;
      const name = pattern.nameOf(found.lastIndex);
      return name === null ? rt.none() : rt.heap.take(name);
    },
  },
  {
    name: 'regs',
    get: (rt, self) => {
      const match = self as PyMatch;
      const { marks } = match.found;
      if (match.parts[0] === null) {
        const pairs: PyObject[] = [];
        for (let i = 0; i < marks.length; i += 2) pairs.push(pair(rt, marks[i]!, marks[i + 1]!));
        match.setPart(rt.heap, 0, newTuple(rt, pairs));
      }
      return rt.heap.take(match.parts[0]!);
    },
  },
];

export const matchType: TypeSpec = {
  name: 'Match',
  module: 're',
  heapType: true,
  collectable: true,
  methods,
  getset,
  slots: {
    repr: (runtime, self) => {
      const match = self as PyMatch;
      return chain(
        runtime,
        [match],
        (rt, [of]) => {
          const text = groupText(rt, of as PyMatch, 0);
          const shown = repr(rt, text);
          rt.heap.drop(text);
          return shown;
        },
        (rt, shown, [of]) => {
          const [from, to] = (of as PyMatch).found.marks;
          const text = `<${rt.typeOf(matchType).module}.Match object; span=(${from}, ${to}), match=${(shown as PyStr).value}>`;
          rt.heap.drop(shown);
          return newStr(rt, text);
        },
      );
    },
    getItem: (runtime, self, key) => oneGroup(runtime, self as PyMatch, key),
  },
};
