/** How instances of built-in types, and of the program's classes derived from them, get their block. */

import { Flag, FreeList } from '../heap';
import { prepareInstance } from './instance';
import type { PyObject } from './object';
import type { Runtime } from './runtime';
import type { PyType } from './type';

/**
 * tp_alloc and the matching free list: gives a new object its type and a block of `bytes`, which includes the
 * collector's header where the built-in type has one. An instance of a class of the program owns its class, has no
 * free list, and starts without attributes.
 */
export function place<T extends PyObject>(
  runtime: Runtime,
  object: T,
  type: PyType,
  bytes: number,
  freeList: number = FreeList.none,
): T {
  object.type = type;
  if (!type.heapType) return runtime.heap.allocate(object, bytes, freeList);
  runtime.heap.take(type);
  if (!type.isClass) return runtime.heap.allocate(object, bytes, freeList);
  const headed = (object.flags & Flag.COLLECTABLE) !== 0;
  runtime.heap.allocate(object, bytes + prepareInstance(runtime, object, type));
  // A class derived from a type without collector header (int, str, object) has one.
  if (!headed && type.collectable) runtime.heap.track(object);
  return object;
}

/** The same for objects with a collector header; tracks the object. */
export function placeTracked<T extends PyObject>(
  runtime: Runtime,
  object: T,
  type: PyType,
  bytes: number,
  freeList: number = FreeList.none,
): T {
  object.flags |= Flag.COLLECTABLE;
  place(runtime, object, type, bytes, freeList);
  runtime.heap.track(object);
  return object;
}

/** The same without tracking yet. */
export function placeUntracked<T extends PyObject>(
  runtime: Runtime,
  object: T,
  type: PyType,
  bytes: number,
  freeList: number = FreeList.none,
): T {
  object.flags |= Flag.COLLECTABLE;
  return place(runtime, object, type, bytes, freeList);
}
