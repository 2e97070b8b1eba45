import { describe, expect, test } from 'vitest';
import { type Code, Op } from '../../src/code';
import { lowered, withInner } from './lowered';

const marks = (code: Code) => code.statements.map(({ line, kind }) => `${line} ${kind}`);

async function marksOf(source: string): Promise<string[]> {
  return withInner(await lowered(source, '3.13')).flatMap(marks);
}

describe('marks', () => {
  test('stand before each statement, but not before docstrings and future imports', async () => {
    const source = `"""doc"""
from __future__ import annotations
import a
def f():
    'doc'
    pass
`;
    expect(await marksOf(source)).toEqual(['3 Import', '4 FunctionDef', '7 End', '6 Pass']);
  });

  test('a decorated definition has the line of its first decorator', async () => {
    expect(await marksOf('@a\n@b\nclass C:\n  x = 1\n')).toEqual(['1 ClassDef', '5 End', '4 Assign']);
  });

  test('an elif is a statement, except and case are none', async () => {
    const source = 'if a:\n  b\nelif c:\n  d\ntry:\n  e\nexcept F:\n  g\nmatch h:\n  case 1:\n    i\n';
    expect(await marksOf(source)).toEqual([
      '1 If',
      '2 Expr',
      '3 If',
      '4 Expr',
      '5 Try',
      '6 Expr',
      '8 Expr',
      '9 Match',
      '11 Expr',
      '12 End',
    ]);
  });

  test('the last line is that of the last source, and an empty module ends on line 1', async () => {
    expect(await marksOf('x = 1\n\n# comment\n')).toEqual(['1 Assign', '2 End']);
    expect(await marksOf('')).toEqual(['1 End']);
  });

  test('a loop has one mark a visit, before its iterable', async () => {
    const code = await lowered('for x in y:\n  pass\n', '3.13');
    expect(code.ops.indexOf(Op.STATEMENT)).toBeLessThan(code.ops.indexOf(Op.GET_ITER));
    expect(code.ops.filter((op) => op === Op.STATEMENT)).toHaveLength(3);
  });

  test('a finally body is copied, its statements are not', async () => {
    const code = await lowered('try:\n  a\nfinally:\n  b\n', '3.13');
    const [b] = code.statements.flatMap((statement, i) => (statement.line === 4 ? [i] : []));
    expect(code.ops.filter((op, i) => op === Op.STATEMENT && code.operands[i] === b)).toHaveLength(2);
  });
});

describe('names of a statement', () => {
  const names = async (source: string) => {
    const { binds, deletes, reads } = (await lowered(source, '3.13')).statements[0]!;
    return { binds: [...binds], deletes: [...deletes], reads: [...reads] };
  };

  test('are those it binds, deletes and reads', async () => {
    expect(await names('a = b = c + d\n')).toEqual({ binds: ['a', 'b'], deletes: [], reads: ['c', 'd'] });
    expect(await names('x += y\n')).toEqual({ binds: ['x'], deletes: [], reads: ['x', 'y'] });
    expect(await names('del a, b[i]\n')).toEqual({ binds: [], deletes: ['a'], reads: ['b', 'i'] });
    expect(await names('import a.b, c as d\n')).toEqual({ binds: ['a', 'd'], deletes: [], reads: [] });
  });

  test('are those of the head only', async () => {
    expect(await names('for x in y:\n  z = w\n')).toEqual({ binds: ['x'], deletes: [], reads: ['y'] });
    expect(await names('with a as b:\n  c\n')).toEqual({ binds: ['b'], deletes: [], reads: ['a'] });
    expect(await names('while a:\n  b\n')).toEqual({ binds: [], deletes: [], reads: ['a'] });
  });

  test('leave out what a comprehension names', async () => {
    expect(await names('a = [b for b in c if d]\n')).toEqual({ binds: ['a'], deletes: [], reads: ['c'] });
  });

  test('the head ends after its colon', async () => {
    const source = 'def f(a: int = {1: 2}) -> x[1:2]:\n  pass\n';
    const { headSpan } = (await lowered(source, '3.13')).statements[0]!;
    expect(source.slice(headSpan.start, headSpan.end)).toBe('def f(a: int = {1: 2}) -> x[1:2]:');
  });
});
