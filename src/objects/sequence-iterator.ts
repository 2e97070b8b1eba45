/** `iterator`: iterates by `__getitem__` with 0, 1, 2 … (Objects/iterobject.c). */

import type { Heap, Visitor } from '../heap';
import { newInt } from './int';
import { NativeFrame } from './native';
import { PENDING, PyObject, type Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import type { TypeSpec } from './type';

const iteratorBytes = 48;

export class PySequenceIterator extends PyObject {
  index = 0;

  /** Owned; null once exhausted. */
  constructor(public sequence: PyObject | null) {
    super();
  }

  override visit(visitor: Visitor): void {
    if (this.sequence !== null) visitor(this.sequence);
  }

  override destroy(heap: Heap): void {
    if (this.sequence !== null) heap.drop(this.sequence);
  }

  override sizeBytes(): number {
    return iteratorBytes;
  }

  override saveContent(): unknown {
    return { index: this.index, sequence: this.sequence };
  }

  override restoreContent(saved: { index: number; sequence: PyObject | null }): void {
    this.index = saved.index;
    this.sequence = saved.sequence;
  }
}

/** Takes the sequence. */
export function newSequenceIterator(runtime: Runtime, sequence: PyObject): PySequenceIterator {
  const iterator = new PySequenceIterator(runtime.heap.take(sequence));
  return placeTracked(runtime, iterator, runtime.types.iterator, iteratorBytes);
}

/** Asks for the next item; IndexError and StopIteration end the iteration. */
class SequenceNext extends NativeFrame {
  constructor(private readonly iterator: PySequenceIterator) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { iterator } = this;
    let answer: Result = value;
    if (this.state === 0) {
      this.state = 1;
      const sequence = iterator.sequence!;
      const index = this.hold(newInt(runtime, iterator.index));
      runtime.heap.touch(iterator);
      iterator.index++;
      answer = sequence.type.slotTable.getItem!(runtime, sequence, index);
      if (answer === PENDING) return PENDING;
    }
    if (answer !== null) return answer;
    const { types, exception } = runtime;
    const mro = exception?.type.mro;
    if (mro === undefined || mro.includes(types.IndexError) || mro.includes(types.StopIteration)) {
      runtime.forget();
      const { sequence } = iterator;
      runtime.heap.touch(iterator);
      iterator.sequence = null;
      if (sequence !== null) runtime.heap.drop(sequence);
    }
    return null;
  }
}

export const sequenceIteratorType: TypeSpec = {
  name: 'iterator',
  collectable: true,
  slots: {
    iter: (runtime, self) => runtime.heap.take(self),
    next: (runtime, self) => {
      const iterator = self as PySequenceIterator;
      return iterator.sequence === null ? null : runtime.run(new SequenceNext(iterator));
    },
  },
};
