/** The type `range` (Objects/rangeobject.c). */

import { hashTuple } from './hashing';
import { bigOf, integerOf, newInt, PyInt, signOf } from './int';
import { normalInteger } from './int-arithmetic';
import { type NativeBody, NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { chain } from './protocol/chain';
import { Consume, type Each } from './protocol/consume';
import { equal, isTrue } from './protocol/equality';
import { hashValue } from './protocol/hash';
import { index, isIndex } from './protocol/numbers';
import { newRangeOwned, PyRange, rangeLength } from './range';
import { iterateRange, reverseRange } from './range-iterators';
import type { Runtime } from './runtime';
import { adjustBoundsBig, PySlice, withBoundsOf } from './slice';
import { newStr } from './str';
import type { TypeSpec } from './type';

/** A range of these values; makes its ints. */
function newRange(runtime: Runtime, start: bigint, stop: bigint, step: bigint): PyRange {
  const int = (value: bigint): PyInt => newInt(runtime, normalInteger(value));
  return newRangeOwned(runtime, int(start), int(stop), int(step), int(rangeLength(start, stop, step)));
}

/** range(…) with ints, which it takes. */
function fromInts(runtime: Runtime, args: readonly PyInt[]): Result {
  const { heap } = runtime;
  const start = args.length > 1 ? heap.take(args[0]!) : newInt(runtime, 0);
  const stop = heap.take(args.length > 1 ? args[1]! : args[0]!);
  const step = args.length > 2 ? heap.take(args[2]!) : newInt(runtime, 1);
  if (signOf(step) === 0) {
    for (const part of [start, stop, step]) heap.drop(part);
    return runtime.raise('ValueError', 'range() arg 3 must not be zero');
  }
  const count = newInt(runtime, countOf(start, stop, step));
  return newRangeOwned(runtime, start, stop, step, count);
}

function countOf(start: PyInt, stop: PyInt, step: PyInt): number | bigint {
  if (start.big === null && stop.big === null && step.big === null) {
    const span = step.value > 0 ? stop.value - start.value : start.value - stop.value;
    if (span <= 0) return 0;
    if (Number.isSafeInteger(span)) return Math.floor((span - 1) / Math.abs(step.value)) + 1;
  }
  return normalInteger(rangeLength(bigOf(start), bigOf(stop), bigOf(step)));
}

/** Converts the arguments of range() one after the other. */
class MakeRange extends NativeFrame {
  private at = 0;

  constructor(private readonly args: readonly PyObject[]) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.hold(value);
      }
      if (this.at === this.args.length) return fromInts(runtime, this.owned as PyInt[]);
      this.state = 1;
      const answer = index(runtime, this.args[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function construct(
  runtime: Runtime,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  if (keywords !== null && keywords.size > 0) {
    return runtime.raise('TypeError', 'range() takes no keyword arguments');
  }
  const count = args.length;
  if (count === 0) return runtime.raise('TypeError', 'range expected at least 1 argument, got 0');
  if (count > 3) return runtime.raise('TypeError', `range expected at most 3 arguments, got ${count}`);
  if (args.every((arg) => arg instanceof PyInt)) return fromInts(runtime, args as readonly PyInt[]);
  return runtime.run(new MakeRange(args));
}

function itemAt(runtime: Runtime, range: PyRange, at: PyInt): Result {
  const count = bigOf(range.count);
  let i = bigOf(at);
  if (i < 0n) i += count;
  if (i < 0n || i >= count) return runtime.raise('IndexError', 'range object index out of range');
  return newInt(runtime, normalInteger(bigOf(range.start) + i * bigOf(range.step)));
}

function getItem(runtime: Runtime, self: PyObject, key: PyObject): Result {
  if (key instanceof PyInt) return itemAt(runtime, self as PyRange, key);
  if (isIndex(key)) {
    return chain(
      runtime,
      [self, key],
      (rt, [, at]) => index(rt, at!),
      (rt, at, [range]) => {
        const item = itemAt(rt, range as PyRange, at as PyInt);
        rt.heap.drop(at);
        return item;
      },
    );
  }
  if (key instanceof PySlice) {
    return withBoundsOf(runtime, key, self, null, (rt, range, bounds) => {
      const { start, step, count } = range as PyRange;
      const chosen = adjustBoundsBig(bounds, bigOf(count));
      const [first, stride] = [bigOf(start), bigOf(step)];
      return newRange(rt, first + chosen.start * stride, first + chosen.stop * stride, stride * chosen.step);
    });
  }
  return runtime.raise('TypeError', `range indices must be integers or slices, not ${key.type.fullTypeName}`);
}

/** The place of an int in the range, -1n where it is not there. */
function placeOf(range: PyRange, value: bigint): bigint {
  const offset = value - bigOf(range.start);
  const step = bigOf(range.step);
  const place = offset / step;
  return offset % step === 0n && place >= 0n && place < bigOf(range.count) ? place : -1n;
}

/** What is no int is looked for by `==`, item by item. */
class SearchRange extends Consume {
  private at = 0;
  private places: number[] = [];

  constructor(
    range: PyRange,
    private readonly value: PyObject,
    private readonly want: 'contains' | 'index' | 'count',
  ) {
    super(range);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    const answer = equal(runtime, this.hold(item), this.value);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(this.owned.pop()!);
    if (isTrue(runtime, value)) this.places.push(this.at);
    this.at++;
    return this.want !== 'count' && this.places.length > 0 ? 'stop' : 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    const [found] = this.places;
    if (this.want === 'contains') return runtime.bool(found !== undefined);
    if (this.want === 'count') return newInt(runtime, this.places.length);
    if (found !== undefined) return newInt(runtime, found);
    return runtime.raise('ValueError', 'sequence.index(x): x not in sequence');
  }
}

const indexOf: NativeBody = (runtime, self, [value]) => {
  const range = self as PyRange;
  if (!(value instanceof PyInt) || value.type.isClass)
    return runtime.run(new SearchRange(range, value!, 'index'));
  const place = placeOf(range, bigOf(value));
  if (place >= 0n) return newInt(runtime, normalInteger(place));
  return runtime.raise('ValueError', `${integerOf(value)} is not in range`);
};

const count: NativeBody = (runtime, self, [value]) => {
  const range = self as PyRange;
  if (!(value instanceof PyInt) || value.type.isClass)
    return runtime.run(new SearchRange(range, value!, 'count'));
  return newInt(runtime, placeOf(range, bigOf(value)) >= 0n ? 1 : 0);
};

function sameRange(a: PyRange, b: PyRange): boolean {
  const length = bigOf(a.count);
  if (length !== bigOf(b.count)) return false;
  if (length === 0n) return true;
  return bigOf(a.start) === bigOf(b.start) && (length === 1n || bigOf(a.step) === bigOf(b.step));
}

export const rangeType: TypeSpec = {
  name: 'range',
  subclassable: false,
  pattern: 'sequence',
  methods: [
    { name: 'index', signature: '(value, /)', style: 'o', body: indexOf },
    { name: 'count', signature: '(value, /)', style: 'o', body: count },
    {
      name: '__reversed__',
      signature: '()',
      style: 'noargs',
      body: (runtime, self) => reverseRange(runtime, self as PyRange),
    },
  ],
  getset: (['start', 'stop', 'step'] as const).map((name) => ({
    name,
    member: true,
    get: (runtime: Runtime, self: PyObject): Result => runtime.heap.take((self as PyRange)[name]),
  })),
  slots: {
    new: (runtime, _type, args, keywords) => construct(runtime, args, keywords),
    repr: (runtime, self) => {
      const { start, stop, step } = self as PyRange;
      const texts = [integerOf(start), integerOf(stop)];
      if (step.value !== 1) texts.push(integerOf(step));
      return newStr(runtime, `range(${texts.join(', ')})`);
    },
    hash: (runtime, self) => {
      const { start, step, count: length } = self as PyRange;
      const { none } = runtime.singletons;
      const parts = [length, signOf(length) > 0 ? start : none, bigOf(length) > 1n ? step : none];
      return newInt(runtime, hashTuple(parts.map((part) => hashValue(runtime, part)!)));
    },
    bool: (runtime, self) => runtime.bool(signOf((self as PyRange).count) > 0),
    length: (runtime, self) => {
      const { count: length } = self as PyRange;
      if (length.big !== null && length.big >= 1n << 63n) {
        return runtime.raise('OverflowError', 'Python int too large to convert to C ssize_t');
      }
      return newInt(runtime, integerOf(length));
    },
    iter: (runtime, self) => iterateRange(runtime, self as PyRange),
    getItem,
    contains: (runtime, self, value) => {
      if (value instanceof PyInt && !value.type.isClass) {
        return runtime.bool(placeOf(self as PyRange, bigOf(value)) >= 0n);
      }
      return runtime.run(new SearchRange(self as PyRange, value, 'contains'));
    },
    compare: (runtime, left, right, operator) => {
      if (!(right instanceof PyRange) || (operator !== 2 && operator !== 3)) return runtime.notImplemented();
      const same = left === right || sameRange(left as PyRange, right);
      return runtime.bool(same === (operator === 2));
    },
  },
};
