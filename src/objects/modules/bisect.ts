/** The module `bisect` (Modules/_bisectmodule.c). */

import { callSpecial } from '../attributes';
import { newInt, type PyInt } from '../int';
import { lessNow } from '../less';
import { PyList } from '../list';
import { listMethods } from '../list-methods';
import { type NativeBody, NativeFrame, type NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { chain } from '../protocol/chain';
import { compareTruth } from '../protocol/compare';
import { getItem, length } from '../protocol/containers';
import { isTrue } from '../protocol/equality';
import { clippedNumber, withIndices } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import type { ModuleSpec } from './spec';

const asking = 0;
const gotItem = 1;
const gotKey = 2;
const compared = 3;

/** Binary search: an item of the middle, its key, one comparison. Answers the place. */
class Bisect extends NativeFrame {
  constructor(
    private readonly sequence: PyObject,
    private readonly item: PyObject,
    private low: number,
    private high: number,
    private readonly key: PyObject | null,
    private readonly right: boolean,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      if (this.state !== asking && value === null) return null;
      switch (this.state) {
        case asking: {
          if (this.low >= this.high) return newInt(runtime, this.low);
          this.state = gotItem;
          const middle = this.hold(newInt(runtime, (this.low + this.high) >> 1));
          answer = getItem(runtime, this.sequence, middle);
          break;
        }
        case gotItem:
          this.state = gotKey;
          answer = this.key === null ? value : runtime.call(this.key, [this.hold(value!)]);
          break;
        case gotKey: {
          this.state = compared;
          const found = this.hold(value!);
          const [a, b] = this.right ? [this.item, found] : [found, this.item];
          const now = lessNow(a, b);
          answer = now === undefined ? compareTruth(runtime, 0, a, b) : runtime.bool(now);
          break;
        }
        default: {
          const middle = (this.low + this.high) >> 1;
          if (isTrue(runtime, value!) === this.right) this.high = middle;
          else this.low = middle + 1;
          while (this.owned.length > 0) runtime.heap.drop(this.owned.pop()!);
          this.state = asking;
          answer = null;
        }
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** Where an item belongs; `high` null: the length. */
function search(
  runtime: Runtime,
  sequence: PyObject,
  item: PyObject,
  low: number,
  high: number | null,
  key: PyObject | null,
  right: boolean,
): Result {
  if (low < 0) return runtime.raise('ValueError', 'lo must be non-negative');
  if (high !== null) return runtime.run(new Bisect(sequence, item, low, high, key, right));
  const args = [sequence, item, key ?? runtime.singletons.none, newInt(runtime, low), runtime.bool(right)];
  return chain(
    runtime,
    args,
    (rt, [subject]) => length(rt, subject!),
    (rt, count, [subject, wanted, by, from, isRight]) => {
      const end = (count as PyInt).value;
      const { none, true: yes } = rt.singletons;
      for (const object of [count, from!, isRight!]) rt.heap.drop(object);
      const start = (from as PyInt).value;
      return rt.run(new Bisect(subject!, wanted!, start, end, by === none ? null : by!, isRight === yes));
    },
  );
}

function bisect(right: boolean): NativeBody {
  return withIndices([2], (runtime, _self, [sequence, item, low, high, key]) => {
    const { none } = runtime.singletons;
    const start = low === undefined ? 0 : clippedNumber(low as PyInt);
    const end = high === undefined || high === none ? null : clippedNumber(high as PyInt);
    return search(
      runtime,
      sequence!,
      item!,
      start,
      end,
      key === undefined || key === none ? null : key,
      right,
    );
  });
}

/** `insort`: searches by the item's key, then inserts. */
function insort(right: boolean): NativeBody {
  return (runtime, _self, [sequence, item, low, high, key]) => {
    const { none } = runtime.singletons;
    const rest = [low ?? runtime.singletons.false, high ?? none, key ?? none];
    if (key === undefined || key === none) {
      return runtime.run(new Insort(sequence!, item!, runtime.heap.take(item!), rest, right));
    }
    return chain(
      runtime,
      [sequence!, item!, right ? runtime.singletons.true : runtime.singletons.false, ...rest],
      (rt, [, subject, , , , by]) => rt.call(by!, [subject!]),
      (rt, wanted, [into, subject, isRight, ...others]) =>
        rt.run(new Insort(into!, subject!, wanted, others, isRight === rt.singletons.true)),
    );
  };
}

/** Searches for a key that it owns and inserts an item there. */
class Insort extends NativeFrame {
  constructor(
    private readonly sequence: PyObject,
    private readonly item: PyObject,
    private readonly wanted: PyObject,
    private readonly rest: readonly PyObject[],
    private readonly right: boolean,
  ) {
    super();
    this.hold(wanted);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const args = [this.sequence, this.wanted, ...this.rest];
      const answer = bisect(this.right)(runtime, this.sequence, args, null);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (this.state === 2 || value === null) return value;
    this.state = 2;
    return insert(runtime, this.sequence, this.hold(value), this.item);
  }
}

function insert(runtime: Runtime, sequence: PyObject, place: PyObject, item: PyObject): Result {
  if (sequence instanceof PyList && !sequence.type.isClass) {
    return listMethods.find(({ name }) => name === 'insert')!.body(runtime, sequence, [place, item], null);
  }
  return callSpecial(runtime, sequence, 'insert', [place, item]);
}

const signature = '(a, x, lo=0, hi=None, *, key=None)';
const [left, right] = [false, true];

const functions: readonly NativeSpec[] = [
  { name: 'bisect_left', signature, style: 'clinic', body: bisect(left) },
  { name: 'bisect_right', signature, style: 'clinic', body: bisect(right) },
  { name: 'bisect', signature, style: 'clinic', body: bisect(right) },
  { name: 'insort_left', signature, style: 'clinic', body: insort(left) },
  { name: 'insort_right', signature, style: 'clinic', body: insort(right) },
  { name: 'insort', signature, style: 'clinic', body: insort(right) },
];

export const bisectModule: ModuleSpec = { name: 'bisect', functions };
