/** SHA-512, which turns a seed that is a text into a number. */

const mask = 0xffffffffffffffffn;

/** Fraction bits of roots of the first primes, which are the algorithm's constants. */
function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
}

/** The whole part of the root of `n` of this degree. */
function root(n: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 80n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= n) low = middle;
    else high = middle;
  }
  return low;
}

const rounds = primes(80).map((prime) => root(prime << 192n, 3n) & mask);
const start = primes(8).map((prime) => root(prime << 128n, 2n) & mask);

const rotate = (x: bigint, by: bigint): bigint => ((x >> by) | (x << (64n - by))) & mask;

/** The 64 bytes of the digest. */
export function createHash(message: Uint8Array): number[] {
  const padded = [...message, 0x80];
  while (padded.length % 128 !== 120) padded.push(0);
  for (let i = 7n; i >= 0n; i--) padded.push(Number((BigInt(message.length * 8) >> (8n * i)) & 0xffn));
  const state = [...start];
  for (let block = 0; block < padded.length; block += 128) {
    const words: bigint[] = [];
    for (let i = 0; i < 16; i++) {
      let word = 0n;
      for (let j = 0; j < 8; j++) word = (word << 8n) | BigInt(padded[block + 8 * i + j]!);
      words.push(word);
    }
    for (let i = 16; i < 80; i++) {
      const before = words[i - 15]!;
      const last = words[i - 2]!;
      const first = rotate(before, 1n) ^ rotate(before, 8n) ^ (before >> 7n);
      const second = rotate(last, 19n) ^ rotate(last, 61n) ^ (last >> 6n);
      words.push((words[i - 16]! + first + words[i - 7]! + second) & mask);
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const sum1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const choice = (e & f) ^ (~e & mask & g);
      const first = (h + sum1 + choice + rounds[i]! + words[i]!) & mask;
      const sum0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & mask, c, b, a, (first + sum0 + majority) & mask];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = (state[i]! + value) & mask;
    });
  }
  return state.flatMap((word) =>
    Array.from({ length: 8 }, (_, i) => Number((word >> BigInt(56 - 8 * i)) & 0xffn)),
  );
}
