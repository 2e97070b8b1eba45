/**
 * Collects the instructions of one code object: labels, exception handlers, the depth of the value stack. Code that
 * nothing reaches is not recorded, so that what follows a `return` or `while True:` costs nothing, as CPython's
 * flow graph removes it (Python/flowgraph.c:remove_unreachable).
 */

import { bug } from '../base';
import { endsBlock, jumpEffect, stackEffect } from './effects';
import { Op, opcodeNames } from './opcodes';

export interface Handler {
  readonly label: number;
  /** What the stack is cut to before the exception is pushed. */
  readonly depth: number;
  /** The instruction that raised is pushed below the exception. */
  readonly lasti: boolean;
  readonly outer: number;
}

export class Assembler {
  readonly ops: number[] = [];
  /** A jump's operand is a label. */
  readonly operands: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The innermost handler of each instruction, or -1. */
  readonly handlerOf: number[] = [];
  readonly handlers: Handler[] = [];
  /** Position of each label; -1 where it is not placed. */
  readonly labelAt: number[] = [];
  private readonly labelDepth: number[] = [];
  /** The handler that covers what is emitted now, or -1. */
  handler = -1;
  depth = 0;
  reachable = true;
  stackSize = 0;
  start = 0;
  end = 0;

  emit(op: number, operand = 0): void {
    if (!this.reachable) return;
    this.record(op, operand);
    this.move(stackEffect(op, operand), op);
    if (endsBlock(op)) this.reachable = false;
  }

  jump(op: number, label: number): void {
    if (!this.reachable) return;
    this.record(op, label);
    const depth = this.depth + jumpEffect(op, 0);
    const known = this.labelDepth[label]!;
    if (known < 0) this.labelDepth[label] = depth;
    else if (known !== depth) bug(`jump to depth ${known} at depth ${depth} (${opcodeNames[op]})`);
    this.move(stackEffect(op, 0), op);
    if (endsBlock(op)) this.reachable = false;
  }

  private record(op: number, operand: number): void {
    this.ops.push(op);
    this.operands.push(operand);
    this.starts.push(this.start);
    this.ends.push(this.end);
    this.handlerOf.push(this.handler);
  }

  private move(effect: number, op: number): void {
    const depth = this.depth + effect;
    if (depth < 0) bug(`${opcodeNames[op]} takes more than the stack holds`);
    this.depth = depth;
    if (depth > this.stackSize) this.stackSize = depth;
  }

  /** Where the last instruction makes a tuple of `count` values: leaves them on the stack, the first on top. */
  replaceTuple(count: number): boolean {
    const last = this.ops.length - 1;
    if (!this.reachable || this.ops[last] !== Op.BUILD_TUPLE || this.operands[last] !== count) return false;
    for (const array of [this.ops, this.operands, this.starts, this.ends, this.handlerOf]) array.pop();
    this.depth += count - 1;
    if (count > 1) this.emit(Op.SWAP, count);
    return true;
  }

  newLabel(): number {
    this.labelDepth.push(-1);
    return this.labelAt.push(-1) - 1;
  }

  /** The label stands for what is emitted next. */
  place(label: number): void {
    this.labelAt[label] = this.ops.length;
    const known = this.labelDepth[label]!;
    if (known < 0) {
      if (this.reachable) this.labelDepth[label] = this.depth;
      return;
    }
    if (this.reachable && known !== this.depth) bug(`falls to depth ${known} at depth ${this.depth}`);
    this.depth = known;
    this.reachable = true;
  }

  /** From here on, exceptions go to the label; `dropped` values on the stack belong to the covered code. */
  enterHandler(label: number, lasti: boolean, dropped = 0): number {
    const depth = this.depth - dropped;
    this.handler = this.handlers.push({ label, depth, lasti, outer: this.handler }) - 1;
    return this.handler;
  }

  /** What follows is no longer covered by the innermost handler. */
  leaveHandler(): void {
    const handler = this.handlers[this.handler] ?? bug('no handler to leave');
    this.handler = handler.outer;
  }

  /** The handler's code begins, the exception on top; dead where nothing that it covers is reachable. */
  placeHandler(id: number): void {
    if (this.reachable) bug('code falls into an exception handler');
    const handler = this.handlers[id]!;
    this.labelAt[handler.label] = this.ops.length;
    this.reachable = this.handlerOf.lastIndexOf(id) >= 0;
    this.depth = handler.depth + (handler.lasti ? 2 : 1);
    if (this.reachable && this.depth > this.stackSize) this.stackSize = this.depth;
  }
}
