/** Iterators over ranges: of machine words, and of longer ints (Objects/rangeobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import type { Profile } from '../versions';
import { bigOf, newInt } from './int';
import { normalInteger } from './int-arithmetic';
import { PyIterator } from './iterator';
import { iteratorMethods } from './iterator-methods';
import type { PyObject, Result } from './object';
import { place } from './place';
import type { PyRange } from './range';
import type { Runtime } from './runtime';
import type { TypeSpec } from './type';

export class PyRangeIterator extends PyIterator {
  constructor(
    /** The next value, and how many are left. */
    public value: number,
    readonly step: number,
    public left: number,
  ) {
    super();
  }

  override visit(_visitor: Visitor): void {}
  override destroy(_heap: Heap): void {}

  override sizeBytes(profile: Profile): number {
    return profile.sizes.rangeIterator;
  }

  override lengthHint(): number {
    return this.left;
  }

  override saveContent(): unknown {
    return { value: this.value, left: this.left };
  }

  override restoreContent(saved: { value: number; left: number }): void {
    this.value = saved.value;
    this.left = saved.left;
  }
}

/** The ints it computes with are objects in C; here only their values are kept. */
export class PyLongRangeIterator extends PyIterator {
  constructor(
    public value: bigint,
    readonly step: bigint,
    public left: bigint,
  ) {
    super();
  }

  override visit(_visitor: Visitor): void {}
  override destroy(_heap: Heap): void {}

  override sizeBytes(): number {
    return longRangeIteratorBytes;
  }

  override lengthHint(): number {
    return Number(this.left);
  }

  override saveContent(): unknown {
    return { value: this.value, left: this.left };
  }

  override restoreContent(saved: { value: bigint; left: bigint }): void {
    this.value = saved.value;
    this.left = saved.left;
  }
}

const longRangeIteratorBytes = 40;

/** An iterator over `count` ints from `start` on, `step` apart. */
export function newRangeIterator(runtime: Runtime, start: bigint, step: bigint, count: bigint): PyObject {
  const { types, profile } = runtime;
  const fits = (value: bigint): boolean => value === BigInt.asIntN(53, value);
  if (fits(start) && fits(step) && fits(count) && fits(start + step * count)) {
    const iterator = new PyRangeIterator(Number(start), Number(step), Number(count));
    return place(
      runtime,
      iterator,
      types.range_iterator,
      profile.sizes.rangeIterator,
      FreeList.rangeIterator,
    );
  }
  return place(
    runtime,
    new PyLongRangeIterator(start, step, count),
    types.longrange_iterator,
    longRangeIteratorBytes,
  );
}

/** `iter(range)`. */
export function iterateRange(runtime: Runtime, range: PyRange): PyObject {
  const { start, step, count } = range;
  if (start.big === null && step.big === null && count.big === null) {
    const last = start.value + step.value * count.value;
    if (Number.isSafeInteger(last)) {
      const iterator = new PyRangeIterator(start.value, step.value, count.value);
      const bytes = runtime.profile.sizes.rangeIterator;
      return place(runtime, iterator, runtime.types.range_iterator, bytes, FreeList.rangeIterator);
    }
  }
  return newRangeIterator(runtime, bigOf(start), bigOf(step), bigOf(count));
}

/** `reversed(range)`. */
export function reverseRange(runtime: Runtime, range: PyRange): PyObject {
  const [start, step, count] = [bigOf(range.start), bigOf(range.step), bigOf(range.count)];
  return newRangeIterator(runtime, start + (count - 1n) * step, -step, count);
}

const iter = (runtime: Runtime, self: PyObject): Result => runtime.heap.take(self);

export const rangeIteratorType: TypeSpec = {
  name: 'range_iterator',
  methods: iteratorMethods,
  slots: {
    iter,
    next: (runtime, self) => {
      const iterator = self as PyRangeIterator;
      if (iterator.left <= 0) return null;
      runtime.heap.touch(iterator);
      const { value } = iterator;
      iterator.value = value + iterator.step;
      iterator.left--;
      return newInt(runtime, value);
    },
  },
};

export const longRangeIteratorType: TypeSpec = {
  name: 'longrange_iterator',
  methods: iteratorMethods,
  slots: {
    iter,
    next: (runtime, self) => {
      const iterator = self as PyLongRangeIterator;
      if (iterator.left <= 0n) return null;
      runtime.heap.touch(iterator);
      const { value } = iterator;
      iterator.value = value + iterator.step;
      iterator.left--;
      return newInt(runtime, normalInteger(value));
    },
  },
};
