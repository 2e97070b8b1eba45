/**
 * A program on its machine: the module's run, then each function that it did not reach with symbolic arguments, in
 * slices. A run and its replays are the same program with another witness, so their moments are the same.
 */

import { Bug, functionStepsOf } from '../base';
import type { Code } from '../code';
import { Heap } from '../heap';
import { beginFunction, Machine, type Outcome, ownerOf } from '../machine';
import { PyCode, PyDict, PyFunction } from '../objects';
import { codesOf, functionsOf, numbersAfter, type StartupNumbers } from './codes';
import { Lives } from './lives';
import type { Modules } from './modules';
import { Rounds } from './rounds';
import {
  type EditedText,
  type InternalError,
  type KnownRun,
  listenerOf,
  type ModuleEnd,
  type ProgramText,
  type RootStart,
  type Witness,
} from './witness';

export type { ProgramText, RootStart, Witness } from './witness';

/** The serials of what the run makes follow a multiple of this: constants that come and go do not renumber it. */
const serialsMultiple = 8192;

export class Program {
  readonly machine: Machine;
  lives = new Lives();
  /** Visits of statements so far. */
  moment = 0;
  /** How the module's run ended; null until it has. */
  outcome: Outcome | null = null;
  /** Our own mistakes: each cost its root. */
  readonly errors: InternalError[] = [];
  /** Steps of the module's run, and of all roots that have ended. */
  private stepsBefore = 0;
  /** The functions that were run by themselves, in order. */
  readonly starts = new Map<Code, RootStart>();
  /** Code of the functions that were entered. */
  readonly reached = new Set<Code>();
  /** Where the function is that runs by itself; null while the module runs. */
  root: Code;
  readonly startupLast: number;
  startupBytes: number;
  startupObjects: number;
  startup: StartupNumbers;
  /** Asked before a function runs by itself: it need not where this knows its run. */
  knows: ((code: Code) => KnownRun | null) | null = null;
  private functions: readonly Code[];
  private readonly own: Set<Code>;
  private end: ModuleEnd | null = null;
  private pending: (PyFunction | PyCode)[] | null = null;
  private endFunction: (() => Outcome) | null = null;
  private stepsAtRoot: number;
  private broken = false;
  private readonly rounds = new Rounds();

  /** The witness is asked for once the machine is there; it hears everything from the program's start on. */
  constructor(
    public source: ProgramText,
    makeWitness: (program: Program) => Witness,
    /** Throws what is our own mistake (tests) instead of noting it. */
    private readonly strict: boolean,
    /** Of a replay: where the run itself was cut, in steps. */
    readonly cuts: number[] = [],
    /**
     * Of a replay: the functions that it runs by themselves, and where the run itself began them. What a function does
     * is undone before the next one, so that the others can be left out.
     */
    private follows: ReadonlyMap<Code, RootStart> | null = null,
  ) {
    const { profile, limits, compiler, code } = source;
    const heap = new Heap(profile);
    this.own = new Set(codesOf(code));
    this.machine = new Machine(heap, profile, {
      mode: 'explore',
      limits,
      compiler,
      own: this.own,
      main: source.main,
      ...(source.modules === null ? {} : { modules: source.modules }),
      source: (name) => {
        const { filename, text, modules } = this.source;
        return name === filename ? text : (modules?.textOf(name) ?? null);
      },
    });
    this.functions = functionsOf(code);
    this.root = code;
    this.stepsAtRoot = limits.steps;
    const before = heap.newestSerial;
    this.machine.start(code);
    this.startup = numbersAfter(heap, before);
    heap.roundSerials(serialsMultiple);
    this.lives.last = heap.newestSerial;
    this.startupLast = this.lives.last;
    this.startupBytes = heap.liveBytes;
    this.startupObjects = heap.liveObjects;
    this.listen(makeWitness(this));
  }

  private listen(witness: Witness): void {
    const { machine, reached } = this;
    machine.listener = listenerOf(witness, {
      begins: () => ++this.moment,
      headOf: (frame, target) => this.rounds.headOf(frame, target),
      reached,
    });
    machine.heap.listener = witness;
    this.witness = witness;
  }

  private witness!: Witness;

  /** The path of a file, by what tracebacks call it. */
  readonly pathOf = (file: string): string => this.source.modules?.pathOf(file) ?? file;

  get steps(): number {
    return this.stepsBefore + Math.max(0, this.stepsAtRoot - this.machine.stepsLeft);
  }

  /**
   * Goes on until exactly so many instructions have been executed, and stops in front of the next one. False where
   * everything has been run before.
   */
  runTo(target: number): boolean {
    const { machine } = this;
    while (this.steps < target) {
      const cut = this.cuts.find((at) => at > this.steps) ?? Number.POSITIVE_INFINITY;
      const wanted = Math.min(target, cut) - this.steps;
      const running = this.endFunction !== null || this.outcome === null;
      if (!running || machine.stepsLeft <= wanted) {
        if (this.proceed(Number.POSITIVE_INFINITY)) return false;
        continue;
      }
      if (this.step(wanted, true)) this.rootIsDone();
      else if (this.steps >= cut && cut < target) {
        machine.limit('objects');
        this.rootIsDone();
      }
    }
    return true;
  }

  private rootIsDone(): void {
    if (this.endFunction === null) this.moduleEnded();
    else this.functionEnded();
  }

  /** What the module's run printed. */
  get output(): string {
    return this.machine.output;
  }

  /** Goes on for about so many instructions. True where everything has been run. */
  proceed(steps: number): boolean {
    if (this.endFunction === null && this.outcome === null) {
      if (this.step(steps)) this.moduleEnded();
      return false;
    }
    if (this.endFunction === null) {
      for (let next = this.pending?.shift(); next !== undefined; next = this.pending?.shift()) {
        if (this.isKnown(codeOf(next))) continue;
        this.beginFunction(next);
        return false;
      }
      return true;
    }
    if (this.step(steps)) this.functionEnded();
    return false;
  }

  /** True where the root has ended, whichever way; `exactly`: as known, up to the next instruction. */
  private step(steps: number, exactly = false): boolean {
    const { machine } = this;
    try {
      const ended = machine.proceed(steps, exactly);
      if (
        !ended &&
        !exactly &&
        machine.heap.liveObjects - machine.heap.skippedObjects > this.source.limits.objects
      ) {
        this.cuts.push(this.steps);
        machine.limit('objects');
      }
      return ended || machine.outcome !== null;
    } catch (error) {
      this.failed(error);
      return true;
    }
  }

  private failed(error: unknown): void {
    if (this.strict) throw error;
    const message = error instanceof Bug || error instanceof Error ? error.message : String(error);
    this.errors.push({ line: this.machine.currentLine(), message });
    this.machine.outcome = {
      kind: 'limit',
      which: `internal error: ${message}`,
      line: this.machine.currentLine(),
    };
    // After our own mistake nothing more can be said of this heap as it is.
    this.broken = true;
  }

  private moduleEnded(): void {
    const { machine, witness } = this;
    this.outcome = machine.outcome ?? { kind: 'done' };
    this.stepsBefore = this.steps;
    this.stepsAtRoot = machine.stepsLeft;
    witness.rootEnded?.(this.source.code, this.outcome);
    if (this.broken) {
      this.pending = [];
      return;
    }
    machine.abandon();
    machine.mainIsPartial = this.outcome.kind !== 'done';
    const { modules } = this.source;
    this.end = {
      moment: this.moment,
      steps: this.stepsBefore,
      reached: new Set(this.reached),
      modules: modules?.copy() ?? null,
    };
    this.findPending();
  }

  private findPending(): void {
    const { follows } = this;
    const functions = this.unreached();
    this.pending = follows === null ? functions : functions.filter((one) => follows.has(codeOf(one)));
  }

  // ---- from the module's end on once more

  /** The state is that of the module's end. */
  get isAtEnd(): boolean {
    return this.end !== null && this.endFunction === null && !this.broken && this.errors.length === 0;
  }

  /** What the module's run has asked for of other files. */
  get modulesAtEnd(): Modules | null {
    return this.end?.modules?.copy() ?? null;
  }

  /** Goes back to the module's end in an edited text: the functions are to be run. */
  beginAgain(text: EditedText, makeWitness: (program: Program) => Witness): void {
    const { source, codeOf, started, outcome } = text;
    const end = this.end!;
    this.source = source;
    this.machine.moduleSource = source.modules;
    this.root = source.code;
    this.functions = functionsOf(source.code);
    this.own.clear();
    for (const code of codesOf(source.code)) this.own.add(code);
    this.reached.clear();
    for (const code of end.reached) this.reached.add(codeOf(code));
    this.end = { ...end, reached: new Set(this.reached) };
    this.starts.clear();
    this.cuts.splice(0, this.cuts.length, ...this.cuts.filter((steps) => steps <= end.steps));
    this.lives = text.lives;
    this.lives.last = this.machine.heap.newestSerial;
    if (started !== null) {
      this.startup = started.startup;
      this.startupBytes = started.startupBytes;
      this.startupObjects = started.startupObjects;
    }
    this.knows = null;
    this.moment = 0;
    this.stepsBefore = 0;
    this.stepsAtRoot = this.machine.stepsLeft;
    this.listen(makeWitness(this));
    this.moment = end.moment;
    this.stepsBefore = end.steps;
    this.outcome = outcome;
    this.witness.rootEnded?.(source.code, outcome);
    this.findPending();
  }

  /** Runs these functions again, as they have been run, with another witness. */
  *watch(
    follows: ReadonlyMap<Code, RootStart>,
    witness: Witness,
    slice: number,
  ): Generator<void, void, void> {
    const { moment, stepsBefore, knows } = this;
    const starts = new Map(this.starts);
    this.knows = null;
    this.follows = follows;
    this.listen(witness);
    this.findPending();
    while (!this.proceed(slice)) yield;
    this.follows = null;
    this.machine.explorer.unfollowed.length = 0;
    this.knows = knows;
    this.moment = moment;
    this.stepsBefore = stepsBefore;
    this.starts.clear();
    for (const [code, start] of starts) this.starts.set(code, start);
  }

  /**
   * What was not entered, in the order of the text: the oldest function of each code, or the code itself where there is
   * no function, because it is defined in one that was not called, or went where nobody sees it (a decorator).
   */
  private unreached(): (PyFunction | PyCode)[] {
    const functions = new Map<Code, PyFunction>();
    const codes = new Map<Code, PyCode>();
    for (const object of this.machine.heap.objects()) {
      if (object instanceof PyCode) codes.set(object.code, object);
      if (!(object instanceof PyFunction)) continue;
      const { code } = object.code;
      const known = functions.get(code);
      if (known === undefined || object.serial < known.serial) functions.set(code, object);
    }
    return this.functions
      .filter((code) => !this.end!.reached.has(code))
      .flatMap((code) => functions.get(code) ?? codes.get(code) ?? []);
  }

  get functionCount(): number {
    return this.functions.length;
  }

  private isKnown(code: Code): boolean {
    const known = this.knows?.(code) ?? null;
    if (known === null) return false;
    this.starts.set(code, { moment: this.moment, steps: this.stepsBefore });
    this.moment += known.moments;
    this.stepsBefore += known.steps;
    return true;
  }

  private beginFunction(func: PyFunction | PyCode): void {
    const { machine, witness } = this;
    const code = codeOf(func);
    this.root = code;
    const start = this.follows?.get(code);
    if (start !== undefined) {
      this.moment = start.moment;
      this.stepsBefore = start.steps;
    }
    this.starts.set(code, { moment: this.moment, steps: this.stepsBefore });
    witness.functionBegins?.(code);
    // Its arguments are made where it begins.
    machine.heap.line = code.firstLine;
    try {
      const namespace = machine.main?.dict;
      const owner = namespace instanceof PyDict ? ownerOf(func, namespace) : null;
      const steps = functionStepsOf(machine.limits, this.functions.length);
      this.stepsAtRoot = steps;
      this.endFunction = beginFunction(machine, func, owner, steps);
    } catch (error) {
      this.failed(error);
      this.pending = [];
    }
  }

  private functionEnded(): void {
    const { machine, witness } = this;
    const outcome = machine.outcome ?? { kind: 'done' };
    if (!this.broken) witness.rootEnded?.(this.root, outcome);
    this.stepsBefore = this.steps;
    const end = this.endFunction;
    this.endFunction = null;
    try {
      // What the function did is undone, also where it ended in a mistake of ours: the next one begins afresh.
      end?.();
      this.broken = false;
    } catch (error) {
      this.broken = true;
      this.pending = [];
      if (this.strict) throw error;
    }
    this.stepsAtRoot = machine.stepsLeft;
    this.lives.last = machine.heap.newestSerial;
  }
}

const codeOf = (func: PyFunction | PyCode): Code => (func instanceof PyFunction ? func.code.code : func.code);
