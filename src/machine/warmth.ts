/** Whether an instruction runs specialised: what it holds then differs (reference counts of its operands). */

import type { PyType } from '../objects';
import type { PythonFrame } from './frame';
import type { Machine } from './machine';

/** Counts an execution of the frame's last instruction; true where it runs specialised by now. */
export function executedBefore(machine: Machine, frame: PythonFrame): boolean {
  const { warmAfterExecutions, warmByCodeObject } = machine.profile.evaluation;
  if (warmAfterExecutions === null) return false;
  const { executable } = frame;
  if (warmByCodeObject) return executable.warmth >= warmAfterExecutions;
  executable.executions ??= new Uint8Array(executable.ops.length);
  const counts = executable.executions;
  const at = frame.ip - 1;
  const before = counts[at]!;
  if (before < 255) {
    counts[at] = before + 1;
    const { explorer } = machine;
    if (explorer.undoes) explorer.learns(() => counts[at]!--);
  }
  return before >= warmAfterExecutions;
}

/** A call, a resumption or a backward jump, where these make the whole code object warm (_PyCode_Warmup, 3.11). */
export function warmUp(machine: Machine, frame: PythonFrame): void {
  const { executable } = frame;
  executable.warmth++;
  const { explorer } = machine;
  if (explorer.undoes) explorer.learns(() => executable.warmth--);
}

/** Misses after which a specialised instruction is specialised anew (ADAPTIVE_COOLDOWN_VALUE). */
const cooldown = 52;

/**
 * Counts an execution that can be specialised for the type as it is now; true where it runs specialised. A type that
 * has changed since is a miss, and runs as a cold one does (the type version in the inline cache).
 */
export function specialisedFor(machine: Machine, frame: PythonFrame, type: PyType): boolean {
  if (!executedBefore(machine, frame)) return false;
  const { executable } = frame;
  executable.specialised ??= new Map();
  const { specialised } = executable;
  const at = frame.ip - 1;
  const known = specialised.get(at);
  const { explorer } = machine;
  if (known === undefined || known.misses >= cooldown) {
    specialised.set(at, { tag: type.versionTag, misses: 0 });
    if (explorer.undoes) {
      explorer.learns(() => {
        if (known === undefined) specialised.delete(at);
        else specialised.set(at, known);
      });
    }
    return true;
  }
  if (known.tag === type.versionTag) return true;
  known.misses++;
  if (explorer.undoes) explorer.learns(() => known.misses--);
  return false;
}
