/** The hierarchy of built-in exceptions; a base comes before what derives from it. */

import { exceptionGroupTypes } from './exception-group';
import { specialExceptionTypes } from './exception-specials';
import { baseExceptionType, plainException } from './exception-types';
import type { TypeName } from './registry';
import type { TypeSpec } from './type';

const plain: readonly (readonly [base: TypeName, ...names: TypeName[]])[] = [
  ['BaseException', 'Exception', 'GeneratorExit', 'KeyboardInterrupt'],
  ['Exception', 'ArithmeticError', 'AssertionError', 'BufferError', 'EOFError', 'LookupError', 'MemoryError'],
  [
    'Exception',
    'ReferenceError',
    'RuntimeError',
    'StopAsyncIteration',
    'SystemError',
    'TypeError',
    'ValueError',
  ],
  ['Exception', 'Warning'],
];

const derived: readonly (readonly [base: TypeName, ...names: TypeName[]])[] = [
  ['ArithmeticError', 'FloatingPointError', 'OverflowError', 'ZeroDivisionError'],
  ['Warning', 'BytesWarning', 'DeprecationWarning', 'EncodingWarning', 'FutureWarning', 'ImportWarning'],
  ['Warning', 'PendingDeprecationWarning', 'ResourceWarning', 'RuntimeWarning', 'SyntaxWarning'],
  ['Warning', 'UnicodeWarning', 'UserWarning'],
  ['LookupError', 'IndexError'],
  ['NameError', 'UnboundLocalError'],
  ['ImportError', 'ModuleNotFoundError'],
  ['RuntimeError', 'NotImplementedError', 'RecursionError', 'PythonFinalizationError'],
  ['SyntaxError', 'IndentationError', '_IncompleteInputError'],
  ['IndentationError', 'TabError'],
  [
    'OSError',
    'BlockingIOError',
    'ChildProcessError',
    'ConnectionError',
    'FileExistsError',
    'FileNotFoundError',
  ],
  ['OSError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'PermissionError'],
  ['OSError', 'ProcessLookupError', 'TimeoutError'],
  [
    'ConnectionError',
    'BrokenPipeError',
    'ConnectionAbortedError',
    'ConnectionRefusedError',
    'ConnectionResetError',
  ],
];

const expand = (rows: typeof plain): TypeSpec[] =>
  rows.flatMap(([base, ...names]) => names.map((name) => plainException(name, base)));

export const exceptionTypes: readonly TypeSpec[] = [
  baseExceptionType,
  ...expand(plain),
  plainException('UnicodeError', 'ValueError'),
  ...specialExceptionTypes,
  ...expand(derived),
  ...exceptionGroupTypes,
];
