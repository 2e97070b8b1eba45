/** Fixes that state an assumption where a claim is unknown because of an argument or of what a call answered. */

import type { NameFact, Run, StatementFact } from '../../facts';
import { type FunctionDef, functionAround } from '../../syntax';
import type { RuleFix } from '../rule';

/** Assumptions that fit how the name is used, the likeliest first; none where the name is known, or stated already. */
export function assumptionFixes(run: Run, statement: StatementFact, name: string): RuleFix[] {
  const fact = statement.names.find((one) => one.name === name);
  if (fact !== undefined && !isUnknown(fact)) return [];
  const around = functionAround(run.tree.module, statement.span, run.text, run.lines);
  if (fact === undefined && (around === null || !hasParameter(around, name))) return [];
  if (isStated(run, around, name)) return [];
  const at = placeFor(around, statement);
  const { text, lines } = run;
  const start = lines.startOf(lines.lineAt(at));
  const indent = /^[ \t]*/.exec(text.slice(start, at))![0];
  // In `def f(n): return n` the comment goes to the end of the line.
  const isAlone = text.slice(start, at).trim() === '';
  const lineEnd = endOfLine(text, at);
  return wordsFor(run, around, name).map((words) => ({
    title: `Assume ${words}`,
    safe: false,
    edits: [
      isAlone
        ? { span: { start: at, end: at }, text: `# memlens: assume ${words}\n${indent}` }
        : { span: { start: lineEnd, end: lineEnd }, text: `  # memlens: assume ${words}` },
    ],
  }));
}

const isUnknown = ({ object }: NameFact): boolean =>
  object.type === 'unknown' || object.summary.startsWith('unknown: ');

function hasParameter({ args }: FunctionDef, name: string): boolean {
  return [...args.posonlyargs, ...args.args, ...args.kwonlyargs].some(({ arg }) => arg === name);
}

function isStated(run: Run, around: FunctionDef | null, name: string): boolean {
  return run.comments.some(
    (comment) =>
      comment.kind === 'assume' &&
      functionAround(run.tree.module, comment, run.text, run.lines) === around &&
      comment.assumptions.some((one) => one.name === name),
  );
}

/** The first statement of the function, behind its docstring; in a module the statement itself. */
function placeFor(around: FunctionDef | null, statement: StatementFact): number {
  if (around === null) return statement.span.start;
  const [first, second] = around.body;
  const isText = first?.kind === 'Expr' && first.value.kind === 'Constant' && second !== undefined;
  return (isText ? second : first)?.start ?? statement.span.start;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** What an annotation or the use of the name lets expect; the numbers are examples. */
function wordsFor(run: Run, around: FunctionDef | null, name: string): string[] {
  const length = `len(${name}) == 1_000`;
  const value = `${name} == 100`;
  const type = `${name} is list`;
  const text = around === null ? run.text : run.text.slice(around.start, around.end);
  const used = (pattern: string): boolean => new RegExp(pattern.replaceAll('NAME', name)).test(text);
  const annotation = new RegExp(`\\b${name}\\s*:\\s*([A-Za-z_.]+)`).exec(text)?.[1] ?? null;
  if (annotation === 'int' || annotation === 'float') return [value];
  if (annotation !== null && /^(list|tuple|dict|set|str|bytes|List|Sequence|Iterable)$/.test(annotation)) {
    return [length];
  }
  const counts = used('\\brange\\([^)]*\\bNAME\\b|\\bNAME\\s*(?:[-+*/%<>]|//)|(?:[-+*/%<>])\\s*NAME\\b');
  const isMany = used(
    '\\bin\\s+NAME\\b|\\blen\\(\\s*NAME\\s*\\)|\\bNAME\\[|\\b(?:list|sorted|sum|tuple)\\(\\s*NAME\\b',
  );
  if (isMany) return [length];
  if (counts) return [value];
  return [type, length, value];
}
