/** Weak references and proxies (Objects/weakrefobject.c). */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import { destroyCommon, visitCommon } from './instance';
import type { Integer } from './int-arithmetic';
import { PyObject } from './object';

export class PyWeakref extends PyObject {
  /** Not owned; null once it is dead. */
  referent: PyObject | null = null;
  /** Owned. */
  callback: PyObject | null = null;
  /** hash() of the referent, kept at its first use (wr_hash). */
  hash: Integer | null = null;

  override visit(visitor: Visitor): void {
    if (this.callback !== null) visitor(this.callback);
    visitCommon(this, visitor);
  }

  override clear(heap: Heap): void {
    this.detach(heap);
    const { callback } = this;
    this.callback = null;
    if (callback !== null) heap.drop(callback);
  }

  override destroy(heap: Heap): void {
    this.clear(heap);
    destroyCommon(this, heap);
  }

  /** Leaves the referent's list (clear_weakref). */
  detach(heap: Heap): void {
    const { referent } = this;
    if (referent === null) return;
    heap.touch(this);
    heap.touch(referent);
    this.referent = null;
    const list = referent.weakrefs;
    if (list === null) return;
    const at = list.indexOf(this);
    if (at >= 0) list.splice(at, 1);
    if (list.length === 0) referent.weakrefs = null;
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.weakref;
  }

  override saveContent(): unknown {
    const { referent, callback, hash, attributes } = this;
    return { referent, callback, hash, attributes };
  }

  override restoreContent(saved: object): void {
    Object.assign(this, saved);
  }
}
