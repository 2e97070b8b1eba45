/**
 * npm run verify:rules: what the rules say, against real interpreters.
 *
 *     npm run verify:rules                      the examples of every rule
 *     npm run verify:rules -- FOLDER …          and the programs of these folders
 *     npm run verify:rules -- --only NAME …     of what has this in its path
 *
 * Runs every program, what its fixes make of it and the better program beside it (`x.better.py`, `x.fixed.py`,
 * `x.lazy.py`, `x.after.py`) in every interpreter that is found, with the collector off and on, and compares output,
 * savings, garbage and what stays open with what the rules say. The programs are executed, so name only folders that
 * you would run yourself. Results are recorded in `test/rules/confirmed.json`, with the releases and a
 * hash of each text, so that tests need no interpreter.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { pythonFiles } from '../cli/files';
import { rules } from '../rules';
import { findInterpreters, type Interpreter, type Measured, measure } from './verify/interpreters';
import { checksOf, fixChecksOf, measureNameOf, type Trial } from './verify/judge';
import { type Fixed, type Predicted, type Prediction, Predictor } from './verify/predictions';
import {
  byVersion,
  type Confirmations,
  hashOf,
  noConfirmations,
  type Outcome,
  printConfirmations,
  printTable,
  rowsOf,
  type SubjectRecord,
} from './verify/record';
import { wasmFilesIn } from './wasm-files';

const root = process.cwd();
const recordPath = join(root, 'test/rules/confirmed.json');
const recorder = join(root, 'src/tools/verify/measure.py');
const examples = 'test/rules/examples';
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** A program, and the one that its author wrote instead. */
interface Subject {
  readonly name: string;
  readonly text: string;
  readonly better: string | null;
}

const betterEndings = ['.better.py', '.fixed.py', '.lazy.py', '.after.py'];

function subjectsIn(folder: string): Subject[] {
  return pythonFiles(folder).flatMap(({ path }) => {
    if (betterEndings.some((ending) => path.endsWith(ending))) return [];
    const stem = path.replace(/(?:\.before)?\.py$/, '');
    const better = betterEndings.map((ending) => stem + ending).find((each) => existsSync(each));
    return {
      name: relative(root, path),
      text: readFileSync(path, 'utf8'),
      better: better === undefined ? null : readFileSync(better, 'utf8'),
    };
  });
}

/** Sizes for which the measured saving is well above what the measurement itself takes, and no run is long. */
const ofGoodSize = (text: string): string => text.replace(/^N = 100_000$/m, 'N = 20_000');

interface Verified extends Outcome {
  readonly trial: Trial | null;
}

/** One program in one interpreter. */
function verify(predictor: Predictor, interpreter: Interpreter, subject: Subject): Verified {
  const run = (text: string, how: Parameters<typeof measure>[3]) => measure(interpreter, recorder, text, how);
  const text = ofGoodSize(subject.text);
  const prediction = predictor.predict(text, interpreter.version);
  const real = run(text, { plainly: true });
  const nothing = { checks: [], fixes: [], silent: [], trial: null };
  if (real === null) return { ran: 'does not end in time', ...nothing };
  if (incomplete.has(real.ended)) return { ran: real.ended, ...nothing };
  // Watching lines takes memory of its own, so it is a run of its own.
  const peaks = new Map<Predicted, number>();
  const aboutPeaks = prediction.found.filter(({ finding }) => measureNameOf(finding.rule) === 'peak');
  const watched =
    aboutPeaks.length === 0 ? null : run(text, { ranges: aboutPeaks.map(({ range }) => range) });
  for (const [at, one] of aboutPeaks.entries()) peaks.set(one, watched?.peaks[at] ?? 0);
  const betterText = subject.better === null ? null : ofGoodSize(subject.better);
  const better = betterText === null ? null : run(betterText, {});
  const fixes = new Map<Fixed, { real: Measured | null; left: Prediction }>();
  for (const { finding, fixes: ways } of prediction.found) {
    const aboutPeak = measureNameOf(finding.rule) === 'peak';
    for (const way of ways) {
      const left = predictor.predict(way.text, interpreter.version);
      const ranges = aboutPeak ? [way.range] : [];
      fixes.set(way, { real: run(way.text, { ranges, plainly: true }), left });
    }
  }
  const left = betterText === null ? null : predictor.predict(betterText, interpreter.version);
  const still = new Set(left?.found.map(({ finding }) => finding.rule));
  const named = new Set(prediction.found.map(({ finding }) => finding.rule));
  const silent = left === null ? [] : [...named].filter((rule) => !still.has(rule));
  const trial = { prediction, real, peaks, better, silent, fixes };
  return { ran: real.ended, checks: checksOf(trial), fixes: fixChecksOf(trial), silent, trial };
}

/** Ends of programs that need what is not there. */
const incomplete = new Set(['ImportError', 'ModuleNotFoundError', 'SyntaxError', 'NameError']);

/** What was not confirmed, and what is held though nothing is said of it. */
function complain(version: string, name: string, { ran, checks, fixes, trial }: Verified): void {
  const say = (text: string) => print(`${version} ${name}${text}`);
  if (trial === null) return void say(`: ${ran}`);
  for (const { rule, line, what, predicted, measured, confirmed } of checks) {
    if (!confirmed) say(`:${line} ${rule}: ${what} ${predicted}, measured ${measured}`);
  }
  for (const { rule, line, title, safe, proved, why } of fixes) {
    if (!proved) say(`:${line} ${rule}: ${safe ? 'safe ' : ''}fix "${title}" ${why}`);
  }
  const { freedBytes, collected, warnings, descriptors } = trial.real;
  const about = new Set(checks.map(({ rule }) => measureNameOf(rule)));
  if (!about.has('garbage') && collected > 20) {
    say(`: says nothing of ${collected} objects and ${freedBytes} bytes that cycles hold`);
  }
  const toldOpen = about.has('warnings') || about.has('descriptors');
  if (!toldOpen && (warnings.length > 0 || descriptors > 0)) {
    say(`: says nothing of ${warnings.length} warnings and ${descriptors} descriptors`);
  }
}

/** Programs of somebody else's folder are told of, and not recorded. */
function write({ interpreters, subjects }: Confirmations): void {
  const own = Object.entries(subjects).filter(([name]) => name.startsWith('test/rules/'));
  writeFileSync(recordPath, printConfirmations({ interpreters, subjects: Object.fromEntries(own) }));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      python: { type: 'string', multiple: true },
    },
  });
  const interpreters = findInterpreters().filter(
    ({ version }) => values.python === undefined || values.python.includes(version),
  );
  if (interpreters.length === 0) throw new Error('no CPython is found: name some in MEMLENS_PYTHONS');
  print(`CPython ${interpreters.map(({ release }) => release).join(', ')}`);
  const predictor = await Predictor.load(wasmFilesIn(join(__dirname, '..')));
  const subjects = [examples, ...positionals]
    .flatMap(subjectsIn)
    .filter(({ name }) => values.only?.some((part) => name.includes(part)) ?? true);
  const known: Confirmations = existsSync(recordPath)
    ? JSON.parse(readFileSync(recordPath, 'utf8'))
    : noConfirmations;
  const releases = { ...known.interpreters };
  for (const { version, release } of interpreters) releases[version] = release;
  const recorded: Record<string, SubjectRecord> = {};
  for (const [name, record] of Object.entries(known.subjects)) {
    if (existsSync(join(root, name))) recorded[name] = record;
  }
  for (const subject of subjects) {
    const { name } = subject;
    const hash = hashOf(subject.text, subject.better);
    const pythons: Record<string, Outcome> =
      recorded[name]?.hash === hash ? { ...recorded[name].pythons } : {};
    for (const interpreter of interpreters) {
      const verified = verify(predictor, interpreter, subject);
      complain(interpreter.version, name, verified);
      const { trial: _, ...outcome } = verified;
      pythons[interpreter.version] = outcome;
    }
    recorded[name] = { hash, pythons };
    // Each by itself, so that nothing is lost when somebody gives up waiting.
    write({ interpreters: releases, subjects: recorded });
  }
  const confirmations = { interpreters: releases, subjects: recorded };
  const versions = Object.keys(releases).sort(byVersion);
  const names = rules.map(({ name }) => name);
  print(`\n${printTable(rowsOf(confirmations, names), versions)}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
