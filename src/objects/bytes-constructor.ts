/** bytes(…) and what bytearray(…) reads in the same way (Objects/bytesobject.c:bytes_new_impl). */

import { callSpecial, lookupSpecial } from './attributes';
import { newBytesOf, PyBytes } from './bytes';
import { bytesIn } from './bytes-like';
import { bindArguments } from './callbind';
import { PyInt } from './int';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { Consume, type Each } from './protocol/consume';
import { index, isIndex } from './protocol/numbers';
import type { Runtime } from './runtime';
import { encode } from './str/codecs';
import { PyStr } from './str/str';
import type { PyType } from './type';
import { isUnknown } from './unknown';

const signature = {
  name: 'bytes',
  signature: "(source=b'', encoding='', errors='')",
  style: 'clinic',
} as const;

export function bytesNew(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = bindArguments(runtime, signature, args, keywords);
  if (bound === null) return null;
  return bytesFrom(runtime, 'bytes', type, bound);
}

/** The bytes that source, encoding and errors stand for: an instance of `type`. */
export function bytesFrom(
  runtime: Runtime,
  name: 'bytes' | 'bytearray',
  type: PyType,
  [source, encoding, errors]: readonly (PyObject | undefined)[],
): Result {
  for (const [value, parameter] of [
    [encoding, 'encoding'],
    [errors, 'errors'],
  ] as const) {
    if (value !== undefined && !(value instanceof PyStr)) {
      return runtime.raise(
        'TypeError',
        `${name}() argument '${parameter}' must be str, not ${value.type.fullTypeName}`,
      );
    }
  }
  if (source === undefined) {
    if (encoding !== undefined) return runtime.raise('TypeError', 'encoding without a string argument');
    if (errors !== undefined) return runtime.raise('TypeError', 'errors without a string argument');
    return newBytesOf(runtime, type, new Uint8Array(0));
  }
  if (isUnknown(source)) return runtime.unknown(`${name}() of an unknown value`, name);
  if (source instanceof PyStr) {
    if (!(encoding instanceof PyStr))
      return runtime.raise('TypeError', 'string argument without an encoding');
    const handler = errors instanceof PyStr ? errors.value : 'strict';
    const encoded = encode(runtime, source.value, encoding.value, handler);
    if (!encoded || encoded.type === type || !(encoded instanceof PyBytes)) return encoded;
    const { value } = encoded;
    runtime.heap.drop(encoded);
    return newBytesOf(runtime, type, value);
  }
  if (encoding !== undefined || errors !== undefined) {
    return runtime.raise(
      'TypeError',
      encoding !== undefined ? 'encoding without a string argument' : 'errors without a string argument',
    );
  }
  if (name === 'bytes' && source.type === runtime.types.bytes && type === source.type) {
    return runtime.heap.take(source);
  }
  return runtime.run(new BytesFrame(name, type, source));
}

const start = 0;
const gotBytes = 1;
const gotIndex = 2;
const gotItems = 3;

class BytesFrame extends NativeFrame {
  constructor(
    private readonly kind: 'bytes' | 'bytearray',
    private readonly type: PyType,
    private readonly source: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === start) {
      const answer = this.begin(runtime);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null || this.state === gotItems) return value;
    if (this.state === gotBytes) {
      if (value instanceof PyBytes) return value;
      const message = `__bytes__ returned non-bytes (type ${value.type.fullTypeName})`;
      runtime.heap.drop(value);
      return runtime.raise('TypeError', message);
    }
    const count = value as PyInt;
    const size = count.big === null ? count.value : count.big < 0n ? -1 : Number.POSITIVE_INFINITY;
    runtime.heap.drop(value);
    if (size < 0) return runtime.raise('ValueError', 'negative count');
    if (size > 1 << 28) return runtime.unknown('bytes longer than the model follows', this.kind);
    return newBytesOf(runtime, this.type, new Uint8Array(size));
  }

  private begin(runtime: Runtime): Result {
    const { source } = this;
    if (this.kind === 'bytes' && lookupSpecial(runtime, source, '__bytes__') !== null) {
      this.state = gotBytes;
      return callSpecial(runtime, source, '__bytes__', []);
    }
    this.state = gotItems;
    const bytes = bytesIn(source);
    if (bytes !== null) return newBytesOf(runtime, this.type, bytes.slice());
    if (isIndex(source)) {
      this.state = gotIndex;
      return index(runtime, source);
    }
    if (source.type.slotTable.iter === undefined && source.type.slotTable.getItem === undefined) {
      return runtime.raise(
        'TypeError',
        `cannot convert '${source.type.fullTypeName}' object to ${this.kind}`,
      );
    }
    return runtime.run(new CollectBytes(source, this.kind, this.type));
  }
}

/** Bytes from an iterable of ints. */
export class CollectBytes extends Consume {
  protected readonly bytes: number[] = [];

  constructor(
    iterable: PyObject,
    private readonly kind: 'bytes' | 'bytearray',
    private readonly target: PyType,
  ) {
    super(iterable);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    if (item instanceof PyInt) return this.answered(runtime, item);
    const answer = index(runtime, this.hold(item));
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    const byte = (value as PyInt).value;
    runtime.heap.drop(value);
    if (!(byte >= 0 && byte < 256)) {
      const what = this.kind === 'bytes' ? 'bytes' : 'byte';
      return runtime.raise('ValueError', `${what} must be in range(0, 256)`);
    }
    this.bytes.push(byte);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return newBytesOf(runtime, this.target, Uint8Array.from(this.bytes));
  }
}
