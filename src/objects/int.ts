/** int: the object, its block, and its slots (Objects/longobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import type { Profile } from '../versions';
import { newFloat } from './float';
import { powerFloats } from './float-arithmetic';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import {
  bitLength,
  digitCount,
  floorDivide,
  type Integer,
  integerToFloat,
  modulo,
  power,
  SAFE,
  shiftLeft,
  shiftRight,
  trueDivide,
} from './int-arithmetic';
import { PyObject, type Result } from './object';
import { Operator } from './operator-names';
import { place } from './place';
import type { Runtime } from './runtime';
import { newTuple } from './tuple';
import type { CompareIndex, PyType } from './type';

export class PyInt extends PyObject {
  /** The value where |v| ≤ 2^53-1, else NaN. */
  value: number;
  /** The value where `value` is NaN. */
  big: bigint | null;

  constructor(type: PyType, value: Integer) {
    super();
    this.type = type;
    if (typeof value === 'number') {
      this.value = value;
      this.big = null;
    } else {
      this.value = Number.NaN;
      this.big = value;
    }
  }

  override visit(visitor: Visitor): void {
    if (this.type.heapType) visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    if (this.type.heapType) destroyCommon(this, heap);
  }

  override saveContent(): unknown {
    return this.type.heapType ? saveCommon(this) : null;
  }

  override restoreContent(saved: CommonContent | null): void {
    if (saved !== null) restoreCommon(this, saved);
  }

  /** sys.getsizeof without a collector header. */
  override sizeBytes(profile: Profile): number {
    const digits = digitCount(integerOf(this));
    return digits === 0 ? profile.sizes.zeroIntSize : profile.sizes.intBase + 4 * digits;
  }
}

// An engine that has only ever seen numbers in a field boxes those that are no small integers, and then every one:
// having seen something else there, it keeps small integers as they are.
const notYet: unknown = undefined;
new PyInt(notYet as PyType, notYet as Integer).value = notYet as number;

/** Its value: a number where it fits one exactly. */
export function integerOf(int: PyInt): Integer {
  return int.big ?? int.value;
}

/** Its value as a bigint. */
export function bigOf(int: PyInt): bigint {
  return int.big ?? BigInt(int.value);
}

/** Its sign. */
export function signOf(int: PyInt): -1 | 0 | 1 {
  if (int.big !== null) return int.big < 0n ? -1 : 1;
  return int.value < 0 ? -1 : int.value > 0 ? 1 : 0;
}

export function isInt(object: PyObject): object is PyInt {
  return object instanceof PyInt;
}

/**
 * An owned int: the singleton where it is small. `digits` is how many 30-bit digits the operation asked room for,
 * where that is more than the value needs.
 */
export function newInt(runtime: Runtime, value: Integer, digits = 0): PyInt {
  if (typeof value === 'bigint') {
    if (value > 9007199254740991n || value < -9007199254740991n) {
      const room = Math.max(digits, digitCount(value));
      return runtime.heap.allocate(new PyInt(runtime.types.int, value), intBytes(runtime, room));
    }
    value = Number(value);
  }
  const { smallIntMin, smallIntMax } = runtime.profile.immortality;
  if (value <= smallIntMax && value >= smallIntMin) {
    return runtime.heap.take(runtime.singletons.smallInts[value - smallIntMin]!);
  }
  const int = new PyInt(runtime.types.int, value);
  if (digits < 2 && value < 0x40000000 && value > -0x40000000) {
    return runtime.heap.allocate(int, intBytes(runtime, 1), FreeList.int);
  }
  return runtime.heap.allocate(int, intBytes(runtime, Math.max(digits, 2, digitCount(value))));
}

/**
 * What counts something (a length, a size, a place): an owned int that asks for no more than its digit needs
 * (Objects/longobject.c:PyLong_FromSsize_t).
 */
export function newSizeInt(runtime: Runtime, value: Integer): PyInt {
  return newDigitInt(runtime, value, runtime.profile.scalars.sizeIntRequest);
}

/** An owned int read from text: `_PyLong_New` of one digit. */
export function newReadInt(runtime: Runtime, value: Integer): PyInt {
  return newDigitInt(runtime, value, runtime.profile.sizes.intBase + 4);
}

/** An owned int; where it has one digit and is not kept by the process, its block asks for `bytes`. */
function newDigitInt(runtime: Runtime, value: Integer, bytes: number): PyInt {
  const { immortality, scalars } = runtime.profile;
  const number = Number(value);
  const kept = number <= immortality.smallIntMax && number >= immortality.smallIntMin;
  if (kept || bytes === scalars.intResultRequest || Math.abs(number) >= 0x40000000) {
    return newInt(runtime, value);
  }
  return runtime.heap.allocate(new PyInt(runtime.types.int, number), bytes);
}

/** An int of a class derived from int; owned. */
export function newIntOf(runtime: Runtime, type: PyType, value: Integer): PyInt {
  if (type === runtime.types.int) return newInt(runtime, value);
  const digits = Math.max(1, digitCount(value));
  // PyType_GenericAlloc rounds the digits up and adds one for its sentinel.
  const bytes = runtime.profile.sizes.intBase + Math.ceil((4 * (digits + 1)) / 8) * 8;
  return place(runtime, new PyInt(type, value), type, bytes);
}

/** Bytes that an int of so many digits asks for: one digit of an operation's result takes the whole struct. */
function intBytes(runtime: Runtime, digits: number): number {
  const { sizes, scalars } = runtime.profile;
  return digits < 2 ? scalars.intResultRequest : sizes.intBase + 4 * digits;
}

/** Digits that adding or subtracting asks for (x_add): one more than the longer operand, unless both have one. */
function sumDigits(a: PyInt, b: PyInt): number {
  const digits = Math.max(digitCount(integerOf(a)), digitCount(integerOf(b)));
  return digits < 2 ? 0 : digits + 1;
}

export function addInts(runtime: Runtime, a: PyInt, b: PyInt): PyInt {
  const quick = a.value + b.value;
  if (quick < 0x40000000 && quick > -0x40000000) return newInt(runtime, quick);
  const sum = quick <= SAFE && quick >= -SAFE ? quick : bigOf(a) + bigOf(b);
  return newInt(runtime, sum, sumDigits(a, b));
}

export function subtractInts(runtime: Runtime, a: PyInt, b: PyInt): PyInt {
  const quick = a.value - b.value;
  if (quick < 0x40000000 && quick > -0x40000000) return newInt(runtime, quick);
  const difference = quick <= SAFE && quick >= -SAFE ? quick : bigOf(a) - bigOf(b);
  const longest = Math.max(digitCount(integerOf(a)), digitCount(integerOf(b)));
  return newInt(runtime, difference, signOf(a) !== signOf(b) ? sumDigits(a, b) : longest);
}

export function multiplyInts(runtime: Runtime, a: PyInt, b: PyInt): PyInt {
  const quick = a.value * b.value;
  const product = quick <= SAFE && quick >= -SAFE ? quick + 0 : bigOf(a) * bigOf(b);
  const digits = digitCount(integerOf(a)) + digitCount(integerOf(b));
  return newInt(runtime, product, digits > 2 ? digits : 0);
}

/**
 * The remainder: the dividend itself where a look at the digits tells that it is the smaller one (long_rem). Two ints
 * of one digit each are not looked at so (fast_mod).
 */
function remainderInts(runtime: Runtime, a: PyInt, b: PyInt): PyObject {
  if (Math.abs(b.value) >= 2 ** digitBits || b.big !== null) {
    if (a.type === runtime.types.int && signOf(a) === signOf(b) && isShorter(integerOf(a), integerOf(b))) {
      return runtime.heap.take(a);
    }
  }
  return newInt(runtime, modulo(integerOf(a), integerOf(b)));
}

/** Fewer digits, or as many and a smaller first one. */
function isShorter(a: Integer, b: Integer): boolean {
  const count = digitCount(b);
  if (digitCount(a) !== count) return digitCount(a) < count;
  const below = BigInt(digitBits * (count - 1));
  const first = (value: Integer) => BigInt(value < 0 ? -value : value) >> below;
  return first(a) < first(b);
}

const tooLarge = 'the integer is longer than the model follows';

/** Bits of a digit (PyLong_SHIFT). */
const digitBits = 30;

/** Integers longer than this many bits are not computed. */
const bitsMax = 1 << 25;

/** Operators between two ints (or bools where both sides are int-like); Objects/longobject.c. */
export function intBinary(runtime: Runtime, operator: number, a: PyInt, b: PyInt): Result {
  switch (operator) {
    case Operator.add:
      return addInts(runtime, a, b);
    case Operator.subtract:
      return subtractInts(runtime, a, b);
    case Operator.multiply:
      return multiplyInts(runtime, a, b);
    case Operator.trueDivide: {
      if (b.value === 0) return runtime.raise('ZeroDivisionError', 'division by zero');
      const quotient = trueDivide(integerOf(a), integerOf(b));
      if (!Number.isFinite(quotient)) {
        return runtime.raise('OverflowError', 'integer division result too large for a float');
      }
      return newFloat(runtime, quotient);
    }
    case Operator.floorDivide:
      if (b.value === 0)
        return runtime.raise('ZeroDivisionError', runtime.profile.words.intFloorDivisionByZero);
      return newInt(runtime, floorDivide(integerOf(a), integerOf(b)));
    case Operator.modulo:
      if (b.value === 0) return runtime.raise('ZeroDivisionError', runtime.profile.words.intModuloByZero);
      return remainderInts(runtime, a, b);
    case Operator.divmod: {
      if (b.value === 0)
        return runtime.raise('ZeroDivisionError', runtime.profile.words.intFloorDivisionByZero);
      const quotient = newInt(runtime, floorDivide(integerOf(a), integerOf(b)));
      return newTuple(runtime, [quotient, remainderInts(runtime, a, b)]);
    }
    case Operator.power:
      return powerInts(runtime, a, b);
    case Operator.shiftLeft: {
      if (signOf(b) < 0) return runtime.raise('ValueError', 'negative shift count');
      if (a.value === 0) return newInt(runtime, 0);
      if (b.big !== null || b.value > bitsMax) return runtime.unknown(tooLarge, 'int');
      return newInt(runtime, shiftLeft(integerOf(a), b.value));
    }
    case Operator.shiftRight:
      if (signOf(b) < 0) return runtime.raise('ValueError', 'negative shift count');
      return newInt(runtime, shiftRight(integerOf(a), integerOf(b)));
    case Operator.and:
      if ((a.value | 0) === a.value && (b.value | 0) === b.value) return newInt(runtime, a.value & b.value);
      return newInt(runtime, bigOf(a) & bigOf(b));
    case Operator.or:
      if ((a.value | 0) === a.value && (b.value | 0) === b.value) return newInt(runtime, a.value | b.value);
      return newInt(runtime, bigOf(a) | bigOf(b));
    case Operator.xor:
      if ((a.value | 0) === a.value && (b.value | 0) === b.value) return newInt(runtime, a.value ^ b.value);
      return newInt(runtime, bigOf(a) ^ bigOf(b));
    default:
      return runtime.heap.take(runtime.singletons.notImplemented);
  }
}

function powerInts(runtime: Runtime, a: PyInt, b: PyInt): Result {
  if (signOf(b) < 0) {
    const base = integerToFloat(integerOf(a));
    const exponent = integerToFloat(integerOf(b));
    if (!Number.isFinite(base) || !Number.isFinite(exponent)) {
      return runtime.raise('OverflowError', 'int too large to convert to float');
    }
    return powerFloats(runtime, base, exponent);
  }
  const size = Math.abs(a.value);
  if (size > 1 || a.big !== null) {
    if (b.big !== null || bitLength(integerOf(a)) * b.value > bitsMax)
      return runtime.unknown(tooLarge, 'int');
  } else if (b.big !== null) {
    return newInt(runtime, a.value === -1 && (b.big & 1n) === 0n ? 1 : a.value);
  } else if (size === 1) {
    return newInt(runtime, a.value === -1 && b.value % 2 === 0 ? 1 : a.value);
  }
  return newInt(runtime, power(integerOf(a), integerOf(b)));
}

/** -1, 0 or 1. */
export function compareIntegers(a: PyInt, b: PyInt): number {
  if (a.big === null && b.big === null) return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  const left = bigOf(a);
  const right = bigOf(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether an ordering (negative, zero, positive) satisfies a comparison operator. */
export function orderSatisfies(order: number, operator: CompareIndex): boolean {
  switch (operator) {
    case 0:
      return order < 0;
    case 1:
      return order <= 0;
    case 2:
      return order === 0;
    case 3:
      return order !== 0;
    case 4:
      return order > 0;
    case 5:
      return order >= 0;
  }
}

/** A comparison of two ints: True or False, owned. */
export function compareInts(runtime: Runtime, a: PyInt, b: PyInt, operator: CompareIndex): PyObject {
  return runtime.bool(orderSatisfies(compareIntegers(a, b), operator));
}

/** The same int where it is exactly an int, else a plain int of the same value. */
export function plainInt(runtime: Runtime, self: PyObject): PyInt {
  const int = self as PyInt;
  return int.type === runtime.types.int ? runtime.heap.take(int) : newInt(runtime, integerOf(int));
}
