/**
 * Stacks of numbers that the trail can undo: free lists, the C library's bins, free slots. A stack that goes up and
 * down a million times costs no memory: since the newest mark only what was popped below the height it had then is
 * kept.
 */

import type { Trail } from './trail';

interface Saved {
  /** The lowest height since. */
  low: number;
  /** What was above it at the mark, topmost first. */
  readonly popped: number[];
}

const nothingSaved: Saved = { low: -1, popped: [] };

export class Stack {
  private readonly values: number[] = [];
  private mark = 0;
  private saved: Saved = nothingSaved;

  constructor(private readonly trail: Trail) {}

  get length(): number {
    return this.values.length;
  }

  /** Bottom to top. */
  get items(): readonly number[] {
    return this.values;
  }

  push(value: number): void {
    if (this.mark !== this.trail.mark) this.save();
    this.values.push(value);
  }

  /** The value pushed last; -1 where there is none. */
  pop(): number {
    const { values } = this;
    if (values.length === 0) return -1;
    if (this.mark !== this.trail.mark) this.save();
    const value = values.pop()!;
    if (values.length < this.saved.low) {
      this.saved.low = values.length;
      this.saved.popped.push(value);
    }
    return value;
  }

  /** Hears of values that an undo puts back. */
  restored(_value: number): void {}

  private save(): void {
    const { trail, values } = this;
    this.mark = trail.mark;
    this.saved = nothingSaved;
    if (!trail.active) return;
    const saved: Saved = { low: values.length, popped: [] };
    this.saved = saved;
    trail.push({
      undo: () => {
        values.length = saved.low;
        for (const value of saved.popped.reverse()) {
          values.push(value);
          this.restored(value);
        }
      },
    });
  }
}
