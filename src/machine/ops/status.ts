/** What a handler answers the loop. */

import type { PyObject, Result } from '../../objects';
import { Deliver, type PythonFrame } from '../frame';
import type { Machine } from '../machine';

export const Status = {
  /** Done; the next instruction of the same frame. */
  next: 0,
  /** The stack of frames has changed, or the run has ended. */
  changed: 1,
  /** `machine.exception` was raised by this instruction. */
  raised: 2,
  /** The same, without a new traceback entry. */
  reraised: 3,
} as const;

export type StatusCode = (typeof Status)[keyof typeof Status];

/** Executes one instruction; the frame's `ip` is past it. */
export type Handler = (machine: Machine, frame: PythonFrame, operand: number) => StatusCode;

/** The end of an instruction with `pops` inputs whose value is pushed. */
export function push(machine: Machine, frame: PythonFrame, pops: number, result: Result): StatusCode {
  if (result === undefined) return wait(frame, pops, Deliver.push);
  if (result === null) return Status.raised;
  frame.dropInputs(machine.heap, pops, machine.dropsLastFirst);
  frame.push(result);
  return Status.next;
}

/** The same where the value means nothing. */
export function discard(machine: Machine, frame: PythonFrame, pops: number, result: Result): StatusCode {
  if (result === undefined) return wait(frame, pops, Deliver.discard);
  if (result === null) return Status.raised;
  frame.dropInputs(machine.heap, pops, machine.dropsLastFirst);
  machine.heap.drop(result);
  return Status.next;
}

export function wait(frame: PythonFrame, pops: number, mode: number): StatusCode {
  frame.pendingPop = pops;
  frame.pendingMode = mode;
  return Status.changed;
}

/** Raises and answers so. */
export function raised(machine: Machine, typeName: string, message: string): StatusCode {
  machine.raise(typeName, message);
  return Status.raised;
}

/** Replaces the topmost entry (which is dropped after the store) by an owned value. */
export function replaceTop(machine: Machine, frame: PythonFrame, value: PyObject): StatusCode {
  frame.drop(machine.heap, 1);
  frame.push(value);
  return Status.next;
}
