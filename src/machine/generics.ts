/** Type parameters, `type` statements and t-strings: what the instructions make (Objects/typevarobject.c). */

import {
  internedStr,
  newInterpolation,
  newTemplate,
  newTypeAlias,
  newTypeParameter,
  type PyObject,
  type PyTuple,
  type PyTypeParameter,
  type Result,
  subscriptTyping,
  TypeParameterPart,
} from '../objects';
import { AfterImport } from './import-costs';
import type { Machine } from './machine';

export type GenericsName =
  | 'TYPEVAR'
  | 'PARAMSPEC'
  | 'TYPEVARTUPLE'
  | 'TYPEVAR_WITH_BOUND'
  | 'TYPEVAR_WITH_CONSTRAINTS'
  | 'SET_TYPEPARAM_DEFAULT'
  | 'SUBSCRIPT_GENERIC'
  | 'TYPEALIAS';

/** One of the intrinsics about type parameters; the inputs are borrowed. */
export function makeGeneric(machine: Machine, name: GenericsName, inputs: readonly PyObject[]): Result {
  const { heap } = machine;
  const first = (): PyObject => heap.take(inputs[0]!);
  switch (name) {
    case 'TYPEVAR':
      return newTypeParameter(machine, 'TypeVar', 'inferred', { name: first() });
    case 'PARAMSPEC':
      return newTypeParameter(machine, 'ParamSpec', 'inferred', { name: first() });
    case 'TYPEVARTUPLE':
      return newTypeParameter(machine, 'TypeVarTuple', 'inferred', { name: first() });
    case 'TYPEVAR_WITH_BOUND':
      return newTypeParameter(machine, 'TypeVar', 'inferred', {
        name: first(),
        computeBound: heap.take(inputs[1]!),
      });
    case 'TYPEVAR_WITH_CONSTRAINTS':
      return newTypeParameter(machine, 'TypeVar', 'inferred', {
        name: first(),
        computeConstraints: heap.take(inputs[1]!),
      });
    case 'SET_TYPEPARAM_DEFAULT': {
      const parameter = inputs[0] as PyTypeParameter;
      parameter.setPart(heap, TypeParameterPart.computeDefault, heap.take(inputs[1]!));
      return heap.take(parameter);
    }
    case 'SUBSCRIPT_GENERIC':
      // Objects/typevarobject.c:call_typing_func_object.
      return machine.run(new AfterImport('typing', () => subscriptTyping(machine, 'Generic', inputs[0]!)));
    case 'TYPEALIAS': {
      const [alias, parameters, compute] = (inputs[0] as PyTuple).items;
      const module = machine.globals()?.getStr('__name__') ?? null;
      return newTypeAlias(
        machine,
        heap.take(alias!),
        parameters === machine.singletons.none ? null : heap.take(parameters!),
        heap.take(compute!),
        null,
        module === null ? null : heap.take(module),
      );
    }
  }
}

/** BUILD_TEMPLATE: the tuple of strings and that of interpolations, borrowed. */
export function makeTemplate(machine: Machine, strings: PyObject, interpolations: PyObject): PyObject {
  return newTemplate(machine, machine.heap.take(strings), machine.heap.take(interpolations));
}

const conversions = ['', 's', 'r', 'a'];

/** BUILD_INTERPOLATION: value, text and perhaps a format spec, borrowed; `conversion` as FORMAT_VALUE has it. */
export function makeInterpolation(
  machine: Machine,
  inputs: readonly PyObject[],
  conversion: number,
): PyObject {
  const { heap, singletons } = machine;
  const [value, text, spec] = inputs;
  return newInterpolation(
    machine,
    heap.take(value!),
    heap.take(text!),
    conversion === 0 ? machine.none() : internedStr(machine, conversions[conversion]!),
    heap.take(spec ?? singletons.emptyStr),
  );
}
