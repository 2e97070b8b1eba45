/** Operators, names, attributes, calls and the like. */

import { collectionConverters } from './collections';
import type { Conversion, Converter } from './conversion';
import { convertNumber } from './numbers';
import { operatorConverters } from './operators';
import { convertLambda } from './parameters';
import { convertConcatenated, convertString } from './strings';
import type { Constant, Expr } from './tree';
import { typeConverters } from './types';

/** Expressions by the grammar's rule. */
export const EXPRESSIONS: Readonly<Record<string, Converter<Expr>>> = {
  ...operatorConverters,
  ...collectionConverters,
  ...typeConverters,
  identifier: (c, row) => (c.isMissing(row) ? c.errorExpr(row) : c.name(row)),
  dotted_name: convertDotted,
  string: convertString,
  concatenated_string: convertConcatenated,
  integer: convertNumber,
  float: convertNumber,
  true: (c, row) => constant(c, row, { type: 'bool', value: true }),
  false: (c, row) => constant(c, row, { type: 'bool', value: false }),
  none: (c, row) => constant(c, row, { type: 'None' }),
  ellipsis: (c, row) => constant(c, row, { type: 'Ellipsis' }),
  parenthesized_expression: convertParenthesized,
  lambda: convertLambda,
  conditional_expression: convertConditional,
  named_expression: convertNamed,
  await: convertAwait,
  yield: convertYield,
  as_pattern: convertAsPattern,
  as_pattern_target: (c, row) => c.expr(c.firstNamed(row), c.start[row]),
};

function constant(c: Conversion, row: number, value: Constant['value']): Constant {
  return { kind: 'Constant', start: c.start[row]!, end: c.end[row]!, value };
}

/** `a.b.c` where the grammar sees one name, as in a pattern. */
export function convertDotted(c: Conversion, row: number): Expr {
  const names = c.namedChildren(row);
  const start = c.start[row]!;
  let value: Expr | null = null;
  for (const name of names) {
    if (value === null) value = c.name(name);
    else
      value = {
        kind: 'Attribute',
        start,
        end: c.end[name]!,
        value,
        attr: c.identifier(name),
        attrSpan: c.span(name),
      };
  }
  return value ?? c.errorExpr(row);
}

function convertParenthesized(c: Conversion, row: number): Expr {
  const inner = c.firstNamed(row);
  const value = c.expr(inner, c.start[row]! + 1);
  if (value.kind === 'Starred') c.problem('starred', value.start, value.end);
  return value;
}

function convertConditional(c: Conversion, row: number): Expr {
  // `a if b else c if d else e` nests to the right; the chain is walked so that its length costs no stack.
  const chain: { row: number; body: number; test: number }[] = [];
  let current = row;
  let last = -1;
  for (;;) {
    const [body = -1, test = -1, orelse = -1] = c.namedChildren(current);
    chain.push({ row: current, body, test });
    last = orelse;
    if (orelse < 0 || c.symbol[orelse] !== c.symbols.conditionalExpression || chain.length > 400) break;
    current = orelse;
  }
  let converted = c.expr(last, c.end[row]);
  for (let i = chain.length - 1; i >= 0; i--) {
    const link = chain[i]!;
    const test = c.expr(link.test, c.end[row]);
    const body = c.expr(link.body, c.start[row]);
    converted = {
      kind: 'IfExp',
      start: c.start[link.row]!,
      end: c.end[link.row]!,
      test,
      body,
      orelse: converted,
    };
  }
  return converted;
}

function convertNamed(c: Conversion, row: number): Expr {
  const target = c.field(row, c.fields.name);
  const value = c.expr(c.field(row, c.fields.value), c.end[row]);
  if (target < 0) return c.errorExpr(row);
  return { kind: 'NamedExpr', start: c.start[row]!, end: c.end[row]!, target: c.name(target), value };
}

function convertAwait(c: Conversion, row: number): Expr {
  const { scope } = c.surroundings;
  if (scope === 'function') c.problemAt(row, 'awaitOutsideAsync');
  else if (scope === 'module' || scope === 'class') c.problemAt(row, 'awaitOutside');
  const operand = c.firstNamed(row);
  const value = c.expr(operand, c.end[row]);
  const start = c.start[row]!;
  // The grammar reads `await a ** b` as `await (a ** b)`; Python binds `await` first.
  if (
    operand >= 0 &&
    value.kind === 'BinOp' &&
    value.op === '**' &&
    c.symbol[operand] === c.symbols.binaryOperator
  ) {
    const left: Expr = { kind: 'Await', start, end: c.end[operand + 1]!, value: value.left };
    return { kind: 'BinOp', start, end: value.end, left, op: '**', right: value.right };
  }
  return { kind: 'Await', start, end: c.end[row]!, value };
}

function convertYield(c: Conversion, row: number): Expr {
  const { scope, comprehension } = c.surroundings;
  const isFrom = c.childOf(row, c.symbols.fromKeyword) >= 0;
  if (comprehension !== null) c.problemAt(row, 'yieldInComprehension', comprehension);
  else if (scope === 'module' || scope === 'class') c.problemAt(row, 'yieldOutside');
  else if (isFrom && scope === 'async function') c.problemAt(row, 'yieldFromAsync');
  const operand = c.firstNamed(row);
  const start = c.start[row]!;
  const end = c.end[row]!;
  if (isFrom) return { kind: 'YieldFrom', start, end, value: c.expr(operand, end) };
  return { kind: 'Yield', start, end, value: operand < 0 ? null : c.expr(operand) };
}

/** `a as b` belongs into `with`, `except` and `case`, which take it apart themselves. */
function convertAsPattern(c: Conversion, row: number): Expr {
  c.problemAt(row, 'asPattern');
  return c.expr(c.firstNamed(row), c.start[row]);
}
