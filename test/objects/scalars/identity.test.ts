/** Which operations answer the cached character, or the very string they were given; measured on CPython 3.13.0. */

import { expect, test } from 'vitest';
import { runPython } from '../../machine/run';

async function printed(source: string): Promise<string> {
  const { stdout, stderr } = await runPython(source, '3.13');
  return stdout + stderr;
}

const cached = [
  "'%d' % 5",
  "'%s' % 5",
  "'%c' % 65",
  "'{}'.format(5)",
  "'{:d}'.format(5)",
  "format(5, 'x')",
  "format('AB', '.1')",
  "f'{5:d}'",
  "' a '.strip()",
  "'ab'.translate({98: None})",
  "'a-b'.partition('-')[0]",
  "'a b'.split()[0]",
  "'a\\nb'.splitlines()[0]",
  "b'a'.decode()",
  'chr(97)',
  "'abc'[1]",
  "'abc'[1:2]",
];

const fresh = [
  'str(5)',
  'repr(5)',
  "f'{5}'",
  "'A'.lower()",
  "'ab'.replace('b', '')",
  "''.join(['a', ''])",
  "''.zfill(1)",
  "''.center(1)",
];

test('a result of one character is the cached object, or a fresh one', async () => {
  const source = [...cached, ...fresh].map((each) => `v = ${each}\nprint(v is chr(ord(v)))\n`).join('');
  const lines = (await printed(source)).trim().split('\n');
  expect(lines).toEqual([...cached.map(() => 'True'), ...fresh.map(() => 'False')]);
});

const unchanged = [
  'str(x)',
  'x[:]',
  'x[0:100]',
  'x * 1',
  "x + ''",
  "'' + x",
  'x.strip()',
  "x.replace('z', 'y')",
  "'%s' % x",
  "'%5s' % x",
  "'{}'.format(x)",
  "f'{x}'",
  "''.join([x])",
  "format(x, '3')",
  "x.partition('z')[0]",
  "x.split('z')[0]",
  'x.splitlines()[0]',
  'x.zfill(1)',
  'x.expandtabs()',
];

test('a string that does not change is answered itself', async () => {
  const source = `x = 'hello world!'\n${unchanged.map((each) => `print((${each}) is x)\n`).join('')}`;
  expect((await printed(source)).trim().split('\n')).toEqual(unchanged.map(() => 'True'));
});

test('a conversion or a case change makes a new string', async () => {
  const source =
    "x = 'hello world!'\nprint(x.upper() is x, x.translate({}) is x, x.encode().decode() is x)\n";
  expect((await printed(source)).trim()).toBe('False False False');
});
