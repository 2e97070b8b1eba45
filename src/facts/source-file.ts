/** One text that is edited and run again and again: parse, lower, run, fold. */

import type { LineIndex, Span } from '../base';
import { type Code, CodeCache, lowerModule } from '../code';
import type { Compiler } from '../machine';
import {
  type AssumptionsByFunction,
  assumptionsByFunction,
  type MemlensComment,
  memlensComments,
  type ParsedText,
  type PythonParser,
  type Tree,
} from '../syntax';
import { type Profile, type PythonVersion, profileFor } from '../versions';
import { RunCache } from './cache';
import { codesOf, functionsOf } from './codes';
import { pythonOf, strayAssumptions } from './comments';
import { compilerFor } from './compiler';
import { type CycleDraft, CycleLog } from './cycle-log';
import { cycleFacts } from './cycles';
import { fileNameOf, type Workspace } from './files';
import { Folds } from './fold';
import type { ModuleCodes } from './module-codes';
import { Modules } from './modules';
import { Outline } from './outline';
import { Program, type ProgramText } from './program';
import { collectionsMax, Recorder } from './recorder';
import { Replay } from './replay';
import { TemporaryLog, temporaryFacts } from './temporaries';
import type { Facts, FunctionFact, Run, RunOptions, RunProgress, SourceFile } from './types';
import { Unreached } from './unreached';
import { type Watched, watchCycles } from './watch';

/** Instructions between two chances to give up. */
const sliceSteps = 5_000;
/** A longer run is not replayed to see where its cycles were lost. */
const watchedStepsMax = 5_000_000;

export interface AnalysisSettings {
  /** Throws our own mistakes instead of noting them as limits (tests). */
  readonly strict?: boolean;
  /** The files around; without them a program imports nothing but the library. */
  readonly workspace?: Workspace;
}

export class AnalysedSource implements SourceFile {
  private parsed: ParsedText | null = null;
  private readonly cache = new RunCache();
  private readonly functions = new Map<PythonVersion, CodeCache>();
  private readonly compilers = new Map<PythonVersion, Compiler>();

  constructor(
    private readonly parser: PythonParser,
    private readonly codes: ModuleCodes,
    private readonly filename: string,
    private current: string,
    private readonly settings: AnalysisSettings,
  ) {}

  get text(): string {
    return this.current;
  }

  edit(changes: readonly { readonly span: Span; readonly text: string }[]): void {
    for (const { span, text } of changes) {
      this.current = this.current.slice(0, span.start) + text + this.current.slice(span.end);
    }
  }

  *run(options: RunOptions): Generator<RunProgress, Run, void> {
    const parsed = this.parse();
    yield preparing;
    const { text, tree, lines } = parsed;
    const comments = memlensComments(text, tree.comments);
    const python = pythonOf(comments) ?? options.python;
    const profile = profileFor(python);
    const filename = fileNameOf(this.filename);
    const assumptions = assumptionsByFunction(tree.module, comments, text, lines);
    const code = lowerModule(tree, text, lines, filename, profile, {
      cache: this.lowered(python),
      assumptions,
    });
    yield preparing;
    const { workspace } = this.settings;
    const modules = workspace ? new Modules(workspace, this.codes, profile, this.filename) : null;
    let main = modules?.main() ?? null;
    for (; modules !== null && main === null; main = modules.main() ?? null) yield waiting;
    if (main?.imported) modules?.setOwnCode(code);
    const source: ProgramText = {
      code,
      filename,
      text,
      profile,
      limits: options.limits,
      compiler: this.compiler(profile, python),
      modules,
      main,
    };
    return yield* runProgram(
      source,
      { tree, lines, comments, assumptions },
      this.settings.strict ?? false,
      this.cache,
    );
  }

  close(): void {
    this.parsed?.dispose();
    this.parsed = null;
    this.cache.clear();
    this.functions.clear();
  }

  private parse(): ParsedText {
    const before = this.parsed;
    if (before !== null && before.text === this.current) return before;
    const parsed = this.parser.parse(this.current, before ?? undefined);
    before?.dispose();
    this.parsed = parsed;
    return parsed;
  }

  private lowered(python: PythonVersion): CodeCache {
    let made = this.functions.get(python);
    if (made === undefined) {
      made = new CodeCache();
      this.functions.set(python, made);
    }
    return made;
  }

  private compiler(profile: Profile, python: PythonVersion): Compiler {
    let made = this.compilers.get(python);
    if (made === undefined) {
      made = compilerFor(this.parser, profile);
      this.compilers.set(python, made);
    }
    return made;
  }
}

function* runProgram(
  source: ProgramText,
  parsed: Parsed,
  strict: boolean,
  cache: RunCache | null,
): Generator<RunProgress, WholeRun, void> {
  const { tree, lines, comments, assumptions } = parsed;
  const outline = new Outline(tree);
  const kept = cache?.begin(source, outline) ?? null;
  let made: Recorder | null = null;
  const makeRecorder = (own: Program, again: boolean): Recorder => {
    const temporaries = new TemporaryLog(own.machine, outline);
    const cycles = new CycleLog(own.machine, source.code, own.startupLast, () => own.root);
    made = new Recorder(own, temporaries, cycles);
    made.again = again;
    return made;
  };
  const revived = kept?.revive(strict, (own) => makeRecorder(own, true)) ?? null;
  const program = revived ?? new Program(source, (own) => makeRecorder(own, false), strict);
  const recorder = made as unknown as Recorder;
  if (revived === null) recorder.again = kept?.foresees(program) ?? false;
  else recorder.kept.classes = kept!.classes();
  program.knows = (code) => {
    if (kept === null) return null;
    if (recorder.folds.length === 1) kept.moduleEnded(program, recorder);
    return kept.take(code, recorder, program);
  };
  while (!program.proceed(sliceSteps)) yield progressOf(program);
  recorder.endFold();
  for (const fold of recorder.folds) if (!kept?.isKept(fold)) kept?.ran(fold);
  if (kept !== null && recorder.folds.length === 1) kept.moduleEnded(program, recorder);
  if (kept?.failed) {
    cache!.clear();
    return yield* runProgram(source, parsed, strict, cache);
  }
  const fresh = recorder.folds.filter((fold) => !(kept?.isKept(fold) ?? false));
  const drafts = fresh.flatMap((fold) => [...fold.drafts.values()]);
  const watching =
    drafts.length > 0 && program.steps <= watchedStepsMax && program.errors.length === 0
      ? watchCycles(program.source, drafts, program.starts, program.steps, sliceSteps, program)
      : null;
  let watched: ReadonlyMap<CycleDraft, Watched> = new Map();
  if (watching !== null) {
    let step = watching.next();
    for (; !step.done; step = watching.next()) yield progressOf(program);
    watched = step.value;
  }
  for (const fold of fresh) {
    fold.cycles = cycleFacts([...fold.drafts.values()], watched, outline);
    fold.drafts = new Map();
  }
  yield progressOf(program);
  kept?.finish(program, recorder);
  const facts = factsOf(program, recorder, outline, lines);
  const { modules } = program.source;
  // What was not run now has to be for the way back.
  const whole = (): Replay => drain(runProgram(source, parsed, strict, null)).replay;
  let replay: Replay | null = kept?.isPartial ? null : new Replay(program, recorder.moments, facts);
  return {
    facts,
    text: source.text,
    lines,
    tree,
    comments,
    strayAssumptions: strayAssumptions(source.code, assumptions),
    dependencies: modules?.dependencies() ?? [],
    isFresh: () => modules?.isFresh() ?? true,
    problems: problemsOf(tree, source.code),
    at: (moment) => {
      replay ??= whole();
      return replay.at(moment);
    },
    get replay() {
      replay ??= whole();
      return replay;
    },
  };
}

/** What the text of a run is besides its code. */
interface Parsed {
  readonly tree: Tree;
  readonly lines: LineIndex;
  readonly comments: readonly MemlensComment[];
  readonly assumptions: AssumptionsByFunction;
}

/** A run with its way back. */
interface WholeRun extends Run {
  readonly replay: Replay;
}

function drain<T>(run: Generator<unknown, T, void>): T {
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

function progressOf(program: Program): RunProgress {
  const { machine, steps } = program;
  const progress = { line: machine.currentLine(), steps, round: null };
  return machine.waitsForFile ? { ...progress, waits: true } : progress;
}

/** Nothing has run yet. */
const preparing: RunProgress = { line: 1, steps: 0, round: null };
/** The folders around the file are not known yet. */
const waiting: RunProgress = { ...preparing, waits: true };

function problemsOf(tree: Tree, code: Code): Run['problems'] {
  return [...tree.problems, ...code.problems].map(({ start, end, message }) => ({
    span: { start, end },
    message,
  }));
}

function factsOf(program: Program, recorder: Recorder, outline: Outline, lines: LineIndex): Facts {
  const { source } = program;
  const outcome = program.outcome ?? { kind: 'done' };
  const folds = new Folds(recorder.folds, [...codesOf(source.code)], collectionsMax);
  const tallies = folds.statements();
  const unreached = new Unreached(tallies, outline, { outcome, lineAt: (offset) => lines.lineAt(offset) });
  const limits: { line: number; which: string }[] = [];
  const unknowns: { line: number; reason: string }[] = [];
  if (outcome.kind === 'limit') limits.push({ line: outcome.line, which: outcome.which });
  if (outcome.kind === 'unknown') unknowns.push({ line: outcome.line, reason: outcome.why });
  for (const { line, message } of program.errors) {
    const which = `internal error: ${message}`;
    if (!limits.some((known) => known.which === which)) limits.push({ line, which });
  }
  for (const fold of recorder.folds) limits.push(...fold.limits);
  for (const { line, side } of folds.unfollowed) {
    limits.push({ line, which: `the side "${side}" of the choice was not followed` });
  }
  unknowns.push(...folds.forkReasons);
  return {
    python: source.profile.release.join('.'),
    statisticsReadOnce: source.profile.statisticsReadOnce,
    diagnostics: source.profile.diagnostics,
    lendsLocals: source.profile.lowering.borrowedLoads,
    immortalCount: source.profile.immortality.singletons ? source.profile.immortality.printedCount : null,
    statements: tallies
      .filter(({ statement }) => statement.kind !== 'End')
      .map((tally) => tally.fact(unreached.reason(tally)))
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    functions: functionFacts(source.code, folds, outline, lines),
    temporaries: temporaryFacts(folds.sites),
    cycles: recorder.folds.flatMap(({ cycles }) => cycles).sort((a, b) => a.lostAt.moment - b.lostAt.moment),
    identities: folds.identities,
    resources: folds.resources,
    kept: recorder.kept.kept,
    classes: recorder.kept.classes,
    collections: folds.collections,
    ended: endedOf(outcome),
    output: program.output,
    limits,
    unknowns,
    steps: program.steps,
    moments: program.moment,
    peakBytes: folds.peakBytes,
    peakLine: folds.peakLine,
  };
}

function functionFacts(module: Code, folds: Folds, outline: Outline, lines: LineIndex): FunctionFact[] {
  return functionsOf(module).map((code) => {
    const tally = folds.function(code);
    const definition = outline.definition(code.span);
    const left = tally.left();
    return {
      name: code.name,
      qualname: code.qualname,
      span: code.span,
      nameSpan: definition?.nameSpan ?? code.span,
      line: lines.lineAt(definition?.nameSpan.start ?? code.span.start),
      calls: tally.symbolic ? 0 : tally.calls,
      symbolic: tally.symbolic,
      peakBytes: tally.peakBytes,
      leftObjects: left.objects,
      leftBytes: left.bytes,
      ended: tally.ended,
    };
  });
}

function endedOf(outcome: NonNullable<Program['outcome']>): string {
  switch (outcome.kind) {
    case 'done':
      return 'end';
    case 'raised':
      return outcome.exception.type.name;
    case 'limit':
      return `limit: ${outcome.which}, line ${outcome.line}`;
    case 'unknown':
      return `unknown: ${outcome.why}, line ${outcome.line}`;
  }
}
