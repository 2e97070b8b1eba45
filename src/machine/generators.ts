/** Generators and coroutines on the machine's stack: resume, yield, return, throw, close (Objects/genobject.c). */

import { Flag } from '../heap';
import {
  newException,
  newGenerator,
  newStr,
  type PyException,
  type PyGenerator,
  type PyObject,
  type PyType,
  type Result,
  type Runtime,
} from '../objects';
import { deliverValue } from './delivery';
import { PythonFrame } from './frame';
import type { Machine } from './machine';

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

/** What messages call it. */
export function kindOf(generator: PyGenerator): string {
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
  // A collection closes one that has not begun, if that clears its frame; coroutines are warned of instead.
  if (kind !== 'coroutine' && !machine.profile.evaluation.closedUnstartedKeepsFrame) {
    machine.heap.setFlags(generator, Flag.CLOSED_BY_COLLECTION);
  }
  machine.listener?.left?.(frame, generator);
  machine.popFrame(frame);
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
  machine.popFrame(frame);
  machine.heap.touch(generator);
  generator.running = false;
  frame.delegated = delegated;
  machine.handledTop = frame.handled.previous!;
  frame.handled.previous = null;
  // Dropped while it is suspended here, it is closed first if that runs code (gen's tp_finalize).
  if (frame.mustRunOnClose() || delegated) machine.heap.setFlags(generator, Flag.HAS_FINALIZER);
  else machine.heap.clearFlags(generator, Flag.HAS_FINALIZER);
  machine.heap.setFlags(generator, Flag.CLOSED_BY_COLLECTION);
  return deliverValue(machine, value);
}

/**
 * The frame of a generator has returned or raised, or was closed: the generator is finished and the frame cleared.
 * `keepsFunction`: only of its values, so that the generator goes on to hold the function.
 */
export function finishGenerator(machine: Machine, frame: PythonFrame, keepsFunction = false): void {
  const generator = frame.generator!;
  machine.heap.touch(generator);
  if (frame.handled.previous !== null) machine.handledTop = frame.handled.previous;
  frame.handled.previous = null;
  generator.running = false;
  machine.heap.clearFlags(generator, Flag.HAS_FINALIZER | Flag.CLOSED_BY_COLLECTION);
  generator.frame = null;
  const { exception } = machine;
  machine.exception = null;
  const { value } = frame.handled;
  frame.handled.value = null;
  frame.generator = null;
  if (value !== null) machine.heap.drop(value);
  if (keepsFunction) {
    generator.leftFrame = frame;
    frame.clearValues(machine.heap);
  } else machine.clearFrame(frame, machine.profile.evaluation.finishedGeneratorsKnowCaller);
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
  // What is raised is made where the caller is.
  const below = machine.frames[machine.frames.length - 1];
  if (below instanceof PythonFrame) machine.heap.line = below.line();
  if (generator.type === machine.types.async_generator) {
    machine.heap.drop(value);
    raiseType(machine, machine.types.StopAsyncIteration, []);
  } else if (onReturn === ReturnAs.next && value === machine.singletons.none) machine.heap.drop(value);
  else raiseStopIteration(machine, value);
  return deliverValue(machine, null);
}

/** Raises a new exception of the type, which takes over the arguments. */
export function raiseType(machine: Runtime, type: PyType, args: PyObject[]): null {
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

/** ASYNC_GEN_WRAP: what an async generator yields to its consumer, told apart from what it awaits. */
export function wrapAsyncValue(machine: Machine, value: PyObject): Result {
  machine.asyncYielded = true;
  return machine.heap.take(value);
}
