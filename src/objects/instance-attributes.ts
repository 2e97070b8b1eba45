/** Attributes of instances without a `__dict__` object: beside or inside the instance, by the class's shared keys. */

import { Flag, type Heap } from '../heap';
import { dictSetStr, newDict, PyDict } from './dict';
import { nativeBase } from './native-new';
import type { InlineAttributes, PyObject } from './object';
import type { Runtime } from './runtime';
import { shareAgain, shareKeys, takeValues } from './shared-keys';
import { internedStr } from './str';
import type { PyType } from './type';

const round8 = (bytes: number): number => (bytes + 7) & ~7;

/** How many values the next instance of the class has room for, and what that leaves for the one after (new_values). */
export function countInstance(runtime: Runtime, type: PyType): number {
  runtime.heap.touch(type);
  type.instancesCreated++;
  const { storage } = runtime.profile.instances;
  const names = type.sharedKeys.length;
  const before = type.sharedKeysRoom;
  if (before > 1) type.sharedKeysRoom--;
  return names + (storage === 'inline' ? before : type.sharedKeysRoom);
}

/** Bytes of a separate block of values (3.11, 3.12): a prefix with the order of insertion, then the pointers. */
export function valuesBytes(capacity: number): number {
  return round8(capacity + 2) + 8 * capacity;
}

/** Bytes that inline values add to the object (3.13+). */
export function inlineBytes(capacity: number): number {
  return round8(capacity) + 8 * (capacity + 1);
}

/** Bytes of an instance of a plain class before its inline values: collector's header, dict and weak references, count and type. */
const bareInstance = 48;

/**
 * Bytes of a copy of an instance's inline values: it has a place less than there is room for, because the class gives
 * one up between the two (_PyObject_InitInlineValues). How many places one that a builtin type lays out has, is told
 * by what is left now.
 */
function copiedBytesOf({ type, blockBytes, slots }: PyObject): number {
  if (nativeBase(type).base === null && slots === null) {
    let places = type.sharedKeys.length + type.sharedKeysRoom;
    while (inlineBytes(places + 1) <= blockBytes - bareInstance) places++;
    return inlineBytes(type.sharedKeysRoom > 0 ? places - 1 : places);
  }
  return inlineBytes(type.sharedKeys.length + type.sharedKeysRoom);
}

/** The name gets a place in the shared keys; false where they are full. */
function sharedPlace(runtime: Runtime, type: PyType, name: string): boolean {
  if (type.sharedKeys.includes(name)) return true;
  if (type.sharedKeysRoom <= 0) return false;
  runtime.heap.touch(type);
  type.sharedKeysRoom--;
  type.sharedKeys.push(name);
  type.sharedKeyObjects.push(internedStr(runtime, name));
  return true;
}

/** Stores an attribute of an object that has no `__dict__` object yet; keeps the value. */
export function setInline(runtime: Runtime, object: PyObject, name: string, value: PyObject): void {
  const { heap } = runtime;
  const attributes = object.attributes as InlineAttributes | null;
  const old = attributes?.get(name);
  if (old !== undefined) {
    heap.touch(object);
    attributes!.set(name, heap.take(value));
    heap.drop(old);
    return;
  }
  if (object.type.storage === 'dict' || !sharedPlace(runtime, object.type, name)) {
    storeInDict(runtime, object, materialize(runtime, object), name, value);
    return;
  }
  heap.touch(object);
  heap.take(value);
  if (object.attributes === null) {
    object.attributes = new Map([[name, value]]);
    if (object.type.storage === 'values' && object.attributeBlock === null) allocateValues(runtime, object);
  } else (object.attributes as InlineAttributes).set(name, value);
}

/** _PyObjectDict_SetItem: stores an attribute in an instance's dict, and minds the keys it shares with its class. */
export function storeInDict(
  runtime: Runtime,
  object: PyObject,
  dict: PyDict,
  name: string,
  value: PyObject,
): void {
  const shared = dict.sharing;
  dictSetStr(runtime, dict, name, value);
  const { storage } = runtime.profile.instances;
  if (storage === 'dict' && shared !== null && shared === object.type && dict.sharing === null) {
    shareAgain(runtime.heap, dict, shared);
  }
}

/** The block of values of an instance that gets it now. */
export function allocateValues(runtime: Runtime, object: PyObject, capacity?: number): void {
  const { type } = object;
  const room = capacity ?? type.sharedKeys.length + Math.max(type.sharedKeysRoom, 1);
  object.attributeBlock = runtime.heap.resize(object, object.attributeBlock, valuesBytes(room));
}

/** Deletes an attribute that is there. */
export function deleteInline(runtime: Runtime, object: PyObject, name: string): void {
  const attributes = object.attributes as InlineAttributes;
  const value = attributes.get(name)!;
  runtime.heap.touch(object);
  attributes.delete(name);
  runtime.heap.drop(value);
}

/** `__dict__` of an object as an object of its own, made now if need be; borrowed. The values move into it. */
export function materialize(runtime: Runtime, object: PyObject): PyDict {
  const { attributes } = object;
  if (attributes instanceof PyDict) return attributes;
  const { heap } = runtime;
  const dict = newDict(runtime);
  heap.touch(object);
  object.attributes = dict;
  shareClassKeys(runtime, object, dict);
  if (attributes !== null) {
    for (const [name, value] of attributes) {
      dictSetStr(runtime, dict, name, value);
      heap.drop(value);
    }
  }
  if (object.attributeBlock !== null) {
    object.attributeBlock = heap.resize(object, object.attributeBlock, 0);
  }
  return dict;
}

/** The new dict of an instance shares the keys of its class where it may, and from 3.11 takes over the instance's values. */
function shareClassKeys(runtime: Runtime, object: PyObject, dict: PyDict): void {
  const { heap, profile } = runtime;
  const { type } = object;
  if (profile.instances.storage === 'dict') {
    if (type.sharedKeysBlock !== null && type.sharesKeys) shareKeys(heap, dict, type);
  } else if (type.storage === 'inline') {
    takeValues(heap, dict, type, null);
    dict.embeddedBytes = copiedBytesOf(object);
    dict.concealed = profile.instances.concealsDict;
  } else if (type.storage === 'values' && object.attributeBlock !== null && !isShared(object)) {
    takeValues(heap, dict, type, object.attributeBlock);
    object.attributeBlock = null;
  }
}

/** Objects of the process itself have their blocks elsewhere. */
function isShared(object: PyObject): boolean {
  return (object.flags & Flag.SHARED) !== 0;
}

/**
 * An instance that goes, or gets another `__dict__`, while its values lie in it: its dict gets a copy of them
 * (Objects/dictobject.c:_PyDict_DetachFromObject).
 */
export function detachDict(heap: Heap, dict: PyDict): void {
  if (dict.embeddedBytes === 0) return;
  heap.touch(dict);
  dict.block = heap.resize(dict, null, dict.embeddedBytes);
  dict.embeddedBytes = 0;
  dict.concealed = false;
}
