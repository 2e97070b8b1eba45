/** Lowers expressions: names, operators, displays, subscripts, tests. */

import { never } from '../base';
import type { BoolOp, Compare, CompareOperator, Dict, Expr, IfExp, Slice, Subscript } from '../syntax';
import { lowerCall } from './calls';
import type { CodeConstant } from './code';
import { lowerComprehension } from './comprehensions';
import { isTrue, literalConstant } from './constants';
import { foldBinary, foldTuple } from './fold';
import { lowerLambda } from './functions';
import { lowerAwait, lowerYield, lowerYieldFrom } from './generators';
import { type Lowering, STACK_USE_GUIDELINE } from './lowering';
import { binaryOperators, compareOperators, intrinsics, Op, unaryOperators } from './opcodes';
import { lowerFormatted, lowerJoined, lowerPercentFormat, lowerTemplate } from './strings';
import { isSuperAttribute, lowerSuper } from './super';

const UNKNOWN = intrinsics.findIndex((row) => row.name === 'UNKNOWN');

export function lowerExpression(c: Lowering, node: Expr): void {
  switch (node.kind) {
    case 'Name':
      return node.id === '__debug__' ? c.constant({ type: 'bool', value: true }) : c.loadName(node.id);
    case 'Constant':
      return c.constant(literalConstant(node.value));
    case 'BoolOp':
      return lowerBoolOp(c, node);
    case 'NamedExpr':
      c.expression(node.value);
      c.asm.emit(Op.COPY, 1);
      return c.storeName(node.target.id, node.target);
    case 'BinOp':
      return lowerBinOp(c, node);
    case 'UnaryOp':
      return lowerUnary(c, node);
    case 'Lambda':
      return lowerLambda(c, node);
    case 'IfExp':
      return lowerConditional(c, node);
    case 'Dict':
      return lowerDict(c, node);
    case 'Set':
      return lowerDisplay(c, node.elts, 'set', 0);
    case 'List':
      return lowerDisplay(c, node.elts, 'list', 0);
    case 'Tuple': {
      const folded = c.fold(node);
      return folded ? c.constant(folded) : lowerDisplay(c, node.elts, 'tuple', 0);
    }
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return lowerComprehension(c, node);
    case 'Await':
      return lowerAwait(c, node);
    case 'Yield':
      return lowerYield(c, node);
    case 'YieldFrom':
      return lowerYieldFrom(c, node);
    case 'Compare':
      return lowerCompare(c, node);
    case 'Call':
      return lowerCall(c, node);
    case 'JoinedStr':
      return lowerJoined(c, node);
    case 'TemplateStr':
      return lowerTemplate(c, node);
    case 'FormattedValue':
    case 'Interpolation':
      return lowerFormatted(c, node);
    case 'Attribute':
      if (isSuperAttribute(c, node)) return lowerSuper(c, node, Op.LOAD_SUPER_ATTR);
      c.expression(node.value);
      return c.nameOp(Op.LOAD_ATTR, c.mangled(node.attr));
    case 'Subscript':
      return lowerSubscript(c, node);
    case 'Starred':
      c.report(node, "can't use starred expression here");
      return c.expression(node.value);
    case 'Slice':
      return lowerSlice(c, node);
    case 'ErrorExpr':
      return c.asm.emit(Op.CALL_INTRINSIC, UNKNOWN);
    default:
      return never(node);
  }
}

// ---- operators

/** Leans to the left: the operands of a chain are a loop, whatever its length. */
function lowerBinOp(c: Lowering, node: Extract<Expr, { kind: 'BinOp' }>): void {
  const chain = [node];
  let left = node.left;
  while (left.kind === 'BinOp') {
    chain.push(left);
    left = left.left;
  }
  let folded: CodeConstant | null = c.fold(left);
  let at = chain.length - 1;
  for (; at >= 0 && folded; at--) {
    const { op, right } = chain[at]!;
    const other = c.fold(right);
    const value: CodeConstant | null = other && foldBinary(op, folded, other, c.profile.lowering);
    if (!value) break;
    folded = value;
  }
  const link = chain[at];
  if (link?.op === '%' && folded?.type === 'str' && lowerPercentFormat(c, folded.value, link)) at--;
  else if (folded) c.constant(folded);
  else c.expression(left);
  for (; at >= 0; at--) {
    const { op, right } = chain[at]!;
    c.expression(right);
    c.at(chain[at]!);
    c.asm.emit(Op.BINARY_OP, binaryOperators.indexOf(op));
  }
}

function lowerUnary(c: Lowering, node: Extract<Expr, { kind: 'UnaryOp' }>): void {
  const folded = c.fold(node);
  if (folded) return c.constant(folded);
  if (node.op !== 'not') {
    c.expression(node.operand);
    return c.asm.emit(Op.UNARY_OP, unaryOperators.indexOf(node.op));
  }
  const { operand } = node;
  if (operand.kind === 'Compare' && operand.ops.length === 1) {
    const inverse = INVERSE_COMPARISON[operand.ops[0]!];
    if (inverse) return lowerCompare(c, { ...operand, ops: [inverse] });
  }
  c.expression(operand);
  toBool(c, operand);
  c.asm.emit(Op.UNARY_NOT);
}

/** `not a in b` is `a not in b`; the comparisons that objects define have no such inverse. */
const INVERSE_COMPARISON: Partial<Record<CompareOperator, CompareOperator>> = {
  is: 'is not',
  'is not': 'is',
  in: 'not in',
  'not in': 'in',
};

function lowerBoolOp(c: Lowering, node: BoolOp): void {
  const end = c.asm.newLabel();
  const op = node.op === 'and' ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE;
  for (let i = 0; i < node.values.length - 1; i++) {
    const value = node.values[i]!;
    const folded = c.fold(value);
    if (folded) {
      // A constant decides at once: it is the result, or the next value is.
      if (isTrue(folded) === (node.op === 'and')) continue;
      c.constant(folded);
      c.asm.jump(Op.JUMP, end);
      break;
    }
    c.expression(value);
    c.asm.emit(Op.COPY, 1);
    toBool(c, value);
    c.asm.jump(op, end);
    c.asm.emit(Op.POP_TOP);
  }
  c.expression(node.values[node.values.length - 1]!);
  c.asm.place(end);
}

function lowerConditional(c: Lowering, node: IfExp): void {
  const other = c.asm.newLabel();
  const end = c.asm.newLabel();
  lowerTest(c, node.test, other, false);
  c.expression(node.body);
  c.asm.jump(Op.JUMP, end);
  c.asm.place(other);
  c.expression(node.orelse);
  c.asm.place(end);
}

// ---- comparisons and tests

function emitComparison(c: Lowering, op: CompareOperator): void {
  switch (op) {
    case 'is':
    case 'is not':
      return c.asm.emit(Op.IS_OP, op === 'is' ? 0 : 1);
    case 'in':
    case 'not in':
      return c.asm.emit(Op.CONTAINS_OP, op === 'in' ? 0 : 1);
    default:
      return c.asm.emit(Op.COMPARE_OP, compareOperators.indexOf(op));
  }
}

/** A display that is only looked into or iterated over need not be mutable (ast_opt.c:fold_iter). */
export function lowerIterated(c: Lowering, node: Expr): void {
  if (node.kind === 'List' && !node.elts.some((item) => item.kind === 'Starred')) {
    const folded = foldTuple(node.elts, c.profile.lowering);
    if (folded) return c.constant(folded);
    c.at(node);
    return lowerDisplay(c, node.elts, 'tuple', 0);
  }
  if (node.kind === 'Set') {
    const folded = foldTuple(node.elts, c.profile.lowering);
    if (folded?.type === 'tuple') return c.constant({ type: 'frozenset', items: distinct(folded.items) });
  }
  c.expression(node);
}

function lowerCompare(c: Lowering, node: Compare): void {
  const { asm } = c;
  c.expression(node.left);
  const last = node.ops.length - 1;
  if (last === 0) return lastComparison(c, node);
  const cleanup = asm.newLabel();
  const end = asm.newLabel();
  for (let i = 0; i < last; i++) {
    comparand(c, node, i);
    asm.emit(Op.SWAP, 2);
    asm.emit(Op.COPY, 2);
    emitComparison(c, node.ops[i]!);
    asm.emit(Op.COPY, 1);
    comparisonToBool(c, node.ops[i]!);
    asm.jump(Op.POP_JUMP_IF_FALSE, cleanup);
    asm.emit(Op.POP_TOP);
  }
  lastComparison(c, node);
  asm.jump(Op.JUMP, end);
  asm.place(cleanup);
  asm.emit(Op.SWAP, 2);
  asm.emit(Op.POP_TOP);
  asm.place(end);
}

function comparand(c: Lowering, node: Compare, index: number): void {
  const op = node.ops[index]!;
  const value = node.comparators[index]!;
  if ((op === 'in' || op === 'not in') && index === node.ops.length - 1) lowerIterated(c, value);
  else c.expression(value);
  c.at(node);
}

function lastComparison(c: Lowering, node: Compare): void {
  const last = node.ops.length - 1;
  comparand(c, node, last);
  emitComparison(c, node.ops[last]!);
}

function comparisonToBool(c: Lowering, op: CompareOperator): void {
  if (!(op in INVERSE_COMPARISON)) c.asm.emit(Op.TO_BOOL);
}

/** TO_BOOL, where the expression does not give a bool anyway. */
function toBool(c: Lowering, node: Expr): void {
  if (node.kind === 'UnaryOp' && node.op === 'not') return;
  if (node.kind === 'Compare' && node.ops.length === 1) return comparisonToBool(c, node.ops[0]!);
  c.asm.emit(Op.TO_BOOL);
}

/** Jumps to the label where the truth of the test is `wanted` (compile.c:compiler_jump_if). */
export function lowerTest(c: Lowering, node: Expr, label: number, wanted: boolean): void {
  const { asm } = c;
  c.at(node);
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op !== 'not') break;
      return lowerTest(c, node.operand, label, !wanted);
    case 'BoolOp': {
      const stopsWith = node.op === 'or';
      const next = stopsWith === wanted ? label : asm.newLabel();
      const last = node.values.length - 1;
      for (let i = 0; i < last; i++) lowerTest(c, node.values[i]!, next, stopsWith);
      lowerTest(c, node.values[last]!, label, wanted);
      if (next !== label) asm.place(next);
      return;
    }
    case 'IfExp': {
      const other = asm.newLabel();
      const end = asm.newLabel();
      lowerTest(c, node.test, other, false);
      lowerTest(c, node.body, label, wanted);
      asm.jump(Op.JUMP, end);
      asm.place(other);
      lowerTest(c, node.orelse, label, wanted);
      asm.place(end);
      return;
    }
    case 'Compare':
      if (node.ops.length > 1) return chainedTest(c, node, label, wanted);
      if (noneTest(c, node, label, wanted)) return;
      break;
    default: {
      const folded = c.fold(node);
      if (!folded) break;
      if (isTrue(folded) === wanted) asm.jump(Op.JUMP, label);
      return;
    }
  }
  c.expression(node);
  toBool(c, node);
  asm.jump(wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, label);
}

/** `x is None` as a condition is one jump. */
function noneTest(c: Lowering, node: Compare, label: number, wanted: boolean): boolean {
  const op = node.ops[0]!;
  const right = node.comparators[0]!;
  if ((op !== 'is' && op !== 'is not') || right.kind !== 'Constant' || right.value.type !== 'None')
    return false;
  c.expression(node.left);
  c.asm.jump((op === 'is') === wanted ? Op.POP_JUMP_IF_NONE : Op.POP_JUMP_IF_NOT_NONE, label);
  return true;
}

function chainedTest(c: Lowering, node: Compare, label: number, wanted: boolean): void {
  const { asm } = c;
  const cleanup = asm.newLabel();
  const end = asm.newLabel();
  c.expression(node.left);
  const last = node.ops.length - 1;
  for (let i = 0; i < last; i++) {
    comparand(c, node, i);
    asm.emit(Op.SWAP, 2);
    asm.emit(Op.COPY, 2);
    emitComparison(c, node.ops[i]!);
    comparisonToBool(c, node.ops[i]!);
    asm.jump(Op.POP_JUMP_IF_FALSE, cleanup);
  }
  lastComparison(c, node);
  comparisonToBool(c, node.ops[last]!);
  asm.jump(wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, label);
  asm.jump(Op.JUMP, end);
  asm.place(cleanup);
  asm.emit(Op.POP_TOP);
  if (!wanted) asm.jump(Op.JUMP, label);
  asm.place(end);
}

// ---- displays

const BUILD = {
  list: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  tuple: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  set: { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE },
} as const;

/** A list, tuple or set of the items, the first `pushed` of which are on the stack (compile.c:starunpack_helper). */
export function lowerDisplay(
  c: Lowering,
  items: readonly Expr[],
  kind: keyof typeof BUILD,
  pushed: number,
): void {
  const { asm } = c;
  const { build, add, extend } = BUILD[kind];
  const count = items.length;
  const starred = items.some((item) => item.kind === 'Starred');
  const whole = kind === 'tuple' && pushed === 0;
  if (!starred && (whole || count >= c.profile.lowering.constantDisplayLengthMin)) {
    const folded = foldTuple(items, c.profile.lowering);
    if (folded?.type === 'tuple') {
      if (whole) return c.constant(folded);
      asm.emit(build, pushed);
      c.constant(kind === 'set' ? { type: 'frozenset', items: distinct(folded.items) } : folded);
      asm.emit(extend, 1);
      if (kind === 'tuple') asm.emit(Op.LIST_TO_TUPLE);
      return;
    }
  }
  const big = count + pushed > STACK_USE_GUIDELINE;
  if (!starred && !big) {
    for (const item of items) c.expression(item);
    return asm.emit(kind === 'tuple' ? Op.BUILD_TUPLE : build, count + pushed);
  }
  let built = big;
  if (big) asm.emit(build, pushed);
  for (let i = 0; i < count; i++) {
    const item = items[i]!;
    if (item.kind === 'Starred') {
      if (!built) asm.emit(build, i + pushed);
      built = true;
      c.expression(item.value);
      asm.emit(extend, 1);
    } else {
      c.expression(item);
      if (built) asm.emit(add, 1);
    }
  }
  if (kind === 'tuple') asm.emit(Op.LIST_TO_TUPLE);
}

/** A constant set keeps the first of equal items. */
function distinct(items: readonly CodeConstant[]): CodeConstant[] {
  const found = new Map<string, CodeConstant>();
  for (const item of items) {
    const key = hashKey(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/** Equal for what compares equal: 1, 1.0 and True are one key. */
function hashKey(item: CodeConstant): string {
  switch (item.type) {
    case 'bool':
    case 'int':
    case 'float':
      return `n${Number(item.value)}${item.type === 'int' && !Number.isSafeInteger(Number(item.value)) ? item.value : ''}`;
    case 'str':
      return `s${item.value}`;
    case 'bytes':
      return `b${item.value.join()}`;
    case 'complex':
      return item.imag === 0 ? `n${item.real}` : `j${item.real},${item.imag}`;
    case 'tuple':
    case 'frozenset':
      return `${item.type}${item.items.map(hashKey).join()}`;
    default:
      return item.type;
  }
}

/** compile.c:compiler_dict. */
function lowerDict(c: Lowering, node: Dict): void {
  const { asm } = c;
  const count = node.values.length;
  let haveDict = false;
  let pending = 0;
  const flush = (end: number): void => {
    if (pending === 0) return;
    lowerPairs(c, node.keys.slice(end - pending, end) as Expr[], node.values.slice(end - pending, end));
    if (haveDict) asm.emit(Op.DICT_UPDATE, 1);
    haveDict = true;
    pending = 0;
  };
  for (let i = 0; i < count; i++) {
    if (node.keys[i]) {
      pending++;
      if ((pending - 1) * 2 > STACK_USE_GUIDELINE) flush(i + 1);
      continue;
    }
    flush(i);
    if (!haveDict) asm.emit(Op.BUILD_MAP, 0);
    haveDict = true;
    c.expression(node.values[i]!);
    asm.emit(Op.DICT_UPDATE, 1);
  }
  flush(count);
  if (!haveDict) asm.emit(Op.BUILD_MAP, 0);
}

/** One dict of keys and values; with constant keys, values first and the keys as one tuple (up to 3.13). */
function lowerPairs(c: Lowering, keys: readonly Expr[], values: readonly Expr[]): void {
  const { asm } = c;
  const count = keys.length;
  const big = count * 2 > STACK_USE_GUIDELINE;
  if (count > 1 && !big && c.profile.lowering.constantKeyMaps) {
    const folded = foldTuple(keys, c.profile.lowering);
    if (folded) {
      for (const value of values) c.expression(value);
      c.constant(folded);
      return asm.emit(Op.BUILD_CONST_KEY_MAP, count);
    }
  }
  if (big) asm.emit(Op.BUILD_MAP, 0);
  for (let i = 0; i < count; i++) {
    c.expression(keys[i]!);
    c.expression(values[i]!);
    if (big) asm.emit(Op.MAP_ADD, 1);
  }
  if (!big) asm.emit(Op.BUILD_MAP, count);
}

// ---- subscripts

/** A slice of two parts, which instructions take without a slice object (3.12+); a constant one stays an object. */
export function plainSlice(c: Lowering, node: Subscript): Slice | null {
  const { slice } = node;
  if (slice.kind !== 'Slice' || slice.step || !c.profile.lowering.binarySlice) return null;
  return c.profile.lowering.constantSlices && constantSlice(c, slice) ? null : slice;
}

function lowerSubscript(c: Lowering, node: Subscript): void {
  const folded = c.fold(node);
  if (folded) return c.constant(folded);
  c.expression(node.value);
  const slice = plainSlice(c, node);
  if (slice) {
    lowerBounds(c, slice);
    return c.asm.emit(Op.BINARY_SLICE);
  }
  c.expression(node.slice);
  c.asm.emit(Op.BINARY_SUBSCR);
}

/** Pushes start and stop. */
export function lowerBounds(c: Lowering, node: Slice): void {
  if (node.lower) c.expression(node.lower);
  else c.none();
  if (node.upper) c.expression(node.upper);
  else c.none();
}

function constantSlice(c: Lowering, node: Slice): CodeConstant | null {
  const parts = [node.lower, node.upper, node.step].map((part) =>
    part ? c.fold(part) : literalConstant({ type: 'None' }),
  );
  const [start, stop, step] = parts;
  // Only literals: a slice of computed constants is computed.
  if (![node.lower, node.upper, node.step].every((part) => !part || part.kind === 'Constant' || c.fold(part)))
    return null;
  return start && stop && step ? { type: 'slice', items: [start, stop, step] } : null;
}

function lowerSlice(c: Lowering, node: Slice): void {
  const folded = c.profile.lowering.constantSlices ? constantSlice(c, node) : null;
  if (folded) return c.constant(folded);
  lowerBounds(c, node);
  if (node.step) c.expression(node.step);
  c.asm.emit(Op.BUILD_SLICE, node.step ? 3 : 2);
}
