/** Finding the entry of any key, and what is done with it: the dict operations that may run Python code. */

import { deleteEntry, entryHash, type Hash, type PyDict, storeEntry, unlinkEntry } from './dict';
import { type DictKey, keyOf } from './dict-key';
import { newException } from './exceptions';
import type { PyInt } from './int';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { equal, isTrue } from './protocol/equality';
import { hash, hashValue } from './protocol/hash';
import { raiseUnhashable } from './protocol/unhashable';
import type { Runtime } from './runtime';
import { watched } from './watched';

/** An operation on the entry that was found, -1 for none. `hash` is given for keys that have no DictKey. */
export type OnEntry = (
  runtime: Runtime,
  dict: PyDict,
  at: number,
  key: PyObject,
  hash: Hash | undefined,
  value: PyObject | null,
) => Result;

/**
 * Looks a key up and goes on with `then`. Keys whose hash and equality are built in take one look into the Map; for
 * others, and in dicts that hold others, entries of the same hash are compared in order of insertion.
 */
export function withEntry(
  runtime: Runtime,
  dict: PyDict,
  key: PyObject,
  value: PyObject | null,
  then: OnEntry,
): Result {
  const { watcher } = watched;
  if (watcher !== null) return watchedEntry(runtime, dict, key, value, then);
  const fast = keyOf(key);
  if (fast !== undefined) {
    const at = dict.index.get(fast);
    if (at !== undefined) return then(runtime, dict, at, key, undefined, value);
    if (dict.slow.size === dict.bulks) return then(runtime, dict, -1, key, undefined, value);
  }
  return runtime.run(new DictSearch(dict, key, fast, value, then));
}

/** The same for who records what is looked up. */
function watchedEntry(
  runtime: Runtime,
  dict: PyDict,
  key: PyObject,
  value: PyObject | null,
  then: OnEntry,
): Result {
  watched.quiet++;
  const fast = keyOf(key);
  const at = fast === undefined ? undefined : dict.index.get(fast);
  const simple = fast !== undefined && (at !== undefined || dict.slow.size === dict.bulks);
  const answer = simple ? then(runtime, dict, at ?? -1, key, undefined, value) : null;
  watched.quiet--;
  if (simple) {
    watched.watcher?.lookedUp(dict, key, at !== undefined);
    return answer;
  }
  watched.watcher?.read(key);
  return runtime.run(new DictSearch(dict, key, fast, value, then));
}

const hashing = 0;
const gotHash = 1;
const comparing = 2;
const done = 3;

class DictSearch extends NativeFrame {
  private hash: Hash = 0;
  /** Keys of equal hash that are still to be compared, and the one that is being compared. */
  private candidates: PyObject[] = [];
  private at = 0;
  private kept = false;

  constructor(
    private readonly dict: PyDict,
    private readonly key: PyObject,
    private readonly fast: DictKey | undefined,
    private readonly value: PyObject | null,
    private readonly then: OnEntry,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === hashing) {
      this.state = gotHash;
      if (runtime.profile.evaluation.dictSetTakesFirst) this.keepEntry(runtime);
      const known = this.fast === undefined ? undefined : hashValue(runtime, this.key);
      if (known === undefined) {
        const answer = hash(runtime, this.key);
        if (answer === PENDING) return PENDING;
        value = answer;
      } else {
        this.hash = known;
        return this.search(runtime);
      }
    }
    if (this.state === gotHash) {
      if (value === null) return raiseUnhashable(runtime, this.key, 'dictKeyUnhashable');
      const int = value as PyInt;
      this.hash = int.big ?? int.value;
      runtime.heap.drop(int);
      return this.search(runtime);
    }
    if (this.state === comparing) {
      if (value === null) return null;
      const result = this.compared(runtime, isTrue(runtime, value));
      return result === 'go on' ? this.compareNext(runtime) : result;
    }
    return value;
  }

  /** What is stored is taken before the search. */
  private keepEntry(runtime: Runtime): void {
    if (this.value === null || this.kept) return;
    this.kept = true;
    this.keep(runtime, this.key);
    this.keep(runtime, this.value);
  }

  /** Collects the entries of the same hash. */
  private search(runtime: Runtime): Result {
    this.keepEntry(runtime);
    const { dict } = this;
    this.candidates = [];
    this.at = 0;
    const entries = this.fast === undefined ? dict.keys.keys() : dict.slow.keys();
    for (const at of entries) {
      const key = dict.keys[at]!;
      if (key === null) continue;
      if (key === this.key) return this.end(runtime, at);
      if (entryHash(runtime, dict, at) === this.hash) this.candidates.push(key);
    }
    return this.compareNext(runtime);
  }

  private compareNext(runtime: Runtime): Result {
    while (this.at < this.candidates.length) {
      this.state = comparing;
      // The stored key is held while it is compared (Objects/dictobject.c:compare_generic).
      const answer = equal(runtime, this.keep(runtime, this.candidates[this.at]!), this.key);
      if (!answer) return answer;
      const result = this.compared(runtime, isTrue(runtime, answer));
      if (result !== 'go on') return result;
    }
    return this.end(runtime, -1);
  }

  /** A comparison may have changed the dict: then the search starts over, as in CPython. */
  private compared(runtime: Runtime, same: boolean): Result | 'go on' {
    const { dict } = this;
    const candidate = this.candidates[this.at]!;
    const at = dict.keys.indexOf(candidate);
    runtime.heap.drop(this.letGo(candidate));
    if (at < 0) return this.search(runtime);
    if (same) return this.end(runtime, at);
    this.at++;
    return 'go on';
  }

  private end(runtime: Runtime, at: number): Result {
    this.state = done;
    return this.then(
      runtime,
      this.dict,
      at,
      this.key,
      this.fast === undefined ? this.hash : undefined,
      this.value,
    );
  }
}

const getEntry: OnEntry = (runtime, dict, at) => (at < 0 ? null : runtime.heap.take(dict.values[at]!));

/** The value of a key, owned; null without an exception where it is missing. */
export function dictGet(runtime: Runtime, dict: PyDict, key: PyObject): Result {
  return withEntry(runtime, dict, key, null, getEntry);
}

const containsEntry: OnEntry = (runtime, _dict, at) => runtime.bool(at >= 0);

/** Whether the key is there: True or False, owned. */
export function dictContains(runtime: Runtime, dict: PyDict, key: PyObject): Result {
  return withEntry(runtime, dict, key, null, containsEntry);
}

const setEntry: OnEntry = (runtime, dict, at, key, hashed, value) => {
  storeEntry(runtime.heap, dict, at, key, hashed, value!);
  return runtime.none();
};

/** `dict[key] = value`; takes both. Answers None. */
export function dictSet(runtime: Runtime, dict: PyDict, key: PyObject, value: PyObject): Result {
  return withEntry(runtime, dict, key, value, setEntry);
}

const deleteFound: OnEntry = (runtime, dict, at, key) => {
  if (at < 0) return raiseKeyError(runtime, key);
  deleteEntry(runtime.heap, dict, at);
  return runtime.none();
};

/** `del dict[key]`: None, or KeyError. */
export function dictDelete(runtime: Runtime, dict: PyDict, key: PyObject): Result {
  return withEntry(runtime, dict, key, null, deleteFound);
}

const popFound: OnEntry = (runtime, dict, at) => {
  if (at < 0) return null;
  const { key, value } = unlinkEntry(runtime.heap, dict, at);
  runtime.heap.drop(key);
  return value;
};

/** Takes a key out: its value, owned; null without an exception where it is missing. */
export function dictPop(runtime: Runtime, dict: PyDict, key: PyObject): Result {
  return withEntry(runtime, dict, key, null, popFound);
}

/** KeyError with the key itself as its argument (_PyErr_SetKeyError). */
export function raiseKeyError(runtime: Runtime, key: PyObject): Result {
  return runtime.raiseObject(newException(runtime, runtime.types.KeyError, [runtime.heap.take(key)]));
}
