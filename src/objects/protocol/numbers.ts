/** Conversions that operations ask of their arguments: `__index__`, `__float__` (Objects/abstract.c). */

import { newFloat, PyFloat } from '../float';
import { PyInt } from '../int';
import { integerToFloat } from '../int-arithmetic';
import { type NativeBody, NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import { isUnknown } from '../unknown';

const typeName = (object: PyObject): string => object.type.fullTypeName;

/** An int of the same value, owned (PyNumber_Index); runs `__index__`. */
export function index(runtime: Runtime, object: PyObject): Result {
  if (object instanceof PyInt) return runtime.heap.take(object);
  if (isUnknown(object)) return runtime.unknown('an unknown index', 'int');
  const slot = object.type.slotTable.index;
  if (slot === undefined) {
    return runtime.raise('TypeError', `'${typeName(object)}' object cannot be interpreted as an integer`);
  }
  return runtime.run(new ConvertFrame(object, 'index'));
}

/** Whether it has `__index__`. */
export function isIndex(object: PyObject): boolean {
  return object instanceof PyInt || object.type.slotTable.index !== undefined;
}

/** A float of the same value, owned (PyNumber_Float without strings, as PyFloat_AsDouble); runs `__float__` or `__index__`. */
export function toFloat(runtime: Runtime, object: PyObject): Result {
  if (object instanceof PyFloat) return runtime.heap.take(object);
  if (object instanceof PyInt && !object.type.isClass) return intToFloat(runtime, object);
  if (isUnknown(object)) return runtime.unknown('an unknown number', 'float');
  const { float, index: indexSlot } = object.type.slotTable;
  if (float !== undefined) return runtime.run(new ConvertFrame(object, 'float'));
  if (indexSlot !== undefined) return runtime.run(new ConvertFrame(object, 'floatOfIndex'));
  return runtime.raise('TypeError', `must be real number, not ${typeName(object)}`);
}

/** An int as a float, owned; OverflowError. */
export function intToFloat(runtime: Runtime, int: PyInt): Result {
  if (int.big === null) return newFloat(runtime, int.value);
  const value = integerToFloat(int.big);
  if (Number.isFinite(value)) return newFloat(runtime, value);
  return runtime.raise('OverflowError', 'int too large to convert to float');
}

/** Calls a conversion slot and checks the type of its answer. */
class ConvertFrame extends NativeFrame {
  constructor(
    private readonly object: PyObject,
    private readonly to: 'index' | 'float' | 'floatOfIndex',
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { object, to } = this;
    if (this.state === 0) {
      this.state = 1;
      const { index: indexSlot, float } = object.type.slotTable;
      const answer = (to === 'float' ? float! : indexSlot!)(runtime, object);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    if (isUnknown(value)) return value;
    if (to === 'float') {
      if (value instanceof PyFloat) return value;
      const message = `${typeName(object)}.__float__ returned non-float (type ${typeName(value)})`;
      runtime.heap.drop(value);
      return runtime.raise('TypeError', message);
    }
    if (!(value instanceof PyInt)) {
      const message = `__index__ returned non-int (type ${typeName(value)})`;
      runtime.heap.drop(value);
      return runtime.raise('TypeError', message);
    }
    if (to === 'index') return value;
    const float = intToFloat(runtime, value);
    runtime.heap.drop(value);
    return float;
  }
}

/** The body of a native whose arguments at these places are indices: they arrive as PyInts; absent ones stay absent. */
export function withIndices(places: readonly number[], body: NativeBody): NativeBody {
  return converting(places, (object) => object instanceof PyInt, index, body);
}

/** The same where None stands for an absent index (bounds of `find`, `startswith`, …: _PyEval_SliceIndex). */
export function withBounds(places: readonly number[], body: NativeBody): NativeBody {
  const convert = (runtime: Runtime, object: PyObject): Result =>
    isIndex(object)
      ? index(runtime, object)
      : runtime.raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return converting(
    places,
    (object, runtime) => object instanceof PyInt || object === runtime.singletons.none,
    convert,
    body,
  );
}

/** The same for floats: they arrive as PyFloats. */
export function withFloats(places: readonly number[], body: NativeBody): NativeBody {
  return converting(places, (object) => object instanceof PyFloat, toFloat, body);
}

function converting(
  places: readonly number[],
  isDone: (object: PyObject, runtime: Runtime) => boolean,
  convert: (runtime: Runtime, object: PyObject) => Result,
  body: NativeBody,
): NativeBody {
  return (runtime, self, args, keywords) => {
    const waiting = places.filter((place) => args[place] !== undefined && !isDone(args[place]!, runtime));
    if (waiting.length === 0) return body(runtime, self, args, keywords);
    return runtime.run(new ArgumentsFrame(waiting, convert, body, self, [...args], keywords));
  };
}

/** Converts some arguments one after the other, then runs the body. */
class ArgumentsFrame extends NativeFrame {
  private at = 0;

  constructor(
    private readonly places: readonly number[],
    private readonly convert: (runtime: Runtime, object: PyObject) => Result,
    private readonly body: NativeBody,
    private readonly self: PyObject,
    private readonly args: (PyObject | undefined)[],
    private readonly keywords: ReadonlyMap<string, PyObject> | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.args[this.places[this.at++]!] = this.hold(value);
        this.state = 0;
      }
      if (this.at === this.places.length) {
        this.state = 2;
        return this.body(runtime, this.self, this.args, this.keywords);
      }
      this.state = 1;
      const answer = this.convert(runtime, this.args[this.places[this.at]!]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** The number a PyInt holds, clipped to what an index can be (Py_ssize_t), for bounds and counts where clipping does no harm. */
export function clippedNumber(int: PyInt): number {
  if (int.big === null) return int.value;
  return int.big < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** PyNumber_AsSsize_t with OverflowError; null where it raised. */
export function indexNumber(runtime: Runtime, int: PyInt): number | null {
  if (int.big === null) return int.value;
  if (int.big >= -(1n << 63n) && int.big < 1n << 63n) return clippedNumber(int);
  return runtime.raise('OverflowError', 'Python int too large to convert to C ssize_t');
}
