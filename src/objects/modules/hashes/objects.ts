/** Hash objects: `_hashlib.HASH` and `_blake2.blake2b` (Modules/_hashopenssl.c). */

import type { Heap, Visitor } from '../../../heap';
import { newBytes } from '../../bytes';
import { bytesIn } from '../../bytes-like';
import { destroyCommon, visitCommon } from '../../instance';
import { newInt, PyInt } from '../../int';
import type { NativeSpec } from '../../native';
import { PyObject, type Result } from '../../object';
import { place } from '../../place';
import type { Runtime } from '../../runtime';
import { isStr, newStr } from '../../str';
import type { TypeSpec } from '../../type';
import { blake2, digests, sha3 } from './digests';

class PyHash extends PyObject {
  constructor(
    readonly algorithm: string,
    readonly key: Uint8Array,
    readonly digestSize: number,
    readonly blockSize: number,
    readonly bytes: number,
    public data: Uint8Array,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return this.bytes;
  }

  override saveContent(): unknown {
    return this.data;
  }

  override restoreContent(saved: Uint8Array): void {
    this.data = saved;
  }

  digest(size: number): Uint8Array {
    switch (this.algorithm) {
      case 'shake_128':
        return sha3(this.data, 168, 0x1f, size);
      case 'shake_256':
        return sha3(this.data, 136, 0x1f, size);
      case 'blake2b':
        return blake2(this.data, this.key, size, 64);
      case 'blake2s':
        return blake2(this.data, this.key, size, 32);
      default:
        return digests[this.algorithm]!.digest(this.data);
    }
  }
}

/** The bytes to be hashed; null where TypeError was raised. */
function message(runtime: Runtime, object: PyObject): Uint8Array | null {
  if (isStr(object)) return runtime.raise('TypeError', 'Strings must be encoded before hashing');
  const bytes = bytesIn(object);
  if (bytes !== null) return Uint8Array.from(bytes);
  return runtime.raise('TypeError', 'object supporting the buffer API required');
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** `digest` and `hexdigest`; those of SHAKE are told how long. */
function digestMethods(extendable: boolean): NativeSpec[] {
  const of = (self: PyObject, length: PyObject | undefined): Uint8Array => {
    const hash = self as PyHash;
    return hash.digest(length instanceof PyInt ? length.value : hash.digestSize);
  };
  const shape = extendable ? { signature: '(length)', style: 'clinic' as const } : { signature: '()' };
  return [
    { name: 'digest', ...shape, body: (runtime, self, [length]) => newBytes(runtime, of(self, length)) },
    {
      name: 'hexdigest',
      ...shape,
      body: (runtime, self, [length]) => newStr(runtime, hex(of(self, length))),
    },
  ];
}

function hashType(name: string, module: string, text: string, extendable: boolean): TypeSpec {
  return {
    name,
    module,
    heapType: true,
    subclassable: false,
    slots: {
      repr: (runtime, self) => {
        const { algorithm, address } = self as PyHash;
        return newStr(
          runtime,
          text.replace('{name}', algorithm) + ` 0x${address.toString(16).padStart(12, '0')}>`,
        );
      },
    },
    methods: [
      ...digestMethods(extendable),
      {
        name: 'update',
        signature: '(obj, /)',
        style: 'o',
        body: (runtime, self, [data]) => {
          const more = message(runtime, data!);
          if (more === null) return null;
          const hash = self as PyHash;
          runtime.heap.touch(hash);
          const joined = new Uint8Array(hash.data.length + more.length);
          joined.set(hash.data);
          joined.set(more, hash.data.length);
          hash.data = joined;
          return runtime.none();
        },
      },
      {
        name: 'copy',
        signature: '()',
        body: (runtime, self) => {
          const { algorithm, key, digestSize, blockSize, bytes, data } = self as PyHash;
          return place(
            runtime,
            new PyHash(algorithm, key, digestSize, blockSize, bytes, data),
            self.type,
            bytes,
          );
        },
      },
    ],
    getset: [
      { name: 'name', get: (runtime, self) => newStr(runtime, (self as PyHash).algorithm) },
      { name: 'digest_size', get: (runtime, self) => newInt(runtime, (self as PyHash).digestSize) },
      { name: 'block_size', get: (runtime, self) => newInt(runtime, (self as PyHash).blockSize) },
    ],
  };
}

const plain = hashType('HASH', '_hashlib', '<{name} _hashlib.HASH object @', false);
const extendable = hashType('HASHXOF', '_hashlib', '<{name} _hashlib.HASHXOF object @', true);
const blake2b = hashType('blake2b', '_blake2', '<_blake2.{name} object at', false);
const blake2s = hashType('blake2s', '_blake2', '<_blake2.{name} object at', false);

/** Types by their names in the module, which hides them. */
export const hashTypes: readonly TypeSpec[] = [plain, extendable, blake2b, blake2s];

/** `_new(name, data, key, digest_size, block_size)`. */
export const newHash: NativeSpec = {
  name: '_new',
  signature: '(name, data, key, digest_size, block_size, /)',
  style: 'positional',
  body: (runtime, _self, [name, data, key, size, block]): Result => {
    if (!isStr(name!) || !(size instanceof PyInt && block instanceof PyInt)) return runtime.none();
    const given = message(runtime, data!);
    const secret = given === null ? null : message(runtime, key!);
    if (given === null || secret === null) return null;
    const { blake2bBytes, blake2sBytes } = runtime.profile.library;
    const [spec, bytes] =
      name.value === 'blake2b'
        ? [blake2b, blake2bBytes]
        : name.value === 'blake2s'
          ? [blake2s, blake2sBytes]
          : [name.value.startsWith('shake') ? extendable : plain, 32];
    const made = new PyHash(name.value, secret, size.value, block.value, bytes, given);
    return place(runtime, made, runtime.typeOf(spec), bytes);
  },
};
