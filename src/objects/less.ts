/** `<` between built-in values without a call, for sorting and searching. */

import { PyBytes } from './bytes';
import { PyFloat } from './float';
import { compareIntegers, PyInt } from './int';
import { PyList } from './list';
import type { PyObject } from './object';
import { equalNow } from './protocol/equality';
import { PyStr } from './str';
import { PyTuple } from './tuple';

/** -1, 0 or 1: by code points, where JavaScript would compare halves of pairs. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const pairs = (x >= 0xd800 && x <= 0xdfff ? 1 : 0) - (y >= 0xd800 && y <= 0xdfff ? 1 : 0);
    return pairs !== 0 ? pairs : x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** Whether `left < right`, where that needs no Python code and raises nothing; undefined otherwise. */
export function lessNow(left: PyObject, right: PyObject, depth = 0): boolean | undefined {
  if (left.type.isClass || right.type.isClass) return undefined;
  if (left instanceof PyInt) {
    if (right instanceof PyInt) {
      return left.big === null && right.big === null
        ? left.value < right.value
        : compareIntegers(left, right) < 0;
    }
    return right instanceof PyFloat && left.big === null ? left.value < right.value : undefined;
  }
  if (left instanceof PyStr) {
    return right instanceof PyStr ? compareTexts(left.value, right.value) < 0 : undefined;
  }
  if (left instanceof PyFloat) {
    if (right instanceof PyFloat) return left.value < right.value;
    return right instanceof PyInt && right.big === null ? left.value < right.value : undefined;
  }
  if (left instanceof PyTuple || left instanceof PyList) {
    const same = left instanceof PyTuple ? right instanceof PyTuple : right instanceof PyList;
    return same ? lessItems(left.items, (right as PyTuple | PyList).items, depth) : undefined;
  }
  if (left instanceof PyBytes && right instanceof PyBytes) return lessBytes(left.value, right.value);
  return undefined;
}

function lessItems(
  left: readonly PyObject[],
  right: readonly PyObject[],
  depth: number,
): boolean | undefined {
  if (depth > 8) return undefined;
  for (let i = 0; i < left.length && i < right.length; i++) {
    const same = equalNow(left[i]!, right[i]!);
    if (same === undefined) return undefined;
    if (!same) return lessNow(left[i]!, right[i]!, depth + 1);
  }
  return left.length < right.length;
}

function lessBytes(left: Uint8Array, right: Uint8Array): boolean {
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return left[i]! < right[i]!;
  }
  return left.length < right.length;
}
