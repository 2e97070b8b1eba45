/**
 * From the assembler's list to the arrays of a code object: handlers go behind the code that runs without
 * exceptions, jumps are threaded, short exits copied (Python/flowgraph.c:push_cold_blocks_to_end,
 * inline_small_exit_blocks, normalize_jumps), labels become indices.
 */

import type { LineIndex } from '../base';
import type { Assembler } from './assembler';
import { endsBlock, isJump } from './effects';
import { Op } from './opcodes';

export interface Laid {
  readonly ops: Uint8Array;
  readonly operands: Int32Array;
  readonly lines: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly exceptionTable: Int32Array;
}

/** The longest exit that is copied to where it is jumped to (flowgraph.c:MAX_COPY_SIZE). */
const COPIED_EXIT_MAX = 4;

/** Positions where a basic block begins. */
export function blockLeaders(code: Assembler): Uint8Array {
  const count = code.ops.length;
  const leaders = new Uint8Array(count + 1);
  leaders[0] = 1;
  for (let i = 0; i < count; i++) {
    const op = code.ops[i]!;
    if (isJump(op)) leaders[code.labelAt[code.operands[i]!]!] = 1;
    if (isJump(op) || endsBlock(op)) leaders[i + 1] = 1;
  }
  for (const handler of code.handlers) {
    const at = code.labelAt[handler.label]!;
    if (at >= 0) leaders[at] = 1;
  }
  return leaders;
}

/** How instructions count where CPython looks for short exits. */
export interface Lengths {
  /** How many instructions a mark stands for. */
  readonly statement: number;
  /** The null of a call is part of LOAD_GLOBAL, and a constant is part of its `return`. */
  readonly fused: boolean;
}

export function layOut(code: Assembler, lines: LineIndex, lengths: Lengths): Laid {
  const targets = threadedTargets(code);
  const copied = copiedExits(code, targets, lengths);
  return new Writer(code, lines, targets, copied, warmFirst(code, targets, copied)).write();
}

/** Where each jump goes when the jumps that it meets are followed; -1 for what is no jump. */
function threadedTargets(code: Assembler): Int32Array {
  const { ops, operands, labelAt } = code;
  const targets = new Int32Array(ops.length).fill(-1);
  for (let i = 0; i < ops.length; i++) {
    if (!isJump(ops[i]!)) continue;
    let target = labelAt[operands[i]!]!;
    const follows = ops[i] !== Op.FOR_ITER && ops[i] !== Op.SEND;
    for (let hops = 0; follows && hops < 8 && ops[target] === Op.JUMP; hops++) {
      target = labelAt[operands[target]!]!;
    }
    targets[i] = target;
  }
  return targets;
}

/** For each jump to a short block that leaves the code, one past that block's end: a copy takes the jump's place. */
function copiedExits(code: Assembler, targets: Int32Array, lengths: Lengths): Int32Array {
  const { ops } = code;
  const copied = new Int32Array(ops.length);
  const leaders = blockLeaders(code);
  for (let i = 0; i < ops.length; i++) {
    const target = targets[i]!;
    if ((ops[i] === Op.JUMP || ops[i] === Op.JUMP_BACKWARD) && target !== i + 1) {
      // A block that begins a `try` holds more than its instructions while CPython looks for short exits.
      if (code.handlerOf[target] !== code.handlerOf[i]) continue;
      copied[i] = exitEnd(ops, target, leaders, lengths);
    }
  }
  return copied;
}

function isFused(op: number, before: number | undefined): boolean {
  return (
    (op === Op.PUSH_NULL && before === Op.LOAD_GLOBAL) || (op === Op.RETURN_VALUE && before === Op.LOAD_CONST)
  );
}

/** One past the end of the block, or 0 where it is long or does not leave the code. */
function exitEnd(ops: readonly number[], start: number, leaders: Uint8Array, lengths: Lengths): number {
  let length = 0;
  for (let at = start; ; at++) {
    const op = ops[at];
    if (op === undefined || isJump(op) || (at > start && leaders[at])) return 0;
    if (op === Op.STATEMENT) length += lengths.statement;
    else if (!lengths.fused || !isFused(op, ops[at - 1])) length++;
    if (length > COPIED_EXIT_MAX) return 0;
    if (endsBlock(op)) return at + 1;
  }
}

/** The order of the instructions: first those that are reached without an exception, then those that a handler reaches. */
function warmFirst(code: Assembler, targets: Int32Array, copied: Int32Array): Int32Array {
  const count = code.ops.length;
  const WARM = 1;
  const COLD = 2;
  const state = new Uint8Array(count);
  const handled = new Uint8Array(code.handlers.length);
  const pending = [0];
  const cold: number[] = [];
  const covered = (at: number): void => {
    const id = code.handlerOf[at]!;
    if (id < 0 || handled[id]) return;
    handled[id] = 1;
    cold.push(code.labelAt[code.handlers[id]!.label]!);
  };
  const follow = (mark: number): void => {
    while (pending.length > 0) {
      let at = pending.pop()!;
      while (at < count && state[at] === 0) {
        state[at] = mark;
        covered(at);
        const target = targets[at]!;
        if (copied[at]) for (let i = target; i < copied[at]!; i++) covered(i);
        else if (target >= 0 && state[target] === 0) pending.push(target);
        if (endsBlock(code.ops[at]!)) break;
        at++;
      }
    }
  };
  follow(WARM);
  for (let start = cold.pop(); start !== undefined; start = cold.pop()) {
    pending.push(start);
    follow(COLD);
  }
  const order: number[] = [];
  for (const mark of [WARM, COLD]) for (let i = 0; i < count; i++) if (state[i] === mark) order.push(i);
  return Int32Array.from(order);
}

const INVERSE: Readonly<Record<number, number>> = {
  [Op.POP_JUMP_IF_FALSE]: Op.POP_JUMP_IF_TRUE,
  [Op.POP_JUMP_IF_TRUE]: Op.POP_JUMP_IF_FALSE,
  [Op.POP_JUMP_IF_NONE]: Op.POP_JUMP_IF_NOT_NONE,
  [Op.POP_JUMP_IF_NOT_NONE]: Op.POP_JUMP_IF_NONE,
};

class Writer {
  private readonly ops: number[] = [];
  private readonly operands: number[] = [];
  private readonly sources: number[] = [];
  /** New index of each old instruction. */
  private readonly moved: Int32Array;
  /** New indices of jumps whose operand is still an old index. */
  private readonly jumps: number[] = [];

  constructor(
    private readonly code: Assembler,
    private readonly lines: LineIndex,
    private readonly targets: Int32Array,
    private readonly copied: Int32Array,
    private readonly order: Int32Array,
  ) {
    this.moved = new Int32Array(code.ops.length);
  }

  write(): Laid {
    const { code, order } = this;
    const place = new Int32Array(code.ops.length);
    for (let i = 0; i < order.length; i++) place[order[i]!] = i;
    for (let i = 0; i < order.length; i++) {
      const at = order[i]!;
      const following = order[i + 1] ?? -1;
      this.moved[at] = this.ops.length;
      this.instruction(at, following, place);
      // A handler that goes on with the ordinary code must now jump back to it.
      if (!endsBlock(code.ops[at]!) && at + 1 !== following) {
        this.push(place[at + 1]! < i ? Op.JUMP_BACKWARD : Op.JUMP, at + 1, at, true);
      }
    }
    for (const at of this.jumps) this.operands[at] = this.moved[this.operands[at]!]!;
    return this.finish();
  }

  private push(op: number, operand: number, source: number, jump: boolean): void {
    if (jump) this.jumps.push(this.ops.length);
    this.ops.push(op);
    this.operands.push(operand);
    this.sources.push(source);
  }

  private instruction(at: number, following: number, place: Int32Array): void {
    const op = this.code.ops[at]!;
    const target = this.targets[at]!;
    if (target < 0) return this.push(op, this.code.operands[at]!, at, false);
    const backward = place[target]! <= place[at]!;
    switch (op) {
      case Op.JUMP:
      case Op.JUMP_BACKWARD:
        if (this.copied[at]) return this.copyExit(target, this.copied[at]!);
        if (target === following) return;
        return this.push(backward ? Op.JUMP_BACKWARD : Op.JUMP, target, at, true);
      case Op.JUMP_BACKWARD_NO_INTERRUPT:
        return this.push(backward ? op : Op.JUMP, target, at, true);
      default: {
        const inverse = INVERSE[op];
        if (!backward || inverse === undefined) return this.push(op, target, at, true);
        // Conditional jumps go forward only: the loop's way back is a jump of its own.
        const skip = this.ops.length + 2;
        this.push(inverse, skip, at, false);
        return this.push(Op.JUMP_BACKWARD, target, at, true);
      }
    }
  }

  private copyExit(start: number, end: number): void {
    for (let i = start; i < end; i++) this.push(this.code.ops[i]!, this.code.operands[i]!, i, false);
  }

  private finish(): Laid {
    const { code, sources } = this;
    const count = this.ops.length;
    const starts = new Int32Array(count);
    const ends = new Int32Array(count);
    const lines = new Int32Array(count);
    const table: number[] = [];
    let previous = -1;
    for (let i = 0; i < count; i++) {
      const source = sources[i]!;
      const start = code.starts[source]!;
      starts[i] = start;
      ends[i] = code.ends[source]!;
      lines[i] = i > 0 && starts[i - 1] === start ? lines[i - 1]! : this.lines.lineAt(start);
      const id = code.handlerOf[source]!;
      if (id >= 0) {
        if (id === previous) table[table.length - 3] = i + 1;
        else {
          const handler = code.handlers[id]!;
          const depth = handler.lasti ? -1 - handler.depth : handler.depth;
          table.push(i, i + 1, this.moved[code.labelAt[handler.label]!]!, depth);
        }
      }
      previous = id;
    }
    return {
      ops: Uint8Array.from(this.ops),
      operands: Int32Array.from(this.operands),
      lines,
      starts,
      ends,
      exceptionTable: Int32Array.from(table),
    };
  }
}
