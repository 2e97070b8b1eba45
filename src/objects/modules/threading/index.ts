/**
 * The modules `threading`, `_thread`, `queue` and `concurrent.futures`. One thread runs at a time, in an order that is always the
 * same: a thread that never waits runs to its end where it is started, others when somebody waits (join, sleep, an
 * empty queue, an event); what only another order could answer is unknown.
 * Invariant: knows nothing of other library modules.
 */

import type { NativeSpec } from '../../native';
import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { unknownFunction } from '../unknown-function';
import { futures } from './futures';
import { lock, reentrantLock } from './locks';
import { threading } from './python';
import { queue } from './queue';

const allocateLock: NativeSpec = {
  name: 'allocate_lock',
  signature: '()',
  body: (runtime) => runtime.call(runtime.typeOf(lock), []),
};

export const threadingModules: readonly ModuleSpec[] = [
  {
    name: 'threading',
    types: [lock, reentrantLock],
    functions: [allocateLock, unknownFunction],
    constants: libraryFlags(
      'threadingLockIsType',
      'threadingHasHandle',
      'threadingReprsSayState',
      'threadingBarrierChecks',
      'threadingConditionHasLocked',
    ),
    python: `_RLock = RLock\n${threading}`,
  },
  {
    name: '_thread',
    functions: [unknownFunction],
    python:
      'from threading import Lock, RLock, allocate_lock, get_ident, lock as LockType, local as _local, stack_size\n' +
      'error = RuntimeError\nTIMEOUT_MAX = 9223372036.0\n' +
      'def start_new_thread(function, args, kwargs={}):\n' +
      '    import threading\n' +
      '    threading.Thread(target=function, args=args, kwargs=kwargs).start()\n' +
      '    return _unknown("the identity of a thread", "int")\n',
  },
  { name: 'queue', constants: libraryFlags('queueCanShutDown'), python: queue },
  { name: 'concurrent', python: '' },
  {
    name: 'concurrent.futures',
    functions: [unknownFunction],
    constants: libraryFlags('futuresTimeoutIsBuiltin'),
    python: futures,
  },
];
