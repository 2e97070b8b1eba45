/** Whether one set is part of another (Objects/setobject.c:set_issubset). */

import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { isTrue } from './protocol/equality';
import type { Runtime } from './runtime';
import type { PySet } from './set';
import { type Hashed, hashedKeys } from './set-merge';
import { setContainsHashed } from './set-search';

/** Whether every key of one is in the other: True or False, owned (set_issubset of sets). */
export function isSubset(runtime: Runtime, set: PySet, other: PySet): Result {
  if (set.table.used > other.table.used) return runtime.bool(false);
  return runtime.run(new AllIn(hashedKeys(runtime, set)!, other));
}

class AllIn extends NativeFrame {
  private at = 0;

  constructor(
    private readonly keys: readonly Hashed[],
    private readonly other: PySet,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(this.owned.pop()!);
        if (!isTrue(runtime, value)) return runtime.bool(false);
      }
      if (this.at === this.keys.length) return runtime.bool(true);
      this.state = 1;
      const { key, hash: halves } = this.keys[this.at++]!;
      const answer = setContainsHashed(runtime, this.other, this.keep(runtime, key), halves);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}
