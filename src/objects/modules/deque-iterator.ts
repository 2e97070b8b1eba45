/** Iterators over deques, which must not change meanwhile (Modules/_collectionsmodule.c). */

import type { Heap, Visitor } from '../../heap';
import { destroyCommon, visitCommon } from '../instance';
import { PyContainerIterator } from '../iterator';
import { iteratorMethods } from '../iterator-methods';
import type { PyObject, Result } from '../object';
import { placeTracked } from '../place';
import type { Runtime } from '../runtime';
import type { TypeSpec } from '../type';
import type { PyDeque } from './deque-object';

export class PyDequeIterator extends PyContainerIterator<PyDeque> {
  private readonly changes: number;

  constructor(
    deque: PyDeque,
    readonly reversed: boolean,
  ) {
    super(deque);
    this.changes = deque.changes;
  }

  override visit(visitor: Visitor): void {
    super.visit(visitor);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    super.destroy(heap);
    destroyCommon(this, heap);
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

/** `iter(deque)` or `reversed(deque)`; takes the deque. */
export function newDequeIterator(runtime: Runtime, deque: PyDeque, reversed: boolean): PyObject {
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
    heapType: 'collections',
    collectable: true,
    methods: iteratorMethods,
    slots: { iter: (runtime, self) => runtime.heap.take(self), next: nextItem },
  };
}

export const dequeIteratorType = iteratorType('_deque_iterator');
export const dequeReverseIteratorType = iteratorType('_deque_reverse_iterator');
