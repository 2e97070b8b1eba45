/**
 * protocol: every page and message that crosses between the language server, the extension host and the heap panel.
 * Types only, one file, both directions. Lines count from 1, columns from 0 in UTF-16 units; bytes are plain numbers.
 * Invariant: knows nothing of anything else here; whoever reads a page needs no other type than these.
 */

// ---------------------------------------------------------------- numbers that say how sure they are

/** A number, and how sure it is. `reason` says why it is not exact, `line` which line is the cause. */
export type Claim =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number; readonly reason?: Reason }
  | { readonly kind: 'atLeast'; readonly value: number; readonly reason?: Reason }
  | { readonly kind: 'about'; readonly value: number; readonly reason?: Reason }
  | { readonly kind: 'immortal' }
  | { readonly kind: 'unknown'; readonly reason?: Reason };

export interface Reason {
  /** A sentence without a full stop that follows "because": "load() may keep it". */
  readonly text: string;
  readonly line: number | null;
}

// ---------------------------------------------------------------- who holds an object

/** One holder, or a group of alike holders. */
export interface Holder {
  /** "global `a`", "Node.children", "list[2] of home.children". */
  readonly name: string;
  /** References that this holder or group has. */
  readonly count: number;
  /** The line that made the reference; null where none did (an interned constant, the interpreter itself). */
  readonly line: number | null;
  /** URI of the file that the line is in, where it is another one. */
  readonly file?: string;
  /** From a root to the object, the root first; empty where the holder is itself a root. */
  readonly path: readonly PathStep[];
}

export interface PathStep {
  readonly name: string;
  readonly line: number | null;
  /** Set where the step is an object that the panel can show. */
  readonly object: number | null;
}

export interface HoldersPage {
  /** "list, 2 references (exact)". */
  readonly title: string;
  /** Set where the object still exists at that moment. */
  readonly object: number | null;
  readonly line: number;
  readonly holders: readonly Holder[];
  /** Sentences below the list: what sys.getrefcount prints, why the count is not exact. */
  readonly notes: readonly string[];
}

// ---------------------------------------------------------------- the heap panel asks

/** A moment of the program: the last visit of a line, or a moment by number. */
export type At = { readonly line: number } | { readonly moment: number };

export type HeapRequest =
  | { readonly page: 'summary'; readonly at: At }
  | { readonly page: 'pools'; readonly moment: number; readonly colourBy: ColourBy }
  | {
      readonly page: 'pool';
      readonly moment: number;
      readonly colourBy: ColourBy;
      readonly arena: number;
      readonly pool: number;
    }
  | {
      readonly page: 'objects';
      readonly moment: number;
      readonly groupBy: 'type' | 'line';
      readonly offset: number;
      readonly limit: number;
    }
  | {
      readonly page: 'members';
      readonly moment: number;
      readonly group: string;
      readonly offset: number;
      readonly limit: number;
    }
  | { readonly page: 'object'; readonly moment: number; readonly object: number }
  | { readonly page: 'output'; readonly moment: number; readonly offset: number; readonly limit: number };

export type ColourBy = 'type' | 'line' | 'generation';

// ---------------------------------------------------------------- and is answered

export type HeapPage =
  | SummaryPage
  | PoolsPage
  | PoolPage
  | ObjectsPage
  | MembersPage
  | ObjectPage
  | OutputPage
  | NoPage;

/** Nothing to draw, and the sentence that says why ("line 4 is a comment; the next statement is line 5"). */
export interface NoPage {
  readonly page: 'none';
  readonly title: string;
  readonly why: string;
}

export interface SummaryPage {
  readonly page: 'summary';
  readonly python: string;
  /** The moment shown, from 0; lines that are not reached select the nearest statement before them. */
  readonly moment: number;
  readonly moments: number;
  readonly line: number;
  /** The line's text; the extension host adds it, which has the document. */
  readonly source?: string;
  /** Set where the cursor's line itself has no moment: why, in a sentence. */
  readonly nearby: string | null;
  readonly step: Claim;
  readonly liveBytes: Claim;
  /** The part of the live bytes that only a collection will free. */
  readonly waitingBytes: Claim;
  readonly objectsLive: Claim;
  readonly peakBytes: Claim;
  readonly peakLine: number | null;
  readonly generations: readonly Generation[];
  /** Set where a limit was reached: the sentence that says which, where, and what is missing. */
  readonly cut: string | null;
}

export interface Generation {
  readonly generation: 0 | 1 | 2;
  readonly counter: number;
  readonly threshold: number;
  /** Tracked objects in it now. */
  readonly objects: number;
  readonly collections: number;
  readonly last: {
    readonly line: number;
    readonly freed: number;
    readonly moved: number;
    readonly asked: boolean;
  } | null;
}

export interface PoolsPage {
  readonly page: 'pools';
  readonly moment: number;
  readonly poolBytes: number;
  readonly poolsPerArena: number;
  /** Arenas given back to the system so far. */
  readonly arenasFreed: number;
  readonly account: Account;
  readonly arenas: readonly Arena[];
  /** Only size classes that own a pool. */
  readonly classes: readonly SizeClass[];
  /** Largest first: "Node", "line 17", "generation 2"; the last may be "others". */
  readonly colours: readonly Colour[];
  /** What is left out ("start-up objects are left out"). */
  readonly notes: readonly string[];
}

/** Where the bytes of all arenas are, and what lies beyond them. */
export interface Account {
  readonly askedBytes: number;
  readonly roundingBytes: number;
  readonly freeBlockBytes: number;
  readonly overheadBytes: number;
  readonly unusedPoolBytes: number;
  /** Larger than 512 bytes: from malloc. */
  readonly mallocBytes: number;
  readonly mallocBlocks: number;
}

export interface Arena {
  readonly arena: number;
  /** Pools in address order; a pool that was never carved out is absent. */
  readonly pools: readonly Pool[];
}

export interface Pool {
  readonly pool: number;
  /** Bytes a block; 0 for a pool that is empty and may take any class. */
  readonly blockBytes: number;
  readonly capacity: number;
  readonly used: number;
  /**
   * One pair a run of blocks that look alike: [colour, blocks, …]. A colour is an index into `colours`; -1 is a free
   * block, and -2 - colour is a block whose object waits for the collector.
   */
  readonly runs: readonly number[];
}

export interface Colour {
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
}

export interface SizeClass {
  readonly blockBytes: number;
  readonly pools: number;
  readonly capacity: number;
  readonly used: number;
}

export interface PoolPage {
  readonly page: 'pool';
  readonly moment: number;
  readonly arena: number;
  readonly pool: number;
  readonly blockBytes: number;
  readonly blocks: readonly Block[];
}

export interface Block {
  /** As in the runs of a pool. */
  readonly colour: number;
  /** The object that owns the block; null for a free block and for memory that is no object's. */
  readonly object: number | null;
  /** "Node #143", "items of list #144", "free". */
  readonly name: string;
  readonly askedBytes: number;
  readonly line: number | null;
}

export interface ObjectsPage {
  readonly page: 'objects';
  readonly moment: number;
  readonly groupBy: 'type' | 'line';
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ObjectsRow[];
}

export interface ObjectsRow {
  /** Names the group in a `members` request. */
  readonly group: string;
  /** The type's name, or "line 17". */
  readonly name: string;
  readonly line: number | null;
  readonly count: Claim;
  readonly waiting: number;
  readonly ownBytes: Claim;
}

export interface MembersPage {
  readonly page: 'members';
  readonly moment: number;
  readonly group: string;
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ObjectRow[];
}

export interface ObjectRow {
  readonly object: number;
  /** "list #41". */
  readonly name: string;
  /** Its value, shortened: `[1, 2, 3]`. */
  readonly value: string;
  readonly line: number | null;
  readonly references: Claim;
  readonly sizeBytes: Claim;
}

export interface ObjectPage {
  readonly page: 'object';
  readonly moment: number;
  readonly object: number;
  readonly type: string;
  readonly value: string;
  readonly createdLine: number | null;
  /** Where another file made it: "stock.py, line 7"; the line above is the one that led there. */
  readonly createdElsewhere?: string;
  readonly references: Claim;
  readonly sizeBytes: Claim;
  readonly retainedBytes: Claim;
  /** "generation 2", "not tracked", "waits for generation 1". */
  readonly collector: string;
  /** "arena 0, pool 18, block 1; class 96 B", "malloc, larger than 512 B", "static". */
  readonly home: string;
  readonly arena: number | null;
  readonly pool: number | null;
  readonly block: number | null;
  /** "at line 9, when `b` is deleted", "at exit; a global keeps it". */
  readonly dies: string;
  readonly heldBy: readonly Holder[];
  readonly heldByMore: number;
  readonly refersTo: readonly Edge[];
  readonly refersToMore: number;
}

export interface Edge {
  /** ".name", "[0]", "key". */
  readonly name: string;
  readonly target: ObjectRow;
}

export interface OutputPage {
  readonly page: 'output';
  readonly moment: number;
  readonly total: number;
  readonly offset: number;
  readonly lines: readonly { readonly text: string; readonly line: number | null }[];
}

// ---------------------------------------------------------------- server and client

/** Where a Python version came from, in words that end a sentence ("from .python-version"). */
export interface PythonChoice {
  readonly version: string;
  readonly source: string;
}

/** What the status bar and the log say of one file. */
export interface FileStatus {
  readonly uri: string;
  /** The document version the facts belong to; -1 before the first facts. */
  readonly version: number;
  /** Counts the facts since the file was opened: a new number means that every page may be another. */
  readonly facts: number;
  readonly state: 'working' | 'ready' | 'off';
  readonly python: PythonChoice;
  /** While working: "line 27, round 12 of 60". */
  readonly progress: string | null;
  readonly steps: number;
  /** Limits that were reached, first to last. */
  readonly cuts: readonly { readonly line: number; readonly text: string }[];
  readonly unknowns: readonly { readonly line: number; readonly text: string }[];
  readonly lenses: number;
  readonly findings: number;
  readonly problems: number;
  /** Sentences that answer "why is there nothing here?"; empty where there is something. */
  readonly why: readonly string[];
}

/** Settings of the user, as `package.json` declares them below `memlens`. */
export interface Settings {
  readonly preset: 'learner' | 'expert';
  readonly pythonVersion: string;
  readonly budget: 'small' | 'normal' | 'large';
  readonly lenses: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
  readonly hovers: { readonly enabled: boolean };
  readonly diagnostics: {
    readonly enabled: boolean;
    readonly minimumSavingBytes: number;
    readonly severity: { readonly [rule: string]: SeveritySetting };
  };
}

export type SeveritySetting = 'default' | 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What the client tells the server at the start. An editor without our client sends nothing of it. */
export interface StartOptions {
  readonly settings: Settings;
  /** The client answers `memlens/python`. */
  readonly choosesPython: boolean;
  /** Commands that the client runs when a lens or an action of a hover is clicked. */
  readonly commands: boolean;
  /** The client answers `memlens/look`: asked for what the server cannot read itself. */
  readonly looks: boolean;
}

/** What stands at a URI; names of folders end in `/`. */
export type LookAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'folder'; readonly names: readonly string[] }
  | { readonly kind: 'opaque'; readonly why: string }
  | { readonly kind: 'absent' };

/** Requests, by method: what is asked and what is answered. */
export interface Requests {
  /** Client to server. */
  'memlens/heap': { params: { uri: string; request: HeapRequest }; result: HeapPage };
  'memlens/holders': { params: HoldersQuestion; result: HoldersPage | null };
  /** Server to client, where `StartOptions.choosesPython`. */
  'memlens/python': { params: { uri: string }; result: PythonChoice };
  /** Server to client, where `StartOptions.looks`. */
  'memlens/look': { params: { uri: string }; result: LookAnswer };
}

/** Notifications, by method. */
export interface Notifications {
  /** Client to server. */
  'memlens/pythonChanged': Record<string, never>;
  'memlens/settings': Settings;
  /** Server to client. */
  'memlens/status': FileStatus;
}

/** By a lens's id, or whatever has holders on a line. */
export type HoldersQuestion =
  | { readonly uri: string; readonly lens: string }
  | { readonly uri: string; readonly line: number };

// ---------------------------------------------------------------- panel and extension host

/** The panel to the extension host. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'ask'; readonly id: number; readonly request: HeapRequest }
  | { readonly type: 'reveal'; readonly line: number }
  | { readonly type: 'follow'; readonly on: boolean }
  | { readonly type: 'choosePython' }
  | { readonly type: 'openExample' };

/** The extension host to the panel. */
export type ToPanel =
  | { readonly type: 'answer'; readonly id: number; readonly page: HeapPage }
  /** The file in front changed: another file, new facts, or none at all. */
  | { readonly type: 'file'; readonly file: PanelFile | null; readonly follow: boolean }
  | { readonly type: 'cursor'; readonly line: number; readonly source: string }
  | { readonly type: 'show'; readonly object: number };

export interface PanelFile {
  readonly uri: string;
  readonly name: string;
  readonly status: FileStatus | null;
  readonly line: number;
  readonly source: string;
}
