/** How a string shows itself: repr() and ascii(). */

import { isPrintable } from './characters';
import { isPairAt } from './str';

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

/** The escape of a character that is not printed. */
function escaped(code: number): string {
  switch (code) {
    case 9:
      return '\\t';
    case 10:
      return '\\n';
    case 13:
      return '\\r';
  }
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/** The quote repr() chooses: single, unless only single ones are inside. */
function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

const plain = /^[ !#-&(-[\]-~]*$/;

/** repr() of a string (unicode_repr). */
export function reprText(text: string): string {
  if (plain.test(text)) return `'${text}'`;
  const quote = quoteFor(text);
  let result = quote;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    const character = String.fromCodePoint(code);
    if (isPairAt(text, i)) i++;
    if (character === quote || character === '\\') result += `\\${character}`;
    else result += isPrintable(code) ? character : escaped(code);
  }
  return result + quote;
}

/** Escapes everything beyond ascii, as ascii() does to a repr. */
export function asciiText(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (isPairAt(text, i)) i++;
    result += code < 0x80 ? String.fromCharCode(code) : escaped(code);
  }
  return result;
}
