import { describe, expect, test } from 'vitest';
import { commentsIn, type MemlensComment } from '../../src/syntax';

const one = (text: string): MemlensComment => {
  const found = commentsIn(text, 100);
  if (found.length !== 1) throw new Error(`${found.length} comments in ${text}`);
  return found[0]!;
};

/** The message, and the text that it points at. */
const wrong = (text: string): string => {
  const found = one(text);
  if (found.kind !== 'bad') throw new Error(`${text} is good: ${found.kind}`);
  return `${text.slice(found.at.start - 100, found.at.end - 100)} | ${found.message}`;
};

describe('good comments', () => {
  test('assumptions state a length, a type or a value', () => {
    expect(one('# memlens: assume len(rows) == 1_000_000, path is pathlib.Path, n == -5')).toMatchObject({
      kind: 'assume',
      assumptions: [
        { name: 'rows', text: 'len(rows) == 1_000_000', states: { kind: 'length', n: 1_000_000 } },
        { name: 'path', states: { kind: 'type', type: 'pathlib.Path' } },
        { name: 'n', states: { kind: 'value', value: { type: 'int', value: -5n } } },
      ],
    });
    const values = ['0.5', '"a b"', "'it\\'s'", 'True', 'False', 'None', '1e3'].map((value) => {
      const found = one(`# memlens: assume x == ${value}`);
      return found.kind === 'assume' ? found.assumptions[0]!.states : found;
    });
    expect(values).toMatchObject([
      { value: { type: 'float', value: 0.5 } },
      { value: { type: 'str', value: 'a b' } },
      { value: { type: 'str', value: "it's" } },
      { value: { type: 'bool', value: true } },
      { value: { type: 'bool', value: false } },
      { value: { type: 'None' } },
      { value: { type: 'float', value: 1000 } },
    ]);
  });

  test('expectations measure a place, or count cycles', () => {
    expect(one('#memlens:expect refs(a.b[0]["k"])>=2, freed(x), cycles() == 0  # why')).toMatchObject({
      kind: 'expect',
      expectations: [
        { measure: 'refs', place: { name: 'a', steps: ['.b', '[0]', '["k"]'] }, compare: { by: '>=', n: 2 } },
        { measure: 'freed', place: { name: 'x', steps: [] }, compare: null },
        { measure: 'cycles', place: null, compare: { by: '==', n: 0 } },
      ],
    });
  });

  test('the others', () => {
    expect(one('# memlens: ignore[list-to-reducer, use-slots] it is small')).toMatchObject({
      kind: 'ignore',
      rules: [{ name: 'list-to-reducer' }, { name: 'use-slots', start: 135, end: 144 }],
      listEnd: 144,
    });
    expect(one('# memlens: ignore-file generated')).toMatchObject({ kind: 'ignore-file' });
    expect(one('# memlens: python 3.12')).toMatchObject({
      version: '3.12',
      versionSpan: { start: 118, end: 122 },
    });
    expect(commentsIn('# noqa  # memlens: ignore[use-slots]  # memlens: python 3.10', 0)).toMatchObject([
      { kind: 'ignore', start: 8 },
      { kind: 'python', start: 38 },
    ]);
    expect(commentsIn('# the memlens of a telescope', 0)).toEqual([]);
  });
});

test.each([
  ['# memlens:', ': | expected assume, expect, ignore, ignore-file or python'],
  [
    '# memlens: asume n == 1',
    'asume | "asume" is not known here: expected assume, expect, ignore, ignore-file or python',
  ],
  ['# memlens: assume', 'e | expected a name, as in "n == 500"'],
  ['# memlens: assume n = 1', '= | expected "==" or "is" after "n"'],
  ['# memlens: assume n == x', 'x | expected a number, a text in quotes, True, False or None'],
  ['# memlens: assume len(rows == 1', '= | expected ")"'],
  ['# memlens: assume len(rows) == 2.5', '2 | expected a whole number'],
  ['# memlens: assume len(rows) == 99_999_999', '99_999_999 | a length is followed up to 10,000,000'],
  ['# memlens: assume path is', 's | expected a type, as in "path is Path"'],
  ['# memlens: assume n == 1 m == 2', 'm == 2 | expected a comma or the end of the comment'],
  [
    '# memlens: expect ref(a) == 1',
    'ref | "ref" measures nothing: expected refs(), freed(), alive(), size(), cycles() or generation()',
  ],
  ['# memlens: expect refs(a)', ') | expected a comparison, as in "refs(…) == 1"'],
  ['# memlens: expect refs() == 1', ') | expected a name'],
  ['# memlens: expect cycles(a) == 1', 'a | expected ")"'],
  ['# memlens: expect size(a) == -1', '-1 | expected a number from 0'],
  ['# memlens: ignore', 'e | expected "[" and the name of a rule: "ignore[rule]"'],
  ['# memlens: ignore[]', '] | expected the name of a rule'],
  ['# memlens: ignore[use-slots', 's | expected "]" or another rule after a comma'],
  ['# memlens: python three', 'three | expected a version, as in "python 3.12"'],
])('%s', (text, expected) => {
  expect(wrong(text)).toBe(expected);
});

test('whatever follows, there is an answer inside the comment', () => {
  const parts = [
    'assume',
    'expect',
    'ignore',
    'python',
    'len',
    'refs',
    '(',
    ')',
    '[',
    ']',
    ' ',
    '==',
    ',',
    'a',
    '1',
    '"',
    '#',
    '.',
  ];
  let seed = 7;
  for (let i = 0; i < 5_000; i++) {
    let text = '# memlens: ';
    for (let n = 0; n < 9; n++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      text += parts[seed % parts.length];
    }
    const [found] = commentsIn(text, 0);
    if (found?.kind !== 'bad') continue;
    expect(found.at.start).toBeGreaterThanOrEqual(0);
    expect(found.at.end).toBeLessThanOrEqual(text.length);
    expect(found.at.start).toBeLessThan(found.at.end);
  }
});
