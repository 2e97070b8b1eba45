/** The types of type variables, as the module typing shows them (Objects/typevarobject.c). */

import { setAttribute } from '../attributes';
import { type Bindable, bindArguments } from '../callbind';
import { newTupleIterator } from '../list-iterators';
import type { NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { chain } from '../protocol/chain';
import { truthOf } from '../protocol/truth';
import type { Runtime } from '../runtime';
import { internedStr, newStr, PyStr } from '../str';
import { newTuple } from '../tuple';
import type { GetSet, TypeSpec } from '../type';
import { newParameterArgs } from './parameter-args';
import {
  newTypeParameter,
  Part,
  type PyTypeParameter,
  type TypeParameterVariant,
  type Variance,
} from './type-parameter';
import { subscriptTyping } from './typing';
import { typingUnion } from './union';

const parameter = (self: PyObject): PyTypeParameter => self as PyTypeParameter;

/** A part that a function computes when it is first asked for; `missing` where there is neither. */
function lazyPart(
  value: 'bound' | 'constraints' | 'default',
  compute: 'computeBound' | 'computeConstraints' | 'computeDefault',
  missing: (runtime: Runtime) => PyObject,
): (runtime: Runtime, self: PyObject) => Result {
  return (runtime, self) => {
    const { parts } = parameter(self);
    const known = parts[Part[value]] ?? null;
    if (known !== null) return runtime.heap.take(known);
    if ((parts[Part[compute]] ?? null) === null) return missing(runtime);
    const at = Part[value];
    return chain(
      runtime,
      [self, parts[Part[compute]]!],
      (rt, [, func]) => rt.call(func!, []),
      at === Part.bound ? keepBound : at === Part.constraints ? keepConstraints : keepDefault,
    );
  };
}

const keepPart =
  (at: number) =>
  (runtime: Runtime, value: PyObject, [self]: readonly PyObject[]): Result => {
    parameter(self!).setPart(runtime.heap, at, value);
    return runtime.heap.take(value);
  };
const keepBound = keepPart(Part.bound);
const keepConstraints = keepPart(Part.constraints);
const keepDefault = keepPart(Part.default);

const signatures: Readonly<Record<TypeParameterVariant, Bindable>> = {
  TypeVar: {
    name: 'typevar',
    signature:
      '(name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None)',
  },
  ParamSpec: {
    name: 'paramspec',
    signature:
      '(name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None)',
  },
  TypeVarTuple: { name: 'typevartuple', signature: '(name, *, default=None)' },
};

/** What a constructor is told by keyword. */
const options = ['bound', 'covariant', 'contravariant', 'infer_variance', 'default'];

function construct(variant: TypeParameterVariant): NonNullable<TypeSpec['slots']['new']> {
  const bindable = { ...signatures[variant], signature: '(name)' };
  return (runtime, _type, args, keywords) => {
    const { heap } = runtime;
    const constraints = variant === 'TypeVar' ? args.slice(1) : [];
    const named = new Map<string, PyObject>();
    const rest = new Map<string, PyObject>();
    for (const [key, value] of keywords ?? []) (options.includes(key) ? named : rest).set(key, value);
    const bound = bindArguments(runtime, bindable, variant === 'TypeVar' ? args.slice(0, 1) : args, rest);
    if (bound === null) return null;
    const name = bound[0]!;
    if (!(name instanceof PyStr)) {
      const text = `${bindable.name}() argument 'name' must be str, not ${name.type.fullTypeName}`;
      return runtime.raise('TypeError', text);
    }
    const is = (option: string): boolean =>
      named.has(option) && truthOf(runtime, named.get(option)!) === true;
    const variances = (['covariant', 'contravariant', 'infer_variance'] as const).filter(is);
    if (variances.includes('covariant') && variances.includes('contravariant')) {
      return runtime.raise('ValueError', 'Bivariant types are not supported.');
    }
    if (variances.length > 1) {
      return runtime.raise('ValueError', 'Variance cannot be specified with infer_variance.');
    }
    if (constraints.length === 1) {
      return runtime.raise('TypeError', 'A single constraint is not allowed');
    }
    const upper = named.get('bound');
    const hasBound = upper !== undefined && upper !== runtime.singletons.none;
    if (constraints.length > 0 && hasBound) {
      return runtime.raise('TypeError', 'Constraints cannot be combined with bound=...');
    }
    const first = variances[0];
    const variance: Variance = first === 'infer_variance' ? 'inferred' : (first ?? 'invariant');
    const taken = constraints.map((constraint) => heap.take(constraint));
    const fallback = named.get('default');
    const made = newTypeParameter(runtime, variant, variance, {
      name: heap.take(name),
      bound: hasBound ? heap.take(upper) : null,
      constraints: taken.length === 0 ? null : newTuple(runtime, taken),
      default: fallback === undefined ? null : heap.take(fallback),
    });
    return tellModule(runtime, made);
  };
}

/** `__module__` of one that a call made: where the caller is. */
function tellModule(runtime: Runtime, made: PyTypeParameter): Result {
  const module = runtime.globals()?.getStr('__name__') ?? null;
  if (module !== null) {
    const answer = setAttribute(runtime, made, '__module__', module);
    if (answer !== null && answer !== PENDING) runtime.heap.drop(answer);
  }
  return made;
}

const common: readonly GetSet[] = [
  { name: '__name__', member: true, get: (runtime, self) => runtime.heap.take(parameter(self).name) },
  {
    name: '__default__',
    get: lazyPart('default', 'computeDefault', (runtime) => runtime.heap.take(runtime.singletons.none)),
  },
];

const variances: readonly GetSet[] = [
  ...(['covariant', 'contravariant'] as const).map((which) => ({
    name: `__${which}__`,
    member: true,
    get: (runtime: Runtime, self: PyObject): Result => runtime.bool(parameter(self).variance === which),
  })),
  {
    name: '__infer_variance__',
    member: true,
    get: (runtime, self) => runtime.bool(parameter(self).variance === 'inferred'),
  },
  { name: '__bound__', get: lazyPart('bound', 'computeBound', (runtime) => runtime.none()) },
];

const methods: readonly NativeSpec[] = [
  {
    name: 'has_default',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      const { parts } = parameter(self);
      return runtime.bool((parts[Part.default] ?? parts[Part.computeDefault] ?? null) !== null);
    },
  },
  {
    name: '__typing_subst__',
    signature: '(arg, /)',
    style: 'o',
    body: (runtime, _self, args) => runtime.heap.take(args[0]!),
  },
  {
    name: '__mro_entries__',
    signature: '(bases, /)',
    style: 'o',
    body: (runtime, self) =>
      runtime.raise('TypeError', `Cannot subclass an instance of ${self.type.fullTypeName}`),
  },
  {
    name: '__reduce__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => runtime.heap.take(parameter(self).name),
  },
];

const base = (variant: TypeParameterVariant): Omit<TypeSpec, 'slots'> => ({
  name: variant,
  module: 'typing',
  collectable: true,
  weakrefs: true,
  attributes: true,
  subclassable: false,
  heapType: true,
  constants: { __module__: (runtime) => internedStr(runtime, 'typing') },
  methods,
});

const repr = (runtime: Runtime, self: PyObject): Result => newStr(runtime, parameter(self).text);

export const typeVarType: TypeSpec = {
  ...base('TypeVar'),
  slots: { repr, new: construct('TypeVar'), binary: { 9: typingUnion } },
  getset: [
    ...common,
    ...variances,
    {
      name: '__constraints__',
      get: lazyPart('constraints', 'computeConstraints', (runtime) =>
        runtime.heap.take(runtime.singletons.emptyTuple),
      ),
    },
  ],
};

export const paramSpecType: TypeSpec = {
  ...base('ParamSpec'),
  slots: { repr, new: construct('ParamSpec'), binary: { 9: typingUnion } },
  getset: [
    ...common,
    ...variances,
    { name: 'args', get: (runtime, self) => newParameterArgs(runtime, 'ParamSpecArgs', self) },
    { name: 'kwargs', get: (runtime, self) => newParameterArgs(runtime, 'ParamSpecKwargs', self) },
  ],
};

export const typeVarTupleType: TypeSpec = {
  ...base('TypeVarTuple'),
  slots: {
    repr,
    new: construct('TypeVarTuple'),
    /** One item, `typing.Unpack[Ts]`. */
    iter: (runtime, self) =>
      chain(
        runtime,
        [self],
        (rt, [object]) => subscriptTyping(rt, 'Unpack', object!),
        (rt, item) => {
          const tuple = newTuple(rt, [item]);
          const iterator = newTupleIterator(rt, tuple);
          rt.heap.drop(tuple);
          return iterator;
        },
      ),
  },
  getset: common,
};
