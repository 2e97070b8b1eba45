/** Containers with elements of rounds that were not executed: what can be said without looking at those. */

import { bulkWhy, PyBulk } from './bulk';
import { PyDict } from './dict';
import { dictContains, dictGet, dictSet } from './dict-search';
import { PyInt } from './int';
import { PyList } from './list';
import type { PyObject, Result } from './object';
import type { Runtime } from './runtime';
import { PySet } from './set';
import { setContains } from './set-search';
import { PyStr } from './str';
import { watched } from './watched';

function unknownElement(runtime: Runtime): Result {
  return runtime.unknown(bulkWhy);
}

/** Where an index points to in `items`; -1 for an element that is not there. */
function placeInList({ items, length }: PyList, index: number): number {
  const wanted = index < 0 ? index + length : index;
  let before = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    const covered = item instanceof PyBulk ? item.elements : 1;
    if (wanted < before + covered) return item instanceof PyBulk ? -1 : at;
    before += covered;
  }
  return -1;
}

/** The upper half of the hash of what stands in a set for such rounds: no key's; the lower half numbers them. */
const bulkHash = 2 ** 40;

/** Puts it into a dict or set, which owns it from here on. */
export function placeBulk(container: PyDict | PySet, bulk: PyBulk): void {
  if (container instanceof PyDict) {
    container.slow.set(container.keys.length, -(2n ** 64n) - BigInt(container.bulks));
    container.keys.push(bulk);
    container.values.push(bulk);
    container.bulks++;
  } else container.table.putClean(bulk, bulksIn(container).length, bulkHash);
}

/** What stands in a dict or set for such rounds. */
export function bulksIn(container: PyObject): PyBulk[] {
  const found: PyBulk[] = [];
  if (container instanceof PyDict) {
    if (container.bulks === 0) return found;
    for (const at of container.slow.keys()) {
      const key = container.keys[at];
      if (key instanceof PyBulk) found.push(key);
    }
  } else if (container instanceof PySet) {
    const { table } = container;
    for (let low = 0; ; low++) {
      const at = table.find({ low, high: bulkHash }, () => true);
      if (at < 0) return found;
      found.push(table.keys[at] as PyBulk);
    }
  }
  return found;
}

/** Whether the rounds have put a key there; null where nobody knows. */
function inBulks(container: PyObject, key: PyObject): boolean | null {
  watched.quiet++;
  const answer = findInBulks(container, key);
  watched.quiet--;
  if (answer === true) watched.watcher?.lookedUp(container, key, true);
  return answer;
}

function findInBulks(container: PyObject, key: PyObject): boolean | null {
  const value = key instanceof PyInt && key.big === null ? key.value : null;
  for (const { keys, elements } of bulksIn(container)) {
    let known = 0;
    for (const { first, step, count } of keys) {
      known += count;
      if (value === null) continue;
      const at = (value - first) / step;
      if (Number.isInteger(at) && at >= 0 && at < count) return true;
    }
    if (known < elements || (value === null && !(key instanceof PyStr))) return null;
  }
  return false;
}

/** `container[key]`. */
export function forwardedItem(runtime: Runtime, container: PyObject, key: PyObject): Result {
  if (container instanceof PyList && key instanceof PyInt) {
    const { length } = container;
    if (key.big !== null || key.value >= length || key.value < -length) {
      return runtime.raise('IndexError', 'list index out of range');
    }
    const at = placeInList(container, key.value);
    return at < 0 ? unknownElement(runtime) : runtime.heap.take(container.items[at]!);
  }
  if (container instanceof PyDict && (key instanceof PyInt || key instanceof PyStr)) {
    const found = dictGet(runtime, container, key);
    if (found !== null || runtime.exception !== null) return found;
  }
  return unknownElement(runtime);
}

/** `container[key] = value`. */
export function storeForwarded(
  runtime: Runtime,
  container: PyObject,
  key: PyObject,
  value: PyObject,
): Result {
  const { heap } = runtime;
  if (container instanceof PyDict && inBulks(container, key) === false) {
    return dictSet(runtime, container, key, value);
  }
  if (container instanceof PyList && key instanceof PyInt && key.big === null) {
    const at = placeInList(container, key.value);
    if (at >= 0) {
      heap.touch(container);
      const old = container.items[at]!;
      container.items[at] = heap.take(value);
      heap.drop(old);
      return runtime.none();
    }
  }
  runtime.escape([key, value], `stored among ${bulkWhy}`);
  return runtime.none();
}

/** `key in container`. */
export function inForwarded(runtime: Runtime, container: PyObject, key: PyObject): Result {
  if (container instanceof PyList) return runtime.unknown(bulkWhy, 'bool');
  const known = inBulks(container, key);
  if (known === null) return runtime.unknown(bulkWhy, 'bool');
  if (known) return runtime.bool(true);
  return container instanceof PyDict
    ? dictContains(runtime, container, key)
    : setContains(runtime, container as PySet, key);
}
