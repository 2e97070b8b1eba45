import { describe, expect, it } from 'vitest';
import { audit, blockOwners, Flag, FreeList, Heap } from '../../src/heap';
import { profileFor } from '../../src/versions';
import { Box, collect, newAtom, newBox, put } from './fake';
import { RunningAudit } from './running-audit';

const heapOf = (version: '3.10' | '3.12' | '3.13' | '3.14' = '3.12') => new Heap(profileFor(version));

describe('counts', () => {
  it('frees at zero, and what it held after it began', () => {
    const heap = heapOf();
    const log: string[] = [];
    const inner = newBox(heap, 'inner', [], log);
    const outer = newBox(heap, 'outer', [inner], log);
    heap.drop(inner);
    expect(inner.refs).toBe(1);
    heap.drop(outer);
    expect(log).toEqual(['outer', 'inner']);
    expect(heap.liveObjects).toBe(0);
    expect(heap.liveBytes).toBe(0);
    expect((inner.flags & Flag.FREED) !== 0).toBe(true);
  });

  it('frees a list of many links without recursion', () => {
    const heap = heapOf();
    let list = newBox(heap);
    for (let index = 0; index < 100_000; index++) {
      const next = newBox(heap, '', [list]);
      heap.drop(list);
      list = next;
    }
    heap.drop(list);
    expect(heap.liveObjects).toBe(0);
  });

  it('lets what waits at a depth of fifty be freed when the stack is back, last first', () => {
    const heap = heapOf();
    const log: string[] = [];
    const last = newBox(heap, 'end', [newBox(heap, 'a', [], log), newBox(heap, 'b', [], log)], log);
    for (const item of last.items) heap.drop(item);
    let list = last;
    for (let index = 1; index < 50; index++) {
      const next = newBox(heap, `${index}`, [list], log);
      heap.drop(list);
      list = next;
    }
    heap.drop(list);
    expect(log.slice(-3)).toEqual(['end', 'a', 'b']);
  });

  it('does not free an immortal', () => {
    const heap = heapOf();
    const atom = newAtom(heap, 32);
    heap.setImmortal(atom);
    heap.drop(atom);
    heap.drop(atom);
    expect(heap.liveObjects).toBe(1);
    expect(audit(heap, [])).toEqual([]);
  });

  it('finds a count that no reference explains', () => {
    const heap = heapOf();
    const box = newBox(heap);
    expect(audit(heap, [box])).toEqual([]);
    expect(audit(heap, [])).toEqual([{ object: box, expected: 0, actual: 1 }]);
  });

  it('finds, from one time to the next, what only a change explains', () => {
    const heap = heapOf();
    const outer = newBox(heap);
    const item = newBox(heap);
    const running = new RunningAudit(heap, () => [outer, item]);
    expect(running.differences()).toEqual([]);
    put(heap, outer, item);
    expect(running.differences()).toEqual([]);
    heap.take(item);
    expect(running.differences()).toEqual([{ object: item, expected: 2, actual: 3 }]);
    heap.drop(item);
    outer.clear(heap);
    expect(running.differences()).toEqual([]);
    expect(running.resyncs).toBe(0);
    // Without a touch: the whole audit says that nothing is wrong.
    outer.items.push(heap.take(item) as Box);
    expect(running.differences()).toEqual([]);
    expect(running.resyncs).toBe(1);
  });

  it('reports a reference to a freed object', () => {
    const heap = heapOf();
    const box = newBox(heap);
    const item = newBox(heap);
    box.items.push(item);
    heap.drop(item);
    expect(audit(heap, [box])).toEqual([{ object: item, expected: 1, actual: 0 }]);
  });

  it('keeps what belongs to the process out of arenas, counts and generations', () => {
    const heap = heapOf();
    heap.preparing = true;
    const shared = newBox(heap);
    heap.preparing = false;
    expect([...heap.allocator.arenas()]).toEqual([]);
    expect(heap.liveObjects).toBe(0);
    expect(heap.collector.counts).toEqual([0, 0, 0]);
    expect(heap.collector.size(0)).toBe(0);
    expect((shared.flags & Flag.TRACKED) !== 0).toBe(true);
  });
});

describe('addresses', () => {
  it('lie behind the collector’s header, and behind what stands in front of that', () => {
    const heap = heapOf();
    const [atom, box] = [newAtom(heap, 72), newBox(heap)];
    const instance = new Box();
    instance.flags |= Flag.PREFIXED;
    heap.allocate(instance, 72);
    // Blocks of 80 bytes.
    expect([box.address - atom.address, instance.address - atom.address]).toEqual([96, 192]);
  });

  it('are known by owner', () => {
    const heap = heapOf();
    const [atom, box] = [newAtom(heap, 72), newBox(heap)];
    const owners = blockOwners(heap);
    const [pool] = [...heap.allocator.pools()];
    expect(owners.get(pool!.address + 48)).toBe(atom);
    expect(owners.get(pool!.address + 48 + 80)).toBe(box);
  });
});

describe('finalizers', () => {
  it('wait with a count of one, and run once', () => {
    const heap = heapOf();
    const box = newBox(heap);
    heap.setFlags(box, Flag.HAS_FINALIZER);
    heap.drop(box);
    expect(heap.waiting).toEqual([box]);
    expect(box.refs).toBe(1);
    heap.waiting.shift();
    heap.finishFinalized(box);
    expect(box.flags & Flag.FREED).not.toBe(0);
    expect(heap.waiting).toEqual([]);
  });

  it('may bring the object back; it is young then', () => {
    const heap = heapOf();
    const box = newBox(heap);
    const keeper = newBox(heap);
    collect(heap, 1);
    heap.setFlags(box, Flag.HAS_FINALIZER);
    heap.drop(box);
    heap.waiting.shift();
    put(heap, keeper, box);
    heap.finishFinalized(box);
    expect(box.refs).toBe(1);
    expect(box.generation).toBe(0);
    expect(keeper.generation).toBe(2);
    heap.drop(keeper);
    expect(heap.liveObjects).toBe(0);
  });

  it('come after the weak references are told only where they are over', () => {
    const heap = heapOf();
    const told: string[] = [];
    heap.weakrefHook = (_object, moment) => {
      told.push(moment);
      return false;
    };
    const box = newBox(heap);
    heap.setFlags(box, Flag.HAS_FINALIZER | Flag.HAS_WEAKREFS);
    heap.drop(box);
    expect(told).toEqual([]);
    heap.finishFinalized(heap.waiting.shift()!);
    expect(told).toEqual(['dying']);
  });
});

describe('weak references', () => {
  it('keep an object until their callbacks have run, still with what it holds', () => {
    const heap = heapOf();
    let callbacks = 1;
    heap.weakrefHook = () => callbacks-- > 0;
    const inner = newBox(heap);
    const box = newBox(heap, '', [inner]);
    heap.drop(inner);
    heap.setFlags(box, Flag.HAS_WEAKREFS);
    heap.drop(box);
    expect(heap.waiting).toEqual([box]);
    expect(inner.refs).toBe(1);
    heap.finishFinalized(heap.waiting.shift()!);
    expect(heap.liveObjects).toBe(0);
  });
});

describe('free lists', () => {
  it('give the block freed last first', () => {
    const heap = heapOf();
    const [first, second] = [newAtom(heap, 24, FreeList.float), newAtom(heap, 24, FreeList.float)];
    const addresses = [second.address, first.address];
    heap.drop(first);
    heap.drop(second);
    const again = [newAtom(heap, 24, FreeList.float), newAtom(heap, 24, FreeList.float)];
    expect(again.map((atom) => atom.address)).toEqual(addresses);
  });

  it('do not move the collector’s counter, up to their length', () => {
    const heap = heapOf();
    const boxes = Array.from({ length: 600 }, () => heap.allocate(new Box(), 72, FreeList.list));
    expect(heap.collector.counts[0]).toBe(600);
    for (const box of boxes) heap.drop(box);
    // Measured: 80 stay on the list.
    expect(heap.collector.counts[0]).toBe(80);
    for (let index = 0; index < 80; index++) heap.allocate(new Box(), 72, FreeList.list);
    expect(heap.collector.counts[0]).toBe(80);
  });

  it('are emptied by a full collection only', () => {
    const heap = heapOf();
    heap.drop(heap.allocate(new Box(), 72, FreeList.list));
    collect(heap, 1);
    const lists = () => [...heap.freeLists.views()].find(({ name }) => name === 'list')!.length;
    expect(lists()).toBe(1);
    collect(heap, 2);
    expect(lists()).toBe(0);
  });

  it('keep a slice through a full collection up to 3.13', () => {
    for (const [version, kept] of [
      ['3.13', 1],
      ['3.14', 0],
    ] as const) {
      const heap = heapOf(version);
      heap.drop(heap.allocate(new Box(), 56, FreeList.slice));
      collect(heap, 2);
      expect([...heap.freeLists.views()].find(({ name }) => name === 'slice')!.length).toBe(kept);
    }
  });

  it('keep tuples of twenty in 3.12 and never take them', () => {
    for (const [version, reused] of [
      ['3.12', false],
      ['3.13', true],
    ] as const) {
      const heap = heapOf(version);
      const { address } = heap.allocate(new Box(), 216, FreeList.tuple + 20);
      const first = heap.allocate(new Box(), 216, FreeList.tuple + 20);
      expect(first.address).not.toBe(address);
      heap.drop(first);
      const again = heap.allocate(new Box(), 216, FreeList.tuple + 20);
      expect(again.address === first.address).toBe(reused);
    }
  });

  it('hold one frame for each code object, then the common list', () => {
    const heap = heapOf('3.10');
    const own = heap.freeLists.createPrivate('zombie', FreeList.frame);
    const [a, b] = [heap.allocate(new Box(), 400, own), heap.allocate(new Box(), 400, own)];
    heap.drop(a);
    heap.drop(b);
    const other = heap.allocate(new Box(), 400, FreeList.frame);
    expect(other.address).toBe(b.address);
    expect(heap.allocate(new Box(), 400, own).address).toBe(a.address);
  });
});
