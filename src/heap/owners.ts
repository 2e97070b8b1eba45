/** Whose a block is, for the panel: built when asked for, since the allocator does not know. */

import type { Heap } from './heap';
import { blockAddress, type HeapObject } from './object';

/** Live objects by the addresses of their own block and of their extra ones. */
export function blockOwners(heap: Heap): Map<number, HeapObject> {
  const owners = new Map<number, HeapObject>();
  for (const object of heap.objects()) {
    owners.set(blockAddress(object), object);
    for (const block of object.extraBlocks()) owners.set(block.address, object);
  }
  return owners;
}
