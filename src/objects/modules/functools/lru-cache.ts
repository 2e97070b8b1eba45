/** The wrapper that `functools.lru_cache` makes (Modules/_functoolsmodule.c). */

import type { Heap, Visitor } from '../../../heap';
import { newMethod } from '../../descriptors';
import { clearDict, newDict, type PyDict } from '../../dict';
import { dictGet, dictPop, dictSet } from '../../dict-search';
import { visitCommon } from '../../instance';
import { attributesGetSet } from '../../instance-descriptors';
import { newInt, PyInt } from '../../int';
import { NativeFrame } from '../../native';
import { PENDING, PyObject, type Result } from '../../object';
import { place } from '../../place';
import { truthOf } from '../../protocol/truth';
import type { Runtime } from '../../runtime';
import { internedStr } from '../../str';
import { newTuple } from '../../tuple';
import type { TypeSpec } from '../../type';
import { PyParts, placeParts } from '../parts';

const wrapperBytes = 168;

/** lru_list_elem: the key and the result that the cache's dict has under it. */
class PyLink extends PyObject {
  constructor(
    public key: PyObject,
    public value: PyObject,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitor(this.key);
    visitor(this.value);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.key);
    heap.drop(this.value);
    if (this.type.heapType) heap.drop(this.type);
  }

  override saveContent(): unknown {
    return { key: this.key, value: this.value };
  }

  override restoreContent(saved: { key: PyObject; value: PyObject }): void {
    this.key = saved.key;
    this.value = saved.value;
  }
}

export const linkType: TypeSpec = {
  name: '_lru_list_elem',
  module: 'functools',
  heapType: true,
  subclassable: false,
  slots: {},
};

/** Parts: the function, the dict of results, the type of `cache_info()`, the mark before keywords in a key. */
export class PyLruCache extends PyParts {
  /** Null: unbounded. */
  maxSize: number | null = null;
  typed = false;
  hits = 0;
  misses = 0;
  /** Oldest first; the cache's dict owns them. */
  order = new Set<PyLink>();

  get results(): PyDict {
    return this.parts[1] as PyDict;
  }

  override saveContent(): unknown {
    const { maxSize, typed, hits, misses, order } = this;
    return { own: { maxSize, typed, hits, misses }, order: new Set(order), rest: super.saveContent() };
  }

  override restoreContent(saved: unknown): void {
    const { own, order, rest } = saved as { own: object; order: Set<PyLink>; rest: unknown };
    Object.assign(this, own);
    this.order = new Set(order);
    super.restoreContent(rest);
  }
}

/** lru_cache_make_key: the only argument itself where it is a str or an int, else a tuple. Owned. */
function makeKey(
  runtime: Runtime,
  cache: PyLruCache,
  args: PyObject,
  items: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): PyObject {
  const { heap, types } = runtime;
  const named = keywords === null ? [] : [...keywords];
  if (!cache.typed && named.length === 0) {
    const [only] = items;
    if (items.length === 1 && (only!.type === types.int || only!.type === types.str)) return heap.take(only!);
    return heap.take(args);
  }
  const parts = items.map((item) => heap.take(item));
  if (named.length > 0) parts.push(heap.take(cache.parts[3]!));
  for (const [name, value] of named) parts.push(internedStr(runtime, name), heap.take(value));
  if (cache.typed) {
    for (const item of items) parts.push(heap.take(item.type as PyObject));
    for (const [, value] of named) parts.push(heap.take(value.type as PyObject));
  }
  return newTuple(runtime, parts);
}

const searched = 1;
const called = 2;
const searchedAgain = 3;
const madeRoom = 4;
const stored = 5;

class CachedCall extends NativeFrame {
  private key: PyObject | null = null;
  private result: PyObject | null = null;
  private tuple: PyObject | null = null;

  constructor(
    private readonly cache: PyLruCache,
    private readonly args: readonly PyObject[],
    private readonly keywords: ReadonlyMap<string, PyObject> | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { cache } = this;
    const { heap } = runtime;
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case 0: {
          const { args } = this;
          this.tuple = this.hold(
            newTuple(
              runtime,
              args.map((one) => heap.take(one)),
            ),
          );
          if (cache.maxSize === 0) {
            this.count('misses', heap);
            this.state = stored;
            answer = this.callFunction(runtime);
            break;
          }
          this.key = this.hold(makeKey(runtime, cache, this.tuple, args, this.keywords));
          this.state = searched;
          answer = dictGet(runtime, cache.results, this.key);
          break;
        }
        case searched:
          if (value === null) {
            if (runtime.exception !== null) return null;
            this.count('misses', heap);
            this.state = called;
            answer = this.callFunction(runtime);
            break;
          }
          this.count('hits', heap);
          return this.found(runtime, value);
        case called:
          if (value === null) return null;
          this.result = this.hold(value);
          if (cache.maxSize === null) {
            this.state = stored;
            answer = dictSet(runtime, cache.results, this.key!, value);
            break;
          }
          this.state = searchedAgain;
          answer = dictGet(runtime, cache.results, this.key!);
          break;
        case searchedAgain:
          if (value !== null) {
            heap.drop(value);
            return this.letGo(this.result!);
          }
          if (runtime.exception !== null) return null;
          this.state = madeRoom;
          answer = this.makeRoom(runtime);
          break;
        case madeRoom: {
          if (value === null && runtime.exception !== null) return null;
          if (value !== null) heap.drop(value);
          const link = this.hold(
            place(
              runtime,
              new PyLink(heap.take(this.key!), heap.take(this.result!)),
              runtime.typeOf(linkType),
              56,
            ),
          );
          heap.touch(cache);
          cache.order.add(link);
          this.state = stored;
          answer = dictSet(runtime, cache.results, this.key!, link);
          break;
        }
        default: {
          if (value === null || this.result === null) return value;
          heap.drop(value);
          return this.letGo(this.result);
        }
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  private callFunction(runtime: Runtime): Result {
    return runtime.call(this.cache.parts[0]!, this.args, this.keywords);
  }

  private count(what: 'hits' | 'misses', heap: Heap): void {
    heap.touch(this.cache);
    this.cache[what]++;
  }

  /** What the dict has for the key: a bounded cache's link becomes the newest. */
  private found(runtime: Runtime, value: PyObject): PyObject {
    const { cache } = this;
    if (!(value instanceof PyLink)) return value;
    const { heap } = runtime;
    heap.touch(cache);
    cache.order.delete(value);
    cache.order.add(value);
    const result = heap.take(value.value);
    heap.drop(value);
    return result;
  }

  /** Lets the oldest result go where the cache is full. */
  private makeRoom(runtime: Runtime): Result {
    const { cache } = this;
    if (cache.results.used < cache.maxSize!) return runtime.none();
    const [oldest] = cache.order;
    if (oldest === undefined) return runtime.none();
    runtime.heap.touch(cache);
    cache.order.delete(oldest);
    return dictPop(runtime, cache.results, oldest.key);
  }
}

export const lruCacheType: TypeSpec = {
  name: '_lru_cache_wrapper',
  module: 'functools',
  heapType: true,
  collectable: true,
  weakrefs: true,
  attributes: true,
  methodDescriptor: true,
  slots: {
    new: (runtime, type, args) => {
      const [callable, maxSize, typed, info, mark] = args as [
        PyObject,
        PyObject,
        PyObject,
        PyObject,
        PyObject,
      ];
      if (callable.type.slotTable.call === undefined) {
        return runtime.raise('TypeError', 'the first argument must be callable');
      }
      if (maxSize !== runtime.singletons.none && !(maxSize instanceof PyInt)) {
        return runtime.raise('TypeError', 'maxsize should be integer or None');
      }
      const { heap } = runtime;
      const parts = [heap.take(callable), newDict(runtime), heap.take(info), heap.take(mark)];
      const made = new PyLruCache(parts, wrapperBytes);
      made.maxSize = maxSize instanceof PyInt ? Math.max(maxSize.value, 0) : null;
      made.typed = truthOf(runtime, typed) === true;
      return placeParts(runtime, type, made);
    },
    init: (runtime) => runtime.none(),
    call: (runtime, self, args, keywords) => runtime.run(new CachedCall(self as PyLruCache, args, keywords)),
    get: (runtime, self, instance) =>
      instance === null ? runtime.heap.take(self) : newMethod(runtime, self, instance),
  },
  methods: [
    {
      name: 'cache_info',
      signature: '()',
      body: (runtime, self) => {
        const { hits, misses, maxSize, results, parts } = self as PyLruCache;
        const args = [
          newInt(runtime, hits),
          newInt(runtime, misses),
          maxSize === null ? runtime.none() : newInt(runtime, maxSize),
          newInt(runtime, results.used),
        ];
        const made = runtime.call(parts[2]!, args);
        for (const arg of args) runtime.heap.drop(arg);
        return made;
      },
    },
    {
      name: 'cache_clear',
      signature: '()',
      body: (runtime, self) => {
        const cache = self as PyLruCache;
        runtime.heap.touch(cache);
        cache.hits = 0;
        cache.misses = 0;
        cache.order = new Set();
        clearDict(runtime.heap, cache.results);
        return runtime.none();
      },
    },
    { name: '__copy__', signature: '()', body: (runtime, self) => runtime.heap.take(self) },
    {
      name: '__deepcopy__',
      signature: '(memo, /)',
      style: 'o',
      body: (runtime, self) => runtime.heap.take(self),
    },
  ],
  getset: [attributesGetSet],
};
