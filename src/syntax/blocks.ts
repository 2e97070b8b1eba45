/** Suites: the statements of a module or a block, their indentation, and what is left of broken ones. */

import type { Conversion, Surroundings } from './conversion';
import type { Stmt } from './tree';

/** Converts the statements of a module. */
export function convertModuleBody(c: Conversion, row: number): Stmt[] {
  return convertStatements(c, row, 0);
}

/**
 * Converts the block of a clause; -1 or an empty one (which the grammar allows) gives an `ErrorStmt` where it
 * should be, so that no body is ever empty. `after` is the clause's name for the message.
 */
export function convertBlock(c: Conversion, suite: number, clause: number, after: string): Stmt[] {
  const start = c.start[clause]!;
  const body = suite < 0 ? [] : convertStatements(c, suite, c.start[suite]!);
  if (body.length > 0) return body;
  const near = suite < 0 ? lineEndFrom(c.text, start) : c.start[suite]!;
  c.problem('block', near, near, after, String(c.text.slice(0, start).split('\n').length));
  return [{ kind: 'ErrorStmt', start: near, end: near }];
}

/** Converts a block with other surroundings, as those of a loop or a function. */
export function convertBlockWithin(
  c: Conversion,
  suite: number,
  clause: number,
  after: string,
  surroundings: Surroundings,
): Stmt[] {
  const outside = c.surroundings;
  c.surroundings = surroundings;
  const body = convertBlock(c, suite, clause, after);
  c.surroundings = outside;
  return body;
}

function lineEndFrom(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Where a suite ends: with its last statement or the `;` after it, not with the line ending. */
export function endOf(c: Conversion, body: readonly Stmt[], otherwise: number): number {
  const last = body.at(-1);
  if (last === undefined) return otherwise;
  let at = last.end;
  while (c.text.charCodeAt(at) === 32) at++;
  return c.text.charCodeAt(at) === 59 ? at + 1 : last.end;
}

function convertStatements(c: Conversion, row: number, blockStart: number): Stmt[] {
  const { next, symbol } = c;
  const { errorSymbol } = c.grammar;
  const body: Stmt[] = [];
  // The indentation of the first statement that begins a line; the others have to have the same.
  let indentation: string | null = null;
  for (let child = row + 1, last = next[row]!; child < last; child = next[child]!) {
    if (symbol[child] === errorSymbol) {
      salvage(c, child, body);
      continue;
    }
    const statement = c.statement(child);
    if (statement === null) continue;
    const own = indentationOf(c, c.start[child]!);
    if (own !== null) {
      // A module has no indentation; a block has that of its first line.
      indentation ??= blockStart === 0 && row === 0 ? '' : own;
      if (own !== indentation) checkIndentation(c, indentation, own, child, body.at(-1));
    }
    body.push(statement);
  }
  return body;
}

/** Keeps the statements that an error node holds; the rest of it becomes one `ErrorStmt`. */
function salvage(c: Conversion, row: number, body: Stmt[]): void {
  const { next } = c;
  let brokenFrom = -1;
  let brokenTo = -1;
  const flush = () => {
    if (brokenFrom >= 0) body.push({ kind: 'ErrorStmt', start: brokenFrom, end: brokenTo });
    brokenFrom = -1;
  };
  for (let child = row + 1, last = next[row]!; child < last; child = next[child]!) {
    if (c.symbol[child] === c.symbols.comment) continue;
    const statement = c.statement(child);
    if (statement === null) {
      if (brokenFrom < 0) brokenFrom = c.start[child]!;
      brokenTo = c.end[child]!;
      continue;
    }
    flush();
    body.push(statement);
  }
  if (next[row] === row + 1) {
    brokenFrom = c.start[row]!;
    brokenTo = c.end[row]!;
  }
  flush();
}

/** The white space before the offset where nothing else stands on its line, else null. */
function indentationOf(c: Conversion, offset: number): string | null {
  const { text } = c;
  let from = offset;
  while (from > 0) {
    const character = text.charCodeAt(from - 1);
    if (character === 32 || character === 9) from--;
    // A form feed starts the column anew (`Parser/lexer/lexer.c:tok_get_normal_mode`), as does the byte order mark.
    else if (character === 12 || (character === 0xfeff && from === 1)) break;
    else if (character === 10 || character === 13) {
      // A line that a backslash continues has no indentation of its own.
      const end = character === 10 && text.charCodeAt(from - 2) === 13 ? from - 2 : from - 1;
      if (text.charCodeAt(end - 1) === 92) return null;
      break;
    } else return null;
  }
  return from === offset ? '' : text.slice(from, offset);
}

function checkIndentation(
  c: Conversion,
  expected: string,
  found: string,
  row: number,
  before: Stmt | undefined,
): void {
  const start = c.start[row]!;
  const wide = columns(expected, 8) - columns(found, 8);
  const narrow = columns(expected, 1) - columns(found, 1);
  // Python measures twice, with tabs to 8 and to 1; the outcomes have to agree.
  if (Math.sign(wide) !== Math.sign(narrow)) c.problem('tabs', start - found.length, start);
  else if (wide !== 0) {
    const isAfterBlock = before !== undefined && hasBody(before);
    c.problem(wide > 0 || isAfterBlock ? 'dedent' : 'unexpectedIndent', start - found.length, start);
  }
}

function hasBody(statement: Stmt): boolean {
  return 'body' in statement || statement.kind === 'Match';
}

function columns(indentation: string, tab: number): number {
  let column = 0;
  for (const character of indentation)
    column = character === '\t' ? (Math.floor(column / tab) + 1) * tab : column + 1;
  return column;
}
