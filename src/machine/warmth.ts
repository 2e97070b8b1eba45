/** Whether an instruction runs specialised: what it holds then differs (reference counts of its operands). */

import type { PythonFrame } from './frame';
import type { Machine } from './machine';

/** Counts an execution of the frame's last instruction; true where it runs specialised by now. */
export function executedBefore(machine: Machine, frame: PythonFrame): boolean {
  const { warmAfterExecutions, warmByCodeObject } = machine.profile.evaluation;
  if (warmAfterExecutions === null) return false;
  const { executable } = frame;
  if (warmByCodeObject) return executable.warmth >= warmAfterExecutions;
  executable.executions ??= new Uint8Array(executable.ops.length);
  const at = frame.ip - 1;
  const before = executable.executions[at]!;
  if (before < 255) {
    executable.executions[at] = before + 1;
    machine.explorer.executed(executable.executions, at);
  }
  return before >= warmAfterExecutions;
}
