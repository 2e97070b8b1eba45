/**
 * Frames that consume an iterable. Apart from iteration.ts, and without imports of any type, so that every type may
 * define consumers.
 */

import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';

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
  /** `getIterator` and `next` of iteration.ts, which sets them. */
  static getIterator: (runtime: Runtime, object: PyObject) => Result;
  static next: (runtime: Runtime, iterator: PyObject) => Result;

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

  /** Once there is an iterator, before the first item; answers as `each` does. */
  protected opened(_runtime: Runtime, _iterator: PyObject): Each {
    return 'go on';
  }

  /** How the iterator is found. */
  protected open(runtime: Runtime): Result {
    return Consume.getIterator(runtime, this.iterable);
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
        this.state = gotAnswer;
        return this.goOn(runtime, this.opened(runtime, value));
      case gotItem:
        if (value === null) return isExhausted(runtime) ? this.leave(runtime, 'stop') : null;
        this.state = gotAnswer;
        return this.goOn(runtime, this.each(runtime, value));
      case gotAnswer:
        return this.goOn(runtime, this.answered(runtime, value));
      default:
        return this.finished(runtime, value);
    }
  }

  private goOn(runtime: Runtime, said: Each): Result {
    return said === 'go on' ? this.loop(runtime) : this.leave(runtime, said);
  }

  private loop(runtime: Runtime): Result {
    const iterator = this.iterator!;
    const slot = iterator.type.slotTable.next ?? Consume.next;
    for (;;) {
      if (!runtime.spend(1)) return PENDING;
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
