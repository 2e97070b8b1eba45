/** Raising `re.error`, which is a class written in Python. */

import type { PyException } from '../../exceptions';
import { newInt } from '../../int';
import { PyModule } from '../../module';
import type { PyObject, Result } from '../../object';
import { chain } from '../../protocol/chain';
import type { Runtime } from '../../runtime';
import { newStr } from '../../str';

/** Raises `re.error(message, pattern, place)`. */
export function raisePatternError(
  runtime: Runtime,
  message: string,
  pattern: PyObject,
  place: number | null,
): Result {
  const module = runtime.modules!.getStr('re');
  const error = module instanceof PyModule ? module.dict.getStr('error') : null;
  if (error === null) return runtime.raise('ValueError', message);
  const position = place === null ? runtime.none() : newInt(runtime, place);
  const text = newStr(runtime, message);
  return chain(
    runtime,
    [error, pattern, text, position],
    (rt, [type, source, words, at]) => rt.call(type!, [words!, source!, at!]),
    (rt, exception, [, , words, at]) => {
      rt.heap.drop(words!);
      rt.heap.drop(at!);
      return rt.raiseObject(exception as PyException);
    },
  );
}
