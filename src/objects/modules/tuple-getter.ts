/** `_collections._tuplegetter`, the field of a named tuple (Modules/_collectionsmodule.c). */

import { PyInt } from '../int';
import type { Result } from '../object';
import { chain } from '../protocol/chain';
import { repr } from '../protocol/text';
import { newStr, type PyStr } from '../str';
import { PyTuple } from '../tuple';
import type { TypeSpec } from '../type';
import { PyParts, placeParts } from './parts';

/** sizeof(_tuplegetterobject) with the collector's header. */
const getterBytes = 48;

/** Its only part is the doc. */
class PyTupleGetter extends PyParts {
  index = 0;
}

export const tupleGetterType: TypeSpec = {
  name: '_tuplegetter',
  module: 'collections',
  heapType: 'collections',
  collectable: true,
  slots: {
    new: (runtime, type, [index, doc]) => {
      if (!(index instanceof PyInt) || doc === undefined) {
        return runtime.raise('TypeError', '_tuplegetter expected 2 arguments');
      }
      const made = new PyTupleGetter([runtime.heap.take(doc)], getterBytes);
      made.index = index.value;
      return placeParts(runtime, type, made);
    },
    init: (runtime) => runtime.none(),
    get: (runtime, self, instance): Result => {
      const { index } = self as PyTupleGetter;
      if (instance === null) return runtime.heap.take(self);
      if (!(instance instanceof PyTuple)) {
        if (instance === runtime.singletons.none) return runtime.heap.take(self);
        const text = `descriptor for index '${index}' for tuple subclasses doesn't apply to '${instance.type.name}' object`;
        return runtime.raise('TypeError', text);
      }
      const item = instance.items[index];
      return item === undefined
        ? runtime.raise('IndexError', 'tuple index out of range')
        : runtime.heap.take(item);
    },
    set: (runtime, _self, _instance, value) =>
      runtime.raise('AttributeError', `can't ${value === null ? 'delete' : 'set'} attribute`),
    repr: (runtime, self) =>
      chain(
        runtime,
        [self],
        (rt, [getter]) => repr(rt, (getter as PyTupleGetter).parts[0] ?? rt.singletons.none),
        (rt, doc, [getter]) => {
          const text = `_tuplegetter(${(getter as PyTupleGetter).index}, ${(doc as PyStr).value})`;
          rt.heap.drop(doc);
          return newStr(rt, text);
        },
      ),
  },
  getset: [
    {
      name: '__doc__',
      member: true,
      get: (runtime, self) => runtime.heap.take((self as PyTupleGetter).parts[0] ?? runtime.singletons.none),
      set: (runtime, self, value) => {
        (self as PyTupleGetter).setPart(runtime.heap, 0, value === null ? null : runtime.heap.take(value));
        return runtime.none();
      },
    },
  ],
};
