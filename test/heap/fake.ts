/** Objects without behaviour, for scripts that drive the heap without Python. */

import { Flag, type Heap, HeapObject, type Visitor } from '../../src/heap';

/** A collectable object that owns what it lists, like a list. */
export class Box extends HeapObject {
  items: HeapObject[] = [];

  constructor(
    readonly name = '',
    readonly log: string[] = [],
    readonly atomsUntracked = false,
  ) {
    super();
    this.flags = Flag.COLLECTABLE;
  }

  /** Last to first, as Objects/listobject.c:list_traverse. */
  visit(visitor: Visitor): void {
    for (let index = this.items.length - 1; index >= 0; index--) visitor(this.items[index]!);
  }

  override clear(heap: Heap): void {
    heap.touch(this);
    const { items } = this;
    this.items = [];
    for (const item of items.reverse()) heap.drop(item);
  }

  destroy(heap: Heap): void {
    this.log.push(this.name);
    this.clear(heap);
  }

  override saveContent(): unknown {
    return [...this.items];
  }

  override restoreContent(saved: unknown): void {
    this.items = [...(saved as HeapObject[])];
  }

  override canBeUntracked(): boolean {
    return this.atomsUntracked && this.items.every((item) => (item.flags & Flag.TRACKED) === 0);
  }
}

/** An object without references, like a float. */
export class Atom extends HeapObject {
  visit(): void {}
  destroy(): void {}
}

/** A new tracked box that owns one more reference to each item. */
export function newBox(heap: Heap, name = '', items: HeapObject[] = [], log: string[] = []): Box {
  const box = heap.allocate(new Box(name, log), 72);
  for (const item of items) put(heap, box, item);
  heap.track(box);
  return box;
}

/** Stores a reference in the box. */
export function put(heap: Heap, box: Box, item: HeapObject): void {
  heap.touch(box);
  box.items.push(heap.take(item));
}

/** A block of so many bytes, without collector header. */
export function newAtom(heap: Heap, bytes: number, freeList = 0): Atom {
  return heap.allocate(new Atom(), bytes, freeList);
}

/** A whole collection where no finalizer needs to run. */
export function collect(heap: Heap, generation: number, automatic = false): number {
  return heap.finishCollection(heap.beginCollection(generation, automatic)).collected;
}
