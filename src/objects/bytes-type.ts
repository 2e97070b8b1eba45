/** bytes: its slots (Objects/bytesobject.c). */

import { compareBytes, isBytes, newBytes, newBytesOf, type PyBytes } from './bytes';
import { bytesNew } from './bytes-constructor';
import { bytesMethods } from './bytes-methods';
import { bytesConcat, bytesContains, bytesGetItem } from './bytes-sequence';
import { bytesRepr } from './bytes-text';
import { hashBytes } from './hashing';
import { newInt, newSizeInt, orderSatisfies } from './int';
import { Operator } from './operator-names';
import { repeatCount } from './protocol/operators';
import { percentFormat } from './str/percent';
import { newStr } from './str/str';
import { newBytesIterator } from './text-iterators';
import type { TypeSpec } from './type';

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
    length: (runtime, self) => newSizeInt(runtime, (self as PyBytes).value.length),
    compare: (runtime, a, b, operator) =>
      isBytes(a) && isBytes(b)
        ? runtime.bool(orderSatisfies(compareBytes(a.value, b.value), operator))
        : runtime.notImplemented(),
    concat: bytesConcat,
    repeat: (runtime, self, count) => {
      const { value, type } = self as PyBytes;
      const times = repeatCount(count);
      if (times === 1 && type === runtime.types.bytes) return runtime.heap.take(self);
      if (value.length * times > repeatMax)
        return runtime.unknown('bytes longer than the model follows', 'bytes');
      const result = new Uint8Array(value.length * times);
      for (let i = 0; i < times; i++) result.set(value, i * value.length);
      return newBytes(runtime, result);
    },
    contains: bytesContains,
    getItem: bytesGetItem,
    iter: (runtime, self) => newBytesIterator(runtime, self as PyBytes),
    binary: {
      [Operator.modulo]: (runtime, left, right) =>
        isBytes(left) ? percentFormat(runtime, left, right) : runtime.notImplemented(),
    },
  },
};

/** Longer results are not made. */
const repeatMax = 1 << 28;
