/**
 * Fields that are read while a round of a loop is recorded, of objects that are not the same in the next round. Who
 * records is told of each read that it did not expect, because what was done with the value is not known then.
 */

import type { PyObject } from './object';

/** Who records. */
export interface Watcher {
  /** A field of a watched object is read by somebody who does not know of it. */
  read(object: PyObject): void;
  /** A key was looked up in a dict or set. */
  lookedUp(container: PyObject, key: PyObject, found: boolean): void;
}

/** The one that listens, and how deep in an operation we are whose meaning it knows. */
export const watched: { watcher: Watcher | null; quiet: number } = { watcher: null, quiet: 0 };

/** How many watch a field of an object. */
const watches = new WeakMap<PyObject, Map<string, number>>();

/** From here on the watcher hears of reads of the field. */
export function watchField(object: PyObject, field: string): void {
  let counts = watches.get(object);
  if (counts === undefined) {
    counts = new Map();
    watches.set(object, counts);
  }
  const count = counts.get(field) ?? 0;
  counts.set(field, count + 1);
  if (count > 0) return;
  let value: unknown = Reflect.get(object, field);
  Object.defineProperty(object, field, {
    configurable: true,
    enumerable: true,
    get() {
      if (watched.quiet === 0) watched.watcher?.read(object);
      return value;
    },
    set(after: unknown) {
      value = after;
    },
  });
}

/** The end of it. */
export function unwatchField(object: PyObject, field: string): void {
  const counts = watches.get(object);
  const count = counts?.get(field) ?? 0;
  if (count > 1) {
    counts!.set(field, count - 1);
    return;
  }
  counts?.delete(field);
  watched.quiet++;
  const value: unknown = Reflect.get(object, field);
  watched.quiet--;
  Object.defineProperty(object, field, { configurable: true, enumerable: true, writable: true, value });
}
