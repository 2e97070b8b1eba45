/** The types of open files and their methods (Modules/_io/textio.c, bufferedio.c, fileio.c). */

import { attributesGetSet } from '../../instance-descriptors';
import { newInt, PyInt } from '../../int';
import { newList } from '../../list';
import type { NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import type { Runtime } from '../../runtime';
import { isStr, newStr, type PyStr } from '../../str';
import { textOutputType } from '../../text-output';
import type { GetSet, TypeSpec } from '../../type';
import { advance, count, WriteLines, write } from '../stream';
import { encode, type FileKind, type PyFile } from './file-object';
import { raiseUnsupported } from './raise';

type Body = (runtime: Runtime, file: PyFile, args: readonly (PyObject | undefined)[]) => Result;

function method(name: string, signature: string, body: Body): NativeSpec {
  return {
    name,
    signature,
    body: (runtime, self, args) => {
      const file = self as PyFile;
      return file.closed ? closedError(runtime) : body(runtime, file, args);
    },
  };
}

function closedError(runtime: Runtime): null {
  return runtime.raise('ValueError', 'I/O operation on closed file.');
}

const whatText = (file: PyFile, text: string, binary: string): string => (file.binary ? binary : text);

/** A method that reads: the file as it was when it was opened. */
function reading(name: string, signature: string, body: Body): NativeSpec {
  return method(name, signature, (runtime, file, args) =>
    read(runtime, file, () => body(runtime, file, args)),
  );
}

function read(runtime: Runtime, file: PyFile, body: () => Result): Result {
  if (!file.reads) return raiseUnsupported(runtime, whatText(file, 'not readable', 'read'));
  if (file.files.get(file.path) !== file.seen)
    return runtime.unknown('a file that is written while it is read');
  return body();
}

/** Writes one object; how many characters or bytes, null where it raised, undefined where the run has ended. */
function writeOne(runtime: Runtime, file: PyFile, data: PyObject): number | null | undefined {
  if (!file.writes) return raiseUnsupported(runtime, whatText(file, 'not writable', 'write'));
  if (!file.binary) {
    if (!isStr(data)) {
      return runtime.raise('TypeError', `write() argument must be str, not ${data.type.fullTypeName}`);
    }
    if (encode([...data.value], file.encoding) === null) {
      runtime.unknown('a text that cannot be encoded');
      return undefined;
    }
  }
  runtime.heap.touch(file);
  if (file.appends) file.position = file.content.length;
  const written = write(runtime, file, data);
  if (written === null) return null;
  file.dirty = true;
  if (file.flushesLines) file.flush();
  return written;
}

class WriteFileLines extends WriteLines {
  protected override put(runtime: Runtime, item: PyObject): number | null | undefined {
    return writeOne(runtime, this.stream as PyFile, item);
  }
}

/** Where a text's position lies in the bytes of its file. */
function tell(runtime: Runtime, file: PyFile): Result {
  if (file.binary) return newInt(runtime, file.position);
  if (file.iterated) return runtime.raise('OSError', 'telling position disabled by next() call');
  if (file.movedNewlines) return runtime.unknown('a place in a file with other newlines', 'int');
  const { length } = encode(file.text.slice(0, file.position), file.encoding)!;
  return newInt(runtime, length);
}

function seek(runtime: Runtime, file: PyFile, args: readonly (PyObject | undefined)[]): Result {
  const to = count(runtime, args[0]);
  if (to === null) return null;
  const how = args[1] instanceof PyInt ? args[1].value : 0;
  if (!file.binary && how !== 0 && to !== 0) {
    return raiseUnsupported(runtime, `can't do nonzero ${how === 1 ? 'cur' : 'end'}-relative seeks`);
  }
  if (how === 0 && to < 0) return runtime.raise('ValueError', `negative seek position ${to}`);
  if (!file.binary && file.movedNewlines && to !== 0)
    return runtime.unknown('a place in a file with other newlines');
  runtime.heap.touch(file);
  file.flush();
  file.iterated = false;
  if (how === 2) file.position = file.content.length + to;
  else if (file.binary) file.position = Math.max(0, (how === 1 ? file.position : 0) + to);
  else if (how === 0) file.position = characterAt(file, to);
  return tell(runtime, file);
}

/** The character at a place in the bytes. */
function characterAt(file: PyFile, place: number): number {
  let [at, bytes] = [0, 0];
  while (at < file.text.length && bytes < place) bytes += encode([file.text[at++]!], file.encoding)!.length;
  return at;
}

function close(runtime: Runtime, file: PyFile): Result {
  if (file.closed) return runtime.none();
  runtime.heap.touch(file);
  file.flush();
  file.closed = true;
  file.text = [];
  file.bytes = [];
  return runtime.none();
}

const unforeseen = (name: string): NativeSpec =>
  method(name, '(*args, **keywords)', (runtime) => runtime.unknown(`what ${name}() of a file answers`));

const methods: readonly NativeSpec[] = [
  reading('read', '(size=-1, /)', (runtime, file, [size]) => {
    const wanted = count(runtime, size);
    if (wanted === null) return null;
    const { length } = file.content;
    return advance(runtime, file, wanted < 0 ? length : Math.min(length, file.position + wanted));
  }),
  reading('readline', '(size=-1, /)', (runtime, file, [size]) => {
    const wanted = count(runtime, size);
    return wanted === null ? null : advance(runtime, file, file.lineEnd(wanted));
  }),
  reading('readlines', '(hint=-1, /)', (runtime, file, [hint]) => {
    const most = count(runtime, hint);
    if (most === null) return null;
    const lines: PyObject[] = [];
    const start = file.position;
    while (file.position < file.content.length && (most <= 0 || file.position - start < most)) {
      lines.push(advance(runtime, file, file.lineEnd(-1)));
    }
    return newList(runtime, lines);
  }),
  method('write', '(text, /)', (runtime, file, [data]) => {
    const written = writeOne(runtime, file, data!);
    return typeof written === 'number' ? newInt(runtime, written) : written;
  }),
  method('writelines', '(lines, /)', (runtime, file, [lines]) =>
    runtime.run(new WriteFileLines(file, lines!)),
  ),
  method('flush', '()', (runtime, file) => {
    runtime.heap.touch(file);
    file.flush();
    return runtime.none();
  }),
  method('tell', '()', tell),
  method('seek', '(cookie, whence=0, /)', seek),
  method('truncate', '(pos=None, /)', (runtime, file, [size]) => {
    const wanted = count(runtime, size);
    if (wanted === null) return null;
    if (!file.writes) return raiseUnsupported(runtime, whatText(file, 'not writable', 'truncate'));
    const to = wanted < 0 ? file.position : wanted;
    if (!file.binary && encode(file.text, file.encoding)!.length !== file.text.length) {
      return runtime.unknown('where a text is cut');
    }
    if (to > file.content.length) return runtime.unknown('what a file is filled up with');
    runtime.heap.touch(file);
    file.content.length = to;
    file.dirty = true;
    file.flush();
    return newInt(runtime, to);
  }),
  method('readable', '()', (runtime, file) => runtime.bool(file.reads)),
  method('writable', '()', (runtime, file) => runtime.bool(file.writes)),
  method('seekable', '()', (runtime) => runtime.bool(true)),
  method('isatty', '()', (runtime) => runtime.bool(false)),
  method('__enter__', '()', (runtime, file) => runtime.heap.take(file)),
  { name: '__exit__', signature: '(*args)', body: (runtime, self) => close(runtime, self as PyFile) },
  { name: 'close', signature: '()', body: (runtime, self) => close(runtime, self as PyFile) },
  ...['fileno', 'detach', 'reconfigure', 'peek', 'read1', 'readinto', 'readinto1', 'readall'].map(unforeseen),
];

function field(name: string, get: (runtime: Runtime, file: PyFile) => Result): GetSet {
  return { name, get: (runtime, self) => get(runtime, self as PyFile) };
}

const getset: readonly GetSet[] = [
  attributesGetSet,
  field('closed', (runtime, file) => runtime.bool(file.closed)),
  field('name', (runtime, file) => runtime.heap.take(file.name!)),
  field('mode', (runtime, file) => newStr(runtime, file.mode)),
  ...['buffer', 'raw'].map((name) => field(name, (runtime) => runtime.unknown(`the ${name} of a file`))),
];

const textFields: readonly GetSet[] = [
  field('encoding', (runtime, file) => newStr(runtime, file.encodingName)),
  field('errors', (runtime) => newStr(runtime, 'strict')),
  field('line_buffering', (runtime, file) => runtime.bool(file.flushesLines)),
  field('newlines', (runtime, file) =>
    file.reads && file.position > 0 ? runtime.unknown('the newlines of a file') : runtime.none(),
  ),
];

function repr(runtime: Runtime, self: PyObject): Result {
  const file = self as PyFile;
  if (file.kind === 'FileIO') return runtime.unknown('the number of an open file', 'str');
  const printed = `'${(file.name as PyStr).value}'`;
  const text = file.binary ? '' : ` mode='${file.mode}' encoding='${file.encodingName}'`;
  return newStr(runtime, `<_io.${file.kind} name=${printed}${text}>`);
}

function fileType(kind: FileKind): TypeSpec {
  const text = kind === 'TextIOWrapper';
  return {
    name: kind,
    module: '_io',
    ...(text ? { libraryBase: textOutputType } : {}),
    collectable: true,
    weakrefs: true,
    attributes: true,
    slots: {
      repr,
      iter: (runtime, self) => ((self as PyFile).closed ? closedError(runtime) : runtime.heap.take(self)),
      next: (runtime, self) => {
        const file = self as PyFile;
        if (file.closed) return closedError(runtime);
        return read(runtime, file, () => {
          runtime.heap.touch(file);
          file.iterated = file.position < file.content.length;
          return file.iterated ? advance(runtime, file, file.lineEnd(-1)) : null;
        });
      },
    },
    methods,
    getset: text ? [...getset, ...textFields] : getset,
  };
}

export const fileTypes: Readonly<Record<FileKind, TypeSpec>> = {
  TextIOWrapper: fileType('TextIOWrapper'),
  BufferedReader: fileType('BufferedReader'),
  BufferedWriter: fileType('BufferedWriter'),
  BufferedRandom: fileType('BufferedRandom'),
  FileIO: fileType('FileIO'),
};
