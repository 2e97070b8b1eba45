/** How many items an iterable promises (PyObject_LengthHint). */

import { FreeList } from '../../heap';
import { callSpecial, lookupSpecial } from '../attributes';
import { newInt, PyInt } from '../int';
import { PyIterator } from '../iterator';
import { NativeFrame } from '../native';
import { boundBuiltinBytes } from '../native-functions';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import { length } from './containers';

/** The promise of a built-in type: null where it makes none; undefined where Python code has to be asked. */
export function hintNow(runtime: Runtime, object: PyObject): number | null | undefined {
  if (object.type.isClass) return undefined;
  if (object instanceof PyIterator) {
    const hint = object.lengthHint();
    // `__length_hint__` is bound to be called (Objects/abstract.c:PyObject_LengthHint).
    if (hint !== null) runtime.heap.passThrough(boundBuiltinBytes, FreeList.builtinMethod);
    return hint;
  }
  const slot = object.type.slotTable.length;
  if (slot === undefined) return null;
  const answer = slot(runtime, object);
  if (!(answer instanceof PyInt)) return undefined;
  const count = answer.value;
  runtime.heap.drop(answer);
  return count;
}

/** The promise of any object as an owned int. */
export function lengthHint(runtime: Runtime, object: PyObject, fallback: number): Result {
  return runtime.run(new LengthHint(object, fallback));
}

class LengthHint extends NativeFrame {
  constructor(
    private readonly object: PyObject,
    private readonly fallback: number,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { object } = this;
    let answer: Result = value;
    if (this.state === 0) {
      this.state = 1;
      if (object.type.slotTable.length !== undefined) {
        answer = length(runtime, object);
        if (answer === PENDING) return PENDING;
        if (answer !== null) return answer;
        if (!this.forgivesTypeError(runtime)) return null;
      }
      return this.askHint(runtime);
    }
    if (this.state === 1) {
      if (answer !== null) return answer;
      return this.forgivesTypeError(runtime) ? this.askHint(runtime) : null;
    }
    return this.checkHint(runtime, answer);
  }

  private forgivesTypeError(runtime: Runtime): boolean {
    if (!runtime.exception?.type.mro.includes(runtime.types.TypeError)) return false;
    runtime.forget();
    return true;
  }

  private askHint(runtime: Runtime): Result {
    this.state = 2;
    if (lookupSpecial(runtime, this.object, '__length_hint__') === null)
      return newInt(runtime, this.fallback);
    const answer = callSpecial(runtime, this.object, '__length_hint__', []);
    return answer === PENDING ? PENDING : this.checkHint(runtime, answer);
  }

  private checkHint(runtime: Runtime, answer: PyObject | null): Result {
    if (answer === null) return this.forgivesTypeError(runtime) ? newInt(runtime, this.fallback) : null;
    if (answer === runtime.singletons.notImplemented) {
      runtime.heap.drop(answer);
      return newInt(runtime, this.fallback);
    }
    if (!(answer instanceof PyInt)) {
      const name = answer.type.name;
      runtime.heap.drop(answer);
      return runtime.raise('TypeError', `__length_hint__ must be an integer, not ${name}`);
    }
    if (answer.big !== null || answer.value >= 0) return answer;
    runtime.heap.drop(answer);
    return runtime.raise('ValueError', '__length_hint__() should return >= 0');
  }
}
