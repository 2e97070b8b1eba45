/** Tests of one character: categories, sets, and what counts as the same letter without case (Modules/_sre). */

import { isDecimal, isSpace } from '../../str/characters';

/** A test with a table for latin-1. */
export class CharacterTest {
  private readonly table = new Uint8Array(256);

  constructor(private readonly rule: (code: number) => boolean) {
    for (let code = 0; code < 256; code++) this.table[code] = rule(code) ? 1 : 0;
  }

  has(code: number): boolean {
    return code < 256 ? this.table[code] === 1 : this.rule(code);
  }
}

const alphanumeric = /^[\p{L}\p{N}]$/u;

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

export function isWord(code: number, ascii: boolean): boolean {
  if (code < 128 || ascii) return isAsciiWord(code);
  return alphanumeric.test(String.fromCodePoint(code));
}

function isDigit(code: number, ascii: boolean): boolean {
  if (code < 128 || ascii) return code >= 48 && code <= 57;
  return isDecimal(String.fromCodePoint(code));
}

function isWhite(code: number, ascii: boolean): boolean {
  return ascii ? code === 32 || (code >= 9 && code <= 13) : isSpace(code);
}

/** The rule of `\d`, `\s`, `\w` and their opposites. */
export function categoryRule(letter: string, ascii: boolean): (code: number) => boolean {
  switch (letter) {
    case 'd':
      return (code) => isDigit(code, ascii);
    case 'D':
      return (code) => !isDigit(code, ascii);
    case 's':
      return (code) => isWhite(code, ascii);
    case 'S':
      return (code) => !isWhite(code, ascii);
    case 'w':
      return (code) => isWord(code, ascii);
    default:
      return (code) => !isWord(code, ascii);
  }
}

function single(text: string, otherwise: number): number {
  const code = text.codePointAt(0)!;
  return text.length === (code > 0xffff ? 2 : 1) ? code : otherwise;
}

function lower(code: number): number {
  return code === 0x130 ? 0x69 : single(String.fromCodePoint(code).toLowerCase(), code);
}

/** Letters that are the same without case though their upper case has several characters. */
const pairs = new Map([
  [0x1fd3, 0x390],
  [0x1fe3, 0x3b0],
  [0xfb06, 0xfb05],
]);

const foldAscii = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

function foldUnicode(code: number): number {
  if (code < 128) return foldAscii(code);
  const low = lower(code);
  const pair = pairs.get(low);
  if (pair !== undefined) return pair;
  return lower(single(String.fromCodePoint(low).toUpperCase(), low));
}

/** A number that two characters share exactly where they are the same without case. */
export function foldFor(ascii: boolean): (code: number) => number {
  return ascii ? foldAscii : foldUnicode;
}

/** Characters that are the same as this one without case. */
export function caseVariants(code: number, ascii: boolean): readonly number[] {
  const fold = foldFor(ascii);
  const folded = fold(code);
  const found = new Set([code, folded]);
  if (ascii) {
    if (folded >= 97 && folded <= 122) found.add(folded - 32);
    return [...found];
  }
  const text = String.fromCodePoint(code);
  const upper = single(String.fromCodePoint(folded).toUpperCase(), folded);
  for (const one of [lower(code), single(text.toUpperCase(), code), upper])
    if (fold(one) === folded) found.add(one);
  return [...found];
}
