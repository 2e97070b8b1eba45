/** `open()` (Modules/_io/_iomodule.c): of files that the program itself has written everything is known. */

import { callSpecial, lookupSpecial } from '../../attributes';
import { PyInt } from '../../int';
import { type NativeBody, NativeFrame } from '../../native';
import type { PyObject, Result } from '../../object';
import { placeTracked } from '../../place';
import type { Runtime } from '../../runtime';
import { isStr, type PyStr } from '../../str';
import { decode, type Encoding, encodingNamed, type FileKind, type Files, PyFile } from './file-object';
import { raiseSystemError } from './raise';
import { fileTypes } from './types';

const unknownFile = (runtime: Runtime): Result => runtime.unknown('an open file');

/** The path under which a file is remembered. */
export function pathOf(text: string): string {
  return text.replace(/\/+/g, '/').replace(/(^|\/)(\.\/)+/g, '$1');
}

/** Whether the program may make a file there: beside itself, or where everybody may write. */
const mayWrite = (path: string, files: Files): boolean => files.has(path) || /^(\/tmp\/)?[^/]+$/.test(path);

interface Mode {
  readonly action: 'r' | 'w' | 'x' | 'a';
  readonly plus: boolean;
  readonly binary: boolean;
}

function readMode(runtime: Runtime, mode: string): Mode | null {
  const letters = [...mode];
  if (letters.some((letter, i) => !'rwxabt+'.includes(letter) || letters.indexOf(letter) !== i)) {
    return runtime.raise('ValueError', `invalid mode: '${mode}'`);
  }
  const actions = letters.filter((letter) => 'rwxa'.includes(letter));
  const binary = letters.includes('b');
  if (binary && letters.includes('t')) {
    return runtime.raise('ValueError', "can't have text and binary mode at once");
  }
  if (actions.length !== 1) {
    return runtime.raise('ValueError', 'must have exactly one of create/read/write/append mode');
  }
  return { action: actions[0] as Mode['action'], plus: letters.includes('+'), binary };
}

function kindOf({ action, plus, binary }: Mode, buffered: boolean): FileKind {
  if (!binary) return 'TextIOWrapper';
  if (!buffered) return 'FileIO';
  if (plus) return 'BufferedRandom';
  return action === 'r' ? 'BufferedReader' : 'BufferedWriter';
}

/** The bytes that a file begins with; PENDING where nobody knows them or the run has failed, null where it raised. */
function openingBytes(runtime: Runtime, files: Files, path: string, { action }: Mode): Uint8Array | Result {
  const known = files.get(path);
  switch (action) {
    case 'r':
      if (known === undefined) return unknownFile(runtime);
      return known ?? raiseSystemError(runtime, 2, 'No such file or directory', path);
    case 'x':
      if (known === undefined) return unknownFile(runtime);
      return known === null ? new Uint8Array() : raiseSystemError(runtime, 17, 'File exists', path);
    case 'a':
      return known === undefined ? unknownFile(runtime) : (known ?? new Uint8Array());
    case 'w':
      return mayWrite(path, files) ? new Uint8Array() : unknownFile(runtime);
  }
}

/** What the arguments behind the mode say of a text file; null where it raised, undefined where it is not followed. */
function readCodec(
  runtime: Runtime,
  binary: boolean,
  args: readonly (PyObject | undefined)[],
): { name: string; encoding: Encoding; newline: string | null } | null | undefined {
  const { none } = runtime.singletons;
  const [encoding, errors, newline] = args.map((arg) => (arg === none ? undefined : arg));
  if (binary) {
    const given = encoding !== undefined ? 'an encoding' : errors !== undefined ? 'an errors' : 'a newline';
    if (encoding ?? errors ?? newline) {
      return runtime.raise('ValueError', `binary mode doesn't take ${given} argument`);
    }
  }
  if (errors !== undefined && !(isStr(errors) && errors.value === 'strict')) return undefined;
  if (newline !== undefined && !(isStr(newline) && (newline.value === '' || newline.value === '\n'))) {
    return undefined;
  }
  const name = encoding !== undefined && isStr(encoding) ? encoding.value : 'UTF-8';
  const codec = encodingNamed(name);
  if (codec === null) return undefined;
  return { name, encoding: codec, newline: newline !== undefined && isStr(newline) ? newline.value : null };
}

function openPath(runtime: Runtime, name: PyStr, args: readonly (PyObject | undefined)[]): Result {
  const path = pathOf(name.value);
  const { files } = runtime;
  const { none } = runtime.singletons;
  const [, modeArg, bufferingArg, encoding, errors, newline, closes, opener] = args;
  const plain = (arg: PyObject | undefined) =>
    arg === undefined || arg === none || arg === runtime.singletons.true;
  if (files === null || !plain(closes) || !plain(opener)) return unknownFile(runtime);
  if (modeArg !== undefined && !isStr(modeArg)) return unknownFile(runtime);
  const text = modeArg === undefined ? 'r' : modeArg.value;
  const mode = readMode(runtime, text);
  if (mode === null) return null;
  const buffering = bufferingArg instanceof PyInt ? bufferingArg.value : -1;
  const codec = readCodec(runtime, mode.binary, [encoding, errors, newline]);
  if (codec === null) return null;
  if (codec === undefined) return unknownFile(runtime);
  if (buffering === 0 && !mode.binary) {
    return runtime.raise('ValueError', "can't have unbuffered text I/O");
  }
  const bytes = openingBytes(runtime, files, path, mode);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = mode.binary ? '' : decode(bytes, codec.encoding);
  if (decoded === null) return runtime.unknown('a file that is not in its encoding');
  if (mode.action !== 'r') files.set(path, bytes);
  const kind = kindOf(mode, buffering !== 0);
  const file = new PyFile(mode.binary, 0);
  if (mode.binary) file.bytes = [...bytes];
  else {
    const moved = codec.newline === null ? decoded.replace(/\r\n?/g, '\n') : decoded;
    file.text = [...moved];
    file.movedNewlines = moved !== decoded;
  }
  // Newlines that are written stay as they are; only `''` and `'\n'` keep those that are read.
  file.newline = '\n';
  file.path = path;
  file.name = runtime.heap.take(name);
  file.files = files;
  file.kind = kind;
  file.mode = mode.binary ? rawMode(mode) : text;
  file.encoding = codec.encoding;
  file.encodingName = codec.name;
  file.reads = mode.action === 'r' || mode.plus;
  file.writes = mode.action !== 'r' || mode.plus;
  file.appends = mode.action === 'a';
  file.flushesLines = buffering === 1 || buffering === 0;
  file.seen = bytes;
  if (file.appends) file.position = file.content.length;
  return placeTracked(runtime, file, runtime.typeOf(fileTypes[kind]), file.sizeBytes(runtime.profile) + 16);
}

/** The mode as a file without text says it (`FileIO.mode`). */
function rawMode({ action, plus }: Mode): string {
  if (plus) return action === 'x' ? 'xb+' : action === 'a' ? 'ab+' : 'rb+';
  return `${action}b`;
}

/** Asks a path object for its text first. */
class PathThenOpen extends NativeFrame {
  constructor(private readonly args: readonly (PyObject | undefined)[]) {
    super();
  }

  override step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    if (this.state === 0) {
      this.state = 1;
      const answer = callSpecial(runtime, this.args[0]!, '__fspath__', []);
      if (answer === undefined) return undefined;
      value = answer;
    }
    if (value === null) return null;
    this.hold(value);
    return isStr(value) ? openPath(runtime, value, this.args) : unknownFile(runtime);
  }
}

/** The body of `open`. */
export const openFile: NativeBody = (runtime, _self, args) => {
  const [file] = args;
  if (runtime.files === null || args.some((arg) => arg !== undefined && arg.type.name === 'unknown')) {
    return unknownFile(runtime);
  }
  if (isStr(file!)) return openPath(runtime, file, args);
  if (lookupSpecial(runtime, file!, '__fspath__') === null) return unknownFile(runtime);
  return runtime.run(new PathThenOpen(args));
};
