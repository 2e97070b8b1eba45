/** Iterators over lists, forwards and backwards, and over tuples (Objects/listobject.c, tupleobject.c). */

import { Flag, FreeList } from '../heap';
import { containerIteratorBytes, PyContainerIterator } from './iterator';
import { iteratorMethods } from './iterator-methods';
import type { PyList } from './list';
import type { PyObject, Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import type { PyTuple } from './tuple';
import type { TypeSpec } from './type';

export class PyListIterator extends PyContainerIterator<PyList> {
  override lengthHint(): number {
    return this.container === null ? 0 : Math.max(0, this.container.items.length - this.index);
  }
}

export class PyListReverseIterator extends PyContainerIterator<PyList> {
  override lengthHint(): number {
    const left = this.index + 1;
    return this.container === null || this.container.items.length < left ? 0 : left;
  }
}

export class PyTupleIterator extends PyContainerIterator<PyTuple> {
  override lengthHint(): number {
    return this.container === null ? 0 : this.container.items.length - this.index;
  }
}

/** `iter(list)`; takes the list. */
export function newListIterator(runtime: Runtime, list: PyList): PyListIterator {
  const iterator = new PyListIterator(runtime.heap.take(list));
  return placeTracked(
    runtime,
    iterator,
    runtime.types.list_iterator,
    containerIteratorBytes,
    FreeList.listIterator,
  );
}

/** `reversed(list)`; takes the list. */
export function newListReverseIterator(runtime: Runtime, list: PyList): PyListReverseIterator {
  const iterator = new PyListReverseIterator(runtime.heap.take(list));
  iterator.index = list.items.length - 1;
  return placeTracked(runtime, iterator, runtime.types.list_reverseiterator, containerIteratorBytes);
}

/** `iter(tuple)`; takes the tuple. `real` is false where CPython goes over an array without iterator. */
export function newTupleIterator(runtime: Runtime, tuple: PyTuple, real = true): PyTupleIterator {
  const iterator = new PyTupleIterator(runtime.heap.take(tuple));
  if (!real) iterator.flags |= Flag.SHARED;
  return placeTracked(
    runtime,
    iterator,
    runtime.types.tuple_iterator,
    containerIteratorBytes,
    FreeList.tupleIterator,
  );
}

function nextForwards(runtime: Runtime, self: PyObject): Result {
  const iterator = self as PyListIterator | PyTupleIterator;
  const { container } = iterator;
  if (container === null) return null;
  const item = container.items[iterator.index];
  if (item === undefined) return iterator.exhaust(runtime.heap);
  runtime.heap.touch(iterator);
  iterator.index++;
  return runtime.heap.take(item);
}

function nextBackwards(runtime: Runtime, self: PyObject): Result {
  const iterator = self as PyListReverseIterator;
  const { container } = iterator;
  if (container === null) return null;
  const item = container.items[iterator.index];
  if (item === undefined) {
    if (runtime.profile.evaluation.reversedLetsListGo) return iterator.exhaust(runtime.heap);
    runtime.heap.touch(iterator);
    iterator.index = -1;
    return null;
  }
  runtime.heap.touch(iterator);
  iterator.index--;
  return runtime.heap.take(item);
}

const iter = (runtime: Runtime, self: PyObject): Result => runtime.heap.take(self);

export const listIteratorType: TypeSpec = {
  name: 'list_iterator',
  collectable: true,
  methods: iteratorMethods,
  slots: { iter, next: nextForwards },
};

export const listReverseIteratorType: TypeSpec = {
  name: 'list_reverseiterator',
  collectable: true,
  methods: iteratorMethods,
  slots: { iter, next: nextBackwards },
};

export const tupleIteratorType: TypeSpec = {
  name: 'tuple_iterator',
  collectable: true,
  methods: iteratorMethods,
  slots: { iter, next: nextForwards },
};
