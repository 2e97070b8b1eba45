/** The marks below a line of a traceback that point at what raised (PEP 657; Lib/traceback.py). */

import { Op } from '../code';
import type { PyTraceback } from './exceptions';
import type { Runtime } from './runtime';

/** Binary operators, weakest first; those of one row bind equally. */
const operatorRows: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
  ['**'],
];
const operators = operatorRows.flat().sort((a, b) => b.length - a.length);

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Operators and opening brackets outside of brackets and strings. */
function outerTokens(text: string): Token[] {
  const found: Token[] = [];
  let depth = 0;
  let operand = false;
  for (let i = 0; i < text.length; ) {
    const quoted = /^[rbfuRBFU]{0,2}("""|'''|"|')/.exec(text.slice(i));
    const c = text[i]!;
    if (quoted !== null) {
      const quote = quoted[1]!;
      let end = i + quoted[0].length;
      while (end < text.length && !text.startsWith(quote, end)) end += text[end] === '\\' ? 2 : 1;
      i = end + quote.length;
      operand = true;
      continue;
    }
    if (c === '(' || c === '[' || c === '{') {
      if (depth === 0) found.push({ text: c, at: i });
      depth++;
      operand = false;
    } else if (c === ')' || c === ']' || c === '}') {
      depth--;
      operand = true;
    } else if (depth === 0) {
      const operator = operators.find((one) => text.startsWith(one, i));
      if (operator !== undefined && operand) {
        found.push({ text: operator, at: i });
        i += operator.length;
        operand = false;
        continue;
      }
      if (/\s/.test(c) === false) operand = true;
    }
    i++;
  }
  return found;
}

/** Where in the expression's text the operator, the subscript or the call's brackets lie. */
function anchor(text: string, op: number, calls: boolean): readonly [number, number] | null {
  const tokens = outerTokens(text);
  if (op === Op.BINARY_OP) {
    for (const row of operatorRows) {
      const matching = tokens.filter((token) => row.includes(token.text));
      const token = row[0] === '**' ? matching[0] : matching[matching.length - 1];
      if (token !== undefined) return [token.at, token.at + token.text.length];
    }
    return null;
  }
  const bracket = op === Op.BINARY_SUBSCR ? '[' : calls && callOps.has(op) ? '(' : null;
  const last = tokens.filter((token) => token.text === bracket).pop();
  return last === undefined ? null : [last.at, text.length];
}

const callOps: ReadonlySet<number> = new Set([Op.CALL, Op.CALL_KW, Op.CALL_EX]);

/** The row of marks below the entry's line, without its margin; null where there is none. */
export function caretsOf(runtime: Runtime, entry: PyTraceback): string | null {
  const { tracebackCarets, tracebackMarksCalls } = runtime.profile.library;
  const { code } = entry.frame.state.code;
  const source = runtime.sourceText(code.filename);
  if (!tracebackCarets || source === null || entry.instruction < 0) return null;
  const start = code.starts[entry.instruction]!;
  let end = code.ends[entry.instruction]!;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', start);
  const line = source.slice(lineStart, newline < 0 ? source.length : newline);
  const bare = line.trim();
  const lead = line.length - line.trimStart().length;
  const oneLine = end <= lineStart + line.length;
  if (!oneLine) end = lineStart + line.trimEnd().length;
  const width = end - start;
  const found = oneLine
    ? anchor(source.slice(start, end), code.ops[entry.instruction]!, tracebackMarksCalls)
    : null;
  if (found === null && width >= bare.length) return null;
  const margin = ' '.repeat(start - lineStart - lead);
  if (found === null) return margin + '^'.repeat(width);
  const [from, to] = found;
  return margin + '~'.repeat(from) + '^'.repeat(to - from) + '~'.repeat(width - to);
}
