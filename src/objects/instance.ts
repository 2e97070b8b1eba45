/**
 * What all objects have in common: giving an object its type and block, the attributes and `__slots__` of instances,
 * and the parts of traversal and destruction that do not depend on the type.
 */

import { type Block, Flag, type Heap, type Visitor } from '../heap';
import type { Profile } from '../versions';
import { PyDict } from './dict';
import { allocateValues, countInstance, detachDict, inlineBytes } from './instance-attributes';
import { PyObject } from './object';
import { place } from './place';
import type { Runtime } from './runtime';
import type { PyType } from './type';

/** An instance of `object` or of a class of the program that derives from it. */
export class PyInstance extends PyObject {
  override attributes: PyObject['attributes'] = null;
  override attributeBlock: PyObject['attributeBlock'] = null;

  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override traverse(visitor: Visitor): void {
    const { attributes } = this;
    if (attributes instanceof PyDict && attributes.concealed) {
      for (const value of attributes.values) if (value) visitor(value);
      if (this.type.heapType) visitor(this.type);
    } else visitCommon(this, visitor);
  }

  override clear(heap: Heap): void {
    clearCommon(this, heap);
  }

  override destroy(heap: Heap): void {
    destroyCommon(this, heap);
  }

  override sizeBytes(_profile: Profile): number {
    return 16;
  }

  override extraBlocks(): readonly Block[] {
    return this.attributeBlock === null ? [] : [this.attributeBlock];
  }

  override extraBytes(): number {
    return this.attributeBlock?.bytes ?? 0;
  }

  override saveContent(): unknown {
    return saveCommon(this);
  }

  override restoreContent(saved: unknown): void {
    restoreCommon(this, saved as CommonContent);
  }
}

/** Bytes of the collector's header (Include/internal/pycore_gc.h). */
export const collectorHeader = 16;

/** Bytes that a `__dict__` adds to the layout: a field, or what lies before the object (3.11 has that only where nothing lies behind). */
export function attributesBytes(profile: Profile, type: PyType): number {
  const { preHeader } = profile.instances;
  return preHeader === 'none' || (preHeader === 'attributes' && type.variableSized) ? 8 : 16;
}

/** Places for attributes and slots of an instance of a class of the program; answers the bytes that the class adds to its layout. */
export function prepareInstance(runtime: Runtime, object: PyObject, type: PyType): number {
  const { instances } = runtime.profile;
  let bytes = 0;
  if (type.collectable && (object.flags & Flag.COLLECTABLE) === 0) {
    object.flags |= Flag.COLLECTABLE;
    bytes += collectorHeader;
  }
  const slotCount = type.slotNames.length;
  if (slotCount > 0) {
    object.slots = new Array<PyObject | null>(slotCount).fill(null);
    bytes += 8 * slotCount;
  }
  if (type.hasFinalizer) object.flags |= Flag.HAS_FINALIZER;
  if (type.addsAttributes) {
    bytes += attributesBytes(runtime.profile, type);
    if (type.storage === 'inline') bytes += inlineBytes(countInstance(runtime, type));
  }
  if (type.addsWeakrefs) {
    if (instances.preHeader !== 'both') bytes += 8;
    else if (!type.addsAttributes) bytes += 16;
  }
  return bytes;
}

/** Visits attributes, slots and a heap type: what every type's `visit` ends with. */
export function visitCommon(object: PyObject, visitor: Visitor): void {
  const { attributes, slots } = object;
  if (attributes !== null) {
    if (attributes instanceof PyDict) visitor(attributes);
    else for (const value of attributes.values()) visitor(value);
  }
  if (slots !== null) for (const value of slots) if (value !== null) visitor(value);
  if (object.type.heapType) visitor(object.type);
}

/** Drops attributes and slots but not the type (subtype_clear). */
export function clearCommon(object: PyObject, heap: Heap): void {
  const { attributes, slots } = object;
  if (slots !== null) {
    heap.touch(object);
    for (let i = 0; i < slots.length; i++) {
      const value = slots[i];
      slots[i] = null;
      if (value) heap.drop(value);
    }
  }
  const { attributeBlock } = object;
  if (attributeBlock !== null) {
    heap.touch(object);
    object.attributeBlock = heap.resize(object, attributeBlock, 0);
  }
  if (attributes === null) return;
  if (attributes instanceof PyDict) {
    heap.touch(object);
    object.attributes = null;
    detachDict(heap, attributes);
    heap.drop(attributes);
    return;
  }
  heap.touch(object);
  const values = [...attributes.values()];
  attributes.clear();
  for (const value of values) heap.drop(value);
}

// The collector clears an object of a class: what the class added goes first (subtype_clear).
PyObject.prototype.clearWhole = function (heap: Heap): void {
  if (this.type.heapType) clearCommon(this, heap);
  this.clear(heap);
};

/** Drops what remains in CPython's order (subtype_dealloc): slots, attributes in order of insertion, the type last. */
export function destroyCommon(object: PyObject, heap: Heap): void {
  if (object.slots !== null || object.attributes !== null || object.attributeBlock !== null)
    clearCommon(object, heap);
  if (object.type.heapType) heap.drop(object.type);
}

/** The common fields, saved for undo. */
export interface CommonContent {
  readonly type: PyType;
  readonly attributes: PyObject['attributes'];
  readonly attributeBlock: PyObject['attributeBlock'];
  readonly slots: PyObject['slots'];
  readonly weakrefs: PyObject['weakrefs'];
}

export function saveCommon(object: PyObject): CommonContent {
  const { type, attributes, attributeBlock, slots, weakrefs } = object;
  return {
    type,
    attributeBlock,
    attributes: attributes instanceof Map ? new Map(attributes) : attributes,
    slots: slots === null ? null : [...slots],
    weakrefs: weakrefs === null ? null : [...weakrefs],
  };
}

export function restoreCommon(object: PyObject, saved: CommonContent): void {
  object.type = saved.type;
  if (object.attributes !== saved.attributes) object.attributes = saved.attributes;
  if (object.attributeBlock !== saved.attributeBlock) object.attributeBlock = saved.attributeBlock;
  if (object.slots !== saved.slots) object.slots = saved.slots;
  if (object.weakrefs !== saved.weakrefs) object.weakrefs = saved.weakrefs;
}

/** A bare instance of `object` or of a class of the program (object.__new__ without its checks); owned. */
export function newInstance(runtime: Runtime, type: PyType): PyInstance {
  const instance = place(runtime, new PyInstance(), type, 16);
  if (type.storage === 'values' && type.addsAttributes) {
    allocateValues(runtime, instance, countInstance(runtime, type));
  }
  return instance;
}
