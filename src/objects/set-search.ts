/** Finding the place of any key in a set, and the operations on one key that may run Python code. */

import { raiseKeyError } from './dict-search';
import { PyInt } from './int';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { equal, equalNow, isTrue } from './protocol/equality';
import { hash, hashValue } from './protocol/hash';
import { raiseUnhashable } from './protocol/unhashable';
import type { Runtime } from './runtime';
import { insertKey, type PySet, unlinkKey } from './set';
import { type HashHalves, splitHash } from './set-table';
import { watched } from './watched';

/** An operation on the slot that was found; -1 - (free slot) where the key is not there. */
export type OnSlot = (runtime: Runtime, set: PySet, at: number, key: PyObject, hash: HashHalves) => Result;

/** The slot of a key where no Python code is needed: -1 - (free slot) for none, undefined where Python code is. */
export function findNow(set: PySet, key: PyObject, hash: HashHalves): number | undefined {
  const { table } = set;
  let asks = false;
  const at = table.find(hash, (slot) => {
    const same = equalNow(table.keys[slot]!, key);
    if (same === undefined) asks = true;
    return same !== false;
  });
  return asks ? undefined : at;
}

/** Looks a key up and goes on with `then`. */
export function withSlot(runtime: Runtime, set: PySet, key: PyObject, then: OnSlot): Result {
  if (watched.watcher !== null) return watchedSlot(runtime, set, key, then);
  const known = hashValue(runtime, key);
  if (known !== undefined) {
    const halves = splitHash(known);
    const at = findNow(set, key, halves);
    if (at !== undefined) return then(runtime, set, at, key, halves);
  }
  return runtime.run(new SetSearch(set, key, then));
}

/** The same for who records what is looked up. */
function watchedSlot(runtime: Runtime, set: PySet, key: PyObject, then: OnSlot): Result {
  watched.quiet++;
  const known = hashValue(runtime, key);
  const halves = known === undefined ? null : splitHash(known);
  const at = halves === null ? undefined : findNow(set, key, halves);
  const answer = halves === null || at === undefined ? null : then(runtime, set, at, key, halves);
  watched.quiet--;
  if (at !== undefined) {
    watched.watcher?.lookedUp(set, key, at >= 0);
    return answer;
  }
  watched.watcher?.read(key);
  return runtime.run(new SetSearch(set, key, then));
}

/** The same where the hash is known: of a key that lies in another set or in a dict. */
export function withSlotOf(
  runtime: Runtime,
  set: PySet,
  key: PyObject,
  halves: HashHalves,
  then: OnSlot,
): Result {
  const at = findNow(set, key, halves);
  if (at !== undefined) return then(runtime, set, at, key, halves);
  const search = new SetSearch(set, key, then);
  search.startAt(halves);
  return runtime.run(search);
}

const hashing = 0;
const gotHash = 1;
const searching = 2;
const comparing = 3;
const done = 4;

class SetSearch extends NativeFrame {
  private halves: HashHalves = { low: 0, high: 0 };
  /** Keys of equal hash in the order of probes, and which of them is being compared. */
  private candidates: PyObject[] = [];
  private at = 0;
  private free = 0;
  private found = -1;

  constructor(
    private readonly set: PySet,
    private readonly key: PyObject,
    private readonly then: OnSlot,
  ) {
    super();
  }

  startAt(halves: HashHalves): void {
    this.halves = halves;
    this.state = searching;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    switch (this.state) {
      case hashing: {
        this.state = gotHash;
        const answer = hash(runtime, this.key);
        return answer === PENDING ? PENDING : this.step(runtime, answer);
      }
      case gotHash: {
        if (value === null) return raiseUnhashable(runtime, this.key, 'setElementUnhashable');
        if (!(value instanceof PyInt)) return value;
        this.halves = splitHash(value.big ?? value.value);
        runtime.heap.drop(value);
        return this.search(runtime);
      }
      case searching:
        return this.search(runtime);
      case comparing:
        if (value === null) return null;
        return this.compared(runtime, isTrue(runtime, value)) ? this.search(runtime) : this.goOn(runtime);
      default:
        return value;
    }
  }

  private search(runtime: Runtime): Result {
    const { table } = this.set;
    this.candidates = [];
    this.at = 0;
    let identical = -1;
    this.free = table.find(this.halves, (slot) => {
      const candidate = table.keys[slot]!;
      if (candidate === this.key) identical = slot;
      else this.candidates.push(candidate);
      return identical >= 0;
    });
    return identical >= 0 && this.candidates.length === 0 ? this.end(runtime, identical) : this.goOn(runtime);
  }

  private goOn(runtime: Runtime): Result {
    if (this.found >= 0) return this.end(runtime, this.found);
    while (this.at < this.candidates.length) {
      this.state = comparing;
      const candidate = this.keep(runtime, this.candidates[this.at]!);
      const answer = equal(runtime, candidate, this.key);
      if (!answer) return answer;
      if (this.compared(runtime, isTrue(runtime, answer))) return this.search(runtime);
      if (this.found >= 0) return this.end(runtime, this.found);
    }
    return this.end(runtime, this.free);
  }

  /** True where the comparison has changed the set: then the search starts over. */
  private compared(runtime: Runtime, same: boolean): boolean {
    const candidate = this.owned.pop()!;
    const slot = this.set.table.keys.indexOf(candidate);
    runtime.heap.drop(candidate);
    if (slot < 0) return true;
    if (same) this.found = slot;
    this.at++;
    return false;
  }

  private end(runtime: Runtime, at: number): Result {
    this.state = done;
    return this.then(runtime, this.set, at, this.key, this.halves);
  }
}

const addSlot: OnSlot = (runtime, set, at, key, halves) => {
  if (at < 0) insertKey(runtime.heap, set, -1 - at, key, halves);
  return runtime.none();
};

/** `set.add(key)`: None. */
export function setAdd(runtime: Runtime, set: PySet, key: PyObject): Result {
  return withSlot(runtime, set, key, addSlot);
}

/** Adds a key whose hash is known. */
export function setAddHashed(runtime: Runtime, set: PySet, key: PyObject, halves: HashHalves): Result {
  return withSlotOf(runtime, set, key, halves, addSlot);
}

const containsSlot: OnSlot = (runtime, _set, at) => runtime.bool(at >= 0);

const discardSlot: OnSlot = (runtime, set, at) => {
  if (at >= 0) runtime.heap.drop(unlinkKey(runtime.heap, set, at));
  return runtime.bool(at >= 0);
};

/** Takes a key whose hash is known out: True if it was there. */
export function setDiscardHashed(runtime: Runtime, set: PySet, key: PyObject, halves: HashHalves): Result {
  return withSlotOf(runtime, set, key, halves, discardSlot);
}

/** Whether a key whose hash is known is there. */
export function setContainsHashed(runtime: Runtime, set: PySet, key: PyObject, halves: HashHalves): Result {
  return withSlotOf(runtime, set, key, halves, containsSlot);
}

/** `key in set`. */
export function setContains(runtime: Runtime, set: PySet, key: PyObject): Result {
  return withSlot(runtime, set, key, containsSlot);
}

/** `set.discard(key)`: True if it was there. */
export function setDiscard(runtime: Runtime, set: PySet, key: PyObject): Result {
  return withSlot(runtime, set, key, discardSlot);
}

const removeSlot: OnSlot = (runtime, set, at, key) => {
  if (at < 0) return raiseKeyError(runtime, key);
  runtime.heap.drop(unlinkKey(runtime.heap, set, at));
  return runtime.none();
};

/** `set.remove(key)`. */
export function setRemove(runtime: Runtime, set: PySet, key: PyObject): Result {
  return withSlot(runtime, set, key, removeSlot);
}
