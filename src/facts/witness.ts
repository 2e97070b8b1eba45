/** What a program is made from, and who hears of its run. */

import type { Limits } from '../base';
import type { Code } from '../code';
import type { HeapListener } from '../heap';
import type { Compiler, MachineListener, MainModule, Outcome, PythonFrame } from '../machine';
import type { Profile } from '../versions';
import type { Lives } from './lives';
import type { Modules } from './modules';
import type { Program } from './program';

/** What a run is made from; the same for a run and for its replays. */
export interface ProgramText {
  readonly code: Code;
  readonly filename: string;
  readonly text: string;
  readonly profile: Profile;
  readonly limits: Limits;
  readonly compiler: Compiler;
  /** What it may import beside the library; null: nothing. */
  readonly modules: Modules | null;
  /** Where the file stands; null: it is a script by itself. */
  readonly main: MainModule | null;
}

/** Hears of a program's run. `moment` counts visits of statements over all roots and paths, from 1. */
export interface Witness extends Omit<MachineListener, 'statement'>, HeapListener {
  /** `again`: the head of a loop, before its next round. */
  statement(frame: PythonFrame, statement: number, moment: number, again: boolean): void;
  /** A statement of another file. */
  elsewhere?(frame: PythonFrame, statement: number): void;
  /** The module has ended, or a function of its own; the state is still there. */
  rootEnded?(root: Code, outcome: Outcome): void;
  /** What follows happens to a function that is run by itself. */
  functionBegins?(code: Code): void;
  /** Whether the run is to stop before the next instruction. */
  readonly wantsStop?: boolean;
}

/** Where a function's own run begins. */
export interface RootStart {
  readonly moment: number;
  readonly steps: number;
}

export interface InternalError {
  readonly line: number;
  readonly message: string;
}

/** How the module's run ended: what functions find, and what goes on from there. */
export interface ModuleEnd {
  readonly moment: number;
  readonly steps: number;
  readonly reached: ReadonlySet<Code>;
  readonly modules: Modules | null;
}

/** An edited text, of which the module's run is the same, on a machine that has its code. */
export interface EditedText {
  readonly source: ProgramText;
  readonly codeOf: (code: Code) => Code;
  readonly lives: Lives;
  readonly outcome: Outcome;
  /** A program of the text that has not run; null: nothing of its start has changed. */
  readonly started: Program | null;
}

/** A function whose run is known already: how long it was. */
export interface KnownRun {
  readonly moments: number;
  readonly steps: number;
}

/** Moments of a program: visits of its own statements, and rounds of its loops. */
interface Moments {
  /** The next one begins: its number. */
  begins(): number;
  /** The loop's head that a jump goes back to; -1 where it is none. */
  headOf(frame: PythonFrame, target: number): number;
  /** Code of the functions that were entered. */
  readonly reached: Set<Code>;
}

/** What the machine tells a program's witness. */
export function listenerOf(witness: Witness, { begins, headOf, reached }: Moments): MachineListener {
  return {
    // What other files do is part of the statement that led there.
    statement: (frame, statement) => {
      if (frame.executable.foreign) {
        witness.elsewhere?.(frame, statement);
        return;
      }
      witness.statement(frame, statement, begins(), false);
    },
    jumpsBack: (frame, target) => {
      if (frame.executable.foreign) return;
      const head = headOf(frame, target);
      if (head < 0) return;
      witness.statement(frame, head, begins(), true);
    },
    ...(witness.skipped
      ? { skipped: (frame, units, since, highBytes) => witness.skipped?.(frame, units, since, highBytes) }
      : {}),
    entered: (frame) => {
      if (frame.executable.foreign) return;
      if (frame.generator === null) reached.add(frame.executable.code);
      witness.entered?.(frame);
    },
    left: (frame, value) => {
      if (!frame.executable.foreign) witness.left?.(frame, value);
    },
    ...(witness.output ? { output: (text) => witness.output?.(text) } : {}),
    ...(witness.compared ? { compared: (frame, left, right) => witness.compared?.(frame, left, right) } : {}),
    ...(witness.asked ? { asked: (object, name) => witness.asked?.(object, name) } : {}),
    ...(witness.raised ? { raised: (frame, exception) => witness.raised?.(frame, exception) } : {}),
    ...(witness.forked ? { forked: (line, reason, side) => witness.forked?.(line, reason, side) } : {}),
    ...(witness.chosen ? { chosen: (line, reason) => witness.chosen?.(line, reason) } : {}),
    ...(witness.cut ? { cut: (line, which) => witness.cut?.(line, which) } : {}),
    ...(witness.pathStarted
      ? { pathStarted: (path, line, side) => witness.pathStarted?.(path, line, side) }
      : {}),
    ...(witness.pathEnded ? { pathEnded: (path) => witness.pathEnded?.(path) } : {}),
  };
}
