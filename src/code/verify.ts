/** Checks a code object: our own mistakes, never those of the user's source. */

import { bug } from '../base';
import type { Code } from './code';
import { endsBlock, isJump, jumpEffect, stackEffect } from './effects';
import {
  binaryOperators,
  compareOperators,
  intrinsics,
  Op,
  opcodeNames,
  opcodeRows,
  unaryOperators,
} from './opcodes';

/**
 * Throws where operands are out of range, where paths meet at different depths of the value stack, where a value is
 * taken from an empty stack, or where code runs off its end. Nested code objects are checked too.
 */
export function verify(code: Code): void {
  checkOperands(code);
  checkDepths(code);
  for (const constant of code.constants) if (constant.type === 'code') verify(constant.code);
}

function fail(code: Code, at: number, message: string): never {
  const op = opcodeNames[code.ops[at] ?? -1] ?? 'end';
  return bug(`${code.qualname}, instruction ${at} (${op}, line ${code.lines[at] ?? '?'}): ${message}`);
}

function checkOperands(code: Code): void {
  const count = code.ops.length;
  for (let i = 0; i < count; i++) {
    const op = code.ops[i]!;
    const operand = code.operands[i]!;
    const name = opcodeNames[op] ?? fail(code, i, 'no such opcode');
    const inRange = (length: number): void => {
      if (operand < 0 || operand >= length) fail(code, i, `operand ${operand} of ${length}`);
    };
    switch (opcodeRows[name].operand) {
      case 'constant':
        inRange(code.constants.length);
        break;
      case 'name':
        inRange(code.names.length);
        break;
      case 'local':
        inRange(code.slotNames.length);
        break;
      case 'target':
        inRange(count);
        checkDirection(code, i);
        break;
      case 'statement':
        inRange(code.statements.length);
        break;
      case 'assumption':
        inRange(code.assumptions?.length ?? 0);
        break;
      case 'operator':
        inRange(operatorsOf(op));
        break;
      case 'flags':
        inRange(op === Op.CALL_INTRINSIC ? intrinsics.length : 32);
        break;
      case 'count':
      case 'none':
        if (operand < 0) fail(code, i, 'negative operand');
        break;
    }
  }
}

function checkDirection(code: Code, at: number): void {
  const op = code.ops[at]!;
  const backward = op === Op.JUMP_BACKWARD || op === Op.JUMP_BACKWARD_NO_INTERRUPT;
  if (code.operands[at]! <= at !== backward) fail(code, at, `jumps to ${code.operands[at]}`);
}

function operatorsOf(op: number): number {
  if (op === Op.UNARY_OP) return unaryOperators.length;
  return op === Op.COMPARE_OP ? compareOperators.length : binaryOperators.length;
}

function checkDepths(code: Code): void {
  const count = code.ops.length;
  const depths = new Int32Array(count).fill(-1);
  const handlerRow = rowsByInstruction(code);
  const pending: number[] = [];
  const reach = (at: number, depth: number, from: number): void => {
    if (at >= count) fail(code, from, 'runs off the end');
    if (depths[at] === -1) {
      depths[at] = depth;
      pending.push(at);
    } else if (depths[at] !== depth) fail(code, at, `depth ${depths[at]} and, from ${from}, ${depth}`);
  };
  if (count > 0) reach(0, 0, 0);
  while (pending.length > 0) {
    const at = pending.pop()!;
    const depth = depths[at]!;
    const op = code.ops[at]!;
    const operand = code.operands[at]!;
    const row = handlerRow[at]!;
    if (row >= 0) {
      const kept = code.exceptionTable[row + 3]!;
      const base = kept < 0 ? -1 - kept : kept;
      if (base > depth) fail(code, at, `handler at depth ${base}, stack ${depth}`);
      reach(code.exceptionTable[row + 2]!, base + (kept < 0 ? 2 : 1), at);
    }
    const after = depth + stackEffect(op, operand);
    if (after < 0) fail(code, at, 'the stack is empty');
    if (after > code.stackSize) fail(code, at, `depth ${after} of ${code.stackSize}`);
    if (isJump(op)) reach(operand, depth + jumpEffect(op, operand), at);
    if (!endsBlock(op)) reach(at + 1, after, at);
  }
  for (let i = 0; i < count; i++) if (depths[i] === -1) fail(code, i, 'is never reached');
}

/** The row of the exception table that covers each instruction, or -1. */
function rowsByInstruction(code: Code): Int32Array {
  const rows = new Int32Array(code.ops.length).fill(-1);
  for (let row = 0; row < code.exceptionTable.length; row += 4) {
    for (let i = code.exceptionTable[row]!; i < code.exceptionTable[row + 1]!; i++) {
      if (rows[i] !== -1) fail(code, i, 'covered twice');
      rows[i] = row;
    }
  }
  return rows;
}
