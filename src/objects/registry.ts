/**
 * What every part of the runtime finds by name: the built-in types and the singletons. `bootstrap` (bootstrap.ts)
 * makes them, once a run, from the list of TypeSpecs (specs.ts).
 */

import type { PyBytes } from './bytes';
import type { PyInt } from './int';
import type { PyObject } from './object';
import type { PyStr } from './str';
import type { PyTuple } from './tuple';
import type { PyType } from './type';

/** Names of the built-in types, as `type.__name__` gives them; the library's own types are not here. */
export const typeNames = [
  ...['object', 'type', 'NoneType', 'ellipsis', 'NotImplementedType', 'super'],
  ...['int', 'bool', 'float', 'complex', 'str', 'bytes', 'bytearray', 'memoryview'],
  ...['list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'slice'],
  ...['dict_keys', 'dict_values', 'dict_items', 'mappingproxy', 'FrameLocalsProxy'],
  ...['list_iterator', 'list_reverseiterator', 'tuple_iterator', 'range_iterator', 'longrange_iterator'],
  ...[
    'str_iterator',
    'str_ascii_iterator',
    'bytes_iterator',
    'bytearray_iterator',
    'memory_iterator',
    'set_iterator',
  ],
  ...['dict_keyiterator', 'dict_valueiterator', 'dict_itemiterator'],
  ...['dict_reversekeyiterator', 'dict_reversevalueiterator', 'dict_reverseitemiterator'],
  ...['iterator', 'callable_iterator', 'enumerate', 'reversed', 'zip', 'map', 'filter'],
  ...['function', 'code', 'cell', 'frame', 'traceback', 'module', 'method', 'builtin_function_or_method'],
  ...['method_descriptor', 'classmethod_descriptor', 'wrapper_descriptor', 'method-wrapper'],
  ...['getset_descriptor', 'member_descriptor', 'property', 'classmethod', 'staticmethod'],
  ...['generator', 'coroutine', 'async_generator', 'coroutine_wrapper', 'async_generator_asend'],
  ...['async_generator_athrow', 'anext_awaitable'],
  ...['ReferenceType', 'ProxyType', 'CallableProxyType', 'SimpleNamespace', 'unknown'],
  ...[
    'GenericAlias',
    'UnionType',
    'TypeVar',
    'ParamSpec',
    'TypeVarTuple',
    'ParamSpecArgs',
    'ParamSpecKwargs',
  ],
  ...['TypeAliasType', 'Template', 'Interpolation'],
  // Exceptions, as Objects/exceptions.c lists them.
  ...[
    'BaseException',
    'BaseExceptionGroup',
    'ExceptionGroup',
    'Exception',
    'GeneratorExit',
    'KeyboardInterrupt',
  ],
  ...[
    'SystemExit',
    'ArithmeticError',
    'AssertionError',
    'AttributeError',
    'BufferError',
    'EOFError',
    'ImportError',
  ],
  ...[
    'LookupError',
    'MemoryError',
    'NameError',
    'OSError',
    'ReferenceError',
    'RuntimeError',
    'StopAsyncIteration',
  ],
  ...['StopIteration', 'SyntaxError', 'SystemError', 'TypeError', 'ValueError', 'Warning'],
  ...['FloatingPointError', 'OverflowError', 'ZeroDivisionError', 'BytesWarning', 'DeprecationWarning'],
  ...['EncodingWarning', 'FutureWarning', 'ImportWarning', 'PendingDeprecationWarning', 'ResourceWarning'],
  ...[
    'RuntimeWarning',
    'SyntaxWarning',
    'UnicodeWarning',
    'UserWarning',
    'BlockingIOError',
    'ChildProcessError',
  ],
  ...['ConnectionError', 'FileExistsError', 'FileNotFoundError', 'InterruptedError', 'IsADirectoryError'],
  ...['NotADirectoryError', 'PermissionError', 'ProcessLookupError', 'TimeoutError', 'IndentationError'],
  ...['_IncompleteInputError', 'IndexError', 'KeyError', 'ModuleNotFoundError', 'NotImplementedError'],
  ...['PythonFinalizationError', 'RecursionError', 'UnboundLocalError', 'UnicodeError', 'BrokenPipeError'],
  ...['ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError', 'TabError'],
  ...['UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeTranslateError'],
] as const;

export type TypeName = (typeof typeNames)[number];

/** The built-in types by name: `runtime.types.TypeError`. */
export type Types = Readonly<Record<TypeName, PyType>>;

export interface Singletons {
  readonly none: PyObject;
  readonly true: PyInt;
  readonly false: PyInt;
  readonly notImplemented: PyObject;
  readonly ellipsis: PyObject;
  readonly emptyTuple: PyTuple;
  readonly emptyStr: PyStr;
  readonly emptyBytes: PyBytes;
  /** From the profile's `smallIntMin` on. */
  readonly smallInts: readonly PyInt[];
  /** The one-character strings of latin-1, by code. */
  readonly characters: readonly PyStr[];
  /** 'list index out of range': one object for all (Objects/listobject.c:list_item). */
  readonly listIndexMessage: PyStr;
  /** The one-byte bytes objects, by value. */
  readonly byteCharacters: readonly PyBytes[];
}
