/** math: functions of integers (Modules/mathmodule.c). */

import { integerOf, newInt, type PyInt, signOf } from '../int';
import { greatestCommonDivisor, type Integer, normalInteger } from '../int-arithmetic';
import type { NativeBody, NativeSpec } from '../native';
import type { Result } from '../object';
import { withIndices } from '../protocol/numbers';
import type { Runtime } from '../runtime';

/** Results with more factors than this are not computed. */
const factorsMax = 20000;

/** The product of from … to, by halves: factors of like size multiply fastest. */
function rangeProduct(from: number, to: number): bigint {
  if (to - from < 8) {
    let product = 1n;
    for (let i = from; i <= to; i++) product *= BigInt(i);
    return product;
  }
  const middle = Math.floor((from + to) / 2);
  return rangeProduct(from, middle) * rangeProduct(middle + 1, to);
}

const factorial: NativeBody = (runtime, _self, [argument]) => {
  const n = argument as PyInt;
  if (signOf(n) < 0) return runtime.raise('ValueError', 'factorial() not defined for negative values');
  if (n.big !== null) {
    return runtime.raise('OverflowError', 'factorial() argument should not exceed 9223372036854775807');
  }
  if (n.value > factorsMax) return runtime.unknown('the integer is longer than the model follows', 'int');
  return newInt(runtime, normalInteger(rangeProduct(2, n.value)));
};

/** ⌊√n⌋ by Newton's method. */
export function integerRoot(value: Integer): Integer {
  if (typeof value === 'number') {
    let root = Math.floor(Math.sqrt(value));
    while (root * root > value) root--;
    while ((root + 1) * (root + 1) <= value) root++;
    return root;
  }
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return normalInteger(root);
    root = next;
  }
}

function folded(name: string, start: Integer, combine: (a: Integer, b: Integer) => Integer): NativeSpec {
  const body: NativeBody = (runtime, _self, args) => {
    let result = start;
    for (const arg of args) result = combine(result, integerOf(arg as PyInt));
    return newInt(runtime, result < 0 ? normalInteger(-BigInt(result)) : result);
  };
  return {
    name,
    signature: '(*integers)',
    style: 'positional',
    resultType: 'int',
    body: (runtime, self, args, keywords) =>
      withIndices(
        args.map((_, i) => i),
        body,
      )(runtime, self, args, keywords),
  };
}

function leastCommonMultiple(a: Integer, b: Integer): Integer {
  if (BigInt(a) === 0n || BigInt(b) === 0n) return 0;
  return normalInteger((BigInt(a) / BigInt(greatestCommonDivisor(a, b))) * BigInt(b));
}

/** Ways to choose, in order (perm) or not (comb). */
function choices(runtime: Runtime, n: PyInt, k: PyInt, ordered: boolean): Result {
  if (signOf(n) < 0) return runtime.raise('ValueError', 'n must be a non-negative integer');
  if (signOf(k) < 0) return runtime.raise('ValueError', 'k must be a non-negative integer');
  const total = BigInt(integerOf(n));
  let chosen = BigInt(integerOf(k));
  if (chosen > total) return newInt(runtime, 0);
  if (!ordered && total - chosen < chosen) chosen = total - chosen;
  if (chosen > factorsMax) return runtime.unknown('the integer is longer than the model follows', 'int');
  let result = 1n;
  for (let i = 0n; i < chosen; i++) {
    result *= total - i;
    if (!ordered) result /= i + 1n;
  }
  return newInt(runtime, normalInteger(result));
}

export const integerFunctions: readonly NativeSpec[] = [
  {
    name: 'factorial',
    signature: '(n, /)',
    style: 'o',
    body: withIndices([0], factorial),
    resultType: 'int',
  },
  {
    name: 'isqrt',
    signature: '(n, /)',
    style: 'o',
    resultType: 'int',
    body: withIndices([0], (runtime, _self, [n]) => {
      if (signOf(n as PyInt) < 0) {
        return runtime.raise('ValueError', 'isqrt() argument must be nonnegative');
      }
      return newInt(runtime, integerRoot(integerOf(n as PyInt)));
    }),
  },
  folded('gcd', 0, greatestCommonDivisor),
  folded('lcm', 1, leastCommonMultiple),
  {
    name: 'comb',
    signature: '(n, k, /)',
    style: 'positional',
    resultType: 'int',
    body: withIndices([0, 1], (runtime, _self, [n, k]) => choices(runtime, n as PyInt, k as PyInt, false)),
  },
  {
    name: 'perm',
    signature: '(n, k=None, /)',
    style: 'positional',
    resultType: 'int',
    body: (runtime, self, [n, k], keywords) => {
      if (k === undefined || k === runtime.singletons.none) {
        return withIndices([0], factorial)(runtime, self, [n], keywords);
      }
      return withIndices([0, 1], (rt, _self, args) => choices(rt, args[0] as PyInt, args[1] as PyInt, true))(
        runtime,
        self,
        [n, k],
        keywords,
      );
    },
  },
];
