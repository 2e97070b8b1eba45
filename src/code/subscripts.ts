/** Lowers subscripts and slices. */

import type { Slice, Subscript } from '../syntax';
import type { Lowering } from './lowering';
import { Op } from './opcodes';

/** A slice of two parts, which instructions take without a slice object (3.12+); a constant one stays an object. */
export function plainSlice(c: Lowering, node: Subscript): Slice | null {
  const { slice } = node;
  if (slice.kind !== 'Slice' || slice.step || !c.profile.lowering.binarySlice) return null;
  return c.fold(slice) ? null : slice;
}

export function lowerSubscript(c: Lowering, node: Subscript): void {
  const folded = c.fold(node);
  if (folded) return c.constant(folded);
  c.expression(node.value);
  const slice = plainSlice(c, node);
  if (slice) {
    lowerBounds(c, slice);
    return c.asm.emit(Op.BINARY_SLICE);
  }
  c.expression(node.slice);
  c.asm.emit(Op.BINARY_SUBSCR);
}

/** Pushes start and stop. */
export function lowerBounds(c: Lowering, node: Slice): void {
  if (node.lower) c.expression(node.lower);
  else c.none();
  if (node.upper) c.expression(node.upper);
  else c.none();
}

export function lowerSlice(c: Lowering, node: Slice): void {
  const folded = c.fold(node);
  if (folded) return c.constant(folded);
  lowerBounds(c, node);
  if (node.step) c.expression(node.step);
  c.asm.emit(Op.BUILD_SLICE, node.step ? 3 : 2);
}
