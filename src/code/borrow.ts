/**
 * Small rewrites inside basic blocks: stores that need no SWAP before them (Python/flowgraph.c:apply_static_swaps),
 * and loads of locals that need not be counted (flowgraph.c:optimize_load_fast, 3.14+).
 */

import type { LineIndex } from '../base';
import type { Assembler } from './assembler';
import { endsBlock, isJump, stackEffect } from './effects';
import { blockLeaders } from './layout';
import { Op } from './opcodes';

/** `a, b = b, a` stores in reverse order instead of swapping on the stack, where both are fast locals of one line. */
export function applyStaticSwaps(code: Assembler, lines: LineIndex): void {
  const { ops } = code;
  if (!ops.includes(Op.SWAP)) return;
  const leaders = blockLeaders(code);
  for (let i = 0; i < ops.length; i++) if (ops[i] === Op.SWAP) i = shortenSwaps(code, i, leaders);
  let blockStart = 0;
  for (let i = 0; i < ops.length; i++) {
    if (leaders[i]) blockStart = i;
    if (ops[i] !== Op.SWAP) continue;
    for (let at = i; at >= blockStart; at--) {
      if (ops[at] === Op.SWAP) {
        if (!applySwap(code, at, leaders, lines)) break;
      } else if (!isSwappable(ops[at]!) && ops[at] !== Op.NOP) break;
    }
  }
  removeNops(code);
}

/** Replaces a run of SWAPs by the shortest one that does the same (flowgraph.c:swaptimize); the run's last position. */
function shortenSwaps(code: Assembler, start: number, leaders: Uint8Array): number {
  const { ops, operands } = code;
  let end = start + 1;
  while (ops[end] === Op.SWAP && !leaders[end]) end++;
  if (end - start < 2) return start;
  const depth = Math.max(...operands.slice(start, end));
  const order = Array.from({ length: depth }, (_, i) => i);
  for (let i = start; i < end; i++) {
    const other = operands[i]! - 1;
    [order[0], order[other]] = [order[other]!, order[0]!];
  }
  let at = end - 1;
  for (let i = 0; i < depth; i++) {
    if (order[i] === VISITED || order[i] === i) continue;
    // Each cycle is walked from here; every step swaps with the top.
    for (let j = i; ; ) {
      if (j > 0) operands[at--] = j + 1;
      const next = order[j]!;
      if (next === VISITED) break;
      order[j] = VISITED;
      j = next;
    }
  }
  for (; at >= start; at--) ops[at] = Op.NOP;
  return end - 1;
}

const VISITED = -1;

function isSwappable(op: number): boolean {
  return op === Op.STORE_FAST || op === Op.STORE_FAST_MAYBE_NULL || op === Op.POP_TOP;
}

function nextSwappable(
  code: Assembler,
  from: number,
  line: number,
  leaders: Uint8Array,
  lines: LineIndex,
): number {
  for (let i = from + 1; i < code.ops.length && !leaders[i]; i++) {
    if (line >= 0 && lines.lineAt(code.starts[i]!) !== line) return -1;
    if (code.ops[i] === Op.NOP) continue;
    return isSwappable(code.ops[i]!) ? i : -1;
  }
  return -1;
}

function applySwap(code: Assembler, at: number, leaders: Uint8Array, lines: LineIndex): boolean {
  const { ops, operands } = code;
  const first = nextSwappable(code, at, -1, leaders, lines);
  if (first < 0) return false;
  const line = lines.lineAt(code.starts[first]!);
  let last = first;
  for (let count = operands[at]! - 1; count > 0; count--) {
    last = nextSwappable(code, last, line, leaders, lines);
    if (last < 0) return false;
  }
  const stored = (i: number): number => (ops[i] === Op.POP_TOP ? -1 : operands[i]!);
  const [a, b] = [stored(first), stored(last)];
  if (a >= 0 && a === b) return false;
  for (let i = first + 1; i < last; i++) {
    const between = stored(i);
    if (ops[i] !== Op.NOP && between >= 0 && (between === a || between === b)) return false;
  }
  ops[at] = Op.NOP;
  for (const array of [ops, operands, code.starts, code.ends]) {
    [array[first], array[last]] = [array[last]!, array[first]!];
  }
  return true;
}

function removeNops(code: Assembler): void {
  const { ops } = code;
  if (!ops.includes(Op.NOP)) return;
  const moved = new Int32Array(ops.length + 1);
  let kept = 0;
  for (let i = 0; i < ops.length; i++) {
    moved[i] = kept;
    if (ops[i] === Op.NOP) continue;
    for (const array of [ops, code.operands, code.starts, code.ends, code.handlerOf]) array[kept] = array[i]!;
    kept++;
  }
  moved[ops.length] = kept;
  for (const array of [ops, code.operands, code.starts, code.ends, code.handlerOf]) array.length = kept;
  for (let i = 0; i < code.labelAt.length; i++)
    if (code.labelAt[i]! >= 0) code.labelAt[i] = moved[code.labelAt[i]!]!;
}

/** Where a value on the modelled stack came from: a load's position, or NOWHERE. */
const NOWHERE = -1;

/**
 * Turns LOAD_FAST into LOAD_FAST_BORROW where the value is consumed inside the block, before its local is stored
 * to or deleted, and is not itself stored in a local.
 */
export function borrowLoads(code: Assembler, lines: LineIndex, probed: boolean): void {
  const { ops } = code;
  const leaders = blockLeaders(code);
  const owned = new Uint8Array(ops.length);
  const stack: number[] = [];
  const fused = fusedLoads(code, leaders, lines, probed);
  for (let i = 0; i < ops.length; i++) {
    if (leaders[i]) {
      for (const from of stack) if (from >= 0) owned[from] = 1;
      stack.length = 0;
    }
    step(code, i, stack, owned);
    if (fused[i]) owned[i] = 1;
  }
  for (const from of stack) if (from >= 0) owned[from] = 1;
  const walked = reachedWithoutRaising(code);
  for (let i = 0; i < ops.length; i++) {
    if (ops[i] === Op.LOAD_FAST && !owned[i] && walked[i]) ops[i] = Op.LOAD_FAST_BORROW;
  }
}

/** What fall-through and jumps reach from the start; CPython leaves handlers as they are. */
function reachedWithoutRaising(code: Assembler): Uint8Array {
  const { ops, operands, labelAt } = code;
  const reached = new Uint8Array(ops.length);
  const todo = [0];
  for (let i = todo.pop(); i !== undefined; i = todo.pop()) {
    for (let at = i; at < ops.length && reached[at] === 0; at++) {
      reached[at] = 1;
      const op = ops[at]!;
      if (isJump(op)) todo.push(labelAt[operands[at]!]!);
      if (endsBlock(op)) break;
    }
  }
  return reached;
}

/** Loads that one instruction does together with the store before them on the same line (STORE_FAST_LOAD_FAST). */
function fusedLoads(code: Assembler, leaders: Uint8Array, lines: LineIndex, probed: boolean): Uint8Array {
  const { ops, starts } = code;
  const fused = new Uint8Array(ops.length);
  for (let i = 0; i < ops.length; i++) {
    if (ops[i] !== Op.STORE_FAST && ops[i] !== Op.LOAD_FAST) continue;
    let next = i + 1;
    if (!probed && ops[next] === Op.STATEMENT && !leaders[next]) next++;
    if (next >= ops.length || leaders[next]) continue;
    if (lines.lineAt(starts[i]!) !== lines.lineAt(starts[next]!)) continue;
    if (ops[i] === Op.STORE_FAST && ops[next] === Op.LOAD_FAST) fused[next] = 1;
    const pair = ops[next] === Op.LOAD_FAST || (ops[i] === Op.STORE_FAST && ops[next] === Op.STORE_FAST);
    if (pair) i = next;
  }
  return fused;
}

function step(code: Assembler, i: number, stack: number[], owned: Uint8Array): void {
  const op = code.ops[i]!;
  const operand = code.operands[i]!;
  const pop = (): number => stack.pop() ?? NOWHERE;
  const peek = (depth: number): number => stack[stack.length - depth] ?? NOWHERE;
  const keep = (from: number): void => {
    if (from >= 0) owned[from] = 1;
  };
  // A local that is stored to or deleted takes away what was borrowed from it.
  const kill = (local: number): void => {
    for (const from of stack) if (from >= 0 && code.operands[from] === local) keep(from);
  };
  switch (op) {
    case Op.LOAD_FAST:
      stack.push(i);
      return;
    case Op.LOAD_FAST_AND_CLEAR:
      kill(operand);
      stack.push(NOWHERE);
      return;
    case Op.DELETE_FAST:
      return kill(operand);
    case Op.STORE_FAST:
    case Op.STORE_FAST_MAYBE_NULL: {
      const from = pop();
      kill(operand);
      return keep(from);
    }
    // A value that is known stays what it is.
    case Op.ASSUME:
      return;
    case Op.COPY:
      stack.push(peek(operand));
      return;
    case Op.SWAP: {
      const other = stack.length - operand;
      while (stack.length < operand) stack.unshift(NOWHERE);
      const at = Math.max(other, 0);
      [stack[at], stack[stack.length - 1]] = [stack[stack.length - 1]!, stack[at]!];
      return;
    }
    case Op.LOAD_METHOD:
    case Op.LOAD_SPECIAL: {
      // The owner may stay on the stack as the receiver.
      const owner = pop();
      stack.push(NOWHERE, owner);
      return;
    }
    case Op.LOAD_SUPER_METHOD: {
      const self = pop();
      pop();
      pop();
      stack.push(NOWHERE, self);
      return;
    }
    case Op.END_SEND:
      pop();
      pop();
      stack.push(NOWHERE);
      return;
    default:
      return ordinary(op, operand, stack);
  }
}

/** Instructions that leave some of their inputs where they are. */
const INPUTS_THAT_STAY: Readonly<Record<number, number>> = {
  [Op.LIST_APPEND]: 1,
  [Op.SET_ADD]: 1,
  [Op.MAP_ADD]: 2,
  [Op.LIST_EXTEND]: 1,
  [Op.SET_UPDATE]: 1,
  [Op.DICT_UPDATE]: 1,
  [Op.DICT_MERGE]: 1,
};

function ordinary(op: number, operand: number, stack: number[]): void {
  const popped = INPUTS_THAT_STAY[op] ?? consumed(op, operand);
  const pushed = isJump(op) || endsBlock(op) ? 0 : stackEffect(op, operand) + popped;
  for (let n = 0; n < popped; n++) stack.pop();
  for (let n = 0; n < pushed; n++) stack.push(NOWHERE);
}

/** How many values from the top an instruction consumes. */
function consumed(op: number, operand: number): number {
  switch (op) {
    case Op.GET_LEN:
    case Op.MATCH_SEQUENCE:
    case Op.MATCH_MAPPING:
    case Op.MATCH_KEYS:
    case Op.IMPORT_FROM:
    case Op.GET_ANEXT:
    case Op.WITH_EXCEPT_START:
    case Op.FOR_ITER:
    case Op.STATEMENT:
    case Op.RESUME:
    case Op.NOP:
    case Op.MAKE_CELL:
    case Op.DELETE_NAME:
    case Op.DELETE_GLOBAL:
    case Op.DELETE_DEREF:
    case Op.SETUP_ANNOTATIONS:
    case Op.RETURN_GENERATOR:
    case Op.JUMP:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
      return 0;
    case Op.CHECK_EXC_MATCH:
    case Op.SEND:
      return 1;
    default:
      break;
  }
  const effect = stackEffect(op, operand);
  switch (op) {
    case Op.UNPACK_SEQUENCE:
    case Op.UNPACK_EX:
    case Op.PUSH_EXC_INFO:
    case Op.BEFORE_WITH:
    case Op.BEFORE_ASYNC_WITH:
      return 1;
    case Op.STORE_ATTR:
    case Op.STORE_SUBSCR:
    case Op.STORE_SLICE:
    case Op.DELETE_SUBSCR:
    case Op.DELETE_ATTR:
    case Op.STORE_NAME:
    case Op.STORE_GLOBAL:
    case Op.STORE_DEREF:
    case Op.POP_TOP:
    case Op.RETURN_VALUE:
    case Op.RAISE_VARARGS:
    case Op.POP_EXCEPT:
    case Op.IMPORT_STAR:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
    case Op.END_ASYNC_FOR:
      return -effect;
    default:
      break;
  }
  // The rest takes its inputs and leaves one value, or pushes one and takes none.
  return Math.max(0, 1 - effect);
}
