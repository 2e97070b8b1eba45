/**
 * What rounds of a loop that were not executed have left: so many objects and bytes, and their references to others.
 * One such object stands in a list, dict or set for all that those rounds put there. It is something unknown: whoever
 * asks for one of them is told why there is none.
 */

import type { Heap, Visitor } from '../heap';
import { destroyCommon, visitCommon } from './instance';
import type { PyObject } from './object';
import { place } from './place';
import type { Runtime } from './runtime';
import { PyUnknown } from './unknown';

/** What one round leaves here. */
export interface RoundLeaves {
  /** Elements of the container. */
  readonly elements: number;
  readonly objects: number;
  readonly bytes: number;
  /** Objects that the collector goes on tracking. */
  readonly tracked: number;
  /** References to objects that are there in any case. */
  readonly references: readonly { readonly target: PyObject; readonly count: number }[];
}

/** Ints that are keys of the rounds: in a dict or set nothing else may be equal to one. */
export interface KeyRange {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

export const bulkWhy = 'elements of a fast-forwarded loop';

export class PyBulk extends PyUnknown {
  rounds = 0;
  elements = 0;
  objects = 0;
  bytes = 0;
  tracked = 0;
  references = new Map<PyObject, number>();
  keys: readonly KeyRange[] = [];

  /** So many more rounds. */
  add(heap: Heap, rounds: number, leaves: RoundLeaves): void {
    this.rounds += rounds;
    this.elements += rounds * leaves.elements;
    this.objects += rounds * leaves.objects;
    this.bytes += rounds * leaves.bytes;
    this.tracked += rounds * leaves.tracked;
    for (const { target, count } of leaves.references) {
      heap.takeMany(target, rounds * count);
      this.references.set(target, (this.references.get(target) ?? 0) + rounds * count);
    }
    heap.skip(rounds * leaves.objects, rounds * leaves.bytes, rounds * leaves.tracked);
  }

  override visit(visitor: Visitor): void {
    for (const [target, count] of this.references) visitor(target, count);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    heap.freeSkipped(this.objects, this.bytes, this.tracked);
    for (const [target, count] of this.references) heap.dropMany(target, count);
    destroyCommon(this, heap);
  }
}

/** An owned one, without rounds yet. */
export function newBulk(runtime: Runtime): PyBulk {
  const bulk = new PyBulk();
  bulk.reason = { why: bulkWhy, line: runtime.currentLine() };
  runtime.heap.preparing = true;
  place(runtime, bulk, runtime.types.unknown, 16);
  runtime.heap.preparing = false;
  return bulk;
}

/** Elements of a list, dict or set that stand for nothing by themselves: what its bulks count beyond one each. */
export function isFastForwarded(object: PyObject): boolean {
  return object.opaque && !(object instanceof PyUnknown);
}
