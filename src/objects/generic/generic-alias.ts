/** `list[int]`: the object (Objects/genericaliasobject.c). */

import { PyParts, placeParts } from '../modules/parts';
import type { NativeSpec } from '../native';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import { newTupleFromArray, PyTuple } from '../tuple';
import { parametersOf } from './parameters';

/** Its parts: the origin, the tuple of arguments, and the tuple of type variables once it was asked for. */
export class PyGenericAlias extends PyParts {
  /** `*list[int]`. */
  starred = false;

  get origin(): PyObject {
    return this.parts[0]!;
  }

  get args(): PyTuple {
    return this.parts[1] as PyTuple;
  }

  get parameters(): readonly PyObject[] {
    return parametersOf(this.args.items);
  }
}

/** Keeps the origin and the arguments; a single argument that is no tuple becomes one. */
export function newGenericAlias(runtime: Runtime, origin: PyObject, args: PyObject): PyGenericAlias {
  const { heap } = runtime;
  heap.take(args);
  const tuple = args instanceof PyTuple ? args : newTupleFromArray(runtime, [args]);
  const { genericAlias } = runtime.profile.sizes;
  const made = new PyGenericAlias([heap.take(origin), tuple], genericAlias);
  return placeParts(runtime, runtime.types.GenericAlias, made);
}

/** `__class_getitem__` of the built-in types that are generic (Py_GenericAlias). */
export const classGetItem: NativeSpec = {
  name: '__class_getitem__',
  kind: 'classmethod',
  signature: '(object, /)',
  style: 'o',
  acceptsUnknown: true,
  body: (runtime, self, args) => newGenericAlias(runtime, self, args[0]!),
};
