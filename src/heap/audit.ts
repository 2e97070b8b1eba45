/** The audit: recomputes every count from the graph itself. */

import type { Heap } from './heap';
import { Flag, type HeapObject } from './object';

/** An object whose count is not the number of references to it. */
export interface Difference {
  readonly object: HeapObject;
  /** References found: edges of live objects, roots, and the heap's own queue. */
  readonly expected: number;
  readonly actual: number;
}

/**
 * Compares the counts of all live objects with their references; `roots` lists the counted references that are not
 * edges of objects (value stacks, frames, registers), one entry each. Immortals and the objects of the process are
 * passed over, but what they refer to counts as far as they can be reached. References to a freed object are
 * differences too.
 */
export function audit(heap: Heap, roots: Iterable<HeapObject>): Difference[] {
  const live = heap.slots();
  const found = new Int32Array(live.length);
  /** What is not in the table: objects of the process, and freed ones. */
  const strangers = new Map<HeapObject, number>();
  const shared: HeapObject[] = [];
  const count = (object: HeapObject, times = 1): void => {
    const { slot } = object.header;
    if (live[slot] === object) {
      found[slot]! += times;
      return;
    }
    const references = strangers.get(object);
    strangers.set(object, (references ?? 0) + times);
    if (references === undefined && isPassedOver(object)) shared.push(object);
  };
  for (const object of roots) count(object);
  for (const object of heap.waiting) count(object);
  for (const object of live) object?.visit(count);
  for (let object = shared.pop(); object !== undefined; object = shared.pop()) object.visit(count);
  const differences: Difference[] = [];
  for (const [slot, object] of live.entries()) {
    if (object === null || found[slot] === object.refs || isPassedOver(object)) continue;
    differences.push({ object, expected: found[slot]!, actual: object.refs });
  }
  for (const [object, expected] of strangers) {
    if (!isPassedOver(object)) differences.push({ object, expected, actual: 0 });
  }
  return differences;
}

function isPassedOver(object: HeapObject): boolean {
  return (object.flags & (Flag.IMMORTAL | Flag.SHARED)) !== 0;
}
