/** Cells: the variables that functions share (Objects/cellobject.c). */

import type { Heap, Visitor } from '../heap';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { newStr } from './str';
import type { TypeSpec } from './type';

export class PyCell extends PyObject {
  /** Owned; null where the variable is unbound. */
  value: PyObject | null = null;

  override visit(visitor: Visitor): void {
    if (this.value !== null) visitor(this.value);
  }

  override clear(heap: Heap): void {
    const { value } = this;
    if (value === null) return;
    heap.touch(this);
    this.value = null;
    heap.drop(value);
  }

  override destroy(heap: Heap): void {
    this.clear(heap);
  }

  override sizeBytes(): number {
    return 40;
  }

  override saveContent(): PyObject | null {
    return this.value;
  }

  override restoreContent(saved: PyObject | null): void {
    this.value = saved;
  }
}

/** A new cell that holds the value, whose reference it takes over. */
export function newCell(runtime: Runtime, value: PyObject | null): PyCell {
  const cell = new PyCell();
  cell.value = value;
  return placeTracked(runtime, cell, runtime.types.cell, 40);
}

export const cellType: TypeSpec = {
  name: 'cell',
  subclassable: false,
  collectable: true,
  slots: {
    repr: (runtime, self) => {
      const { value } = self as PyCell;
      const at = `0x${self.address.toString(16)}`;
      if (value === null) return newStr(runtime, `<cell at ${at}: empty>`);
      return newStr(
        runtime,
        `<cell at ${at}: ${value.type.fullTypeName} object at 0x${value.address.toString(16)}>`,
      );
    },
    new: (runtime, _type, args) =>
      newCell(runtime, args[0] === undefined ? null : runtime.heap.take(args[0])),
  },
  getset: [
    {
      name: 'cell_contents',
      get: (runtime, self) => {
        const { value } = self as PyCell;
        return value === null ? runtime.raise('ValueError', 'Cell is empty') : runtime.heap.take(value);
      },
      set: (runtime, self, value) => {
        const cell = self as PyCell;
        runtime.heap.touch(cell);
        const old = cell.value;
        cell.value = value === null ? null : runtime.heap.take(value);
        if (old !== null) runtime.heap.drop(old);
        return runtime.none();
      },
    },
  ],
};
