/** `sys.getsizeof` for objects without a `__sizeof__` of their own. */

import { attributesBytes, collectorHeader } from './instance';
import { nativeBase } from './native-new';
import type { PyObject } from './object';
import type { Runtime } from './runtime';
import { hasUnknownBase } from './unknown-base';

/**
 * Bytes as `sys.getsizeof` prints them: what the built-in type says, and what a class of the program adds to its
 * layout. Null where nothing exact is known.
 */
export function sizeOf(runtime: Runtime, object: PyObject): number | null {
  const { profile } = runtime;
  const own = object.sizeBytes(profile);
  const { type } = object;
  if (own === null || !type.isClass) return own;
  if (hasUnknownBase(type)) return null;
  const { preHeader } = profile.instances;
  const base = nativeBase(type);
  // int.__sizeof__ and str.__sizeof__ do not look at what a class adds behind their fields.
  const fields = base === runtime.types.int || base === runtime.types.str ? 0 : 8;
  let bytes = own + fields * type.slotNames.length;
  if (!base.collectable) bytes += collectorHeader;
  if (type.addsAttributes) bytes += attributesBytes(profile, type) === 8 ? fields : 16;
  if (type.addsWeakrefs) {
    if (preHeader !== 'both') bytes += fields;
    else if (!type.addsAttributes) bytes += 16;
  }
  return bytes;
}
