/** The base of every Python object, and the three outcomes of an operation that may run Python code. */

import { type Block, HeapObject, type Visitor } from '../heap';
import type { Profile } from '../versions';
import type { PyDict } from './dict';
import type { PyType } from './type';
import type { PyWeakref } from './weakref';

/**
 * Attributes of an instance that has no `__dict__` object yet: 3.11+ keeps them beside or inside the instance
 * (Objects/dictobject.c, inline values). The names belong to the class's shared keys; the values are owned.
 */
export type InlineAttributes = Map<string, PyObject>;

export abstract class PyObject extends HeapObject {
  /** Set once at creation, and by `__class__ =`. Owned where the type is a heap type (a class of the program). */
  type!: PyType;
  // What most objects never have stands on the prototype until it is set, so that it takes no room in them.

  /** Own attributes: inline, or the `__dict__` once there is one (then owned); null where the type has none or none was made yet. */
  declare attributes: InlineAttributes | PyDict | null;
  /** The block of inline values where they lie beside the object (3.11, 3.12). */
  declare attributeBlock: Block | null;
  /** Values of `__slots__`, in the order of the type's member descriptors; null entries are unbound. */
  declare slots: (PyObject | null)[] | null;
  /** Weak references to this object, oldest first; not owned. */
  declare weakrefs: PyWeakref[] | null;
  /** Operations do not look into it: it is unknown, or a container with elements of rounds that were not executed (bulk.ts). */
  declare opaque: boolean;

  /** Visits what `visitOwn` does not: attributes, slots and a heap type (see instance.ts, `visitCommon`). */
  abstract override visit(visitor: Visitor): void;

  /** `sys.getsizeof` without what a class of the program adds; null: no exact claim (sizes.ts asks). */
  sizeBytes(_profile: Profile): number | null {
    return null;
  }
}

PyObject.prototype.attributes = null;
PyObject.prototype.attributeBlock = null;
PyObject.prototype.slots = null;
PyObject.prototype.weakrefs = null;
PyObject.prototype.opaque = false;

/** An operation started Python code; its value is delivered later (see native.ts). */
export const PENDING = undefined;

/**
 * What an operation answers: an owned object; `null` where it raised (`runtime.exception` is set) or, for `next`
 * only, where the iterator is exhausted (`runtime.exception` is null); `PENDING` where frames were pushed and the
 * value will be delivered to the frame below.
 */
export type Result = PyObject | null | undefined;
