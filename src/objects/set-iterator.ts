/** Iterators over sets, in the order of the table's slots (Objects/setobject.c). */

import { PyContainerIterator } from './iterator';
import { iteratorMethods } from './iterator-methods';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import type { PySet } from './set';
import type { TypeSpec } from './type';

const setIteratorBytes = 64;

export class PySetIterator extends PyContainerIterator<PySet> {
  used: number;
  left: number;

  constructor(set: PySet) {
    super(set);
    this.used = set.table.used;
    this.left = set.table.used;
  }

  override sizeBytes(): number {
    return setIteratorBytes;
  }

  override lengthHint(): number {
    return this.container !== null && this.used === this.container.table.used ? this.left : 0;
  }

  override saveContent(): unknown {
    const { index, container, used, left } = this;
    return { index, container, used, left };
  }

  override restoreContent(saved: {
    index: number;
    container: PySet | null;
    used: number;
    left: number;
  }): void {
    Object.assign(this, saved);
  }
}

/** `iter(set)`; takes the set. */
export function newSetIterator(runtime: Runtime, set: PySet): PySetIterator {
  const iterator = new PySetIterator(runtime.heap.take(set));
  return placeTracked(runtime, iterator, runtime.types.set_iterator, setIteratorBytes);
}

export const setIteratorType: TypeSpec = {
  name: 'set_iterator',
  collectable: true,
  methods: iteratorMethods,
  slots: {
    iter: (runtime, self) => runtime.heap.take(self),
    next: (runtime, self) => {
      const iterator = self as PySetIterator;
      const set = iterator.container;
      const { heap } = runtime;
      if (set === null) return null;
      heap.touch(iterator);
      if (iterator.used !== set.table.used) {
        iterator.used = -1;
        return runtime.raise('RuntimeError', 'Set changed size during iteration');
      }
      const { keys } = set.table;
      let at = iterator.index;
      while (at < keys.length && keys[at] === null) at++;
      if (at >= keys.length) return iterator.exhaust(heap);
      iterator.index = at + 1;
      iterator.left--;
      return heap.take(keys[at]!);
    },
  },
};
