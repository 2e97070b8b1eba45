/** What is counted while a loop is looked at: rounds that are passed over count as those before them did. */

/** Something with counters. */
export interface Counted<Counter extends string> {
  /** So many more. */
  add(counter: Counter, times: number): void;
}

interface Entry {
  /** Steps that were left when it was counted. */
  readonly stepsLeft: number;
  readonly times: number;
  readonly add: (times: number) => void;
  readonly counted: Counted<never>;
  readonly counter: string;
}

export class PassedOver {
  private entries: Entry[] = [];

  /** Something was counted. */
  note<Counter extends string>(
    stepsLeft: number,
    counted: Counted<Counter>,
    counter: Counter,
    times: number,
  ): void {
    this.entries.push({ stepsLeft, times, add: (more) => counted.add(counter, more), counted, counter });
  }

  /** What was counted since then is counted so many times more. */
  repeat(since: number, stepsLeft: number, units: number): void {
    const sums = new Map<Counted<never>, Map<string, Entry>>();
    for (const entry of this.entries) {
      if (entry.stepsLeft >= since) continue;
      const { counted, counter } = entry;
      let counters = sums.get(counted);
      if (counters === undefined) {
        counters = new Map();
        sums.set(counted, counters);
      }
      const times = (counters.get(counter)?.times ?? 0) + entry.times * units;
      counters.set(counter, { ...entry, stepsLeft, times });
    }
    for (const counters of sums.values()) {
      for (const entry of counters.values()) {
        entry.add(entry.times);
        this.entries.push(entry);
      }
    }
  }

  /** Nobody looks at a loop. */
  clear(): void {
    if (this.entries.length > 0) this.entries = [];
  }
}
