/** Methods of int (Objects/longobject.c). */

import { PyBytearray } from './bytearray';
import { newBytes, PyBytes } from './bytes';
import { bigOf, integerOf, isInt, newInt, newIntOf, type PyInt, plainInt, signOf } from './int';
import { bitLength, floorDivide, type Integer, modulo, normalInteger, power } from './int-arithmetic';
import { intRepr } from './int-text';
import type { NativeBody, NativeSpec } from './native';
import type { PyObject, Result } from './object';
import { Consume } from './protocol/iteration';
import { withIndices } from './protocol/numbers';
import type { Runtime } from './runtime';
import { formatInteger } from './str/format-number';
import { newStr, PyStr } from './str/str';
import { newTuple } from './tuple';
import type { GetSet, PyType } from './type';

const valueIn = (self: PyObject): Integer => integerOf(self as PyInt);

/** round(int, digits) for digits < 0: to the nearest multiple of a power of ten, ties to even. */
export function roundInteger(value: Integer, digits: number): Integer {
  if (digits >= 0) return value;
  // Far more digits than the number has: nothing is left.
  if (-digits > bitLength(value)) return 0;
  const unit = BigInt(power(10, -digits));
  const whole = BigInt(value);
  const quotient = BigInt(floorDivide(whole, unit));
  const twice = BigInt(modulo(whole, unit)) * 2n;
  const up = twice > unit || (twice === unit && (quotient & 1n) === 1n);
  return normalInteger((up ? quotient + 1n : quotient) * unit);
}

const round: NativeBody = (runtime, self, [digits]) => {
  if (digits === undefined || digits === runtime.singletons.none) return plainInt(runtime, self);
  const places = digits as PyInt;
  if (signOf(places) >= 0) return plainInt(runtime, self);
  return newInt(runtime, places.big === null ? roundInteger(valueIn(self), places.value) : 0);
};

const roundWithIndex = withIndices([0], round);

/** Little- or big-endian; null where the name is neither (raised). */
function isLittle(runtime: Runtime, order: PyObject | undefined): boolean | null {
  if (order === undefined) return false;
  if (!(order instanceof PyStr)) {
    return runtime.raise(
      'TypeError',
      `to_bytes() argument 'byteorder' must be str, not ${order.type.fullTypeName}`,
    );
  }
  if (order.value === 'little') return true;
  if (order.value === 'big') return false;
  return runtime.raise('ValueError', "byteorder must be either 'little' or 'big'");
}

/** Up to 3.10 length and byteorder have no defaults. */
function lacksArgument(
  runtime: Runtime,
  name: string,
  args: readonly [string, PyObject | undefined, number][],
): boolean {
  if (runtime.profile.scalars.intBytesDefaults) return false;
  for (const [parameter, value, place] of args) {
    if (value !== undefined) continue;
    runtime.raise('TypeError', `${name}() missing required argument '${parameter}' (pos ${place})`);
    return true;
  }
  return false;
}

const toBytes: NativeBody = (runtime, self, [length, order, signed]) => {
  if (
    lacksArgument(runtime, 'to_bytes', [
      ['length', length, 1],
      ['byteorder', order, 2],
    ])
  )
    return null;
  const little = isLittle(runtime, order);
  if (little === null) return null;
  const count = length === undefined ? 1 : (length as PyInt).value;
  if (count < 0) return runtime.raise('ValueError', 'length argument must be non-negative');
  const isSigned = signed !== undefined && isTrue(signed);
  const rest = bigOf(self as PyInt);
  if (rest < 0n && !isSigned) return runtime.raise('OverflowError', "can't convert negative int to unsigned");
  const bits = BigInt(count) * 8n;
  const fits = isSigned
    ? count === 0
      ? rest === 0n || rest === -1n
      : rest >= -(1n << (bits - 1n)) && rest < 1n << (bits - 1n)
    : rest < 1n << bits;
  if (!fits) return runtime.raise('OverflowError', 'int too big to convert');
  // Digits of a whole number are found at once; byte by byte a long one would be shifted as often.
  const hex = BigInt.asUintN(Number(bits), rest)
    .toString(16)
    .padStart(2 * count, '0');
  const bytes = Uint8Array.from({ length: count }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
  return newBytes(runtime, little ? bytes.reverse() : bytes);
};

/** Flags are ints or bools in practice; another object counts as true. */
function isTrue(object: PyObject): boolean {
  return !isInt(object) || signOf(object) !== 0;
}

/** The integer that bytes stand for. */
export function integerOfBytes(bytes: Uint8Array, little: boolean, signed: boolean): Integer {
  if (bytes.length === 0) return 0;
  const ordered = little ? Array.from(bytes).reverse() : Array.from(bytes);
  const hex = ordered.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const value = BigInt(`0x${hex}`);
  return normalInteger(signed ? BigInt.asIntN(bytes.length * 8, value) : value);
}

const fromBytes: NativeBody = (runtime, self, [source, order, signed]) => {
  if (lacksArgument(runtime, 'from_bytes', [['byteorder', order, 2]])) return null;
  const little = isLittle(runtime, order);
  if (little === null) return null;
  const isSigned = signed !== undefined && isTrue(signed);
  const type = self as PyType;
  if (source instanceof PyBytes || source instanceof PyBytearray) {
    return newIntOf(runtime, type, integerOfBytes(source.value, little, isSigned));
  }
  if (source instanceof PyStr || isInt(source!) || source!.type.slotTable.iter === undefined) {
    return runtime.raise('TypeError', `cannot convert '${source!.type.fullTypeName}' object to bytes`);
  }
  return runtime.run(new FromBytes(source!, type, little, isSigned));
};

/** int.from_bytes of an iterable of ints. */
class FromBytes extends Consume {
  private readonly bytes: number[] = [];

  constructor(
    iterable: PyObject,
    private readonly intClass: PyType,
    private readonly little: boolean,
    private readonly signed: boolean,
  ) {
    super(iterable);
  }

  override each(runtime: Runtime, item: PyObject): 'go on' | null {
    const value = isInt(item) ? item.value : Number.NaN;
    const name = item.type.name;
    runtime.heap.drop(item);
    if (value >= 0 && value < 256) {
      this.bytes.push(value);
      return 'go on';
    }
    if (!Number.isNaN(value)) return runtime.raise('ValueError', 'bytes must be in range(0, 256)');
    return runtime.raise('TypeError', `'${name}' object cannot be interpreted as an integer`);
  }

  override finish(runtime: Runtime): Result {
    const value = integerOfBytes(Uint8Array.from(this.bytes), this.little, this.signed);
    return newIntOf(runtime, this.intClass, value);
  }
}

function popCount(value: Integer): number {
  let count = 0;
  for (const digit of BigInt(value).toString(2)) if (digit === '1') count++;
  return count;
}

const noargs = (name: string, doc: string, body: NativeBody): NativeSpec => ({
  name,
  signature: '()',
  style: 'noargs',
  body,
  doc,
});

const same: NativeBody = (runtime, self) => plainInt(runtime, self);

export const intMethods: readonly NativeSpec[] = [
  noargs('bit_length', 'Bits of the absolute value.', (runtime, self) =>
    newInt(runtime, bitLength(valueIn(self))),
  ),
  noargs('bit_count', 'Ones in the absolute value.', (runtime, self) =>
    newInt(runtime, popCount(valueIn(self))),
  ),
  noargs('conjugate', 'Itself.', same),
  noargs('is_integer', 'True.', (runtime) => runtime.bool(true)),
  noargs('as_integer_ratio', 'Itself and 1.', (runtime, self) =>
    newTuple(runtime, [plainInt(runtime, self), newInt(runtime, 1)]),
  ),
  noargs('__trunc__', 'Itself.', same),
  noargs('__floor__', 'Itself.', same),
  noargs('__ceil__', 'Itself.', same),
  noargs('__getnewargs__', 'For pickling.', (runtime, self) =>
    newTuple(runtime, [newInt(runtime, valueIn(self))]),
  ),
  noargs('__sizeof__', 'Bytes of the object.', (runtime, self) =>
    newInt(runtime, (self as PyInt).sizeBytes(runtime.profile)),
  ),
  {
    name: '__round__',
    signature: '(ndigits=None, /)',
    style: 'positional',
    body: (runtime, self, args, keywords) =>
      args[0] === runtime.singletons.none
        ? plainInt(runtime, self)
        : roundWithIndex(runtime, self, args, keywords),
  },
  {
    name: '__format__',
    signature: '(format_spec, /)',
    style: 'o',
    body: (runtime, self, [spec]) => formatInt(runtime, self, spec!),
  },
  {
    name: 'to_bytes',
    signature: "(length=1, byteorder='big', *, signed=False)",
    style: 'clinic',
    body: withIndices([0], toBytes),
  },
  {
    name: 'from_bytes',
    signature: "(bytes, byteorder='big', *, signed=False)",
    style: 'clinic',
    kind: 'classmethod',
    body: fromBytes,
  },
];

/** int.__format__. */
export function formatInt(runtime: Runtime, self: PyObject, spec: PyObject): Result {
  if (!(spec instanceof PyStr)) {
    return runtime.raise('TypeError', `__format__() argument must be str, not ${spec.type.fullTypeName}`);
  }
  if (spec.value === '') {
    // A class of the program may have its own __str__; bool has.
    const slots = self.type.slotTable;
    return self.type === runtime.types.int
      ? intRepr(runtime, self as PyInt)
      : (slots.str ?? slots.repr!)(runtime, self);
  }
  const text = formatInteger(runtime, valueIn(self), spec.value, self.type.name);
  return text === null ? null : newStr(runtime, text, true);
}

export const intGetSet: readonly GetSet[] = [
  { name: 'real', get: plainInt },
  { name: 'imag', get: (runtime) => newInt(runtime, 0) },
  { name: 'numerator', get: plainInt },
  { name: 'denominator', get: (runtime) => newInt(runtime, 1) },
];
