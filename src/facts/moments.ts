/** Where in the run each moment ends: in steps, so that a replay can stop there. */

/** Moments beyond this many cannot be come back to. */
const momentsMax = 4_000_000;

export class Moments {
  private steps = new Int32Array(1024);
  /** The last moment of each path, in order. */
  private readonly pathEnds: number[] = [];

  ended(moment: number, step: number): void {
    if (moment >= this.steps.length) {
      if (moment >= momentsMax) return;
      const grown = new Int32Array(Math.max(moment + 1, 2 * this.steps.length));
      grown.set(this.steps);
      this.steps = grown;
    }
    this.steps[moment] = step + 1;
  }

  pathEnded(moment: number): void {
    if (this.pathEnds[this.pathEnds.length - 1] !== moment) this.pathEnds.push(moment);
  }

  /** Instructions that have been executed when the moment's visit has ended; null where there is no such moment. */
  stepOf(moment: number): number | null {
    const step = this.steps[moment];
    return step === undefined || step === 0 ? null : step - 1;
  }

  /** The last moment on the path of this one. */
  endOfPath(moment: number): number {
    return this.pathEnds.find((end) => end >= moment) ?? Number.POSITIVE_INFINITY;
  }
}
