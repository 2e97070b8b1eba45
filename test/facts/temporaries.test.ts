import { expect, test } from 'vitest';
import type { TemporaryFact } from '../../src/facts';
import type { PythonVersion } from '../../src/versions';
import { runOf } from './run';

async function temporary(text: string, source: string, python?: PythonVersion): Promise<TemporaryFact> {
  const run = await runOf(text, python);
  const found = run.facts.temporaries.find(({ span }) => text.slice(span.start, span.end) === source);
  if (found === undefined) throw new Error(`no temporary for ${source}`);
  return found;
}

test.each(['3.10', '3.12', '3.13'] as const)('a list that is only reduced, in %s', async (python) => {
  const found = await temporary(
    't = sum([n * n for n in range(1000)])\n',
    '[n * n for n in range(1000)]',
    python,
  );
  expect(found).toMatchObject({
    type: 'list',
    visits: 1,
    items: { low: 1000, high: 1000 },
    // sys.getsizeof of a list comprehension of 1,000 items, with the collector's header.
    bytes: { low: 8856, high: 8856 },
    diedInStatement: true,
    consumer: { name: 'sum', position: 0 },
    iteratedByFor: false,
    source: null,
    unknownLength: false,
    escaped: false,
  });
  // 984 squares are above 256, so they are objects of their own, 28 bytes in blocks of 32.
  expect(found.itemBytes.high).toBeGreaterThan(983 * 24);
});

test('a method of a built-in type receives it', async () => {
  const found = await temporary('s = ",".join([str(n) for n in range(3)])\n', '[str(n) for n in range(3)]');
  expect(found).toMatchObject({ consumer: { name: 'str.join', position: 0 }, diedInStatement: true });
});

test('a shadowed built-in is none', async () => {
  const found = await temporary('def sum(x):\n    return x\nt = sum([n for n in [1]])\n', '[n for n in [1]]');
  expect(found.consumer).toBeNull();
  expect(found.diedInStatement).toBe(false);
});

test('a copy that a loop runs over, and what happened to the original', async () => {
  const text = 'rows = [1, 2, 3]\nfor r in list(rows):\n    rows.append(r)\nfor r in list(rows):\n    pass\n';
  const run = await runOf(text);
  const [first, second] = run.facts.temporaries.filter(({ iteratedByFor }) => iteratedByFor);
  expect(first).toMatchObject({ diedInStatement: true, source: { type: 'list', changedMeanwhile: true } });
  expect(second).toMatchObject({ items: { low: 6, high: 6 }, source: { changedMeanwhile: false } });
});

test('slices, sums and displays', async () => {
  const text = 'a = [1, 2]\nprint(len(a[:1]), len(a + a), len([*a, 3]))\nb = a[:]\n';
  expect(await temporary(text, 'a[:1]')).toMatchObject({ diedInStatement: true, items: { low: 1, high: 1 } });
  expect(await temporary(text, 'a + a')).toMatchObject({ diedInStatement: true, items: { low: 4, high: 4 } });
  expect(await temporary(text, '[*a, 3]')).toMatchObject({ consumer: { name: 'len', position: 0 } });
  expect(await temporary(text, 'a[:]')).toMatchObject({ diedInStatement: false, source: { type: 'list' } });
});

test('many visits give a range', async () => {
  const found = await temporary(
    'def f(n):\n    return sum([i for i in range(n)])\nfor n in range(3):\n    f(n)\n',
    '[i for i in range(n)]',
  );
  expect(found).toMatchObject({ visits: 3, items: { low: 0, high: 2 }, diedInStatement: true });
});
