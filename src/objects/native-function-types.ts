/** The types of native functions and of the descriptors in the dicts of types. */

import { identityHash } from './hashing';
import { newInt } from './int';
import {
  getThroughGetSet,
  getThroughMember,
  PyGetSet,
  PySlotMember,
  setThroughGetSet,
  setThroughMember,
} from './member-descriptors';
import {
  callBuiltin,
  callMethodDescriptor,
  callMethodWrapper,
  callWrapperDescriptor,
  newBoundBuiltin,
  newMethodWrapper,
  PyBuiltin,
  type PyMethodDescriptor,
  type PyMethodWrapper,
  type PyWrapperDescriptor,
} from './native-functions';
import type { PyObject } from './object';
import { newStr } from './str';
import { isInstanceOf, isSubtype } from './subtype';
import { type GetSet, PyType, type TypeSpec } from './type';

const address = (object: PyObject): string => `0x${object.address.toString(16)}`;

/** `__name__`, `__qualname__`, `__doc__` and so on of something native. */
function names(
  name: (self: PyObject) => string,
  qualname: (self: PyObject) => string,
  doc: (self: PyObject) => string | undefined,
): GetSet[] {
  return [
    { name: '__name__', member: true, get: (runtime, self) => newStr(runtime, name(self)) },
    { name: '__qualname__', get: (runtime, self) => newStr(runtime, qualname(self)) },
    {
      name: '__doc__',
      get: (runtime, self) => {
        const text = doc(self);
        return text === undefined ? runtime.none() : newStr(runtime, text);
      },
    },
    { name: '__text_signature__', get: (runtime) => runtime.none() },
  ];
}

const builtinOf = (self: PyObject): PyBuiltin => self as PyBuiltin;

export const builtinFunctionType: TypeSpec = {
  name: 'builtin_function_or_method',
  subclassable: false,
  collectable: true,
  weakrefs: true,
  slots: {
    call: (runtime, self, args, keywords) => callBuiltin(runtime, builtinOf(self), args, keywords),
    repr: (runtime, object) => {
      const { self, spec } = builtinOf(object);
      if (self === null) return newStr(runtime, `<built-in function ${spec.name}>`);
      return newStr(
        runtime,
        `<built-in method ${spec.name} of ${self.type.fullTypeName} object at ${address(self)}>`,
      );
    },
    hash: (runtime, self) => {
      const { self: receiver, spec } = builtinOf(self);
      return newInt(runtime, (receiver === null ? 0 : identityHash(receiver)) + spec.name.length);
    },
    compare: (runtime, left, right, operator) => {
      if (!(left instanceof PyBuiltin && right instanceof PyBuiltin) || (operator !== 2 && operator !== 3)) {
        return runtime.notImplemented();
      }
      const same = left.self === right.self && left.spec === right.spec;
      return runtime.bool(same === (operator === 2));
    },
  },
  getset: [
    ...names(
      (self) => builtinOf(self).spec.name,
      (self) => builtinOf(self).qualname,
      (self) => builtinOf(self).spec.doc,
    ),
    {
      name: '__self__',
      get: (runtime, self) => runtime.heap.take(builtinOf(self).self ?? runtime.singletons.none),
    },
    {
      name: '__module__',
      member: true,
      get: (runtime, self) => {
        const { module } = builtinOf(self);
        return module === null ? runtime.none() : newStr(runtime, module);
      },
    },
  ],
};

const methodOf = (self: PyObject): PyMethodDescriptor => self as PyMethodDescriptor;

const methodNames = names(
  (self) => methodOf(self).spec.name,
  (self) => methodOf(self).qualname,
  (self) => methodOf(self).spec.doc,
);
const methodOwner: GetSet = {
  name: '__objclass__',
  member: true,
  get: (runtime, self) => runtime.heap.take(methodOf(self).owner),
};

export const methodDescriptorType: TypeSpec = {
  name: 'method_descriptor',
  subclassable: false,
  collectable: true,
  methodDescriptor: true,
  slots: {
    call: (runtime, self, args, keywords) => callMethodDescriptor(runtime, methodOf(self), args, keywords),
    get: (runtime, self, instance) => {
      if (instance === null) return runtime.heap.take(self);
      const { spec, owner, inTuple } = methodOf(self);
      if (isInstanceOf(instance, owner)) return newBoundBuiltin(runtime, spec, instance, inTuple);
      const text = `descriptor '${spec.name}' for '${owner.name}' objects doesn't apply to a '${instance.type.fullTypeName}' object`;
      return runtime.raise('TypeError', text);
    },
    repr: (runtime, self) =>
      newStr(runtime, `<method '${methodOf(self).spec.name}' of '${methodOf(self).owner.name}' objects>`),
  },
  getset: [...methodNames, methodOwner],
};

export const classMethodDescriptorType: TypeSpec = {
  name: 'classmethod_descriptor',
  subclassable: false,
  collectable: true,
  slots: {
    call: (runtime, self, args, keywords) => {
      const { spec, owner } = methodOf(self);
      const [type] = args;
      if (type === undefined) {
        const text = `descriptor '${spec.name}' of '${owner.name}' object needs an argument`;
        return runtime.raise('TypeError', text);
      }
      if (!(type instanceof PyType) || !isSubtype(type, owner)) {
        const text = `descriptor '${spec.name}' requires a subtype of '${owner.name}' but received '${type.type.fullTypeName}'`;
        return runtime.raise('TypeError', text);
      }
      const bound = newBoundBuiltin(runtime, spec, type, false);
      const answer = callBuiltin(runtime, bound, args.slice(1), keywords);
      runtime.heap.drop(bound);
      return answer;
    },
    get: (runtime, self, _instance, owner) => newBoundBuiltin(runtime, methodOf(self).spec, owner, false),
    repr: (runtime, self) =>
      newStr(runtime, `<method '${methodOf(self).spec.name}' of '${methodOf(self).owner.name}' objects>`),
  },
  getset: [...methodNames, methodOwner],
};

const wrapperOf = (self: PyObject): PyWrapperDescriptor => self as PyWrapperDescriptor;

export const wrapperDescriptorType: TypeSpec = {
  name: 'wrapper_descriptor',
  subclassable: false,
  collectable: true,
  methodDescriptor: true,
  slots: {
    call: (runtime, self, args, keywords) => callWrapperDescriptor(runtime, wrapperOf(self), args, keywords),
    get: (runtime, self, instance) => {
      if (instance === null) return runtime.heap.take(self);
      const { name, owner } = wrapperOf(self);
      if (isInstanceOf(instance, owner)) return newMethodWrapper(runtime, wrapperOf(self), instance);
      const text = `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${instance.type.fullTypeName}' object`;
      return runtime.raise('TypeError', text);
    },
    repr: (runtime, self) =>
      newStr(runtime, `<slot wrapper '${wrapperOf(self).name}' of '${wrapperOf(self).owner.name}' objects>`),
  },
  getset: [
    ...names(
      (self) => wrapperOf(self).name,
      (self) => `${wrapperOf(self).owner.name}.${wrapperOf(self).name}`,
      () => undefined,
    ),
    {
      name: '__objclass__',
      member: true,
      get: (runtime, self) => runtime.heap.take(wrapperOf(self).owner),
    },
  ],
};

const boundOf = (self: PyObject): PyMethodWrapper => self as PyMethodWrapper;

export const methodWrapperType: TypeSpec = {
  name: 'method-wrapper',
  subclassable: false,
  collectable: true,
  slots: {
    call: (runtime, self, args, keywords) => callMethodWrapper(runtime, boundOf(self), args, keywords),
    repr: (runtime, object) => {
      const { self, descriptor } = boundOf(object);
      const text = `<method-wrapper '${descriptor.name}' of ${self.type.fullTypeName} object at ${address(self)}>`;
      return newStr(runtime, text);
    },
    compare: (runtime, left, right, operator) => {
      if (left.type !== right.type || (operator !== 2 && operator !== 3)) return runtime.notImplemented();
      const a = boundOf(left);
      const b = boundOf(right);
      const same = a.self === b.self && a.descriptor === b.descriptor;
      return runtime.bool(same === (operator === 2));
    },
    hash: (runtime, self) => newInt(runtime, identityHash(boundOf(self).self)),
  },
  getset: [
    ...names(
      (self) => boundOf(self).descriptor.name,
      (self) => `${boundOf(self).descriptor.owner.name}.${boundOf(self).descriptor.name}`,
      () => undefined,
    ),
    { name: '__self__', member: true, get: (runtime, self) => runtime.heap.take(boundOf(self).self) },
    {
      name: '__objclass__',
      get: (runtime, self) => runtime.heap.take(boundOf(self).descriptor.owner),
    },
  ],
};

function dataDescriptor(
  name: 'getset_descriptor' | 'member_descriptor',
  noun: 'attribute' | 'member',
): TypeSpec {
  const nameOf = (self: PyObject): string =>
    self instanceof PySlotMember ? self.name : (self as PyGetSet).getset.name;
  const ownerOf = (self: PyObject): PyType => (self as PyGetSet | PySlotMember).owner;
  const members = name === 'member_descriptor';
  return {
    name,
    subclassable: false,
    collectable: true,
    slots: {
      get: members ? getThroughMember : getThroughGetSet,
      set: members ? setThroughMember : setThroughGetSet,
      repr: (runtime, self) =>
        newStr(runtime, `<${noun} '${nameOf(self)}' of '${ownerOf(self).name}' objects>`),
    },
    getset: [
      ...names(
        nameOf,
        (self) => `${ownerOf(self).qualname}.${nameOf(self)}`,
        (self) => (self instanceof PyGetSet ? self.getset.doc : undefined),
      ),
      { name: '__objclass__', member: true, get: (runtime, self) => runtime.heap.take(ownerOf(self)) },
    ],
  };
}

export const getSetType: TypeSpec = dataDescriptor('getset_descriptor', 'attribute');
export const memberType: TypeSpec = dataDescriptor('member_descriptor', 'member');
