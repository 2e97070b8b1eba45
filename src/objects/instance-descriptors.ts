/** `__dict__` and `__weakref__` of instances (subtype_dict, subtype_getweakref in Objects/typeobject.c). */

import { PyDict } from './dict';
import { detachDict, materialize } from './instance-attributes';
import type { GetSet } from './type';

export const attributesGetSet: GetSet = {
  name: '__dict__',
  doc: 'dictionary for instance variables',
  get: (runtime, self) => runtime.heap.take(materialize(runtime, self)),
  set: (runtime, self, value) => {
    const { heap } = runtime;
    if (value !== null && !(value instanceof PyDict)) {
      const text = `__dict__ must be set to a dictionary, not a '${value.type.fullTypeName}'`;
      return runtime.raise('TypeError', text);
    }
    const old = self.attributes;
    const oldBlock = self.attributeBlock;
    heap.touch(self);
    self.attributes = value === null ? null : heap.take(value);
    if (oldBlock !== null) self.attributeBlock = heap.resize(self, oldBlock, 0);
    if (old instanceof PyDict) {
      detachDict(heap, old);
      heap.drop(old);
    } else if (old !== null) for (const attribute of old.values()) heap.drop(attribute);
    return runtime.none();
  },
};

export const weakrefsGetSet: GetSet = {
  name: '__weakref__',
  doc: 'list of weak references to the object',
  get: (runtime, self) => {
    const first = self.weakrefs?.[0];
    return runtime.heap.take(first ?? runtime.singletons.none);
  },
};
