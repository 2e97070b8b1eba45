/** The truth of an object (Objects/object.c:PyObject_IsTrue). */

import { isFastForwarded } from '../bulk';
import { PyInt } from '../int';
import { NativeFrame } from '../native';
import type { PyObject, Result } from '../object';
import { PENDING } from '../object';
import type { Runtime } from '../runtime';
import { PyStr } from '../str/str';
import { isUnknown } from '../unknown';

/** True or False, owned; runs `__bool__` or `__len__`. */
export function truth(runtime: Runtime, object: PyObject): Result {
  const known = truthOf(runtime, object);
  if (known !== undefined) return runtime.bool(known);
  if (isUnknown(object)) return runtime.unknown('the truth of an unknown value', 'bool');
  return runtime.run(new TruthFrame(object));
}

/** The truth where no Python code is needed for it; undefined where it is, or where it is unknown. */
export function truthOf(runtime: Runtime, object: PyObject): boolean | undefined {
  const type = object.type;
  const { singletons } = runtime;
  if (object === singletons.true) return true;
  if (object === singletons.false || object === singletons.none) return false;
  if (isUnknown(object)) return isFastForwarded(object) ? true : undefined;
  const { bool, length } = type.slotTable;
  if (bool === undefined && length === undefined) return true;
  if (type.isClass && (bool ?? length) !== builtinBase(type)) return undefined;
  if (object instanceof PyStr) return object.length > 0;
  if (object instanceof PyInt) return object.value !== 0;
  const answer = (bool ?? length)!(runtime, object);
  if (answer === null || answer === PENDING) return undefined;
  const isTrue = (answer as PyInt).value !== 0;
  runtime.heap.drop(answer);
  return isTrue;
}

/** The slot that decides truth in the built-in base of a class. */
function builtinBase(type: PyObject['type']): unknown {
  let base = type.base;
  while (base?.isClass) base = base.base;
  return base?.slotTable.bool ?? base?.slotTable.length;
}

class TruthFrame extends NativeFrame {
  constructor(private readonly object: PyObject) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { bool, length } = this.object.type.slotTable;
    if (this.state === 0) {
      this.state = 1;
      const answer = (bool ?? length)!(runtime, this.object);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    const int = value as PyInt;
    const answer = runtime.bool(int.big !== null || int.value !== 0);
    runtime.heap.drop(value);
    return answer;
  }
}
