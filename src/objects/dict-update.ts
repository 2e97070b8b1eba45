/** Filling dicts from others: copy, update, `|` (Objects/dictobject.c: dict_merge, PyDict_Copy, PyDict_MergeFromSeq2). */

import { findAttribute } from './attributes';
import {
  dictSetStr,
  log2ForEntries,
  newDict,
  nextEntry,
  PyDict,
  placeLike,
  resizeDict,
  storeEntry,
  usableEntries,
} from './dict';
import { keyOf } from './dict-key';
import { dictGet, dictSet } from './dict-search';
import { collect, type WithItems } from './list-extend';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { Consume, type Each } from './protocol/consume';
import { getItem } from './protocol/containers';
import { equal, isTrue } from './protocol/equality';
import { getIterator } from './protocol/iteration';
import type { Runtime } from './runtime';

/** Whether `dict.update` may read a dict's entries: its class iterates as dict does. */
function readsDirectly(runtime: Runtime, object: PyObject): object is PyDict {
  return object instanceof PyDict && object.type.slotTable.iter === runtime.types.dict.slotTable.iter;
}

/** `dict.copy()`: an exact dict, owned. */
export function copyDict(runtime: Runtime, dict: PyDict): Result {
  const copy = newDict(runtime);
  if (dict.used === 0) return copy;
  if (dict.sharing !== null || dict.used >= Math.floor((dict.keys.length * 2) / 3)) {
    placeLike(runtime.heap, copy, dict);
    return copy;
  }
  return runtime.run(new MergeThen(copy, dict));
}

/** Fills a new dict and answers it. */
class MergeThen extends NativeFrame {
  constructor(
    private readonly target: PyDict,
    private readonly source: PyObject,
  ) {
    super();
    this.hold(target);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = updateDict(runtime, this.target, this.source);
      if (!answer) return answer;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return this.letGo(this.target);
  }
}

/** `left | right` of two dicts: an exact dict, owned. */
export function uniteDicts(runtime: Runtime, left: PyDict, right: PyDict): Result {
  const copy = copyDict(runtime, left);
  return copy ? runtime.run(new MergeThen(copy as PyDict, right)) : copy;
}

/** `dict.update(source)`: from a dict, a mapping, or pairs. Answers None. */
export function updateDict(runtime: Runtime, dict: PyDict, source: PyObject): Result {
  if (readsDirectly(runtime, source)) return mergeDict(runtime, dict, source);
  return runtime.run(new Update(dict, source));
}

/** dict_merge of a dict, overriding. */
export function mergeDict(runtime: Runtime, dict: PyDict, source: PyDict): Result {
  if (source === dict || source.used === 0) return runtime.none();
  const { heap, profile } = runtime;
  const { sharing } = source;
  if (dict.used === 0 && sharing === null && dict.slow.size === 0 && source.used === source.keys.length) {
    if (source.log2 === 3 || usableEntries(source.log2 - 1) < source.used) {
      placeLike(heap, dict, source);
      return runtime.none();
    }
  }
  if (usableEntries(dict.log2) < source.used) {
    resizeDict(heap, dict, log2ForEntries(profile, dict.used + source.used), dict.unicode && source.unicode);
  }
  if (dict.slow.size > 0 || source.slow.size > 0) return runtime.run(new MergeSlowly(dict, source));
  for (let at = nextEntry(source, -1); at >= 0; at = nextEntry(source, at)) {
    const key = source.keys[at]!;
    storeEntry(heap, dict, dict.index.get(keyOf(key)!) ?? -1, key, undefined, source.values[at]!);
  }
  return runtime.none();
}

/** The same where keys have to be compared by Python code. */
class MergeSlowly extends NativeFrame {
  private at = -1;

  constructor(
    private readonly dict: PyDict,
    private readonly source: PyDict,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { source } = this;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(value);
        for (let i = 0; i < 2; i++) runtime.heap.drop(this.owned.pop()!);
      }
      this.at = nextEntry(source, this.at);
      if (this.at < 0) return runtime.none();
      this.state = 1;
      const key = this.keep(runtime, source.keys[this.at]!);
      const answer = dictSet(runtime, this.dict, key, this.keep(runtime, source.values[this.at]!));
      if (!answer) return answer;
      value = answer;
    }
  }
}

/** Decides by `keys` whether a source is a mapping or a sequence of pairs (dict_update_arg). */
class Update extends NativeFrame {
  constructor(
    private readonly dict: PyDict,
    private readonly source: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const keys = findAttribute(runtime, this.source, 'keys');
      if (keys === PENDING) return PENDING;
      value = keys;
    }
    if (this.state === 1) {
      this.state = 3;
      if (value === null) {
        return runtime.exception !== null ? null : runtime.run(new UpdateFromPairs(this.dict, this.source));
      }
      this.state = 2;
      const answer = runtime.call(this.hold(value), []);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (this.state === 2) {
      if (value === null) return null;
      runtime.heap.drop(this.owned.pop()!);
      this.state = 4;
      const iterator = getIterator(runtime, this.hold(value));
      if (iterator === PENDING) return PENDING;
      value = iterator;
    }
    if (this.state === 4) {
      if (value === null) return null;
      runtime.heap.drop(this.owned.pop()!);
      // PyMapping_Keys makes a list of them first (method_output_as_list).
      this.state = 5;
      const list = runtime.call(runtime.types.list, [this.hold(value)]);
      if (list === PENDING) return PENDING;
      value = list;
    }
    if (this.state === 5) {
      if (value === null) return null;
      runtime.heap.drop(this.owned.pop()!);
      this.state = 3;
      return runtime.run(new FromKeys(this.dict, this.source, this.hold(value), dictSet));
    }
    return value;
  }
}

/** `for key in keys: target[key] = source[key]`, as `store` does it. */
export class FromKeys<Target extends PyObject> extends Consume {
  private stored = false;

  constructor(
    private readonly target: Target,
    private readonly source: PyObject,
    keys: PyObject,
    private readonly store: (runtime: Runtime, target: Target, key: PyObject, value: PyObject) => Result,
  ) {
    super(keys);
  }

  protected override each(runtime: Runtime, key: PyObject): Each {
    this.stored = false;
    const value = getItem(runtime, this.source, this.hold(key));
    return value === PENDING ? PENDING : this.answered(runtime, value);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    if (!this.stored) {
      this.stored = true;
      const key = this.owned[this.owned.length - 1]!;
      const answer = this.store(runtime, this.target, key, this.hold(value));
      return answer === PENDING ? PENDING : this.answered(runtime, answer);
    }
    runtime.heap.drop(value);
    for (let i = 0; i < 2; i++) runtime.heap.drop(this.owned.pop()!);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.none();
  }
}

/** Pairs: each any iterable of two items. */
class UpdateFromPairs extends Consume {
  private at = 0;

  constructor(
    private readonly dict: PyDict,
    pairs: PyObject,
  ) {
    super(pairs);
  }

  protected override each(runtime: Runtime, pair: PyObject): Each {
    const message = `cannot convert dictionary update sequence element #${this.at} to a sequence`;
    const answer = collect(runtime, this.hold(pair), message, [this.dict], storePair, [this.at]);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(value);
    runtime.heap.drop(this.owned.pop()!);
    this.at++;
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.none();
  }
}

const storePair: WithItems = (runtime, pair, [dict], [at]) => {
  const [key, value] = pair.items;
  if (pair.items.length === 2) return dictSet(runtime, dict as PyDict, key!, value!);
  const length = `has length ${pair.items.length}; 2 is required`;
  return runtime.raise('ValueError', `dictionary update sequence element #${at} ${length}`);
};

/** Keyword arguments as entries. */
export function setKeywords(
  runtime: Runtime,
  dict: PyDict,
  keywords: ReadonlyMap<string, PyObject> | null,
): void {
  if (keywords !== null) for (const [name, value] of keywords) dictSetStr(runtime, dict, name, value);
}

/** `dict.update(source, **keywords)` and `dict.__init__`; answers None. */
export function updateWithKeywords(
  runtime: Runtime,
  name: string,
  dict: PyDict,
  args: readonly (PyObject | undefined)[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  if (args.length > 1) {
    return runtime.raise('TypeError', `${name} expected at most 1 argument, got ${args.length}`);
  }
  const [source] = args;
  if (source === undefined) {
    setKeywords(runtime, dict, keywords);
    return runtime.none();
  }
  if (keywords === null || keywords.size === 0) return updateDict(runtime, dict, source);
  return runtime.run(new UpdateThenKeywords(dict, source, keywords));
}

class UpdateThenKeywords extends NativeFrame {
  constructor(
    private readonly dict: PyDict,
    private readonly source: PyObject,
    private readonly keywords: ReadonlyMap<string, PyObject>,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = updateDict(runtime, this.dict, this.source);
      if (!answer) return answer;
      value = answer;
    }
    if (value !== null) setKeywords(runtime, this.dict, this.keywords);
    return value;
  }
}

/** Whether two dicts have equal values under equal keys: True or False, owned (dict_equal). */
export function equalDicts(runtime: Runtime, left: PyDict, right: PyDict): Result {
  if (left.used !== right.used) return runtime.bool(false);
  return runtime.run(new EqualDicts(left, right));
}

class EqualDicts extends NativeFrame {
  private at = -1;

  constructor(
    private readonly left: PyDict,
    private readonly right: PyDict,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { left, right } = this;
    for (;;) {
      if (this.state === 1) {
        if (value === null) {
          return runtime.exception === null ? runtime.bool(false) : null;
        }
        this.state = 2;
        const answer = equal(runtime, this.owned[1]!, this.hold(value));
        if (answer === PENDING) return PENDING;
        value = answer;
      }
      if (this.state === 2) {
        if (value === null) return null;
        while (this.owned.length > 0) runtime.heap.drop(this.owned.pop()!);
        if (!isTrue(runtime, value)) return runtime.bool(false);
      }
      this.at = nextEntry(left, this.at);
      if (this.at < 0) return runtime.bool(true);
      this.state = 1;
      const key = this.keep(runtime, left.keys[this.at]!);
      this.keep(runtime, left.values[this.at]!);
      const answer = dictGet(runtime, right, key);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}
