/** What the cache of attribute lookups keeps alive (Objects/typeobject.c:_PyType_Lookup). */

import type { PyObject } from './object';
import type { Runtime } from './runtime';
import { PyStr } from './str';
import { PyType } from './type';

/** Longer names are not cached (MCACHE_MAX_ATTR_SIZE). */
const nameLengthMax = 100;
/** The cache has 4096 places for all types; an old entry gives way to a new one sooner or later. */
const namesMax = 512;

/**
 * An attribute of that name was looked up by code that computed the name: the cache has an entry for its type, and for
 * the object itself where it is a type, and each entry holds the name.
 */
export function cacheName(runtime: Runtime, object: PyObject, name: PyObject): void {
  if (!(name instanceof PyStr) || name.type !== runtime.types.str || name.length > nameLengthMax) return;
  if (runtime.heap.preparing || name.interned) return;
  hold(runtime, object.type, name);
  if (object instanceof PyType) hold(runtime, object, name);
}

function hold(runtime: Runtime, type: PyType, name: PyStr): void {
  const { heap } = runtime;
  if (type.cachedNames.has(name)) return;
  heap.touch(type);
  const names = [...type.cachedNames, heap.take(name)];
  const oldest = names.length > namesMax ? names.shift() : undefined;
  type.cachedNames = new Set(names);
  if (oldest !== undefined) heap.drop(oldest);
}
