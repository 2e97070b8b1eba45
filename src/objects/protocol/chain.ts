/** Small frames that other native code is put together from. */

import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';

/** Uses the owned value of the step before; what it answers is the chain's. Must not capture state. */
export type Then = (runtime: Runtime, value: PyObject, args: readonly PyObject[]) => Result;

/** First step of a chain. Must not capture state. */
export type First = (runtime: Runtime, args: readonly PyObject[]) => Result;

class Chain extends NativeFrame {
  constructor(
    private readonly args: readonly PyObject[],
    private readonly first: First,
    private readonly then: Then,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = this.first(runtime, this.args);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (this.state === 1) {
      if (value === null) return null;
      this.state = 2;
      return this.then(runtime, value, this.args);
    }
    return value;
  }
}

/** Does one thing that may run Python code, then another with its value. `args` are borrowed for so long. */
export function chain(runtime: Runtime, args: readonly PyObject[], first: First, then: Then): Result {
  return runtime.run(new Chain(args, first, then));
}
