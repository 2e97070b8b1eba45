/** The types of generators, coroutines and asynchronous generators: their methods ask the machine (Objects/genobject.c). */

import type { Heap, Visitor } from '../heap';
import { PyException, PyTraceback } from './exceptions';
import type { PyGenerator } from './generator';
import type { NativeSpec } from './native';
import { NativeFrame } from './native';
import { PENDING, PyObject, type Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { newStr, PyStr } from './str';
import { isSubtype } from './subtype';
import { PyTuple } from './tuple';
import { type GetSet, PyType, type TypeSpec } from './type';

export const generatorOf = (self: PyObject): PyGenerator => self as PyGenerator;

export const throwParameters = { name: 'throw', signature: '(type, value=None, traceback=None, /)' };

/** Makes the exception that `throw(type, value, traceback)` throws; a class is called. */
class MakeThrown extends NativeFrame {
  constructor(
    readonly generator: PyGenerator,
    readonly typeOrValue: PyObject,
    readonly value: PyObject | null,
    readonly traceback: PyObject | null,
  ) {
    super();
    this.name = 'throw';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case 0: {
          const { typeOrValue } = this;
          this.state = 1;
          if (typeOrValue instanceof PyException) {
            if (this.value !== null) {
              return runtime.raise('TypeError', 'instance exception may not have a separate value');
            }
            answer = runtime.heap.take(typeOrValue);
          } else if (this.value instanceof PyException && isSubtype(this.value.type, typeOrValue as PyType)) {
            answer = runtime.heap.take(this.value);
          } else {
            const { value: given } = this;
            const args = given === null ? [] : given instanceof PyTuple ? given.items : [given];
            answer = runtime.call(typeOrValue, args);
          }
          break;
        }
        case 1: {
          if (value === null) return null;
          this.hold(value);
          if (!(value instanceof PyException)) {
            return runtime.raise(
              'TypeError',
              'exceptions must be classes or instances deriving from BaseException',
            );
          }
          if (this.traceback instanceof PyTraceback) {
            runtime.heap.touch(value);
            const old = value.traceback;
            value.traceback = runtime.heap.take(this.traceback);
            if (old !== null) runtime.heap.drop(old);
          }
          this.state = 2;
          answer = runtime.resume(this.generator, 'throw', value);
          runtime.heap.drop(this.letGo(value));
          break;
        }
        default:
          return value;
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** `throw` of generators and of what iterates over asynchronous ones. */
export function throwInto(
  runtime: Runtime,
  generator: PyGenerator,
  args: readonly (PyObject | undefined)[],
): Result {
  const { none } = runtime.singletons;
  const given = args.map((arg) => (arg === undefined || arg === none ? null : arg));
  const type = args[0]!;
  const traceback = given[2] ?? null;
  if (traceback !== null && !(traceback instanceof PyTraceback)) {
    return runtime.raise('TypeError', 'throw() third argument must be a traceback object');
  }
  const isClass = type instanceof PyType && isSubtype(type, runtime.types.BaseException);
  if (!isClass && !(type instanceof PyException)) {
    const text = `exceptions must be classes or instances deriving from BaseException, not ${type.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  return runtime.run(new MakeThrown(generator, type, given[1] ?? null, traceback));
}

export const send: NativeSpec = {
  name: 'send',
  signature: '(value, /)',
  acceptsUnknown: true,
  body: (runtime, self, args) => runtime.resume(generatorOf(self), 'send', args[0]!),
};
export const throwMethod: NativeSpec = {
  ...throwParameters,
  style: 'positional',
  body: (runtime, self, args) => throwInto(runtime, generatorOf(self), args),
};
export const close: NativeSpec = {
  name: 'close',
  signature: '()',
  body: (runtime, self) => runtime.resume(generatorOf(self), 'close', null),
};

/** Attributes with the prefix of the kind: `gi_`, `cr_`, `ag_`. */
export function attributes(prefix: string, delegate: string): GetSet[] {
  return [
    named('__name__', 'name'),
    named('__qualname__', 'qualname'),
    {
      name: `${prefix}_running`,
      get: (runtime, self) => runtime.bool(generatorOf(self).running),
    },
    {
      name: `${prefix}_suspended`,
      get: (runtime, self) => {
        const { frame, running } = generatorOf(self);
        return runtime.bool(frame?.started === true && !running);
      },
    },
    {
      name: `${prefix}_frame`,
      get: (runtime, self) => runtime.generatorFrame(generatorOf(self)) ?? runtime.none(),
    },
    {
      name: `${prefix}_code`,
      member: true,
      get: (runtime, self) => runtime.heap.take(generatorOf(self).code),
    },
    {
      name: delegate,
      get: (runtime, self) =>
        runtime.heap.take(generatorOf(self).frame?.delegate() ?? runtime.singletons.none),
    },
  ];
}

function named(name: '__name__' | '__qualname__', key: 'name' | 'qualname'): GetSet {
  return {
    name,
    get: (runtime, self) => newStr(runtime, generatorOf(self)[key]),
    set: (runtime, self, value) => {
      if (!(value instanceof PyStr))
        return runtime.raise('TypeError', `${name} must be set to a string object`);
      runtime.heap.touch(self);
      generatorOf(self)[key] = value.value;
      return runtime.none();
    },
  };
}

export const reprOf =
  (noun: string) =>
  (runtime: Runtime, self: PyObject): Result =>
    newStr(runtime, `<${noun} object ${generatorOf(self).qualname} at 0x${self.address.toString(16)}>`);

/** `__next__` raises StopIteration with the value that the generator returned, so it is `send(None)`. */
const nextMethod: NativeSpec = {
  name: '__next__',
  signature: '()',
  body: (runtime, self) => runtime.resume(generatorOf(self), 'send', runtime.singletons.none),
};

export const generatorType: TypeSpec = {
  name: 'generator',
  subclassable: false,
  collectable: true,
  weakrefs: true,
  slots: {
    iter: (runtime, self) => runtime.heap.take(self),
    next: (runtime, self) => runtime.resume(generatorOf(self), 'next', null),
    repr: reprOf('generator'),
  },
  methods: [send, throwMethod, close, nextMethod],
  getset: attributes('gi', 'gi_yieldfrom'),
};

/** What `await` iterates over: the coroutine itself behind an iterator; owned. */
export class PyCoroutineWrapper extends PyObject {
  coroutine!: PyGenerator;

  override visit(visitor: Visitor): void {
    visitor(this.coroutine);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.coroutine);
  }

  override sizeBytes(): number {
    return 40;
  }
}

const coroutineBehind = (self: PyObject): PyGenerator => (self as PyCoroutineWrapper).coroutine;

export const coroutineType: TypeSpec = {
  name: 'coroutine',
  subclassable: false,
  collectable: true,
  weakrefs: true,
  slots: {
    await: (runtime, self) => {
      const made = new PyCoroutineWrapper();
      made.coroutine = runtime.heap.take(generatorOf(self));
      return placeTracked(runtime, made, runtime.types.coroutine_wrapper, 40);
    },
    repr: reprOf('coroutine'),
  },
  methods: [send, throwMethod, close],
  getset: [
    ...attributes('cr', 'cr_await'),
    { name: 'cr_origin', member: true, get: (runtime) => runtime.none() },
  ],
};

export const coroutineWrapperType: TypeSpec = {
  name: 'coroutine_wrapper',
  subclassable: false,
  collectable: true,
  slots: {
    iter: (runtime, self) => runtime.heap.take(self),
    next: (runtime, self) => runtime.resume(coroutineBehind(self), 'next', null),
  },
  methods: [
    { ...send, body: (runtime, self, args) => runtime.resume(coroutineBehind(self), 'send', args[0]!) },
    { ...throwMethod, body: (runtime, self, args) => throwInto(runtime, coroutineBehind(self), args) },
    { ...close, body: (runtime, self) => runtime.resume(coroutineBehind(self), 'close', null) },
  ],
};
