/** The heap at a moment: holders make up counts, and any moment is the same in whatever order it is asked for. */

import { expect, test } from 'vitest';
import type { HeapView } from '../../src/facts';
import { nameAt, runOf, statementAt } from './run';

const program = [
  'class Node:',
  '    def __init__(self, parent):',
  '        self.parent = parent',
  'def make():',
  '    total = []',
  '    def add(n=(1, 2)):',
  '        total.append(n)',
  '    return add',
  'rows = [1.5]',
  'table = {"rows": rows, 7: rows}',
  'node = Node(rows)',
  'add = make()',
  'for row in [rows]:',
  '    last = row',
  'del table',
].join('\n');

const labels = (view: HeapView, serial: number) =>
  view
    .holders(serial)
    .map(({ label, count }) => (count === 1 ? label : `${label} × ${count}`))
    .sort();

test('holders by name make up the count', async () => {
  const run = await runOf(program);
  const rows = nameAt(run, 9, 'rows').object.serial;
  const view = run.at(statementAt(run, 11).lastMoment)!;
  expect(view.count(rows)).toEqual({ kind: 'exact', n: 4 });
  expect(labels(view, rows)).toEqual(['Node.parent', '["rows"] of dict', '[7] of dict', 'global rows']);
  expect(view.holders(rows).find(({ label }) => label === 'global rows')!.line).toBe(9);
  expect(view.named('rows')).toBe(rows);
  expect(view.line).toBe(11);
  expect(view.edges(rows)).toMatchObject([{ label: '[0]', target: { type: 'float', summary: '1.5' } }]);
});

test('locals, loops, cells and closures have names too', async () => {
  const run = await runOf(program);
  const total = nameAt(run, 5, 'total').object.serial;
  expect(labels(run.at(statementAt(run, 12).lastMoment)!, total)).toEqual(['cell total']);
  const rows = nameAt(run, 9, 'rows').object.serial;
  const inLoop = run.at(statementAt(run, 14).lastMoment)!;
  expect(labels(inLoop, rows)).toContain('global last');
  const inInit = run.at(statementAt(run, 3).lastMoment)!;
  expect(labels(inInit, rows)).toContain('local parent of Node.__init__');
  const add = nameAt(run, 12, 'add').object.serial;
  const after = run.at(statementAt(run, 12).lastMoment)!;
  const closure = after.edges(add).find(({ label }) => label === '__closure__')!.target.serial;
  expect(labels(after, closure)).toEqual(['add.__closure__'].map(() => 'make.<locals>.add.__closure__'));
});

test('a moment does not depend on the moments asked before', async () => {
  const picture = (view: HeapView) => ({
    line: view.line,
    live: view.liveBytes,
    objects: view.objects(),
    pools: view.pools(),
    generations: view.generations,
    peak: view.peakBytes,
  });
  const run = await runOf(program);
  const forwards = [];
  for (let moment = 1; moment <= run.facts.moments; moment++) forwards.push(picture(run.at(moment)!));
  const other = await runOf(program);
  for (let moment = run.facts.moments; moment >= 1; moment--) {
    expect(picture(other.at(moment)!)).toEqual(forwards[moment - 1]);
  }
  expect(run.at(0)).toBeNull();
  expect(run.at(run.facts.moments + 1)).toBeNull();
});

test('what keeps what, where it lives and when it dies', async () => {
  const run = await runOf('inner = [1.5]\nouter = [inner, [2.5]]\ndel inner\ndel outer\nx = 1\n');
  const outer = nameAt(run, 2, 'outer').object.serial;
  const view = run.at(statementAt(run, 2).lastMoment)!;
  // list and its items, the other list and its item, 2.5 is a constant of the code
  expect(view.retainedBytes(outer)).toBe(56 + 16 + 56 + 8);
  expect(run.at(statementAt(run, 3).lastMoment)!.retainedBytes(outer)).toBe(2 * (56 + 8) + 56 + 16);
  expect(view.home(outer)).toMatchObject({ arena: 0, blockBytes: 64 });
  expect(view.diesAt(outer)).toMatchObject({ line: 4 });
  expect(run.at(statementAt(run, 4).lastMoment)!.object(outer)).toBeNull();
});

test('garbage waits', async () => {
  const run = await runOf('import gc\na = [1]\na.append(a)\ndel a\ngc.collect()\nx = 1\n');
  const waiting = run.at(statementAt(run, 4).lastMoment)!;
  expect(waiting.waitingBytes).toBe(120);
  expect(waiting.objects().filter((object) => object.waiting)).toMatchObject([{ type: 'list', line: 2 }]);
  expect(run.at(statementAt(run, 5).lastMoment)!.waitingBytes).toBe(0);
  expect(run.facts.collections).toMatchObject([{ line: 5, collected: 1, automatic: false, generation: 2 }]);
});

test('what was printed by then', async () => {
  const run = await runOf('print("a", 1)\nfor i in range(2):\n    print(i)\n');
  const view = run.at(run.facts.moments)!;
  expect(view.output.map(({ text, line }) => [text.trim(), line])).toEqual([
    ['a 1', 1],
    ['0', 3],
    ['1', 3],
  ]);
});
