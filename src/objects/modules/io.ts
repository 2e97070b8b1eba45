/** The module `io`: StringIO, BytesIO and open files (Modules/_io/stringio.c, bytesio.c). */

import { bindArguments } from '../callbind';
import { attributesGetSet } from '../instance-descriptors';
import { newInt, PyInt } from '../int';
import { newList } from '../list';
import type { NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { placeTracked } from '../place';
import type { Runtime } from '../runtime';
import { isStr, newStr, type PyStr } from '../str';
import type { GetSet, TypeSpec } from '../type';
import { fileTypes } from './files';
import type { ModuleSpec } from './spec';
import { advance, closedError, count, method, PyStream, WriteLines, write } from './stream';

const methods: readonly NativeSpec[] = [
  method('read', '(size=-1, /)', (runtime, stream, [size]) => {
    const wanted = count(runtime, size);
    if (wanted === null) return null;
    const { length } = stream.content;
    const end = wanted < 0 ? length : Math.min(length, stream.position + wanted);
    if (stream.binary) return advance(runtime, stream, end);
    if (stream.buffer.gathering && stream.position === 0 && end === length) {
      const whole = handOut(runtime, stream);
      stream.position = length;
      return whole;
    }
    stream.buffer.realize(runtime.heap, stream, length);
    return advance(runtime, stream, end);
  }),
  method('readline', '(size=-1, /)', (runtime, stream, [size]) => {
    const wanted = count(runtime, size);
    if (wanted === null) return null;
    runtime.heap.touch(stream);
    stream.buffer.realize(runtime.heap, stream, stream.text.length);
    return advance(runtime, stream, stream.lineEnd(wanted));
  }),
  method('readlines', '(hint=-1, /)', (runtime, stream) => {
    const lines: PyObject[] = [];
    runtime.heap.touch(stream);
    stream.buffer.realize(runtime.heap, stream, stream.text.length);
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
    if (!stream.binary) return handOut(runtime, stream);
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
    if (to < stream.content.length) {
      if (!stream.binary) {
        stream.buffer.realize(runtime.heap, stream, stream.text.length);
        stream.buffer.truncate(runtime.heap, stream, to);
      }
      stream.content.length = to;
    }
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

/** The whole text. */
function handOut(runtime: Runtime, stream: PyStream): PyObject {
  const { heap } = runtime;
  heap.touch(stream);
  const piece = stream.buffer.onlyPiece();
  const whole = piece === null ? newStr(runtime, stream.text.join('')) : heap.take(piece);
  stream.buffer.handOut(runtime, stream, whole as PyStr);
  return whole;
}

function close(runtime: Runtime, stream: PyStream): Result {
  runtime.heap.touch(stream);
  if (!stream.binary) stream.buffer.close(runtime.heap, stream);
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
        const given = initial !== undefined && initial !== none;
        if (!binary && given && !isStr(initial)) {
          const text = `initial_value must be str or None, not ${initial.type.name}`;
          return runtime.raise('TypeError', text);
        }
        if (!binary) {
          runtime.heap.touch(stream);
          stream.buffer.begin(runtime, stream, given && isStr(initial) && initial.length > 0);
        }
        if (!given) return runtime.none();
        if (write(runtime, stream, initial) === null) return null;
        stream.position = 0;
        stream.room = null;
        return runtime.none();
      },
      iter: (runtime, self) => ((self as PyStream).closed ? closedError(runtime) : runtime.heap.take(self)),
      next: (runtime, self) => {
        const stream = self as PyStream;
        if (stream.closed) return closedError(runtime);
        runtime.heap.touch(stream);
        if (!stream.binary) stream.buffer.realize(runtime.heap, stream, stream.text.length);
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
TextIOBase.register(TextIOWrapper)
BufferedIOBase.register(BytesIO)
for _type in (BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_type)
RawIOBase.register(FileIO)
del _type
BlockingIOError = BlockingIOError
open = open
`;

export const ioModule: ModuleSpec = {
  name: 'io',
  types: [streamType('StringIO'), streamType('BytesIO'), ...Object.values(fileTypes)],
  python,
};
