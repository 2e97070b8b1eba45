/** The attribute protocol: reading, setting and deleting by name, and special methods, which are looked up on the type. */

import { dictDeleteStr, PyDict } from './dict';
import { raiseAttributeError, raiseSetError } from './errors';
import { PyFunction } from './function';
import { deleteInline, setInline, storeInDict } from './instance-attributes';
import { findInMro } from './lookup';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import { giveUpKeys } from './shared-keys';
import { isSubtype } from './subtype';
import type { Slots } from './type';
import { named, PyUnknown } from './unknown';
import { hasUnknownBase, unknownAttribute } from './unknown-base';

/** `object.name`. */
export function getAttribute(runtime: Runtime, object: PyObject, name: string): Result {
  if (object instanceof PyUnknown) {
    const { path } = object;
    runtime.asked(object, name);
    const answer = runtime.unknown(`attribute '${name}' of an unknown value`);
    return path === null ? answer : named(answer, `${path}.${name}`);
  }
  return object.type.slotTable.getAttribute!(runtime, object, name);
}

/** `object.name = value`: None, null or PENDING. Keeps the value. */
export function setAttribute(runtime: Runtime, object: PyObject, name: string, value: PyObject): Result {
  if (object instanceof PyUnknown) return keptByUnknown(runtime, [value], name);
  return object.type.slotTable.setAttribute!(runtime, object, name, value);
}

/** `del object.name`. */
export function deleteAttribute(runtime: Runtime, object: PyObject, name: string): Result {
  if (object instanceof PyUnknown) return keptByUnknown(runtime, [], name);
  return object.type.slotTable.setAttribute!(runtime, object, name, null);
}

function keptByUnknown(runtime: Runtime, values: readonly PyObject[], name: string): Result {
  runtime.escape(values, `attribute '${name}' of an unknown value is set`);
  return runtime.none();
}

/** The object's own attribute (inline or in its `__dict__`), borrowed. */
export function ownAttribute(object: PyObject, name: string): PyObject | null {
  const { attributes } = object;
  if (attributes === null) return null;
  return attributes instanceof PyDict ? attributes.getStr(name) : (attributes.get(name) ?? null);
}

/** PyObject_GenericGetAttr without its error: null without an exception where there is no such attribute. */
export function findGeneric(runtime: Runtime, object: PyObject, name: string): Result {
  const { type } = object;
  const entry = findInMro(type, name);
  let get: Slots['get'];
  if (entry !== null) {
    const table = entry.type.slotTable;
    get = table.get;
    if (get !== undefined && table.set !== undefined) return get(runtime, entry, object, type);
  }
  const own = ownAttribute(object, name);
  if (own !== null) return runtime.heap.take(own);
  if (entry === null) return null;
  return get === undefined ? runtime.heap.take(entry) : get(runtime, entry, object, type);
}

/** PyObject_GenericGetAttr. */
export function genericGetAttribute(runtime: Runtime, object: PyObject, name: string): Result {
  const found = findGeneric(runtime, object, name);
  if (found !== null || runtime.exception !== null) return found;
  if (hasUnknownBase(object.type)) return unknownAttribute(runtime, object, name);
  return raiseAttributeError(
    runtime,
    object,
    name,
    `'${object.type.fullTypeName}' object has no attribute '${name}'`,
  );
}

/** PyObject_GenericSetAttr. */
export function genericSetAttribute(
  runtime: Runtime,
  object: PyObject,
  name: string,
  value: PyObject | null,
): Result {
  const { type } = object;
  const entry = findInMro(type, name);
  const set = entry?.type.slotTable.set;
  if (set !== undefined) return set(runtime, entry!, object, value);
  if (!type.hasAttributes) return cannotSet(runtime, object, name, entry);
  return value === null ? deleteOwn(runtime, object, name) : setOwn(runtime, object, name, value);
}

function cannotSet(runtime: Runtime, object: PyObject, name: string, entry: PyObject | null): null {
  const type = object.type.fullTypeName;
  if (entry !== null) {
    return runtime.raise('AttributeError', `'${type}' object attribute '${name}' is read-only`);
  }
  const text = runtime.profile.words.noAttributeToSet.replace('{type}', type).replace('{name}', name);
  return raiseSetError(runtime, object, name, text);
}

/** Stores an own attribute; keeps the value. */
export function setOwn(runtime: Runtime, object: PyObject, name: string, value: PyObject): Result {
  const { attributes } = object;
  if (attributes instanceof PyDict) storeInDict(runtime, object, attributes, name, value);
  else setInline(runtime, object, name, value);
  return runtime.none();
}

function deleteOwn(runtime: Runtime, object: PyObject, name: string): Result {
  const { attributes } = object;
  if (ownAttribute(object, name) === null) {
    const { noAttributeToDelete } = runtime.profile.words;
    const text = noAttributeToDelete.replace('{type}', object.type.fullTypeName).replace('{name}', name);
    if (attributes instanceof PyDict) return raiseSetError(runtime, object, name, text);
    return runtime.raise('AttributeError', text);
  }
  if (attributes instanceof PyDict) {
    dictDeleteStr(runtime, attributes, name);
    if (runtime.profile.instances.storage === 'dict') giveUpKeys(runtime.heap, object.type);
  } else deleteInline(runtime, object, name);
  return runtime.none();
}

/** A special method on the object's type, not bound; borrowed. */
export function lookupSpecial(_runtime: Runtime, object: PyObject, name: string): PyObject | null {
  return findInMro(object.type, name);
}

/** Calls something with arguments and drops it afterwards, however the call ends. */
class BoundCall extends NativeFrame {
  constructor(
    readonly callable: PyObject,
    readonly args: readonly PyObject[],
    readonly keywords: ReadonlyMap<string, PyObject> | null,
  ) {
    super();
    this.hold(callable);
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.call(this.callable, this.args, this.keywords);
  }
}

/** Calls an owned callable and drops it afterwards. */
export function callOwned(
  runtime: Runtime,
  callable: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null = null,
): Result {
  return runtime.run(new BoundCall(callable, args, keywords));
}

/** Binds a descriptor whose `__get__` is Python code, then calls what it answers. */
class BindThenCall extends NativeFrame {
  constructor(
    readonly entry: PyObject,
    readonly object: PyObject,
    readonly args: readonly PyObject[],
    readonly keywords: ReadonlyMap<string, PyObject> | null,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 2) return value;
      let answer: Result;
      if (this.state === 0) {
        this.state = 1;
        answer = this.entry.type.slotTable.get!(runtime, this.entry, this.object, this.object.type);
      } else {
        if (value === null) return null;
        this.state = 2;
        answer = runtime.call(this.hold(value), this.args, this.keywords);
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** Calls an entry found on the object's type as its method (vectorcall_method). */
function callEntry(
  runtime: Runtime,
  object: PyObject,
  entry: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  if (isMethodDescriptor(entry)) return runtime.call(entry, [object, ...args], keywords);
  if (entry.type.slotTable.get === undefined) return runtime.call(entry, args, keywords);
  return runtime.run(new BindThenCall(entry, object, args, keywords));
}

/** Py_TPFLAGS_METHOD_DESCRIPTOR: a call with the receiver in front needs no bound method. */
export function isMethodDescriptor(entry: PyObject): boolean {
  return entry instanceof PyFunction || entry.type.spec?.methodDescriptor === true;
}

/** Calls a special method; AttributeError where the type has none. */
export function callSpecial(
  runtime: Runtime,
  object: PyObject,
  name: string,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null = null,
): Result {
  const entry = findInMro(object.type, name);
  if (entry === null) {
    return raiseAttributeError(
      runtime,
      object,
      name,
      `'${object.type.fullTypeName}' object has no attribute '${name}'`,
    );
  }
  return callEntry(runtime, object, entry, args, keywords);
}

/** The same, but NotImplemented where the type has none (vectorcall_maybe). */
export function callMaybe(
  runtime: Runtime,
  object: PyObject,
  name: string,
  args: readonly PyObject[],
): Result {
  const entry = findInMro(object.type, name);
  return entry === null ? runtime.notImplemented() : callEntry(runtime, object, entry, args, null);
}

/** A method that is about to be called: `bound` where the receiver is already part of it (or there is none). */
export interface LoadedMethod {
  /** Owned. */
  callable: PyObject;
  /** Borrowed: to be put in front of the arguments. Null where it is part of the callable. */
  receiver: PyObject | null;
}

/**
 * `object.name` for a call, without making a bound method where the receiver can go in front of the arguments
 * (_PyObject_GetMethod). The callable is written into `into`; answers null where it raised, PENDING where Python code
 * answers: then the frame below gets the callable as its value and `into.receiver` is null.
 */
export function loadMethod(runtime: Runtime, object: PyObject, name: string, into: LoadedMethod): Result {
  into.receiver = null;
  const { type } = object;
  if (type.slotTable.getAttribute === genericGetAttribute && !(object instanceof PyUnknown)) {
    const entry = findInMro(type, name);
    if (entry !== null && isMethodDescriptor(entry) && ownAttribute(object, name) === null) {
      into.receiver = object;
      into.callable = runtime.heap.take(entry);
      return into.callable;
    }
  }
  const found = getAttribute(runtime, object, name);
  if (found !== null && found !== PENDING) into.callable = found;
  return found;
}

/** Answers null without an exception where the attribute is missing. */
class FindAttribute extends NativeFrame {
  constructor(
    readonly object: PyObject,
    readonly attribute: string,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = getAttribute(runtime, this.object, this.attribute);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null && runtime.exception !== null) {
      if (isSubtype(runtime.exception.type, runtime.types.AttributeError)) runtime.forget();
    }
    return value;
  }
}

/** PyObject_GetOptionalAttr: null without an exception where there is no such attribute. */
export function findAttribute(runtime: Runtime, object: PyObject, name: string): Result {
  if (object.type.slotTable.getAttribute === genericGetAttribute) {
    const entry = findInMro(object.type, name);
    if (entry === null) {
      const own = ownAttribute(object, name);
      return own === null ? null : runtime.heap.take(own);
    }
    if (isMethodDescriptor(entry)) return findGeneric(runtime, object, name);
  }
  return runtime.run(new FindAttribute(object, name));
}

/** The callable of an object's type as a class sees it: `type(object).name` bound to the object, owned; null without an exception where there is none. */
export function bindSpecial(runtime: Runtime, object: PyObject, name: string): Result {
  const entry = findInMro(object.type, name);
  if (entry === null) return null;
  const get = entry.type.slotTable.get;
  return get === undefined ? runtime.heap.take(entry) : get(runtime, entry, object, object.type);
}
