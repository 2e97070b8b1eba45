/** The type `tuple` (Objects/tupleobject.c). */

import { hashTuple } from './hashing';
import { newInt, newSizeInt, PyInt } from './int';
import type { Integer } from './int-arithmetic';
import { compareSequences } from './items-compare';
import { reprParts } from './items-repr';
import type { PyList } from './list';
import { newTupleIterator } from './list-iterators';
import { boundOf, countItems, findItem, repeatItems, takeAll } from './list-methods';
import { selectItems } from './list-subscript';
import { tooManyItems } from './list-type';
import { type NativeBody, NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { chain } from './protocol/chain';
import { sequenceIndex } from './protocol/containers';
import { hash, hashValue } from './protocol/hash';
import { isIndex, withBounds } from './protocol/numbers';
import { repeatCount } from './protocol/operators';
import type { Runtime } from './runtime';
import { adjustBounds, PySlice, withBoundsOf } from './slice';
import { newStr } from './str';
import { newTuple, newTupleFromArray, newTupleOf, PyTuple } from './tuple';
import { FillTuple, GatherTuple } from './tuple-fill';
import type { PyType, TypeSpec } from './type';

/** `tuple(iterable)`: an exact tuple itself, else a new one; owned (PySequence_Tuple). */
export function tupleFrom(runtime: Runtime, iterable: PyObject): Result {
  if (iterable.type === runtime.types.tuple) return runtime.heap.take(iterable);
  if (iterable.type === runtime.types.list) {
    return newTupleFromArray(runtime, takeAll(runtime, (iterable as PyList).items));
  }
  const gathers = runtime.profile.evaluation.tuplesGatherFirst;
  return runtime.run(gathers ? new GatherTuple(iterable) : new FillTuple(iterable));
}

function construct(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const isExact = type === runtime.types.tuple;
  if (isExact && keywords !== null && keywords.size > 0) {
    return runtime.raise('TypeError', 'tuple() takes no keyword arguments');
  }
  if (args.length > 1) {
    return runtime.raise('TypeError', `tuple expected at most 1 argument, got ${args.length}`);
  }
  if (isExact) return args.length === 0 ? newTuple(runtime, []) : tupleFrom(runtime, args[0]!);
  if (args.length === 0) return newTupleOf(runtime, type, []);
  // A subclass gets its own copy of a tuple that is made first (tuple_subtype_new).
  return chain(
    runtime,
    [type, args[0]!],
    (rt, [, iterable]) => tupleFrom(rt, iterable!),
    (rt, made, [cls]) => {
      const copy = newTupleOf(rt, cls as PyType, takeAll(rt, (made as PyTuple).items));
      rt.heap.drop(made);
      return copy;
    },
  );
}

function itemAt(runtime: Runtime, tuple: PyTuple, index: number): Result {
  const { items } = tuple;
  const item = items[index < 0 ? index + items.length : index];
  return item === undefined
    ? runtime.raise('IndexError', 'tuple index out of range')
    : runtime.heap.take(item);
}

function getItem(runtime: Runtime, self: PyObject, key: PyObject): Result {
  const tuple = self as PyTuple;
  if (key instanceof PyInt && key.big === null) return itemAt(runtime, tuple, key.value);
  if (key instanceof PySlice) {
    return withBoundsOf(runtime, key, tuple, null, (rt, subject, bounds) => {
      const { items } = subject as PyTuple;
      const selection = adjustBounds(bounds, items.length);
      const isWhole = selection.step === 1 && selection.start === 0 && selection.length === items.length;
      if (isWhole && subject.type === rt.types.tuple) return rt.heap.take(subject);
      return newTuple(rt, selectItems(rt.heap, items, selection));
    });
  }
  if (!isIndex(key)) {
    return runtime.raise(
      'TypeError',
      `tuple indices must be integers or slices, not ${key.type.fullTypeName}`,
    );
  }
  return chain(
    runtime,
    [tuple, key],
    (rt, [, at]) => sequenceIndex(rt, at!),
    (rt, at, [subject]) => {
      const { value } = at as PyInt;
      rt.heap.drop(at);
      return itemAt(rt, subject as PyTuple, value);
    },
  );
}

/** Hashes the items, some of them by Python code. */
class HashTuple extends NativeFrame {
  private readonly hashes: Integer[] = [];

  constructor(private readonly tuple: PyTuple) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { items } = this.tuple;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        if (!(value instanceof PyInt)) return value;
        this.hashes.push(value.big ?? value.value);
        runtime.heap.drop(value);
      }
      if (this.hashes.length === items.length) return newInt(runtime, hashTuple(this.hashes));
      this.state = 1;
      const answer = hash(runtime, items[this.hashes.length]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function hashOf(runtime: Runtime, self: PyObject): Result {
  const hashes: Integer[] = [];
  for (const item of (self as PyTuple).items) {
    const known = hashValue(runtime, item);
    if (known === undefined) return runtime.run(new HashTuple(self as PyTuple));
    hashes.push(known);
  }
  return newInt(runtime, hashTuple(hashes));
}

const index: NativeBody = (runtime, self, [item, start, stop]) => {
  const { length } = (self as PyTuple).items;
  const from = boundOf(start, length, 0);
  const to = boundOf(stop, length, Number.POSITIVE_INFINITY);
  return findItem(runtime, self as PyTuple, item!, from, to, (rt, _tuple, at) =>
    at < 0 ? rt.raise('ValueError', 'tuple.index(x): x not in tuple') : newInt(rt, at),
  );
};

function concat(runtime: Runtime, left: PyObject, right: PyObject): Result {
  const { tuple } = runtime.types;
  const first = (left as PyTuple).items;
  if (first.length === 0 && right.type === tuple) return runtime.heap.take(right);
  if (!(right instanceof PyTuple)) {
    return runtime.raise(
      'TypeError',
      `can only concatenate tuple (not "${right.type.fullTypeName}") to tuple`,
    );
  }
  if (right.items.length === 0 && left.type === tuple) return runtime.heap.take(left);
  return newTuple(runtime, [...takeAll(runtime, first), ...takeAll(runtime, right.items)]);
}

export const tupleType: TypeSpec = {
  name: 'tuple',
  generic: true,
  doc: 'Built-in immutable sequence.',
  subclassable: true,
  collectable: true,
  pattern: 'sequence',
  allocate: (runtime, type) => newTupleOf(runtime, type, []),
  methods: [
    {
      name: 'index',
      signature: '(value, start=0, stop=9223372036854775807, /)',
      style: 'positional',
      body: withBounds([1, 2], index),
    },
    { name: 'count', signature: '(value, /)', style: 'o', body: countItems },
    {
      name: '__getnewargs__',
      signature: '()',
      style: 'noargs',
      body: (runtime, self) =>
        newTuple(runtime, [newTuple(runtime, takeAll(runtime, (self as PyTuple).items))]),
    },
  ],
  slots: {
    new: construct,
    repr: (runtime, self) =>
      (self as PyTuple).items.length === 0
        ? newStr(runtime, '()')
        : reprParts(
            runtime,
            self,
            '(...)',
            (tuple, at) => (tuple as PyTuple).items[at] ?? null,
            (_tuple, texts) => (texts.length === 1 ? `(${texts[0]},)` : `(${texts.join(', ')})`),
            false,
          ),
    hash: hashOf,
    length: (runtime, self) => newSizeInt(runtime, (self as PyTuple).items.length),
    iter: (runtime, self) => newTupleIterator(runtime, self as PyTuple),
    compare: (runtime, left, right, operator) =>
      left instanceof PyTuple && right instanceof PyTuple
        ? compareSequences(runtime, left, right, operator)
        : runtime.notImplemented(),
    getItem,
    contains: (runtime, self, item) =>
      findItem(runtime, self as PyTuple, item, 0, Number.POSITIVE_INFINITY, (rt, _tuple, at) =>
        rt.bool(at >= 0),
      ),
    concat,
    repeat: (runtime, self, count) => {
      const { items } = self as PyTuple;
      const times = repeatCount(count);
      if ((items.length === 0 || times === 1) && self.type === runtime.types.tuple)
        return runtime.heap.take(self);
      if (tooManyItems(items.length, times)) {
        return runtime.unknown('the tuple is longer than the model follows', 'tuple');
      }
      return newTuple(runtime, repeatItems(runtime, items, times));
    },
  },
};
