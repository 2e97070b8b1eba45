/** Lowers `yield`, `yield from`, `await`, and what the other parts need of them. */

import type { Await, Node, Yield, YieldFrom } from '../syntax';
import { CodeFlag } from './code';
import type { Lowering } from './lowering';
import { intrinsics, Op } from './opcodes';

const ASYNC_GEN_WRAP = intrinsics.findIndex((row) => row.name === 'ASYNC_GEN_WRAP');
const STOPITERATION_ERROR = intrinsics.findIndex((row) => row.name === 'STOPITERATION_ERROR');

export function lowerYield(c: Lowering, node: Yield): void {
  if (!insideFunction(c)) return outside(c, node, "'yield' outside function");
  if (node.value) c.expression(node.value);
  else c.none();
  yieldValue(c);
}

/** Yields the value on top; what is sent takes its place. */
export function yieldValue(c: Lowering): void {
  if (c.unit.shape.flags & CodeFlag.ASYNC_GENERATOR) c.asm.emit(Op.CALL_INTRINSIC, ASYNC_GEN_WRAP);
  c.asm.emit(Op.YIELD_VALUE, 0);
  c.asm.emit(Op.RESUME, 1);
}

export function lowerYieldFrom(c: Lowering, node: YieldFrom): void {
  if (!insideFunction(c)) return outside(c, node, "'yield from' outside function");
  if (c.unit.shape.flags & (CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) {
    c.report(node, "'yield from' inside async function");
  }
  c.expression(node.value);
  c.asm.emit(Op.GET_YIELD_FROM_ITER);
  c.none();
  delegate(c, false);
}

export function lowerAwait(c: Lowering, node: Await): void {
  if (!insideFunction(c)) return outside(c, node, "'await' outside function");
  if (!isAsync(c) && c.unit.shape.kind !== 'comprehension') c.report(node, "'await' outside async function");
  c.expression(node.value);
  awaitTop(c, 0);
}

/** Awaits the value on top; `why` words the error where it cannot be awaited. */
export function awaitTop(c: Lowering, why: 0 | 1 | 2): void {
  c.asm.emit(Op.GET_AWAITABLE, why);
  c.none();
  delegate(c, true);
}

/** Sends to the receiver below the top until it has finished (compile.c:compiler_add_yield_from). */
export function delegate(c: Lowering, isAwait: boolean): void {
  const { asm } = c;
  const send = asm.newLabel();
  const fail = asm.newLabel();
  const exit = asm.newLabel();
  asm.place(send);
  asm.jump(Op.SEND, exit);
  const handler = asm.enterHandler(fail, false);
  asm.emit(Op.YIELD_VALUE, 1);
  asm.leaveHandler();
  asm.emit(Op.RESUME, isAwait ? 3 : 2);
  asm.jump(Op.JUMP_BACKWARD_NO_INTERRUPT, send);
  asm.placeHandler(handler);
  asm.emit(Op.CLEANUP_THROW);
  asm.place(exit);
  asm.emit(Op.END_SEND);
}

/**
 * Lowers a generator's or coroutine's body so that a StopIteration that leaves it becomes a RuntimeError. `iterators`:
 * how many lie on the stack when it begins.
 */
export function guardStopIteration(c: Lowering, body: () => void, iterators = 0): void {
  const { asm } = c;
  const generates = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;
  if (!(c.unit.shape.flags & generates)) return body();
  const handler = asm.enterHandler(asm.newLabel(), true, iterators);
  body();
  asm.leaveHandler();
  asm.placeHandler(handler);
  asm.emit(Op.CALL_INTRINSIC, STOPITERATION_ERROR);
  asm.emit(Op.RERAISE, 1);
}

export function insideFunction(c: Lowering): boolean {
  const { kind } = c.unit.shape;
  return c.unit.comprehensionDepth > 0 || (kind !== 'module' && kind !== 'class');
}

export function isAsync(c: Lowering): boolean {
  return (c.unit.shape.flags & (CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) !== 0;
}

function outside(c: Lowering, node: Node, message: string): void {
  c.report(node, message);
  c.none();
}
