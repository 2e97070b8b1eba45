/**
 * npm run bench: speeds as ratios, both sides in one run. Cold facts and keystrokes against a bare parse of the same
 * file, and the longest time in which nobody looks whether they are still wanted; simulated lines a second, with and
 * without facts, against a tracer in a real CPython that takes the counts of all locals.
 * MEMLENS_PYTHON names the interpreter; else `python3` is tried. Without one, only the examples are parsed.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { wholeLimits } from '../base';
import { lowerModule } from '../code';
import { loadAnalysis } from '../facts';
import { Heap } from '../heap';
import { type AnalysisOptions, type Analyzer, createAnalyzer, type Effort, type OpenFile } from '../ide';
import { Machine } from '../machine';
import { PythonParser } from '../syntax';
import { newestVersion, profileFor } from '../versions';
import { wasmFilesIn } from './wasm-files';

const options: AnalysisOptions = {
  pythonVersion: newestVersion,
  preset: 'expert',
  budget: 'normal',
  minimumSavingBytes: 10_000,
};

const dist = join(__dirname, '..');
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Milliseconds of each of `times` runs, the median. */
function median(times: number, run: () => void): number {
  const found: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    found.push(performance.now() - start);
  }
  return found.sort((a, b) => a - b)[times >> 1]!;
}

/** Runs to the end. Answers the longest time between two chances to give up, in milliseconds. */
function analyse(file: OpenFile, effort: Effort): number {
  const run = file.analyse(effort);
  let longest = 0;
  for (let before = performance.now(), done = false; !done; ) {
    done = run.next().done ?? false;
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return longest;
}

/** What somebody types at the end of a line and takes back again. */
const typed = ['x', ' ', '(', '1', '#', ' = y', '.z', '"', ', w', '\n'];

/** Milliseconds of each edit: something is typed at the ends of these lines, and taken back. */
function keystrokes(file: OpenFile, text: string, lines: readonly number[], times: number[]): number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  let longest = 0;
  const press = (start: number, end: number, piece: string): void => {
    const before = performance.now();
    file.edit([{ span: { start, end }, text: piece }]);
    longest = Math.max(longest, analyse(file, 'keystroke'));
    times.push(performance.now() - before);
  };
  for (const [i, line] of lines.entries()) {
    const at = ends[line] ?? text.length;
    const piece = typed[i % typed.length]!;
    press(at, at, piece);
    press(at, at + piece.length, '');
  }
  return longest;
}

/** The share that is as fast or faster. */
function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function python(): string | null {
  for (const candidate of [process.env.MEMLENS_PYTHON, 'python3']) {
    if (candidate === undefined) continue;
    try {
      execFileSync(candidate, ['-c', ''], { stdio: 'ignore' });
      return candidate;
    } catch {
      // Not there: the next one.
    }
  }
  return null;
}

function files(interpreter: string | null): string[] {
  if (interpreter !== null) {
    const folder = execFileSync(interpreter, ['-c', 'import os; print(os.path.dirname(os.__file__))'], {
      encoding: 'utf8',
    }).trim();
    const found = ['enum.py', 'xml/dom/minidom.py', '_pydecimal.py'].map((name) => join(folder, name));
    if (found.every(existsSync)) return found;
  }
  return ['tour.py', '02-reference-counting.py', '08-best-practices.py'].map((name) =>
    join(dist, '../examples', name),
  );
}

async function facts(analyzer: Analyzer, interpreter: string | null): Promise<void> {
  await Parser.init({ locateFile: () => join(dist, 'web-tree-sitter.wasm') });
  const bare = new Parser();
  bare.setLanguage(await Language.load(join(dist, 'tree-sitter-python.wasm')));
  print(
    'file                       lines   bare parse   cold facts     keystroke, p50 and p95    at the top   longest block',
  );
  for (const path of files(interpreter)) {
    const text = readFileSync(path, 'utf8');
    const parse = () => bare.parse(text)?.delete();
    const cold = () => {
      const file = analyzer.open(path, text, options);
      analyse(file, 'keystroke');
      file.close();
    };
    parse();
    cold();
    const unit = median(15, parse);
    const coldTime = median(7, cold);
    const file = analyzer.open(path, text, options);
    analyse(file, 'keystroke');
    const count = text.split('\n').length;
    const everywhere: number[] = [];
    const top: number[] = [];
    const spread = Array.from({ length: 100 }, (_, i) => Math.floor(((i + 0.5) * count) / 100));
    const blocks = [
      keystrokes(file, text, spread, everywhere),
      keystrokes(file, text, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], top),
    ];
    file.close();
    const name = path.split('/').at(-1)!.padEnd(24);
    const ratio = (time: number) => `${(time / unit).toFixed(2)} P`.padStart(12);
    const keys = `${ratio(quantile(everywhere, 0.5))} ${ratio(quantile(everywhere, 0.95))}`;
    print(
      `${name} ${String(count).padStart(7)} ${`${unit.toFixed(1)} ms`.padStart(12)} ${ratio(coldTime)} ${keys} ${ratio(quantile(top, 0.5))} ${`${Math.max(...blocks).toFixed(0)} ms`.padStart(12)}`,
    );
  }
}

/** Loops whose lines are counted: `N` rounds of a few lines each. */
const loops: readonly (readonly [string, string, number])[] = [
  ['list append', 'def f(n):\n    rows = []\n    for i in range(n):\n        rows.append(i)\nf(N)\n', 2],
  [
    'attribute add',
    'class C:\n    pass\ndef f(n):\n    c = C()\n    c.n = 0\n    for i in range(n):\n        c.n += 1\nf(N)\n',
    2,
  ],
  ['call', 'def g(a):\n    return a\ndef f(n):\n    for i in range(n):\n        g(i)\nf(N)\n', 3],
  ['dict insert', 'def f(n):\n    d = {}\n    for i in range(n):\n        d[i] = i\nf(N)\n', 2],
];

const tracer = `
import sys, time
source, n = sys.argv[1], int(sys.argv[2])
count = sys.getrefcount
def trace(frame, event, arg):
    for value in frame.f_locals.values():
        count(value)
    return trace
code = compile(source.replace('N', str(n)), 'loop', 'exec')
start = time.perf_counter()
sys.settrace(trace)
exec(code, {})
sys.settrace(None)
print(time.perf_counter() - start)
`;

async function lines(interpreter: string | null): Promise<void> {
  const parser = await PythonParser.load(wasmFilesIn(dist));
  const profile = profileFor(newestVersion);
  const rounds = 200_000;
  const traced = 20_000;
  const analysis = await loadAnalysis(wasmFilesIn(dist));
  print('\nlines a second         simulated     with facts   with history      CPython, traced    ratio');
  const ratios: number[] = [];
  for (const [name, source, linesARound] of loops) {
    const text = source.replace('N', String(rounds));
    const parsed = parser.parse(text);
    const code = lowerModule(parsed.tree, text, parsed.lines, 'loop', profile);
    const time = median(3, () => {
      const machine = new Machine(new Heap(profile), profile, { mode: 'trace', limits: wholeLimits });
      machine.start(code);
      machine.proceed();
    });
    const perSecond = (milliseconds: number): number => (rounds * linesARound) / (milliseconds / 1000);
    const ours = perSecond(time);
    const folded = (history: boolean) =>
      perSecond(
        median(3, () => {
          const file = analysis.open('loop.py', text);
          const run = finished(file.run({ python: newestVersion, limits: wholeLimits }));
          if (history) run.at(run.facts.moments);
          file.close();
        }),
      );
    const number = (n: number): string => Math.round(n).toLocaleString('en-US');
    const own = `${name.padEnd(18)} ${number(ours).padStart(13)} ${number(folded(false)).padStart(14)} ${number(folded(true)).padStart(14)}`;
    if (interpreter === null) {
      print(`${own}      (no Python found)`);
      continue;
    }
    const seconds = Number(
      execFileSync(interpreter, ['-c', tracer, source, String(traced)], { encoding: 'utf8' }),
    );
    const theirs = (traced * linesARound) / seconds;
    ratios.push(ours / theirs);
    print(`${own} ${number(theirs).padStart(20)} ${`${(ours / theirs).toFixed(1)} x`.padStart(8)}`);
  }
  if (ratios.length > 0) {
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    print(`geometric mean ${mean.toFixed(1)} x`);
  }
}

function finished<T>(run: Generator<unknown, T, void>): T {
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

async function main(): Promise<void> {
  const interpreter = python();
  await facts(await createAnalyzer(wasmFilesIn(dist)), interpreter);
  await lines(interpreter);
}

void main();
