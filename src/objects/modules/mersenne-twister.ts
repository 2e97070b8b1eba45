/** The Mersenne Twister, MT19937 (Modules/_randommodule.c). */

const length = 624;
const shift = 397;

export class MersenneTwister {
  state = new Uint32Array(length);
  index = length;

  copy(): MersenneTwister {
    const made = new MersenneTwister();
    made.state = this.state.slice();
    made.index = this.index;
    return made;
  }

  /** init_genrand. */
  private seedWith(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < length; i++) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(1812433253, before) + i;
    }
    this.index = length;
  }

  /** init_by_array, with the words of the seed's absolute value, lowest first. */
  seed(value: bigint): void {
    const key: number[] = [];
    for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 32n)
      key.push(Number(rest & 0xffffffffn));
    if (key.length === 0) key.push(0);
    this.seedWith(19650218);
    const { state } = this;
    let i = 1;
    let j = 0;
    for (let k = Math.max(length, key.length); k > 0; k--) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(before, 1664525)) + key[j]! + j;
      i++;
      j++;
      if (i >= length) {
        state[0] = state[length - 1]!;
        i = 1;
      }
      if (j >= key.length) j = 0;
    }
    for (let k = length - 1; k > 0; k--) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(before, 1566083941)) - i;
      i++;
      if (i >= length) {
        state[0] = state[length - 1]!;
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  private generate(): void {
    const { state } = this;
    for (let k = 0; k < length; k++) {
      const y = (state[k]! & 0x80000000) | (state[(k + 1) % length]! & 0x7fffffff);
      state[k] = state[(k + shift) % length]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** 32 random bits. */
  next(): number {
    if (this.index >= length) this.generate();
    let y = this.state[this.index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** In [0, 1), with 53 bits. */
  random(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** `getrandbits(k)`: words, lowest first; the last one gives its highest bits. */
  bits(count: number): bigint {
    if (count <= 32) return count === 0 ? 0n : BigInt(this.next() >>> (32 - count));
    const words: string[] = [];
    for (let left = count; left > 0; left -= 32) {
      const word = this.next() >>> Math.max(0, 32 - left);
      words.push(word.toString(16).padStart(8, '0'));
    }
    return BigInt(`0x${words.reverse().join('')}`);
  }
}
