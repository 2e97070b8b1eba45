/** Lowers displays of lists, tuples, sets and dicts. */

import type { Dict, Expr } from '../syntax';
import type { CodeConstant } from './code';
import { foldTuple } from './fold';
import { type Lowering, STACK_USE_GUIDELINE } from './lowering';
import { Op } from './opcodes';

const BUILD = {
  list: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  tuple: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  set: { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE },
} as const;

/** A list, tuple or set of the items, the first `pushed` of which are on the stack (compile.c:starunpack_helper). */
export function lowerDisplay(
  c: Lowering,
  items: readonly Expr[],
  kind: keyof typeof BUILD,
  pushed: number,
): void {
  const { asm } = c;
  const { build, add, extend } = BUILD[kind];
  const count = items.length;
  const starred = items.some((item) => item.kind === 'Starred');
  const whole = kind === 'tuple' && pushed === 0;
  if (!starred && (whole || count >= c.profile.lowering.constantDisplayLengthMin)) {
    const folded = foldTuple(items, c.profile.lowering);
    if (folded?.type === 'tuple') {
      if (whole) return c.constant(folded);
      asm.emit(build, pushed);
      c.constant(kind === 'set' ? { type: 'frozenset', items: distinct(folded.items) } : folded);
      asm.emit(extend, 1);
      if (kind === 'tuple') asm.emit(Op.LIST_TO_TUPLE);
      return;
    }
  }
  const big = count + pushed > STACK_USE_GUIDELINE;
  if (!starred && !big) {
    for (const item of items) c.expression(item);
    return asm.emit(kind === 'tuple' ? Op.BUILD_TUPLE : build, count + pushed);
  }
  let built = big;
  if (big) asm.emit(build, pushed);
  for (let i = 0; i < count; i++) {
    const item = items[i]!;
    if (item.kind === 'Starred') {
      if (!built) asm.emit(build, i + pushed);
      built = true;
      c.expression(item.value);
      asm.emit(extend, 1);
    } else {
      c.expression(item);
      if (built) asm.emit(add, 1);
    }
  }
  if (kind === 'tuple') asm.emit(Op.LIST_TO_TUPLE);
}

/** A constant set keeps the first of equal items. */
export function distinct(items: readonly CodeConstant[]): CodeConstant[] {
  const found = new Map<string, CodeConstant>();
  for (const item of items) {
    const key = hashKey(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/** Equal for what compares equal: 1, 1.0 and True are one key. */
function hashKey(item: CodeConstant): string {
  switch (item.type) {
    case 'bool':
    case 'int':
    case 'float':
      return `n${Number(item.value)}${item.type === 'int' && !Number.isSafeInteger(Number(item.value)) ? item.value : ''}`;
    case 'str':
      return `s${item.value}`;
    case 'bytes':
      return `b${item.value.join()}`;
    case 'complex':
      return item.imag === 0 ? `n${item.real}` : `j${item.real},${item.imag}`;
    case 'tuple':
    case 'frozenset':
      return `${item.type}${item.items.map(hashKey).join()}`;
    default:
      return item.type;
  }
}

/** compile.c:compiler_dict. */
export function lowerDict(c: Lowering, node: Dict): void {
  const { asm } = c;
  const count = node.values.length;
  let haveDict = false;
  let pending = 0;
  const flush = (end: number): void => {
    if (pending === 0) return;
    lowerPairs(c, node.keys.slice(end - pending, end) as Expr[], node.values.slice(end - pending, end));
    if (haveDict) asm.emit(Op.DICT_UPDATE, 1);
    haveDict = true;
    pending = 0;
  };
  for (let i = 0; i < count; i++) {
    if (node.keys[i]) {
      pending++;
      if ((pending - 1) * 2 > STACK_USE_GUIDELINE) flush(i + 1);
      continue;
    }
    flush(i);
    if (!haveDict) asm.emit(Op.BUILD_MAP, 0);
    haveDict = true;
    c.expression(node.values[i]!);
    asm.emit(Op.DICT_UPDATE, 1);
  }
  flush(count);
  if (!haveDict) asm.emit(Op.BUILD_MAP, 0);
}

/** One dict of keys and values; with constant keys, values first and the keys as one tuple (up to 3.13). */
function lowerPairs(c: Lowering, keys: readonly Expr[], values: readonly Expr[]): void {
  const { asm } = c;
  const count = keys.length;
  const big = count * 2 > STACK_USE_GUIDELINE;
  if (count > 1 && !big && c.profile.lowering.constantKeyMaps) {
    const folded = foldTuple(keys, c.profile.lowering);
    if (folded) {
      for (const value of values) c.expression(value);
      c.constant(folded);
      return asm.emit(Op.BUILD_CONST_KEY_MAP, count);
    }
  }
  if (big) asm.emit(Op.BUILD_MAP, 0);
  for (let i = 0; i < count; i++) {
    c.expression(keys[i]!);
    c.expression(values[i]!);
    if (big) asm.emit(Op.MAP_ADD, 1);
  }
  if (!big) asm.emit(Op.BUILD_MAP, count);
}
