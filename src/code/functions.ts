/** Lowers functions and lambdas: defaults, annotations, body. */

import type { Arguments, Expr, FunctionDef, Lambda, Stmt } from '../syntax';
import { lowerFunctionAnnotations } from './annotations';
import { CodeFlag } from './code';
import { NONE } from './constants';
import { docstringOf, lowerDocstring } from './docstrings';
import { foldTuple } from './fold';
import { guardStopIteration } from './generators';
import type { Lowering } from './lowering';
import { intrinsics, Op } from './opcodes';
import { isFunctionLike, type Scope } from './scope';
import { applyDecorators, genericFlags, lowerTypeParams, typeParameterUnit } from './type-params';
import type { UnitShape } from './unit';

const SET_FUNCTION_TYPE_PARAMS = intrinsics.findIndex((row) => row.name === 'SET_FUNCTION_TYPE_PARAMS');

/** compile.c:compute_code_flags. */
export function codeFlags(scope: Scope): number {
  if (!isFunctionLike(scope)) return 0;
  let flags = CodeFlag.OPTIMIZED | CodeFlag.NEWLOCALS;
  if (scope.isGenerator && scope.isCoroutine) flags |= CodeFlag.ASYNC_GENERATOR;
  else if (scope.isGenerator) flags |= CodeFlag.GENERATOR;
  else if (scope.isCoroutine) flags |= CodeFlag.COROUTINE;
  if (scope.hasStarArguments) flags |= CodeFlag.VARARGS;
  if (scope.hasStarStarArguments) flags |= CodeFlag.VARKEYWORDS;
  return flags;
}

export function lowerFunctionDef(c: Lowering, node: FunctionDef): void {
  const { asm } = c;
  for (const decorator of node.decorators) c.expression(decorator);
  c.at(node);
  const firstLine = c.lines.lineAt(node.decorators[0]?.start ?? node.start);
  let flags = lowerDefaults(c, node.args);
  const generic = node.typeParams.length > 0;
  const passed = (flags & 1) + ((flags >> 1) & 1);
  if (generic) {
    if (passed === 2) asm.emit(Op.SWAP, 2);
    typeParameterUnit(c, node, firstLine, passed);
    lowerTypeParams(c, node.typeParams);
    // The values that came before are this annotation scope's arguments.
    for (let i = 0; i < passed; i++) c.asm.emit(Op.LOAD_FAST, i);
  }
  flags |= lowerFunctionAnnotations(c, node.args, node.returns);
  lowerBody(c, node, firstLine, flags);
  if (generic) {
    c.asm.emit(Op.SWAP, 2);
    c.asm.emit(Op.CALL_INTRINSIC, SET_FUNCTION_TYPE_PARAMS);
    c.asm.emit(Op.RETURN_VALUE);
    const code = c.leave();
    c.makeFunction(code, 0);
    genericFlags(c, passed);
  }
  applyDecorators(c, node);
  c.at(node);
  c.storeName(node.name, node.nameSpan);
}

/** Pushes the tuple of defaults and the dict of keyword defaults; the flags of MAKE_FUNCTION. */
function lowerDefaults(c: Lowering, args: Arguments): number {
  const { asm } = c;
  let flags = 0;
  if (args.defaults.length > 0) {
    flags |= 1;
    lowerTupleOf(c, args.defaults);
  }
  const named = args.kwonlyargs.flatMap((parameter, i) => {
    const value = args.kwDefaults[i];
    return value ? [{ name: c.mangled(parameter.arg), value }] : [];
  });
  if (named.length === 0) return flags;
  if (c.profile.lowering.constantKeyMaps) {
    for (const { value } of named) c.expression(value);
    c.strings(named.map(({ name }) => name));
    asm.emit(Op.BUILD_CONST_KEY_MAP, named.length);
  } else {
    for (const { name, value } of named) {
      c.constant({ type: 'str', value: name });
      c.expression(value);
    }
    asm.emit(Op.BUILD_MAP, named.length);
  }
  return flags | 2;
}

function lowerTupleOf(c: Lowering, items: readonly Expr[]): void {
  const folded = foldTuple(items, c.profile.lowering);
  if (folded?.type === 'tuple') {
    // The items were constants before the tuple was: they stay, or only the first constant does, which is never removed.
    const { foldedConstantsStay } = c.profile.lowering;
    for (const item of folded.items) {
      if (foldedConstantsStay || c.unit.constants.length === 0) c.unit.constant(item);
    }
    return c.constant(folded);
  }
  for (const item of items) c.expression(item);
  c.asm.emit(Op.BUILD_TUPLE, items.length);
}

function argumentShape(args: Arguments): Pick<UnitShape, 'argCount' | 'posOnlyArgCount' | 'kwOnlyArgCount'> {
  return {
    argCount: args.posonlyargs.length + args.args.length,
    posOnlyArgCount: args.posonlyargs.length,
    kwOnlyArgCount: args.kwonlyargs.length,
  };
}

function lowerBody(c: Lowering, node: FunctionDef, firstLine: number, flags: number): void {
  const key = c.cacheKey(node);
  const line = c.lines.lineAt(node.start);
  const known = key === null ? null : (c.cache?.find(key, node, line, firstLine) ?? null);
  const { staticAttributes } = c.unit;
  if (known !== null) {
    for (const name of known.attributes) staticAttributes.add(name);
    return c.makeFunction(known.code, flags);
  }
  const problems = c.problems.length;
  const others = [...staticAttributes];
  staticAttributes.clear();
  const scope = c.scopeOf(node);
  const unit = c.enter(node, {
    name: node.name,
    kind: 'function',
    flags: codeFlags(scope),
    ...argumentShape(node.args),
    firstLine,
    start: node.start,
    end: node.end,
  });
  const docstring = docstringOf(node.body);
  unit.hasDocstring = docstring !== null;
  // The first constant may be the docstring, so it is None where there is none.
  if (docstring === null) unit.constant(NONE);
  else lowerDocstring(c, docstring);
  guardStopIteration(c, () => {
    c.statements(node.body, leadingStatements(node.body));
    implicitReturn(c, node);
  });
  const code = c.leave();
  if (key !== null && c.problems.length === problems) {
    c.cache?.keep(key, node, line, code, [...staticAttributes]);
  }
  for (const name of others) staticAttributes.add(name);
  c.makeFunction(code, flags);
}

/** Statements that have no mark and no code: the docstring. */
function leadingStatements(body: readonly Stmt[]): number {
  return docstringOf(body) === null ? 0 : 1;
}

function implicitReturn(c: Lowering, node: FunctionDef): void {
  c.headEnds();
  const last = node.body[node.body.length - 1];
  if (last) c.at(last);
  c.none();
  c.asm.emit(Op.RETURN_VALUE);
}

export function lowerLambda(c: Lowering, node: Lambda): void {
  const flags = lowerDefaults(c, node.args);
  const unit = c.enter(node, {
    name: '<lambda>',
    kind: 'lambda',
    flags: codeFlags(c.scopeOf(node)),
    ...argumentShape(node.args),
    firstLine: c.lines.lineAt(node.start),
    start: node.start,
    end: node.end,
  });
  // So that no constant of a lambda is taken for a docstring.
  unit.constant(NONE);
  guardStopIteration(c, () => {
    c.expression(node.body);
    c.asm.emit(Op.RETURN_VALUE);
  });
  const code = c.leave();
  c.makeFunction(code, flags);
}
