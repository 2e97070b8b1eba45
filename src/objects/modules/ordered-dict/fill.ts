/** Filling ordered dicts: everything goes through `__setitem__` (Objects/odictobject.c: mutablemapping_update). */

import { findAttribute } from '../../attributes';
import { nextEntry, PyDict } from '../../dict';
import { FromKeys } from '../../dict-update';
import { appendOwned, newList, type PyList } from '../../list';
import { collect, type WithItems } from '../../list-extend';
import { NativeFrame } from '../../native';
import { PENDING, type PyObject, type Result } from '../../object';
import { Consume, type Each } from '../../protocol/consume';
import { setItem } from '../../protocol/containers';
import type { Runtime } from '../../runtime';
import { internedStr } from '../../str';
import { newTuple } from '../../tuple';

const storePair: WithItems = (runtime, pair, [target]) => {
  const [key, value] = pair.items;
  if (key === undefined || value === undefined) {
    const text = `need more than ${pair.items.length} value${key === undefined ? 's' : ''} to unpack`;
    return runtime.raise('ValueError', text);
  }
  if (pair.items.length > 2) return runtime.raise('ValueError', 'too many values to unpack (expected 2)');
  return setItem(runtime, target!, key, value);
};

/** mutablemapping_add_pairs. */
class FromPairs extends Consume {
  constructor(
    private readonly target: PyObject,
    pairs: PyObject,
  ) {
    super(pairs);
  }

  protected override each(runtime: Runtime, pair: PyObject): Each {
    const answer = collect(runtime, this.hold(pair), null, [this.target], storePair);
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

/** PyDict_Items. */
function itemsOf(runtime: Runtime, dict: PyDict): PyList {
  const { heap } = runtime;
  const list = newList(runtime, []);
  for (let at = nextEntry(dict, -1); at >= 0; at = nextEntry(dict, at)) {
    appendOwned(heap, list, newTuple(runtime, [heap.take(dict.keys[at]!), heap.take(dict.values[at]!)]));
  }
  return list;
}

/** A keyword dict's items. */
function pairsOf(runtime: Runtime, keywords: ReadonlyMap<string, PyObject>): PyList {
  const list = newList(runtime, []);
  for (const [name, value] of keywords) {
    const pair = newTuple(runtime, [internedStr(runtime, name), runtime.heap.take(value)]);
    appendOwned(runtime.heap, list, pair);
  }
  return list;
}

const start = 0;
const gotKeysMethod = 1;
const gotKeys = 2;
const gotItemsMethod = 3;
const gotItems = 4;
const sourceDone = 5;
const done = 6;

/** Fills a mapping from a source and keywords; answers None, or the target, which it then owned. */
export class Fill extends NativeFrame {
  constructor(
    private readonly target: PyObject,
    private readonly source: PyObject | null,
    private readonly keywords: ReadonlyMap<string, PyObject> | null,
    private readonly answersTarget = false,
  ) {
    super();
    if (answersTarget) this.hold(target);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      const answer = this.next(runtime, value);
      if (answer === PENDING || this.state === done) return answer;
      value = answer;
    }
  }

  private next(runtime: Runtime, value: PyObject | null): Result {
    const { source, target } = this;
    switch (this.state) {
      case start:
        if (source === null) {
          this.state = sourceDone;
          return runtime.none();
        }
        if (source instanceof PyDict && source.type === runtime.types.dict) {
          this.state = sourceDone;
          return runtime.run(new FromPairs(target, this.hold(itemsOf(runtime, source))));
        }
        this.state = gotKeysMethod;
        return findAttribute(runtime, source, 'keys');
      case gotKeysMethod:
        if (value !== null) {
          this.state = gotKeys;
          return runtime.call(this.hold(value), []);
        }
        if (runtime.exception !== null) return this.failed();
        this.state = gotItemsMethod;
        return findAttribute(runtime, source!, 'items');
      case gotKeys:
        if (value === null) return this.failed();
        this.state = sourceDone;
        return runtime.run(new FromKeys(target, source!, this.hold(value), setItem));
      case gotItemsMethod:
        if (value === null) {
          if (runtime.exception !== null) return this.failed();
          this.state = sourceDone;
          return runtime.run(new FromPairs(target, source!));
        }
        this.state = gotItems;
        return runtime.call(this.hold(value), []);
      case gotItems:
        if (value === null) return this.failed();
        this.state = sourceDone;
        return runtime.run(new FromPairs(target, this.hold(value)));
      default:
        return this.filled(runtime, value);
    }
  }

  /** After the source the keywords, once. */
  private filled(runtime: Runtime, value: PyObject | null): Result {
    if (value === null) return this.failed();
    if (this.keywords !== null && this.keywords.size > 0 && !this.keywordsDone) {
      this.keywordsDone = true;
      runtime.heap.drop(value);
      return runtime.run(new FromPairs(this.target, this.hold(pairsOf(runtime, this.keywords))));
    }
    this.state = done;
    if (!this.answersTarget) return value;
    runtime.heap.drop(value);
    return this.letGo(this.target);
  }

  private keywordsDone = false;

  private failed(): null {
    this.state = done;
    return null;
  }
}

/** Copies what is under the keys through `__getitem__` and `__setitem__`; answers the target, which it owns. */
export class CopyInto extends NativeFrame {
  constructor(
    private readonly target: PyObject,
    private readonly source: PyObject,
    private readonly keys: PyObject,
  ) {
    super();
    this.hold(target);
    this.hold(keys);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      return runtime.run(new FromKeys(this.target, this.source, this.keys, setItem));
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return this.letGo(this.target);
  }
}
