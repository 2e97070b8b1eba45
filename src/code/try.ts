/** Lowers `try` in all its forms (compile.c:compiler_try_except, compiler_try_finally, compiler_try_star_except). */

import type { ExceptHandler, Try } from '../syntax';
import type { Lowering } from './lowering';
import { intrinsics, Op } from './opcodes';
import { clearName } from './unwind';

const PREP_RERAISE_STAR = intrinsics.findIndex((row) => row.name === 'PREP_RERAISE_STAR');

export function lowerTry(c: Lowering, node: Try): void {
  c.headEnds();
  if (node.finalbody.length === 0) return lowerHandlers(c, node);
  lowerFinally(c, node);
}

function lowerHandlers(c: Lowering, node: Try): void {
  if (node.kind === 'TryStar') lowerTryStar(c, node);
  else lowerTryExcept(c, node);
}

/** The last instructions of a handler that itself failed: what it handled is handled no more. */
export function reraise(c: Lowering, handler: number): void {
  const { asm } = c;
  asm.placeHandler(handler);
  asm.emit(Op.COPY, 3);
  asm.emit(Op.POP_EXCEPT);
  asm.emit(Op.RERAISE, 1);
}

function lowerFinally(c: Lowering, node: Try): void {
  const { asm } = c;
  const exit = asm.newLabel();
  const outer = asm.handler;
  const handler = asm.enterHandler(asm.newLabel(), false);
  c.pushBlock('finally', { outer, finalbody: node.finalbody }, node);
  if (node.handlers.length > 0) lowerHandlers(c, node);
  else c.block(node.body);
  asm.handler = outer;
  c.popBlock();
  c.headEnds();
  c.block(node.finalbody);
  asm.jump(Op.JUMP, exit);

  asm.placeHandler(handler);
  const cleanup = asm.enterHandler(asm.newLabel(), true);
  c.pushBlock('finallyEnd', { outer });
  asm.emit(Op.PUSH_EXC_INFO);
  c.block(node.finalbody);
  c.popBlock();
  asm.emit(Op.RERAISE, 0);
  asm.handler = outer;
  reraise(c, cleanup);
  asm.place(exit);
}

function lowerTryExcept(c: Lowering, node: Try): void {
  const { asm } = c;
  const end = asm.newLabel();
  const outer = asm.handler;
  const handler = asm.enterHandler(asm.newLabel(), false);
  c.pushBlock('try', { outer }, node);
  c.block(node.body);
  c.popBlock();
  asm.handler = outer;
  c.block(node.orelse);
  asm.jump(Op.JUMP, end);

  c.headEnds();
  asm.placeHandler(handler);
  const cleanup = asm.enterHandler(asm.newLabel(), true);
  asm.emit(Op.PUSH_EXC_INFO);
  node.handlers.forEach((part, i) => {
    if (!part.type && i < node.handlers.length - 1) c.report(part, "default 'except:' must be last");
    const next = asm.newLabel();
    c.headEnds();
    c.at(part);
    if (part.type) {
      c.expression(part.type);
      asm.emit(Op.CHECK_EXC_MATCH);
      asm.jump(Op.POP_JUMP_IF_FALSE, next);
    }
    lowerHandler(c, part, outer, cleanup, end);
    asm.place(next);
  });
  asm.emit(Op.RERAISE, 0);
  asm.handler = outer;
  reraise(c, cleanup);
  asm.place(end);
}

/** Binds the name, runs the body and leaves; the exception is on top. */
function lowerHandler(c: Lowering, part: ExceptHandler, outer: number, cleanup: number, end: number): void {
  const { asm } = c;
  const { name } = part;
  if (name === null) asm.emit(Op.POP_TOP);
  else c.storeName(name, part.nameSpan ?? part);
  const named = name === null ? -1 : asm.enterHandler(asm.newLabel(), true);
  c.pushBlock('handler', { outer, name }, part);
  c.block(part.body);
  c.popBlock();
  c.headEnds();
  asm.handler = outer;
  asm.emit(Op.POP_EXCEPT);
  if (name !== null) clearName(c, name);
  asm.jump(Op.JUMP, end);
  asm.handler = cleanup;
  if (name === null) return;
  asm.placeHandler(named);
  clearName(c, name);
  asm.emit(Op.RERAISE, 1);
}

/** `except*`: what each clause raises and what none took is collected in a list, and raised again at the end. */
function lowerTryStar(c: Lowering, node: Try): void {
  const { asm } = c;
  const otherwise = asm.newLabel();
  const end = asm.newLabel();
  const outer = asm.handler;
  const handler = asm.enterHandler(asm.newLabel(), false);
  c.pushBlock('try', { outer }, node);
  c.block(node.body);
  c.popBlock();
  asm.handler = outer;
  asm.jump(Op.JUMP, otherwise);

  c.headEnds();
  asm.placeHandler(handler);
  const cleanup = asm.enterHandler(asm.newLabel(), true);
  asm.emit(Op.PUSH_EXC_INFO);
  c.pushBlock('groupHandler', { outer }, node);
  asm.emit(Op.BUILD_LIST, 0);
  asm.emit(Op.COPY, 2);
  for (const part of node.handlers) lowerGroupHandler(c, part, cleanup);
  // The exceptions that no clause took are on top of the list.
  asm.emit(Op.LIST_APPEND, 1);
  c.popBlock();
  asm.emit(Op.CALL_INTRINSIC, PREP_RERAISE_STAR);
  asm.emit(Op.COPY, 1);
  const raises = asm.newLabel();
  asm.jump(Op.POP_JUMP_IF_NOT_NONE, raises);
  asm.emit(Op.POP_TOP);
  asm.handler = outer;
  asm.emit(Op.POP_EXCEPT);
  asm.jump(Op.JUMP, end);
  asm.place(raises);
  asm.emit(Op.SWAP, 2);
  asm.emit(Op.POP_EXCEPT);
  asm.emit(Op.RERAISE, 0);
  reraise(c, cleanup);
  asm.place(otherwise);
  c.block(node.orelse);
  asm.place(end);
}

/** One `except*` clause: the stack holds the group, the list and what is left, and does so again afterwards. */
function lowerGroupHandler(c: Lowering, part: ExceptHandler, cleanup: number): void {
  const { asm } = c;
  const next = asm.newLabel();
  const noMatch = asm.newLabel();
  c.at(part);
  if (part.type) {
    c.expression(part.type);
    asm.emit(Op.CHECK_EG_MATCH);
    asm.emit(Op.COPY, 1);
    asm.jump(Op.POP_JUMP_IF_NONE, noMatch);
  }
  if (part.name === null) asm.emit(Op.POP_TOP);
  else c.storeName(part.name, part.nameSpan ?? part);
  const handler = asm.enterHandler(asm.newLabel(), true);
  c.pushBlock('handler', { outer: cleanup, name: part.name }, part);
  c.block(part.body);
  c.popBlock();
  c.headEnds();
  asm.handler = cleanup;
  if (part.name !== null) clearName(c, part.name);
  asm.jump(Op.JUMP, next);
  asm.placeHandler(handler);
  if (part.name !== null) clearName(c, part.name);
  asm.emit(Op.LIST_APPEND, 3);
  asm.emit(Op.POP_TOP);
  asm.jump(Op.JUMP, next);
  asm.place(noMatch);
  asm.emit(Op.POP_TOP);
  asm.place(next);
}
