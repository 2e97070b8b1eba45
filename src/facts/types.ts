/**
 * What one analysis knows of a file: the simulated run folded by statement, by name, by expression and by object.
 * Plain data; places are spans of the analysed text, moments are the heap's (one a statement visit, from 1).
 */

import type { Limits, LineIndex, Span } from '../base';
import type { Assumption, MemlensComment, Tree } from '../syntax';
import type { DiagnosticsProfile, PythonVersion } from '../versions';
import type { Claim } from './claims';
import type { HeapView } from './view';

/** A line of another file. */
export interface Elsewhere {
  /** Its path, as the workspace has it. */
  readonly file: string;
  readonly line: number;
}

/** An object of the run as facts speak of it. */
export interface ObjectFact {
  /** Identity within the run. */
  readonly serial: number;
  /** `list`, `Node`, … */
  readonly type: string;
  /** A short text that tells it from others: `[1, 2, 3]`, `"north"`, `Node`; bounded. */
  readonly summary: string;
  /** `sys.getsizeof`. */
  readonly size: Claim;
  /** Elements of a container or characters of a string; null for what has no length. */
  readonly length: number | null;
  /** What made it: the innermost expression and its line, in this file; null elsewhere. */
  readonly createdAt: Span | null;
  readonly createdLine: number;
  /** Where the code of another file made it; the two above say what led there. */
  readonly createdElsewhere: Elsewhere | null;
  /** A function of the library; the program's have none of it. */
  readonly ofLibrary?: true;
  readonly tracked: boolean;
  readonly generation: number | null;
  readonly immortal: boolean;
  /** Belongs to the process (None, small ints, modules, built-ins, types of the program are not). */
  readonly shared: boolean;
  /** Interned, cached or a constant of the code; null where the program made it. */
  readonly constant: 'constant' | 'interned' | 'small int' | 'singleton' | null;
}

/** One object that a statement concerns, and its reference count on both sides of the statement, joined over all visits and paths. */
export interface CountChange {
  /** The object, as it was at the last visit. */
  readonly object: ObjectFact;
  /** Null: the statement made it. */
  readonly before: Claim | null;
  /** Null: the statement freed it. */
  readonly after: Claim | null;
}

/** One name at one statement. */
export interface NameFact extends CountChange {
  readonly name: string;
  /** `bound`: `object` is what it stands for afterwards; `deleted` and `read`: what it stood for before. */
  readonly role: 'bound' | 'deleted' | 'read';
  /** What a bound name stood for before, where that was another object. */
  readonly replaced: CountChange | null;
  /** Other names of the same frame for the same object, after the last visit (before it, where the name is deleted). */
  readonly aliases: readonly string[];
  /** Types over all visits, in order of appearance. */
  readonly types: readonly string[];
  /** Count after the first and after the last visit of one run, where they differ. */
  readonly trend: { readonly first: number; readonly last: number } | null;
  /** A function's own variable, and no cell: what a call is given of it need not count. */
  readonly plainLocal: boolean;
}

/** One statement of the file, in one code object. */
export interface StatementFact {
  readonly span: Span;
  readonly headSpan: Span;
  readonly line: number;
  readonly kind: string;
  /** Qualified name of the code it belongs to: `<module>`, `Node.__init__`. */
  readonly scope: string;
  /** Visits over all paths; 0: not reached, and `unreached` says why. */
  readonly visits: number;
  /** Of a loop: how often it came back to its head, over all visits. */
  readonly rounds: number;
  readonly unreached: string | null;
  /** Moments of the first and the last visit: what `Facts.at` takes. */
  readonly firstMoment: number;
  readonly lastMoment: number;
  readonly names: readonly NameFact[];
  /** What died during the last visit in which something died, in order; bounded. */
  readonly freed: readonly FreedFact[];
  readonly freedBytes: number;
  /**
   * What was there before the statement and died during the last visit in which such a thing died: what names,
   * containers and attributes held, without helpers of the interpreter. In how many visits that was.
   */
  readonly deaths: readonly DeathFact[];
  readonly deathVisits: number;
  readonly allocatedBytes: number;
  readonly allocatedObjects: number;
  /** Collections that ran during its visits. */
  readonly collections: readonly CollectionFact[];
}

export interface FreedFact {
  readonly serial: number;
  readonly type: string;
  readonly bytes: number;
  /** The name that held it last, where the statement dropped a name. */
  readonly name: string | null;
  readonly createdLine: number;
}

/** Objects of one type that died together; one with a name stands for itself. */
export interface DeathFact {
  readonly type: string;
  readonly name: string | null;
  readonly count: number;
  readonly bytes: number;
}

export interface CollectionFact {
  readonly generation: number;
  readonly line: number;
  readonly moment: number;
  readonly automatic: boolean;
  readonly collected: number;
  readonly examined: number;
}

/** A function or method of the file. */
export interface FunctionFact {
  readonly name: string;
  readonly qualname: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly line: number;
  /** Calls the module's run made; 0: it was run by itself with unknown arguments. */
  readonly calls: number;
  readonly symbolic: boolean;
  /** Highest live bytes above those at entry, over all calls. */
  readonly peakBytes: number;
  /** Objects created in a call that are alive when it has returned and that its result does not reach, a call on average. */
  readonly leftObjects: number;
  readonly leftBytes: number;
  readonly ended: 'returned' | 'raised' | 'limit' | 'unknown' | 'not run';
}

/** A list, set or dict that one expression made and what became of it: laziness rules read these. */
export interface TemporaryFact {
  /** The expression: a comprehension, a display, a call like `list(x)`, `x.readlines()`, `a + b`. */
  readonly span: Span;
  readonly scope: string;
  readonly type: string;
  readonly visits: number;
  /** Items when it was largest, over the visits. */
  readonly items: { readonly low: number; readonly high: number };
  /** Its own bytes with its buffer at that size. */
  readonly bytes: { readonly low: number; readonly high: number };
  /** Bytes of items that nobody else held when it died (they would have died one by one). */
  readonly itemBytes: { readonly low: number; readonly high: number };
  /** It died in the statement that made it, in every visit. */
  readonly diedInStatement: boolean;
  /** Built-in callable that received it directly as an argument, and with which position; null otherwise. */
  readonly consumer: { readonly name: string; readonly position: number } | null;
  /** It was iterated by a `for` statement as that statement's iterable. */
  readonly iteratedByFor: boolean;
  /** Serial of the object it was copied from, where it is a copy; changed while the loop over the copy ran. */
  readonly source: {
    readonly serial: number;
    readonly type: string;
    readonly changedMeanwhile: boolean;
  } | null;
  /** Type of the object whose method made it; null where no method did. */
  readonly receiver: string | null;
  /** Its own bytes, when it was largest; 0 where no method made it. */
  readonly receiverBytes: number;
  /** Types of its items when it was largest, by name; null where it has many of them. */
  readonly itemTypes: readonly string[] | null;
  /** The length depends on something unknown. */
  readonly unknownLength: boolean;
  /** Something unknown ran between its creation and its end: no promise that nobody else saw it. */
  readonly escaped: boolean;
}

/** A group of objects that only their own cycle keeps: found unreachable at a collection or at the end of a run. */
export interface CycleFact {
  readonly members: readonly ObjectFact[];
  /** The edges of one shortest cycle through the group, in order; each with where it was made. */
  readonly edges: readonly CycleEdge[];
  /** Objects of the collector's count, and bytes with what only they keep, a group. */
  readonly objects: number;
  readonly bytes: number;
  /** Groups of this shape (same types, same edges, same lines) and how many calls or rounds made them. */
  readonly count: number;
  readonly perCallOf: string | null;
  readonly inLoop: boolean;
  /** The statement after which nothing outside led to it. */
  readonly lostAt: { readonly line: number; readonly span: Span; readonly moment: number };
  /** Qualified name of the function, or `<module>`, in which it was lost. */
  readonly scope: string;
  /** A collection of the program's own (`gc.collect()`) found it at this line; null: it stayed to the end. */
  readonly collectedAt: number | null;
  /** Members with a finalizer, a file, a socket. */
  readonly finalizers: readonly string[];
  /** An assumption it depends on: an unknown branch, a symbolic argument. */
  readonly assumption: string | null;
  /** It was lost in a function that was run by itself, with unknown arguments. */
  readonly symbolic: boolean;
}

/** Items of one type in a container that lives as long as the program. */
export interface KeptItems {
  readonly type: string;
  readonly kind: 'exception' | 'closure' | 'definition' | 'match' | 'memoryview' | 'generator' | 'other';
  readonly count: number;
  /** With what only they keep. */
  readonly bytesEach: number;
  readonly ownBytesEach: number;
  /** The largest thing that the last of them keeps besides itself: a local, `the text`, `the buffer`. */
  readonly keeps: string | null;
  readonly keptBytes: number;
  readonly createdAt: Span | null;
}

/** Something that lives as long as the program, and what it holds when the module has ended. */
export interface KeptFact {
  readonly kind: 'container' | 'default' | 'cache' | 'finalizer' | 'weak key';
  /** `REGISTRY`, `Store.items`; the parameter of a default; the function of a cache; the class of a finalizer. */
  readonly label: string;
  readonly type: string;
  /** What made it: the container's expression, the function, the call of a finalizer. */
  readonly definedAt: Span | null;
  readonly entries: number;
  /** Of an entry on average, with what only it keeps. */
  readonly bytesEach: number;
  /** Of a cache or a deque; null: unbounded. */
  readonly maxSize: number | null;
  readonly hits: number;
  /** Instances of the file's classes that a cache keeps, and nobody else. */
  readonly instances: { readonly type: string; readonly count: number } | null;
  readonly items: readonly KeptItems[];
}

/** How something that wants to be closed was let go without. */
export interface LostResource {
  /** `rebind`: the name it had was bound to something else; `cycle`: only a cycle holds it. */
  readonly how: 'statement' | 'return' | 'rebind' | 'exception' | 'cycle';
  /** The name that held it last, where it had one. */
  readonly name: string | null;
  /** The class of the instance that held it. */
  readonly owner: string | null;
  /** In a function that was run by itself, with unknown arguments. */
  readonly symbolic: boolean;
  /** What was asked of it: `read`, `__enter__`. */
  readonly asked: readonly string[];
  readonly line: number;
  readonly span: Span;
  readonly count: number;
}

/** An expression that opens something, and what became of all that it opened. */
export interface ResourceFact {
  /** `open`, `socket.socket`. */
  readonly name: string;
  /** `file`, `socket`, `connection`. */
  readonly what: string;
  readonly createdAt: Span;
  readonly closed: number;
  /** Somebody unseen may have kept it. */
  readonly escaped: number;
  readonly asked: readonly string[];
  readonly lost: readonly LostResource[];
}

/** `is` between two numbers, texts or tuples of one type. */
export interface IdentityFact {
  /** The comparison. */
  readonly span: Span;
  readonly types: readonly string[];
  /** How often the two were one object, and how often not. */
  readonly same: number;
  readonly different: number;
  /** Why there is only one of the first that was compared. */
  readonly reason: ObjectFact['constant'];
}

/** A class of the file, of which the module's run made at least two instances. */
export interface ClassFact {
  readonly name: string;
  readonly createdAt: Span;
  readonly made: number;
  /** How many lived at the same time. */
  readonly most: number;
  /** Of one instance: its attributes, and its bytes with those of its attributes' table. */
  readonly attributes: number;
  readonly hasDict: boolean;
  readonly bytes: number;
}

export interface CycleEdge {
  readonly from: ObjectFact;
  readonly to: ObjectFact;
  /** `.parent`, `[0]`, `["key"]`, `cell self`, `__closure__`, `__self__`, `__traceback__`, … */
  readonly label: string;
  /** The statement that made the edge; null where it is not in this file. */
  readonly span: Span | null;
  readonly line: number;
  /** From then on something outside the cycle held `to` for as long as anything outside held any of it. */
  readonly heldElsewhere: boolean;
}

export interface Holder {
  /** `global rows`, `local value of f`, `list[2]`, `Node.parent`, `cell total`, `constants of f`, `for loop, line 12`. */
  readonly label: string;
  readonly holder: ObjectFact | null;
  readonly line: number;
  readonly span: Span | null;
  /** Where another file made the holder, or bound the name. */
  readonly elsewhere: Elsewhere | null;
  /** References from this holder. */
  readonly count: number;
}

export interface Facts {
  readonly python: string;
  /** `statistics.mean` and `pstdev` read an iterator as it comes, without a list of their own. */
  readonly statisticsReadOnce: boolean;
  /** What is known of the version beyond the run. */
  readonly diagnostics: DiagnosticsProfile;
  /** A function's own variable is lent to a call: `sys.getrefcount` of it counts no argument. */
  readonly lendsLocals: boolean;
  /** What `sys.getrefcount` says of an immortal object; null where there are none. */
  readonly immortalCount: number | null;
  readonly statements: readonly StatementFact[];
  readonly functions: readonly FunctionFact[];
  readonly temporaries: readonly TemporaryFact[];
  readonly cycles: readonly CycleFact[];
  readonly identities: readonly IdentityFact[];
  readonly resources: readonly ResourceFact[];
  readonly kept: readonly KeptFact[];
  readonly classes: readonly ClassFact[];
  readonly collections: readonly CollectionFact[];
  /** How the module's run ended. */
  readonly ended: string;
  readonly output: string;
  readonly limits: readonly { readonly line: number; readonly which: string }[];
  readonly unknowns: readonly { readonly line: number; readonly reason: string }[];
  readonly steps: number;
  readonly moments: number;
  readonly peakBytes: number;
  readonly peakLine: number;
}

/** A finished analysis of one text: its facts, and a way back to any moment of it. */
export interface Run {
  readonly facts: Facts;
  /** Text of which the spans are, its lines and its tree. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: Tree;
  /** The user's comments to Memlens, in order. */
  readonly comments: readonly MemlensComment[];
  /** What they assume of names that are not bound where they stand. */
  readonly strayAssumptions: readonly Assumption[];
  /** Files, folders and empty places that decided what was imported: what changes there may change the facts. */
  readonly dependencies: readonly string[];
  /** Whether all of these are as they were. */
  isFresh(): boolean;
  /** The program's syntax and compile problems. */
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
  /** The heap after the statement visit that ended at this moment (replays the run; the last moment is cached). */
  at(moment: number): HeapView | null;
}

/** One text that is edited and run again and again. */
export interface SourceFile {
  readonly text: string;
  /** Replaces pieces of the text, one after the other. */
  edit(changes: readonly { readonly span: Span; readonly text: string }[]): void;
  /** Runs the file within the limits; yields now and then, so that the caller may give up. Abandoned runs leave nothing behind. */
  run(options: RunOptions): Generator<RunProgress, Run, void>;
  close(): void;
}

export interface RunOptions {
  readonly python: PythonVersion;
  readonly limits: Limits;
}

export interface RunProgress {
  readonly line: number;
  readonly steps: number;
  /** `round 12 of 60`; null outside a loop. */
  readonly round: string | null;
  /** A file that is imported is not there yet: it is worth going on when it is. */
  readonly waits?: true;
}

/** The parser is loaded; files can be opened. */
export interface Analysis {
  open(filename: string, text: string): SourceFile;
}
