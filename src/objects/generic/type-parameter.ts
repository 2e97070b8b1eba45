/** Type variables: TypeVar, ParamSpec, TypeVarTuple (Objects/typevarobject.c). */

import { PyParts, placeParts } from '../modules/parts';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import type { PyStr } from '../str';

export type TypeParameterVariant = 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
export type Variance = 'covariant' | 'contravariant' | 'inferred' | 'invariant';

/** Places of its parts: each value, and the function that computes it when it is first asked for. */
export const Part = {
  name: 0,
  bound: 1,
  computeBound: 2,
  constraints: 3,
  computeConstraints: 4,
  default: 5,
  computeDefault: 6,
} as const;

export class PyTypeParameter extends PyParts {
  constructor(
    readonly variant: TypeParameterVariant,
    readonly variance: Variance,
    parts: (PyObject | null)[],
    bytes: number,
  ) {
    super(parts, bytes);
  }

  get name(): PyStr {
    return this.parts[Part.name] as PyStr;
  }

  /** `T`, `+T`, `-T`, `~T`. */
  get text(): string {
    if (this.variant === 'TypeVarTuple') return this.name.value;
    const sign = { covariant: '+', contravariant: '-', inferred: '', invariant: '~' }[this.variance];
    return `${sign}${this.name.value}`;
  }
}

/** A type variable that owns the parts from here on; those it lacks are null. */
export function newTypeParameter(
  runtime: Runtime,
  variant: TypeParameterVariant,
  variance: Variance,
  parts: Partial<Record<keyof typeof Part, PyObject | null>>,
): PyTypeParameter {
  const list: (PyObject | null)[] = [null, null, null, null, null, null, null];
  for (const [name, part] of Object.entries(parts)) list[Part[name as keyof typeof Part]] = part;
  const { typeVar, paramSpec, typeVarTuple } = runtime.profile.sizes.library;
  const bytes = { TypeVar: typeVar, ParamSpec: paramSpec, TypeVarTuple: typeVarTuple }[variant];
  return placeParts(runtime, runtime.types[variant], new PyTypeParameter(variant, variance, list, bytes));
}
