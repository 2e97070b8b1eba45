/** The variables of a frame that are in slots: locals, cells and free variables. */

import type { Heap } from '../heap';
import { PyCell, type PyObject } from '../objects';
import type { PythonFrame } from './frame';

/** What a slot of the frame binds: its object, or what its cell holds. Borrowed; null where it is unbound. */
export function valueOfSlot(frame: PythonFrame, slot: number): PyObject | null {
  const value = frame.slots[slot] ?? null;
  return value instanceof PyCell && isCellVariable(frame, slot) ? value.value : value;
}

/** Whether the slot's cell is the variable's, rather than a cell that the program has made and bound. */
function isCellVariable(frame: PythonFrame, slot: number): boolean {
  const { code, freeFirst } = frame.executable;
  return slot >= freeFirst || code.cellNames.includes(code.slotNames[slot]!);
}

/** The bound ones by name, borrowed, without what the compiler names (`.0`). */
export function* slotsOf(frame: PythonFrame): Generator<[string, PyObject]> {
  const { slotNames } = frame.executable.code;
  for (let i = 0; i < slotNames.length; i++) {
    const name = slotNames[i]!;
    if (name.startsWith('.')) continue;
    const value = valueOfSlot(frame, i);
    if (value !== null) yield [name, value];
  }
}

/** Binds the variable of that name to the value, which is taken; false where the frame has none. */
export function assignSlot(heap: Heap, frame: PythonFrame, name: string, value: PyObject): boolean {
  const slot = frame.executable.code.slotNames.indexOf(name);
  if (slot < 0) return false;
  const held = frame.slots[slot] ?? null;
  heap.take(value);
  if (held instanceof PyCell && isCellVariable(frame, slot)) {
    const old = held.value;
    heap.touch(held);
    held.value = value;
    if (old !== null) heap.drop(old);
    return true;
  }
  frame.dropSlot(heap, slot);
  frame.slots[slot] = value;
  return true;
}
