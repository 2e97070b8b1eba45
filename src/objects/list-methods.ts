/** The methods of lists (Objects/listobject.c). */

import type { PyInt } from './int';
import { newInt, newSizeInt } from './int';
import { appendItem, appendOwned, clearList, newList, type PyList, resizeList } from './list';
import { extendList, listFrom } from './list-extend';
import { newListReverseIterator } from './list-iterators';
import { sortList } from './list-sort';
import { replaceItems } from './list-subscript';
import { type NativeBody, NativeFrame, type NativeSpec } from './native';
import { newBoundBuiltin } from './native-functions';
import type { PyObject, Result } from './object';
import { chain } from './protocol/chain';
import { equal, isTrue } from './protocol/equality';
import { clippedNumber, indexNumber, withBounds, withIndices } from './protocol/numbers';
import { repr } from './protocol/text';
import { truth } from './protocol/truth';
import type { Runtime } from './runtime';
import type { PyStr } from './str';
import type { PyTuple } from './tuple';

const append: NativeBody = (runtime, self, [item]) => {
  appendItem(runtime.heap, self as PyList, item!);
  return runtime.none();
};

const insert: NativeBody = (runtime, self, [index, item]) => {
  const list = self as PyList;
  const { heap } = runtime;
  const wanted = indexNumber(runtime, index as PyInt);
  if (wanted === null) return null;
  const length = list.items.length;
  const at = wanted < 0 ? Math.max(0, wanted + length) : Math.min(wanted, length);
  if (at === length) {
    appendOwned(heap, list, heap.take(item!));
    return runtime.none();
  }
  heap.touch(list);
  resizeList(heap, list, length + 1, length);
  list.items.splice(at, 0, heap.take(item!));
  return runtime.none();
};

const pop: NativeBody = (runtime, self, [index]) => {
  const list = self as PyList;
  const { heap } = runtime;
  const length = list.items.length;
  const wanted = index === undefined ? -1 : indexNumber(runtime, index as PyInt);
  if (wanted === null) return null;
  if (length === 0) return runtime.raise('IndexError', 'pop from empty list');
  const at = wanted < 0 ? wanted + length : wanted;
  const item = list.items[at];
  if (item === undefined) return runtime.raise('IndexError', 'pop index out of range');
  if (length === 1 && runtime.profile.evaluation.popClearsLast) {
    heap.take(item);
    clearList(heap, list);
    return item;
  }
  heap.touch(list);
  if (at === length - 1) list.items.pop();
  else list.items.splice(at, 1);
  resizeList(heap, list, length - 1, length);
  return item;
};

/** What a search through a list or tuple ends with; `at` is -1 where nothing was found. Must not capture state. */
type Found = (runtime: Runtime, sequence: PyList | PyTuple, at: number, item: PyObject) => Result;

/** Looks for an item by `==`, in the sequence as it is at each step. */
class FindItem extends NativeFrame {
  constructor(
    private readonly sequence: PyList | PyTuple,
    private readonly item: PyObject,
    private at: number,
    private readonly stop: number,
    private readonly then: Found,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    if (this.state === 1) {
      if (value === null) return null;
      runtime.heap.drop(this.owned.pop()!);
      if (isTrue(runtime, value)) return this.end(runtime, this.at);
      this.at++;
    }
    this.state = 1;
    for (; this.at < this.stop && this.at < this.sequence.items.length; this.at++) {
      const candidate = this.keep(runtime, this.sequence.items[this.at]!);
      const answer = equal(runtime, candidate, this.item);
      if (!answer) return answer;
      runtime.heap.drop(this.owned.pop()!);
      if (isTrue(runtime, answer)) return this.end(runtime, this.at);
    }
    return this.end(runtime, -1);
  }

  private end(runtime: Runtime, at: number): Result {
    this.state = 2;
    return this.then(runtime, this.sequence, at, this.item);
  }
}

/** Finds the first item equal to `item` between two places. */
export function findItem(
  runtime: Runtime,
  sequence: PyList | PyTuple,
  item: PyObject,
  start: number,
  stop: number,
  then: Found,
): Result {
  return runtime.run(new FindItem(sequence, item, start, stop, then));
}

/** Counts the items equal to one. */
class CountItems extends NativeFrame {
  private at = 0;
  private count = 0;

  constructor(
    private readonly sequence: PyList | PyTuple,
    private readonly item: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(this.owned.pop()!);
        if (isTrue(runtime, value)) this.count++;
      }
      if (this.at >= this.sequence.items.length) return newSizeInt(runtime, this.count);
      this.state = 1;
      const answer = equal(runtime, this.keep(runtime, this.sequence.items[this.at++]!), this.item);
      if (!answer) return answer;
      value = answer;
    }
  }
}

/** `sequence.count(item)`. */
export const countItems: NativeBody = (runtime, self, [item]) =>
  runtime.run(new CountItems(self as PyList | PyTuple, item!));

const raiseMissing: Found = (runtime, _list, at, item) => {
  if (at >= 0) return newSizeInt(runtime, at);
  const { listIndexMissing } = runtime.profile.words;
  if (!listIndexMissing.includes('{repr}')) return runtime.raise('ValueError', listIndexMissing);
  return chain(
    runtime,
    [item],
    (rt, [subject]) => repr(rt, subject!),
    (rt, text) => {
      const message = rt.profile.words.listIndexMissing.replace('{repr}', () => (text as PyStr).value);
      rt.heap.drop(text);
      return rt.raise('ValueError', message);
    },
  );
};

/** A bound of index(): from the end where it is negative. */
export function boundOf(bound: PyObject | undefined, length: number, absent: number): number {
  if (bound === undefined) return absent;
  const at = clippedNumber(bound as PyInt);
  return at < 0 ? Math.max(0, at + length) : at;
}

const index: NativeBody = (runtime, self, [item, start, stop]) => {
  const list = self as PyList;
  const length = list.items.length;
  return findItem(
    runtime,
    list,
    item!,
    boundOf(start, length, 0),
    boundOf(stop, length, Infinity),
    raiseMissing,
  );
};

const removeFound: Found = (runtime, sequence, at) => {
  if (at < 0) return runtime.raise('ValueError', 'list.remove(x): x not in list');
  replaceItems(runtime.heap, sequence as PyList, at, at + 1, []);
  return runtime.none();
};

const sort: NativeBody = (runtime, self, [key, reverse]) => {
  const keyFunction = key === undefined || key === runtime.singletons.none ? null : key;
  if (reverse === undefined) return sortList(runtime, self as PyList, keyFunction, false);
  const args = keyFunction === null ? [self, reverse] : [self, reverse, keyFunction];
  return chain(
    runtime,
    args,
    (rt, [, flag]) => truth(rt, flag!),
    (rt, flag, [list, , by]) => sortList(rt, list as PyList, by ?? null, isTrue(rt, flag)),
  );
};

const sortSpec: NativeSpec = {
  name: 'sort',
  signature: '(*, key=None, reverse=False)',
  style: 'clinic',
  body: sort,
};

/** sorted(iterable, /, *, key=None, reverse=False). */
export const sortedBody: NativeBody = (runtime, _self, [iterable, key, reverse]) => {
  const none = runtime.singletons.none;
  const args = [iterable!, key ?? none, reverse ?? runtime.singletons.false];
  return chain(
    runtime,
    args,
    (rt, [items]) => listFrom(rt, items!),
    (rt, list, [, by, flag]) => rt.run(new SortNew(list as PyList, by!, flag!)),
  );
};

/** Sorts a list that is owned and answers it. */
class SortNew extends NativeFrame {
  constructor(
    private readonly list: PyList,
    private readonly key: PyObject,
    private readonly reverse: PyObject,
  ) {
    super();
    this.hold(list);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      // The new list's `sort` is bound for the call (Python/bltinmodule.c:builtin_sorted).
      this.hold(newBoundBuiltin(runtime, sortSpec, this.list, false));
      const answer = sort(runtime, this.list, [this.key, this.reverse], null);
      if (!answer) return answer;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return this.letGo(this.list);
  }
}

export const listMethods: readonly NativeSpec[] = [
  { name: 'append', signature: '(object, /)', style: 'o', body: append, acceptsUnknown: true },
  {
    name: 'extend',
    signature: '(iterable, /)',
    style: 'o',
    body: (runtime, self, [iterable]) => extendList(runtime, self as PyList, iterable!),
  },
  { name: 'insert', signature: '(index, object, /)', style: 'positional', body: withIndices([0], insert) },
  { name: 'pop', signature: '(index=-1, /)', style: 'positional', body: withIndices([0], pop) },
  {
    name: 'remove',
    signature: '(value, /)',
    style: 'o',
    body: (runtime, self, [item]) => findItem(runtime, self as PyList, item!, 0, Infinity, removeFound),
  },
  {
    name: 'index',
    signature: '(value, start=0, stop=9223372036854775807, /)',
    style: 'positional',
    body: withBounds([1, 2], index),
  },
  { name: 'count', signature: '(value, /)', style: 'o', body: countItems },
  sortSpec,
  {
    name: 'reverse',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      runtime.heap.touch(self);
      (self as PyList).items.reverse();
      return runtime.none();
    },
  },
  {
    name: 'clear',
    acceptsForwarded: true,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      clearList(runtime.heap, self as PyList);
      return runtime.none();
    },
  },
  {
    name: 'copy',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newList(runtime, takeAll(runtime, (self as PyList).items)),
  },
  {
    name: '__reversed__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newListReverseIterator(runtime, self as PyList),
  },
  {
    name: '__sizeof__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newInt(runtime, 40 + 8 * (self as PyList).capacity),
  },
];

/** A copy of the items, each taken. */
export function takeAll(runtime: Runtime, items: readonly PyObject[]): PyObject[] {
  const { heap } = runtime;
  const copy = items.slice();
  for (let i = 0; i < copy.length; i++) heap.take(copy[i]!);
  return copy;
}

/** Items repeated, each reference taken. */
export function repeatItems(runtime: Runtime, items: readonly PyObject[], times: number): PyObject[] {
  const repeated: PyObject[] = [];
  for (let i = 0; i < times; i++) for (const item of items) repeated.push(runtime.heap.take(item));
  return repeated;
}

/** `list *= times`. */
export function repeatInPlace(runtime: Runtime, list: PyList, times: number): void {
  const { heap } = runtime;
  const { length } = list.items;
  if (length === 0 || times === 1) return;
  if (times < 1) {
    clearList(heap, list);
    return;
  }
  heap.touch(list);
  resizeList(heap, list, length * times, length);
  const more = repeatItems(runtime, list.items, times - 1);
  for (const item of more) list.items.push(item);
}
