/** Modules (Objects/moduleobject.c). */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import type { PyDict } from './dict';
import { PyObject } from './object';

export class PyModule extends PyObject {
  /** Its namespace; owned, and kept for the module's life. */
  dict!: PyDict;
  name = '';

  override visit(visitor: Visitor): void {
    visitor(this.dict);
  }

  override clear(heap: Heap): void {
    this.dict.clear(heap);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.dict);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.module;
  }
}
