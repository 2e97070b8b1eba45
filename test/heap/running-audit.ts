/**
 * The audit of a heap that goes on: remembers the edges of every object, and looks again only at those that have
 * changed since the last time (each change is preceded by `heap.touch`). Where it finds a difference the whole audit
 * decides; that is also made now and then, so that a change without a touch does not stay unseen.
 */

import { audit, type Difference, Flag, type Heap, type HeapObject } from '../../src/heap';
import { PyFrame, PyGenerator } from '../../src/objects';

/** One whole audit after so many. */
const wholeEvery = 2_000;
const noEdges: readonly number[] = [];

export class RunningAudit {
  /** Whole audits that were made, and how many of them for a difference that was none. */
  whole = 0;
  resyncs = 0;
  private audits = 0;
  private mark: number;
  private readonly known: (HeapObject | null)[] = [];
  private edges: (readonly number[])[] = [];
  /** Slots of objects that change without a touch. */
  private readonly silent = new Set<number>();
  private found = new Int32Array(1024);
  /** What is not in the heap's table: objects of the process. Few; looked at each time. */
  private readonly strangers = new Set<HeapObject>();

  constructor(
    private readonly heap: Heap,
    private readonly roots: () => Iterable<HeapObject>,
  ) {
    this.mark = heap.renewMark();
  }

  differences(): readonly Difference[] {
    this.audits++;
    this.update();
    this.mark = this.heap.renewMark();
    const agrees = this.agrees();
    if (agrees && this.audits % wholeEvery !== 0) return [];
    this.whole++;
    const differences = audit(this.heap, this.roots());
    if (!agrees && differences.length === 0) {
      this.resyncs++;
      this.known.length = 0;
      this.edges = [];
      this.silent.clear();
      this.found.fill(0);
      this.strangers.clear();
    }
    return differences;
  }

  /** Edges of what is new, has changed or is gone. */
  private update(): void {
    const live = this.heap.slots();
    const { known, mark } = this;
    if (this.found.length < live.length) {
      const larger = new Int32Array(2 * live.length);
      larger.set(this.found);
      this.found = larger;
    }
    const length = Math.max(live.length, known.length);
    for (let slot = 0; slot < length; slot++) {
      const object = live[slot] ?? null;
      const before = known[slot] ?? null;
      if (object !== before || (object !== null && object.header.contentMark === mark))
        this.look(slot, object);
    }
    for (const slot of this.silent) this.look(slot, live[slot] ?? null);
  }

  private look(slot: number, object: HeapObject | null): void {
    const { known, edges, found, silent } = this;
    for (const target of edges[slot] ?? noEdges) found[target]!--;
    known[slot] = object;
    edges[slot] = object === null ? noEdges : this.edgesOf(object);
    for (const target of edges[slot]!) found[target]!++;
    if (object !== null && isSilent(object)) silent.add(slot);
    else silent.delete(slot);
  }

  /** Slots of what the object refers to. */
  private edgesOf(object: HeapObject): readonly number[] {
    const targets: number[] = [];
    const live = this.heap.slots();
    object.visit((target) => {
      const { slot } = target.header;
      if (live[slot] === target) targets.push(slot);
      else this.strangers.add(target);
    });
    return targets;
  }

  private agrees(): boolean {
    const live = this.heap.slots();
    const { found } = this;
    const passing: number[] = [];
    const count = (target: HeapObject): void => {
      const { slot } = target.header;
      if (live[slot] === target) {
        passing.push(slot);
        found[slot]!++;
      } else this.strangers.add(target);
    };
    for (const object of this.roots()) count(object);
    for (const object of this.heap.waiting) count(object);
    let agrees = true;
    // The set grows while it is gone over.
    for (const object of this.strangers) {
      if ((object.flags & (Flag.IMMORTAL | Flag.SHARED)) === 0) agrees = false;
      else object.visit(count);
    }
    for (let slot = 0; slot < live.length && agrees; slot++) {
      const object = live[slot];
      if (object === null || object === undefined) continue;
      const { refs, flags } = object.header;
      agrees = found[slot] === refs || (flags & (Flag.IMMORTAL | Flag.SHARED)) !== 0;
    }
    for (const slot of passing) found[slot]!--;
    return agrees;
  }
}

/** Frames change without a word while they run. */
const isSilent = (object: HeapObject): boolean => object instanceof PyGenerator || object instanceof PyFrame;
