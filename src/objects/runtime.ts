/**
 * What native code may ask of the machine. `machine/` extends this class; `objects/` never sees frames or control
 * flow, only: call this, run this native frame, raise that.
 */

import type { Heap } from '../heap';
import type { Profile } from '../versions';
import type { NativeFrame } from './native';
import type { PyObject, Result } from './object';
import type { Singletons, Types } from './registry';
import type { PyException } from './exceptions';

/** Why something is not known, in words for the user, and the line that caused it. */
export interface Reason {
  readonly why: string;
  readonly line: number;
}

export abstract class Runtime {
  readonly types!: Types;
  readonly singletons!: Singletons;
  /** The raised exception that is on its way (owned); null where none is. */
  exception: PyException | null = null;
  /** Text printed so far; the machine limits it. */
  output = '';

  constructor(
    readonly heap: Heap,
    readonly profile: Profile,
  ) {}

  /** Calls an object: function, type, method, instance with `__call__`. Arguments are borrowed, as in vectorcall. */
  abstract call(
    callable: PyObject,
    args: readonly PyObject[],
    keywords?: ReadonlyMap<string, PyObject> | null,
  ): Result;

  /** Pushes a native frame and steps it: its value if it finishes at once, else PENDING. RecursionError at the recursion limit. */
  abstract run(frame: NativeFrame): Result;

  /** Raises a new exception of a built-in type (`runtime.types.TypeError`); answers null, for `return runtime.raise(…)`. */
  abstract raise(typeName: string, message: string): null;

  /** Raises this exception, which the runtime owns from here on. Answers null. */
  abstract raiseObject(exception: PyException): null;

  /** An owned unknown, with the name of its built-in type where that is known. In a trace the run ends here. */
  abstract unknown(reason: string, typeName?: string): Result;

  /** The program may have kept these objects somewhere we do not see: their counts become lower bounds, and what they reach may have changed. */
  abstract escape(objects: readonly PyObject[], reason: string): void;

  /** Statement line the program is at, for reasons. */
  abstract currentLine(): number;
}
