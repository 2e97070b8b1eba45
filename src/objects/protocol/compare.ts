/** Rich comparison (Objects/object.c:do_richcompare). */

import { compareOperators } from '../../code';
import { PyFloat } from '../float';
import { compareIntegers, orderSatisfies, PyInt } from '../int';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import type { PyStr } from '../str/str';
import type { CompareIndex, Slots } from '../type';
import { isUnknown, PyUnknown } from '../unknown';
import { truth } from './truth';

type CompareSlot = NonNullable<Slots['compare']>;

/** The operator with its operands exchanged. */
const swapped: readonly CompareIndex[] = [4, 5, 2, 3, 0, 1];

/** left op right; `operator` is an index into `compareOperators`. */
export function compare(runtime: Runtime, operator: CompareIndex, left: PyObject, right: PyObject): Result {
  const { int, str } = runtime.types;
  const type = left.type;
  if (type === right.type) {
    if (type === int) {
      return runtime.bool(orderSatisfies(compareIntegers(left as PyInt, right as PyInt), operator));
    }
    if (type === str && (operator === 2 || operator === 3)) {
      return runtime.bool(((left as PyStr).value === (right as PyStr).value) === (operator === 2));
    }
  }
  if (isUnknown(left) || isUnknown(right)) {
    const known = compareFraction(left, operator, right);
    if (known !== null) return runtime.bool(known);
    return runtime.unknown('a comparison with an unknown value', 'bool');
  }
  if (type.isClass || right.type.isClass) return runtime.run(new CompareFrame(operator, left, right));
  const attempts = attemptsOf(left, right);
  for (const [slot, reversed] of attempts) {
    const answer = tryCompare(runtime, slot, reversed, operator, left, right);
    if (answer !== runtime.singletons.notImplemented) return answer;
    runtime.heap.drop(answer);
  }
  return byIdentity(runtime, operator, left, right);
}

/** A number from 0 to below 1 beside one that is outside: decided, whatever the number is. Null where it is not. */
function compareFraction(left: PyObject, operator: CompareIndex, right: PyObject): boolean | null {
  if (left instanceof PyUnknown) return left.isFraction ? fractionSatisfies(operator, right) : null;
  return right instanceof PyUnknown && right.isFraction ? fractionSatisfies(swapped[operator]!, left) : null;
}

function fractionSatisfies(operator: CompareIndex, other: PyObject): boolean | null {
  if (other.type.isClass || !(other instanceof PyInt || other instanceof PyFloat)) return null;
  if (other.value >= 1) return orderSatisfies(-1, operator);
  if (other.value < 0) return orderSatisfies(1, operator);
  // Of 0 itself only two answers are known, for it may be drawn.
  const known = compareOperators[operator] === '<' || compareOperators[operator] === '>=';
  return known && other.value === 0 ? compareOperators[operator] === '>=' : null;
}

/** The slots to try in order; true: called with the operands exchanged. */
function attemptsOf(left: PyObject, right: PyObject): [CompareSlot, boolean][] {
  const attempts: [CompareSlot, boolean][] = [];
  const first = left.type.slotTable.compare;
  const second = right.type.slotTable.compare;
  const derived = left.type !== right.type && right.type.mro.includes(left.type);
  if (derived && second !== undefined) attempts.push([second, true]);
  if (first !== undefined) attempts.push([first, false]);
  if (!derived && second !== undefined) attempts.push([second, true]);
  return attempts;
}

function tryCompare(
  runtime: Runtime,
  slot: CompareSlot,
  reversed: boolean,
  operator: CompareIndex,
  left: PyObject,
  right: PyObject,
): Result {
  return reversed ? slot(runtime, right, left, swapped[operator]!) : slot(runtime, left, right, operator);
}

/** Where neither side knows: identity for `==` and `!=`, else the TypeError. */
function byIdentity(runtime: Runtime, operator: CompareIndex, left: PyObject, right: PyObject): Result {
  if (operator === 2) return runtime.bool(left === right);
  if (operator === 3) return runtime.bool(left !== right);
  const [a, b] = [left.type.fullTypeName, right.type.fullTypeName];
  return runtime.raise(
    'TypeError',
    `'${compareOperators[operator]}' not supported between instances of '${a}' and '${b}'`,
  );
}

class CompareFrame extends NativeFrame {
  private at = 0;

  constructor(
    private readonly operator: CompareIndex,
    private readonly left: PyObject,
    private readonly right: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { operator, left, right } = this;
    const attempts = attemptsOf(left, right);
    for (;;) {
      if (this.state === 1) {
        if (value !== runtime.singletons.notImplemented) return value;
        runtime.heap.drop(value);
      }
      if (this.at >= attempts.length) return byIdentity(runtime, operator, left, right);
      this.state = 1;
      const [slot, reversed] = attempts[this.at++]!;
      const answer = tryCompare(runtime, slot, reversed, operator, left, right);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/**
 * The truth of `left op right` as True or False, owned (PyObject_RichCompareBool): for `==` and `!=` identity decides
 * first.
 */
export function compareTruth(
  runtime: Runtime,
  operator: CompareIndex,
  left: PyObject,
  right: PyObject,
): Result {
  if (left === right && (operator === 2 || operator === 3)) return runtime.bool(operator === 2);
  if (!left.type.isClass && !right.type.isClass && !isUnknown(left) && !isUnknown(right)) {
    // The comparisons of built-in types answer bools.
    return compare(runtime, operator, left, right);
  }
  return runtime.run(new CompareTruthFrame(operator, left, right));
}

/** `left is right or left == right`, as containers compare their items. */
export function equalTruth(runtime: Runtime, left: PyObject, right: PyObject): Result {
  return compareTruth(runtime, 2, left, right);
}

class CompareTruthFrame extends NativeFrame {
  constructor(
    private readonly operator: CompareIndex,
    private readonly left: PyObject,
    private readonly right: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    if (this.state === 0) {
      this.state = 1;
      const answer = compare(runtime, this.operator, this.left, this.right);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    if (value.type === runtime.types.bool) return value;
    this.state = 2;
    return truth(runtime, this.hold(value));
  }
}
