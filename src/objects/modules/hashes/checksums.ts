/** CRC-32, Adler-32 and base64, for `zlib`, `binascii` and `base64`. */

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let k = 0; k < 8; k++) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array, start: number): number {
  let value = ~start;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
}

export function adler32(bytes: Uint8Array, start: number): number {
  let low = start & 0xffff;
  let high = start >>> 16;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return (high * 65536 + low) >>> 0;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Map([...alphabet].map((letter, i) => [letter.charCodeAt(0), i]));
const pad = 61;

export function toBase64(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const given = Math.min(3, bytes.length - i);
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) {
      out.push(k <= given ? alphabet.charCodeAt((bits >> (18 - 6 * k)) & 63) : pad);
    }
  }
  return Uint8Array.from(out);
}

/** Modules/binascii.c:a2b_base64 without strict mode; a text is what is wrong. */
export function fromBase64(text: Uint8Array): Uint8Array | string {
  const out: number[] = [];
  let quad = 0;
  let bits = 0;
  let pads = 0;
  for (const byte of text) {
    if (byte === pad) {
      if (quad >= 2 && quad + ++pads >= 4) return Uint8Array.from(out);
      continue;
    }
    const value = sextets.get(byte);
    if (value === undefined) continue;
    pads = 0;
    bits = (bits << 6) | value;
    if (quad > 0) out.push((bits >> (6 - 2 * quad)) & 255);
    quad = (quad + 1) % 4;
    if (quad === 0) bits = 0;
  }
  if (quad === 0) return Uint8Array.from(out);
  if (quad === 1) {
    const count = Math.floor(out.length / 3) * 4 + 1;
    return `Invalid base64-encoded string: number of data characters (${count}) cannot be 1 more than a multiple of 4`;
  }
  return 'Incorrect padding';
}
