/** Objects of library types that hold plain values of C and, besides their class, nothing that is counted. */

import type { Heap, Visitor } from '../../heap';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import { PyObject } from '../object';

export abstract class PyPlain extends PyObject {
  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    destroyCommon(this, heap);
  }

  override saveContent(): unknown {
    return this.type.heapType ? saveCommon(this) : null;
  }

  override restoreContent(saved: unknown): void {
    if (saved !== null) restoreCommon(this, saved as CommonContent);
  }
}
