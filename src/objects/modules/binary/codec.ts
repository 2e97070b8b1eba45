/** Numbers as the bytes of C's types, and back. */

/** A C type: what kind of value, and how many bytes. */
export interface Layout {
  readonly kind: 'signed' | 'unsigned' | 'float' | 'bool';
  readonly size: 1 | 2 | 4 | 8;
}

export const layouts: Readonly<Record<string, Layout>> = {
  b: { kind: 'signed', size: 1 },
  B: { kind: 'unsigned', size: 1 },
  '?': { kind: 'bool', size: 1 },
  h: { kind: 'signed', size: 2 },
  H: { kind: 'unsigned', size: 2 },
  i: { kind: 'signed', size: 4 },
  I: { kind: 'unsigned', size: 4 },
  l: { kind: 'signed', size: 8 },
  L: { kind: 'unsigned', size: 8 },
  q: { kind: 'signed', size: 8 },
  Q: { kind: 'unsigned', size: 8 },
  n: { kind: 'signed', size: 8 },
  N: { kind: 'unsigned', size: 8 },
  P: { kind: 'unsigned', size: 8 },
  e: { kind: 'float', size: 2 },
  f: { kind: 'float', size: 4 },
  d: { kind: 'float', size: 8 },
};

/** The least and the greatest integer of a layout. */
export function rangeOf({ kind, size }: Layout): readonly [bigint, bigint] {
  const bits = BigInt(8 * size);
  return kind === 'unsigned' ? [0n, (1n << bits) - 1n] : [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n];
}

/** Halves are rounded to even; null where the number is too large. */
function halfBits(value: number): number | null {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return sign | 0x7e00;
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  const even = (x: number): number => {
    const floor = Math.floor(x);
    const rest = x - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  };
  if (size < 2 ** -14) return sign | even(size * 2 ** 24);
  let exponent = Math.floor(Math.log2(size));
  if (2 ** exponent > size) exponent--;
  if (2 ** (exponent + 1) <= size) exponent++;
  let fraction = even((size / 2 ** exponent - 1) * 1024);
  if (fraction === 1024) {
    fraction = 0;
    exponent++;
  }
  return exponent > 15 ? null : sign | ((exponent + 15) << 10) | fraction;
}

function halfValue(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Writes a number that is within the layout's range; false for a half that is too large. */
export function writeNumber(
  view: DataView,
  at: number,
  layout: Layout,
  value: number | bigint,
  little: boolean,
): boolean {
  if (layout.kind === 'float') {
    const number = Number(value);
    if (layout.size === 8) view.setFloat64(at, number, little);
    else if (layout.size === 4) view.setFloat32(at, number, little);
    else {
      const bits = halfBits(number);
      if (bits === null) return false;
      view.setUint16(at, bits, little);
    }
    return true;
  }
  switch (layout.size) {
    case 1:
      view.setUint8(at, Number(value) & 255);
      return true;
    case 2:
      view.setUint16(at, Number(value) & 65535, little);
      return true;
    case 4:
      view.setUint32(at, Number(value) >>> 0, little);
      return true;
    case 8:
      view.setBigUint64(at, BigInt.asUintN(64, BigInt(value)), little);
      return true;
  }
}

export function readNumber(view: DataView, at: number, layout: Layout, little: boolean): number | bigint {
  if (layout.kind === 'float') {
    if (layout.size === 8) return view.getFloat64(at, little);
    return layout.size === 4 ? view.getFloat32(at, little) : halfValue(view.getUint16(at, little));
  }
  const isSigned = layout.kind === 'signed';
  switch (layout.size) {
    case 1:
      return isSigned ? view.getInt8(at) : view.getUint8(at);
    case 2:
      return isSigned ? view.getInt16(at, little) : view.getUint16(at, little);
    case 4:
      return isSigned ? view.getInt32(at, little) : view.getUint32(at, little);
    case 8:
      return isSigned ? view.getBigInt64(at, little) : view.getBigUint64(at, little);
  }
}
