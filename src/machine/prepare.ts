/** What is there before the program starts: the module `builtins`, `sys.modules`. */

import {
  builtinsSpec,
  dictSetStr,
  newDict,
  newModule,
  type PyObject,
  type PyType,
  typeNames,
} from '../objects';
import { fillModule } from './loading';
import type { Machine } from './machine';

/** Built-in types that are no names of `builtins`. */
const hidden = new Set(
  [
    'NoneType ellipsis NotImplementedType dict_keys dict_values dict_items mappingproxy list_iterator',
    'list_reverseiterator tuple_iterator range_iterator longrange_iterator str_iterator str_ascii_iterator',
    'bytes_iterator bytearray_iterator memory_iterator set_iterator dict_keyiterator dict_valueiterator',
    'dict_itemiterator dict_reversekeyiterator dict_reversevalueiterator dict_reverseitemiterator iterator',
    'callable_iterator function code cell frame traceback module method builtin_function_or_method',
    'method_descriptor classmethod_descriptor wrapper_descriptor method-wrapper getset_descriptor',
    'member_descriptor generator coroutine async_generator coroutine_wrapper async_generator_asend',
    'async_generator_athrow anext_awaitable ReferenceType ProxyType CallableProxyType SimpleNamespace unknown',
    'GenericAlias UnionType TypeVar ParamSpec TypeVarTuple ParamSpecArgs ParamSpecKwargs TypeAliasType Template Interpolation _IncompleteInputError',
  ].flatMap((line) => line.split(' ')),
);

/** Makes `sys.modules` and `builtins`. */
export function prepareModules(machine: Machine): void {
  machine.modules = newDict(machine);
  const builtins = newModule(machine, 'builtins');
  machine.builtins = builtins;
  const types = machine.types as Readonly<Record<string, PyType | undefined>>;
  for (const name of typeNames) {
    const type = types[name];
    if (type !== undefined && !hidden.has(name) && !machine.profile.absent.has(name))
      dictSetStr(machine, builtins.dict, name, type);
  }
  fillModule(machine, builtins, builtinsSpec);
  const { singletons } = machine;
  const constants: [string, PyObject][] = [
    ['None', singletons.none],
    ['True', singletons.true],
    ['False', singletons.false],
    ['NotImplemented', singletons.notImplemented],
    ['Ellipsis', singletons.ellipsis],
    ['__debug__', singletons.true],
    ['EnvironmentError', machine.types.OSError],
    ['IOError', machine.types.OSError],
  ];
  for (const [name, value] of constants) dictSetStr(machine, builtins.dict, name, value);
  dictSetStr(machine, machine.modules, 'builtins', builtins);
}
