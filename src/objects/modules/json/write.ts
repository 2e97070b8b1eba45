/** Writes objects as JSON without calling Python code (Modules/_json.c: the encoder). */

import { nextEntry, PyDict } from '../../dict';
import { PyFloat } from '../../float';
import { floatText } from '../../float-text';
import { integerOf, PyInt } from '../../int';
import { decimalText } from '../../int-text';
import { PyList } from '../../list';
import type { PyObject } from '../../object';
import type { Runtime } from '../../runtime';
import { PyStr } from '../../str';
import { PyTuple } from '../../tuple';
import { NeedsPython } from './read';

const depthMax = 200;
const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
const special = /["\\\u0000-\u001f]/g;
const specialOrWide = /["\\]|[^ -~]/g;

const escaped = (character: string): string =>
  short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A string with its quotes. */
export function quoteJson(text: string, ascii: boolean): string {
  return `"${text.replace(ascii ? specialOrWide : special, escaped)}"`;
}

export interface WriteOptions {
  readonly ascii: boolean;
  /** What one level is indented by; null: everything on one line. */
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  readonly sorted: boolean;
}

export class JsonWriter {
  constructor(
    private readonly runtime: Runtime,
    private readonly options: WriteOptions,
  ) {}

  /** Throws NeedsPython at the first object that only Python code can write, or that has no JSON form. */
  write(object: PyObject, depth = 0): string {
    const { runtime } = this;
    const { singletons } = runtime;
    if (depth > depthMax) throw new NeedsPython();
    if (object === singletons.none) return 'null';
    if (object === singletons.true) return 'true';
    if (object === singletons.false) return 'false';
    if (object instanceof PyStr) return quoteJson(object.value, this.options.ascii);
    if (object instanceof PyInt) return this.integer(object);
    if (object instanceof PyFloat) return this.float(object);
    if (object instanceof PyList || object instanceof PyTuple) {
      if (object.type !== runtime.types.list && object.type !== runtime.types.tuple) throw new NeedsPython();
      const items = object.items.map((item) => this.write(item, depth + 1));
      return this.bracketed('[', items, ']', depth);
    }
    if (object instanceof PyDict && object.type === runtime.types.dict) return this.dict(object, depth);
    throw new NeedsPython();
  }

  private integer(object: PyInt): string {
    const text = decimalText(this.runtime, integerOf(object));
    if (text !== null) return text;
    this.runtime.forget();
    throw new NeedsPython();
  }

  private float(object: PyFloat): string {
    if (!Number.isFinite(object.value)) throw new NeedsPython();
    return floatText(object.value);
  }

  private key(key: PyObject): string {
    const { singletons } = this.runtime;
    if (key instanceof PyStr) return key.value;
    if (key === singletons.true) return 'true';
    if (key === singletons.false) return 'false';
    if (key === singletons.none) return 'null';
    if (key instanceof PyInt) return this.integer(key);
    if (key instanceof PyFloat) return this.float(key);
    throw new NeedsPython();
  }

  private dict(dict: PyDict, depth: number): string {
    const { sorted, keySeparator, ascii } = this.options;
    const entries: { key: PyObject; value: PyObject }[] = [];
    for (let at = nextEntry(dict, -1); at >= 0; at = nextEntry(dict, at)) {
      entries.push({ key: dict.keys[at]!, value: dict.values[at]! });
    }
    if (sorted) {
      if (entries.some(({ key }) => !(key instanceof PyStr))) throw new NeedsPython();
      const text = (one: { key: PyObject }): string => (one.key as PyStr).value;
      entries.sort((a, b) => compareCharacters(text(a), text(b)));
    }
    const items = entries.map(
      ({ key, value }) => quoteJson(this.key(key), ascii) + keySeparator + this.write(value, depth + 1),
    );
    return this.bracketed('{', items, '}', depth);
  }

  private bracketed(open: string, items: readonly string[], close: string, depth: number): string {
    const { indent, itemSeparator } = this.options;
    if (items.length === 0) return open + close;
    if (indent === null) return open + items.join(itemSeparator) + close;
    const line = `\n${indent.repeat(depth + 1)}`;
    return `${open}${line}${items.join(itemSeparator + line)}\n${indent.repeat(depth)}${close}`;
  }
}

/** By code points, as Python compares strings. */
function compareCharacters(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.codePointAt(i)! - b.codePointAt(i)!;
  }
  return a.length - b.length;
}
