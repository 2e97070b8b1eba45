/** Operators on two floats (Objects/floatobject.c). */

import { precisePower } from '../base';
import { complexPower } from './complex-arithmetic';
import { newFloat } from './float';
import type { Result } from './object';
import { Operator } from './operator-names';
import { rangeError } from './raise-with';
import type { Runtime } from './runtime';
import { newTuple } from './tuple';

/** _float_div_mod: quotient and remainder with the sign of the divisor, for b ≠ 0. */
export function divideWithRemainder(a: number, b: number): [quotient: number, remainder: number] {
  let remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0) {
    if (b < 0 !== remainder < 0) {
      remainder += b;
      quotient -= 1;
    }
  } else {
    remainder = b < 0 ? -0 : 0;
  }
  if (quotient === 0) return [Object.is(a / b, -0) || a / b < 0 ? -0 : 0, remainder];
  let floored = Math.floor(quotient);
  if (quotient - floored > 0.5) floored += 1;
  return [floored, remainder];
}

/** float_rem. */
export function moduloFloats(a: number, b: number): number {
  const remainder = a % b;
  if (remainder === 0) return b < 0 || Object.is(b, -0) ? -0 : 0;
  return b < 0 !== remainder < 0 ? remainder + b : remainder;
}

export function floatBinary(runtime: Runtime, operator: number, a: number, b: number): Result {
  const { words } = runtime.profile;
  switch (operator) {
    case Operator.add:
      return newFloat(runtime, a + b);
    case Operator.subtract:
      return newFloat(runtime, a - b);
    case Operator.multiply:
      return newFloat(runtime, a * b);
    case Operator.trueDivide:
      if (b === 0) return runtime.raise('ZeroDivisionError', words.floatDivisionByZero);
      return newFloat(runtime, a / b);
    case Operator.floorDivide:
      if (b === 0) return runtime.raise('ZeroDivisionError', words.floatFloorDivisionByZero);
      return newFloat(runtime, divideWithRemainder(a, b)[0]);
    case Operator.modulo:
      if (b === 0) return runtime.raise('ZeroDivisionError', words.floatModuloByZero);
      return newFloat(runtime, moduloFloats(a, b));
    case Operator.divmod: {
      if (b === 0) return runtime.raise('ZeroDivisionError', words.floatDivmodByZero);
      const [quotient, remainder] = divideWithRemainder(a, b);
      return newTuple(runtime, [newFloat(runtime, quotient), newFloat(runtime, remainder)]);
    }
    case Operator.power:
      return powerFloats(runtime, a, b);
    default:
      return runtime.notImplemented();
  }
}

/** float_pow. */
export function powerFloats(runtime: Runtime, a: number, b: number): Result {
  if (b === 0 || a === 1) return newFloat(runtime, 1);
  // IEEE 754's pow(-1, ±inf) is 1, JavaScript's is NaN.
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return newFloat(runtime, 1);
  if (a === 0 && b < 0) return runtime.raise('ZeroDivisionError', runtime.profile.words.zeroToNegativePower);
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) {
    return complexPower(runtime, a, 0, b, 0);
  }
  const power = precisePower(a, b);
  if (!Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b)) return rangeError(runtime);
  return newFloat(runtime, power);
}
