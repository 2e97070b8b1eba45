/** Relations between types that need no Python code. */

import type { PyObject } from './object';
import type { PyType } from './type';

/** PyType_IsSubtype: `base` is in the mro of `type`. */
export function isSubtype(type: PyType, base: PyType): boolean {
  if (type === base) return true;
  const { mro } = type;
  for (let i = 1; i < mro.length; i++) if (mro[i] === base) return true;
  return false;
}

/** PyObject_TypeCheck: its type is `type` or derives from it; neither `__class__` nor metaclasses are asked. */
export function isInstanceOf(object: PyObject, type: PyType): boolean {
  return object.type === type || isSubtype(object.type, type);
}
