/** Raising exceptions whose arguments are more than one text. */

import { newException } from './exceptions';
import { newInt } from './int';
import type { PyObject } from './object';
import type { TypeName } from './registry';
import type { Runtime } from './runtime';
import { newStr } from './str/str';

/** Raises a built-in exception with these arguments (texts and numbers become objects; objects are taken over). */
export function raiseWith(
  runtime: Runtime,
  typeName: TypeName,
  args: readonly (string | number | PyObject)[],
): null {
  const objects = args.map((arg) => {
    if (typeof arg === 'string') return newStr(runtime, arg);
    return typeof arg === 'number' ? newInt(runtime, arg) : arg;
  });
  const exception = newException(runtime, runtime.types[typeName], objects);
  // Some exceptions keep their arguments as fields too.
  const done = exception.type.slotTable.init?.(runtime, exception, exception.args.items, null);
  if (done) runtime.heap.drop(done);
  return runtime.raiseObject(exception);
}

/** The OverflowError that C's errno makes of a result that is out of range. */
export function rangeError(runtime: Runtime): null {
  return raiseWith(runtime, 'OverflowError', [34, 'Numerical result out of range']);
}
