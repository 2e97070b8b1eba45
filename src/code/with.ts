/** Lowers `with` and `async with` (compile.c:compiler_with, compiler_async_with). */

import type { With } from '../syntax';
import { awaitTop, isAsync } from './generators';
import type { Lowering } from './lowering';
import { Op, specialMethods } from './opcodes';
import { lowerStore } from './targets';
import { reraise } from './try';

export function lowerWith(c: Lowering, node: With): void {
  if (node.kind === 'AsyncWith' && !isAsync(c)) c.report(node, "'async with' outside async function");
  lowerItem(c, node, 0);
}

function lowerItem(c: Lowering, node: With, index: number): void {
  const { asm } = c;
  const item = node.items[index]!;
  const async = node.kind === 'AsyncWith';
  const pair = c.profile.lowering.withLoadsSpecials;
  const exit = asm.newLabel();
  c.expression(item.contextExpr);
  c.at(item.contextExpr);
  if (pair) {
    asm.emit(Op.COPY, 1);
    asm.emit(Op.LOAD_SPECIAL, specialMethods.indexOf(async ? '__aexit__' : '__exit__'));
    asm.emit(Op.SWAP, 2);
    asm.emit(Op.SWAP, 3);
    asm.emit(Op.LOAD_SPECIAL, specialMethods.indexOf(async ? '__aenter__' : '__enter__'));
    asm.emit(Op.CALL, 0);
  } else asm.emit(async ? Op.BEFORE_ASYNC_WITH : Op.BEFORE_WITH);
  if (async) awaitTop(c, 1);
  const outer = asm.handler;
  const handler = asm.enterHandler(asm.newLabel(), true, 1);
  c.pushBlock(async ? 'asyncWith' : 'with', { outer }, node);
  if (item.optionalVars) lowerStore(c, item.optionalVars);
  else asm.emit(Op.POP_TOP);
  if (index + 1 < node.items.length) lowerItem(c, node, index + 1);
  else {
    c.headEnds();
    c.block(node.body);
  }
  asm.handler = outer;
  c.popBlock();
  c.at(item.contextExpr);
  callExitWithNones(c, async);
  asm.emit(Op.POP_TOP);
  asm.jump(Op.JUMP, exit);

  asm.placeHandler(handler);
  const cleanup = asm.enterHandler(asm.newLabel(), true);
  asm.emit(Op.PUSH_EXC_INFO);
  asm.emit(Op.WITH_EXCEPT_START, pair ? 1 : 0);
  if (async) awaitTop(c, 2);
  asm.emit(Op.TO_BOOL);
  const suppressed = asm.newLabel();
  asm.jump(Op.POP_JUMP_IF_TRUE, suppressed);
  asm.emit(Op.RERAISE, 2);
  asm.place(suppressed);
  asm.emit(Op.POP_TOP);
  asm.handler = outer;
  asm.emit(Op.POP_EXCEPT);
  for (let i = 0; i < (pair ? 3 : 2); i++) asm.emit(Op.POP_TOP);
  asm.jump(Op.JUMP, exit);
  reraise(c, cleanup);
  asm.place(exit);
}

/** Calls the `__exit__` on the stack as after a body that ended well; leaves the result. */
export function callExitWithNones(c: Lowering, async: boolean): void {
  for (let i = 0; i < 3; i++) c.none();
  // A bound `__exit__` has the first None where the receiver would lie.
  c.asm.emit(Op.CALL, c.profile.lowering.withLoadsSpecials ? 3 : 2);
  if (async) awaitTop(c, 2);
}
