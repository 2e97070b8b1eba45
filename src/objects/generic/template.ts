/** t-strings: `string.templatelib.Template` and `Interpolation` (Objects/templateobject.c, Objects/interpolationobject.c; 3.14+). */

import { PyParts, placeParts } from '../modules/parts';
import type { PyObject, Result } from '../object';
import { chain } from '../protocol/chain';
import { getIterator } from '../protocol/iteration';
import { repr } from '../protocol/text';
import type { Runtime } from '../runtime';
import { newStr, PyStr } from '../str';
import { newTuple, type PyTuple } from '../tuple';
import type { GetSet, TypeSpec } from '../type';
import { joinText, type TextPart } from './names';

/** Its parts: the tuple of strings, the tuple of interpolations. */
export class PyTemplate extends PyParts {}

/** Its parts: value, expression, conversion, format spec. */
export class PyInterpolation extends PyParts {}

/** Takes over both tuples. */
export function newTemplate(runtime: Runtime, strings: PyObject, interpolations: PyObject): PyTemplate {
  return placeParts(runtime, runtime.types.Template, new PyTemplate([strings, interpolations], 48));
}

/** Takes over its parts. */
export function newInterpolation(
  runtime: Runtime,
  value: PyObject,
  expression: PyObject,
  conversion: PyObject,
  spec: PyObject,
): PyInterpolation {
  const made = new PyInterpolation([value, expression, conversion, spec], 64);
  return placeParts(runtime, runtime.types.Interpolation, made);
}

const tupleAt = (self: PyObject, at: number): PyTuple => (self as PyParts).parts[at] as PyTuple;

const part = (name: string, at: number): GetSet => ({
  name,
  member: true,
  get: (runtime, self) => runtime.heap.take((self as PyParts).parts[at]!),
});

/** Template(*args): strings beside each other are joined, and one stands before, between and after interpolations. */
function construct(runtime: Runtime, args: readonly PyObject[]): Result {
  const texts: string[] = [''];
  const interpolations: PyObject[] = [];
  for (const arg of args) {
    if (arg instanceof PyStr) texts[texts.length - 1] += arg.value;
    else if (arg instanceof PyInterpolation) {
      interpolations.push(runtime.heap.take(arg));
      texts.push('');
    } else {
      for (const made of interpolations) runtime.heap.drop(made);
      const text = `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${arg.type.fullTypeName}`;
      return runtime.raise('TypeError', text);
    }
  }
  const strings = newTuple(
    runtime,
    texts.map((text) => newStr(runtime, text)),
  );
  return newTemplate(runtime, strings, newTuple(runtime, interpolations));
}

/** The non-empty strings and the interpolations in order; owned. */
function pieces(runtime: Runtime, self: PyObject): PyObject[] {
  const strings = tupleAt(self, 0).items;
  const interpolations = tupleAt(self, 1).items;
  const found: PyObject[] = [];
  for (const [i, text] of strings.entries()) {
    if ((text as PyStr).value !== '') found.push(runtime.heap.take(text));
    const interpolation = interpolations[i];
    if (interpolation !== undefined) found.push(runtime.heap.take(interpolation));
  }
  return found;
}

export const templateType: TypeSpec = {
  name: 'Template',
  module: 'string.templatelib',
  collectable: true,
  subclassable: false,
  slots: {
    new: (runtime, _type, args) => construct(runtime, args),
    repr: (runtime, self) => {
      const parts: TextPart[] = ['Template(strings=', tupleAt(self, 0), ', interpolations='];
      return joinText(runtime, [...parts, tupleAt(self, 1), ')']);
    },
    iter: (runtime, self) => {
      const tuple = newTuple(runtime, pieces(runtime, self));
      const iterator = getIterator(runtime, tuple);
      runtime.heap.drop(tuple);
      return iterator;
    },
    concat: (runtime, left, right) => {
      if (!(right instanceof PyTemplate)) {
        const text = `can only concatenate string.templatelib.Template (not "${right.type.fullTypeName}") to string.templatelib.Template`;
        return runtime.raise('TypeError', text);
      }
      const all = [...pieces(runtime, left), ...pieces(runtime, right)];
      const made = construct(runtime, all);
      for (const one of all) runtime.heap.drop(one);
      return made;
    },
  },
  getset: [
    part('strings', 0),
    part('interpolations', 1),
    {
      name: 'values',
      get: (runtime, self) =>
        newTuple(
          runtime,
          tupleAt(self, 1).items.map((one) => runtime.heap.take((one as PyInterpolation).parts[0]!)),
        ),
    },
  ],
};

export const interpolationType: TypeSpec = {
  name: 'Interpolation',
  module: 'string.templatelib',
  collectable: true,
  subclassable: false,
  slots: {
    new: (runtime, _type, args) => {
      const [value, expression, conversion, spec] = args;
      if (value === undefined) {
        return runtime.raise('TypeError', "Interpolation() missing required argument 'value' (pos 1)");
      }
      const { heap, singletons } = runtime;
      const or = (given: PyObject | undefined, otherwise: PyObject): PyObject =>
        heap.take(given ?? otherwise);
      const empty = singletons.emptyStr;
      return newInterpolation(
        runtime,
        heap.take(value),
        or(expression, empty),
        or(conversion, singletons.none),
        or(spec, empty),
      );
    },
    repr: (runtime, self) =>
      chain(
        runtime,
        [self],
        (rt, [object]) => {
          const tuple = newTuple(
            rt,
            (object as PyInterpolation).parts.map((one) => rt.heap.take(one!)),
          );
          const text = repr(rt, tuple);
          rt.heap.drop(tuple);
          return text;
        },
        (rt, text) => {
          const made = newStr(rt, `Interpolation${(text as PyStr).value}`);
          rt.heap.drop(text);
          return made;
        },
      ),
  },
  getset: [part('value', 0), part('expression', 1), part('conversion', 2), part('format_spec', 3)],
};
