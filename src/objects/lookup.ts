/** Lookup along the mro, with a cache a type (_PyType_Lookup). */

import type { PyObject } from './object';
import type { PyType } from './type';

/** The type's own entry; borrowed. */
export function ownEntry(type: PyType, name: string): PyObject | null {
  if (type.natives !== null) return type.natives.get(name);
  return type.dict === null ? null : type.dict.getStr(name);
}

/** The first entry in the mro; borrowed. Null where there is none. */
export function findInMro(type: PyType, name: string): PyObject | null {
  let { cache } = type;
  if (cache === null || type.cacheTag !== type.versionTag) {
    cache = new Map();
    type.cache = cache;
    type.cacheTag = type.versionTag;
  }
  const cached = cache.get(name);
  if (cached !== undefined) return cached;
  let found: PyObject | null = null;
  const { mro } = type;
  for (let i = 0; i < mro.length && found === null; i++) found = ownEntry(mro[i]!, name);
  cache.set(name, found);
  return found;
}

/** The type in the mro that has the entry; null where none has. */
export function definerInMro(type: PyType, name: string): PyType | null {
  for (const at of type.mro) {
    if (at.natives !== null ? at.natives.has(name) : at.dict?.getStr(name)) return at;
  }
  return null;
}
