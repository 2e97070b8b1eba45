/** Lowers comparisons, and conditions as jumps (compile.c:compiler_jump_if). */

import type { Compare, CompareOperator, Expr } from '../syntax';
import { isTrue } from './constants';
import { distinct, lowerDisplay } from './displays';
import { foldTuple } from './fold';
import type { Lowering } from './lowering';
import { compareOperators, Op } from './opcodes';

/** `not a in b` is `a not in b`; the comparisons that objects define have no such inverse. */
export const INVERSE_COMPARISON: Partial<Record<CompareOperator, CompareOperator>> = {
  is: 'is not',
  'is not': 'is',
  in: 'not in',
  'not in': 'in',
};
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

export function lowerCompare(c: Lowering, node: Compare): void {
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
export function toBool(c: Lowering, node: Expr): void {
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
