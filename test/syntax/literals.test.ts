import { describe, expect, it } from 'vitest';
import type { ConstantValue } from '../../src/syntax';
import { parser, problemsOf } from './parser';

async function literal(source: string): Promise<ConstantValue> {
  const parsed = (await parser()).parse(`x = ${source}\n`);
  parsed.dispose();
  const statement = parsed.tree.module.body[0];
  if (statement?.kind !== 'Assign' || statement.value.kind !== 'Constant')
    throw new Error(`no literal: ${source}`);
  return statement.value.value;
}

describe('numbers', () => {
  it.each<[string, bigint]>([
    ['1_000', 1000n],
    ['0XfF', 255n],
    ['0o1_7', 15n],
    ['0b_1', 1n],
    ['00_0', 0n],
    ['9'.repeat(60), BigInt('9'.repeat(60))],
  ])('%s', async (source, value) => {
    expect(await literal(source)).toEqual({ type: 'int', value });
  });

  it.each<[string, number]>([
    ['1.', 1],
    ['.5', 0.5],
    ['1e5', 100000],
    ['1_0.5e-0_1', 1.05],
    ['1e400', Number.POSITIVE_INFINITY],
    ['9007199254740993.0', 9007199254740992],
    ['08.5', 8.5],
  ])('%s', async (source, value) => {
    expect(await literal(source)).toEqual({ type: 'float', value });
  });

  it.each<[string, number]>([
    ['1j', 1],
    ['010J', 10],
    ['1.5e1j', 15],
  ])('%s', async (source, imag) => {
    expect(await literal(source)).toEqual({ type: 'complex', imag });
  });

  it.each(['0x', '1__0', '1_', '10L', '0xFFL', '1e5_', '0b2', '01'])('%s is malformed', async (source) => {
    expect(await problemsOf(`x = ${source}\n`)).not.toEqual([]);
  });
});

describe('strings', () => {
  it.each<[string, string]>([
    [String.raw`'\n\x41\u0042\U00000043\104\0'`, '\nABCD\0'],
    [String.raw`'\d\8\ '`, '\\d\\8\\ '],
    [String.raw`r'\n\''`, "\\n\\'"],
    [String.raw`R"\\"`, '\\\\'],
    [
      String.raw`'\N{GREEK SMALL LETTER ALPHA}\N{bullet}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{NBSP}'`,
      'α•中\u00a0',
    ],
    [String.raw`'\ud83d\ude00' "\U0001F600"`, '😀😀'],
    ["'''a\r\nb\rc'''", 'a\nb\nc'],
    ["'a\\\r\nb'", 'ab'],
    ["('a' # c\n 'b')", 'ab'],
    ["u'x' U'y'", 'xy'],
    ["'é𝒳'", 'é𝒳'],
    ["''''a'''", "'a"],
  ])('%s', async (source, value) => {
    expect(await literal(source)).toEqual({ type: 'str', value });
  });

  it.each<[string, number[]]>([
    [String.raw`b'a\x00\377\400\n'`, [97, 0, 255, 0, 10]],
    [String.raw`bR'\x' B'\q\u'`, [92, 120, 92, 113, 92, 117]],
  ])('%s', async (source, value) => {
    expect(await literal(source)).toEqual({ type: 'bytes', value: Uint8Array.from(value) });
  });

  it('keeps the text where a name is not known, and says so', async () => {
    const source = String.raw`'\N{NO SUCH THING}'`;
    expect(await literal(source)).toEqual({ type: 'str', value: String.raw`\N{NO SUCH THING}` });
    expect(await problemsOf(source)).toHaveLength(1);
  });

  it.each([
    String.raw`'\U00110000'`,
    String.raw`'\u12'`,
    String.raw`'\N'`,
    "b'é'",
    "'a' b'b'",
    "ub'a'",
    "t'a' 'b'",
  ])('%s is malformed', async (source) => {
    expect(await problemsOf(source)).toHaveLength(1);
  });
});

describe('names', () => {
  it('are normalised', async () => {
    const parsed = (await parser()).parse('ﬁ = 1\n');
    expect(parsed.tree.module.body[0]).toMatchObject({ targets: [{ id: 'fi', start: 0, end: 1 }] });
    parsed.dispose();
  });
});
