/** Lowers annotations: at once up to 3.13, by `__annotate__` from 3.14 on (PEP 649), as text where the file asks. */

import type { AnnAssign, Arguments, Expr } from '../syntax';
import { int, NONE, str, tuple } from './constants';
import { codeFlags } from './functions';
import type { Lowering } from './lowering';
import { compareOperators, intrinsics, Op } from './opcodes';
import { annotatedParameters } from './scope-builder';
import { lowerStore } from './targets';

const NOT_IMPLEMENTED_ERROR = intrinsics.findIndex((row) => row.name === 'NOT_IMPLEMENTED_ERROR');
/** `annotationlib.Format.VALUE_WITH_FAKE_GLOBALS`: what `__annotate__` itself understands at most. */
const FORMAT_MAX = 2;
const FUNCTION_ANNOTATIONS = 4;
const FUNCTION_ANNOTATE = 16;

const isLazy = (c: Lowering): boolean => c.profile.lowering.lazyAnnotations && !c.annotationsAreText;

/** Pushes a function's annotations, if it has any; the flag of MAKE_FUNCTION. */
export function lowerFunctionAnnotations(c: Lowering, args: Arguments, returns: Expr | null): number {
  const pairs = annotatedParameters(args).map((parameter) => ({
    name: c.mangled(parameter.arg),
    value: parameter.annotation!,
  }));
  if (returns) pairs.push({ name: 'return', value: returns });
  if (pairs.length === 0) return 0;
  if (isLazy(c)) {
    enterAnnotate(c, args, '__annotate__', pairs[0]!.value);
    for (const { name, value } of pairs) {
      c.constant(str(name));
      lowerAnnotation(c, value);
    }
    c.asm.emit(Op.BUILD_MAP, pairs.length);
    c.asm.emit(Op.RETURN_VALUE);
    const code = c.leave();
    c.makeFunction(code, 0);
    return FUNCTION_ANNOTATE;
  }
  if (c.annotationsAreText) {
    c.constant(tuple(pairs.flatMap(({ name, value }) => [str(name), str(annotationText(c, value))])));
    return FUNCTION_ANNOTATIONS;
  }
  const folded = pairs.map(({ value }) => c.fold(value));
  if (folded.every((constant) => constant !== null)) {
    c.constant(tuple(pairs.flatMap(({ name }, i) => [str(name), folded[i] ?? NONE])));
    return FUNCTION_ANNOTATIONS;
  }
  for (const { name, value } of pairs) {
    c.constant(str(name));
    lowerAnnotation(c, value);
  }
  c.asm.emit(Op.BUILD_TUPLE, pairs.length * 2);
  return FUNCTION_ANNOTATIONS;
}

function lowerAnnotation(c: Lowering, value: Expr): void {
  // `*args: *Ts`.
  if (value.kind === 'Starred') {
    c.expression(value.value);
    return c.asm.emit(Op.UNPACK_SEQUENCE, 1);
  }
  c.expression(value);
}

function annotationText(c: Lowering, value: Expr): string {
  return c.text.slice(value.start, value.end);
}

/** Enters an `__annotate__` function, which refuses the formats that it does not know. */
function enterAnnotate(c: Lowering, key: object, name: string, at: Expr): void {
  c.enter(key, {
    name,
    kind: 'annotation',
    flags: codeFlags(c.scopeOf(key)),
    argCount: 1,
    posOnlyArgCount: 1,
    kwOnlyArgCount: 0,
    firstLine: c.lines.lineAt(at.start),
    start: at.start,
    end: at.end,
  });
  const { asm } = c;
  const body = asm.newLabel();
  asm.emit(Op.LOAD_FAST, 0);
  c.constant(int(FORMAT_MAX));
  asm.emit(Op.COMPARE_OP, compareOperators.indexOf('>'));
  asm.emit(Op.TO_BOOL);
  asm.jump(Op.POP_JUMP_IF_FALSE, body);
  asm.emit(Op.CALL_INTRINSIC, NOT_IMPLEMENTED_ERROR);
  asm.emit(Op.RAISE_VARARGS, 1);
  asm.place(body);
}

/** `target: annotation = value` (compile.c:compiler_annassign). */
export function lowerAnnAssign(c: Lowering, node: AnnAssign): void {
  const { asm } = c;
  const { target } = node;
  const inNamespace = c.unit.shape.kind === 'module' || c.unit.shape.kind === 'class';
  if (node.value) {
    c.expression(node.value);
    lowerStore(c, target);
  }
  c.at(node);
  if (target.kind === 'Name') {
    if (node.simple && inNamespace) lowerNamedAnnotation(c, node, c.mangled(target.id));
  } else if (!node.value) {
    evaluate(c, target.kind === 'Attribute' || target.kind === 'Subscript' ? [target.value] : []);
    if (target.kind === 'Subscript') evaluate(c, [target.slice]);
  }
  if (!node.simple && inNamespace && !c.annotationsAreText && !isLazy(c)) {
    c.expression(node.annotation);
    asm.emit(Op.POP_TOP);
  }
}

function evaluate(c: Lowering, values: readonly Expr[]): void {
  for (const value of values) {
    if (c.fold(value)) continue;
    c.expression(value);
    c.asm.emit(Op.POP_TOP);
  }
}

function lowerNamedAnnotation(c: Lowering, node: AnnAssign, name: string): void {
  const { asm, unit } = c;
  if (isLazy(c)) {
    if (!asm.reachable) return;
    let index = -1;
    if (unit.shape.kind === 'module' || unit.conditionalDepth > 0) {
      index = unit.deferredAnnotations.filter((other) => other.index >= 0).length;
      if (unit.shape.kind === 'class') asm.emit(Op.LOAD_DEREF, unit.deref('__conditional_annotations__'));
      else c.nameOp(Op.LOAD_NAME, '__conditional_annotations__');
      c.constant(int(index));
      asm.emit(Op.SET_ADD, 1);
      asm.emit(Op.POP_TOP);
    }
    unit.deferredAnnotations.push({ name, annotation: node.annotation, index });
    return;
  }
  if (c.annotationsAreText) c.constant(str(annotationText(c, node.annotation)));
  else c.expression(node.annotation);
  c.nameOp(Op.LOAD_NAME, '__annotations__');
  c.constant(str(name));
  asm.emit(Op.STORE_SUBSCR);
}

/**
 * At the start of a module or class body that has annotations. A module makes its `__annotate__` here, because it
 * may be looked at while it is still running: the code follows when the annotations are known.
 */
export function setUpAnnotations(c: Lowering): (() => void) | null {
  const { asm, unit } = c;
  if (!unit.scope.hasAnnotations) return null;
  if (!isLazy(c)) {
    asm.emit(Op.SETUP_ANNOTATIONS);
    return null;
  }
  if (unit.scope.hasConditionalAnnotations) {
    asm.emit(Op.BUILD_SET, 0);
    if (unit.shape.kind === 'class') asm.emit(Op.STORE_DEREF, unit.deref('__conditional_annotations__'));
    else c.nameOp(Op.STORE_NAME, '__conditional_annotations__');
  }
  if (unit.shape.kind === 'class' || !unit.scope.annotationScope) return null;
  const index = unit.constants.push({ type: 'None' }) - 1;
  asm.emit(Op.LOAD_CONST, index);
  asm.emit(Op.MAKE_FUNCTION, 0);
  c.nameOp(Op.STORE_NAME, '__annotate__');
  return () => {
    unit.constants[index] = { type: 'code', code: annotateCode(c) };
  };
}

/** At the end of a class body: its `__annotate_func__`. */
export function lowerDeferredAnnotations(c: Lowering): void {
  if (!isLazy(c) || c.unit.deferredAnnotations.length === 0) return;
  c.makeFunction(annotateCode(c), 0);
  c.nameOp(Op.STORE_NAME, '__annotate_func__');
}

function annotateCode(c: Lowering): ReturnType<Lowering['leave']> {
  const outer = c.unit;
  const scope = outer.scope.annotationScope!;
  c.scopes.set(scope, scope);
  enterAnnotate(
    c,
    scope,
    '__annotate__',
    outer.deferredAnnotations[0]?.annotation ?? { kind: 'ErrorExpr', start: 0, end: 0 },
  );
  const { asm, unit } = c;
  asm.emit(Op.BUILD_MAP, 0);
  for (const { name, annotation, index } of outer.deferredAnnotations) {
    const skip = asm.newLabel();
    if (index >= 0) {
      c.constant(int(index));
      if (outer.shape.kind === 'class') asm.emit(Op.LOAD_DEREF, unit.deref('__conditional_annotations__'));
      else c.nameOp(Op.LOAD_GLOBAL, '__conditional_annotations__');
      asm.emit(Op.CONTAINS_OP, 0);
      asm.jump(Op.POP_JUMP_IF_FALSE, skip);
    }
    lowerAnnotation(c, annotation);
    asm.emit(Op.COPY, 2);
    c.constant(str(name));
    asm.emit(Op.STORE_SUBSCR);
    asm.place(skip);
  }
  asm.emit(Op.RETURN_VALUE);
  return c.leave();
}
