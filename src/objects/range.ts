/** `range`: the object and its factory (Objects/rangeobject.c). Its bounds may be longer than a machine word. */

import { FreeList, type Heap, type Visitor } from '../heap';
import type { PyInt } from './int';
import { PyObject } from './object';
import { place } from './place';
import type { Runtime } from './runtime';

export const rangeBytes = 48;

export class PyRange extends PyObject {
  /** The four parts are int objects that the range owns. */
  constructor(
    readonly start: PyInt,
    readonly stop: PyInt,
    readonly step: PyInt,
    readonly count: PyInt,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitor(this.start);
    visitor(this.stop);
    visitor(this.step);
    visitor(this.count);
  }

  override sizeBytes(): number {
    return rangeBytes;
  }

  override destroy(heap: Heap): void {
    heap.drop(this.start);
    heap.drop(this.stop);
    heap.drop(this.step);
    heap.drop(this.count);
  }
}

/** Number of items (compute_range_length). */
export function rangeLength(start: bigint, stop: bigint, step: bigint): bigint {
  const [low, high, stride] = step > 0n ? [start, stop, step] : [stop, start, -step];
  return low >= high ? 0n : (high - low - 1n) / stride + 1n;
}

/** A range that owns the four ints from here on. */
export function newRangeOwned(
  runtime: Runtime,
  start: PyInt,
  stop: PyInt,
  step: PyInt,
  count: PyInt,
): PyRange {
  return place(
    runtime,
    new PyRange(start, stop, step, count),
    runtime.types.range,
    rangeBytes,
    FreeList.range,
  );
}
