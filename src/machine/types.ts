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
  entered?(frame: PythonFrame): void;
  /** Before the frame gives up what it holds; with the value it returns or yields, null where it raised. */
  left?(frame: PythonFrame, value: PyObject | null): void;
  output?(text: string): void;
  raised?(frame: PythonFrame, exception: PyException): void;
  /** A choice on something unknown; `side` is taken first. */
  forked?(line: number, reason: PyObject, side: string): void;
  /** A choice on something unknown of which only one side is followed. */
  chosen?(line: number, reason: PyObject): void;
  /** What follows happens on another path, from the state of the fork on. */
  pathStarted?(path: number, line: number, side: string): void;
  pathEnded?(path: number): void;
}

/** Code of a module of the workspace; null where there is none of that name. */
export type ModuleSource = (name: string) => Code | null;

/** Parses and lowers Python source; the text of the SyntaxError where it cannot. */
export type Compiler = (source: string, filename: string, mode: 'exec' | 'eval' | 'single') => Code | string;
