/** str.__format__ (Objects/unicodeobject.c). */

import type { PyObject, Result } from '../object';
import type { Runtime } from '../runtime';
import { unchanged } from './arguments';
import { formatText } from './format-spec';
import { newStr, PyStr } from './str';

/** str.__format__. */
export function formatStr(runtime: Runtime, self: PyObject, spec: PyObject): Result {
  if (!(spec instanceof PyStr)) {
    return runtime.raise('TypeError', `__format__() argument must be str, not ${spec.type.fullTypeName}`);
  }
  const str = self as PyStr;
  if (spec.value === '') {
    const slots = self.type.slotTable;
    return str.type === runtime.types.str ? runtime.heap.take(str) : (slots.str ?? slots.repr!)(runtime, str);
  }
  const text = formatText(runtime, str.value, str.length, spec.value, str.type.name);
  if (text === null) return null;
  return text === str.value ? unchanged(runtime, str) : newStr(runtime, text, true);
}
