/** Weak references and proxies as types (Objects/weakrefobject.c). */

import { Flag } from '../heap';
import { deleteAttribute, getAttribute, setAttribute } from './attributes';
import { checkNoKeywords } from './callbind';
import { integerOf, newInt, PyInt } from './int';
import type { PyObject, Result } from './object';
import { placeTracked } from './place';
import { contains, deleteItem, getItem, length, setItem } from './protocol/containers';
import { hash } from './protocol/hash';
import { getIterator, next } from './protocol/iteration';
import { binary, compare, inplace, unary } from './protocol/operators';
import { str } from './protocol/text';
import { truth } from './protocol/truth';
import type { Runtime } from './runtime';
import { newStr } from './str';
import type { PyType, Slots, TypeSpec } from './type';
import { PyWeakref } from './weakref';

/** Adds a reference to the referent's list: those without callback stay first, newest before older among the others. */
function attach(runtime: Runtime, reference: PyWeakref, referent: PyObject): void {
  const { heap } = runtime;
  heap.touch(referent);
  reference.referent = referent;
  heap.setFlags(referent, Flag.HAS_WEAKREFS);
  referent.weakrefs ??= [];
  referent.weakrefs.push(reference);
}

/** The reference without callback that all share, if there is one; borrowed. */
function sharedReference(object: PyObject, type: PyType): PyWeakref | null {
  return object.weakrefs?.find((reference) => reference.callback === null && reference.type === type) ?? null;
}

/**
 * weakref.ref(object, callback), owned: one object is shared by all that have no callback. Null, with a TypeError,
 * where the object cannot be referenced weakly.
 */
export function newWeakref(
  runtime: Runtime,
  object: PyObject,
  callback: PyObject | null,
  type: PyType = runtime.types.ReferenceType,
): PyWeakref {
  const shared = callback === null ? sharedReference(object, type) : null;
  if (shared !== null) return runtime.heap.take(shared);
  const made = new PyWeakref();
  made.callback = callback === null ? null : runtime.heap.take(callback);
  placeTracked(runtime, made, type, runtime.profile.sizes.weakref);
  attach(runtime, made, object);
  return made;
}

/** Whether the object may be referenced weakly; else a TypeError is raised. */
function checkReferable(runtime: Runtime, object: PyObject): boolean {
  if (object.type.hasWeakrefs) return true;
  runtime.raise('TypeError', `cannot create weak reference to '${object.type.fullTypeName}' object`);
  return false;
}

const referenceOf = (self: PyObject): PyWeakref => self as PyWeakref;

const addressOf = (object: PyObject): string => `0x${object.address.toString(16)}`;

export const weakrefType: TypeSpec = {
  name: 'ReferenceType',
  generic: true,
  module: 'weakref',
  collectable: true,
  slots: {
    new: (runtime, type, args) => {
      const [object, callback] = args;
      if (object === undefined)
        return runtime.raise('TypeError', '__new__ expected at least 1 argument, got 0');
      if (args.length > 2) {
        return runtime.raise('TypeError', `__new__ expected at most 2 arguments, got ${args.length}`);
      }
      if (!checkReferable(runtime, object)) return null;
      const given = callback === undefined || callback === runtime.singletons.none ? null : callback;
      return newWeakref(runtime, object, given, type);
    },
    init: (runtime, _self, _args, keywords) =>
      checkNoKeywords(runtime, 'ReferenceType', keywords) ? runtime.none() : null,
    call: (runtime, self, args, keywords) => {
      if (!checkNoKeywords(runtime, 'weakref', keywords)) return null;
      if (args.length > 0) {
        return runtime.raise('TypeError', `weakref expected 0 arguments, got ${args.length}`);
      }
      return runtime.heap.take(referenceOf(self).referent ?? runtime.singletons.none);
    },
    hash: (runtime, self) => {
      const reference = referenceOf(self);
      if (reference.hash !== null) return newInt(runtime, reference.hash);
      const { referent } = reference;
      if (referent === null) return runtime.raise('TypeError', 'weak object has gone away');
      const value = hash(runtime, referent);
      if (value instanceof PyInt) {
        runtime.heap.touch(reference);
        reference.hash = integerOf(value);
      }
      return value;
    },
    compare: (runtime, left, right, operator) => {
      if (!(right instanceof PyWeakref) || (operator !== 2 && operator !== 3))
        return runtime.notImplemented();
      const a = referenceOf(left).referent;
      const b = right.referent;
      if (a === null || b === null) return runtime.bool((left === right) === (operator === 2));
      return compare(runtime, operator, a, b);
    },
    repr: (runtime, self) => {
      const { referent } = referenceOf(self);
      if (referent === null) return newStr(runtime, `<weakref at ${addressOf(self)}; dead>`);
      const name = 'name' in referent && typeof referent.name === 'string' ? ` (${referent.name})` : '';
      const text = `<weakref at ${addressOf(self)}; to '${referent.type.fullTypeName}' at ${addressOf(referent)}${name}>`;
      return newStr(runtime, text);
    },
  },
  getset: [
    {
      name: '__callback__',
      get: (runtime, self) => runtime.heap.take(referenceOf(self).callback ?? runtime.singletons.none),
    },
  ],
};

/** weakref.proxy(object, callback); owned. */
export function newProxy(runtime: Runtime, object: PyObject, callback: PyObject | null): Result {
  if (!checkReferable(runtime, object)) return null;
  const { CallableProxyType, ProxyType } = runtime.types;
  const type = object.type.slotTable.call === undefined ? ProxyType : CallableProxyType;
  return newWeakref(runtime, object, callback, type);
}

/** What a proxy stands for, borrowed; null with a ReferenceError where it is gone. */
function alive(runtime: Runtime, proxy: PyObject): PyObject | null {
  if (!(proxy instanceof PyWeakref) || proxy.type.name === 'ReferenceType') return proxy;
  if (proxy.referent === null) {
    return runtime.raise('ReferenceError', 'weakly-referenced object no longer exists');
  }
  return proxy.referent;
}

type Unary = (runtime: Runtime, self: PyObject) => Result;

const through =
  (operation: Unary): Unary =>
  (runtime, self) => {
    const object = alive(runtime, self);
    return object === null ? null : operation(runtime, object);
  };

const both =
  (operation: (runtime: Runtime, left: PyObject, right: PyObject) => Result) =>
  (runtime: Runtime, left: PyObject, right: PyObject): Result => {
    const a = alive(runtime, left);
    const b = a === null ? null : alive(runtime, right);
    return a === null || b === null ? null : operation(runtime, a, b);
  };

const operators = [...Array(13).keys()];

const proxySlots: Slots = {
  repr: (runtime, self) => {
    const { referent } = referenceOf(self);
    const to = referent === null ? 'NoneType' : referent.type.name;
    const at = referent === null ? addressOf(runtime.singletons.none) : addressOf(referent);
    return newStr(runtime, `<weakproxy at ${addressOf(self)} to ${to} at ${at}>`);
  },
  str: through(str),
  hash: null,
  bool: through(truth),
  length: through(length),
  iter: through(getIterator),
  next: through(next),
  getItem: both(getItem),
  contains: both(contains),
  compare: (runtime, left, right, operator) =>
    both((run, a, b) => compare(run, operator, a, b))(runtime, left, right),
  setItem: (runtime, self, key, value) => {
    const object = alive(runtime, self);
    if (object === null) return null;
    return value === null ? deleteItem(runtime, object, key) : setItem(runtime, object, key, value);
  },
  getAttribute: (runtime, self, name) => {
    const object = alive(runtime, self);
    return object === null ? null : getAttribute(runtime, object, name);
  },
  setAttribute: (runtime, self, name, value) => {
    const object = alive(runtime, self);
    if (object === null) return null;
    return value === null
      ? deleteAttribute(runtime, object, name)
      : setAttribute(runtime, object, name, value);
  },
  negative: through((runtime, object) => unary(runtime, 0, object)),
  positive: through((runtime, object) => unary(runtime, 1, object)),
  invert: through((runtime, object) => unary(runtime, 2, object)),
  binary: Object.fromEntries(
    operators.map((index) => [index, both((runtime, a, b) => binary(runtime, index, a, b))]),
  ),
  inplace: Object.fromEntries(
    operators.map((index) => [index, both((runtime, a, b) => inplace(runtime, index, a, b))]),
  ),
};

export const proxyType: TypeSpec = {
  name: 'ProxyType',
  module: 'weakref',
  collectable: true,
  subclassable: false,
  slots: proxySlots,
};

export const callableProxyType: TypeSpec = {
  name: 'CallableProxyType',
  module: 'weakref',
  collectable: true,
  subclassable: false,
  slots: {
    ...proxySlots,
    call: (runtime, self, args, keywords) => {
      const object = alive(runtime, self);
      return object === null ? null : runtime.call(object, args, keywords);
    },
  },
};
