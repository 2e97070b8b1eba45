/**
 * Native functions as objects: built-in functions and methods, the descriptors in the dicts of built-in types, and
 * slot wrappers (Objects/methodobject.c, Objects/descrobject.c).
 */

import type { Heap, Visitor } from '../heap';
import { FreeList } from '../heap';
import { callNative } from './callbind';
import { keywordCarrier } from './dict';
import { NativeFrame, type NativeSpec } from './native';
import { PyObject, type Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { placeSharedTracked } from './shared';
import { checkReceiver, type Wrapper } from './slot-wrappers';
import { isInstanceOf } from './subtype';
import { newTuple } from './tuple';
import type { PyType, Slots } from './type';
import { isUnknown } from './unknown';

type Keywords = ReadonlyMap<string, PyObject> | null;

/** builtin_function_or_method: a function of a module, or a method of a built-in type bound to its receiver. */
export class PyBuiltin extends PyObject {
  spec!: NativeSpec;
  /** The receiver; owned. Null for functions of a module. */
  self: PyObject | null = null;
  /** Its arguments travel in a tuple (METH_VARARGS). */
  inTuple = false;
  /** `__module__`; null for methods. */
  module: string | null = null;

  get qualname(): string {
    const { self, spec, module } = this;
    if (self !== null) {
      const owner = spec.kind === 'classmethod' && 'mro' in self ? (self as PyType).name : self.type.name;
      return `${owner}.${spec.name}`;
    }
    return module === null || module === 'builtins' ? spec.name : `${module}.${spec.name}`;
  }

  override visit(visitor: Visitor): void {
    if (this.self !== null) visitor(this.self);
  }

  override destroy(heap: Heap): void {
    if (this.self !== null) heap.drop(this.self);
  }

  override sizeBytes(): number {
    return 72;
  }
}

/** Whether the function of this full name is called with METH_VARARGS. */
export function travelsInTuple(runtime: Runtime, qualname: string): boolean {
  return runtime.profile.evaluation.tupleFunctions.has(qualname);
}

/** Holds the tuple that carries a call's arguments. */
class TupleCall extends NativeFrame {
  constructor(
    private readonly spec: NativeSpec,
    private readonly self: PyObject,
    private readonly args: readonly PyObject[],
    private readonly keywords: Keywords,
    private readonly qualname: string,
  ) {
    super();
    this.name = spec.name;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return callNative(runtime, this.spec, this.self, this.args, this.keywords, this.qualname);
  }
}

function callInTuple(
  runtime: Runtime,
  spec: NativeSpec,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
  qualname: string,
): Result {
  if (args.length === 0 && (keywords === null || keywords.size === 0))
    return callNative(runtime, spec, self, args, keywords, qualname);
  const frame = new TupleCall(spec, self, args, keywords, qualname);
  const named = keywordCarrier(runtime, args, keywords);
  if (named !== null) frame.hold(named);
  if (args.length > 0) {
    const taken = args.map((arg) => runtime.heap.take(arg));
    frame.hold(newTuple(runtime, taken));
  }
  return runtime.run(frame);
}

/** A function of a module, which belongs to the process. */
export function newBuiltinFunction(runtime: Runtime, spec: NativeSpec, module: string): PyBuiltin {
  const made = new PyBuiltin();
  made.spec = spec;
  made.module = module;
  made.inTuple = travelsInTuple(runtime, module === 'builtins' ? spec.name : `${module}.${spec.name}`);
  return placeSharedTracked(runtime, made, runtime.types.builtin_function_or_method, 72);
}

/** Of a method bound to its receiver, the collector's header included. */
export const boundBuiltinBytes = 72;

/** A method bound to its receiver, which it keeps (`[].append` as a value); null where the receiver is no object of the model. */
export function newBoundBuiltin(
  runtime: Runtime,
  spec: NativeSpec,
  self: PyObject | null,
  inTuple: boolean,
): PyBuiltin {
  const made = new PyBuiltin();
  made.inTuple = inTuple;
  made.spec = spec;
  if (self !== null) made.self = runtime.heap.take(self);
  const type = runtime.types.builtin_function_or_method;
  return placeTracked(runtime, made, type, boundBuiltinBytes, FreeList.builtinMethod);
}

export function callBuiltin(
  runtime: Runtime,
  builtin: PyBuiltin,
  args: readonly PyObject[],
  keywords: Keywords,
): Result {
  const self = builtin.self ?? runtime.singletons.none;
  if (builtin.inTuple) return callInTuple(runtime, builtin.spec, self, args, keywords, builtin.qualname);
  return callNative(runtime, builtin.spec, self, args, keywords, builtin.qualname);
}

/** What the dict of a built-in type holds for a method; belongs to the process. */
export class PyMethodDescriptor extends PyObject {
  spec!: NativeSpec;
  owner!: PyType;
  qualname = '';
  /** Its arguments travel in a tuple (METH_VARARGS). */
  inTuple = false;

  override visit(): void {}
  override destroy(): void {}
  override sizeBytes(): number {
    return 72;
  }
}

/** Calls it with the receiver in front (method_vectorcall_…). */
export function callMethodDescriptor(
  runtime: Runtime,
  descriptor: PyMethodDescriptor,
  args: readonly PyObject[],
  keywords: Keywords,
): Result {
  const { spec, owner } = descriptor;
  const self = args[0];
  if (self === undefined) {
    return runtime.raise('TypeError', `unbound method ${descriptor.qualname}() needs an argument`);
  }
  if (!isInstanceOf(self, owner)) {
    const text = `descriptor '${spec.name}' for '${owner.name}' objects doesn't apply to a '${self.type.fullTypeName}' object`;
    return runtime.raise('TypeError', text);
  }
  return callMethodOf(runtime, descriptor, self, args.slice(1), keywords);
}

/** Calls it for a receiver that is known to be of its type. */
export function callMethodOf(
  runtime: Runtime,
  descriptor: PyMethodDescriptor,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): Result {
  const { spec, qualname } = descriptor;
  if (descriptor.inTuple) return callInTuple(runtime, spec, self, args, keywords, qualname);
  return callNative(runtime, spec, self, args, keywords, qualname);
}

/** The same for class methods. */
export class PyClassMethodDescriptor extends PyMethodDescriptor {}

/** slot wrapper: a native slot as a method. */
export class PyWrapperDescriptor extends PyObject {
  owner!: PyType;
  name = '';
  /** The slots of its type. */
  table!: Slots;
  wrapper!: Wrapper;

  override visit(): void {}
  override destroy(): void {}
  override sizeBytes(): number {
    return 72;
  }
}

/** Methods whose wrapper takes keyword arguments (PyWrapperFlag_KEYWORDS). */
const takesKeywords = new Set(['__call__', '__init__']);

function callWrapped(
  runtime: Runtime,
  descriptor: PyWrapperDescriptor,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): Result {
  const { name, table, wrapper } = descriptor;
  if (keywords !== null && keywords.size > 0 && !takesKeywords.has(name)) {
    return runtime.raise('TypeError', `wrapper ${name}() takes no keyword arguments`);
  }
  if (isUnknown(self) || (!storesUnknown.has(name) && args.some(isUnknown))) {
    runtime.escape([self, ...args], `${name}() is called with an unknown value`);
    return runtime.unknown(`${name}() is called with an unknown value`);
  }
  return wrapper(runtime, table, self, args, keywords);
}

/** Methods that only keep what they are given, or look at it themselves. */
const storesUnknown = new Set(['__call__', '__init__', '__setattr__', '__setitem__', '__set__', '__get__']);

/** wrapperdescr_call. */
export function callWrapperDescriptor(
  runtime: Runtime,
  descriptor: PyWrapperDescriptor,
  args: readonly PyObject[],
  keywords: Keywords,
): Result {
  const { name, owner } = descriptor;
  const self = args[0];
  if (self === undefined) {
    return runtime.raise('TypeError', `descriptor '${name}' of '${owner.name}' object needs an argument`);
  }
  if (!checkReceiver(runtime, name, owner, self)) return null;
  return runtime.run(new WrapperCall(descriptor, args, keywords));
}

/**
 * Slot wrappers have no vectorcall: the arguments lie in a tuple for the time of the call (_PyObject_MakeTpCall), and
 * those behind the receiver in another one (wrapperdescr_call).
 */
class WrapperCall extends NativeFrame {
  constructor(
    private readonly descriptor: PyWrapperDescriptor,
    private readonly args: readonly PyObject[],
    private readonly keywords: Keywords,
  ) {
    super();
    this.name = descriptor.name;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    const { heap } = runtime;
    const [self, ...rest] = this.args;
    this.hold(
      newTuple(
        runtime,
        this.args.map((one) => heap.take(one)),
      ),
    );
    this.hold(
      newTuple(
        runtime,
        rest.map((one) => heap.take(one)),
      ),
    );
    return callWrapped(runtime, this.descriptor, self!, rest, this.keywords);
  }
}

/** method-wrapper: a slot wrapper bound to its receiver; owned. */
export class PyMethodWrapper extends PyObject {
  descriptor!: PyWrapperDescriptor;
  self!: PyObject;

  override visit(visitor: Visitor): void {
    visitor(this.self);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.self);
  }

  override sizeBytes(): number {
    return 48;
  }
}

/** A slot wrapper bound to the object, which it keeps. */
export function newMethodWrapper(
  runtime: Runtime,
  descriptor: PyWrapperDescriptor,
  self: PyObject,
): PyMethodWrapper {
  const made = new PyMethodWrapper();
  made.descriptor = descriptor;
  made.self = runtime.heap.take(self);
  return placeTracked(runtime, made, runtime.types['method-wrapper'], 48);
}

export function callMethodWrapper(
  runtime: Runtime,
  bound: PyMethodWrapper,
  args: readonly PyObject[],
  keywords: Keywords,
): Result {
  return callWrapped(runtime, bound.descriptor, bound.self, args, keywords);
}
