/** How bytes show themselves (Objects/bytesobject.c:PyBytes_Repr). */

const escapes: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };

/** repr(bytes). */
export function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let text = `b${quote}`;
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === quote) text += `\\${quote}`;
    else if (escapes[byte] !== undefined) text += escapes[byte];
    else if (byte >= 32 && byte < 127) text += character;
    else text += `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return text + quote;
}

/** The bytes as characters of the same codes, for searching with JavaScript's string functions. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
}

/** Characters below 256 as bytes. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
