/**
 * The module `asyncio`: a loop whose clock jumps to the next timer, so that every run is the same.
 * Invariant: knows nothing of other library modules.
 */

import { newList } from '../../list';
import type { PyObject } from '../../object';
import type { Runtime } from '../../runtime';
import { internedStr } from '../../str';
import type { ModuleSpec } from '../spec';
import { futures } from './futures';
import { synchronization } from './synchronization';
import { tasks } from './tasks';

/** Names of slots that only take the room that the C structure has. */
function pads(runtime: Runtime, prefix: string, bytes: number, used: number): PyObject {
  const names: PyObject[] = [];
  for (let i = 0; i < bytes / 8 - used; i++) names.push(internedStr(runtime, `${prefix}${i}`));
  return newList(runtime, names);
}

/** Bytes that an instance of a class with a slot for weak references has before its other slots. */
function headerBytes(runtime: Runtime): number {
  return runtime.profile.instances.preHeader === 'both' ? 48 : 40;
}

export const asyncioModule: ModuleSpec = {
  name: 'asyncio',
  constants: {
    _timeout_is_builtin: (runtime) => runtime.bool(runtime.profile.asyncio.timeoutIsBuiltin),
    _future_pads: (runtime) =>
      pads(runtime, '_pad', runtime.profile.asyncio.futureBytes - headerBytes(runtime), 8),
    _task_pads: (runtime) => {
      const { taskBytes, futureBytes } = runtime.profile.asyncio;
      return pads(runtime, '_task_pad', taskBytes - futureBytes, 5);
    },
  },
  python: futures + tasks + synchronization,
};
