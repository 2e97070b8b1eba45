/** Backslash sequences of patterns and templates (Lib/re/_parser.py). */

import { PatternFailure, type Reader } from './reader';

export const hexDigits = '0123456789abcdefABCDEF';
export const octalDigits = '01234567';
const letter = /^[a-zA-Z]$/;

const simple: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};

/** The character that a letter behind a backslash stands for. */
export function simpleEscape(character: string): number | undefined {
  return Object.hasOwn(simple, character) ? simple[character] : undefined;
}

/** `\x41`, `\u0041`, `\U00000041`: the code; undefined where the letter begins no such sequence. */
function numberedEscape(reader: Reader, character: string): number | undefined {
  const digits = character === 'x' ? 2 : character === 'u' ? 4 : character === 'U' ? 8 : 0;
  if (digits === 0 || (digits > 2 && reader.isBytes)) return undefined;
  const text = reader.takeWhile(digits, hexDigits);
  const sequence = `\\${character}${text}`;
  if (text.length !== digits) throw reader.error(`incomplete escape ${sequence}`, sequence.length);
  const code = Number.parseInt(text, 16);
  if (code > 0x10ffff) throw reader.error(`bad escape ${sequence}`, sequence.length);
  return code;
}

/** An octal value, which must be a byte. */
export function octal(reader: Reader, sequence: string): number {
  const code = Number.parseInt(sequence.slice(1), 8);
  if (code > 0o377) {
    throw reader.error(`octal escape value ${sequence} outside of range 0-0o377`, sequence.length);
  }
  return code;
}

function named(reader: Reader): never {
  if (!reader.takes('{')) throw reader.error('missing {');
  const name = reader.until('}', 'character name');
  throw new PatternFailure(`undefined character name '${name}'`, reader.place - name.length - 4);
}

/** An escape in a set that is no category: its character. The backslash and its character have been read. */
export function setEscape(reader: Reader, sequence: string): number {
  const character = sequence.slice(1);
  const known = simpleEscape(character) ?? numberedEscape(reader, character);
  if (known !== undefined) return known;
  if (character === 'N' && !reader.isBytes) named(reader);
  if (octalDigits.includes(character)) return octal(reader, sequence + reader.takeWhile(2, octalDigits));
  if (letter.test(character) || /^[0-9]$/.test(character)) {
    throw reader.error(`bad escape ${sequence}`, sequence.length);
  }
  return character.codePointAt(0)!;
}

export type Escape = { readonly code: number } | { readonly group: number; readonly text: string };

/** An escape outside sets that is neither category nor anchor: a character, or a reference to a group. */
export function plainEscape(reader: Reader, sequence: string): Escape {
  const character = sequence.slice(1);
  const known =
    character === 'b' ? undefined : (simpleEscape(character) ?? numberedEscape(reader, character));
  if (known !== undefined) return { code: known };
  if (character === 'N' && !reader.isBytes) named(reader);
  if (character === '0') return { code: octal(reader, sequence + reader.takeWhile(2, octalDigits)) };
  if (/^[1-9]$/.test(character)) {
    let text = sequence;
    const second = reader.takeWhile(1, '0123456789');
    text += second;
    if (second !== '' && octalDigits.includes(character) && octalDigits.includes(second)) {
      const third = reader.takeWhile(1, octalDigits);
      if (third !== '') return { code: octal(reader, text + third) };
    }
    return { group: Number(text.slice(1)), text };
  }
  if (letter.test(character)) throw reader.error(`bad escape ${sequence}`, sequence.length);
  return { code: character.codePointAt(0)! };
}
