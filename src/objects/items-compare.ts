/** Comparison of lists and tuples, item by item (list_richcompare, tuplerichcompare). */

import { orderSatisfies } from './int';
import { PyList } from './list';
import { NativeFrame } from './native';
import type { PyObject, Result } from './object';
import { compare, equalTruth } from './protocol/compare';
import { equalNow, isTrue } from './protocol/equality';
import type { Runtime } from './runtime';
import type { PyTuple } from './tuple';
import type { CompareIndex } from './type';

type Sequence = PyList | PyTuple;

/** `left op right` of two lists or two tuples. */
export function compareSequences(
  runtime: Runtime,
  left: Sequence,
  right: Sequence,
  operator: CompareIndex,
): Result {
  const equality = operator === 2 || operator === 3;
  if (equality && left instanceof PyList && left.items.length !== right.items.length) {
    return runtime.bool(operator === 3);
  }
  const at = firstDifference(left, right, 0);
  return at < 0
    ? runtime.run(new CompareItems(left, right, operator, -1 - at))
    : decide(runtime, left, right, operator, at);
}

/** The first place where the two differ or one ends; -1 - place where Python code has to be asked. */
function firstDifference(left: Sequence, right: Sequence, from: number): number {
  let i = from;
  for (; i < left.items.length && i < right.items.length; i++) {
    const same = equalNow(left.items[i]!, right.items[i]!);
    if (same === undefined) return -1 - i;
    if (!same) return i;
  }
  return i;
}

/** The answer once the first different items are known. */
function decide(
  runtime: Runtime,
  left: Sequence,
  right: Sequence,
  operator: CompareIndex,
  at: number,
): Result {
  const [a, b] = [left.items[at], right.items[at]];
  if (a === undefined || b === undefined) {
    return runtime.bool(orderSatisfies(left.items.length - right.items.length, operator));
  }
  if (operator === 2 || operator === 3) return runtime.bool(operator === 3);
  return compare(runtime, operator, a, b);
}

class CompareItems extends NativeFrame {
  constructor(
    private readonly left: Sequence,
    private readonly right: Sequence,
    private readonly operator: CompareIndex,
    private at: number,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { left, right } = this;
    if (this.state === 2) return value;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(this.owned.pop()!);
        runtime.heap.drop(this.owned.pop()!);
        if (!isTrue(runtime, value)) return this.end(runtime);
        const next = firstDifference(left, right, this.at + 1);
        this.at = next < 0 ? -1 - next : next;
        if (next >= 0) return this.end(runtime);
      }
      this.state = 1;
      const a = this.keep(runtime, left.items[this.at]!);
      const b = this.keep(runtime, right.items[this.at]!);
      const answer = equalTruth(runtime, a, b);
      if (!answer) return answer;
      value = answer;
    }
  }

  private end(runtime: Runtime): Result {
    this.state = 2;
    return decide(runtime, this.left, this.right, this.operator, this.at);
  }
}
