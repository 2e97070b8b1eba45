/** Tuples whose items have names: `sys.version_info`, `time.struct_time` (Objects/structseq.c). */

import type { PyObject } from './object';
import { placeTracked } from './place';
import { repr } from './protocol/text';
import type { Runtime } from './runtime';
import { newStr, type PyStr } from './str';
import { PyTuple, tupleBytes } from './tuple';
import type { GetSet, PyType, TypeSpec } from './type';

/** The type of such tuples. */
export function structSequenceType(module: string, name: string, fields: readonly string[]): TypeSpec {
  const getset: GetSet[] = fields.map((field, i) => ({
    name: field,
    member: true,
    get: (runtime, self) => runtime.heap.take((self as PyTuple).items[i]!),
  }));
  return {
    name,
    module,
    base: 'tuple',
    collectable: true,
    subclassable: false,
    slots: {
      repr: (runtime, self) => {
        const parts: string[] = [];
        for (const [i, item] of (self as PyTuple).items.entries()) {
          const text = repr(runtime, item);
          if (!text) return text;
          parts.push(`${fields[i]}=${(text as PyStr).value}`);
          runtime.heap.drop(text);
        }
        return newStr(runtime, `${module}.${name}(${parts.join(', ')})`);
      },
    },
    getset,
  };
}

/** A tuple of the type; owns the items. */
export function newStructSequence(runtime: Runtime, type: PyType, items: PyObject[]): PyTuple {
  const made = new PyTuple();
  made.items = items;
  return placeTracked(runtime, made, type, tupleBytes(runtime.profile, items.length));
}
