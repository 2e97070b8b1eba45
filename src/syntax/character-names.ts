/** The characters that `\N{…}` names. Only common ones: the whole list is larger than this tool. */

import { CHARACTER_ALIASES, CHARACTER_NAMES } from './character-names.generated';

let characters: Map<string, string> | null = null;

/** The character of a name, in any case; null where it is not known here. */
export function characterNamed(name: string): string | null {
  characters ??= readNames();
  const wanted = name.toUpperCase();
  return characters.get(wanted) ?? ideograph(wanted);
}

function readNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const list of [CHARACTER_NAMES, CHARACTER_ALIASES]) {
    for (const line of list.split('\n')) {
      const space = line.indexOf(' ');
      if (space < 0) continue;
      let code = Number.parseInt(line.slice(0, space), 16);
      for (const name of line.slice(space + 1).split(',')) names.set(name, String.fromCodePoint(code++));
    }
  }
  return names;
}

/** The first blocks of Chinese characters are named by their numbers. */
function ideograph(name: string): string | null {
  const digits = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4})$/.exec(name)?.[1];
  const code = Number.parseInt(digits ?? '', 16);
  return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff)
    ? String.fromCodePoint(code)
    : null;
}
