/** Exceptions on their way: handlers, the stack they find, tracebacks, and frames that end (Python/ceval.c, exception_unwind). */

import { addTraceback, newInt } from '../objects';
import { deliverValue } from './delivery';
import type { PythonFrame } from './frame';
import { finishGenerator, stopIterationError } from './generators';
import type { Machine } from './machine';

/**
 * `machine.exception` was raised by the frame's last instruction. Answers the frame whose handler goes on, or null
 * where a native frame below or nobody has it now (`machine.delivering`).
 */
export function unwind(machine: Machine, frame: PythonFrame, reraised: boolean): PythonFrame | null {
  const { heap } = machine;
  if (!reraised) traceRaised(machine, frame);
  const exception = machine.exception!;
  const at = frame.ip - 1;
  const table = frame.executable.code.exceptionTable;
  for (let row = 0; row < table.length; row += 4) {
    if (at < table[row]! || at >= table[row + 1]!) continue;
    const coded = table[row + 3]!;
    const depth = coded < 0 ? -1 - coded : coded;
    frame.drop(heap, frame.sp - depth);
    if (coded < 0) frame.push(newInt(machine, at));
    frame.push(exception);
    machine.exception = null;
    frame.ip = table[row + 2]!;
    return frame;
  }
  return leaveRaised(machine, frame);
}

/** The frame ends with the exception; the frame below has it raised by its own instruction. */
function leaveRaised(machine: Machine, frame: PythonFrame): PythonFrame | null {
  endRaised(machine, frame);
  return deliverValue(machine, null);
}

/** Takes the frame, which the exception leaves, off the stack. */
export function endRaised(machine: Machine, frame: PythonFrame): void {
  const { generator } = frame;
  if (generator !== null) {
    const exception = machine.exception!;
    machine.exception = null;
    machine.exception = stopIterationError(machine, frame, exception);
  }
  const { exception } = machine;
  machine.exception = null;
  frame.drop(machine.heap, frame.sp);
  machine.leave(frame);
  machine.exception = exception;
  if (generator !== null) finishGenerator(machine, frame);
}

/** A traceback entry for the frame that the exception passes (PyTraceBack_Here). */
export function traceRaised(machine: Machine, frame: PythonFrame): void {
  const exception = machine.exception!;
  machine.listener?.raised?.(frame, exception);
  machine.exception = null;
  addTraceback(machine, exception, machine.frameObjectOf(frame), frame.line(), Math.max(0, frame.ip - 1));
  machine.exception = exception;
}

export function hasHandler(frame: PythonFrame): boolean {
  const at = frame.ip - 1;
  const table = frame.executable.code.exceptionTable;
  for (let row = 0; row < table.length; row += 4) if (at >= table[row]! && at < table[row + 1]!) return true;
  return false;
}
