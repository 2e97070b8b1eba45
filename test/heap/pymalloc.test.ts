import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, Heap, type HeapObject } from '../../src/heap';
import { profileFor } from '../../src/versions';
import { newAtom } from './fake';

const heapOf = () => new Heap(profileFor('3.13'));
/** Fills whole pools of a class: the objects of each pool. */
function fillPools(heap: Heap, bytes: number, capacity: number, pools: number): HeapObject[][] {
  return Array.from({ length: pools }, () => Array.from({ length: capacity }, () => newAtom(heap, bytes)));
}
const poolOf = (address: number) => Math.floor(address / 16384);

describe('pymalloc', () => {
  it('rounds to sixteen and starts a pool behind its header', () => {
    const heap = heapOf();
    const [first, second] = [newAtom(heap, 28), newAtom(heap, 32)];
    expect(first.address % 16384).toBe(48);
    expect(second.address - first.address).toBe(32);
  });

  it.each([
    [16, 1021],
    [32, 510],
    [48, 340],
    [64, 255],
    [112, 145],
    [512, 31],
  ])('has room for blocks of %i bytes: %i', (bytes, capacity) => {
    const heap = heapOf();
    newAtom(heap, bytes);
    expect([...heap.allocator.pools()]).toMatchObject([{ blockSize: bytes, used: 1, capacity }]);
  });

  it('takes the block freed last first', () => {
    const heap = heapOf();
    const atoms = Array.from({ length: 10 }, () => newAtom(heap, 64));
    const freed = [atoms[2]!, atoms[7]!, atoms[5]!];
    for (const atom of freed) heap.drop(atom);
    const again = freed.map(() => newAtom(heap, 64).address);
    expect(again).toEqual(freed.map((atom) => atom.address).reverse());
  });

  it('prefers the pool that was full until a block of it was freed', () => {
    const heap = heapOf();
    const [p1, p2] = fillPools(heap, 512, 31, 2);
    const p3 = newAtom(heap, 512);
    const freed = [p1![2]!, p2![5]!, p1![3]!];
    for (const atom of freed) heap.drop(atom);
    const next = [1, 2, 3, 4].map(() => newAtom(heap, 512).address);
    expect(next.slice(0, 3)).toEqual([p2![5]!.address, p1![3]!.address, p1![2]!.address]);
    expect(next[3]).toBe(p3.address + 512);
  });

  it('lets emptied pools serve any class, the last one first', () => {
    const heap = heapOf();
    const [k1, k2] = fillPools(heap, 512, 31, 2);
    for (const atom of [...k1!, ...k2!]) heap.drop(atom);
    const [one, two] = fillPools(heap, 256, 63, 2);
    expect(poolOf(one![0]!.address)).toBe(poolOf(k2![0]!.address));
    expect(poolOf(two![0]!.address)).toBe(poolOf(k1![0]!.address));
    expect(one![0]!.address % 16384).toBe(48);
  });

  it('keeps the order of free blocks of a pool that comes back to its class', () => {
    const heap = heapOf();
    const [pool] = fillPools(heap, 512, 31, 1);
    for (const atom of pool!) heap.drop(atom);
    expect(newAtom(heap, 512).address).toBe(pool![30]!.address);
  });

  it('takes pools from the arena with the fewest free ones', () => {
    const heap = heapOf();
    const pools = fillPools(heap, 512, 31, 126);
    const x = pools.slice(0, 63);
    const y = pools.slice(63);
    const arenaOfX = poolOf(x[0]![0]!.address);
    for (const pool of y.slice(0, 48)) for (const atom of pool) heap.drop(atom);
    for (const pool of x.slice(0, 16)) for (const atom of pool) heap.drop(atom);
    for (const pool of fillPools(heap, 256, 63, 16)) {
      expect(Math.abs(poolOf(pool[0]!.address) - arenaOfX)).toBeLessThan(64);
    }
    expect(poolOf(newAtom(heap, 240).address)).toBeLessThan(arenaOfX);
  });

  it('maps arenas of 63 pools, each below the one before', () => {
    const heap = heapOf();
    fillPools(heap, 512, 31, 64);
    const [first, second] = [...heap.allocator.arenas()];
    expect(first!.address - second!.address).toBe(1048576);
    expect([first!.freePools, second!.freePools]).toEqual([0, 62]);
  });

  it('unmaps an empty arena unless it is the last usable one', () => {
    const heap = heapOf();
    const pools = fillPools(heap, 512, 31, 126);
    for (const atom of pools.flat()) heap.drop(atom);
    expect([...heap.allocator.arenas()].length).toBe(1);
  });

  it('leaves the rest to the C library', () => {
    const heap = heapOf();
    newAtom(heap, 513);
    expect([...heap.allocator.arenas()]).toEqual([]);
  });

  it.each([
    [112, 85, true],
    [112, 84, false],
    [512, 385, true],
    [512, 384, false],
    [40, 48, true],
    [40, 49, false],
  ])('realloc of %i to %i bytes stays: %s', (before, after, stays) => {
    const heap = heapOf();
    const owner = newAtom(heap, 16);
    const block = heap.resize(owner, null, before)!;
    expect(heap.resize(owner, block, after)!.address === block.address).toBe(stays);
  });

  it('counts what an owner’s blocks take', () => {
    const heap = heapOf();
    const owner = newAtom(heap, 56);
    const block = heap.resize(owner, null, 64);
    expect(heap.liveBytes).toBe(120);
    heap.resize(owner, block, 0);
    heap.drop(owner);
    expect(heap.liveBytes).toBe(0);
    expect([...heap.allocator.pools()].every(({ used }) => used === 0)).toBe(true);
  });

  it('gives the same blocks as a real one to the same requests', () => {
    const heap = heapOf();
    const owner = newAtom(heap, 16);
    const blocks = new Map<string, Block>();
    const numbers = new Map<number, number>();
    const text = readFileSync(new URL('./vectors/pymalloc-3.13.txt', import.meta.url), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    for (const [index, line] of lines.entries()) {
      const [verb, handle = '', bytes, number] = line.split(' ');
      const before = blocks.get(handle) ?? null;
      const after = heap.resize(owner, verb === 'm' ? null : before, verb === 'f' ? 0 : Number(bytes));
      if (after === null) continue;
      blocks.set(handle, after);
      if (!numbers.has(after.address)) numbers.set(after.address, numbers.size);
      expect([index, numbers.get(after.address)]).toEqual([index, Number(number)]);
    }
  });
});
