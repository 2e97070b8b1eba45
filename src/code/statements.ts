/** Lowers statements. Each begins with its mark. */

import { never } from '../base';
import type { Assert, Expr, For, If, Import, ImportFrom, Return, Stmt, While } from '../syntax';
import { lowerAnnAssign } from './annotations';
import { lowerClassDef } from './classes';
import { CodeFlag } from './code';
import { lowerIterated, lowerTest } from './conditions';
import { int, NONE } from './constants';
import { lowerFunctionDef } from './functions';
import { delegate, insideFunction, isAsync } from './generators';
import type { Lowering } from './lowering';
import { lowerMatch } from './match';
import { intrinsics, Op } from './opcodes';
import { eventLine, headEnd } from './statement-heads';
import { lowerAugmented, lowerDelete, lowerStore } from './targets';
import { lowerTry } from './try';
import { lowerTypeAlias } from './type-params';
import { unwindAll, unwindOne, unwindToLoop } from './unwind';
import { lowerWith } from './with';

const PRINT = intrinsics.findIndex((row) => row.name === 'PRINT');

export function markStatement(c: Lowering, node: Stmt): void {
  c.mark(node, eventLine(node, c.lines), headEnd(node, c.text));
}

export function lowerStatement(c: Lowering, node: Stmt): void {
  if (node.kind === 'ErrorStmt') return;
  if (!isFutureImport(c, node)) markStatement(c, node);
  lowerMarked(c, node);
}

function isFutureImport(c: Lowering, node: Stmt): boolean {
  return node.kind === 'ImportFrom' && c.unmarked.has(node);
}

function lowerMarked(c: Lowering, node: Stmt): void {
  const { asm } = c;
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return lowerFunctionDef(c, node);
    case 'ClassDef':
      return lowerClassDef(c, node);
    case 'Return':
      return lowerReturn(c, node);
    case 'Delete':
      for (const target of node.targets) lowerDelete(c, target);
      return;
    case 'Assign':
      lowerAssigned(c, node);
      node.targets.forEach((target, i) => {
        if (i < node.targets.length - 1) asm.emit(Op.COPY, 1);
        if (
          !lowerSwap(
            c,
            node.value.kind === 'Tuple' ? node.value.elts.length : 0,
            target,
            i === 0 && node.targets.length === 1,
          )
        ) {
          lowerStore(c, target);
        }
      });
      return;
    case 'TypeAlias':
      return lowerTypeAlias(c, node);
    case 'AugAssign':
      return lowerAugmented(c, node);
    case 'AnnAssign':
      return lowerAnnAssign(c, node);
    case 'For':
      return lowerFor(c, node);
    case 'AsyncFor':
      return lowerAsyncFor(c, node);
    case 'While':
      return lowerWhile(c, node);
    case 'If':
      return lowerIf(c, node);
    case 'With':
    case 'AsyncWith':
      return lowerWith(c, node);
    case 'Match':
      return lowerMatch(c, node);
    case 'Raise':
      if (node.exc) c.expression(node.exc);
      if (node.cause) c.expression(node.cause);
      return asm.emit(Op.RAISE_VARARGS, node.exc ? (node.cause ? 2 : 1) : 0);
    case 'Try':
    case 'TryStar':
      return lowerTry(c, node);
    case 'Assert':
      return lowerAssert(c, node);
    case 'Import':
      return lowerImport(c, node);
    case 'ImportFrom':
      return lowerImportFrom(c, node);
    case 'Expr':
      if (c.interactive && c.unit.shape.kind === 'module') {
        c.expression(node.value);
        asm.emit(Op.CALL_INTRINSIC, PRINT);
        return asm.emit(Op.POP_TOP);
      }
      if (c.fold(node.value) || isPlainText(node.value)) return;
      c.expression(node.value);
      return asm.emit(Op.POP_TOP);
    case 'Break':
      return lowerBreak(c, node, false);
    case 'Continue':
      return lowerBreak(c, node, true);
    case 'Global':
    case 'Nonlocal':
    case 'Pass':
    case 'ErrorStmt':
      return;
    default:
      return never(node);
  }
}

/** An f-string without expressions. */
function isPlainText(node: Expr): boolean {
  return (
    node.kind === 'JoinedStr' &&
    node.values.length < 2 &&
    node.values.every((part) => part.kind === 'Constant')
  );
}

function lowerReturn(c: Lowering, node: Return): void {
  if (!insideFunction(c)) c.report(node, "'return' outside function");
  if (node.value && (c.unit.shape.flags & CodeFlag.ASYNC_GENERATOR) !== 0) {
    c.report(node, "'return' with value in async generator");
  }
  const folded = node.value ? c.fold(node.value) : NONE;
  if (!folded) c.expression(node.value!);
  const { handler } = c.asm;
  unwindAll(c, node, !folded);
  if (folded) c.constant(folded);
  c.asm.emit(Op.RETURN_VALUE);
  c.asm.handler = handler;
}

function lowerBreak(c: Lowering, node: Stmt, again: boolean): void {
  const { asm } = c;
  const handler = asm.handler;
  const left = unwindToLoop(c, node, (loop) => {
    if (again) return asm.jump(Op.JUMP_BACKWARD, loop.start);
    unwindOne(c, loop, false);
    asm.jump(Op.JUMP, loop.exit);
  });
  if (!left) c.report(node, again ? "'continue' not properly in loop" : "'break' outside loop");
  asm.handler = handler;
}

function lowerIf(c: Lowering, first: If): void {
  const { asm } = c;
  const end = asm.newLabel();
  let node = first;
  // A chain of `elif` may be thousands long: a loop, not recursion.
  for (;;) {
    const next = node.orelse.length > 0 ? asm.newLabel() : end;
    lowerTest(c, node.test, next, false);
    c.headEnds();
    c.block(node.body);
    if (next === end) break;
    asm.jump(Op.JUMP, end);
    asm.place(next);
    const only = node.orelse[0]!;
    if (node.orelse.length > 1 || only.kind !== 'If') {
      c.block(node.orelse);
      break;
    }
    node = only;
    c.at(node);
    markStatement(c, node);
  }
  asm.place(end);
}

function lowerFor(c: Lowering, node: For): void {
  const { asm } = c;
  const start = asm.newLabel();
  const cleanup = asm.newLabel();
  const end = asm.newLabel();
  c.pushBlock('for', { outer: asm.handler, start, exit: end }, node);
  lowerIterated(c, node.iter);
  c.at(node.iter);
  asm.emit(Op.GET_ITER);
  asm.place(start);
  asm.jump(Op.FOR_ITER, cleanup);
  lowerStore(c, node.target);
  c.headEnds();
  c.block(node.body);
  c.at(node);
  asm.jump(Op.JUMP_BACKWARD, start);
  asm.place(cleanup);
  c.popBlock();
  c.block(node.orelse);
  asm.place(end);
}

function lowerAsyncFor(c: Lowering, node: For): void {
  const { asm } = c;
  if (!isAsync(c)) c.report(node, "'async for' outside async function");
  const start = asm.newLabel();
  const end = asm.newLabel();
  c.expression(node.iter);
  asm.emit(Op.GET_AITER);
  asm.place(start);
  c.pushBlock('asyncFor', { outer: asm.handler, start, exit: end }, node);
  const handler = asm.enterHandler(asm.newLabel(), false);
  asm.emit(Op.GET_ANEXT);
  c.none();
  delegate(c, true);
  asm.leaveHandler();
  lowerStore(c, node.target);
  c.headEnds();
  c.block(node.body);
  asm.jump(Op.JUMP_BACKWARD, start);
  c.popBlock();
  c.at(node.iter);
  asm.placeHandler(handler);
  asm.emit(Op.END_ASYNC_FOR);
  c.block(node.orelse);
  asm.place(end);
}

function lowerWhile(c: Lowering, node: While): void {
  const { asm } = c;
  const loop = asm.newLabel();
  const body = asm.newLabel();
  const anchor = asm.newLabel();
  const end = asm.newLabel();
  asm.place(loop);
  c.pushBlock('while', { outer: asm.handler, start: loop, exit: end }, node);
  lowerTest(c, node.test, anchor, false);
  c.headEnds();
  asm.place(body);
  c.block(node.body);
  c.headEnds();
  if (c.profile.lowering.whileTestsAtBottom) lowerTest(c, node.test, body, true);
  else asm.jump(Op.JUMP_BACKWARD, loop);
  c.popBlock();
  asm.place(anchor);
  c.block(node.orelse);
  asm.place(end);
}

/** The value; from 3.14 a tuple meets its unpacking before it becomes a constant (flowgraph.c:fold_tuple_of_constants). */
function lowerAssigned(c: Lowering, { value, targets }: Extract<Stmt, { kind: 'Assign' }>): void {
  if (!c.profile.lowering.tuplesFoldedLate || targets.length > 1 || !meets(value, targets[0]!)) {
    return c.expression(value);
  }
  for (const item of value.elts) c.expression(item);
  c.at(value);
  c.asm.emit(Op.BUILD_TUPLE, value.elts.length);
}

/** Up to three values for as many names. */
function meets(value: Expr, target: Expr): value is Extract<Expr, { kind: 'Tuple' }> {
  if (value.kind !== 'Tuple' || (target.kind !== 'Tuple' && target.kind !== 'List')) return false;
  const { length } = value.elts;
  if (length < 1 || length > 3 || target.elts.length !== length) return false;
  return ![...value.elts, ...target.elts].some((item) => item.kind === 'Starred');
}

/**
 * `a, b = x, y` builds no tuple: two or three values are swapped on the stack (flowgraph.c:optimize_basic_block,
 * BUILD_TUPLE before UNPACK_SEQUENCE). False where this does not apply.
 */
function lowerSwap(
  c: Lowering,
  count: number,
  target: Extract<Stmt, { kind: 'Assign' }>['targets'][0],
  only: boolean,
): boolean {
  if (!only || count < 1 || count > 3) return false;
  if ((target.kind !== 'Tuple' && target.kind !== 'List') || target.elts.length !== count) return false;
  if (target.elts.some((item) => item.kind === 'Starred')) return false;
  if (!c.asm.replaceTuple(count)) return false;
  for (const item of target.elts) lowerStore(c, item);
  return true;
}

function lowerAssert(c: Lowering, node: Assert): void {
  const { asm } = c;
  const end = asm.newLabel();
  lowerTest(c, node.test, end, true);
  c.at(node);
  asm.emit(Op.LOAD_ASSERTION_ERROR);
  if (node.msg) {
    c.expression(node.msg);
    // The message lies where a receiver would.
    asm.emit(Op.CALL, 0);
  }
  asm.emit(Op.RAISE_VARARGS, 1);
  asm.place(end);
}

// ---- imports

function lowerImport(c: Lowering, node: Import): void {
  const { asm } = c;
  for (const alias of node.names) {
    c.constant(int(0));
    c.none();
    c.nameOp(Op.IMPORT_NAME, alias.name);
    if (alias.asname === null) {
      c.storeName(alias.name.split('.', 1)[0]!, alias);
      continue;
    }
    const parts = alias.name.split('.').slice(1);
    parts.forEach((part, i) => {
      if (i > 0) {
        asm.emit(Op.SWAP, 2);
        asm.emit(Op.POP_TOP);
      }
      c.nameOp(Op.IMPORT_FROM, part);
    });
    c.storeName(alias.asname, alias);
    if (parts.length > 0) asm.emit(Op.POP_TOP);
  }
}

function lowerImportFrom(c: Lowering, node: ImportFrom): void {
  const { asm } = c;
  c.constant(int(node.level));
  c.strings(node.names.map((alias) => alias.name));
  c.nameOp(Op.IMPORT_NAME, node.module ?? '');
  if (node.names[0]?.name === '*') return asm.emit(Op.IMPORT_STAR);
  for (const alias of node.names) {
    c.nameOp(Op.IMPORT_FROM, alias.name);
    c.storeName(alias.asname ?? alias.name, alias);
  }
  asm.emit(Op.POP_TOP);
}
