/**
 * The collector's lists (PyGC_Head): doubly linked through the objects themselves, in the order in which the objects
 * were tracked. Every change of a link is saved for undo first.
 */

import { HeapObject } from './object';
import type { Trail } from './trail';

/** Values of `HeapObject.generation`. */
export const Generation = { young: 0, middle: 1, old: 2, permanent: 3, unreachable: 4 } as const;

/** A list's head, which is also its end. */
export class ListHead extends HeapObject {
  constructor(generation: number) {
    super();
    const { header } = this;
    header.generation = generation;
    header.next = this;
    header.previous = this;
  }
  visit(): void {}
  destroy(): void {}
}

export class Generations {
  /** By `Generation`. */
  readonly heads: readonly ListHead[] = [0, 1, 2, 3, 4].map((generation) => new ListHead(generation));

  constructor(private readonly trail: Trail) {}

  *objects(generation: number): IterableIterator<HeapObject> {
    const head = this.heads[generation]!;
    for (let object = head.header.next!; object !== head; object = object.header.next!) yield object;
  }

  size(generation: number): number {
    let size = 0;
    for (const _ of this.objects(generation)) size++;
    return size;
  }

  listed(head: ListHead): HeapObject[] {
    const objects: HeapObject[] = [];
    for (let object = head.header.next!; object !== head; object = object.header.next!) objects.push(object);
    return objects;
  }

  /** Moves all to the end of another generation. */
  promote(from: ListHead, generation: number): void {
    for (let object = from.header.next!; object !== from; object = object.header.next!) {
      this.save(object);
      object.header.generation = generation;
    }
    this.merge(from, this.heads[generation]!);
  }

  /** gc_list_merge. The generations of the objects are the caller's business. */
  merge(from: ListHead, to: ListHead): void {
    const first = from.header.next!;
    if (first === from) return;
    const last = from.header.previous!;
    const end = to.header.previous!;
    this.save(from);
    this.save(to);
    this.save(first);
    this.save(last);
    this.save(end);
    end.header.next = first;
    first.header.previous = end;
    last.header.next = to;
    to.header.previous = last;
    from.header.next = from;
    from.header.previous = from;
  }

  /** Puts an object that is in no list, and saved, at the end of one. */
  append(head: ListHead, object: HeapObject): void {
    const end = head.header.previous!;
    this.save(head);
    this.save(end);
    object.header.generation = head.header.generation;
    object.header.previous = end;
    object.header.next = head;
    end.header.next = object;
    head.header.previous = object;
  }

  /** Takes an object, which is saved, out of its list. */
  remove(object: HeapObject): void {
    const previous = object.header.previous!;
    const next = object.header.next!;
    this.save(previous);
    this.save(next);
    previous.header.next = next;
    next.header.previous = previous;
    object.header.next = null;
    object.header.previous = null;
  }

  private save(object: HeapObject): void {
    if (object.header.headerMark !== this.trail.mark) this.trail.saveHeader(object.header);
  }
}
