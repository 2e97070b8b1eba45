import { keystrokeLimits, type Limits } from '../../src/base';
import { type Analysis, loadAnalysis, type Run } from '../../src/facts';
import { checkRules, type ReportedFinding } from '../../src/rules';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import type { PythonVersion } from '../../src/versions';

let loaded: Promise<Analysis> | null = null;

/** The facts of a run: a short one, where nothing else is said. */
export async function runOf(
  text: string,
  python: PythonVersion = '3.12',
  limits: Limits = keystrokeLimits,
): Promise<Run> {
  loaded ??= loadAnalysis(wasmFilesOfPackages());
  const file = (await loaded).open('program.py', text);
  const running = file.run({ python, limits });
  let step = running.next();
  while (!step.done) step = running.next();
  file.close();
  return step.value;
}

export async function findingsOf(
  text: string,
  python: PythonVersion = '3.12',
  minimumSavingBytes = 0,
  limits: Limits = keystrokeLimits,
): Promise<ReportedFinding[]> {
  return checkRules(await runOf(text, python, limits), { minimumSavingBytes });
}

/** The text after the edits of a fix; they must not overlap. */
export function applied(text: string, edits: ReportedFinding['fixes'][number]['edits']): string {
  const ordered = edits.map((edit, at) => ({ ...edit, at }));
  ordered.sort((a, b) => b.span.start - a.span.start || b.at - a.at);
  let result = text;
  let before = text.length;
  for (const { span, text: replacement } of ordered) {
    if (span.end > before) throw new Error(`edits overlap at ${span.start}`);
    result = result.slice(0, span.start) + replacement + result.slice(span.end);
    before = span.start;
  }
  return result;
}
