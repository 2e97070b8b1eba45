/** How Python source of ours asks what the modelled version can do: a constant `_name` for each capability. */

import type { LibraryFlag } from '../../versions';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';

export function libraryFlags(
  ...names: readonly LibraryFlag[]
): Record<string, (runtime: Runtime) => PyObject> {
  return Object.fromEntries(
    names.map((name) => [`_${name}`, (runtime: Runtime) => runtime.bool(runtime.profile.library[name])]),
  );
}
