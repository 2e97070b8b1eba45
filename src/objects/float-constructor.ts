/** float(…) (Objects/floatobject.c:float_new, Objects/abstract.c:PyNumber_Float). */

import { PyBytearray } from './bytearray';
import { PyBytes } from './bytes';
import { bytesRepr } from './bytes-text';
import { checkNoKeywords, checkPositional } from './callbind';
import { newFloatOf, PyFloat } from './float';
import { parseFloatText } from './float-text';
import { asciiDigits } from './int-text';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { toFloat } from './protocol/numbers';
import type { Runtime } from './runtime';
import { reprText } from './str/escape';
import { PyStr } from './str/str';
import type { PyType } from './type';
import { isUnknown } from './unknown';

export function floatNew(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  if (type === runtime.types.float && !checkNoKeywords(runtime, 'float', keywords)) return null;
  if (!checkPositional(runtime, 'float', args.length, 0, 1)) return null;
  const value = args[0];
  if (value === undefined) return newFloatOf(runtime, type, 0);
  if (isUnknown(value)) return runtime.unknown('float() of an unknown value', 'float');
  if (value.type === runtime.types.float) {
    return type === value.type
      ? runtime.heap.take(value)
      : newFloatOf(runtime, type, (value as PyFloat).value);
  }
  const text = textOf(value);
  if (text !== null) return fromText(runtime, type, value, text);
  const { float, index } = value.type.slotTable;
  if (float === undefined && index === undefined) {
    return runtime.raise(
      'TypeError',
      `float() argument must be a string or a real number, not '${value.type.fullTypeName}'`,
    );
  }
  return runtime.run(new FloatFrame(type, value));
}

function textOf(value: PyObject): string | null {
  if (value instanceof PyStr) return value.value;
  if (!(value instanceof PyBytes || value instanceof PyBytearray)) return null;
  let text = '';
  for (const byte of value.value) text += byte < 0x80 ? String.fromCharCode(byte) : '\ufffd';
  return text;
}

function fromText(runtime: Runtime, type: PyType, value: PyObject, text: string): Result {
  const parsed = parseFloatText(asciiDigits(text));
  if (parsed !== null) return newFloatOf(runtime, type, parsed);
  const shown = value instanceof PyStr ? reprText(value.value) : bytesRepr((value as PyBytes).value);
  return runtime.raise('ValueError', `could not convert string to float: ${shown}`);
}

/** `__float__` or `__index__`, then an instance of the class. */
class FloatFrame extends NativeFrame {
  constructor(
    private readonly type: PyType,
    private readonly value: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const slot = this.value.type.slotTable.float;
      const answer =
        this.value instanceof PyFloat && slot !== undefined
          ? slot(runtime, this.value)
          : toFloat(runtime, this.value);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (!(value instanceof PyFloat)) return value;
    if (value.type === this.type) return value;
    const number = value.value;
    runtime.heap.drop(value);
    return newFloatOf(runtime, this.type, number);
  }
}
