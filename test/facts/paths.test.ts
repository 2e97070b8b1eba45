import { expect, test } from 'vitest';
import { runOf } from './run';

test('a cycle is found on whichever path it is made', async () => {
  const run = await runOf(`def f(flag):
    if flag:
        rows = []
        rows.append(rows)
    return 1
`);
  expect(run.facts.cycles.map(({ count, lostAt }) => [count, lostAt.line])).toEqual([[1, 5]]);
});

test('a loop whose end is unknown ends, and both sides of it are followed', async () => {
  const run = await runOf(`def f(low, high):
    while low < high:
        low = low + 1
    return low
`);
  expect(run.facts.limits).toEqual([]);
  expect(run.facts.statements.map(({ visits }) => visits > 0)).toEqual([true, true, true, true]);
});

test('choices beyond the budget take turns: each side of each is followed', async () => {
  const choices = Array.from(
    { length: 60 },
    (_, i) => `    if x${i}():\n        a = ${i}\n    else:\n        b = ${i}\n`,
  );
  const run = await runOf(`def f():\n${choices.join('')}`);
  expect(run.facts.limits.filter(({ which }) => which.startsWith('the side'))).toEqual([]);
});

test('what one function warms up does not change the facts of the next', async () => {
  const helper =
    'class C:\n    def __init__(self, a):\n        self.a = a\n\n\ndef make(n):\n    return C(n)\n\n\n';
  const before = 'def first():\n    for i in range(20):\n        make(i)\n\n\n';
  const last = 'def last(n):\n    c = make(n)\n    d = c\n    return d\n';
  const countsOf = async (text: string) =>
    (await runOf(text)).facts.statements
      .filter(({ scope }) => scope === 'last')
      .map(({ names }) => names.map(({ name, after }) => ({ name, ...after, line: 0 })));
  expect(await countsOf(helper + before + last)).toEqual(await countsOf(helper + last));
});
