/** `slice`: the object, and the arithmetic of its bounds (Objects/sliceobject.c). */

import { FreeList, type Heap, type Visitor } from '../heap';
import { PyInt } from './int';
import { NativeFrame } from './native';
import { PENDING, PyObject, type Result } from './object';
import { placeTracked } from './place';
import { clippedNumber, index, isIndex } from './protocol/numbers';
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

/** PySlice_Unpack of a slice whose parts are ints or None; null: the step is zero; undefined: `__index__` has to be asked. */
export function boundsNow(runtime: Runtime, slice: PySlice): SliceBounds | null | undefined {
  const { none } = runtime.singletons;
  const { start, stop, step } = slice;
  const ready = (part: PyObject): boolean => part === none || part instanceof PyInt;
  if (!ready(step) || !ready(start) || !ready(stop)) return undefined;
  return unpack(none, start, stop, step);
}

function unpack(none: PyObject, start: PyObject, stop: PyObject, step: PyObject): SliceBounds | null {
  const far = Number.MAX_SAFE_INTEGER;
  const stride = step === none ? 1 : clippedNumber(step as PyInt);
  if (stride === 0) return null;
  return {
    step: stride,
    start: start === none ? (stride < 0 ? far : 0) : clippedNumber(start as PyInt),
    stop: stop === none ? (stride < 0 ? -far : far) : clippedNumber(stop as PyInt),
  };
}

/** What is done with the bounds of a slice. `value`: what is stored, null to delete or to read. Must not capture state. */
export type OnBounds = (
  runtime: Runtime,
  self: PyObject,
  bounds: SliceBounds,
  value: PyObject | null,
) => Result;

/** Unpacks a slice, which may run `__index__`, and goes on. */
export function withBoundsOf(
  runtime: Runtime,
  slice: PySlice,
  self: PyObject,
  value: PyObject | null,
  then: OnBounds,
): Result {
  const bounds = boundsNow(runtime, slice);
  if (bounds === null) return runtime.raise('ValueError', zeroStep);
  return bounds === undefined
    ? runtime.run(new UnpackSlice(slice, self, value, then))
    : then(runtime, self, bounds, value);
}

const zeroStep = 'slice step cannot be zero';

/** Asks `__index__` of the step, the start and the stop, in this order. */
class UnpackSlice extends NativeFrame {
  private readonly parts: PyObject[] = [];

  constructor(
    private readonly slice: PySlice,
    private readonly self: PyObject,
    private readonly value: PyObject | null,
    private readonly then: OnBounds,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    const { start, stop, step } = this.slice;
    const { none } = runtime.singletons;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.parts.push(this.hold(value));
      }
      if (this.parts.length === 3) break;
      this.state = 1;
      const part = [step, start, stop][this.parts.length]!;
      const answer = part === none ? runtime.none() : sliceIndex(runtime, part);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    const bounds = unpack(none, this.parts[1]!, this.parts[2]!, this.parts[0]!);
    if (bounds === null) return runtime.raise('ValueError', zeroStep);
    this.state = 2;
    return this.then(runtime, this.self, bounds, this.value);
  }
}

function sliceIndex(runtime: Runtime, part: PyObject): Result {
  if (isIndex(part)) return index(runtime, part);
  return runtime.raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
}

/** PySlice_AdjustIndices for a length beyond machine words (ranges). */
export function adjustBoundsBig(
  bounds: SliceBounds,
  length: bigint,
): { start: bigint; stop: bigint; step: bigint } {
  const far = Number.MAX_SAFE_INTEGER;
  const lowest = bounds.step < 0 ? -1n : 0n;
  const highest = bounds.step < 0 ? length - 1n : length;
  const clip = (bound: number): bigint => {
    if (bound >= far) return highest;
    if (bound <= -far) return lowest;
    const at = bound < 0 ? BigInt(bound) + length : BigInt(bound);
    return at < lowest ? lowest : at > highest ? highest : at;
  };
  return { start: clip(bounds.start), stop: clip(bounds.stop), step: BigInt(bounds.step) };
}
