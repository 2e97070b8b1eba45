/**
 * The objects that a root has made, in the order of their births: what looks for a call's or a root's own objects
 * pays for those, not for the whole heap.
 */

import { Flag, type HeapObject } from '../heap';

/** From how many entries on the dead are thrown out. */
const sweptFirst = 4096;

export class Newcomers {
  private readonly objects: HeapObject[] = [];
  private sweepAt = sweptFirst;
  /** Forks that may be come back to: until then the dead are kept, since they may live again. */
  private forks = 0;

  add(object: HeapObject): void {
    const { objects } = this;
    if (objects.length >= this.sweepAt && this.forks === 0) this.sweep();
    objects.push(object);
  }

  /** What follows belongs to another root. */
  clear(): void {
    this.objects.length = 0;
    this.forks = 0;
    this.sweepAt = sweptFirst;
  }

  /** Answers what `undone` needs to come back to this moment. */
  fork(): number {
    this.forks++;
    return this.objects.length;
  }

  undone(length: number): void {
    this.forks--;
    this.objects.length = length;
  }

  /** Calls for every live object that is newer than the serial, the newest first. */
  after(serial: number, each: (object: HeapObject) => void): void {
    const { objects } = this;
    for (let at = objects.length - 1; at >= 0; at--) {
      const object = objects[at]!;
      if (object.serial <= serial) return;
      if ((object.flags & (Flag.FREED | Flag.SHARED)) === 0) each(object);
    }
  }

  private sweep(): void {
    const { objects } = this;
    let kept = 0;
    for (const object of objects) if ((object.flags & Flag.FREED) === 0) objects[kept++] = object;
    objects.length = kept;
    this.sweepAt = Math.max(sweptFirst, 2 * kept);
  }
}
