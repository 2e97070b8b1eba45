/** Modules (Objects/moduleobject.c). */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import type { PyDict } from './dict';
import { PyObject } from './object';

export class PyModule extends PyObject {
  /** Its namespace, which is also its `attributes`; owned once, and kept for the module's life. */
  dict!: PyDict;
  name = '';
  /** Comes with the interpreter, without a file. */
  builtin = false;
  /** Its body runs (`__spec__._initializing`). */
  initializing = false;
  /** Its file lies in the program's own folder, which hides the library's modules of the same names. */
  beside = false;

  override visit(visitor: Visitor): void {
    visitor(this.dict);
    if (this.type.heapType) visitor(this.type);
  }

  override saveContent(): boolean {
    return this.initializing;
  }

  override restoreContent(saved: boolean): void {
    this.initializing = saved;
  }

  override clear(heap: Heap): void {
    this.dict.clear(heap);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.dict);
    if (this.type.heapType) heap.drop(this.type);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.module;
  }
}
