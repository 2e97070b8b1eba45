/** Arguments as PyArg_ParseTupleAndKeywords reads them where it is not told the function's name. */

import { PyInt } from '../int';
import type { NativeBody } from '../native';
import type { PyObject } from '../object';
import { withIndices } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { isUnknown } from '../unknown';

type Keywords = ReadonlyMap<string, PyObject> | null;

/** Which parameters there are; those from `keywordOnly` on are not given by position. */
export interface Parameters {
  readonly names: readonly string[];
  readonly required: number;
  readonly keywordOnly?: number;
  /** As messages name it; absent: they do not. */
  readonly function?: string;
}

/** The arguments by parameter, borrowed, absent ones undefined; null where a TypeError was raised. */
export function readArguments(
  runtime: Runtime,
  parameters: Parameters,
  args: readonly PyObject[],
  keywords: Keywords,
): (PyObject | undefined)[] | null {
  const { names, required } = parameters;
  const callee = parameters.function === undefined ? 'function' : `${parameters.function}()`;
  const positional = parameters.keywordOnly ?? names.length;
  const given = args.length + (keywords?.size ?? 0);
  if (given > names.length) {
    const exact = required === names.length && parameters.function !== undefined ? 'exactly' : 'at most';
    const keyword = args.length === 0 ? 'keyword ' : '';
    const plural = names.length === 1 ? '' : 's';
    const text = `${callee} takes ${exact} ${names.length} ${keyword}argument${plural} (${given} given)`;
    return runtime.raise('TypeError', text);
  }
  if (args.length > positional) {
    const text = `${callee} takes at most ${positional} positional arguments (${args.length} given)`;
    return runtime.raise('TypeError', text);
  }
  const bound: (PyObject | undefined)[] = [];
  for (const [i, name] of names.entries()) {
    const named = keywords?.get(name);
    if (i < args.length && named !== undefined) {
      const text = `argument for ${callee} given by name ('${name}') and position (${i + 1})`;
      return runtime.raise('TypeError', text);
    }
    const value = args[i] ?? named;
    if (value === undefined && i < required) {
      return runtime.raise('TypeError', `${callee} missing required argument '${name}' (pos ${i + 1})`);
    }
    bound.push(value);
  }
  for (const keyword of keywords?.keys() ?? []) {
    if (names.includes(keyword)) continue;
    const words = runtime.profile.words.unexpectedKeyword.replace('{keyword}', keyword);
    const shown = parameters.function === undefined ? 'this function' : callee;
    return runtime.raise('TypeError', words.replace('{name}()', shown));
  }
  return bound;
}

/** A C int of each argument at the places, which are PyInts or absent (then the default); null where one is too large. */
export function cInts(
  runtime: Runtime,
  args: readonly (PyObject | undefined)[],
  defaults: readonly number[],
  from = 0,
): number[] | null {
  const numbers: number[] = [];
  for (const [i, value] of defaults.entries()) {
    const int = args[from + i];
    if (!(int instanceof PyInt)) {
      numbers.push(value);
      continue;
    }
    if (int.big !== null && (int.big >= 1n << 63n || int.big < -(1n << 63n))) {
      return runtime.raise('OverflowError', 'Python int too large to convert to C long');
    }
    const number = int.big === null ? int.value : Number(int.big);
    if (number > 0x7fffffff) return runtime.raise('OverflowError', 'signed integer is greater than maximum');
    if (number < -0x80000000) return runtime.raise('OverflowError', 'signed integer is less than minimum');
    numbers.push(number);
  }
  return numbers;
}

/** Whether an argument is not known: then neither is the result. */
export function anyUnknown(args: readonly (PyObject | undefined)[]): boolean {
  return args.some((arg) => arg !== undefined && isUnknown(arg));
}

/** A constructor: reads its arguments, converts those at `ints` to ints, and goes on with `body`, whose self is the type. */
export function constructorOf(
  parameters: Parameters,
  ints: readonly number[],
  resultType: string,
  body: NativeBody,
): (
  runtime: Runtime,
  type: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
) => ReturnType<NativeBody> {
  const converted = withIndices(ints, body);
  return (runtime, type, args, keywords) => {
    const bound = readArguments(runtime, parameters, args, keywords);
    if (bound === null) return null;
    if (anyUnknown(bound)) return runtime.unknown(`${resultType}() of an unknown value`, resultType);
    return converted(runtime, type, bound, null);
  };
}
