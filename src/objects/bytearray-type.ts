/** bytearray: its slots and the methods that change it (Objects/bytearrayobject.c). */

import { newBytearray, PyBytearray, resizeBytearray, setBytearray } from './bytearray';
import { compareBytes, type PyBytes } from './bytes';
import { bytesFrom } from './bytes-constructor';
import { bytesIn } from './bytes-like';
import { bytesMethods } from './bytes-methods';
import { bytesConcat, bytesContains, bytesGetItem } from './bytes-sequence';
import { bytesRepr } from './bytes-text';
import { bindArguments } from './callbind';
import { newInt, newSizeInt, orderSatisfies, PyInt } from './int';
import type { NativeBody, NativeSpec } from './native';
import type { PyObject, Result } from './object';
import { Operator } from './operator-names';
import { chain } from './protocol/chain';
import { sequenceIndex } from './protocol/containers';
import { clippedNumber, withIndices } from './protocol/numbers';
import { repeatCount } from './protocol/operators';
import type { Runtime } from './runtime';
import { adjustBounds, PySlice, type SliceBounds, withBoundsOf } from './slice';
import { percentFormat } from './str/percent';
import { newStr } from './str/str';
import { newBytesIterator } from './text-iterators';
import type { TypeSpec } from './type';
import { isUnknown } from './unknown';

const signature = {
  name: 'bytearray',
  signature: "(source=b'', encoding='', errors='')",
  style: 'clinic',
} as const;

/** A byte's number; null where it is out of range (raised). */
function byteOf(runtime: Runtime, value: PyObject): number | null {
  const byte = (value as PyInt).value;
  if (byte >= 0 && byte < 256) return byte;
  return runtime.raise('ValueError', 'byte must be in range(0, 256)');
}

const append: NativeBody = (runtime, self, [item]) => {
  const byte = byteOf(runtime, item!);
  if (byte === null) return null;
  const array = self as PyBytearray;
  runtime.heap.touch(array);
  resizeBytearray(runtime.heap, array, array.length + 1);
  array.buffer[array.length - 1] = byte;
  return runtime.none();
};

/** Replaces a part of the content. */
function splice(runtime: Runtime, array: PyBytearray, start: number, end: number, bytes: Uint8Array): void {
  const { value } = array;
  const result = new Uint8Array(value.length - (end - start) + bytes.length);
  result.set(value.subarray(0, start));
  result.set(bytes, start);
  result.set(value.subarray(end), start + bytes.length);
  setBytearray(runtime.heap, array, result);
}

const none = new Uint8Array(0);

const insert: NativeBody = (runtime, self, [indexGiven, item]) => {
  const array = self as PyBytearray;
  const byte = byteOf(runtime, item!);
  if (byte === null) return null;
  let at = clippedNumber(indexGiven as PyInt);
  if (at < 0) at = Math.max(0, at + array.length);
  at = Math.min(at, array.length);
  splice(runtime, array, at, at, Uint8Array.of(byte));
  return runtime.none();
};

const pop: NativeBody = (runtime, self, [indexGiven]) => {
  const array = self as PyBytearray;
  if (array.length === 0) return runtime.raise('IndexError', 'pop from empty bytearray');
  let at = indexGiven === undefined ? -1 : clippedNumber(indexGiven as PyInt);
  if (at < 0) at += array.length;
  if (at < 0 || at >= array.length) return runtime.raise('IndexError', 'pop index out of range');
  const byte = array.buffer[at]!;
  splice(runtime, array, at, at + 1, none);
  return newInt(runtime, byte);
};

const remove: NativeBody = (runtime, self, [item]) => {
  const array = self as PyBytearray;
  const byte = byteOf(runtime, item!);
  if (byte === null) return null;
  const at = array.value.indexOf(byte);
  if (at < 0) return runtime.raise('ValueError', 'value not found in bytearray');
  splice(runtime, array, at, at + 1, none);
  return runtime.none();
};

/** The bytes of any source, as a temporary, handed to `use`. */
function withBytes(
  runtime: Runtime,
  self: PyObject,
  source: PyObject,
  use: (runtime: Runtime, array: PyBytearray, bytes: Uint8Array) => Result,
): Result {
  const bytes = bytesIn(source);
  if (bytes !== null) return use(runtime, self as PyBytearray, bytes.slice());
  return chain(
    runtime,
    [self, source],
    (rt, [, object]) => bytesFrom(rt, 'bytearray', rt.types.bytes, [object]),
    (rt, made, [array]) => {
      if (isUnknown(made)) return made;
      const data = (made as PyBytes).value.slice();
      rt.heap.drop(made);
      return use(rt, array as PyBytearray, data);
    },
  );
}

function extendBy(runtime: Runtime, array: PyBytearray, bytes: Uint8Array): Result {
  splice(runtime, array, array.length, array.length, bytes);
  return runtime.none();
}

const extend: NativeBody = (runtime, self, [source]) => {
  if (bytesIn(source!) === null && source!.type.slotTable.iter === undefined) {
    return runtime.raise('TypeError', `can't extend bytearray with ${source!.type.fullTypeName}`);
  }
  return withBytes(runtime, self, source!, extendBy);
};

function storeByte(runtime: Runtime, array: PyBytearray, index: number, value: PyObject | null): Result {
  const at = index < 0 ? index + array.length : index;
  if (at < 0 || at >= array.length) return runtime.raise('IndexError', 'bytearray index out of range');
  if (value === null) {
    splice(runtime, array, at, at + 1, none);
    return runtime.none();
  }
  if (!(value instanceof PyInt)) {
    return runtime.raise(
      'TypeError',
      `'${value.type.fullTypeName}' object cannot be interpreted as an integer`,
    );
  }
  const byte = byteOf(runtime, value);
  if (byte === null) return null;
  runtime.heap.touch(array);
  array.buffer[at] = byte;
  return runtime.none();
}

function storeSlice(runtime: Runtime, self: PyObject, bounds: SliceBounds, value: PyObject | null): Result {
  const array = self as PyBytearray;
  const bytes = value === null ? none : bytesIn(value);
  if (bytes === null) {
    return withBytes(runtime, self, value!, (rt, target, data) => storeBytes(rt, target, bounds, data));
  }
  return storeBytes(runtime, array, bounds, bytes.slice(), value === null);
}

function storeBytes(
  runtime: Runtime,
  array: PyBytearray,
  bounds: SliceBounds,
  bytes: Uint8Array,
  deletes = false,
): Result {
  const { start, step, length } = adjustBounds(bounds, array.length);
  if (step === 1) {
    splice(runtime, array, start, start + length, bytes);
    return runtime.none();
  }
  if (deletes) {
    const gone = new Set(Array.from({ length }, (_, i) => start + i * step));
    setBytearray(
      runtime.heap,
      array,
      array.value.filter((_, at) => !gone.has(at)),
    );
    return runtime.none();
  }
  if (bytes.length !== length) {
    return runtime.raise(
      'ValueError',
      `attempt to assign bytes of size ${bytes.length} to extended slice of size ${length}`,
    );
  }
  runtime.heap.touch(array);
  bytes.forEach((byte, i) => {
    array.buffer[start + i * step] = byte;
  });
  return runtime.none();
}

const ownMethods: readonly NativeSpec[] = [
  { name: 'append', signature: '(item, /)', style: 'o', body: withIndices([0], append) },
  { name: 'insert', signature: '(index, item, /)', style: 'positional', body: withIndices([0, 1], insert) },
  { name: 'pop', signature: '(index=-1, /)', style: 'positional', body: withIndices([0], pop) },
  { name: 'remove', signature: '(value, /)', style: 'o', body: withIndices([0], remove) },
  { name: 'extend', signature: '(iterable_of_ints, /)', style: 'o', body: extend },
  {
    name: 'clear',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      setBytearray(runtime.heap, self as PyBytearray, none);
      return runtime.none();
    },
  },
  {
    name: 'copy',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newBytearray(runtime, (self as PyBytearray).value),
  },
  {
    name: 'reverse',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      const array = self as PyBytearray;
      runtime.heap.touch(array);
      array.value.reverse();
      return runtime.none();
    },
  },
];

export const bytearrayType: TypeSpec = {
  name: 'bytearray',
  subclassable: true,
  doc: 'A sequence of bytes that can change.',
  allocate: (runtime, type) => newBytearray(runtime, none, type),
  methods: [...bytesMethods, ...ownMethods],
  slots: {
    new: (runtime, type) => newBytearray(runtime, none, type),
    init: (runtime, self, args, keywords) => {
      const bound = bindArguments(runtime, signature, args, keywords);
      if (bound === null) return null;
      return chain(
        runtime,
        [self, ...bound.map((value) => value ?? runtime.singletons.none)],
        (rt, [, ...given]) => {
          const values = given.map((value) => (value === rt.singletons.none ? undefined : value));
          return bytesFrom(rt, 'bytearray', rt.types.bytes, values);
        },
        (rt, made, [array]) => {
          if (isUnknown(made)) rt.escape([array!], 'filled with unknown bytes');
          else setBytearray(rt.heap, array as PyBytearray, (made as PyBytes).value);
          rt.heap.drop(made);
          return rt.none();
        },
      );
    },
    repr: (runtime, self) => newStr(runtime, `bytearray(${bytesRepr((self as PyBytearray).value)})`),
    hash: null,
    length: (runtime, self) => newSizeInt(runtime, (self as PyBytearray).length),
    compare: (runtime, a, b, operator) => {
      const [left, right] = [bytesIn(a), bytesIn(b)];
      if (left === null || right === null) return runtime.notImplemented();
      return runtime.bool(orderSatisfies(compareBytes(left, right), operator));
    },
    concat: bytesConcat,
    inplaceConcat: (runtime, self, other) => {
      const bytes = bytesIn(other);
      if (bytes === null)
        return runtime.raise('TypeError', `can't concat ${other.type.fullTypeName} to bytearray`);
      const done = extendBy(runtime, self as PyBytearray, bytes.slice());
      if (done) runtime.heap.drop(done);
      return runtime.heap.take(self);
    },
    repeat: (runtime, self, count) =>
      newBytearray(runtime, repeated((self as PyBytearray).value, repeatCount(count))),
    inplaceRepeat: (runtime, self, count) => {
      const array = self as PyBytearray;
      setBytearray(runtime.heap, array, repeated(array.value, repeatCount(count)));
      return runtime.heap.take(self);
    },
    contains: bytesContains,
    getItem: bytesGetItem,
    setItem: (runtime, self, key, value) => {
      if (key instanceof PySlice) return withBoundsOf(runtime, key, self, value, storeSlice);
      if (key instanceof PyInt) return storeByte(runtime, self as PyBytearray, clippedNumber(key), value);
      return chain(
        runtime,
        value === null ? [self, key] : [self, key, value],
        (rt, [, index]) => sequenceIndex(rt, index!),
        (rt, index, [array, , stored]) => {
          const at = clippedNumber(index as PyInt);
          rt.heap.drop(index);
          return storeByte(rt, array as PyBytearray, at, stored ?? null);
        },
      );
    },
    iter: (runtime, self) => newBytesIterator(runtime, self as PyBytearray),
    binary: {
      [Operator.modulo]: (runtime, left, right) =>
        left instanceof PyBytearray ? percentFormat(runtime, left, right) : runtime.notImplemented(),
    },
  },
};

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  const result = new Uint8Array(bytes.length * times);
  for (let i = 0; i < times; i++) result.set(bytes, i * bytes.length);
  return result;
}
