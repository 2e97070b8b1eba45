/**
 * What a run leaves for the next one of the same file: the folds of functions that ran by themselves. One is kept where
 * neither the code that ran in it nor the module's run has changed; everything else runs again.
 */

import type { Limits } from '../base';
import type { Code } from '../code';
import { codesOf, functionsOf, type StartupNumbers } from './codes';
import type { Fold } from './fold';
import { type Matched, match } from './match';
import type { Modules } from './modules';
import { Move } from './move';
import type { Outline } from './outline';
import { Program, type ProgramText, type Witness } from './program';
import type { Recorder } from './recorder';
import { revive } from './revive';
import type { ClassFact } from './types';

/** How a module's run went, as far as it decides what functions find. */
interface ModuleRun {
  readonly fold: Fold;
  readonly newest: number;
  readonly bytes: number;
  readonly functions: number;
  readonly startup: StartupNumbers;
  readonly startupLast: number;
  readonly startupBytes: number;
}

interface Finished {
  readonly source: ProgramText;
  readonly module: ModuleRun;
  readonly folds: ReadonlyMap<Code, Fold>;
  /** What the module's run says of classes. */
  readonly classes: readonly ClassFact[];
  /** The machine, at the end of the module's run; null where there is none any more. */
  live: Program | null;
  /** Nothing in it has been exchanged: everything lies where it would lie. */
  readonly inPlace: boolean;
}

/** Machines that are kept in the whole process, the one used last is the last. */
const liveMax = 8;
const lives: Finished[] = [];

/** The machine is kept, perhaps in place of one that nobody has used for long. */
function keepLive(finished: Finished): void {
  lives.push(finished);
  if (lives.length > liveMax) forgetLive(lives[0]!);
}

function forgetLive(finished: Finished): void {
  finished.live = null;
  const at = lives.indexOf(finished);
  if (at >= 0) lives.splice(at, 1);
}

/** One file's finished runs, by version and limits. */
export class RunCache {
  private readonly finished = new Map<string, Finished>();

  /** What may be kept of the last run of these limits. */
  begin(source: ProgramText, outline: Outline): Kept {
    const key = keyOf(source);
    const before = this.finished.get(key) ?? null;
    const usable = before !== null && sameFiles(before.source.modules) && sameFiles(source.modules);
    return new Kept(usable ? before : null, source, outline, (finished) => {
      this.forget(key);
      this.finished.set(key, finished);
      if (finished.live !== null) keepLive(finished);
    });
  }

  private forget(key: string): void {
    const finished = this.finished.get(key);
    if (finished !== undefined) forgetLive(finished);
    this.finished.delete(key);
  }

  clear(): void {
    for (const key of [...this.finished.keys()]) this.forget(key);
  }
}

const sameFiles = (modules: Modules | null): boolean => modules?.isFresh() ?? true;

function keyOf({ profile, limits }: ProgramText): string {
  const numbers = Object.entries(limits as Limits & Record<string, unknown>).map(([k, v]) => `${k}${v}`);
  return [profile.release.join('.'), ...numbers].join();
}

/** Decides, while a program runs, which of its functions need not. */
export class Kept {
  private readonly move: Move | null;
  private readonly matched: Matched | null;
  private readonly before = new Map<Code, Code>();
  private readonly used: { fold: Fold; at: number; begins: Fold['begins'] }[] = [];
  private module: ModuleRun | null = null;
  private layoutStays = false;
  /** The machine is that of the last run, with other constants than it was started with. */
  private exchanged = false;
  /** The module runs again only for what it leaves to functions: its facts are known. */
  private again = false;
  /** What was foreseen of the module's run did not come: everything has to run as if nothing were known. */
  failed = false;

  constructor(
    private finished: Finished | null,
    private readonly source: ProgramText,
    private readonly outline: Outline,
    private readonly keep: (finished: Finished) => void,
  ) {
    this.move = finished === null ? null : new Move(finished.source.text, source.text);
    this.matched = finished === null ? null : match(finished.source.code, source.code, this.move!);
    if (this.matched !== null) for (const [was, is] of this.matched.now) this.before.set(is, was);
  }

  /** Whether something was not run, or not watched. */
  get isPartial(): boolean {
    return this.again || this.used.length > 0;
  }

  /** The program of the last run, at the end of its module's run, with the edited text; null: it has to run again. */
  revive(strict: boolean, makeWitness: (program: Program) => Witness): Program | null {
    const { finished, matched, move, source } = this;
    const live = finished?.live ?? null;
    if (finished === null || live === null || !live.isAtEnd) return null;
    // While it goes on it is nobody's: a run that is given up leaves it anywhere.
    forgetLive(finished);
    const was = finished.module;
    const functions = functionsOf(source.code);
    const isSame = was.functions === functions.length && was.fold.isWhole && this.runsTheSame(was.fold);
    if (!isSame || source.main?.imported || hasAssumptions(source.code)) return null;
    const isEdited = finished.source.text !== source.text;
    if (isEdited && was.fold.readsCode) return null;
    const started = matched!.changed.size === 0 ? null : new Program(source, () => silent, strict);
    if (started !== null && started.startupLast !== was.startupLast) return null;
    const serials = started === null ? new Map<number, number>() : renumbered(was.startup, started.startup);
    if (serials === null) return null;
    const startupStays =
      serials.size === 0 && (started === null || started.startupBytes === was.startupBytes);
    this.layoutStays = finished.inPlace && startupStays;
    const readers = [was.fold, ...finished.folds.values()].some(({ readsAddresses }) => readsAddresses);
    if (!this.layoutStays && readers) return null;
    if (!revive(live, source, matched!, move!, started, makeWitness)) {
      this.layoutStays = false;
      return null;
    }
    if (serials.size > 0) move!.serials = serials;
    this.again = true;
    this.exchanged = !this.layoutStays;
    return live;
  }

  /** What the module's run said of classes, where it has not run now. */
  classes(): ClassFact[] {
    const { finished, move } = this;
    return (finished?.classes ?? []).map((fact) => ({
      ...fact,
      createdAt: move!.span(fact.createdAt),
    }));
  }

  /** A function has run. */
  ran(fold: Fold): void {
    if (this.exchanged && fold.readsAddresses) this.failed = true;
  }

  /** Whether the module's run will be what it was, before it begins. */
  foresees(program: Program): boolean {
    const { finished, matched, move } = this;
    if (finished === null || matched!.constantsShared) return false;
    const was = finished.module;
    const isSame = was.functions === program.functionCount && was.startupLast === program.startupLast;
    if (!isSame || !was.fold.isWhole || !this.runsTheSame(was.fold)) return false;
    if (was.fold.readsCode && finished.source.text !== this.source.text) return false;
    const serials = renumbered(was.startup, program.startup);
    if (serials === null) return false;
    if (serials.size > 0) move!.serials = serials;
    this.layoutStays = serials.size === 0 && was.startupBytes === program.startupBytes;
    this.again = this.layoutStays || !was.fold.readsAddresses;
    return this.again;
  }

  /** The module's run has ended: functions find what it left. */
  moduleEnded(program: Program, recorder: Recorder): void {
    const { heap } = program.machine;
    const [fold] = recorder.folds;
    const module: ModuleRun = {
      fold: fold!,
      newest: heap.newestSerial,
      bytes: heap.liveBytes - program.startupBytes,
      functions: program.functionCount,
      startup: program.startup,
      startupLast: program.startupLast,
      startupBytes: program.startupBytes,
    };
    this.module = module;
    if (!this.again) this.finished = null;
    else if (!wentTheSame(this.finished!.module, module)) {
      this.failed = true;
      this.finished = null;
    }
  }

  /** None of the code that ran has changed. */
  private runsTheSame(fold: Fold): boolean {
    const { changed, now } = this.matched!;
    const stays = (code: Code): boolean => now.has(code) && !changed.has(code);
    if (!stays(fold.root)) return false;
    for (const code of fold.entered) if (!stays(code)) return false;
    return true;
  }

  /** The fold of the function's last run, if that is what it would come to again. */
  take(code: Code, recorder: Recorder, begins: Fold['begins']): Fold | null {
    const was = this.before.get(code);
    if (this.finished === null || was === undefined) return null;
    const fold = this.finished.folds.get(was);
    if (fold === undefined || !fold.isWhole || !this.runsTheSame(fold)) return null;
    if (fold.readsAddresses && !this.layoutStays) return null;
    if (fold.readsCode && this.finished.source.text !== this.source.text) return null;
    this.used.push({ fold, at: recorder.folds.length, begins: { ...begins } });
    recorder.folds.push(fold);
    return fold;
  }

  /** Whether the fold comes from the run before. */
  isKept(fold: Fold): boolean {
    if (this.again && fold === this.module?.fold) return true;
    return this.used.some((one) => one.fold === fold);
  }

  /** Everything has run: what was kept goes where it is now, and all is kept for the next run. */
  finish(program: Program, recorder: Recorder): void {
    const { matched, move, finished, module, outline } = this;
    const codeOf = (code: Code): Code => matched!.now.get(code)!;
    if (this.again) {
      const { fold } = finished!.module;
      recorder.folds[0] = fold.moved(move!, codeOf, outline, fold.begins);
    }
    for (const { fold, at, begins } of this.used) {
      recorder.folds[at] = fold.moved(move!, codeOf, outline, begins);
    }
    if (finished !== null) (finished.folds as Map<Code, Fold>).clear();
    if (program.errors.length > 0 || module === null) return;
    const folds = new Map(recorder.folds.slice(1).map((fold) => [fold.root, fold]));
    const live = program.isAtEnd && !recorder.folds.some(({ isWhole }) => !isWhole) ? program : null;
    this.keep({
      source: program.source,
      module: { ...module, fold: recorder.folds[0]! },
      folds,
      classes: recorder.kept.classes,
      live,
      inPlace: !this.exchanged,
    });
  }
}

function wentTheSame(was: ModuleRun, now: ModuleRun): boolean {
  return (
    was.newest === now.newest &&
    was.bytes === now.bytes &&
    was.fold.steps === now.fold.steps &&
    was.fold.moments === now.fold.moments &&
    now.fold.isWhole
  );
}

const silent: Witness = { statement: () => undefined };

const hasAssumptions = (module: Code): boolean =>
  codesOf(module).some(({ assumptions }) => assumptions !== undefined && assumptions.length > 0);

/** The numbers of constants that have another one now; null where the constants are not the same in number. */
function renumbered(was: StartupNumbers, is: StartupNumbers): Map<number, number> | null {
  if (was.others.length !== is.others.length) return null;
  const found = new Map<number, number>();
  for (let i = 0; i < was.others.length; i++) {
    if (was.others[i] !== is.others[i]) found.set(was.others[i]!, is.others[i]!);
  }
  for (const [text, serial] of was.texts) {
    const now = is.texts.get(text);
    if (now !== undefined && now !== serial) found.set(serial, now);
  }
  return found;
}
