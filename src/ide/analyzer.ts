/** Opens files, runs them, and keeps what was found answerable. */

import { checkLimits, idleLimits, keystrokeLimits, type Limits } from '../base';
import { type Analysis, loadAnalysis, type Run, type SourceFile, type Workspace } from '../facts';
import type { HeapPage, HeapRequest, HoldersPage } from '../protocol';
import { checkRules, rules } from '../rules';
import { newestVersion, type PythonVersion, versions } from '../versions';
import { commentHoverOf } from './comment-hovers';
import { assumptionsAt, hoverOf, namesAround } from './hovers';
import { type LensFact, lensesOf } from './lenses';
import { heapPageOf, holdersPageOf } from './pages';
import type {
  AnalysisOptions,
  Analyzer,
  Effort,
  FileAnalysis,
  Finding,
  Fix,
  Hint,
  HoverText,
  Lens,
  OpenFile,
  Progress,
  TextChange,
  WasmFiles,
} from './types';

/** Loads the parser and answers with the analysis of files. Without a workspace they import the library only. */
export async function createAnalyzer(wasm: WasmFiles, workspace?: Workspace): Promise<Analyzer> {
  const analysis = await loadAnalysis(wasm, workspace ? { workspace } : {});
  return {
    pythonVersions: versions,
    rules: rules.map(({ name, title, severity }) => ({ rule: name, title, severity })),
    open: (uri, text, options) => new AnalysedFile(analysis, uri, text, options),
  };
}

/** What each effort may cost; a user's budget moves it by one. */
const limitsOf: Readonly<Record<AnalysisOptions['budget'], Readonly<Record<Effort, Limits>>>> = {
  small: { keystroke: keystrokeLimits, idle: keystrokeLimits, command: idleLimits },
  normal: { keystroke: keystrokeLimits, idle: idleLimits, command: checkLimits },
  large: { keystroke: idleLimits, idle: checkLimits, command: checkLimits },
};

class AnalysedFile implements OpenFile {
  private readonly file: SourceFile;

  constructor(
    analysis: Analysis,
    uri: string,
    text: string,
    private options: AnalysisOptions,
  ) {
    this.file = analysis.open(uri, text);
  }

  edit(changes: readonly TextChange[]): void {
    this.file.edit(changes);
  }

  setOptions(options: AnalysisOptions): void {
    this.options = options;
  }

  *analyse(effort: Effort): Generator<Progress, FileAnalysis, void> {
    const { options } = this;
    const limits = limitsOf[options.budget];
    const found = yield* this.file.run({ python: pythonOf(options.pythonVersion), limits: limits[effort] });
    const refinable =
      effort === 'keystroke' && found.facts.limits.length > 0 && limits.idle !== limits.keystroke;
    return new RunAnalysis(found, options, effort, refinable);
  }

  close(): void {
    this.file.close();
  }
}

const pythonOf = (version: string): PythonVersion =>
  versions.find((known) => known === version) ?? newestVersion;

/** The facts of one run in editor words; each kind is made when first asked for. */
class RunAnalysis implements FileAnalysis {
  private lensFacts: LensFact[] | null = null;
  private findingList: Finding[] | null = null;

  constructor(
    private readonly run: Run,
    private readonly options: AnalysisOptions,
    readonly effort: Effort,
    readonly refinable: boolean,
  ) {}

  get text() {
    return this.run.text;
  }

  get pythonVersion() {
    return this.run.facts.python;
  }

  get steps() {
    return this.run.facts.steps;
  }

  get limits() {
    return this.run.facts.limits;
  }

  get unknowns() {
    return this.run.facts.unknowns;
  }

  get dependencies() {
    return this.run.dependencies;
  }

  isFresh(): boolean {
    return this.run.isFresh();
  }

  get problems() {
    return this.run.problems.map(({ span, message }) => ({ span, message, severity: 'error' as const }));
  }

  lenses(): readonly Lens[] {
    return this.allLenses();
  }

  hints(): readonly Hint[] {
    return this.allLenses()
      .filter(({ hint }) => hint !== '')
      .map(({ span, hint, tooltip, id, holders }) => ({
        offset: span.end,
        text: hint,
        tooltip,
        lens: holders ? id : null,
      }));
  }

  hover(offset: number): HoverText | null {
    const comment = commentHoverOf(this.run, offset);
    if (comment !== null) return comment;
    return hoverOf(this.run, offset, this.options.preset, (statement, name) => {
      const lens = this.allLenses().find(
        ({ span, id, holders }) =>
          holders && span.start === statement.headSpan.start && id.split('#')[0]!.endsWith(` ${name}`),
      );
      return lens?.id ?? null;
    });
  }

  findings(): readonly Finding[] {
    this.findingList ??= checkRules(this.run, { minimumSavingBytes: this.options.minimumSavingBytes });
    return this.findingList;
  }

  assumptions(offset: number): readonly Fix[] {
    return assumptionsAt(this.run, offset);
  }

  names(offset: number): readonly string[] {
    return namesAround(this.run, offset);
  }

  holders(lens: string): HoldersPage | null {
    const found = this.allLenses().find(({ id }) => id === lens);
    return found === undefined || found.serial === null
      ? null
      : holdersPageOf(this.run, found.moment, found.serial, found.lent);
  }

  heapPage(request: HeapRequest): HeapPage {
    return heapPageOf(this.run, request);
  }

  private allLenses(): LensFact[] {
    this.lensFacts ??= lensesOf(this.run.facts, this.run.text, this.options.preset);
    return this.lensFacts;
  }
}
