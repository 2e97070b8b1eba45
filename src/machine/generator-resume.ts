/** Going on with a generator from native code: next, send, throw and close (Objects/genobject.c). */

import { Flag } from '../heap';
import {
  getAttribute,
  NativeFrame,
  newException,
  noteClose,
  type PyException,
  PyGenerator,
  type PyObject,
  type Result,
  type ResumeMode,
  type Runtime,
} from '../objects';
import type { PythonFrame } from './frame';
import {
  enterGenerator,
  finishGenerator,
  isInstance,
  kindOf,
  ReturnAs,
  raiseType,
  takeStopIterationValue,
} from './generators';
import type { Machine } from './machine';
import { endRaised, hasHandler, traceRaised, unwind } from './unwind';

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
  if (!frame.started && machine.profile.evaluation.closedUnstartedKeepsFrame) {
    heap.touch(generator);
    heap.clearFlags(generator, Flag.HAS_FINALIZER);
    generator.leftFrame = frame;
    generator.frame = null;
    return machine.none();
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
  /** It waited in `yield from` or `await`. */
  private delegated = false;

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
          this.delegated = true;
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
          if (frame!.started) noteClose(heap);
          if (!frame!.started || !frame!.mustRunOnClose()) {
            frame!.handled.previous = null;
            const { closedKeepsFunction } = machine.profile.evaluation;
            finishGenerator(machine, frame!, closedKeepsFunction && frame!.started && !this.delegated);
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
