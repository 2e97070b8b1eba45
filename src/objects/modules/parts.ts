/** Objects of library types that are nothing but owned parts. */

import type { Heap, Visitor } from '../../heap';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import { PyObject } from '../object';
import { placeTracked } from '../place';
import type { Runtime } from '../runtime';
import type { PyType } from '../type';

/** Its parts are in the order in which its type's tp_dealloc drops them. */
export class PyParts extends PyObject {
  constructor(
    /** Owned; null where there is none. */
    public parts: (PyObject | null)[],
    /** With the collector's header. */
    readonly bytes: number,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    for (const part of this.parts) if (part !== null) visitor(part);
    visitCommon(this, visitor);
  }

  override clear(heap: Heap): void {
    heap.touch(this);
    const { parts } = this;
    this.parts = parts.map(() => null);
    for (const part of parts) if (part !== null) heap.drop(part);
  }

  override destroy(heap: Heap): void {
    for (const part of this.parts) if (part !== null) heap.drop(part);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number | null {
    return this.bytes;
  }

  override saveContent(): unknown {
    return { parts: [...this.parts], common: saveCommon(this) };
  }

  override restoreContent(saved: unknown): void {
    const { parts, common } = saved as { parts: (PyObject | null)[]; common: CommonContent };
    this.parts = [...parts];
    restoreCommon(this, common);
  }

  /** Replaces a part by one that is owned from here on, and drops the old one. */
  setPart(heap: Heap, at: number, part: PyObject | null): void {
    heap.touch(this);
    const old = this.parts[at] ?? null;
    this.parts[at] = part;
    if (old !== null) heap.drop(old);
  }
}

/** A new tracked object that owns the parts from here on. */
export function placeParts<T extends PyParts>(runtime: Runtime, type: PyType, object: T): T {
  return placeTracked(runtime, object, type, object.bytes);
}
