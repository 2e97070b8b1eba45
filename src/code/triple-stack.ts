/**
 * `co_stacksize` as the compiler counted it up to 3.10 (Python/compile.c:stackdepth, stack_effect). The stack of a
 * frame was part of its block, so the size of every frame shows it. What differed then: no null lies below the
 * callable of a call, a function's qualified name lies above its code, a handled exception is three values and the
 * one before it three more, `except` compares a copy of the type, and `and`/`or` test a value without copying it.
 */

import type { Assembler } from './assembler';
import { endsBlock, isJump, jumpEffect, stackEffect } from './effects';
import { intrinsics, Op } from './opcodes';

const STOPITERATION_ERROR = intrinsics.findIndex((row) => row.name === 'STOPITERATION_ERROR');

/** Type, value and traceback. */
const TRIPLE = 3;

type Stack = readonly number[];

/** The most values that lie on the stack at once. */
export function stackSizeWithTriples(code: Assembler): number {
  return new Walk(code).deepest();
}

/** Follows the instructions with a stack of weights: how many values each of ours was in the older instruction set. */
class Walk {
  private most = 0;
  private readonly seen: Uint8Array;
  private readonly reached: Uint8Array;
  private readonly pending: { at: number; stack: Stack }[] = [];
  /** By instruction: what a copy of the exception's type below adds. */
  private readonly copies: Uint8Array;

  constructor(private readonly code: Assembler) {
    this.seen = new Uint8Array(code.ops.length);
    this.reached = new Uint8Array(code.handlers.length);
    this.copies = comparedTypes(code);
  }

  deepest(): number {
    this.pending.push({ at: 0, stack: [] });
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      this.follow(next.at, [...next.stack]);
    }
    return this.most;
  }

  private follow(start: number, stack: number[]): void {
    const { ops, operands, labelAt, handlerOf } = this.code;
    for (let at = start; at < ops.length && this.seen[at] === 0; at++) {
      this.seen[at] = 1;
      const op = ops[at]!;
      const operand = operands[at]!;
      if (handlerOf[at]! >= 0) this.reachHandler(handlerOf[at]!, stack);
      if (isJump(op)) {
        const target = [...stack];
        change(target, jumpEffect(op, 0));
        this.pending.push({ at: labelAt[operand]!, stack: target });
      }
      this.apply(at, op, operand, stack);
      this.measure(stack, this.copies[at]!);
      if (endsBlock(op)) return;
    }
  }

  private apply(at: number, op: number, operand: number, stack: number[]): void {
    const top = stack.length - 1;
    switch (op) {
      case Op.PUSH_NULL:
        stack.push(0);
        return;
      case Op.COPY:
        stack.push(this.code.ops[at + 1] === Op.TO_BOOL ? 0 : stack[stack.length - operand]!);
        return;
      case Op.SWAP: {
        const other = stack.length - operand;
        [stack[top], stack[other]] = [stack[other]!, stack[top]!];
        return;
      }
      case Op.PUSH_EXC_INFO:
        stack.push(TRIPLE);
        return;
      case Op.MAKE_FUNCTION:
        this.measure(stack, 1);
        break;
      case Op.CHECK_EXC_MATCH:
        this.measure(stack, 1);
        return;
      case Op.CALL:
      case Op.CALL_KW:
      case Op.CALL_EX:
        // All that the call takes goes, the null as well, and its result comes.
        change(stack, stackEffect(op, operand) - 1);
        stack.push(1);
        return;
    }
    change(stack, isJump(op) ? stackEffect(op, 0) : stackEffect(op, operand));
  }

  /** The stack is cut, and six values pushed (SETUP_FINALLY, SETUP_WITH). */
  private reachHandler(id: number, stack: Stack): void {
    if (this.reached[id] === 1) return;
    this.reached[id] = 1;
    const { ops, operands, handlers, labelAt } = this.code;
    const { label, depth, lasti, outer } = handlers[id]!;
    const at = labelAt[label]!;
    if (outer >= 0) this.reachHandler(outer, stack);
    if (at < 0 || at >= ops.length || isLater(ops[at]!, operands[at]!)) return;
    const entry = stack.slice(0, depth);
    const follows = ops[at] === Op.PUSH_EXC_INFO;
    if (lasti) entry.push(follows ? 0 : TRIPLE);
    entry.push(follows || lasti ? TRIPLE : 2 * TRIPLE);
    this.measure(entry, follows ? TRIPLE : 0);
    this.pending.push({ at, stack: entry });
  }

  private measure(stack: Stack, more: number): void {
    let depth = more;
    for (const weight of stack) depth += weight;
    if (depth > this.most) this.most = depth;
  }
}

/** The handlers that came with 3.11: a handler that failed, a delegate that is thrown into, StopIteration in a generator. */
function isLater(op: number, operand: number): boolean {
  return (
    (op === Op.COPY && operand === 3) ||
    op === Op.CLEANUP_THROW ||
    (op === Op.CALL_INTRINSIC && operand === STOPITERATION_ERROR)
  );
}

function change(stack: number[], effect: number): void {
  for (let i = effect; i < 0; i++) stack.pop();
  for (let i = effect; i > 0; i--) stack.push(1);
}

/** Marks the instructions that compute the type of an `except`. */
function comparedTypes({ ops, operands }: Assembler): Uint8Array {
  const marks = new Uint8Array(ops.length);
  for (let at = 0; at < ops.length; at++) {
    if (ops[at] !== Op.CHECK_EXC_MATCH) continue;
    let missing = 1;
    for (let i = at - 1; i >= 0 && missing > 0 && ops[i] !== Op.PUSH_EXC_INFO; i--) {
      marks[i] = 1;
      missing -= isJump(ops[i]!) ? stackEffect(ops[i]!, 0) : stackEffect(ops[i]!, operands[i]!);
    }
  }
  return marks;
}
