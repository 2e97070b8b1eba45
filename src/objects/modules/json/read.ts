/** Reads JSON into objects without calling Python code (Modules/_json.c: the scanner). */

import { newDict, type PyDict } from '../../dict';
import { dictSet } from '../../dict-search';
import { newFloat } from '../../float';
import { newInt } from '../../int';
import { digitsMax } from '../../int-text';
import { appendOwned, newList } from '../../list';
import type { PyObject } from '../../object';
import type { Runtime } from '../../runtime';
import { newStr, type PyStr } from '../../str';

/** What is wrong with a text, and where (in UTF-16 units). */
export class JsonFailure extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** The text needs Python code to be read: deep nesting, or a number with too many digits. */
export class NeedsPython extends Error {}

const depthMax = 200;
const simple: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;

/** The string whose quote is right before `start`: its text and where it ends. */
export function scanString(text: string, start: number, strict: boolean): { value: string; end: number } {
  let value = '';
  let from = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) throw new JsonFailure('Unterminated string starting at', start - 1);
    if (code === 34) return { value: value + text.slice(from, at), end: at + 1 };
    if (code < 32 && strict) throw new JsonFailure('Invalid control character at', at);
    if (code !== 92) continue;
    value += text.slice(from, at);
    at++;
    const escaped = text[at];
    if (escaped === undefined) throw new JsonFailure('Unterminated string starting at', start - 1);
    if (escaped === 'u') {
      const digits = text.slice(at + 1, at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new JsonFailure('Invalid \\uXXXX escape', at);
      value += String.fromCharCode(Number.parseInt(digits, 16));
      at += 4;
    } else {
      const meant = simple[escaped];
      if (meant === undefined) throw new JsonFailure('Invalid \\escape', at - 1);
      value += meant;
    }
    from = at + 1;
  }
}

export class JsonReader {
  /** Keys that came before: the same object again. */
  private readonly keys = new Map<string, PyStr>();

  constructor(
    private readonly runtime: Runtime,
    private readonly text: string,
    private readonly strict: boolean,
    private readonly namesTrailingComma: boolean,
  ) {}

  /** The value that begins exactly at a place, owned, and where it ends. */
  read(at: number): { value: PyObject; end: number } {
    try {
      const value = this.value(at, 0);
      return { value, end: this.end };
    } finally {
      for (const key of this.keys.values()) this.runtime.heap.drop(key);
    }
  }

  private end = 0;

  private skip(at: number): number {
    let place = at;
    for (;;) {
      const code = this.text.charCodeAt(place);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return place;
      place++;
    }
  }

  private value(at: number, depth: number): PyObject {
    const { text, runtime } = this;
    if (depth > depthMax) throw new NeedsPython();
    switch (text[at]) {
      case '"': {
        const { value, end } = scanString(text, at + 1, this.strict);
        this.end = end;
        return newStr(runtime, value, true);
      }
      case '{':
        return this.object(at, depth);
      case '[':
        return this.array(at, depth);
      case 'n':
        if (text.startsWith('null', at)) return this.constant(runtime.none(), at + 4);
        break;
      case 't':
        if (text.startsWith('true', at)) return this.constant(runtime.bool(true), at + 4);
        break;
      case 'f':
        if (text.startsWith('false', at)) return this.constant(runtime.bool(false), at + 5);
        break;
      case 'N':
        if (text.startsWith('NaN', at)) return this.constant(newFloat(runtime, Number.NaN), at + 3);
        break;
      case 'I':
        if (text.startsWith('Infinity', at)) {
          return this.constant(newFloat(runtime, Number.POSITIVE_INFINITY), at + 8);
        }
        break;
      case '-':
        if (text.startsWith('-Infinity', at)) {
          return this.constant(newFloat(runtime, Number.NEGATIVE_INFINITY), at + 9);
        }
    }
    number.lastIndex = at;
    const found = number.exec(text);
    if (found === null) throw new JsonFailure('Expecting value', at);
    const [digits, fraction, exponent] = found;
    this.end = at + digits.length;
    if (fraction !== undefined || exponent !== undefined) return newFloat(runtime, Number(digits));
    if (digits.length < 16) return newInt(runtime, Number(digits) + 0);
    if (digits.length > digitsMax) throw new NeedsPython();
    return newInt(runtime, BigInt(digits));
  }

  private constant(value: PyObject, end: number): PyObject {
    this.end = end;
    return value;
  }

  private array(start: number, depth: number): PyObject {
    const { text, runtime } = this;
    const list = newList(runtime, []);
    try {
      let at = this.skip(start + 1);
      if (text[at] === ']') {
        this.end = at + 1;
        return list;
      }
      for (;;) {
        appendOwned(runtime.heap, list, this.value(at, depth + 1));
        at = this.skip(this.end);
        if (text[at] === ']') {
          this.end = at + 1;
          return list;
        }
        if (text[at] !== ',') throw new JsonFailure("Expecting ',' delimiter", at);
        const comma = at;
        at = this.skip(at + 1);
        if (text[at] === ']' && this.namesTrailingComma) {
          throw new JsonFailure('Illegal trailing comma before end of array', comma);
        }
      }
    } catch (error) {
      runtime.heap.drop(list);
      throw error;
    }
  }

  private object(start: number, depth: number): PyObject {
    const { text, runtime } = this;
    const dict = newDict(runtime);
    try {
      let at = this.skip(start + 1);
      if (text[at] === '}') {
        this.end = at + 1;
        return dict;
      }
      for (;;) {
        if (text[at] !== '"') {
          throw new JsonFailure('Expecting property name enclosed in double quotes', at);
        }
        const { value: name, end } = scanString(text, at + 1, this.strict);
        const key = this.key(name);
        at = this.skip(end);
        if (text[at] !== ':') throw new JsonFailure("Expecting ':' delimiter", at);
        const value = this.value(this.skip(at + 1), depth + 1);
        this.set(dict, key, value);
        at = this.skip(this.end);
        if (text[at] === '}') {
          this.end = at + 1;
          return dict;
        }
        if (text[at] !== ',') throw new JsonFailure("Expecting ',' delimiter", at);
        const comma = at;
        at = this.skip(at + 1);
        if (text[at] === '}' && this.namesTrailingComma) {
          throw new JsonFailure('Illegal trailing comma before end of object', comma);
        }
      }
    } catch (error) {
      runtime.heap.drop(dict);
      throw error;
    }
  }

  private key(name: string): PyStr {
    let key = this.keys.get(name);
    if (key === undefined) {
      key = newStr(this.runtime, name, true);
      this.keys.set(name, key);
    }
    return key;
  }

  private set(dict: PyDict, key: PyStr, value: PyObject): void {
    const done = dictSet(this.runtime, dict, key, value);
    if (done) this.runtime.heap.drop(done);
    this.runtime.heap.drop(value);
  }
}
