/** Displays, comprehensions, strings, unpacking. */

import { Flag, FreeList } from '../../heap';
import {
  appendOwned,
  ascii as asciiText,
  chain,
  containerIteratorBytes,
  dictSet,
  extendList,
  findInMro,
  format,
  getIterator,
  isUnknown,
  listFrom,
  NativeFrame,
  newCarrier,
  newDict,
  newList,
  newSet,
  newSlice,
  newStr,
  newTupleFromArray,
  next,
  PyDict,
  PyList,
  type PyObject,
  type PySet,
  PyStr,
  PyTuple,
  type Result,
  type Runtime,
  repr,
  str,
  updateDict,
  updateSet,
} from '../../objects';
import { Deliver, type PythonFrame } from '../frame';
import { isInstance } from '../generators';
import type { Machine } from '../machine';
import { executedBefore } from '../warmth';
import { discard, push, raised, Status, type StatusCode, wait } from './status';

/** Moves the topmost entries into an array that owns them. */
function moveItems(machine: Machine, frame: PythonFrame, count: number): PyObject[] {
  const items = new Array<PyObject>(count);
  for (let i = count - 1; i >= 0; i--) items[i] = frame.pop(machine.heap);
  return items;
}

function buildTuple(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  frame.push(newTupleFromArray(machine, moveItems(machine, frame, count)));
  return Status.next;
}

function buildList(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  frame.push(newList(machine, moveItems(machine, frame, count)));
  return Status.next;
}

/** Adds entries to a new container one by one; a key's hash or comparison may be Python code. */
class Build extends NativeFrame {
  private at = 0;

  constructor(
    private readonly container: PyObject,
    private readonly items: readonly PyObject[],
    private readonly add: PyObject | null,
  ) {
    super();
    this.hold(container);
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(value);
      }
      if (this.at >= this.items.length) return this.letGo(this.container);
      this.state = 1;
      let answer: Result;
      if (this.add !== null) {
        answer = runtime.call(this.add, [this.container, this.items[this.at]!]);
        this.at++;
      } else {
        answer = dictSet(runtime, this.container as PyDict, this.items[this.at]!, this.items[this.at + 1]!);
        this.at += 2;
      }
      if (answer === undefined) return undefined;
      value = answer;
    }
  }
}

function buildSet(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const items = frame.stack.slice(frame.sp - count, frame.sp) as PyObject[];
  return push(
    machine,
    frame,
    count,
    machine.run(new Build(newSet(machine), items, machine.method('set', 'add'))),
  );
}

function buildMap(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  if (count === 0) {
    frame.push(newDict(machine));
    return Status.next;
  }
  const items = frame.stack.slice(frame.sp - 2 * count, frame.sp) as PyObject[];
  return push(machine, frame, 2 * count, machine.run(new Build(newDict(machine, count), items, null)));
}

function buildConstKeyMap(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const keys = (frame.peek(1) as PyTuple).items;
  const first = frame.sp - 1 - count;
  const items: PyObject[] = [];
  for (let i = 0; i < count; i++) items.push(keys[i]!, frame.stack[first + i]!);
  return push(machine, frame, count + 1, machine.run(new Build(newDict(machine, count), items, null)));
}

function buildString(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  let text = '';
  for (let i = count; i >= 1; i--) {
    const part = frame.peek(i);
    if (isUnknown(part))
      return push(machine, frame, count, machine.unknown('text with an unknown part', 'str'));
    text += (part as PyStr).value;
  }
  return push(machine, frame, count, newStr(machine, text));
}

function buildSlice(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const slice =
    count === 3
      ? newSlice(machine, frame.peek(3), frame.peek(2), frame.peek(1))
      : newSlice(machine, frame.peek(2), frame.peek(1), null);
  return push(machine, frame, count, slice);
}

/** Conversion, then format() (FORMAT_VALUE). */
function formatValue(machine: Machine, frame: PythonFrame, flags: number): StatusCode {
  const withSpec = (flags & 4) !== 0;
  const spec = withSpec ? frame.peek(1) : null;
  const value = frame.peek(withSpec ? 2 : 1);
  const pops = withSpec ? 2 : 1;
  const convert = [null, str, repr, asciiText][flags & 3] ?? null;
  if (isUnknown(value) || (spec !== null && isUnknown(spec))) {
    return push(machine, frame, pops, machine.unknown('the text of an unknown value', 'str'));
  }
  if (convert === null) {
    if (value instanceof PyStr && value.type === machine.types.str && spec === null) {
      return push(machine, frame, pops, machine.heap.take(value));
    }
    return push(machine, frame, pops, format(machine, value, spec as PyStr | null));
  }
  if (spec === null) return push(machine, frame, pops, convert(machine, value));
  const answer = chain(
    machine,
    [value, spec],
    (runtime, inputs) => convert(runtime, inputs[0]!),
    (runtime, text, inputs) => {
      const formatted = format(runtime, text, inputs[1] as PyStr);
      runtime.heap.drop(text);
      return formatted;
    },
  );
  return push(machine, frame, pops, answer);
}

function listAppend(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const list = frame.stack[frame.sp - 1 - count] as PyList;
  appendOwned(machine.heap, list, frame.pop(machine.heap));
  return Status.next;
}

function setAdd(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const set = frame.stack[frame.sp - 1 - count]!;
  return discard(machine, frame, 1, machine.call(machine.method('set', 'add'), [set, frame.peek(1)]));
}

function mapAdd(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const dict = frame.stack[frame.sp - 2 - count] as PyDict;
  return discard(machine, frame, 2, dictSet(machine, dict, frame.peek(2), frame.peek(1)));
}

function listExtend(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const list = frame.stack[frame.sp - 1 - count] as PyList;
  const iterable = frame.peek(1);
  const { slotTable } = iterable.type;
  if (slotTable.iter === undefined && slotTable.getItem === undefined && !isUnknown(iterable)) {
    return raised(
      machine,
      'TypeError',
      `Value after * must be an iterable, not ${iterable.type.fullTypeName}`,
    );
  }
  if (isUnknown(iterable)) {
    // Asked for items, an unknown value would give them without end.
    machine.escape([list, iterable], 'extended by an unknown value');
    const answer = machine.unknown('what a list is extended by is unknown');
    return discard(machine, frame, 1, answer);
  }
  return discard(machine, frame, 1, extendList(machine, list, iterable));
}

function setUpdate(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const set = frame.stack[frame.sp - 1 - count]!;
  const items = frame.peek(1);
  const answer = isUnknown(items)
    ? machine.call(machine.method('set', 'update'), [set, items])
    : updateSet(machine, set as PySet, items);
  return discard(machine, frame, 1, answer);
}

function dictUpdate(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const dict = frame.stack[frame.sp - 1 - count]!;
  const mapping = frame.peek(1);
  if (!(mapping instanceof PyDict) && findInMro(mapping.type, 'keys') === null && !isUnknown(mapping)) {
    return raised(machine, 'TypeError', `'${mapping.type.fullTypeName}' object is not a mapping`);
  }
  const answer = isUnknown(mapping)
    ? machine.call(machine.method('dict', 'update'), [dict, mapping])
    : updateDict(machine, dict as PyDict, mapping);
  return discard(machine, frame, 1, answer);
}

/** The list is a temporary of the display: its items move into the tuple. */
function listToTuple(machine: Machine, frame: PythonFrame): StatusCode {
  const list = frame.peek(1) as PyList;
  // Nobody but the display sees it: it was extended by something unknown.
  if ((list.flags & Flag.AT_LEAST) !== 0) {
    machine.escape(list.items, 'passed along with something unknown');
    return push(machine, frame, 1, machine.unknown('a tuple of something unknown', 'tuple'));
  }
  const items = list.items.map((item) => machine.heap.take(item));
  return push(machine, frame, 1, newTupleFromArray(machine, items));
}

/** Takes exactly `count` items of an iterable, or at least that many where `rest` is not negative. */
class Unpack extends NativeFrame {
  private readonly items: PyObject[] = [];
  private iterator: PyObject | null = null;
  private rest: PyList | null = null;

  constructor(
    private readonly iterable: PyObject,
    private readonly before: number,
    /** Items after the starred target; -1 where there is none. */
    private readonly after: number,
  ) {
    super();
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    for (;;) {
      let answer: Result;
      if (this.state === 0) {
        this.state = 1;
        answer = getIterator(runtime, this.iterable);
        if (
          answer === null &&
          runtime.exception !== null &&
          this.iterable.type.slotTable.iter === undefined
        ) {
          const isTypeError = isInstance(runtime.exception, runtime.types.TypeError);
          if (isTypeError) {
            runtime.forget();
            return runtime.raise(
              'TypeError',
              `cannot unpack non-iterable ${this.iterable.type.fullTypeName} object`,
            );
          }
        }
      } else if (this.state === 1) {
        if (value === null) return null;
        this.iterator = this.hold(value);
        this.state = 2;
        answer = this.ask(runtime);
      } else {
        if (value === null) {
          if (this.state === 3) return null;
          if (runtime.exception !== null) {
            if (!isInstance(runtime.exception, runtime.types.StopIteration)) return null;
            runtime.forget();
          }
          return this.finish(runtime);
        }
        if (this.state === 3) {
          this.rest = this.hold(value as PyList);
          return this.finish(runtime);
        }
        this.items.push(this.hold(value));
        if (this.after < 0 && this.items.length > this.before) {
          return runtime.raise('ValueError', tooMany(runtime, this.iterable, this.before));
        }
        answer = this.ask(runtime);
      }
      if (answer === undefined) return undefined;
      value = answer;
    }
  }

  /** The next item; behind the items in front of a starred target the rest as a list (PySequence_List). */
  private ask(runtime: Runtime): Result {
    if (this.after < 0 || this.items.length < this.before) return next(runtime, this.iterator!);
    this.state = 3;
    return listFrom(runtime, this.iterator!);
  }

  private finish(runtime: Runtime): Result {
    const { items, before, after, rest } = this;
    const count = items.length + (rest?.items.length ?? 0);
    if (after < 0 && count < before) {
      return runtime.raise('ValueError', `not enough values to unpack (expected ${before}, got ${count})`);
    }
    if (after >= 0 && count < before + after) {
      const needed = before + after;
      return runtime.raise(
        'ValueError',
        `not enough values to unpack (expected at least ${needed}, got ${count})`,
      );
    }
    for (const item of items) this.letGo(item);
    if (rest === null) return newCarrier(runtime, items);
    // The items behind the starred target move out of the list, whose block stays as it is.
    this.letGo(rest);
    runtime.heap.touch(rest);
    const behind = rest.items.splice(rest.items.length - after);
    return newCarrier(runtime, [...items, rest, ...behind]);
  }
}

function tooMany(runtime: Runtime, iterable: PyObject, expected: number): string {
  const got = iterable instanceof PyList || iterable instanceof PyTuple ? iterable.items.length : -1;
  return runtime.profile.words.unpackSaysCount && got >= 0
    ? `too many values to unpack (expected ${expected}, got ${got})`
    : `too many values to unpack (expected ${expected})`;
}

function unpackSequence(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const iterable = frame.peek(1);
  const exact = iterable.type === machine.types.tuple || iterable.type === machine.types.list;
  if (exact) {
    const { items } = iterable as PyTuple | PyList;
    const { length } = items;
    if (length < count) {
      return raised(machine, 'ValueError', `not enough values to unpack (expected ${count}, got ${length})`);
    }
    if (length > count) return raised(machine, 'ValueError', tooMany(machine, iterable, count));
    const { heap } = machine;
    if (machine.unpacksByIterator && !executedBefore(machine, frame)) {
      // Only the specialised instruction goes without an iterator (Python/bytecodes.c:UNPACK_SEQUENCE).
      const isList = iterable.type === machine.types.list;
      heap.passThrough(containerIteratorBytes, isList ? FreeList.listIterator : FreeList.tupleIterator);
    }
    const copy: PyObject[] = [];
    for (let i = count - 1; i >= 0; i--) copy.push(heap.take(items[i]!));
    frame.drop(heap, 1);
    for (const item of copy) frame.push(item);
    return Status.next;
  }
  if (isUnknown(iterable)) return spreadUnknown(machine, frame, count);
  return spread(machine, frame, machine.run(new Unpack(iterable, count, -1)));
}

function spreadUnknown(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const items: PyObject[] = [];
  for (let i = 0; i < count; i++) {
    const item = machine.unknown('an item of an unknown value');
    if (!item) return Status.changed;
    items.push(item);
  }
  frame.drop(machine.heap, 1);
  for (const item of items) frame.push(item);
  return Status.next;
}

function spread(machine: Machine, frame: PythonFrame, answer: Result): StatusCode {
  if (answer === undefined) return wait(frame, 1, Deliver.spread);
  if (answer === null) return Status.raised;
  const { heap } = machine;
  frame.drop(heap, 1);
  const { items } = answer as PyTuple;
  for (let i = items.length - 1; i >= 0; i--) frame.push(heap.take(items[i]!));
  heap.drop(answer);
  return Status.next;
}

function unpackEx(machine: Machine, frame: PythonFrame, counts: number): StatusCode {
  const iterable = frame.peek(1);
  if (isUnknown(iterable)) return spreadUnknown(machine, frame, (counts & 0xff) + (counts >> 8) + 1);
  return spread(machine, frame, machine.run(new Unpack(iterable, counts & 0xff, counts >> 8)));
}

export const buildingHandlers = {
  BUILD_TUPLE: buildTuple,
  BUILD_LIST: buildList,
  BUILD_SET: buildSet,
  BUILD_MAP: buildMap,
  BUILD_CONST_KEY_MAP: buildConstKeyMap,
  BUILD_STRING: buildString,
  BUILD_SLICE: buildSlice,
  FORMAT_VALUE: formatValue,
  LIST_APPEND: listAppend,
  SET_ADD: setAdd,
  MAP_ADD: mapAdd,
  LIST_EXTEND: listExtend,
  SET_UPDATE: setUpdate,
  DICT_UPDATE: dictUpdate,
  LIST_TO_TUPLE: listToTuple,
  UNPACK_SEQUENCE: unpackSequence,
  UNPACK_EX: unpackEx,
};
