/** Lowers class definitions. */

import type { ClassDef, Expr } from '../syntax';
import { lowerDeferredAnnotations, setUpAnnotations } from './annotations';
import { lowerArguments } from './calls';
import type { Code } from './code';
import { int, str } from './constants';
import { docstringOf, lowerDocstring } from './docstrings';
import type { Lowering } from './lowering';
import { intrinsics, Op } from './opcodes';
import { bodyStart } from './statement-heads';
import { applyDecorators, genericFlags, lowerTypeParams, typeParameterUnit } from './type-params';

const SUBSCRIPT_GENERIC = intrinsics.findIndex((row) => row.name === 'SUBSCRIPT_GENERIC');

/** compile.c:compiler_class. */
export function lowerClassDef(c: Lowering, node: ClassDef): void {
  for (const decorator of node.decorators) c.expression(decorator);
  c.at(node);
  const firstLine = c.lines.lineAt(node.decorators[0]?.start ?? node.start);
  const generic = node.typeParams.length > 0;
  if (generic) {
    typeParameterUnit(c, node, firstLine, 0);
    lowerTypeParams(c, node.typeParams);
    c.storeName('.type_params', node);
  }
  const code = lowerClassBody(c, node, firstLine, generic);
  let bases: readonly Expr[] = node.bases;
  c.asm.emit(Op.LOAD_BUILD_CLASS);
  c.asm.emit(Op.PUSH_NULL);
  c.makeFunction(code, 0);
  c.constant(str(node.name));
  if (generic) {
    c.loadName('.type_params');
    c.asm.emit(Op.CALL_INTRINSIC, SUBSCRIPT_GENERIC);
    c.storeName('.generic_base', node);
    bases = [...bases, { kind: 'Name', id: '.generic_base', start: node.start, end: node.end }];
  }
  lowerArguments(c, 2, bases, node.keywords);
  if (generic) {
    c.asm.emit(Op.RETURN_VALUE);
    const scope = c.leave();
    c.makeFunction(scope, 0);
    genericFlags(c, 0);
  }
  applyDecorators(c, node);
  c.at(node);
  c.storeName(node.name, node.nameSpan);
}

function lowerClassBody(c: Lowering, node: ClassDef, firstLine: number, generic: boolean): Code {
  const { name, start, end } = node;
  const counts = { argCount: 0, posOnlyArgCount: 0, kwOnlyArgCount: 0 };
  const unit = c.enter(node, { name, kind: 'class', flags: 0, ...counts, firstLine, start, end }, name);
  const { asm } = c;
  c.loadName('__name__');
  c.storeName('__module__', node);
  c.constant(str(unit.shape.qualname));
  c.storeName('__qualname__', node);
  const records = c.profile.lowering.classStaticAttributes;
  if (records) {
    c.constant(int(firstLine));
    c.storeName('__firstlineno__', node);
  }
  if (generic) {
    c.loadName('.type_params');
    c.storeName('__type_params__', node);
  }
  if (unit.scope.needsClassDict) {
    asm.emit(Op.LOAD_LOCALS);
    asm.emit(Op.STORE_DEREF, unit.deref('__classdict__'));
  }
  setUpAnnotations(c);
  const docstring = docstringOf(node.body);
  if (docstring !== null) {
    c.at(node.body[0]!);
    asm.emit(Op.LOAD_CONST, lowerDocstring(c, docstring));
    c.nameOp(Op.STORE_NAME, '__doc__');
  }
  c.statements(node.body, bodyStart(node.body));
  c.headEnds();
  c.at(node);
  lowerDeferredAnnotations(c);
  if (records) {
    c.strings([...unit.staticAttributes].sort());
    c.nameOp(Op.STORE_NAME, '__static_attributes__');
  }
  if (unit.scope.needsClassDict) {
    asm.emit(Op.LOAD_CLOSURE, unit.deref('__classdict__'));
    c.nameOp(Op.STORE_NAME, '__classdictcell__');
  }
  if (unit.scope.needsClassCell) {
    asm.emit(Op.LOAD_CLOSURE, unit.deref('__class__'));
    asm.emit(Op.COPY, 1);
    c.nameOp(Op.STORE_NAME, '__classcell__');
  } else c.none();
  asm.emit(Op.RETURN_VALUE);
  return c.leave();
}
