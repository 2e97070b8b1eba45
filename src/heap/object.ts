/**
 * What the heap knows of an object: its count, its place in the collector's lists, its block and its edges.
 * Everything else about it belongs to `objects/`, which extends this class.
 */

import type { Heap } from './heap';

/** Bits of `HeapObject.flags`. */
export const Flag = {
  /** Has a collector header (Py_TPFLAGS_HAVE_GC). */
  COLLECTABLE: 1,
  /** Is in one of the collector's lists. */
  TRACKED: 2,
  /** Its count does not matter any more (3.12+). */
  IMMORTAL: 4,
  /** Its finalizer has run, or is about to (tp_finalize runs once: PEP 442). */
  FINALIZED: 8,
  /** Its block has been given back. */
  FREED: 16,
  /** Has a finalizer in Python code (`__del__`) or one that runs Python code (a suspended generator). */
  HAS_FINALIZER: 32,
  /** Belongs to the process, not to the program (None, small ints, modules, built-ins): `"shared"` where not immortal. */
  SHARED: 64,
  /** Its true count may be higher: something unknown may have kept it. */
  AT_LEAST: 128,
  /** Waits in the heap's queue for its finalizer. */
  QUEUED: 256,
  /** Has two more words in front of its header, for `__dict__` and weak references (instances of classes, 3.11+). */
  PREFIXED: 512,
  /** Weak references to it exist: the heap's `weakReferences` hears before it is destroyed. */
  HAS_WEAKREFS: 1024,
  /** A collection that finds it calls its finalizer (a suspended generator is closed), which runs no Python code. */
  CLOSED_BY_COLLECTION: 2048,
  /** Its repr() is under way (objects/ uses it to cut cycles). */
  IN_REPR: 1 << 20,
} as const;

/** The count an immortal object starts with: far from zero whatever a run takes and drops, and still a small integer. */
export const IMMORTAL_REFS = 1 << 29;

/** `times`: as many references at once, where that is more than one. */
export type Visitor = (target: HeapObject, times?: number) => void;

/** A separate block that an object owns: a list's items, a dict's keys. Replaced as a whole, never changed. */
export interface Block {
  readonly address: number;
  readonly bytes: number;
}

/**
 * The bookkeeping of one object. It is a record of its own, of one class for all objects, because the heap's verbs see
 * objects of every class: an engine finds the fields of a record whose class is always the same at once, and has to
 * look them up where there are dozens.
 */
export class Header {
  refs = 0;
  flags = 0;
  /** Number of its creation in this run, from 1; below 0 where it belongs to the process. Identity in events and in the panel. */
  serial = 0;
  /** Simulated address of its block plus the collector's header: `id()` of this run, never shown as real. */
  address = 0;
  /** Bytes of its own block as requested from the allocator, collector header included. */
  blockBytes = 0;
  /** Which free list its block goes back to (`FreeList` in heap.ts); 0 for none. */
  freeList = 0;
  /** Where the program was when it was created: the heap's `line` and `moment` at that time. */
  line = 0;
  moment = 0;
  /** Place in the heap's table of live objects. */
  slot = -1;
  /** Number of the checkpoint since which header and content have been saved (heap.ts, undo). */
  headerMark = 0;
  contentMark = 0;
  /** Collector: generation (0 to 2, 3 frozen, 4 found unreachable), neighbours in its list, and the copy of the count a collection works on (-1 outside). */
  generation = 0;
  collectorRefs = -1;
  next: HeapObject | null = null;
  previous: HeapObject | null = null;
}

export abstract class HeapObject {
  readonly header = new Header();

  get refs(): number {
    return this.header.refs;
  }

  set refs(refs: number) {
    this.header.refs = refs;
  }

  get flags(): number {
    return this.header.flags;
  }

  set flags(flags: number) {
    this.header.flags = flags;
  }

  get serial(): number {
    return this.header.serial;
  }

  get address(): number {
    addressReads.count++;
    return this.header.address;
  }

  get blockBytes(): number {
    return this.header.blockBytes;
  }

  set freeList(freeList: number) {
    this.header.freeList = freeList;
  }

  /** Line of its creation. */
  get line(): number {
    return this.header.line;
  }

  /** Moment of its creation. */
  get moment(): number {
    return this.header.moment;
  }

  get generation(): number {
    return this.header.generation;
  }

  /** Calls the visitor once for every reference the object owns. */
  abstract visit(visitor: Visitor): void;

  /** What the collector is led to: differs from `visit` where tp_traverse leaves something out that matters. */
  traverse(visitor: Visitor): void {
    this.visit(visitor);
  }

  /** Drops what may close a cycle (tp_clear). The object stays valid. Default: nothing. */
  clear(_heap: Heap): void {}

  /** The same of an object of a class: what the class adds goes before what its built-in base holds. */
  clearWhole(heap: Heap): void {
    this.clear(heap);
  }

  /** Drops everything the object owns, in CPython's order (the type's tp_dealloc), and frees its extra blocks. The heap frees the object's own block afterwards. */
  abstract destroy(heap: Heap): void;

  /** Its blocks beside its own one (a list's items, a dict's keys), so that the panel can say whose they are. */
  extraBlocks(): readonly Block[] {
    return [];
  }

  /** Bytes of extra blocks (for the panel and for sizes). */
  extraBytes(): number {
    return 0;
  }

  /** The fields that change during its life, for undo; must not be shared with the live object. Null: nothing ever changes. */
  saveContent(): unknown {
    return null;
  }

  /** Puts back what `saveContent` returned. */
  restoreContent(_saved: unknown): void {}

  /**
   * True where the collector may stop tracking it once examined: no item may be in a cycle. Tuples at any collection,
   * dicts only where `dictsToo` (full collections up to 3.13).
   */
  canBeUntracked(_dictsToo: boolean): boolean {
    return false;
  }
}

/** How often something outside the heap has asked where an object lies: what hangs on that is not the same in every run. */
export const addressReads = { count: 0 };

/** Bytes of the collector's header, and of the two words in front of it (Include/internal/pycore_gc.h, pycore_object.h). */
const HEADER_BYTES = 16;

/** Bytes of a block in front of the address that `id()` gives. */
export function prefixBytes(flags: number): number {
  if ((flags & Flag.COLLECTABLE) === 0) return 0;
  return (flags & Flag.PREFIXED) === 0 ? HEADER_BYTES : 2 * HEADER_BYTES;
}

/** Where the object's block begins. */
export function blockAddress(object: HeapObject): number {
  return object.header.address - prefixBytes(object.header.flags);
}
