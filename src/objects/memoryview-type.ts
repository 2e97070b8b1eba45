/** memoryview: its slots (Objects/memoryobject.c). */

import { PyBytearray } from './bytearray';
import { compareBytes, newBytes, PyBytes } from './bytes';
import { bytesIn } from './bytes-like';
import { newInt, PyInt } from './int';
import { newList } from './list';
import { isItemBuffer, newMemoryview, PyMemoryview } from './memoryview';
import type { NativeSpec } from './native';
import type { PyObject, Result } from './object';
import type { Runtime } from './runtime';
import { adjustBounds, PySlice, type SliceBounds, withBoundsOf } from './slice';
import { newStr } from './str/str';
import { newTuple } from './tuple';
import type { TypeSpec } from './type';

/** True where the view was released (raised). */
function isReleased(runtime: Runtime, self: PyObject): boolean {
  if (!(self as PyMemoryview).released) return false;
  runtime.raise('ValueError', 'operation forbidden on released memoryview object');
  return true;
}

function slice(runtime: Runtime, self: PyObject, bounds: SliceBounds): Result {
  const view = self as PyMemoryview;
  const { start, step, length } = adjustBounds(bounds, view.count);
  return newMemoryview(runtime, view.source, view.start + start * view.stride, length, view.stride * step);
}

function place(view: PyMemoryview, index: number): number | null {
  const at = index < 0 ? index + view.count : index;
  return at >= 0 && at < view.count ? view.start + at * view.stride : null;
}

function getItem(runtime: Runtime, self: PyObject, key: PyObject): Result {
  if (isReleased(runtime, self)) return null;
  const view = self as PyMemoryview;
  if (key instanceof PySlice) return withBoundsOf(runtime, key, self, null, slice);
  if (!(key instanceof PyInt)) return runtime.raise('TypeError', 'memoryview: invalid slice key');
  const at = place(view, key.value);
  if (at === null) return runtime.raise('IndexError', 'index out of bounds on dimension 1');
  return view.itemAt(runtime, at);
}

function setItem(runtime: Runtime, self: PyObject, key: PyObject, value: PyObject | null): Result {
  if (isReleased(runtime, self)) return null;
  const view = self as PyMemoryview;
  const { source } = view;
  if (!(source instanceof PyBytearray || isItemBuffer(source)))
    return runtime.raise('TypeError', 'cannot modify read-only memory');
  if (value === null) return runtime.raise('TypeError', 'cannot delete memory');
  if (key instanceof PySlice) return withBoundsOf(runtime, key, self, value, storeSlice);
  if (!(key instanceof PyInt)) return runtime.raise('TypeError', 'memoryview: invalid slice key');
  const at = place(view, key.value);
  if (at === null) return runtime.raise('IndexError', 'index out of bounds on dimension 1');
  if (isItemBuffer(source)) return source.storeAt(runtime, at, value) ? runtime.none() : null;
  if (!(value instanceof PyInt)) return runtime.raise('TypeError', "memoryview: invalid type for format 'B'");
  if (!(value.value >= 0 && value.value < 256)) {
    return runtime.raise('ValueError', "memoryview: invalid value for format 'B'");
  }
  runtime.heap.touch(source);
  source.buffer[at] = value.value;
  return runtime.none();
}

function storeSlice(runtime: Runtime, self: PyObject, bounds: SliceBounds, value: PyObject | null): Result {
  const view = self as PyMemoryview;
  const bytes = bytesIn(value!);
  if (bytes === null) {
    return runtime.raise('TypeError', `a bytes-like object is required, not '${value!.type.fullTypeName}'`);
  }
  const { start, step, length } = adjustBounds(bounds, view.count);
  if (bytes.length !== length) {
    return runtime.raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  }
  const target = view.source;
  if (!(target instanceof PyBytearray)) {
    return runtime.unknown('what a slice of a memoryview of an array stores', 'NoneType');
  }
  runtime.heap.touch(target);
  bytes.slice().forEach((byte, i) => {
    target.buffer[view.start + (start + i * step) * view.stride] = byte;
  });
  return runtime.none();
}

function noargs(name: string, body: (runtime: Runtime, view: PyMemoryview) => Result): NativeSpec {
  return {
    name,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => (isReleased(runtime, self) ? null : body(runtime, self as PyMemoryview)),
  };
}

function release(runtime: Runtime, self: PyObject): Result {
  const view = self as PyMemoryview;
  if (!view.released) {
    runtime.heap.touch(view);
    view.released = true;
    runtime.heap.drop(view.source);
  }
  return runtime.none();
}

export const memoryviewType: TypeSpec = {
  name: 'memoryview',
  collectable: true,
  pattern: 'sequence',
  methods: [
    noargs('tobytes', (runtime, view) => newBytes(runtime, view.bytes().slice())),
    noargs('tolist', (runtime, view) =>
      newList(
        runtime,
        Array.from({ length: view.count }, (_, i) => view.itemAt(runtime, view.start + i * view.stride)),
      ),
    ),
    noargs('hex', (runtime, view) =>
      newStr(runtime, Array.from(view.bytes(), (byte) => byte.toString(16).padStart(2, '0')).join('')),
    ),
    noargs('toreadonly', (runtime, view) =>
      newMemoryview(runtime, view.source, view.start, view.count, view.stride),
    ),
    noargs('__enter__', (runtime, view) => runtime.heap.take(view)),
    { name: '__exit__', signature: '(*args)', style: 'positional', body: release },
    { name: 'release', signature: '()', style: 'noargs', body: release },
  ],
  getset: [
    {
      name: 'nbytes',
      get: (runtime, self) => newInt(runtime, (self as PyMemoryview).count * (self as PyMemoryview).itemSize),
    },
    { name: 'itemsize', get: (runtime, self) => newInt(runtime, (self as PyMemoryview).itemSize) },
    { name: 'ndim', get: (runtime) => newInt(runtime, 1) },
    { name: 'format', get: (runtime, self) => newStr(runtime, (self as PyMemoryview).format, true) },
    {
      name: 'readonly',
      get: (runtime, self) => runtime.bool((self as PyMemoryview).source instanceof PyBytes),
    },
    { name: 'contiguous', get: (runtime, self) => runtime.bool((self as PyMemoryview).stride === 1) },
    { name: 'obj', get: (runtime, self) => runtime.heap.take((self as PyMemoryview).source) },
    {
      name: 'shape',
      get: (runtime, self) => newTuple(runtime, [newInt(runtime, (self as PyMemoryview).count)]),
    },
    {
      name: 'strides',
      get: (runtime, self) =>
        newTuple(runtime, [newInt(runtime, (self as PyMemoryview).stride * (self as PyMemoryview).itemSize)]),
    },
  ],
  slots: {
    new: (runtime, _type, args) => {
      const [source] = args;
      if (source === undefined) {
        return runtime.raise('TypeError', "memoryview() missing required argument 'object' (pos 1)");
      }
      if (source instanceof PyMemoryview) {
        return newMemoryview(runtime, source.source, source.start, source.count, source.stride);
      }
      if (source instanceof PyBytes || source instanceof PyBytearray || isItemBuffer(source)) {
        return newMemoryview(runtime, source);
      }
      return runtime.raise(
        'TypeError',
        `memoryview: a bytes-like object is required, not '${source.type.fullTypeName}'`,
      );
    },
    repr: (runtime, self) => {
      const kind = (self as PyMemoryview).released ? 'released memory' : 'memory';
      return newStr(runtime, `<${kind} at 0x${self.address.toString(16)}>`);
    },
    length: (runtime, self) =>
      isReleased(runtime, self) ? null : newInt(runtime, (self as PyMemoryview).count),
    compare: (runtime, a, b, operator) => {
      const [left, right] = [bytesIn(a), bytesIn(b)];
      if ((operator !== 2 && operator !== 3) || left === null || right === null)
        return runtime.notImplemented();
      return runtime.bool((compareBytes(left, right) === 0) === (operator === 2));
    },
    getItem,
    setItem,
  },
};
