/** Functions about attributes and types: getattr, setattr, delattr, hasattr, isinstance, issubclass, callable, dir, vars, id, hash. */

import {
  callOwned,
  callSpecial,
  deleteAttribute,
  findAttribute,
  getAttribute,
  setAttribute,
} from '../attributes';
import { PyDict } from '../dict';
import { PyUnion } from '../generic/union';
import { hashAddress } from '../hashing';
import { newInt } from '../int';
import { newList } from '../list';
import { findInMro } from '../lookup';
import { cacheName } from '../lookup-cache';
import { PyModule } from '../module';
import { NativeFrame, type NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { chain } from '../protocol/chain';
import { hash, hashesByIdentity } from '../protocol/hash';
import { truth } from '../protocol/truth';
import type { Runtime } from '../runtime';
import { internedStr, internInPlace, isStr, PyStr } from '../str';
import { isSubtype } from '../subtype';
import { PyTuple } from '../tuple';
import { PyType } from '../type';
import { atomType, isUnknown } from '../unknown';
import { hasUnknownBase } from '../unknown-base';

/** Answers a value, or in its place a default where the attribute is missing (builtin_getattr, builtin_hasattr). */
class Attribute extends NativeFrame {
  constructor(
    private readonly object: PyObject,
    private readonly attribute: string,
    private readonly otherwise: PyObject | null,
  ) {
    super();
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    if (this.state === 0) {
      this.state = 1;
      const answer = findAttribute(runtime, this.object, this.attribute);
      if (answer === undefined) return undefined;
      value = answer;
    }
    if (this.otherwise === null) {
      if (value !== null) runtime.heap.drop(value);
      else if (runtime.exception !== null) return null;
      return runtime.bool(value !== null);
    }
    if (value !== null || runtime.exception !== null) return value;
    return runtime.heap.take(this.otherwise);
  }
}

function attributeName(runtime: Runtime, name: PyObject): string | null {
  if (isStr(name)) return name.value;
  runtime.raise('TypeError', `attribute name must be string, not '${name.type.fullTypeName}'`);
  return null;
}

/** Whether a class decides itself what its instances are (`__instancecheck__` of a metaclass). */
function ownCheck(type: PyObject, name: string): PyObject | null {
  if (!(type instanceof PyType)) return findInMro(type.type, name);
  if (type.type.name === 'type') return null;
  const entry = findInMro(type.type, name);
  return entry !== null && entry !== findInMro(type.type.mro[type.type.mro.length - 2]!, name) ? entry : null;
}

/** isinstance and issubclass, over a tuple of classes (object_isinstance, recursive_issubclass). */
class Check extends NativeFrame {
  private at = 0;

  constructor(
    private readonly subject: PyObject,
    private readonly types: readonly PyObject[],
    private readonly method: '__instancecheck__' | '__subclasscheck__',
  ) {
    super();
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.hold(value);
        this.state = 2;
        const answer = truth(runtime, value);
        if (answer === undefined) return undefined;
        value = answer;
      }
      if (this.state === 2) {
        if (value === null) return null;
        const is = value === runtime.singletons.true;
        if (is || isUnknown(value)) return value;
        runtime.heap.drop(value);
        this.state = 0;
      }
      const type = this.types[this.at++];
      const instance = this.method === '__instancecheck__';
      if (type === undefined) {
        const asked = instance ? this.subject.type : this.subject;
        if (!(asked instanceof PyType && hasUnknownBase(asked))) return runtime.bool(false);
        return runtime.unknown('it derives from a class that is not known', 'bool');
      }
      if (isUnknown(type)) return runtime.unknown('the class of a check is unknown', 'bool');
      if (instance && this.subject.type === type) return runtime.bool(true);
      const entry = ownCheck(type, this.method);
      if (entry !== null) {
        this.state = 1;
        const answer = runtime.call(entry, [type, this.subject]);
        if (answer === undefined) return undefined;
        value = answer;
        continue;
      }
      const is = plainCheck(runtime, this.subject, type, instance);
      if (is === null) return null;
      if (is) return runtime.bool(true);
    }
  }
}

function plainCheck(runtime: Runtime, subject: PyObject, type: PyObject, instance: boolean): boolean | null {
  if (!(type instanceof PyType)) {
    const text = instance
      ? 'isinstance() arg 2 must be a type, a tuple of types, or a union'
      : 'issubclass() arg 2 must be a class, a tuple of classes, or a union';
    runtime.raise('TypeError', text);
    return null;
  }
  if (instance) return isSubtype(subject.type, type);
  if (!(subject instanceof PyType)) {
    runtime.raise('TypeError', 'issubclass() arg 1 must be a class');
    return null;
  }
  return isSubtype(subject, type);
}

/** Tuples of classes may be nested, and hold unions; they are looked through in order. */
function flatten(type: PyObject): PyObject[] {
  return type instanceof PyTuple || type instanceof PyUnion
    ? (type instanceof PyTuple ? type : type.args).items.flatMap(flatten)
    : [type];
}

/** Names for dir(): of the object, its class and the bases, sorted. */
function namesOf(object: PyObject): string[] {
  const names = new Set<string>();
  const addDict = (dict: PyDict | null): void => {
    for (const key of dict?.keys ?? []) if (key instanceof PyStr) names.add(key.value);
  };
  const addType = (type: PyType): void => {
    for (const base of type.mro) {
      if (base.natives !== null) for (const name of base.natives.names()) names.add(name);
      else addDict(base.dict);
    }
  };
  if (object instanceof PyModule) {
    addDict(object.dict);
    return [...names].sort();
  }
  const { attributes } = object;
  if (attributes instanceof PyDict) addDict(attributes);
  else for (const name of attributes?.keys() ?? []) names.add(name);
  addType(object instanceof PyType ? object : object.type);
  return [...names].sort();
}

function listOfNames(runtime: Runtime, names: readonly string[]): PyObject {
  return newList(
    runtime,
    names.map((name) => internedStr(runtime, name)),
  );
}

/** isinstance() with something unknown: answered where only its value is unknown, and the classes ask nobody. */
function isUnknownInstance(runtime: Runtime, object: PyObject, type: PyObject): Result {
  const atom = atomType(runtime, object);
  const classes = flatten(type);
  const plain = (one: PyObject): one is PyType => one instanceof PyType && one.type === runtime.types.type;
  if (atom === null || !classes.every(plain)) {
    return runtime.unknown('isinstance() is called with an unknown value', 'bool');
  }
  return runtime.bool(classes.some((one) => atom.mro.includes(one as PyType)));
}

export const attributeFunctions: readonly NativeSpec[] = [
  {
    name: 'getattr',
    signature: '(object, name, default=None, /)',
    style: 'positional',
    acceptsUnknown: true,
    body: (runtime, _self, args) => {
      const [object, key, otherwise] = args;
      if (isUnknown(key!)) return runtime.unknown('an attribute whose name is unknown');
      const name = attributeName(runtime, key!);
      if (name === null) return null;
      if (!isUnknown(object!)) cacheName(runtime, object!, key!);
      if (otherwise === undefined || isUnknown(object!)) return getAttribute(runtime, object!, name);
      return runtime.run(new Attribute(object!, name, otherwise));
    },
  },
  {
    name: 'hasattr',
    signature: '(obj, name, /)',
    style: 'positional',
    resultType: 'bool',
    body: (runtime, _self, args) => {
      const name = attributeName(runtime, args[1]!);
      if (name === null) return null;
      cacheName(runtime, args[0]!, args[1]!);
      return runtime.run(new Attribute(args[0]!, name, null));
    },
  },
  {
    name: 'setattr',
    signature: '(obj, name, value, /)',
    style: 'positional',
    acceptsUnknown: true,
    body: (runtime, _self, args) => {
      if (isUnknown(args[1]!)) {
        runtime.escape(args as readonly PyObject[], 'an attribute whose name is unknown is set');
        return runtime.none();
      }
      const name = attributeName(runtime, args[1]!);
      if (name === null) return null;
      // Objects/object.c:PyObject_SetAttr.
      runtime.heap.drop(internInPlace(runtime, runtime.heap.take(args[1] as PyStr)));
      return setAttribute(runtime, args[0]!, name, args[2]!);
    },
  },
  {
    name: 'delattr',
    signature: '(obj, name, /)',
    style: 'positional',
    body: (runtime, _self, args) => {
      const name = attributeName(runtime, args[1]!);
      return name === null ? null : deleteAttribute(runtime, args[0]!, name);
    },
  },
  {
    name: 'isinstance',
    acceptsForwarded: true,
    signature: '(obj, class_or_tuple, /)',
    style: 'positional',
    resultType: 'bool',
    acceptsUnknown: true,
    body: (runtime, _self, args) => {
      const [object, type] = args as [PyObject, PyObject];
      if (isUnknown(object) || isUnknown(type)) return isUnknownInstance(runtime, object, type);
      if (type instanceof PyType && object.type === type) return runtime.bool(true);
      return runtime.run(new Check(object, flatten(type), '__instancecheck__'));
    },
  },
  {
    name: 'issubclass',
    signature: '(cls, class_or_tuple, /)',
    style: 'positional',
    resultType: 'bool',
    body: (runtime, _self, args) => runtime.run(new Check(args[0]!, flatten(args[1]!), '__subclasscheck__')),
  },
  {
    name: 'callable',
    signature: '(obj, /)',
    style: 'o',
    resultType: 'bool',
    body: (runtime, _self, args) => runtime.bool(args[0]!.type.slotTable.call !== undefined),
  },
  {
    name: 'id',
    acceptsForwarded: true,
    signature: '(obj, /)',
    style: 'o',
    acceptsUnknown: true,
    body: (runtime, _self, args) => newInt(runtime, args[0]!.address),
  },
  {
    name: 'hash',
    signature: '(obj, /)',
    style: 'o',
    resultType: 'int',
    body: (runtime, _self, [object]) =>
      hashesByIdentity(runtime, object!)
        ? newInt(runtime, hashAddress(object!.address))
        : hash(runtime, object!),
  },
  {
    name: 'dir',
    signature: '(object=None, /)',
    style: 'positional',
    resultType: 'list',
    body: (runtime, _self, args) => {
      const object = args[0];
      if (object === undefined) {
        const locals = runtime.locals();
        const names = locals instanceof PyDict ? locals.keys.filter((key) => key instanceof PyStr) : [];
        const list = listOfNames(runtime, names.map((key) => (key as PyStr).value).sort());
        runtime.heap.drop(locals);
        return list;
      }
      const own = findInMro(object.type, '__dir__');
      if (own !== null && own.type !== runtime.types.method_descriptor) {
        return chain(
          runtime,
          [object],
          (run, [owner]) => callSpecial(run, owner!, '__dir__', []),
          (run, names) =>
            chain(
              run,
              [names],
              (inner, [unsorted]) => callOwned(inner, sortedOf(inner), [unsorted!]),
              (inner, sorted, [unsorted]) => {
                inner.heap.drop(unsorted!);
                return sorted;
              },
            ),
        );
      }
      return listOfNames(runtime, namesOf(object));
    },
  },
  {
    name: 'vars',
    signature: '(object=None, /)',
    style: 'positional',
    resultType: 'dict',
    body: (runtime, _self, args) => {
      const object = args[0];
      if (object === undefined) return runtime.locals();
      const found = findAttribute(runtime, object, '__dict__');
      if (found !== null || runtime.exception !== null) return found;
      return runtime.raise('TypeError', 'vars() argument must have __dict__ attribute');
    },
  },
];

function sortedOf(runtime: Runtime): PyObject {
  return runtime.heap.take(runtime.builtins!.dict.getStr('sorted')!);
}
