/** How a run ends, who listens to it, and where it gets modules from. */

import type { Code } from '../code';
import type { PyException, PyObject } from '../objects';
import type { PythonFrame } from './frame';

export type Outcome =
  | { readonly kind: 'done' }
  /** Uncaught; the exception is still the machine's. */
  | { readonly kind: 'raised'; readonly exception: PyException; readonly line: number }
  | { readonly kind: 'limit'; readonly which: string; readonly line: number }
  | { readonly kind: 'unknown'; readonly why: string; readonly line: number };

/** A side of a choice that the budget did not allow. */
export interface Unfollowed {
  readonly line: number;
  readonly side: string;
}

/** Hears what a run does. Absent methods cost nothing. */
export interface MachineListener {
  /** Before a statement: index into the code's statements. */
  statement?(frame: PythonFrame, statement: number): void;
  /** A collection is due in the recorder's call that stands before this statement (`MachineOptions.probed`). */
  collectsBefore?(frame: PythonFrame, statement: number): void;
  /** Before a jump back to this instruction: a loop's next round, or a comprehension's. */
  jumpsBack?(frame: PythonFrame, target: number): void;
  /**
   * Rounds of a loop of the frame were passed over: so many times what happened since there were `since` steps left.
   * `highBytes` were alive at most meanwhile.
   */
  skipped?(frame: PythonFrame, units: number, since: number, highBytes: number): void;
  entered?(frame: PythonFrame): void;
  /** Before the frame gives up what it holds; with the value it returns or yields, null where it raised. */
  left?(frame: PythonFrame, value: PyObject | null): void;
  output?(text: string): void;
  /** `is` is about to compare these. */
  compared?(frame: PythonFrame, left: PyObject, right: PyObject): void;
  /** An attribute of something unknown is read, or it is entered or iterated. */
  asked?(object: PyObject, name: string): void;
  raised?(frame: PythonFrame, exception: PyException): void;
  /** A choice on something unknown; `side` is taken first. */
  forked?(line: number, reason: PyObject, side: string): void;
  /** A choice on something unknown of which only one side is followed. */
  chosen?(line: number, reason: PyObject): void;
  /** A limit that does not end the run has left something out. */
  cut?(line: number, which: string): void;
  /** What follows happens on another path, from the state of the fork on. */
  pathStarted?(path: number, line: number, side: string): void;
  pathEnded?(path: number): void;
}

/** A module that is a file of the program's. */
export interface FoundFile {
  readonly kind: 'file';
  readonly code: Code;
  /** What `__file__` says. */
  readonly file: string;
  /** Of a package: where its submodules are. */
  readonly locations: readonly string[] | null;
  /** It lies in the program's own folder, which is looked into before the library. */
  readonly beside: boolean;
}

/** A folder without `__init__.py`. */
export interface FoundFolder {
  readonly kind: 'folder';
  readonly locations: readonly string[];
}

/** A file that is no Python: importing it is a SyntaxError. */
export interface BrokenModule {
  readonly kind: 'broken';
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export type FoundModule =
  | FoundFile
  | FoundFolder
  | BrokenModule
  /** There is something, but nobody can look into it. `why` follows "module x, ". */
  | { readonly kind: 'opaque'; readonly why: string }
  /** Its package is a folder of the program's, and has no such module. */
  | { readonly kind: 'absent' }
  /** The file is on its way: the machine stops, and asks again when it goes on. */
  | { readonly kind: 'waits' };

/** Where the program's own modules come from. */
export interface ModuleSource {
  /**
   * Null where there is no module of that name. Only a file beside the program comes before the library's. `path` is
   * what the program has in `sys.path`: an empty text stands for where it is looked for anyway.
   */
  find(name: string, inLibrary: boolean, path: readonly string[]): FoundModule | null;
}

/** How the program's own module is set up. */
export interface MainModule {
  /** `__main__`; the package's name where the file is an `__init__.py`. */
  readonly name: string;
  /** The package it belongs to; null for a script. */
  readonly package: string | null;
  /** Nobody runs an `__init__.py`: it is imported under its name, after the packages around it. */
  readonly imported: boolean;
}

/** Parses and lowers Python source; the text of the SyntaxError where it cannot. */
export type Compiler = (source: string, filename: string, mode: 'exec' | 'eval' | 'single') => Code | string;
