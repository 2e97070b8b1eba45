/** The type `list`. */

import { FreeList } from '../heap';
import { newSizeInt } from './int';
import { compareSequences } from './items-compare';
import { reprParts } from './items-repr';
import { clearList, listBytes, newList, newListOf, PyList } from './list';
import { extendList } from './list-extend';
import { newListIterator } from './list-iterators';
import { findItem, listMethods, repeatInPlace, repeatItems, takeAll } from './list-methods';
import { listGetItem, listSetItem } from './list-subscript';
import type { PyObject, Result } from './object';
import { placeTracked } from './place';
import { chain } from './protocol/chain';
import { repeatCount } from './protocol/operators';
import type { Runtime } from './runtime';
import { newStr } from './str';
import type { PyType, TypeSpec } from './type';

function initialise(
  runtime: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  if (keywords !== null && keywords.size > 0) {
    return runtime.raise('TypeError', 'list() takes no keyword arguments');
  }
  if (args.length > 1) {
    return runtime.raise('TypeError', `list expected at most 1 argument, got ${args.length}`);
  }
  const list = self as PyList;
  if (list.block !== null) clearList(runtime.heap, list);
  return args.length === 0 ? runtime.none() : extendList(runtime, list, args[0]!);
}

/** Lists and tuples longer than this are not made: the model would run out of memory where CPython does not. */
export const itemsMax = 1 << 24;

/** Whether a repeated sequence is longer than the model follows. */
export function tooManyItems(length: number, times: number): boolean {
  return length * times > itemsMax;
}

function concat(runtime: Runtime, left: PyObject, right: PyObject): Result {
  if (!(right instanceof PyList)) {
    return runtime.raise('TypeError', `can only concatenate list (not "${right.type.fullTypeName}") to list`);
  }
  const items = takeAll(runtime, (left as PyList).items);
  for (const item of right.items) items.push(runtime.heap.take(item));
  return newList(runtime, items);
}

/** The type's tp_alloc passes the free list by, which the list goes to all the same when it dies. */
function newFresh(runtime: Runtime, type: PyType): PyList {
  const list = placeTracked(runtime, new PyList(), type, listBytes);
  if (!type.heapType) list.freeList = FreeList.list;
  return list;
}

export const listType: TypeSpec = {
  name: 'list',
  generic: true,
  doc: 'Built-in mutable sequence.',
  subclassable: true,
  collectable: true,
  pattern: 'sequence',
  allocate: newListOf,
  methods: [
    ...listMethods,
    {
      // METH_COEXIST: it hides the wrapper of the slot.
      name: '__getitem__',
      signature: '(index, /)',
      style: 'o',
      body: (runtime, self, [index]) => listGetItem(runtime, self, index!),
    },
  ],
  constants: { __hash__: (runtime) => runtime.none() },
  slots: {
    hash: null,
    new: newFresh,
    init: initialise,
    repr: (runtime, self) =>
      (self as PyList).length === 0
        ? newStr(runtime, '[]')
        : reprParts(
            runtime,
            self,
            '[...]',
            (list, at) => (list as PyList).items[at] ?? null,
            (_list, texts) => `[${texts.join(', ')}]`,
            runtime.profile.evaluation.listReprHoldsItems,
          ),
    length: (runtime, self) => newSizeInt(runtime, (self as PyList).length),
    iter: (runtime, self) => newListIterator(runtime, self as PyList),
    compare: (runtime, left, right, operator) =>
      left instanceof PyList && right instanceof PyList
        ? compareSequences(runtime, left, right, operator)
        : runtime.notImplemented(),
    getItem: listGetItem,
    setItem: listSetItem,
    contains: (runtime, self, item) =>
      findItem(runtime, self as PyList, item, 0, Number.POSITIVE_INFINITY, (rt, _list, at) =>
        rt.bool(at >= 0),
      ),
    concat,
    repeat: (runtime, self, count) => {
      const { items } = self as PyList;
      const times = repeatCount(count);
      if (tooManyItems(items.length, times))
        return runtime.unknown('the list is longer than the model follows', 'list');
      return newList(runtime, repeatItems(runtime, items, times));
    },
    inplaceConcat: (runtime, self, other) =>
      chain(
        runtime,
        [self, other],
        (rt, [list, iterable]) => extendList(rt, list as PyList, iterable!),
        (rt, done, [list]) => {
          rt.heap.drop(done);
          return rt.heap.take(list!);
        },
      ),
    inplaceRepeat: (runtime, self, count) => {
      const list = self as PyList;
      const times = repeatCount(count);
      if (tooManyItems(list.items.length, times)) {
        return runtime.unknown('the list is longer than the model follows', 'list');
      }
      repeatInPlace(runtime, list, times);
      return runtime.heap.take(self);
    },
  },
};
