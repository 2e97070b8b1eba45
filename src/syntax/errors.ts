/** Problems that the concrete tree itself shows: what the parser skipped or made up, brackets, odd characters. */

import type { Conversion } from './conversion';
import type { ProblemId } from './problems';
import type { TokenFault } from './tokens';

/** CPython's `MAXLEVEL` of open brackets. */
const BRACKETS_MAX = 200;
/** CPython's `MAXINDENT`, less the module itself. */
const INDENTATIONS_MAX = 99;

/** Collects the comments and counts brackets and blocks, in one pass over the table. */
export function sweep(c: Conversion): void {
  const { symbols, symbol, start, end, next } = c;
  const { count } = c.nodes;
  let brackets = 0;
  let bracketsReported = false;
  const blocks: number[] = [];
  let blocksReported = false;
  for (let row = 0; row < count; row++) {
    switch (symbol[row]) {
      case symbols.comment: {
        const to = c.text.charCodeAt(end[row]! - 1) === 13 ? end[row]! - 1 : end[row]!;
        c.comments.push({ start: start[row]!, end: to, text: c.text.slice(start[row], to) });
        break;
      }
      case symbols.openParenthesis:
      case symbols.openBracket:
      case symbols.openBrace:
        if (++brackets > BRACKETS_MAX && !bracketsReported) {
          bracketsReported = true;
          c.problemAt(row, 'brackets');
        }
        break;
      case symbols.closeParenthesis:
      case symbols.closeBracket:
      case symbols.closeBrace:
        brackets--;
        break;
      case symbols.block:
        while (blocks.length > 0 && next[blocks.at(-1)!]! <= row) blocks.pop();
        blocks.push(row);
        if (blocks.length > INDENTATIONS_MAX && !blocksReported) {
          blocksReported = true;
          c.problem('indentations', start[row]!, start[row]!);
        }
        break;
    }
  }
}

const ODD_CHARACTERS =
  /[\u0080-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;

/** Finds invisible characters outside of strings and comments, which the grammar takes for white space. */
export function oddCharacters(c: Conversion): TokenFault[] {
  const faults: TokenFault[] = [];
  if (c.text.search(ODD_CHARACTERS) < 0) return faults;
  const { symbols, symbol, next } = c;
  const covered: [number, number][] = [];
  for (let row = 0; row < c.nodes.count; row++) {
    if (symbol[row] !== symbols.string && symbol[row] !== symbols.comment) continue;
    covered.push([c.start[row]!, c.end[row]!]);
    row = next[row]! - 1;
  }
  let at = 0;
  for (const { index, 0: character } of c.text.matchAll(ODD_CHARACTERS)) {
    if (index === 0 && character === '\ufeff') continue;
    while (at < covered.length && covered[at]![1] <= index) at++;
    if (at < covered.length && covered[at]![0] <= index) continue;
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    faults.push({ id: 'character', start: index, end: index + 1, values: [code] });
  }
  return faults;
}

/** Reports what the parser could not read. Where brackets or strings are to blame, that alone is said. */
export function reportErrors(c: Conversion, broken: boolean, faults: readonly TokenFault[]): void {
  for (const fault of worthSaying(faults)) c.problem(fault.id, fault.start, fault.end, ...fault.values);
  if (!broken) return;
  // What follows an open bracket or string is read wrongly to the end; other faults upset their own lines.
  let firstFault = Number.POSITIVE_INFINITY;
  const local: number[] = [];
  for (const { id, start } of faults) {
    if (BRACKET_FAULTS.has(id) || id === 'unterminatedTriple') firstFault = Math.min(firstFault, start);
    else local.push(start);
  }
  const isExplained = (start: number, end: number): boolean => {
    const lineBefore = c.text.lastIndexOf('\n', c.text.lastIndexOf('\n', start - 1) - 1);
    return end >= firstFault || local.some((fault) => fault > lineBefore && fault <= end);
  };
  const { errorSymbol } = c.grammar;
  const before = c.problems.length;
  for (let row = 0; row < c.nodes.count; row++) {
    const start = c.start[row]!;
    const end = c.end[row]!;
    if (start >= firstFault) break;
    if (c.isMissing(row)) {
      if (isExplained(start, end)) continue;
      const name = c.nameOf(row);
      if (c.isNamed(row)) c.problem('invalid', start, end);
      else c.problem('expected', start, end, name);
    } else if (c.symbol[row] === errorSymbol) {
      if (!isExplained(start, end)) c.problem('invalid', start, lineEnd(c.text, start, end));
      row = c.next[row]! - 1;
    }
  }
  if (c.problems.length === before && faults.length === 0) {
    c.problem('invalid', c.start[0]!, lineEnd(c.text, c.start[0]!, c.end[0]!));
  }
}

const BRACKET_FAULTS: ReadonlySet<ProblemId> = new Set(['neverClosed', 'unmatched', 'mismatched']);

/** CPython stops at the first fault; here strings are counted each, brackets once, as one slip upsets those after it. */
function worthSaying(faults: readonly TokenFault[]): TokenFault[] {
  const said: TokenFault[] = [];
  let bracket: TokenFault | null = null;
  for (const fault of faults) {
    if (!BRACKET_FAULTS.has(fault.id)) said.push(fault);
    // Of several open brackets the innermost is the likeliest (as CPython has it).
    else if (bracket === null || (bracket.id === 'neverClosed' && fault.id === 'neverClosed'))
      bracket = fault;
  }
  return bracket === null ? said : [...said, bracket];
}

function lineEnd(text: string, start: number, end: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 || newline > end ? end : Math.max(newline, start);
}
