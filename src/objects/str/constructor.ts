/** str(…) (Objects/unicodeobject.c:unicode_new). */

import { PyBytearray } from '../bytearray';
import { PyBytes } from '../bytes';
import { bindArguments } from '../callbind';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { str as strOf } from '../protocol/text';
import type { Runtime } from '../runtime';
import type { PyType } from '../type';
import { isUnknown } from '../unknown';
import { decode } from './codecs';
import { newStr, newStrOf, PyStr } from './str';

const signature = {
  name: 'str',
  signature: "(object='', encoding='utf-8', errors='strict')",
  style: 'clinic',
} as const;

export function strNew(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = bindArguments(runtime, signature, args, keywords);
  if (bound === null) return null;
  const [object, encoding, errors] = bound;
  if (object === undefined)
    return type === runtime.types.str ? newStr(runtime, '') : newStrOf(runtime, type, '');
  if (encoding === undefined && errors === undefined) {
    if (type === runtime.types.str) return strOf(runtime, object);
    return runtime.run(new SubclassFrame(type, object));
  }
  for (const [value, name] of [
    [encoding, 'encoding'],
    [errors, 'errors'],
  ] as const) {
    if (value !== undefined && !(value instanceof PyStr)) {
      return runtime.raise(
        'TypeError',
        `str() argument '${name}' must be str, not ${value.type.fullTypeName}`,
      );
    }
  }
  if (isUnknown(object)) return runtime.unknown('str() of an unknown value', 'str');
  if (object instanceof PyStr) return runtime.raise('TypeError', 'decoding str is not supported');
  if (!(object instanceof PyBytes || object instanceof PyBytearray)) {
    const name = object.type.name;
    return runtime.raise('TypeError', `decoding to str: need a bytes-like object, ${name} found`);
  }
  const name = encoding instanceof PyStr ? encoding.value : 'utf-8';
  return decode(runtime, object.value, name, errors instanceof PyStr ? errors.value : 'strict');
}

/** An instance of a class derived from str: a plain str first (unicode_subtype_new). */
class SubclassFrame extends NativeFrame {
  constructor(
    private readonly type: PyType,
    private readonly object: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = strOf(runtime, this.object);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (!(value instanceof PyStr)) return value;
    const text = value.value;
    runtime.heap.drop(value);
    return newStrOf(runtime, this.type, text);
  }
}
