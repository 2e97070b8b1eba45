/** What the fixes make of a text: only what must change, with comments and formatting kept. */
import { describe, expect, it } from 'vitest';
import { idleLimits } from '../../src/base';
import { applied, findingsOf } from './runs';

/** The text after the fix with this title (or the first) of the first finding. */
async function fixed(text: string, title?: RegExp): Promise<string> {
  const [finding] = await findingsOf(text);
  const fix = finding?.fixes.find((each) => title === undefined || title.test(each.title));
  return fix === undefined ? 'no fix' : applied(text, fix.edits);
}

describe('list-to-reducer', () => {
  const rows = 'rows = range(1_000)\n';

  it('removes the brackets of an only argument', async () => {
    expect(await fixed(`${rows}print(sum([n * n for n in rows]))\n`)).toBe(
      `${rows}print(sum(n * n for n in rows))\n`,
    );
  });

  it('keeps parentheses beside another argument, and before a trailing comma', async () => {
    expect(await fixed(`${rows}max([n for n in rows], key=abs)\n`)).toBe(
      `${rows}max((n for n in rows), key=abs)\n`,
    );
    expect(await fixed(`${rows}sum([n for n in rows],)\n`)).toBe(`${rows}sum((n for n in rows),)\n`);
  });

  it('keeps comments and lines', async () => {
    const text = `${rows}sum(\n    [  # squares\n        n * n\n        for n in rows  # all\n    ]\n)\n`;
    expect(await fixed(text)).toBe(
      `${rows}sum(\n    (  # squares\n        n * n\n        for n in rows  # all\n    )\n)\n`
        .replace('(  #', '  #')
        .replace('    )\n)', '    \n)'),
    );
  });

  it('takes list() away from an iterator', async () => {
    expect(await fixed(`${rows}sum(list(map(abs, rows)))\n`)).toBe(`${rows}sum(map(abs, rows))\n`);
    expect(await fixed(`${rows}sum(list(n for n in rows))\n`)).toBe(`${rows}sum((n for n in rows))\n`);
  });

  it('is safe only where making an item does nothing else', async () => {
    const pure = await findingsOf(`${rows}sum([n * n for n in rows])\n`);
    const calls = await findingsOf(
      `def f(n):\n    print(n)\n    return n\n\n\n${rows}sum([f(n) for n in rows])\n`,
    );
    expect(pure[0]?.fixes[0]?.safe).toBe(true);
    expect(calls[0]?.fixes[0]?.safe).toBe(false);
  });
});

describe('list-for-loop-once', () => {
  it('imports what it needs', async () => {
    const text = 'import math\n\nrows = [1] * 1000\nfor row in rows[1:]:\n    print(row)\n';
    expect(await fixed(text)).toBe(
      'import itertools\nimport math\n\nrows = [1] * 1000\nfor row in itertools.islice(rows, 1, None):\n    print(row)\n',
    );
  });
});

describe('cycles', () => {
  it('deletes a recursive inner function when its function is done', async () => {
    const text =
      'def outer():\n    def inner(n):\n        return n and inner(n - 1)\n\n    # use it\n    print(inner(2))  # twice\n    return inner(3)\n\n\nouter()\n';
    expect(await fixed(text, /^del/)).toBe(
      'def outer():\n    def inner(n):\n        return n and inner(n - 1)\n\n    # use it\n    try:\n        print(inner(2))  # twice\n        return inner(3)\n    finally:\n        del inner\n\n\nouter()\n',
    );
  });

  it('does not delete what may be called later', async () => {
    const text =
      'def outer():\n    def inner(n):\n        return n and inner(n - 1)\n\n    return list(map(inner, [1, 2]))\n\n\nouter()\n';
    const [finding] = await findingsOf(text);
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Move inner() out of outer()']);
  });

  it('wraps a retry loop whole, so that every way out clears the name', async () => {
    const text =
      'def attempt():\n    raise ValueError\n\n\ndef retry():\n    last = None\n    for _ in range(2):\n        try:\n            return attempt()\n        except ValueError as error:\n            last = error\n\n    return str(last)\n\n\nretry()\n';
    expect(await fixed(text, /^del/)).toContain(
      '    last = None\n    try:\n        for _ in range(2):\n            try:\n                return attempt()\n            except ValueError as error:\n                last = error\n\n        return str(last)\n    finally:\n        del last\n',
    );
  });

  it('keeps the line endings of the file', async () => {
    const text =
      'def outer():\r\n    def inner(n):\r\n        return n and inner(n - 1)\r\n\r\n    return inner(3)\r\n\r\n\r\nouter()\r\n';
    const result = await fixed(text, /^del/);
    expect(result).toContain('    try:\r\n        return inner(3)\r\n    finally:\r\n        del inner\r\n');
    expect(result.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('numbers', () => {
  it('predicts the saving that was measured at 100,000 items', async () => {
    // Table L, rows 1 and 2, CPython 3.12.1: 4,001,112 to 520 bytes; 801.1 kB to 456 bytes.
    const source = (element: string): string =>
      `items = range(10**6, 10**6 + 100_000)\nknown = list(items)\nprint(sum([${element}]))\n`;
    const fresh = await findingsOf(source('x + 1 for x in items'), '3.12', 0, idleLimits);
    expect(fresh[0]?.data.savedBytes).toBeGreaterThan(0.99 * 4_000_592);
    expect(fresh[0]?.data.savedBytes).toBeLessThan(1.01 * 4_000_592);
    expect(fresh[0]?.data.listBytes).toBe(800_984);
    const existing = await findingsOf(source('x for x in known'), '3.12', 0, idleLimits);
    expect(existing[0]?.data.savedBytes).toBe(800_984);
  }, 60_000);

  it('is silent below the smallest saving, save where the length depends on the input', async () => {
    const text =
      'rows = range(1_000)\nsum([n for n in rows])\n\n\ndef total(values):\n    return sum([v + 1 for v in values])\n';
    const found = await findingsOf(text, '3.12', 64_000);
    expect(found.map(({ data }) => data.items)).toEqual([null]);
  });
});
