/** Leaves constructs on the way of `return`, `break` and `continue` (compile.c:compiler_unwind_fblock). */

import type { Node } from '../syntax';
import type { Lowering } from './lowering';
import { Op } from './opcodes';
import type { FrameBlock } from './unit';
import { callExitWithNones } from './with';

/** Leaves everything; where `keepTop`, the value on top goes along. */
export function unwindAll(c: Lowering, at: Node, keepTop: boolean): void {
  const { unit } = c;
  const left: FrameBlock[] = [];
  for (let block = unit.blocks.pop(); block; block = unit.blocks.pop()) {
    left.push(block);
    leaveExceptStar(c, block, at);
    unwindOne(c, block, keepTop);
  }
  while (left.length > 0) unit.blocks.push(left.pop()!);
}

/** Leaves what is inside the innermost loop; `restore` goes back in. */
export function unwindToLoop(c: Lowering, at: Node): { loop: FrameBlock | null; restore(): void } {
  const { unit } = c;
  const left: FrameBlock[] = [];
  let loop: FrameBlock | null = null;
  while (unit.blocks.length > 0) {
    const block = unit.blocks[unit.blocks.length - 1]!;
    if (block.kind === 'while' || block.kind === 'for' || block.kind === 'asyncFor') {
      loop = block;
      break;
    }
    unit.blocks.pop();
    left.push(block);
    leaveExceptStar(c, block, at);
    unwindOne(c, block, false);
  }
  return {
    loop,
    restore() {
      while (left.length > 0) unit.blocks.push(left.pop()!);
    },
  };
}

function leaveExceptStar(c: Lowering, block: FrameBlock, at: Node): void {
  if (block.kind === 'groupHandler') {
    c.report(at, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
}

/** Leaves one construct. */
export function unwindOne(c: Lowering, block: FrameBlock, keepTop: boolean): void {
  const { asm } = c;
  const swap = (): void => {
    if (keepTop) asm.emit(Op.SWAP, 2);
  };
  switch (block.kind) {
    case 'while':
    case 'comprehension':
    case 'groupHandler':
      return;
    case 'for':
    case 'asyncFor':
    case 'value':
      swap();
      return asm.emit(Op.POP_TOP);
    case 'try':
      asm.handler = block.outer;
      return;
    case 'finally':
      asm.handler = block.outer;
      if (keepTop) c.pushBlock('value', { outer: asm.handler });
      c.block(block.finalbody!);
      if (keepTop) c.popBlock();
      return;
    case 'finallyEnd':
      swap();
      asm.emit(Op.POP_TOP);
      swap();
      asm.handler = block.outer;
      return asm.emit(Op.POP_EXCEPT);
    case 'with':
    case 'asyncWith':
      asm.handler = block.outer;
      if (keepTop) rotateBelowExit(c);
      callExitWithNones(c, block.kind === 'asyncWith');
      return asm.emit(Op.POP_TOP);
    case 'handler':
      swap();
      asm.handler = block.outer;
      asm.emit(Op.POP_EXCEPT);
      if (block.name === null) return;
      return clearName(c, block.name);
  }
}

/** The value of a `return` goes below the `__exit__` that is called first. */
function rotateBelowExit(c: Lowering): void {
  if (c.profile.lowering.withLoadsSpecials) {
    c.asm.emit(Op.SWAP, 3);
    c.asm.emit(Op.SWAP, 2);
  } else c.asm.emit(Op.SWAP, 2);
}

/** At the end of `except … as name`: the name is unbound, whatever the handler did with it. */
export function clearName(c: Lowering, name: string): void {
  const at = { start: c.asm.start, end: c.asm.end };
  const { current } = c.unit;
  c.headEnds();
  c.none();
  c.storeName(name, at);
  c.deleteName(name, at);
  c.unit.current = current;
}
