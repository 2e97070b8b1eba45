/** Lowers expressions: which part lowers which, and the operators. */

import { never } from '../base';
import type { BoolOp, Expr, IfExp } from '../syntax';
import { lowerCall } from './calls';
import type { CodeConstant } from './code';
import { lowerComprehension } from './comprehensions';
import { INVERSE_COMPARISON, lowerCompare, lowerTest, toBool } from './conditions';
import { isTrue, literalConstant } from './constants';
import { lowerDict, lowerDisplay } from './displays';
import { foldBinary } from './fold';
import { lowerLambda } from './functions';
import { lowerAwait, lowerYield, lowerYieldFrom } from './generators';
import type { Lowering } from './lowering';
import { binaryOperators, intrinsics, Op, unaryOperators } from './opcodes';
import { lowerFormatted, lowerJoined, lowerPercentFormat, lowerTemplate } from './strings';
import { lowerSlice, lowerSubscript } from './subscripts';
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
