/** What bytes and bytearray share: reading arguments that have bytes, and results of the receiver's kind. */

import { newBytearray, PyBytearray } from './bytearray';
import { newBytes, PyBytes } from './bytes';
import { bytesOfLatin1, latin1 } from './bytes-text';
import { PyMemoryview } from './memoryview';
import type { PyObject } from './object';
import type { Runtime } from './runtime';

/** The bytes of an object that has a buffer; null for others. */
export function bytesIn(object: PyObject): Uint8Array | null {
  if (object instanceof PyBytes || object instanceof PyBytearray) return object.value;
  if (object instanceof PyMemoryview) return object.bytes();
  // An array of the library.
  return 'bufferBytes' in object ? (object as { bufferBytes(): Uint8Array }).bufferBytes() : null;
}

/** The content of a receiver as latin-1 text. */
export function textIn(self: PyObject): string {
  return latin1((self as PyBytes | PyBytearray).value);
}

/** The argument's bytes as latin-1 text; null where it has none, and the TypeError is raised. */
export function bytesArgument(runtime: Runtime, object: PyObject): string | null {
  const bytes = bytesIn(object);
  if (bytes !== null) return latin1(bytes);
  return runtime.raise('TypeError', `a bytes-like object is required, not '${object.type.fullTypeName}'`);
}

/** A result of the same type as the receiver: bytes of bytes, bytearray of bytearray. */
export function likeSelf(runtime: Runtime, self: PyObject, text: string): PyBytes | PyBytearray {
  const bytes = bytesOfLatin1(text);
  return self instanceof PyBytearray ? newBytearray(runtime, bytes) : newBytes(runtime, bytes);
}

/** The receiver itself where it is exactly bytes and unchanged; else a copy. */
export function sameBytes(runtime: Runtime, self: PyObject): PyBytes | PyBytearray {
  if (self.type === runtime.types.bytes) return runtime.heap.take(self as PyBytes);
  return likeSelf(runtime, self, textIn(self));
}
