import { describe, expect, it } from 'vitest';
import type { ParsedText } from '../../src/syntax';
import { parser, problemsOf, shape } from './parser';

async function parse(source: string): Promise<ParsedText> {
  const parsed = (await parser()).parse(source);
  parsed.dispose();
  return parsed;
}

describe('broken sources give a tree and problems', () => {
  it.each([
    'x = ',
    'def',
    'def f(',
    'def f(a, b',
    'class A(',
    'if x',
    'if x:',
    'for',
    'for x in',
    'while',
    'with',
    'with a as',
    'try:',
    'try:\n    a\nexcept',
    'match x:\n    case',
    'match x:\n    case [a, :',
    'import',
    'from . import',
    'from a',
    'x.',
    'x[',
    'x[1:',
    'f(a=',
    'f(a, *',
    'f(**',
    'lambda',
    'lambda x',
    'return (',
    'x = {1: }',
    'x = {1:',
    "x = f'{",
    "x = f'{a!'",
    "x = f'{a:{'",
    "x = '''",
    '@',
    '@d',
    'type X =',
    'async',
    'await',
    'del',
    'global',
    'assert',
    'raise X from',
    'a b c',
    'else:',
    ')',
    '$',
    'x = 1 +',
    'not',
    'a if b',
    '[a for',
    '{**',
    'x: ',
    'x = yield = 1',
    'f() = 1',
    '1 = x',
    'None = 1',
    'x + 1 = 2',
    '   x = 1',
    '"a" = 1',
  ])('%j', async (source) => {
    const parsed = await parse(`a = 1\n${source}\n`);
    expect(parsed.tree.problems.length).toBeGreaterThan(0);
    expect(parsed.tree.module.body[0]).toMatchObject({ kind: 'Assign', start: 0, end: 5 });
  });

  it('keep what stands around the broken part', async () => {
    const parsed = await parse('def f():\n    x = (1\n    y = 2\n\nclass A:\n    b = 3\n\nz = 4\n');
    expect(shape(parsed)).toContain('Assign');
    const other = await parse('a = 1\nb = = 2\nc = 3\n');
    expect(other.tree.problems).toHaveLength(1);
    expect(other.tree.module.body.at(-1)).toMatchObject({ kind: 'Assign', targets: [{ id: 'c' }] });
  });

  it('never leave a body empty', async () => {
    const parsed = await parse('if x:\n\nfor a in b:\ndef f():\n\nclass A:\n');
    const empty = JSON.stringify(parsed.tree.module.body).match(/"body":\[\]/);
    expect(empty).toBeNull();
  });
});

describe('what is right is not blamed', () => {
  it.each([
    'if x:\n\ty\n\tz\n',
    'if x:\n  # odd\n    # comment\n  y\n# end\n',
    'x = [\n1,\n  2\n]\n',
    'if x: y; z;\nelse: w\n',
    'class A:\n\n    x = 1\n\n\n\n    y = 2\n',
    'def f():\n    return\n\x0c\ndef g(): pass\n',
    'x = 1 \\\n  + 2\n',
    'for x in y:\n    def f():\n        return 1\n    continue\nelse:\n    pass\n',
    'def f():\n    yield\n    lambda: (yield)\n    return [a for a in (yield)]\n',
    'async def f():\n    return (await x for x in y), [z async for z in await w]\n',
    'while x:\n    try: break\n    finally: continue\n',
    'class A:\n    nonlocal_ = 1\n    def f(self):\n        nonlocal_ = 2\n',
    '',
    '\n\n',
    '# only a comment',
    '\ufeffx = 1\n',
    'x = 1\ry = 2\r',
    'x = "\u00a0\u200b" # \u2028\n',
  ])('%j', async (source) => {
    expect(await problemsOf(source)).toEqual([]);
  });
});

describe('limits', () => {
  const nested = (open: string, close: string, count: number) =>
    `x = ${open.repeat(count)}1${close.repeat(count)}`;

  it.each<[string, string]>([
    ['parentheses', nested('(', ')', 10_000)],
    ['lists', nested('[', ']', 5_000)],
    ['calls', nested('f(', ')', 5_000)],
    ['unary operators', `x = ${'-'.repeat(20_000)}1`],
    ['not', `x = ${'not '.repeat(20_000)}1`],
    ['lambdas', `x = ${'lambda: '.repeat(5_000)}1`],
    ['patterns', `match x:\n case ${'['.repeat(5_000)}${']'.repeat(5_000)}: pass`],
    ['fields', `x = ${"f'{".repeat(500)}1${"}'".repeat(500)}`],
    [
      'blocks',
      `${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}if a:\n`).join('')}${' '.repeat(300)}b`,
    ],
    ['open brackets', `x = ${'['.repeat(5_000)}`],
  ])('deep %s end in a problem', async (_name, source) => {
    expect((await parse(source)).tree.problems.length).toBeGreaterThan(0);
  });

  it.each<[string, string]>([
    ['sums', `x = ${Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' + ')}`],
    ['powers', `x = ${'a ** '.repeat(20_000)}b`],
    ['conjunctions', `x = ${'a and '.repeat(20_000)}b`],
    ['comparisons', `x = ${'a < '.repeat(20_000)}b`],
    ['attributes and calls', `x = a${'.b()[0]'.repeat(20_000)}`],
    ['elif clauses', `if a: pass\n${'elif b: pass\n'.repeat(5_000)}`],
    ['targets', `${'a = '.repeat(5_000)}1`],
    ['literals side by side', `x = ${'"a" '.repeat(20_000)}`],
  ])('long chains of %s are read', async (_name, source) => {
    const { tree } = await parse(source);
    expect(tree.problems).toEqual([]);
    expect(tree.module.body).toHaveLength(1);
  });

  it('files that are no source are said to be none', async () => {
    const binary = Array.from({ length: 2_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('');
    expect(await problemsOf(binary)).toEqual(['source code string cannot contain null bytes']);
    expect(await problemsOf('x = 1\n'.repeat(700_000))).toEqual(['the file is too large to be analysed']);
  });
});
