/**
 * What the analysis says of a file, as plain data in editor words. The server and the command line read these and
 * nothing else. Places are offsets into the text that was analysed; `LineIndex` of base turns them into lines.
 */
import type { Span } from '../base';
import type { HeapPage, HeapRequest, HoldersPage } from '../protocol';

/** The two files that the parser needs, as bytes, so that Node and a browser hand them over alike. */
export interface WasmFiles {
  /** web-tree-sitter.wasm */
  readonly runtime: Uint8Array;
  /** tree-sitter-python.wasm */
  readonly python: Uint8Array;
}

export interface AnalysisOptions {
  /** "3.13". */
  readonly pythonVersion: string;
  readonly preset: 'learner' | 'expert';
  readonly budget: 'small' | 'normal' | 'large';
  /** List rules stay silent below this saving. */
  readonly minimumSavingBytes: number;
}

/** How far one analysis may go; the numbers of steps and objects are in one file of limits. */
export type Effort = 'keystroke' | 'idle' | 'command';

export interface Analyzer {
  /** Oldest first: ["3.10", …]. */
  readonly pythonVersions: readonly string[];
  /** Every rule, for the settings and the list of what `check` reports. */
  readonly rules: readonly RuleInfo[];
  /** Cheap: parses, runs nothing. */
  open(uri: string, text: string, options: AnalysisOptions): OpenFile;
}

export interface RuleInfo {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
}

/** One text that is being edited. */
export interface OpenFile {
  /** Replaces pieces of the text, one after the other: each span belongs to the text that the one before left. */
  edit(changes: readonly TextChange[]): void;
  setOptions(options: AnalysisOptions): void;
  /**
   * Runs the file. Yields now and then, so that the caller can look whether the text has changed meanwhile and give
   * up by `return()`; returns the facts. An abandoned analysis leaves the file as it was.
   */
  analyse(effort: Effort): Generator<Progress, FileAnalysis, void>;
  close(): void;
}

export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

export interface Progress {
  readonly line: number;
  readonly steps: number;
  /** "round 12 of 60"; null outside a loop. */
  readonly round: string | null;
  /** A file that is imported is not there yet: it is worth going on when it is. */
  readonly waits?: true;
}

/** The facts of one text. Immutable; stays answerable after the text has moved on, until its file is closed. */
export interface FileAnalysis {
  readonly text: string;
  readonly pythonVersion: string;
  readonly effort: Effort;
  readonly steps: number;
  /** Limits that were reached: the facts after these lines may be missing. */
  readonly limits: readonly LimitReached[];
  /** True where a larger effort could say more: one of the limits is of this effort, not of the file. */
  readonly refinable: boolean;
  readonly unknowns: readonly Unknown[];
  /** Files, folders and empty places that decided what was imported: what changes there may change the facts. */
  readonly dependencies: readonly string[];
  /** Whether all of these are as they were. */
  isFresh(): boolean;
  readonly problems: readonly Problem[];
  lenses(): readonly Lens[];
  hints(): readonly Hint[];
  hover(offset: number): HoverText | null;
  findings(): readonly Finding[];
  /** Comments that would state what is not known of the name at the offset. */
  assumptions(offset: number): readonly Fix[];
  /** Names that are known at the offset, for completion in comments. */
  names(offset: number): readonly string[];
  holders(lens: string): HoldersPage | null;
  heapPage(request: HeapRequest): HeapPage;
}

/** One line of text above a statement. */
export interface Lens {
  /** The same for the same statement and name as long as the statement is the same text: clicks survive an edit. */
  readonly id: string;
  /** The statement that the lens stands above. */
  readonly span: Span;
  readonly title: string;
  readonly kind: 'create' | 'share' | 'release' | 'function' | 'loop';
  /** True where `holders(id)` has something to show. */
  readonly holders: boolean;
}

/** Text at a line's end. */
export interface Hint {
  /** The end of the statement. */
  readonly offset: number;
  readonly text: string;
  readonly tooltip: string | null;
  /** The lens that says the same at length. */
  readonly lens: string | null;
}

export interface HoverText {
  readonly span: Span;
  /** Markdown without HTML and without links. */
  readonly markdown: string;
  /** One row below it. */
  readonly actions: readonly HoverAction[];
}

export type HoverAction =
  | { readonly kind: 'holders'; readonly title: string; readonly lens: string }
  | { readonly kind: 'panel'; readonly title: string; readonly line: number; readonly object: number | null }
  | { readonly kind: 'reveal'; readonly title: string; readonly line: number };

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** The numbers of the message, by name. */
  readonly data: { readonly [name: string]: number | string | boolean | null };
  readonly related: readonly { readonly message: string; readonly span: Span }[];
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly title: string;
  /** False where the fix changes what the program does in a case that the message names. */
  readonly safe: boolean;
  /** Not overlapping; all spans belong to the analysed text. */
  readonly edits: readonly TextChange[];
}

/** Text that is not Python, or not the Python of the version that is modelled. */
export interface Problem {
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
}

export interface LimitReached {
  readonly line: number;
  /** "2,000,000 steps". */
  readonly which: string;
}

export interface Unknown {
  readonly line: number;
  /** "load() is not modelled". */
  readonly reason: string;
}
