/** `slice`: the object, and the arithmetic of its bounds (Objects/sliceobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';

export const sliceBytes = 56;

export class PySlice extends PyObject {
  constructor(
    readonly start: PyObject,
    readonly stop: PyObject,
    readonly step: PyObject,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitor(this.start);
    visitor(this.stop);
    visitor(this.step);
  }

  override sizeBytes(): number {
    return sliceBytes;
  }

  override destroy(heap: Heap): void {
    heap.drop(this.step);
    heap.drop(this.start);
    heap.drop(this.stop);
  }
}

/** A slice that takes its three parts; null stands for None. */
export function newSlice(
  runtime: Runtime,
  start: PyObject | null,
  stop: PyObject | null,
  step: PyObject | null,
): PySlice {
  const none = runtime.singletons.none;
  const part = (value: PyObject | null) => runtime.heap.take(value ?? none);
  const slice = new PySlice(part(start), part(stop), part(step));
  return placeTracked(runtime, slice, runtime.types.slice, sliceBytes, FreeList.slice);
}

/** Bounds of a slice as PySlice_Unpack leaves them: clipped to what an index can be. */
export interface SliceBounds {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** What a slice selects from a sequence: `length` items from `start` on, `step` apart (PySlice_AdjustIndices). */
export interface Selection extends SliceBounds {
  readonly length: number;
}

/** PySlice_AdjustIndices. */
export function adjustBounds(bounds: SliceBounds, length: number): Selection {
  let { start, stop } = bounds;
  const { step } = bounds;
  const lowest = step < 0 ? -1 : 0;
  const highest = step < 0 ? length - 1 : length;
  if (start < 0) start = Math.max(start + length, lowest);
  else if (start > highest) start = highest;
  if (stop < 0) stop = Math.max(stop + length, lowest);
  else if (stop > highest) stop = highest;
  let selected = 0;
  if (step < 0) {
    if (stop < start) selected = Math.floor((start - stop - 1) / -step) + 1;
  } else if (start < stop) selected = Math.floor((stop - start - 1) / step) + 1;
  return { start, stop, step, length: selected };
}
