/** Lowers `match` (compile.c:compiler_match_inner, compiler_pattern_*). */

import { never } from '../base';
import type {
  Expr,
  Match,
  MatchAs,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  Node,
  Pattern,
} from '../syntax';
import { lowerTest } from './conditions';
import { constantKey, FALSE, int, NONE, TRUE } from './constants';
import type { Lowering } from './lowering';
import { binaryOperators, compareOperators, Op } from './opcodes';
import { lowerUnpack } from './targets';

/** What the matching of one pattern has on the stack (compile.c: pattern_context). */
interface Context {
  /** Names that are captured; their values lie on the stack, the first on top. */
  stores: string[];
  irrefutableAllowed: boolean;
  /** Labels by how many values a failed match has to drop. */
  fail: number[];
  /** Values above the captured ones. */
  onTop: number;
}

const EQUAL = compareOperators.indexOf('==');
const AT_LEAST = compareOperators.indexOf('>=');
const MINUS = binaryOperators.indexOf('-');

const isWildcard = (pattern: Pattern): boolean =>
  pattern.kind === 'MatchAs' && pattern.name === null && pattern.pattern === null;
const isStarWildcard = (pattern: Pattern): boolean => pattern.kind === 'MatchStar' && pattern.name === null;

export function lowerMatch(c: Lowering, node: Match): void {
  const { asm } = c;
  c.expression(node.subject);
  const statement = c.unit.current;
  const end = asm.newLabel();
  const count = node.cases.length;
  const last = node.cases[count - 1];
  const hasDefault = last !== undefined && count > 1 && isWildcard(last.pattern);
  const tested = hasDefault ? count - 1 : count;
  for (let i = 0; i < tested; i++) {
    const part = node.cases[i]!;
    c.at(part.pattern);
    c.unit.current = statement;
    // The last pattern may have the subject itself.
    if (i !== tested - 1) asm.emit(Op.COPY, 1);
    const context: Context = {
      stores: [],
      irrefutableAllowed: part.guard !== null || i === count - 1,
      fail: [],
      onTop: 0,
    };
    lowerPattern(c, part.pattern, context);
    for (const name of context.stores) c.storeName(name, part.pattern);
    if (part.guard) lowerTest(c, part.guard, failLabel(c, context, 0), false);
    c.headEnds();
    if (i !== tested - 1) asm.emit(Op.POP_TOP);
    c.block(part.body);
    asm.jump(Op.JUMP, end);
    c.at(part.pattern);
    placeFails(c, context);
  }
  if (hasDefault) {
    c.unit.current = statement;
    if (last.guard) lowerTest(c, last.guard, end, false);
    c.headEnds();
    c.block(last.body);
  }
  asm.place(end);
}

// ---- failing

function failLabel(c: Lowering, context: Context, drops: number): number {
  while (context.fail.length <= drops) context.fail.push(c.asm.newLabel());
  return context.fail[drops]!;
}

function jumpToFail(c: Lowering, context: Context, op: number): void {
  c.asm.jump(op, failLabel(c, context, context.onTop + context.stores.length));
}

function placeFails(c: Lowering, context: Context): void {
  for (let drops = context.fail.length - 1; drops >= 0; drops--) {
    c.asm.place(context.fail[drops]!);
    if (drops > 0) c.asm.emit(Op.POP_TOP);
  }
  context.fail = [];
}

// ---- capturing

/** Moves the top below `count - 1` values. */
function rotate(c: Lowering, count: number): void {
  for (let depth = count; depth > 1; depth--) c.asm.emit(Op.SWAP, depth);
}

function capture(c: Lowering, name: string | null, context: Context, at: Node): void {
  if (name === null) return c.asm.emit(Op.POP_TOP);
  checkOnce(c, name, context, at);
  rotate(c, context.onTop + context.stores.length + 1);
  context.stores.push(name);
}

function checkOnce(c: Lowering, name: string, context: Context, at: Node): void {
  if (context.stores.includes(name)) c.report(at, `multiple assignments to name '${name}' in pattern`);
}

// ---- patterns

function lowerPattern(c: Lowering, node: Pattern, context: Context): void {
  const { asm } = c;
  c.at(node);
  switch (node.kind) {
    case 'MatchValue':
      c.expression(node.value);
      asm.emit(Op.COMPARE_OP, EQUAL);
      asm.emit(Op.TO_BOOL);
      return jumpToFail(c, context, Op.POP_JUMP_IF_FALSE);
    case 'MatchSingleton':
      if (node.value === 'None') return jumpToFail(c, context, Op.POP_JUMP_IF_NOT_NONE);
      c.constant(node.value === 'True' ? TRUE : FALSE);
      asm.emit(Op.IS_OP, 0);
      return jumpToFail(c, context, Op.POP_JUMP_IF_FALSE);
    case 'MatchSequence':
      return lowerSequence(c, node, context);
    case 'MatchMapping':
      return lowerMapping(c, node, context);
    case 'MatchClass':
      return lowerClass(c, node, context);
    case 'MatchStar':
      return capture(c, node.name, context, node);
    case 'MatchAs':
      return lowerAs(c, node, context);
    case 'MatchOr':
      return lowerOr(c, node, context);
    default:
      return never(node);
  }
}

/** A pattern inside another may match anything. */
function lowerInner(c: Lowering, node: Pattern, context: Context): void {
  const before = context.irrefutableAllowed;
  context.irrefutableAllowed = true;
  lowerPattern(c, node, context);
  context.irrefutableAllowed = before;
}

function lowerAs(c: Lowering, node: MatchAs, context: Context): void {
  if (!node.pattern) {
    if (!context.irrefutableAllowed) {
      const what = node.name === null ? 'wildcard' : `name capture '${node.name}'`;
      c.report(node, `${what} makes remaining patterns unreachable`);
    }
    return capture(c, node.name, context, node);
  }
  context.onTop++;
  c.asm.emit(Op.COPY, 1);
  lowerPattern(c, node.pattern, context);
  context.onTop--;
  capture(c, node.name, context, node);
}

function checkLength(c: Lowering, length: number, comparison: number, context: Context): void {
  c.asm.emit(Op.GET_LEN);
  c.constant(int(length));
  c.asm.emit(Op.COMPARE_OP, comparison);
  c.asm.emit(Op.TO_BOOL);
  jumpToFail(c, context, Op.POP_JUMP_IF_FALSE);
}

function lowerSequence(c: Lowering, node: MatchSequence, context: Context): void {
  const { patterns } = node;
  const star = patterns.findIndex((pattern) => pattern.kind === 'MatchStar');
  if (patterns.filter((pattern) => pattern.kind === 'MatchStar').length > 1) {
    c.report(node, 'multiple starred expressions in sequence pattern');
  }
  const size = patterns.length;
  context.onTop++;
  c.asm.emit(Op.MATCH_SEQUENCE);
  jumpToFail(c, context, Op.POP_JUMP_IF_FALSE);
  if (star < 0) checkLength(c, size, EQUAL, context);
  else if (size > 1) checkLength(c, size - 1, AT_LEAST, context);
  context.onTop--;
  const onlyWildcards = patterns.every((pattern) => isWildcard(pattern) || isStarWildcard(pattern));
  if (onlyWildcards) return c.asm.emit(Op.POP_TOP);
  if (star >= 0 && isStarWildcard(patterns[star]!)) return bySubscript(c, patterns, star, context);
  const starred = patterns.map((pattern) => ({ kind: pattern.kind === 'MatchStar' ? 'Starred' : '' }));
  lowerUnpack(c, starred, { kind: 'ErrorExpr', start: node.start, end: node.end });
  context.onTop += size;
  for (const pattern of patterns) {
    context.onTop--;
    lowerInner(c, pattern, context);
  }
}

/** `[a, *_, b]`: only the items that are wanted are fetched. */
function bySubscript(c: Lowering, patterns: readonly Pattern[], star: number, context: Context): void {
  const { asm } = c;
  context.onTop++;
  patterns.forEach((pattern, i) => {
    if (isWildcard(pattern) || i === star) return;
    asm.emit(Op.COPY, 1);
    if (i < star) c.constant(int(i));
    else {
      asm.emit(Op.GET_LEN);
      c.constant(int(patterns.length - i));
      asm.emit(Op.BINARY_OP, MINUS);
    }
    asm.emit(Op.BINARY_SUBSCR);
    lowerInner(c, pattern, context);
  });
  context.onTop--;
  asm.emit(Op.POP_TOP);
}

function lowerMapping(c: Lowering, node: MatchMapping, context: Context): void {
  const { asm } = c;
  const size = node.keys.length;
  context.onTop++;
  asm.emit(Op.MATCH_MAPPING);
  jumpToFail(c, context, Op.POP_JUMP_IF_FALSE);
  if (size === 0 && node.rest === null) {
    context.onTop--;
    return asm.emit(Op.POP_TOP);
  }
  if (size > 0) checkLength(c, size, AT_LEAST, context);
  lowerKeys(c, node.keys);
  asm.emit(Op.MATCH_KEYS);
  context.onTop += 2;
  asm.emit(Op.COPY, 1);
  jumpToFail(c, context, Op.POP_JUMP_IF_NONE);
  asm.emit(Op.UNPACK_SEQUENCE, size);
  context.onTop += size - 1;
  for (const pattern of node.patterns) {
    context.onTop--;
    lowerInner(c, pattern, context);
  }
  context.onTop -= 2;
  if (node.rest === null) {
    asm.emit(Op.POP_TOP);
    return asm.emit(Op.POP_TOP);
  }
  // The rest is a copy of the subject without the keys.
  asm.emit(Op.BUILD_MAP, 0);
  asm.emit(Op.SWAP, 3);
  asm.emit(Op.DICT_UPDATE, 2);
  asm.emit(Op.UNPACK_SEQUENCE, size);
  for (let left = size; left > 0; left--) {
    asm.emit(Op.COPY, 1 + left);
    asm.emit(Op.SWAP, 2);
    asm.emit(Op.DELETE_SUBSCR);
  }
  capture(c, node.rest, context, node);
}

function lowerKeys(c: Lowering, keys: readonly Expr[]): void {
  const seen = new Set<string>();
  const constants = keys.map((key) => c.fold(key));
  constants.forEach((constant, i) => {
    if (!constant) return;
    const key = constantKey(constant);
    if (seen.has(key))
      c.report(
        keys[i]!,
        `mapping pattern checks duplicate key (${c.text.slice(keys[i]!.start, keys[i]!.end)})`,
      );
    seen.add(key);
  });
  if (constants.every((constant) => constant !== null)) {
    return c.constant({ type: 'tuple', items: constants.map((constant) => constant ?? NONE) });
  }
  for (const key of keys) c.expression(key);
  c.asm.emit(Op.BUILD_TUPLE, keys.length);
}

function lowerClass(c: Lowering, node: MatchClass, context: Context): void {
  const { asm } = c;
  const repeated = node.kwdAttrs.find((name, i) => node.kwdAttrs.indexOf(name) !== i);
  if (repeated !== undefined) c.report(node, `attribute name repeated in class pattern: ${repeated}`);
  c.expression(node.cls);
  c.strings(node.kwdAttrs);
  asm.emit(Op.MATCH_CLASS, node.patterns.length);
  asm.emit(Op.COPY, 1);
  context.onTop++;
  jumpToFail(c, context, Op.POP_JUMP_IF_NONE);
  const parts = [...node.patterns, ...node.kwdPatterns];
  asm.emit(Op.UNPACK_SEQUENCE, parts.length);
  context.onTop += parts.length - 1;
  for (const pattern of parts) {
    context.onTop--;
    if (isWildcard(pattern)) asm.emit(Op.POP_TOP);
    else lowerInner(c, pattern, context);
  }
}

function lowerOr(c: Lowering, node: MatchOr, context: Context): void {
  const { asm } = c;
  const end = asm.newLabel();
  const size = node.patterns.length;
  let control: string[] = [];
  node.patterns.forEach((alternative, i) => {
    const inner: Context = {
      stores: [],
      irrefutableAllowed: i === size - 1 && context.irrefutableAllowed,
      fail: [],
      onTop: 0,
    };
    asm.emit(Op.COPY, 1);
    lowerPattern(c, alternative, inner);
    if (i === 0) control = inner.stores;
    else if (!reorder(c, inner, control)) c.report(node, 'alternative patterns bind different names');
    asm.jump(Op.JUMP, end);
    placeFails(c, inner);
  });
  asm.emit(Op.POP_TOP);
  jumpToFail(c, context, Op.JUMP);
  asm.place(end);
  const rotations = control.length + 1 + context.onTop + context.stores.length;
  for (const name of control) {
    rotate(c, rotations);
    checkOnce(c, name, context, node);
    context.stores.push(name);
  }
  asm.emit(Op.POP_TOP);
}

/** Brings the captures of an alternative into the order of the first one's; false where the names differ. */
function reorder(c: Lowering, context: Context, control: readonly string[]): boolean {
  const { stores } = context;
  if (stores.length !== control.length) {
    // The code must stay balanced, although it is refused.
    for (let i = stores.length; i > control.length; i--) c.asm.emit(Op.POP_TOP);
    for (let i = stores.length; i < control.length; i++) c.none();
    return false;
  }
  for (let wanted = control.length - 1; wanted >= 0; wanted--) {
    const found = stores.indexOf(control[wanted]!);
    if (found < 0) return false;
    if (found === wanted) continue;
    const rotated = stores.splice(0, found + 1);
    stores.splice(wanted - found, 0, ...rotated);
    for (let i = 0; i <= found; i++) rotate(c, wanted + 1);
  }
  return true;
}
