/** Objects that belong to the process, not to the program. */

import { Flag, IMMORTAL_REFS } from '../heap';
import type { PyObject } from './object';
import type { Runtime } from './runtime';
import type { PyType } from './type';

/**
 * Makes an object that was there before the program started: a built-in type, its descriptors, a cached int or
 * string. It has an address but takes nothing from the program's memory, and is never freed: its count starts far
 * from zero.
 */
export function placeShared<T extends PyObject>(
  runtime: Runtime,
  object: T,
  type: PyType,
  bytes: number,
  immortal = runtime.profile.immortality.singletons,
): T {
  object.type = type;
  object.flags |= immortal ? Flag.SHARED | Flag.IMMORTAL : Flag.SHARED;
  runtime.heap.allocate(object, bytes);
  object.refs = IMMORTAL_REFS;
  return object;
}

/** The same for objects that the collector would see (`gc.is_tracked`): it does not examine what belongs to the process. */
export function placeSharedTracked<T extends PyObject>(
  runtime: Runtime,
  object: T,
  type: PyType,
  bytes: number,
  immortal = false,
): T {
  object.flags |= Flag.COLLECTABLE;
  placeShared(runtime, object, type, bytes, immortal);
  runtime.heap.track(object);
  return object;
}

/** Makes something of the process's own that is made only when it is asked for: in CPython it is there at the start. */
export function makeShared<T>({ heap }: Runtime, make: () => T): T {
  const { preparing } = heap;
  heap.preparing = true;
  const made = make();
  heap.preparing = preparing;
  return made;
}
