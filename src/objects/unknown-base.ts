/**
 * What stands for a base class that is not known: of an opaque module, of a file that was not looked into. A class
 * that derives from it answers its own methods as usual; whatever it does not have itself may come from there, so it
 * is unknown instead of an error.
 */

import { binaryOperators } from '../code';
import { identityHash } from './hashing';
import { newInstance } from './instance';
import { newInt } from './int';
import type { NativeSpec } from './native';
import type { PyObject, Result } from './object';
import type { Runtime } from './runtime';
import { PyType, type Slots, type TypeSpec } from './type';
import { isUnknown, PyUnknown } from './unknown';

const why = 'it may come from a base class that is not known';

/** Whether what the class does not have may come from a base that is not known. */
export function hasUnknownBase(type: PyType): boolean {
  return type.isClass && type.mro.some(({ spec }) => spec === unknownBaseType);
}

/** What an attribute that the object's class does not have is: unknown, and as a method it may keep the object. */
export function unknownAttribute(runtime: Runtime, object: PyObject, name: string): Result {
  runtime.escape([object], 'a method of a base class that is not known may keep it');
  return runtime.unknown(`attribute '${name}': ${why}`);
}

/** Names that exceptions are given: what ends in one of these derives from Exception, as far as anybody can tell. */
const exceptionName = /(?:Error|Exception|Warning|Abort|Exit|Interrupt)$/;

/**
 * The bases of a class as far as they are known: each unknown one that is called like an exception becomes Exception,
 * the others go, and the stand-in comes last. Borrowed. What else is no type stays, for the error that it is.
 */
export function withUnknownBase(runtime: Runtime, bases: readonly PyObject[]): readonly PyObject[] {
  if (!bases.some(isUnknown)) return bases;
  const known = bases.filter((base) => !isUnknown(base));
  const derivesFrom = (type: PyType): boolean =>
    known.some((base) => base instanceof PyType && base.mro.includes(type));
  const { Exception } = runtime.types;
  if (!derivesFrom(Exception) && bases.some((base) => base instanceof PyUnknown && isCalledException(base))) {
    known.push(Exception);
  }
  const standIn = runtime.typeOf(unknownBaseType);
  if (!derivesFrom(standIn)) known.push(standIn);
  return known;
}

function isCalledException({ path }: PyUnknown): boolean {
  return path !== null && exceptionName.test(path);
}

const says =
  (what: string, typeName?: string) =>
  (runtime: Runtime): Result =>
    runtime.unknown(`${what}: ${why}`, typeName);

const operator = says('the operator');
const binary: Slots['binary'] = Object.fromEntries(binaryOperators.map((_, index) => [index, operator]));

const method = (name: string): NativeSpec => ({
  name,
  signature: '(*args, **kwargs)',
  acceptsUnknown: true,
  body: (runtime, self, args) => {
    runtime.escape([self, ...(args as readonly PyObject[])], `'${name}': ${why}`);
    return runtime.unknown(`'${name}': ${why}`);
  },
});

export const unknownBaseType: TypeSpec = {
  name: 'unknown_base',
  subclassable: true,
  anyLayout: true,
  slots: {
    new: (runtime, type) => newInstance(runtime, type),
    init: (runtime, self, args, keywords) => {
      runtime.escape([self, ...args, ...(keywords?.values() ?? [])], `'__init__': ${why}`);
      return runtime.none();
    },
    repr: says('its text', 'str'),
    str: says('its text', 'str'),
    hash: (runtime, self) => newInt(runtime, identityHash(self)),
    bool: says('its truth', 'bool'),
    length: says('its length', 'int'),
    iter: says('its iterator'),
    next: says('its next item'),
    call: (runtime, self, args, keywords) => {
      runtime.escape([self, ...args, ...(keywords?.values() ?? [])], `'__call__': ${why}`);
      return runtime.unknown(`'__call__': ${why}`);
    },
    compare: says('the comparison', 'bool'),
    getItem: says('its item'),
    setItem: (runtime, self, key, value) => {
      runtime.escape(value === null ? [self, key] : [self, key, value], `'__setitem__': ${why}`);
      return runtime.none();
    },
    contains: says('the membership', 'bool'),
    binary,
    negative: operator,
    positive: operator,
    invert: operator,
    absolute: operator,
    index: says('its index', 'int'),
    int: says('its number', 'int'),
    float: says('its number', 'float'),
    await: says('what it awaits'),
    asyncIter: says('its iterator'),
    asyncNext: says('its next item'),
  },
  methods: ['__enter__', '__exit__', '__aenter__', '__aexit__'].map(method),
};
