/** Namespaces and code: globals, locals, eval, exec, compile, __import__; input and open, which nobody knows; exit. */

import { PyCode } from '../code';
import { dictSetStr, PyDict } from '../dict';
import { newException } from '../exceptions';
import { PyInt } from '../int';
import { openFile } from '../modules/files';
import type { NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import type { Runtime } from '../runtime';
import { isStr, PyStr } from '../str';
import { PyTuple } from '../tuple';

function run(
  runtime: Runtime,
  name: 'eval' | 'exec',
  source: PyObject,
  globalsGiven: PyObject | undefined,
  localsGiven: PyObject | undefined,
): Result {
  const { none } = runtime.singletons;
  let globals: PyObject | null = globalsGiven === undefined || globalsGiven === none ? null : globalsGiven;
  let namespace: PyObject | null = localsGiven === undefined || localsGiven === none ? null : localsGiven;
  if (globals !== null && !(globals instanceof PyDict)) {
    return runtime.raise('TypeError', `${name}() globals must be a dict, not ${globals.type.fullTypeName}`);
  }
  let owned: PyObject | null = null;
  if (globals === null) {
    globals = runtime.globals();
    if (globals === null) return runtime.raise('SystemError', `globals and locals cannot be NULL`);
    if (namespace === null) {
      owned = runtime.locals();
      namespace = owned;
    }
  } else if ((globals as PyDict).getStr('__builtins__') === null) {
    dictSetStr(runtime, globals as PyDict, '__builtins__', runtime.builtins!);
  }
  namespace ??= globals;
  const answer = runSource(runtime, name, source, globals as PyDict, namespace);
  if (owned !== null) runtime.heap.drop(owned);
  return answer;
}

function runSource(
  runtime: Runtime,
  name: 'eval' | 'exec',
  source: PyObject,
  globals: PyDict,
  namespace: PyObject,
): Result {
  if (source instanceof PyCode) return runtime.runCode(source, globals, namespace);
  if (!isStr(source)) {
    return runtime.raise('TypeError', `${name}() arg 1 must be a string, bytes or code object`);
  }
  const text = name === 'eval' ? source.value.trim() : source.value;
  const code = runtime.compile(text, '<string>', name);
  if (code === null) return null;
  const answer = runtime.runCode(code, globals, namespace);
  runtime.heap.drop(code);
  return answer;
}

/** SystemExit with these arguments. */
function exit(runtime: Runtime, value: PyObject | undefined): null {
  const args = value === undefined ? [] : [runtime.heap.take(value)];
  const exception = newException(runtime, runtime.types.SystemExit, args);
  exception.special = new Map([['code', value === undefined ? runtime.none() : runtime.heap.take(value)]]);
  return runtime.raiseObject(exception);
}

export const dynamicFunctions: readonly NativeSpec[] = [
  {
    name: 'globals',
    signature: '()',
    body: (runtime) => {
      const globals = runtime.globals();
      return globals === null ? runtime.none() : runtime.heap.take(globals);
    },
  },
  { name: 'locals', signature: '()', body: (runtime) => runtime.locals() },
  {
    name: 'eval',
    signature: '(source, globals=None, locals=None, /)',
    style: 'positional',
    body: (runtime, _self, args) => run(runtime, 'eval', args[0]!, args[1], args[2]),
  },
  {
    name: 'exec',
    signature: '(source, globals=None, locals=None, /)',
    style: 'positional',
    body: (runtime, _self, args) => run(runtime, 'exec', args[0]!, args[1], args[2]),
  },
  {
    name: 'compile',
    signature: '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)',
    style: 'clinic',
    body: (runtime, _self, args) => {
      const [source, filename, mode] = args;
      if (!isStr(source!) || !isStr(filename!) || !isStr(mode!)) {
        return runtime.unknown('code compiled from something that is no str');
      }
      const how = mode.value;
      if (how !== 'exec' && how !== 'eval' && how !== 'single') {
        return runtime.raise('ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
      }
      return runtime.compile(source.value, filename.value, how);
    },
  },
  {
    name: '__import__',
    signature: '(name, globals=None, locals=None, fromlist=(), level=0)',
    style: 'clinic',
    body: (runtime, _self, args) => {
      const name = args[0]!;
      if (!isStr(name)) return runtime.raise('TypeError', 'module name must be a string');
      const from = args[3];
      const names = from instanceof PyTuple && from.items.length > 0 ? namesIn(from) : null;
      const level = args[4] instanceof PyInt ? args[4].value : 0;
      return runtime.importModule(name.value, names, level);
    },
  },
  {
    name: 'input',
    signature: "(prompt='', /)",
    style: 'positional',
    acceptsUnknown: true,
    resultType: 'str',
    body: (runtime, _self, args) => {
      if (runtime.inputIsEmpty) {
        if (args[0] !== undefined && isStr(args[0])) runtime.write(args[0].value);
        return runtime.raise('EOFError', 'EOF when reading a line');
      }
      return runtime.unknown('a line of input', 'str');
    },
  },
  {
    name: 'open',
    signature:
      "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    style: 'clinic',
    acceptsUnknown: true,
    body: openFile,
  },
  {
    name: 'exit',
    signature: '(code=None)',
    style: 'clinic',
    body: (runtime, _self, args) => exit(runtime, args[0]),
  },
  {
    name: 'quit',
    signature: '(code=None)',
    style: 'clinic',
    body: (runtime, _self, args) => exit(runtime, args[0]),
  },
  { name: 'breakpoint', signature: '(*args, **kws)', style: 'clinic', body: (runtime) => runtime.none() },
];

function namesIn(tuple: PyTuple): string[] {
  return tuple.items.map((item) => (item instanceof PyStr ? item.value : ''));
}
