/** The type variables in the arguments of a generic type (`_Py_make_parameters`). */

import { ownAttribute } from '../attributes';
import { PyList } from '../list';
import type { PyParts } from '../modules/parts';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import { newTuple, PyTuple } from '../tuple';
import { PyType } from '../type';
import { PyTypeParameter } from './type-parameter';

/** The type variables that an argument holds; borrowed. */
export function parametersIn(item: PyObject): readonly PyObject[] {
  if (item instanceof PyTypeParameter) return [item];
  if (item instanceof PyType) return [];
  if (item instanceof PyTuple || item instanceof PyList) return parametersOf(item.items);
  if ('parameters' in item && Array.isArray(item.parameters)) return item.parameters as PyObject[];
  const own = item.type.isClass ? ownAttribute(item, '__parameters__') : null;
  return own instanceof PyTuple ? own.items : [];
}

/** Those of all arguments, each once, in order of appearance. */
export function parametersOf(items: readonly PyObject[]): PyObject[] {
  return [...new Set(items.flatMap(parametersIn))];
}

/** `__parameters__` as an owned tuple, which is made once and kept as a part. */
export function parametersTuple(
  runtime: Runtime,
  object: PyParts,
  part: number,
  parameters: readonly PyObject[],
): PyObject {
  const { heap } = runtime;
  let tuple = object.parts[part] ?? null;
  if (tuple === null) {
    tuple = newTuple(
      runtime,
      parameters.map((parameter) => heap.take(parameter)),
    );
    object.setPart(heap, part, tuple);
  }
  return heap.take(tuple);
}
