/**
 * The memory simulator. It changes only through the verbs below; each is what CPython does at that point, in
 * CPython's order. Owners: `allocate` returns an owned reference (count 1); `take` adds one, `drop` gives one back.
 */

import type { Profile } from '../versions';
import { Blocks } from './blocks';
import { type Collection, Collector, type PendingCollection, type WeakrefMoment } from './collector';
import { FreeList, type FreeLists } from './freelists';
import { type Block, Flag, type Header, type HeapObject, IMMORTAL_REFS, prefixBytes } from './object';
import type { Pymalloc } from './pymalloc';
import { Registry } from './registry';
import { type Journal, type Part, Trail } from './trail';

/** Hears of what happens to the program's objects, not to those of the process; a method that is absent costs nothing. Takes and drops are not told: read `refs` at a moment. */
export interface HeapListener {
  allocated?(object: HeapObject): void;
  freed?(object: HeapObject): void;
  /** A block of the object's own data was replaced. */
  resized?(owner: HeapObject, before: Block | null, after: Block | null): void;
  /** The object's own block was replaced (a str that grows in place, a tuple that is resized). */
  reallocated?(object: HeapObject, addressBefore: number, bytesBefore: number): void;
  /** The collector tracks the object from here on, or does not any more. */
  tracked?(object: HeapObject, tracked: boolean): void;
  /** A collection of this generation begins; the counters are as they were. */
  collecting?(generation: number): void;
  /** A collection found this unreachable, and has cleared nothing yet. */
  unreachable?(pending: PendingCollection): void;
  collected?(collection: Collection): void;
  /** What tracemalloc sees: a block came from the allocator, came back from a free list, or went back to the allocator. */
  blockAllocated?(address: number, bytes: number): void;
  blockReused?(address: number, bytes: number): void;
  blockReleased?(address: number, bytes: number): void;
}

/** How deep objects free each other before the rest waits (Py_TRASHCAN_BEGIN: 50). */
const TRASHCAN_DEPTH = 50;
/** Where the objects of the process itself lie (None, types, modules): outside all arenas. */
const SHARED_BASE = 0x0100_0000;

interface State {
  liveObjects: number;
  liveBytes: number;
  line: number;
  moment: number;
  sharedTop: number;
  collectionDue: boolean;
  preparing: boolean;
  waiting: HeapObject[];
  madeOnce: ReadonlySet<string>;
  skippedObjects: number;
  skippedBytes: number;
}

export class Heap implements Part {
  /** Set by the machine: where the program is. */
  line = 0;
  moment = 0;
  listener: HeapListener | null = null;
  /**
   * While set, what is allocated belongs to the process, not to the program (`Flag.SHARED`): it lies outside the
   * arenas, counts nowhere, and the collector never looks at it.
   */
  preparing = false;
  /** Objects whose finalizer or weak reference callbacks wait for the machine, oldest first. */
  readonly waiting: HeapObject[] = [];
  liveObjects = 0;
  liveBytes = 0;
  /** Of these, what stands for rounds of loops that were not executed: no object of the model (bulk.ts). */
  skippedObjects = 0;
  skippedBytes = 0;
  /** The highest `liveBytes` since somebody set it. */
  highBytes = 0;
  /** An automatic collection is due: the machine runs `collector.dueGeneration()` where CPython would. */
  collectionDue = false;
  /**
   * Up to 3.11 a collection runs inside the allocation that makes it due. If this is set it is called there, before
   * the new object is tracked, and may do a whole collection; otherwise only `collectionDue` tells.
   */
  collectHook: (() => void) | null = null;
  /** Whether an exception is set: no collection becomes due then. */
  raisingHook: (() => boolean) | null = null;
  /**
   * Looks after the weak references to an object (only asked where `HAS_WEAKREFS` is set). True for a dying one whose
   * callbacks must run before it is destroyed: it waits, with the count 1, and is asked about again when it is dropped.
   */
  weakrefHook: ((object: HeapObject, moment: WeakrefMoment) => boolean) | null = null;

  readonly collector: Collector;
  private readonly blocks: Blocks;
  private readonly registry: Registry;
  private readonly trail: Trail;
  /** The same as `trail.mark`: the one comparison that undo costs where there is no checkpoint. */
  private checkpointMark = 0;
  private sharedTop = SHARED_BASE;
  /** What `firstTime` was asked for. */
  private madeOnce: ReadonlySet<string> = new Set();
  /** How deep in `destroy` we are, and what waits for it to end. */
  private nesting = 0;
  private readonly later: HeapObject[] = [];

  constructor(readonly profile: Profile) {
    const trail = new Trail();
    this.trail = trail;
    this.collector = new Collector(this, profile.collector, trail);
    this.registry = new Registry(trail);
    this.blocks = new Blocks(this, trail, () => this.collector.countRelease());
    trail.connect([this, this.collector, this.registry, this.allocator.malloc], this.allocator);
  }

  /**
   * Gives the object a block of `bytes` (collector header included) and the count 1. A collectable one counts in
   * generation 0 unless its block comes from a free list; `track` is separate.
   */
  allocate<T extends HeapObject>(object: T, bytes: number, freeList: number = FreeList.none): T {
    const { header } = object;
    if (this.preparing) header.flags |= Flag.SHARED;
    const { flags } = header;
    let block: number;
    let size = bytes;
    if ((flags & Flag.SHARED) !== 0) {
      block = this.sharedTop;
      this.sharedTop += (bytes + 15) & ~15;
    } else {
      block = this.blocks.take(bytes, freeList);
      size = this.blocks.takenBytes;
      if (this.blocks.takenNew && (flags & Flag.COLLECTABLE) !== 0 && this.collector.countAllocation()) {
        this.collectionIsDue();
      }
      this.liveObjects++;
      this.liveBytes += size;
      if (this.liveBytes > this.highBytes) this.highBytes = this.liveBytes;
    }
    header.address = block + prefixBytes(flags);
    header.refs = 1;
    header.blockBytes = size;
    header.freeList = freeList;
    header.line = this.line;
    header.moment = this.moment;
    header.headerMark = this.checkpointMark;
    header.contentMark = this.checkpointMark;
    this.registry.add(object);
    if ((flags & Flag.SHARED) === 0) this.listener?.allocated?.(object);
    return object;
  }

  /**
   * An object of C's own with a collector header comes and goes inside one call: what stays is a block on its free
   * list and the collector's counter.
   */
  passThrough(bytes: number, freeList: number = FreeList.none): void {
    if (this.preparing) return;
    const block = this.blocks.take(bytes, freeList);
    const size = this.blocks.takenBytes;
    if (this.blocks.takenNew && this.collector.countAllocation()) this.collectionIsDue();
    if (!this.blocks.giveBack(block, size, freeList)) this.collector.countRelease();
  }

  /** A block with a collector header for something that is no object of the model (a frame of 3.10). */
  takeBlock(bytes: number, freeList: number): Block | null {
    if (this.preparing) return null;
    const address = this.blocks.take(bytes, freeList);
    const size = this.blocks.takenBytes;
    if (this.blocks.takenNew && this.collector.countAllocation()) this.collectionIsDue();
    this.liveBytes += size;
    return { address, bytes: size };
  }

  /** The end of what `takeBlock` answered. */
  giveBlockBack(block: Block, freeList: number): void {
    this.liveBytes -= block.bytes;
    if (!this.blocks.giveBack(block.address, block.bytes, freeList)) this.collector.countRelease();
  }

  /** What lay in the block becomes an object, with the count 1. */
  adopt<T extends HeapObject>(object: T, block: Block, freeList: number): T {
    const { header } = object;
    header.address = block.address + prefixBytes(object.flags);
    header.refs = 1;
    header.blockBytes = block.bytes;
    header.freeList = freeList;
    header.line = this.line;
    header.moment = this.moment;
    header.headerMark = this.checkpointMark;
    header.contentMark = this.checkpointMark;
    this.liveObjects++;
    this.registry.add(object);
    this.listener?.allocated?.(object);
    return object;
  }

  /** An object that the process makes when it first needs it, and keeps. */
  allocateOnce(name: string, bytes: number, freeList: number = FreeList.none): void {
    if (!this.firstTime(name)) return;
    this.keepBlock(bytes, freeList);
  }

  /** An object with a collector header that the process makes and keeps. */
  keepBlock(bytes: number, freeList: number = FreeList.none): void {
    if (this.preparing) return;
    this.blocks.take(bytes, freeList);
    if (this.blocks.takenNew && this.collector.countAllocation()) this.collectionIsDue();
  }

  /** A block of data, without a collector header, for the time of a call. */
  takeData(bytes: number, freeList: number): Block | null {
    if (this.preparing) return null;
    return { address: this.blocks.take(bytes, freeList), bytes };
  }

  /** The end of what `takeData` answered. */
  giveDataBack({ address, bytes }: Block, freeList: number): void {
    this.blocks.giveBack(address, bytes, freeList);
  }

  /** A block of data, without a collector header, that the process keeps. */
  keepData(bytes: number, freeList: number = FreeList.none): void {
    if (!this.preparing) this.blocks.take(bytes, freeList);
  }

  /** There is a checkpoint that the run may go back to. */
  get mayGoBack(): boolean {
    return this.trail.active;
  }

  /** The process makes an object with collector header for itself, and keeps it: only the counter moves. */
  countProcessObject(): void {
    if (this.collector.countAllocation()) this.collectionIsDue();
  }

  /** The process has left so many blocks in a free list. */
  fillFreeList(freeList: number, count: number, bytes: number): void {
    for (let missing = count - this.freeLists.length(freeList); missing > 0; missing--) {
      this.leaveInFreeList(freeList, bytes, true);
    }
  }

  /** The process has left a block in a free list; `traced`: it was allocated when a listener to allocations was there. */
  leaveInFreeList(freeList: number, bytes: number, traced: boolean): void {
    const block = this.blocks.place(bytes, traced);
    this.blocks.giveBack(block, bytes, freeList);
  }

  /** True the first time it is asked for this name. */
  firstTime(name: string): boolean {
    if (this.madeOnce.has(name)) return false;
    this.madeOnce = new Set([...this.madeOnce, name]);
    return true;
  }

  /** One more reference. */
  take<T extends HeapObject>(object: T): T {
    const { header } = object;
    if (header.headerMark !== this.checkpointMark) this.trail.saveHeader(header);
    header.refs++;
    return object;
  }

  /** One reference less; at zero the object is finalized, destroyed and freed at once. */
  drop(object: HeapObject): void {
    const { header } = object;
    if (header.headerMark !== this.checkpointMark) this.trail.saveHeader(header);
    if (--header.refs === 0) this.deallocate(object, header);
  }

  /** To be called before any change of an object's own fields. */
  touch(object: HeapObject): void {
    if (object.header.contentMark !== this.checkpointMark) this.trail.saveContent(object);
  }

  /** Sets bits of `flags` (FINALIZED, HAS_WEAKREFS, AT_LEAST, …). */
  setFlags(object: HeapObject, flags: number): void {
    const { header } = object;
    if (header.headerMark !== this.checkpointMark) this.trail.saveHeader(header);
    header.flags |= flags;
  }

  clearFlags(object: HeapObject, flags: number): void {
    const { header } = object;
    if (header.headerMark !== this.checkpointMark) this.trail.saveHeader(header);
    header.flags &= ~flags;
  }

  /** From here on its count does not matter (PEP 683). */
  setImmortal(object: HeapObject): void {
    this.setFlags(object, Flag.IMMORTAL);
    object.header.refs = IMMORTAL_REFS;
  }

  /**
   * Replaces a separate block that the object owns, as realloc does: `before` null allocates, `bytes` 0 frees. Where
   * CPython allocates the new block before it frees the old one (dict keys), call it twice: first with null, then with 0.
   */
  resize(
    owner: HeapObject,
    before: Block | null,
    bytes: number,
    freeList: number = FreeList.none,
  ): Block | null {
    const bytesBefore = before?.bytes ?? 0;
    let after: Block | null = null;
    if ((owner.flags & Flag.SHARED) !== 0) {
      if (bytes > 0) {
        after = { address: this.sharedTop, bytes };
        this.sharedTop += (bytes + 15) & ~15;
      }
    } else {
      if (bytes > 0) after = { address: this.blocks.replace(before, bytes, freeList), bytes };
      else if (before !== null) this.blocks.giveBack(before.address, before.bytes, freeList);
      this.liveBytes += bytes - bytesBefore;
      if (this.liveBytes > this.highBytes) this.highBytes = this.liveBytes;
      this.listener?.resized?.(owner, before, after);
    }
    return after;
  }

  /** Gives the object's own block another size, as realloc does (`s += t` in place, _PyTuple_Resize). */
  reallocate(object: HeapObject, bytes: number): void {
    const { header } = object;
    if (header.headerMark !== this.checkpointMark) this.trail.saveHeader(header);
    const { address, blockBytes, flags } = header;
    if ((flags & Flag.SHARED) === 0) {
      const prefix = prefixBytes(flags);
      header.address = this.blocks.move(address - prefix, blockBytes, bytes) + prefix;
      this.liveBytes += bytes - blockBytes;
      if (this.liveBytes > this.highBytes) this.highBytes = this.liveBytes;
    }
    header.blockBytes = bytes;
    this.listener?.reallocated?.(object, address, blockBytes);
  }

  /** Puts the object into the collector's lists (PyObject_GC_Track); nothing happens where it is in them already. */
  track(object: HeapObject): void {
    const { flags } = object.header;
    if ((flags & Flag.TRACKED) !== 0) return;
    if ((flags & Flag.SHARED) !== 0) this.setFlags(object, Flag.TRACKED);
    else this.collector.link(object);
    this.listener?.tracked?.(object, true);
  }

  /** It was frozen before the program began: tracked, and never examined. */
  freeze(object: HeapObject): void {
    if ((object.header.flags & (Flag.TRACKED | Flag.SHARED)) === Flag.TRACKED)
      this.collector.setAside(object);
  }

  /** Takes it out of them (PyObject_GC_UnTrack). */
  untrack(object: HeapObject): void {
    const { flags } = object.header;
    if ((flags & Flag.TRACKED) === 0) return;
    if ((flags & Flag.SHARED) !== 0) this.clearFlags(object, Flag.TRACKED);
    else this.collector.unlink(object);
    this.listener?.tracked?.(object, false);
  }

  /**
   * The machine ran the finalizer or the callbacks of an object that waited: gives back the reference that the queue
   * held. If that was the last one, the object is destroyed, without finalizer; else it lives again.
   */
  finishFinalized(object: HeapObject): void {
    this.clearFlags(object, Flag.QUEUED);
    object.flags |= Flag.FINALIZED;
    this.drop(object);
  }

  /** Finds what a collection of this generation would free; see `Collector.begin`. */
  beginCollection(generation: number, automatic: boolean): PendingCollection {
    this.collectionDue = false;
    this.listener?.collecting?.(generation);
    const pending = this.collector.begin(generation, automatic);
    if (pending.unreachable.length > 0) this.listener?.unreachable?.(pending);
    return pending;
  }

  /** Frees it, once the machine ran the callbacks in `waiting` and the pending collection's finalizers. */
  finishCollection(pending: PendingCollection, referencesFreed = 0): Collection {
    const collection = this.collector.finish(pending, referencesFreed);
    this.listener?.collected?.(collection);
    return collection;
  }

  /** Arenas and pools, for inspection. */
  get allocator(): Pymalloc {
    return this.blocks.allocator;
  }

  get freeLists(): FreeLists {
    return this.blocks.freeLists;
  }

  /** All live objects, tracked or not, in no particular order. */
  objects(): IterableIterator<HeapObject> {
    return this.registry.all();
  }

  /** The table of live objects by their slots, null where one is free. */
  slots(): readonly (HeapObject | null)[] {
    return this.registry.table();
  }

  /** Leaves serials out up to a multiple of this, so that what was made before does not decide all numbers that follow. */
  roundSerials(multiple: number): void {
    this.registry.roundSerials(multiple);
  }

  /** The next object's serial follows this one: who calls it has numbered those in between. */
  continueSerials(newest: number): void {
    this.registry.continueSerials(newest);
  }

  /** The serial of the newest object. */
  get newestSerial(): number {
    return this.registry.newest;
  }

  /** Tells what changes from now on (`contentMark`) from what does not, without saving it: for the audit. Answers the mark. */
  renewMark(): number {
    this.trail.renewMark();
    this.checkpointMark = this.trail.mark;
    return this.checkpointMark;
  }

  /** Marks this moment; `undoTo` comes back to it, any number of times, until it is forgotten. */
  checkpoint(): number {
    this.checkpointMark = this.trail.checkpoint();
    return this.checkpointMark;
  }

  /** Puts everything back as it was at the checkpoint, which remains. Listeners are not told. */
  undoTo(checkpoint: number): void {
    this.trail.undoTo(checkpoint);
    this.checkpointMark = this.trail.mark;
  }

  /** Something outside has changed in a way that `touch` does not cover. */
  undoBy(undo: () => void): void {
    if (this.trail.active) this.trail.push({ undo });
  }

  /** Tells a journal what changes first from here on. */
  beginJournal(journal: Journal): void {
    this.trail.beginJournal(journal);
    this.checkpointMark = this.trail.mark;
  }

  endJournal(journal: Journal): void {
    this.trail.endJournal(journal);
    this.checkpointMark = this.trail.mark;
  }

  /** Rounds that are not executed leave so many objects, of which the collector tracks some. */
  skip(objects: number, bytes: number, tracked: number): void {
    this.liveObjects += objects;
    this.liveBytes += bytes;
    this.skippedObjects += objects;
    this.skippedBytes += bytes;
    this.collector.skipped[0]! += tracked;
    if (this.liveBytes > this.highBytes) this.highBytes = this.liveBytes;
  }

  /** What `skip` has added is freed. */
  freeSkipped(objects: number, bytes: number, tracked: number): void {
    this.liveObjects -= objects;
    this.liveBytes -= bytes;
    this.skippedObjects -= objects;
    this.skippedBytes -= bytes;
    this.collector.dropSkipped(tracked);
    for (let count = Math.min(tracked, this.collector.counts[0]!); count > 0; count--) {
      this.collector.countRelease();
    }
  }

  /** So many references less at once; at zero it is freed. */
  dropMany(object: HeapObject, count: number): void {
    const { header } = object;
    if (count > 1) {
      if (header.headerMark !== this.checkpointMark) this.trail.saveHeader(header);
      header.refs -= count - 1;
    }
    if (count > 0) this.drop(object);
  }

  takeMany(object: HeapObject, count: number): void {
    const { header } = object;
    if (header.headerMark !== this.checkpointMark) this.trail.saveHeader(header);
    header.refs += count;
  }

  /** Not freed, and not undone. */
  isLive(object: HeapObject): boolean {
    return (object.flags & Flag.FREED) === 0 && this.registry.has(object);
  }

  /** Keeps what happened since the checkpoint, and forgets it. */
  forget(checkpoint: number): void {
    this.trail.forget(checkpoint);
    this.checkpointMark = this.trail.mark;
  }

  /** How much is kept for undo, in things that were changed: what checkpoints cost. */
  savedEntries(): number {
    return this.trail.size;
  }

  saveState(): unknown {
    const { liveObjects, liveBytes, line, moment, sharedTop, collectionDue, preparing, madeOnce } = this;
    const waiting = [...this.waiting];
    const state: State = {
      liveObjects,
      liveBytes,
      line,
      moment,
      sharedTop,
      collectionDue,
      preparing,
      waiting,
      madeOnce,
      skippedObjects: this.skippedObjects,
      skippedBytes: this.skippedBytes,
    };
    return state;
  }

  restoreState(saved: unknown): void {
    const state = saved as State;
    this.liveObjects = state.liveObjects;
    this.liveBytes = state.liveBytes;
    this.line = state.line;
    this.moment = state.moment;
    this.sharedTop = state.sharedTop;
    this.collectionDue = state.collectionDue;
    this.preparing = state.preparing;
    this.madeOnce = state.madeOnce;
    this.skippedObjects = state.skippedObjects;
    this.skippedBytes = state.skippedBytes;
    this.waiting.length = 0;
    this.waiting.push(...state.waiting);
    // Nobody goes back in the middle of a destruction, but for a mistake of ours that ended it.
    this.nesting = 0;
    this.later.length = 0;
  }

  /** The count is zero. A finalizer must run first; deep structures wait, so that neither stack overflows. */
  private deallocate(object: HeapObject, header: Header): void {
    const { flags } = header;
    if ((flags & Flag.COLLECTABLE) !== 0) {
      if (this.nesting >= TRASHCAN_DEPTH) {
        this.untrack(object);
        this.later.push(object);
        return;
      }
      if ((flags & (Flag.HAS_FINALIZER | Flag.FINALIZED)) === Flag.HAS_FINALIZER) {
        this.queueFinalizer(object);
        return;
      }
      this.untrack(object);
    } else if ((flags & (Flag.HAS_FINALIZER | Flag.FINALIZED)) === Flag.HAS_FINALIZER) {
      this.queueFinalizer(object);
      return;
    }
    if ((flags & Flag.HAS_WEAKREFS) !== 0 && this.weakrefHook?.(object, 'dying')) {
      this.wait(object);
      return;
    }
    if (header.contentMark !== this.checkpointMark) this.trail.saveContent(object);
    header.flags |= Flag.FREED;
    this.nesting++;
    object.destroy(this);
    this.nesting--;
    this.releaseObject(object, header);
    if (this.nesting === 0 && this.later.length > 0) this.emptyTrashcan();
  }

  /** subtype_dealloc tracks the object anew while its finalizer runs; it is young again. */
  private queueFinalizer(object: HeapObject): void {
    if ((object.flags & Flag.COLLECTABLE) !== 0) {
      this.untrack(object);
      this.track(object);
    }
    this.wait(object);
  }

  private wait(object: HeapObject): void {
    object.refs = 1;
    object.flags |= Flag.QUEUED;
    this.waiting.push(object);
  }

  /** _PyTrash_thread_destroy_chain: last in, first out. */
  private emptyTrashcan(): void {
    this.nesting++;
    for (let object = this.later.pop(); object !== undefined; object = this.later.pop())
      this.deallocate(object, object.header);
    this.nesting--;
  }

  private releaseObject(object: HeapObject, header: Header): void {
    const { flags, blockBytes } = header;
    this.registry.remove(object);
    if ((flags & Flag.SHARED) === 0) {
      this.liveObjects--;
      this.liveBytes -= blockBytes;
      const kept = this.blocks.giveBack(header.address - prefixBytes(flags), blockBytes, header.freeList);
      if (!kept && (flags & Flag.COLLECTABLE) !== 0) this.collector.countRelease();
      this.listener?.freed?.(object);
    }
  }

  private collectionIsDue(): void {
    if (this.raisingHook?.()) return;
    if (!this.profile.evaluation.collectsAtEvalBreaker && this.collectHook !== null) this.collectHook();
    else this.collectionDue = true;
  }
}
