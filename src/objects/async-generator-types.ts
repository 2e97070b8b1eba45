/** Asynchronous generators, and what awaiting their next value, `asend`, `athrow` and `aclose` goes through (Objects/genobject.c). */

import type { Heap, Visitor } from '../heap';
import { bindArguments } from './callbind';
import { raiseEmpty, raiseStopIteration } from './errors';
import type { PyGenerator } from './generator';
import {
  attributes,
  close,
  generatorOf,
  reprOf,
  send,
  throwInto,
  throwMethod,
  throwParameters,
} from './generator-types';
import { NativeFrame } from './native';
import { PENDING, PyObject, type Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { isSubtype } from './subtype';
import type { TypeSpec } from './type';

/** One `asend(value)` or `athrow(…)` of an asynchronous generator, to be awaited. All references are owned. */
export class PyAsyncStep extends PyObject {
  generator!: PyGenerator;
  /** What the first step sends, or throws. */
  value: PyObject | null = null;
  mode: 'send' | 'throw' | 'close' = 'send';
  stage: 'start' | 'iterating' | 'over' = 'start';

  override visit(visitor: Visitor): void {
    visitor(this.generator);
    if (this.value !== null) visitor(this.value);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.generator);
    if (this.value !== null) heap.drop(this.value);
  }

  override saveContent(): unknown {
    return this.stage;
  }

  override restoreContent(saved: PyAsyncStep['stage']): void {
    this.stage = saved;
  }
}

function newAsyncStep(
  runtime: Runtime,
  generator: PyGenerator,
  mode: PyAsyncStep['mode'],
  value: PyObject | null,
): PyAsyncStep {
  const made = new PyAsyncStep();
  made.generator = runtime.heap.take(generator);
  made.value = value === null ? null : runtime.heap.take(value);
  made.mode = mode;
  const { async_generator_asend, async_generator_athrow } = runtime.types;
  return placeTracked(runtime, made, mode === 'send' ? async_generator_asend : async_generator_athrow, 48);
}

/**
 * One step of the awaited call. The machine marks values that the generator yields itself (ASYNC_GEN_WRAP) by
 * `runtime.asyncYielded`: they end the await as StopIteration; other values pass through to the event loop.
 */
function advance(runtime: Runtime, step: PyAsyncStep, sent: PyObject): Result {
  if (step.stage === 'over') {
    const method = step.mode === 'send' ? '__anext__()/asend()' : 'aclose()/athrow()';
    return runtime.raise('RuntimeError', `cannot reuse already awaited ${method}`);
  }
  return runtime.run(new AsyncAdvance(step, sent));
}

class AsyncAdvance extends NativeFrame {
  constructor(
    readonly awaited: PyAsyncStep,
    readonly sent: PyObject,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    const { awaited } = this;
    if (this.state === 0) {
      this.state = 1;
      const answer = this.begin(runtime);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value !== null && !runtime.asyncYielded) return value;
    runtime.heap.touch(awaited);
    awaited.stage = 'over';
    awaited.generator.runningAsync = false;
    if (value === null) return this.ended(runtime);
    runtime.asyncYielded = false;
    if (awaited.mode === 'close') {
      runtime.heap.drop(value);
      return runtime.raise('RuntimeError', 'async generator ignored GeneratorExit');
    }
    return raiseStopIteration(runtime, value);
  }

  private begin(runtime: Runtime): Result {
    const { awaited } = this;
    const { generator } = awaited;
    if (awaited.stage === 'iterating') return runtime.resume(generator, 'send', this.sent);
    if (generator.runningAsync) {
      const name =
        awaited.mode === 'send' ? 'anext()/asend()' : awaited.mode === 'throw' ? 'athrow()' : 'aclose()';
      awaited.stage = 'over';
      return runtime.raise('RuntimeError', `${name}: asynchronous generator is already running`);
    }
    runtime.heap.touch(awaited);
    runtime.heap.touch(generator);
    awaited.stage = 'iterating';
    generator.runningAsync = true;
    if (awaited.mode === 'send') {
      return runtime.resume(generator, 'send', awaited.value ?? runtime.singletons.none);
    }
    if (generator.frame === null || generator.closed) {
      return awaited.mode === 'close'
        ? raiseEmpty(runtime, 'StopIteration')
        : raiseEmpty(runtime, 'StopAsyncIteration');
    }
    if (awaited.mode === 'throw') return throwInto(runtime, generator, [awaited.value!]);
    generator.closed = true;
    return throwInto(runtime, generator, [runtime.types.GeneratorExit]);
  }

  /** aclose() swallows the end of the generator. */
  private ended(runtime: Runtime): null {
    const { exception, types } = runtime;
    if (this.awaited.mode !== 'close' || exception === null) return null;
    const over =
      isSubtype(exception.type, types.StopAsyncIteration) || isSubtype(exception.type, types.GeneratorExit);
    if (!over) return null;
    runtime.forget();
    return raiseEmpty(runtime, 'StopIteration');
  }
}

const stepOf = (self: PyObject): PyAsyncStep => self as PyAsyncStep;

function asyncStepType(name: 'async_generator_asend' | 'async_generator_athrow'): TypeSpec {
  return {
    name,
    subclassable: false,
    collectable: true,
    slots: {
      iter: (runtime, self) => runtime.heap.take(self),
      await: (runtime, self) => runtime.heap.take(self),
      next: (runtime, self) => advance(runtime, stepOf(self), runtime.singletons.none),
    },
    methods: [
      { ...send, body: (runtime, self, args) => advance(runtime, stepOf(self), args[0]!) },
      { ...throwMethod, body: (runtime, self, args) => throwInto(runtime, stepOf(self).generator, args) },
      {
        ...close,
        body: (runtime, self) => {
          stepOf(self).stage = 'over';
          return runtime.none();
        },
      },
    ],
  };
}

export const asyncSendType: TypeSpec = asyncStepType('async_generator_asend');
export const asyncThrowType: TypeSpec = asyncStepType('async_generator_athrow');

export const asyncGeneratorType: TypeSpec = {
  name: 'async_generator',
  generic: true,
  subclassable: false,
  collectable: true,
  weakrefs: true,
  slots: {
    asyncIter: (runtime, self) => runtime.heap.take(self),
    asyncNext: (runtime, self) => newAsyncStep(runtime, generatorOf(self), 'send', null),
    repr: reprOf('async_generator'),
  },
  methods: [
    {
      name: 'asend',
      signature: '(value, /)',
      acceptsUnknown: true,
      body: (runtime, self, args) => newAsyncStep(runtime, generatorOf(self), 'send', args[0]!),
    },
    {
      name: 'athrow',
      signature: '(type, value=None, traceback=None, /)',
      style: 'positional',
      body: (runtime, self, args) =>
        bindArguments(runtime, throwParameters, args as PyObject[], null) === null
          ? null
          : newAsyncStep(runtime, generatorOf(self), 'throw', args[1] ?? args[0]!),
    },
    {
      name: 'aclose',
      signature: '()',
      body: (runtime, self) => newAsyncStep(runtime, generatorOf(self), 'close', null),
    },
  ],
  getset: attributes('ag', 'ag_await'),
};
