/** `s += t` where nobody else holds `s`: the text grows in its own block, and stays the same object. */

import { Op } from '../code';
import { Flag } from '../heap';
import { appendText, dictDeleteStr, PyCell, PyDict, type PyObject, PyStr } from '../objects';
import type { PythonFrame } from './frame';
import type { Machine } from './machine';
import { executedBefore } from './warmth';

/**
 * The sum of two texts that is stored where the left one came from: the left object itself, grown, owned anew; null
 * where it has to be a new object. Up to 3.10 the variable may be of any kind (Python/ceval.c:unicode_concatenate),
 * from 3.11 on it is a local one, once the instruction is specialised (BINARY_OP_INPLACE_ADD_UNICODE).
 */
export function growText(
  machine: Machine,
  frame: PythonFrame,
  left: PyObject,
  right: PyObject,
): PyStr | null {
  if (!(left instanceof PyStr && right instanceof PyStr) || right.type !== left.type) return null;
  const { executable, ip, slots } = frame;
  const anyVariable = machine.profile.evaluation.textGrowsInAnyVariable;
  const operand = executable.code.operands[ip]!;
  const holder = executable.code.ops[ip] === Op.STORE_FAST ? slots[operand] : null;
  if (holder === left) {
    if (!anyVariable && !executedBefore(machine, frame)) return null;
    if (!mayGrow(frame, left, right)) return null;
    // The local's reference becomes the result's.
    slots[operand] = null;
  } else {
    if (!anyVariable || !mayGrow(frame, left, right) || !letGo(machine, frame, left)) return null;
    machine.heap.take(left);
  }
  appendText(machine, left, right);
  return left;
}

/** One reference is the variable's, the other the stack's (PyUnicode_Append, unicode_modifiable). */
function mayGrow(frame: PythonFrame, left: PyStr, right: PyStr): boolean {
  const { borrowed, sp } = frame;
  const references = borrowed !== null && borrowed[sp - 2] === 1 ? 1 : 2;
  if (left.refs !== references || left.interned || left.hashed || left.length === 0) return false;
  if ((left.flags & (Flag.SHARED | Flag.IMMORTAL)) !== 0) return false;
  return right.length > 0 && right.kind <= left.kind;
}

/** The variable that the sum is stored in gives up the left text. */
function letGo(machine: Machine, frame: PythonFrame, left: PyStr): boolean {
  const { executable, ip, slots, namespace } = frame;
  const operand = executable.code.operands[ip]!;
  switch (executable.code.ops[ip]) {
    case Op.STORE_DEREF: {
      const cell = slots[operand];
      if (!(cell instanceof PyCell) || cell.value !== left) return false;
      machine.heap.touch(cell);
      cell.value = null;
      machine.heap.drop(left);
      return true;
    }
    case Op.STORE_NAME: {
      const name = executable.names[operand]!;
      if (!(namespace instanceof PyDict) || namespace.type.isClass) return false;
      return namespace.getStr(name) === left && dictDeleteStr(machine, namespace, name);
    }
    default:
      return false;
  }
}
