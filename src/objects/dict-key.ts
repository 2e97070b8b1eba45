/**
 * Which JavaScript value stands for a key: two keys whose hashes and equality are built in are equal in Python
 * exactly if these are the same (SameValueZero). What needs Python code, or is rare, has none and is searched for by
 * hash and `==`.
 */

import { PyBytes } from './bytes';
import { PyComplex } from './complex';
import { PyFloat } from './float';
import { PyInt } from './int';
import type { PyObject } from './object';
import { PySet } from './set';
import { PyStr } from './str';
import { PyTuple } from './tuple';
import type { PyType } from './type';
import { PyUnknown } from './unknown';

/** A string stands for itself unless it starts with the character that marks the other kinds. */
export type DictKey = string | number | bigint | PyObject;

const mark = '\0';

/** The key of a str. */
export function textKey(text: string): string {
  return text.charCodeAt(0) === 0 ? `${mark}s${text}` : text;
}

/** The key of a number: ints, floats and complex numbers that are equal share it. */
function floatKey(value: number, object: PyObject): DictKey {
  if (Number.isNaN(value)) return object;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return BigInt(value);
  return value;
}

function complexKey(object: PyComplex): DictKey {
  const { real, imag } = object;
  if (Number.isNaN(real) || Number.isNaN(imag)) return object;
  return imag === 0 ? floatKey(real, object) : `${mark}c${real + 0},${imag + 0}`;
}

function bytesKey(object: PyBytes): string {
  let text = `${mark}b`;
  for (const byte of object.value) text += String.fromCharCode(byte);
  return text;
}

/** Keys as part of a longer one; lengths keep them apart. */
function partKey(object: PyObject): string | undefined {
  const key = keyOf(object);
  switch (typeof key) {
    case 'undefined':
      return undefined;
    case 'string':
      return `${key.length}:${key}`;
    case 'number':
      return Number.isSafeInteger(key) ? `i${key}` : `f${key}`;
    case 'bigint':
      return `i${key}`;
    default:
      return `o${key.serial}`;
  }
}

function tupleKey(object: PyTuple): string | undefined {
  let text = `${mark}t`;
  for (const item of object.items) {
    const part = partKey(item);
    if (part === undefined) return undefined;
    text += `${part},`;
  }
  return text;
}

function frozensetKey(object: PySet): string | undefined {
  const parts: string[] = [];
  for (const item of object.table.keys) {
    if (item === null) continue;
    const part = partKey(item);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return `${mark}z${parts.sort().join()}`;
}

/** Whether a class of the program hashes and compares its instances as its built-in base does. */
function inheritsIdentity(type: PyType): boolean {
  let base: PyType | null = type;
  while (base !== null && base.spec === null) base = base.base;
  if (base === null) return false;
  return type.slotTable.hash === base.slotTable.hash && type.slotTable.compare === base.slotTable.compare;
}

/** Whether instances are hashed and compared by identity, as `object` does it. */
export function isIdentityHashed(type: PyType): boolean {
  const root = type.mro[type.mro.length - 1]!.slotTable;
  return type.slotTable.hash === root.hash && type.slotTable.compare === root.compare;
}

/** The key of an object; undefined where it takes a search (or the object is unhashable, or unknown). */
export function keyOf(object: PyObject): DictKey | undefined {
  const type = object.type;
  if (type.heapType && type.spec === null && !inheritsIdentity(type)) return undefined;
  if (object instanceof PyStr) {
    object.hashed = true;
    return textKey(object.value);
  }
  if (object instanceof PyInt) return object.big ?? object.value;
  if (object instanceof PyTuple) return tupleKey(object);
  if (object instanceof PyFloat) return floatKey(object.value, object);
  if (object instanceof PyUnknown) return undefined;
  if (isIdentityHashed(type)) return object;
  if (object instanceof PyBytes) return bytesKey(object);
  if (object instanceof PySet) return object.frozen ? frozensetKey(object) : undefined;
  if (object instanceof PyComplex) return complexKey(object);
  return undefined;
}
