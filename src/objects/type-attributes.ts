/** Attributes of types (type_getattro, type_setattro in Objects/typeobject.c). */

import { dictDeleteStr, dictSetStr, newDict, type PyDict } from './dict';
import { raiseAttributeError, raiseSetError } from './errors';
import { findInMro, ownEntry } from './lookup';
import { newMappingProxy } from './mappingproxy';
import type { PyObject, Result } from './object';
import type { Runtime } from './runtime';
import { slotDef } from './slot-table';
import type { PyType, Slots } from './type';
import { updateSlot } from './type-slots';
import { hasUnknownBase, unknownAttribute } from './unknown-base';

/** type_getattro: data descriptors of the metatype, the type's own mro, the rest of the metatype. */
export const getTypeAttribute: NonNullable<Slots['getAttribute']> = (runtime, object, name) => {
  const type = object as PyType;
  const metatype = type.type;
  const metaEntry = findInMro(metatype, name);
  const metaGet = metaEntry?.type.slotTable.get;
  if (metaEntry !== null && metaGet !== undefined && metaEntry.type.slotTable.set !== undefined) {
    return metaGet(runtime, metaEntry, type, metatype);
  }
  const entry = findInMro(type, name);
  if (entry !== null) {
    const get = entry.type.slotTable.get;
    return get === undefined ? runtime.heap.take(entry) : get(runtime, entry, null, type);
  }
  if (metaEntry !== null) {
    return metaGet === undefined ? runtime.heap.take(metaEntry) : metaGet(runtime, metaEntry, type, metatype);
  }
  if (hasUnknownBase(type)) return unknownAttribute(runtime, type, name);
  return raiseAttributeError(
    runtime,
    type,
    name,
    `type object '${type.fullTypeName}' has no attribute '${name}'`,
  );
};

/** type_setattro. */
export const setTypeAttribute: NonNullable<Slots['setAttribute']> = (runtime, object, name, value) => {
  const type = object as PyType;
  if (!type.isClass) {
    const text = `cannot set '${name}' attribute of immutable type '${type.fullTypeName}'`;
    return runtime.raise('TypeError', text);
  }
  const metaEntry = findInMro(type.type, name);
  const set = metaEntry?.type.slotTable.set;
  if (set !== undefined) return set(runtime, metaEntry!, type, value);
  return setOwnEntry(runtime, type, name, value);
};

/** Stores into the dict of a class (null deletes), and brings caches and slots up to date. */
export function setOwnEntry(runtime: Runtime, type: PyType, name: string, value: PyObject | null): Result {
  const { heap } = runtime;
  const dict = type.dict!;
  heap.touch(type);
  type.modified();
  if (value !== null) dictSetStr(runtime, dict, name, value);
  else {
    if (ownEntry(type, name) === null) {
      const { noTypeAttributeToDelete } = runtime.profile.words;
      const text = noTypeAttributeToDelete.replace('{type}', type.name).replace('{name}', name);
      return raiseSetError(runtime, type, name, text);
    }
    dictDeleteStr(runtime, dict, name);
  }
  if (name.startsWith('__') && slotDef(name) !== undefined) {
    touchSubclasses(runtime, type);
    updateSlot(type, name);
  }
  return runtime.none();
}

function touchSubclasses(runtime: Runtime, type: PyType): void {
  for (const subclass of type.subclassesWeak) {
    runtime.heap.touch(subclass);
    touchSubclasses(runtime, subclass);
  }
}

/** The dict of a type as an object; a built-in's is made, with all its entries, when it is first asked for. Borrowed. */
export function typeDict(runtime: Runtime, type: PyType): PyDict {
  if (type.dict !== null) return type.dict;
  const dict = newDict(runtime);
  for (const name of type.natives?.names() ?? []) {
    const entry = ownEntry(type, name);
    if (entry !== null) dictSetStr(runtime, dict, name, entry);
  }
  type.dict = dict;
  return dict;
}

/** `C.__dict__`; owned. */
export function typeDictProxy(runtime: Runtime, type: PyType): PyObject {
  return newMappingProxy(runtime, typeDict(runtime, type));
}
