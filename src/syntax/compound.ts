/** Statements with bodies, but for definitions: `if`, loops, `with`, `try`, `match`. */

import { convertBlock, convertBlockWithin, endOf } from './blocks';
import type { Conversion, Converter } from './conversion';
import { checkReachable, convertCasePatterns } from './patterns';
import { checkTarget, describe } from './targets';
import type { ExceptHandler, Expr, MatchCase, Stmt, WithItem } from './tree';

export const compoundConverters: Readonly<Record<string, Converter<Stmt>>> = {
  if_statement: convertIf,
  while_statement: convertWhile,
  for_statement: convertFor,
  with_statement: convertWith,
  try_statement: convertTry,
  match_statement: convertMatch,
};

function convertIf(c: Conversion, row: number): Stmt {
  const { alternative, condition, consequence } = c.fields;
  const { elifClause, elseClause } = c.symbols;
  const clauses: { row: number; test: Expr; body: Stmt[] }[] = [];
  const addClause = (clause: number, word: string) => {
    const test = c.expr(c.field(clause, condition), c.start[clause]! + word.length);
    const body = convertBlock(c, c.field(clause, consequence), clause, `'${word}' statement`);
    clauses.push({ row: clause, test, body });
  };
  addClause(row, 'if');
  let orelse: Stmt[] = [];
  for (const child of c.namedChildren(row)) {
    if (!c.hasField(child, alternative)) continue;
    if (c.symbol[child] === elifClause) addClause(child, 'elif');
    else if (c.symbol[child] === elseClause) orelse = convertElse(c, child);
  }
  // An `elif` nests in the one before it: built from the last, so that their number costs no stack.
  for (let i = clauses.length - 1; ; i--) {
    const { row: clause, test, body } = clauses[i]!;
    const end = endOf(c, orelse, endOf(c, body, c.end[clause]!));
    const statement: Stmt = { kind: 'If', start: c.start[clause]!, end, test, body, orelse };
    if (i === 0) return statement;
    orelse = [statement];
  }
}

/** The body of an `else`; -1 gives none. */
function convertElse(c: Conversion, row: number): Stmt[] {
  if (row < 0) return [];
  return convertBlock(c, c.field(row, c.fields.body), row, "'else' statement");
}

function convertLoopBody(c: Conversion, row: number, word: string): Stmt[] {
  const within = { ...c.surroundings, inLoop: true };
  return convertBlockWithin(c, c.field(row, c.fields.body), row, `'${word}' statement`, within);
}

function convertWhile(c: Conversion, row: number): Stmt {
  const test = c.expr(c.field(row, c.fields.condition), c.start[row]! + 'while'.length);
  const body = convertLoopBody(c, row, 'while');
  const orelse = convertElse(c, c.field(row, c.fields.alternative));
  const end = endOf(c, orelse, endOf(c, body, c.end[row]!));
  return { kind: 'While', start: c.start[row]!, end, test, body, orelse };
}

function convertFor(c: Conversion, row: number): Stmt {
  const isAsync = c.childOf(row, c.symbols.asyncKeyword) >= 0;
  if (isAsync && c.surroundings.scope !== 'async function') c.problemAt(row + 1, 'asyncFor');
  const target = c.element(c.field(row, c.fields.left));
  checkTarget(c, target, 'assign');
  const iter = c.element(c.field(row, c.fields.right));
  if (iter.kind === 'Starred') c.problem('starred', iter.start, iter.end);
  const body = convertLoopBody(c, row, 'for');
  const orelse = convertElse(c, c.field(row, c.fields.alternative));
  const end = endOf(c, orelse, endOf(c, body, c.end[row]!));
  return { kind: isAsync ? 'AsyncFor' : 'For', start: c.start[row]!, end, target, iter, body, orelse };
}

function convertWith(c: Conversion, row: number): Stmt {
  const isAsync = c.childOf(row, c.symbols.asyncKeyword) >= 0;
  if (isAsync && c.surroundings.scope !== 'async function') c.problemAt(row + 1, 'asyncWith');
  const items: WithItem[] = [];
  const clause = c.childOf(row, c.symbols.withClause);
  for (const child of clause < 0 ? [] : c.namedChildren(clause)) {
    if (c.symbol[child] === c.symbols.withItem) items.push(convertWithItem(c, child));
  }
  const near = c.start[row]! + 'with'.length;
  if (items.length === 0) {
    const contextExpr = c.expr(-1, near);
    items.push({ kind: 'WithItem', start: near, end: near, contextExpr, optionalVars: null });
  }
  const body = convertBlock(c, c.field(row, c.fields.body), row, "'with' statement");
  const end = endOf(c, body, c.end[row]!);
  return { kind: isAsync ? 'AsyncWith' : 'With', start: c.start[row]!, end, items, body };
}

function convertWithItem(c: Conversion, row: number): WithItem {
  const start = c.start[row]!;
  const end = c.end[row]!;
  let value = c.field(row, c.fields.value);
  if (value >= 0 && c.symbol[value] === c.symbols.parenthesizedExpression) {
    // `with (a as b):` has parentheses of the statement, which the grammar takes for the expression's.
    const inner = c.firstNamed(value);
    if (inner >= 0 && c.symbol[inner] === c.symbols.asPattern) value = inner;
  }
  if (value < 0 || c.symbol[value] !== c.symbols.asPattern) {
    return { kind: 'WithItem', start, end, contextExpr: c.expr(value, start), optionalVars: null };
  }
  const contextExpr = c.expr(c.firstNamed(value), start);
  const optionalVars = c.expr(c.field(value, c.fields.alias), end);
  checkTarget(c, optionalVars, 'assign');
  return { kind: 'WithItem', start, end, contextExpr, optionalVars };
}

function convertTry(c: Conversion, row: number): Stmt {
  const { exceptClause, elseClause, finallyClause, block } = c.symbols;
  const body = convertBlock(c, c.field(row, c.fields.body), row, "'try' statement");
  const handlers: ExceptHandler[] = [];
  let orelse: Stmt[] = [];
  let finalbody: Stmt[] = [];
  let stars = 0;
  let bareRow = -1;
  let elseRow = -1;
  for (const child of c.namedChildren(row)) {
    const symbol = c.symbol[child];
    if (symbol === exceptClause) {
      const isStar = c.childOf(child, c.symbols.star) >= 0;
      if (isStar) stars++;
      if (bareRow >= 0) c.problemAt(bareRow, 'bareExceptLast');
      const handler = convertHandler(c, child, isStar);
      handlers.push(handler);
      if (handler.type === null && !isStar) bareRow = child;
    } else if (symbol === elseClause) {
      elseRow = child;
      orelse = convertElse(c, child);
    } else if (symbol === finallyClause) {
      finalbody = convertBlock(c, c.childOf(child, block), child, "'finally' statement");
    }
  }
  if (stars > 0) c.feature('exceptStar', handlers[0]!.start, handlers[0]!.end);
  if (stars > 0 && stars < handlers.length) c.problemAt(row, 'exceptMixed');
  if (handlers.length === 0) {
    if (elseRow >= 0) c.problemAt(elseRow, 'tryElse');
    else if (finalbody.length === 0) c.problem('tryAlone', c.start[row]!, c.start[row]! + 'try'.length);
  }
  const inner = endOf(c, body, c.end[row]!);
  const end = endOf(c, finalbody, endOf(c, orelse, handlers.at(-1)?.end ?? inner));
  return {
    kind: stars > 0 ? 'TryStar' : 'Try',
    start: c.start[row]!,
    end,
    body,
    handlers,
    orelse,
    finalbody,
  };
}

function convertHandler(c: Conversion, row: number, isStar: boolean): ExceptHandler {
  const start = c.start[row]!;
  const values = c.namedChildren(row).filter((child) => c.hasField(child, c.fields.value));
  let alias = c.field(row, c.fields.alias);
  let type: Expr | null = null;
  const first = values[0];
  if (first !== undefined) {
    const converted = values.map((value) => {
      if (c.symbol[value] !== c.symbols.asPattern) return c.element(value);
      alias = c.field(value, c.fields.alias);
      return c.expr(c.firstNamed(value), c.start[value]);
    });
    if (converted.length === 1) type = converted[0]!;
    else {
      const end = c.end[values.at(-1)!]!;
      type = { kind: 'Tuple', start: c.start[first]!, end, elts: converted };
      if (alias >= 0) c.problem('exceptAlias', type.start, end);
      else c.feature('exceptWithoutParentheses', type.start, end);
    }
  } else if (isStar) c.problem('exceptStarBare', start, start + 'except*'.length);
  let name: string | null = null;
  let nameSpan: { start: number; end: number } | null = null;
  if (alias >= 0) {
    const target = c.expr(alias);
    if (target.kind === 'Name') {
      name = target.id;
      nameSpan = { start: target.start, end: target.end };
    } else c.problem('exceptTarget', target.start, target.end, describe(target));
  }
  const within = isStar ? { ...c.surroundings, inLoop: false, inExceptStar: true } : c.surroundings;
  const suite = c.childOf(row, c.symbols.block);
  const body = convertBlockWithin(c, suite, row, `'${isStar ? 'except*' : 'except'}' statement`, within);
  return { kind: 'ExceptHandler', start, end: endOf(c, body, c.end[row]!), type, name, nameSpan, body };
}

function convertMatch(c: Conversion, row: number): Stmt {
  const start = c.start[row]!;
  c.feature('matchStatement', start, start + 'match'.length);
  const block = c.field(row, c.fields.body);
  const cases: MatchCase[] = [];
  for (const child of block < 0 ? [] : c.namedChildren(block)) {
    if (c.symbol[child] === c.symbols.caseClause) cases.push(convertCase(c, child));
  }
  for (const { pattern, guard } of cases.slice(0, -1)) if (guard === null) checkReachable(c, pattern);
  if (cases.length === 0)
    c.problem(
      'block',
      c.end[row]!,
      c.end[row]!,
      "'match' statement",
      String(c.text.slice(0, start).split('\n').length),
    );
  const end = cases.at(-1)?.end ?? c.end[row]!;
  return { kind: 'Match', start, end, subject: convertSubject(c, row), cases };
}

function convertSubject(c: Conversion, row: number): Expr {
  const elts: Expr[] = [];
  let hasComma = false;
  let start = -1;
  let end = -1;
  for (const child of c.children(row)) {
    if (c.symbol[child] === c.symbols.comma) {
      hasComma = true;
      end = c.end[child]!;
    } else if (c.hasField(child, c.fields.subject)) {
      elts.push(c.element(child));
      if (start < 0) start = c.start[child]!;
      end = c.end[child]!;
    }
  }
  const first = elts[0];
  if (first === undefined) return c.expr(-1, c.start[row]! + 'match'.length);
  return hasComma ? { kind: 'Tuple', start, end, elts } : first;
}

function convertCase(c: Conversion, row: number): MatchCase {
  const pattern = convertCasePatterns(c, row);
  const guardRow = c.field(row, c.fields.guard);
  const guard = guardRow < 0 ? null : c.expr(c.firstNamed(guardRow), c.end[guardRow]);
  const body = convertBlock(c, c.field(row, c.fields.consequence), row, "'case' statement");
  return { kind: 'MatchCase', start: c.start[row]!, end: endOf(c, body, c.end[row]!), pattern, guard, body };
}
