/**
 * `collections.OrderedDict` (Objects/odictobject.c).
 * Invariant: knows nothing of other library modules.
 */

import { type Hash, PyDict } from '../../dict';
import { dictMethods } from '../../dict-methods';
import { type OnEntry, raiseKeyError, withEntry } from '../../dict-search';
import { joinPairs } from '../../dict-type';
import { equalDicts } from '../../dict-update';
import { materialize } from '../../instance-attributes';
import { attributesGetSet } from '../../instance-descriptors';
import { newInt } from '../../int';
import { reprParts } from '../../items-repr';
import { newList } from '../../list';
import { type NativeBody, NativeFrame, type NativeSpec } from '../../native';
import { PENDING, type PyObject, type Result } from '../../object';
import { Operator } from '../../operator-names';
import { chain } from '../../protocol/chain';
import { equal, isTrue } from '../../protocol/equality';
import { truthOf } from '../../protocol/truth';
import { raiseWith } from '../../raise-with';
import type { Runtime } from '../../runtime';
import { newTuple, newTupleFromArray } from '../../tuple';
import type { TypeSpec } from '../../type';
import { CopyInto, Fill } from './fill';
import { newOrderedIterator, newOrderedView } from './iterator';
import { newOrderedDict, PyOrderedDict } from './object';

const setEntry: OnEntry = (runtime, dict, at, key, hash, value) => {
  (dict as PyOrderedDict).store(runtime.heap, at, key, hash, value!);
  return runtime.none();
};

const deleteEntry: OnEntry = (runtime, dict, at, key) => {
  if (at < 0) return raiseKeyError(runtime, key);
  (dict as PyOrderedDict).remove(runtime.heap, at);
  return runtime.none();
};

const popEntry: OnEntry = (runtime, dict, at) =>
  at < 0 ? null : (dict as PyOrderedDict).takeOut(runtime.heap, at);

const setDefaultEntry: OnEntry = (runtime, dict, at, key, hash, value) => {
  if (at >= 0) return runtime.heap.take(dict.values[at]!);
  (dict as PyOrderedDict).store(runtime.heap, -1, key, hash, value!);
  return runtime.heap.take(value!);
};

function moving(toLast: boolean): OnEntry {
  return (runtime, dict, at, key) => {
    if (at < 0) return raiseKeyError(runtime, key);
    (dict as PyOrderedDict).move(runtime.heap, dict.keys[at]!, toLast);
    return runtime.none();
  };
}

const moveLast = moving(true);
const moveFirst = moving(false);

class PopOr extends NativeFrame {
  constructor(
    private readonly dict: PyOrderedDict,
    private readonly key: PyObject,
    private readonly fallback: PyObject | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = withEntry(runtime, this.dict, this.key, null, popEntry);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value !== null || runtime.exception !== null) return value;
    return this.fallback === null ? raiseKeyError(runtime, this.key) : runtime.heap.take(this.fallback);
  }
}

/** Whether two have equal keys in the same order (_odict_keys_equal). */
class SameOrder extends NativeFrame {
  private at = 0;
  private readonly pairs: readonly (readonly [PyObject, PyObject])[];

  constructor(runtime: Runtime, left: PyOrderedDict, right: PyOrderedDict) {
    super();
    const others = right.orderedKeys();
    this.pairs = left.orderedKeys().map((key, i) => [key, others[i]!] as const);
    for (const [key, other] of this.pairs) {
      this.keep(runtime, key);
      this.keep(runtime, other);
    }
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        if (!isTrue(runtime, value)) return runtime.bool(false);
      }
      const pair = this.pairs[this.at++];
      if (pair === undefined) return runtime.bool(true);
      this.state = 1;
      const answer = equal(runtime, pair[0], pair[1]);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function isEqual(runtime: Runtime, left: PyObject, right: PyObject): Result {
  return chain(
    runtime,
    [left, right],
    (rt, [a, b]) => equalDicts(rt, a as PyDict, b as PyDict),
    (rt, same, [a, b]) => {
      if (!(a instanceof PyOrderedDict && b instanceof PyOrderedDict)) return same;
      return isTrue(rt, same) ? rt.run(new SameOrder(rt, a, b)) : rt.bool(false);
    },
  );
}

const update =
  (tooMany: (count: number) => string): NativeBody =>
  (runtime, self, args, keywords) => {
    if (args.length > 1) return runtime.raise('TypeError', tooMany(args.length));
    return runtime.run(new Fill(self, args[0] ?? null, keywords ?? null));
  };

const initialize = update((count) => `expected at most 1 arguments, got ${count}`);

const copy: NativeBody = (runtime, self) => {
  const { heap } = runtime;
  const source = self as PyOrderedDict;
  if (source.type === runtime.typeOf(orderedDictType)) {
    const made = newOrderedDict(runtime, source.type);
    for (let node = source.first; node !== null; node = node.next) {
      const at = source.entryOf(node.key);
      const hash: Hash | undefined = source.slow.get(at);
      made.store(heap, -1, node.key, hash, source.values[at]!);
    }
    return made;
  }
  return chain(
    runtime,
    [source],
    (rt, [from]) => rt.call(from!.type, []),
    (rt, made, [from]) => {
      const keys = (from as PyOrderedDict).orderedKeys().map((key) => rt.heap.take(key));
      return rt.run(new CopyInto(made, from!, newList(rt, keys)));
    },
  );
};

const popitem: NativeBody = (runtime, self, [last]) => {
  const dict = self as PyOrderedDict;
  const node = last === undefined || truthOf(runtime, last) !== false ? dict.last : dict.first;
  if (node === null) return raiseWith(runtime, 'KeyError', ['dictionary is empty']);
  const key = runtime.heap.take(node.key);
  return newTupleFromArray(runtime, [key, dict.takeOut(runtime.heap, dict.entryOf(key))]);
};

const moveToEnd: NativeBody = (runtime, self, [key, last]) => {
  const toLast = last === undefined || truthOf(runtime, last) !== false;
  return withEntry(runtime, self as PyDict, key!, null, toLast ? moveLast : moveFirst);
};

const reduce: NativeBody = (runtime, self) => {
  const attributes = self.attributes === null ? null : materialize(runtime, self);
  const state = attributes === null || attributes.used === 0 ? runtime.none() : runtime.heap.take(attributes);
  const items = newOrderedIterator(runtime, self as PyOrderedDict, 'items');
  return newTuple(runtime, [
    runtime.heap.take(self.type),
    newTuple(runtime, []),
    state,
    runtime.none(),
    items,
  ]);
};

function view(part: 'keys' | 'values' | 'items'): NativeSpec {
  return {
    name: part,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newOrderedView(runtime, self as PyOrderedDict, part),
  };
}

/** Keys and values in turn. */
function reprPart(dict: PyObject, at: number): PyObject | null {
  const ordered = dict as PyOrderedDict;
  const key = ordered.orderedKeys()[at >> 1];
  if (key === undefined) return null;
  return at % 2 === 0 ? key : ordered.values[ordered.entryOf(key)]!;
}

function joinTuples(texts: readonly string[]): string {
  const pairs: string[] = [];
  for (let i = 0; i < texts.length; i += 2) pairs.push(`(${texts[i]}, ${texts[i + 1]})`);
  return pairs.join(', ');
}

const showItems = (dict: PyObject, texts: readonly string[]): string =>
  `${dict.type.name}(${texts.length === 0 ? '' : `{${joinPairs(texts)}}`})`;

const showPairs = (dict: PyObject, texts: readonly string[]): string =>
  `${dict.type.name}(${texts.length === 0 ? '' : `[${joinTuples(texts)}]`})`;

export const orderedDictType: TypeSpec = {
  name: 'OrderedDict',
  module: 'collections',
  doc: 'Dictionary that remembers insertion order',
  base: 'dict',
  subclassable: true,
  collectable: true,
  weakrefs: true,
  attributes: true,
  pattern: 'mapping',
  allocate: newOrderedDict,
  constants: { __hash__: (runtime) => runtime.none() },
  getset: [attributesGetSet],
  methods: [
    {
      name: 'update',
      signature: '(*args, **kwargs)',
      body: update((count) => `update() takes at most 1 positional argument (${count} given)`),
    },
    {
      name: 'clear',
      signature: '()',
      style: 'noargs',
      body: (runtime, self) => {
        self.clear(runtime.heap);
        return runtime.none();
      },
    },
    ...dictMethods
      .filter(({ name }) => name === 'fromkeys')
      .map((spec): NativeSpec => ({ ...spec, signature: '(iterable, value=None)', style: 'clinic' })),
    { name: 'copy', signature: '()', style: 'noargs', body: copy },
    {
      name: 'pop',
      signature: '(key, default=<unrepresentable>)',
      style: 'clinic',
      body: (runtime, self, [key, fallback]) =>
        runtime.run(new PopOr(self as PyOrderedDict, key!, fallback ?? null)),
    },
    { name: 'popitem', signature: '(last=True)', style: 'clinic', body: popitem },
    {
      name: 'setdefault',
      signature: '(key, default=None)',
      style: 'clinic',
      body: (runtime, self, [key, value]) =>
        withEntry(runtime, self as PyDict, key!, value ?? runtime.singletons.none, setDefaultEntry),
    },
    { name: 'move_to_end', signature: '(key, last=True)', style: 'clinic', body: moveToEnd },
    view('keys'),
    view('values'),
    view('items'),
    {
      name: '__reversed__',
      signature: '()',
      style: 'noargs',
      body: (runtime, self) => newOrderedIterator(runtime, self as PyOrderedDict, 'keys', true),
    },
    { name: '__reduce__', signature: '()', style: 'noargs', body: reduce },
    {
      name: '__sizeof__',
      signature: '()',
      style: 'noargs',
      body: (runtime, self) => newInt(runtime, (self as PyOrderedDict).sizeBytes(runtime.profile) - 16),
    },
  ],
  slots: {
    hash: null,
    new: newOrderedDict,
    init: initialize,
    iter: (runtime, self) => newOrderedIterator(runtime, self as PyOrderedDict, 'keys'),
    setItem: (runtime, self, key, value) =>
      withEntry(runtime, self as PyDict, key, value, value === null ? deleteEntry : setEntry),
    repr: (runtime, self) => {
      const show = runtime.profile.evaluation.orderedDictShowsPairs ? showPairs : showItems;
      return reprParts(runtime, self, '...', reprPart, show);
    },
    compare: (runtime, left, right, operator) => {
      const areDicts = left instanceof PyOrderedDict && right instanceof PyDict;
      if (!areDicts || (operator !== 2 && operator !== 3)) return runtime.notImplemented();
      if (operator === 2) return isEqual(runtime, left, right);
      return chain(
        runtime,
        [left, right],
        (rt, [a, b]) => isEqual(rt, a!, b!),
        (rt, same) => rt.bool(!isTrue(rt, same)),
      );
    },
    binary: {
      [Operator.or]: (runtime, left, right) => {
        if (!(left instanceof PyDict && right instanceof PyDict)) return runtime.notImplemented();
        return chain(
          runtime,
          [left, right],
          (rt, [a, b]) => rt.call(a instanceof PyOrderedDict ? a.type : b!.type, [a!]),
          (rt, made, [, other]) => rt.run(new Fill(made, other!, null, true)),
        );
      },
    },
    inplace: {
      [Operator.or]: (runtime, self, other) =>
        chain(
          runtime,
          [self, other],
          (rt, [dict, source]) => rt.run(new Fill(dict!, source!, null)),
          (rt, done, [dict]) => {
            rt.heap.drop(done);
            return rt.heap.take(dict!);
          },
        ),
    },
  },
};
