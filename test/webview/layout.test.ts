import { expect, test } from 'vitest';
import { bytes, claim } from '../../src/webview/format';
import { blockAt, movePool, poolCells, poolSide, runClass } from '../../src/webview/layout';

test('bytes are exact below 10,000 and have three places above', () => {
  expect([0, 88, 9999, 10_000, 315_432, 2_030_000, 1_130_000_000].map(bytes)).toEqual([
    '0 B',
    '88 B',
    '9,999 B',
    '10 kB',
    '315 kB',
    '2.03 MB',
    '1.13 GB',
  ]);
});

test('how sure a number is stands inside it', () => {
  expect(claim({ kind: 'exact', value: 88 }, bytes)).toBe('88 B');
  expect(claim({ kind: 'between', low: 1, high: 3 })).toBe('1–3');
  expect(claim({ kind: 'atLeast', value: 2 })).toBe('2+');
  expect(claim({ kind: 'about', value: 89_000_000 }, bytes)).toBe('≈ 89 MB');
  expect(claim({ kind: 'unknown' })).toBe('?');
});

test('a pool of 16 KiB is 32 by 32 cells, and its blocks begin behind the header', () => {
  expect(poolSide(16_384)).toBe(32);
  const cells = poolCells(
    { pool: 0, blockBytes: 64, capacity: 255, used: 2, runs: [0, 1, 3, 1, -1, 253] },
    16_384,
  );
  expect(cells).toHaveLength(1024);
  expect(cells.slice(0, 12)).toEqual([null, null, null, 0, 0, 0, 0, 3, 3, 3, 3, -1]);
  expect(cells[1023]).toBeNull();
  expect(blockAt(2, 64, 255)).toBeNull();
  expect(blockAt(7, 64, 255)).toBe(1);
  expect(blockAt(1023, 64, 255)).toBeNull();
});

test('a generation keeps its hue whatever is the largest; what is not tracked is grey', () => {
  const colours = ['generation 2', 'not tracked', 'generation 0'].map((name) => ({
    name,
    count: 1,
    bytes: 1,
  }));
  expect(colours.map((_, i) => runClass('generation', colours, i))).toEqual(['c-gen-2', 'c-grey', 'c-gen-0']);
  expect(runClass('type', [], -1)).toBe('hole');
  expect(runClass('type', [], -5)).toBe('c-type-3 waits');
  expect(runClass('type', [], 7)).toBe('c-grey');
});

test('arrow keys move between the pools that there are', () => {
  const pool = (n: number) => ({ pool: n, blockBytes: 64, capacity: 255, used: 1, runs: [] });
  const arenas = [
    { arena: 0, pools: [pool(0), pool(5)] },
    { arena: 2, pools: [pool(1)] },
  ];
  expect(movePool(arenas, null, 1)).toEqual({ arena: 0, pool: 0 });
  expect(movePool(arenas, { arena: 0, pool: 5 }, 1)).toEqual({ arena: 2, pool: 1 });
  expect(movePool(arenas, { arena: 2, pool: 1 }, 16)).toEqual({ arena: 2, pool: 1 });
  expect(movePool([], null, 1)).toBeNull();
});
