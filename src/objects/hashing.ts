/**
 * Hashes as CPython computes them (Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c). A hash is a signed
 * 64-bit integer: a number where that is exact, else a bigint.
 */

import type { Integer } from './int-arithmetic';
import { normalInteger } from './int-arithmetic';

/** 2^61 - 1: numbers are hashed modulo this prime. */
const modulus = 2305843009213693951n;
const infinityHash = 314159;

/** hash() never answers -1, which is the error value in C. */
function never1(hash: Integer): Integer {
  return hash === -1 ? -2 : hash;
}

/** The same 64 bits as a signed integer. */
export function signed64(bits: bigint): Integer {
  return never1(normalInteger(BigInt.asIntN(64, bits)));
}

export function hashInteger(value: Integer): Integer {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  // JavaScript's remainder has the sign of the dividend, which is what CPython does to the absolute value.
  return never1(normalInteger(value % modulus));
}

/** Hash of a float; `identity` is the object's, for NaN. */
export function hashFloat(value: number, identity = 0): Integer {
  if (Number.isInteger(value)) {
    return Number.isSafeInteger(value) ? hashInteger(value) : hashInteger(BigInt(value));
  }
  if (value === Number.POSITIVE_INFINITY) return infinityHash;
  if (value === Number.NEGATIVE_INFINITY) return -infinityHash;
  if (Number.isNaN(value)) return identity;
  // m / 2^e ≡ m × 2^(61 k - e) modulo 2^61 - 1.
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  const shift = BigInt((61 - (exponent % 61)) % 61);
  const hash = (BigInt(mantissa) << shift) % modulus;
  return never1(normalInteger(value < 0 ? -hash : hash));
}

/** Objects/complexobject.c:complex_hash. */
export function hashComplex(real: number, imag: number, identity: number): Integer {
  const hashReal = BigInt(hashFloat(real, identity));
  const hashImag = BigInt(hashFloat(imag, identity));
  return signed64(hashReal + 1000003n * hashImag);
}

/**
 * What stands for an address in the hash of an object that is equal to itself only. Where an object lies hangs on all
 * that was made before, down to the constants of code that never runs, so that the order of a set would, too; which
 * order that is in CPython changes from start to start.
 */
export function identityHash({ serial }: { readonly serial: number }): number {
  return serial >= 0 ? serial : 0x4000_0000 - serial;
}

/** _Py_HashPointer: the address without its four low bits, which move to the top. */
export function hashAddress(address: number): Integer {
  if (address % 16 === 0) return address / 16;
  const bits = BigInt(address);
  return signed64((bits >> 4n) | (bits << 60n));
}

const prime1 = 11400714785074694791n;
const prime2 = 14029467366897019727n;
const prime5 = 2870177450012600261n;
const mask64 = 0xffffffffffffffffn;

/** Objects/tupleobject.c:tuplehash (xxHash without its tail). */
export function hashTuple(hashes: readonly Integer[]): Integer {
  let sum = prime5;
  for (const hash of hashes) {
    sum = (sum + BigInt.asUintN(64, BigInt(hash)) * prime2) & mask64;
    sum = ((sum << 31n) | (sum >> 33n)) & mask64;
    sum = (sum * prime1) & mask64;
  }
  sum = (sum + (BigInt(hashes.length) ^ (prime5 ^ 3527539n))) & mask64;
  if (sum === mask64) return 1546275796;
  return normalInteger(BigInt.asIntN(64, sum));
}

/** Objects/setobject.c:frozenset_hash of a set whose table has no dummy entries; `tableSize` is mask + 1. */
export function hashFrozenset(hashes: readonly Integer[], tableSize: number, fill: number): Integer {
  let hash = 0n;
  const shuffle = (bits: bigint): bigint => ((bits ^ 89869747n ^ (bits << 16n)) * 3644798167n) & mask64;
  for (const item of hashes) hash ^= shuffle(BigInt.asUintN(64, BigInt(item)));
  // Empty entries count as hash 0 and dummies as -1; an odd number of each is undone.
  if (((tableSize - fill) & 1) === 1) hash ^= shuffle(0n);
  if (((fill - hashes.length) & 1) === 1) hash ^= shuffle(mask64);
  hash ^= (BigInt(hashes.length + 1) * 1927868237n) & mask64;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = (hash * 69069n + 907133923n) & mask64;
  if (hash === mask64) return 590923713;
  return normalInteger(BigInt.asIntN(64, hash));
}

/** The bytes of a string in its internal form: one, two or four a character, little endian. */
export function textBytes(text: string, kind: 1 | 2 | 3 | 4): Uint8Array {
  if (kind <= 2) {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }
  if (kind === 3) {
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      bytes[2 * i] = code & 255;
      bytes[2 * i + 1] = code >> 8;
    }
    return bytes;
  }
  const points = Array.from(text, (character) => character.codePointAt(0)!);
  return new Uint8Array(Uint32Array.from(points).buffer);
}

/** Hash of a string's or bytes' content with PYTHONHASHSEED=0: an all-zero key. */
export function hashBytes(bytes: Uint8Array, algorithm: 'siphash13' | 'siphash24'): Integer {
  if (bytes.length === 0) return 0;
  const rounds = algorithm === 'siphash13' ? [1, 3] : [2, 4];
  return signed64(sipHash(bytes, rounds[0]!, rounds[1]!));
}

/** SipHash with a zero key; each 64-bit word as two 32-bit halves. */
function sipHash(bytes: Uint8Array, rounds: number, finalRounds: number): bigint {
  // v0..v3, high half then low half.
  const v = new Int32Array([
    0x736f6d65, 0x70736575, 0x646f7261, 0x6e646f6d, 0x6c796765, 0x6e657261, 0x74656462, 0x79746573,
  ]);
  const whole = bytes.length & ~7;
  const word = (at: number): number =>
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  for (let at = 0; at < whole; at += 8) absorb(v, word(at + 4), word(at), rounds);
  absorb(v, word(whole + 4) | (bytes.length << 24), word(whole), rounds);
  v[5]! ^= 0xff;
  for (let i = 0; i < finalRounds; i++) sipRound(v);
  const high = (v[0]! ^ v[2]! ^ v[4]! ^ v[6]!) >>> 0;
  const low = (v[1]! ^ v[3]! ^ v[5]! ^ v[7]!) >>> 0;
  return (BigInt(high) << 32n) | BigInt(low);
}

function absorb(v: Int32Array, high: number, low: number, rounds: number): void {
  v[6]! ^= high;
  v[7]! ^= low;
  for (let i = 0; i < rounds; i++) sipRound(v);
  v[0]! ^= high;
  v[1]! ^= low;
}

/** Adds word b to word a (indices of their high halves). */
function addWords(v: Int32Array, a: number, b: number): void {
  const low = (v[a + 1]! >>> 0) + (v[b + 1]! >>> 0);
  v[a] = v[a]! + v[b]! + (low > 0xffffffff ? 1 : 0);
  v[a + 1] = low;
}

/** Rotates word a left by fewer than 32 bits and mixes in word b. */
function rotateMix(v: Int32Array, a: number, bits: number, b: number): void {
  const high = v[a]!;
  const low = v[a + 1]!;
  v[a] = ((high << bits) | (low >>> (32 - bits))) ^ v[b]!;
  v[a + 1] = ((low << bits) | (high >>> (32 - bits))) ^ v[b + 1]!;
}

function swapHalves(v: Int32Array, a: number): void {
  const high = v[a]!;
  v[a] = v[a + 1]!;
  v[a + 1] = high;
}

function sipRound(v: Int32Array): void {
  addWords(v, 0, 2);
  addWords(v, 4, 6);
  rotateMix(v, 2, 13, 0);
  rotateMix(v, 6, 16, 4);
  swapHalves(v, 0);
  addWords(v, 4, 2);
  addWords(v, 0, 6);
  rotateMix(v, 2, 17, 4);
  rotateMix(v, 6, 21, 0);
  swapHalves(v, 4);
}
