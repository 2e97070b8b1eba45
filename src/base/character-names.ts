/** Names of characters, as Unicode has them. Only common ones: the whole list is larger than this tool. */

import { CHARACTER_ALIASES, CHARACTER_NAMES } from './character-names.generated';

let characters: Map<string, string> | null = null;

/** The character of a name, in any case; null where it is not known here. */
export function characterNamed(name: string): string | null {
  characters ??= readNames();
  const wanted = name.toUpperCase();
  return characters.get(wanted) ?? ideograph(wanted);
}

let names: Map<string, string> | null = null;

/** The name of a character, no alias; null where it is not known here. */
export function nameOfCharacter(character: string): string | null {
  names ??= new Map([...entries(CHARACTER_NAMES)].map(([name, named]) => [named, name]));
  const found = names.get(character);
  if (found !== undefined) return found;
  const code = character.codePointAt(0)!;
  return isNumbered(code) ? `${numbered}${code.toString(16).toUpperCase()}` : null;
}

function readNames(): Map<string, string> {
  return new Map([...entries(CHARACTER_NAMES), ...entries(CHARACTER_ALIASES)]);
}

function* entries(list: string): Generator<[name: string, character: string]> {
  for (const line of list.split('\n')) {
    const space = line.indexOf(' ');
    if (space < 0) continue;
    let code = Number.parseInt(line.slice(0, space), 16);
    for (const name of line.slice(space + 1).split(',')) yield [name, String.fromCodePoint(code++)];
  }
}

const numbered = 'CJK UNIFIED IDEOGRAPH-';

function isNumbered(code: number): boolean {
  return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff);
}

/** The first blocks of Chinese characters are named by their numbers. */
function ideograph(name: string): string | null {
  const digits = new RegExp(`^${numbered}([0-9A-F]{4})$`).exec(name)?.[1];
  const code = Number.parseInt(digits ?? '', 16);
  return isNumbered(code) ? String.fromCodePoint(code) : null;
}
