/** groupby and tee: iterators whose parts share their source (Modules/itertoolsmodule.c). */

import { PyInt } from '../int';
import type { NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { placeTracked } from '../place';
import { chain } from '../protocol/chain';
import { equalTruth } from '../protocol/compare';
import { isTrue } from '../protocol/equality';
import { getIterator, next } from '../protocol/iteration';
import type { Runtime } from '../runtime';
import { newTuple } from '../tuple';
import type { PyType, Slots, TypeSpec } from '../type';
import { type Advance, bindArguments, newTool, PyTool, type ToolStep, toolType } from './tool';

/** Parts of a groupby, in the order of groupby_dealloc. */
enum Group {
  source,
  keyFunction,
  wantedKey,
  currentKey,
  currentValue,
}

/** Parts of one group. */
enum Part {
  parent,
  key,
}

const groupBytes = 48;

/** PyObject_RichCompareBool: the same object is equal without being asked. */
function sameKey(runtime: Runtime, one: PyObject, other: PyObject): Result {
  return one === other ? runtime.bool(true) : equalTruth(runtime, one, other);
}

enum At {
  start,
  compared,
  gotItem,
  gotKey,
  ready,
}

/** groupby_step in two parts: asks for the next item, then for its key. */
function stepItem(runtime: Runtime, frame: ToolStep, group: PyTool): Result {
  frame.state = At.gotItem;
  return next(runtime, group.parts[Group.source]!);
}

function stepKey(runtime: Runtime, frame: ToolStep, group: PyTool, item: PyObject): Result {
  frame.hold(item);
  frame.state = At.gotKey;
  const key = group.parts[Group.keyFunction]!;
  return key === runtime.singletons.none ? runtime.heap.take(item) : runtime.call(key, [item]);
}

function stepDone(runtime: Runtime, frame: ToolStep, group: PyTool, key: PyObject): void {
  const item = frame.owned.pop()!;
  const { heap } = runtime;
  heap.touch(group);
  const oldValue = group.parts[Group.currentValue] ?? null;
  group.parts[Group.currentValue] = item;
  group.setPart(heap, Group.currentKey, key);
  if (oldValue !== null) heap.drop(oldValue);
}

/** groupby_next. */
const advanceGroups: Advance = (runtime, frame, group, delivered) => {
  const { heap } = runtime;
  let value = delivered;
  for (;;) {
    let answer: Result = null;
    switch (frame.state as At) {
      case At.start: {
        heap.touch(group);
        (group as PyGroupBy).current = null;
        const { wantedKey, currentKey } = keysOf(group);
        if (currentKey === null) answer = stepItem(runtime, frame, group);
        else if (wantedKey === null) {
          frame.state = At.ready;
          continue;
        } else {
          frame.state = At.compared;
          answer = sameKey(runtime, wantedKey, currentKey);
        }
        break;
      }
      case At.compared: {
        if (value === null) return null;
        const same = isTrue(runtime, value);
        if (!same) {
          frame.state = At.ready;
          continue;
        }
        answer = stepItem(runtime, frame, group);
        break;
      }
      case At.gotItem:
        if (value === null) return null;
        answer = stepKey(runtime, frame, group, value);
        break;
      case At.gotKey:
        if (value === null) return null;
        stepDone(runtime, frame, group, value);
        frame.state = At.start;
        continue;
      case At.ready: {
        const key = group.parts[Group.currentKey]!;
        group.setPart(heap, Group.wantedKey, heap.take(key));
        const part = newTool(
          runtime,
          runtime.typeOf(grouperType),
          [heap.take(group), heap.take(key)],
          [],
          groupBytes,
        );
        (group as PyGroupBy).current = part;
        return newTuple(runtime, [heap.take(key), part]);
      }
    }
    if (answer === PENDING) return PENDING;
    value = answer;
  }
};

function keysOf(group: PyTool): { wantedKey: PyObject | null; currentKey: PyObject | null } {
  return {
    wantedKey: group.parts[Group.wantedKey] ?? null,
    currentKey: group.parts[Group.currentKey] ?? null,
  };
}

/** _grouper_next. */
const advancePart: Advance = (runtime, frame, part, delivered) => {
  const { heap } = runtime;
  const group = part.parts[Part.parent] as PyGroupBy;
  let value = delivered;
  for (;;) {
    let answer: Result = null;
    switch (frame.state as At) {
      case At.start:
        if (group.current !== part) return null;
        if (group.parts[Group.currentValue] !== null) {
          frame.state = At.ready;
          continue;
        }
        answer = stepItem(runtime, frame, group);
        break;
      case At.gotItem:
        if (value === null) return null;
        answer = stepKey(runtime, frame, group, value);
        break;
      case At.gotKey:
        if (value === null) return null;
        stepDone(runtime, frame, group, value);
        frame.state = At.ready;
        continue;
      case At.ready:
        frame.state = At.compared;
        answer = sameKey(runtime, part.parts[Part.key]!, group.parts[Group.currentKey]!);
        break;
      case At.compared: {
        if (value === null || !isTrue(runtime, value)) return null;
        heap.touch(group);
        const item = group.parts[Group.currentValue] ?? null;
        group.parts[Group.currentValue] = null;
        group.setPart(heap, Group.currentKey, null);
        return item;
      }
    }
    if (answer === PENDING) return PENDING;
    value = answer;
  }
};

/** `current`: the group that may still be read, not owned. */
class PyGroupBy extends PyTool {
  current: PyTool | null = null;

  override saveContent(): unknown {
    return { tool: super.saveContent(), current: this.current };
  }

  override restoreContent(saved: unknown): void {
    const { tool, current } = saved as {
      tool: { parts: (PyObject | null)[]; numbers: number[] };
      current: PyTool | null;
    };
    super.restoreContent(tool);
    this.current = current;
  }
}

const newGroupBy: NonNullable<Slots['new']> = (runtime, type, args, keywords) => {
  const bound = bindArguments(runtime, 'groupby', ['iterable', 'key'], 1, args, keywords);
  if (bound === null) return null;
  const [iterable, key = runtime.singletons.none] = bound;
  return chain(
    runtime,
    [iterable!, type, key],
    (rt, [source]) => getIterator(rt, source!),
    (rt, iterator, [, cls, by]) => {
      const bytes = rt.profile.sizes.itertools.groupby;
      const made = new PyGroupBy([iterator, rt.heap.take(by!), null, null, null], [], bytes);
      return placeTracked(rt, made, cls as PyType, bytes);
    },
  );
};

const grouperType: TypeSpec = toolType(
  '_grouper',
  (runtime) => runtime.raise('TypeError', "cannot create 'itertools._grouper' instances"),
  advancePart,
  { subclassable: false },
);

/** Items that one data object of a tee keeps (LINKCELLS). */
const cellsMax = 57;
/** With the collector's header. */
const dataBytes = 512;

/** A data object of a tee: its parts are the source, the next data object and then what was read. */
const teeDataType: TypeSpec = {
  name: '_tee_dataobject',
  module: 'itertools',
  heapType: 'itertools',
  subclassable: false,
  collectable: true,
  slots: {},
};

function newTeeData(runtime: Runtime, source: PyObject): PyTool {
  return newTool(runtime, runtime.typeOf(teeDataType), [source, null], [], dataBytes);
}

function newTee(runtime: Runtime, data: PyObject, index: number): PyTool {
  const { tee } = runtime.profile.sizes.itertools;
  return newTool(runtime, runtime.typeOf(teeType), [data], [index], tee);
}

/** tee_next: what another one has read already, or the next item. */
const advanceTee: Advance = (runtime, frame, tee, value) => {
  const { heap } = runtime;
  if (frame.state === 0) {
    if (tee.numbers[0]! >= cellsMax) jump(runtime, tee);
    const known = (tee.parts[0] as PyTool).parts[2 + tee.numbers[0]!];
    if (known !== undefined && known !== null) return given(runtime, tee, heap.take(known));
    frame.state = 1;
    const answer = next(runtime, (tee.parts[0] as PyTool).parts[0]!);
    if (answer === PENDING) return PENDING;
    value = answer;
  }
  if (value === null) return null;
  const data = tee.parts[0] as PyTool;
  heap.touch(data);
  data.parts.push(heap.take(value));
  return given(runtime, tee, value);
};

function given(runtime: Runtime, tee: PyTool, value: PyObject): PyObject {
  runtime.heap.touch(tee);
  tee.numbers[0] = tee.numbers[0]! + 1;
  return value;
}

/** teedataobject_jumplink. */
function jump(runtime: Runtime, tee: PyTool): void {
  const { heap } = runtime;
  const data = tee.parts[0] as PyTool;
  if (data.parts[1] === null) data.setPart(heap, 1, newTeeData(runtime, heap.take(data.parts[0]!)));
  const following = heap.take(data.parts[1]!);
  tee.setPart(heap, 0, following);
  tee.numbers[0] = 0;
}

function copyTee(runtime: Runtime, self: PyObject): PyObject {
  const tee = self as PyTool;
  return newTee(runtime, runtime.heap.take(tee.parts[0]!), tee.numbers[0]!);
}

const teeType: TypeSpec = toolType(
  '_tee',
  (runtime, _type, args) =>
    chain(
      runtime,
      [...args],
      (rt, [iterable]) => getIterator(rt, iterable!),
      (rt, iterator) => newTee(rt, newTeeData(rt, iterator), 0),
    ),
  advanceTee,
  { subclassable: false, methods: [{ name: '__copy__', signature: '()', style: 'noargs', body: copyTee }] },
);

const teeSpec: NativeSpec = {
  name: 'tee',
  signature: '(iterable, n=2, /)',
  style: 'positional',
  body: (runtime, _module, [iterable, count]) => {
    const wanted = count instanceof PyInt ? count.value : 2;
    if (wanted < 0) return runtime.raise('ValueError', 'n must be >= 0');
    return chain(
      runtime,
      [iterable!],
      (rt, [source]) => getIterator(rt, source!),
      (rt, iterator) => {
        const shared = iterator.type === rt.typeOf(teeType);
        const first = shared ? (iterator as PyTool) : newTee(rt, newTeeData(rt, iterator), 0);
        const made: PyObject[] = [];
        for (let i = 0; i < wanted; i++) made.push(i === 0 ? first : copyTee(rt, first));
        if (wanted === 0) rt.heap.drop(first);
        return newTuple(rt, made);
      },
    );
  },
};

export const groupTools: readonly TypeSpec[] = [
  toolType('groupby', newGroupBy, advanceGroups),
  grouperType,
  teeDataType,
  teeType,
];

export const groupFunctions: readonly NativeSpec[] = [teeSpec];
