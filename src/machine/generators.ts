/** Generators and coroutines on the machine's stack: resume, yield, return, throw, close (Objects/genobject.c). */

import { Flag } from '../heap';
import {
  getAttribute,
  NativeFrame,
  newException,
  newGenerator,
  newStr,
  type PyException,
  PyGenerator,
  type PyObject,
  type PyType,
  type Result,
  type ResumeMode,
  type Runtime,
} from '../objects';
import { deliverValue } from './delivery';
import type { PythonFrame } from './frame';
import type { Machine } from './machine';
import { endRaised, hasHandler, traceRaised, unwind } from './unwind';

/** How the return of a generator reaches its consumer. */
export const ReturnAs = {
  /** tp_iternext: nothing, or StopIteration where the value is not None. */
  next: 0,
  /** send() and throw(): StopIteration. */
  stopIteration: 1,
  /** SEND: the value itself. */
  send: 2,
} as const;

export function isInstance(object: PyObject, type: PyType): boolean {
  return object.type === type || object.type.mro.includes(type);
}

function kindOf(generator: PyGenerator): string {
  return generator.type.name === 'async_generator' ? 'async generator' : generator.type.name;
}

/** RETURN_GENERATOR: the running frame becomes a generator's; answers the generator. */
export function makeGenerator(machine: Machine, frame: PythonFrame): PyGenerator {
  const { code } = frame.executable;
  const kind =
    (code.flags & 0x200) !== 0 ? 'async_generator' : (code.flags & 0x80) !== 0 ? 'coroutine' : 'generator';
  frame.ownAll(machine.heap);
  frame.firstInstruction = frame.ip;
  const generator = newGenerator(
    machine,
    kind,
    frame.executable.codeObject,
    frame,
    frame.func?.qualname ?? code.qualname,
  );
  if (frame.func !== null) generator.name = frame.func.name;
  frame.generator = generator;
  machine.listener?.left?.(frame, generator);
  machine.frames.pop();
  machine.pythonDepth--;
  return generator;
}

/** Puts a suspended frame on the stack; it goes on with the value (owned), or where `value` is null with what is raised. */
export function enterGenerator(
  machine: Machine,
  generator: PyGenerator,
  returnAs: number,
  value: PyObject | null,
): void {
  const frame = generator.frame as PythonFrame;
  machine.heap.touch(generator);
  generator.running = true;
  frame.onReturn = returnAs;
  frame.delegated = false;
  frame.handled.previous = machine.handledTop;
  machine.handledTop = frame.handled;
  if (value !== null) {
    if (frame.started) frame.push(value);
    else machine.heap.drop(value);
  }
  machine.enter(frame);
}

/** YIELD_VALUE: suspends the frame and hands the value (owned) to the consumer. */
export function yieldValue(
  machine: Machine,
  frame: PythonFrame,
  value: PyObject,
  delegated: boolean,
): PythonFrame | null {
  const generator = frame.generator!;
  machine.listener?.left?.(frame, value);
  machine.frames.pop();
  machine.pythonDepth--;
  machine.heap.touch(generator);
  generator.running = false;
  frame.delegated = delegated;
  machine.handledTop = frame.handled.previous!;
  frame.handled.previous = null;
  // Dropped while it is suspended here, it is closed first if that runs code (gen's tp_finalize).
  if (frame.mustRunOnClose() || delegated) machine.heap.setFlags(generator, Flag.HAS_FINALIZER);
  else machine.heap.clearFlags(generator, Flag.HAS_FINALIZER);
  return deliverValue(machine, value);
}

/** The frame of a generator has returned or raised: the generator is finished and the frame cleared. */
export function finishGenerator(machine: Machine, frame: PythonFrame): void {
  const generator = frame.generator!;
  machine.heap.touch(generator);
  if (frame.handled.previous !== null) machine.handledTop = frame.handled.previous;
  frame.handled.previous = null;
  generator.running = false;
  machine.heap.clearFlags(generator, Flag.HAS_FINALIZER);
  generator.frame = null;
  const { exception } = machine;
  machine.exception = null;
  const { value } = frame.handled;
  frame.handled.value = null;
  frame.generator = null;
  if (value !== null) machine.heap.drop(value);
  machine.clearFrame(frame);
  machine.exception = exception;
}

/** RETURN_VALUE in a generator. Takes over the value. */
export function returnFromGenerator(
  machine: Machine,
  frame: PythonFrame,
  value: PyObject,
): PythonFrame | null {
  const generator = frame.generator!;
  const { onReturn } = frame;
  machine.leave(frame);
  finishGenerator(machine, frame);
  if (onReturn === ReturnAs.send) {
    const below = machine.frames[machine.frames.length - 1] as PythonFrame;
    below.pendingMode = 4;
    return deliverValue(machine, value);
  }
  if (generator.type === machine.types.async_generator) {
    machine.heap.drop(value);
    raiseType(machine, machine.types.StopAsyncIteration, []);
  } else if (onReturn === ReturnAs.next && value === machine.singletons.none) machine.heap.drop(value);
  else raiseStopIteration(machine, value);
  return deliverValue(machine, null);
}

function raiseType(machine: Runtime, type: PyType, args: PyObject[]): null {
  return machine.raiseObject(newException(machine, type, args));
}

/** Raises StopIteration with the value, which it takes over. */
export function raiseStopIteration(machine: Machine, value: PyObject): null {
  if (value === machine.singletons.none) {
    machine.heap.drop(value);
    return raiseType(machine, machine.types.StopIteration, []);
  }
  const exception = newException(machine, machine.types.StopIteration, [value]);
  exception.special = new Map([['value', machine.heap.take(value)]]);
  return machine.raiseObject(exception);
}

/** The value of the StopIteration on its way, which is dropped; null where another exception is. Owned. */
export function takeStopIterationValue(machine: Machine): PyObject | null {
  const { exception } = machine;
  if (exception === null || !isInstance(exception, machine.types.StopIteration)) return null;
  const value = exception.special?.get('value') ?? exception.args.items[0] ?? machine.singletons.none;
  machine.heap.take(value);
  machine.forget();
  return value;
}

/** A StopIteration that leaves a generator becomes a RuntimeError (PEP 479). Takes over the exception; answers what is raised now, owned. */
export function stopIterationError(
  machine: Machine,
  frame: PythonFrame,
  exception: PyException,
): PyException {
  const { types, heap } = machine;
  const isAsync = (frame.executable.code.flags & 0x200) !== 0;
  const stops =
    isInstance(exception, types.StopIteration) ||
    (isAsync && isInstance(exception, types.StopAsyncIteration));
  if (!stops) return exception;
  const kind = isAsync
    ? 'async generator'
    : (frame.executable.code.flags & 0x80) !== 0
      ? 'coroutine'
      : 'generator';
  const name = isInstance(exception, types.StopIteration) ? 'StopIteration' : 'StopAsyncIteration';
  const made = newException(machine, types.RuntimeError, [newStr(machine, `${kind} raised ${name}`)]);
  made.cause = heap.take(exception);
  made.context = exception;
  made.suppressContext = true;
  return made;
}

/** `Runtime.resume`. */
export function resumeGenerator(
  machine: Machine,
  generator: PyGenerator,
  mode: ResumeMode,
  value: PyObject | null,
): Result {
  const { heap, types } = machine;
  if (generator.running) return machine.raise('ValueError', `${kindOf(generator)} already executing`);
  const frame = generator.frame as PythonFrame | null;
  if (frame === null) {
    if (mode === 'close') return machine.none();
    if (generator.type === types.coroutine) {
      return machine.raise('RuntimeError', 'cannot reuse already awaited coroutine');
    }
    if (mode === 'throw') return machine.raiseObject(heap.take(value as PyException));
    if (mode === 'next') return null;
    const type = generator.type === types.async_generator ? types.StopAsyncIteration : types.StopIteration;
    return raiseType(machine, type, []);
  }
  if (mode === 'next' || mode === 'send') {
    if (!frame.started && value !== null && value !== machine.singletons.none) {
      return machine.raise('TypeError', `can't send non-None value to a just-started ${kindOf(generator)}`);
    }
    const returnAs = mode === 'next' ? ReturnAs.next : ReturnAs.stopIteration;
    if (!enough(machine)) return null;
    enterGenerator(machine, generator, returnAs, value === null ? machine.none() : heap.take(value));
    return undefined;
  }
  if (mode === 'throw') {
    const thrown = value as PyException;
    if (frame.delegate() !== null) return machine.run(new ThrowIntoDelegate(generator, machine, thrown));
    return throwInto(machine, generator, heap.take(thrown));
  }
  return machine.run(new CloseGenerator(generator, machine));
}

function enough(machine: Machine): boolean {
  if (machine.pythonDepth < machine.recursionLimit) return true;
  machine.raise('RecursionError', 'maximum recursion depth exceeded');
  return false;
}

/** Resumes the generator with the exception (owned) raised where it stopped: PENDING, or null where it ended with it. */
function throwInto(machine: Machine, generator: PyGenerator, exception: PyException): Result {
  const frame = generator.frame as PythonFrame;
  enterGenerator(machine, generator, ReturnAs.stopIteration, null);
  machine.raiseObject(exception);
  if (hasHandler(frame)) {
    unwind(machine, frame, false);
    return undefined;
  }
  traceRaised(machine, frame);
  endRaised(machine, frame);
  return null;
}

/** throw() while the generator waits in `yield from` or `await`: the delegate gets it first (_gen_throw). */
class ThrowIntoDelegate extends NativeFrame {
  constructor(
    private readonly generator: PyGenerator,
    runtime: Runtime,
    private readonly exception: PyException,
  ) {
    super();
    this.name = 'throw';
    this.keep(runtime, generator);
    this.keep(runtime, exception);
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { generator, exception } = this;
    const { heap, types } = machine;
    let value = delivered;
    for (;;) {
      switch (this.state) {
        case 0: {
          const delegate = this.keep(runtime, (generator.frame as PythonFrame).delegate()!);
          heap.touch(generator);
          generator.running = true;
          if (isInstance(exception, types.GeneratorExit)) {
            this.state = 2;
            const answer = closeIterator(machine, delegate);
            if (answer === undefined) return undefined;
            value = answer;
            break;
          }
          this.state = 1;
          const answer =
            delegate instanceof PyGenerator
              ? resumeGenerator(machine, delegate, 'throw', exception)
              : this.callThrow(machine, delegate);
          if (answer === undefined) return undefined;
          value = answer;
          break;
        }
        case 1:
          generator.running = false;
          if (value !== null) return value;
          this.state = 3;
          return this.throwOn(machine);
        case 2:
          generator.running = false;
          if (value !== null) {
            heap.drop(value);
            machine.raiseObject(heap.take(exception));
          }
          this.state = 3;
          return this.throwOn(machine);
        default:
          return value;
      }
    }
  }

  private callThrow(machine: Machine, delegate: PyObject): Result {
    const method = getAttribute(machine, delegate, 'throw');
    if (method === null) {
      machine.forget();
      return machine.raiseObject(machine.heap.take(this.exception));
    }
    if (method === undefined) return undefined;
    const answer = machine.call(method, [this.exception]);
    machine.heap.drop(method);
    return answer;
  }

  /** What the delegate raised goes on in the generator. */
  private throwOn(machine: Machine): Result {
    const raised = machine.exception!;
    machine.exception = null;
    return throwInto(machine, this.generator, raised);
  }
}

/** gen_close_iter: closes a generator, calls `close()` of another iterator that has one. */
function closeIterator(machine: Machine, delegate: PyObject): Result {
  if (delegate instanceof PyGenerator) return resumeGenerator(machine, delegate, 'close', null);
  const method = getAttribute(machine, delegate, 'close');
  if (method === null) {
    machine.forget();
    return machine.none();
  }
  if (method === undefined) return undefined;
  const answer = machine.call(method, []);
  machine.heap.drop(method);
  return answer;
}

/** close(), and the end of a suspended generator that nobody refers to any more (gen_close). */
export class CloseGenerator extends NativeFrame {
  constructor(
    private readonly generator: PyGenerator,
    runtime: Runtime,
  ) {
    super();
    this.name = 'close';
    this.keep(runtime, generator);
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { generator } = this;
    const { heap, types } = machine;
    const frame = generator.frame as PythonFrame | null;
    let value = delivered;
    for (;;) {
      switch (this.state) {
        case 0: {
          if (frame === null) return machine.none();
          const delegate = frame.delegate();
          if (delegate === null) {
            this.state = 2;
            break;
          }
          this.keep(runtime, delegate);
          heap.touch(generator);
          generator.running = true;
          this.state = 1;
          const answer = closeIterator(machine, delegate);
          if (answer === undefined) return undefined;
          value = answer;
          break;
        }
        case 1: {
          generator.running = false;
          if (value !== null) {
            heap.drop(value);
            this.state = 2;
            break;
          }
          this.state = 3;
          const answer = this.throwRaised(machine);
          if (answer === undefined) return undefined;
          value = answer;
          break;
        }
        case 2: {
          if (!frame!.started || !frame!.mustRunOnClose()) {
            frame!.handled.previous = null;
            finishGenerator(machine, frame!);
            return machine.none();
          }
          this.state = 3;
          machine.raiseObject(newException(machine, types.GeneratorExit, []));
          const answer = this.throwRaised(machine);
          if (answer === undefined) return undefined;
          value = answer;
          break;
        }
        default: {
          if (value !== null) {
            heap.drop(value);
            return machine.raise('RuntimeError', `${kindOf(generator)} ignored GeneratorExit`);
          }
          const { exception } = machine;
          if (exception === null) return machine.none();
          const through =
            isInstance(exception, types.StopIteration) || isInstance(exception, types.GeneratorExit);
          if (!through) return null;
          const returned = machine.profile.evaluation.closeReturnsValue
            ? takeStopIterationValue(machine)
            : null;
          if (returned !== null) return returned;
          machine.forget();
          return machine.none();
        }
      }
    }
  }

  private throwRaised(machine: Machine): Result {
    const raised = machine.exception!;
    machine.exception = null;
    return throwInto(machine, this.generator, raised);
  }
}

/** ASYNC_GEN_WRAP: what an async generator yields to its consumer, told apart from what it awaits. */
export function wrapAsyncValue(machine: Machine, value: PyObject): Result {
  machine.asyncYielded = true;
  return machine.heap.take(value);
}
