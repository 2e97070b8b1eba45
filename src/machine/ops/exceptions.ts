/** Raising and handling exceptions, `with`. */

import { specialMethods } from '../../code';
import type { Heap } from '../../heap';
import {
  bindSpecial,
  callOwned,
  findInMro,
  getAttribute,
  hasUnknownBase,
  isInstanceOf,
  isMethodDescriptor,
  isSubtype,
  isUnknown,
  NativeFrame,
  PyException,
  type PyObject,
  PyTuple,
  PyType,
  type Result,
  type Runtime,
  setCause,
} from '../../objects';
import { Deliver, type PythonFrame } from '../frame';
import type { Machine } from '../machine';
import { push, raised, Status, type StatusCode, wait } from './status';

/** `raise exception from cause` (do_raise). */
class Raise extends NativeFrame {
  constructor(
    private readonly exception: PyObject,
    private readonly cause: PyObject | null,
  ) {
    super();
  }

  private made: PyException | null = null;

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    for (;;) {
      switch (this.state) {
        case 0:
          if (this.exception instanceof PyType && isSubtype(this.exception, runtime.types.BaseException)) {
            this.state = 1;
            const answer = runtime.call(this.exception, []);
            if (answer === undefined) return undefined;
            value = answer;
            break;
          }
          if (!(this.exception instanceof PyException)) {
            return runtime.raise('TypeError', 'exceptions must derive from BaseException');
          }
          this.made = this.keep(runtime, this.exception);
          this.state = 2;
          break;
        case 1:
          if (value === null) return null;
          this.hold(value);
          if (isUnknown(value)) return runtime.raise('Exception', 'unknown');
          if (!(value instanceof PyException)) {
            const name = (this.exception as PyType).name;
            return runtime.raise(
              'TypeError',
              `calling <class '${name}'> should have returned an instance of BaseException, not <class '${value.type.name}'>`,
            );
          }
          this.made = value;
          this.state = 2;
          break;
        case 2: {
          const { cause } = this;
          this.state = 4;
          if (cause === null) break;
          if (cause === runtime.singletons.none) setCause(runtime, this.made!, null);
          else if (cause instanceof PyType && isSubtype(cause, runtime.types.BaseException)) {
            this.state = 3;
            const answer = runtime.call(cause, []);
            if (answer === undefined) return undefined;
            value = answer;
          } else if (cause instanceof PyException) {
            setCause(runtime, this.made!, runtime.heap.take(cause));
          } else return runtime.raise('TypeError', 'exception causes must derive from BaseException');
          break;
        }
        case 3:
          if (value === null) return null;
          if (value instanceof PyException) setCause(runtime, this.made!, value);
          else runtime.heap.drop(value);
          this.state = 4;
          break;
        default:
          return runtime.raiseObject(this.letGo(this.made!));
      }
    }
  }
}

/** Something unknown is raised: some exception. */
function raiseUnknown(machine: Machine): StatusCode {
  const answer = machine.unknown('an unknown exception is raised');
  if (!answer) return Status.changed;
  machine.heap.drop(answer);
  return raised(machine, 'Exception', 'unknown');
}

function raiseVarargs(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  if (count === 0) {
    const handled = machine.handled();
    if (handled === null) return raised(machine, 'RuntimeError', 'No active exception to reraise');
    machine.exception = machine.heap.take(handled);
    return Status.reraised;
  }
  const exception = frame.peek(count);
  if (isUnknown(exception) || isOpaque(machine, exception)) return raiseUnknown(machine);
  return push(machine, frame, count, machine.run(new Raise(exception, count === 2 ? frame.peek(1) : null)));
}

function reraise(machine: Machine, frame: PythonFrame): StatusCode {
  machine.exception = frame.pop(machine.heap) as PyException;
  return Status.reraised;
}

/** The exception becomes the handled one; the one before waits on the stack below it. */
function pushExcInfo(machine: Machine, frame: PythonFrame): StatusCode {
  const at = frame.sp - 1;
  const exception = frame.stack[at] as PyException;
  const { handledTop, heap } = machine;
  frame.stack[at] = handledTop.value ?? machine.none();
  handledTop.value = heap.take(exception);
  frame.push(exception);
  if (machine.profile.evaluation.exceptionTriples) {
    frame.extras ??= [];
    frame.extras.push([heap.take(exception.traceback ?? machine.singletons.none), heap.take(exception.type)]);
  }
  return Status.next;
}

function popExcept(machine: Machine, frame: PythonFrame): StatusCode {
  const previous = frame.pop(machine.heap);
  const { handledTop, heap } = machine;
  const old = handledTop.value;
  if (previous instanceof PyException) handledTop.value = previous;
  else {
    handledTop.value = null;
    heap.drop(previous);
  }
  const extras = frame.extras?.pop() ?? [];
  if (old !== null) heap.drop(old);
  for (const extra of extras) heap.drop(extra);
  return Status.next;
}

const notException = 'catching classes that do not inherit from BaseException is not allowed';

function checkMatch(machine: Machine, frame: PythonFrame): StatusCode {
  const exception = frame.peek(2);
  const wanted = frame.peek(1);
  if (isUnknown(wanted) || isUnknown(exception)) {
    return push(machine, frame, 1, machine.unknown('whether an exception is of an unknown type', 'bool'));
  }
  const types = wanted instanceof PyTuple ? wanted.items : [wanted];
  let matches = false;
  // What derives from an unknown class may be of any other class, too.
  let unsure = hasUnknownBase(exception.type);
  for (const type of types) {
    if (isUnknown(type) || isOpaque(machine, type)) {
      unsure = true;
      continue;
    }
    if (!(type instanceof PyType) || !isSubtype(type, machine.types.BaseException)) {
      return raised(machine, 'TypeError', notException);
    }
    if (isInstanceOf(exception, type)) matches = true;
  }
  if (unsure && !matches) {
    return push(machine, frame, 1, machine.unknown('whether an exception is of an unknown type', 'bool'));
  }
  return push(machine, frame, 1, machine.bool(matches));
}

/** A class that is no exception as far as is known, or an instance of one. */
function isOpaque(machine: Machine, object: PyObject): boolean {
  const type = object instanceof PyType ? object : object.type;
  return hasUnknownBase(type) && !isSubtype(type, machine.types.BaseException);
}

/** `except* type`: splits the group by the type; the rest goes on, the match is handled. */
class GroupMatch extends NativeFrame {
  constructor(
    private readonly exception: PyException,
    private readonly wanted: PyObject,
  ) {
    super();
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const { none } = runtime.singletons;
    let value = delivered;
    if (this.state === 0) {
      this.state = 1;
      const types = this.wanted instanceof PyTuple ? this.wanted.items : [this.wanted];
      const isGroup = isInstanceOf(this.exception, runtime.types.BaseExceptionGroup);
      if (types.some((type) => isInstanceOf(this.exception, type as PyType))) {
        if (isGroup) return pair(runtime, none, this.exception);
        return this.wrap(runtime);
      }
      if (!isGroup) return pair(runtime, this.exception, none);
      const split = getAttribute(runtime, this.exception, 'split');
      if (!split) return split;
      const answer = callOwned(runtime, split, [this.wanted]);
      if (answer === undefined) return undefined;
      value = answer;
    }
    if (value === null) return null;
    if (this.state === 2) {
      this.hold(value);
      return pair(runtime, none, value);
    }
    const [match, rest] = (this.hold(value) as PyTuple).items;
    return pair(runtime, rest!, match!);
  }

  /** A naked exception is wrapped in a group without a message. */
  private wrap(runtime: Runtime): Result {
    this.state = 2;
    const machine = runtime as Machine;
    const args = [machine.newText(''), machine.newTupleOf([this.exception])];
    for (const arg of args) this.hold(arg);
    const made = runtime.call(runtime.types.ExceptionGroup, args);
    return made ? this.step(runtime, made) : made;
  }
}

function pair(runtime: Runtime, rest: PyObject, match: PyObject): Result {
  return (runtime as Machine).newTupleOf([match, rest]);
}

function checkGroupMatch(machine: Machine, frame: PythonFrame): StatusCode {
  const exception = frame.peek(2) as PyException;
  const wanted = frame.peek(1);
  const types = wanted instanceof PyTuple ? wanted.items : [wanted];
  for (const type of types) {
    if (!(type instanceof PyType) || !isSubtype(type, machine.types.BaseException)) {
      return raised(machine, 'TypeError', notException);
    }
    if (isSubtype(type, machine.types.BaseExceptionGroup)) {
      return raised(
        machine,
        'TypeError',
        'catching ExceptionGroup with except* is not allowed. Use except instead.',
      );
    }
  }
  const answer = machine.run(new GroupMatch(exception, wanted));
  if (answer === undefined) return wait(frame, 2, Deliver.spread);
  if (answer === null) return Status.raised;
  const { heap } = machine;
  const [match, rest] = (answer as PyTuple).items;
  frame.drop(heap, 2);
  frame.push(heap.take(rest!));
  frame.push(heap.take(match!));
  // The matched group is the one that the clause handles (PyErr_SetHandledException).
  if (match instanceof PyException) {
    const old = machine.handledTop.value;
    machine.handledTop.value = heap.take(match);
    if (old !== null) heap.drop(old);
  }
  heap.drop(answer);
  return Status.next;
}

function noContextManager(
  machine: Machine,
  manager: PyObject,
  missing: string,
  isAsync: boolean,
): StatusCode {
  const { notContextManager } = machine.profile.words;
  if (notContextManager === null) return raised(machine, 'AttributeError', missing);
  const protocol = isAsync ? 'asynchronous context manager' : 'context manager';
  const text = notContextManager.replace('{type}', manager.type.fullTypeName).replace('{protocol}', protocol);
  const exit = isAsync ? '__aexit__' : '__exit__';
  return raised(machine, 'TypeError', missing === exit ? `${text} (missed ${exit} method)` : text);
}

function beforeWith(machine: Machine, frame: PythonFrame): StatusCode {
  return enterManager(machine, frame, '__enter__', '__exit__', false);
}

function beforeAsyncWith(machine: Machine, frame: PythonFrame): StatusCode {
  return enterManager(machine, frame, '__aenter__', '__aexit__', true);
}

/** The bound `__exit__` takes the manager's place on the stack, then `__enter__` is called. */
function enterManager(
  machine: Machine,
  frame: PythonFrame,
  enterName: string,
  exitName: string,
  isAsync: boolean,
): StatusCode {
  const { heap } = machine;
  const manager = frame.peek(1);
  if (isUnknown(manager)) {
    machine.asked(manager, '__enter__');
    const exit = machine.unknown('an unknown context manager');
    if (!exit) return Status.changed;
    const entered = machine.unknown('what an unknown context manager answers');
    if (!entered) return Status.changed;
    frame.drop(heap, 1);
    frame.push(exit);
    frame.push(entered);
    return Status.next;
  }
  if (findInMro(manager.type, enterName) === null)
    return noContextManager(machine, manager, enterName, isAsync);
  if (findInMro(manager.type, exitName) === null)
    return noContextManager(machine, manager, exitName, isAsync);
  const enter = bindSpecial(machine, manager, enterName);
  if (!enter)
    return enter === null ? Status.raised : machine.unsupported(frame, '`__enter__` that is computed');
  const exit = bindSpecial(machine, manager, exitName);
  if (!exit) {
    heap.drop(enter);
    return exit === null ? Status.raised : machine.unsupported(frame, '`__exit__` that is computed');
  }
  frame.drop(heap, 1);
  frame.push(exit);
  return push(machine, frame, 0, callOwned(machine, enter, []));
}

/** Function and receiver without a bound method (3.14+). */
function loadSpecial(machine: Machine, frame: PythonFrame, index: number): StatusCode {
  const name = specialMethods[index]!;
  const owner = frame.peek(1);
  if (isUnknown(owner)) {
    machine.asked(owner, name);
    const answer = machine.unknown('an unknown context manager');
    if (!answer) return Status.changed;
    frame.drop(machine.heap, 1);
    frame.push(answer);
    frame.push(null);
    return Status.next;
  }
  const entry = findInMro(owner.type, name);
  if (entry === null) return noContextManager(machine, owner, name, name.startsWith('__a'));
  if (isMethodDescriptor(entry)) {
    const at = frame.sp - 1;
    frame.stack[at + 1] = owner;
    if (frame.borrowed !== null) {
      frame.borrowed[at + 1] = frame.borrowed[at]!;
      frame.borrowed[at] = 0;
    }
    frame.stack[at] = machine.heap.take(entry);
    frame.sp++;
    return Status.next;
  }
  const bound = bindSpecial(machine, owner, name);
  if (bound === undefined) return wait(frame, 1, Deliver.method);
  if (bound === null) return Status.raised;
  frame.drop(machine.heap, 1);
  frame.push(bound);
  frame.push(null);
  return Status.next;
}

/** A call during which the instruction itself holds something. */
class HoldingCall extends NativeFrame {
  constructor(
    machine: Machine,
    private readonly callable: PyObject,
    private readonly args: readonly PyObject[],
    held: readonly PyObject[],
  ) {
    super();
    for (const object of held) this.keep(machine, object);
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.call(this.callable, this.args);
  }
}

/** An `except` takes traceback and type off the stack when it begins, `with` leaves them there until it ends. */
function holdOnStack(heap: Heap, frame: PythonFrame, objects: readonly PyObject[]): void {
  const { extras } = frame;
  if (extras === null || extras.length === 0) return;
  for (const object of objects) heap.take(object);
  extras.push([...extras.pop()!, ...objects]);
}

/** Calls `__exit__` with the exception that is being handled: type, value, traceback. */
function withExceptStart(machine: Machine, frame: PythonFrame, flags: number): StatusCode {
  const exception = frame.peek(1) as PyException;
  const traceback = exception.traceback ?? machine.singletons.none;
  const args: PyObject[] = [exception.type, exception, traceback];
  const exit = frame.peek(flags === 1 ? 5 : 4);
  if (flags === 1) {
    const self = frame.stack[frame.sp - 4] ?? null;
    if (self !== null) args.unshift(self);
  }
  if (isUnknown(exit)) return push(machine, frame, 0, machine.bool(false));
  const { withHoldsTraceback, exceptionTriples } = machine.profile.evaluation;
  if (exceptionTriples) holdOnStack(machine.heap, frame, [traceback, exception.type]);
  if (!withHoldsTraceback || exceptionTriples) return push(machine, frame, 0, machine.call(exit, args));
  return push(machine, frame, 0, machine.run(new HoldingCall(machine, exit, args, [traceback])));
}

export const exceptionHandlers = {
  RAISE_VARARGS: raiseVarargs,
  RERAISE: reraise,
  PUSH_EXC_INFO: pushExcInfo,
  POP_EXCEPT: popExcept,
  CHECK_EXC_MATCH: checkMatch,
  CHECK_EG_MATCH: checkGroupMatch,
  BEFORE_WITH: beforeWith,
  BEFORE_ASYNC_WITH: beforeAsyncWith,
  LOAD_SPECIAL: loadSpecial,
  WITH_EXCEPT_START: withExceptStart,
};
