/** `typing.TypeAliasType`: the type (Objects/typevarobject.c). */

import { bindArguments } from '../callbind';
import type { PyObject } from '../object';
import { chain } from '../protocol/chain';
import type { Runtime } from '../runtime';
import { internedStr } from '../str';
import type { TypeSpec } from '../type';
import { newGenericAlias } from './generic-alias';
import { newTypeAlias, type PyTypeAlias } from './type-alias';
import { unionOperator } from './union';

const constructorSpec = { name: 'typealias', signature: '(name, value, *, type_params=())' };

const alias = (self: PyObject): PyTypeAlias => self as PyTypeAlias;

function typeParameters(runtime: Runtime, self: PyObject): PyObject {
  return runtime.heap.take(alias(self).typeParameters ?? runtime.singletons.emptyTuple);
}

export const typeAliasType: TypeSpec = {
  name: 'TypeAliasType',
  module: 'typing',
  collectable: true,
  subclassable: false,
  slots: {
    repr: (runtime, self) => runtime.heap.take(alias(self).name),
    binary: { 9: unionOperator },
    getItem: (runtime, self, key) => {
      if (alias(self).typeParameters === null) {
        return runtime.raise('TypeError', 'Only generic type aliases are subscriptable');
      }
      return newGenericAlias(runtime, self, key);
    },
    new: (runtime, _type, args, keywords) => {
      const bound = bindArguments(runtime, constructorSpec, args, keywords);
      if (bound === null) return null;
      const { heap } = runtime;
      const [name, value, params] = bound;
      const module = runtime.globals()?.getStr('__name__') ?? null;
      return newTypeAlias(
        runtime,
        heap.take(name!),
        params === undefined ? null : heap.take(params),
        null,
        heap.take(value!),
        module === null ? null : heap.take(module),
      );
    },
  },
  getset: [
    { name: '__name__', member: true, get: (runtime, self) => runtime.heap.take(alias(self).name) },
    {
      name: '__value__',
      get: (runtime, self) => {
        const [, , compute, value] = alias(self).parts;
        if (value) return runtime.heap.take(value);
        return chain(
          runtime,
          [self, compute!],
          (rt, [, func]) => rt.call(func!, []),
          (rt, made, [object]) => {
            alias(object!).setPart(rt.heap, 3, made);
            return rt.heap.take(made);
          },
        );
      },
    },
    { name: '__type_params__', get: typeParameters },
    { name: '__parameters__', get: typeParameters },
    {
      name: '__module__',
      get: (runtime, self) => {
        const module = alias(self).parts[4];
        return module ? runtime.heap.take(module) : internedStr(runtime, '__main__');
      },
    },
  ],
};
