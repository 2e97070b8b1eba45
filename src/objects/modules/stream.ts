/** A stream of characters or bytes in memory, and what its methods share (Modules/_io/stringio.c, bytesio.c). */

import type { Block, Heap, Visitor } from '../../heap';
import type { Profile } from '../../versions';
import { bytesHeader, newBytes } from '../bytes';
import { bytesIn } from '../bytes-like';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import { PyInt } from '../int';
import type { NativeSpec } from '../native';
import { PyObject, type Result } from '../object';
import { Consume, type Each } from '../protocol/consume';
import type { Runtime } from '../runtime';
import { isStr, newStr, type PyStr } from '../str';
import { TextBuffer } from './text-buffer';

interface SavedStream {
  readonly own: { text: string[]; bytes: number[] };
  readonly buffer: ReturnType<TextBuffer['save']>;
  readonly common: CommonContent;
}

/** A stream in memory: characters (one a code point) or bytes. */
export class PyStream extends PyObject {
  /** Characters of a StringIO. */
  text: string[] = [];
  bytes: number[] = [];
  position = 0;
  closed = false;
  newline: string | null = '\n';
  /** Bytes that the buffer of a BytesIO has room for; null while it is somebody else's object or empty. */
  room: number | null = null;
  /** What a StringIO keeps its text in. */
  readonly buffer = new TextBuffer();

  constructor(
    readonly binary: boolean,
    readonly size: number,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    this.buffer.visit(visitor);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    this.buffer.destroy(heap, this);
    destroyCommon(this, heap);
  }

  override extraBlocks(): readonly Block[] {
    return this.buffer.blocks();
  }

  override extraBytes(): number {
    return this.buffer.blocks().reduce((sum, block) => sum + block.bytes, 0);
  }

  override sizeBytes(_profile?: Profile): number {
    return this.room === null ? this.size : this.size + bytesHeader + this.room;
  }

  /** Modules/_io/bytesio.c:resize_buffer, for a write that ends here. */
  makeRoom(end: number): void {
    const { room, bytes } = this;
    const before = room ?? bytes.length;
    if (end > before) {
      this.room = end < before * 1.125 ? end + (end >> 3) + (end < 9 ? 3 : 6) : end + 1;
    } else this.room ??= Math.max(end, bytes.length);
  }

  override saveContent(): unknown {
    const { text, bytes, position, closed, room } = this;
    const own = { text: [...text], bytes: [...bytes], position, closed, room };
    return { own, buffer: this.buffer.save(), common: saveCommon(this) };
  }

  override restoreContent(saved: SavedStream): void {
    Object.assign(this, saved.own);
    this.buffer.restore(saved.buffer);
    this.text = [...saved.own.text];
    this.bytes = [...saved.own.bytes];
    restoreCommon(this, saved.common);
  }

  get content(): unknown[] {
    return this.binary ? this.bytes : this.text;
  }

  /** What lies between two places as an object. */
  slice(runtime: Runtime, from: number, to: number): PyObject {
    if (this.binary) return newBytes(runtime, Uint8Array.from(this.bytes.slice(from, to)));
    return newStr(runtime, this.text.slice(from, to).join(''));
  }

  /** Where the line that starts at the position ends. */
  lineEnd(limit: number): number {
    const { content, position } = this;
    const last = limit < 0 ? content.length : Math.min(content.length, position + limit);
    const mark = this.binary ? 10 : '\n';
    for (let i = position; i < last; i++) if (content[i] === mark) return i + 1;
    return Math.max(last, position);
  }
}

/** A method that works on an open stream. */
export function method(
  name: string,
  signature: string,
  body: (runtime: Runtime, stream: PyStream, args: readonly (PyObject | undefined)[]) => Result,
): NativeSpec {
  return {
    name,
    signature,
    body: (runtime, self, args) => {
      const stream = self as PyStream;
      if (stream.closed) return closedError(runtime);
      return body(runtime, stream, args);
    },
  };
}

export function closedError(runtime: Runtime): null {
  return runtime.raise('ValueError', 'I/O operation on closed file');
}

/** An optional count: negative where it is None or absent; null where it raised. */
export function count(runtime: Runtime, arg: PyObject | undefined): number | null {
  if (arg === undefined || arg === runtime.singletons.none) return -1;
  if (arg instanceof PyInt) return arg.value;
  return runtime.raise('TypeError', `argument should be integer or None, not '${arg.type.name}'`);
}

export function advance(runtime: Runtime, stream: PyStream, to: number): PyObject {
  const from = Math.min(stream.position, stream.content.length);
  runtime.heap.touch(stream);
  const result = stream.slice(runtime, from, to);
  stream.position = Math.max(to, stream.position);
  return result;
}

/** Puts text or bytes at the position. Answers how many were written, or null where it raised. */
export function write(runtime: Runtime, stream: PyStream, data: PyObject): number | null {
  if (stream.binary) {
    const bytes = bytesIn(data);
    if (bytes === null) {
      return runtime.raise('TypeError', `a bytes-like object is required, not '${data.type.name}'`);
    }
    runtime.heap.touch(stream);
    if (bytes.length > 0) stream.makeRoom(stream.position + bytes.length);
    while (stream.bytes.length < stream.position) stream.bytes.push(0);
    bytes.forEach((byte, i) => {
      stream.bytes[stream.position + i] = byte;
    });
    stream.position += bytes.length;
    return bytes.length;
  }
  if (!isStr(data)) {
    return runtime.raise('TypeError', `string argument expected, got '${data.type.name}'`);
  }
  runtime.heap.touch(stream);
  const { length } = stream.text;
  while (stream.text.length < stream.position) stream.text.push('\0');
  const value = translated(data.value, stream.newline);
  const kept = value === data.value ? runtime.heap.take(data) : newStr(runtime, value);
  stream.buffer.write(runtime, stream, kept as PyStr, stream.position, length);
  runtime.heap.drop(kept);
  let at = stream.position;
  for (const character of value) stream.text[at++] = character;
  stream.position = at;
  return data.length;
}

/** Newlines as the stream was told to keep them. */
function translated(text: string, newline: string | null): string {
  if (newline === null) return text.replace(/\r\n?/g, '\n');
  return newline === '' || newline === '\n' ? text : text.replace(/\n/g, newline);
}

export class WriteLines extends Consume {
  constructor(
    protected readonly stream: PyStream,
    lines: PyObject,
  ) {
    super(lines);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    const written = this.put(runtime, item);
    runtime.heap.drop(item);
    return typeof written === 'number' ? 'go on' : written;
  }

  protected put(runtime: Runtime, item: PyObject): number | null | undefined {
    return write(runtime, this.stream, item);
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.none();
  }
}
