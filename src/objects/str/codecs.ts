/** Encodings: the ones that programs use without a codec module (Objects/unicodeobject.c). */

import { newBytes } from '../bytes';
import { newInt } from '../int';
import type { Result } from '../object';
import { raiseWith } from '../raise-with';
import type { Runtime } from '../runtime';
import { isPairAt, newStr } from './str';

type Codec =
  | 'utf-8'
  | 'ascii'
  | 'latin-1'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be';

const names: Readonly<Record<string, Codec>> = {
  utf8: 'utf-8',
  u8: 'utf-8',
  cp65001: 'utf-8',
  ascii: 'ascii',
  usascii: 'ascii',
  '646': 'ascii',
  latin1: 'latin-1',
  latin: 'latin-1',
  l1: 'latin-1',
  iso88591: 'latin-1',
  '88591': 'latin-1',
  cp819: 'latin-1',
  utf16: 'utf-16',
  u16: 'utf-16',
  utf16le: 'utf-16-le',
  utf16be: 'utf-16-be',
  utf32: 'utf-32',
  u32: 'utf-32',
  utf32le: 'utf-32-le',
  utf32be: 'utf-32-be',
};

/** The codec of an encoding's name; null where there is none here. */
export function codecOf(name: string): Codec | null {
  return names[name.toLowerCase().replace(/[-_ .]/g, '')] ?? null;
}

/** Error handlers that are known. */
const handlers = [
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'xmlcharrefreplace',
  'surrogateescape',
  'surrogatepass',
];

/** The errors of a name that is not known, or of a handler. */
function unknownCodec(runtime: Runtime, encoding: string): Result {
  const others =
    /^(cp\d+|iso|mac|koi8|gb|big5|shift|euc|idna|punycode|rot|hex|base64|zlib|bz2|uu|quopri|unicode|raw)/i;
  if (others.test(encoding)) return runtime.unknown(`the encoding ${encoding} is not modelled`);
  return runtime.raise('LookupError', `unknown encoding: ${encoding}`);
}

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

/** How backslashreplace writes a character. */
function backslashed(code: number): string {
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/** str.encode(): owned bytes. */
export function encode(runtime: Runtime, text: string, encoding: string, errors: string): Result {
  const codec = codecOf(encoding);
  if (codec === null) return unknownCodec(runtime, encoding);
  const bytes: number[] = [];
  let index = 0;
  if (codec === 'utf-16') bytes.push(0xff, 0xfe);
  if (codec === 'utf-32') bytes.push(0xff, 0xfe, 0, 0);
  for (let at = 0; at < text.length; at++, index++) {
    const code = text.codePointAt(at)!;
    const pair = isPairAt(text, at);
    if (pair) at++;
    if (encodeCharacter(codec, code, bytes, errors)) continue;
    const replaced = encodeError(codec, code, errors, bytes);
    if (replaced) continue;
    if (!handlers.includes(errors)) {
      return runtime.raise('LookupError', `unknown error handler name '${errors}'`);
    }
    return encodeFailure(runtime, text, codec, index, at - (pair ? 1 : 0));
  }
  return newBytes(runtime, Uint8Array.from(bytes));
}

function encodeCharacter(codec: Codec, code: number, bytes: number[], errors: string): boolean {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  switch (codec) {
    case 'ascii':
      if (code >= 0x80) return false;
      bytes.push(code);
      return true;
    case 'latin-1':
      if (code >= 0x100) return false;
      bytes.push(code);
      return true;
    case 'utf-8':
      if (surrogate && errors !== 'surrogatepass') return false;
      pushUtf8(code, bytes);
      return true;
    case 'utf-16':
    case 'utf-16-le':
    case 'utf-16-be': {
      if (surrogate && errors !== 'surrogatepass') return false;
      const units =
        code < 0x10000 ? [code] : [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)];
      for (const unit of units) {
        if (codec === 'utf-16-be') bytes.push(unit >> 8, unit & 255);
        else bytes.push(unit & 255, unit >> 8);
      }
      return true;
    }
    case 'utf-32':
    case 'utf-32-le':
    case 'utf-32-be': {
      if (surrogate && errors !== 'surrogatepass') return false;
      const four = [code & 255, (code >> 8) & 255, (code >> 16) & 255, 0];
      bytes.push(...(codec === 'utf-32-be' ? four.reverse() : four));
      return true;
    }
  }
}

function pushUtf8(code: number, bytes: number[]): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  else {
    bytes.push(
      0xf0 | (code >> 18),
      0x80 | ((code >> 12) & 63),
      0x80 | ((code >> 6) & 63),
      0x80 | (code & 63),
    );
  }
}

/** Applies an error handler that goes on; false for the others. */
function encodeError(codec: Codec, code: number, errors: string, bytes: number[]): boolean {
  const put = (text: string): boolean => {
    for (const character of text) encodeCharacter(codec, character.codePointAt(0)!, bytes, 'strict');
    return true;
  };
  switch (errors) {
    case 'ignore':
      return true;
    case 'replace':
      return put('?');
    case 'backslashreplace':
      return put(backslashed(code));
    case 'xmlcharrefreplace':
      return put(`&#${code};`);
    case 'surrogateescape':
      if (code < 0xdc80 || code > 0xdcff) return false;
      bytes.push(code - 0xdc00);
      return true;
    default:
      return false;
  }
}

/** UnicodeEncodeError: its arguments; its text is made from them. */
function encodeFailure(runtime: Runtime, text: string, codec: Codec, index: number, at: number): null {
  let end = index;
  let unit = at;
  const bad = (code: number): boolean => {
    if (codec === 'ascii') return code >= 0x80;
    if (codec === 'latin-1') return code >= 0x100;
    return code >= 0xd800 && code <= 0xdfff;
  };
  while (unit < text.length && bad(text.codePointAt(unit)!)) {
    unit += isPairAt(text, unit) ? 2 : 1;
    end++;
  }
  const reason =
    codec === 'ascii'
      ? 'ordinal not in range(128)'
      : codec === 'latin-1'
        ? 'ordinal not in range(256)'
        : 'surrogates not allowed';
  return raiseWith(runtime, 'UnicodeEncodeError', [codec, text, index, end, reason]);
}

/** bytes.decode(): an owned str. */
export function decode(runtime: Runtime, bytes: Uint8Array, encoding: string, errors: string): Result {
  const codec = codecOf(encoding);
  if (codec === null) return unknownCodec(runtime, encoding);
  const result: string[] = [];
  const fail = (start: number, end: number, reason: string): boolean => {
    switch (errors) {
      case 'ignore':
        return true;
      case 'replace':
        result.push('\ufffd');
        return true;
      case 'backslashreplace':
        for (let i = start; i < end; i++) result.push(`\\x${hex(bytes[i]!, 2)}`);
        return true;
      case 'surrogateescape':
        for (let i = start; i < end; i++) result.push(String.fromCharCode(0xdc00 + bytes[i]!));
        return true;
      default:
        if (!handlers.includes(errors)) {
          runtime.raise('LookupError', `unknown error handler name '${errors}'`);
        } else {
          const data = newBytes(runtime, bytes);
          raiseWith(runtime, 'UnicodeDecodeError', [
            codec,
            data,
            newInt(runtime, start),
            newInt(runtime, end),
            reason,
          ]);
        }
        return false;
    }
  };
  const done =
    codec === 'utf-8'
      ? decodeUtf8(bytes, result, fail)
      : codec === 'ascii' || codec === 'latin-1'
        ? decodeSingle(bytes, codec, result, fail)
        : decodeWide(bytes, codec, result, fail);
  return done ? newStr(runtime, result.join(''), true) : null;
}

type Fail = (start: number, end: number, reason: string) => boolean;

function decodeSingle(bytes: Uint8Array, codec: 'ascii' | 'latin-1', result: string[], fail: Fail): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (codec === 'latin-1' || byte < 0x80) result.push(String.fromCharCode(byte));
    else if (!fail(at, at + 1, 'ordinal not in range(128)')) return false;
  }
  return true;
}

function decodeUtf8(bytes: Uint8Array, result: string[], fail: Fail): boolean {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at]!;
    if (first < 0x80) {
      result.push(String.fromCharCode(first));
      at++;
      continue;
    }
    const size =
      first >= 0xf0 && first <= 0xf4
        ? 4
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xc2 && first < 0xe0
            ? 2
            : 0;
    if (size === 0) {
      if (!fail(at, at + 1, 'invalid start byte')) return false;
      at++;
      continue;
    }
    let code = first & (0xff >> (size + 1));
    let read = 1;
    while (read < size && at + read < bytes.length && isContinuation(first, bytes[at + read]!, read)) {
      code = (code << 6) | (bytes[at + read]! & 63);
      read++;
    }
    if (read === size) result.push(String.fromCodePoint(code));
    else {
      const reason = at + read >= bytes.length ? 'unexpected end of data' : 'invalid continuation byte';
      if (!fail(at, at + read, reason)) return false;
    }
    at += read;
  }
  return true;
}

/** Whether a byte may follow: the second byte of some first ones is limited (no overlong forms, no surrogates). */
function isContinuation(first: number, byte: number, place: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (place > 1) return true;
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte < 0xa0;
  if (first === 0xf0) return byte >= 0x90;
  return first !== 0xf4 || byte < 0x90;
}

function decodeWide(bytes: Uint8Array, codec: Codec, result: string[], fail: Fail): boolean {
  const size = codec.startsWith('utf-16') ? 2 : 4;
  let at = 0;
  let little = !codec.endsWith('be');
  if (codec === 'utf-16' && bytes.length >= 2) {
    const mark = bytes[0]! | (bytes[1]! << 8);
    if (mark === 0xfeff || mark === 0xfffe) {
      little = mark === 0xfeff;
      at = 2;
    }
  } else if (codec === 'utf-32' && bytes.length >= 4) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) at = 4;
    else if (bytes[2] === 0xfe && bytes[3] === 0xff) {
      little = false;
      at = 4;
    }
  }
  while (at < bytes.length) {
    if (at + size > bytes.length) return fail(at, bytes.length, 'truncated data');
    let code = 0;
    for (let i = 0; i < size; i++) code += bytes[at + (little ? i : size - 1 - i)]! * 256 ** i;
    if (size === 4 && code > 0x10ffff) {
      if (!fail(at, at + 4, 'code point not in range(0x110000)')) return false;
    } else result.push(size === 2 ? String.fromCharCode(code) : String.fromCodePoint(code));
    at += size;
  }
  return true;
}
