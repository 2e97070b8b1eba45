/** The iterator protocol: getting an iterator, asking for the next item, and frames that consume an iterable. */

import { PyDict } from '../dict';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import { newSequenceIterator } from '../sequence-iterator';
import { isUnknown } from '../unknown';

/** Whether `iter()` falls back to `__getitem__` with 0, 1, 2 … (PySequence_Check; dicts are no sequences). */
function isSequence(object: PyObject): boolean {
  const { type } = object;
  return type.isClass && type.slotTable.getItem !== undefined && !(object instanceof PyDict);
}

/** `iter(o)` (PyObject_GetIter). */
export function getIterator(runtime: Runtime, object: PyObject): Result {
  if (isUnknown(object)) return runtime.unknown(`it iterates over a value that is ${object.reason.why}`);
  const { iter } = object.type.slotTable;
  if (iter !== undefined) {
    return object.type.isClass ? runtime.run(new UserIter(object)) : iter(runtime, object);
  }
  if (isSequence(object)) return newSequenceIterator(runtime, object);
  return runtime.raise('TypeError', `'${object.type.name}' object is not iterable`);
}

/** What a class's `__iter__` answers must be an iterator. */
class UserIter extends NativeFrame {
  constructor(private readonly object: PyObject) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    let answer: Result = value;
    if (this.state === 0) {
      this.state = 1;
      answer = this.object.type.slotTable.iter!(runtime, this.object);
      if (answer === PENDING) return PENDING;
    }
    if (answer === null || isUnknown(answer) || answer.type.slotTable.next !== undefined) return answer;
    const name = answer.type.name;
    runtime.heap.drop(answer);
    return runtime.raise('TypeError', `iter() returned non-iterator of type '${name}'`);
  }
}

/**
 * The next item (PyIter_Next without its check for StopIteration): null without an exception, or with StopIteration,
 * where the iterator is exhausted; `isExhausted` tells.
 */
export function next(runtime: Runtime, iterator: PyObject): Result {
  if (isUnknown(iterator)) return runtime.unknown(`it iterates over a value that is ${iterator.reason.why}`);
  const slot = iterator.type.slotTable.next;
  if (slot === undefined) {
    return runtime.raise('TypeError', `'${iterator.type.name}' object is not an iterator`);
  }
  return slot(runtime, iterator);
}

/** After `next` answered null: whether that was the end. Forgets a StopIteration. */
export function isExhausted(runtime: Runtime): boolean {
  const { exception } = runtime;
  if (exception === null) return true;
  if (!exception.type.mro.includes(runtime.types.StopIteration)) return false;
  runtime.forget();
  return true;
}

/** What a consumer says to an item: go on, stop here, it raised (null), or a call is under way (PENDING). */
export type Each = 'go on' | 'stop' | null | undefined;

const start = 0;
const gotIterator = 1;
const gotItem = 2;
const gotAnswer = 3;
const gotResult = 4;

/**
 * A frame that iterates over any iterable as C code does: gets an iterator, gives each item (owned) to `each`, drops
 * the iterator when it is exhausted or the consumer stops, and ends with `finish`.
 */
export abstract class Consume extends NativeFrame {
  protected iterator: PyObject | null = null;

  /** `iterable` is borrowed for the life of the frame. */
  constructor(readonly iterable: PyObject) {
    super();
  }

  /** Takes over an item. After PENDING the value of the call goes to `answered`. */
  protected abstract each(runtime: Runtime, item: PyObject): Each;

  /** The frame's result, at the end or after `stop`. May be PENDING: then `finished` gets the value. */
  protected abstract finish(runtime: Runtime): Result;

  /** The value (owned), or null where it raised, of the call that `each` or `answered` answered PENDING for. */
  protected answered(_runtime: Runtime, _value: PyObject | null): Each {
    return null;
  }

  protected finished(_runtime: Runtime, value: PyObject | null): Result {
    return value;
  }

  /** How the iterator is found. */
  protected open(runtime: Runtime): Result {
    return getIterator(runtime, this.iterable);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    switch (this.state) {
      case start: {
        this.state = gotIterator;
        const iterator = this.open(runtime);
        return iterator === PENDING ? PENDING : this.step(runtime, iterator);
      }
      case gotIterator:
        if (value === null) return null;
        this.iterator = this.hold(value);
        return this.loop(runtime);
      case gotItem:
        return this.take(runtime, value);
      case gotAnswer: {
        const said = this.answered(runtime, value);
        return said === 'go on' ? this.loop(runtime) : this.leave(runtime, said);
      }
      default:
        return this.finished(runtime, value);
    }
  }

  private take(runtime: Runtime, item: PyObject | null): Result {
    if (item === null) return isExhausted(runtime) ? this.leave(runtime, 'stop') : null;
    this.state = gotAnswer;
    const said = this.each(runtime, item);
    return said === 'go on' ? this.loop(runtime) : this.leave(runtime, said);
  }

  private loop(runtime: Runtime): Result {
    const iterator = this.iterator!;
    if (isUnknown(iterator)) {
      this.state = gotItem;
      return next(runtime, iterator);
    }
    const slot = iterator.type.slotTable.next!;
    for (;;) {
      this.state = gotItem;
      const item = slot(runtime, iterator);
      if (item === PENDING) return PENDING;
      if (item === null) return isExhausted(runtime) ? this.leave(runtime, 'stop') : null;
      this.state = gotAnswer;
      const said = this.each(runtime, item);
      if (said !== 'go on') return this.leave(runtime, said);
    }
  }

  private leave(runtime: Runtime, said: 'stop' | null | undefined): Result {
    if (said !== 'stop') return said;
    const iterator = this.iterator!;
    this.iterator = null;
    runtime.heap.drop(this.letGo(iterator));
    this.state = gotResult;
    return this.finish(runtime);
  }
}
