/** Shapes of cycles; how many objects `gc.collect()` finds is what CPython 3.12 answers. */

import { expect, test } from 'vitest';
import type { CycleFact } from '../../src/facts';
import { runOf } from './run';

const path = (cycle: CycleFact) => cycle.edges.map(({ from, label }) => `${from.type}${label}`);
const lines = (cycle: CycleFact) => cycle.edges.map(({ line }) => line);

test('parent and child', async () => {
  const run = await runOf(
    [
      'import gc',
      'class Node:',
      '    def __init__(self, parent=None):',
      '        self.parent = parent',
      '        self.children = []',
      '        if parent is not None:',
      '            parent.children.append(self)',
      'root = Node()',
      'leaf = Node(root)',
      'del leaf',
      'del root',
      'print(gc.collect())',
    ].join('\n'),
  );
  expect(run.facts.output).toBe('4\n');
  expect(run.facts.cycles).toHaveLength(1);
  const cycle = run.facts.cycles[0]!;
  expect(path(cycle)).toEqual(['Node.children', 'list[0]', 'Node.parent']);
  expect(lines(cycle)).toEqual([5, 7, 4]);
  expect(cycle).toMatchObject({
    objects: 4,
    count: 1,
    collectedAt: 12,
    scope: '<module>',
    lostAt: { line: 11 },
    perCallOf: null,
    inLoop: false,
    assumption: null,
  });
});

test('a bound method kept by its own object, one a call', async () => {
  const run = await runOf(
    [
      'class Handler:',
      '    def __init__(self):',
      '        self.call = self.run',
      '    def run(self):',
      '        pass',
      'def work():',
      '    handler = Handler()',
      '    return 1',
      'for i in range(5):',
      '    work()',
    ].join('\n'),
  );
  expect(run.facts.cycles).toHaveLength(1);
  const cycle = run.facts.cycles[0]!;
  expect(path(cycle)).toEqual(['Handler.call', 'method__self__']);
  expect(cycle).toMatchObject({ count: 5, perCallOf: 'work', scope: 'work', collectedAt: null, objects: 2 });
  expect(cycle.lostAt.line).toBe(8);
});

test('a closure over self', async () => {
  const run = await runOf(
    [
      'class Button:',
      '    def __init__(self):',
      '        def click():',
      '            return self',
      '        self.click = click',
      'Button()',
    ].join('\n'),
  );
  const cycle = run.facts.cycles[0]!;
  expect(path(cycle)).toEqual(['Button.click', 'function__closure__', 'tuple[0]', 'cellcell']);
  expect(cycle.objects).toBe(4);
});

test('an inner function that calls itself', async () => {
  const run = await runOf(
    [
      'def outer():',
      '    def fact(n):',
      '        return 1 if n < 2 else n * fact(n - 1)',
      '    return fact(5)',
      'outer()',
      'outer()',
    ].join('\n'),
  );
  const cycle = run.facts.cycles[0]!;
  expect(path(cycle)).toEqual(['cellcell', 'function__closure__', 'tuple[0]']);
  expect(cycle).toMatchObject({ count: 2, perCallOf: 'outer', objects: 3 });
  expect(cycle.lostAt.line).toBe(4);
});

test('an exception kept in a local of its own traceback', async () => {
  const run = await runOf(
    [
      'def work():',
      '    last = None',
      '    try:',
      '        raise ValueError(1)',
      '    except ValueError as error:',
      '        last = error',
      '    return 1',
      'work()',
    ].join('\n'),
  );
  const cycle = run.facts.cycles[0]!;
  expect(path(cycle)).toEqual(['ValueError__traceback__', 'tracebacktb_frame', 'framelocal last']);
  expect(cycle.lostAt.line).toBe(7);
  expect(cycle.edges[2]!.line).toBe(6);
});

test('a function that nobody calls has its cycles found too', async () => {
  const run = await runOf('def f(x):\n    a = [x]\n    a.append(a)\n    return 1\n');
  expect(run.facts.cycles).toHaveLength(1);
  expect(run.facts.cycles[0]!.assumption).toContain('f() is not called here');
  expect(run.facts.cycles[0]!.perCallOf).toBe('f');
});

test('what is reachable at the end is no cycle to tell of', async () => {
  const run = await runOf(
    'class A:\n    pass\na = A()\nb = A()\na.b = b\nb.a = a\ndef f():\n    return f\nf()\n',
  );
  expect(run.facts.cycles).toEqual([]);
});

test('up to 3.10 attributes are in a dict, which the edges pass over', async () => {
  const run = await runOf('class A:\n    pass\na = A()\na.me = a\ndel a\n', '3.10');
  expect(path(run.facts.cycles[0]!)).toEqual(['A.me']);
  expect(run.facts.cycles[0]!.objects).toBe(2);
});
