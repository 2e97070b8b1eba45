/**
 * The cyclic collector (Modules/gcmodule.c, from 3.12 Python/gc.c): generations as linked lists in CPython's order,
 * the counter that starts collections, and one collection in two halves, so that the machine can run callbacks and
 * finalizers between them.
 */

import { bug } from '../base';
import type { CollectorProfile } from '../versions';
import { Generation, Generations, ListHead } from './generations';
import type { Heap } from './heap';
import { Flag, type HeapObject, type Visitor } from './object';
import type { Tape } from './tape';
import type { Part, Trail } from './trail';

/** One run of the collector. */
export interface Collection {
  readonly generation: number;
  readonly line: number;
  readonly moment: number;
  /** Tracked objects found unreachable, as `gc.collect()` returns it. */
  readonly collected: number;
  /** Tracked objects examined. */
  readonly examined: number;
  readonly automatic: boolean;
}

/** A collection whose first half is done. */
export interface PendingCollection {
  readonly generation: number;
  readonly automatic: boolean;
  readonly line: number;
  readonly moment: number;
  readonly examined: number;
  /** What was found unreachable, in the collector's order. */
  readonly unreachable: readonly HeapObject[];
  /** Those of them whose finalizer has not run. One that is FREED or FINALIZED when its turn comes is passed over. */
  readonly finalizers: readonly HeapObject[];
}

/** What `gc.get_stats()` says of a generation. */
export interface GenerationStatistics {
  readonly collections: number;
  readonly collected: number;
}

/**
 * When weak references to an object are looked at. `dying`: its count is zero, and its finalizer has run.
 * `unreachable`: the collector found it, no finalizer has run yet; the callbacks of weak references that are not
 * `Generation.unreachable` themselves are due. `clearing`: after the finalizers, only in 3.15 are there still weak
 * references, those without callback.
 */
export type WeakrefMoment = 'dying' | 'unreachable' | 'clearing';

interface State {
  counts: number[];
  thresholds: number[];
  collections: number[];
  collected: number[];
  longLivedTotal: number;
  longLivedPending: number;
  enabled: boolean;
  pending: PendingCollection | null;
  skipped: number[];
}

export class Collector implements Part {
  /** `gc.get_count()`. */
  counts = [0, 0, 0];
  /** `gc.get_threshold()`. */
  thresholds: number[];
  enabled = true;
  /** Objects in generation 2 after the last full collection, and those that joined since: a full one waits until these are a quarter. */
  longLivedTotal = 0;
  longLivedPending = 0;
  /** The collection that waits for its second half; there is no other meanwhile. */
  pending: PendingCollection | null = null;
  /** Where `gc.DEBUG_SAVEALL` is set: takes what would be cleared. */
  saveGarbage: ((object: HeapObject) => void) | null = null;
  /** What rounds that are recorded do to the counter; null where nobody records. */
  tape: Tape | null = null;
  /** Tracked objects by generation that rounds which were not executed have left (bulk.ts). */
  skipped = [0, 0, 0];
  private collections = [0, 0, 0];
  private collected = [0, 0, 0];
  private readonly lists: Generations;

  constructor(
    private readonly heap: Heap,
    private readonly profile: CollectorProfile,
    private readonly trail: Trail,
  ) {
    this.lists = new Generations(trail);
    this.thresholds = [...profile.thresholds];
  }

  /** _PyObject_GC_TRACK: into the youngest generation, last. */
  link(object: HeapObject): void {
    const { mark } = this.trail;
    if (object.header.headerMark !== mark) this.trail.saveHeader(object.header);
    object.header.flags |= Flag.TRACKED;
    this.lists.append(this.lists.heads[0]!, object);
  }

  /** _PyObject_GC_UNTRACK. */
  unlink(object: HeapObject): void {
    if (object.header.headerMark !== this.trail.mark) this.trail.saveHeader(object.header);
    object.header.flags &= ~Flag.TRACKED;
    this.lists.remove(object);
  }

  /** Into the permanent generation, which no collection looks at. */
  setAside(object: HeapObject): void {
    if (object.header.headerMark !== this.trail.mark) this.trail.saveHeader(object.header);
    this.lists.remove(object);
    this.lists.append(this.lists.heads[Generation.permanent]!, object);
  }

  /** A block with collector header was allocated: the collection that this makes due, if any. */
  countAllocation(): boolean {
    const { counts, thresholds } = this;
    if (this.tape !== null) this.tape.add(1);
    return ++counts[0]! > thresholds[0]! && this.enabled && thresholds[0] !== 0 && this.pending === null;
  }

  /** A block with collector header was given back. */
  countRelease(): void {
    if (this.tape !== null) this.tape.add(-1);
    if (this.counts[0]! > 0) this.counts[0]!--;
  }

  /** Which generation an automatic collection takes: the oldest over its threshold; null where none is. */
  dueGeneration(): number | null {
    if (this.pending !== null || !this.enabled) return null;
    for (let generation = 2; generation >= 0; generation--) {
      if (this.counts[generation]! <= this.thresholds[generation]!) continue;
      if (generation === 2 && this.longLivedPending < Math.floor(this.longLivedTotal / 4)) continue;
      return generation;
    }
    return null;
  }

  /** The first half: finds what is unreachable, promotes the rest, tells the weak references. */
  begin(generation: number, automatic: boolean): PendingCollection {
    if (this.pending !== null) return bug('a collection runs already');
    if (generation < 2) this.counts[generation + 1]!++;
    for (let younger = 0; younger <= generation; younger++) this.counts[younger] = 0;
    const young = this.lists.heads[generation]!;
    for (let younger = 0; younger < generation; younger++)
      this.lists.merge(this.lists.heads[younger]!, young);
    const garbage = this.lists.heads[Generation.unreachable]!;
    const skipped = this.promoteSkipped(generation);
    const examined = this.findUnreachable(young, garbage) + skipped;
    const survivors = this.untrackAtoms(young, generation) + skipped;
    if (generation < 2) {
      if (generation === 1) this.longLivedPending += survivors;
      this.lists.promote(young, generation + 1);
    } else {
      this.longLivedPending = 0;
      this.longLivedTotal = survivors;
    }
    const unreachable = this.lists.listed(garbage);
    const finalizers = unreachable.filter(
      ({ flags }) =>
        (flags & (Flag.HAS_FINALIZER | Flag.CLOSED_BY_COLLECTION)) !== 0 && (flags & Flag.FINALIZED) === 0,
    );
    const { line, moment } = this.heap;
    this.pending = { generation, automatic, line, moment, examined, unreachable, finalizers };
    this.tellWeakReferences(unreachable, 'unreachable');
    return this.pending;
  }

  /** What was not executed survives: nothing of it is garbage. How many there were. */
  private promoteSkipped(generation: number): number {
    const { skipped } = this;
    let count = 0;
    for (let younger = 0; younger <= generation; younger++) {
      count += skipped[younger]!;
      skipped[younger] = 0;
    }
    skipped[Math.min(generation + 1, 2)]! += count;
    return count;
  }

  /** So many of what was not executed are freed: the oldest first. */
  dropSkipped(count: number): void {
    for (let generation = 2; generation >= 0 && count > 0; generation--) {
      const dropped = Math.min(count, this.skipped[generation]!);
      this.skipped[generation]! -= dropped;
      count -= dropped;
    }
  }

  /** The second half, once callbacks and finalizers have run: what they did not bring back is cleared. */
  finish(pending: PendingCollection, referencesFreed: number): Collection {
    if (this.pending !== pending) return bug('not the collection that was begun');
    const { generation, automatic, line, moment, examined } = pending;
    const older = Math.min(generation + 1, 2);
    const garbage = this.lists.heads[Generation.unreachable]!;
    if (pending.unreachable.length > 0) this.saveResurrected(garbage, older);
    const objects = this.lists.listed(garbage);
    this.tellWeakReferences(objects, 'clearing');
    this.clearGarbage(garbage, older);
    if (generation === 2) this.heap.freeLists.emptyAll();
    this.collections[generation]!++;
    const collected = objects.length + referencesFreed;
    this.collected[generation]! += collected;
    this.pending = null;
    return { generation, line, moment, collected, examined, automatic };
  }

  /** `gc.freeze()`. */
  freeze(): void {
    for (let generation = 0; generation < 3; generation++) {
      this.lists.promote(this.lists.heads[generation]!, Generation.permanent);
      this.counts[generation] = 0;
    }
  }

  /** `gc.unfreeze()`. */
  unfreeze(): void {
    this.lists.promote(this.lists.heads[Generation.permanent]!, 2);
  }

  /** Tracked objects of a generation (3: frozen), oldest first. */
  objects(generation: number): IterableIterator<HeapObject> {
    return this.lists.objects(generation);
  }

  size(generation: number): number {
    return this.lists.size(generation) + (this.skipped[generation] ?? 0);
  }

  /** `gc.get_referrers()`: tracked, not frozen objects that refer to one of these. */
  referrers(targets: ReadonlySet<HeapObject>): HeapObject[] {
    const found: HeapObject[] = [];
    for (let generation = 0; generation < 3; generation++) {
      for (const object of this.objects(generation)) {
        let refers = false;
        object.traverse((target) => {
          if (targets.has(target)) refers = true;
        });
        if (refers) found.push(object);
      }
    }
    return found;
  }

  /** `gc.get_stats()`, without what happened before the program began. */
  statistics(): GenerationStatistics[] {
    return this.collections.map((collections, index) => ({ collections, collected: this.collected[index]! }));
  }

  saveState(): unknown {
    const { longLivedTotal, longLivedPending, enabled, pending } = this;
    const state: State = {
      counts: [...this.counts],
      thresholds: [...this.thresholds],
      collections: [...this.collections],
      collected: [...this.collected],
      longLivedTotal,
      longLivedPending,
      enabled,
      pending,
      skipped: [...this.skipped],
    };
    return state;
  }

  restoreState(saved: unknown): void {
    const state = saved as State;
    this.counts = [...state.counts];
    this.thresholds = [...state.thresholds];
    this.collections = [...state.collections];
    this.collected = [...state.collected];
    this.longLivedTotal = state.longLivedTotal;
    this.longLivedPending = state.longLivedPending;
    this.enabled = state.enabled;
    this.pending = state.pending;
    this.skipped = [...state.skipped];
  }

  /** deduce_unreachable: moves what only the list itself refers to, to `unreachable`, in CPython's order. How many were examined. */
  private findUnreachable(list: ListHead, unreachable: ListHead): number {
    const { mark } = this.trail;
    let examined = 0;
    for (let object = list.header.next!; object !== list; ) {
      const next = object.header.next!;
      if (object.header.headerMark !== mark) this.trail.saveHeader(object.header);
      if ((object.header.flags & Flag.IMMORTAL) !== 0) {
        // update_refs sets what became immortal aside.
        this.setAside(object);
      } else {
        object.header.generation = list.header.generation;
        object.header.collectorRefs = object.header.refs;
        examined++;
      }
      object = next;
    }
    for (let object = list.header.next!; object !== list; object = object.header.next!)
      object.traverse(subtract);
    this.moveUnreachable(list, unreachable);
    for (let object = unreachable.header.next!; object !== unreachable; object = object.header.next!)
      object.header.collectorRefs = -1;
    return examined;
  }

  /** move_unreachable: an object without references from outside goes over, and comes back, last, once a reachable one refers to it. */
  private moveUnreachable(list: ListHead, unreachable: ListHead): void {
    const reach: Visitor = (target) => {
      if (target.header.collectorRefs < 0) return;
      if (target.header.generation === Generation.unreachable) {
        this.lists.remove(target);
        this.lists.append(list, target);
        target.header.collectorRefs = 1;
      } else if (target.header.collectorRefs === 0) target.header.collectorRefs = 1;
    };
    for (let object = list.header.next!; object !== list; ) {
      if (object.header.collectorRefs > 0) {
        object.traverse(reach);
        object.header.collectorRefs = -1;
        object = object.header.next!;
      } else {
        const next = object.header.next!;
        this.lists.remove(object);
        this.lists.append(unreachable, object);
        object = next;
      }
    }
  }

  /** untrack_tuples, and untrack_dicts in a full collection. How many remain. */
  private untrackAtoms(list: ListHead, generation: number): number {
    const dictsToo = generation === 2 && this.profile.dictsTrackedLazily;
    let remaining = 0;
    for (let object = list.header.next!; object !== list; ) {
      const next = object.header.next!;
      if (object.canBeUntracked(dictsToo)) this.unlink(object);
      else remaining++;
      object = next;
    }
    return remaining;
  }

  /** handle_resurrected_objects: whatever a finalizer made reachable again survives, with all that it refers to. */
  private saveResurrected(garbage: ListHead, older: number): void {
    const reachable = new ListHead(older);
    this.lists.merge(garbage, reachable);
    this.findUnreachable(reachable, garbage);
    this.lists.merge(reachable, this.lists.heads[older]!);
  }

  /** delete_garbage: tp_clear of one after the other; what is still alive then may die later. */
  private clearGarbage(garbage: ListHead, older: number): void {
    while (garbage.header.next !== garbage) {
      const object = garbage.header.next!;
      if (this.saveGarbage !== null) this.saveGarbage(object);
      else {
        this.heap.take(object);
        object.clearWhole(this.heap);
        this.heap.drop(object);
      }
      if (garbage.header.next === object) {
        this.lists.remove(object);
        this.lists.append(this.lists.heads[older]!, object);
      }
    }
  }

  private tellWeakReferences(objects: readonly HeapObject[], moment: WeakrefMoment): void {
    const hook = this.heap.weakrefHook;
    if (hook === null) return;
    for (const object of objects) if ((object.header.flags & Flag.HAS_WEAKREFS) !== 0) hook(object, moment);
  }
}

/** subtract_refs: a reference from within the examined list does not keep its target. */
function subtract(target: HeapObject, times = 1): void {
  const { header } = target;
  const { collectorRefs } = header;
  if (collectorRefs > 0) header.collectorRefs = collectorRefs > times ? collectorRefs - times : 0;
}
