/** Objects of a run as plain facts. Nothing here runs Python code: a text is cut short rather than asked for. */

import type { Span } from '../base';
import { Flag, Generation } from '../heap';
import { type Machine, PythonFrame } from '../machine';
import {
  PyBytes,
  PyDict,
  PyException,
  PyFloat,
  PyFrame,
  PyFunction,
  PyInt,
  PyList,
  PyMethod,
  PyModule,
  type PyObject,
  PyRange,
  PySet,
  PySingleton,
  PyStr,
  PyTuple,
  PyType,
  PyUnknown,
  sizeOf,
} from '../objects';
import type { Claim } from './claims';
import type { Lives } from './lives';
import type { Elsewhere, ObjectFact } from './types';

const textMax = 24;
const itemsMax = 3;
const summaryMax = 60;

/** Makes facts of one machine's objects. */
export class Describer {
  constructor(
    private readonly machine: Machine,
    private readonly lives: Lives,
    /** The last object that was made before the program's first statement: its constants are not newer. */
    private readonly startupLast: number,
    /** The path of a file, by what tracebacks call it. */
    private readonly pathOf: (file: string) => string,
  ) {}

  fact(object: PyObject, summary: string = summaryOf(object)): ObjectFact {
    const { flags, serial } = object;
    const tracked = (flags & Flag.TRACKED) !== 0;
    const collected = tracked && (flags & Flag.SHARED) === 0 && object.generation <= Generation.old;
    return {
      serial,
      type: typeNameOf(object),
      summary,
      size: this.size(object),
      length: lengthOf(object),
      createdAt: this.lives.span(serial),
      createdLine: this.createdLine(object),
      createdElsewhere: this.home(object),
      ...(object instanceof PyFunction && object.code.code.filename.startsWith('<') && { ofLibrary: true }),
      tracked,
      generation: collected ? object.generation : null,
      immortal: (flags & Flag.IMMORTAL) !== 0,
      shared: (flags & Flag.SHARED) !== 0,
      constant: this.constant(object),
    };
  }

  createdLine(object: PyObject): number {
    return this.lives.line(object.serial, object.line);
  }

  /** Where another file made it. */
  home(object: PyObject): Elsewhere | null {
    const home = this.lives.home(object.serial);
    return home === null ? null : { file: this.pathOf(home.file), line: home.line };
  }

  createdAt(object: PyObject): Span | null {
    return this.lives.span(object.serial);
  }

  size(object: PyObject): Claim {
    const bytes = sizeOf(this.machine, object);
    const stated = this.machine.assumed.get(object);
    if (stated !== undefined && stated.length !== null && bytes !== null) {
      // How much room it has to grow depends on how it was made.
      const least = object instanceof PyList ? bytes - (object.capacity - object.items.length) * 8 : bytes;
      return { kind: 'atLeast', n: least, why: `it is assumed that ${stated.text}`, line: stated.line };
    }
    if (bytes !== null) return { kind: 'exact', n: bytes };
    if (object instanceof PyUnknown) {
      return { kind: 'unknown', why: object.reason.why, line: object.reason.line };
    }
    return { kind: 'unknown', why: `the size of a ${object.type.name} is not modelled`, line: 0 };
  }

  private constant(object: PyObject): ObjectFact['constant'] {
    const { singletons } = this.machine;
    if (object instanceof PySingleton || object === singletons.true || object === singletons.false) {
      return 'singleton';
    }
    if (
      object === singletons.emptyTuple ||
      object === singletons.emptyStr ||
      object === singletons.emptyBytes
    ) {
      return 'singleton';
    }
    if (object instanceof PyInt && (object.flags & Flag.SHARED) !== 0) return 'small int';
    if (object instanceof PyStr && object.interned) return 'interned';
    if (object.serial <= this.startupLast && (isAtom(object) || object instanceof PyTuple)) return 'constant';
    return null;
  }
}

/** The type as the user calls it; of something unknown its type where that is known. */
export function typeNameOf(object: PyObject): string {
  return object instanceof PyUnknown ? (object.typeName ?? 'unknown') : object.type.name;
}

/** Elements of a container, characters of a string; null for what has no length. */
export function lengthOf(object: PyObject): number | null {
  if (object instanceof PyList) return object.length;
  if (object instanceof PyTuple) return object.items.length;
  if (object instanceof PyDict) return object.used;
  if (object instanceof PySet) return object.table.used + object.extra;
  if (object instanceof PyStr) return object.length;
  if (object instanceof PyBytes) return object.value.length;
  return null;
}

/** What a set holds, in the order of its table; null for what is no set. */
export function setKeys(object: PyObject): PyObject[] | null {
  return object instanceof PySet ? object.table.keys.filter((key) => key !== null) : null;
}

/** Never changes, and holds nothing: its text may be made at any time, even after its end. */
export function isAtom(object: PyObject): boolean {
  return (
    object instanceof PyStr ||
    object instanceof PyInt ||
    object instanceof PyFloat ||
    object instanceof PyBytes ||
    object instanceof PySingleton
  );
}

/** A short text that tells the object from others. */
export function summaryOf(object: PyObject): string {
  const text = shortText(object, 0);
  return text.length <= summaryMax ? text : `${text.slice(0, summaryMax - 1)}…`;
}

function shortText(object: PyObject, depth: number): string {
  if (object instanceof PyStr) return quoted(object.value);
  if (object instanceof PyInt) {
    if (object.type.name === 'bool') return object.value === 1 ? 'True' : 'False';
    return object.big === null ? String(object.value) : cutMiddle(object.big.toString());
  }
  if (object instanceof PyFloat) return floatText(object.value);
  if (object instanceof PySingleton) return singletonNames.get(object.type.name) ?? object.type.name;
  if (object instanceof PyBytes)
    return `b${quoted(String.fromCharCode(...object.value.subarray(0, textMax + 1)))}`;
  if (object instanceof PyUnknown) return `unknown: ${object.reason.why}`;
  if (object instanceof PyType) return `class ${object.name}`;
  if (object instanceof PyFunction) return `${object.qualname}()`;
  if (object instanceof PyMethod) {
    const owner = object.self.type.name;
    const { callable } = object;
    return callable instanceof PyFunction ? `${owner}.${callable.name}, bound` : `method of ${owner}`;
  }
  if (object instanceof PyFrame) return frameText(object);
  if (object instanceof PyModule) return `module ${object.name}`;
  if (object instanceof PyException) {
    return `${object.type.name}(${listed(object.args?.items ?? [], 1)})`;
  }
  if (object instanceof PyRange) return 'range(…)';
  if (object instanceof PyList) return wrapped(object, '[', listed(object.items, depth + 1), ']');
  if (object instanceof PyTuple) {
    const { items } = object;
    return wrapped(object, '(', `${listed(items, depth + 1)}${items.length === 1 ? ',' : ''}`, ')');
  }
  if (object instanceof PyDict) return wrapped(object, '{', entries(object, depth + 1), '}');
  const keys = setKeys(object);
  if (keys !== null) {
    if (keys.length === 0) return `${object.type.name}()`;
    return wrapped(object, '{', listed(keys, depth + 1), '}');
  }
  return object.type.name;
}

/** `frame of retry()`; frames of the library are not the program's to change. */
function frameText({ state }: PyFrame): string {
  if (!(state instanceof PythonFrame)) return 'frame';
  const { code } = state.executable;
  return state.hidden
    ? 'frame of the library'
    : `frame of ${code.qualname}${code.kind === 'module' ? '' : '()'}`;
}

const singletonNames = new Map([
  ['NoneType', 'None'],
  ['ellipsis', '…'],
  ['NotImplementedType', 'NotImplemented'],
]);

/** A subclass of a built-in container says so. */
function wrapped(object: PyObject, open: string, inside: string, close: string): string {
  const text = `${open}${inside}${close}`;
  return object.type.isClass ? `${object.type.name}(${text})` : text;
}

function listed(items: readonly PyObject[], depth: number): string {
  if (items.length === 0) return '';
  if (depth > 2) return '…';
  const shown = items.slice(0, itemsMax).map((item) => shortText(item, depth));
  return items.length > itemsMax ? `${shown.join(', ')}, …` : shown.join(', ');
}

function entries(dict: PyDict, depth: number): string {
  if (dict.used === 0) return '';
  if (depth > 2) return '…';
  const shown: string[] = [];
  for (let i = 0; i < dict.keys.length && shown.length < itemsMax; i++) {
    const key = dict.keys[i] ?? null;
    if (key !== null) shown.push(`${shortText(key, depth)}: ${shortText(dict.values[i]!, depth)}`);
  }
  return dict.used > itemsMax ? `${shown.join(', ')}, …` : shown.join(', ');
}

function quoted(text: string): string {
  const line = text.slice(0, textMax + 1).replace(/[\n\r\t\0]/g, (c) => escapes[c] ?? ' ');
  return text.length > textMax ? `"${line.slice(0, textMax)}…"` : `"${line}"`;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

function cutMiddle(digits: string): string {
  return digits.length <= textMax ? digits : `${digits.slice(0, 10)}…${digits.slice(-6)}`;
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (!Number.isInteger(value)) return String(value);
  return Math.abs(value) < 1e16 ? value.toFixed(1) : value.toExponential().replace('e+', 'e+');
}
