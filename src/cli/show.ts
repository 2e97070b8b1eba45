/** `memlens show`: the file with its lenses above the lines, its findings below them, and the heap at a line. */
import { LineIndex } from '../base';
import type { FileAnalysis, Finding, Lens } from '../ide';
import type { Claim, HeapPage } from '../protocol';
import { analyse, loadAnalyzer } from './analyzer';
import { readSource } from './files';
import { type Paint, paint } from './paint';

export interface ShowOptions {
  readonly python: string;
  readonly line?: number;
  readonly preset: 'expert' | 'learner';
  readonly color: boolean;
}

/** Prints the file and what is known of it. Answers the exit status: 0. */
export async function show(path: string, options: ShowOptions): Promise<number> {
  const text = readSource(path);
  const analysis = analyse(await loadAnalyzer(), path, text, options.python, options.preset);
  const color = paint(options.color && process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
  const lines = new LineIndex(text);
  const out = [color.dim(`${path}, as CPython ${analysis.pythonVersion} would treat it`), ''];
  out.push(...annotated(text, lines, analysis, color));
  out.push('', ...heap(analysis, Math.min(options.line ?? lines.lineCount, lines.lineCount), color));
  out.push(...notes(analysis, color));
  process.stdout.write(`${out.join('\n')}\n`);
  return 0;
}

function annotated(text: string, lines: LineIndex, analysis: FileAnalysis, color: Paint): string[] {
  const lenses = byLine(analysis.lenses(), (lens) => lines.lineAt(lens.span.start));
  const findings = byLine(analysis.findings(), (finding) => lines.lineAt(finding.span.start));
  const problems = byLine(analysis.problems, (problem) => lines.lineAt(problem.span.start));
  const source = text.split(/\r\n|\r|\n/);
  if (source.at(-1) === '') source.pop();
  const width = String(source.length).length;
  const margin = ' '.repeat(width + 3);
  return source.flatMap((content, index) => {
    const line = index + 1;
    const indent = margin + /^\s*/.exec(content)![0];
    return [
      ...(lenses.get(line) ?? []).map((lens: Lens) => color.lens(`${indent}${lens.title}`)),
      `${color.dim(String(line).padStart(width))} │ ${content}`,
      ...(problems.get(line) ?? []).map((problem) =>
        color.warning(`${indent}${problem.severity}: ${problem.message}`),
      ),
      ...(findings.get(line) ?? []).flatMap((finding) => findingLines(finding, lines, indent, color)),
    ];
  });
}

function findingLines(finding: Finding, lines: LineIndex, indent: string, color: Paint): string[] {
  return [
    color.warning(`${indent}${finding.severity}[${finding.rule}] ${finding.message}`),
    ...finding.related.map(({ message, span }) =>
      color.dim(`${indent}    line ${lines.lineAt(span.start)}: ${message}`),
    ),
    ...finding.fixes.map(({ title, safe }) =>
      color.dim(`${indent}    ${safe ? 'safe fix' : 'fix'}: ${title}`),
    ),
  ];
}

function heap(analysis: FileAnalysis, line: number, color: Paint): string[] {
  const summary = analysis.heapPage({ page: 'summary', at: { line } });
  if (summary.page !== 'summary') return [color.dim(sentence(summary))];
  const out = [
    color.bold(`Heap after line ${summary.line}`) + color.dim(", without the interpreter's own start-up"),
    `  live ${claim(summary.liveBytes, bytes)} in ${claim(summary.objectsLive, number)} objects, peak ${claim(summary.peakBytes, bytes)}${summary.peakLine === null ? '' : ` at line ${summary.peakLine}`}`,
  ];
  for (const generation of summary.generations) {
    const { last, collections } = generation;
    out.push(
      `  generation ${generation.generation}: counter ${generation.counter} of ${generation.threshold}, ${plural(generation.objects, 'object')}, ` +
        (last === null
          ? 'no collection'
          : `${plural(collections, 'collection')}, the last at line ${last.line} freed ${number(last.freed)}`),
    );
  }
  const pools = analysis.heapPage({ page: 'pools', moment: summary.moment, colourBy: 'type' });
  if (pools.page === 'pools') {
    out.push('  size class     pools   blocks used');
    for (const { blockBytes, pools: count, used, capacity } of pools.classes) {
      out.push(
        `  ${bytes(blockBytes).padStart(10)}  ${String(count).padStart(8)}   ${bar(used, capacity)} ${used}/${capacity}`,
      );
    }
  }
  const objects = analysis.heapPage({
    page: 'objects',
    moment: summary.moment,
    groupBy: 'type',
    offset: 0,
    limit: 8,
  });
  if (objects.page === 'objects' && objects.rows.length > 0) {
    out.push('  by type');
    for (const row of objects.rows) {
      out.push(
        `  ${row.name.padEnd(20)} ${claim(row.count, number).padStart(8)}   ${claim(row.ownBytes, bytes)}`,
      );
    }
  }
  return out;
}

function notes(analysis: FileAnalysis, color: Paint): string[] {
  return [
    ...analysis.limits.map(({ line, which }) => color.dim(`Limit reached at line ${line}: ${which}.`)),
    ...analysis.unknowns.map(({ line, reason }) => color.dim(`Unknown at line ${line}: ${reason}.`)),
  ];
}

/** A block that is used shows, however many are free. */
function bar(used: number, capacity: number): string {
  const filled = Math.round((barWidth * used) / Math.max(1, capacity));
  return '█'.repeat(used === 0 ? 0 : Math.max(1, filled)).padEnd(barWidth, '·');
}

const barWidth = 20;

const plural = (n: number, word: string): string => `${number(n)} ${n === 1 ? word : `${word}s`}`;
const sentence = (page: HeapPage): string => (page.page === 'none' ? `${page.title}: ${page.why}.` : '');
const number = (value: number): string => value.toLocaleString('en-US');

/** Bytes as everywhere in the product: B below 10,000, then powers of 1000 with three places. */
function bytes(value: number): string {
  if (value < 10_000) return `${number(value)} B`;
  if (value < 1_000_000) return `${Number((value / 1000).toPrecision(3))} kB`;
  return `${Number((value / 1_000_000).toPrecision(3))} MB`;
}

function claim(value: Claim, text: (n: number) => string): string {
  switch (value.kind) {
    case 'exact':
      return text(value.value);
    case 'between':
      return `${text(value.low)} to ${text(value.high)}`;
    case 'atLeast':
      return `${text(value.value)} or more`;
    case 'about':
      return `≈ ${text(value.value)}`;
    case 'immortal':
      return 'immortal';
    case 'unknown':
      return '?';
  }
}

function byLine<T>(items: readonly T[], lineOf: (item: T) => number): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    const line = lineOf(item);
    const list = found.get(line);
    if (list) list.push(item);
    else found.set(line, [item]);
  }
  return found;
}
