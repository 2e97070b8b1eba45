/** What `super()` without arguments finds in its frame (Objects/typeobject.c:super_init_without_args). */

import type { PyCell, PyObject, PyType } from '../objects';
import type { PythonFrame } from './frame';
import type { Machine } from './machine';

/** The type in its `__class__` cell and its first argument, both borrowed; or the text of the RuntimeError. */
export function superArguments(
  machine: Machine,
  frame: PythonFrame,
): { type: PyType; self: PyObject } | string {
  const { code } = frame.executable;
  if (code.argCount === 0) return 'super(): no arguments';
  let self = frame.slots[0] ?? null;
  if (self !== null && code.cellNames.includes(code.slotNames[0]!) && self.type === machine.types.cell) {
    self = (self as PyCell).value;
  }
  if (self === null) return 'super(): arg[0] deleted';
  const at = code.slotNames.indexOf('__class__', frame.executable.freeFirst);
  if (at < 0) return 'super(): __class__ cell not found';
  const type = (frame.slots[at] as PyCell | null)?.value ?? null;
  if (type === null) return 'super(): empty __class__ cell';
  return { type: type as PyType, self };
}
