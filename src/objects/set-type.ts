/** The types `set`, `frozenset` and `set_iterator` (Objects/setobject.c). */

import { hashFrozenset } from './hashing';
import { newInt, newSizeInt } from './int';
import type { Integer } from './int-arithmetic';
import { reprParts } from './items-repr';
import type { NativeSpec } from './native';
import type { PyObject, Result } from './object';
import { Operator } from './operator-names';
import { chain } from './protocol/chain';
import { isTrue } from './protocol/equality';
import { raiseWith } from './raise-with';
import type { Runtime } from './runtime';
import { clearSet, isSet, newSetOf, type PySet, unlinkKey } from './set';
import { Fold, ForEachOther, InPlace, type SetOperation, WithTemporary } from './set-frames';
import { newSetIterator } from './set-iterator';
import {
  AfterUpdate,
  copySet,
  differenceOf,
  differenceUpdate,
  intersectSet,
  plainType,
  setFrom,
  symmetricUpdate,
  updateSet,
} from './set-merge';
import { setAdd, setContains, setDiscard, setRemove } from './set-search';
import { isSubset } from './set-subset';
import { newStr } from './str';
import { mayBeTracked } from './tuple';
import type { CompareIndex, PyType, Slots, TypeSpec } from './type';

/** The keys in table order, borrowed. */
export function setKeys(set: PySet): PyObject[] {
  return set.table.keys.filter((key) => key !== null);
}

const changed =
  (operation: 'union' | 'difference' | 'symmetric'): SetOperation =>
  (runtime, set, other) => {
    const copy = copySet(runtime, set);
    return copy ? runtime.run(new AfterUpdate(copy as PySet, other, operation)) : copy;
  };

const unite = changed('union');

/** `set ^ other`: a copy of the other side, toggled by this one (set_symmetric_difference). */
const symmetric: SetOperation = (runtime, set, other) =>
  chain(
    runtime,
    [set, other],
    (rt, [own, items]) => setFrom(rt, plainType(rt, own as PySet), (own as PySet).frozen, items!),
    (rt, made, [own]) => rt.run(new AfterUpdate(made as PySet, own!, 'symmetric')),
  );

/** set.intersection_update: the set takes over the content of the intersection (set_swap_bodies). */
const intersectionUpdate: SetOperation = (runtime, set, other) =>
  chain(
    runtime,
    [set, other],
    (rt, [own, items]) => intersectSet(rt, own as PySet, items!),
    (rt, made, [own]) => {
      const [target, source] = [own as PySet, made as PySet];
      rt.heap.touch(target);
      rt.heap.touch(source);
      [target.table, source.table] = [source.table, target.table];
      [target.block, source.block] = [source.block, target.block];
      rt.heap.drop(made);
      return rt.none();
    },
  );

/** Runs with the other side as a set: itself, or a new one of its items. */
function withSet(
  runtime: Runtime,
  set: PySet,
  other: PyObject,
  then: (runtime: Runtime, set: PySet, other: PySet) => Result,
): Result {
  if (isSet(other)) return then(runtime, set, other);
  const { types } = runtime;
  const made = setFrom(runtime, types.set, false, null);
  if (!made) return made;
  return runtime.run(new WithTemporary(set, made as PySet, other, then));
}

const isDisjoint = (runtime: Runtime, set: PySet, other: PySet): Result =>
  chain(
    runtime,
    [set, other],
    (rt, [a, b]) => intersectSet(rt, a as PySet, b!),
    (rt, common) => {
      const empty = (common as PySet).table.used === 0;
      rt.heap.drop(common);
      return rt.bool(empty);
    },
  );

function pop(runtime: Runtime, self: PyObject): Result {
  const set = self as PySet;
  if (set.table.used === 0) return raiseWith(runtime, 'KeyError', ['pop from an empty set']);
  const { table } = set;
  let at = set.finger & table.mask;
  while (table.keys[at] === null) at = at < table.mask ? at + 1 : 0;
  const key = unlinkKey(runtime.heap, set, at);
  set.finger = at + 1;
  return key;
}

function construct(
  runtime: Runtime,
  type: PyType,
  name: 'set' | 'frozenset',
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): string | null {
  if (type === runtime.types[name] && keywords !== null && keywords.size > 0)
    return `${name}() takes no keyword arguments`;
  return args.length > 1 ? `${name} expected at most 1 argument, got ${args.length}` : null;
}

function newFrozen(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const problem = construct(runtime, type, 'frozenset', args, keywords);
  if (problem !== null) return runtime.raise('TypeError', problem);
  const [source] = args;
  const { frozenset } = runtime.types;
  if (source !== undefined && type === frozenset && source.type === frozenset)
    return runtime.heap.take(source);
  return chain(
    runtime,
    source === undefined ? [type] : [type, source],
    (rt, [cls, items]) => setFrom(rt, cls as PyType, true, items ?? null),
    (rt, made) => {
      untrackAtoms(rt, made as PySet);
      return made;
    },
  );
}

/** From 3.15 on the collector does not hear of frozensets of atoms. */
export function untrackAtoms(runtime: Runtime, set: PySet): void {
  if (!runtime.profile.collector.frozensetsOfAtomsUntracked || set.type.isClass) return;
  if (!setKeys(set).some(mayBeTracked)) runtime.heap.untrack(set);
}

function compareSets(runtime: Runtime, left: PyObject, right: PyObject, operator: CompareIndex): Result {
  if (!isSet(left) || !isSet(right)) return runtime.notImplemented();
  const [a, b] = [left.table.used, right.table.used];
  switch (operator) {
    case 0:
      return a < b ? isSubset(runtime, left, right) : runtime.bool(false);
    case 1:
      return isSubset(runtime, left, right);
    case 2:
      return a === b ? isSubset(runtime, left, right) : runtime.bool(false);
    case 3:
      if (a !== b) return runtime.bool(true);
      return chain(
        runtime,
        [left, right],
        (rt, [x, y]) => isSubset(rt, x as PySet, y as PySet),
        (rt, same) => rt.bool(!isTrue(rt, same)),
      );
    case 4:
      return a > b ? isSubset(runtime, right, left) : runtime.bool(false);
    case 5:
      return isSubset(runtime, right, left);
  }
}

/** An operator takes sets only on both sides. */
function operator(operation: SetOperation): NonNullable<Slots['concat']> {
  return (runtime, left, right) =>
    isSet(left) && isSet(right) ? operation(runtime, left, right) : runtime.notImplemented();
}

/** `set |= other`: changes the set and answers it. */
function inplace(operation: SetOperation): NonNullable<Slots['concat']> {
  return (runtime, left, right) => {
    if (!isSet(right)) return runtime.notImplemented();
    return runtime.run(new InPlace(left as PySet, right, operation));
  };
}

const fold = (name: string, operation: SetOperation): NativeSpec => ({
  name,
  signature: '(*others)',
  body: (runtime, self, others) =>
    runtime.run(new Fold(self as PySet, others as readonly PyObject[], operation)),
});

const updates = (name: string, operation: SetOperation): NativeSpec => ({
  name,
  signature: '(*others)',
  body: (runtime, self, others) =>
    runtime.run(new ForEachOther(self as PySet, others as readonly PyObject[], operation)),
});

const one = (name: string, body: SetOperation): NativeSpec => ({
  name,
  signature: '(object, /)',
  style: 'o',
  body: (runtime, self, [other]) => body(runtime, self as PySet, other!),
});

const sharedMethods: readonly NativeSpec[] = [
  {
    // METH_COEXIST: it hides the wrapper of the slot.
    name: '__contains__',
    signature: '(object, /)',
    style: 'o',
    body: (runtime, self, [key]) => setContains(runtime, self as PySet, key!),
  },
  fold('union', unite),
  fold('intersection', intersectSet),
  fold('difference', differenceOf),
  one('symmetric_difference', symmetric),
  one('issubset', (runtime, set, other) => withSet(runtime, set, other, isSubset)),
  one('issuperset', (runtime, set, other) =>
    withSet(runtime, set, other, (rt, own, items) => isSubset(rt, items, own)),
  ),
  one('isdisjoint', (runtime, set, other) => withSet(runtime, set, other, isDisjoint)),
  {
    name: 'copy',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) =>
      self.type === runtime.types.frozenset ? runtime.heap.take(self) : copySet(runtime, self as PySet),
  },
  {
    name: '__sizeof__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newInt(runtime, (self as PySet).sizeBytes() - 16),
  },
];

/** Turns the answer of an operation into None. */
const toNone = (runtime: Runtime, answer: PyObject): Result => {
  runtime.heap.drop(answer);
  return runtime.none();
};

const setMethods: readonly NativeSpec[] = [
  ...sharedMethods,
  { ...one('add', setAdd), acceptsUnknown: false, acceptsForwarded: true },
  one('remove', setRemove),
  one('discard', (runtime, set, key) =>
    chain(runtime, [set, key], (rt, [own, item]) => setDiscard(rt, own as PySet, item!), toNone),
  ),
  { name: 'pop', signature: '()', style: 'noargs', body: pop },
  {
    name: 'clear',
    acceptsForwarded: true,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      clearSet(runtime.heap, self as PySet);
      return runtime.none();
    },
  },
  updates('update', updateSet),
  updates('intersection_update', intersectionUpdate),
  updates('difference_update', differenceUpdate),
  one('symmetric_difference_update', symmetricUpdate),
];

const sharedSlots: Slots = {
  repr: (runtime, self) => {
    const { name } = self.type;
    if ((self as PySet).table.used === 0) return newStr(runtime, `${name}()`);
    return reprParts(
      runtime,
      self,
      `${name}(...)`,
      (set, at) => setKeys(set as PySet)[at] ?? null,
      (set, texts) => {
        const items = `{${texts.join(', ')}}`;
        return set.type.name === 'set' ? items : `${set.type.name}(${items})`;
      },
    );
  },
  length: (runtime, self) => newSizeInt(runtime, (self as PySet).table.used + (self as PySet).extra),
  iter: (runtime, self) => newSetIterator(runtime, self as PySet),
  contains: (runtime, self, key) => setContains(runtime, self as PySet, key),
  compare: compareSets,
  binary: {
    [Operator.or]: operator(unite),
    [Operator.and]: operator(intersectSet),
    [Operator.subtract]: operator(differenceOf),
    [Operator.xor]: operator(symmetric),
  },
};

export const setType: TypeSpec = {
  name: 'set',
  generic: true,
  subclassable: true,
  collectable: true,
  weakrefs: true,
  allocate: (runtime, type) => newSetOf(runtime, type, false),
  methods: setMethods,
  constants: { __hash__: (runtime) => runtime.none() },
  slots: {
    ...sharedSlots,
    hash: null,
    new: (runtime, type) => newSetOf(runtime, type, false),
    init: (runtime, self, args, keywords) => {
      const problem = construct(runtime, runtime.types.set, 'set', args, keywords);
      if (problem !== null) return runtime.raise('TypeError', problem);
      clearSet(runtime.heap, self as PySet);
      return args.length === 0 ? runtime.none() : updateSet(runtime, self as PySet, args[0]!);
    },
    inplace: {
      [Operator.or]: inplace(updateSet),
      [Operator.and]: inplace(intersectionUpdate),
      [Operator.subtract]: inplace(differenceUpdate),
      [Operator.xor]: inplace(symmetricUpdate),
    },
  },
};

export const frozensetType: TypeSpec = {
  name: 'frozenset',
  generic: true,
  subclassable: true,
  collectable: true,
  weakrefs: true,
  allocate: (runtime, type) => newSetOf(runtime, type, true),
  methods: sharedMethods,
  slots: {
    ...sharedSlots,
    new: newFrozen,
    hash: (runtime, self) => {
      const set = self as PySet;
      set.hash ??= frozenHash(set);
      return newInt(runtime, set.hash);
    },
  },
};

/** The hash of a frozenset: the hashes are in the table. */
export function frozenHash(set: PySet): Integer {
  const { table } = set;
  const hashes: bigint[] = [];
  for (let at = 0; at < table.size; at++) {
    if (table.keys[at] === null) continue;
    const { low, high } = table.hashAt(at);
    hashes.push((BigInt(high) << 32n) | BigInt(low));
  }
  return hashFrozenset(hashes, hashes.length, hashes.length);
}
