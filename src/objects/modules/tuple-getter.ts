/** The fields of a named tuple (Modules/_collectionsmodule.c:_tuplegetter). */

import type { Heap, Visitor } from '../../heap';
import { PyInt } from '../int';
import { PyObject } from '../object';
import { placeTracked } from '../place';
import type { Runtime } from '../runtime';
import { PyTuple } from '../tuple';
import type { PyType, TypeSpec } from '../type';

/** With the head of the collector. */
const tupleGetterBytes = 48;

class PyTupleGetter extends PyObject {
  index = 0;
  /** Owned. */
  doc: PyObject | null = null;

  override visit(visitor: Visitor): void {
    if (this.doc !== null) visitor(this.doc);
  }

  override clear(heap: Heap): void {
    heap.touch(this);
    this.destroy(heap);
  }

  override destroy(heap: Heap): void {
    const { doc } = this;
    this.doc = null;
    if (doc !== null) heap.drop(doc);
  }

  override sizeBytes(): number {
    return tupleGetterBytes;
  }

  override saveContent(): unknown {
    const { index, doc } = this;
    return { index, doc };
  }

  override restoreContent(saved: object): void {
    Object.assign(this, saved);
  }
}

function newTupleGetter(runtime: Runtime, type: PyType, index: PyObject, doc: PyObject): PyTupleGetter {
  const made = new PyTupleGetter();
  made.index = index instanceof PyInt ? index.value : 0;
  made.doc = runtime.heap.take(doc);
  return placeTracked(runtime, made, type, tupleGetterBytes);
}

export const tupleGetterType: TypeSpec = {
  name: '_tuplegetter',
  collectable: true,
  slots: {
    new: (runtime, type, args) => newTupleGetter(runtime, type, args[0]!, args[1]!),
    get: (runtime, self, instance) => {
      const { index } = self as PyTupleGetter;
      if (instance === null) return runtime.heap.take(self);
      if (instance instanceof PyTuple) {
        const item = instance.items[index];
        return item === undefined
          ? runtime.raise('IndexError', 'tuple index out of range')
          : runtime.heap.take(item);
      }
      const words = `descriptor for index '${index}' for tuple subclasses doesn't apply to '${instance.type.name}' object`;
      return runtime.raise('TypeError', words);
    },
    set: (runtime, _self, _instance, value) =>
      runtime.raise('AttributeError', value === null ? "can't delete attribute" : "can't set attribute"),
  },
  getset: [
    {
      name: '__doc__',
      get: (runtime, self) => runtime.heap.take((self as PyTupleGetter).doc ?? runtime.singletons.none),
    },
  ],
};
