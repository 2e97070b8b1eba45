/** bytes and bytearray as sequences: subscripts, `in`, `+`. */

import { newBytearray, PyBytearray } from './bytearray';
import { newBytes, type PyBytes } from './bytes';
import { bytesIn, likeSelf, sameBytes, textIn } from './bytes-like';
import { latin1 } from './bytes-text';
import { newInt, PyInt } from './int';
import type { PyObject, Result } from './object';
import { chain } from './protocol/chain';
import { sequenceIndex } from './protocol/containers';
import { isIndex } from './protocol/numbers';
import type { Runtime } from './runtime';
import { adjustBounds, PySlice, type SliceBounds, withBoundsOf } from './slice';

/** a + b: the type of the left side. */
export function bytesConcat(runtime: Runtime, left: PyObject, right: PyObject): Result {
  const other = bytesIn(right);
  const own = (left as PyBytes | PyBytearray).value;
  if (other === null) {
    const name = left instanceof PyBytearray ? 'bytearray' : 'bytes';
    return runtime.raise('TypeError', `can't concat ${right.type.fullTypeName} to ${name}`);
  }
  const { bytes } = runtime.types;
  if (own.length === 0 && right.type === bytes && left.type === bytes) return runtime.heap.take(right);
  if (other.length === 0 && left.type === bytes) return runtime.heap.take(left);
  const joined = new Uint8Array(own.length + other.length);
  joined.set(own);
  joined.set(other, own.length);
  return left instanceof PyBytearray ? newBytearray(runtime, joined) : newBytes(runtime, joined);
}

/** item in self: a byte's number, or bytes. */
export function bytesContains(runtime: Runtime, self: PyObject, item: PyObject): Result {
  const part = bytesIn(item);
  if (part !== null) return runtime.bool(textIn(self).includes(latin1(part)));
  if (item instanceof PyInt) {
    if (item.big !== null || item.value < 0 || item.value > 255) {
      return runtime.raise('ValueError', 'byte must be in range(0, 256)');
    }
    return runtime.bool((self as PyBytes).value.includes(item.value));
  }
  if (!isIndex(item)) {
    return runtime.raise('TypeError', `a bytes-like object is required, not '${item.type.fullTypeName}'`);
  }
  return chain(
    runtime,
    [self, item],
    (rt, [, object]) => sequenceIndex(rt, object!),
    (rt, value, [subject]) => {
      const answer = bytesContains(rt, subject!, value);
      rt.heap.drop(value);
      return answer;
    },
  );
}

function byteAt(runtime: Runtime, self: PyObject, index: number): Result {
  const { value } = self as PyBytes;
  const at = index < 0 ? index + value.length : index;
  if (at >= 0 && at < value.length) return newInt(runtime, value[at]!);
  const name = self instanceof PyBytearray ? 'bytearray index' : 'index';
  return runtime.raise('IndexError', `${name} out of range`);
}

function slice(runtime: Runtime, self: PyObject, bounds: SliceBounds): Result {
  const { value } = self as PyBytes;
  const { start, step, length } = adjustBounds(bounds, value.length);
  if (step === 1 && length === value.length) return sameBytes(runtime, self);
  let text = '';
  if (step === 1) text = latin1(value.subarray(start, start + length));
  else for (let i = 0; i < length; i++) text += String.fromCharCode(value[start + i * step]!);
  return likeSelf(runtime, self, text);
}

export function bytesGetItem(runtime: Runtime, self: PyObject, key: PyObject): Result {
  if (key instanceof PyInt && key.big === null) return byteAt(runtime, self, key.value);
  if (key instanceof PySlice) return withBoundsOf(runtime, key, self, null, slice);
  if (!isIndex(key)) {
    const kind = self instanceof PyBytearray ? 'bytearray' : 'byte';
    return runtime.raise(
      'TypeError',
      `${kind} indices must be integers or slices, not ${key.type.fullTypeName}`,
    );
  }
  return chain(
    runtime,
    [self, key],
    (rt, [, index]) => sequenceIndex(rt, index!),
    (rt, value, [subject]) => {
      const index = (value as PyInt).value;
      rt.heap.drop(value);
      return byteAt(rt, subject!, index);
    },
  );
}
