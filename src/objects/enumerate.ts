/** `enumerate` (Objects/enumobject.c). */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import { makeParser } from './callbind';
import { destroyCommon, visitCommon } from './instance';
import { bigOf, newInt, newSizeInt, type PyInt } from './int';
import { type Integer, normalInteger } from './int-arithmetic';
import { PyIterator } from './iterator';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { placeTracked } from './place';
import { chain } from './protocol/chain';
import { getIterator, next } from './protocol/iteration';
import { index } from './protocol/numbers';
import { newResultTuple, reuseTuple } from './result-tuple';
import type { Runtime } from './runtime';
import type { PyTuple } from './tuple';
import type { PyType, TypeSpec } from './type';

export class PyEnumerate extends PyIterator {
  /** Both owned. */
  constructor(
    readonly iterator: PyObject,
    public count: Integer,
  ) {
    super();
  }

  result: PyTuple | null = null;

  override get isDirect(): boolean {
    return this.iterator instanceof PyIterator && this.iterator.isDirect;
  }

  override visit(visitor: Visitor): void {
    visitor(this.iterator);
    if (this.result !== null) visitor(this.result);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.iterator);
    if (this.result !== null) heap.drop(this.result);
    destroyCommon(this, heap);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.enumerate;
  }

  override saveContent(): unknown {
    return this.count;
  }

  override restoreContent(saved: Integer): void {
    this.count = saved;
  }
}

/** Numbers an item, which it takes over. */
function numbered(runtime: Runtime, self: PyEnumerate, item: PyObject): Result {
  runtime.heap.touch(self);
  const { count } = self;
  self.count =
    typeof count === 'number' && count < Number.MAX_SAFE_INTEGER
      ? count + 1
      : normalInteger(BigInt(count) + 1n);
  return reuseTuple(runtime, self.result!, [newSizeInt(runtime, count), item]);
}

/** Asks an iterator that may run Python code. */
class EnumerateNext extends NativeFrame {
  constructor(private readonly self: PyEnumerate) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const item = next(runtime, this.self.iterator);
      if (item === PENDING) return PENDING;
      value = item;
    }
    return value === null ? null : numbered(runtime, this.self, value);
  }
}

/** An enumerate over an iterable, from `start` on; owned. */
function newEnumerate(runtime: Runtime, type: PyType, iterable: PyObject, start: Integer): Result {
  return chain(
    runtime,
    [iterable, type, newInt(runtime, start)],
    (rt, [items]) => getIterator(rt, items!),
    (rt, iterator, [, cls, first]) => {
      const int = first as PyInt;
      const made = new PyEnumerate(iterator, int.big ?? int.value);
      rt.heap.drop(int);
      placeTracked(rt, made, cls as PyType, rt.profile.sizes.enumerate);
      made.result = newResultTuple(rt, 2);
      return made;
    },
  );
}

function construct(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const total = args.length + (keywords?.size ?? 0);
  if (total > 2) return runtime.raise('TypeError', `enumerate() takes at most 2 arguments (${total} given)`);
  for (const name of keywords?.keys() ?? []) {
    if (name !== 'iterable' && name !== 'start') {
      return runtime.raise('TypeError', `'${name}' is an invalid keyword argument for enumerate()`);
    }
  }
  if (keywords !== null && !runtime.profile.evaluation.vectorcallTypes.has('enumerate')) {
    makeParser(runtime, 'enumerate', 2);
  }
  const iterable = args[0] ?? keywords?.get('iterable');
  if (iterable === undefined) {
    return runtime.raise('TypeError', "enumerate() missing required argument 'iterable'");
  }
  const start = args[1] ?? keywords?.get('start');
  if (start === undefined) return newEnumerate(runtime, type, iterable, 0);
  return chain(
    runtime,
    [start, iterable, type],
    (rt, [first]) => index(rt, first!),
    (rt, first, [, items, cls]) => {
      const value = normalInteger(bigOf(first as PyInt));
      rt.heap.drop(first);
      return newEnumerate(rt, cls as PyType, items!, value);
    },
  );
}

export const enumerateType: TypeSpec = {
  name: 'enumerate',
  generic: true,
  subclassable: true,
  collectable: true,
  slots: {
    new: construct,
    iter: (runtime, self) => runtime.heap.take(self),
    next: (runtime, self) => {
      const enumerate = self as PyEnumerate;
      if (!enumerate.isDirect) return runtime.run(new EnumerateNext(enumerate));
      const item = enumerate.iterator.type.slotTable.next!(runtime, enumerate.iterator);
      return item ? numbered(runtime, enumerate, item) : item;
    },
  },
};
