/** Exceptions that nobody can catch: those of finalizers and callbacks are printed and forgotten (PyErr_WriteUnraisable). */

import {
  findInMro,
  formatUncaught,
  type PyException,
  PyFunction,
  PyGenerator,
  type PyObject,
  PyStr,
  repr,
} from '../objects';
import type { Machine } from './machine';

/** What was under way, as versions that say so put it. */
function doing(source: PyObject): string {
  if (source instanceof PyGenerator) return 'closing generator';
  return source instanceof PyFunction ? 'calling weakref callback' : 'calling deallocator';
}

/** The text about the exception of the object's finalizer, or of a callback. */
export function ignoredText(machine: Machine, source: PyObject | null, exception: PyException): string {
  const { context, cause } = exception;
  // Only the exception itself is printed, not what it came from.
  exception.context = null;
  exception.cause = null;
  const text = formatUncaught(machine, exception);
  exception.context = context;
  exception.cause = cause;
  if (source === null) return `Exception ignored in:\n${text}`;
  const shown = findInMro(source.type, '__del__') ?? source;
  const head = machine.profile.words.exceptionIgnored;
  return `${head.replace('{doing}', doing(source)).replace('{repr}', nameOf(machine, shown))}\n${text}`;
}

/** Its repr where no Python code is needed for it. */
function nameOf(machine: Machine, object: PyObject): string {
  if (object.type.isClass) return `<${object.type.name} object>`;
  const text = repr(machine, object);
  if (!(text instanceof PyStr)) return '<object repr() failed>';
  const { value } = text;
  machine.heap.drop(text);
  return value;
}
