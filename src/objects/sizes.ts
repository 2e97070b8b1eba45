/** `sys.getsizeof` for objects without a `__sizeof__` of their own. */

import { collectorHeader } from './instance';
import { nativeBase } from './native-new';
import type { PyObject } from './object';
import type { Runtime } from './runtime';

/**
 * Bytes as `sys.getsizeof` prints them: what the built-in type says, and what a class of the program adds to its
 * layout. Null where nothing exact is known.
 */
export function sizeOf(runtime: Runtime, object: PyObject): number | null {
  const { profile } = runtime;
  const own = object.sizeBytes(profile);
  const { type } = object;
  if (own === null || !type.isClass) return own;
  const { preHeader } = profile.instances;
  let bytes = own;
  if (!nativeBase(type).collectable) bytes += collectorHeader;
  bytes += 8 * type.slotNames.length;
  if (type.addsAttributes) bytes += preHeader === 'none' ? 8 : 16;
  if (type.addsWeakrefs) {
    if (preHeader !== 'both') bytes += 8;
    else if (!type.addsAttributes) bytes += 16;
  }
  return bytes;
}
