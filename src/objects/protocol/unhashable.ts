/** The TypeError for a key that cannot be hashed, as the container words it. */

import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import { PyStr } from '../str';

/** After hash() raised: from 3.14 on the message of its TypeError says what the key was wanted for. Answers null. */
export function raiseUnhashable(
  runtime: Runtime,
  key: PyObject,
  word: 'dictKeyUnhashable' | 'setElementUnhashable',
): null {
  const text = runtime.profile.words[word];
  const error = runtime.exception?.args.items[0];
  if (
    text === '{error}' ||
    runtime.exception?.type !== runtime.types.TypeError ||
    !(error instanceof PyStr)
  ) {
    return null;
  }
  const message = text.replace('{type}', key.type.name).replace('{error}', () => error.value);
  runtime.forget();
  return runtime.raise('TypeError', message);
}
