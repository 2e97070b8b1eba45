/** `collections.defaultdict` (Modules/_collectionsmodule.c). */

import { FreeList, type Heap, type Visitor } from '../../heap';
import type { Profile } from '../../versions';
import { dictBytes, PyDict } from '../dict';
import { raiseKeyError } from '../dict-search';
import { dictType } from '../dict-type';
import { mergeDict, updateWithKeywords } from '../dict-update';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { placeTracked } from '../place';
import { chain } from '../protocol/chain';
import { setItem } from '../protocol/containers';
import { repr } from '../protocol/text';
import type { Runtime } from '../runtime';
import { sliceBytes } from '../slice';
import { newStr, type PyStr } from '../str';
import type { PyType, TypeSpec } from '../type';

export class PyDefaultDict extends PyDict {
  /** `default_factory`; owned, null for None. */
  factory: PyObject | null = null;

  override visit(visitor: Visitor): void {
    if (this.factory !== null) visitor(this.factory);
    super.visit(visitor);
  }

  override traverse(visitor: Visitor): void {
    if (this.factory !== null) visitor(this.factory);
    super.traverse(visitor);
  }

  override destroy(heap: Heap): void {
    if (this.factory !== null) heap.drop(this.factory);
    super.destroy(heap);
  }

  override clear(heap: Heap): void {
    this.setFactory(heap, null);
    super.clear(heap);
  }

  override sizeBytes(profile: Profile): number {
    return super.sizeBytes(profile) + 8;
  }

  override saveContent(): ReturnType<PyDict['saveContent']> & { factory: PyObject | null } {
    return { ...super.saveContent(), factory: this.factory };
  }

  override restoreContent(saved: ReturnType<PyDefaultDict['saveContent']>): void {
    super.restoreContent(saved);
    this.factory = saved.factory;
  }

  /** Owned from here on. */
  setFactory(heap: Heap, factory: PyObject | null): void {
    heap.touch(this);
    const old = this.factory;
    this.factory = factory;
    if (old !== null) heap.drop(old);
  }
}

function newDefaultDict(runtime: Runtime, type: PyType): PyDefaultDict {
  return placeTracked(runtime, new PyDefaultDict(), type, dictBytes + 8);
}

/** `__missing__`: makes a value, stores it under the key and answers it. */
class Missing extends NativeFrame {
  constructor(
    private readonly dict: PyDefaultDict,
    private readonly key: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      const { factory } = this.dict;
      if (factory === null) return raiseKeyError(runtime, this.key);
      this.state = 1;
      const made = runtime.call(factory, []);
      if (made === PENDING) return PENDING;
      value = made;
    }
    if (value === null) return null;
    if (this.state === 1) {
      this.state = 2;
      // Modules/_collectionsmodule.c:defdict_missing: PyObject_SetItem.
      const stored = setItem(runtime, this.dict, this.key, this.hold(value));
      if (!stored) return stored;
      value = stored;
    }
    runtime.heap.drop(value);
    return this.letGo(this.owned[0]!);
  }
}

/** `defaultdict(<class 'list'>, {…})`. */
class DefaultRepr extends NativeFrame {
  constructor(private readonly dict: PyDefaultDict) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { dict } = this;
    if (this.state === 0) {
      this.state = 1;
      const shown = repr(runtime, dict.factory ?? runtime.singletons.none);
      if (shown === PENDING) return PENDING;
      value = shown;
    }
    if (value === null) return null;
    if (this.state === 1) {
      this.state = 2;
      this.hold(value);
      const shown = dictType.slots.repr!(runtime, dict);
      if (!shown) return shown;
      value = shown;
    }
    const factory = (this.owned[0] as PyStr).value;
    const text = newStr(runtime, `${dict.type.name}(${factory}, ${(value as PyStr).value})`);
    runtime.heap.drop(value);
    return text;
  }
}

function copy(runtime: Runtime, self: PyObject): Result {
  const source = self as PyDefaultDict;
  const made = newDefaultDict(runtime, source.type);
  if (source.factory !== null) made.factory = runtime.heap.take(source.factory);
  return chain(
    runtime,
    [made, source],
    (rt, [target, from]) => mergeDict(rt, target as PyDict, from as PyDict),
    (rt, done, [target]) => {
      rt.heap.drop(done);
      return target!;
    },
  );
}

export const defaultdictType: TypeSpec = {
  name: 'defaultdict',
  generic: true,
  module: 'collections',
  heapType: 'collections',
  base: 'dict',
  subclassable: true,
  collectable: true,
  pattern: 'mapping',
  allocate: newDefaultDict,
  methods: [
    {
      name: '__missing__',
      signature: '(key, /)',
      style: 'o',
      body: (runtime, self, [key]) => runtime.run(new Missing(self as PyDefaultDict, key!)),
    },
    { name: 'copy', signature: '()', style: 'noargs', body: copy },
    { name: '__copy__', signature: '()', style: 'noargs', body: copy },
  ],
  getset: [
    {
      name: 'default_factory',
      member: true,
      get: (runtime, self) => runtime.heap.take((self as PyDefaultDict).factory ?? runtime.singletons.none),
      set: (runtime, self, value) => {
        const isNone = value === null || value === runtime.singletons.none;
        (self as PyDefaultDict).setFactory(runtime.heap, isNone ? null : runtime.heap.take(value));
        return runtime.none();
      },
    },
  ],
  slots: {
    new: (runtime, type) => newDefaultDict(runtime, type),
    init: (runtime, self, args, keywords) => {
      const [factory, ...rest] = args;
      const { none } = runtime.singletons;
      if (factory !== undefined && factory !== none && factory.type.slotTable.call === undefined) {
        return runtime.raise('TypeError', 'first argument must be callable or None');
      }
      const kept = factory === undefined || factory === none ? null : runtime.heap.take(factory);
      (self as PyDefaultDict).setFactory(runtime.heap, kept);
      // The arguments without the factory are a slice of their tuple (PySequence_GetSlice).
      runtime.heap.passThrough(sliceBytes, FreeList.slice);
      return updateWithKeywords(runtime, 'dict', self as PyDict, rest, keywords);
    },
    repr: (runtime, self) => runtime.run(new DefaultRepr(self as PyDefaultDict)),
  },
};
