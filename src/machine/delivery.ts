/** Values that reach the instruction that waited for them. */

import { bug } from '../base';
import { isUnknown, type PyList, type PyObject, type PyTuple } from '../objects';
import { Deliver, PythonFrame } from './frame';
import { isInstance, takeStopIterationValue } from './generators';
import type { Machine } from './machine';
import { unwind } from './unwind';

/** Gives the value to the topmost frame. Answers the Python frame that goes on, or null where the loop has to look. */
export function deliverValue(machine: Machine, value: PyObject | null): PythonFrame | null {
  const { frames } = machine;
  const below = frames[frames.length - 1];
  if (below instanceof PythonFrame) return deliver(machine, below, value);
  machine.delivering = true;
  machine.value = value;
  return null;
}

/** Ends the instruction that the frame waits in. Answers the frame that goes on (this one, or a handler's further down), or null. */
export function deliver(machine: Machine, frame: PythonFrame, value: PyObject | null): PythonFrame | null {
  const { heap } = machine;
  const mode = frame.pendingMode;
  const pops = frame.pendingPop;
  frame.pendingPop = 0;
  frame.pendingMode = Deliver.push;
  heap.line = frame.line();
  if (value === null) {
    if (machine.exception !== null) {
      if (mode === Deliver.forIter && isInstance(machine.exception, machine.types.StopIteration)) {
        machine.forget();
        endLoop(machine, frame);
        return frame;
      }
      if (mode === Deliver.send && takeReturn(machine, frame)) return frame;
      return unwind(machine, frame, false);
    }
    if (mode === Deliver.forIter) {
      endLoop(machine, frame);
      return frame;
    }
    if (mode === Deliver.send) {
      finishSend(machine, frame, machine.none());
      return frame;
    }
    return bug('a call ended with neither value nor exception');
  }
  switch (mode) {
    case Deliver.push:
      if (pops > 0) frame.dropInputs(machine.heap, pops, machine.dropsLastFirst);
      frame.push(value);
      return frame;
    case Deliver.discard:
      if (pops > 0) frame.dropInputs(machine.heap, pops, machine.dropsLastFirst);
      heap.drop(value);
      return frame;
    case Deliver.forIter:
      frame.push(value);
      return frame;
    case Deliver.send:
      frame.drop(heap, 1);
      frame.push(value);
      return frame;
    case Deliver.sendReturn:
      finishSend(machine, frame, value);
      return frame;
    case Deliver.negate:
      return negate(machine, frame, pops, value);
    case Deliver.spread: {
      frame.drop(heap, pops);
      const { items } = value as PyList | PyTuple;
      for (let i = items.length - 1; i >= 0; i--) frame.push(heap.take(items[i]!));
      heap.drop(value);
      return frame;
    }
    case Deliver.method:
      frame.drop(heap, pops);
      frame.push(value);
      frame.push(null);
      return frame;
    case Deliver.retry: {
      const at = frame.sp - pops;
      const old = frame.own(heap, at);
      frame.stack[at] = value;
      heap.drop(old);
      frame.ip--;
      return frame;
    }
    default:
      return bug(`unknown delivery ${mode}`);
  }
}

function negate(machine: Machine, frame: PythonFrame, pops: number, value: PyObject): PythonFrame {
  frame.dropInputs(machine.heap, pops, machine.dropsLastFirst);
  if (isUnknown(value)) {
    frame.push(value);
    return frame;
  }
  const { singletons, heap } = machine;
  frame.push(machine.bool(value !== singletons.true));
  heap.drop(value);
  return frame;
}

/** FOR_ITER at the end: drops the iterator and jumps. */
export function endLoop(machine: Machine, frame: PythonFrame): void {
  frame.drop(machine.heap, 1);
  frame.ip = frame.executable.code.operands[frame.ip - 1]!;
}

/** SEND whose receiver has finished: its result replaces what was sent, and the loop is left. Takes over the value. */
export function finishSend(machine: Machine, frame: PythonFrame, value: PyObject): void {
  frame.drop(machine.heap, 1);
  frame.push(value);
  frame.ip = frame.executable.code.operands[frame.ip - 1]!;
}

/** SEND: a StopIteration of the receiver carries its result. */
function takeReturn(machine: Machine, frame: PythonFrame): boolean {
  const value = takeStopIterationValue(machine);
  if (value === null) return false;
  finishSend(machine, frame, value);
  return true;
}
