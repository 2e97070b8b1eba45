/** Pages of the heap panel: moments from 0, and every block that is in use is drawn as such. */
import { expect, test } from 'vitest';
import { analysisOf } from './run';

const text = 'a = [1, 2, 3]\nb = a\ndata = [0] * 1000\ndel data\n';

test('moments are counted from 0, and each leads to its line', async () => {
  const analysis = await analysisOf(text);
  for (const line of [1, 2, 3, 4]) {
    const page = analysis.heapPage({ page: 'summary', at: { line } });
    expect(page).toMatchObject({ page: 'summary', moment: line - 1, line });
    if (page.page !== 'summary') return;
    expect(analysis.heapPage({ page: 'summary', at: { moment: page.moment } })).toEqual(page);
    expect(page.moment).toBeLessThan(page.moments);
  }
});

test('a large list lives beyond the pools, and goes with its name', async () => {
  const analysis = await analysisOf(text);
  const live = [2, 3, 4].map((line) => {
    const page = analysis.heapPage({ page: 'summary', at: { line } });
    return page.page === 'summary' && page.liveBytes.kind === 'exact' ? page.liveBytes.value : -1;
  });
  // sys.getsizeof: 88 B for the short list, 8,056 B for the long one; both without the 16 B of the collector's header.
  expect(live[1]! - live[0]!).toBeGreaterThanOrEqual(8056);
  expect(live[2]).toBe(live[0]);
});

test('as many blocks of a pool are drawn in use as it counts', async () => {
  const analysis = await analysisOf(text);
  const pools = analysis.heapPage({ page: 'pools', moment: 1, colourBy: 'type' });
  expect(pools.page).toBe('pools');
  if (pools.page !== 'pools') return;
  for (const { pools: list } of pools.arenas) {
    for (const { used, runs } of list) {
      let drawn = 0;
      for (let i = 0; i < runs.length; i += 2) if (runs[i] !== -1) drawn += runs[i + 1]!;
      expect(drawn).toBe(used);
    }
  }
});

test('a colour counts the objects that are drawn in it, and nothing from before the program', async () => {
  const analysis = await analysisOf(
    'class Node:\n    def name(self):\n        return "x" * 9\nn = Node()\nt = n.name()\n',
  );
  const pools = analysis.heapPage({ page: 'pools', moment: 4, colourBy: 'type' });
  if (pools.page !== 'pools') throw new Error('no pools');
  const drawn = new Map<number, Set<number>>();
  for (const [arena, { pools: list }] of pools.arenas.entries()) {
    for (const { pool } of list) {
      const page = analysis.heapPage({ page: 'pool', moment: 4, arena, pool, colourBy: 'type' });
      if (page.page !== 'pool') throw new Error('no pool');
      for (const { colour, object } of page.blocks) {
        if (object === null || colour < 0) continue;
        drawn.set(colour, (drawn.get(colour) ?? new Set()).add(object));
      }
    }
  }
  for (const [i, { name, count }] of pools.colours.entries()) {
    if (name === "the interpreter's" || name === 'type') continue;
    expect(`${name} ${drawn.get(i)?.size ?? 0}`).toBe(`${name} ${count}`);
  }
});
