/** Calls: who owns the arguments is what this file is about (Python/bytecodes.c, CALL and its specialisations). */

import {
  callMethodOf,
  findInMro,
  isUnknown,
  NativeFrame,
  namesTuple,
  newInstance,
  PyBuiltin,
  PyDict,
  PyFunction,
  PyMethod,
  PyMethodDescriptor,
  type PyObject,
  PyStr,
  PyTuple,
  PyType,
  type Result,
  type Runtime,
} from '../../objects';
import { bindArguments } from '../binding';
import { enterChecked, enterFunction, newFunctionFrame } from '../calls';
import { Deliver, type PythonFrame } from '../frame';
import type { Machine } from '../machine';
import { callLoosely } from '../symbolic';
import { specialisedFor } from '../warmth';
import { discard, push, raised, Status, type StatusCode, wait } from './status';

const unbreaking: ReadonlySet<string> = new Set(['len', 'isinstance']);

/**
 * Whether the instruction is specialised for a call that does not end with the eval breaker: CALL_LIST_APPEND, CALL_LEN,
 * CALL_ISINSTANCE, CALL_TYPE_1. From its second run on; counts the runs.
 */
export function callsWithoutBreak(machine: Machine, frame: PythonFrame, count: number): boolean {
  const { executable, stack } = frame;
  executable.called ??= new Uint8Array(executable.ops.length);
  const at = frame.ip - 1;
  if (executable.called[at] === 0) {
    executable.called[at] = 1;
    return false;
  }
  if (!machine.heap.collectionDue) return false;
  const base = frame.sp - count - 2;
  const callable = stack[base];
  const receiver = stack[base + 1];
  if (callable instanceof PyMethodDescriptor) {
    return count === 1 && receiver?.type === machine.types.list && callable.spec.name === 'append';
  }
  if (receiver !== null) return false;
  if (callable === machine.types.type) return count === 1;
  return (
    callable instanceof PyBuiltin && callable.module === 'builtins' && unbreaking.has(callable.spec.name)
  );
}

export function callInstruction(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const { stack } = frame;
  const base = frame.sp - count - 2;
  const callable = stack[base]!;
  if (machine.keepsArguments) return general(machine, frame, base, count);
  if (callable instanceof PyFunction) return callPython(machine, frame, callable, base, null);
  if (stack[base + 1] === null) {
    if (callable instanceof PyMethod) {
      unpackMethod(machine, frame, base, callable);
      if (callable.callable instanceof PyFunction)
        return callPython(machine, frame, stack[base] as PyFunction, base, null);
    } else if (callable instanceof PyType && callable.isClass && machine.inlinesInit) {
      const status = callInit(machine, frame, callable, base, count);
      if (status !== null) return status;
    }
  }
  return general(machine, frame, base, count);
}

/** A bound method gives its receiver and function to the stack before the call. */
function unpackMethod(machine: Machine, frame: PythonFrame, base: number, method: PyMethod): void {
  const { heap } = machine;
  const wasBorrowed = frame.borrowed !== null && frame.borrowed[base] === 1;
  if (wasBorrowed) frame.borrowed![base] = 0;
  heap.take(method.callable);
  heap.take(method.self);
  frame.stack[base] = method.callable;
  frame.stack[base + 1] = method.self;
  if (!wasBorrowed) heap.drop(method);
}

/** Inputs stay on the caller's stack until the call returns. */
function general(machine: Machine, frame: PythonFrame, base: number, count: number): StatusCode {
  const { stack } = frame;
  const callable = stack[base]!;
  const receiver = stack[base + 1]!;
  if (receiver === null) {
    return push(machine, frame, count + 2, machine.call(callable, argumentsAt(stack, base + 2, count)));
  }
  // A method of exactly the receiver's type, as LOAD_METHOD finds it: the receiver needs no place among the arguments.
  if (callable instanceof PyMethodDescriptor && callable.owner === receiver.type) {
    const args = argumentsAt(stack, base + 2, count);
    return push(machine, frame, count + 2, callMethodOf(machine, callable, receiver, args, null));
  }
  return push(machine, frame, count + 2, machine.call(callable, argumentsAt(stack, base + 1, count + 1)));
}

function argumentsAt(stack: readonly (PyObject | null)[], first: number, count: number): PyObject[] {
  switch (count) {
    case 0:
      return [];
    case 1:
      return [stack[first]!];
    case 2:
      return [stack[first]!, stack[first + 1]!];
    default:
      return stack.slice(first, first + count) as PyObject[];
  }
}

/** Moves the arguments from the caller's stack into the new frame. */
function callPython(
  machine: Machine,
  frame: PythonFrame,
  func: PyFunction,
  base: number,
  keywords: readonly string[] | null,
): StatusCode {
  const { stack, borrowed } = frame;
  const first = stack[base + 1] === null ? base + 2 : base + 1;
  const end = frame.sp;
  const made = newFunctionFrame(machine, func);
  const { executable } = made;
  if (borrowed !== null && borrowed[base] === 1) {
    borrowed[base] = 0;
    made.funcBorrowed = true;
  }
  if (keywords === null && executable.simple && executable.code.argCount === end - first) {
    const { slots } = made;
    for (let i = first; i < end; i++) {
      slots[i - first] = stack[i]!;
      stack[i] = null;
      if (borrowed !== null && borrowed[i] === 1) {
        borrowed[i] = 0;
        made.slotsBorrowed ??= new Uint8Array(slots.length);
        made.slotsBorrowed[i - first] = 1;
      }
    }
  } else {
    const args: PyObject[] = [];
    let flags: number[] | null = null;
    for (let i = first; i < end; i++) {
      args.push(stack[i]!);
      stack[i] = null;
      if (borrowed === null) continue;
      flags ??= [];
      flags.push(borrowed[i]!);
      borrowed[i] = 0;
    }
    frame.sp = base;
    stack[base] = null;
    if (!bindArguments(machine, made, func, args, flags, keywords)) {
      made.release(machine.heap);
      return Status.raised;
    }
  }
  stack[base] = null;
  frame.sp = base;
  if (!enterChecked(machine, made)) return Status.raised;
  return wait(frame, 0, Deliver.push);
}

/**
 * `C(…)` from its second execution on, where `C` has a plain `__init__` in Python: the instance and the arguments go
 * straight into the frame of `__init__` (CALL_ALLOC_AND_ENTER_INIT). Null where that does not apply.
 */
function callInit(
  machine: Machine,
  frame: PythonFrame,
  type: PyType,
  base: number,
  count: number,
): StatusCode | null {
  const { types } = machine;
  if (type.type !== types.type || type.slotTable.new !== types.object.slotTable.new || type.isAbstract)
    return null;
  const init = findInMro(type, '__init__');
  if (!(init instanceof PyFunction)) return null;
  const executable = machine.executable(init.code);
  if (!executable.simple || executable.code.argCount !== count + 1 || executable.generator) return null;
  const hasInlineValues = type.hasAttributes && type.slotNames.length === 0;
  if (!hasInlineValues && !machine.profile.evaluation.initInlinedForSlots) return null;
  if (!specialisedFor(machine, frame, type)) return null;
  const { heap } = machine;
  const { stack, borrowed } = frame;
  const args: PyObject[] = [];
  const flags: number[] = [];
  for (let i = base + 2; i < frame.sp; i++) {
    args.push(stack[i]!);
    flags.push(borrowed === null ? 0 : borrowed[i]!);
    if (borrowed !== null) borrowed[i] = 0;
    stack[i] = null;
  }
  frame.sp = base + 1;
  const self = newInstance(machine, type);
  frame.drop(heap, 1);
  const shim = new InitShim(self);
  machine.frames.push(shim);
  shim.state = 1;
  heap.take(init);
  heap.take(self);
  frame.pendingPop = 0;
  frame.pendingMode = Deliver.push;
  if (!enterFunction(machine, init, [self, ...args], [0, ...flags], null)) {
    machine.delivering = true;
    machine.value = null;
  }
  return Status.changed;
}

/** Waits for an inlined `__init__` and answers the instance. */
class InitShim extends NativeFrame {
  override readonly inlined = true;

  constructor(private readonly self: PyObject) {
    super();
    this.name = '__init__';
    this.hold(self);
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (value === null) return null;
    const isNone = value === runtime.singletons.none;
    const typeName = value.type.name;
    runtime.heap.drop(value);
    if (!isNone) return runtime.raise('TypeError', `__init__() should return None, not '${typeName}'`);
    return this.letGo(this.self);
  }
}

/** The names that the constant tuple on top gives to the last arguments. */
function callKeywords(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const names = (frame.peek(1) as PyTuple).items.map((name) => (name as PyStr).value);
  const { stack } = frame;
  const base = frame.sp - count - 3;
  const callable = stack[base]!;
  if (!machine.keepsArguments) {
    if (stack[base + 1] === null && callable instanceof PyMethod)
      unpackMethod(machine, frame, base, callable);
    const func = stack[base]!;
    if (func instanceof PyFunction) {
      frame.drop(machine.heap, 1);
      return callPython(machine, frame, func, base, names);
    }
  }
  const first = stack[base + 1] === null ? base + 2 : base + 1;
  const end = frame.sp - 1;
  const args = stack.slice(first, end - names.length) as PyObject[];
  const keywords = new Map<string, PyObject>();
  for (let i = 0; i < names.length; i++) keywords.set(names[i]!, stack[end - names.length + i]!);
  return push(machine, frame, count + 3, machine.call(stack[base]!, args, keywords));
}

/** Functions and methods, which take their arguments as an array (PyVectorcall_Function). */
function isVectorcalled(callable: PyObject): boolean {
  return callable instanceof PyFunction || callable instanceof PyMethod || callable instanceof PyBuiltin;
}

/** Keywords from a dict are put behind the arguments in a new array, which owns all of them (_PyStack_UnpackDict). */
class UnpackedCall extends NativeFrame {
  constructor(
    runtime: Runtime,
    private readonly callable: PyObject,
    private readonly args: readonly PyObject[],
    private readonly keywords: ReadonlyMap<string, PyObject>,
  ) {
    super();
    for (const arg of args) this.keep(runtime, arg);
    for (const value of keywords.values()) this.keep(runtime, value);
    this.hold(namesTuple(runtime, keywords.size));
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.call(this.callable, this.args, this.keywords);
  }
}

/** `f(*args, **kwargs)`. */
function callEx(machine: Machine, frame: PythonFrame, flags: number): StatusCode {
  const { heap } = machine;
  const withKeywords = (flags & 1) !== 0;
  const pops = withKeywords ? 4 : 3;
  const callable = frame.peek(pops);
  const args = frame.peek(withKeywords ? 2 : 1);
  const mapping = withKeywords ? frame.peek(1) : null;
  if (isUnknown(args) || (mapping !== null && isUnknown(mapping))) {
    const given = mapping === null ? [args] : [args, mapping];
    return push(machine, frame, pops, callLoosely(machine, callable, given));
  }
  if (!(args instanceof PyTuple)) {
    const depth = withKeywords ? 2 : 1;
    const { type } = args;
    if (type.slotTable.iter === undefined && type.slotTable.getItem === undefined) {
      const name = callableName(callable);
      return raised(
        machine,
        'TypeError',
        `${name} argument after * must be an iterable, not ${type.fullTypeName}`,
      );
    }
    const made = machine.call(machine.types.tuple, [args]);
    if (made === undefined) return wait(frame, depth, Deliver.retry);
    if (made === null) return Status.raised;
    const at = frame.sp - depth;
    const old = frame.own(heap, at);
    frame.stack[at] = made;
    heap.drop(old);
    return callEx(machine, frame, flags);
  }
  let keywords: Map<string, PyObject> | null = null;
  if (withKeywords) {
    const dict = frame.peek(1) as PyDict;
    keywords = new Map();
    for (let i = 0; i < dict.keys.length; i++) {
      const key = dict.keys[i] ?? null;
      if (key === null) continue;
      if (!(key instanceof PyStr)) return raised(machine, 'TypeError', 'keywords must be strings');
      keywords.set(key.value, dict.values[i]!);
    }
  }
  if (!(callable instanceof PyFunction) || machine.keepsExTuple) {
    if (keywords !== null && keywords.size > 0 && isVectorcalled(callable)) {
      return push(
        machine,
        frame,
        pops,
        machine.run(new UnpackedCall(machine, callable, args.items, keywords)),
      );
    }
    machine.argumentTuple = args;
    const answer = machine.call(callable, args.items, keywords);
    machine.argumentTuple = null;
    return push(machine, frame, pops, answer);
  }
  const owned: PyObject[] = args.items.map((item) => heap.take(item));
  let names: string[] | null = null;
  let carriers: PyObject | null = null;
  if (keywords !== null && keywords.size > 0) {
    names = [...keywords.keys()];
    for (const value of keywords.values()) owned.push(heap.take(value));
    carriers = namesTuple(machine, names.length);
  }
  heap.take(callable);
  const entered = enterFunction(machine, callable, owned, null, names);
  // The tuple and the dict go once the new frame has its own (_PyEvalFramePushAndInit_Ex).
  if (carriers !== null) heap.drop(carriers);
  frame.drop(heap, pops);
  if (!entered) return Status.raised;
  return wait(frame, 0, Deliver.push);
}

/** `_PyObject_FunctionStr`: how messages name what is called. */
export function callableName(callable: PyObject): string {
  if (callable instanceof PyFunction) {
    const module = callable.module instanceof PyStr ? callable.module.value : null;
    return module === null || module === 'builtins'
      ? `${callable.qualname}()`
      : `${module}.${callable.qualname}()`;
  }
  if (callable instanceof PyType) {
    return callable.isClass ? `${callable.module}.${callable.qualname}()` : `${callable.qualname}()`;
  }
  return `${callable.type.fullTypeName} object`;
}

/** MAKE_FUNCTION: what the flags say lies below the code. */
function makeFunction(machine: Machine, frame: PythonFrame, flags: number): StatusCode {
  const { heap } = machine;
  const code = frame.peek(1) as Parameters<Machine['newFunctionOf']>[0];
  const func = machine.newFunctionOf(code, frame.globals);
  frame.drop(heap, 1);
  if ((flags & 8) !== 0) func.closure = frame.pop(heap) as PyTuple;
  if ((flags & 16) !== 0) func.annotate = frame.pop(heap);
  if ((flags & 4) !== 0) func.annotations = frame.pop(heap);
  if ((flags & 2) !== 0) func.kwdefaults = frame.pop(heap) as PyDict;
  if ((flags & 1) !== 0) func.defaults = frame.pop(heap) as PyTuple;
  frame.push(func);
  return Status.next;
}

/** `{**mapping}` of a call: a key that is there already is a TypeError. */
function dictMerge(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const { heap } = machine;
  const mapping = frame.peek(1);
  const dict = frame.stack[frame.sp - 1 - count] as PyDict;
  const callable = frame.stack[frame.sp - 1 - count - 3] ?? null;
  const name = callable === null ? 'function' : callableName(callable);
  if (isUnknown(mapping) || isUnknown(dict)) {
    // What is given by name is not known from here on.
    machine.escape([dict, mapping], 'passed along with unknown arguments');
    if (!isUnknown(dict)) {
      const unknown = machine.unknown('arguments by name that are unknown');
      if (!unknown) return Status.changed;
      const before = frame.own(heap, frame.sp - 1 - count);
      frame.stack[frame.sp - 1 - count] = unknown;
      heap.drop(before);
    }
    return discard(machine, frame, 1, machine.none());
  }
  if (mapping instanceof PyDict) {
    for (let i = 0; i < mapping.keys.length; i++) {
      const key = mapping.keys[i] ?? null;
      if (key === null) continue;
      if (!(key instanceof PyStr)) return raised(machine, 'TypeError', 'keywords must be strings');
      if (dict.getStr(key.value) !== null) {
        return raised(
          machine,
          'TypeError',
          `${name} got multiple values for keyword argument '${key.value}'`,
        );
      }
    }
  } else if (findInMro(mapping.type, 'keys') === null) {
    return raised(
      machine,
      'TypeError',
      `${name} argument after ** must be a mapping, not ${mapping.type.fullTypeName}`,
    );
  }
  const update = findInMro(machine.types.dict, 'update')!;
  heap.touch(dict);
  return discard(machine, frame, 1, machine.call(update, [dict, mapping]));
}

export const callHandlers = {
  CALL_KW: callKeywords,
  CALL_EX: callEx,
  MAKE_FUNCTION: makeFunction,
  DICT_MERGE: dictMerge,
};
