/** Python objects as decimals, and decimals as other numbers. */

import { floatRatio } from '../../../base';
import { PyFloat } from '../../float';
import { bigOf, PyInt } from '../../int';
import { asciiDigits } from '../../int-text';
import { PyList } from '../../list';
import type { PyObject } from '../../object';
import type { Runtime } from '../../runtime';
import { PyStr } from '../../str';
import { PyTuple } from '../../tuple';
import { Condition, type Decimal, finite, infinity, nan, ofInteger, ten } from './number';
import { PyDecimal } from './objects';
import { checkedExact, readDecimal } from './text';

/** A float exactly. */
export function ofFloat(value: number): Decimal {
  if (Number.isNaN(value)) return nan;
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return infinity(negative);
  const [numerator, denominator] = floatRatio(Math.abs(value));
  const exponent = denominator.toString(2).length - 1;
  return finite(negative, numerator * 5n ** BigInt(exponent), -exponent);
}

/** An operand of arithmetic: a Decimal or an int; undefined for others. */
export function operandOf(object: PyObject): Decimal | undefined {
  if (object instanceof PyDecimal) return object.value;
  return object instanceof PyInt ? ofInteger(bigOf(object)) : undefined;
}

/** An argument of a method; null with the TypeError. */
export function argumentOf(runtime: Runtime, object: PyObject): Decimal | null {
  const value = operandOf(object);
  if (value !== undefined) return value;
  return runtime.raise(
    'TypeError',
    `conversion from ${object.type.fullTypeName} to Decimal is not supported`,
  );
}

/** The number that a constructor's argument says; a condition where its text is none; null where it raised. */
export function convert(runtime: Runtime, object: PyObject): Decimal | number | null {
  const known = operandOf(object);
  if (known !== undefined) return known;
  if (object instanceof PyStr) {
    const text = asciiDigits(object.value).trim().replace(/_/g, '');
    const read = readDecimal(text);
    if (read === null) return Condition.conversionSyntax;
    return checkedExact(read) ?? Condition.invalidOperation;
  }
  if (object instanceof PyFloat) return ofFloat(object.value);
  if (object instanceof PyTuple || object instanceof PyList) return ofTuple(runtime, object.items);
  const text = `conversion from ${object.type.fullTypeName} to Decimal is not supported`;
  return runtime.raise('TypeError', text);
}

/** (sign, digits, exponent). */
function ofTuple(runtime: Runtime, items: readonly PyObject[]): Decimal | number | null {
  const [sign, digits, exponent] = items;
  if (items.length !== 3) return runtime.raise('ValueError', 'argument must be a sequence of length 3');
  if (!(sign instanceof PyInt))
    return runtime.raise('ValueError', 'sign must be an integer with the value 0 or 1');
  if (sign.value !== 0 && sign.value !== 1) {
    return runtime.raise('ValueError', 'sign must be an integer with the value 0 or 1');
  }
  const negative = sign.value === 1;
  if (exponent instanceof PyStr && exponent.value === 'F') return infinity(negative);
  const kinds: Readonly<Record<string, 'nan' | 'signaling'>> = { n: 'nan', N: 'signaling' };
  const kind = exponent instanceof PyStr ? kinds[exponent.value] : undefined;
  if (exponent instanceof PyStr && kind === undefined) {
    return runtime.raise('ValueError', "string argument in the third position must be 'F', 'n' or 'N'");
  }
  if (kind === undefined && !(exponent instanceof PyInt)) {
    return runtime.raise('ValueError', 'exponent must be an integer');
  }
  if (!(digits instanceof PyTuple || digits instanceof PyList)) {
    return runtime.raise('ValueError', 'coefficient must be a tuple of digits');
  }
  let coefficient = 0n;
  for (const digit of digits.items) {
    if (!(digit instanceof PyInt && digit.value >= 0 && digit.value <= 9)) {
      return runtime.raise('ValueError', 'coefficient must be a tuple of digits');
    }
    coefficient = coefficient * 10n + BigInt(digit.value);
  }
  if (kind !== undefined) return { kind, negative, coefficient, exponent: 0 };
  return finite(negative, coefficient, (exponent as PyInt).value);
}

/** The integer towards zero. */
export function integerPart(d: Decimal): bigint {
  const size =
    d.exponent >= 0 ? d.coefficient * ten(d.exponent) : d.coefficient / ten(Math.min(-d.exponent, 100000));
  return d.negative ? -size : size;
}

const prime = (1n << 61n) - 1n;
const inverseTen = powerModulo(10n, prime - 2n);

function powerModulo(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let power = base % prime;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * power) % prime;
    power = (power * power) % prime;
  }
  return result;
}

/** hash() of a finite number: the same as of an equal int, float or Fraction. */
export function hashDecimal(d: Decimal): bigint {
  if (d.kind === 'infinite') return d.negative ? -314159n : 314159n;
  const scale =
    d.exponent >= 0 ? powerModulo(10n, BigInt(d.exponent)) : powerModulo(inverseTen, BigInt(-d.exponent));
  const hash = ((d.coefficient % prime) * scale) % prime;
  const signed = d.negative ? -hash : hash;
  return signed === -1n ? -2n : signed;
}
