/** Message digests: MD5, SHA-1, SHA-2, SHA-3 and BLAKE2, over whole messages. */

type Digest = (message: Uint8Array) => Uint8Array;

/** The message with a one bit, zeros, and its length in bits in the last `lengthBytes` bytes of a block. */
function padded(message: Uint8Array, block: number, lengthBytes: number, littleEndian: boolean): Uint8Array {
  const size = Math.ceil((message.length + 1 + lengthBytes) / block) * block;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  const bits = BigInt(message.length) * 8n;
  view.setBigUint64(littleEndian ? size - lengthBytes : size - 8, bits, littleEndian);
  return bytes;
}

function words32(words: readonly number[], littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => {
    view.setUint32(4 * i, word, littleEndian);
  });
  return bytes;
}

function words64(words: readonly bigint[], littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 8);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => {
    view.setBigUint64(8 * i, BigInt.asUintN(64, word), littleEndian);
  });
  return bytes;
}

const left32 = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const right32 = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

const md5Shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const md5Sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

/** RFC 1321. */
const md5: Digest = (message) => {
  const data = new DataView(padded(message, 64, 8, true).buffer);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < data.byteLength; block += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let mixed: number;
      let at: number;
      if (round === 0) [mixed, at] = [(b & c) | (~b & d), i];
      else if (round === 1) [mixed, at] = [(d & b) | (~d & c), (5 * i + 1) & 15];
      else if (round === 2) [mixed, at] = [b ^ c ^ d, (3 * i + 5) & 15];
      else [mixed, at] = [c ^ (b | ~d), (7 * i) & 15];
      const sum = (a + mixed + md5Sines[i]! + data.getUint32(block + 4 * at, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + left32(sum, md5Shifts[round]![i & 3]!)) | 0];
    }
    [a, b, c, d].forEach((word, i) => {
      state[i] = (state[i]! + word) | 0;
    });
  }
  return words32(state, true);
};

/** FIPS 180-4. */
const sha1: Digest = (message) => {
  const data = new DataView(padded(message, 64, 8, false).buffer);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];
  for (let block = 0; block < data.byteLength; block += 64) {
    const words = Array.from({ length: 16 }, (_, i) => data.getInt32(block + 4 * i));
    for (let i = 16; i < 80; i++) {
      words.push(left32(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1));
    }
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const round = Math.floor(i / 20);
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const sum = (left32(a, 5) + mixed + e + constants[round]! + words[i]!) | 0;
      [e, d, c, b, a] = [d, c, left32(b, 30), a, sum];
    }
    [a, b, c, d, e].forEach((word, i) => {
      state[i] = (state[i]! + word) | 0;
    });
  }
  return words32(state, false);
};

/** The first primes; fraction bits of their roots are the constants of SHA-2. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 64 bits of the fraction of the root of this degree. */
function rootFraction(n: number, degree: bigint): bigint {
  const target = BigInt(n) << (64n * degree);
  let low = 0n;
  let high = 1n << 80n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= target) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}

const roundConstants = primes(80).map((prime) => rootFraction(prime, 3n));
const squareRoots = primes(16).map((prime) => rootFraction(prime, 2n));
const rounds32 = roundConstants.slice(0, 64).map((value) => Number(value >> 32n) | 0);

function sha2Short(start: readonly number[], size: number): Digest {
  return (message) => {
    const data = new DataView(padded(message, 64, 8, false).buffer);
    const state = [...start];
    for (let block = 0; block < data.byteLength; block += 64) {
      const words = Array.from({ length: 16 }, (_, i) => data.getInt32(block + 4 * i));
      for (let i = 16; i < 64; i++) {
        const x = words[i - 15]!;
        const y = words[i - 2]!;
        const first = right32(x, 7) ^ right32(x, 18) ^ (x >>> 3);
        const second = right32(y, 17) ^ right32(y, 19) ^ (y >>> 10);
        words.push((words[i - 16]! + first + words[i - 7]! + second) | 0);
      }
      let [a, b, c, d, e, f, g, h] = state as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      for (let i = 0; i < 64; i++) {
        const sum1 = right32(e, 6) ^ right32(e, 11) ^ right32(e, 25);
        const first = (h + sum1 + ((e & f) ^ (~e & g)) + rounds32[i]! + words[i]!) | 0;
        const sum0 = right32(a, 2) ^ right32(a, 13) ^ right32(a, 22);
        const majority = (a & b) ^ (a & c) ^ (b & c);
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sum0 + majority) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => {
        state[i] = (state[i]! + word) | 0;
      });
    }
    return words32(state, false).slice(0, size);
  };
}

const right64 = (x: bigint, by: bigint): bigint => BigInt.asUintN(64, (x >> by) | (x << (64n - by)));
const wrap64 = (x: bigint): bigint => BigInt.asUintN(64, x);

function sha2Long(start: readonly bigint[], size: number): Digest {
  return (message) => {
    const data = new DataView(padded(message, 128, 16, false).buffer);
    const state = [...start];
    for (let block = 0; block < data.byteLength; block += 128) {
      const words = Array.from({ length: 16 }, (_, i) => data.getBigUint64(block + 8 * i));
      for (let i = 16; i < 80; i++) {
        const x = words[i - 15]!;
        const y = words[i - 2]!;
        const first = right64(x, 1n) ^ right64(x, 8n) ^ (x >> 7n);
        const second = right64(y, 19n) ^ right64(y, 61n) ^ (y >> 6n);
        words.push(wrap64(words[i - 16]! + first + words[i - 7]! + second));
      }
      let [a, b, c, d, e, f, g, h] = state as [
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
      ];
      for (let i = 0; i < 80; i++) {
        const sum1 = right64(e, 14n) ^ right64(e, 18n) ^ right64(e, 41n);
        const first = wrap64(h + sum1 + ((e & f) ^ (~e & g)) + roundConstants[i]! + words[i]!);
        const sum0 = right64(a, 28n) ^ right64(a, 34n) ^ right64(a, 39n);
        const majority = (a & b) ^ (a & c) ^ (b & c);
        [h, g, f, e, d, c, b, a] = [g, f, e, wrap64(d + first), c, b, a, wrap64(first + sum0 + majority)];
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => {
        state[i] = wrap64(state[i]! + word);
      });
    }
    return words64(state, false).slice(0, size);
  };
}

const keccakOffsets = keccakRotations();
const keccakRounds = keccakConstants();

function keccakRotations(): { readonly to: number; readonly by: bigint }[] {
  const steps: { to: number; by: bigint }[] = [];
  let x = 1;
  let y = 0;
  for (let t = 0; t < 24; t++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    steps.push({ to: x + 5 * y, by: BigInt((((t + 1) * (t + 2)) / 2) % 64) });
  }
  return steps;
}

function keccakConstants(): bigint[] {
  let register = 1;
  return Array.from({ length: 24 }, () => {
    let value = 0n;
    for (let j = 0; j < 7; j++) {
      if ((register & 1) !== 0) value |= 1n << BigInt(2 ** j - 1);
      register = (register << 1) ^ ((register >> 7) * 0x171);
    }
    return value;
  });
}

function keccak(lanes: bigint[]): void {
  for (const constant of keccakRounds) {
    const parity = [0, 1, 2, 3, 4].map((x) => [0, 5, 10, 15, 20].reduce((sum, y) => sum ^ lanes[x + y]!, 0n));
    for (let i = 0; i < 25; i++) {
      lanes[i] = lanes[i]! ^ parity[(i + 4) % 5]! ^ right64(parity[(i + 1) % 5]!, 63n);
    }
    let carried = lanes[1]!;
    for (const { to, by } of keccakOffsets) {
      const next = lanes[to]!;
      lanes[to] = by === 0n ? carried : right64(carried, 64n - by);
      carried = next;
    }
    for (let y = 0; y < 25; y += 5) {
      const row = lanes.slice(y, y + 5);
      for (let x = 0; x < 5; x++) {
        lanes[y + x] = row[x]! ^ (wrap64(~row[(x + 1) % 5]!) & row[(x + 2) % 5]!);
      }
    }
    lanes[0] = lanes[0]! ^ constant;
  }
}

/** FIPS 202: SHA-3 and SHAKE, told apart by the bits that follow the message. */
export function sha3(message: Uint8Array, rate: number, suffix: number, size: number): Uint8Array {
  const bytes = new Uint8Array((Math.floor(message.length / rate) + 1) * rate);
  bytes.set(message);
  bytes[message.length] = suffix;
  bytes[bytes.length - 1] = bytes[bytes.length - 1]! | 0x80;
  const data = new DataView(bytes.buffer);
  const lanes: bigint[] = new Array<bigint>(25).fill(0n);
  for (let block = 0; block < bytes.length; block += rate) {
    for (let i = 0; i < rate / 8; i++) lanes[i] = lanes[i]! ^ data.getBigUint64(block + 8 * i, true);
    keccak(lanes);
  }
  const out = new Uint8Array(size);
  for (let at = 0; at < size; at += rate) {
    if (at > 0) keccak(lanes);
    out.set(words64(lanes, true).slice(0, Math.min(rate, size - at)), at);
  }
  return out;
}

const sigma = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
] as const;

/** RFC 7693, for words of this many bits. */
export function blake2(message: Uint8Array, key: Uint8Array, size: number, bits: 64 | 32): Uint8Array {
  const bytes = bits / 8;
  const block = 16 * bytes;
  const [rounds, turns] = bits === 64 ? [12, [32n, 24n, 16n, 63n]] : [10, [16n, 12n, 8n, 7n]];
  const wrap = (x: bigint): bigint => BigInt.asUintN(bits, x);
  const turn = (x: bigint, by: bigint): bigint => wrap((x >> by) | (x << (BigInt(bits) - by)));
  const start = squareRoots.slice(0, 8).map((value) => (bits === 64 ? value : value >> 32n));
  const state = [...start];
  state[0] = state[0]! ^ BigInt(0x01010000 ^ (key.length << 8) ^ size);
  const first = key.length > 0 ? block : 0;
  const whole = new Uint8Array(Math.max(1, Math.ceil((first + message.length) / block)) * block);
  whole.set(key);
  whole.set(message, first);
  const total = first + message.length;
  const data = new DataView(whole.buffer);
  for (let at = 0; at < whole.length; at += block) {
    const words = Array.from({ length: 16 }, (_, i) =>
      bits === 64 ? data.getBigUint64(at + 8 * i, true) : BigInt(data.getUint32(at + 4 * i, true)),
    );
    const v = [...state, ...start];
    const last = at + block >= whole.length;
    v[12] = v[12]! ^ BigInt(last ? total : at + block);
    if (last) v[14] = wrap(~v[14]!);
    const mix = (a: number, b: number, c: number, d: number, x: bigint, y: bigint): void => {
      v[a] = wrap(v[a]! + v[b]! + x);
      v[d] = turn(v[d]! ^ v[a]!, turns[0]!);
      v[c] = wrap(v[c]! + v[d]!);
      v[b] = turn(v[b]! ^ v[c]!, turns[1]!);
      v[a] = wrap(v[a]! + v[b]! + y);
      v[d] = turn(v[d]! ^ v[a]!, turns[2]!);
      v[c] = wrap(v[c]! + v[d]!);
      v[b] = turn(v[b]! ^ v[c]!, turns[3]!);
    };
    for (let round = 0; round < rounds; round++) {
      const order = sigma[round % 10]!.map((i) => words[i]!);
      for (let i = 0; i < 4; i++) mix(i, i + 4, i + 8, i + 12, order[2 * i]!, order[2 * i + 1]!);
      for (let i = 0; i < 4; i++) {
        const [b, c, d] = [4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4)];
        mix(i, b, c, d, order[8 + 2 * i]!, order[9 + 2 * i]!);
      }
    }
    for (let i = 0; i < 8; i++) state[i] = state[i]! ^ v[i]! ^ v[i + 8]!;
  }
  const out = bits === 64 ? words64(state, true) : words32(state.map(Number), true);
  return out.slice(0, size);
}

const high = (values: readonly bigint[]): number[] => values.map((value) => Number(value >> 32n) | 0);
const low = (values: readonly bigint[]): number[] => values.map((value) => Number(value & 0xffffffffn) | 0);

const sha3Of =
  (bits: number): Digest =>
  (message) =>
    sha3(message, 200 - bits / 4, 0x06, bits / 8);

/** Algorithms of a fixed size by hashlib's names, with the size of their blocks. */
export const digests: Readonly<Record<string, { readonly block: number; readonly digest: Digest }>> = {
  md5: { block: 64, digest: md5 },
  sha1: { block: 64, digest: sha1 },
  sha224: { block: 64, digest: sha2Short(low(squareRoots.slice(8)), 28) },
  sha256: { block: 64, digest: sha2Short(high(squareRoots.slice(0, 8)), 32) },
  sha384: { block: 128, digest: sha2Long(squareRoots.slice(8), 48) },
  sha512: { block: 128, digest: sha2Long(squareRoots.slice(0, 8), 64) },
  sha3_224: { block: 144, digest: sha3Of(224) },
  sha3_256: { block: 136, digest: sha3Of(256) },
  sha3_384: { block: 104, digest: sha3Of(384) },
  sha3_512: { block: 72, digest: sha3Of(512) },
};
