/** int(…) (Objects/longobject.c:long_new, Objects/abstract.c:PyNumber_Long). */

import { callSpecial, lookupSpecial } from './attributes';
import { PyBytearray } from './bytearray';
import { PyBytes } from './bytes';
import { bytesRepr } from './bytes-text';
import { bindArguments } from './callbind';
import { integerOf, newIntOf, newReadInt, PyInt } from './int';
import type { Integer } from './int-arithmetic';
import { asciiDigits, parseInteger } from './int-text';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { index, isIndex } from './protocol/numbers';
import type { Runtime } from './runtime';
import { reprText } from './str/escape';
import { PyStr } from './str/str';
import type { PyType } from './type';
import { isUnknown } from './unknown';

const signature = { name: 'int', signature: '(x=0, /, base=10)', style: 'clinic' } as const;

export function intNew(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = bindArguments(runtime, signature, args, keywords);
  if (bound === null) return null;
  const [value, base] = bound;
  if (value === undefined) {
    if (base !== undefined) return runtime.raise('TypeError', 'int() missing string argument');
    return newIntOf(runtime, type, 0);
  }
  if (isUnknown(value) || (base !== undefined && isUnknown(base))) {
    return runtime.unknown('int() of an unknown value', 'int');
  }
  if (base === undefined) {
    if (value.type === runtime.types.int && type === runtime.types.int) return runtime.heap.take(value);
    if (value instanceof PyInt && !value.type.isClass) return newIntOf(runtime, type, integerOf(value));
    const text = textOf(value);
    if (text !== null && value.type.slotTable.int === undefined)
      return fromText(runtime, type, value, text, 10);
    return runtime.run(new IntFrame(type, value));
  }
  if (base instanceof PyInt) return withBase(runtime, type, value, base);
  return runtime.run(new BaseFrame(type, value, base));
}

function withBase(runtime: Runtime, type: PyType, value: PyObject, base: PyInt): Result {
  const number = base.value;
  if (!(number === 0 || (number >= 2 && number <= 36))) {
    return runtime.raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  }
  const text = textOf(value);
  if (text === null) return runtime.raise('TypeError', "int() can't convert non-string with explicit base");
  return fromText(runtime, type, value, text, number);
}

/** The characters of what int() parses: str, bytes, bytearray. */
function textOf(value: PyObject): string | null {
  if (value instanceof PyStr) return value.value;
  if (!(value instanceof PyBytes || value instanceof PyBytearray)) return null;
  let text = '';
  // Bytes beyond ascii are no digits, whatever character they would be.
  for (const byte of value.value) text += byte < 0x80 ? String.fromCharCode(byte) : '\ufffd';
  return text;
}

function fromText(runtime: Runtime, type: PyType, value: PyObject, text: string, base: number): Result {
  const parsed = parseInteger(asciiDigits(text), base);
  if (typeof parsed === 'number' || typeof parsed === 'bigint') {
    return type === runtime.types.int ? newReadInt(runtime, parsed) : newIntOf(runtime, type, parsed);
  }
  if (parsed !== 'form') {
    const limit = runtime.profile.words.intDigitsLimit;
    return runtime.raise(
      'ValueError',
      `Exceeds the limit (${limit}) for integer string conversion: value has ${parsed.digits} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  }
  const shown =
    value instanceof PyStr
      ? reprText(value.value)
      : value instanceof PyBytes
        ? bytesRepr(value.value)
        : `bytearray(${bytesRepr((value as PyBytearray).value)})`;
  return runtime.raise('ValueError', `invalid literal for int() with base ${base}: ${shown.slice(0, 200)}`);
}

/** A base with `__index__`. */
class BaseFrame extends NativeFrame {
  constructor(
    private readonly type: PyType,
    private readonly value: PyObject,
    private readonly base: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = index(runtime, this.base);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    return withBase(runtime, this.type, this.value, this.hold(value) as PyInt);
  }
}

/** `__int__`, `__index__`, `__trunc__`, or text. */
class IntFrame extends NativeFrame {
  private special = '';

  constructor(
    private readonly type: PyType,
    private readonly value: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = this.begin(runtime);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null || this.special === '') return value;
    if (isUnknown(value)) return value;
    if (value instanceof PyInt) {
      if (this.type === runtime.types.int && value.type === this.type) return value;
      const result: Integer = integerOf(value);
      runtime.heap.drop(value);
      return newIntOf(runtime, this.type, result);
    }
    const name = value.type.fullTypeName;
    runtime.heap.drop(value);
    return runtime.raise(
      'TypeError',
      `${this.special} returned ${this.special === '__trunc__' ? 'non-Integral' : 'non-int'} (type ${name})`,
    );
  }

  private begin(runtime: Runtime): Result {
    const { value: object } = this;
    const slots = object.type.slotTable;
    if (slots.int !== undefined) {
      this.special = '__int__';
      return slots.int(runtime, object);
    }
    if (isIndex(object)) {
      this.special = '__index__';
      return index(runtime, object);
    }
    if (lookupSpecial(runtime, object, '__trunc__') !== null) {
      this.special = '__trunc__';
      return callSpecial(runtime, object, '__trunc__', []);
    }
    const text = textOf(object);
    if (text !== null) return fromText(runtime, this.type, object, text, 10);
    return runtime.raise(
      'TypeError',
      `int() argument must be a string, a bytes-like object or a real number, not '${object.type.fullTypeName}'`,
    );
  }
}
