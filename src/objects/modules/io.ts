/** The module `io`: StringIO and BytesIO (Modules/_io/stringio.c, bytesio.c); files are not known. */

import type { Heap, Visitor } from '../../heap';
import { bytesHeader, newBytes } from '../bytes';
import { bytesIn } from '../bytes-like';
import { bindArguments } from '../callbind';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import { attributesGetSet } from '../instance-descriptors';
import { newInt, PyInt } from '../int';
import { newList } from '../list';
import type { NativeSpec } from '../native';
import { PyObject, type Result } from '../object';
import { placeTracked } from '../place';
import { Consume, type Each } from '../protocol/consume';
import type { Runtime } from '../runtime';
import { isStr, newStr } from '../str';
import type { GetSet, TypeSpec } from '../type';
import type { ModuleSpec } from './spec';

/** A stream in memory: characters (one a code point) or bytes. */
class PyStream extends PyObject {
  /** Characters of a StringIO. */
  text: string[] = [];
  bytes: number[] = [];
  position = 0;
  closed = false;
  newline: string | null = '\n';
  /** Bytes that the buffer of a BytesIO has room for; null while it is somebody else's object or empty. */
  room: number | null = null;

  constructor(
    readonly binary: boolean,
    readonly size: number,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
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
    return { own: { text: [...text], bytes: [...bytes], position, closed, room }, common: saveCommon(this) };
  }

  override restoreContent(saved: { own: { text: string[]; bytes: number[] }; common: CommonContent }): void {
    Object.assign(this, saved.own);
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
function method(
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

function closedError(runtime: Runtime): null {
  return runtime.raise('ValueError', 'I/O operation on closed file');
}

/** An optional count: negative where it is None or absent; null where it raised. */
function count(runtime: Runtime, arg: PyObject | undefined): number | null {
  if (arg === undefined || arg === runtime.singletons.none) return -1;
  if (arg instanceof PyInt) return arg.value;
  return runtime.raise('TypeError', `argument should be integer or None, not '${arg.type.name}'`);
}

function advance(runtime: Runtime, stream: PyStream, to: number): PyObject {
  const from = Math.min(stream.position, stream.content.length);
  runtime.heap.touch(stream);
  const result = stream.slice(runtime, from, to);
  stream.position = Math.max(to, stream.position);
  return result;
}

/** Puts text or bytes at the position. Answers how many were written, or null where it raised. */
function write(runtime: Runtime, stream: PyStream, data: PyObject): number | null {
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
  while (stream.text.length < stream.position) stream.text.push('\0');
  let at = stream.position;
  for (const character of translated(data.value, stream.newline)) stream.text[at++] = character;
  stream.position = at;
  return data.length;
}

/** Newlines as the stream was told to keep them. */
function translated(text: string, newline: string | null): string {
  if (newline === null) return text.replace(/\r\n?/g, '\n');
  return newline === '' || newline === '\n' ? text : text.replace(/\n/g, newline);
}

class WriteLines extends Consume {
  constructor(
    private readonly stream: PyStream,
    lines: PyObject,
  ) {
    super(lines);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    const written = write(runtime, this.stream, item);
    runtime.heap.drop(item);
    return written === null ? null : 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.none();
  }
}

const methods: readonly NativeSpec[] = [
  method('read', '(size=-1, /)', (runtime, stream, [size]) => {
    const wanted = count(runtime, size);
    if (wanted === null) return null;
    const { length } = stream.content;
    return advance(runtime, stream, wanted < 0 ? length : Math.min(length, stream.position + wanted));
  }),
  method('readline', '(size=-1, /)', (runtime, stream, [size]) => {
    const wanted = count(runtime, size);
    return wanted === null ? null : advance(runtime, stream, stream.lineEnd(wanted));
  }),
  method('readlines', '(hint=-1, /)', (runtime, stream) => {
    const lines: PyObject[] = [];
    while (stream.position < stream.content.length) {
      lines.push(advance(runtime, stream, stream.lineEnd(-1)));
    }
    return newList(runtime, lines);
  }),
  method('write', '(data, /)', (runtime, stream, [data]) => {
    const written = write(runtime, stream, data!);
    return written === null ? null : newInt(runtime, written);
  }),
  method('writelines', '(lines, /)', (runtime, stream, [lines]) =>
    runtime.run(new WriteLines(stream, lines!)),
  ),
  method('getvalue', '()', (runtime, stream) => {
    // The buffer itself is handed out, cut to its length.
    if (stream.room !== null) {
      runtime.heap.touch(stream);
      stream.room = stream.bytes.length;
    }
    return stream.slice(runtime, 0, stream.content.length);
  }),
  method('tell', '()', (runtime, stream) => newInt(runtime, stream.position)),
  method('seek', '(position, whence=0, /)', (runtime, stream, [position, whence]) => {
    const to = count(runtime, position);
    const how = whence instanceof PyInt ? whence.value : 0;
    if (to === null) return null;
    if (how === 0 && to < 0) {
      return runtime.raise(
        'ValueError',
        stream.binary ? `negative seek value ${to}` : `Negative seek position ${to}`,
      );
    }
    if (!stream.binary && how !== 0 && to !== 0) {
      return runtime.raise('OSError', "Can't do nonzero cur-relative seeks");
    }
    runtime.heap.touch(stream);
    const base = how === 0 ? 0 : how === 1 ? stream.position : stream.content.length;
    stream.position = Math.max(0, base + to);
    return newInt(runtime, stream.position);
  }),
  method('truncate', '(size=None, /)', (runtime, stream, [size]) => {
    const wanted = count(runtime, size);
    if (wanted === null) return null;
    const to = wanted < 0 ? stream.position : wanted;
    runtime.heap.touch(stream);
    if (to < stream.content.length) stream.content.length = to;
    return newInt(runtime, to);
  }),
  method('flush', '()', (runtime) => runtime.none()),
  method('readable', '()', (runtime) => runtime.bool(true)),
  method('writable', '()', (runtime) => runtime.bool(true)),
  method('seekable', '()', (runtime) => runtime.bool(true)),
  method('isatty', '()', (runtime) => runtime.bool(false)),
  method('__enter__', '()', (runtime, stream) => runtime.heap.take(stream)),
  { name: '__exit__', signature: '(*args)', body: (runtime, self) => close(runtime, self as PyStream) },
  { name: 'close', signature: '()', body: (runtime, self) => close(runtime, self as PyStream) },
];

function close(runtime: Runtime, stream: PyStream): Result {
  runtime.heap.touch(stream);
  stream.closed = true;
  stream.text = [];
  stream.bytes = [];
  stream.room = null;
  return runtime.none();
}

const closedField: GetSet = {
  name: 'closed',
  get: (runtime, self) => runtime.bool((self as PyStream).closed),
};

function streamType(name: 'StringIO' | 'BytesIO'): TypeSpec {
  const binary = name === 'BytesIO';
  const bind = {
    name,
    signature: binary ? "(initial_bytes=b'')" : "(initial_value='', newline='\\n')",
    style: 'clinic' as const,
  };
  return {
    name,
    module: '_io',
    heapType: true,
    collectable: true,
    weakrefs: true,
    attributes: true,
    slots: {
      new: (runtime, type) => {
        const bytes = binary ? 80 : runtime.profile.sizes.library.stringIo;
        return placeTracked(runtime, new PyStream(binary, bytes), type, bytes);
      },
      init: (runtime, self, args, keywords) => {
        const bound = bindArguments(runtime, bind, args, keywords);
        if (bound === null) return null;
        const stream = self as PyStream;
        const [initial, newline] = bound;
        const { none } = runtime.singletons;
        if (newline !== undefined)
          stream.newline = newline === none || !isStr(newline) ? null : newline.value;
        if (initial === undefined || initial === none) return runtime.none();
        if (!binary && !isStr(initial)) {
          const text = `initial_value must be str or None, not ${initial.type.name}`;
          return runtime.raise('TypeError', text);
        }
        if (write(runtime, stream, initial) === null) return null;
        stream.position = 0;
        stream.room = null;
        return runtime.none();
      },
      iter: (runtime, self) => ((self as PyStream).closed ? closedError(runtime) : runtime.heap.take(self)),
      next: (runtime, self) => {
        const stream = self as PyStream;
        if (stream.closed) return closedError(runtime);
        if (stream.position >= stream.content.length) return null;
        return advance(runtime, stream, stream.lineEnd(-1));
      },
    },
    methods: binary
      ? [
          ...methods,
          method('getbuffer', '()', (runtime) => runtime.unknown('the buffer of a BytesIO')),
          method('read1', '(size=-1, /)', (runtime, stream, [size]) => {
            const wanted = count(runtime, size) ?? -1;
            const { length } = stream.content;
            return advance(runtime, stream, wanted < 0 ? length : Math.min(length, stream.position + wanted));
          }),
        ]
      : methods,
    getset: [
      closedField,
      attributesGetSet,
      ...(binary
        ? []
        : [
            { name: 'newlines', get: (runtime: Runtime): Result => runtime.none() },
            { name: 'line_buffering', get: (runtime: Runtime): Result => runtime.bool(false) },
          ]),
    ],
  };
}

const python = `
import abc
import sys
TextIOWrapper = type(sys.stdout)
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192
class UnsupportedOperation(OSError, ValueError):
    pass
class IOBase(metaclass=abc.ABCMeta):
    pass
class RawIOBase(IOBase):
    pass
class BufferedIOBase(IOBase):
    pass
class TextIOBase(IOBase):
    pass
TextIOBase.register(StringIO)
BufferedIOBase.register(BytesIO)
BlockingIOError = BlockingIOError
open = open
`;

export const ioModule: ModuleSpec = {
  name: 'io',
  types: [streamType('StringIO'), streamType('BytesIO')],
  python,
};
