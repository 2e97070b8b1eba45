/** Calls of Python functions: who owns the arguments, and the new frame (Python/ceval.c, _PyEvalFramePushAndInit). */

import type { PyFunction, PyObject, Result } from '../objects';
import { bindArguments } from './binding';
import { PythonFrame } from './frame';
import type { Machine } from './machine';

/** A frame for the function, not yet on the stack; from 3.11 on it owns the function reference that the caller gives. */
export function newFunctionFrame(machine: Machine, func: PyFunction): PythonFrame {
  const frame = new PythonFrame(
    machine.executable(func.code),
    func,
    func.globals,
    func.builtins,
    null,
    machine.borrows,
  );
  if (func.closure !== null) machine.fillClosure(frame, func);
  // Up to 3.10 a frame has its code and its globals, not the function: the caller holds that.
  frame.funcBorrowed = machine.keepsArguments;
  frame.hidden = frame.executable.hidden;
  if (machine.framesAreObjects) frame.takeBlock(machine.heap);
  return frame;
}

/** A call from native code: arguments are borrowed, the parameters are references of the frame. Always PENDING, or an error. */
export function callFunction(
  machine: Machine,
  func: PyFunction,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const { heap } = machine;
  const owned: PyObject[] = [];
  for (const arg of args) owned.push(heap.take(arg));
  let names: string[] | null = null;
  if (keywords !== null && keywords.size > 0) {
    names = [];
    for (const [name, value] of keywords) {
      names.push(name);
      owned.push(heap.take(value));
    }
  }
  if (!machine.keepsArguments) heap.take(func);
  return enterFunction(machine, func, owned, null, names) ? undefined : null;
}

/**
 * Puts a frame for the function on the stack. Takes over the references to the function and to the arguments that are
 * not borrowed. False where it raised.
 */
export function enterFunction(
  machine: Machine,
  func: PyFunction,
  args: PyObject[],
  borrowed: readonly number[] | null,
  keywords: readonly string[] | null,
): boolean {
  const frame = newFunctionFrame(machine, func);
  const { executable } = frame;
  if (keywords === null && executable.simple && args.length === executable.code.argCount) {
    for (let i = 0; i < args.length; i++) frame.slots[i] = args[i]!;
    if (borrowed !== null) {
      frame.slotsBorrowed = new Uint8Array(frame.slots.length);
      for (let i = 0; i < borrowed.length; i++) frame.slotsBorrowed[i] = borrowed[i]!;
    }
  } else if (!bindArguments(machine, frame, func, args, borrowed, keywords)) {
    frame.release(machine.heap);
    return false;
  }
  return enterChecked(machine, frame);
}

/** Puts the frame on the stack unless the recursion limit is reached. */
export function enterChecked(machine: Machine, frame: PythonFrame): boolean {
  if (machine.pythonDepth >= machine.recursionLimit) {
    frame.release(machine.heap);
    machine.raise('RecursionError', 'maximum recursion depth exceeded');
    return false;
  }
  machine.enter(frame);
  return true;
}
