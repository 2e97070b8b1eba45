/** `collections.deque`: blocks of 64 items, entered in the middle of the first (Modules/_collectionsmodule.c). */

import type { Block, Heap, Visitor } from '../../heap';
import type { Profile } from '../../versions';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import { newInt, PyInt } from '../int';
import { compareSequences } from '../items-compare';
import { reprParts } from '../items-repr';
import { PyContainerIterator } from '../iterator';
import { iteratorMethods } from '../iterator-methods';
import { newList } from '../list';
import { countItems, findItem, takeAll } from '../list-methods';
import { type NativeBody, NativeFrame, type NativeSpec } from '../native';
import { PyObject, type Result } from '../object';
import { placeTracked } from '../place';
import { chain } from '../protocol/chain';
import { Consume, type Each } from '../protocol/consume';
import { sequenceIndex } from '../protocol/containers';
import { clippedNumber, withIndices } from '../protocol/numbers';
import { repeatCount } from '../protocol/operators';
import type { Runtime } from '../runtime';
import type { PyTuple } from '../tuple';
import type { PyType, TypeSpec } from '../type';

const blockItems = 64;
const blockBytes = 528;
const center = 31;
/** Blocks that are kept for later. */
const spareMax = 16;

interface SavedDeque {
  readonly items: PyObject[];
  readonly left: number;
  readonly blocks: Block[];
  readonly spare: Block[];
  readonly changes: number;
  readonly maxlen: number;
  readonly common: CommonContent;
}

export class PyDeque extends PyObject {
  /** Owned. */
  items: PyObject[] = [];
  /** Place of the first item in the first block. */
  left = center + 1;
  blocks: Block[] = [];
  spare: Block[] = [];
  /** Counts changes of the structure, for iterators. */
  changes = 0;
  /** -1: unbounded. */
  maxlen = -1;

  override visit(visitor: Visitor): void {
    for (const item of this.items) visitor(item);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    for (const item of this.items) heap.drop(item);
    for (const block of [...this.blocks, ...this.spare]) heap.resize(this, block, 0);
    destroyCommon(this, heap);
  }

  override clear(heap: Heap): void {
    clearDeque(heap, this);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.dequeEmpty + blockBytes * (this.blocks.length - 1);
  }

  override extraBytes(): number {
    return blockBytes * (this.blocks.length + this.spare.length);
  }

  override saveContent(): SavedDeque {
    const { left, changes, maxlen } = this;
    const [items, blocks, spare] = [[...this.items], [...this.blocks], [...this.spare]];
    return { items, left, blocks, spare, changes, maxlen, common: saveCommon(this) };
  }

  override restoreContent(saved: SavedDeque): void {
    this.items = [...saved.items];
    this.left = saved.left;
    this.blocks = [...saved.blocks];
    this.spare = [...saved.spare];
    this.changes = saved.changes;
    this.maxlen = saved.maxlen;
    restoreCommon(this, saved.common);
  }
}

/** Blocks that the items lie in; an empty deque keeps one. */
function blocksNeeded(left: number, length: number): number {
  return Math.max(1, Math.ceil((left + length) / blockItems));
}

/** Gets or gives back blocks so that there are `count`. */
function setBlocks(heap: Heap, deque: PyDeque, count: number): void {
  while (deque.blocks.length < count)
    deque.blocks.push(deque.spare.pop() ?? heap.resize(deque, null, blockBytes)!);
  while (deque.blocks.length > count) {
    const block = deque.blocks.pop()!;
    if (deque.spare.length < spareMax) deque.spare.push(block);
    else heap.resize(deque, block, 0);
  }
}

/** After the items have changed: `left` moved by `by` places. */
function settle(heap: Heap, deque: PyDeque, by = 0): void {
  deque.changes++;
  let left = deque.left + by;
  if (left < 0) left += blockItems;
  if (left >= blockItems) left -= blockItems;
  if (deque.items.length === 0) left = center + 1;
  deque.left = left;
  setBlocks(heap, deque, blocksNeeded(left, deque.items.length));
}

/** Appends an item, which it takes over; drops the first one where the deque is full. */
function append(heap: Heap, deque: PyDeque, item: PyObject): void {
  heap.touch(deque);
  deque.items.push(item);
  settle(heap, deque);
  if (deque.maxlen >= 0 && deque.items.length > deque.maxlen) heap.drop(popFirst(heap, deque));
}

function appendFirst(heap: Heap, deque: PyDeque, item: PyObject): void {
  heap.touch(deque);
  deque.items.unshift(item);
  settle(heap, deque, -1);
  if (deque.maxlen >= 0 && deque.items.length > deque.maxlen) heap.drop(popLast(heap, deque));
}

function popFirst(heap: Heap, deque: PyDeque): PyObject {
  heap.touch(deque);
  const item = deque.items.shift()!;
  settle(heap, deque, 1);
  return item;
}

function popLast(heap: Heap, deque: PyDeque): PyObject {
  heap.touch(deque);
  const item = deque.items.pop()!;
  settle(heap, deque);
  return item;
}

function clearDeque(heap: Heap, deque: PyDeque): void {
  heap.touch(deque);
  const { items } = deque;
  deque.items = [];
  settle(heap, deque);
  for (const item of items) heap.drop(item);
}

function newDeque(runtime: Runtime, type: PyType): PyDeque {
  const { heap, profile } = runtime;
  const deque = placeTracked(runtime, new PyDeque(), type, profile.sizes.dequeEmpty - blockBytes);
  setBlocks(heap, deque, 1);
  return deque;
}

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

export class PyDequeIterator extends PyContainerIterator<PyDeque> {
  private readonly changes: number;

  constructor(
    deque: PyDeque,
    readonly reversed: boolean,
  ) {
    super(deque);
    this.changes = deque.changes;
  }

  override sizeBytes(): number {
    return 72;
  }

  override lengthHint(): number {
    return this.container === null ? 0 : this.container.items.length - this.index;
  }

  get isStale(): boolean {
    return this.container !== null && this.container.changes !== this.changes;
  }
}

function newDequeIterator(runtime: Runtime, deque: PyDeque, reversed: boolean): PyObject {
  const type = runtime.typeOf(reversed ? dequeReverseIteratorType : dequeIteratorType);
  return placeTracked(runtime, new PyDequeIterator(runtime.heap.take(deque), reversed), type, 72);
}

function nextItem(runtime: Runtime, self: PyObject): Result {
  const iterator = self as PyDequeIterator;
  const deque = iterator.container;
  if (deque === null) return null;
  if (iterator.isStale) {
    iterator.exhaust(runtime.heap);
    return runtime.raise('RuntimeError', 'deque mutated during iteration');
  }
  const { length } = deque.items;
  const item = deque.items[iterator.reversed ? length - 1 - iterator.index : iterator.index];
  if (item === undefined) return iterator.exhaust(runtime.heap);
  runtime.heap.touch(iterator);
  iterator.index++;
  return runtime.heap.take(item);
}

function iteratorType(name: string): TypeSpec {
  return {
    name,
    module: 'collections',
    collectable: true,
    methods: iteratorMethods,
    slots: { iter: (runtime, self) => runtime.heap.take(self), next: nextItem },
  };
}

export const dequeIteratorType = iteratorType('_deque_iterator');
export const dequeReverseIteratorType = iteratorType('_deque_reverse_iterator');

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
  module: 'collections',
  subclassable: true,
  collectable: true,
  weakrefs: true,
  heapType: false,
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
    length: (runtime, self) => newInt(runtime, (self as PyDeque).items.length),
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
