/** The module `gc`: the simulator's own collector (Modules/gcmodule.c). */

import { Flag, type HeapObject } from '../../heap';
import { dictSetStr, newDict } from '../dict';
import { newInt, PyInt } from '../int';
import { appendItem, appendOwned, newList, PyList } from '../list';
import type { NativeSpec } from '../native';
import { travelsInTuple } from '../native-functions';
import { PyObject } from '../object';
import type { Runtime } from '../runtime';
import { newTuple, PyTuple } from '../tuple';
import type { ModuleSpec } from './spec';

function ints(runtime: Runtime, values: readonly number[]): PyObject[] {
  return values.map((value) => newInt(runtime, value));
}

function generationOf(runtime: Runtime, object: PyObject | undefined, otherwise: number): number | null {
  if (object === undefined) return otherwise;
  if (object instanceof PyInt && object.value >= 0 && object.value <= 2) return object.value;
  if (object instanceof PyInt) runtime.raise('ValueError', 'invalid generation');
  else {
    runtime.raise('TypeError', `'${object.type.fullTypeName}' object cannot be interpreted as an integer`);
  }
  return null;
}

/** The tuple in which the arguments of the call itself lie: nobody else has it, and nothing is newer. */
function carriesArguments(
  runtime: Runtime,
  object: HeapObject,
  args: readonly (PyObject | undefined)[],
  newest: number,
): boolean {
  if (object.serial !== newest || object.refs !== 1 || !(object instanceof PyTuple)) return false;
  if (!travelsInTuple(runtime, 'gc.get_referrers')) return false;
  return object.items.length === args.length && object.items.every((item, i) => item === args[i]);
}

/** `gc.DEBUG_SAVEALL`. */
const saveAll = 32;

/** With DEBUG_SAVEALL a collection puts what it found into `gc.garbage`, and clears nothing (delete_garbage). */
function setDebug(runtime: Runtime, flags: number): void {
  const { collectedGarbage, heap } = runtime;
  runtime.collectorDebug = flags;
  heap.collector.saveGarbage =
    (flags & saveAll) !== 0 && collectedGarbage instanceof PyList
      ? (object) => {
          if (isProgramObject(object)) appendItem(heap, collectedGarbage, object);
        }
      : null;
}

function isProgramObject(object: HeapObject): object is PyObject {
  return object instanceof PyObject && (object.flags & Flag.SHARED) === 0;
}

const functions: readonly NativeSpec[] = [
  {
    name: 'enable',
    signature: '()',
    body: (runtime) => {
      runtime.heap.collector.enabled = true;
      return runtime.none();
    },
  },
  {
    name: 'disable',
    signature: '()',
    body: (runtime) => {
      runtime.heap.collector.enabled = false;
      return runtime.none();
    },
  },
  { name: 'isenabled', signature: '()', body: (runtime) => runtime.bool(runtime.heap.collector.enabled) },
  {
    name: 'collect',
    signature: '(generation=2)',
    style: 'clinic',
    resultType: 'int',
    body: (runtime, _self, args) => {
      const generation = generationOf(runtime, args[0], 2);
      return generation === null ? null : runtime.collect(generation);
    },
  },
  {
    name: 'get_count',
    signature: '()',
    body: (runtime) => newTuple(runtime, ints(runtime, runtime.heap.collector.counts)),
  },
  {
    name: 'get_threshold',
    signature: '()',
    body: (runtime) => newTuple(runtime, ints(runtime, runtime.heap.collector.thresholds)),
  },
  {
    name: 'set_threshold',
    signature: '(threshold0, threshold1=10, threshold2=10, /)',
    style: 'positional',
    body: (runtime, _self, args) => {
      const { thresholds } = runtime.heap.collector;
      for (let i = 0; i < 3; i++) {
        const value = args[i];
        if (value instanceof PyInt) thresholds[i] = value.value;
      }
      return runtime.none();
    },
  },
  {
    name: 'get_objects',
    signature: '(generation=None)',
    style: 'clinic',
    body: (runtime, _self, args) => {
      const given = args[0] === runtime.singletons.none ? undefined : args[0];
      const one = given === undefined ? null : generationOf(runtime, given, 0);
      if (given !== undefined && one === null) return null;
      const found: PyObject[] = [];
      for (const generation of one === null ? [0, 1, 2] : [one]) {
        for (const object of runtime.heap.collector.objects(generation)) {
          if (isProgramObject(object)) found.push(runtime.heap.take(object));
        }
      }
      return newList(runtime, found);
    },
  },
  {
    name: 'get_referrers',
    signature: '(*objs)',
    body: (runtime, _self, args) => {
      const found = runtime.heap.collector.referrers(new Set(args as readonly PyObject[]));
      const newest = found.reduce((serial, object) => Math.max(serial, object.serial), 0);
      return newList(
        runtime,
        found
          .filter((object) => isProgramObject(object) && !carriesArguments(runtime, object, args, newest))
          .map((object) => runtime.heap.take(object as PyObject)),
      );
    },
  },
  {
    name: 'get_referents',
    signature: '(*objs)',
    body: (runtime, _self, args) => {
      const found = newList(runtime, []);
      for (const object of args as readonly PyObject[]) {
        if ((object.flags & Flag.COLLECTABLE) === 0) continue;
        object.traverse((target) => {
          if (target instanceof PyObject) appendItem(runtime.heap, found, target);
        });
      }
      return found;
    },
  },
  {
    name: 'is_tracked',
    signature: '(obj, /)',
    style: 'o',
    resultType: 'bool',
    body: (runtime, _self, args) => runtime.bool((args[0]!.flags & Flag.TRACKED) !== 0),
  },
  {
    name: 'is_finalized',
    signature: '(obj, /)',
    style: 'o',
    resultType: 'bool',
    body: (runtime, _self, args) => runtime.bool((args[0]!.flags & Flag.FINALIZED) !== 0),
  },
  {
    name: 'freeze',
    signature: '()',
    body: (runtime) => {
      runtime.heap.collector.freeze();
      return runtime.none();
    },
  },
  {
    name: 'unfreeze',
    signature: '()',
    body: (runtime) => {
      runtime.heap.collector.unfreeze();
      return runtime.none();
    },
  },
  {
    name: 'get_freeze_count',
    signature: '()',
    body: (runtime) =>
      newInt(runtime, runtime.heap.collector.size(3) + runtime.profile.collector.frozenAtStart),
  },
  {
    name: 'get_stats',
    signature: '()',
    body: (runtime) => {
      // Appended one by one, so the list has room for four (Modules/gcmodule.c:gc_get_stats_impl).
      const rows = newList(runtime, []);
      const { collectionsAtStart, collectedAtStart } = runtime.profile.collector;
      const statistics = runtime.heap.collector.statistics();
      for (const generation of [0, 1, 2]) {
        const { collections, collected } = statistics[generation]!;
        const row = newDict(runtime);
        for (const [name, value] of [
          ['collections', collections + collectionsAtStart[generation]!],
          ['collected', collected + collectedAtStart[generation]!],
          ['uncollectable', 0],
        ] as const) {
          const int = newInt(runtime, value);
          dictSetStr(runtime, row, name, int);
          runtime.heap.drop(int);
        }
        appendOwned(runtime.heap, rows, row);
      }
      return rows;
    },
  },
  {
    name: 'set_debug',
    signature: '(flags, /)',
    style: 'o',
    body: (runtime, _self, args) => {
      if (args[0] instanceof PyInt) setDebug(runtime, args[0].value);
      return runtime.none();
    },
  },
  { name: 'get_debug', signature: '()', body: (runtime) => newInt(runtime, runtime.collectorDebug) },
];

export const gcModule: ModuleSpec = {
  name: 'gc',
  functions,
  constants: {
    callbacks: (runtime) => {
      const list = newList(runtime, []);
      runtime.collectionCallbacks = list;
      return list;
    },
    garbage: (runtime) => {
      const list = newList(runtime, []);
      runtime.collectedGarbage = list;
      return list;
    },
    DEBUG_STATS: (runtime) => newInt(runtime, 1),
    DEBUG_COLLECTABLE: (runtime) => newInt(runtime, 2),
    DEBUG_UNCOLLECTABLE: (runtime) => newInt(runtime, 4),
    DEBUG_SAVEALL: (runtime) => newInt(runtime, saveAll),
    DEBUG_LEAK: (runtime) => newInt(runtime, 38),
  },
};
