/** Slots of classes that define attribute access or descriptor methods in Python code (Objects/typeobject.c). */

import { callSpecial, findGeneric, lookupSpecial } from './attributes';
import { raiseAttributeError } from './errors';
import { NativeFrame } from './native';
import { PyWrapperDescriptor } from './native-functions';
import { PENDING, type PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import { internedStr } from './str';
import { isSubtype } from './subtype';
import type { Slots } from './type';

/** A descriptor's method; whoever looks an attribute up holds the descriptor meanwhile. */
class DescriptorCall extends NativeFrame {
  constructor(
    readonly descriptor: PyObject,
    readonly method: '__get__' | '__set__' | '__delete__',
    readonly args: readonly PyObject[],
  ) {
    super();
    this.name = method;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    this.keep(runtime, this.descriptor);
    return callSpecial(runtime, this.descriptor, this.method, this.args);
  }
}

/** slot_tp_descr_get. */
export const callGet: NonNullable<Slots['get']> = (runtime, self, instance, owner) =>
  runtime.run(new DescriptorCall(self, '__get__', [instance ?? runtime.singletons.none, owner]));

/** slot_tp_descr_set. */
export const callSet: NonNullable<Slots['set']> = (runtime, self, instance, value) =>
  value === null
    ? runtime.run(new DescriptorCall(self, '__delete__', [instance]))
    : runtime.run(new DescriptorCall(self, '__set__', [instance, value]));

/**
 * slot_tp_getattr_hook: `__getattribute__` (or the generic lookup), then `__getattr__` where that raised
 * AttributeError. The frame owns the name as an object.
 */
class AttributeCall extends NativeFrame {
  constructor(
    readonly object: PyObject,
    readonly attribute: string,
  ) {
    super();
    this.name = '__getattribute__';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case 0:
          this.state = 1;
          answer = this.first(runtime);
          break;
        case 1: {
          if (value !== null) return value;
          const hook = lookupSpecial(runtime, this.object, '__getattr__');
          const { exception, types } = runtime;
          if (exception !== null && !isSubtype(exception.type, types.AttributeError)) return null;
          if (hook === null) return exception === null ? this.missing(runtime) : null;
          runtime.forget();
          this.state = 2;
          if (runtime.profile.evaluation.attributeHookBindsReceiver) this.keep(runtime, this.object);
          const name = this.hold(internedStr(runtime, this.attribute));
          answer = callSpecial(runtime, this.object, '__getattr__', [name]);
          break;
        }
        default:
          return value;
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  private first(runtime: Runtime): Result {
    const entry = lookupSpecial(runtime, this.object, '__getattribute__');
    if (entry instanceof PyWrapperDescriptor) {
      return entry.owner === runtime.types.object
        ? findGeneric(runtime, this.object, this.attribute)
        : entry.table.getAttribute!(runtime, this.object, this.attribute);
    }
    const name = this.hold(internedStr(runtime, this.attribute));
    return callSpecial(runtime, this.object, '__getattribute__', [name]);
  }

  private missing(runtime: Runtime): null {
    const text = `'${this.object.type.fullTypeName}' object has no attribute '${this.attribute}'`;
    return raiseAttributeError(runtime, this.object, this.attribute, text);
  }
}

export function callGetAttribute(runtime: Runtime, object: PyObject, name: string): Result {
  return runtime.run(new AttributeCall(object, name));
}

/** slot_tp_setattro; the frame owns the name as an object. */
class SetAttributeCall extends NativeFrame {
  constructor(
    readonly object: PyObject,
    readonly attribute: string,
    readonly value: PyObject | null,
  ) {
    super();
    this.name = value === null ? '__delattr__' : '__setattr__';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    const name = this.hold(internedStr(runtime, this.attribute));
    return callSpecial(runtime, this.object, this.name, this.value === null ? [name] : [name, this.value]);
  }
}

export const callSetAttribute: NonNullable<Slots['setAttribute']> = (runtime, object, name, value) =>
  runtime.run(new SetAttributeCall(object, name, value));
