import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, Flag, FreeList, Heap, type HeapObject } from '../../src/heap';
import { type PythonVersion, profileFor } from '../../src/versions';
import { Atom, Box, collect, newBox, put } from './fake';

/** Everything that can be seen of a heap. */
function digest(heap: Heap): unknown {
  const { collector, allocator, freeLists, waiting, liveObjects, liveBytes, collectionDue } = heap;
  const objects = [...heap.objects()].sort((a, b) => a.serial - b.serial);
  const generations = [0, 1, 2, 3, 4].map((generation) =>
    [...collector.objects(generation)].map((o) => o.serial),
  );
  return {
    objects: objects.map((o) => [
      o.serial,
      o.refs,
      o.flags,
      o.address,
      o.blockBytes,
      o.generation,
      o.header.slot,
    ]),
    items: objects.map((o) => (o instanceof Box ? o.items.map((item) => item.serial) : null)),
    generations,
    collector: collector.saveState(),
    arenas: [...allocator.arenas()],
    pools: [...allocator.pools()],
    malloc: allocator.malloc.saveState(),
    freeLists: [...freeLists.views()],
    waiting: waiting.map((object) => object.serial),
    live: [liveObjects, liveBytes, collectionDue],
  };
}

type Verb = readonly [verb: number, a: number, b: number];

/** A program of heap verbs: it owns the references in `roots` and does what the numbers say. */
class Script {
  roots: HeapObject[] = [];

  constructor(readonly heap: Heap) {}

  run([verb, a, b]: Verb): void {
    const { heap, roots } = this;
    const one = roots[a % Math.max(1, roots.length)];
    const other = roots[b % Math.max(1, roots.length)];
    switch (verb) {
      case 0:
        roots.push(newBox(heap));
        break;
      case 1:
        roots.push(heap.allocate(new Box(), 56, FreeList.list));
        break;
      case 2:
        roots.push(heap.allocate(new Atom(), 1 + ((a * 37) % 700)));
        break;
      case 3:
        roots.push(heap.allocate(new Atom(), 24, FreeList.float));
        break;
      case 4:
        if (one instanceof Box && other !== undefined) put(heap, one, other);
        break;
      case 5:
        if (one !== undefined) roots.push(heap.take(one));
        break;
      case 6:
        if (one instanceof Box) one.clear(heap);
        break;
      case 7:
        if (one instanceof Box) heap.track(one);
        break;
      case 8:
        if (one instanceof Box) heap.untrack(one);
        break;
      case 9:
        if (one !== undefined) heap.setFlags(one, Flag.HAS_FINALIZER);
        break;
      case 10:
        if (heap.waiting.length > 0) heap.finishFinalized(heap.waiting.shift()!);
        break;
      case 11: {
        const pending = heap.beginCollection(a % 3, b % 2 === 0);
        for (const object of pending.finalizers) heap.setFlags(object, Flag.FINALIZED);
        if (other instanceof Box && pending.unreachable.length > 0) put(heap, other, pending.unreachable[0]!);
        heap.finishCollection(pending);
        break;
      }
      case 12:
        if (one !== undefined) heap.reallocate(one, 16 + ((b * 53) % 600));
        break;
      case 13:
        heap.collector.freeze();
        break;
      case 14:
        heap.collector.unfreeze();
        break;
      default:
        if (one !== undefined) {
          roots.splice(a % roots.length, 1);
          heap.drop(one);
        }
    }
  }
}

const verbs = fc.array(fc.tuple(fc.nat(24), fc.nat(1000), fc.nat(1000)), { maxLength: 120 });
const version = fc.constantFrom<PythonVersion>('3.10', '3.12', '3.13', '3.14');

describe('the heap under any script', () => {
  it('explains every count after every verb', () => {
    fc.assert(
      fc.property(version, verbs, (python, script) => {
        const run = new Script(new Heap(profileFor(python)));
        for (const verb of script) {
          run.run(verb);
          expect(audit(run.heap, run.roots)).toEqual([]);
        }
        for (const root of run.roots.splice(0)) run.heap.drop(root);
        while (run.heap.waiting.length > 0) run.heap.finishFinalized(run.heap.waiting.shift()!);
        run.heap.collector.unfreeze();
        const untracked = [...run.heap.objects()].filter(({ flags }) => (flags & Flag.TRACKED) === 0);
        if (untracked.length > 0) return;
        const pending = run.heap.beginCollection(2, false);
        for (const object of pending.finalizers) run.heap.setFlags(object, Flag.FINALIZED);
        run.heap.finishCollection(pending);
        expect([run.heap.liveObjects, run.heap.liveBytes]).toEqual([0, 0]);
      }),
      { numRuns: 150 },
    );
  });

  it('comes back exactly to a checkpoint, any number of times, nested ones too', () => {
    fc.assert(
      fc.property(version, verbs, verbs, verbs, verbs, (python, before, outer, inner, after) => {
        const run = new Script(new Heap(profileFor(python)));
        const { heap } = run;
        for (const verb of before) run.run(verb);
        const start = digest(heap);
        const rootsAtStart = [...run.roots];
        const first = heap.checkpoint();
        for (const verb of outer) run.run(verb);
        const middle = digest(heap);
        const rootsAtMiddle = [...run.roots];
        const second = heap.checkpoint();
        for (const script of [inner, after, inner]) {
          for (const verb of script) run.run(verb);
          heap.undoTo(second);
          run.roots = [...rootsAtMiddle];
          expect(digest(heap)).toEqual(middle);
        }
        for (const verb of after) run.run(verb);
        heap.forget(second);
        for (const verb of inner) run.run(verb);
        heap.undoTo(first);
        run.roots = [...rootsAtStart];
        expect(digest(heap)).toEqual(start);
        for (const verb of inner) run.run(verb);
        heap.undoTo(first);
        run.roots = [...rootsAtStart];
        expect(digest(heap)).toEqual(start);
        heap.forget(first);
        for (const verb of outer) run.run(verb);
        expect(audit(heap, run.roots)).toEqual([]);
        // What was undone left no trace: the same verbs give the same heap again.
        expect(digest(heap)).toEqual(middle);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps nothing for what is made and freed after a checkpoint', () => {
    const heap = new Heap(profileFor('3.13'));
    const kept = newBox(heap);
    const start = digest(heap);
    const checkpoint = heap.checkpoint();
    for (let index = 0; index < 10_000; index++) {
      const box = newBox(heap, '', [kept]);
      heap.drop(box);
    }
    expect(heap.savedEntries()).toBeLessThan(20);
    heap.undoTo(checkpoint);
    expect(digest(heap)).toEqual(start);
    expect(() => heap.undoTo(checkpoint + 1000)).toThrow('no checkpoint');
  });

  it('undoes a collection between its halves', () => {
    const heap = new Heap(profileFor('3.13'));
    const box = newBox(heap);
    put(heap, box, box);
    heap.drop(box);
    const pending = heap.beginCollection(2, false);
    const middle = digest(heap);
    const checkpoint = heap.checkpoint();
    heap.finishCollection(pending);
    expect(heap.liveObjects).toBe(0);
    heap.undoTo(checkpoint);
    expect(digest(heap)).toEqual(middle);
    expect(heap.finishCollection(pending).collected).toBe(1);
    expect(collect(heap, 2)).toBe(0);
  });
});
