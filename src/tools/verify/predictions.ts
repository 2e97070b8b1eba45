/** What the rules say of a program, and the programs that their fixes make of it. */

import { checkLimits, type Limits, LineIndex } from '../../base';
import { type Analysis, loadAnalysis, type Run } from '../../facts';
import { checkRules, type Edit, type ReportedFinding } from '../../rules';
import type { WasmFiles } from '../../syntax';
import type { PythonVersion } from '../../versions';
import type { Range } from './interpreters';

/** As `check` does, save that programs of this size are followed to their end. */
const programLimits: Limits = { ...checkLimits, steps: 5_000_000, objects: 2_000_000, bytes: 1_000_000_000 };

export interface Fixed {
  readonly title: string;
  readonly safe: boolean;
  readonly text: string;
  readonly range: Range;
}

export interface Predicted {
  readonly finding: ReportedFinding;
  readonly line: number;
  /** Lines of the statement that it is about. */
  readonly range: Range;
  readonly fixes: readonly Fixed[];
}

export interface Prediction {
  readonly run: Run;
  readonly found: readonly Predicted[];
}

/** Rules whose saving shows in another statement of the same function. */
const ofFunctions = new Set(['materialised-pipeline', 'temporary-kept-alive']);

export class Predictor {
  private constructor(private readonly analysis: Analysis) {}

  static async load(wasm: WasmFiles): Promise<Predictor> {
    return new Predictor(await loadAnalysis(wasm));
  }

  predict(text: string, python: PythonVersion, limits: Limits = programLimits): Prediction {
    const file = this.analysis.open('program.py', text);
    const running = file.run({ python, limits });
    let step = running.next();
    while (!step.done) step = running.next();
    const run = step.value;
    const found = checkRules(run, { minimumSavingBytes: 0 }).map((finding) => predicted(run, finding));
    file.close();
    return { run, found };
  }
}

function predicted(run: Run, finding: ReportedFinding): Predicted {
  const { start, end } = unitOf(run, finding);
  const range = { first: run.lines.lineAt(start), last: run.lines.lineAt(end) };
  return {
    finding,
    line: run.lines.lineAt(finding.span.start),
    range,
    fixes: finding.fixes.map(({ title, safe, edits }) => {
      const text = applied(run.text, edits);
      const lines = new LineIndex(text);
      const moved = (at: number, counts: (edit: Edit) => boolean): number =>
        edits.reduce((sum, edit) => {
          const { span, text: replacement } = edit;
          return counts(edit) ? sum + replacement.length - (span.end - span.start) : sum;
        }, at);
      return {
        title,
        safe,
        text,
        range: {
          first: lines.lineAt(moved(start, ({ span }) => span.end <= start && span.start < start)),
          last: lines.lineAt(moved(end, ({ span }) => span.start < end)),
        },
      };
    }),
  };
}

/** The innermost statement around a finding, or the function around that. */
function unitOf(run: Run, { span, rule }: ReportedFinding): { start: number; end: number } {
  const around = ofFunctions.has(rule) ? run.facts.functions : run.facts.statements;
  let best = { start: 0, end: run.text.length };
  for (const { span: each } of around) {
    const inside = each.start <= span.start && each.end >= span.start;
    if (inside && each.end - each.start < best.end - best.start) best = each;
  }
  return best;
}

/** The text after edits that do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, at) => ({ ...edit, at }));
  ordered.sort((a, b) => b.span.start - a.span.start || b.at - a.at);
  return ordered.reduce(
    (result, { span, text: piece }) => result.slice(0, span.start) + piece + result.slice(span.end),
    text,
  );
}
