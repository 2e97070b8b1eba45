/** The module `sys`. */

import { Flag, FreeList } from '../../heap';
import { callSpecial } from '../attributes';
import { dictSetStr, newDict } from '../dict';
import { newException, PyException } from '../exceptions';
import { newInt, newSizeInt, PyInt } from '../int';
import { newList } from '../list';
import { findInMro } from '../lookup';
import type { NativeSpec } from '../native';
import { boundBuiltinBytes } from '../native-functions';
import type { PyObject } from '../object';
import { place } from '../place';
import type { Runtime } from '../runtime';
import { sizeOf } from '../sizes';
import { internInPlace, isStr, newStr } from '../str';
import { newStructSequence, structSequenceType } from '../struct-sequence';
import { PyTextOutput, textOutputType } from '../text-output';
import { newTuple } from '../tuple';
import { formatUncaught } from '../uncaught';
import { isUnknown, newUnknown } from '../unknown';
import { numberInfos } from './number-infos';
import type { ModuleSpec } from './spec';

const versionInfo = structSequenceType('sys', 'version_info', [
  'major',
  'minor',
  'micro',
  'releaselevel',
  'serial',
]);

function textOutput(runtime: Runtime, stream: 'output' | 'error'): PyObject {
  const made = new PyTextOutput();
  made.stream = stream;
  const placed = place(runtime, made, runtime.typeOf(textOutputType), 200);
  placed.flags |= Flag.TRACKED;
  return placed;
}

function texts(runtime: Runtime, values: readonly string[]): PyObject[] {
  return values.map((value) => newStr(runtime, value));
}

/** What the import system keeps for itself. */
function ofImports(runtime: Runtime, typeName: string): PyObject {
  return newUnknown(runtime, { why: 'what the import system keeps', line: 0 }, typeName);
}

const functions: readonly NativeSpec[] = [
  {
    name: 'getrefcount',
    signature: '(object, /)',
    style: 'o',
    resultType: 'int',
    body: (runtime, _self, args) => {
      const object = args[0]!;
      if ((object.flags & Flag.IMMORTAL) !== 0)
        return newInt(runtime, runtime.profile.immortality.printedCount);
      if ((object.flags & Flag.SHARED) !== 0) {
        return runtime.unknown('the reference count of an object of the whole process', 'int');
      }
      return newInt(runtime, object.refs);
    },
  },
  {
    name: 'getsizeof',
    acceptsForwarded: true,
    signature: '(object, default=None)',
    style: 'clinic',
    resultType: 'int',
    body: (runtime, _self, args) => {
      const object = args[0]!;
      const own = findInMro(object.type, '__sizeof__');
      if (object.type.isClass && own !== null && !('spec' in own)) {
        return callSpecial(runtime, object, '__sizeof__', []);
      }
      // `__sizeof__` is bound to be called (Python/sysmodule.c:_PySys_GetSizeOf).
      runtime.heap.passThrough(boundBuiltinBytes, FreeList.builtinMethod);
      const size = sizeOf(runtime, object);
      return size === null
        ? runtime.unknown(`the size of a ${object.type.name} object`, 'int')
        : newSizeInt(runtime, size);
    },
  },
  {
    name: 'intern',
    signature: '(string, /)',
    style: 'o',
    body: (runtime, _self, args) => {
      const text = args[0]!;
      if (!isStr(text) || text.type !== runtime.types.str) {
        return runtime.raise('TypeError', `can't intern ${text.type.name}`);
      }
      return internInPlace(runtime, runtime.heap.take(text));
    },
  },
  ...['excepthook', '__excepthook__'].map(
    (name): NativeSpec => ({
      name,
      signature: '(exctype, value, traceback, /)',
      style: 'positional',
      body: (runtime, _self, [, value]) => {
        if (value instanceof PyException) runtime.write(formatUncaught(runtime, value), 'error');
        return runtime.none();
      },
    }),
  ),
  {
    name: 'exc_info',
    signature: '()',
    body: (runtime) => {
      const handled = runtime.handled();
      const { heap } = runtime;
      if (handled === null) return newTuple(runtime, [runtime.none(), runtime.none(), runtime.none()]);
      const traceback = handled.traceback === null ? runtime.none() : heap.take(handled.traceback);
      return newTuple(runtime, [heap.take(handled.type as PyObject), heap.take(handled), traceback]);
    },
  },
  {
    name: 'exception',
    signature: '()',
    body: (runtime) => {
      const handled = runtime.handled();
      return handled === null ? runtime.none() : runtime.heap.take(handled);
    },
  },
  {
    name: '_getframe',
    signature: '(depth=0, /)',
    style: 'positional',
    body: (runtime, _self, args) => {
      const depth = args[0] instanceof PyInt ? args[0].value : 0;
      const frame = runtime.frame(depth);
      return frame ?? runtime.raise('ValueError', 'call stack is not deep enough');
    },
  },
  { name: 'getrecursionlimit', signature: '()', body: (runtime) => newInt(runtime, runtime.recursionLimit) },
  {
    name: 'setrecursionlimit',
    signature: '(limit, /)',
    style: 'o',
    body: (runtime, _self, args) => {
      if (args[0] instanceof PyInt) runtime.recursionLimit = args[0].value;
      return runtime.none();
    },
  },
  {
    name: 'exit',
    signature: '(status=None, /)',
    style: 'positional',
    body: (runtime, _self, args) => {
      const status = args[0];
      const exception = newException(
        runtime,
        runtime.types.SystemExit,
        status === undefined ? [] : [runtime.heap.take(status)],
      );
      exception.special = new Map([
        ['code', status === undefined ? runtime.none() : runtime.heap.take(status)],
      ]);
      return runtime.raiseObject(exception);
    },
  },
  { name: 'getdefaultencoding', signature: '()', body: (runtime) => newStr(runtime, 'utf-8') },
  { name: 'getfilesystemencoding', signature: '()', body: (runtime) => newStr(runtime, 'utf-8') },
  { name: 'gettrace', signature: '()', body: (runtime) => runtime.none() },
  { name: 'getprofile', signature: '()', body: (runtime) => runtime.none() },
  {
    name: 'getswitchinterval',
    signature: '()',
    body: (runtime) => runtime.unknown('the switch interval', 'float'),
  },
  { name: 'is_finalizing', signature: '()', body: (runtime) => runtime.bool(false) },
  { name: '_clear_type_cache', signature: '()', body: (runtime) => runtime.none() },
  {
    name: 'displayhook',
    signature: '(object, /)',
    style: 'o',
    acceptsUnknown: true,
    body: (runtime, _self, args) =>
      isUnknown(args[0]!)
        ? runtime.none()
        : runtime.call(runtime.builtins!.dict.getStr('print')!, [args[0]!]),
  },
];

export const sysModule: ModuleSpec = {
  name: 'sys',
  types: [versionInfo, textOutputType],
  functions,
  constants: {
    stdout: (runtime) => textOutput(runtime, 'output'),
    stderr: (runtime) => textOutput(runtime, 'error'),
    __stdout__: (runtime) => textOutput(runtime, 'output'),
    __stderr__: (runtime) => textOutput(runtime, 'error'),
    ...numberInfos,
    maxsize: (runtime) => newInt(runtime, 2n ** 63n - 1n),
    maxunicode: (runtime) => newInt(runtime, 0x10ffff),
    byteorder: (runtime) => newStr(runtime, 'little'),
    platform: (runtime) => newStr(runtime, 'linux'),
    copyright: (runtime) => newStr(runtime, 'Copyright (c) Python Software Foundation.'),
    executable: (runtime) => newStr(runtime, ''),
    prefix: (runtime) => newStr(runtime, '/usr'),
    argv: (runtime) => newList(runtime, texts(runtime, [runtime.programName])),
    path: (runtime) => newList(runtime, texts(runtime, [''])),
    meta_path: (runtime) => ofImports(runtime, 'list'),
    path_hooks: (runtime) => ofImports(runtime, 'list'),
    path_importer_cache: (runtime) => ofImports(runtime, 'dict'),
    hexversion: (runtime) => {
      const [major, minor, micro] = runtime.profile.release;
      return newInt(runtime, major * 2 ** 24 + minor * 2 ** 16 + micro * 2 ** 8 + 0xf0);
    },
    version: (runtime) => newStr(runtime, `${runtime.profile.release.join('.')} (main)`),
    version_info: (runtime) => {
      const [major, minor, micro] = runtime.profile.release;
      const numbers = [major, minor, micro].map((number) => newInt(runtime, number));
      const items: PyObject[] = [...numbers, newStr(runtime, 'final'), newInt(runtime, 0)];
      return newStructSequence(runtime, runtime.typeOf(versionInfo), items);
    },
    modules: (runtime) => runtime.heap.take(runtime.modules!),
    flags: (runtime) => runtime.none(),
    warnoptions: (runtime) => newList(runtime, []),
    _xoptions: (runtime) => newDict(runtime),
    builtin_module_names: (runtime) => newTuple(runtime, texts(runtime, ['builtins', 'gc', 'sys', 'time'])),
    implementation: (runtime) => {
      const names = newDict(runtime);
      const name = newStr(runtime, 'cpython');
      dictSetStr(runtime, names, 'name', name);
      runtime.heap.drop(name);
      return names;
    },
  },
};
