/** hash(object) (Objects/object.c:PyObject_Hash). */

import { PyBytes } from '../bytes';
import { PyComplex } from '../complex';
import { PyFloat } from '../float';
import { hashBytes, hashComplex, hashFloat, hashInteger, hashTuple, identityHash } from '../hashing';
import { integerOf, newInt, PyInt } from '../int';
import type { Integer } from '../int-arithmetic';
import type { PyObject, Result } from '../object';
import type { Runtime } from '../runtime';
import { PyStr } from '../str/str';
import { PyTuple } from '../tuple';
import type { PyType } from '../type';
import { isUnknown } from '../unknown';

/** The hash as an owned int; runs `__hash__`. */
export function hash(runtime: Runtime, object: PyObject): Result {
  const known = hashValue(runtime, object);
  if (known !== undefined) return newInt(runtime, known);
  if (isUnknown(object)) return runtime.unknown('the hash of an unknown value', 'int');
  const slot = object.type.slotTable.hash;
  if (slot === null || slot === undefined) {
    return runtime.raise('TypeError', `unhashable type: '${object.type.fullTypeName}'`);
  }
  return slot(runtime, object);
}

/** Whether `hash` says where the object lies. */
export function hashesByIdentity(runtime: Runtime, { type }: PyObject): boolean {
  return !type.isClass && type.slotTable.hash === runtime.types.object.slotTable.hash;
}

/** Whether a class of the program leaves hashing to its built-in base. */
function inheritsHash(type: PyType): boolean {
  let base: PyType | null = type;
  while (base?.isClass) base = base.base;
  return base !== null && base.slotTable.hash === type.slotTable.hash;
}

/** The hash where no Python code is needed for it; undefined where it is, and for what is unhashable or unknown. */
export function hashValue(runtime: Runtime, object: PyObject): Integer | undefined {
  const type = object.type;
  if (type.isClass && !inheritsHash(type)) return undefined;
  if (object instanceof PyStr) return object.hash(runtime.profile);
  if (object instanceof PyInt) return hashInteger(integerOf(object));
  if (object instanceof PyTuple) {
    const hashes: Integer[] = [];
    for (const item of object.items) {
      const known = hashValue(runtime, item);
      if (known === undefined) return undefined;
      hashes.push(known);
    }
    return hashTuple(hashes);
  }
  if (object instanceof PyFloat)
    return Number.isNaN(object.value) ? identityHash(object) : hashFloat(object.value);
  if (object instanceof PyComplex) return hashComplex(object.real, object.imag, identityHash(object));
  if (object instanceof PyBytes) {
    return hashBytes(object.value, runtime.profile.scalars.textHash);
  }
  const { noneHash } = runtime.profile.scalars;
  if (object === runtime.singletons.none) return noneHash ?? identityHash(object);
  if (type.slotTable.hash === runtime.types.object.slotTable.hash) return identityHash(object);
  return undefined;
}
