/** Raising exceptions that carry more than a message. */

import { newException, type PyException } from './exceptions';
import type { PyObject } from './object';
import type { TypeName } from './registry';
import type { Runtime } from './runtime';
import { internedStr, newStr } from './str';

/** AttributeError with `name` and `obj`, which the exception keeps. */
export function raiseAttributeError(runtime: Runtime, object: PyObject, name: string, message: string): null {
  const error = newError(runtime, 'AttributeError', message);
  error.special = new Map([
    ['obj', runtime.heap.take(object)],
    ['name', internedStr(runtime, name) as PyObject],
  ]);
  return runtime.raiseObject(error);
}

/** AttributeError of a setting or deletion: which object it was about is known only from 3.13 on. */
export function raiseSetError(runtime: Runtime, object: PyObject, name: string, message: string): null {
  if (runtime.profile.evaluation.setErrorsKeepObject)
    return raiseAttributeError(runtime, object, name, message);
  return runtime.raise('AttributeError', message);
}

/** NameError with `name`. */
export function raiseNameError(runtime: Runtime, name: string, message: string): null {
  const error = newError(runtime, 'NameError', message);
  error.special = new Map([['name', internedStr(runtime, name)]]);
  return runtime.raiseObject(error);
}

/** ImportError or ModuleNotFoundError with `msg`, and `name` and `path` where they are known. */
export function raiseImportError(
  runtime: Runtime,
  typeName: 'ImportError' | 'ModuleNotFoundError',
  message: string,
  name: string | null,
  path: string | null = null,
): null {
  const error = newError(runtime, typeName, message);
  const fields = new Map<string, PyObject>([['msg', runtime.heap.take(error.args.items[0]!)]]);
  if (name !== null) fields.set('name', newStr(runtime, name));
  if (path !== null) fields.set('path', newStr(runtime, path));
  error.special = fields;
  return runtime.raiseObject(error);
}

/** StopIteration (or StopAsyncIteration) with a value, which it takes over; null: without one. */
export function raiseStopIteration(
  runtime: Runtime,
  value: PyObject | null,
  typeName: 'StopIteration' | 'StopAsyncIteration' = 'StopIteration',
): null {
  const error = newException(runtime, runtime.types[typeName], value === null ? [] : [value]);
  if (value !== null && typeName === 'StopIteration') {
    error.special = new Map([['value', runtime.heap.take(value)]]);
  }
  return runtime.raiseObject(error);
}

/** An exception of a built-in type without arguments. */
export function raiseEmpty(runtime: Runtime, typeName: TypeName): null {
  return runtime.raiseObject(newException(runtime, runtime.types[typeName], []));
}

/** A new exception of a built-in type with a message, owned; for the machine's `raise`. */
export function newError(runtime: Runtime, typeName: TypeName, message: string): PyException {
  return newException(runtime, runtime.types[typeName], [newStr(runtime, message)]);
}
