/** Where the names of a statement are found, worked out once a code object, so that a visit only reads. */

import type { Code, Statement } from '../code';
import { Flag } from '../heap';
import { type PythonFrame, variablesOf } from '../machine';
import { PyCell, PyDict, type PyObject } from '../objects';
import type { NameFact } from './types';

export interface NamePlan {
  readonly name: string;
  readonly role: NameFact['role'];
  /** Slot of the frame; -1 where the name lives in a namespace. */
  readonly slot: number;
  readonly plainLocal: boolean;
}

/** The names a statement concerns, each once: a bound one is no news as a read one. */
export function namePlans(code: Code, statement: Statement): NamePlan[] {
  const plans: NamePlan[] = [];
  const { kind, localNames, cellNames } = code;
  const ownsLocals = kind !== 'module' && kind !== 'class';
  const add = (names: readonly string[], role: NamePlan['role']) => {
    for (const name of names) {
      if (plans.some((known) => known.name === name)) continue;
      const plainLocal = ownsLocals && localNames.includes(name) && !cellNames.includes(name);
      plans.push({ name, role, slot: slotOf(code, name), plainLocal });
    }
  };
  add(statement.binds, 'bound');
  add(statement.deletes, 'deleted');
  add(statement.reads, 'read');
  return plans;
}

/** Class and module bodies keep their names in a namespace; what they take from functions around them is in slots. */
function slotOf(code: Code, name: string): number {
  if (code.kind === 'module' || code.kind === 'class')
    return code.slotNames.indexOf(name, code.localNames.length);
  return code.slotNames.indexOf(name);
}

/** What the name stands for in the frame now; borrowed, null where it is unbound or a built-in. */
export function lookUp(frame: PythonFrame, plan: NamePlan): PyObject | null {
  const { slot } = plan;
  if (slot >= 0) {
    const value = frame.slots[slot] ?? null;
    if (!(value instanceof PyCell)) return value;
    const { code, freeFirst } = frame.executable;
    return slot >= freeFirst || code.cellNames.includes(plan.name) ? value.value : value;
  }
  const { namespace } = frame;
  if (namespace instanceof PyDict) {
    const found = namespace.getStr(plan.name);
    if (found !== null) return found;
  }
  return frame.globals.getStr(plan.name);
}

/** Other variables of the frame for the same object, in order of the frame. */
export function aliasesOf(frame: PythonFrame, name: string, object: PyObject): readonly string[] {
  if ((object.flags & (Flag.IMMORTAL | Flag.SHARED)) !== 0) return [];
  const found: string[] = [];
  for (const [other, value] of variablesOf(frame)) {
    if (value === object && other !== name) found.push(other);
  }
  return found;
}
