/** The type `object` (object_type and PyBaseObject_Type in Objects/typeobject.c). */

import { findAttribute, genericGetAttribute, genericSetAttribute } from './attributes';
import { PyDict } from './dict';
import { hashAddress } from './hashing';
import { attributesBytes, newInstance } from './instance';
import { newInt } from './int';
import { newList } from './list';
import { PENDING, type PyObject, type Result } from './object';
import { chain } from './protocol/chain';
import { str } from './protocol/text';
import { truth } from './protocol/truth';
import type { Runtime } from './runtime';
import { sizeOf } from './sizes';
import { newStr, PyStr } from './str';
import { PyType, type TypeSpec } from './type';
import { entryNames, fullName } from './type-type';

type Keywords = ReadonlyMap<string, PyObject> | null;

const hasArguments = (args: readonly PyObject[], keywords: Keywords): boolean =>
  args.length > 0 || (keywords !== null && keywords.size > 0);

/** object_new: arguments are an error unless `__init__` (and not `__new__`) is the class's own. */
function newObject(runtime: Runtime, type: PyType, args: readonly PyObject[], keywords: Keywords): Result {
  const { object } = runtime.types;
  if (hasArguments(args, keywords)) {
    if (type.slotTable.new !== object.slotTable.new) {
      return runtime.raise(
        'TypeError',
        'object.__new__() takes exactly one argument (the type to instantiate)',
      );
    }
    if (type.slotTable.init === object.slotTable.init) {
      return runtime.raise('TypeError', `${type.name}() takes no arguments`);
    }
  }
  if (type.isAbstract) return abstractError(runtime, type);
  const allocate = allocatorOf(type);
  return allocate === null ? newInstance(runtime, type) : allocate(runtime, type);
}

/** What makes bare instances of the built-in type that a class derives from. */
function allocatorOf(type: PyType): ((runtime: Runtime, type: PyType) => PyObject) | null {
  for (let at: PyType | null = type; at !== null; at = at.base) {
    if (at.spec !== null) return at.spec.allocate ?? null;
  }
  return null;
}

function abstractError(runtime: Runtime, type: PyType): null {
  const names = abstractNames(type);
  const { abstractClass, abstractName } = runtime.profile.words;
  const list = names.map((name) => abstractName.replace('{name}', name)).join(', ');
  const text = abstractClass
    .replace('{class}', type.name)
    .replace('{methods}', names.length > 1 ? 'methods' : 'method')
    .replace('{names}', list);
  return runtime.raise('TypeError', text);
}

function abstractNames(type: PyType): string[] {
  const set = type.dict?.getStr('__abstractmethods__');
  if (!set || !('table' in set)) return [];
  const { keys } = (set as unknown as { table: { keys: readonly (PyObject | null)[] } }).table;
  return keys.flatMap((key) => (key instanceof PyStr ? [key.value] : [])).sort();
}

/** object_init. */
function initObject(runtime: Runtime, self: PyObject, args: readonly PyObject[], keywords: Keywords): Result {
  if (!hasArguments(args, keywords)) return runtime.none();
  const { object } = runtime.types;
  const { type } = self;
  if (type.slotTable.init !== object.slotTable.init) {
    return runtime.raise(
      'TypeError',
      'object.__init__() takes exactly one argument (the instance to initialize)',
    );
  }
  if (type.slotTable.new === object.slotTable.new) {
    const text = `${type.name}.__init__() takes exactly one argument (the instance to initialize)`;
    return runtime.raise('TypeError', text);
  }
  return runtime.none();
}

/** object_set_class: classes of the same layout may take each other's place. */
function setClass(runtime: Runtime, self: PyObject, value: PyObject | null): Result {
  if (value === null) return runtime.raise('TypeError', "can't delete __class__ attribute");
  if (!(value instanceof PyType)) {
    const text = `__class__ must be set to a class, not '${value.type.fullTypeName}' object`;
    return runtime.raise('TypeError', text);
  }
  const old = self.type;
  const module = runtime.types.module;
  const bothModules = old.mro.includes(module) && value.mro.includes(module);
  if (!bothModules && !(old.isClass && value.isClass)) {
    return runtime.raise(
      'TypeError',
      '__class__ assignment only supported for mutable types or ModuleType subclasses',
    );
  }
  const sameSlots =
    old.slotNames.length === value.slotNames.length &&
    old.slotNames.every((name, i) => name === value.slotNames[i]);
  const sameLayout = old.hasAttributes === value.hasAttributes && old.hasWeakrefs === value.hasWeakrefs;
  if (!bothModules && (!sameSlots || !sameLayout)) {
    const text = `__class__ assignment: '${value.name}' object layout differs from '${old.name}'`;
    return runtime.raise('TypeError', text);
  }
  const { heap } = runtime;
  heap.touch(self);
  if (value.heapType) heap.take(value);
  self.type = value;
  if (old.heapType) heap.drop(old);
  return runtime.none();
}

/** `__eq__` of the left operand. */
const equalOf = (runtime: Runtime, [left, right]: readonly PyObject[]): Result =>
  left!.type.slotTable.compare!(runtime, left!, right!, 2);

/** `__ne__` is the opposite of what `__eq__` answers, by its truth (object_richcompare). */
function inverted(runtime: Runtime, answer: PyObject): Result {
  if (answer === runtime.singletons.notImplemented) return answer;
  return chain(
    runtime,
    [answer],
    (run, [value]) => truth(run, value!),
    (run, value, [original]) => {
      const isTrue = value === run.singletons.true;
      run.heap.drop(value);
      run.heap.drop(original!);
      return run.bool(!isTrue);
    },
  );
}

export const objectType: TypeSpec = {
  name: 'object',
  doc: 'The base class of the class hierarchy.',
  slots: {
    new: newObject,
    init: initObject,
    getAttribute: genericGetAttribute,
    setAttribute: genericSetAttribute,
    repr: (runtime, self) => newStr(runtime, `<${fullName(self.type)} object at ${addressText(self)}>`),
    str: (runtime, self) => self.type.slotTable.repr!(runtime, self),
    hash: (runtime, self) => newInt(runtime, hashAddress(self.address)),
    compare: (runtime, left, right, operator) => {
      if (operator === 2) return left === right ? runtime.bool(true) : runtime.notImplemented();
      if (operator !== 3) return runtime.notImplemented();
      return chain(runtime, [left, right], equalOf, inverted);
    },
  },
  methods: [
    {
      name: '__format__',
      signature: '(format_spec, /)',
      body: (runtime, self, args) => {
        const spec = args[0]!;
        if (!(spec instanceof PyStr)) {
          return runtime.raise(
            'TypeError',
            `__format__() argument must be str, not ${spec.type.fullTypeName}`,
          );
        }
        if (spec.value !== '') {
          const text = `unsupported format string passed to ${self.type.fullTypeName}.__format__`;
          return runtime.raise('TypeError', text);
        }
        return str(runtime, self);
      },
    },
    {
      name: '__dir__',
      signature: '()',
      body: (runtime, self) => {
        const names = new Set<string>();
        const { attributes } = self;
        if (attributes instanceof PyDict) {
          for (const key of attributes.keys) if (key instanceof PyStr) names.add(key.value);
        } else if (attributes !== null) for (const name of attributes.keys()) names.add(name);
        for (const type of self.type.mro) for (const name of entryNames(type)) names.add(name);
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
        const size = sizeOf(runtime, self);
        if (size === null) return runtime.unknown('its size is not known', 'int');
        return newInt(runtime, size - headerBytes(runtime, self.type));
      },
    },
    {
      name: '__reduce__',
      signature: '()',
      body: (runtime, self) => runtime.unknown(`how '${self.type.fullTypeName}' objects are copied`, 'tuple'),
    },
    {
      name: '__reduce_ex__',
      signature: '(protocol, /)',
      body: (runtime, self) => runtime.unknown(`how '${self.type.fullTypeName}' objects are copied`, 'tuple'),
    },
    {
      name: '__init_subclass__',
      kind: 'classmethod',
      signature: '()',
      style: 'noargs',
      body: (runtime) => runtime.none(),
    },
    {
      name: '__subclasshook__',
      kind: 'classmethod',
      signature: '(*args)',
      acceptsUnknown: true,
      body: (runtime) => runtime.notImplemented(),
    },
  ],
  getset: [{ name: '__class__', get: (runtime, self) => runtime.heap.take(self.type), set: setClass }],
};

/** Bytes in front of the object: the collector's header, and that of classes of the program from 3.11 on. */
function headerBytes(runtime: Runtime, type: PyType): number {
  let bytes = type.collectable ? 16 : 0;
  const { preHeader } = runtime.profile.instances;
  if (type.isClass && preHeader !== 'none') {
    const inFront = type.addsAttributes && attributesBytes(runtime.profile, type) === 16;
    if (inFront || (preHeader === 'both' && type.addsWeakrefs)) bytes += 16;
  }
  return bytes;
}

/** An object's address as reprs print it: `0x7f…`. */
export function addressText(object: PyObject): string {
  return `0x${object.address.toString(16)}`;
}

/** The `__dict__` of an object for `vars()`: null without an exception where it has none. */
export function findDict(runtime: Runtime, object: PyObject): Result {
  const found = findAttribute(runtime, object, '__dict__');
  return found === PENDING ? PENDING : found;
}
