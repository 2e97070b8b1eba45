/** A value that the run does not know, with the reason: an argument, an input, the result of an opaque call. */

import { FreeList, type Visitor } from '../heap';
import { floatBytes } from './float';
import { destroyCommon, visitCommon } from './instance';
import { PyObject, type Result } from './object';
import { place } from './place';
import type { Reason, Runtime } from './runtime';
import type { PyType, TypeSpec } from './type';

export class PyUnknown extends PyObject {
  reason: Reason = { why: '', line: 0 };
  /** Name of its type where that is known: a name in the registry, or a class's name for the user. */
  typeName: string | null = null;
  /** How long it is, where the user states it. */
  length: number | null = null;
  /** What public name of an opaque module it goes by (`numpy.zeros`, `numpy.zeros()` for what that answers). */
  path: string | null = null;
  /** Only its value is unknown: it is a float of its own, or an int (which may be a small one), and nothing else. */
  atom: 'float' | 'int' | null = null;
  /** From 0 to below 1, for such a float. */
  isFraction = false;

  override sizeBytes(): number | null {
    return this.atom === 'float' ? floatBytes : null;
  }

  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override destroy(heap: Runtime['heap']): void {
    destroyCommon(this, heap);
  }
}

PyUnknown.prototype.opaque = true;

/** Whether operations that would have to look into it answer something unknown. */
export function isUnknown(object: PyObject): boolean {
  return object.opaque;
}

/** Why operations do not look into it. */
export function whyUnknown(object: PyObject): string {
  return object instanceof PyUnknown ? object.reason.why : 'made by a fast-forwarded loop';
}

/** An owned unknown object. The machine's `unknown` calls this where the run goes on. */
export function newUnknown(runtime: Runtime, reason: Reason, typeName: string | null): PyUnknown {
  const unknown = new PyUnknown();
  unknown.reason = reason;
  unknown.typeName = typeName;
  return place(runtime, unknown, runtime.types.unknown, 16);
}

/**
 * An owned float of which only the value is unknown: what a clock says. A trace goes on with it until the run depends
 * on the value.
 */
export function newUnknownFloat(runtime: Runtime, why: string): PyUnknown {
  const unknown = new PyUnknown();
  unknown.reason = { why, line: runtime.currentLine() };
  unknown.typeName = 'float';
  unknown.atom = 'float';
  unknown.type = runtime.types.unknown;
  return runtime.heap.allocate(unknown, floatBytes, FreeList.float);
}

/** An owned int of which only the value is unknown. */
export function newUnknownInt(runtime: Runtime, why: string): PyUnknown {
  const unknown = newUnknown(runtime, { why, line: runtime.currentLine() }, 'int');
  unknown.atom = 'int';
  return unknown;
}

/** The type of an object of which only the value is unknown; null for others. */
export function atomType(runtime: Runtime, object: PyObject): PyType | null {
  const atom = object instanceof PyUnknown ? object.atom : null;
  return atom === null ? null : runtime.types[atom];
}

/** Whether two different objects of the run may be one in reality, because one of them is unknown. */
export function mayBeOne(left: PyObject, right: PyObject): boolean {
  if (left === right || !(left instanceof PyUnknown || right instanceof PyUnknown)) return false;
  // A float of its own is nobody else.
  if (isFreshFloat(left) || isFreshFloat(right)) return false;
  return !(cannotBe(left, right) || cannotBe(right, left));
}

function isFreshFloat(object: PyObject): boolean {
  return object instanceof PyUnknown && object.atom === 'float';
}

function cannotBe(object: PyObject, other: PyObject): boolean {
  return (
    object instanceof PyUnknown && object.atom === 'int' && !isUnknown(other) && other.type.name !== 'int'
  );
}

/** The same answer, known by its public name. */
export function named(answer: Result, path: string | null): Result {
  if (answer instanceof PyUnknown) answer.path = path;
  return answer;
}

/** The type that stands in for one that is not known. No program sees it: protocol functions answer for unknowns before they look at slots. */
export const unknownType: TypeSpec = { name: 'unknown', subclassable: false, slots: {} };
