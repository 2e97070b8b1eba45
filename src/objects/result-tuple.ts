/** The result tuples that enumerate, zip and the item iterators of dicts use again where nobody else holds them. */

import { Flag } from '../heap';
import type { PyObject } from './object';
import type { Runtime } from './runtime';
import { newTuple, type PyTuple } from './tuple';

/** A tuple of so many Nones: PyTuple_Pack(n, None, …); the empty tuple for none. */
export function newResultTuple(runtime: Runtime, length: number): PyTuple {
  const items: PyObject[] = [];
  for (let i = 0; i < length; i++) items.push(runtime.none());
  return newTuple(runtime, items);
}

/**
 * The tuple of an iterator's next result, owned: the kept one if only the iterator holds it, else a new one. The items
 * are owned from here on; those of the kept tuple are dropped.
 */
export function reuseTuple(runtime: Runtime, kept: PyTuple, items: PyObject[]): PyTuple {
  if (kept.refs !== 1) return newTuple(runtime, items);
  const { heap } = runtime;
  heap.take(kept);
  heap.touch(kept);
  const old = kept.items;
  kept.items = items;
  for (const item of old) heap.drop(item);
  // A collection may have untracked it while it held only atoms (bpo-42536).
  if ((kept.flags & Flag.TRACKED) === 0) heap.track(kept);
  return kept;
}
