/** Subscripts of lists: items, slices, their assignment and deletion (Objects/listobject.c:list_subscript and below). */

import type { Heap } from '../heap';
import { newException } from './exceptions';
import { PyInt } from './int';
import { clearList, newList, PyList, resizeList } from './list';
import { collect, type WithItems } from './list-extend';
import type { PyObject, Result } from './object';
import { chain } from './protocol/chain';
import { sequenceIndex } from './protocol/containers';
import { isIndex } from './protocol/numbers';
import type { Runtime } from './runtime';
import { adjustBounds, type OnBounds, PySlice, type Selection, withBoundsOf } from './slice';
import { PyTuple } from './tuple';
import { isUnknown } from './unknown';

/** `list[key]`. */
export function listGetItem(runtime: Runtime, self: PyObject, key: PyObject): Result {
  const list = self as PyList;
  if (key instanceof PyInt && key.big === null) return itemAt(runtime, list, key.value);
  if (key instanceof PySlice) return withBoundsOf(runtime, key, list, null, getSlice);
  if (isIndex(key)) {
    return chain(runtime, [list, key], indexOfSecond, (rt, index, [subject]) => {
      const at = (index as PyInt).value;
      rt.heap.drop(index);
      return itemAt(rt, subject as PyList, at);
    });
  }
  return badIndex(runtime, key);
}

const indexOfSecond = (runtime: Runtime, args: readonly PyObject[]): Result =>
  sequenceIndex(runtime, args[1]!);

function itemAt(runtime: Runtime, list: PyList, index: number): Result {
  const { items } = list;
  const item = items[index < 0 ? index + items.length : index];
  if (item === undefined) {
    const message = runtime.heap.take(runtime.singletons.listIndexMessage);
    return runtime.raiseObject(newException(runtime, runtime.types.IndexError, [message]));
  }
  return runtime.heap.take(item);
}

function badIndex(runtime: Runtime, key: PyObject): null {
  return runtime.raise('TypeError', `list indices must be integers or slices, not ${key.type.fullTypeName}`);
}

/** The items that a slice selects, taken. */
export function selectItems(heap: Heap, items: readonly PyObject[], selection: Selection): PyObject[] {
  const selected = new Array<PyObject>(selection.length);
  for (let i = 0, at = selection.start; i < selection.length; i++, at += selection.step) {
    selected[i] = heap.take(items[at]!);
  }
  return selected;
}

const getSlice: OnBounds = (runtime, self, bounds) => {
  const { items } = self as PyList;
  return newList(runtime, selectItems(runtime.heap, items, adjustBounds(bounds, items.length)));
};

/** `list[key] = value`, or `del list[key]` where the value is null. */
export function listSetItem(runtime: Runtime, self: PyObject, key: PyObject, value: PyObject | null): Result {
  const list = self as PyList;
  if (key instanceof PyInt && key.big === null) return storeAt(runtime, list, key.value, value);
  if (key instanceof PySlice)
    return withBoundsOf(runtime, key, list, value, value === null ? deleteSlice : setSlice);
  if (isUnknown(key)) return storeSomewhere(runtime, list, value);
  if (!isIndex(key)) return badIndex(runtime, key);
  const args = value === null ? [list, key] : [list, key, value];
  return chain(runtime, args, indexOfSecond, (rt, index, [subject, , stored]) => {
    const at = (index as PyInt).value;
    rt.heap.drop(index);
    return storeAt(rt, subject as PyList, at, stored ?? null);
  });
}

/** At a place that nobody knows: one of its items goes, any of them. */
function storeSomewhere(runtime: Runtime, list: PyList, value: PyObject | null): Result {
  runtime.escape(value === null ? [list] : [list, value], 'at an unknown place of a list');
  if (value === null && list.items.length > 0) deleteAt(runtime.heap, list, list.items.length - 1);
  return runtime.none();
}

function storeAt(runtime: Runtime, list: PyList, index: number, value: PyObject | null): Result {
  const { heap } = runtime;
  const at = index < 0 ? index + list.items.length : index;
  const old = list.items[at];
  if (old === undefined) return runtime.raise('IndexError', 'list assignment index out of range');
  if (value === null) deleteAt(heap, list, at);
  else {
    heap.touch(list);
    list.items[at] = heap.take(value);
    heap.drop(old);
  }
  return runtime.none();
}

/** `del list[i]`: from 3.13 on it leaves the block as it is. */
function deleteAt(heap: Heap, list: PyList, at: number): void {
  if (!heap.profile.growth.listDeleteNeverShrinks) {
    replaceItems(heap, list, at, at + 1, []);
    return;
  }
  heap.touch(list);
  const [old] = list.items.splice(at, 1);
  heap.drop(old!);
}

/** list_ass_slice: replaces a run of items by others, owned from here on; the old ones are dropped last to first. */
export function replaceItems(heap: Heap, list: PyList, low: number, high: number, items: PyObject[]): void {
  const old = list.items.length;
  const length = old - (high - low) + items.length;
  if (length === 0) {
    clearList(heap, list);
    return;
  }
  heap.touch(list);
  const removed = list.items.slice(low, high);
  if (items.length !== high - low) resizeList(heap, list, length, old);
  if (low === old) for (const item of items) list.items.push(item);
  else list.items = [...list.items.slice(0, low), ...items, ...list.items.slice(high)];
  for (let i = removed.length - 1; i >= 0; i--) heap.drop(removed[i]!);
}

const deleteSlice: OnBounds = (runtime, self, bounds) => {
  const list = self as PyList;
  const { heap } = runtime;
  const { start, stop, step, length } = adjustBounds(bounds, list.items.length);
  if (step === 1) {
    replaceItems(heap, list, start, Math.max(start, stop), []);
    return runtime.none();
  }
  if (length === 0) return runtime.none();
  heap.touch(list);
  const stride = Math.abs(step);
  const first = step < 0 ? start + step * (length - 1) : start;
  const removed: PyObject[] = [];
  const kept: PyObject[] = [];
  for (let i = 0; i < list.items.length; i++) {
    const isSelected = i >= first && (i - first) % stride === 0 && removed.length < length;
    (isSelected ? removed : kept).push(list.items[i]!);
  }
  list.items = kept;
  resizeList(heap, list, kept.length, kept.length);
  for (const item of removed) heap.drop(item);
  return runtime.none();
};

const setSlice: OnBounds = (runtime, self, bounds, value) => {
  const message =
    bounds.step === 1 ? runtime.profile.words.sliceNotIterable : 'must assign iterable to extended slice';
  const { step, start, stop } = bounds;
  if (value instanceof PyList || value instanceof PyTuple)
    return storeSlice(runtime, self as PyList, start, stop, step, value);
  return collect(runtime, value!, message, [self], storeCollected, [start, stop, step]);
};

const storeCollected: WithItems = (runtime, sequence, [list], [start, stop, step]) =>
  storeSlice(runtime, list as PyList, start!, stop!, step!, sequence);

function storeSlice(
  runtime: Runtime,
  list: PyList,
  low: number,
  high: number,
  step: number,
  sequence: PyList | PyTuple,
): Result {
  const { heap } = runtime;
  const selection = adjustBounds({ start: low, stop: high, step }, list.items.length);
  const items = sequence.items.slice();
  for (const item of items) heap.take(item);
  if (step === 1) {
    const { start, stop } = selection;
    replaceItems(heap, list, start, Math.max(start, stop), items);
    return runtime.none();
  }
  if (items.length !== selection.length) {
    for (const item of items) heap.drop(item);
    const sizes = `size ${items.length} to extended slice of size ${selection.length}`;
    return runtime.raise('ValueError', `attempt to assign sequence of ${sizes}`);
  }
  heap.touch(list);
  const removed: PyObject[] = [];
  for (let i = 0, at = selection.start; i < items.length; i++, at += step) {
    removed.push(list.items[at]!);
    list.items[at] = items[i]!;
  }
  for (const item of removed) heap.drop(item);
  return runtime.none();
}
