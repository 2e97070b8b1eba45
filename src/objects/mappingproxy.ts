/** `mappingproxy`: the read-only view that `C.__dict__` answers (Objects/descrobject.c). */

import type { Heap, Visitor } from '../heap';
import { getAttribute } from './attributes';
import { NativeFrame } from './native';
import { PENDING, PyObject, type Result } from './object';
import { placeTracked } from './place';
import { contains, getItem, length } from './protocol/containers';
import { getIterator } from './protocol/iteration';
import { compare } from './protocol/operators';
import { repr, str } from './protocol/text';
import type { Runtime } from './runtime';
import { newStr, PyStr } from './str';
import type { TypeSpec } from './type';

export class PyMappingProxy extends PyObject {
  /** Owned. */
  mapping!: PyObject;

  override visit(visitor: Visitor): void {
    visitor(this.mapping);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.mapping);
  }

  override sizeBytes(): number {
    return 40;
  }
}

/** A proxy that keeps the mapping. */
export function newMappingProxy(runtime: Runtime, mapping: PyObject): PyMappingProxy {
  const made = new PyMappingProxy();
  made.mapping = runtime.heap.take(mapping);
  return placeTracked(runtime, made, runtime.types.mappingproxy, 40);
}

class ProxyRepr extends NativeFrame {
  override name = '__repr__';

  constructor(readonly mapping: PyObject) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = repr(runtime, this.mapping);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    const text = value instanceof PyStr ? value.value : '';
    runtime.heap.drop(value);
    return newStr(runtime, `mappingproxy(${text})`);
  }
}

const mappingOf = (self: PyObject): PyObject => (self as PyMappingProxy).mapping;

export const mappingProxyType: TypeSpec = {
  name: 'mappingproxy',
  generic: true,
  subclassable: false,
  collectable: true,
  pattern: 'mapping',
  slots: {
    repr: (runtime, self) => runtime.run(new ProxyRepr(mappingOf(self))),
    str: (runtime, self) => str(runtime, mappingOf(self)),
    length: (runtime, self) => length(runtime, mappingOf(self)),
    getItem: (runtime, self, key) => getItem(runtime, mappingOf(self), key),
    contains: (runtime, self, key) => contains(runtime, mappingOf(self), key),
    iter: (runtime, self) => getIterator(runtime, mappingOf(self)),
    compare: (runtime, left, right, operator) => {
      const other = right instanceof PyMappingProxy ? right.mapping : right;
      return compare(runtime, operator, mappingOf(left), other);
    },
    hash: null,
    new: (runtime, _type, args) => {
      const [mapping] = args;
      if (mapping === undefined) {
        return runtime.raise('TypeError', "mappingproxy() missing required argument 'mapping' (pos 1)");
      }
      if (mapping.type.slotTable.getItem === undefined || mapping.type.pattern === 'sequence') {
        const text = `mappingproxy() argument must be a mapping, not ${mapping.type.fullTypeName}`;
        return runtime.raise('TypeError', text);
      }
      return newMappingProxy(runtime, mapping);
    },
  },
  methods: (['get', 'keys', 'values', 'items', 'copy', '__reversed__'] as const).map((name) => ({
    name,
    signature: '(*args)',
    style: 'positional' as const,
    body: (runtime: Runtime, self: PyObject, args: readonly (PyObject | undefined)[]): Result =>
      runtime.run(new ProxyMethod(mappingOf(self), name, args as readonly PyObject[])),
  })),
};

/** Calls the mapping's own method. */
class ProxyMethod extends NativeFrame {
  constructor(
    readonly mapping: PyObject,
    readonly method: string,
    readonly args: readonly PyObject[],
  ) {
    super();
    this.name = method;
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      if (this.state === 2) return value;
      if (this.state === 0) {
        this.state = 1;
        answer = getAttribute(runtime, this.mapping, this.method);
      } else {
        if (value === null) return null;
        this.state = 2;
        answer = runtime.call(this.hold(value), this.args);
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}
