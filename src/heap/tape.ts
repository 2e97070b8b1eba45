/**
 * What a round of a loop does to the collector's counter: allocations, releases, and the places where a collection
 * that is due may run. The counter is moved over many rounds at once as long as no collection can become due.
 */

import type { Collector } from './collector';

interface Repeated {
  readonly times: number;
  readonly tape: Tape;
}

export class Tape {
  private readonly items: (number | Repeated)[] = [];
  /** What it adds up to, and how far up and down it goes on the way. */
  private net = 0;
  private high = 0;
  private low = 0;

  /** An allocation (1), or a release (-1). */
  add(change: number): void {
    this.items.push(change);
    this.moved(change);
  }

  /** A collection that is due runs here. */
  breaks(): void {
    if (this.items[this.items.length - 1] !== 0) this.items.push(0);
  }

  /** Rounds of a loop inside, which were not executed. */
  repeat(times: number, tape: Tape): void {
    this.items.push({ times, tape });
    const { net, high, low } = tape;
    const last = this.net + Math.max(0, times - 1) * net;
    this.high = Math.max(this.high, this.net + high, last + high);
    this.low = Math.min(this.low, this.net + low, last + low);
    this.net += times * net;
  }

  /** How often it can be run before a collection may become due, or the counter reaches its floor. */
  quietRounds(collector: Collector): number {
    const { counts, thresholds, enabled } = collector;
    const count = counts[0]!;
    const threshold = enabled && thresholds[0] !== 0 ? thresholds[0]! : Number.POSITIVE_INFINITY;
    const { net, high, low } = this;
    if (count + high > threshold || count + low < 0) return 0;
    if (net > 0) return Math.floor((threshold - high - count) / net) + 1;
    if (net < 0) return Math.floor((count + low) / -net) + 1;
    return Number.POSITIVE_INFINITY;
  }

  /** Runs so many quiet rounds. */
  skip(collector: Collector, rounds: number): void {
    collector.counts[0]! += rounds * this.net;
  }

  /** Runs it once, with the collections that become due; `due` says whether one waits already, the answer whether one still does. */
  run(collector: Collector, inAllocation: boolean, due: boolean, collect: () => void): boolean {
    for (const item of this.items) {
      if (typeof item !== 'number') {
        let left = item.times;
        while (left > 0) {
          const quiet = due ? 0 : Math.min(left, item.tape.quietRounds(collector));
          if (quiet > 0) item.tape.skip(collector, quiet);
          else due = item.tape.run(collector, inAllocation, due, collect);
          left -= Math.max(1, quiet);
        }
      } else if (item > 0) {
        if (collector.countAllocation()) {
          if (inAllocation) collect();
          else due = true;
        }
      } else if (item < 0) collector.countRelease();
      else if (due) {
        due = false;
        collect();
      }
    }
    return due;
  }

  private moved(change: number): void {
    this.net += change;
    if (this.net > this.high) this.high = this.net;
    if (this.net < this.low) this.low = this.net;
  }
}
