/** The type `module`, and the making of modules (Objects/moduleobject.c). */

import { findGeneric, genericSetAttribute } from './attributes';
import { bindArguments } from './callbind';
import { dictSetStr, newDict } from './dict';
import { raiseAttributeError } from './errors';
import { materialize } from './instance-attributes';
import { newList } from './list';
import { PyModule } from './module';
import { missingAttribute, textOfModule } from './module-errors';
import type { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { newStr, PyStr } from './str';
import type { PyType, TypeSpec } from './type';

/** The names that every module starts with (module_init_dict). */
const firstNames = ['__doc__', '__package__', '__loader__', '__spec__'];

/** A new module with its namespace; owned. The machine makes it shared where it belongs to the process. */
export function newModule(runtime: Runtime, name: string, type: PyType = runtime.types.module): PyModule {
  const made = new PyModule();
  made.name = name;
  made.dict = newDict(runtime);
  made.attributes = made.dict;
  placeTracked(runtime, made, type, runtime.profile.sizes.module);
  const nameObject = newStr(runtime, name);
  dictSetStr(runtime, made.dict, '__name__', nameObject);
  runtime.heap.drop(nameObject);
  for (const first of firstNames) dictSetStr(runtime, made.dict, first, runtime.singletons.none);
  return made;
}

const moduleOf = (self: PyObject): PyModule => self as PyModule;

export const moduleType: TypeSpec = {
  name: 'module',
  collectable: true,
  weakrefs: true,
  attributes: true,
  slots: {
    repr: (runtime, self) => {
      const module = moduleOf(self);
      const name = textOfModule(module, '__name__') ?? '?';
      const file = module.dict.getStr('__file__');
      if (file instanceof PyStr) return newStr(runtime, `<module '${name}' from '${file.value}'>`);
      return newStr(runtime, `<module '${name}'${module.builtin ? ' (built-in)' : ''}>`);
    },
    // module_getattro: the module's own `__getattr__` is asked last.
    getAttribute: (runtime, self, name) => {
      const found = findGeneric(runtime, self, name);
      if (found !== null || runtime.exception !== null) return found;
      const module = moduleOf(self);
      const hook = module.dict.getStr('__getattr__');
      if (hook !== null) {
        const nameObject = newStr(runtime, name);
        const answer = runtime.call(hook, [nameObject]);
        runtime.heap.drop(nameObject);
        return answer;
      }
      return raiseAttributeError(runtime, self, name, missingAttribute(runtime, module, name));
    },
    setAttribute: genericSetAttribute,
    new: (runtime, type) => newModule(runtime, '', type),
    init: (runtime, self, args, keywords) => {
      const parameters = { name: 'module', signature: '(name, doc=None)' };
      const bound = bindArguments(runtime, parameters, args, keywords);
      if (bound === null) return null;
      const [name, doc] = bound;
      if (!(name instanceof PyStr)) {
        return runtime.raise(
          'TypeError',
          `module() argument 'name' must be str, not ${name!.type.fullTypeName}`,
        );
      }
      const { dict } = moduleOf(self);
      dictSetStr(runtime, dict, '__name__', name);
      dictSetStr(runtime, dict, '__doc__', doc ?? runtime.singletons.none);
      return runtime.none();
    },
  },
  methods: [
    {
      name: '__dir__',
      signature: '()',
      body: (runtime, self) => {
        const { dict } = moduleOf(self);
        const hook = dict.getStr('__dir__');
        if (hook !== null) return runtime.call(hook, []);
        const names = dict.keys.flatMap((key) => (key instanceof PyStr ? [key.value] : []));
        return newList(
          runtime,
          names.sort().map((name) => newStr(runtime, name)),
        );
      },
    },
  ],
  getset: [
    { name: '__dict__', member: true, get: (runtime, self) => runtime.heap.take(materialize(runtime, self)) },
  ],
};
