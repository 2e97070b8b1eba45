/** The methods of dicts (Objects/dictobject.c). */

import {
  clearDict,
  log2ForEntries,
  nextEntry,
  PyDict,
  previousEntry,
  resizeDict,
  storeEntry,
  unlinkEntry,
} from './dict';
import { newDictIterator } from './dict-iterators';
import { keyOf } from './dict-key';
import { dictGet, dictPop, dictSet, type OnEntry, raiseKeyError, withEntry } from './dict-search';
import { copyDict, updateWithKeywords } from './dict-update';
import { newDictView } from './dict-views';
import { newInt } from './int';
import { type NativeBody, NativeFrame, type NativeSpec } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { chain } from './protocol/chain';
import { Consume, type Each } from './protocol/consume';
import { setItem } from './protocol/containers';
import { raiseWith } from './raise-with';
import type { Runtime } from './runtime';
import { PySet } from './set';
import { newTuple } from './tuple';

/** A lookup that answers something else where the key is missing. */
class GetOr extends NativeFrame {
  constructor(
    private readonly dict: PyDict,
    private readonly key: PyObject,
    private readonly fallback: PyObject | null,
    private readonly remove: boolean,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = (this.remove ? dictPop : dictGet)(runtime, this.dict, this.key);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value !== null || runtime.exception !== null) return value;
    return this.fallback === null ? raiseKeyError(runtime, this.key) : runtime.heap.take(this.fallback);
  }
}

const get: NativeBody = (runtime, self, [key, fallback]) => {
  const dict = self as PyDict;
  const fast = keyOf(key!);
  if (fast !== undefined && dict.slow.size === 0) {
    return runtime.heap.take(dict.getKey(fast) ?? fallback ?? runtime.singletons.none);
  }
  return runtime.run(new GetOr(dict, key!, fallback ?? runtime.singletons.none, false));
};

const pop: NativeBody = (runtime, self, [key, fallback]) =>
  runtime.run(new GetOr(self as PyDict, key!, fallback ?? null, true));

const setDefaultEntry: OnEntry = (runtime, dict, at, key, hash, value) => {
  const { heap } = runtime;
  if (at >= 0) return heap.take(dict.values[at]!);
  storeEntry(heap, dict, -1, key, hash, value!);
  return heap.take(value!);
};

const setdefault: NativeBody = (runtime, self, [key, value]) =>
  withEntry(runtime, self as PyDict, key!, value ?? runtime.singletons.none, setDefaultEntry);

const popitem: NativeBody = (runtime, self) => {
  const dict = self as PyDict;
  const at = previousEntry(dict, dict.keys.length);
  if (at < 0) return raiseWith(runtime, 'KeyError', ['popitem(): dictionary is empty']);
  const { key, value } = unlinkEntry(runtime.heap, dict, at);
  // The entries after it are holes and are given back (dk_nentries = i).
  dict.keys.length = at;
  dict.values.length = at;
  return newTuple(runtime, [key, value]);
};

const fromkeys: NativeBody = (runtime, self, [iterable, value]) =>
  chain(
    runtime,
    [self, iterable!, value ?? runtime.singletons.none],
    (rt, [type]) => rt.call(type!, []),
    (rt, dict, [, keys, shared]) => rt.run(new FromKeys(dict, keys!, shared!)),
  );

/** Sets every key of an iterable to the same value in a new mapping, which it answers. */
class FromKeys extends Consume {
  constructor(
    private readonly target: PyObject,
    iterable: PyObject,
    private readonly value: PyObject,
  ) {
    super(iterable);
    this.hold(target);
  }

  /** A new exact dict makes room for the keys of a dict or a set at once. */
  protected override opened(runtime: Runtime): Each {
    const { target, iterable } = this;
    if (target.type !== runtime.types.dict || iterable.type.isClass) return 'go on';
    const source = iterable instanceof PyDict || iterable instanceof PySet ? iterable : null;
    if (source === null) return 'go on';
    const count = source instanceof PyDict ? source.used : source.table.used;
    const isUnicode = source instanceof PyDict && source.unicode;
    if (count > 0) {
      const log2 = log2ForEntries(runtime.profile, count);
      resizeDict(runtime.heap, target as PyDict, log2, isUnicode);
    }
    return 'go on';
  }

  protected override each(runtime: Runtime, key: PyObject): Each {
    this.hold(key);
    const { target, value } = this;
    const answer =
      target.type === runtime.types.dict
        ? dictSet(runtime, target as PyDict, key, value)
        : setItem(runtime, target, key, value);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(value);
    runtime.heap.drop(this.owned.pop()!);
    return 'go on';
  }

  protected override finish(): Result {
    return this.letGo(this.target);
  }
}

const update: NativeBody = (runtime, self, args, keywords) =>
  updateWithKeywords(runtime, 'update', self as PyDict, args, keywords);

export const dictMethods: readonly NativeSpec[] = [
  { name: 'get', signature: '(key, default=None, /)', style: 'positional', body: get },
  { name: 'setdefault', signature: '(key, default=None, /)', style: 'positional', body: setdefault },
  { name: 'pop', signature: '(key, default=<unrepresentable>, /)', style: 'positional', body: pop },
  { name: 'popitem', signature: '()', style: 'noargs', body: popitem },
  {
    name: 'keys',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newDictView(runtime, self as PyDict, 'keys'),
  },
  {
    name: 'values',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newDictView(runtime, self as PyDict, 'values'),
  },
  {
    name: 'items',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newDictView(runtime, self as PyDict, 'items'),
  },
  { name: 'update', signature: '(*args, **kwargs)', body: update },
  {
    name: 'fromkeys',
    signature: '(iterable, value=None, /)',
    style: 'positional',
    kind: 'classmethod',
    body: fromkeys,
  },
  {
    name: 'clear',
    acceptsForwarded: true,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      clearDict(runtime.heap, self as PyDict);
      return runtime.none();
    },
  },
  {
    name: 'copy',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => copyDict(runtime, self as PyDict),
  },
  {
    name: '__reversed__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newDictIterator(runtime, self as PyDict, 'keys', true),
  },
  {
    name: '__sizeof__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newInt(runtime, (self as PyDict).sizeBytes(runtime.profile) - 16),
  },
];

/** The keys of a dict, borrowed, in order. */
export function dictKeys(dict: PyDict): PyObject[] {
  const keys: PyObject[] = [];
  for (let at = nextEntry(dict, -1); at >= 0; at = nextEntry(dict, at)) keys.push(dict.keys[at]!);
  return keys;
}
