/** `zip` and `map`: iterators over several iterables at once (Python/bltinmodule.c). */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import { destroyCommon, visitCommon } from './instance';
import { PyIterator } from './iterator';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { placeTracked } from './place';
import { chain } from './protocol/chain';
import { isExhausted } from './protocol/consume';
import { isTrue } from './protocol/equality';
import { getIterator, next } from './protocol/iteration';
import { truth } from './protocol/truth';
import { newResultTuple, reuseTuple } from './result-tuple';
import type { Runtime } from './runtime';
import { newTuple, type PyTuple, passTuple } from './tuple';
import type { PyType, TypeSpec } from './type';

export class PyZip extends PyIterator {
  /** Null until it is made, after the iterators. */
  result: PyTuple | null = null;

  constructor(
    readonly iterators: PyTuple,
    readonly strict: boolean,
  ) {
    super();
  }

  override get isDirect(): boolean {
    return !this.strict && this.iterators.items.every((it) => it instanceof PyIterator && it.isDirect);
  }

  override visit(visitor: Visitor): void {
    visitor(this.iterators);
    if (this.result !== null) visitor(this.result);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.iterators);
    if (this.result !== null) heap.drop(this.result);
    destroyCommon(this, heap);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.zip;
  }
}

export class PyMap extends PyIterator {
  constructor(
    readonly callable: PyObject,
    readonly iterators: PyTuple,
    /** From 3.14 on map() has it too. */
    readonly strict: boolean,
  ) {
    super();
  }

  override get isDirect(): boolean {
    return false;
  }

  override visit(visitor: Visitor): void {
    visitor(this.iterators);
    visitor(this.callable);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.iterators);
    heap.drop(this.callable);
    destroyCommon(this, heap);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.map;
  }
}

/** Gets an iterator of each argument, then makes the object. */
class MakeZip extends NativeFrame {
  private at = 0;

  constructor(
    private readonly cls: PyType,
    private readonly iterables: readonly PyObject[],
    private readonly callable: PyObject | null,
    private readonly strict: boolean,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.hold(value);
      }
      if (this.at === this.iterables.length) break;
      this.state = 1;
      const answer = getIterator(runtime, this.iterables[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    const iterators = newTuple(runtime, this.owned.splice(0));
    const { sizes } = runtime.profile;
    if (this.callable !== null) {
      const map = new PyMap(runtime.heap.take(this.callable), iterators, this.strict);
      return placeTracked(runtime, map, this.cls, sizes.map);
    }
    const result = newResultTuple(runtime, iterators.items.length);
    const zip = placeTracked(runtime, new PyZip(iterators, this.strict), this.cls, sizes.zip);
    zip.result = result;
    return zip;
  }
}

/** Takes an item of each iterator; checks lengths where that was asked for. */
class NextItems extends NativeFrame {
  private readonly items: PyObject[] = [];
  /** Looking whether the other iterators are exhausted too. */
  private checking = false;
  private at = 0;

  constructor(
    private readonly source: PyZip | PyMap,
    private readonly word: 'zip' | 'map',
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { items: iterators } = this.source.iterators;
    if (this.state === 2) return value;
    for (;;) {
      if (this.state === 1) {
        if (value === null) {
          if (this.source instanceof PyZip) passUnusedTuple(runtime, this.source);
          if (runtime.exception !== null && !isExhausted(runtime)) return null;
          if (!this.source.strict) return null;
          if (!this.checking) {
            if (this.at > 1) return this.unequal(runtime, this.at, 'shorter');
            this.checking = true;
          }
        } else if (this.checking) {
          runtime.heap.drop(value);
          return this.unequal(runtime, this.at, 'longer');
        } else this.items.push(this.hold(value));
      }
      if (this.at === iterators.length) return this.checking ? null : this.end(runtime);
      this.state = 1;
      const answer = next(runtime, iterators[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  private unequal(runtime: Runtime, place: number, how: 'shorter' | 'longer'): null {
    const others = place === 2 ? 'argument 1' : `arguments 1-${place - 1}`;
    return runtime.raise('ValueError', `${this.word}() argument ${place} is ${how} than ${others}`);
  }

  private end(runtime: Runtime): Result {
    const { source } = this;
    this.state = 2;
    if (source instanceof PyMap) return runtime.call(source.callable, this.items);
    this.owned.length = 0;
    return reuseTuple(runtime, source.result!, this.items);
  }
}

/** zip_next makes its tuple, if it needs a new one, before it asks the iterators. */
function passUnusedTuple(runtime: Runtime, zip: PyZip): void {
  if (zip.result!.refs > 1) passTuple(runtime, zip.iterators.items.length);
}

function zipNext(runtime: Runtime, self: PyObject): Result {
  const zip = self as PyZip;
  const iterators = zip.iterators.items;
  if (iterators.length === 0) return null;
  if (!zip.isDirect) return runtime.run(new NextItems(zip, 'zip'));
  const items: PyObject[] = [];
  for (const iterator of iterators) {
    const item = iterator.type.slotTable.next!(runtime, iterator);
    if (!item) {
      for (const taken of items) runtime.heap.drop(taken);
      passUnusedTuple(runtime, zip);
      return null;
    }
    items.push(item);
  }
  return reuseTuple(runtime, zip.result!, items);
}

const iter = (runtime: Runtime, self: PyObject): Result => runtime.heap.take(self);

/** Reads `strict` and makes the iterator. */
function make(
  runtime: Runtime,
  cls: PyType,
  iterables: readonly PyObject[],
  callable: PyObject | null,
  strict: PyObject | undefined,
): Result {
  if (strict === undefined) return runtime.run(new MakeZip(cls, iterables, callable, false));
  return chain(
    runtime,
    [strict, cls, callable ?? runtime.singletons.none, ...iterables],
    (rt, [flag]) => truth(rt, flag!),
    (rt, flag, [, type, by, ...items]) =>
      rt.run(new MakeZip(type as PyType, items, by === rt.singletons.none ? null : by!, isTrue(rt, flag))),
  );
}

export const zipType: TypeSpec = {
  name: 'zip',
  subclassable: true,
  collectable: true,
  slots: {
    new: (runtime, type, args, keywords) => {
      for (const name of keywords?.keys() ?? []) {
        if (name !== 'strict') {
          return runtime.raise('TypeError', `'${name}' is an invalid keyword argument for zip()`);
        }
      }
      return make(runtime, type, args, null, keywords?.get('strict'));
    },
    iter,
    next: zipNext,
  },
};

export const mapType: TypeSpec = {
  name: 'map',
  subclassable: true,
  collectable: true,
  slots: {
    new: (runtime, type, args, keywords) => {
      const { mapStrict } = runtime.profile.evaluation;
      if (
        keywords !== null &&
        keywords.size > 0 &&
        !(mapStrict && keywords.size === 1 && keywords.has('strict'))
      ) {
        return runtime.raise('TypeError', 'map() takes no keyword arguments');
      }
      const [callable, ...iterables] = args;
      if (callable === undefined || iterables.length === 0) {
        return runtime.raise('TypeError', 'map() must have at least two arguments.');
      }
      return make(runtime, type, iterables, callable, keywords?.get('strict'));
    },
    iter,
    next: (runtime, self) => runtime.run(new NextItems(self as PyMap, 'map')),
  },
};
