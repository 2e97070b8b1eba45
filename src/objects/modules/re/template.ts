/** Templates of `sub` and `expand`: text, and groups by number or name (Lib/re/_parser.py:parse_template). */

import { newBytes } from '../../bytes';
import { bytesIn } from '../../bytes-like';
import { latin1 } from '../../bytes-text';
import type { PyObject, Result } from '../../object';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import { isIdentifierPart, isIdentifierStart } from '../../str/characters';
import { raisePatternError } from './errors';
import { octalDigits, simpleEscape } from './escapes';
import type { PyMatch, PyPattern } from './pattern-object';
import { PatternFailure, quoted, Reader } from './reader';
import { joinPieces, pieceOf } from './subject';

/** Texts and numbers of groups. */
export type Template = readonly (string | number)[];

class NameFailure extends Error {}

function parse(reader: Reader, pattern: PyPattern): (string | number)[] {
  const parts: (string | number)[] = [];
  const { groups } = pattern.program;
  let text = '';
  const addGroup = (number: number, back: number): void => {
    if (number >= groups) throw reader.error(`invalid group reference ${number}`, back);
    if (text !== '') parts.push(text);
    text = '';
    parts.push(number);
  };
  for (;;) {
    const token = reader.next();
    if (token === '') break;
    if (token[0] !== '\\') {
      text += token;
      continue;
    }
    const character = token.slice(1);
    if (character === 'g') {
      if (!reader.takes('<')) throw reader.error('missing <');
      const name = reader.until('>', 'group name');
      addGroup(groupNamed(reader, pattern, name), Array.from(name).length + 1);
    } else if (character === '0') {
      const digits = `0${reader.takeWhile(2, octalDigits)}`;
      text += String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    } else if (/^[1-9]$/.test(character)) {
      let digits = character + reader.takeWhile(1, '0123456789');
      if (digits.length === 2 && octalDigits.includes(digits[0]!) && octalDigits.includes(digits[1]!)) {
        const third = reader.takeWhile(1, octalDigits);
        if (third !== '') {
          digits += third;
          const code = Number.parseInt(digits, 8);
          if (code > 0o377) {
            throw reader.error(`octal escape value \\${digits} outside of range 0-0o377`, 4);
          }
          text += String.fromCharCode(code);
          continue;
        }
      }
      addGroup(Number(digits), digits.length);
    } else {
      const code = simpleEscape(character);
      if (code !== undefined) text += String.fromCharCode(code);
      else if (/^[a-zA-Z]$/.test(character)) throw reader.error(`bad escape ${token}`, token.length);
      else text += token;
    }
  }
  if (text !== '') parts.push(text);
  return parts;
}

function groupNamed(reader: Reader, pattern: PyPattern, name: string): number {
  if (/^[0-9]+$/.test(name)) return Number(name);
  const [first, ...rest] = Array.from(name);
  if (!isIdentifierStart(first!) || !rest.every(isIdentifierPart)) {
    throw reader.error(`bad character in group name ${quoted(name)}`, Array.from(name).length + 1);
  }
  const number = pattern.names.get(name);
  if (number === undefined) throw new NameFailure(`unknown group name ${quoted(name)}`);
  return number;
}

/** The parsed template, or the outcome where it raised. */
export function parseTemplate(runtime: Runtime, pattern: PyPattern, template: PyObject): Template | Result {
  const isText = template instanceof PyStr;
  const bytes = isText ? null : bytesIn(template);
  if (!isText && bytes === null) {
    const text = `decoding to str: need a bytes-like object, ${template.type.name} found`;
    return runtime.raise('TypeError', text);
  }
  const source = isText ? template.value : latin1(bytes!);
  try {
    return parse(new Reader(source, !isText, false), pattern);
  } catch (error) {
    if (error instanceof PatternFailure) return raisePatternError(runtime, error.message, template, error.at);
    if (error instanceof NameFailure) return runtime.raise('IndexError', error.message);
    throw error;
  }
}

/** The text of a template for a match; owned. */
export function expandTemplate(runtime: Runtime, match: PyMatch, template: Template): PyObject | null {
  const { marks } = match.found;
  const { isBytes } = match.pattern;
  const pieces: PyObject[] = [];
  for (const part of template) {
    if (typeof part === 'string') {
      pieces.push(
        isBytes
          ? newBytes(
              runtime,
              Uint8Array.from(part, (character) => character.charCodeAt(0)),
            )
          : newStr(runtime, part),
      );
      continue;
    }
    const from = marks[2 * part]!;
    if (from >= 0) pieces.push(pieceOf(runtime, match.subject, from, marks[2 * part + 1]!));
  }
  const joined = joinPieces(runtime, isBytes, pieces);
  for (const piece of pieces) runtime.heap.drop(piece);
  return joined;
}
