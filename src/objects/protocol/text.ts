/** repr(), str(), ascii() and format() (Objects/object.c, Objects/abstract.c:PyObject_Format). */

import { FreeList } from '../../heap';
import { bindSpecial, callOwned } from '../attributes';
import { formatFloatObject } from '../float-methods';
import { formatInt } from '../int-methods';
import { NativeFrame } from '../native';
import { boundBuiltinBytes } from '../native-functions';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import { asciiText } from '../str/escape';
import { formatStr } from '../str/format-method';
import { newStr, PyStr } from '../str/str';
import { isUnknown } from '../unknown';

/** repr(object): an owned str. */
export function repr(runtime: Runtime, object: PyObject): Result {
  if (isUnknown(object)) return runtime.unknown('the text of an unknown value', 'str');
  if (!object.type.isClass) return object.type.slotTable.repr!(runtime, object);
  return runtime.run(new TextFrame(object, '__repr__'));
}

/** str(object): an owned str; a str itself. */
export function str(runtime: Runtime, object: PyObject): Result {
  if (object.type === runtime.types.str) return runtime.heap.take(object);
  if (isUnknown(object)) return runtime.unknown('the text of an unknown value', 'str');
  if (!object.type.isClass) {
    const slots = object.type.slotTable;
    return (slots.str ?? slots.repr!)(runtime, object);
  }
  return runtime.run(new TextFrame(object, '__str__'));
}

/** ascii(object): the repr with everything beyond ascii escaped. */
export function ascii(runtime: Runtime, object: PyObject): Result {
  return runtime.run(new AsciiFrame(object));
}

/** format(object, spec); a null spec is the empty one. */
export function format(runtime: Runtime, object: PyObject, spec: PyStr | null): Result {
  if (spec === null || spec.value === '') {
    const { str: strType, int } = runtime.types;
    if (object.type === strType) return runtime.heap.take(object);
    if (object.type === int) return int.slotTable.repr!(runtime, object);
  } else if (!isUnknown(spec)) {
    const { str: strType, int, float } = runtime.types;
    if (object.type === int || object.type === strType || object.type === float) {
      // `__format__` is bound to be called (Objects/abstract.c:PyObject_Format).
      runtime.heap.passThrough(boundBuiltinBytes, FreeList.builtinMethod);
    }
    if (object.type === int) return formatInt(runtime, object, spec);
    if (object.type === strType) return formatStr(runtime, object, spec);
    if (object.type === float) return formatFloatObject(runtime, object, spec);
  }
  if (isUnknown(object) || (spec !== null && isUnknown(spec))) {
    return runtime.unknown('the text of an unknown value', 'str');
  }
  return runtime.run(new FormatFrame(object, spec));
}

/** Calls the slot of a class of the program and checks that a str comes back. */
class TextFrame extends NativeFrame {
  constructor(
    private readonly object: PyObject,
    private readonly special: '__repr__' | '__str__',
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const slots = this.object.type.slotTable;
      const slot = this.special === '__str__' ? (slots.str ?? slots.repr!) : slots.repr!;
      const answer = slot(runtime, this.object);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null || value instanceof PyStr || isUnknown(value)) return value;
    const message = `${this.special} returned non-string (type ${value.type.fullTypeName})`;
    runtime.heap.drop(value);
    return runtime.raise('TypeError', message);
  }
}

class AsciiFrame extends NativeFrame {
  constructor(private readonly object: PyObject) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = repr(runtime, this.object);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (!(value instanceof PyStr) || value.kind === 1) return value;
    const text = newStr(runtime, asciiText(value.value));
    runtime.heap.drop(value);
    return text;
  }
}

/** Calls `__format__` and checks that a str comes back. */
class FormatFrame extends NativeFrame {
  constructor(
    private readonly object: PyObject,
    private readonly spec: PyStr | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      // Bound, unlike most special methods (Objects/abstract.c:PyObject_Format).
      this.state = 1;
      const method = bindSpecial(runtime, this.object, '__format__');
      if (method === PENDING) return PENDING;
      value = method;
    }
    if (this.state === 1) {
      if (value === null) return null;
      this.state = 2;
      const answer = callOwned(runtime, value, [this.spec ?? runtime.singletons.emptyStr]);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null || value instanceof PyStr || isUnknown(value)) return value;
    const message = `__format__ must return a str, not ${value.type.fullTypeName}`;
    runtime.heap.drop(value);
    return runtime.raise('TypeError', message);
  }
}
