/** Methods of float (Objects/floatobject.c). */

import { isFloat, newFloat, newFloatOf, type PyFloat, truncateFloat } from './float';
import { floatText, hexText, parseHexText, scaledInteger } from './float-text';
import { isInt, newInt, type PyInt } from './int';
import { floatRatio, floatToInteger } from './int-arithmetic';
import { asciiDigits } from './int-text';
import type { NativeBody, NativeSpec } from './native';
import type { PyObject, Result } from './object';
import { clippedNumber, withIndices } from './protocol/numbers';
import type { Runtime } from './runtime';
import { formatFloat } from './str/format-number';
import { newStr, PyStr } from './str/str';
import { newTuple } from './tuple';
import type { GetSet, PyType } from './type';

const valueIn = (self: PyObject): number => (self as PyFloat).value;

const plain: NativeBody = (runtime, self) =>
  self.type === runtime.types.float ? runtime.heap.take(self) : newFloat(runtime, valueIn(self));

/** To the nearest integer, ties to even. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** round(float, places), correctly rounded; null where the result is too large. */
export function roundPlaces(value: number, places: number): number | null {
  if (!Number.isFinite(value) || places > 323 || value === 0) return value;
  if (places < -308) return value < 0 ? -0 : 0;
  const digits = scaledInteger(value, places);
  const rounded = Number(places > 0 ? `${digits}e-${places}` : `${digits}${'0'.repeat(-places)}`);
  if (!Number.isFinite(rounded)) return null;
  return value < 0 ? -rounded : rounded;
}

const round: NativeBody = (runtime, self, [places]) => {
  const value = valueIn(self);
  const rounded = roundPlaces(value, clippedNumber(places as PyInt));
  if (rounded === null) return runtime.raise('OverflowError', 'rounded value too large to represent');
  return newFloat(runtime, rounded);
};

const roundWithIndex = withIndices([0], round);

/** float.as_integer_ratio(). */
function ratio(runtime: Runtime, value: number): Result {
  if (Number.isNaN(value)) return runtime.raise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value))
    return runtime.raise('OverflowError', 'cannot convert Infinity to integer ratio');
  const [numerator, denominator] = floatRatio(value);
  return newTuple(runtime, [newInt(runtime, numerator), newInt(runtime, denominator)]);
}

const fromHex: NativeBody = (runtime, self, [text]) => {
  if (!(text instanceof PyStr)) {
    return runtime.raise('TypeError', 'bad argument type for built-in operation');
  }
  const parsed = parseHexText(asciiDigits(text.value));
  if (parsed === 'form') return runtime.raise('ValueError', 'invalid hexadecimal floating-point string');
  if (parsed === 'large') {
    return runtime.raise('OverflowError', 'hexadecimal value too large to represent as a float');
  }
  const type = self as PyType;
  if (type === runtime.types.float) return newFloat(runtime, parsed.value);
  const plainFloat = newFloat(runtime, parsed.value);
  const result = runtime.call(type, [plainFloat]);
  runtime.heap.drop(plainFloat);
  return result;
};

const noargs = (name: string, doc: string, body: NativeBody): NativeSpec => ({
  name,
  signature: '()',
  style: 'noargs',
  body,
  doc,
});

export const floatMethods: readonly NativeSpec[] = [
  noargs('is_integer', 'Whether it is integral.', (runtime, self) =>
    runtime.bool(Number.isInteger(valueIn(self))),
  ),
  noargs('as_integer_ratio', 'Two integers whose ratio it is.', (runtime, self) =>
    ratio(runtime, valueIn(self)),
  ),
  noargs('hex', 'Its hexadecimal text.', (runtime, self) => newStr(runtime, hexText(valueIn(self)))),
  noargs('conjugate', 'Itself.', plain),
  noargs('__trunc__', 'Towards zero.', (runtime, self) => truncateFloat(runtime, valueIn(self))),
  noargs('__floor__', 'Downwards.', (runtime, self) => truncateFloat(runtime, Math.floor(valueIn(self)))),
  noargs('__ceil__', 'Upwards.', (runtime, self) => truncateFloat(runtime, Math.ceil(valueIn(self)))),
  noargs('__getnewargs__', 'For pickling.', (runtime, self) =>
    newTuple(runtime, [newFloat(runtime, valueIn(self))]),
  ),
  {
    name: '__round__',
    signature: '(ndigits=None, /)',
    style: 'positional',
    body: (runtime, self, args, keywords) => {
      if (args[0] !== undefined && args[0] !== runtime.singletons.none) {
        return roundWithIndex(runtime, self, args, keywords);
      }
      const value = valueIn(self);
      if (!Number.isFinite(value)) return truncateFloat(runtime, value);
      return newInt(runtime, floatToInteger(roundHalfEven(value)));
    },
  },
  {
    name: '__format__',
    signature: '(format_spec, /)',
    style: 'o',
    body: (runtime, self, [spec]) => formatFloatObject(runtime, self, spec!),
  },
  { name: 'fromhex', signature: '(string, /)', style: 'o', kind: 'classmethod', body: fromHex },
  {
    name: 'from_number',
    signature: '(number, /)',
    style: 'o',
    kind: 'classmethod',
    body: (runtime, self, [number]) => {
      const type = self as PyType;
      if (isFloat(number!) && number.type === type) return runtime.heap.take(number);
      if (isFloat(number!)) return newFloatOf(runtime, type, number.value);
      if (isInt(number!) && number.big === null) return newFloatOf(runtime, type, number.value);
      return runtime.raise('TypeError', `must be real number, not ${number!.type.fullTypeName}`);
    },
  },
  {
    name: '__getformat__',
    signature: '(typestr, /)',
    style: 'o',
    kind: 'classmethod',
    body: (runtime) => newStr(runtime, 'IEEE, little-endian'),
  },
];

/** float.__format__. */
export function formatFloatObject(runtime: Runtime, self: PyObject, spec: PyObject): Result {
  if (!(spec instanceof PyStr)) {
    return runtime.raise('TypeError', `__format__() argument must be str, not ${spec.type.fullTypeName}`);
  }
  if (spec.value === '') {
    const slots = self.type.slotTable;
    if (self.type === runtime.types.float) return newStr(runtime, floatText(valueIn(self)));
    return (slots.str ?? slots.repr!)(runtime, self);
  }
  const text = formatFloat(runtime, valueIn(self), spec.value, self.type.name);
  return text === null ? null : newStr(runtime, text, true);
}

export const floatGetSet: readonly GetSet[] = [
  { name: 'real', get: (runtime, self) => plain(runtime, self, [], null) },
  { name: 'imag', get: (runtime) => newFloat(runtime, 0) },
];
