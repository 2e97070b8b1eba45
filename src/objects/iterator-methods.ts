/** Methods that built-in iterators share. */

import { newInt } from './int';
import type { PyIterator } from './iterator';
import type { NativeSpec } from './native';

/** `__length_hint__`. */
export const iteratorMethods: readonly NativeSpec[] = [
  {
    name: '__length_hint__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newInt(runtime, (self as PyIterator).lengthHint() ?? 0),
  },
];
