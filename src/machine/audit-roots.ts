/** What holds counted references without being an object of the heap. */

import type { HeapObject } from '../heap';
import type { PyCode } from '../objects';
import { Interlude } from './finalizers';
import { type Handled, PythonFrame } from './frame';
import type { Machine } from './machine';

/** Every such reference: frames, native frames, values on their way, tables, and the code objects of modules. */
export function* auditRoots(machine: Machine, roots: readonly PyCode[]): Generator<HeapObject> {
  for (const frame of machine.frames) {
    if (frame instanceof PythonFrame) {
      if (frame.generator !== null) continue;
      const held: HeapObject[] = [];
      frame.visit((target) => held.push(target));
      yield* held;
    } else {
      yield* frame.owned;
      if (frame instanceof Interlude) yield* frame.waits();
    }
  }
  for (let at: Handled | null = machine.handledTop; at !== null; at = at.previous) {
    if (at.value !== null && !isGeneratorSlot(machine, at)) yield at.value;
  }
  if (machine.exception !== null) yield machine.exception;
  if (machine.value !== null) yield machine.value;
  if (machine.modules !== null) yield machine.modules;
  if (machine.builtins !== null) yield machine.builtins;
  if (machine.main !== null) yield machine.main;
  for (const code of roots) yield code;
}

function isGeneratorSlot(machine: Machine, slot: Handled): boolean {
  return machine.frames.some(
    (frame) => frame instanceof PythonFrame && frame.generator !== null && frame.handled === slot,
  );
}
