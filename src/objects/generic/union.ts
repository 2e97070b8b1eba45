/** `int | str` (Objects/unionobject.c). */

import { hashFrozenset, identityHash } from '../hashing';
import { newInt } from '../int';
import { PyParts, placeParts } from '../modules/parts';
import type { PyObject, Result } from '../object';
import { equalNow } from '../protocol/equality';
import { hashValue } from '../protocol/hash';
import type { Runtime } from '../runtime';
import { newTuple, type PyTuple } from '../tuple';
import { PyType, type TypeSpec } from '../type';
import { PyGenericAlias } from './generic-alias';
import { joinText, listed } from './names';
import { parametersOf, parametersTuple } from './parameters';
import { substitute, substituteThen } from './substitute';
import { PyTypeAlias } from './type-alias';
import { PyTypeParameter } from './type-parameter';
import { subscriptTyping } from './typing';

/** Its parts: the tuple of members, and the tuple of type variables once it was asked for. */
export class PyUnion extends PyParts {
  get args(): PyTuple {
    return this.parts[0] as PyTuple;
  }

  get parameters(): readonly PyObject[] {
    return parametersOf(this.args.items);
  }
}

/** is_unionable. */
function isUnionable(runtime: Runtime, object: PyObject): boolean {
  if (object === runtime.singletons.none || object instanceof PyType) return true;
  if (object instanceof PyGenericAlias || object instanceof PyUnion || object instanceof PyTypeAlias)
    return true;
  return object instanceof PyTypeParameter && runtime.profile.generics.unionsOfTypeVariables;
}

/** `left | right` where both are types or what stands for types; NotImplemented otherwise. */
export function unionOperator(runtime: Runtime, left: PyObject, right: PyObject): Result {
  if (!isUnionable(runtime, left) || !isUnionable(runtime, right)) return runtime.notImplemented();
  return newUnion(runtime, [left, right]);
}

/** make_union: members of members, each once; a single one stays what it is. */
export function newUnion(runtime: Runtime, given: readonly PyObject[]): PyObject {
  const { heap } = runtime;
  const members: PyObject[] = [];
  for (const one of given) {
    for (const item of one instanceof PyUnion ? one.args.items : [one]) {
      const member = item === runtime.singletons.none ? runtime.types.NoneType : item;
      if (!members.some((known) => isSame(known, member))) members.push(member);
    }
  }
  if (members.length === 1) return heap.take(members[0]!);
  const args = newTuple(
    runtime,
    members.map((member) => heap.take(member)),
  );
  return placeParts(runtime, runtime.types.UnionType, new PyUnion([args], runtime.profile.sizes.union));
}

/** Whether two members are equal, as far as no Python code decides. */
function isSame(one: PyObject, other: PyObject): boolean {
  if (one === other) return true;
  if (one instanceof PyGenericAlias && other instanceof PyGenericAlias) {
    const [left, right] = [one.args.items, other.args.items];
    return (
      one.origin === other.origin &&
      one.starred === other.starred &&
      left.length === right.length &&
      left.every((item, i) => isSame(item, right[i]!))
    );
  }
  if (one instanceof PyUnion && other instanceof PyUnion) return sameMembers(one, other);
  return equalNow(one, other) === true;
}

function sameMembers(one: PyUnion, other: PyUnion): boolean {
  const [left, right] = [one.args.items, other.args.items];
  return left.length === right.length && left.every((item) => right.some((member) => isSame(item, member)));
}

const union = (self: PyObject): PyUnion => self as PyUnion;

export const unionType: TypeSpec = {
  name: 'UnionType',
  module: 'types',
  collectable: true,
  subclassable: false,
  slots: {
    repr: (runtime, self) => {
      const { NoneType } = runtime.types;
      const items = union(self).args.items.map((item) =>
        item === NoneType ? runtime.singletons.none : item,
      );
      return joinText(runtime, listed(runtime, items, ' | '));
    },
    hash: (runtime, self) => {
      const hashes = union(self).args.items.map((item) => hashValue(runtime, item) ?? identityHash(item));
      return newInt(runtime, hashFrozenset(hashes, 8, hashes.length));
    },
    compare: (runtime, left, right, operator) => {
      if ((operator !== 2 && operator !== 3) || !(right instanceof PyUnion)) return runtime.notImplemented();
      return runtime.bool(sameMembers(union(left), right) === (operator === 2));
    },
    getItem: (runtime, self, key) =>
      substituteThen(
        runtime,
        self,
        key,
        (rt, object, item) => substitute(rt, object, union(object).args, union(object).parameters, item),
        (rt, args) => newUnion(rt, (args as PyTuple).items),
      ),
    binary: { 9: unionOperator },
  },
  getset: [
    { name: '__args__', member: true, get: (runtime, self) => runtime.heap.take(union(self).args) },
    {
      name: '__parameters__',
      get: (runtime, self) => parametersTuple(runtime, union(self), 1, union(self).parameters),
    },
  ],
};

/** `T | int` of type variables: a union of the module typing where the version has two kinds. */
export function typingUnion(runtime: Runtime, left: PyObject, right: PyObject): Result {
  if (runtime.profile.generics.unionsOfTypeVariables) return unionOperator(runtime, left, right);
  const { heap } = runtime;
  const key = newTuple(runtime, [heap.take(left), heap.take(right)]);
  const answer = subscriptTyping(runtime, 'Union', key);
  heap.drop(key);
  return answer;
}
