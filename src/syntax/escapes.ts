/** Escape sequences (`Objects/unicodeobject.c:_PyUnicode_DecodeUnicodeEscapeInternal`, `Objects/bytesobject.c:_PyBytes_DecodeEscape`). */

import { characterNamed } from '../base';
import type { ProblemId } from './problems';

/** Something wrong in a literal; the values fill the message's gaps. */
export interface EscapeFault {
  id: ProblemId;
  values: string[];
}

export interface Escaped {
  value: string;
  faults: EscapeFault[];
}

const TEXT_ESCAPE =
  /\\(?:\n|([0-7]{1,3})|x([0-9a-fA-F]{0,2})|u([0-9a-fA-F]{0,4})|U([0-9a-fA-F]{0,8})|N(\{[^}]*\})?|(.)|$)/gs;
const BYTES_ESCAPE = /\\(?:\n|([0-7]{1,3})|x([0-9a-fA-F]{0,2})|(.))/gs;

const SINGLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Unescapes the text of a literal that is not raw. What is no escape stays as it is, backslash included. */
export function unescapeText(source: string): Escaped {
  const faults: EscapeFault[] = [];
  const code = (whole: string, digits: string, width: number, reason: string): string => {
    const point = Number.parseInt(digits, 16);
    if (digits.length === width && point <= 0x10ffff) return String.fromCodePoint(point);
    const why = digits.length === width ? 'illegal Unicode character' : `truncated ${reason} escape`;
    faults.push({ id: 'escape', values: [why] });
    return whole;
  };
  const value = source.replace(
    TEXT_ESCAPE,
    (
      whole: string,
      octal: string | undefined,
      x: string | undefined,
      u: string | undefined,
      long: string | undefined,
      name: string | undefined,
      single: string | undefined,
    ) => {
      if (whole === '\\\n') return '';
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      if (x !== undefined) return code(whole, x, 2, '\\xXX');
      if (u !== undefined) return code(whole, u, 4, '\\uXXXX');
      if (long !== undefined) return code(whole, long, 8, '\\UXXXXXXXX');
      if (single !== undefined) return SINGLE[single] ?? whole;
      if (name !== undefined) {
        const found = characterNamed(name.slice(1, -1));
        if (found !== null) return found;
        faults.push({ id: 'characterName', values: [name.slice(1, -1)] });
        return whole;
      }
      if (whole === '\\N') faults.push({ id: 'escape', values: ['malformed \\N character escape'] });
      return whole;
    },
  );
  return { value, faults };
}

/** The bytes of a bytes literal. */
export function unescapeBytes(source: string, raw: boolean): { value: Uint8Array; faults: EscapeFault[] } {
  const faults: EscapeFault[] = [];
  let text = source;
  if (!raw && source.includes('\\')) {
    text = source.replace(
      BYTES_ESCAPE,
      (whole: string, octal: string | undefined, x: string | undefined, single: string | undefined) => {
        if (whole === '\\\n') return '';
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        if (x !== undefined) {
          if (x.length === 2) return String.fromCharCode(Number.parseInt(x, 16));
          faults.push({ id: 'bytesEscape', values: [] });
          return whole;
        }
        return SINGLE[single ?? ''] ?? whole;
      },
    );
  }
  for (let i = 0; i < source.length; i++) {
    if (source.charCodeAt(i) < 128) continue;
    faults.push({ id: 'bytesAscii', values: [] });
    break;
  }
  const value = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) value[i] = text.charCodeAt(i) & 0xff;
  return { value, faults };
}
