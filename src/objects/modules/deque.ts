/** `collections.deque`: its methods and its type (Modules/_collectionsmodule.c). */

import type { Heap } from '../../heap';
import { newInt, newSizeInt, PyInt } from '../int';
import { compareSequences } from '../items-compare';
import { reprParts } from '../items-repr';
import { newList } from '../list';
import { countItems, findItem, takeAll } from '../list-methods';
import { type NativeBody, NativeFrame, type NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { chain } from '../protocol/chain';
import { Consume, type Each } from '../protocol/consume';
import { sequenceIndex } from '../protocol/containers';
import { clippedNumber, withIndices } from '../protocol/numbers';
import { repeatCount } from '../protocol/operators';
import type { Runtime } from '../runtime';
import type { PyTuple } from '../tuple';
import type { TypeSpec } from '../type';
import { newDequeIterator } from './deque-iterator';
import {
  append,
  appendFirst,
  blockItems,
  clearDeque,
  newDeque,
  PyDeque,
  popFirst,
  popLast,
  settle,
} from './deque-object';

class Extend extends Consume {
  constructor(
    private readonly deque: PyDeque,
    iterable: PyObject,
    private readonly atLeft: boolean,
  ) {
    super(iterable);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    (this.atLeft ? appendFirst : append)(runtime.heap, this.deque, item);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.none();
  }
}

/** deque.extend; the deque itself is copied first. Answers None. */
function extend(runtime: Runtime, deque: PyDeque, iterable: PyObject, atLeft: boolean): Result {
  if (iterable !== deque) return runtime.run(new Extend(deque, iterable, atLeft));
  return runtime.run(new ExtendByCopy(deque, newList(runtime, takeAll(runtime, deque.items)), atLeft));
}

class ExtendByCopy extends NativeFrame {
  constructor(
    private readonly deque: PyDeque,
    private readonly copy: PyObject,
    private readonly atLeft: boolean,
  ) {
    super();
    this.hold(copy);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.run(new Extend(this.deque, this.copy, this.atLeft));
  }
}

function initialise(
  runtime: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const deque = self as PyDeque;
  if (args.length > 2) {
    return runtime.raise('TypeError', `deque() takes at most 2 arguments (${args.length} given)`);
  }
  const iterable = args[0] ?? keywords?.get('iterable');
  const maxlen = args[1] ?? keywords?.get('maxlen');
  runtime.heap.touch(deque);
  deque.maxlen = -1;
  if (maxlen !== undefined && maxlen !== runtime.singletons.none) {
    if (!(maxlen instanceof PyInt)) return runtime.raise('TypeError', 'an integer is required');
    if (clippedNumber(maxlen) < 0) return runtime.raise('ValueError', 'maxlen must be non-negative');
    deque.maxlen = clippedNumber(maxlen);
  }
  if (deque.items.length > 0) clearDeque(runtime.heap, deque);
  return iterable === undefined ? runtime.none() : extend(runtime, deque, iterable, false);
}

/** A deque of the same class and bound with these items, taken. */
function copyOf(runtime: Runtime, deque: PyDeque, items: readonly PyObject[]): PyDeque {
  const copy = newDeque(runtime, deque.type);
  copy.maxlen = deque.maxlen;
  for (const item of items) append(runtime.heap, copy, runtime.heap.take(item));
  return copy;
}

function noItems(runtime: Runtime): null {
  return runtime.raise('IndexError', 'pop from an empty deque');
}

const insert: NativeBody = (runtime, self, [place, item]) => {
  const deque = self as PyDeque;
  const { length } = deque.items;
  if (deque.maxlen >= 0 && length >= deque.maxlen) {
    return runtime.raise('IndexError', 'deque already at its maximum size');
  }
  const wanted = clippedNumber(place as PyInt);
  const at = wanted < 0 ? Math.max(0, wanted + length) : Math.min(wanted, length);
  runtime.heap.touch(deque);
  deque.items.splice(at, 0, runtime.heap.take(item!));
  settle(runtime.heap, deque, at < length / 2 ? -1 : 0);
  return runtime.none();
};

const rotate: NativeBody = (runtime, self, [by]) => {
  const deque = self as PyDeque;
  const { length } = deque.items;
  if (length < 2) return runtime.none();
  const steps = by === undefined ? 1 : clippedNumber(by as PyInt);
  const turn = ((steps % length) + length) % length;
  runtime.heap.touch(deque);
  deque.items = [...deque.items.slice(length - turn), ...deque.items.slice(0, length - turn)];
  // The short way round, block by block.
  const moved = turn > length / 2 ? length - turn : -turn;
  settle(runtime.heap, deque, ((moved % blockItems) + blockItems) % blockItems);
  return runtime.none();
};

/** What lists and deques are searched by reads only `items`. */
const asList = (deque: PyObject): PyTuple => deque as unknown as PyTuple;

const methods: readonly NativeSpec[] = [
  {
    name: 'append',
    signature: '(item, /)',
    style: 'o',
    body: (runtime, self, [item]) => {
      append(runtime.heap, self as PyDeque, runtime.heap.take(item!));
      return runtime.none();
    },
  },
  {
    name: 'appendleft',
    signature: '(item, /)',
    style: 'o',
    body: (runtime, self, [item]) => {
      appendFirst(runtime.heap, self as PyDeque, runtime.heap.take(item!));
      return runtime.none();
    },
  },
  {
    name: 'pop',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) =>
      (self as PyDeque).items.length === 0 ? noItems(runtime) : popLast(runtime.heap, self as PyDeque),
  },
  {
    name: 'popleft',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) =>
      (self as PyDeque).items.length === 0 ? noItems(runtime) : popFirst(runtime.heap, self as PyDeque),
  },
  {
    name: 'extend',
    signature: '(iterable, /)',
    style: 'o',
    body: (runtime, self, [items]) => extend(runtime, self as PyDeque, items!, false),
  },
  {
    name: 'extendleft',
    signature: '(iterable, /)',
    style: 'o',
    body: (runtime, self, [items]) => extend(runtime, self as PyDeque, items!, true),
  },
  {
    name: 'clear',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      clearDeque(runtime.heap, self as PyDeque);
      return runtime.none();
    },
  },
  {
    name: 'copy',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => copyOf(runtime, self as PyDeque, (self as PyDeque).items),
  },
  {
    name: '__copy__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => copyOf(runtime, self as PyDeque, (self as PyDeque).items),
  },
  { name: 'count', signature: '(value, /)', style: 'o', body: countItems },
  {
    name: 'index',
    signature: '(value, start=0, stop=9223372036854775807, /)',
    style: 'positional',
    body: (runtime, self, [item]) =>
      findItem(runtime, asList(self), item!, 0, Number.POSITIVE_INFINITY, (rt, _deque, at) =>
        at < 0 ? rt.raise('ValueError', 'deque.index(x): x not in deque') : newInt(rt, at),
      ),
  },
  {
    name: 'remove',
    signature: '(value, /)',
    style: 'o',
    body: (runtime, self, [item]) =>
      findItem(runtime, asList(self), item!, 0, Number.POSITIVE_INFINITY, (rt, found, at) => {
        if (at < 0) return rt.raise('ValueError', 'deque.remove(x): x not in deque');
        removeAt(rt.heap, found as unknown as PyDeque, at);
        return rt.none();
      }),
  },
  { name: 'insert', signature: '(index, value, /)', style: 'positional', body: withIndices([0], insert) },
  { name: 'rotate', signature: '(n=1, /)', style: 'positional', body: withIndices([0], rotate) },
  {
    name: 'reverse',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      runtime.heap.touch(self);
      (self as PyDeque).items.reverse();
      return runtime.none();
    },
  },
  {
    name: '__reversed__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newDequeIterator(runtime, self as PyDeque, true),
  },
];

function removeAt(heap: Heap, deque: PyDeque, at: number): void {
  heap.touch(deque);
  const atLeft = at < deque.items.length / 2;
  const [item] = deque.items.splice(at, 1);
  settle(heap, deque, atLeft ? 1 : 0);
  heap.drop(item!);
}

/** The item's place for a subscript, or an IndexError. */
function placeOf(runtime: Runtime, deque: PyDeque, index: PyObject): number | null {
  const { value } = index as PyInt;
  runtime.heap.drop(index);
  const at = value < 0 ? value + deque.items.length : value;
  if (deque.items[at] !== undefined) return at;
  return runtime.raise('IndexError', 'deque index out of range');
}

export const dequeType: TypeSpec = {
  name: 'deque',
  generic: true,
  module: 'collections',
  subclassable: true,
  collectable: true,
  weakrefs: true,
  heapType: 'collections',
  pattern: 'sequence',
  allocate: newDeque,
  methods,
  constants: { __hash__: (runtime) => runtime.none() },
  getset: [
    {
      name: 'maxlen',
      get: (runtime, self) => {
        const { maxlen } = self as PyDeque;
        return maxlen < 0 ? runtime.none() : newInt(runtime, maxlen);
      },
    },
  ],
  slots: {
    hash: null,
    new: (runtime, type) => newDeque(runtime, type),
    init: initialise,
    repr: (runtime, self) =>
      reprParts(
        runtime,
        self,
        '[...]',
        (deque, at) => (deque as PyDeque).items[at] ?? null,
        (deque, texts) => {
          const { maxlen, type } = deque as PyDeque;
          return `${type.name}([${texts.join(', ')}]${maxlen < 0 ? '' : `, maxlen=${maxlen}`})`;
        },
      ),
    length: (runtime, self) => newSizeInt(runtime, (self as PyDeque).items.length),
    iter: (runtime, self) => newDequeIterator(runtime, self as PyDeque, false),
    contains: (runtime, self, item) =>
      findItem(runtime, asList(self), item, 0, Number.POSITIVE_INFINITY, (rt, _deque, at) =>
        rt.bool(at >= 0),
      ),
    compare: (runtime, left, right, operator) =>
      left instanceof PyDeque && right instanceof PyDeque
        ? compareSequences(runtime, asList(left), asList(right), operator)
        : runtime.notImplemented(),
    getItem: (runtime, self, key) =>
      chain(
        runtime,
        [self, key],
        (rt, [, index]) => sequenceIndex(rt, index!),
        (rt, index, [deque]) => {
          const at = placeOf(rt, deque as PyDeque, index);
          return at === null ? null : rt.heap.take((deque as PyDeque).items[at]!);
        },
      ),
    setItem: (runtime, self, key, value) =>
      chain(
        runtime,
        value === null ? [self, key] : [self, key, value],
        (rt, [, index]) => sequenceIndex(rt, index!),
        (rt, index, [subject, , stored]) => {
          const deque = subject as PyDeque;
          const at = placeOf(rt, deque, index);
          if (at === null) return null;
          if (stored === undefined) removeAt(rt.heap, deque, at);
          else {
            rt.heap.touch(deque);
            const old = deque.items[at]!;
            deque.items[at] = rt.heap.take(stored);
            rt.heap.drop(old);
          }
          return rt.none();
        },
      ),
    concat: (runtime, left, right) => {
      if (!(right instanceof PyDeque)) {
        return runtime.raise('TypeError', `can only concatenate deque (not "${right.type.name}") to deque`);
      }
      return copyOf(runtime, left as PyDeque, [...(left as PyDeque).items, ...right.items]);
    },
    repeat: (runtime, self, count) => {
      const items = Array.from({ length: repeatCount(count) }, () => (self as PyDeque).items).flat();
      return copyOf(runtime, self as PyDeque, items);
    },
    inplaceConcat: (runtime, self, other) =>
      chain(
        runtime,
        [self, other],
        (rt, [deque, items]) => extend(rt, deque as PyDeque, items!, false),
        (rt, done, [deque]) => {
          rt.heap.drop(done);
          return rt.heap.take(deque!);
        },
      ),
  },
};
