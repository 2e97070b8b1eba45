/** Operations on whole sets: update, intersection, difference, comparison (Objects/setobject.c). */

import { entryHash, PyDict } from './dict';
import { dictContains } from './dict-search';
import { newInt, type PyInt } from './int';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { chain } from './protocol/chain';
import { Consume, type Each } from './protocol/consume';
import { isTrue } from './protocol/equality';
import type { Runtime } from './runtime';
import { newSetOf, PySet, resizeSet } from './set';
import {
  setAdd,
  setAddHashed,
  setContains,
  setContainsHashed,
  setDiscard,
  setDiscardHashed,
} from './set-search';
import { type HashHalves, splitHash } from './set-table';

/** A key of a set or dict with its hash. */
export interface Hashed {
  readonly key: PyObject;
  readonly hash: HashHalves;
}

/** The keys of a set or exact dict with their hashes, in order; null for other objects. */
export function hashedKeys(runtime: Runtime, source: PyObject): Hashed[] | null {
  const keys: Hashed[] = [];
  if (source instanceof PySet) {
    const { table } = source;
    for (let at = 0; at < table.size; at++) {
      const key = table.keys[at]!;
      if (key !== null) keys.push({ key, hash: table.hashAt(at) });
    }
    return keys;
  }
  // PyDict_CheckExact.
  if (!(source instanceof PyDict) || source.type.mro.length > 2) return null;
  for (let at = 0; at < source.keys.length; at++) {
    const key = source.keys[at]!;
    const known = key === null ? undefined : entryHash(runtime, source, at);
    if (key !== null && known !== undefined) keys.push({ key, hash: splitHash(known) });
  }
  return keys;
}

/** What is done with each key; answers as the operation on one key does. Must not capture state. */
type OnKey = (runtime: Runtime, set: PySet, key: PyObject, hash: HashHalves) => Result;

/** Applies an operation to known keys; answers None. */
class ForKeys extends NativeFrame {
  private at = 0;

  constructor(
    private readonly set: PySet,
    private readonly keys: readonly PyObject[],
    private readonly lows: readonly number[],
    private readonly highs: readonly number[],
    private readonly act: OnKey,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(value);
        runtime.heap.drop(this.owned.pop()!);
      }
      if (this.at === this.keys.length) return runtime.none();
      this.state = 1;
      const { at } = this;
      this.at++;
      const key = this.keep(runtime, this.keys[at]!);
      const answer = this.act(runtime, this.set, key, { low: this.lows[at]!, high: this.highs[at]! });
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function forKeys(runtime: Runtime, set: PySet, keys: readonly Hashed[], act: OnKey): Result {
  const [lows, highs] = [keys.map(({ hash: { low } }) => low), keys.map(({ hash: { high } }) => high)];
  return runtime.run(
    new ForKeys(
      set,
      keys.map(({ key }) => key),
      lows,
      highs,
      act,
    ),
  );
}

/** Adds every item of an iterable; answers None. */
class AddAll extends Consume {
  constructor(
    private readonly set: PySet,
    iterable: PyObject,
    private readonly discards: boolean,
  ) {
    super(iterable);
  }

  protected override each(runtime: Runtime, key: PyObject): Each {
    this.hold(key);
    const answer = (this.discards ? setDiscard : setAdd)(runtime, this.set, key);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(value);
    runtime.heap.drop(this.owned.pop()!);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.none();
  }
}

/** set_update_internal: adds the items of any iterable. A set or dict makes room first. Answers None. */
export function updateSet(runtime: Runtime, set: PySet, source: PyObject): Result {
  if (source === set) return runtime.none();
  const keys = hashedKeys(runtime, source);
  if (keys === null) return runtime.run(new AddAll(set, source, false));
  const { table } = set;
  if ((table.fill + keys.length) * 5 >= table.mask * 3) {
    runtime.heap.touch(set);
    resizeSet(runtime.heap, set, (table.used + keys.length) * 2);
  }
  if (set.table.fill === 0 && source instanceof PySet) {
    copyTable(runtime, set, source);
    return runtime.none();
  }
  return forKeys(runtime, set, keys, setAddHashed);
}

/** set_merge into an empty set: no key needs to be compared. A table of the same size without dummies is copied as it is. */
function copyTable(runtime: Runtime, set: PySet, source: PySet): void {
  const { heap } = runtime;
  heap.touch(set);
  const from = source.table;
  for (const key of from.keys) if (key !== null) heap.take(key);
  set.table =
    set.table.size === from.size && from.fill === from.used ? from.copy() : from.resized(set.table.size);
}

/** A new set of a class with the items of an iterable; owned (make_new_set). */
export function setFrom(
  runtime: Runtime,
  type: PySet['type'],
  frozen: boolean,
  source: PyObject | null,
): Result {
  const set = newSetOf(runtime, type, frozen);
  if (source === null) return set;
  return runtime.run(new Fill(set, source));
}

class Fill extends NativeFrame {
  constructor(
    private readonly set: PySet,
    private readonly source: PyObject,
  ) {
    super();
    this.hold(set);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = updateSet(runtime, this.set, this.source);
      if (!answer) return answer;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return this.letGo(this.set);
  }
}

/** The type that results of operators on a set have: set or frozenset, never a subclass. */
export function plainType(runtime: Runtime, set: PySet): PySet['type'] {
  return set.frozen ? runtime.types.frozenset : runtime.types.set;
}

/** `set.copy()` as operators make it. */
export function copySet(runtime: Runtime, set: PySet): Result {
  return setFrom(runtime, plainType(runtime, set), set.frozen, set);
}

/** set_difference_update_internal. Answers None. */
export function differenceUpdate(runtime: Runtime, set: PySet, other: PyObject): Result {
  if (other === set) {
    set.clear(runtime.heap);
    return runtime.none();
  }
  if (other instanceof PySet) return forKeys(runtime, set, hashedKeys(runtime, other)!, setDiscardHashed);
  return runtime.run(new AddAll(set, other, true));
}

/** Puts the keys of one container that are (or are not) in another into a result, which it answers. */
class Sift extends NativeFrame {
  private at = 0;

  constructor(
    private readonly result: PySet,
    private readonly keys: readonly Hashed[],
    private readonly other: PySet | PyDict,
    private readonly keepsFound: boolean,
  ) {
    super();
    this.hold(result);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (value === null && this.state > 0) return null;
      if (this.state === 1) {
        this.state = 2;
        if (isTrue(runtime, value!) === this.keepsFound) {
          const { key, hash: halves } = this.keys[this.at]!;
          const added = setAddHashed(runtime, this.result, key, halves);
          if (added === PENDING) return PENDING;
          if (added === null) return null;
          value = added;
        } else value = runtime.none();
      }
      if (this.state === 2) {
        runtime.heap.drop(value!);
        runtime.heap.drop(this.owned.pop()!);
        this.at++;
      }
      if (this.at === this.keys.length) return this.letGo(this.result);
      this.state = 1;
      const { key, hash: halves } = this.keys[this.at]!;
      this.keep(runtime, key);
      const { other } = this;
      const found =
        other instanceof PySet
          ? setContainsHashed(runtime, other, key, halves)
          : dictContains(runtime, other, key);
      if (found === PENDING) return PENDING;
      value = found;
    }
  }
}

/** Keeps the items of an iterable that are in the set. */
class IntersectIterable extends Consume {
  private adding = false;

  constructor(
    private readonly set: PySet,
    iterable: PyObject,
    private readonly result: PySet,
  ) {
    super(iterable);
    this.hold(result);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    this.adding = false;
    const found = setContains(runtime, this.set, this.hold(item));
    return found === PENDING ? PENDING : this.answered(runtime, found);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    if (!this.adding && isTrue(runtime, value)) {
      this.adding = true;
      const added = setAdd(runtime, this.result, this.owned[this.owned.length - 1]!);
      return added === PENDING ? PENDING : this.answered(runtime, added);
    }
    if (this.adding) runtime.heap.drop(value);
    runtime.heap.drop(this.owned.pop()!);
    return 'go on';
  }

  protected override finish(): Result {
    return this.letGo(this.result);
  }
}

/** set_intersection: a new set; the smaller of two sets is gone through. */
export function intersectSet(runtime: Runtime, set: PySet, other: PyObject): Result {
  if (other === set) return copySet(runtime, set);
  const result = newSetOf(runtime, plainType(runtime, set), set.frozen);
  if (!(other instanceof PySet)) return runtime.run(new IntersectIterable(set, other, result));
  const [small, large] = other.table.used > set.table.used ? [set, other] : [other, set];
  return runtime.run(new Sift(result, hashedKeys(runtime, small)!, large, true));
}

/** set_difference: a new set. */
export function differenceOf(runtime: Runtime, set: PySet, other: PyObject): Result {
  const isDict = other instanceof PyDict && other.type.mro.length === 2;
  const count = other instanceof PySet ? other.table.used : isDict ? other.used : -1;
  // A much larger other side is searched; a small one is taken out of a copy.
  if (count < 0 || Math.floor(set.table.used / 4) > count) {
    return chain(
      runtime,
      [set, other],
      (rt, [own]) => copySet(rt, own as PySet),
      (rt, copy, [, taken]) => rt.run(new AfterUpdate(copy as PySet, taken!, 'difference')),
    );
  }
  const result = newSetOf(runtime, plainType(runtime, set), set.frozen);
  return runtime.run(new Sift(result, hashedKeys(runtime, set)!, other as PySet | PyDict, false));
}

/** Changes a set that it owns and answers it. */
export class AfterUpdate extends NativeFrame {
  constructor(
    private readonly set: PySet,
    private readonly other: PyObject,
    private readonly operation: 'union' | 'difference' | 'symmetric',
  ) {
    super();
    this.hold(set);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const { set, other, operation } = this;
      const answer =
        operation === 'union'
          ? updateSet(runtime, set, other)
          : operation === 'difference'
            ? differenceUpdate(runtime, set, other)
            : symmetricUpdate(runtime, set, other);
      if (!answer) return answer;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return this.letGo(this.set);
  }
}

/** Takes a key out where it was, else puts it in. */
const toggle: OnKey = (runtime, set, key, halves) =>
  chain(
    runtime,
    [set, key, newInt(runtime, halves.low), newInt(runtime, halves.high)],
    (rt, [own, item, low, high]) =>
      setDiscardHashed(rt, own as PySet, item!, { low: (low as PyInt).value, high: (high as PyInt).value }),
    (rt, removed, [own, item, low, high]) => {
      const again = { low: (low as PyInt).value, high: (high as PyInt).value };
      rt.heap.drop(low!);
      rt.heap.drop(high!);
      return isTrue(rt, removed) ? rt.none() : setAddHashed(rt, own as PySet, item!, again);
    },
  );

/** set.symmetric_difference_update. Answers None. */
export function symmetricUpdate(runtime: Runtime, set: PySet, other: PyObject): Result {
  if (other === set) {
    set.clear(runtime.heap);
    return runtime.none();
  }
  const keys = hashedKeys(runtime, other);
  if (keys !== null) return forKeys(runtime, set, keys, toggle);
  return chain(
    runtime,
    [set, other],
    (rt, [own, items]) => setFrom(rt, plainType(rt, own as PySet), (own as PySet).frozen, items!),
    (rt, made, [own]) => rt.run(new ToggleAll(own as PySet, made as PySet)),
  );
}

class ToggleAll extends NativeFrame {
  constructor(
    private readonly set: PySet,
    private readonly other: PySet,
  ) {
    super();
    this.hold(other);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return forKeys(runtime, this.set, hashedKeys(runtime, this.other)!, toggle);
  }
}
