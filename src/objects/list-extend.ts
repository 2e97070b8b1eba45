/** Filling lists from iterables: extend, `list(…)`, and the list that C code makes of any iterable (PySequence_Fast). */

import type { Heap } from '../heap';
import { PyDict } from './dict';
import { PyDictView } from './dict-views';
import type { PyInt } from './int';
import { appendOwned, grownCapacity, newListOf, PyList, resizeList, setListCapacity } from './list';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { Consume, type Each } from './protocol/consume';
import { hintNow, lengthHint } from './protocol/length-hint';
import type { Runtime } from './runtime';
import { PySet } from './set';
import { newTupleFromArray, PyTuple } from './tuple';

/** Room for a list of known length that had no block (list_preallocate_exact). */
function evenCapacity(heap: Heap, length: number): number {
  return heap.profile.growth.listRoundsToEven ? length + (length % 2) : grownCapacity(length, 0);
}

/** Makes room for `more` items; the list's length stays. */
function makeRoom(heap: Heap, list: PyList, more: number, resizes = false): void {
  const length = list.items.length;
  heap.touch(list);
  if (list.block === null && !resizes) {
    if (more > 0) setListCapacity(heap, list, evenCapacity(heap, more));
  } else resizeList(heap, list, length + more, length);
}

/** Extends by items that are known, taking each. */
export function extendWith(heap: Heap, list: PyList, items: readonly PyObject[]): void {
  const count = items.length;
  if (count === 0) return;
  makeRoom(heap, list, count);
  for (let i = 0; i < count; i++) list.items.push(heap.take(items[i]!));
}

/** PyDict_CheckExact and its like: not so of ordered dicts, their views, and default dicts. */
function isExactly(iterable: PyObject): boolean {
  return iterable.type.mro.length === 2;
}

/** The items that list.extend reads without an iterator (sets and dicts: 3.13+), borrowed; else null. */
function itemsWithoutIterator(heap: Heap, iterable: PyObject): readonly PyObject[] | null {
  if (!isExactly(iterable) || !heap.profile.growth.listFromSetResizes) return null;
  if (iterable instanceof PySet) return iterable.table.keys.filter((key) => key !== null);
  if (iterable instanceof PyDict) return iterable.keys.filter((key) => key !== null);
  if (iterable instanceof PyDictView && iterable.part !== 'items') {
    const { keys, values } = iterable.dict;
    const part = iterable.part === 'keys' ? keys : values;
    return part.filter((value) => value !== null);
  }
  return null;
}

/** list_extend_dictitems (3.13+). */
function isItemsView(heap: Heap, iterable: PyObject): iterable is PyDictView {
  if (!isExactly(iterable) || !heap.profile.growth.listFromSetResizes) return false;
  return iterable instanceof PyDictView && iterable.part === 'items';
}

/** `list.extend(iterable)`; answers None. */
export function extendList(runtime: Runtime, list: PyList, iterable: PyObject): Result {
  const { heap } = runtime;
  const plain = (iterable instanceof PyList || iterable instanceof PyTuple) && !iterable.type.isClass;
  if (plain || iterable === list) {
    extendWith(heap, list, (iterable as PyList | PyTuple).items.slice());
    return runtime.none();
  }
  if (isItemsView(heap, iterable)) {
    const { keys, values } = iterable.dict;
    makeRoom(heap, list, iterable.dict.used, true);
    keys.forEach((key, i) => {
      if (key !== null) list.items.push(newTupleFromArray(runtime, [heap.take(key), heap.take(values[i]!)]));
    });
    return runtime.none();
  }
  const items = itemsWithoutIterator(heap, iterable);
  if (items !== null) {
    makeRoom(heap, list, items.length, true);
    for (const item of items) list.items.push(heap.take(item));
    return runtime.none();
  }
  return runtime.run(new ExtendList(list, iterable));
}

/** Runs the iterator to exhaustion after making room for as many items as the iterable promises. */
class ExtendList extends Consume {
  constructor(
    private readonly list: PyList,
    iterable: PyObject,
  ) {
    super(iterable);
  }

  protected override opened(runtime: Runtime): Each {
    const hint = hintNow(runtime, this.iterable);
    if (hint === undefined) {
      const answer = lengthHint(runtime, this.iterable, defaultHint);
      return answer === PENDING ? PENDING : this.answered(runtime, answer);
    }
    makeRoom(runtime.heap, this.list, hint ?? defaultHint);
    return 'go on';
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    makeRoom(runtime.heap, this.list, (value as PyInt).value);
    runtime.heap.drop(value);
    return 'go on';
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    appendOwned(runtime.heap, this.list, item);
    return 'go on';
  }

  /** Gives back what the hint asked for in excess. */
  protected override finish(runtime: Runtime): Result {
    const { list } = this;
    if (list.items.length < list.capacity) {
      runtime.heap.touch(list);
      resizeList(runtime.heap, list, list.items.length, list.items.length);
    }
    return runtime.none();
  }
}

/** What an iterable without a length hint is taken to promise. */
const defaultHint = 8;

/** What is done with the items of an iterable: `sequence` is borrowed, `args` and `numbers` are those given. Must not capture state. */
export type WithItems = (
  runtime: Runtime,
  sequence: PyList | PyTuple,
  args: readonly PyObject[],
  numbers: readonly number[],
) => Result;

/**
 * PySequence_Fast: a list or tuple itself, else a new list of the iterable's items, for the time of `then`. `message`
 * replaces that of the TypeError for what is not iterable.
 */
export function collect(
  runtime: Runtime,
  iterable: PyObject,
  message: string | null,
  args: readonly PyObject[],
  then: WithItems,
  numbers: readonly number[] = [],
): Result {
  return runtime.run(new Collect(iterable, message, args, then, numbers));
}

class Collect extends NativeFrame {
  constructor(
    private readonly iterable: PyObject,
    private readonly message: string | null,
    private readonly args: readonly PyObject[],
    private readonly then: WithItems,
    private readonly numbers: readonly number[],
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { iterable } = this;
    if (this.state === 0) {
      this.state = 1;
      if (iterable instanceof PyList || iterable instanceof PyTuple) {
        return this.use(runtime, this.keep(runtime, iterable));
      }
      const answer = listFrom(runtime, iterable);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (this.state === 1) {
      if (value !== null) return this.use(runtime, this.hold(value as PyList));
      if (this.message !== null && isNotIterable(runtime, iterable)) {
        runtime.forget();
        return runtime.raise('TypeError', this.message);
      }
      return null;
    }
    return value;
  }

  private use(runtime: Runtime, sequence: PyList | PyTuple): Result {
    this.state = 2;
    return this.then(runtime, sequence, this.args, this.numbers);
  }
}

/** Whether the TypeError is that of `iter()`. */
function isNotIterable(runtime: Runtime, iterable: PyObject): boolean {
  const { iter, getItem } = iterable.type.slotTable;
  if (iter !== undefined || (iterable.type.isClass && getItem !== undefined)) return false;
  return runtime.exception?.type === runtime.types.TypeError;
}

/** `list(iterable)`: a new list, owned (PySequence_List). */
export function listFrom(runtime: Runtime, iterable: PyObject): Result {
  const list = newListOf(runtime, runtime.types.list);
  return runtime.run(new FillList(list, iterable));
}

class FillList extends NativeFrame {
  constructor(
    private readonly list: PyList,
    private readonly iterable: PyObject,
  ) {
    super();
    this.hold(list);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = extendList(runtime, this.list, this.iterable);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return this.letGo(this.list);
  }
}
