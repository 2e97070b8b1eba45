/** `sys.float_info`, `sys.int_info` and `sys.hash_info`. */

import { newFloat } from '../float';
import { newInt } from '../int';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import { newStr } from '../str';
import { newStructSequence, structSequenceType } from '../struct-sequence';
import type { TypeSpec } from '../type';

interface Info {
  readonly type: TypeSpec;
  readonly items: (runtime: Runtime) => readonly (number | bigint | string | { readonly float: number })[];
}

function info(name: string, fields: string, items: Info['items']): Info {
  return { type: structSequenceType('sys', name, fields.split(' ')), items };
}

const infos: Readonly<Record<string, Info>> = {
  float_info: info(
    'float_info',
    'max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds',
    () => [
      ...[{ float: Number.MAX_VALUE }, 1024, 308, { float: 2 ** -1022 }, -1021, -307],
      ...[15, 53, { float: Number.EPSILON }, 2, 1],
    ],
  ),
  int_info: info(
    'int_info',
    'bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold',
    () => [30, 4, 4300, 640],
  ),
  hash_info: info(
    'hash_info',
    'width modulus inf nan imag algorithm hash_bits seed_bits cutoff',
    (runtime) => [
      ...[64, (1n << 61n) - 1n, 314159, 0, 1000003],
      ...[runtime.profile.scalars.textHash, 64, 128, 0],
    ],
  ),
};

function itemObject(runtime: Runtime, item: number | bigint | string | { readonly float: number }): PyObject {
  if (typeof item === 'string') return newStr(runtime, item);
  return typeof item === 'object' ? newFloat(runtime, item.float) : newInt(runtime, item);
}

/** The constants of `sys` that describe its numbers. */
export const numberInfos: Readonly<Record<string, (runtime: Runtime) => PyObject>> = Object.fromEntries(
  Object.entries(infos).map(([name, { type, items }]) => [
    name,
    (runtime: Runtime) =>
      newStructSequence(
        runtime,
        runtime.typeOf(type),
        items(runtime).map((item) => itemObject(runtime, item)),
      ),
  ]),
);
