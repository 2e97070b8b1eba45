/** The module `types`: names of built-in types that are no builtins. */

import type { PyObject } from '../object';
import type { TypeName } from '../registry';
import type { Runtime } from '../runtime';
import type { ModuleSpec } from './spec';

const names: Readonly<Record<string, TypeName>> = {
  FunctionType: 'function',
  LambdaType: 'function',
  CodeType: 'code',
  MappingProxyType: 'mappingproxy',
  SimpleNamespace: 'SimpleNamespace',
  CellType: 'cell',
  GeneratorType: 'generator',
  CoroutineType: 'coroutine',
  AsyncGeneratorType: 'async_generator',
  MethodType: 'method',
  BuiltinFunctionType: 'builtin_function_or_method',
  BuiltinMethodType: 'builtin_function_or_method',
  WrapperDescriptorType: 'wrapper_descriptor',
  MethodWrapperType: 'method-wrapper',
  MethodDescriptorType: 'method_descriptor',
  ClassMethodDescriptorType: 'classmethod_descriptor',
  ModuleType: 'module',
  TracebackType: 'traceback',
  FrameType: 'frame',
  GetSetDescriptorType: 'getset_descriptor',
  MemberDescriptorType: 'member_descriptor',
  NoneType: 'NoneType',
  NotImplementedType: 'NotImplementedType',
  EllipsisType: 'ellipsis',
  GenericAlias: 'GenericAlias',
  UnionType: 'UnionType',
};

const python = `
def new_class(name, bases=(), kwds=None, exec_body=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type)
    ns = {}
    if exec_body is not None:
        exec_body(ns)
    return meta(name, bases, ns, **kwds)

def resolve_bases(bases):
    return bases

def coroutine(func):
    return func

class DynamicClassAttribute:
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
    def __get__(self, instance, ownerclass=None):
        if instance is None:
            return self
        return self.fget(instance)
`;

export const typesModule: ModuleSpec = {
  name: 'types',
  python,
  constants: Object.fromEntries(
    Object.entries(names).map(([name, type]) => [
      name,
      (runtime: Runtime): PyObject => runtime.heap.take(runtime.types[type]),
    ]),
  ),
};
