/** Lowers comprehensions: as a function of their own, or in the frame around them (PEP 709). */

import type { Comprehension, DictComp, Expr, ListComp } from '../syntax';
import { lowerIterated, lowerTest } from './conditions';
import { codeFlags } from './functions';
import { awaitTop, delegate, guardStopIteration, isAsync, yieldValue } from './generators';
import type { Lowering } from './lowering';
import { Op } from './opcodes';
import { isFunctionLike, Place, type Scope, Use } from './scope';
import { comprehensionName } from './scope-expressions';
import { lowerStore } from './targets';

type AnyComprehension = ListComp | DictComp;

export function lowerComprehension(c: Lowering, node: AnyComprehension): void {
  const scope = c.scopeOf(node);
  const isGenerator = node.kind === 'GeneratorExp';
  if (scope.isCoroutine && !isGenerator && !isAsync(c) && c.unit.shape.kind !== 'comprehension') {
    c.report(node, 'asynchronous comprehension outside of an asynchronous function');
  }
  if (scope.inlined) return lowerInlined(c, node, scope);
  const iterates = isGenerator && c.profile.lowering.generatorExpressionsIterate;
  c.enter(node, {
    name: comprehensionName(node),
    kind: 'comprehension',
    flags: codeFlags(scope),
    argCount: 1,
    posOnlyArgCount: 0,
    kwOnlyArgCount: 0,
    firstLine: c.lines.lineAt(node.start),
    start: node.start,
    end: node.end,
    ...(iterates ? { iterates: iteratorOf(node) } : {}),
  });
  const body = (): void => {
    if (!isGenerator) c.asm.emit(buildOf(node), 0);
    lowerLoop(c, node, 0, 0, iterates);
    if (isGenerator) c.none();
    c.asm.emit(Op.RETURN_VALUE);
  };
  guardStopIteration(c, body, iterates ? 1 : 0);
  const code = c.leave();
  c.makeFunction(code, 0);
  if (iterates) lowerIterated(c, node.generators[0]!.iter);
  else lowerFirstIterable(c, node);
  // It lies where a method's receiver would: it is the only argument.
  c.at(node);
  c.asm.emit(Op.CALL, 0);
  if (scope.isCoroutine && !isGenerator) awaitTop(c, 0);
}

function lowerFirstIterable(c: Lowering, node: AnyComprehension): void {
  const first = node.generators[0]!;
  lowerIterated(c, first.iter);
  c.at(first.iter);
  c.asm.emit(iteratorOf(node));
}

function iteratorOf(node: AnyComprehension): number {
  return node.generators[0]!.isAsync ? Op.GET_AITER : Op.GET_ITER;
}

function buildOf(node: AnyComprehension): number {
  return node.kind === 'ListComp' ? Op.BUILD_LIST : node.kind === 'SetComp' ? Op.BUILD_SET : Op.BUILD_MAP;
}

// ---- in the frame around

function lowerInlined(c: Lowering, node: AnyComprehension, scope: Scope): void {
  const { asm, unit } = c;
  lowerFirstIterable(c, node);
  c.at(node);
  const state = pushNames(c, scope);
  unit.comprehensionDepth++;
  const { pushed } = state;
  let handler = -1;
  if (pushed.length > 0) {
    asm.emit(Op.SWAP, pushed.length + 1);
    handler = asm.enterHandler(asm.newLabel(), false);
  }
  asm.emit(buildOf(node), 0);
  asm.emit(Op.SWAP, 2);
  lowerLoop(c, node, 0, 0, true);
  unit.comprehensionDepth--;
  state.restore();
  if (pushed.length === 0) return;
  c.at(node);
  asm.leaveHandler();
  const end = asm.newLabel();
  asm.jump(Op.JUMP, end);
  // What an exception leaves: the unfinished result below it, and the variables to put back.
  asm.placeHandler(handler);
  asm.emit(Op.SWAP, 2);
  asm.emit(Op.POP_TOP);
  putBack(c, pushed);
  asm.emit(Op.RERAISE, 0);
  asm.place(end);
  putBack(c, pushed);
}

/**
 * Moves the variables of the frame that the comprehension binds onto the stack
 * (compile.c:push_inlined_comprehension_state).
 */
function pushNames(c: Lowering, scope: Scope): { pushed: string[]; restore(): void } {
  const { asm, unit } = c;
  const pushed: string[] = [];
  const overridden = new Map<string, number | undefined>();
  const hidden: string[] = [];
  const inClass = unit.scope.kind === 'class' && unit.comprehensionDepth === 0;
  for (const [name, uses] of scope.uses) {
    const bound = (uses & Use.LOCAL) !== 0 && (uses & Use.NONLOCAL) === 0;
    if (!bound && !inClass) continue;
    const inside = scope.places.get(name)!;
    const outside = unit.place(name);
    if (
      (inside !== outside && inside !== Place.FREE && !(inside === Place.CELL && outside === Place.FREE)) ||
      inClass
    ) {
      overridden.set(name, unit.overrides.get(name));
      unit.overrides.set(name, inside);
    }
    if (!bound || inside === Place.GLOBAL_EXPLICIT || inside === Place.GLOBAL_IMPLICIT) continue;
    if (!isFunctionLike(unit.scope) && !unit.fastHidden.has(name)) {
      unit.fastHidden.add(name);
      hidden.push(name);
    }
    asm.emit(Op.LOAD_FAST_AND_CLEAR, outside === Place.FREE ? unit.deref(name) : unit.local(name));
    if (inside === Place.CELL) asm.emit(Op.MAKE_CELL, unit.deref(name));
    pushed.push(name);
  }
  const restore = (): void => {
    for (const [name, place] of overridden) {
      if (place === undefined) unit.overrides.delete(name);
      else unit.overrides.set(name, place);
    }
    for (const name of hidden) unit.fastHidden.delete(name);
  };
  return { pushed, restore };
}

/** Puts the variables back, the result or exception staying on top. */
function putBack(c: Lowering, pushed: readonly string[]): void {
  const { asm, unit } = c;
  asm.emit(Op.SWAP, pushed.length + 1);
  for (let i = pushed.length - 1; i >= 0; i--) {
    const name = pushed[i]!;
    const operand = unit.place(name) === Place.FREE ? unit.deref(name) : unit.local(name);
    asm.emit(Op.STORE_FAST_MAYBE_NULL, operand);
  }
}

// ---- the loops

/** `depth` counts the iterators above the result. */
function lowerLoop(
  c: Lowering,
  node: AnyComprehension,
  index: number,
  depth: number,
  onStack: boolean,
): void {
  const part = node.generators[index]!;
  if (part.isAsync) return lowerAsyncLoop(c, node, index, depth, onStack);
  const { asm } = c;
  let start = -1;
  let anchor = -1;
  const single = onStack || index === 0 ? null : singleItem(part);
  if (single) c.expression(single);
  else {
    if (!onStack) {
      if (index === 0) asm.emit(Op.LOAD_FAST, 0);
      else {
        lowerIterated(c, part.iter);
        c.at(part.iter);
        asm.emit(Op.GET_ITER);
      }
    }
    start = asm.newLabel();
    anchor = asm.newLabel();
    asm.place(start);
    asm.jump(Op.FOR_ITER, anchor);
  }
  const inner = single ? depth : depth + 1;
  const skip = asm.newLabel();
  lowerStore(c, part.target);
  lowerRest(c, node, index, inner, skip);
  asm.place(skip);
  if (start < 0) return;
  asm.jump(Op.JUMP_BACKWARD, start);
  asm.place(anchor);
}

/** `for y in [f(x)]` is an assignment. */
function singleItem(part: Comprehension): Expr | null {
  const { iter } = part;
  if (iter.kind !== 'List' && iter.kind !== 'Tuple') return null;
  const only = iter.elts[0];
  return iter.elts.length === 1 && only && only.kind !== 'Starred' ? only : null;
}

function lowerAsyncLoop(
  c: Lowering,
  node: AnyComprehension,
  index: number,
  depth: number,
  onStack: boolean,
): void {
  const { asm } = c;
  const part = node.generators[index]!;
  if (!onStack) {
    if (index === 0) asm.emit(Op.LOAD_FAST, 0);
    else {
      c.expression(part.iter);
      asm.emit(Op.GET_AITER);
    }
  }
  const start = asm.newLabel();
  const skip = asm.newLabel();
  asm.place(start);
  const outer = asm.handler;
  const handler = asm.enterHandler(asm.newLabel(), false);
  c.pushBlock('comprehension', { outer });
  asm.emit(Op.GET_ANEXT);
  c.none();
  delegate(c, true);
  asm.leaveHandler();
  lowerStore(c, part.target);
  lowerRest(c, node, index, depth + 1, skip);
  asm.place(skip);
  asm.jump(Op.JUMP_BACKWARD, start);
  c.popBlock();
  asm.placeHandler(handler);
  asm.emit(Op.END_ASYNC_FOR);
}

/** Conditions, then the next loop or the element. */
function lowerRest(c: Lowering, node: AnyComprehension, index: number, depth: number, skip: number): void {
  for (const test of node.generators[index]!.ifs) lowerTest(c, test, skip, false);
  if (index + 1 < node.generators.length) return lowerLoop(c, node, index + 1, depth, false);
  lowerElement(c, node, depth);
}

function lowerElement(c: Lowering, node: AnyComprehension, depth: number): void {
  const { asm } = c;
  const { appendsAtElement } = c.profile.lowering;
  if (node.kind === 'DictComp') {
    if (node.key) c.expression(node.key);
    c.expression(node.value);
    c.at(appendsAtElement ? (node.key ?? node.value) : node);
    return asm.emit(node.key ? Op.MAP_ADD : Op.DICT_UPDATE, depth + 1);
  }
  const { elt } = node;
  const starred = elt.kind === 'Starred';
  c.expression(starred ? elt.value : elt);
  c.at(appendsAtElement ? elt : node);
  switch (node.kind) {
    case 'ListComp':
      return asm.emit(starred ? Op.LIST_EXTEND : Op.LIST_APPEND, depth + 1);
    case 'SetComp':
      return asm.emit(starred ? Op.SET_UPDATE : Op.SET_ADD, depth + 1);
    case 'GeneratorExp': {
      if (!starred) {
        yieldValue(c);
        return asm.emit(Op.POP_TOP);
      }
      const start = asm.newLabel();
      const end = asm.newLabel();
      asm.emit(Op.GET_ITER);
      asm.place(start);
      asm.jump(Op.FOR_ITER, end);
      yieldValue(c);
      asm.emit(Op.POP_TOP);
      asm.jump(Op.JUMP_BACKWARD, start);
      return asm.place(end);
    }
  }
}
