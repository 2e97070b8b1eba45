/** Lowers what is assigned to and deleted. */

import type { AugAssign, Expr } from '../syntax';
import type { Lowering } from './lowering';
import { binaryOperators, Op } from './opcodes';
import { lowerBounds, plainSlice } from './subscripts';

/** Stores the value on top into the target. */
export function lowerStore(c: Lowering, node: Expr): void {
  const { asm } = c;
  c.at(node);
  switch (node.kind) {
    case 'Name':
      return c.storeName(node.id, node);
    case 'Attribute':
      c.expression(node.value);
      noteSelfAttribute(c, node);
      return c.nameOp(Op.STORE_ATTR, c.mangled(node.attr));
    case 'Subscript': {
      c.expression(node.value);
      const slice = plainSlice(c, node);
      if (slice) {
        lowerBounds(c, slice);
        return asm.emit(Op.STORE_SLICE);
      }
      c.expression(node.slice);
      return asm.emit(Op.STORE_SUBSCR);
    }
    case 'Tuple':
    case 'List':
      lowerUnpack(c, node.elts, node);
      for (const item of node.elts) lowerStore(c, item.kind === 'Starred' ? item.value : item);
      return;
    case 'Starred':
      c.report(node, 'starred assignment target must be in a list or tuple');
      return lowerStore(c, node.value);
    default:
      // The parser has reported it; the value goes nowhere.
      return asm.emit(Op.POP_TOP);
  }
}

/** compile.c:unpack_helper. */
export function lowerUnpack(c: Lowering, items: readonly { kind: string }[], at: Expr): void {
  const star = items.findIndex((item) => item.kind === 'Starred');
  if (star < 0) return c.asm.emit(Op.UNPACK_SEQUENCE, items.length);
  if (at.kind !== 'ErrorExpr' && items.filter((item) => item.kind === 'Starred').length > 1) {
    c.report(at, 'multiple starred expressions in assignment');
  }
  if (star >= 256 || items.length - star - 1 >= 1 << 23) {
    c.report(at, 'too many expressions in star-unpacking assignment');
  }
  c.asm.emit(Op.UNPACK_EX, star | ((items.length - star - 1) << 8));
}

/** `self.name = …` in a method is recorded for the class's `__static_attributes__` (3.13+). */
function noteSelfAttribute(c: Lowering, node: Extract<Expr, { kind: 'Attribute' }>): void {
  if (!c.profile.lowering.classStaticAttributes || node.value.kind !== 'Name' || node.value.id !== 'self')
    return;
  for (let unit = c.unit.parent; unit; unit = unit.parent) {
    if (unit.shape.kind === 'class') {
      unit.staticAttributes.add(node.attr);
      return;
    }
  }
}

export function lowerDelete(c: Lowering, node: Expr): void {
  const { asm } = c;
  c.at(node);
  switch (node.kind) {
    case 'Name':
      return c.deleteName(node.id, node);
    case 'Attribute':
      c.expression(node.value);
      return c.nameOp(Op.DELETE_ATTR, c.mangled(node.attr));
    case 'Subscript':
      c.expression(node.value);
      c.expression(node.slice);
      return asm.emit(Op.DELETE_SUBSCR);
    case 'Tuple':
    case 'List':
      for (const item of node.elts) lowerDelete(c, item);
      return;
    default:
      return;
  }
}

/** compile.c:compiler_augassign: what the target needs again waits on the stack below the values. */
export function lowerAugmented(c: Lowering, node: AugAssign): void {
  const { asm } = c;
  const { target } = node;
  const operate = (): void => {
    c.expression(node.value);
    c.at(node);
    asm.emit(Op.INPLACE_OP, binaryOperators.indexOf(node.op));
  };
  switch (target.kind) {
    case 'Name':
      c.loadName(target.id);
      operate();
      return c.storeName(target.id, target);
    case 'Attribute': {
      const name = c.mangled(target.attr);
      c.expression(target.value);
      asm.emit(Op.COPY, 1);
      c.nameOp(Op.LOAD_ATTR, name);
      operate();
      asm.emit(Op.SWAP, 2);
      noteSelfAttribute(c, target);
      return c.nameOp(Op.STORE_ATTR, name);
    }
    case 'Subscript': {
      c.expression(target.value);
      const slice = plainSlice(c, target);
      if (slice) {
        lowerBounds(c, slice);
        for (let i = 0; i < 3; i++) asm.emit(Op.COPY, 3);
        asm.emit(Op.BINARY_SLICE);
        operate();
        for (const depth of [4, 3, 2]) asm.emit(Op.SWAP, depth);
        return asm.emit(Op.STORE_SLICE);
      }
      c.expression(target.slice);
      asm.emit(Op.COPY, 2);
      asm.emit(Op.COPY, 2);
      asm.emit(Op.BINARY_SUBSCR);
      operate();
      asm.emit(Op.SWAP, 3);
      asm.emit(Op.SWAP, 2);
      return asm.emit(Op.STORE_SUBSCR);
    }
    default:
      c.expression(node.value);
      return asm.emit(Op.POP_TOP);
  }
}
