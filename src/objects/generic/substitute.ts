/** Arguments in the place of type variables: `dict[str, T][int]` (_Py_subs_parameters). */

import { PyList } from '../list';
import type { PyObject, Result } from '../object';
import { chain } from '../protocol/chain';
import { getItem } from '../protocol/containers';
import { repr } from '../protocol/text';
import type { Runtime } from '../runtime';
import type { PyStr } from '../str';
import { newTuple, newTupleFromArray, PyTuple } from '../tuple';
import { PyGenericAlias } from './generic-alias';
import { parametersIn } from './parameters';
import { PyTypeParameter } from './type-parameter';

/** `subject` in the text of a TypeError: `list[int] is not a generic class`. */
export function raiseAbout(
  runtime: Runtime,
  subject: PyObject,
  word: (text: string, runtime: Runtime) => string,
): Result {
  const text = repr(runtime, subject);
  if (!text) return text;
  const message = word((text as PyStr).value, runtime);
  runtime.heap.drop(text);
  return runtime.raise('TypeError', message);
}

/** The new arguments as an owned tuple; a TypeError where their number is wrong. */
export function substitute(
  runtime: Runtime,
  subject: PyObject,
  args: PyTuple,
  parameters: readonly PyObject[],
  key: PyObject,
): Result {
  if (parameters.length === 0) {
    const { notGeneric } = runtime.profile.words;
    return raiseAbout(runtime, subject, (text) => notGeneric.replace('{repr}', text));
  }
  const given = key instanceof PyTuple ? key.items : [key];
  const variadic = parameters.findIndex(
    (parameter) => parameter instanceof PyTypeParameter && parameter.variant === 'TypeVarTuple',
  );
  const most = parameters.length;
  const wrong = variadic < 0 ? given.length !== most : given.length < most - 1;
  if (wrong) {
    const expected = variadic < 0 ? `${most}` : `at least ${most - 1}`;
    const which = given.length > most ? 'many' : 'few';
    const atLeast =
      which === 'few' && runtime.profile.words.tooFewArgumentsSayAtLeast && variadic < 0 ? 'at least ' : '';
    return raiseAbout(
      runtime,
      subject,
      (text) => `Too ${which} arguments for ${text}; actual ${given.length}, expected ${atLeast}${expected}`,
    );
  }
  const values = new Map<PyObject, readonly PyObject[]>();
  const extra = given.length - most;
  let at = 0;
  for (const [i, parameter] of parameters.entries()) {
    const count = i === variadic ? 1 + extra : 1;
    values.set(parameter, given.slice(at, at + count));
    at += count;
  }
  return substituteAll(runtime, args.items, values);
}

/** The items with values for their type variables: an owned tuple. */
function substituteAll(
  runtime: Runtime,
  items: readonly PyObject[],
  values: ReadonlyMap<PyObject, readonly PyObject[]>,
): Result {
  const { heap } = runtime;
  const made: PyObject[] = [];
  for (const item of items) {
    const direct = values.get(item) ?? unpacked(item, values);
    if (direct !== undefined) {
      for (const value of direct) made.push(heap.take(value));
      continue;
    }
    const inner = parametersIn(item);
    if (inner.length === 0) {
      made.push(heap.take(item));
      continue;
    }
    if (item instanceof PyTuple || item instanceof PyList) {
      const tuple = substituteAll(runtime, item.items, values);
      if (!tuple) return tuple;
      made.push(tuple);
      continue;
    }
    if (item instanceof PyGenericAlias || !item.type.isClass) {
      const keys = inner.flatMap((parameter) => values.get(parameter) ?? []);
      const key = newTuple(
        runtime,
        keys.map((value) => heap.take(value)),
      );
      const replaced = getItem(runtime, item, key);
      heap.drop(key);
      if (!replaced) {
        for (const done of made) heap.drop(done);
        return replaced;
      }
      made.push(replaced);
      continue;
    }
    for (const done of made) heap.drop(done);
    return runtime.unknown('type variables inside a class of the library');
  }
  return newTupleFromArray(runtime, made);
}

/** The values for `*Ts`: its star made a starred alias of the type variable, or an object of typing. */
function unpacked(
  item: PyObject,
  values: ReadonlyMap<PyObject, readonly PyObject[]>,
): readonly PyObject[] | undefined {
  if (!(item instanceof PyGenericAlias) || !item.starred) return undefined;
  return values.get(item.origin);
}

/** Substitutes, and makes something of the new arguments. `make` must not capture state. */
export function substituteThen(
  runtime: Runtime,
  subject: PyObject,
  key: PyObject,
  first: (runtime: Runtime, subject: PyObject, key: PyObject) => Result,
  make: (runtime: Runtime, args: PyObject, subject: PyObject) => Result,
): Result {
  return chain(
    runtime,
    [subject, key],
    (rt, [object, item]) => first(rt, object!, item!),
    (rt, args, [object]) => {
      const made = make(rt, args, object!);
      rt.heap.drop(args);
      return made;
    },
  );
}
