/** `super().name` and `super(C, self).name` without a super object (compile.c:can_optimize_super_call, 3.12+). */

import type { Attribute, Call } from '../syntax';
import type { Lowering } from './lowering';
import { Op } from './opcodes';
import { Place } from './scope';

type SuperAttribute = Attribute & { value: Call };

export function isSuperAttribute(c: Lowering, node: Attribute): node is SuperAttribute {
  const call = node.value;
  if (!c.profile.lowering.superAttributes || node.attr === '__class__' || call.kind !== 'Call') return false;
  if (call.func.kind !== 'Name' || call.func.id !== 'super' || call.keywords.length > 0) return false;
  const { scope } = c.unit;
  // `super` must mean the built-in as far as the compiler can see.
  if (c.unit.place('super') !== Place.GLOBAL_IMPLICIT) return false;
  let top = scope;
  while (top.parent) top = top.parent;
  if (top.places.get('super') !== undefined && top.places.get('super') !== Place.GLOBAL_IMPLICIT)
    return false;
  if (call.args.length === 2) return !call.args.some((arg) => arg.kind === 'Starred');
  if (call.args.length !== 0) return false;
  // Without arguments: the first parameter of a function that has the `__class__` cell.
  const isFunction = c.unit.shape.kind === 'function' || c.unit.shape.kind === 'lambda';
  return isFunction && c.unit.shape.argCount > 0 && c.unit.place('__class__') === Place.FREE;
}

/** Pushes super, the class and the instance, then the attribute or method. */
export function lowerSuper(c: Lowering, node: SuperAttribute, op: number): void {
  const call = node.value;
  c.expression(call.func);
  if (call.args.length === 2) {
    for (const arg of call.args) c.expression(arg);
  } else {
    c.asm.emit(Op.LOAD_DEREF, c.unit.deref('__class__'));
    c.loadName(c.unit.scope.parameters[0]!);
  }
  c.at(node);
  c.nameOp(op, c.mangled(node.attr));
}
