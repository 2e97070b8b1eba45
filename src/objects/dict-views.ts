/** keys(), values() and items() of dicts (Objects/dictobject.c: dictview objects). */

import type { Heap, Visitor } from '../heap';
import type { PyDict } from './dict';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';

/** Which part of the entries a view or an iterator shows. */
export type DictPart = 'keys' | 'values' | 'items';

const viewBytes = 40;

export class PyDictView extends PyObject {
  /** Owned. */
  constructor(
    readonly dict: PyDict,
    readonly part: DictPart,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitor(this.dict);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.dict);
  }

  override sizeBytes(): number {
    return viewBytes;
  }
}

/** A view of a dict, which it takes. */
export function newDictView(runtime: Runtime, dict: PyDict, part: DictPart): PyDictView {
  const view = new PyDictView(runtime.heap.take(dict), part);
  const { dict_keys, dict_values, dict_items } = runtime.types;
  const type = part === 'keys' ? dict_keys : part === 'values' ? dict_values : dict_items;
  return placeTracked(runtime, view, type, viewBytes);
}
