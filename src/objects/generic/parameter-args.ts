/** `P.args` and `P.kwargs` of a ParamSpec. */

import { PyParts, placeParts } from '../modules/parts';
import type { PyObject, Result } from '../object';
import type { Runtime } from '../runtime';
import { newStr } from '../str';
import type { TypeSpec } from '../type';
import type { PyTypeParameter } from './type-parameter';

type Kind = 'ParamSpecArgs' | 'ParamSpecKwargs';

/** Keeps the ParamSpec. */
export function newParameterArgs(runtime: Runtime, kind: Kind, origin: PyObject): PyObject {
  return placeParts(runtime, runtime.types[kind], new PyParts([runtime.heap.take(origin)], 56));
}

const origin = (self: PyObject): PyObject => (self as PyParts).parts[0]!;

function argsType(name: Kind, attribute: string): TypeSpec {
  return {
    name,
    module: 'typing',
    collectable: true,
    weakrefs: true,
    heapType: true,
    subclassable: false,
    slots: {
      repr: (runtime, self) =>
        newStr(runtime, `${(origin(self) as PyTypeParameter).name.value}.${attribute}`),
      compare: (runtime, left, right, operator) => {
        if ((operator !== 2 && operator !== 3) || left.type !== right.type) return runtime.notImplemented();
        return runtime.bool((origin(left) === origin(right)) === (operator === 2));
      },
      new: (runtime, _type, args): Result =>
        args.length === 1
          ? newParameterArgs(runtime, name, args[0]!)
          : runtime.raise('TypeError', `${name.toLowerCase()}() missing required argument 'origin' (pos 1)`),
    },
    getset: [{ name: '__origin__', member: true, get: (runtime, self) => runtime.heap.take(origin(self)) }],
  };
}

export const paramSpecArgsType = argsType('ParamSpecArgs', 'args');
export const paramSpecKwargsType = argsType('ParamSpecKwargs', 'kwargs');
