/** Binary, in-place and unary operators as Objects/abstract.c dispatches them. */

import { binaryOperators } from '../../code';
import { PyFloat } from '../float';
import { intBinary, isInt, type PyInt } from '../int';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { Operator } from '../operator-names';
import type { Runtime } from '../runtime';
import type { PyType } from '../type';
import { isUnknown, newUnknownFloat, PyUnknown } from '../unknown';
import { clippedNumber, index, isIndex } from './numbers';

export { Operator } from '../operator-names';
export { compare, compareTruth, equalTruth } from './compare';

type BinarySlot = (runtime: Runtime, left: PyObject, right: PyObject) => Result;

/** left op right; `operator` is an index into `binaryOperators`, or `Operator.divmod`. */
export function binary(runtime: Runtime, operator: number, left: PyObject, right: PyObject): Result {
  const intType = runtime.types.int;
  if (left.type === intType && right.type === intType) {
    const answer = intBinary(runtime, operator, left as PyInt, right as PyInt);
    if (answer !== runtime.singletons.notImplemented) return answer;
    runtime.heap.drop(answer);
  }
  return dispatch(runtime, operator, false, left, right);
}

/** left op= right: the in-place slot first, then as `binary`. */
export function inplace(runtime: Runtime, operator: number, left: PyObject, right: PyObject): Result {
  const intType = runtime.types.int;
  if (left.type === intType && right.type === intType) return binary(runtime, operator, left, right);
  return dispatch(runtime, operator, true, left, right);
}

/** Whether a type is another one or derives from it. */
export function isSubtype(type: PyType, base: PyType): boolean {
  return type === base || type.mro.includes(base);
}

/** The slots to try in order: a right operand of a derived type goes first (binary_op1). */
function slotsToTry(operator: number, inPlace: boolean, left: PyObject, right: PyObject): BinarySlot[] {
  const slots: BinarySlot[] = [];
  const first = left.type.slotTable.binary?.[operator];
  const second = left.type === right.type ? undefined : right.type.slotTable.binary?.[operator];
  if (inPlace) {
    const own = left.type.slotTable.inplace?.[operator];
    if (own !== undefined) slots.push(own);
  }
  if (first !== undefined) {
    if (second !== undefined && second !== first) {
      if (isSubtype(right.type, left.type)) slots.push(second, first);
      else slots.push(first, second);
    } else slots.push(first);
  } else if (second !== undefined) slots.push(second);
  return slots;
}

function dispatch(
  runtime: Runtime,
  operator: number,
  inPlace: boolean,
  left: PyObject,
  right: PyObject,
): Result {
  if (isUnknown(left) || isUnknown(right)) {
    const why = `${nameOf(operator, inPlace)} with an unknown operand`;
    return makesFloat(operator, left, right) ? newUnknownFloat(runtime, why) : runtime.unknown(why);
  }
  const slots = slotsToTry(operator, inPlace, left, right);
  // Slots of built-in types say NotImplemented at once; only classes of the program may do so after running Python code.
  if (left.type.isClass || right.type.isClass) {
    return runtime.run(new BinaryFrame(operator, inPlace, left, right, slots));
  }
  for (const slot of slots) {
    const answer = slot(runtime, left, right);
    if (answer !== runtime.singletons.notImplemented) return answer;
    runtime.heap.drop(answer);
  }
  return sequenceOperator(runtime, operator, inPlace, left, right);
}

/** Numbers that no float operation fails with: every int below this has a float of its own. */
const plainMax = 2 ** 53;
const total: ReadonlySet<number> = new Set([Operator.add, Operator.subtract, Operator.multiply]);
const dividing: ReadonlySet<number> = new Set([Operator.trueDivide, Operator.floorDivide, Operator.modulo]);

/** Whether the answer is a float whatever the unknown operand is: both are numbers, and no divisor is 0. */
function makesFloat(operator: number, left: PyObject, right: PyObject): boolean {
  if (!isPlainNumber(left) || !isPlainNumber(right)) return false;
  if (total.has(operator)) return true;
  return dividing.has(operator) && !isUnknown(right) && (right as PyFloat | PyInt).value !== 0;
}

function isPlainNumber(object: PyObject): boolean {
  if (object instanceof PyUnknown) return object.atom === 'float';
  if (object.type.isClass) return false;
  return object instanceof PyFloat || (isInt(object) && Math.abs(object.value) < plainMax);
}

class BinaryFrame extends NativeFrame {
  private at = 0;

  constructor(
    private readonly operator: number,
    private readonly inPlace: boolean,
    private readonly left: PyObject,
    private readonly right: PyObject,
    private readonly slots: readonly BinarySlot[],
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    for (;;) {
      if (this.state === 1) {
        if (value !== runtime.singletons.notImplemented) return value;
        runtime.heap.drop(value);
      }
      if (this.at === this.slots.length) break;
      this.state = 1;
      const answer = this.slots[this.at++]!(runtime, this.left, this.right);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    this.state = 2;
    return sequenceOperator(runtime, this.operator, this.inPlace, this.left, this.right);
  }
}

/** `+` and `*` of sequences, after the number slots (PyNumber_Add, PyNumber_Multiply); else the TypeError. */
function sequenceOperator(
  runtime: Runtime,
  operator: number,
  inPlace: boolean,
  left: PyObject,
  right: PyObject,
): Result {
  const slots = left.type.slotTable;
  if (operator === Operator.add) {
    const concat = (inPlace ? slots.inplaceConcat : undefined) ?? slots.concat;
    if (concat !== undefined) return concat(runtime, left, right);
  }
  if (operator === Operator.multiply) {
    const repeat = (inPlace ? slots.inplaceRepeat : undefined) ?? slots.repeat;
    if (repeat !== undefined) return repeatSequence(runtime, repeat, left, right);
    const repeatRight = right.type.slotTable.repeat;
    if (repeatRight !== undefined) return repeatSequence(runtime, repeatRight, right, left);
  }
  return unsupported(runtime, nameOf(operator, inPlace), left, right);
}

function repeatSequence(runtime: Runtime, slot: BinarySlot, sequence: PyObject, count: PyObject): Result {
  if (!isIndex(count)) {
    return runtime.raise(
      'TypeError',
      `can't multiply sequence by non-int of type '${count.type.fullTypeName}'`,
    );
  }
  if (isInt(count)) return repeatBy(runtime, slot, sequence, count);
  return runtime.run(new RepeatFrame(slot, sequence, count));
}

function repeatBy(runtime: Runtime, slot: BinarySlot, sequence: PyObject, count: PyInt): Result {
  if (count.big !== null && (count.big >= 1n << 63n || count.big < -(1n << 63n))) {
    return runtime.raise(
      'OverflowError',
      `cannot fit '${count.type.fullTypeName}' into an index-sized integer`,
    );
  }
  return slot(runtime, sequence, count);
}

/** A count with `__index__` in Python. */
class RepeatFrame extends NativeFrame {
  constructor(
    private readonly slot: BinarySlot,
    private readonly sequence: PyObject,
    private readonly count: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    if (this.state === 0) {
      this.state = 1;
      const answer = index(runtime, this.count);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    this.state = 2;
    return repeatBy(runtime, this.slot, this.sequence, this.hold(value) as PyInt);
  }
}

/** The number of times a repeat slot repeats: what its right operand says, at least 0. */
export function repeatCount(count: PyObject): number {
  return Math.max(0, clippedNumber(count as PyInt));
}

/** How messages name an operator. */
function nameOf(operator: number, inPlace: boolean): string {
  if (operator === Operator.divmod) return 'divmod()';
  if (operator === Operator.power) return inPlace ? '**=' : '** or pow()';
  return inPlace ? `${binaryOperators[operator]}=` : binaryOperators[operator]!;
}

function unsupported(runtime: Runtime, operator: string, left: PyObject, right: PyObject): null {
  const [a, b] = [left.type.fullTypeName, right.type.fullTypeName];
  let message = `unsupported operand type(s) for ${operator}: '${a}' and '${b}'`;
  if (operator === '>>' && a === 'builtin_function_or_method' && isPrint(left)) {
    message += '. Did you mean "print(<message>, file=<output_stream>)"?';
  }
  return runtime.raise('TypeError', message);
}

/** `print >> file` is what Python 2 programs wrote. */
function isPrint(object: PyObject): boolean {
  return 'spec' in object && (object.spec as { name?: string } | null)?.name === 'print';
}

/** - + ~ by index into `unaryOperators`, and abs(). */
export function unary(runtime: Runtime, operator: number, object: PyObject): Result {
  const slots = object.type.slotTable;
  const names = ['unary -', 'unary +', 'unary ~', 'abs()'];
  const slot = [slots.negative, slots.positive, slots.invert, slots.absolute][operator];
  if (slot !== undefined) return slot(runtime, object);
  if (object instanceof PyUnknown) {
    const why = `${names[operator]} of an unknown value`;
    return object.atom === 'float' && names[operator] !== 'unary ~'
      ? newUnknownFloat(runtime, why)
      : runtime.unknown(why);
  }
  return runtime.raise('TypeError', `bad operand type for ${names[operator]}: '${object.type.fullTypeName}'`);
}

/** pow(base, exponent, modulus) (ternary_op): the slots of all three are tried. */
export function power(
  runtime: Runtime,
  base: PyObject,
  exponent: PyObject,
  modulus: PyObject | null,
): Result {
  if (modulus === null || modulus === runtime.singletons.none) {
    return binary(runtime, Operator.power, base, exponent);
  }
  if (isUnknown(base) || isUnknown(exponent) || isUnknown(modulus)) {
    return runtime.unknown('pow() of an unknown value');
  }
  const slots: NonNullable<PyType['slotTable']['power3']>[] = [];
  const first = base.type.slotTable.power3;
  const second = exponent.type.slotTable.power3;
  const third = modulus.type.slotTable.power3;
  if (
    first !== undefined &&
    second !== undefined &&
    first !== second &&
    isSubtype(exponent.type, base.type)
  ) {
    slots.push(second, first);
  } else {
    for (const slot of [first, second]) if (slot !== undefined && !slots.includes(slot)) slots.push(slot);
  }
  if (third !== undefined && !slots.includes(third)) slots.push(third);
  for (const slot of slots) {
    const answer = slot(runtime, base, exponent, modulus);
    if (answer !== runtime.singletons.notImplemented) return answer;
    runtime.heap.drop(answer);
  }
  const names = [base, exponent, modulus].map((operand) => `'${operand.type.fullTypeName}'`).join(', ');
  return runtime.raise('TypeError', `unsupported operand type(s) for ** or pow(): ${names}`);
}
