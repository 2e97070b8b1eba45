/** `__new__` of built-in types as a built-in function (tp_new_wrapper in Objects/typeobject.c). */

import type { NativeSpec } from './native';
import { PyBuiltin } from './native-functions';
import type { PyObject } from './object';
import type { Runtime } from './runtime';
import { placeSharedTracked } from './shared';
import { takeAll } from './slot-calls';
import { isSubtype } from './subtype';
import { newTuple } from './tuple';
import { PyType } from './type';

const newSpec: NativeSpec = {
  name: '__new__',
  signature: '(*args, **kwargs)',
  style: 'clinic',
  acceptsUnknown: true,
  body: (runtime, self, args, keywords) => {
    const owner = self as PyType;
    const wanted = args[0];
    if (wanted === undefined) {
      return runtime.raise('TypeError', `${owner.fullTypeName}.__new__(): not enough arguments`);
    }
    if (!(wanted instanceof PyType)) {
      const text = `${owner.fullTypeName}.__new__(X): X is not a type object (${wanted.type.fullTypeName})`;
      return runtime.raise('TypeError', text);
    }
    if (!isSubtype(wanted, owner)) {
      const text = `${owner.fullTypeName}.__new__(${wanted.name}): ${wanted.name} is not a subtype of ${owner.name}`;
      return runtime.raise('TypeError', text);
    }
    const layout = nativeBase(wanted);
    if (layout.slotTable.new !== owner.slotTable.new) {
      const text = `${owner.fullTypeName}.__new__(${wanted.name}) is not safe, use ${layout.name}.__new__()`;
      return runtime.raise('TypeError', text);
    }
    // The arguments come in a tuple, and those without the type go into another.
    const given = newTuple(runtime, takeAll(runtime, args as PyObject[]));
    const rest = newTuple(runtime, takeAll(runtime, args.slice(1) as PyObject[]));
    const made = owner.slotTable.new!(runtime, wanted, rest.items, keywords);
    runtime.heap.drop(rest);
    runtime.heap.drop(given);
    return made;
  },
};

/** The built-in type whose layout a class has. */
export function nativeBase(type: PyType): PyType {
  let at = type;
  while (at.isClass && at.base !== null) at = at.base;
  return at;
}

/** The function in the dict of a built-in type; `self` is the type. Belongs to the process. */
export function typeNew(runtime: Runtime, type: PyType): PyBuiltin {
  const made = new PyBuiltin();
  made.spec = newSpec;
  made.self = type;
  return placeSharedTracked(runtime, made, runtime.types.builtin_function_or_method, 72);
}
