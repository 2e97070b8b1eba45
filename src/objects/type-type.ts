/** The type `type` (type_type in Objects/typeobject.c). */

import { getAttribute } from './attributes';
import { newDict, PyDict } from './dict';
import { unionOperator } from './generic/union';
import { newInt } from './int';
import { newList } from './list';
import { ownEntry } from './lookup';
import { bestBase, computeMro, solidBase } from './mro';
import { PENDING, type PyObject, type Result } from './object';
import { chain } from './protocol/chain';
import { recursiveIsInstance, recursiveIsSubclass } from './protocol/instance-checks';
import type { Runtime } from './runtime';
import { makeShared } from './shared';
import { takeAll } from './slot-calls';
import { internedStr, newStr, PyStr } from './str';
import { newTuple, PyTuple } from './tuple';
import { PyType, type TypeSpec } from './type';
import { getTypeAttribute, setOwnEntry, setTypeAttribute, typeDictProxy } from './type-attributes';
import { callType, newType } from './type-call';
import { resolveSlots } from './type-slots';

const typeOf = (self: PyObject): PyType => self as PyType;

/** The mro as an owned tuple; a built-in's is made when it is first asked for. */
function mroTuple(runtime: Runtime, type: PyType): PyTuple {
  // Classes have theirs from the start.
  type.mroTuple ??= makeShared(runtime, () => newTuple(runtime, takeAll(runtime, type.mro) as PyObject[]));
  return runtime.heap.take(type.mroTuple);
}

/** A class keeps the string it was named by (ht_name), a built-in type makes one of its C text. */
function nameOf(runtime: Runtime, type: PyType, text: string): PyObject {
  return type.isClass ? internedStr(runtime, text) : newStr(runtime, text);
}

/** `__module__`: of a class from its dict. */
export function moduleOf(type: PyType): string {
  if (!type.isClass) return type.module;
  const module = type.dict?.getStr('__module__');
  return module instanceof PyStr ? module.value : '';
}

/** `<class 'module.name'>` without the angle brackets: what tracebacks and reprs call a type. */
export function fullName(type: PyType): string {
  const module = moduleOf(type);
  return module === '' || module === 'builtins' ? type.qualname : `${module}.${type.qualname}`;
}

/** A class of the program, or a TypeError about setting an attribute of a built-in type. */
function settable(runtime: Runtime, self: PyObject, name: string, value: PyObject | null): PyType | null {
  const type = typeOf(self);
  if (!type.isClass) {
    return runtime.raise(
      'TypeError',
      `cannot set '${name}' attribute of immutable type '${type.fullTypeName}'`,
    );
  }
  if (value === null) {
    return runtime.raise(
      'TypeError',
      `cannot delete '${name}' attribute of immutable type '${type.fullTypeName}'`,
    );
  }
  return type;
}

function setName(field: 'name' | 'qualname') {
  const attribute = `__${field}__`;
  return (runtime: Runtime, self: PyObject, value: PyObject | null): Result => {
    const type = settable(runtime, self, attribute, value);
    if (type === null) return null;
    if (!(value instanceof PyStr)) {
      const text = `can only assign string to ${type.name}.${attribute}, not '${value!.type.fullTypeName}'`;
      return runtime.raise('TypeError', text);
    }
    runtime.heap.touch(type);
    type[field] = value.value;
    return runtime.none();
  };
}

/** type_set_bases: only classes of the same layout may take each other's place. */
function setBases(runtime: Runtime, self: PyObject, value: PyObject | null): Result {
  const type = settable(runtime, self, '__bases__', value);
  if (type === null) return null;
  if (!(value instanceof PyTuple)) {
    const text = `can only assign tuple to ${type.name}.__bases__, not ${value!.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  if (value.items.length === 0) {
    return runtime.raise('TypeError', `can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  }
  const bases: PyType[] = [];
  for (const item of value.items) {
    if (!(item instanceof PyType)) {
      const text = `${type.name}.__bases__ must be tuple of classes, not '${item.type.fullTypeName}'`;
      return runtime.raise('TypeError', text);
    }
    if (item.mro.includes(type)) {
      return runtime.raise('TypeError', 'a __bases__ item causes an inheritance cycle');
    }
    bases.push(item);
  }
  const base = bestBase(runtime, bases);
  if (base === null) return null;
  if (
    solidBase(base) !== solidBase(type.base!) ||
    base.hasAttributes !== type.base!.hasAttributes ||
    base.slotNames.length !== type.base!.slotNames.length
  ) {
    const text = `__bases__ assignment: '${base.name}' object layout differs from '${type.base!.name}'`;
    return runtime.raise('TypeError', text);
  }
  const mro = computeMro(runtime, type, bases);
  if (mro === null) return null;
  const { heap } = runtime;
  heap.touch(type);
  const { basesTuple, mroTuple: oldMro, base: oldBase, bases: oldBases } = type;
  for (const old of oldBases) {
    heap.touch(old);
    old.subclassesWeak = old.subclassesWeak.filter((subclass) => subclass !== type);
  }
  for (const added of bases) {
    heap.touch(added);
    added.subclassesWeak.push(type);
  }
  type.bases = bases;
  type.base = base;
  if (base.heapType) heap.take(base);
  type.basesTuple = heap.take(value);
  type.mro = mro;
  type.mroTuple = newTuple(runtime, takeAll(runtime, mro) as PyObject[]);
  resolveSlots(type);
  type.modified();
  if (oldBase?.heapType) heap.drop(oldBase);
  if (basesTuple !== null) heap.drop(basesTuple);
  if (oldMro !== null) heap.drop(oldMro);
  return runtime.none();
}

export const typeType: TypeSpec = {
  name: 'type',
  collectable: true,
  weakrefs: true,
  attributes: true,
  slots: {
    repr: (runtime, self) => newStr(runtime, `<class '${fullName(typeOf(self))}'>`),
    call: callType,
    getAttribute: getTypeAttribute,
    setAttribute: setTypeAttribute,
    new: newType,
    binary: { 9: unionOperator },
    init: (runtime, _self, args, keywords) => {
      if (keywords !== null && keywords.size > 0 && args.length === 1) {
        return runtime.raise('TypeError', 'type.__init__() takes no keyword arguments');
      }
      if (args.length !== 1 && args.length !== 3) {
        return runtime.raise('TypeError', 'type.__init__() takes 1 or 3 arguments');
      }
      return runtime.none();
    },
  },
  methods: [
    {
      name: 'mro',
      signature: '()',
      body: (runtime, self) => newList(runtime, takeAll(runtime, typeOf(self).mro) as PyObject[]),
    },
    {
      name: '__subclasses__',
      signature: '()',
      body: (runtime, self) => newList(runtime, takeAll(runtime, typeOf(self).subclassesWeak) as PyObject[]),
    },
    {
      name: '__prepare__',
      kind: 'classmethod',
      signature: '(*args, **kwargs)',
      acceptsUnknown: true,
      body: (runtime) => newDict(runtime),
    },
    {
      name: '__instancecheck__',
      signature: '(instance, /)',
      body: (runtime, self, args) => recursiveIsInstance(runtime, args[0]!, self),
    },
    {
      name: '__subclasscheck__',
      signature: '(subclass, /)',
      body: (runtime, self, args) => recursiveIsSubclass(runtime, args[0]!, self),
    },
    {
      name: '__dir__',
      signature: '()',
      body: (runtime, self) => {
        const names = new Set<string>();
        for (const type of typeOf(self).mro) for (const name of entryNames(type)) names.add(name);
        return newList(
          runtime,
          [...names].sort().map((name) => newStr(runtime, name)),
        );
      },
    },
    {
      name: '__sizeof__',
      signature: '()',
      body: (runtime, self) => {
        const size = self.sizeBytes(runtime.profile);
        return size === null
          ? runtime.unknown('the size of a built-in type', 'int')
          : newInt(runtime, size - 16);
      },
    },
  ],
  getset: [
    {
      name: '__name__',
      get: (runtime, self) => nameOf(runtime, typeOf(self), typeOf(self).name),
      set: setName('name'),
    },
    {
      name: '__qualname__',
      get: (runtime, self) => nameOf(runtime, typeOf(self), typeOf(self).qualname),
      set: setName('qualname'),
    },
    {
      name: '__module__',
      get: (runtime, self) => {
        const type = typeOf(self);
        const own = type.isClass ? ownEntry(type, '__module__') : null;
        return own === null ? newStr(runtime, type.module) : runtime.heap.take(own);
      },
      set: (runtime, self, value) => {
        const type = settable(runtime, self, '__module__', value);
        return type === null ? null : setOwnEntry(runtime, type, '__module__', value);
      },
    },
    {
      name: '__bases__',
      get: (runtime, self) => {
        const type = typeOf(self);
        type.basesTuple ??= makeShared(runtime, () =>
          newTuple(runtime, takeAll(runtime, type.bases) as PyObject[]),
        );
        return runtime.heap.take(type.basesTuple);
      },
      set: setBases,
    },
    { name: '__mro__', member: true, get: (runtime, self) => mroTuple(runtime, typeOf(self)) },
    {
      name: '__base__',
      member: true,
      get: (runtime, self) => runtime.heap.take(typeOf(self).base ?? runtime.singletons.none),
    },
    { name: '__dict__', get: (runtime, self) => typeDictProxy(runtime, typeOf(self)) },
    {
      name: '__doc__',
      get: (runtime, self) => {
        const type = typeOf(self);
        const own = ownEntry(type, '__doc__');
        if (own === null) return runtime.none();
        const get = own.type.slotTable.get;
        return get === undefined ? runtime.heap.take(own) : get(runtime, own, null, type);
      },
      set: (runtime, self, value) => {
        const type = settable(runtime, self, '__doc__', value);
        return type === null ? null : setOwnEntry(runtime, type, '__doc__', value);
      },
    },
    {
      name: '__abstractmethods__',
      get: (runtime, self) => {
        const own =
          typeOf(self) === runtime.types.type ? null : ownEntry(typeOf(self), '__abstractmethods__');
        return own === null ? runtime.raise('AttributeError', '__abstractmethods__') : runtime.heap.take(own);
      },
      set: (runtime, self, value) => {
        const type = typeOf(self);
        const answer = setOwnEntry(runtime, type, '__abstractmethods__', value);
        if (answer !== null && answer !== PENDING) type.isAbstract = value !== null && holdsItems(value);
        return answer;
      },
    },
    {
      name: '__annotations__',
      get: (runtime, self) => classAnnotations(runtime, typeOf(self)),
      set: (runtime, self, value) => setOwnEntry(runtime, typeOf(self), '__annotations__', value),
    },
    {
      name: '__annotate__',
      get: (runtime, self) => {
        const type = typeOf(self);
        if (!type.isClass) {
          const text = `type object '${type.name}' has no attribute '__annotate__'`;
          return runtime.raise('AttributeError', text);
        }
        const own = annotateOf(type);
        if (own !== null) return runtime.heap.take(own);
        // type_get_annotate: that there is none is noted.
        setOwnEntry(runtime, type, '__annotate_func__', runtime.singletons.none);
        return runtime.none();
      },
      set: (runtime, self, value) => setOwnEntry(runtime, typeOf(self), '__annotate_func__', value),
    },
    {
      name: '__text_signature__',
      get: (runtime) => runtime.none(),
    },
  ],
};

/** The function of a class that computes its annotations, or None; borrowed. */
function annotateOf(type: PyType): PyObject | null {
  return ownEntry(type, '__annotate__') ?? ownEntry(type, '__annotate_func__');
}

/** type_get_annotations: what was computed stays in the class. */
function classAnnotations(runtime: Runtime, type: PyType): Result {
  if (!type.isClass) {
    return runtime.raise('AttributeError', `type object '${type.name}' has no attribute '__annotations__'`);
  }
  const own = ownEntry(type, '__annotations__') ?? ownEntry(type, '__annotations_cache__');
  if (own !== null) return runtime.heap.take(own);
  const annotate = annotateOf(type);
  if (annotate !== null && annotate !== runtime.singletons.none) {
    return chain(
      runtime,
      [annotate, type],
      (rt, [called]) => rt.call(called!, [rt.singletons.smallInts[1 - rt.profile.immortality.smallIntMin]!]),
      (rt, value, [, owner]) => {
        setOwnEntry(rt, owner as PyType, '__annotations_cache__', value);
        return value;
      },
    );
  }
  const made = newDict(runtime);
  const isLazy = runtime.profile.lowering.lazyAnnotations;
  setOwnEntry(runtime, type, isLazy ? '__annotations_cache__' : '__annotations__', made);
  return made;
}

/** Names in a type's own dict. */
export function entryNames(type: PyType): string[] {
  if (type.natives !== null) return type.natives.names();
  return type.dict!.keys.flatMap((key) => (key instanceof PyStr ? [key.value] : []));
}

function holdsItems(value: PyObject): boolean {
  if (value instanceof PyDict) return value.used > 0;
  if ('table' in value) return (value as unknown as { table: { used: number } }).table.used > 0;
  return value instanceof PyTuple && value.items.length > 0;
}

/** `object.__class__`; may be a property in Python code. */
export function classOf(runtime: Runtime, object: PyObject): Result {
  return getAttribute(runtime, object, '__class__');
}
