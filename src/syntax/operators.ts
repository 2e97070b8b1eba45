/**
 * Operators and what is written after a primary expression. These nest to the left as deep as a program is long
 * (`a + b + c + …`, `a.b().c()…`), so their chains are converted in loops, never by recursion.
 */

import { bug } from '../base';
import { convertArguments } from './calls';
import type { Conversion, Converter } from './conversion';
import type { BinaryOperator, CompareOperator, Expr } from './tree';

export const operatorConverters: Readonly<Record<string, Converter<Expr>>> = {
  binary_operator: convertBinary,
  unary_operator: (c, row) => convertUnary(c, row),
  not_operator: (c, row) => convertUnary(c, row),
  boolean_operator: convertBoolean,
  comparison_operator: convertComparison,
  attribute: convertPostfix,
  subscript: convertPostfix,
  call: convertPostfix,
};

/** How tightly Python binds the operator; the grammar has `^` and `&` the wrong way round. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '@': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '**': 7,
};

/**
 * Puts the operands of a run of unparenthesised binary operators together anew, by Python's precedence (an
 * operator-precedence parse over two stacks).
 */
function convertBinary(c: Conversion, row: number): Expr {
  const items = flatten(c, row);
  const operands: Expr[] = [];
  // Where an operand begins and ends, its parentheses included: the span of an operator covers those.
  const starts: number[] = [];
  const ends: number[] = [];
  const operators: BinaryOperator[] = [];
  const reduce = () => {
    const right = operands.pop()!;
    const left = operands.pop()!;
    const op = operators.pop()!;
    const end = ends.pop()!;
    starts.pop();
    const start = starts.at(-1)!;
    ends[ends.length - 1] = end;
    operands.push({ kind: 'BinOp', start, end, left, op, right });
  };
  let star: Expr | null = null;
  for (const item of items) {
    if (c.isNamed(item)) {
      const operand = c.expr(item);
      if (
        operand.kind === 'Starred' &&
        operands.length === 0 &&
        c.symbol[item] !== c.symbols.parenthesizedExpression
      ) {
        star = operand;
        operands.push(operand.value);
        starts.push(operand.value.start);
      } else {
        operands.push(operand);
        starts.push(c.start[item]!);
      }
      ends.push(c.end[item]!);
      continue;
    }
    const op = c.nameOf(item) as BinaryOperator;
    const rank = PRECEDENCE[op] ?? bug(`operator ${op}`);
    while (operators.length > 0) {
      const before = PRECEDENCE[operators.at(-1)!]!;
      // `**` groups to the right.
      if (before < rank || (before === rank && op === '**')) break;
      reduce();
    }
    operators.push(op);
  }
  if (operands.length !== operators.length + 1) return c.errorExpr(row);
  while (operators.length > 0) reduce();
  const value = operands[0]!;
  return star === null ? value : { kind: 'Starred', start: star.start, end: value.end, value };
}

/** The operands and operators below a binary operator, from left to right. */
function flatten(c: Conversion, row: number): number[] {
  const { binaryOperator } = c.symbols;
  const items: number[] = [];
  const pending: number[] = [row];
  while (pending.length > 0) {
    const item = pending.pop()!;
    if (c.symbol[item] !== binaryOperator) {
      items.push(item);
      continue;
    }
    const children = c.children(item);
    for (let i = children.length - 1; i >= 0; i--) pending.push(children[i]!);
  }
  return items;
}

function convertUnary(c: Conversion, row: number): Expr {
  const operand = c.field(row, c.fields.argument);
  const op = c.nameOf(row + 1);
  return {
    kind: 'UnaryOp',
    start: c.start[row]!,
    end: c.end[row]!,
    op: op === '-' || op === '+' || op === '~' ? op : 'not',
    operand: c.expr(operand, c.end[row]),
  };
}

function convertBoolean(c: Conversion, row: number): Expr {
  const { booleanOperator } = c.symbols;
  const { left, right } = c.fields;
  // The left spine, outermost first.
  const spine: number[] = [];
  let base = row;
  while (base >= 0 && c.symbol[base] === booleanOperator) {
    spine.push(base);
    base = c.field(base, left);
  }
  let value = c.expr(base, c.start[row]);
  let isOpen = false;
  for (let i = spine.length - 1; i >= 0; i--) {
    const node = spine[i]!;
    const operator = c.field(node, c.fields.operator);
    const op = operator >= 0 && c.nameOf(operator) === 'or' ? 'or' : 'and';
    const next = c.expr(c.field(node, right), c.end[node]);
    // Python makes one node of a run of the same operator; parentheses end the run.
    if (isOpen && value.kind === 'BoolOp' && value.op === op) {
      value.values.push(next);
      value = { ...value, end: c.end[node]! };
    } else {
      value = { kind: 'BoolOp', start: c.start[node]!, end: c.end[node]!, op, values: [value, next] };
    }
    isOpen = true;
  }
  return value;
}

const COMPARISONS: ReadonlySet<string> = new Set<CompareOperator>([
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'is',
  'is not',
  'in',
  'not in',
]);

function convertComparison(c: Conversion, row: number): Expr {
  const operands: Expr[] = [];
  const ops: CompareOperator[] = [];
  for (const child of c.children(row)) {
    if (!c.hasField(child, c.fields.operators) && c.isNamed(child)) {
      operands.push(c.expr(child));
      continue;
    }
    const name = c.nameOf(child);
    if (COMPARISONS.has(name)) ops.push(name as CompareOperator);
    else if (name === '<>') {
      c.problemAt(child, 'unequal');
      ops.push('!=');
    }
  }
  const [left, ...comparators] = operands;
  if (left === undefined || comparators.length === 0 || comparators.length !== ops.length)
    return c.errorExpr(row);
  return { kind: 'Compare', start: c.start[row]!, end: c.end[row]!, left, ops, comparators };
}

/** Attributes, subscripts and calls: walks down to the first operand, then builds outwards. */
function convertPostfix(c: Conversion, row: number): Expr {
  const { attribute, subscript, call } = c.symbols;
  const { fields } = c;
  const spine: number[] = [];
  let base = row;
  for (;;) {
    const symbol = c.symbol[base];
    let inner: number;
    if (symbol === attribute) inner = c.field(base, fields.object);
    else if (symbol === subscript) inner = c.field(base, fields.value);
    else if (symbol === call) inner = c.field(base, fields.function);
    else break;
    spine.push(base);
    base = inner;
    if (base < 0) break;
  }
  let value = c.expr(base, c.start[row]);
  let start = c.start[row]!;
  // The grammar reads `*f(x)` as a call of `*f`; the star belongs around the whole.
  const star = base >= 0 && value.kind === 'Starred' && c.symbol[base] === c.symbols.listSplat ? value : null;
  if (star !== null) {
    value = star.value;
    start = value.start;
  }
  for (let i = spine.length - 1; i >= 0; i--) {
    const node = spine[i]!;
    const end = c.end[node]!;
    if (c.symbol[node] === attribute) {
      const name = c.field(node, fields.attribute);
      if (name < 0) value = { kind: 'ErrorExpr', start, end };
      else {
        const attr = c.identifier(name);
        value = { kind: 'Attribute', start, end, value, attr, attrSpan: c.span(name) };
      }
    } else if (c.symbol[node] === call) {
      const { args, keywords } = convertArguments(c, c.field(node, fields.arguments));
      value = { kind: 'Call', start, end, func: value, args, keywords };
    } else {
      value = { kind: 'Subscript', start, end, value, slice: convertSubscripts(c, node) };
    }
  }
  return star === null ? value : { kind: 'Starred', start: star.start, end: value.end, value };
}

function convertSubscripts(c: Conversion, row: number): Expr {
  const { comma } = c.symbols;
  const elts: Expr[] = [];
  let hasComma = false;
  let start = -1;
  let end = -1;
  for (const child of c.children(row)) {
    if (c.hasField(child, c.fields.subscript)) {
      elts.push(c.element(child));
      if (start < 0) start = c.start[child]!;
      end = c.end[child]!;
    } else if (c.symbol[child] === comma) {
      hasComma = true;
      end = c.end[child]!;
    }
  }
  return subscriptOf(c, elts, hasComma, start, end, c.end[row]! - 1);
}

/** What stands between the brackets of a subscript: one expression, or a tuple where there is a comma or a star. */
export function subscriptOf(
  c: Conversion,
  elts: Expr[],
  hasComma: boolean,
  start: number,
  end: number,
  near: number,
): Expr {
  const first = elts[0];
  if (first === undefined) return { kind: 'ErrorExpr', start: near, end: near };
  const starred = elts.find((elt) => elt.kind === 'Starred');
  if (starred !== undefined) c.feature('starInSubscript', starred.start, starred.end);
  if (!hasComma && starred === undefined) return first;
  return { kind: 'Tuple', start, end, elts };
}
