/**
 * `tuple(iterable)` of what is neither tuple nor list (Objects/abstract.c:PySequence_Tuple): up to 3.13 grows a tuple
 * and cuts it to length, later gathers the items first.
 */

import type { PyInt } from './int';
import { appendOwned, newList, type PyList } from './list';
import { PENDING, type PyObject, type Result } from './object';
import { placeTracked } from './place';
import { Consume, type Each } from './protocol/consume';
import { hintNow, lengthHint } from './protocol/length-hint';
import type { Runtime } from './runtime';
import { newTuple, PyTuple, resizeTuple, tupleBytes, tupleFreeList } from './tuple';

/** Items that wait in an array, and the room of the list that takes more. */
const gatheredMax = 8;
const gatheringRoom = 16;

/** What an iterable without a length hint is taken to promise. */
const defaultHint = 10;

export class FillTuple extends Consume {
  private tuple: PyTuple | null = null;
  private room = 0;

  protected override opened(runtime: Runtime): Each {
    const hint = hintNow(runtime, this.iterable);
    if (hint === undefined) {
      const answer = lengthHint(runtime, this.iterable, defaultHint);
      return answer === PENDING ? PENDING : this.answered(runtime, answer);
    }
    this.begin(runtime, hint ?? defaultHint);
    return 'go on';
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    this.begin(runtime, (value as PyInt).value);
    runtime.heap.drop(value);
    return 'go on';
  }

  private begin(runtime: Runtime, room: number): void {
    this.room = room;
    if (room === 0) return;
    const { profile, types } = runtime;
    const tuple = new PyTuple();
    placeTracked(runtime, tuple, types.tuple, tupleBytes(profile, room), tupleFreeList(profile, room));
    this.tuple = this.hold(tuple);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    if (this.tuple === null || this.tuple.items.length >= this.room) this.grow(runtime);
    const tuple = this.tuple!;
    runtime.heap.touch(tuple);
    tuple.items.push(item);
    return 'go on';
  }

  private grow(runtime: Runtime): void {
    const more = this.room + 10;
    const room = more + (more >> 2);
    if (this.tuple === null) this.begin(runtime, room);
    else {
      resizeTuple(runtime, this.tuple, room);
      this.room = room;
    }
  }

  protected override finish(runtime: Runtime): Result {
    const { tuple } = this;
    if (tuple === null) return runtime.heap.take(runtime.singletons.emptyTuple);
    const { items } = tuple;
    if (items.length === 0) {
      runtime.heap.drop(this.letGo(tuple));
      return runtime.heap.take(runtime.singletons.emptyTuple);
    }
    if (items.length < this.room) resizeTuple(runtime, tuple, items.length);
    return this.letGo(tuple);
  }
}

/** Gathers a few items in an array, more in a list, and makes the tuple when its length is known. */
export class GatherTuple extends Consume {
  private readonly few: PyObject[] = [];
  private list: PyList | null = null;

  protected override each(runtime: Runtime, item: PyObject): Each {
    if (this.list !== null) appendOwned(runtime.heap, this.list, item);
    else if (this.few.length < gatheredMax) this.few.push(this.hold(item));
    else {
      this.list = this.hold(newList(runtime, this.takeFew(), gatheringRoom));
      appendOwned(runtime.heap, this.list, item);
    }
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    const { list } = this;
    if (list === null) return newTuple(runtime, this.takeFew());
    runtime.heap.touch(list);
    const tuple = newTuple(runtime, list.items);
    list.items = [];
    runtime.heap.drop(this.letGo(list));
    return tuple;
  }

  /** The items, which the frame owns no more. */
  private takeFew(): PyObject[] {
    const items = this.few.splice(0);
    for (const item of items) this.letGo(item);
    return items;
  }
}
