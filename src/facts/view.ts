/** The simulated heap at one moment of a run, as plain data for the panel and for the holders of an object. */

import type { Span } from '../base';
import type { Claim } from './claims';
import type { Holder, ObjectFact } from './types';

export interface GenerationView {
  readonly counter: number;
  readonly threshold: number;
  readonly objects: number;
  readonly collections: number;
  readonly last: {
    readonly line: number;
    readonly freed: number;
    readonly survived: number;
    readonly automatic: boolean;
  } | null;
}

/** A live object in short. */
export interface LiveObject {
  readonly serial: number;
  readonly type: string;
  readonly line: number;
  /** Its block and its extra blocks, in bytes as requested. */
  readonly bytes: number;
  readonly generation: number | null;
  /** Only a collection will free it. */
  readonly waiting: boolean;
}

/** One block of a pool, in address order. */
export interface BlockView {
  /** The object that owns it; null where it is free. */
  readonly owner: LiveObject | null;
  /** False for a block of an object's own data (a list's items, a dict's keys). */
  readonly itself: boolean;
  readonly askedBytes: number;
}

export interface PoolViewOfMoment {
  readonly arena: number;
  readonly pool: number;
  readonly blockBytes: number;
  readonly capacity: number;
  readonly used: number;
}

export interface HeapAccount {
  readonly poolBytes: number;
  readonly poolsPerArena: number;
  readonly arenasFreed: number;
  readonly askedBytes: number;
  readonly roundingBytes: number;
  readonly freeBlockBytes: number;
  readonly overheadBytes: number;
  readonly unusedPoolBytes: number;
  readonly mallocBytes: number;
  readonly mallocBlocks: number;
}

export interface EdgeView {
  /** `.name`, `[0]`, `key`. */
  readonly label: string;
  readonly target: ObjectFact;
}

/** What `Run.at` answers; good until the next `at` of the same run. */
export interface HeapView {
  readonly moment: number;
  /** The statement that ended at this moment, and its line. */
  readonly line: number;
  readonly span: Span;
  readonly steps: number;
  readonly liveBytes: number;
  readonly liveObjects: number;
  readonly waitingBytes: number;
  readonly peakBytes: number;
  readonly peakLine: number;
  /** Something unknown happened before: the figures are lower bounds. */
  readonly atLeast: boolean;
  readonly generations: readonly [GenerationView, GenerationView, GenerationView];
  /** What the program had printed by then, with the line that printed each piece. */
  readonly output: readonly { readonly text: string; readonly line: number | null }[];
  account(): HeapAccount;
  pools(): readonly PoolViewOfMoment[];
  blocks(arena: number, pool: number): readonly BlockView[];
  /** Objects of the program (not those of the process), oldest first. */
  objects(): readonly LiveObject[];
  object(serial: number): ObjectFact | null;
  count(serial: number): Claim;
  /** Who makes up the count, largest first. */
  holders(serial: number): readonly Holder[];
  edges(serial: number): readonly EdgeView[];
  /** Groups of objects that only their own cycles keep. */
  waitingCycles(): number;
  /** Bytes that would be freed with it. */
  retainedBytes(serial: number): number;
  /** Arena, pool and block of the object; null where malloc has it or it is static. */
  home(serial: number): {
    readonly arena: number;
    readonly pool: number;
    readonly block: number;
    readonly blockBytes: number;
  } | null;
  /** The object a name stood for in the frame of this moment. */
  named(name: string): number | null;
  /** Moment and line of an object's end in the run; null where it lives to the exit. */
  diesAt(serial: number): { readonly moment: number; readonly line: number } | null;
}
