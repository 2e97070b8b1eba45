/** The way back: runs the program again up to a moment, and keeps the machine for later moments. */

import type { Code } from '../code';
import type { Heap, HeapObject } from '../heap';
import type { PythonFrame } from '../machine';
import type { PyDict } from '../objects';
import { Describer } from './describe';
import { ProgramHeapView } from './heap-view';
import type { Moments } from './moments';
import { Program, type RootStart, type Witness } from './program';
import type { Elsewhere, Facts } from './types';
import type { HeapView } from './view';

/** Machines that are kept: going on from one is cheaper than from the start. */
const keptMax = 2;

interface Kept {
  readonly program: Program;
  readonly witness: ReplayWitness;
  /** The function that it runs by itself after the module. */
  readonly root: Code | null;
  /** Where it stands, in steps. */
  steps: number;
  view: ProgramHeapView | null;
}

export class Replay {
  /** The one used last comes first. */
  private kept: Kept[] = [];

  /** What was run: the program itself may go on with another text. */
  private readonly original: Pick<Program, 'source' | 'cuts' | 'lives'> & {
    readonly starts: ReadonlyMap<Code, RootStart>;
  };

  constructor(
    { source, cuts, lives, starts }: Program,
    private readonly moments: Moments,
    private readonly facts: Facts,
  ) {
    this.original = { source, cuts: [...cuts], lives, starts: new Map(starts) };
  }

  at(moment: number): HeapView | null {
    const steps = this.moments.stepOf(moment);
    if (steps === null) return null;
    const kept = this.nearest(steps, this.rootOf(moment));
    this.kept = [kept, ...this.kept.filter((one) => one !== kept)].slice(0, keptMax);
    if (kept.view !== null && kept.steps === steps && kept.view.moment === moment) return kept.view;
    if (kept.steps < steps && !kept.program.runTo(steps)) return null;
    kept.steps = steps;
    const { program, witness } = kept;
    const endOfPath = this.moments.endOfPath(moment);
    kept.view = new ProgramHeapView(program, witness, {
      moment,
      steps,
      describer: new Describer(program.machine, program.lives, program.startupLast, program.pathOf),
      collections: this.facts.collections.filter((one) => one.moment <= moment),
      diesAt: (serial) => this.original.lives.death(serial, moment, endOfPath),
    });
    return kept.view;
  }

  /** The function that was run by itself at that moment; null for the module. */
  private rootOf(moment: number): Code | null {
    let found: Code | null = null;
    for (const [code, start] of this.original.starts) {
      if (start.moment >= moment) break;
      found = code;
    }
    return found;
  }

  /** The kept machine that has the shortest way to these steps, else a new one. */
  private nearest(steps: number, root: Code | null): Kept {
    let best: Kept | null = null;
    for (const one of this.kept) {
      if (one.steps > steps || (root !== null && one.root !== root)) continue;
      if (best === null || one.steps > best.steps) best = one;
    }
    if (best !== null) return best;
    const { source, cuts, starts } = this.original;
    const start = root === null ? undefined : starts.get(root);
    let made: ReplayWitness | null = null;
    const program = new Program(
      source,
      (own) => {
        made = new ReplayWitness(own);
        return made;
      },
      false,
      [...cuts],
      new Map(root === null || start === undefined ? [] : [[root, start]]),
    );
    return { program, witness: made as unknown as ReplayWitness, root, steps: 0, view: null };
  }
}

interface Begun {
  readonly moment: number;
  readonly line: number;
  readonly span: { readonly start: number; readonly end: number };
}

/** Notes what a view needs beside the heap: where each frame is, which lines bound names, and what was printed. */
export class ReplayWitness implements Witness {
  readonly pieces: { text: string; line: number | null }[] = [];
  readonly begun = new Map<PythonFrame, Begun>();
  /** Lines that bound each name, by frame; a module's frame stands for its globals. */
  readonly bindings = new Map<PythonFrame, Map<string, number>>();
  /** What bound the globals of other files. */
  readonly globals = new Map<PyDict, Map<string, Elsewhere>>();
  peakBytes: number;
  peakLine = 0;
  private readonly heap: Heap;
  private line = 0;

  constructor(private readonly program: Program) {
    this.heap = program.machine.heap;
    this.peakBytes = this.heap.liveBytes;
  }

  statement(frame: PythonFrame, index: number, moment: number): void {
    const statement = frame.executable.code.statements[index]!;
    this.line = statement.line;
    this.begun.set(frame, { moment, line: statement.line, span: statement.span });
    if (statement.binds.length === 0) return;
    let lines = this.bindings.get(frame);
    if (lines === undefined) {
      lines = new Map();
      this.bindings.set(frame, lines);
    }
    for (const name of statement.binds) lines.set(name, statement.line);
  }

  elsewhere(frame: PythonFrame, index: number): void {
    const { code } = frame.executable;
    const statement = code.statements[index]!;
    if (code.kind !== 'module' || statement.binds.length === 0) return;
    let lines = this.globals.get(frame.globals);
    if (lines === undefined) {
      lines = new Map();
      this.globals.set(frame.globals, lines);
    }
    const place = { file: this.program.pathOf(code.filename), line: statement.line };
    for (const name of statement.binds) lines.set(name, place);
  }

  left(frame: PythonFrame): void {
    if (frame.generator !== null) return;
    this.begun.delete(frame);
    if (frame.executable.code.kind !== 'module') this.bindings.delete(frame);
  }

  output(text: string): void {
    const last = this.pieces[this.pieces.length - 1];
    if (last !== undefined && last.line === this.line && !last.text.endsWith('\n')) last.text += text;
    else this.pieces.push({ text, line: this.line === 0 ? null : this.line });
  }

  allocated(object: HeapObject): void {
    this.program.lives.born(this.program.machine, object.serial);
    this.checkPeak();
  }

  resized(): void {
    this.checkPeak();
  }

  skipped(_frame: PythonFrame, _units: number, _since: number, highBytes: number): void {
    if (highBytes <= this.peakBytes) return;
    this.peakBytes = highBytes;
    this.peakLine = this.line;
  }

  private checkPeak(): void {
    const { liveBytes } = this.heap;
    if (liveBytes <= this.peakBytes) return;
    this.peakBytes = liveBytes;
    this.peakLine = this.line;
  }
}
