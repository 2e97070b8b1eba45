/** bytes: the object, its block, and its slots (Objects/bytesobject.c). */

import type { Heap, Visitor } from '../heap';
import { bytesGetItem, bytesMethods, bytesNew, bytesRepr, concatBytes, containsByte } from './bytes-methods';
import { bytesPercent } from './bytes-percent';
import { hashBytes } from './hashing';
import {
  type CommonContent,
  create,
  destroyCommon,
  restoreCommon,
  saveCommon,
  visitCommon,
} from './instance';
import { newInt, orderSatisfies } from './int';
import { PyObject } from './object';
import { Operator } from './operator-names';
import { repeatCount } from './protocol/operators';
import type { Runtime } from './runtime';
import { newStr } from './str/str';
import type { PyType, TypeSpec } from './type';

export class PyBytes extends PyObject {
  constructor(
    type: PyType,
    readonly value: Uint8Array,
  ) {
    super();
    this.type = type;
  }

  override visit(visitor: Visitor): void {
    if (this.type.heapType) visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    if (this.type.heapType) destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return bytesHeader + this.value.length;
  }

  override saveContent(): unknown {
    return this.type.heapType ? saveCommon(this) : null;
  }

  override restoreContent(saved: CommonContent | null): void {
    if (saved !== null) restoreCommon(this, saved);
  }
}

/** Header and closing zero byte. */
export const bytesHeader = 33;

export function isBytes(object: PyObject): object is PyBytes {
  return object instanceof PyBytes;
}

/** A bytes object that keeps the array; owned. Of none: the singleton; of one byte: the cached object. */
export function newBytes(runtime: Runtime, value: Uint8Array): PyBytes {
  const { singletons } = runtime;
  if (value.length === 0) return runtime.heap.take(singletons.emptyBytes);
  if (value.length === 1) return runtime.heap.take(singletons.byteCharacters[value[0]!]!);
  return runtime.heap.allocate(new PyBytes(runtime.types.bytes, value), bytesHeader + value.length);
}

/** An instance of bytes or of a class derived from it; owned. */
export function newBytesOf(runtime: Runtime, type: PyType, value: Uint8Array): PyBytes {
  if (type === runtime.types.bytes) return newBytes(runtime, value);
  return create(runtime, new PyBytes(type, value), type, bytesHeader + value.length);
}

/** Order of two byte strings: negative, zero, positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

export const bytesType: TypeSpec = {
  name: 'bytes',
  subclassable: true,
  doc: 'A sequence of bytes.',
  allocate: (runtime, type) => newBytesOf(runtime, type, new Uint8Array(0)),
  methods: bytesMethods,
  slots: {
    new: bytesNew,
    repr: (runtime, self) => newStr(runtime, bytesRepr((self as PyBytes).value)),
    hash: (runtime, self) =>
      newInt(runtime, hashBytes((self as PyBytes).value, runtime.profile.scalars.textHash)),
    length: (runtime, self) => newInt(runtime, (self as PyBytes).value.length),
    compare: (runtime, a, b, operator) =>
      isBytes(a) && isBytes(b)
        ? runtime.bool(orderSatisfies(compareBytes(a.value, b.value), operator))
        : runtime.notImplemented(),
    concat: concatBytes,
    repeat: (runtime, self, count) => {
      const { value, type } = self as PyBytes;
      const times = repeatCount(count);
      if (times === 1 && type === runtime.types.bytes) return runtime.heap.take(self);
      if (value.length * times > repeatMax) return runtime.unknown('bytes longer than the model follows', 'bytes');
      const result = new Uint8Array(value.length * times);
      for (let i = 0; i < times; i++) result.set(value, i * value.length);
      return newBytes(runtime, result);
    },
    contains: containsByte,
    getItem: bytesGetItem,
    binary: { [Operator.modulo]: bytesPercent },
  },
};

/** Longer results are not made. */
const repeatMax = 1 << 28;
