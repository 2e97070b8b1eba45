/** What `os` and `os.path` ask about files in memory. */

import { newInt } from '../../int';
import type { NativeSpec } from '../../native';
import { isStr } from '../../str';
import { pathOf } from './open';

/** `_file_size(path)`: of a file of the program; None where it has removed it, NotImplemented where nobody knows. */
const size: NativeSpec = {
  name: '_file_size',
  signature: '(path, /)',
  style: 'o',
  body: (runtime, _self, [path]) => {
    const known = isStr(path!) ? runtime.files?.get(pathOf(path.value)) : undefined;
    if (known === undefined) return runtime.heap.take(runtime.singletons.notImplemented);
    return known === null ? runtime.none() : newInt(runtime, known.length);
  },
};

/** `_file_removed(path)`: a file of the program is no more. */
const removed: NativeSpec = {
  name: '_file_removed',
  signature: '(path, /)',
  style: 'o',
  body: (runtime, _self, [path]) => {
    if (isStr(path!)) runtime.files?.set(pathOf(path.value), null);
    return runtime.none();
  },
};

export const fileFunctions: readonly NativeSpec[] = [size, removed];
