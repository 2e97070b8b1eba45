/**
 * npm run compare: programs against real interpreters.
 *
 *     npm run compare -- PROGRAMS --records FOLDER --python 3.12
 *     npm run compare -- PROGRAMS --recorder RECORD.py --interpreter PYTHON [--interpreter PYTHON …]
 *
 * Traces every program of the folder and compares it with its record (format: `test/oracle/FORMAT.md`), event by
 * event, and prints the shares and then the causes of difference, most frequent first. With a recorder and
 * interpreters the records are made first, each twice; a program whose two records differ, that does not end within
 * ten seconds, needs what is not there or cannot be recorded is left out, and counted by the reason.
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
import { compareRecords, type Figures, noFigures } from './figures';
import { wasmFilesIn } from './wasm-files';

const secondsMax = 10;
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

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

/** Ends of programs that are not self-contained, or not of this version. */
const neededElsewhere: ReadonlyMap<string, string> = new Map([
  ['timeout', `does not end within ${secondsMax} s`],
  ['ModuleNotFoundError', 'imports what is not in the standard library'],
  ['FileNotFoundError', 'needs a file that is not there'],
  ['EOFError', 'asks for input'],
  ['SyntaxError', 'is of another version'],
]);

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
    } catch (error) {
      // The recorder's status for a program that ran out of time (FORMAT.md).
      const { status } = error as { status?: number | null };
      return status === 124 || status === null
        ? `does not end within ${secondsMax} s`
        : 'could not be recorded';
    }
    if (!existsSync(out)) return 'could not be recorded';
    texts.push(readFileSync(out, 'utf8'));
  }
  if (texts[0] !== texts[1]) return 'records twice not the same';
  const made: RefsRecord = JSON.parse(texts[0]!);
  return neededElsewhere.get(made.ended) ?? made;
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
    compareRecords(
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
