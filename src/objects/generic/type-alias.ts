/** `type A = …`: the object (Objects/typevarobject.c). */

import { PyParts, placeParts } from '../modules/parts';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import type { PyStr } from '../str';
import { PyTuple } from '../tuple';

/** Its parts: name, type parameters, the function that computes its value, the value, the module. */
export class PyTypeAlias extends PyParts {
  get name(): PyStr {
    return this.parts[0] as PyStr;
  }

  /** The tuple of its type parameters; null where it has none. */
  get typeParameters(): PyTuple | null {
    const own = this.parts[1];
    return own instanceof PyTuple ? own : null;
  }
}

/** Takes over its parts. */
export function newTypeAlias(
  runtime: Runtime,
  name: PyObject,
  typeParameters: PyObject | null,
  compute: PyObject | null,
  value: PyObject | null,
  module: PyObject | null,
): PyTypeAlias {
  const made = new PyTypeAlias([name, typeParameters, compute, value, module], 72);
  return placeParts(runtime, runtime.types.TypeAliasType, made);
}
