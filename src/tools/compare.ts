/**
 * npm run compare: programs against real interpreters.
 *
 *     npm run compare -- PROGRAMS --records FOLDER --python 3.12
 *     npm run compare -- PROGRAMS --recorder RECORD.py --interpreter PYTHON [--interpreter PYTHON …]
 *
 * Traces every program of the folder and compares it with its record (format: `test/oracle/FORMAT.md`), event by
 * event, and prints the shares and then the causes of difference, most frequent first. With a recorder and
 * interpreters the records are made first, each twice; a program whose two records differ, that does not end within
 * ten seconds or cannot be recorded is left out, and counted.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type ProgramFile, pythonFiles, readSource } from '../cli/files';
import { loadTracer, type RefsRecord, type Tracer } from '../facts';
import { type PythonVersion, versions } from '../versions';
import { wasmFilesIn } from './wasm-files';

const secondsMax = 10;
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

interface Figures {
  programs: number;
  sameOutput: number;
  spotless: number;
  events: number;
  followed: number;
  refs: { exact: number; wrong: number; range: number; rangeWrong: number; none: number };
  sizes: { exact: number; wrong: number; none: number };
  types: number;
  tracked: number;
  aliases: number;
  compared: number;
  causes: Map<string, { count: number; programs: Set<string> }>;
}

const noFigures = (): Figures => ({
  programs: 0,
  sameOutput: 0,
  spotless: 0,
  events: 0,
  followed: 0,
  refs: { exact: 0, wrong: 0, range: 0, rangeWrong: 0, none: 0 },
  sizes: { exact: 0, wrong: 0, none: 0 },
  types: 0,
  tracked: 0,
  aliases: 0,
  compared: 0,
  causes: new Map(),
});

/** The verdict on one number: what a claim is worth where the record has `actual`. */
function judge(actual: unknown, said: unknown): 'exact' | 'wrong' | 'range' | 'rangeWrong' | 'none' {
  if (said === null || said === undefined) return 'none';
  if (Array.isArray(said)) {
    const [low, high] = said as [number, number | null];
    if (actual === 'immortal') return high === null ? 'range' : 'rangeWrong';
    return (actual as number) >= low && (high === null || (actual as number) <= high)
      ? 'range'
      : 'rangeWrong';
  }
  return said === actual ? 'exact' : 'wrong';
}

const groups = (aliases: readonly (readonly string[])[]): string =>
  JSON.stringify(aliases.map((group) => [...group].sort()).sort());

function compare(name: string, real: RefsRecord, ours: RefsRecord, into: Figures): void {
  let clean = true;
  const cause = (text: string) => {
    clean = false;
    const found = into.causes.get(text) ?? { count: 0, programs: new Set() };
    found.count++;
    found.programs.add(name);
    into.causes.set(text, found);
  };
  into.programs++;
  into.events += real.events.length;
  if (real.ended === ours.ended && real.stdout === ours.stdout) into.sameOutput++;
  else if (real.ended !== ours.ended)
    cause(`ended ${real.ended}, simulated ${ours.ended.replace(/, line \d+$/, '')}`);
  else cause('printed something else');
  for (const [at, event] of real.events.entries()) {
    const said = ours.events[at];
    if (said === undefined || said[0] !== event[0] || said[1] !== event[1]) {
      if (ours.ended === real.ended) cause('another statement came next');
      clean = false;
      break;
    }
    into.followed++;
    if (groups(event[3]) === groups(said[3])) into.aliases++;
    else cause('aliases');
    for (const [variable, [type, refs, size, tracked]] of Object.entries(event[2])) {
      const mine = said[2][variable];
      if (mine === undefined) {
        cause(`${type}: a variable is missing`);
        continue;
      }
      into.compared++;
      if (mine[0] === type) into.types++;
      else cause(`${type}: type, simulated ${mine[0]}`);
      if (mine[3] === tracked) into.tracked++;
      else cause(`${type}: tracked ${tracked}`);
      if ((refs as unknown) === 'shared') continue;
      const verdict = judge(refs, mine[1]);
      into.refs[verdict]++;
      if (verdict !== 'exact') {
        const by = typeof refs === 'number' && typeof mine[1] === 'number' ? ` by ${mine[1] - refs}` : '';
        cause(
          `${type}: references ${verdict}${by}, in ${event[1] === '<module>' ? 'a module' : 'a function'}`,
        );
      }
      if (size === null) continue;
      const sized = mine[2] === null ? 'none' : mine[2] === size ? 'exact' : 'wrong';
      into.sizes[sized]++;
      if (sized !== 'exact') cause(`${type}: size ${sized}`);
    }
    for (const variable of Object.keys(said[2])) {
      if (!(variable in event[2])) cause('a variable that is not bound');
    }
  }
  if (ours.events.length > real.events.length && !real.truncated) cause('more statements than in reality');
  if (clean) into.spotless++;
}

function report(title: string, figures: Figures): void {
  const share = (part: number, whole: number) =>
    whole === 0 ? 'n/a' : `${((100 * part) / whole).toFixed(2)} %`;
  const { refs, sizes } = figures;
  const observed = refs.exact + refs.wrong + refs.range + refs.rangeWrong + refs.none;
  print(`\n${title}: ${figures.programs} programs`);
  print(`  same output and end   ${share(figures.sameOutput, figures.programs)}`);
  print(`  spotless              ${share(figures.spotless, figures.programs)}`);
  print(`  events followed       ${share(figures.followed, figures.events)}`);
  print(
    `  references            ${share(refs.exact, refs.exact + refs.wrong)} of the exact claims right, ${share(refs.exact, observed)} of ${observed} compared exact`,
  );
  print(`  ranges that fail      ${refs.rangeWrong} of ${refs.range + refs.rangeWrong}`);
  print(`  sizes                 ${share(sizes.exact, sizes.exact + sizes.wrong)} of the exact claims right`);
  print(
    `  types, tracked        ${share(figures.types, figures.compared)}, ${share(figures.tracked, figures.compared)}; aliases ${share(figures.aliases, figures.followed)}`,
  );
  const ordered = [...figures.causes].sort(
    (a, b) => b[1].programs.size - a[1].programs.size || b[1].count - a[1].count,
  );
  if (ordered.length > 0) print('  causes of difference, by programs:');
  for (const [text, { count, programs }] of ordered.slice(0, 20)) {
    const examples = [...programs].slice(0, 2).join(', ');
    print(
      `    ${String(programs.size).padStart(4)} programs, ${String(count).padStart(5)} times: ${text} (${examples})`,
    );
  }
}

const recordName = (file: ProgramFile): string => file.relative.replace(/\.py$/, '').replaceAll('/', '__');

function readRecord(folder: string, name: string): RefsRecord | null {
  for (const path of [join(folder, `${name}.json.gz`), join(folder, `${name}.json`)]) {
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
  return null;
}

/** One program recorded twice; the reason where it does not count. */
function record(
  recorder: string,
  interpreter: string,
  file: ProgramFile,
  scratch: string,
): RefsRecord | string {
  const texts: string[] = [];
  for (const turn of ['first', 'second']) {
    const out = join(scratch, `${turn}.json`);
    rmSync(out, { force: true });
    try {
      execFileSync(interpreter, ['-S', recorder, 'refs', file.path, '--events', '1200', '--out', out], {
        env: { ...process.env, PYTHONHASHSEED: '0' },
        stdio: 'ignore',
        timeout: secondsMax * 6000,
      });
    } catch {
      return 'could not be recorded';
    }
    if (!existsSync(out)) return 'could not be recorded';
    texts.push(readFileSync(out, 'utf8'));
  }
  if (texts[0] !== texts[1]) return 'records twice not the same';
  const made: RefsRecord = JSON.parse(texts[0]!);
  return made.ended === 'timeout' ? `does not end within ${secondsMax} s` : made;
}

function run(
  tracer: Tracer,
  title: string,
  files: readonly ProgramFile[],
  python: PythonVersion,
  real: (file: ProgramFile) => RefsRecord | string | null,
) {
  const figures = noFigures();
  const left = new Map<string, number>();
  for (const file of files) {
    const found = real(file);
    if (found === null || typeof found === 'string') {
      const why = found ?? 'has no record';
      left.set(why, (left.get(why) ?? 0) + 1);
      continue;
    }
    compare(
      recordName(file),
      found,
      tracer.refs(readSource(file.path), file.path, { python, events: 1200 }),
      figures,
    );
  }
  report(title, figures);
  for (const [why, count] of left) print(`  left out: ${count}, ${why}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      records: { type: 'string' },
      python: { type: 'string' },
      recorder: { type: 'string' },
      interpreter: { type: 'string', multiple: true },
    },
  });
  const [programs] = positionals;
  if (programs === undefined) throw new Error('name a folder of programs');
  const files = pythonFiles(programs);
  const tracer = await loadTracer(wasmFilesIn(join(__dirname, '..')));
  if (values.records !== undefined) {
    const python = versions.find((version) => version === values.python);
    if (python === undefined) throw new Error(`--python takes one of ${versions.join(', ')}`);
    run(tracer, python, files, python, (file) => readRecord(values.records!, recordName(file)));
    return;
  }
  const { recorder, interpreter } = values;
  if (recorder === undefined || interpreter === undefined) {
    throw new Error('give --records and --python, or --recorder and --interpreter');
  }
  const scratch = mkdtempSync(join(tmpdir(), 'memlens-compare-'));
  try {
    for (const path of interpreter) {
      const says = execFileSync(path, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
        encoding: 'utf8',
      });
      const python = versions.find((version) => version === says.trim());
      if (python === undefined) throw new Error(`${path} is CPython ${says.trim()}, which is not modelled`);
      run(tracer, `${path} (${python})`, files, python, (file) => record(recorder, path, file, scratch));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`compare: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
