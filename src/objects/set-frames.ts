/** Frames behind the methods of sets: operations repeated over several arguments, on temporary sets, in place. */

import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import type { PySet } from './set';
import { copySet, updateSet } from './set-merge';

/** Does something with a set and another object. Must not capture state. */
export type SetOperation = (runtime: Runtime, set: PySet, other: PyObject) => Result;

/** Applies an operation that makes a new set to one other after the next; with none, a copy. */
export class Fold extends NativeFrame {
  private at = 0;

  constructor(
    private readonly set: PySet,
    private readonly others: readonly PyObject[],
    private readonly operation: SetOperation,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    let current: PyObject = this.set;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        if (this.owned.length > 0) runtime.heap.drop(this.owned.pop()!);
        current = this.hold(value);
      }
      if (this.at >= this.others.length && this.state === 1) return this.letGo(current);
      this.state = 1;
      const other = this.others[this.at++];
      const answer =
        other === undefined
          ? copySet(runtime, current as PySet)
          : this.operation(runtime, current as PySet, other);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** Applies an operation that changes the set to each of the others; answers None. */
export class ForEachOther extends NativeFrame {
  private at = 0;

  constructor(
    private readonly set: PySet,
    private readonly others: readonly PyObject[],
    private readonly operation: SetOperation,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(value);
      }
      if (this.at === this.others.length) return runtime.none();
      this.state = 1;
      const answer = this.operation(runtime, this.set, this.others[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

export class WithTemporary extends NativeFrame {
  constructor(
    private readonly set: PySet,
    private readonly temporary: PySet,
    private readonly source: PyObject,
    private readonly then: (runtime: Runtime, set: PySet, other: PySet) => Result,
  ) {
    super();
    this.hold(temporary);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    if (this.state === 0) {
      this.state = 1;
      const answer = updateSet(runtime, this.temporary, this.source);
      if (!answer) return answer;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    this.state = 2;
    return this.then(runtime, this.set, this.temporary);
  }
}

export class InPlace extends NativeFrame {
  constructor(
    private readonly set: PySet,
    private readonly other: PyObject,
    private readonly operation: SetOperation,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = this.operation(runtime, this.set, this.other);
      if (!answer) return answer;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return runtime.heap.take(this.set);
  }
}
