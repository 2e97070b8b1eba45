/**
 * The modules `hashlib`, `hmac`, `base64`, `binascii` and `zlib`: digests and encodings are exact, compressed bytes are not known.
 * Invariant: knows nothing of other library modules.
 */

import { newBytes } from '../../bytes';
import { bytesIn } from '../../bytes-like';
import { newInt, PyInt } from '../../int';
import type { NativeSpec } from '../../native';
import type { PyObject } from '../../object';
import { truthOf } from '../../protocol/truth';
import type { Runtime } from '../../runtime';
import { newStr } from '../../str';
import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { unknownFunction } from '../unknown-function';
import { base64, binascii, zlib } from './base64';
import { adler32, crc32, fromBase64, toBase64 } from './checksums';
import { digests } from './digests';
import { hashTypes, newHash } from './objects';
import { hashlib, hmac } from './python';
import { fromAscii85, fromBase32, fromBase85, toBase32, toBase85 } from './radix';

/** The 64 bytes of SHA-512. */
export function sha512(message: Uint8Array): Uint8Array {
  return digests.sha512!.digest(message);
}

/** The bytes of a bytes-like argument; null where TypeError was raised. */
function bytesOf(runtime: Runtime, object: PyObject): Uint8Array | null {
  const bytes = bytesIn(object);
  if (bytes !== null) return Uint8Array.from(bytes);
  return runtime.raise('TypeError', `a bytes-like object is required, not '${object.type.name}'`);
}

const encode: NativeSpec = {
  name: '_to_base64',
  signature: '(data, /)',
  style: 'o',
  body: (runtime, _self, [data]) => {
    const bytes = bytesOf(runtime, data!);
    return bytes === null ? null : newBytes(runtime, toBase64(bytes));
  },
};

const decode: NativeSpec = {
  name: '_from_base64',
  signature: '(data, /)',
  style: 'o',
  body: (runtime, _self, [data]) => {
    const bytes = bytesOf(runtime, data!);
    if (bytes === null) return null;
    const decoded = fromBase64(bytes);
    return typeof decoded === 'string' ? newStr(runtime, decoded) : newBytes(runtime, decoded);
  },
};

/** A native of the module `base64` between bytes; the arguments that follow those are flags. */
function between(
  name: string,
  signature: string,
  count: number,
  of: (bytes: readonly Uint8Array[], flags: readonly boolean[]) => Uint8Array | string,
): NativeSpec {
  return {
    name,
    signature,
    style: 'positional',
    body: (runtime, _self, args) => {
      const given: Uint8Array[] = [];
      for (const arg of args.slice(0, count)) {
        const bytes = bytesOf(runtime, arg!);
        if (bytes === null) return null;
        given.push(bytes);
      }
      const flags = args.slice(count).map((arg) => truthOf(runtime, arg!) === true);
      const answer = of(given, flags);
      return typeof answer === 'string' ? newStr(runtime, answer) : newBytes(runtime, answer);
    },
  };
}

const radixFunctions: readonly NativeSpec[] = [
  between('_to_base32', '(letters, data, /)', 2, ([letters, data]) => toBase32(letters!, data!)),
  between('_from_base32', '(letters, text, /)', 2, ([letters, text]) => fromBase32(letters!, text!)),
  between(
    '_to_base85',
    '(letters, data, whole, zeros, spaces, /)',
    2,
    ([letters, data], [whole, zeros, spaces]) =>
      toBase85(letters!, data!, whole!, { zeros: zeros!, spaces: spaces! }),
  ),
  between('_from_base85', '(letters, text, /)', 2, ([letters, text]) => fromBase85(letters!, text!)),
  between('_from_ascii85', '(text, ignored, folds, /)', 2, ([text, ignored], [folds]) =>
    fromAscii85(text!, folds!, ignored!),
  ),
];

function checksum(name: string, start: number, of: (bytes: Uint8Array, start: number) => number): NativeSpec {
  return {
    name,
    signature: '(data, value=None, /)',
    style: 'positional',
    resultType: 'int',
    body: (runtime, _self, [data, value]) => {
      const bytes = bytesOf(runtime, data!);
      if (bytes === null) return null;
      return newInt(runtime, of(bytes, value instanceof PyInt ? value.value % 2 ** 32 : start));
    },
  };
}

const crc = checksum('crc32', 0, crc32);

export const hashModules: readonly ModuleSpec[] = [
  { name: 'hashlib', types: hashTypes, functions: [newHash, unknownFunction], python: hashlib },
  { name: 'hmac', python: hmac },
  { name: 'base64', functions: radixFunctions, constants: libraryFlags('base64Strict'), python: base64 },
  { name: 'binascii', functions: [encode, decode, crc, unknownFunction], python: binascii },
  { name: 'zlib', functions: [crc, checksum('adler32', 1, adler32), unknownFunction], python: zlib },
];
