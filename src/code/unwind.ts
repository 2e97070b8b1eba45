/** Leaves constructs on the way of `return`, `break` and `continue` (compile.c:compiler_unwind_fblock). */

import type { Node } from '../syntax';
import type { Lowering } from './lowering';
import { Op } from './opcodes';
import type { FrameBlock } from './unit';
import { callExitWithNones } from './with';

/** Leaves everything; where `keepTop`, the value on top goes along. */
export function unwindAll(c: Lowering, at: Node, keepTop: boolean): void {
  const { blocks } = c.unit;
  if (blocks.some((block) => block.kind === 'groupHandler')) return refuse(c, at);
  const left: FrameBlock[] = [];
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    left.push(block);
    unwindOne(c, block, keepTop);
  }
  while (left.length > 0) blocks.push(left.pop()!);
}

/**
 * Leaves what is inside the innermost loop, and does `exit` there; null where there is no loop or it may not be
 * left, and then nothing is lowered.
 */
export function unwindToLoop(c: Lowering, at: Node, exit: (loop: FrameBlock) => void): boolean {
  const { blocks } = c.unit;
  let found = blocks.length - 1;
  while (found >= 0 && !isLoop(blocks[found]!)) {
    if (blocks[found]!.kind === 'groupHandler') {
      refuse(c, at);
      return true;
    }
    found--;
  }
  const loop = blocks[found];
  if (!loop) return false;
  const left: FrameBlock[] = [];
  while (blocks.length > found + 1) {
    const block = blocks.pop()!;
    left.push(block);
    unwindOne(c, block, false);
  }
  exit(loop);
  while (left.length > 0) blocks.push(left.pop()!);
  return true;
}

function isLoop(block: FrameBlock): boolean {
  return block.kind === 'while' || block.kind === 'for' || block.kind === 'asyncFor';
}

function refuse(c: Lowering, at: Node): void {
  c.report(at, "'break', 'continue' and 'return' cannot appear in an except* block");
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
