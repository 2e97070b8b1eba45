/** str methods about case, and the predicates (Objects/unicodectype.c's full case mappings). */

import type { NativeSpec } from '../native';
import type { Result } from '../object';
import type { Runtime } from '../runtime';
import { charactersOf } from './arguments';
import {
  decimalDigit,
  isAlphabetic,
  isCased,
  isCaseIgnorable,
  isDigit,
  isIdentifierPart,
  isIdentifierStart,
  isLowercase,
  isNumeric,
  isPrintable,
  isSpace,
  isTitlecase,
  isUppercase,
} from './characters';
import { foldExceptions } from './fold-data';
import { newStr, type PyStr } from './str';

/** A small sigma at the end of a word becomes final (handle_capital_sigma). */
function lowerSigma(characters: readonly string[], at: number): string {
  let before = at - 1;
  while (before >= 0 && isCaseIgnorable(characters[before]!)) before--;
  if (before < 0 || !isCased(characters[before]!)) return 'σ';
  let after = at + 1;
  while (after < characters.length && isCaseIgnorable(characters[after]!)) after++;
  return after < characters.length && isCased(characters[after]!) ? 'σ' : 'ς';
}

function lowerAt(characters: readonly string[], at: number): string {
  const character = characters[at]!;
  return character === 'Σ' ? lowerSigma(characters, at) : character.toLowerCase();
}

/** The titlecase of a character: for most the uppercase; digraphs have their own, ligatures lose case after the first letter. */
function titleOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character.toUpperCase();
  if (code >= 0x1c4 && code <= 0x1cc)
    return String.fromCharCode(code <= 0x1c6 ? 0x1c5 : code <= 0x1c9 ? 0x1c8 : 0x1cb);
  if (code >= 0x1f1 && code <= 0x1f3) return '\u01f2';
  if (code === 0x149) return '\u02bcN';
  // Georgian letters have no titlecase; Greek with iota subscript has one character.
  if ((code >= 0x10d0 && code <= 0x10fa) || (code >= 0x10fd && code <= 0x10ff)) return character;
  const upper = character.toUpperCase();
  const letters = Array.from(upper);
  if (letters.length === 1) return upper;
  if (code >= 0x1f80 && code <= 0x1ffc && upper.endsWith('Ι')) {
    return greekTitle(character, letters);
  }
  // ß and the ligatures: the first letter upper, the rest lower. Letters with combining marks keep their marks.
  return letters[0]! + letters.slice(1).join('').toLowerCase();
}

/** Letters with a subscript iota: one character where there is one (U+1F88 and on), else with a combining iota. */
function greekTitle(character: string, letters: readonly string[]): string {
  const code = character.codePointAt(0)!;
  if (code <= 0x1faf) return String.fromCodePoint(code | 8);
  if (letters.length === 2 && [0x1fb3, 0x1fbc, 0x1fc3, 0x1fcc, 0x1ff3, 0x1ffc].includes(code)) {
    return String.fromCodePoint((code & ~15) | 12);
  }
  return `${letters.slice(0, -1).join('')}\u0345`;
}

export function lowerText(str: PyStr): string {
  if (str.kind === 1) return str.value.toLowerCase();
  const characters = charactersOf(str);
  return characters.map((_, at) => lowerAt(characters, at)).join('');
}

function titleText(str: PyStr): string {
  const characters = charactersOf(str);
  let inWord = false;
  let result = '';
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    result += inWord ? lowerAt(characters, at) : titleOf(character);
    inWord = isCased(character);
  }
  return result;
}

function capitalizeText(str: PyStr): string {
  const characters = charactersOf(str);
  return characters
    .map((character, at) => (at === 0 ? titleOf(character) : lowerAt(characters, at)))
    .join('');
}

function swapText(str: PyStr): string {
  const characters = charactersOf(str);
  return characters
    .map((character, at) => {
      if (isUppercase(character)) return lowerAt(characters, at);
      return isLowercase(character) ? character.toUpperCase() : character;
    })
    .join('');
}

/** Full case folding: lowercase but for the exceptions. */
function foldText(str: PyStr): string {
  if (str.kind === 1) return str.value.toLowerCase();
  return charactersOf(str)
    .map((character) => foldExceptions.get(character) ?? character.toLowerCase())
    .join('');
}

function mapping(name: string, map: (str: PyStr) => string): NativeSpec {
  return {
    name,
    signature: '()',
    style: 'noargs',
    resultType: 'str',
    body: (runtime, self): Result => newStr(runtime, map(self as PyStr)),
  };
}

function predicate(name: string, test: (str: PyStr) => boolean): NativeSpec {
  return {
    name,
    signature: '()',
    style: 'noargs',
    resultType: 'bool',
    body: (runtime: Runtime, self): Result => runtime.bool(test(self as PyStr)),
  };
}

/** All characters pass, and there is one. */
const every =
  (test: (character: string) => boolean) =>
  (str: PyStr): boolean =>
    str.length > 0 && charactersOf(str).every(test);

/** Every cased character is of this case, and there is one. */
function allOfCase(str: PyStr, upper: boolean): boolean {
  let found = false;
  for (const character of charactersOf(str)) {
    if ((upper ? isLowercase(character) : isUppercase(character)) || isTitlecase(character)) return false;
    if (upper ? isUppercase(character) : isLowercase(character)) found = true;
  }
  return found;
}

function isTitle(str: PyStr): boolean {
  let found = false;
  let inWord = false;
  for (const character of charactersOf(str)) {
    if (isUppercase(character) || isTitlecase(character)) {
      if (inWord) return false;
      inWord = found = true;
    } else if (isLowercase(character)) {
      if (!inWord) return false;
      found = true;
    } else inWord = false;
  }
  return found;
}

export function isIdentifier(str: PyStr): boolean {
  const characters = charactersOf(str);
  return (
    characters.length > 0 &&
    isIdentifierStart(characters[0]!) &&
    characters.slice(1).every((character) => isIdentifierPart(character))
  );
}

const codeOf = (character: string): number => character.codePointAt(0)!;

export const caseMethods: readonly NativeSpec[] = [
  mapping('lower', lowerText),
  mapping('upper', (str) => str.value.toUpperCase()),
  mapping('title', titleText),
  mapping('capitalize', capitalizeText),
  mapping('swapcase', swapText),
  mapping('casefold', foldText),
  predicate('isalpha', every(isAlphabetic)),
  predicate(
    'isdecimal',
    every((character) => decimalDigit(codeOf(character)) !== null),
  ),
  predicate('isdigit', every(isDigit)),
  predicate('isnumeric', every(isNumeric)),
  predicate(
    'isalnum',
    every((character) => isAlphabetic(character) || isNumeric(character)),
  ),
  predicate(
    'isspace',
    every((character) => isSpace(codeOf(character))),
  ),
  predicate('isascii', (str) => str.kind === 1),
  predicate('isprintable', (str) => charactersOf(str).every((character) => isPrintable(codeOf(character)))),
  predicate('isupper', (str) => allOfCase(str, true)),
  predicate('islower', (str) => allOfCase(str, false)),
  predicate('istitle', isTitle),
  predicate('isidentifier', isIdentifier),
];
