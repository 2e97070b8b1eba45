/**
 * What a collection would find now, without doing one: internal references are taken off the counts of all tracked
 * objects, as the collector does (Python/gc.c:deduce_unreachable), but on copies of the counts.
 */

import { Flag, Generation, type Heap, type HeapObject } from '../heap';

/** Tracked objects that nothing outside refers to, in no particular order. Frozen objects and lower bounds count as held. */
export function unreachableNow(heap: Heap): HeapObject[] {
  const counts = new Map<HeapObject, number>();
  for (let generation = 0; generation <= Generation.old; generation++) {
    for (const object of heap.collector.objects(generation)) {
      if ((object.flags & Flag.IMMORTAL) === 0) counts.set(object, object.refs);
    }
  }
  return unreachableOf(counts);
}

/** The same among these objects alone: what another one holds counts as held. */
export function unreachableAmong(objects: readonly HeapObject[]): HeapObject[] {
  const counts = new Map<HeapObject, number>();
  for (const object of objects) {
    if ((object.flags & (Flag.TRACKED | Flag.IMMORTAL)) === Flag.TRACKED) counts.set(object, object.refs);
  }
  return counts.size === 0 ? [] : unreachableOf(counts);
}

function unreachableOf(counts: Map<HeapObject, number>): HeapObject[] {
  const subtract = (target: HeapObject) => {
    const count = counts.get(target);
    if (count !== undefined) counts.set(target, count - 1);
  };
  for (const object of counts.keys()) object.visit(subtract);
  const todo: HeapObject[] = [];
  for (const [object, count] of counts) {
    if (count > 0 || (object.flags & (Flag.AT_LEAST | Flag.QUEUED)) !== 0) todo.push(object);
  }
  const reached = new Set<HeapObject>(todo);
  const reach = (target: HeapObject) => {
    if (!counts.has(target) || reached.has(target)) return;
    reached.add(target);
    todo.push(target);
  };
  for (let object = todo.pop(); object !== undefined; object = todo.pop()) object.visit(reach);
  const found: HeapObject[] = [];
  for (const object of counts.keys()) if (!reached.has(object)) found.push(object);
  return found;
}

/** Objects that hold each other: strongly connected, with at least one cycle. */
export function components(objects: readonly HeapObject[]): HeapObject[][] {
  const inside = new Set(objects);
  const index = new Map<HeapObject, number>();
  const low = new Map<HeapObject, number>();
  const open = new Set<HeapObject>();
  const stack: HeapObject[] = [];
  const found: HeapObject[][] = [];
  let next = 0;
  for (const root of objects) {
    if (index.has(root)) continue;
    // Tarjan's algorithm with a stack of its own: the groups may be deep.
    const path: { object: HeapObject; targets: HeapObject[]; at: number }[] = [];
    const enter = (object: HeapObject) => {
      index.set(object, next);
      low.set(object, next++);
      stack.push(object);
      open.add(object);
      const targets: HeapObject[] = [];
      object.visit((target) => {
        if (inside.has(target)) targets.push(target);
      });
      path.push({ object, targets, at: 0 });
    };
    enter(root);
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const target = top.targets[top.at++];
      if (target === undefined) {
        path.pop();
        const { object } = top;
        const lowest = low.get(object)!;
        const below = path[path.length - 1];
        if (below !== undefined) low.set(below.object, Math.min(low.get(below.object)!, lowest));
        if (lowest === index.get(object)) {
          const group = popGroup(stack, open, object);
          if (group.length > 1 || top.targets.includes(object)) found.push(group);
        }
      } else if (!index.has(target)) enter(target);
      else if (open.has(target)) low.set(top.object, Math.min(low.get(top.object)!, index.get(target)!));
    }
  }
  return found;
}

function popGroup(stack: HeapObject[], open: Set<HeapObject>, root: HeapObject): HeapObject[] {
  const group: HeapObject[] = [];
  for (;;) {
    const object = stack.pop()!;
    open.delete(object);
    group.push(object);
    if (object === root) return group.reverse();
  }
}

/**
 * What would die with these objects: they, and what only they keep. A reference from another object or from a frame
 * keeps its target.
 */
export function keptBy(roots: readonly HeapObject[], max = 200_000): Set<HeapObject> {
  const kept = new Set<HeapObject>(roots);
  const counts = new Map<HeapObject, number>();
  const todo = [...roots];
  const leave = (target: HeapObject) => {
    if ((target.flags & (Flag.IMMORTAL | Flag.SHARED)) !== 0 || kept.has(target)) return;
    const left = (counts.get(target) ?? target.refs) - 1;
    counts.set(target, left);
    if (left > 0 || (target.flags & Flag.AT_LEAST) !== 0) return;
    kept.add(target);
    todo.push(target);
  };
  for (let object = todo.pop(); object !== undefined && kept.size < max; object = todo.pop()) {
    object.visit(leave);
  }
  return kept;
}

/** Bytes of the objects' own blocks and of their data. */
export function bytesOf(objects: Iterable<HeapObject>): number {
  let bytes = 0;
  for (const object of objects) bytes += object.blockBytes + object.extraBytes();
  return bytes;
}
