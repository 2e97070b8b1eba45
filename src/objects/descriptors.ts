/** classmethod, staticmethod and bound methods (Objects/funcobject.c, Objects/classobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import { findAttribute, getAttribute } from './attributes';
import { checkNoKeywords, checkPositional } from './callbind';
import { dictSetStr, newDict, PyDict } from './dict';
import { PyFunction } from './function';
import { identityHash } from './hashing';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { newInt } from './int';
import { findInMro } from './lookup';
import { NativeFrame } from './native';
import { PENDING, PyObject, type Result } from './object';
import { placeTracked } from './place';
import { repr } from './protocol/text';
import type { Runtime } from './runtime';
import { newStr, PyStr } from './str';
import type { PyType, TypeSpec } from './type';

/** classmethod or staticmethod; the callable is owned. */
export class PyMethodKind extends PyObject {
  callable: PyObject | null = null;

  override visit(visitor: Visitor): void {
    if (this.callable !== null) visitor(this.callable);
    visitCommon(this, visitor);
  }

  override clear(heap: Heap): void {
    const { callable } = this;
    if (callable === null) return;
    heap.touch(this);
    this.callable = null;
    heap.drop(callable);
  }

  override destroy(heap: Heap): void {
    this.clear(heap);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return 48;
  }

  override saveContent(): unknown {
    return { callable: this.callable, common: saveCommon(this) };
  }

  override restoreContent(saved: { callable: PyObject | null; common: CommonContent }): void {
    this.callable = saved.callable;
    restoreCommon(this, saved.common);
  }
}

function newMethodKind(runtime: Runtime, type: PyType, callable: PyObject): PyMethodKind {
  const made = new PyMethodKind();
  made.callable = callable;
  return placeTracked(runtime, made, type, 48);
}

/** A static method of the callable, whose reference it takes over. */
export function newStaticMethod(runtime: Runtime, callable: PyObject): PyMethodKind {
  return newMethodKind(runtime, runtime.types.staticmethod, callable);
}

/** A class method of the callable, whose reference it takes over. */
export function newClassMethod(runtime: Runtime, callable: PyObject): PyMethodKind {
  return newMethodKind(runtime, runtime.types.classmethod, callable);
}

/** functools_wraps: the wrapper gets a `__dict__` with copies of what describes the callable. */
export function copyAttributes(runtime: Runtime, made: PyMethodKind, callable: PyObject): void {
  const { heap, profile } = runtime;
  for (const name of profile.evaluation.methodWrapperCopies) {
    const value = findAttribute(runtime, callable, name);
    if (value === null || value === undefined) {
      if (runtime.exception !== null) runtime.forget();
      continue;
    }
    if (made.attributes === null) {
      heap.touch(made);
      made.attributes = newDict(runtime);
    }
    if (made.attributes instanceof PyDict) dictSetStr(runtime, made.attributes, name, value);
    heap.drop(value);
  }
}

function methodKindType(name: 'classmethod' | 'staticmethod', get: TypeSpec['slots']['get']): TypeSpec {
  return {
    name,
    collectable: true,
    attributes: true,
    slots: {
      get,
      new: (runtime, type, args, keywords) => {
        if (!checkNoKeywords(runtime, name, keywords)) return null;
        if (!checkPositional(runtime, name, args.length, 1, 1)) return null;
        const made = newMethodKind(runtime, type, runtime.heap.take(args[0]!));
        copyAttributes(runtime, made, args[0]!);
        return made;
      },
      // The callable is set by __new__ here; __init__ repeats it in CPython without a visible difference.
      init: (runtime) => runtime.none(),
    },
    getset: [
      {
        name: '__func__',
        member: true,
        get: (runtime, self) => runtime.heap.take((self as PyMethodKind).callable ?? runtime.singletons.none),
      },
      {
        name: '__wrapped__',
        member: true,
        get: (runtime, self) => runtime.heap.take((self as PyMethodKind).callable ?? runtime.singletons.none),
      },
      {
        name: '__isabstractmethod__',
        get: (runtime, self) => isAbstractMethod(runtime, (self as PyMethodKind).callable),
      },
      ...(['__name__', '__qualname__', '__doc__', '__module__', '__annotations__'] as const).map(
        (attribute) => ({
          name: attribute,
          get: (runtime: Runtime, self: PyObject): Result =>
            getAttribute(runtime, (self as PyMethodKind).callable ?? runtime.singletons.none, attribute),
        }),
      ),
    ],
  };
}

/** `__isabstractmethod__` of what is wrapped; False where it has none. */
export function isAbstractMethod(runtime: Runtime, callable: PyObject | null): Result {
  if (callable === null) return runtime.bool(false);
  const found = findAttribute(runtime, callable, '__isabstractmethod__');
  return found === null && runtime.exception === null ? runtime.bool(false) : found;
}

export const staticMethodType: TypeSpec = methodKindType('staticmethod', (runtime, self) => {
  const { callable } = self as PyMethodKind;
  if (callable === null) return runtime.raise('RuntimeError', 'uninitialized staticmethod object');
  return runtime.heap.take(callable);
});
staticMethodType.slots.call = (runtime, self, args, keywords) =>
  runtime.call((self as PyMethodKind).callable!, args, keywords);

export const classMethodType: TypeSpec = methodKindType('classmethod', (runtime, self, _instance, owner) => {
  const { callable } = self as PyMethodKind;
  if (callable === null) return runtime.raise('RuntimeError', 'uninitialized classmethod object');
  if (callable instanceof PyFunction) return newMethod(runtime, callable, owner);
  const get = callable.type.slotTable.get;
  if (get !== undefined && runtime.profile.evaluation.classMethodsChain)
    return get(runtime, callable, owner, owner.type);
  return newMethod(runtime, callable, owner);
});

/** A bound method; both references are owned. */
export class PyMethod extends PyObject {
  callable!: PyObject;
  self!: PyObject;

  override visit(visitor: Visitor): void {
    visitor(this.callable);
    visitor(this.self);
  }

  /** method_dealloc: the function, then the receiver. */
  override destroy(heap: Heap): void {
    heap.drop(this.callable);
    heap.drop(this.self);
  }

  override sizeBytes(): number {
    return 64;
  }
}

/** Of a bound method, the collector's header included. */
export const boundMethodBytes = 64;

/** The callable bound to the receiver; keeps both. */
export function newMethod(runtime: Runtime, callable: PyObject, self: PyObject): PyMethod {
  const made = new PyMethod();
  made.callable = runtime.heap.take(callable);
  made.self = runtime.heap.take(self);
  return placeTracked(runtime, made, runtime.types.method, boundMethodBytes, FreeList.method);
}

/** `<bound method C.m of …>`: the receiver's repr may be Python code. */
class MethodRepr extends NativeFrame {
  override name = '__repr__';

  constructor(readonly method: PyMethod) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = repr(runtime, this.method.self);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    const text = value instanceof PyStr ? value.value : '?';
    runtime.heap.drop(value);
    return newStr(runtime, `<bound method ${qualnameOf(this.method.callable)} of ${text}>`);
  }
}

/** `__qualname__` of a callable, as far as no Python code is needed. */
export function qualnameOf(callable: PyObject): string {
  if (callable instanceof PyFunction) return callable.qualname;
  if ('qualname' in callable && typeof callable.qualname === 'string') return callable.qualname;
  return '?';
}

export const methodType: TypeSpec = {
  name: 'method',
  subclassable: false,
  collectable: true,
  weakrefs: true,
  slots: {
    repr: (runtime, self) => runtime.run(new MethodRepr(self as PyMethod)),
    hash: (runtime, self) => {
      const method = self as PyMethod;
      return newInt(runtime, (identityHash(method.self) ^ identityHash(method.callable)) | 0);
    },
    compare: (runtime, left, right, operator) => {
      if (!(left instanceof PyMethod && right instanceof PyMethod) || (operator !== 2 && operator !== 3)) {
        return runtime.notImplemented();
      }
      const same = left.callable === right.callable && left.self === right.self;
      return runtime.bool(same === (operator === 2));
    },
    call: (runtime, self, args, keywords) => {
      const method = self as PyMethod;
      return runtime.call(method.callable, [method.self, ...args], keywords);
    },
    getAttribute: (runtime, self, name) => methodAttribute(runtime, self as PyMethod, name),
    get: (runtime, self) => runtime.heap.take(self),
    new: (runtime, _type, args, keywords) => {
      if (!checkNoKeywords(runtime, 'method', keywords)) return null;
      if (!checkPositional(runtime, 'method', args.length, 2, 2)) return null;
      const [callable, self] = args as [PyObject, PyObject];
      if (callable.type.slotTable.call === undefined) {
        return runtime.raise('TypeError', 'first argument must be callable');
      }
      if (self === runtime.singletons.none) return runtime.raise('TypeError', 'instance must not be None');
      return newMethod(runtime, callable, self);
    },
  },
  getset: [
    {
      name: '__func__',
      member: true,
      get: (runtime, self) => runtime.heap.take((self as PyMethod).callable),
    },
    { name: '__self__', member: true, get: (runtime, self) => runtime.heap.take((self as PyMethod).self) },
  ],
};

/** method_getattro: its own attributes, then those of the function. */
function methodAttribute(runtime: Runtime, method: PyMethod, name: string): Result {
  const entry = findInMro(method.type, name);
  if (entry !== null) {
    const get = entry.type.slotTable.get;
    return get === undefined ? runtime.heap.take(entry) : get(runtime, entry, method, method.type);
  }
  return getAttribute(runtime, method.callable, name);
}
