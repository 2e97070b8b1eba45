/** `_thread.lock` and `_thread.RLock` (Modules/_threadmodule.c), for one thread that runs at a time. */

import type { Heap, Visitor } from '../../../heap';
import { destroyCommon, visitCommon } from '../../instance';
import { newInt } from '../../int';
import type { NativeSpec } from '../../native';
import { PyObject, type Result } from '../../object';
import { placeTracked } from '../../place';
import { truthOf } from '../../protocol/truth';
import type { Runtime } from '../../runtime';
import { newStr } from '../../str';
import type { TypeSpec } from '../../type';

class PyLock extends PyObject {
  /** How often it is held. */
  count = 0;

  constructor(readonly bytes: number) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return this.bytes;
  }

  override saveContent(): unknown {
    return this.count;
  }

  override restoreContent(saved: number): void {
    this.count = saved;
  }
}

function setCount(runtime: Runtime, lock: PyLock, count: number): void {
  runtime.heap.touch(lock);
  lock.count = count;
}

function lockType(name: string, bytes: number, reentrant: boolean): TypeSpec {
  const release = (runtime: Runtime, self: PyObject): Result => {
    const lock = self as PyLock;
    if (lock.count === 0) {
      const text = reentrant ? 'cannot release un-acquired lock' : 'release unlocked lock';
      return runtime.raise('RuntimeError', text);
    }
    setCount(runtime, lock, lock.count - 1);
    return runtime.none();
  };
  const acquire: NativeSpec = {
    name: 'acquire',
    signature: '(blocking=True, timeout=-1)',
    style: 'clinic',
    body: (runtime, self, [blocking, timeout]) => {
      const lock = self as PyLock;
      if (lock.count > 0 && !reentrant) {
        // Nobody else runs who could release it.
        if (timeout !== undefined || (blocking !== undefined && truthOf(runtime, blocking) === false)) {
          return runtime.bool(false);
        }
        return runtime.unknown('when another thread releases the lock', 'bool');
      }
      setCount(runtime, lock, lock.count + 1);
      return runtime.bool(true);
    },
  };
  return {
    name,
    module: '_thread',
    heapType: true,
    collectable: true,
    weakrefs: true,
    subclassable: reentrant,
    slots: {
      new: (runtime, type) => placeTracked(runtime, new PyLock(bytes), type, bytes),
      repr: (runtime, self) => {
        const { count, address } = self as PyLock;
        const owner = reentrant ? ` owner=${count === 0 ? 0 : 1} count=${count}` : '';
        const state = count === 0 ? 'unlocked' : 'locked';
        return newStr(
          runtime,
          `<${state} _thread.${name} object${owner} at 0x${address.toString(16).padStart(12, '0')}>`,
        );
      },
    },
    methods: [
      acquire,
      { ...acquire, name: '__enter__' },
      { name: 'release', signature: '()', body: release },
      { name: '__exit__', signature: '(type, value, traceback, /)', style: 'positional', body: release },
      ...(reentrant
        ? [
            {
              name: '_is_owned',
              signature: '()',
              body: (runtime: Runtime, self: PyObject): Result => runtime.bool((self as PyLock).count > 0),
            },
            {
              name: '_release_save',
              signature: '()',
              body: (runtime: Runtime, self: PyObject): Result => {
                const { count } = self as PyLock;
                setCount(runtime, self as PyLock, 0);
                return newInt(runtime, count);
              },
            },
            {
              name: '_acquire_restore',
              signature: '(state, /)',
              style: 'o' as const,
              body: (runtime: Runtime, self: PyObject): Result => {
                setCount(runtime, self as PyLock, 1);
                return runtime.none();
              },
            },
          ]
        : [
            {
              name: 'locked',
              signature: '()',
              body: (runtime: Runtime, self: PyObject): Result => runtime.bool((self as PyLock).count > 0),
            },
          ]),
    ],
  };
}

export const lock = lockType('lock', 56, false);
export const reentrantLock = lockType('RLock', 64, true);
