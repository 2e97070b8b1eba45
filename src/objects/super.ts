/** `super` (Objects/typeobject.c:super_getattro, super_init). */

import type { Heap, Visitor } from '../heap';
import { findGeneric, genericGetAttribute } from './attributes';
import { checkNoKeywords, checkPositional } from './callbind';
import { raiseAttributeError } from './errors';
import { destroyCommon, visitCommon } from './instance';
import { ownEntry } from './lookup';
import { PENDING, PyObject, type Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { newStr } from './str';
import { isSubtype } from './subtype';
import { PyType, type TypeSpec } from './type';
import { isUnknown } from './unknown';
import { hasUnknownBase, unknownAttribute } from './unknown-base';

export const superBytes = 56;

/** All three are owned. */
export class PySuper extends PyObject {
  /** Class or instance are not known, nor is what it leads to. */
  isUnknown = false;
  /** `__thisclass__`, `__self__`, `__self_class__`. */
  thisClass: PyType | null = null;
  self: PyObject | null = null;
  selfClass: PyType | null = null;

  override visit(visitor: Visitor): void {
    if (this.self !== null) visitor(this.self);
    if (this.thisClass !== null) visitor(this.thisClass);
    if (this.selfClass !== null) visitor(this.selfClass);
    visitCommon(this, visitor);
  }

  /** super_dealloc. */
  override destroy(heap: Heap): void {
    if (this.self !== null) heap.drop(this.self);
    if (this.thisClass !== null) heap.drop(this.thisClass);
    if (this.selfClass !== null) heap.drop(this.selfClass);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return superBytes;
  }

  override saveContent(): unknown {
    return [this.thisClass, this.self, this.selfClass];
  }

  override restoreContent(saved: [PyType | null, PyObject | null, PyType | null]): void {
    [this.thisClass, this.self, this.selfClass] = saved;
  }
}

/** supercheck: the class in whose mro the search goes on after `type`; null where a TypeError was raised. Borrowed. */
export function superClassOf(runtime: Runtime, type: PyType, self: PyObject): PyType | null {
  if (self instanceof PyType && isSubtype(self, type)) return self;
  if (isSubtype(self.type, type)) return self.type;
  const object = self instanceof PyType ? `type ${self.name}` : `instance of ${self.type.fullTypeName}`;
  const { superWrongInstance } = runtime.profile.words;
  return runtime.raise(
    'TypeError',
    superWrongInstance.replace('{object}', object).replace('{class}', type.name),
  );
}

/**
 * The attribute behind `type` in the mro of `selfClass`, bound to `self`; null without an exception where there is
 * none. The machine's `super().name` uses it without making a super object where the version does so.
 */
export function findSuper(
  runtime: Runtime,
  type: PyType,
  self: PyObject,
  selfClass: PyType,
  name: string,
): Result {
  const entry = superEntry(type, selfClass, name);
  if (entry === null) return null;
  const get = entry.type.slotTable.get;
  if (get === undefined) return runtime.heap.take(entry);
  return get(runtime, entry, self === selfClass ? null : self, selfClass);
}

/** The entry itself; borrowed. `__class__` is never looked up behind the type. */
export function superEntry(type: PyType, selfClass: PyType, name: string): PyObject | null {
  if (name === '__class__') return null;
  const { mro } = selfClass;
  for (let i = mro.indexOf(type) + 1; i > 0 && i < mro.length; i++) {
    const entry = ownEntry(mro[i]!, name);
    if (entry !== null) return entry;
  }
  return null;
}

/** A super object; keeps what it is made of. */
export function newSuper(runtime: Runtime, type: PyType, self: PyObject | null): PySuper | null {
  const made = fill(runtime, new PySuper(), type, self);
  return made === null ? null : placeTracked(runtime, made, runtime.types.super, superBytes);
}

function fill(runtime: Runtime, made: PySuper, type: PyType, self: PyObject | null): PySuper | null {
  const { heap } = runtime;
  if (self !== null && self !== runtime.singletons.none) {
    const selfClass = superClassOf(runtime, type, self);
    if (selfClass === null) return null;
    made.self = heap.take(self);
    made.selfClass = heap.take(selfClass);
  }
  made.thisClass = heap.take(type);
  return made;
}

export const superType: TypeSpec = {
  name: 'super',
  collectable: true,
  slots: {
    repr: (runtime, self) => {
      const { thisClass, selfClass } = self as PySuper;
      const name = thisClass?.name ?? 'NULL';
      if (selfClass === null) return newStr(runtime, `<super: <class '${name}'>, NULL>`);
      return newStr(runtime, `<super: <class '${name}'>, <${selfClass.name} object>>`);
    },
    getAttribute: (runtime, object, name) => {
      const { thisClass, self, selfClass } = object as PySuper;
      if ((object as PySuper).isUnknown) return runtime.unknown(`attribute '${name}' of an unknown base`);
      if (self === null || selfClass === null || thisClass === null) {
        return genericGetAttribute(runtime, object, name);
      }
      const found = findSuper(runtime, thisClass, self, selfClass, name);
      if (found !== null || runtime.exception !== null) return found;
      const own = findGeneric(runtime, object, name);
      if (own !== null || runtime.exception !== null) return own;
      if (hasUnknownBase(selfClass)) return unknownAttribute(runtime, self, name);
      return raiseAttributeError(runtime, object, name, `'super' object has no attribute '${name}'`);
    },
    get: (runtime, object, instance) => {
      const { self, thisClass } = object as PySuper;
      if (instance === null || self !== null || thisClass === null) return runtime.heap.take(object);
      return newSuper(runtime, thisClass, instance);
    },
    new: (runtime, type) => placeTracked(runtime, new PySuper(), type, superBytes),
    init: (runtime, object, args, keywords) => {
      if (!checkNoKeywords(runtime, 'super', keywords)) return null;
      if (args.length > 2) return checkPositional(runtime, 'super()', args.length, 0, 2) ? PENDING : null;
      let type: PyObject | undefined = args[0];
      let self: PyObject | undefined = args[1];
      if (type === undefined) {
        const found = runtime.superArguments();
        if (typeof found === 'string') return runtime.raise('RuntimeError', found);
        type = found.type;
        self = found.self;
        if (isUnknown(type) || isUnknown(self)) {
          (object as PySuper).isUnknown = true;
          return runtime.none();
        }
      }
      if (!(type instanceof PyType)) {
        return runtime.raise('TypeError', `super() argument 1 must be a type, not ${type.type.fullTypeName}`);
      }
      runtime.heap.touch(object);
      return fill(runtime, object as PySuper, type, self ?? null) === null ? null : runtime.none();
    },
  },
  getset: [
    {
      name: '__thisclass__',
      member: true,
      get: (runtime, self) => runtime.heap.take((self as PySuper).thisClass ?? runtime.singletons.none),
    },
    {
      name: '__self__',
      member: true,
      get: (runtime, self) => runtime.heap.take((self as PySuper).self ?? runtime.singletons.none),
    },
    {
      name: '__self_class__',
      member: true,
      get: (runtime, self) => runtime.heap.take((self as PySuper).selfClass ?? runtime.singletons.none),
    },
  ],
};
