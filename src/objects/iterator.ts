/** The base of the iterators that are built in. */

import type { Heap, Visitor } from '../heap';
import { PyObject } from './object';

export abstract class PyIterator extends PyObject {
  /** `next` of it never runs Python code, so it may be called without a frame to come back to. */
  get isDirect(): boolean {
    return true;
  }

  /** `__length_hint__`; null where the type has none. */
  lengthHint(): number | null {
    return null;
  }
}

/** An iterator over one container, which it owns until it is exhausted. */
export abstract class PyContainerIterator<T extends PyObject> extends PyIterator {
  /** Where it goes on. */
  index = 0;

  constructor(public container: T | null) {
    super();
  }

  override visit(visitor: Visitor): void {
    if (this.container !== null) visitor(this.container);
  }

  override destroy(heap: Heap): void {
    if (this.container !== null) heap.drop(this.container);
  }

  override sizeBytes(): number | null {
    return containerIteratorBytes;
  }

  override saveContent(): unknown {
    return { index: this.index, container: this.container };
  }

  override restoreContent(saved: { index: number; container: T | null }): void {
    this.index = saved.index;
    this.container = saved.container;
  }

  /** The end: lets the container go. Answers null, for `return this.exhaust(…)`. */
  exhaust(heap: Heap): null {
    const { container } = this;
    heap.touch(this);
    this.container = null;
    if (container !== null) heap.drop(container);
    return null;
  }
}

/** Iterators over lists, tuples, strs and bytes: collector header, object header, index, container. */
export const containerIteratorBytes = 48;
