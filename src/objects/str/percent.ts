/** `%` formatting of str and bytes (Objects/unicodeobject.c:PyUnicode_Format, Objects/bytesobject.c). */

import { callSpecial, lookupSpecial } from '../attributes';
import { PyBytearray } from '../bytearray';
import { newBytes, PyBytes } from '../bytes';
import { bytesOfLatin1, latin1 } from '../bytes-text';
import { PyFloat, truncateFloat } from '../float';
import { integerOf, PyInt } from '../int';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { getItem } from '../protocol/containers';
import { index, isIndex, toFloat } from '../protocol/numbers';
import { ascii, repr, str as strOf } from '../protocol/text';
import type { Runtime } from '../runtime';
import { PyTuple } from '../tuple';
import { isUnknown } from '../unknown';
import { doubleText } from './format-number';
import { integerText, isNumber, lengthOf, writesDigits } from './percent-text';
import { newStr, PyStr } from './str';

/** `format % args`. */
export function percentFormat(runtime: Runtime, format: PyObject, args: PyObject): Result {
  if (isUnknown(args)) return runtime.unknown('a text with an unknown value', format.type.name);
  return runtime.run(new Percent(format as PyStr | PyBytes | PyBytearray, args));
}

const reading = 0;
const gotKey = 1;
const gotValue = 2;

/** One directive, `%(key)-05.2d`. */
class Percent extends NativeFrame {
  private readonly text: string;
  private readonly isBytes: boolean;
  private at = 0;
  private result = '';
  /** The value of a key takes the place of the arguments. */
  private values: PyObject;
  private valueIndex: number;
  private valueCount: number;
  private readonly mapping: boolean;
  private flags = '';
  private width = -1;
  private precision = -1;
  private type = '';
  private only: PyStr | null = null;

  constructor(
    private readonly format: PyStr | PyBytes | PyBytearray,
    private readonly args: PyObject,
  ) {
    super();
    this.isBytes = !(format instanceof PyStr);
    this.text = format instanceof PyStr ? format.value : latin1(format.value);
    this.values = args;
    const tuple = args instanceof PyTuple;
    this.valueIndex = tuple ? 0 : -2;
    this.valueCount = tuple ? args.items.length : -1;
    const isText =
      args instanceof PyStr || (this.isBytes && (args instanceof PyBytes || args instanceof PyBytearray));
    this.mapping = !tuple && !isText && args.type.slotTable.getItem !== undefined;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case reading: {
          const percent = this.text.indexOf('%', this.at);
          const end = percent < 0 ? this.text.length : percent;
          if (end > this.at) {
            this.result += this.text.slice(this.at, end);
            this.only = null;
          }
          if (percent < 0) return this.finished(runtime);
          this.at = end + 1;
          answer = this.beginDirective(runtime);
          break;
        }
        case gotKey:
          if (value === null) return null;
          this.values = this.hold(value);
          this.valueCount = -1;
          this.valueIndex = -2;
          answer = this.readDirective(runtime);
          break;
        default:
          if (value === null) return this.conversionFailed(runtime);
          if (isUnknown(value)) return this.unknown(runtime, value);
          if (!this.emit(runtime, value)) return null;
          this.state = reading;
          continue;
      }
      if (answer === PENDING) return PENDING;
      if (answer === null) {
        // Only a conversion's own error is worded anew.
        return (this.state as number) === gotValue ? this.conversionFailed(runtime) : null;
      }
      // Nothing to convert: the format itself, borrowed, says so.
      if (answer === this.format && this.state === reading) continue;
      value = answer;
    }
  }

  private unknown(runtime: Runtime, value: PyObject): Result {
    runtime.heap.drop(value);
    return runtime.unknown('the text of an unknown value', this.isBytes ? 'bytes' : 'str');
  }

  private incomplete(runtime: Runtime): null {
    return runtime.raise('ValueError', 'incomplete format');
  }

  /** After the percent sign: `%%`, a key, or the rest. Answers the format itself where nothing is to be converted. */
  private beginDirective(runtime: Runtime): Result {
    this.flags = '';
    this.width = -1;
    this.precision = -1;
    const { text } = this;
    if (this.at >= text.length) return this.incomplete(runtime);
    if (text[this.at] === '%') {
      this.result += '%';
      this.only = null;
      this.at++;
      return this.format;
    }
    if (text[this.at] !== '(') return this.readDirective(runtime);
    if (!this.mapping) return runtime.raise('TypeError', 'format requires a mapping');
    let depth = 1;
    const start = ++this.at;
    while (depth > 0 && this.at < text.length) {
      const c = text[this.at++];
      if (c === ')') depth--;
      else if (c === '(') depth++;
    }
    if (depth > 0) return runtime.raise('ValueError', 'incomplete format key');
    const name = text.slice(start, this.at - 1);
    this.state = gotKey;
    const key = this.isBytes ? newBytes(runtime, bytesOfLatin1(name)) : newStr(runtime, name, true);
    return getItem(runtime, this.args, this.hold(key));
  }

  private nextValue(runtime: Runtime): PyObject | null {
    if (this.valueIndex < this.valueCount) {
      const at = this.valueIndex++;
      return this.valueCount < 0 ? this.values : (this.values as PyTuple).items[at]!;
    }
    return runtime.raise('TypeError', 'not enough arguments for format string');
  }

  /** A width or precision: digits, or `*`; -1 where there is none, null where it raised. */
  private readNumber(runtime: Runtime, what: 'width' | 'precision'): number | null {
    const { text } = this;
    if (text[this.at] === '*') {
      this.at++;
      const value = this.nextValue(runtime);
      if (value === null) return null;
      if (!(value instanceof PyInt)) return runtime.raise('TypeError', '* wants int');
      const most = what === 'width' ? Number.MAX_SAFE_INTEGER : 0x7fffffff;
      if (value.big !== null || Math.abs(value.value) > most) {
        const target = what === 'width' ? 'C ssize_t' : 'C int';
        return runtime.raise('OverflowError', `Python int too large to convert to ${target}`);
      }
      if (value.value < 0 && what === 'width') this.flags += '-';
      return what === 'width' ? Math.abs(value.value) : Math.max(0, value.value);
    }
    const start = this.at;
    while (this.at < text.length && text[this.at]! >= '0' && text[this.at]! <= '9') this.at++;
    if (this.at === start) return -1;
    const value = Number(text.slice(start, this.at));
    if (value > (what === 'width' ? 2 ** 63 - 1 : 0x7fffffff)) {
      return runtime.raise('ValueError', `${this.isBytes && what === 'precision' ? 'prec' : what} too big`);
    }
    return value;
  }

  /** Flags, width, precision, type; then starts the conversion. */
  private readDirective(runtime: Runtime): Result {
    const { text } = this;
    while (this.at < text.length && '-+ #0'.includes(text[this.at]!)) this.flags += text[this.at++];
    const width = this.readNumber(runtime, 'width');
    if (width === null) return null;
    this.width = width;
    if (text[this.at] === '.') {
      this.at++;
      const precision = this.readNumber(runtime, 'precision');
      if (precision === null) return null;
      this.precision = Math.max(0, precision);
    }
    if (this.at < text.length && 'hlL'.includes(text[this.at]!)) this.at++;
    if (this.at >= text.length) return this.incomplete(runtime);
    this.type = String.fromCodePoint(text.codePointAt(this.at)!);
    this.at += this.type.length;
    const value = this.nextValue(runtime);
    return value === null ? null : this.convert(runtime, value);
  }

  /** The value as a str, an int or a float, owned. */
  private convert(runtime: Runtime, value: PyObject): Result {
    this.state = gotValue;
    if (isUnknown(value)) return runtime.unknown('a text with an unknown value', this.format.type.name);
    switch (this.type) {
      case 's':
        return this.isBytes ? this.bytesOf(runtime, value) : strOf(runtime, value);
      case 'b':
        if (this.isBytes) return this.bytesOf(runtime, value);
        break;
      case 'r':
        return this.isBytes ? ascii(runtime, value) : repr(runtime, value);
      case 'a':
        return ascii(runtime, value);
      case 'd':
      case 'i':
      case 'u':
        if (value instanceof PyInt) return runtime.heap.take(value);
        if (value instanceof PyFloat) return truncateFloat(runtime, value.value);
        if (value.type.slotTable.int !== undefined) return value.type.slotTable.int(runtime, value);
        if (isIndex(value)) return index(runtime, value);
        return runtime.raise('TypeError', '');
      case 'o':
      case 'x':
      case 'X':
        return index(runtime, value);
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return this.isBytes && !isNumber(value)
          ? runtime.raise('TypeError', `float argument required, not ${value.type.fullTypeName}`)
          : toFloat(runtime, value);
      case 'c':
        if (value instanceof PyStr && !this.isBytes) return runtime.heap.take(value);
        if (this.isBytes && (value instanceof PyBytes || value instanceof PyBytearray)) {
          return runtime.heap.take(value);
        }
        return index(runtime, value);
    }
    const code = this.type.codePointAt(0)!;
    const shown = code >= 31 && code < 127 ? this.type : '?';
    const at = this.at - this.type.length;
    this.state = reading;
    return runtime.raise(
      'ValueError',
      `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${at}`,
    );
  }

  private bytesOf(runtime: Runtime, value: PyObject): Result {
    if (value instanceof PyBytes || value instanceof PyBytearray) return runtime.heap.take(value);
    if (lookupSpecial(runtime, value, '__bytes__') !== null)
      return callSpecial(runtime, value, '__bytes__', []);
    this.state = reading;
    return runtime.raise(
      'TypeError',
      `%b requires a bytes-like object, or an object that implements __bytes__, not '${value.type.fullTypeName}'`,
    );
  }

  /** A TypeError of a conversion to a number is worded anew (mainformatlong, formatchar). */
  private conversionFailed(runtime: Runtime): null {
    const raised = runtime.exception;
    if (raised === null || !raised.type.mro.includes(runtime.types.TypeError)) return null;
    const last = this.lastValue();
    const reword = (message: string): null => {
      runtime.forget();
      return runtime.raise('TypeError', message);
    };
    switch (this.type) {
      case 'd':
      case 'i':
      case 'u':
        return reword(`%${this.type} format: a real number is required, not ${last.type.fullTypeName}`);
      case 'o':
      case 'x':
      case 'X':
        return reword(`%${this.type} format: an integer is required, not ${last.type.fullTypeName}`);
      case 'c':
        return reword(
          this.isBytes ? '%c requires an integer in range(256) or a single byte' : '%c requires int or char',
        );
      default:
        return null;
    }
  }

  private lastValue(): PyObject {
    return this.valueCount < 0 ? this.values : (this.values as PyTuple).items[this.valueIndex - 1]!;
  }

  /** Appends a converted value, which it drops; false where it raised. */
  private emit(runtime: Runtime, value: PyObject): boolean {
    const text = this.textOf(runtime, value);
    if (text !== null) {
      const keep =
        value instanceof PyStr &&
        !writesDigits(this.lastValue()) &&
        text === value.value &&
        this.result === '' &&
        this.at === this.text.length &&
        value.length > 0;
      if (keep) this.only = this.hold(value);
      else {
        if (text !== '') this.only = null;
        runtime.heap.drop(value);
      }
      this.result += text;
    } else runtime.heap.drop(value);
    return text !== null;
  }

  private textOf(runtime: Runtime, value: PyObject): string | null {
    const { type, flags } = this;
    const alternate = flags.includes('#');
    switch (type) {
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X': {
        if (!(value instanceof PyInt)) return isUnknown(value) ? '' : null;
        const digits = integerText(runtime, integerOf(value), type, alternate, this.precision);
        return digits === null ? null : this.layout(digits, true);
      }
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return this.layout(doubleText((value as PyFloat).value, type, this.precision, alternate), true);
      case 'c':
        return this.characterText(runtime, value);
      default: {
        const text = value instanceof PyStr ? value.value : latin1((value as PyBytes).value);
        if (this.precision < 0) return this.layout(text, false);
        return this.layout(Array.from(text).slice(0, this.precision).join(''), false);
      }
    }
  }

  private characterText(runtime: Runtime, value: PyObject): string | null {
    if (value instanceof PyInt) {
      const most = this.isBytes ? 0xff : 0x10ffff;
      if (value.value >= 0 && value.value <= most) {
        return this.layout(String.fromCodePoint(value.value), false);
      }
      const range = this.isBytes ? '256' : '0x110000';
      return runtime.raise('OverflowError', `%c arg not in range(${range})`);
    }
    if (value instanceof PyStr && value.length === 1) return this.layout(value.value, false);
    if (!(value instanceof PyStr) && (value as PyBytes).value.length === 1) {
      return this.layout(latin1((value as PyBytes).value), false);
    }
    return runtime.raise(
      'TypeError',
      this.isBytes ? '%c requires an integer in range(256) or a single byte' : '%c requires int or char',
    );
  }

  /** Sign, fill and width. */
  private layout(text: string, numeric: boolean): string {
    const { flags, width } = this;
    let sign = '';
    let body = text;
    if (numeric) {
      if (body.startsWith('-')) {
        sign = '-';
        body = body.slice(1);
      } else if (flags.includes('+')) sign = '+';
      else if (flags.includes(' ')) sign = ' ';
    }
    const length = sign.length + (this.isBytes ? body.length : lengthOf(body));
    const missing = Math.max(0, width - length);
    if (flags.includes('-')) return sign + body + ' '.repeat(missing);
    if (numeric && flags.includes('0')) {
      const prefix = flags.includes('#') && 'xXo'.includes(this.type) ? body.slice(0, 2) : '';
      return sign + prefix + '0'.repeat(missing) + body.slice(prefix.length);
    }
    return ' '.repeat(missing) + sign + body;
  }

  private finished(runtime: Runtime): Result {
    if (this.valueIndex < this.valueCount && !this.mapping) {
      const kind = this.isBytes ? 'bytes' : 'string';
      return runtime.raise('TypeError', `not all arguments converted during ${kind} formatting`);
    }
    if (this.isBytes) return newBytes(runtime, bytesOfLatin1(this.result));
    if (this.only !== null && this.only.type === runtime.types.str) return runtime.heap.take(this.only);
    if (this.result === (this.format as PyStr).value && this.format.type === runtime.types.str) {
      return runtime.heap.take(this.format);
    }
    return newStr(runtime, this.result, true);
  }
}
