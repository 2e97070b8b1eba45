/** Files in memory as objects: the text or bytes of one that the program has written, and what was asked of `open()`. */

import type { Heap, Visitor } from '../../../heap';
import type { Profile } from '../../../versions';
import type { PyObject } from '../../object';
import { PyStream } from '../stream';

/** Files by their paths, as the program left them; null for one that it has removed. */
export type Files = Map<string, Uint8Array | null>;

/** Codecs that are known to the last byte. */
export type Encoding = 'utf-8' | 'latin-1' | 'ascii';

export type FileKind = 'TextIOWrapper' | 'BufferedReader' | 'BufferedWriter' | 'BufferedRandom' | 'FileIO';

export class PyFile extends PyStream {
  path = '';
  /** What it was opened by, its attribute `name`; owned. */
  name: PyObject | null = null;
  mode = 'r';
  kind: FileKind = 'TextIOWrapper';
  encoding: Encoding = 'utf-8';
  /** How the encoding was spelled. */
  encodingName = 'UTF-8';
  reads = false;
  writes = false;
  appends = false;
  /** Written to since it was flushed. */
  dirty = false;
  /** Newlines became others when it was read: places in the file are not those in the text. */
  movedNewlines = false;
  /** Between two lines of a loop: nobody tells the position of a text. */
  iterated = false;
  files: Files = new Map();
  /** The bytes it was opened on, or flushed last: others in their place are somebody else's. */
  seen: Uint8Array | null = null;
  /** Every write goes through, or every line. */
  flushesLines = false;

  override sizeBytes(profile?: Profile): number {
    switch (this.kind) {
      case 'TextIOWrapper':
        return profile?.sizes.library.textFile ?? 0;
      case 'FileIO':
        return 64;
      default:
        return this.closed ? bufferedObjectBytes : bufferedObjectBytes + bufferBytes;
    }
  }

  /** What is written appears in the file. */
  flush(): void {
    if (!this.dirty) return;
    this.dirty = false;
    const bytes = this.binary ? Uint8Array.from(this.bytes) : encode(this.text, this.encoding)!;
    this.files.set(this.path, bytes);
    this.seen = bytes;
  }

  override visit(visitor: Visitor): void {
    if (this.name !== null) visitor(this.name);
    super.visit(visitor);
  }

  override destroy(heap: Heap): void {
    if (!this.closed) this.flush();
    if (this.name !== null) heap.drop(this.name);
    super.destroy(heap);
  }
}

/** The object; its buffer of one block of the file system goes when it is closed. */
const bufferedObjectBytes = 168;
const bufferBytes = 4096;

/** The bytes of characters; null where one of them cannot be encoded. */
export function encode(text: readonly string[], encoding: Encoding): Uint8Array | null {
  const whole = text.join('');
  if (encoding === 'utf-8') {
    return /[\ud800-\udfff]/u.test(whole) ? null : new TextEncoder().encode(whole);
  }
  const most = encoding === 'ascii' ? 0x7f : 0xff;
  const codes = text.map((character) => character.codePointAt(0)!);
  return codes.some((code) => code > most) ? null : Uint8Array.from(codes);
}

/** The characters of bytes; null where they are not of the encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'utf-8') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }
  if (encoding === 'ascii' && bytes.some((byte) => byte > 0x7f)) return null;
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

const spelled: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  latin1: 'latin-1',
  iso88591: 'latin-1',
  ascii: 'ascii',
  usascii: 'ascii',
};

/** The codec of a name; null where this tool does not follow it. */
export function encodingNamed(name: string): Encoding | null {
  return spelled[name.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null;
}
