/** `locals()`, and the variables that the trace and the lenses show. */

import { dictDeleteStr, dictSetStr, newDict, PyCell, PyDict, type PyObject, PyStr } from '../objects';
import type { PythonFrame } from './frame';
import type { Machine } from './machine';

/** `locals()` or `frame.f_locals`, owned: the namespace, one dict a frame (up to 3.12), or a fresh snapshot. */
export function localsOf(machine: Machine, frame: PythonFrame): PyObject {
  const { heap } = machine;
  if (frame.namespace !== null) return heap.take(frame.namespace);
  const persists = machine.profile.evaluation.localsDictPersists;
  let dict = frame.localsDict;
  if (dict === null || !persists) {
    dict = newDict(machine);
    if (persists) frame.localsDict = heap.take(dict);
  } else heap.take(dict);
  const { slotNames } = frame.executable.code;
  for (let i = 0; i < slotNames.length; i++) {
    const name = slotNames[i]!;
    const value = valueOfSlot(frame, i);
    if (value !== null) dictSetStr(machine, dict, name, value);
    else if (persists) dictDeleteStr(machine, dict, name);
  }
  return dict;
}

/** What a slot of the frame binds: its object, or what its cell holds. Borrowed; null where it is unbound. */
function valueOfSlot(frame: PythonFrame, slot: number): PyObject | null {
  const value = frame.slots[slot] ?? null;
  if (!(value instanceof PyCell)) return value;
  const { code, freeFirst } = frame.executable;
  const isVariable = slot >= freeFirst || code.cellNames.includes(code.slotNames[slot]!);
  return isVariable ? value.value : value;
}

/**
 * The bound variables of a frame, borrowed: locals, cells and free variables of a function, in the order of its slots;
 * in a module or class body the names of the namespace that are not `__dunder__`.
 */
export function* variablesOf(frame: PythonFrame): Generator<[string, PyObject]> {
  const { namespace } = frame;
  const { slotNames } = frame.executable.code;
  if (namespace instanceof PyDict) {
    for (let i = 0; i < namespace.keys.length; i++) {
      const key = namespace.keys[i] ?? null;
      if (!(key instanceof PyStr) || isDunder(key.value)) continue;
      yield [key.value, namespace.values[i]!];
    }
    for (let i = frame.executable.freeFirst; i < slotNames.length; i++) {
      const value = valueOfSlot(frame, i);
      if (value !== null && !isDunder(slotNames[i]!)) yield [slotNames[i]!, value];
    }
    return;
  }
  for (let i = 0; i < slotNames.length; i++) {
    const name = slotNames[i]!;
    if (name.startsWith('.')) continue;
    const value = valueOfSlot(frame, i);
    if (value !== null) yield [name, value];
  }
}

function isDunder(name: string): boolean {
  return name.length > 4 && name.startsWith('__') && name.endsWith('__');
}
