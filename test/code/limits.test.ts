import { describe, expect, test } from 'vitest';
import { type Code, disassemble, Op, verify } from '../../src/code';
import type { PythonVersion } from '../../src/versions';
import { lowered, withInner } from './lowered';

const messages = async (source: string, version: PythonVersion = '3.13') => {
  const code = await lowered(source, version);
  verify(code);
  return code.problems.map((problem) => problem.message);
};

/** Worded by CPython 3.13.0's compile(). */
const refused: readonly [string, string][] = [
  ['return 1', "'return' outside function"],
  ['yield 1', "'yield' outside function"],
  ['break', "'break' outside loop"],
  ['with x: break', "'break' outside loop"],
  ['while 1:\n def f(): break', "'break' outside loop"],
  ['continue', "'continue' not properly in loop"],
  ['nonlocal x', 'nonlocal declaration not allowed at module level'],
  ['def f():\n nonlocal x', "no binding for nonlocal 'x' found"],
  ['def f():\n x=1\n global x', "name 'x' is assigned to before global declaration"],
  ['def f():\n print(x)\n global x', "name 'x' is used prior to global declaration"],
  ['def f(x):\n global x', "name 'x' is parameter and global"],
  ['def f(a, a): pass', "duplicate argument 'a' in function definition"],
  ['def f():\n await x', "'await' outside async function"],
  ['def f():\n async with x: pass', "'async with' outside async function"],
  ['def f():\n async for x in y: pass', "'async for' outside async function"],
  ['async def f():\n yield from x', "'yield from' inside async function"],
  ['a, *b, *c = x', 'multiple starred expressions in assignment'],
  ['*a = x', 'starred assignment target must be in a list or tuple'],
  ['f(a=1, a=2)', 'keyword argument repeated: a'],
  ['def f():\n from x import *', 'import * only allowed at module level'],
  [
    'x = 1\nfrom __future__ import annotations',
    'from __future__ imports must occur at the beginning of the file',
  ],
  ['from __future__ import foo', 'future feature foo is not defined'],
  ['[i := 1 for i in x]', "assignment expression cannot rebind comprehension iteration variable 'i'"],
  ['match x:\n case a: pass\n case b: pass', "name capture 'a' makes remaining patterns unreachable"],
  ['match x:\n case [a, a]: pass', "multiple assignments to name 'a' in pattern"],
];

describe('what CPython refuses', () => {
  test.each(refused)('%j', async (source, message) => {
    expect((await messages(source))[0]).toBe(message);
  });

  test('a feature of a newer version', async () => {
    const { problems } = await lowered('type A = int\n', '3.11');
    expect(problems[0]?.feature).toBe('typeStatement');
  });

  test('more blocks inside each other than a frame can have', async () => {
    const loops = (depth: number) =>
      `${Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}while a:\n`).join('')}${' '.repeat(depth)}pass`;
    expect(await messages(loops(20), '3.12')).toEqual([]);
    expect(await messages(loops(21), '3.12')).toEqual(['too many statically nested blocks']);
    expect(await messages(loops(21))).toEqual([]);
    expect(await messages(loops(22))).toEqual(['too many statically nested blocks']);
  });
});

describe('broken source', () => {
  test('is a value that is not known, and the rest has code', async () => {
    const code = await lowered('x = (1 +\ny = 2\n', '3.13');
    verify(code);
    expect(disassemble(await lowered('a = 1\nb = )\nc = 3\n', '3.13'))).toContain('STORE_NAME           c');
  });
});

describe('long and deep source', () => {
  const many = (count: number, separator: string) =>
    Array.from({ length: count }, (_, i) => `a${i}`).join(separator);

  test.each([
    ['sum', `x = ${many(20_000, ' + ')}`],
    ['and', `x = ${many(20_000, ' and ')}`],
    ['comparison', `x = ${many(5_000, ' < ')}`],
    ['elif', `if a: pass\n${'elif b: pass\n'.repeat(5_000)}`],
    ['targets', `${'a = '.repeat(5_000)}1`],
  ])('a long %s is no problem', async (_, source) => {
    expect(await messages(source)).toEqual([]);
  });

  test('what is nested too deeply is reported', async () => {
    expect(await messages(`x = a${'.b()'.repeat(2_000)}`)).toEqual([
      'maximum recursion depth exceeded during compilation',
    ]);
  });
});

describe('uncounted loads of 3.14', () => {
  /** The loads of a function `f`: name, `!` where the load counts. */
  const loads = async (source: string, probed = false) => {
    const code = withInner(await lowered(source, '3.14', probed)).find(({ name }) => name === 'f') as Code;
    return [...code.ops].flatMap((op, i) => {
      if (op !== Op.LOAD_FAST && op !== Op.LOAD_FAST_BORROW) return [];
      return [code.slotNames[code.operands[i]!]! + (op === Op.LOAD_FAST ? '!' : '')];
    });
  };

  test('a local that is consumed in its block is borrowed', async () => {
    expect(await loads('def f(a, b):\n  g(a, b)\n  a.m(b)\n  return a\n')).toEqual(['a', 'b', 'a', 'b', 'a']);
  });

  test('not where a conditional expression ends the block', async () => {
    expect(await loads('def f(a, b):\n  g(a, 1 if b else 2)\n')).toEqual(['a!', 'b']);
    expect(await loads('def f(a, b):\n  g(a or b)\n')).toEqual(['a!', 'b!']);
  });

  test('not where it is stored in a local, or its local changes before it is consumed', async () => {
    expect(await loads('def f(a):\n  b = a\n')).toEqual(['a!']);
    expect(await loads('def f(a):\n  g(a, (a := 1))\n')).toEqual(['a!']);
  });

  test('not where it is loaded by the store before it on the same line', async () => {
    expect(await loads('def f():\n  k = K(); k.m()\n')).toEqual(['k!']);
    expect(await loads('def f():\n  k = K()\n  k.m()\n')).toEqual(['k']);
    expect(await loads('def f():\n  k = K(); k.m()\n', true)).toEqual(['k']);
  });
});
