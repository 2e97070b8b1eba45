/** Numbers taken apart exactly. */

/** Bits of the absolute value: 0 for 0. */
export function bitLength(value: number | bigint): number {
  if (typeof value === 'number') {
    let rest = Math.abs(value);
    if (rest < 0x80000000) return 32 - Math.clz32(rest);
    let bits = 0;
    while (rest >= 0x100000000) {
      rest = Math.floor(rest / 0x100000000);
      bits += 32;
    }
    return bits + 32 - Math.clz32(rest);
  }
  const absolute = value < 0n ? -value : value;
  const hex = absolute.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0]!, 16)));
}

/** Numerator and denominator (a power of two) of a finite float. */
export function floatRatio(value: number): [bigint, bigint] {
  if (Number.isInteger(value)) return [BigInt(value), 1n];
  let scaled = value;
  let exponent = 0n;
  while (!Number.isInteger(scaled)) {
    const step = Math.abs(scaled) < 1e-200 ? 500 : 1;
    scaled *= 2 ** step;
    exponent += BigInt(step);
  }
  let numerator = BigInt(scaled);
  while (exponent > 0n && (numerator & 1n) === 0n) {
    numerator >>= 1n;
    exponent -= 1n;
  }
  return [numerator, 1n << exponent];
}
