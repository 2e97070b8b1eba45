/**
 * Attributes computed by native code: getset and member descriptors of built-in types, and those that a class of the
 * program gets for `__dict__`, `__weakref__` and its `__slots__` (Objects/descrobject.c, Objects/typeobject.c).
 */

import type { Heap, Visitor } from '../heap';
import { raiseAttributeError } from './errors';
import { PyObject, type Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { placeSharedTracked } from './shared';
import { isInstanceOf } from './subtype';
import type { GetSet, PyType } from './type';

/** sizeof(PyMemberDescrObject) and sizeof(PyGetSetDescrObject), with the collector header. */
const descriptorBytes = 64;

/** getset_descriptor or member_descriptor. The owner is kept where it is a class of the program. */
export class PyGetSet extends PyObject {
  getset!: GetSet;
  owner!: PyType;

  override visit(visitor: Visitor): void {
    if (this.owner.heapType) visitor(this.owner);
  }

  override destroy(heap: Heap): void {
    if (this.owner.heapType) heap.drop(this.owner);
  }

  override sizeBytes(): number {
    return this.getset.member ? 72 : 64;
  }
}

/** member_descriptor of a name in `__slots__`. */
export class PySlotMember extends PyObject {
  owner!: PyType;
  name = '';
  /** Index into `PyObject.slots`. */
  index = 0;

  override visit(visitor: Visitor): void {
    visitor(this.owner);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.owner);
  }

  override sizeBytes(): number {
    return 72;
  }
}

/** For a built-in type: belongs to the process. For a class of the program: an object that keeps the class. */
export function newGetSet(runtime: Runtime, owner: PyType, getset: GetSet): PyGetSet {
  const made = new PyGetSet();
  made.getset = getset;
  made.owner = owner;
  const type = getset.member ? runtime.types.member_descriptor : runtime.types.getset_descriptor;
  if (!owner.heapType) return placeSharedTracked(runtime, made, type, descriptorBytes);
  runtime.heap.take(owner);
  return placeTracked(runtime, made, type, descriptorBytes);
}

/** A descriptor for a place in the instances of a class. */
export function newSlotMember(runtime: Runtime, owner: PyType, name: string, index: number): PySlotMember {
  const made = new PySlotMember();
  made.owner = runtime.heap.take(owner);
  made.name = name;
  made.index = index;
  return placeTracked(runtime, made, runtime.types.member_descriptor, descriptorBytes);
}

/** descr_check. */
function applies(runtime: Runtime, name: string, owner: PyType, instance: PyObject): boolean {
  if (isInstanceOf(instance, owner)) return true;
  const text = `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${instance.type.fullTypeName}' object`;
  runtime.raise('TypeError', text);
  return false;
}

export function getThroughGetSet(runtime: Runtime, descriptor: PyObject, instance: PyObject | null): Result {
  if (instance === null) return runtime.heap.take(descriptor);
  const { getset, owner } = descriptor as PyGetSet;
  return applies(runtime, getset.name, owner, instance) ? getset.get(runtime, instance) : null;
}

export function setThroughGetSet(
  runtime: Runtime,
  descriptor: PyObject,
  instance: PyObject,
  value: PyObject | null,
): Result {
  const { getset, owner } = descriptor as PyGetSet;
  if (!applies(runtime, getset.name, owner, instance)) return null;
  if (getset.set !== undefined) return getset.set(runtime, instance, value);
  if (getset.member) return runtime.raise('AttributeError', 'readonly attribute');
  return runtime.raise(
    'AttributeError',
    `attribute '${getset.name}' of '${owner.fullTypeName}' objects is not writable`,
  );
}

export function getThroughMember(runtime: Runtime, descriptor: PyObject, instance: PyObject | null): Result {
  if (!(descriptor instanceof PySlotMember)) return getThroughGetSet(runtime, descriptor, instance);
  if (instance === null) return runtime.heap.take(descriptor);
  const { name, owner, index } = descriptor;
  if (!applies(runtime, name, owner, instance)) return null;
  const value = instance.slots?.[index] ?? null;
  if (value !== null) return runtime.heap.take(value);
  const text = `'${instance.type.fullTypeName}' object has no attribute '${name}'`;
  return raiseAttributeError(runtime, instance, name, text);
}

export function setThroughMember(
  runtime: Runtime,
  descriptor: PyObject,
  instance: PyObject,
  value: PyObject | null,
): Result {
  if (!(descriptor instanceof PySlotMember)) return setThroughGetSet(runtime, descriptor, instance, value);
  const { name, owner, index } = descriptor;
  if (!applies(runtime, name, owner, instance)) return null;
  const { heap } = runtime;
  const slots = instance.slots!;
  const old = slots[index] ?? null;
  if (value === null && old === null) return runtime.raise('AttributeError', name);
  heap.touch(instance);
  slots[index] = value === null ? null : heap.take(value);
  if (old !== null) heap.drop(old);
  return runtime.none();
}
