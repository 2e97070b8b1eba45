/** Code objects: a `Code` of the compiler with its constants made into objects (Objects/codeobject.c). */

import type { Code } from '../code';
import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import { PyObject } from './object';

/** How often a program has looked at what its code is: lines, names, text. An edit changes these and nothing else. */
export const codeReads = { count: 0 };

export class PyCode extends PyObject {
  code!: Code;
  /** One object for each of `code.constants`; owned, as by the tuple `co_consts`. */
  constants: PyObject[] = [];
  /** What the machine has made of it to run it; no part of the object. */
  prepared: object | null = null;

  override visit(visitor: Visitor): void {
    for (const constant of this.constants) visitor(constant);
  }

  override destroy(heap: Heap): void {
    for (const constant of this.constants) heap.drop(constant);
  }

  /** The part that depends on instruction units with their caches is not known, except where code has a block of its own (up to 3.10). */
  override sizeBytes(profile: Profile): number | null {
    return profile.evaluation.framesAreObjects ? profile.sizes.codeBase : null;
  }
}
