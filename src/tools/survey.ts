/**
 * npm run survey -- [--python VERSION] [--exact CLAIMS.json] FOLDER…
 *
 * How far the symbolic run gets in projects: the share of functions that are run and that end without a limit, what
 * kind of claim stands at their names, and why a claim is not exact, most frequent reason first. `--exact` writes the
 * exact claims of functions with unknown arguments, which `test/oracle/drive.py` compares with a real interpreter's.
 */

import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLimits } from '../base';
import { NotText, pythonFiles, readSource } from '../cli/files';
import { lookAt } from '../disk';
import { type Analysis, type Claim, type Facts, type FunctionFact, loadAnalysis } from '../facts';
import { newestVersion, type PythonVersion, versions } from '../versions';
import { wasmFilesIn } from './wasm-files';

const reasonsMax = 10;
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** A count that is claimed after a line of a function that ran with unknown arguments. */
interface ExactClaim {
  readonly file: string;
  readonly scope: string;
  readonly line: number;
  readonly name: string;
  readonly refs: number;
}

class Survey {
  files = 0;
  lines = 0;
  /** Files that have no code, or none that is Python of this version. */
  leftOut = 0;
  readonly ends = new Map<FunctionFact['ended'], number>();
  readonly kinds = new Map<Claim['kind'], number>();
  readonly reasons = new Map<string, number>();
  readonly exact: ExactClaim[] = [];
  /** Our own mistakes. */
  readonly mistakes: string[] = [];

  add(file: string, lines: number, facts: Facts): void {
    this.files++;
    this.lines += lines;
    for (const { ended } of facts.functions) count(this.ends, ended);
    const alone = new Set(facts.functions.flatMap(({ symbolic, qualname }) => (symbolic ? [qualname] : [])));
    for (const { names, scope, line } of facts.statements) {
      for (const { after, name } of names) {
        if (after !== null) this.claim(after);
        if (after?.kind === 'exact' && alone.has(scope))
          this.exact.push({ file, scope, line, name, refs: after.n });
      }
    }
    for (const { which, line } of facts.limits) {
      if (which.includes('internal error')) this.mistakes.push(`${file}:${line}: ${which}`);
    }
  }

  private claim(claim: Claim): void {
    count(this.kinds, claim.kind);
    if ('why' in claim) count(this.reasons, pattern(claim.why));
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A reason without the names that it tells of. */
function pattern(why: string): string {
  return why
    .replace(/[`'"][^`'"]*[`'"]/g, '…')
    .replace(/\b\d[\d,.]*\b/g, 'N')
    .replace(/\b[\w.]+\(\)/g, '…()')
    .replace(/\b\w*[_.]\w[\w.]*\b/g, '…');
}

const total = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, one) => sum + one, 0);

function share(part: number, whole: number): string {
  return whole === 0 ? 'n/a' : `${((100 * part) / whole).toFixed(1)} %`;
}

function survey(analysis: Analysis, folder: string, python: PythonVersion): Survey {
  const found = new Survey();
  for (const { path, relative } of pythonFiles(folder)) {
    let text: string;
    try {
      text = readSource(path);
    } catch (error) {
      if (!(error instanceof NotText)) throw error;
      found.leftOut++;
      continue;
    }
    const file = analysis.open(resolve(path), text);
    const run = file.run({ python, limits: checkLimits });
    let step = run.next();
    while (!step.done) step = run.next();
    if (step.value.problems.length > 0) found.leftOut++;
    else found.add(resolve(folder, relative), text.split('\n').length, step.value.facts);
    file.close();
  }
  return found;
}

function row(name: string, { files, lines, ends, kinds }: Survey): string {
  const functions = total(ends);
  const claims = total(kinds);
  const of = (...which: Claim['kind'][]) =>
    share(
      which.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0),
      claims,
    );
  const run = functions - (ends.get('not run') ?? 0);
  const cells = [
    name,
    files,
    lines.toLocaleString('en'),
    functions,
    share(run, functions),
    share(run - (ends.get('limit') ?? 0), functions),
    claims,
    of('exact', 'immortal'),
    of('between'),
    of('atLeast'),
    of('about'),
    of('unknown'),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { python: { type: 'string', default: newestVersion }, exact: { type: 'string' } },
    allowPositionals: true,
  });
  const python = versions.find((known) => known === values.python);
  if (python === undefined) throw new Error(`there is no profile of ${values.python}`);
  const surveys = new Map<string, Survey>();
  for (const folder of positionals) {
    const workspace = { look: lookAt, folders: () => [resolve(folder)] };
    const analysis = await loadAnalysis(wasmFilesIn(`${__dirname}/..`), { workspace });
    surveys.set(basename(folder), survey(analysis, folder, python));
  }
  if (values.exact !== undefined) {
    writeFileSync(values.exact, JSON.stringify([...surveys.values()].flatMap(({ exact }) => exact)));
  }
  print(
    '| project | files | lines | functions | run | ended without a limit | claims | exact | range | at least | about | unknown |',
  );
  print('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const [name, found] of surveys) print(row(name, found));
  const reasons = new Map<string, number>();
  for (const found of surveys.values()) {
    for (const [why, times] of found.reasons) reasons.set(why, (reasons.get(why) ?? 0) + times);
  }
  print('\nWhy a claim is not exact:');
  const sorted = [...reasons].sort((a, b) => b[1] - a[1]);
  for (const [why, times] of sorted.slice(0, reasonsMax)) print(`${String(times).padStart(8)}  ${why}`);
  for (const [name, { leftOut, mistakes }] of surveys) {
    if (leftOut > 0) print(`${name}: ${leftOut} files left out, no text or no Python of ${python}`);
    for (const mistake of mistakes) print(mistake);
  }
}

void main();
