/** Lowers calls, and the arguments of class definitions. */

import type { Call, Expr, Keyword } from '../syntax';
import { tuple } from './constants';
import { lowerDisplay } from './displays';
import { type Lowering, STACK_USE_GUIDELINE } from './lowering';
import { Op } from './opcodes';
import { Use } from './scope';
import { isSuperAttribute, lowerSuper } from './super';

export function lowerCall(c: Lowering, node: Call): void {
  if (lowerMethodCall(c, node)) return;
  c.expression(node.func);
  c.asm.emit(Op.PUSH_NULL);
  lowerArguments(c, 0, node.args, node.keywords);
}

/** `owner.name(…)` without a bound method (compile.c:maybe_optimize_method_call). */
function lowerMethodCall(c: Lowering, node: Call): boolean {
  const { func, args, keywords } = node;
  if (func.kind !== 'Attribute') return false;
  if (c.profile.lowering.importedNamesHaveNoMethods && isImported(c, func.value)) return false;
  if (args.length + keywords.length + (keywords.length > 0 ? 1 : 0) >= STACK_USE_GUIDELINE) return false;
  if (args.some((arg) => arg.kind === 'Starred') || keywords.some((keyword) => keyword.arg === null))
    return false;
  if (isSuperAttribute(c, func)) lowerSuper(c, func, Op.LOAD_SUPER_METHOD);
  else {
    c.expression(func.value);
    c.at(func);
    c.nameOp(Op.LOAD_METHOD, c.mangled(func.attr));
  }
  for (const arg of args) c.expression(arg);
  c.at(node);
  plainCall(c, args.length, keywords);
  return true;
}

/** A name that the module imports is probably a module, whose functions are no methods. */
function isImported(c: Lowering, node: Expr): boolean {
  if (node.kind !== 'Name') return false;
  let top = c.unit.scope;
  while (top.parent) top = top.parent;
  return ((top.uses.get(node.id) ?? 0) & Use.IMPORT) !== 0;
}

function plainCall(c: Lowering, count: number, keywords: readonly Keyword[]): void {
  if (keywords.length === 0) return c.asm.emit(Op.CALL, count);
  for (const keyword of keywords) c.expression(keyword.value);
  c.strings(keywords.map((keyword) => keyword.arg!));
  c.asm.emit(Op.CALL_KW, count + keywords.length);
}

/** The callable and its receiver are on the stack, and `pushed` arguments (compile.c:compiler_call_helper). */
export function lowerArguments(
  c: Lowering,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  checkKeywords(c, keywords);
  const unpacks =
    args.some((arg) => arg.kind === 'Starred') || keywords.some((keyword) => keyword.arg === null);
  if (!unpacks && args.length + pushed + keywords.length * 2 <= STACK_USE_GUIDELINE) {
    for (const arg of args) c.expression(arg);
    return plainCall(c, args.length + pushed, keywords);
  }
  const only = args[0];
  if (pushed === 0 && args.length === 1 && only?.kind === 'Starred') c.expression(only.value);
  else if (pushed + args.length === 0) c.constant(tuple([]));
  else lowerDisplay(c, args, 'tuple', pushed);
  if (keywords.length > 0) lowerKeywords(c, keywords);
  c.asm.emit(Op.CALL_EX, keywords.length > 0 ? 1 : 0);
}

function checkKeywords(c: Lowering, keywords: readonly Keyword[]): void {
  if (keywords.length < 2) return;
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    if (seen.has(keyword.arg)) c.report(keyword, `keyword argument repeated: ${keyword.arg}`);
    seen.add(keyword.arg);
  }
}

function lowerKeywords(c: Lowering, keywords: readonly Keyword[]): void {
  const { asm } = c;
  let haveDict = false;
  let seen = 0;
  const flush = (end: number): void => {
    if (seen === 0) return;
    keywordDict(c, keywords.slice(end - seen, end));
    if (haveDict) asm.emit(Op.DICT_MERGE, 1);
    haveDict = true;
    seen = 0;
  };
  keywords.forEach((keyword, i) => {
    if (keyword.arg !== null) {
      seen++;
      return;
    }
    flush(i);
    if (!haveDict) asm.emit(Op.BUILD_MAP, 0);
    haveDict = true;
    c.expression(keyword.value);
    asm.emit(Op.DICT_MERGE, 1);
  });
  flush(keywords.length);
}

/** compile.c:compiler_subkwargs. */
function keywordDict(c: Lowering, keywords: readonly Keyword[]): void {
  const { asm } = c;
  const count = keywords.length;
  const big = count * 2 > STACK_USE_GUIDELINE;
  if (count > 1 && !big && c.profile.lowering.constantKeyMaps) {
    for (const keyword of keywords) c.expression(keyword.value);
    c.strings(keywords.map((keyword) => keyword.arg!));
    return asm.emit(Op.BUILD_CONST_KEY_MAP, count);
  }
  if (big) asm.emit(Op.BUILD_MAP, 0);
  for (const keyword of keywords) {
    c.constant({ type: 'str', value: keyword.arg! });
    c.expression(keyword.value);
    if (big) asm.emit(Op.MAP_ADD, 1);
  }
  if (!big) asm.emit(Op.BUILD_MAP, count);
}
