/** Operators on complex numbers (Objects/complexobject.c). */

import { preciseCos, preciseExp, preciseLog, precisePower, preciseSin } from '../base';
import { newComplex } from './complex';
import { newFloat } from './float';
import type { Result } from './object';
import { Operator } from './operator-names';
import type { Runtime } from './runtime';

type Pair = readonly [real: number, imag: number];

export function multiply(a: Pair, b: Pair): Pair {
  return [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
}

/** Smith's method (_Py_c_quot); null for a division by zero. */
export function divide(a: Pair, b: Pair): Pair | null {
  const real = Math.abs(b[0]);
  const imag = Math.abs(b[1]);
  if (real >= imag) {
    if (real === 0) return null;
    const ratio = b[1] / b[0];
    const denominator = b[0] + b[1] * ratio;
    return [(a[0] + a[1] * ratio) / denominator, (a[1] - a[0] * ratio) / denominator];
  }
  if (imag >= real) {
    const ratio = b[0] / b[1];
    const denominator = b[0] * ratio + b[1];
    return [(a[0] * ratio + a[1]) / denominator, (a[1] * ratio - a[0]) / denominator];
  }
  return [Number.NaN, Number.NaN];
}

/** _Py_c_pow; null for 0 to a negative or complex power. */
function general(a: Pair, b: Pair): Pair | null {
  if (b[0] === 0 && b[1] === 0) return [1, 0];
  if (a[0] === 0 && a[1] === 0) return b[1] !== 0 || b[0] < 0 ? null : [0, 0];
  const size = Math.hypot(a[0], a[1]);
  let length = precisePower(size, b[0]);
  const angle = Math.atan2(a[1], a[0]);
  let phase = angle * b[0];
  if (b[1] !== 0) {
    length *= preciseExp(-angle * b[1]);
    phase += b[1] * preciseLog(size);
  }
  return [length * preciseCos(phase), length * preciseSin(phase)];
}

/** c_powu: by squaring. */
function integral(base: Pair, exponent: number): Pair {
  let result: Pair = [1, 0];
  let square = base;
  for (let mask = 1; mask > 0 && exponent >= mask; mask *= 2) {
    if (exponent & mask) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}

export function complexBinary(
  runtime: Runtime,
  operator: number,
  aReal: number,
  aImag: number,
  bReal: number,
  bImag: number,
): Result {
  switch (operator) {
    case Operator.add:
      return newComplex(runtime, aReal + bReal, aImag + bImag);
    case Operator.subtract:
      return newComplex(runtime, aReal - bReal, aImag - bImag);
    case Operator.multiply: {
      const [real, imag] = multiply([aReal, aImag], [bReal, bImag]);
      return newComplex(runtime, real, imag);
    }
    case Operator.trueDivide: {
      const quotient = divide([aReal, aImag], [bReal, bImag]);
      if (quotient === null) {
        return runtime.raise('ZeroDivisionError', runtime.profile.words.complexDivisionByZero);
      }
      return newComplex(runtime, quotient[0], quotient[1]);
    }
    case Operator.power:
      return complexPower(runtime, aReal, aImag, bReal, bImag);
    default:
      return runtime.notImplemented();
  }
}

/** complex_pow. */
export function complexPower(
  runtime: Runtime,
  aReal: number,
  aImag: number,
  bReal: number,
  bImag: number,
): Result {
  const zero = (): null => runtime.raise('ZeroDivisionError', runtime.profile.words.complexZeroToPower);
  let power: Pair | null;
  if (bImag === 0 && Number.isInteger(bReal) && Math.abs(bReal) <= 100) {
    if (bReal >= 0) power = integral([aReal, aImag], bReal);
    else power = divide([1, 0], integral([aReal, aImag], -bReal));
  } else power = general([aReal, aImag], [bReal, bImag]);
  if (power === null) return zero();
  if (!Number.isFinite(power[0]) || !Number.isFinite(power[1])) {
    const infinite = (value: number): boolean => Math.abs(value) === Number.POSITIVE_INFINITY;
    if (infinite(power[0]) || infinite(power[1])) {
      return runtime.raise('OverflowError', 'complex exponentiation');
    }
  }
  return newComplex(runtime, power[0], power[1]);
}

/** abs(complex). */
export function complexAbsolute(runtime: Runtime, real: number, imag: number): Result {
  const infinite = Math.abs(real) === Number.POSITIVE_INFINITY || Math.abs(imag) === Number.POSITIVE_INFINITY;
  if (infinite) return newFloat(runtime, Number.POSITIVE_INFINITY);
  if (Number.isNaN(real) || Number.isNaN(imag)) return newFloat(runtime, Number.NaN);
  const size = Math.hypot(real, imag);
  if (!Number.isFinite(size)) return runtime.raise('OverflowError', 'absolute value too large');
  return newFloat(runtime, size);
}
