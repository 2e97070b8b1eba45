/** Iteration, generators and coroutines. */

import {
  callSpecial,
  chain,
  findInMro,
  getIterator,
  isUnknown,
  next,
  PyGenerator,
  type PyObject,
  type Result,
  type Runtime,
} from '../../objects';
import { deliverValue, finishSend } from '../delivery';
import { Deliver, type PythonFrame } from '../frame';
import {
  enterGenerator,
  isInstance,
  makeGenerator,
  ReturnAs,
  yieldValue as suspend,
  takeStopIterationValue,
} from '../generators';
import type { Machine } from '../machine';
import { push, raised, Status, type StatusCode, wait } from './status';

const ITERABLE_COROUTINE = 0x100;
const COROUTINE = 0x80;

function getIter(machine: Machine, frame: PythonFrame): StatusCode {
  const iterable = frame.peek(1);
  if (machine.profile.evaluation.forWithoutIterator) {
    const { types, heap } = machine;
    const isIndexed = !iterable.opaque && (iterable.type === types.list || iterable.type === types.tuple);
    frame.setIndex(isIndexed);
    if (isIndexed) {
      frame.own(heap, frame.sp - 1);
      return Status.next;
    }
  }
  return push(machine, frame, 1, getIterator(machine, iterable));
}

/** The call's value is the generator: the frame that called goes on. */
function returnGenerator(machine: Machine, frame: PythonFrame): StatusCode {
  const generator = makeGenerator(machine, frame);
  deliverValue(machine, generator);
  return Status.changed;
}

function yieldInstruction(machine: Machine, frame: PythonFrame, flags: number): StatusCode {
  const value = frame.pop(machine.heap);
  suspend(machine, frame, value, flags === 1);
  return Status.changed;
}

function getYieldFromIter(machine: Machine, frame: PythonFrame): StatusCode {
  const value = frame.peek(1);
  if (value.type === machine.types.generator) return Status.next;
  if (value.type === machine.types.coroutine) {
    if ((frame.executable.code.flags & (COROUTINE | ITERABLE_COROUTINE)) !== 0) return Status.next;
    return raised(
      machine,
      'TypeError',
      "cannot 'yield from' a coroutine object in a non-coroutine generator",
    );
  }
  return push(machine, frame, 1, getIterator(machine, value));
}

function send(machine: Machine, frame: PythonFrame): StatusCode {
  const receiver = frame.peek(2);
  const value = frame.peek(1);
  if (
    receiver instanceof PyGenerator &&
    receiver.type !== machine.types.async_generator &&
    receiver.frame !== null
  ) {
    if (!receiver.running && machine.pythonDepth < machine.recursionLimit) {
      const moved = machine.profile.evaluation.sendMovesValue;
      const sent = moved ? frame.pop(machine.heap) : machine.heap.take(value);
      if (moved) frame.push(null);
      enterGenerator(machine, receiver, ReturnAs.send, sent);
      return wait(frame, 0, Deliver.send);
    }
  }
  let answer: Result;
  if (receiver instanceof PyGenerator) answer = machine.resume(receiver, 'send', value);
  else if (value === machine.singletons.none && receiver.type.slotTable.next !== undefined) {
    answer = next(machine, receiver);
  } else answer = callSpecialSend(machine, receiver, value);
  if (answer === undefined) return wait(frame, 0, Deliver.send);
  if (answer === null) {
    if (machine.exception === null) {
      finishSend(machine, frame, machine.none());
      return Status.next;
    }
    const result = takeStopIterationValue(machine);
    if (result === null) return Status.raised;
    finishSend(machine, frame, result);
    return Status.next;
  }
  frame.drop(machine.heap, 1);
  frame.push(answer);
  return Status.next;
}

/** An iterator that is no generator gets what is sent by its method `send`. */
function callSpecialSend(machine: Machine, receiver: PyObject, value: PyObject): Result {
  return callSpecial(machine, receiver, 'send', [value]);
}

function endSend(machine: Machine, frame: PythonFrame): StatusCode {
  const value = frame.pop(machine.heap);
  frame.drop(machine.heap, 1);
  frame.push(value);
  return Status.next;
}

/** A StopIteration that was thrown into a delegate carries its result; another exception goes on. */
function cleanupThrow(machine: Machine, frame: PythonFrame): StatusCode {
  const exception = frame.peek(1);
  const { heap, types } = machine;
  if (!isInstance(exception, types.StopIteration)) {
    machine.exception = frame.pop(heap) as NonNullable<Machine['exception']>;
    return Status.reraised;
  }
  machine.exception = frame.pop(heap) as NonNullable<Machine['exception']>;
  const value = takeStopIterationValue(machine)!;
  frame.drop(heap, 2);
  frame.push(machine.none());
  frame.push(value);
  return Status.next;
}

/** `await`: coroutines are their own iterators, others answer one by `__await__` (_PyCoro_GetAwaitableIter). */
function getAwaitable(machine: Machine, frame: PythonFrame, kind: number): StatusCode {
  const value = frame.peek(1);
  const { types } = machine;
  if (isUnknown(value))
    return push(machine, frame, 1, machine.unknown('what an unknown value is awaited for'));
  if (value.type === types.coroutine) {
    const delegate = (value as PyGenerator).frame?.delegate() ?? null;
    if (delegate !== null) return raised(machine, 'RuntimeError', 'coroutine is being awaited already');
    return Status.next;
  }
  if (value.type === types.generator && ((value as PyGenerator).code.code.flags & ITERABLE_COROUTINE) !== 0) {
    return Status.next;
  }
  const method = value.type.slotTable.await;
  if (method === undefined) {
    const name = value.type.name;
    const text =
      kind === 1
        ? `'async with' received an object from __aenter__ that does not implement __await__: ${name}`
        : kind === 2
          ? `'async with' received an object from __aexit__ that does not implement __await__: ${name}`
          : `object ${name} can't be used in 'await' expression`;
    return raised(machine, 'TypeError', text);
  }
  const answer = chain(
    machine,
    [value],
    (runtime, inputs) => inputs[0]!.type.slotTable.await!(runtime, inputs[0]!),
    (runtime, iterator) => checkAwaited(runtime, iterator),
  );
  return push(machine, frame, 1, answer);
}

function checkAwaited(runtime: Runtime, iterator: PyObject): Result {
  if (iterator.type.slotTable.next !== undefined || isUnknown(iterator)) return iterator;
  const isCoroutine = iterator.type === runtime.types.coroutine;
  const name = iterator.type.name;
  runtime.heap.drop(iterator);
  if (isCoroutine) return runtime.raise('TypeError', '__await__() returned a coroutine');
  return runtime.raise('TypeError', `__await__() returned non-iterator of type '${name}'`);
}

function getAsyncIter(machine: Machine, frame: PythonFrame): StatusCode {
  const value = frame.peek(1);
  const { asyncIter } = value.type.slotTable;
  if (isUnknown(value))
    return push(machine, frame, 1, machine.unknown('what an unknown value iterates over'));
  if (asyncIter === undefined) {
    const name = value.type.name;
    return raised(machine, 'TypeError', `'async for' requires an object with __aiter__ method, got ${name}`);
  }
  const answer = chain(
    machine,
    [value],
    (runtime, inputs) => inputs[0]!.type.slotTable.asyncIter!(runtime, inputs[0]!),
    (runtime, iterator) => {
      if (iterator.type.slotTable.asyncNext !== undefined || isUnknown(iterator)) return iterator;
      const name = iterator.type.name;
      runtime.heap.drop(iterator);
      return runtime.raise(
        'TypeError',
        `'async for' received an object from __aiter__ that does not implement __anext__: ${name}`,
      );
    },
  );
  return push(machine, frame, 1, answer);
}

function getAsyncNext(machine: Machine, frame: PythonFrame): StatusCode {
  const iterator = frame.peek(1);
  if (isUnknown(iterator))
    return push(machine, frame, 0, machine.unknown('the next item of an unknown value'));
  const { asyncNext } = iterator.type.slotTable;
  if (asyncNext === undefined) {
    const name = iterator.type.name;
    return raised(
      machine,
      'TypeError',
      `'async for' requires an iterator with __anext__ method, got ${name}`,
    );
  }
  if (iterator.type === machine.types.async_generator) {
    return push(machine, frame, 0, asyncNext(machine, iterator));
  }
  const answer = chain(
    machine,
    [iterator],
    (runtime, inputs) => inputs[0]!.type.slotTable.asyncNext!(runtime, inputs[0]!),
    (runtime, awaitable) => awaitableIterator(runtime, awaitable),
  );
  return push(machine, frame, 0, answer);
}

/** What `async for` awaits. Takes over the awaitable. */
function awaitableIterator(runtime: Runtime, awaitable: PyObject): Result {
  if (awaitable.type === runtime.types.coroutine || isUnknown(awaitable)) return awaitable;
  const method = awaitable.type.slotTable.await;
  if (method === undefined || findInMro(awaitable.type, '__await__') === null) {
    const name = awaitable.type.name;
    runtime.heap.drop(awaitable);
    return runtime.raise('TypeError', `'async for' received an invalid object from __anext__: ${name}`);
  }
  const answer = method(runtime, awaitable);
  runtime.heap.drop(awaitable);
  return answer;
}

/** StopAsyncIteration ends the loop; another exception goes on. */
function endAsyncFor(machine: Machine, frame: PythonFrame): StatusCode {
  const { heap } = machine;
  if (isInstance(frame.peek(1), machine.types.StopAsyncIteration)) {
    frame.drop(heap, 2);
    return Status.next;
  }
  machine.exception = frame.pop(heap) as NonNullable<Machine['exception']>;
  frame.drop(heap, 1);
  return Status.reraised;
}

function jumpBackwardNoInterrupt(_machine: Machine, frame: PythonFrame, target: number): StatusCode {
  frame.ip = target;
  return Status.next;
}

export const generatorHandlers = {
  GET_ITER: getIter,
  RETURN_GENERATOR: returnGenerator,
  YIELD_VALUE: yieldInstruction,
  GET_YIELD_FROM_ITER: getYieldFromIter,
  SEND: send,
  END_SEND: endSend,
  CLEANUP_THROW: cleanupThrow,
  GET_AWAITABLE: getAwaitable,
  GET_AITER: getAsyncIter,
  GET_ANEXT: getAsyncNext,
  END_ASYNC_FOR: endAsyncFor,
  JUMP_BACKWARD_NO_INTERRUPT: jumpBackwardNoInterrupt,
};
