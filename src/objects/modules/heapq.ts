/** The module `heapq` (Modules/_heapqmodule.c). */

import { appendItem, PyList, resizeList } from '../list';
import { sortedBody } from '../list-methods';
import { lessNow } from '../less';
import { type NativeBody, NativeFrame, type NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { chain } from '../protocol/chain';
import { compareTruth } from '../protocol/compare';
import { isTrue } from '../protocol/equality';
import type { Runtime } from '../runtime';
import type { ModuleSpec } from './spec';

/** Moves an item between the places of a heap; answers None. */
abstract class Sift extends NativeFrame {
  private readonly length: number;

  constructor(
    protected readonly list: PyList,
    protected readonly start: number,
    protected at: number,
    private readonly largest: boolean,
  ) {
    super();
    this.length = list.items.length;
  }

  /** The two places to compare next; null at the end. */
  protected abstract question(): readonly [number, number] | null;
  protected abstract answer(runtime: Runtime, less: boolean): void;

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        const less = isTrue(runtime, value);
        for (let i = 0; i < 2; i++) runtime.heap.drop(this.owned.pop()!);
        if (this.list.items.length !== this.length) {
          return runtime.raise('RuntimeError', 'list changed size during iteration');
        }
        this.state = 0;
        this.answer(runtime, less);
      }
      const places = this.question();
      if (places === null) return runtime.none();
      const [a, b] = this.largest ? [places[1], places[0]] : places;
      const [left, right] = [this.list.items[a]!, this.list.items[b]!];
      const now = lessNow(left, right);
      if (now !== undefined) {
        this.answer(runtime, now);
        continue;
      }
      this.state = 1;
      const answer = compareTruth(runtime, 0, this.keep(runtime, left), this.keep(runtime, right));
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  protected swap(runtime: Runtime, a: number, b: number): void {
    const { items } = this.list;
    runtime.heap.touch(this.list);
    [items[a], items[b]] = [items[b]!, items[a]!];
  }
}

/** siftdown: towards the root while smaller than the parent. */
class SiftDown extends Sift {
  protected override question(): readonly [number, number] | null {
    return this.at > this.start ? [this.at, (this.at - 1) >> 1] : null;
  }

  protected override answer(runtime: Runtime, less: boolean): void {
    const parent = (this.at - 1) >> 1;
    if (!less) {
      this.at = this.start;
      return;
    }
    this.swap(runtime, this.at, parent);
    this.at = parent;
  }
}

/** siftup: to a leaf, past the smaller child each time, then back down to where it belongs. */
class SiftUp extends Sift {
  private rising: SiftDown | null = null;

  protected override question(): readonly [number, number] | null {
    const { length } = this.list.items;
    while (this.at < length >> 1) {
      const child = 2 * this.at + 1;
      if (child + 1 < length) return [child, child + 1];
      this.pending = child;
      return null;
    }
    return null;
  }

  pending = -1;
  /** Where the item has come to. */
  get place(): number {
    return this.at;
  }

  protected override answer(runtime: Runtime, less: boolean): void {
    const child = 2 * this.at + 1 + (less ? 0 : 1);
    this.swap(runtime, this.at, child);
    this.at = child;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.rising !== null) return value;
    const done = super.step(runtime, value);
    if (!done) return done;
    if (this.pending >= 0) {
      this.swap(runtime, this.at, this.pending);
      this.at = this.pending;
    }
    runtime.heap.drop(done);
    this.state = 2;
    this.rising = new SiftDown(this.list, this.start, this.at, this.isLargest);
    return runtime.run(this.rising);
  }

  isLargest = false;
}
