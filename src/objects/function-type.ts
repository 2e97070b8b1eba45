/** The type `function` (Objects/funcobject.c). */

import { bindArguments } from './callbind';
import { PyCell } from './cell';
import { PyCode } from './code';
import { newMethod } from './descriptors';
import { dictSetStr, newDict, PyDict } from './dict';
import { newFunction, type PyFunction } from './function';
import { materialize } from './instance-attributes';
import { attributesGetSet } from './instance-descriptors';
import type { PyObject, Result } from './object';
import { chain } from './protocol/chain';
import type { Runtime } from './runtime';
import { internedStr, newStr, PyStr } from './str';
import { PyTuple } from './tuple';
import type { GetSet, TypeSpec } from './type';

const functionOf = (self: PyObject): PyFunction => self as PyFunction;

type ObjectField = 'doc' | 'module' | 'annotate' | 'typeParameters';

/** A field that may hold anything; deleting it leaves None. */
function field(name: string, key: ObjectField, member: boolean): GetSet {
  return {
    name,
    member,
    get: (runtime, self) => {
      const func = functionOf(self);
      if (key === 'doc') runtime.docReads.add(func.code);
      return runtime.heap.take(func[key] ?? runtime.singletons.none);
    },
    set: (runtime, self, value) => {
      replace(runtime, functionOf(self), key, value);
      return runtime.none();
    },
  };
}

/** Puts a value (which is kept) into a field, and drops what was there. None is not stored where the field has its own absence. */
function replace(
  runtime: Runtime,
  target: PyFunction,
  key: ObjectField | 'defaults' | 'kwdefaults' | 'annotations',
  value: PyObject | null,
): void {
  const { heap } = runtime;
  heap.touch(target);
  const old = target[key];
  const kept = value === null || value === runtime.singletons.none ? null : heap.take(value);
  Object.assign(target, { [key]: kept });
  if (old !== null) heap.drop(old);
}

function nameField(attribute: '__name__' | '__qualname__', key: 'name' | 'qualname'): GetSet {
  return {
    name: attribute,
    get: (runtime, self) => internedStr(runtime, functionOf(self)[key]),
    set: (runtime, self, value) => {
      if (!(value instanceof PyStr)) {
        return runtime.raise('TypeError', `${attribute} must be set to a string object`);
      }
      runtime.heap.touch(self);
      functionOf(self)[key] = value.value;
      return runtime.none();
    },
  };
}

const parameters = {
  name: 'function',
  signature: '(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
};

function newFunctionObject(
  runtime: Runtime,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = bindArguments(runtime, parameters, args, keywords);
  if (bound === null) return null;
  const { none } = runtime.singletons;
  const [code, globals, name, defaults, closure] = bound.map((arg) => (arg === none ? undefined : arg));
  if (!(code instanceof PyCode)) {
    return runtime.raise(
      'TypeError',
      `function() argument 'code' must be code, not ${code?.type.name ?? 'None'}`,
    );
  }
  if (!(globals instanceof PyDict)) {
    const text = `function() argument 'globals' must be dict, not ${globals?.type.name ?? 'None'}`;
    return runtime.raise('TypeError', text);
  }
  const free = code.code.freeNames.length;
  if (free > 0 && !(closure instanceof PyTuple)) {
    return runtime.raise('TypeError', 'arg 5 (closure) must be tuple');
  }
  const cells = closure instanceof PyTuple ? closure.items : [];
  if (cells.length !== free) {
    const text = `${code.code.name} requires closure of length ${free}, not ${cells.length}`;
    return runtime.raise('ValueError', text);
  }
  if (cells.some((cell) => !(cell instanceof PyCell))) {
    return runtime.raise('TypeError', 'arg 5 (closure) expected cell, found something else');
  }
  const made = newFunction(runtime, code, globals);
  if (name instanceof PyStr) made.name = name.value;
  if (defaults instanceof PyTuple) made.defaults = runtime.heap.take(defaults);
  if (closure instanceof PyTuple && free > 0) made.closure = runtime.heap.take(closure);
  return made;
}

export const functionType: TypeSpec = {
  name: 'function',
  subclassable: false,
  collectable: true,
  weakrefs: true,
  attributes: true,
  methodDescriptor: true,
  slots: {
    // The machine calls functions itself; this is `function.__call__`.
    call: (runtime, self, args, keywords) => runtime.call(self, args, keywords),
    get: (runtime, self, instance) =>
      instance === null ? runtime.heap.take(self) : newMethod(runtime, self, instance),
    repr: (runtime, self) =>
      newStr(runtime, `<function ${functionOf(self).qualname} at 0x${self.address.toString(16)}>`),
    new: (runtime, _type, args, keywords) => newFunctionObject(runtime, args, keywords),
  },
  getset: [
    {
      name: '__code__',
      get: (runtime, self) => runtime.heap.take(functionOf(self).code),
      set: (runtime, self, value) => {
        const target = functionOf(self);
        if (!(value instanceof PyCode)) {
          return runtime.raise('TypeError', '__code__ must be set to a code object');
        }
        const free = value.code.freeNames.length;
        if (free !== target.cells.length) {
          const text = `${target.name}() requires a code object with ${target.cells.length} free vars, not ${free}`;
          return runtime.raise('ValueError', text);
        }
        runtime.heap.touch(target);
        const old = target.code;
        target.code = runtime.heap.take(value);
        runtime.heap.drop(old);
        return runtime.none();
      },
    },
    {
      name: '__defaults__',
      get: (runtime, self) => runtime.heap.take(functionOf(self).defaults ?? runtime.singletons.none),
      set: (runtime, self, value) => {
        if (value !== null && value !== runtime.singletons.none && !(value instanceof PyTuple)) {
          return runtime.raise('TypeError', '__defaults__ must be set to a tuple object');
        }
        replace(runtime, functionOf(self), 'defaults', value);
        return runtime.none();
      },
    },
    {
      name: '__kwdefaults__',
      get: (runtime, self) => runtime.heap.take(functionOf(self).kwdefaults ?? runtime.singletons.none),
      set: (runtime, self, value) => {
        if (value !== null && value !== runtime.singletons.none && !(value instanceof PyDict)) {
          return runtime.raise('TypeError', '__kwdefaults__ must be set to a dict object');
        }
        replace(runtime, functionOf(self), 'kwdefaults', value);
        return runtime.none();
      },
    },
    {
      name: '__annotations__',
      get: (runtime, self) => functionAnnotations(runtime, functionOf(self)),
      set: (runtime, self, value) => {
        if (value !== null && value !== runtime.singletons.none && !(value instanceof PyDict)) {
          return runtime.raise('TypeError', '__annotations__ must be set to a dict object');
        }
        replace(runtime, functionOf(self), 'annotations', value);
        return runtime.none();
      },
    },
    {
      name: '__annotate__',
      get: (runtime, self) => runtime.heap.take(functionOf(self).annotate ?? runtime.singletons.none),
      set: (runtime, self, value) => {
        const target = functionOf(self);
        if (value === null) return runtime.raise('TypeError', '__annotate__ cannot be deleted');
        if (value !== runtime.singletons.none) {
          if (value.type.slotTable.call === undefined) {
            return runtime.raise('TypeError', '__annotate__ must be callable or None');
          }
          replace(runtime, target, 'annotations', null);
        }
        replace(runtime, target, 'annotate', value);
        return runtime.none();
      },
    },
    nameField('__name__', 'name'),
    nameField('__qualname__', 'qualname'),
    field('__doc__', 'doc', true),
    field('__module__', 'module', true),
    field('__type_params__', 'typeParameters', false),
    { ...attributesGetSet, get: (runtime, self) => runtime.heap.take(materialize(runtime, self)) },
    {
      name: '__closure__',
      member: true,
      get: (runtime, self) => runtime.heap.take(functionOf(self).closure ?? runtime.singletons.none),
    },
    {
      name: '__globals__',
      member: true,
      get: (runtime, self) => runtime.heap.take(functionOf(self).globals),
    },
    {
      name: '__builtins__',
      member: true,
      get: (runtime, self) => runtime.heap.take(functionOf(self).builtins),
    },
  ],
};

/** `annotate(Format.VALUE)`. */
function computed(runtime: Runtime, [, annotate]: readonly PyObject[]): Result {
  const one = runtime.singletons.smallInts[1 - runtime.profile.immortality.smallIntMin]!;
  return runtime.call(annotate!, [one]);
}

/** func_get_annotations: a dict is made where there is none; 3.10+ keeps pairs in a tuple until it is asked for. */
function functionAnnotations(runtime: Runtime, target: PyFunction): Result {
  const { annotations, annotate } = target;
  if (annotations instanceof PyDict) return runtime.heap.take(annotations);
  if (annotations === null && annotate !== null) {
    return chain(runtime, [target, annotate], computed, (rt, value, [owner]) => {
      if (!(value instanceof PyDict)) {
        rt.heap.drop(value);
        return rt.raise('TypeError', `__annotate__() must return a dict, not ${value.type.name}`);
      }
      replace(rt, owner as PyFunction, 'annotations', value);
      return value;
    });
  }
  const made = newDict(runtime);
  if (annotations instanceof PyTuple) {
    const { items } = annotations;
    for (let i = 0; i + 1 < items.length; i += 2) {
      const name = items[i]!;
      if (name instanceof PyStr) dictSetStr(runtime, made, name.value, items[i + 1]!);
    }
  }
  runtime.heap.touch(target);
  target.annotations = made;
  if (annotations !== null) runtime.heap.drop(annotations);
  return runtime.heap.take(made);
}
