/**
 * Native code: what is C in CPython. A native function that may call Python code is a frame on the machine's own
 * stack, a plain record with a resume point, so that the JavaScript stack never holds a running program, and a
 * frame can be saved and put back.
 */

import type { HeapObject } from '../heap';
import type { PyObject, Result } from './object';
import type { Runtime } from './runtime';

/**
 * A native frame. `runtime.run(frame)` pushes it and steps it. `step` answers a value (the frame is finished), null
 * (it raised), or PENDING after a call that answered PENDING; then it is stepped again with that call's value.
 *
 *     step(runtime, value) {
 *       for (;;) {
 *         if (this.state === 1) { if (value === null) return null; … use the owned value … }
 *         if (this.at === this.items.length) return result;
 *         this.state = 1;
 *         const answer = repr(runtime, this.items[this.at++]);
 *         if (answer === PENDING) return PENDING;
 *         value = answer;
 *       }
 *     }
 *
 * Fields must be primitives, objects of the heap, or arrays and Maps of these: the machine copies them for undo.
 */
export abstract class NativeFrame {
  /** Stands for something that the interpreter's own loop does: the eval breaker is not looked at when it ends. */
  readonly inlined: boolean = false;
  /** Resume point; 0 at the start. */
  state = 0;
  /** References the frame owns; dropped last to first when it ends, however it ends. */
  readonly owned: PyObject[] = [];
  /** The function it runs for, as tracebacks and lenses name it. */
  name = '';
  /** Since which checkpoint its fields have been saved (machine's business). */
  savedMark = 0;

  /**
   * Goes on with the value of the call it waited for: owned by the frame from here on; null where that call
   * raised (`runtime.exception` is set) or an iterator was exhausted (it is not set). At state 0 the value is null
   * and means nothing.
   */
  abstract step(runtime: Runtime, value: PyObject | null): Result;

  /** Makes the frame own a reference that the caller owned. */
  hold<T extends PyObject>(object: T): T {
    this.owned.push(object);
    return object;
  }

  /** Takes a reference for the time of the frame. */
  keep<T extends PyObject>(runtime: Runtime, object: T): T {
    this.owned.push(object);
    return runtime.heap.take(object);
  }

  /** Stops owning: the reference is the caller's again (to return it as the result, say). */
  letGo<T extends HeapObject>(object: T): T {
    const at = this.owned.lastIndexOf(object as unknown as PyObject);
    if (at >= 0) this.owned.splice(at, 1);
    return object;
  }
}

/** Body of a native function. `self` is null for functions of a module. Arguments are borrowed, absent optional ones `undefined`; the result is owned. */
export type NativeBody = (
  runtime: Runtime,
  self: PyObject,
  args: readonly (PyObject | undefined)[],
  keywords: ReadonlyMap<string, PyObject> | null,
) => Result;

/**
 * A row in the table of a type's methods or a module's functions.
 *
 * `signature` is written as in Python, without self: `'(object, /)'`, `'(*, key=None, reverse=False)'`,
 * `'(*args, **kwargs)'`. Each parameter is one entry of `args`; `*args` is spread from its place on; `**kwargs`
 * arrives as `keywords`. A default is documentation only: an absent argument is `undefined`. The machinery words
 * the errors as CPython does for the kind of function:
 * `noargs` (METH_NOARGS), `o` (METH_O), `positional` (PyArg_ParseTuple or `_PyArg_CheckPositional`), `clinic`
 * (keywords allowed).
 */
export interface NativeSpec {
  readonly name: string;
  readonly signature: string;
  readonly body: NativeBody;
  readonly style?: 'noargs' | 'o' | 'positional' | 'clinic';
  readonly kind?: 'method' | 'classmethod' | 'staticmethod' | 'function';
  /** May be called with unknown arguments (it only stores them, or knows what to do); else the result is unknown. */
  readonly acceptsUnknown?: boolean;
  /** Does what it does without looking at elements of rounds that were not executed (bulk.ts). */
  readonly acceptsForwarded?: boolean;
  /** Name of the type of its result, where the result of unknown arguments still has a known type. */
  readonly resultType?: string;
  readonly doc?: string;
}
