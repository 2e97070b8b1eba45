/** `locals()`, and the variables that the trace and the lenses show. */

import { dictDeleteStr, dictSetStr, newDict, PyDict, type PyObject, PyStr } from '../objects';
import type { PythonFrame } from './frame';
import type { Machine } from './machine';
import { slotsOf, valueOfSlot } from './slots';

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
  const extra = frame.frameObject?.extraLocals ?? null;
  if (extra !== null) copyText(machine, extra, dict);
  return dict;
}

/** Names that `f_locals` was given beside the frame's own. */
function copyText(machine: Machine, from: PyDict, to: PyDict): void {
  for (let i = 0; i < from.keys.length; i++) {
    const key = from.keys[i] ?? null;
    if (key instanceof PyStr) dictSetStr(machine, to, key.value, from.values[i]!);
  }
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
  yield* slotsOf(frame);
}

function isDunder(name: string): boolean {
  return name.length > 4 && name.startsWith('__') && name.endsWith('__');
}
