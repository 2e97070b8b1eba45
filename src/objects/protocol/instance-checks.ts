/** isinstance() and issubclass() (Objects/abstract.c). */

import { callSpecial, findAttribute, lookupSpecial } from '../attributes';
import { PyUnion } from '../generic/union';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import { isSubtype } from '../subtype';
import { PyTuple } from '../tuple';
import { PyType } from '../type';
import { atomType, isUnknown } from '../unknown';
import { hasUnknownBase } from '../unknown-base';
import { truth } from './truth';

type Check = '__instancecheck__' | '__subclasscheck__';

/** isinstance(object, cls): True or False, owned. */
export function isInstance(runtime: Runtime, object: PyObject, cls: PyObject): Result {
  const atom = atomType(runtime, object);
  if (atom !== null && cls instanceof PyType && cls.type === runtime.types.type) {
    return runtime.bool(isSubtype(atom, cls));
  }
  if (isUnknown(object) || isUnknown(cls)) return runtime.unknown('the type of an unknown value', 'bool');
  if (object.type === cls) return runtime.bool(true);
  return check(runtime, object, cls, '__instancecheck__');
}

/** issubclass(subclass, cls). */
export function isSubclass(runtime: Runtime, subclass: PyObject, cls: PyObject): Result {
  if (isUnknown(subclass) || isUnknown(cls)) return runtime.unknown('an unknown class', 'bool');
  return check(runtime, subclass, cls, '__subclasscheck__');
}

function check(runtime: Runtime, object: PyObject, cls: PyObject, method: Check): Result {
  if (cls instanceof PyType && cls.type === runtime.types.type)
    return builtinCheck(runtime, object, cls, method);
  if (cls instanceof PyTuple) return runtime.run(new TupleCheck(object, cls.items, method));
  if (cls instanceof PyUnion) return runtime.run(new TupleCheck(object, cls.args.items, method));
  if (lookupSpecial(runtime, cls, method) !== null) return runtime.run(new HookCheck(object, cls, method));
  return builtinCheck(runtime, object, cls, method);
}

function builtinCheck(runtime: Runtime, object: PyObject, cls: PyObject, method: Check): Result {
  return method === '__instancecheck__'
    ? recursiveIsInstance(runtime, object, cls)
    : recursiveIsSubclass(runtime, object, cls);
}

/** object_recursive_isinstance, for any class object. */
export function recursiveIsInstance(runtime: Runtime, object: PyObject, cls: PyObject): Result {
  if (!(cls instanceof PyType)) {
    const text = 'isinstance() arg 2 must be a type, a tuple of types, or a union';
    return runtime.raise('TypeError', text);
  }
  if (isSubtype(object.type, cls)) return runtime.bool(true);
  if (hasUnknownBase(object.type))
    return runtime.unknown('its class derives from one that is not known', 'bool');
  // `__class__` may pretend another type; only a class of the program can do that.
  if (!object.type.isClass) return runtime.bool(false);
  return runtime.run(new ClassAttributeCheck(object, cls));
}

/** recursive_issubclass. */
export function recursiveIsSubclass(runtime: Runtime, subclass: PyObject, cls: PyObject): Result {
  if (!(subclass instanceof PyType)) return runtime.raise('TypeError', 'issubclass() arg 1 must be a class');
  if (!(cls instanceof PyType)) {
    const text = 'issubclass() arg 2 must be a class, a tuple of classes, or a union';
    return runtime.raise('TypeError', text);
  }
  const is = isSubtype(subclass, cls);
  if (!is && hasUnknownBase(subclass))
    return runtime.unknown('it derives from a class that is not known', 'bool');
  return runtime.bool(is);
}

/** The first class of a tuple that answers yes; tuples may be nested. */
class TupleCheck extends NativeFrame {
  private at = 0;

  constructor(
    readonly object: PyObject,
    readonly classes: readonly PyObject[],
    readonly method: Check,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null || value !== runtime.singletons.false) return value;
        runtime.heap.drop(value);
      }
      if (this.at === this.classes.length) return runtime.bool(false);
      const cls = this.classes[this.at++]!;
      this.state = 1;
      const answer =
        this.method === '__instancecheck__'
          ? isInstance(runtime, this.object, cls)
          : isSubclass(runtime, this.object, cls);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** `__instancecheck__` or `__subclasscheck__` of the metaclass; its truth counts. */
class HookCheck extends NativeFrame {
  constructor(
    readonly object: PyObject,
    readonly cls: PyObject,
    readonly method: Check,
  ) {
    super();
    this.name = method;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      if (this.state === 0) {
        this.state = 1;
        answer = callSpecial(runtime, this.cls, this.method, [this.object]);
      } else if (this.state === 1) {
        if (value === null) return null;
        this.state = 2;
        answer = truth(runtime, this.hold(value));
      } else return value;
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

class ClassAttributeCheck extends NativeFrame {
  constructor(
    readonly object: PyObject,
    readonly cls: PyType,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = findAttribute(runtime, this.object, '__class__');
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return runtime.exception === null ? runtime.bool(false) : null;
    const is = value instanceof PyType && value !== this.object.type && isSubtype(value, this.cls);
    runtime.heap.drop(value);
    return runtime.bool(is);
  }
}
