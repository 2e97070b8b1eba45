import { describe, expect, it } from 'vitest';
import { type Expr, REPAIRS, type Stmt, type SyntaxFeature } from '../../src/syntax';
import { RENAMES } from '../../src/syntax/repairs';
import { parser, plain } from './parser';

async function parse(source: string) {
  const parsed = (await parser()).parse(source);
  parsed.dispose();
  return parsed.tree;
}

async function statement<K extends Stmt['kind']>(
  source: string,
  kind: K,
): Promise<Extract<Stmt, { kind: K }>> {
  const tree = await parse(source);
  expect(tree.problems).toEqual([]);
  const found = tree.module.body[0];
  expect(found?.kind).toBe(kind);
  return found as Extract<Stmt, { kind: K }>;
}

async function value(source: string): Promise<Expr> {
  return (await statement(source, 'Expr')).value;
}

async function features(source: string): Promise<SyntaxFeature[]> {
  return (await parse(source)).features.map(({ feature }) => feature);
}

describe('what the grammar refuses or misreads is read all the same', () => {
  for (const { what, example } of [...REPAIRS, ...RENAMES]) {
    it(what, async () => {
      const tree = await parse(example);
      expect(tree.problems).toEqual([]);
      expect(JSON.stringify(plain(tree.module))).not.toContain('Error');
    });
  }

  it('lazy imports', async () => {
    const found = await statement('lazy import a.b as c, d', 'Import');
    expect(plain(found)).toMatchObject({ lazy: true, start: 0, end: 23 });
    expect(found.names.map(({ name, asname, start }) => [name, asname, start])).toEqual([
      ['a.b', 'c', 12],
      ['d', null, 22],
    ]);
    expect(await statement('lazy from ..m import (x,\n y)', 'ImportFrom')).toMatchObject({
      lazy: true,
      level: 2,
      module: 'm',
    });
    expect(await statement('if x:\n    lazy import a\n    b = 1', 'If')).toMatchObject({
      body: [{ lazy: true }, {}],
    });
    expect(await statement('lazy = 1', 'Assign')).toMatchObject({ targets: [{ id: 'lazy' }] });
  });

  it('defaults of type parameters', async () => {
    const { typeParams } = await statement(
      'class A[T: int = bool, U = str, *V = *tuple[int], **W = [int]]: pass',
      'ClassDef',
    );
    expect(
      typeParams.map(({ kind, name, bound, defaultValue }) => [kind, name, bound?.kind, defaultValue?.kind]),
    ).toEqual([
      ['TypeVar', 'T', 'Name', 'Name'],
      ['TypeVar', 'U', undefined, 'Name'],
      ['TypeVarTuple', 'V', undefined, 'Starred'],
      ['ParamSpec', 'W', undefined, 'List'],
    ]);
  });

  it('unpacking in comprehensions', async () => {
    expect(await value('{**d for d in ds}')).toMatchObject({
      kind: 'DictComp',
      key: null,
      value: { kind: 'Name', id: 'd' },
    });
    expect(await value('{**d.e() for d in ds}')).toMatchObject({
      kind: 'DictComp',
      key: null,
      value: { kind: 'Call' },
    });
    for (const [source, kind] of [
      ['[*a for a in b]', 'ListComp'],
      ['[*a.b(c) for a in b]', 'ListComp'],
      ['{*(a) for a in b}', 'SetComp'],
      ['(*[a] for a in b)', 'GeneratorExp'],
    ] as const) {
      expect(await value(source)).toMatchObject({ kind, elt: { kind: 'Starred' } });
    }
    expect(await value('f(*(x) for x in y)')).toMatchObject({
      args: [{ kind: 'GeneratorExp', elt: { kind: 'Starred' } }],
    });
  });

  it('stars before anything', async () => {
    expect(await statement('*(a, b), c = d', 'Assign')).toMatchObject({
      targets: [{ elts: [{ kind: 'Starred', start: 0, end: 7, value: { kind: 'Tuple' } }, { id: 'c' }] }],
    });
    expect(await statement('x = *"ab", *[1], *-y', 'Assign')).toMatchObject({
      value: { elts: [{ kind: 'Starred' }, { kind: 'Starred' }, { kind: 'Starred' }] },
    });
  });

  it('operators by the precedence of Python, not of the grammar', async () => {
    expect(await value('a & b ^ c')).toMatchObject({ op: '^', left: { op: '&' } });
    expect(await value('a ^ b & c')).toMatchObject({ op: '^', right: { op: '&' } });
  });

  it('line endings after an operator within brackets, whatever the indentation', async () => {
    const source = 'def f():\n        x = (a.\n  b +\nc)\n        return x\n';
    expect(await statement(source, 'FunctionDef')).toMatchObject({
      body: [{ kind: 'Assign' }, { kind: 'Return' }],
    });
  });
});

describe('syntax that not every version has is recorded', () => {
  it.each<[string, SyntaxFeature[]]>([
    ['match x:\n  case 1: pass', ['matchStatement']],
    ['try: a\nexcept* B: c', ['exceptStar']],
    ['a[*b]', ['starInSubscript']],
    ['def f(*a: *b): pass', ['starInSubscript']],
    ['def f[T](): pass', ['typeParameters']],
    ['type A = int', ['typeStatement']],
    ['type A[T] = int', ['typeStatement', 'typeParameters']],
    ['class A[T = int]: pass', ['typeParameters', 'typeParameterDefaults']],
    ['t"a{b}"', ['templateString']],
    ['try: a\nexcept B, C: d', ['exceptWithoutParentheses']],
    ['lazy import a', ['lazyImport']],
    ['[*a for a in b]', ['unpackingInComprehension']],
    ['{**a for a in b}', ['unpackingInComprehension']],
    ['f"{a["b"]}"', ['formatStringNesting']],
    ['f\'{a["b"]}\' f\'{"#"}\'', []],
    ['f\'{"\\n"}\'', ['formatStringNesting']],
    ["f'''{a # c\n}'''", ['formatStringNesting']],
    ["f'{a\n}'", ['formatStringNesting']],
    ["f'''{a\n}\\n'''", []],
    ['a[b, c]; f(*a); [*a, b]; with_ = lambda *, a: a', []],
    ['with (a as b, c): pass', []],
  ])('%s', async (source, expected) => {
    expect(await features(source)).toEqual(expected);
  });
});

describe('template strings', () => {
  it('keep the text of their fields', async () => {
    expect(plain(await value('t"a{ x.y !r:>{w}}" rt"\\n{z=}"'))).toMatchObject({
      kind: 'TemplateStr',
      values: [
        { kind: 'Constant', value: { value: 'a' } },
        {
          kind: 'Interpolation',
          text: ' x.y',
          conversion: 'r',
          formatSpec: { values: [{ value: { value: '>' } }, {}] },
        },
        { kind: 'Constant', value: { value: '\\nz=' } },
        { kind: 'Interpolation', text: 'z', conversion: 'r' },
      ],
    });
  });
});

describe('exceptions without parentheses (3.14)', () => {
  it('are a tuple', async () => {
    const { handlers } = await statement('try: a\nexcept B, C.d: e', 'Try');
    expect(handlers).toMatchObject([
      { type: { kind: 'Tuple', start: 14, end: 20, elts: [{ id: 'B' }, { attr: 'd' }] } },
    ]);
  });
});
