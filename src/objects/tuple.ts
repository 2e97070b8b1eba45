/** `tuple`: the object and its factories (Objects/tupleobject.c). */

import { Flag, FreeList, type Heap, type Visitor } from '../heap';
import type { Profile } from '../versions';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import type { PyType } from './type';

interface SavedTuple {
  readonly items: PyObject[];
  readonly common: CommonContent;
}

export class PyTuple extends PyObject {
  /** Owned. Only the iterators that reuse their result tuple replace them. */
  items: PyObject[] = [];

  /** Last to first (tupletraverse). */
  override visit(visitor: Visitor): void {
    for (let i = this.items.length - 1; i >= 0; i--) visitor(this.items[i]!);
    visitCommon(this, visitor);
  }

  /** Last to first (tupledealloc). */
  override destroy(heap: Heap): void {
    for (let i = this.items.length - 1; i >= 0; i--) heap.drop(this.items[i]!);
    destroyCommon(this, heap);
  }

  override saveContent(): SavedTuple {
    return { items: this.items.slice(), common: saveCommon(this) };
  }

  override restoreContent(saved: SavedTuple): void {
    this.items = saved.items.slice();
    restoreCommon(this, saved.common);
  }

  override sizeBytes(profile: Profile): number {
    return tupleBytes(profile, this.items.length);
  }

  /** _PyTuple_MaybeUntrack: only exact tuples, and only while every item is out of the collector's sight. */
  override canBeUntracked(): boolean {
    return !this.type.heapType && !this.items.some(mayBeTracked);
  }
}

/** _PyObject_GC_MAY_BE_TRACKED: could this value be part of a cycle? */
export function mayBeTracked(object: PyObject): boolean {
  if ((object.flags & Flag.COLLECTABLE) === 0) return false;
  return !(object instanceof PyTuple) || object.type.heapType || (object.flags & Flag.TRACKED) !== 0;
}

/** maybe_tracked (Objects/tupleobject.c): whether the collector knows the type. */
const isCollectable = (object: PyObject): boolean => object.type.collectable;

/** Bytes of a tuple, the collector's header included. */
export function tupleBytes(profile: Profile, length: number): number {
  return profile.sizes.tupleBase + 8 * length;
}

/** A tuple that owns the items from here on. Of none: the empty tuple, owned. */
export function newTuple(runtime: Runtime, items: PyObject[]): PyTuple {
  const length = items.length;
  if (length === 0) return runtime.heap.take(runtime.singletons.emptyTuple);
  const tuple = new PyTuple();
  tuple.items = items;
  const freeList =
    length <= runtime.profile.freeLists.tupleLengthMax ? FreeList.tuple + length : FreeList.none;
  return placeTracked(runtime, tuple, runtime.types.tuple, tupleBytes(runtime.profile, length), freeList);
}

/** A tuple that only carries the items (owned from here on) from one place of ours to another: CPython makes none. */
export function newCarrier(runtime: Runtime, items: PyObject[]): PyTuple {
  const tuple = new PyTuple();
  tuple.items = items;
  tuple.flags |= Flag.SHARED;
  return placeTracked(runtime, tuple, runtime.types.tuple, 0);
}

/** _PyTuple_Resize of a tuple that nobody else has seen: the block is another one, the collector's counter stays. */
export function resizeTuple({ heap, profile }: Runtime, tuple: PyTuple, length: number): void {
  heap.reallocate(tuple, tupleBytes(profile, length));
  tuple.freeList = tupleFreeList(profile, length);
}

/** The free list that a tuple of this length comes from and goes to. */
export function tupleFreeList(profile: Profile, length: number): number {
  return length <= profile.freeLists.tupleLengthMax ? FreeList.tuple + length : FreeList.none;
}

/** A tuple of C's own that lives only inside one call. */
export function passTuple({ heap, profile }: Runtime, length: number): void {
  if (length > 0) heap.passThrough(tupleBytes(profile, length), tupleFreeList(profile, length));
}

/** A tuple that the process makes and keeps. */
export function keepTuple({ heap, profile }: Runtime, length: number): void {
  if (length > 0) heap.keepBlock(tupleBytes(profile, length), tupleFreeList(profile, length));
}

/**
 * A tuple made by copying an array of references (`tuple(list)`, displays, `*args`), the items owned from here on.
 * From 3.14 the collector hears of it only if an item may be in a cycle (_PyTuple_FromArray).
 */
export function newTupleFromArray(runtime: Runtime, items: PyObject[]): PyTuple {
  const tuple = newTuple(runtime, items);
  if (runtime.profile.collector.tuplesOfAtomsUntracked && items.length > 0 && !items.some(isCollectable)) {
    runtime.heap.untrack(tuple);
  }
  return tuple;
}

/** The same of a class derived from tuple, which asks for one pointer more (PyType_GenericAlloc's sentinel). */
export function newTupleOf(runtime: Runtime, type: PyType, items: PyObject[]): PyTuple {
  if (type === runtime.types.tuple) return newTuple(runtime, items);
  const tuple = new PyTuple();
  tuple.items = items;
  return placeTracked(runtime, tuple, type, tupleBytes(runtime.profile, items.length) + 8);
}
