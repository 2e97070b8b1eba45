/** Functions of numbers and characters: abs, divmod, pow, round, chr, ord, hex, oct, bin. */

import { callSpecial } from '../attributes';
import { PyBytes } from '../bytes';
import { bigOf, newInt, PyInt } from '../int';
import { findInMro } from '../lookup';
import type { NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { Unary } from '../operator-names';
import { chain } from '../protocol/chain';
import { index, indexNumber } from '../protocol/numbers';
import { binary, Operator, power, unary } from '../protocol/operators';
import type { Runtime } from '../runtime';
import { isStr, newStr } from '../str';

/** `hex`, `oct` and `bin`: the digits behind a prefix, the sign in front. */
function based(radix: 2 | 8 | 16, prefix: string): NativeSpec['body'] {
  return (runtime, _self, args) =>
    chain(
      runtime,
      args as readonly PyObject[],
      (rt, inputs) => index(rt, inputs[0]!),
      (rt, int) => {
        const value = bigOf(int as PyInt);
        rt.heap.drop(int);
        const digits = (value < 0n ? -value : value).toString(radix);
        return newStr(rt, `${value < 0n ? '-' : ''}${prefix}${digits}`);
      },
    );
}

function character(runtime: Runtime, int: PyInt): Result {
  const code = indexNumber(runtime, int);
  if (code === null) {
    runtime.forget();
    return runtime.raise('OverflowError', 'Python int too large to convert to C int');
  }
  if (code < 0 || code > 0x10ffff) return runtime.raise('ValueError', 'chr() arg not in range(0x110000)');
  return newStr(runtime, String.fromCodePoint(code), true);
}

function ordinal(runtime: Runtime, object: PyObject): Result {
  if (isStr(object)) {
    if (object.length === 1) return newInt(runtime, object.value.codePointAt(0)!);
    const text = `ord() expected a character, but string of length ${object.length} found`;
    return runtime.raise('TypeError', text);
  }
  if (object instanceof PyBytes) {
    if (object.value.length === 1) return newInt(runtime, object.value[0]!);
    const text = `ord() expected a character, but string of length ${object.value.length} found`;
    return runtime.raise('TypeError', text);
  }
  return runtime.raise(
    'TypeError',
    `ord() expected string of length 1, but ${object.type.fullTypeName} found`,
  );
}

export const numberFunctions: readonly NativeSpec[] = [
  {
    name: 'abs',
    signature: '(x, /)',
    style: 'o',
    acceptsUnknown: true,
    body: (runtime, _self, args) => unary(runtime, Unary.absolute, args[0]!),
  },
  {
    name: 'divmod',
    signature: '(x, y, /)',
    style: 'positional',
    body: (runtime, _self, args) => binary(runtime, Operator.divmod, args[0]!, args[1]!),
  },
  {
    name: 'pow',
    signature: '(base, exp, mod=None)',
    style: 'clinic',
    body: (runtime, _self, args) => {
      const modulus = args[2];
      const none = modulus === undefined || modulus === runtime.singletons.none;
      return power(runtime, args[0]!, args[1]!, none ? null : modulus);
    },
  },
  {
    name: 'round',
    signature: '(number, ndigits=None)',
    style: 'clinic',
    body: (runtime, _self, args) => {
      const [number, digits] = args;
      if (findInMro(number!.type, '__round__') === null) {
        return runtime.raise(
          'TypeError',
          `type ${number!.type.fullTypeName} doesn't define __round__ method`,
        );
      }
      const none = digits === undefined || digits === runtime.singletons.none;
      return callSpecial(runtime, number!, '__round__', none ? [] : [digits]);
    },
  },
  {
    name: 'chr',
    signature: '(i, /)',
    style: 'o',
    resultType: 'str',
    body: (runtime, _self, args) => {
      if (args[0] instanceof PyInt) return character(runtime, args[0]);
      return chain(
        runtime,
        args as readonly PyObject[],
        (rt, inputs) => index(rt, inputs[0]!),
        (rt, int) => {
          const answer = character(rt, int as PyInt);
          rt.heap.drop(int);
          return answer;
        },
      );
    },
  },
  {
    name: 'ord',
    signature: '(c, /)',
    style: 'o',
    resultType: 'int',
    body: (runtime, _self, args) => ordinal(runtime, args[0]!),
  },
  { name: 'hex', signature: '(number, /)', style: 'o', resultType: 'str', body: based(16, '0x') },
  { name: 'oct', signature: '(number, /)', style: 'o', resultType: 'str', body: based(8, '0o') },
  { name: 'bin', signature: '(number, /)', style: 'o', resultType: 'str', body: based(2, '0b') },
];
