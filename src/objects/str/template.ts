/** str.format() and str.format_map() (Objects/stringlib/unicode_format.h). */

import { getAttribute } from '../attributes';
import { newInt } from '../int';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { getItem } from '../protocol/containers';
import { ascii, format, repr, str as strOf } from '../protocol/text';
import { raiseWith } from '../raise-with';
import type { Runtime } from '../runtime';
import { writesDigits } from './percent-text';
import { newStr, type PyStr } from './str';

/** A replacement field, as written. */
interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
  /** The specification has fields of its own. */
  readonly nested: boolean;
  /** Where the text goes on. */
  readonly next: number;
}

/** One step through a field name: `.attribute` or `[item]`. */
interface Access {
  readonly attribute: boolean;
  readonly name: string;
  readonly next: number;
}

/** What goes wrong is the text of a ValueError. */
type Problem = string;

/** The literal text up to the next field; `brace` says where the field begins, or -1. */
function readLiteral(text: string, from: number): { literal: string; brace: number } | Problem {
  let literal = '';
  let at = from;
  while (at < text.length) {
    const c = text[at]!;
    if (c === '{' || c === '}') {
      if (text[at + 1] === c) {
        literal += c;
        at += 2;
        continue;
      }
      if (c === '}') return "Single '}' encountered in format string";
      if (at + 1 >= text.length) return "Single '{' encountered in format string";
      return { literal, brace: at };
    }
    literal += c;
    at++;
  }
  return { literal, brace: -1 };
}

/** parse_field: the field after a brace. */
function readField(text: string, from: number): Field | Problem {
  let at = from;
  let c = '';
  scan: while (at < text.length) {
    c = text[at++]!;
    switch (c) {
      case '{':
        return "unexpected '{' in field name";
      case '[':
        while (at < text.length && text[at] !== ']') at++;
        continue;
      case '}':
      case ':':
      case '!':
        break scan;
    }
  }
  if (c !== '}' && c !== ':' && c !== '!') return "expected '}' before end of string";
  const name = text.slice(from, at - 1);
  if (c === '}') return { name, conversion: '', spec: '', nested: false, next: at };
  let conversion = '';
  if (c === '!') {
    if (at >= text.length) return 'end of string while looking for conversion specifier';
    conversion = String.fromCodePoint(text.codePointAt(at)!);
    at += conversion.length;
    if (at < text.length) {
      c = text[at++]!;
      if (c === '}') return { name, conversion, spec: '', nested: false, next: at };
      if (c !== ':') return "expected ':' after conversion specifier";
    }
  }
  const start = at;
  let nested = false;
  let depth = 1;
  while (at < text.length) {
    c = text[at++]!;
    if (c === '{') {
      nested = true;
      depth++;
    } else if (c === '}' && --depth === 0) {
      return { name, conversion, spec: text.slice(start, at - 1), nested, next: at };
    }
  }
  return "unmatched '{' in format spec";
}

/** FieldNameIterator_next. */
function readAccess(name: string, from: number): Access | Problem {
  if (name[from] === '.') {
    let at = from + 1;
    while (at < name.length && name[at] !== '.' && name[at] !== '[') at++;
    if (at === from + 1) return 'Empty attribute in format string';
    return { attribute: true, name: name.slice(from + 1, at), next: at };
  }
  if (name[from] !== '[') return "Only '.' or '[' may follow ']' in format field specifier";
  const end = name.indexOf(']', from);
  if (end < 0) return "Missing ']' in format string";
  if (end === from + 1) return 'Empty attribute in format string';
  return { attribute: false, name: name.slice(from + 1, end), next: end + 1 };
}

/** get_integer: the number a text is, -1 where it is none, null where it has too many digits. */
function integerIn(text: string): number | null {
  if (!/^[0-9]+$/.test(text)) return -1;
  const value = Number(text);
  return value > 2 ** 63 - 1 ? null : value;
}

const tooManyDigits = 'Too many decimal digits in format string';

// Resume points of the frame.
const reading = 0;
const accessing = 1;
const converting = 2;
const formatting = 3;

/** The fields' numbering: not decided yet, automatic, or given. */
type Numbering = 'open' | 'automatic' | 'manual';

/** Formats a template. A nested specification is the current text for a while; the outer one waits in `outer…`. */
export class Template extends NativeFrame {
  private at = 0;
  private result = '';
  /** The only piece so far, where it is a string object: the result is that object (_PyUnicodeWriter). */
  private only: PyStr | null = null;
  private numbering: Numbering = 'open';
  private nextNumber = 0;
  private fieldName = '';
  private fieldAt = 0;
  private conversion = '';
  private spec = '';
  private nested = false;
  /** The object of the field, owned by the frame. */
  private object: PyObject | null = null;
  private inSpec = false;
  private outerText = '';
  private outerAt = 0;
  private outerResult = '';
  private outerOnly: PyStr | null = null;
  private outerObject: PyObject | null = null;

  /** `args` null: `format_map`, whose mapping is `mapping`. */
  constructor(
    private text: string,
    private readonly template: PyStr,
    private readonly args: readonly PyObject[] | null,
    private readonly keywords: ReadonlyMap<string, PyObject> | null,
    private readonly mapping: PyObject | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case reading: {
          const more = this.read(runtime);
          if (more === null) return null;
          if (more === 'end') {
            if (!this.inSpec) return this.finished(runtime);
            answer = this.endSpec(runtime);
          } else answer = this.firstObject(runtime);
          break;
        }
        case accessing:
          if (value === null) return null;
          this.replaceObject(runtime, value);
          answer = this.access(runtime);
          break;
        case converting:
          if (value === null) return null;
          this.replaceObject(runtime, value);
          answer = this.beginFormat(runtime);
          break;
        default:
          if (value === null) return null;
          this.append(runtime, value);
          this.state = reading;
          continue;
      }
      if (answer === PENDING) return PENDING;
      if (answer === null) return null;
      if (answer === this.template && this.state === reading) {
        // A nested specification begins: read on.
        continue;
      }
      value = answer;
    }
  }

  private fail(runtime: Runtime, problem: Problem): null {
    return runtime.raise('ValueError', problem);
  }

  /** Appends the literal and parses the field after it. */
  private read(runtime: Runtime): 'field' | 'end' | null {
    const literal = readLiteral(this.text, this.at);
    if (typeof literal === 'string') return this.fail(runtime, literal);
    if (literal.literal !== '') {
      this.only = this.result === '' && literal.literal === this.template.value ? this.template : null;
      this.result += literal.literal;
    }
    if (literal.brace < 0) {
      this.at = this.text.length;
      return 'end';
    }
    const field = readField(this.text, literal.brace + 1);
    if (typeof field === 'string') return this.fail(runtime, field);
    this.at = field.next;
    this.fieldName = field.name;
    this.conversion = field.conversion;
    this.spec = field.spec;
    this.nested = field.nested;
    return 'field';
  }

  /** The argument a field names, owned (get_field_object). */
  private firstObject(runtime: Runtime): Result {
    const end = this.fieldName.search(/[.[]/);
    const first = end < 0 ? this.fieldName : this.fieldName.slice(0, end);
    this.fieldAt = first.length;
    let number = integerIn(first);
    if (number === null) return this.fail(runtime, tooManyDigits);
    if (first === '' || number >= 0) {
      const wanted: Numbering = first === '' ? 'automatic' : 'manual';
      if (this.numbering === 'open') this.numbering = wanted;
      else if (this.numbering !== wanted) {
        return this.fail(
          runtime,
          wanted === 'automatic'
            ? 'cannot switch from manual field specification to automatic field numbering'
            : 'cannot switch from automatic field numbering to manual field specification',
        );
      }
      if (first === '') number = this.nextNumber++;
    }
    this.state = accessing;
    if (number >= 0) {
      if (this.args === null) return this.fail(runtime, 'Format string contains positional fields');
      const argument = this.args[number];
      if (argument !== undefined) return runtime.heap.take(argument);
      return runtime.raise(
        'IndexError',
        `Replacement index ${number} out of range for positional args tuple`,
      );
    }
    if (this.mapping !== null) return getItem(runtime, this.mapping, this.hold(newStr(runtime, first)));
    const argument = this.keywords?.get(first);
    if (argument !== undefined) return runtime.heap.take(argument);
    return raiseWith(runtime, 'KeyError', [first]);
  }

  private replaceObject(runtime: Runtime, object: PyObject): void {
    const before = this.object;
    this.object = this.hold(object);
    if (before !== null) runtime.heap.drop(this.letGo(before));
  }

  /** Follows the next attribute or item, or goes on to the conversion. */
  private access(runtime: Runtime): Result {
    if (this.fieldAt >= this.fieldName.length) return this.convert(runtime);
    const access = readAccess(this.fieldName, this.fieldAt);
    if (typeof access === 'string') return this.fail(runtime, access);
    this.fieldAt = access.next;
    if (access.attribute) return getAttribute(runtime, this.object!, access.name);
    const number = integerIn(access.name);
    if (number === null) return this.fail(runtime, tooManyDigits);
    const key = number >= 0 ? newInt(runtime, number) : newStr(runtime, access.name);
    return getItem(runtime, this.object!, this.hold(key));
  }

  private convert(runtime: Runtime): Result {
    const object = this.object!;
    this.state = converting;
    switch (this.conversion) {
      case '':
        return this.beginFormat(runtime);
      case 'r':
        return repr(runtime, object);
      case 's':
        return strOf(runtime, object);
      case 'a':
        return ascii(runtime, object);
      default: {
        const code = this.conversion.codePointAt(0)!;
        const shown = code > 32 && code < 127 ? this.conversion : `\\x${code.toString(16)}`;
        return this.fail(runtime, `Unknown conversion specifier ${shown}`);
      }
    }
  }

  /** Formats the object, or first expands the specification. Answers the template itself, borrowed, to say "read on". */
  private beginFormat(runtime: Runtime): Result {
    if (!this.nested) return this.formatObject(runtime, this.spec);
    if (this.inSpec) return this.fail(runtime, 'Max string recursion exceeded');
    this.inSpec = true;
    this.outerText = this.text;
    this.outerAt = this.at;
    this.outerResult = this.result;
    this.outerOnly = this.only;
    this.outerObject = this.object;
    this.text = this.spec;
    this.at = 0;
    this.result = '';
    this.only = null;
    this.object = null;
    this.state = reading;
    return this.template;
  }

  /** The nested specification is complete: back to the field it belongs to. */
  private endSpec(runtime: Runtime): Result {
    const spec = this.result;
    this.inSpec = false;
    this.text = this.outerText;
    this.at = this.outerAt;
    this.result = this.outerResult;
    this.only = this.outerOnly;
    this.object = this.outerObject;
    this.outerObject = null;
    return this.formatObject(runtime, spec);
  }

  private formatObject(runtime: Runtime, spec: string): Result {
    this.state = formatting;
    return format(runtime, this.object!, spec === '' ? null : this.hold(newStr(runtime, spec)));
  }

  private append(runtime: Runtime, value: PyObject): void {
    const str = value as PyStr;
    const alone = this.result === '' && this.at === this.text.length && !writesDigits(this.object!);
    this.result += str.value;
    if (str.length > 0) {
      if (this.only !== null) this.only = null;
      if (alone) this.only = this.hold(str);
    }
    if (this.only !== str) runtime.heap.drop(str);
    if (this.object !== null) runtime.heap.drop(this.letGo(this.object));
    this.object = null;
  }

  private finished(runtime: Runtime): Result {
    if (this.only !== null && this.only.type === runtime.types.str && this.only.value === this.result) {
      return runtime.heap.take(this.only);
    }
    return newStr(runtime, this.result, true);
  }
}
