/**
 * All live objects, tracked or not, for the panel, the audit and snapshots. An object keeps its slot for life; slots
 * are reused, last freed first, so that the table holds on to nothing that is dead.
 */

import { Flag, type HeapObject } from './object';
import { Stack } from './stacks';
import type { Part, Trail } from './trail';

class FreeSlots extends Stack {
  constructor(
    trail: Trail,
    private readonly objects: (HeapObject | null)[],
  ) {
    super(trail);
  }

  override restored(slot: number): void {
    this.objects[slot] = null;
  }
}

export class Registry implements Part {
  private readonly objects: (HeapObject | null)[] = [];
  private readonly freeSlots: FreeSlots;
  /** The last serial before the newest checkpoint: what is younger vanishes with its slot. */
  private serialAtCheckpoint = 0;
  private serialLast = 0;
  private sharedLast = 0;

  constructor(private readonly trail: Trail) {
    this.freeSlots = new FreeSlots(trail, this.objects);
  }

  /**
   * Numbers the object and gives it a slot. What belongs to the process has numbers below zero: it is made when it is
   * first asked for, and nobody's numbers hang on when that is.
   */
  add(object: HeapObject): void {
    const { header } = object;
    header.serial = (header.flags & Flag.SHARED) === 0 ? ++this.serialLast : --this.sharedLast;
    const reused = this.freeSlots.pop();
    const slot = reused < 0 ? this.objects.length : reused;
    header.slot = slot;
    this.objects[slot] = object;
  }

  table(): readonly (HeapObject | null)[] {
    return this.objects;
  }

  remove(object: HeapObject): void {
    const { objects } = this;
    const { slot, serial } = object.header;
    objects[slot] = null;
    this.freeSlots.push(slot);
    if (!this.trail.active || serial > this.serialAtCheckpoint) return;
    this.trail.push({
      undo() {
        objects[slot] = object;
      },
    });
  }

  /** Whether the object is alive now: one that was made after a checkpoint is gone when the run goes back to it. */
  has(object: HeapObject): boolean {
    return this.objects[object.header.slot] === object;
  }

  /** The next object's serial follows a multiple of this. */
  roundSerials(multiple: number): void {
    this.serialLast = Math.ceil(this.serialLast / multiple) * multiple;
  }

  continueSerials(newest: number): void {
    this.serialLast = newest;
  }

  /** The serial of the newest object; after an undo, of the newest one then. */
  get newest(): number {
    return this.serialLast;
  }

  /** In no particular order. */
  *all(): IterableIterator<HeapObject> {
    for (const object of this.objects) if (object !== null) yield object;
  }

  saveState(): unknown {
    this.serialAtCheckpoint = this.serialLast;
    return [this.serialLast, this.objects.length];
  }

  restoreState(saved: unknown): void {
    const [serialLast, length] = saved as [number, number];
    this.serialLast = serialLast;
    this.serialAtCheckpoint = serialLast;
    this.objects.length = length;
  }
}
