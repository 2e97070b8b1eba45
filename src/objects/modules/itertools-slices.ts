/** itertools that cut an iterable: islice and batched. */

import { PyInt } from '../int';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { isExhausted } from '../protocol/consume';
import { getIterator, next } from '../protocol/iteration';
import { clippedNumber } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { newTuple } from '../tuple';
import type { PyType, Slots } from '../type';
import { type Advance, bindArguments, newTool, toolType } from './tool';

type Construct = NonNullable<Slots['new']>;

const start = 0;
const gotItem = 1;

/** numbers: the place of the next item, where it stops (Infinity: never), the step, how many were taken. */
const isliceNext: Advance = (runtime, frame, tool, value) => {
  if (tool.parts[0] === null) return null;
  for (;;) {
    const [wanted, stop, step, taken] = tool.numbers as [number, number, number, number];
    if (frame.state === gotItem) {
      if (value === null) {
        if (isExhausted(runtime)) tool.setPart(runtime.heap, 0, null);
        return null;
      }
      runtime.heap.touch(tool);
      tool.numbers[3] = taken + 1;
      if (taken >= wanted && taken < stop) {
        tool.numbers[0] = Math.min(wanted + step, stop);
        return value;
      }
      runtime.heap.drop(value);
      frame.state = start;
      continue;
    }
    if (taken >= stop || (wanted >= stop && taken >= wanted)) {
      tool.setPart(runtime.heap, 0, null);
      return null;
    }
    frame.state = gotItem;
    const item = next(runtime, tool.parts[0]!);
    if (item === PENDING) return PENDING;
    value = item;
  }
};

const sliceWords = {
  stop: 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.',
  indices: 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.',
  step: 'Step for islice() must be a positive integer or None.',
};

/** A bound of islice: absent for None, null where it is none. */
function sliceBound(runtime: Runtime, bound: PyObject | undefined, absent: number): number | null {
  if (bound === undefined || bound === runtime.singletons.none) return absent;
  if (!(bound instanceof PyInt)) return null;
  const value = clippedNumber(bound);
  return value < 0 ? null : value;
}

const islice: Construct = (runtime, type, args) => {
  if (args.length < 2 || args.length > 4) {
    const bound = args.length < 2 ? 'at least 2' : 'at most 4';
    return runtime.raise('TypeError', `islice expected ${bound} arguments, got ${args.length}`);
  }
  const [iterable, first, second, third] = args;
  const stop = sliceBound(runtime, args.length === 2 ? first : second, Number.POSITIVE_INFINITY);
  const from = args.length === 2 ? 0 : sliceBound(runtime, first, 0);
  if (stop === null && args.length === 2) return runtime.raise('ValueError', sliceWords.stop);
  if (stop === null || from === null) return runtime.raise('ValueError', sliceWords.indices);
  const step = sliceBound(runtime, third, 1);
  if (step === null || step < 1) return runtime.raise('ValueError', sliceWords.step);
  return runtime.run(new MakeSlice(type, iterable!, [from, stop, step, 0]));
};

class MakeSlice extends NativeFrame {
  constructor(
    private readonly cls: PyType,
    private readonly iterable: PyObject,
    private readonly numbers: readonly number[],
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const iterator = getIterator(runtime, this.iterable);
      if (iterator === PENDING) return PENDING;
      value = iterator;
    }
    return value === null ? null : newTool(runtime, this.cls, [value], [...this.numbers], 72);
  }
}

/** parts: the iterator; numbers: the size. */
const batchedNext: Advance = (runtime, frame, tool, value) => {
  if (tool.parts[0] === null) return null;
  const size = tool.numbers[0]!;
  for (;;) {
    if (frame.state === gotItem) {
      if (value === null) {
        if (!isExhausted(runtime)) return null;
        tool.setPart(runtime.heap, 0, null);
        return frame.owned.length === 0 ? null : newTuple(runtime, frame.owned.splice(0));
      }
      frame.hold(value);
      if (frame.owned.length === size) return newTuple(runtime, frame.owned.splice(0));
    }
    frame.state = gotItem;
    const item = next(runtime, tool.parts[0]!);
    if (item === PENDING) return PENDING;
    value = item;
  }
};

const batched: Construct = (runtime, type, args, keywords) => {
  const bound = bindArguments(runtime, 'batched', ['iterable', 'n'], 2, args, keywords);
  if (bound === null) return null;
  const [iterable, size] = bound;
  if (!(size instanceof PyInt)) {
    return runtime.raise(
      'TypeError',
      `'${size!.type.fullTypeName}' object cannot be interpreted as an integer`,
    );
  }
  if (clippedNumber(size) < 1) return runtime.raise('ValueError', 'n must be at least one');
  return runtime.run(new MakeBatched(type, iterable!, clippedNumber(size)));
};

class MakeBatched extends NativeFrame {
  constructor(
    private readonly cls: PyType,
    private readonly iterable: PyObject,
    private readonly size: number,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const iterator = getIterator(runtime, this.iterable);
      if (iterator === PENDING) return PENDING;
      value = iterator;
    }
    return value === null
      ? null
      : newTool(runtime, this.cls, [value], [this.size], runtime.profile.sizes.itertools.batched);
  }
}

export const isliceTool = toolType('islice', islice, isliceNext);
/** From 3.12 on. */
export const batchedTool = toolType('batched', batched, batchedNext);
