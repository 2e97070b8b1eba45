/** Lowers type parameters and `type` statements (PEP 695, PEP 696), and decorators. */

import type { ClassDef, Expr, FunctionDef, TypeAlias, TypeParam } from '../syntax';
import { NONE, str } from './constants';
import { codeFlags } from './functions';
import type { Lowering } from './lowering';
import { intrinsics, Op } from './opcodes';

const intrinsic = (name: (typeof intrinsics)[number]['name']): number =>
  intrinsics.findIndex((row) => row.name === name);

/** Calls the decorators on the top, last to first; the decorated value lies where a receiver would. */
export function applyDecorators(c: Lowering, node: FunctionDef | ClassDef): void {
  const { decorators } = node;
  const { decoratorsCalledAtDefinition } = c.profile.lowering;
  for (let i = decorators.length - 1; i >= 0; i--) {
    c.at(decoratorsCalledAtDefinition ? node : decorators[i]!);
    c.asm.emit(Op.CALL, 0);
  }
}

/** Enters the annotation scope of a generic definition. */
export function typeParameterUnit(
  c: Lowering,
  node: FunctionDef | ClassDef | TypeAlias,
  firstLine: number,
  argCount: number,
): void {
  const name = node.kind === 'TypeAlias' ? node.name.id : node.name;
  const scope = c.scopeOf(node.typeParams);
  c.enter(
    node.typeParams,
    {
      name: `<generic parameters of ${name}>`,
      kind: 'annotation',
      flags: codeFlags(scope),
      argCount,
      posOnlyArgCount: argCount,
      kwOnlyArgCount: 0,
      firstLine,
      start: node.start,
      end: node.end,
    },
    scope.privateClass,
  );
}

/** Calls the annotation scope, its function on top and its `passed` arguments below. */
export function genericFlags(c: Lowering, passed: number): void {
  if (passed === 0) {
    c.asm.emit(Op.PUSH_NULL);
    return c.asm.emit(Op.CALL, 0);
  }
  c.asm.emit(Op.SWAP, passed + 1);
  c.asm.emit(Op.CALL, passed - 1);
}

/** Binds the type parameters and pushes their tuple (compile.c:compiler_type_params). */
export function lowerTypeParams(c: Lowering, params: readonly TypeParam[]): void {
  for (const param of params) {
    c.at(param);
    c.constant(str(param.name));
    if (param.kind === 'TypeVar' && param.bound) {
      lowerLazyValue(c, param, param.name, param.bound);
      const constraints = param.bound.kind === 'Tuple';
      c.asm.emit(
        Op.CALL_INTRINSIC,
        intrinsic(constraints ? 'TYPEVAR_WITH_CONSTRAINTS' : 'TYPEVAR_WITH_BOUND'),
      );
    } else {
      const name = { TypeVar: 'TYPEVAR', ParamSpec: 'PARAMSPEC', TypeVarTuple: 'TYPEVARTUPLE' } as const;
      c.asm.emit(Op.CALL_INTRINSIC, intrinsic(name[param.kind]));
    }
    if (param.defaultValue) {
      lowerLazyValue(c, param.defaultValue, param.name, param.defaultValue);
      c.asm.emit(Op.CALL_INTRINSIC, intrinsic('SET_TYPEPARAM_DEFAULT'));
    }
    c.asm.emit(Op.COPY, 1);
    c.storeName(param.name, param);
  }
  c.asm.emit(Op.BUILD_TUPLE, params.length);
}

/** Pushes the function that computes a bound, a default or an alias's value when it is asked for. */
function lowerLazyValue(c: Lowering, key: object, name: string, value: Expr): void {
  const scope = c.scopeOf(key);
  c.enter(key, {
    name,
    kind: 'annotation',
    flags: codeFlags(scope),
    argCount: 0,
    posOnlyArgCount: 0,
    kwOnlyArgCount: 0,
    firstLine: c.lines.lineAt(value.start),
    start: value.start,
    end: value.end,
  });
  if (value.kind === 'Starred') {
    c.expression(value.value);
    c.asm.emit(Op.UNPACK_SEQUENCE, 1);
  } else c.expression(value);
  c.asm.emit(Op.RETURN_VALUE);
  const code = c.leave();
  c.makeFunction(code, 0);
}

export function lowerTypeAlias(c: Lowering, node: TypeAlias): void {
  const generic = node.typeParams.length > 0;
  if (generic) typeParameterUnit(c, node, c.lines.lineAt(node.start), 0);
  c.constant(str(node.name.id));
  if (generic) lowerTypeParams(c, node.typeParams);
  else c.constant(NONE);
  lowerLazyValue(c, node, node.name.id, node.value);
  c.asm.emit(Op.BUILD_TUPLE, 3);
  c.asm.emit(Op.CALL_INTRINSIC, intrinsic('TYPEALIAS'));
  if (generic) {
    c.asm.emit(Op.RETURN_VALUE);
    const code = c.leave();
    c.makeFunction(code, 0);
    genericFlags(c, 0);
  }
  c.storeName(node.name.id, node.name);
}
