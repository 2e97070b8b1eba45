/** `types.GenericAlias`: the type (Objects/genericaliasobject.c). */

import { findGeneric, getAttribute, setAttribute } from '../attributes';
import { bindArguments } from '../callbind';
import { raiseAttributeError } from '../errors';
import { newInt, PyInt } from '../int';
import { newTupleIterator } from '../list-iterators';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { chain } from '../protocol/chain';
import { equal } from '../protocol/equality';
import { hash } from '../protocol/hash';
import type { Runtime } from '../runtime';
import { newTuple } from '../tuple';
import type { TypeSpec } from '../type';
import { newGenericAlias, PyGenericAlias } from './generic-alias';
import { itemText, joinText, listed, type TextPart } from './names';
import { parametersTuple } from './parameters';
import { substitute, substituteThen } from './substitute';
import { unionOperator } from './union';

const alias = (self: PyObject): PyGenericAlias => self as PyGenericAlias;

/** What an alias answers itself; everything else is the origin's (attr_exceptions). */
const ownNames = new Set([
  ...['__origin__', '__args__', '__parameters__', '__mro_entries__', '__reduce_ex__', '__reduce__'],
  ...['__copy__', '__deepcopy__', '__unpacked__', '__typing_unpacked_tuple_args__', '__class__', '__bases__'],
]);

function getAliasAttribute(runtime: Runtime, self: PyObject, name: string): Result {
  const own = ownNames.has(name) && (name !== '__class__' || !runtime.profile.generics.aliasClassIsOrigins);
  if (!own) return getAttribute(runtime, alias(self).origin, name);
  const found = findGeneric(runtime, self, name);
  if (found !== null || runtime.exception !== null) return found;
  const text = `'types.GenericAlias' object has no attribute '${name}'`;
  return raiseAttributeError(runtime, self, name, text);
}

/** ga_call: the origin is called, and the instance told of the alias, where it lets itself be told. */
class CallOrigin extends NativeFrame {
  constructor(
    private readonly subject: PyGenericAlias,
    private readonly args: readonly PyObject[],
    private readonly keywords: ReadonlyMap<string, PyObject> | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      if (this.state === 0) {
        this.state = 1;
        answer = runtime.call(this.subject.origin, this.args, this.keywords);
      } else if (this.state === 1) {
        if (value === null) return null;
        this.state = 2;
        answer = setAttribute(runtime, this.hold(value), '__orig_class__', this.subject);
      } else {
        if (value !== null) runtime.heap.drop(value);
        else if (this.isIgnored(runtime)) runtime.forget();
        else return null;
        return this.letGo(this.owned[0]!);
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  private isIgnored(runtime: Runtime): boolean {
    const { types } = runtime;
    const { mro } = runtime.exception!.type;
    if (runtime.profile.generics.originalClassErrorsIgnored) return mro.includes(types.Exception);
    return mro.includes(types.AttributeError) || mro.includes(types.TypeError);
  }
}

const constructorSpec = {
  name: 'GenericAlias',
  signature: '(origin, args, /)',
  style: 'positional' as const,
};

const notClass =
  (name: 'isinstance' | 'issubclass') =>
  (runtime: Runtime): Result =>
    runtime.raise('TypeError', `${name}() argument 2 cannot be a parameterized generic`);

export const genericAliasType: TypeSpec = {
  name: 'GenericAlias',
  module: 'types',
  collectable: true,
  weakrefs: true,
  slots: {
    repr: (runtime, self) => {
      const { origin, args, starred } = alias(self);
      const parts: TextPart[] = [starred ? '*' : '', ...itemText(runtime, origin), '['];
      parts.push(...(args.items.length === 0 ? ['()'] : listed(runtime, args.items, ', ')), ']');
      return joinText(runtime, parts);
    },
    hash: (runtime, self) =>
      chain(
        runtime,
        [self],
        (rt, [object]) => hash(rt, alias(object!).args),
        (rt, args, [object]) => {
          const origin = hash(rt, alias(object!).origin);
          if (origin instanceof PyInt && args instanceof PyInt) {
            const big = (int: PyInt): bigint => int.big ?? BigInt(int.value);
            const mixed = BigInt.asIntN(64, big(origin) ^ big(args));
            rt.heap.drop(origin);
            rt.heap.drop(args);
            return newInt(rt, Number.isSafeInteger(Number(mixed)) ? Number(mixed) : mixed);
          }
          rt.heap.drop(args);
          return origin;
        },
      ),
    compare: (runtime, left, right, operator) => {
      if ((operator !== 2 && operator !== 3) || !(right instanceof PyGenericAlias)) {
        return runtime.notImplemented();
      }
      const one = alias(left);
      if (one.starred !== right.starred || one.origin !== right.origin) return runtime.bool(operator === 3);
      const answer = equal(runtime, one.args, right.args);
      if (operator === 2 || !answer) return answer;
      runtime.heap.drop(answer);
      return runtime.bool(answer === runtime.singletons.false);
    },
    call: (runtime, self, args, keywords) => runtime.run(new CallOrigin(alias(self), args, keywords)),
    getAttribute: getAliasAttribute,
    getItem: (runtime, self, key) =>
      substituteThen(
        runtime,
        self,
        key,
        (rt, object, item) => substitute(rt, object, alias(object).args, alias(object).parameters, item),
        (rt, args, object) => {
          const made = newGenericAlias(rt, alias(object).origin, args);
          made.starred = alias(object).starred;
          return made;
        },
      ),
    /** One item, the starred alias, for `*list[int]` in annotations. */
    iter: (runtime, self) => {
      if (runtime.profile.generics.aliasClassIsOrigins) {
        return runtime.raise('TypeError', "'types.GenericAlias' object is not iterable");
      }
      const starred = newGenericAlias(runtime, alias(self).origin, alias(self).args);
      starred.starred = true;
      const tuple = newTuple(runtime, [starred]);
      const iterator = newTupleIterator(runtime, tuple);
      runtime.heap.drop(tuple);
      return iterator;
    },
    binary: { 9: unionOperator },
    new: (runtime, _type, args, keywords) => {
      const bound = bindArguments(runtime, constructorSpec, args, keywords);
      return bound === null ? null : newGenericAlias(runtime, bound[0]!, bound[1]!);
    },
  },
  methods: [
    {
      name: '__mro_entries__',
      signature: '(bases, /)',
      style: 'o',
      body: (runtime, self) => newTuple(runtime, [runtime.heap.take(alias(self).origin)]),
    },
    { name: '__instancecheck__', signature: '(instance, /)', style: 'o', body: notClass('isinstance') },
    { name: '__subclasscheck__', signature: '(subclass, /)', style: 'o', body: notClass('issubclass') },
  ],
  getset: [
    { name: '__origin__', member: true, get: (runtime, self) => runtime.heap.take(alias(self).origin) },
    { name: '__args__', member: true, get: (runtime, self) => runtime.heap.take(alias(self).args) },
    {
      name: '__parameters__',
      get: (runtime, self) => parametersTuple(runtime, alias(self), 2, alias(self).parameters),
    },
    { name: '__unpacked__', member: true, get: (runtime, self) => runtime.bool(alias(self).starred) },
    {
      name: '__typing_unpacked_tuple_args__',
      get: (runtime, self) => {
        const { starred, origin, args } = alias(self);
        return starred && origin === runtime.types.tuple ? runtime.heap.take(args) : runtime.none();
      },
    },
    { name: '__doc__', get: (runtime, self) => getAttribute(runtime, alias(self).origin, '__doc__') },
  ],
};
