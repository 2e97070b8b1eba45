/**
 * Slots of classes whose behaviour is a special method in Python code (slot_tp_… and slot_nb_… in
 * Objects/typeobject.c). Each function here is one object for all classes: the operator protocol compares them.
 */

import { callMaybe, callOwned, callSpecial, lookupSpecial } from './attributes';
import { keywordCarrier } from './dict';
import { PyInt } from './int';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import { isSubtype } from './subtype';
import { newTuple, newTupleFromArray } from './tuple';
import type { CompareIndex, PyType, Slots } from './type';
import { PyUnknown } from './unknown';

type Check = (runtime: Runtime, value: PyObject) => Result;

/** Calls a special method and has its result checked. */
class CheckedCall extends NativeFrame {
  constructor(
    readonly self: PyObject,
    readonly method: string,
    readonly args: readonly PyObject[],
    readonly check: Check,
  ) {
    super();
    this.name = method;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = callSpecial(runtime, this.self, this.method, this.args);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    return value === null || value instanceof PyUnknown ? value : this.check(runtime, value);
  }
}

function checked(method: string, check: Check): (runtime: Runtime, self: PyObject) => Result {
  return (runtime, self) => runtime.run(new CheckedCall(self, method, [], check));
}

/** A slot of one operand whose method's result needs no check here. */
function unary(method: string): (runtime: Runtime, self: PyObject) => Result {
  return (runtime, self) => callSpecial(runtime, self, method, []);
}

export const callRepr = unary('__repr__');
export const callStr = unary('__str__');
export const callIndex = unary('__index__');
export const callInt = unary('__int__');
export const callFloat = unary('__float__');
export const callNegative = unary('__neg__');
export const callPositive = unary('__pos__');
export const callInvert = unary('__invert__');
export const callAbsolute = unary('__abs__');
export const callAwait = unary('__await__');
export const callAsyncIter = unary('__aiter__');
export const callAsyncNext = unary('__anext__');
export const callFinalize = unary('__del__');

/** slot_tp_hash: the int itself where it fits in 64 bits (-1 becomes -2), else the int's own hash. */
export const callHash = checked('__hash__', (runtime, value) => {
  if (value instanceof PyInt) {
    const { value: small } = value;
    const fits = Number.isNaN(small) ? BigInt.asIntN(64, value.big!) === value.big : small !== -1;
    if (fits && value.type === runtime.types.int) return value;
    const fold = runtime.types.int.slotTable.hash;
    if (!fold) return value;
    const hash = fold(runtime, value);
    runtime.heap.drop(value);
    return hash;
  }
  runtime.heap.drop(value);
  return runtime.raise('TypeError', '__hash__ method should return an integer');
});

/** slot_nb_bool; a class without `__bool__` is asked for its `__len__` by the truth protocol. */
export const callBool = checked('__bool__', (runtime, value) => {
  const { singletons, heap } = runtime;
  if (value === singletons.true || value === singletons.false) return value;
  const text = `__bool__ should return bool, returned ${value.type.fullTypeName}`;
  heap.drop(value);
  return runtime.raise('TypeError', text);
});

/** slot_sq_length. */
export const callLength = checked('__len__', (runtime, value) => {
  if (!(value instanceof PyInt)) {
    const index = value.type.slotTable.index;
    const text = `'${value.type.fullTypeName}' object cannot be interpreted as an integer`;
    const answer = index === undefined ? runtime.raise('TypeError', text) : index(runtime, value);
    runtime.heap.drop(value);
    return answer;
  }
  const negative = Number.isNaN(value.value) ? value.big! < 0n : value.value < 0;
  if (!negative && !Number.isNaN(value.value)) return value;
  runtime.heap.drop(value);
  if (negative) return runtime.raise('ValueError', '__len__() should return >= 0');
  return runtime.raise('OverflowError', "cannot fit 'int' into an index-sized integer");
});

/** slot_tp_iter. */
export function callIter(runtime: Runtime, self: PyObject): Result {
  if (lookupSpecial(runtime, self, '__iter__') === runtime.singletons.none) {
    return runtime.raise('TypeError', `'${self.type.fullTypeName}' object is not iterable`);
  }
  return callSpecial(runtime, self, '__iter__', []);
}

/** Calls `__next__`; StopIteration becomes the end of the iteration. */
class NextCall extends NativeFrame {
  override name = '__next__';

  constructor(readonly iterator: PyObject) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = callSpecial(runtime, this.iterator, '__next__', []);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null && runtime.exception !== null) {
      if (isSubtype(runtime.exception.type, runtime.types.StopIteration)) runtime.forget();
    }
    return value;
  }
}

/** slot_tp_iternext. */
export function callNext(runtime: Runtime, self: PyObject): Result {
  return runtime.run(new NextCall(self));
}

/** The tuple of the names of keyword arguments that came in a dict (_PyStack_UnpackDict); what it holds does not matter. */
export function namesTuple(runtime: Runtime, count: number): PyObject {
  return newTuple(
    runtime,
    new Array(count).fill(null).map(() => runtime.none()),
  );
}

/** Holds the tuple (and the dict) that carry the arguments of a call through a slot (_PyObject_MakeTpCall). */
export class SlotCall extends NativeFrame {
  constructor(
    readonly self: PyObject,
    readonly method: string,
    readonly args: readonly PyObject[],
    readonly keywords: ReadonlyMap<string, PyObject> | null,
    readonly check: Check | null,
  ) {
    super();
    this.name = method;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = callSpecial(runtime, this.self, this.method, this.args, this.keywords);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null || this.check === null || value instanceof PyUnknown) return value;
    return this.check(runtime, value);
  }

  /** Keyword arguments travel in a dict, and are laid out on a stack of their own for the method: each is held twice. */
  holdKeywords(runtime: Runtime): void {
    if (this.keywords === null || this.keywords.size === 0) return;
    if (runtime.profile.evaluation.keywordCallsHoldPositional) {
      this.keep(runtime, this.self);
      for (const arg of this.args) this.keep(runtime, arg);
    }
    for (const value of this.keywords.values()) this.keep(runtime, value);
    this.hold(namesTuple(runtime, this.keywords.size));
  }
}

/** slot_tp_call. */
export const callCall: NonNullable<Slots['call']> = (runtime, self, args, keywords) => {
  const frame = new SlotCall(self, '__call__', args, keywords, null);
  if (args.length > 0) frame.hold(newTupleFromArray(runtime, takeAll(runtime, args)));
  const named = keywordCarrier(runtime, args, keywords);
  if (named !== null) frame.hold(named);
  frame.holdKeywords(runtime);
  return runtime.run(frame);
};

/** Each of them taken. */
export function takeAll(runtime: Runtime, objects: readonly PyObject[]): PyObject[] {
  const taken: PyObject[] = [];
  for (let i = 0; i < objects.length; i++) taken.push(runtime.heap.take(objects[i]!));
  return taken;
}

/** slot_tp_init: the result must be None. The type's call holds the arguments. */
export const callInit: NonNullable<Slots['init']> = (runtime, self, args, keywords) => {
  const frame = new SlotCall(self, '__init__', args, keywords, (_runtime, value) => {
    if (value === runtime.singletons.none) return value;
    const text = `__init__() should return None, not '${value.type.fullTypeName}'`;
    runtime.heap.drop(value);
    return runtime.raise('TypeError', text);
  });
  frame.holdKeywords(runtime);
  return runtime.run(frame);
};

/** slot_tp_richcompare. */
const compareNames = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;

export function callCompare(
  runtime: Runtime,
  left: PyObject,
  right: PyObject,
  operator: CompareIndex,
): Result {
  return callMaybe(runtime, left, compareNames[operator], [right]);
}

export const callGetItem = (runtime: Runtime, self: PyObject, key: PyObject): Result =>
  callSpecial(runtime, self, '__getitem__', [key]);

export const callSetItem: NonNullable<Slots['setItem']> = (runtime, self, key, value) =>
  value === null
    ? callSpecial(runtime, self, '__delitem__', [key])
    : callSpecial(runtime, self, '__setitem__', [key, value]);

/** slot_sq_contains; the truth of the result is the caller's to find. */
export function callContains(runtime: Runtime, self: PyObject, item: PyObject): Result {
  if (lookupSpecial(runtime, self, '__contains__') === runtime.singletons.none) {
    return runtime.raise('TypeError', `'${self.type.fullTypeName}' object is not a container`);
  }
  return callSpecial(runtime, self, '__contains__', [item]);
}

const operatorNames = [
  ...['add', 'sub', 'mul', 'matmul', 'truediv', 'mod', 'pow'],
  ...['lshift', 'rshift', 'or', 'xor', 'and', 'floordiv', 'divmod'],
];

/** Names of the special methods of an operator, by index into `binaryOperators`. */
export const binaryNames = operatorNames.map((name) => ({
  direct: `__${name}__`,
  reflected: `__r${name}__`,
  inplace: `__i${name}__`,
}));

/** The other operand's reflected method may follow (SLOT1BINFULL). */
class BinaryCall extends NativeFrame {
  constructor(
    readonly left: PyObject,
    readonly right: PyObject,
    readonly operator: number,
    /** The right operand's class derives from the left's and overrides the method: it is asked first. */
    readonly rightFirst: boolean,
  ) {
    super();
    this.name = binaryNames[operator]!.direct;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    const { direct, reflected } = binaryNames[this.operator]!;
    for (;;) {
      if (this.state > 0) {
        if (value !== runtime.singletons.notImplemented || this.state === 2) return value;
        runtime.heap.drop(value);
      }
      const second = this.state === 1;
      this.state = second ? 2 : 1;
      const answer =
        second === this.rightFirst
          ? callMaybe(runtime, this.left, direct, [this.right])
          : callMaybe(runtime, this.right, reflected, [this.left]);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function makeBinary(operator: number): (runtime: Runtime, left: PyObject, right: PyObject) => Result {
  const { direct, reflected } = binaryNames[operator]!;
  const slot = (runtime: Runtime, left: PyObject, right: PyObject): Result => {
    const leftType = left.type;
    const rightType = right.type;
    const other = leftType !== rightType && rightType.slotTable.binary?.[operator] === slot;
    if (leftType.slotTable.binary?.[operator] !== slot) {
      return other ? callMaybe(runtime, right, reflected, [left]) : runtime.notImplemented();
    }
    if (!other) return callMaybe(runtime, left, direct, [right]);
    const overrides =
      isSubtype(rightType, leftType) &&
      lookupSpecial(runtime, right, reflected) !== lookupSpecial(runtime, left, reflected);
    return runtime.run(new BinaryCall(left, right, operator, overrides));
  };
  return slot;
}

/** By index into `binaryOperators`: one function an operator, for `__op__` and `__rop__`. */
export const callBinary = operatorNames.map((_, operator) => makeBinary(operator));
export const callInplace = binaryNames.map(
  ({ inplace }) =>
    (runtime: Runtime, left: PyObject, right: PyObject): Result =>
      callSpecial(runtime, left, inplace, [right]),
);

/** slot_nb_power with a modulus: only the left operand is asked. */
export const callPower3: NonNullable<Slots['power3']> = (runtime, base, exponent, modulus) =>
  callMaybe(runtime, base, '__pow__', [exponent, modulus]);

/** slot_tp_new: `__new__` is a static method; the class is its first argument. */
export const callNew: NonNullable<Slots['new']> = (runtime, type, args, keywords) => {
  const method = lookupOnType(runtime, type);
  if (method === null || method === PENDING) return method;
  if (keywords === null || keywords.size === 0) return callOwned(runtime, method, [type, ...args], keywords);
  const frame = new NewCall(method, type, args, keywords);
  frame.hold(method);
  frame.holdKeywords(runtime);
  return runtime.run(frame);
};

/** `__new__` with keyword arguments, which are laid out on a stack of their own (_PyObject_Call_Prepend). */
class NewCall extends SlotCall {
  constructor(
    private readonly callee: PyObject,
    type: PyType,
    args: readonly PyObject[],
    keywords: ReadonlyMap<string, PyObject>,
  ) {
    super(type, '__new__', args, keywords, null);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.call(this.callee, [this.self, ...this.args], this.keywords);
  }
}

function lookupOnType(runtime: Runtime, type: PyType): Result {
  const getAttribute = type.type.slotTable.getAttribute;
  return getAttribute === undefined
    ? runtime.raise('AttributeError', '__new__')
    : getAttribute(runtime, type, '__new__');
}
