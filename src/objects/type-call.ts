/** Calls of types and the Python code that class creation runs (type_call, type_new_set_names, type_new_init_subclass). */

import { FreeList } from '../heap';
import { bindSpecial, callOwned } from './attributes';
import { dictSetStr, keywordCarrier, PyDict } from './dict';
import { copyDict } from './dict-update';
import { newError } from './errors';
import { PyGenerator } from './generator';
import { definerInMro, findInMro, ownEntry } from './lookup';
import { calculateMetaclass } from './mro';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import { takeAll } from './slot-calls';
import { internedStr, PyStr } from './str';
import { isSubtype } from './subtype';
import { superBytes } from './super';
import { newTupleFromArray, PyTuple, passTuple } from './tuple';
import { PyType, type Slots } from './type';
import { createClass } from './type-create';
import { atomType, isUnknown } from './unknown';
import { hasUnknownBase } from './unknown-base';

type Keywords = ReadonlyMap<string, PyObject> | null;

/** `__new__`, then `__init__` where that answered an instance; holds the new object, and the tuple that carries the arguments. */
class TypeCall extends NativeFrame {
  /** Owned through `hold`. */
  tuple: PyTuple | null = null;

  constructor(
    readonly callee: PyType,
    readonly args: readonly PyObject[],
    readonly keywords: Keywords,
    public made: PyObject | null,
    readonly holds = true,
  ) {
    super();
    this.name = callee.name;
    if (made !== null) this.state = 2;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case 0:
          this.holdArguments(runtime);
          this.state = 1;
          answer = this.withTuple(runtime, this.callee.slotTable.new!, this.callee);
          break;
        case 1: {
          if (value === null) return null;
          if (!isSubtype(value.type, this.callee)) return value;
          const init = value.type.slotTable.init;
          if (init === undefined) return value;
          this.made = this.hold(value);
          this.state = 3;
          answer = this.withTuple(runtime, init, value);
          break;
        }
        case 2:
          this.hold(this.made!);
          this.holdArguments(runtime);
          this.state = 3;
          answer = this.withTuple(runtime, this.made!.type.slotTable.init!, this.made!);
          break;
        default: {
          if (value === null) return null;
          runtime.heap.drop(value);
          return this.letGo(this.made!);
        }
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  /** The tuple that carries the arguments may become part of the object, as an exception's does. */
  private withTuple<T extends PyObject>(
    runtime: Runtime,
    slot: (runtime: Runtime, first: T, args: readonly PyObject[], keywords: Keywords) => Result,
    first: T,
  ): Result {
    const { tuple } = this;
    if (tuple === null) return slot(runtime, first, this.args, this.keywords);
    return callWithTuple(runtime, slot, first, tuple, this.keywords);
  }

  private holdArguments(runtime: Runtime): void {
    if (!this.holds) return;
    const tuple = carrierOf(runtime, this.args);
    if (tuple !== null) this.tuple = this.hold(tuple);
    const named = keywordCarrier(runtime, this.args, this.keywords);
    if (named !== null) this.hold(named);
  }
}

/** What a constructor may ask for its iterator, its text or its value in Python code. */
function mayRunCode(object: PyObject): boolean {
  return object.type.isClass || object instanceof PyGenerator;
}

/** They only keep what they are given: an unknown item does no harm. */
const acceptUnknown: ReadonlySet<string> = new Set([
  'object',
  'staticmethod',
  'classmethod',
  'property',
  'method',
]);

/** An instance of a built-in type that is made of something unknown: it would be asked for its items without end. */
function unknownInstance(
  runtime: Runtime,
  callee: PyType,
  args: readonly PyObject[],
  keywords: Keywords,
): Result {
  const reason = `${callee.name}() is called with an unknown value`;
  runtime.escape([...args, ...(keywords?.values() ?? [])], reason);
  return runtime.unknown(reason, callee.name);
}

/** type.__call__. Built-in types answer at once; a frame is made only where Python code runs. */
export const callType: NonNullable<Slots['call']> = (runtime, self, args, keywords) => {
  const callee = self as PyType;
  const { type: typeType } = runtime.types;
  if (callee === typeType) {
    if (args.length === 1 && (keywords === null || keywords.size === 0))
      return runtime.heap.take(atomType(runtime, args[0]!) ?? args[0]!.type);
    if (args.length !== 3) return runtime.raise('TypeError', 'type() takes 1 or 3 arguments');
  }
  const create = callee.slotTable.new;
  if (create === undefined) return runtime.raise('TypeError', `cannot create '${callee.name}' instances`);
  if (callee.isClass) {
    const object = runtime.types.object;
    // Nothing of Python code is in the way of a plain object: it is made before the frame that initialises it.
    if (create !== object.slotTable.new || callee.slotTable.init === object.slotTable.init) {
      return runtime.run(new TypeCall(callee, args, keywords, null));
    }
    const instance = create(runtime, callee, args, keywords);
    if (!instance) return instance;
    return runtime.run(new TypeCall(callee, args, keywords, instance));
  }
  if (args.some(isUnknown) && !acceptUnknown.has(callee.name))
    return unknownInstance(runtime, callee, args, keywords);
  // `type(x)` needs no tuple, `type(name, bases, dict)` does.
  const holds = callee === typeType || !runtime.profile.evaluation.vectorcallTypes.has(callee.name);
  if (holds && args.some(mayRunCode)) return runtime.run(new TypeCall(callee, args, keywords, null));
  const tuple = holds ? carrierOf(runtime, args) : null;
  const named = holds ? keywordCarrier(runtime, args, keywords) : null;
  runtime.keywordDict = named;
  const made =
    tuple === null
      ? create(runtime, callee, args, keywords)
      : callWithTuple(runtime, create, callee, tuple, keywords);
  runtime.keywordDict = null;
  const init = made && isSubtype(made.type, callee) ? made.type.slotTable.init : undefined;
  if (!made || init === undefined || init === runtime.types.object.slotTable.init) {
    if (tuple !== null) runtime.heap.drop(tuple);
    if (named !== null) runtime.heap.drop(named);
    return made;
  }
  const frame = new TypeCall(callee, args, keywords, made, false);
  if (named !== null) frame.hold(named);
  if (tuple !== null) frame.tuple = frame.hold(tuple);
  return runtime.run(frame);
};

/** The tuple that carries the arguments to `__new__` and `__init__` (_PyObject_MakeTpCall). */
function carrierOf(runtime: Runtime, args: readonly PyObject[]): PyTuple | null {
  // `C(*args)` hands its own tuple on.
  if (args.length === 0 || runtime.argumentTuple?.items === args) return null;
  return newTupleFromArray(runtime, takeAll(runtime, args));
}

/** Calls a slot with the arguments of this tuple, which it may take (`argumentTuple`). */
function callWithTuple<T extends PyObject>(
  runtime: Runtime,
  slot: (runtime: Runtime, first: T, args: readonly PyObject[], keywords: Keywords) => Result,
  first: T,
  tuple: PyTuple,
  keywords: Keywords,
): Result {
  const before = runtime.argumentTuple;
  runtime.argumentTuple = tuple;
  const answer = slot(runtime, first, tuple.items, keywords);
  runtime.argumentTuple = before;
  return answer;
}

/** type_new: the class, then `__set_name__` of what is in its dict, then `__init_subclass__` of its base. */
class ClassSetup extends NativeFrame {
  private at = 0;

  constructor(
    readonly made: PyType,
    readonly names: readonly string[],
    readonly values: readonly PyObject[],
    readonly keywords: Keywords,
  ) {
    super();
    this.name = '__new__';
    this.hold(made);
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      if (this.state === 1) {
        if (value === null) return this.setNameFailed(runtime);
        runtime.heap.drop(value);
        this.at++;
      } else if (this.state === 2) {
        if (value === null) return null;
        runtime.heap.drop(value);
        return this.letGo(this.made);
      }
      while (this.at < this.values.length && findInMro(this.values[this.at]!.type, '__set_name__') === null) {
        this.at++;
      }
      if (this.at < this.values.length) {
        this.state = 1;
        const name = this.hold(internedStr(runtime, this.names[this.at]!));
        answer = this.callSetName(runtime, this.values[this.at]!, name);
      } else {
        this.state = 2;
        answer = callInitSubclass(runtime, this.made, this.keywords);
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  /** Through a bound method (lookup_special). */
  private callSetName(runtime: Runtime, entry: PyObject, name: PyObject): Result {
    const bound = bindSpecial(runtime, entry, '__set_name__');
    return bound ? callOwned(runtime, bound, [this.made, name]) : bound;
  }

  /** Up to 3.11 a RuntimeError replaces the error, which becomes its cause. */
  private setNameFailed(runtime: Runtime): null {
    const { setNameFailed } = runtime.profile.words;
    const original = runtime.exception;
    if (setNameFailed === null || original === null) return null;
    const text = setNameFailed
      .replace('{descriptor}', this.values[this.at]!.type.name)
      .replace('{name}', this.names[this.at]!)
      .replace('{type}', this.made.name);
    runtime.exception = null;
    const error = newError(runtime, 'RuntimeError', text);
    error.cause = runtime.heap.take(original);
    error.context = original;
    error.suppressContext = true;
    return runtime.raiseObject(error);
  }
}

/** type_new_init_subclass makes a super object, and of it a bound method. */
function passSuper(runtime: Runtime): void {
  const { heap, profile } = runtime;
  if (!profile.evaluation.vectorcallTypes.has('super')) passTuple(runtime, 2);
  heap.passThrough(superBytes);
  heap.passThrough(72, FreeList.builtinMethod);
}

/** `super(type, type).__init_subclass__(**keywords)`. */
function callInitSubclass(runtime: Runtime, type: PyType, keywords: Keywords): Result {
  passSuper(runtime);
  let entry: PyObject | null = null;
  let definer: PyType | null = null;
  for (let i = 1; i < type.mro.length && entry === null; i++) {
    definer = type.mro[i]!;
    entry = ownEntry(definer, '__init_subclass__');
  }
  if (entry === null || definer === runtime.types.object) {
    if (keywords === null || keywords.size === 0 || hasUnknownBase(type)) return runtime.none();
    return runtime.raise('TypeError', `${type.name}.__init_subclass__() takes no keyword arguments`);
  }
  const get = entry.type.slotTable.get;
  if (get === undefined) return runtime.call(entry, [], keywords);
  const bound = get(runtime, entry, null, type);
  return bound ? callOwned(runtime, bound, [], keywords) : bound;
}

/** type.__new__(metatype, name, bases, namespace, **keywords). */
export const newType: NonNullable<Slots['new']> = (runtime, metatype, args, keywords) => {
  if (args.length !== 3) {
    return runtime.raise('TypeError', `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  }
  const [name, bases, namespace] = args as [PyObject, PyObject, PyObject];
  const wrong = (at: number, expected: string, given: PyObject): null =>
    runtime.raise(
      'TypeError',
      `type.__new__() argument ${at} must be ${expected}, not ${given.type.fullTypeName}`,
    );
  if (!(name instanceof PyStr)) return wrong(1, 'str', name);
  if (!(bases instanceof PyTuple)) return wrong(2, 'tuple', bases);
  if (!(namespace instanceof PyDict)) return wrong(3, 'dict', namespace);
  const baseTypes: PyType[] = [];
  for (const base of bases.items) {
    if (!(base instanceof PyType)) {
      if (findInMro(base.type, '__mro_entries__') !== null) {
        const text = "type() doesn't support MRO entry resolution; use types.new_class()";
        return runtime.raise('TypeError', text);
      }
      return runtime.raise('TypeError', 'bases must be types');
    }
    baseTypes.push(base);
  }
  const winner = calculateMetaclass(runtime, metatype, baseTypes);
  if (winner === null) return null;
  if (winner !== metatype && winner.slotTable.new !== runtime.types.type.slotTable.new) {
    return winner.slotTable.new!(runtime, winner, args, keywords);
  }
  const made = createClass(runtime, winner, name.value, baseTypes, namespace, bases);
  if (made === null) return null;
  return setUpClass(runtime, made, keywords);
};

function setUpClass(runtime: Runtime, made: PyType, keywords: Keywords): Result {
  const names: string[] = [];
  const values: PyObject[] = [];
  const dict = made.dict!;
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i];
    if (key instanceof PyStr && findInMro(dict.values[i]!.type, '__set_name__') !== null) {
      names.push(key.value);
      values.push(dict.values[i]!);
    }
  }
  const definer = definerInMro(made.mro[1]!, '__init_subclass__');
  const plain = made.bases.length === 1 && definer === runtime.types.object;
  // type_new_set_names goes over a copy of the dict.
  const copy = copyDict(runtime, dict);
  if (copy) runtime.heap.drop(copy);
  if (names.length === 0 && plain && (keywords === null || keywords.size === 0)) {
    passSuper(runtime);
    return made;
  }
  const frame = new ClassSetup(made, names, values, keywords);
  for (const value of values) frame.keep(runtime, value);
  return runtime.run(frame);
}

/** Stores a class attribute that the interpreter itself sets (`__orig_bases__`). */
export function setInNamespace(runtime: Runtime, namespace: PyObject, name: string, value: PyObject): Result {
  if (namespace instanceof PyDict && !namespace.type.heapType) {
    dictSetStr(runtime, namespace, name, value);
    return runtime.none();
  }
  const key = internedStr(runtime, name);
  const set = namespace.type.slotTable.setItem;
  const answer =
    set === undefined
      ? runtime.raise('TypeError', `'${namespace.type.fullTypeName}' object does not support item assignment`)
      : set(runtime, namespace, key, value);
  runtime.heap.drop(key);
  return answer;
}
