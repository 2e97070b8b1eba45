/** types.SimpleNamespace (Objects/namespaceobject.c). */

import { dictSetStr, newDict, PyDict } from './dict';
import { PyInstance } from './instance';
import { materialize } from './instance-attributes';
import { attributesGetSet } from './instance-descriptors';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { placeTracked } from './place';
import { compare } from './protocol/operators';
import { repr } from './protocol/text';
import type { Runtime } from './runtime';
import { newStr, PyStr } from './str';
import type { TypeSpec } from './type';

export class PyNamespace extends PyInstance {
  override sizeBytes(): number {
    return 40;
  }
}

/** `namespace(a=1, b=…)`. */
class NamespaceRepr extends NativeFrame {
  private at = 0;
  private text = '';

  constructor(
    readonly owner: string,
    readonly names: readonly string[],
    readonly values: readonly PyObject[],
  ) {
    super();
    this.name = '__repr__';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        const comma = this.at > 1 ? ', ' : '';
        this.text += `${comma}${this.names[this.at - 1]}=${value instanceof PyStr ? value.value : ''}`;
        runtime.heap.drop(value);
      }
      if (this.at === this.values.length) return newStr(runtime, `${this.owner}(${this.text})`);
      this.state = 1;
      const answer = repr(runtime, this.values[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

export const namespaceType: TypeSpec = {
  name: 'SimpleNamespace',
  module: 'types',
  collectable: true,
  attributes: true,
  slots: {
    new: (runtime, type) => {
      const made = placeTracked(runtime, new PyNamespace(), type, 40);
      made.attributes = newDict(runtime);
      return made;
    },
    init: (runtime, self, args, keywords) => {
      const given = args[0];
      if (args.length > 1 || (given !== undefined && !(given instanceof PyDict))) {
        const text = `no positional arguments expected`;
        return runtime.raise('TypeError', text);
      }
      const dict = materialize(runtime, self);
      if (given instanceof PyDict) {
        given.keys.forEach((key, i) => {
          if (key instanceof PyStr) dictSetStr(runtime, dict, key.value, given.values[i]!);
        });
      }
      for (const [name, value] of keywords ?? []) dictSetStr(runtime, dict, name, value);
      return runtime.none();
    },
    repr: (runtime, self) => {
      const names: string[] = [];
      const values: PyObject[] = [];
      const dict = materialize(runtime, self);
      dict.keys.forEach((key, i) => {
        if (!(key instanceof PyStr)) return;
        names.push(key.value);
        values.push(dict.values[i]!);
      });
      const owner = self.type === runtime.types.SimpleNamespace ? 'namespace' : self.type.name;
      return runtime.run(new NamespaceRepr(owner, names, values));
    },
    compare: (runtime, left, right, operator) => {
      if (!(left instanceof PyNamespace && right instanceof PyNamespace)) return runtime.notImplemented();
      return compare(runtime, operator, materialize(runtime, left), materialize(runtime, right));
    },
  },
  getset: [attributesGetSet],
};
