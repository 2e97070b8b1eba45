/** `==` between items, as containers ask for it: identity first (PyObject_RichCompareBool). */

import { keyOf } from '../dict-key';
import { PyInt } from '../int';
import { PyList } from '../list';
import type { PyObject, Result } from '../object';
import type { Runtime } from '../runtime';
import { PyStr } from '../str';
import { PyTuple } from '../tuple';
import { equalTruth } from './compare';

/** Deeper nesting than this is compared by frames, which know the recursion limit. */
const quickDepth = 16;

/** Whether two items are equal, where no Python code has to be asked; undefined otherwise. */
export function equalNow(left: PyObject, right: PyObject, depth = 0): boolean | undefined {
  if (left === right) return true;
  if (left instanceof PyInt && right instanceof PyInt && !left.type.isClass && !right.type.isClass) {
    return left.value === right.value || (left.big !== null && left.big === right.big);
  }
  if (left instanceof PyStr && right instanceof PyStr && !left.type.isClass && !right.type.isClass) {
    return left.value === right.value;
  }
  const leftItems = plainItems(left);
  const rightItems = plainItems(right);
  if (leftItems !== null && rightItems !== null) {
    if (left instanceof PyList !== right instanceof PyList) return false;
    return depth < quickDepth ? equalItems(leftItems, rightItems, depth + 1) : undefined;
  }
  const leftKey = keyOf(left);
  if (leftKey === undefined) return leftItems !== null && keyOf(right) !== undefined ? false : undefined;
  const rightKey = keyOf(right);
  if (rightKey === undefined) return rightItems !== null ? false : undefined;
  return leftKey === rightKey;
}

/** Items of a list or tuple that compares as such. */
function plainItems(object: PyObject): readonly PyObject[] | null {
  return (object instanceof PyList || object instanceof PyTuple) && !object.type.isClass
    ? object.items
    : null;
}

function equalItems(
  left: readonly PyObject[],
  right: readonly PyObject[],
  depth: number,
): boolean | undefined {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) {
    const equal = equalNow(left[i]!, right[i]!, depth);
    if (equal !== true) return equal;
  }
  return true;
}

/** Whether two items are equal: True or False, owned. */
export function equal(runtime: Runtime, left: PyObject, right: PyObject): Result {
  const now = equalNow(left, right);
  return now === undefined ? equalTruth(runtime, left, right) : runtime.bool(now);
}

/** Whether an answer of these is True; gives the reference back. */
export function isTrue(runtime: Runtime, answer: PyObject): boolean {
  runtime.heap.drop(answer);
  return answer === runtime.singletons.true;
}
