/** len(), subscripts and `in` for any object (Objects/abstract.c). */

import { getAttribute } from '../attributes';
import { isFastForwarded } from '../bulk';
import { forwardedItem, inForwarded, storeForwarded } from '../bulk-access';
import { newGenericAlias } from '../generic/generic-alias';
import { newInt, PyInt } from '../int';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import { PyType } from '../type';
import { isUnknown, PyUnknown } from '../unknown';
import { chain } from './chain';
import { Consume, type Each } from './consume';
import { equal, isTrue } from './equality';
import { index } from './numbers';

/** `len(o)`: an owned int. */
export function length(runtime: Runtime, object: PyObject): Result {
  if (object instanceof PyUnknown && object.length !== null) return newInt(runtime, object.length);
  if (object instanceof PyUnknown) return runtime.unknown('the length of an unknown value', 'int');
  const slot = object.type.slotTable.length;
  if (slot === undefined) {
    return runtime.raise('TypeError', `object of type '${object.type.fullTypeName}' has no len()`);
  }
  return object.type.isClass ? runtime.run(new UserLength(object)) : slot(runtime, object);
}

/** What a class's `__len__` answers must be an index that is not negative (slot_sq_length). */
class UserLength extends NativeFrame {
  constructor(private readonly object: PyObject) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (value === null && this.state > 0) return null;
      let answer: Result;
      if (this.state === 0) {
        this.state = 1;
        answer = this.object.type.slotTable.length!(runtime, this.object);
      } else if (this.state === 1) {
        this.state = 2;
        answer = index(runtime, this.hold(value!));
      } else return checkLength(runtime, value!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function checkLength(runtime: Runtime, value: PyObject): Result {
  if (!(value instanceof PyInt)) return value;
  const negative = value.big === null ? value.value < 0 : value.big < 0n;
  const large = value.big !== null && value.big >= 1n << 63n;
  if (!negative && !large) return value;
  runtime.heap.drop(value);
  return negative
    ? runtime.raise('ValueError', '__len__() should return >= 0')
    : runtime.raise('OverflowError', "cannot fit 'int' into an index-sized integer");
}

/** `o[key]`. */
export function getItem(runtime: Runtime, object: PyObject, key: PyObject): Result {
  const slot = object.type.slotTable.getItem;
  if (slot !== undefined) {
    if (isFastForwarded(object)) return forwardedItem(runtime, object, key);
    if (isUnknown(key) && !object.type.isClass) return runtime.unknown('an item at an unknown place');
    return slot(runtime, object, key);
  }
  if (isUnknown(object)) return runtime.unknown('an item of an unknown value');
  if (object instanceof PyType) return subscriptType(runtime, object, key);
  return runtime.raise('TypeError', `'${object.type.fullTypeName}' object is not subscriptable`);
}

/** `C[key]`: `__class_getitem__`. */
function subscriptType(runtime: Runtime, type: PyType, key: PyObject): Result {
  if (type === runtime.types.type) return newGenericAlias(runtime, type, key);
  return runtime.run(new ClassGetItem(type, key));
}

class ClassGetItem extends NativeFrame {
  constructor(
    private readonly subject: PyType,
    private readonly key: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const method = getAttribute(runtime, this.subject, '__class_getitem__');
      if (method === PENDING) return PENDING;
      value = method;
    }
    if (this.state === 2) return value;
    if (value === null) {
      if (!runtime.exception?.type.mro.includes(runtime.types.AttributeError)) return null;
      runtime.forget();
      const { name, type } = this.subject;
      const text = runtime.profile.words.typeNotSubscriptable;
      return runtime.raise('TypeError', text.replace('{type}', name).replace('{metatype}', type.name));
    }
    this.state = 2;
    return runtime.call(this.hold(value), [this.key]);
  }
}

/** `o[key] = value`; takes what it stores. Answers None. */
export function setItem(runtime: Runtime, object: PyObject, key: PyObject, value: PyObject): Result {
  const slot = object.type.slotTable.setItem;
  if (isFastForwarded(object)) return storeForwarded(runtime, object, key, value);
  if (slot !== undefined) return slot(runtime, object, key, value);
  if (isUnknown(object)) {
    runtime.escape([key, value], 'stored into an unknown value');
    return runtime.none();
  }
  return runtime.raise('TypeError', `'${object.type.fullTypeName}' object does not support item assignment`);
}

/** `del o[key]`. Answers None. */
export function deleteItem(runtime: Runtime, object: PyObject, key: PyObject): Result {
  const slot = object.type.slotTable.setItem;
  if (isFastForwarded(object)) {
    runtime.escape([object], 'what is deleted is not known');
    return runtime.none();
  }
  if (slot !== undefined) return slot(runtime, object, key, null);
  if (isUnknown(object)) return runtime.none();
  return runtime.raise('TypeError', `'${object.type.fullTypeName}' object doesn't support item deletion`);
}

/** `item in o`: True or False, owned. */
export function contains(runtime: Runtime, object: PyObject, item: PyObject): Result {
  if (isFastForwarded(object)) return inForwarded(runtime, object, item);
  if (isUnknown(object)) return runtime.unknown('membership in an unknown value', 'bool');
  const slot = object.type.slotTable.contains;
  if (slot !== undefined) return slot(runtime, object, item);
  const { iter, getItem: bySubscript } = object.type.slotTable;
  if (iter === undefined && !(object.type.isClass && bySubscript !== undefined)) {
    return runtime.raise('TypeError', notIterable(runtime, object));
  }
  return runtime.run(new ContainsByIteration(object, item));
}

function notIterable(runtime: Runtime, object: PyObject): string {
  return runtime.profile.words.notContainer.replace('{type}', object.type.fullTypeName);
}

/** _PySequence_IterSearch. */
class ContainsByIteration extends Consume {
  private found = false;

  constructor(
    container: PyObject,
    private readonly item: PyObject,
  ) {
    super(container);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    const answer = equal(runtime, this.hold(item), this.item);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(this.owned.pop()!);
    this.found = isTrue(runtime, value);
    return this.found ? 'stop' : 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.bool(this.found);
  }
}

/** An argument as an index that fits a machine word: its int, owned; IndexError "cannot fit …" where it does not. */
export function sequenceIndex(runtime: Runtime, key: PyObject): Result {
  if (key instanceof PyInt && key.big === null) return runtime.heap.take(key);
  return chain(runtime, [key], (rt, [subject]) => index(rt, subject!), fitIndex);
}

function fitIndex(runtime: Runtime, value: PyObject, [key]: readonly PyObject[]): Result {
  if (!(value instanceof PyInt) || value.big === null) return value;
  if (value.big >= -(1n << 63n) && value.big < 1n << 63n) return value;
  runtime.heap.drop(value);
  return runtime.raise('IndexError', `cannot fit '${key!.type.fullTypeName}' into an index-sized integer`);
}
