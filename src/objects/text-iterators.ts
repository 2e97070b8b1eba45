/** Iterators over strs and bytes (Objects/unicodeobject.c, bytesobject.c, bytearrayobject.c). */

import { PyBytes } from './bytes';
import { newInt } from './int';
import { containerIteratorBytes, PyContainerIterator } from './iterator';
import { iteratorMethods } from './iterator-methods';
import type { PyObject, Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { newStr, type PyStr } from './str';
import type { TypeSpec } from './type';

/** `index` counts UTF-16 units, `given` characters. */
export class PyStrIterator extends PyContainerIterator<PyStr> {
  given = 0;

  override lengthHint(): number {
    return this.container === null ? 0 : this.container.length - this.given;
  }

  override saveContent(): unknown {
    return { index: this.index, container: this.container, given: this.given };
  }

  override restoreContent(saved: { index: number; container: PyStr | null; given: number }): void {
    super.restoreContent(saved);
    this.given = saved.given;
  }
}

/** What has bytes: bytes and bytearray. */
type BytesLike = PyObject & { readonly value: Uint8Array };

export class PyBytesIterator extends PyContainerIterator<BytesLike> {
  override lengthHint(): number {
    return this.container === null ? 0 : Math.max(0, this.container.value.length - this.index);
  }
}

/** `iter(str)`; takes the str. */
export function newStrIterator(runtime: Runtime, text: PyStr): PyStrIterator {
  const { types } = runtime;
  const isAscii = text.kind === 1 && runtime.profile.evaluation.asciiStrIterator;
  const type = isAscii ? types.str_ascii_iterator : types.str_iterator;
  return placeTracked(runtime, new PyStrIterator(runtime.heap.take(text)), type, containerIteratorBytes);
}

/** `iter(bytes)` or `iter(bytearray)`; takes it. */
export function newBytesIterator(runtime: Runtime, bytes: BytesLike): PyBytesIterator {
  const { types } = runtime;
  const type = bytes instanceof PyBytes ? types.bytes_iterator : types.bytearray_iterator;
  return placeTracked(runtime, new PyBytesIterator(runtime.heap.take(bytes)), type, containerIteratorBytes);
}

function nextCharacter(runtime: Runtime, self: PyObject): Result {
  const iterator = self as PyStrIterator;
  const text = iterator.container;
  if (text === null) return null;
  if (iterator.index >= text.value.length) return iterator.exhaust(runtime.heap);
  runtime.heap.touch(iterator);
  const point = text.value.codePointAt(iterator.index)!;
  const character = String.fromCodePoint(point);
  iterator.index += character.length;
  iterator.given++;
  return newStr(runtime, character, true);
}

function nextByte(runtime: Runtime, self: PyObject): Result {
  const iterator = self as PyBytesIterator;
  const bytes = iterator.container;
  if (bytes === null) return null;
  const byte = bytes.value[iterator.index];
  if (byte === undefined || iterator.index >= bytes.value.length) return iterator.exhaust(runtime.heap);
  runtime.heap.touch(iterator);
  iterator.index++;
  return newInt(runtime, byte);
}

function iteratorType(name: string, next: (runtime: Runtime, self: PyObject) => Result): TypeSpec {
  return {
    name,
    collectable: true,
    methods: iteratorMethods,
    slots: { iter: (runtime, self) => runtime.heap.take(self), next },
  };
}

export const strIteratorType = iteratorType('str_iterator', nextCharacter);
export const strAsciiIteratorType = iteratorType('str_ascii_iterator', nextCharacter);
export const bytesIteratorType = iteratorType('bytes_iterator', nextByte);
export const bytearrayIteratorType = iteratorType('bytearray_iterator', nextByte);
