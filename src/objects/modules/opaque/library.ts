/** Library modules that nobody models: their names are there, what they do and answer is not known. */

import type { PyObject, Result } from '../../object';
import type { Runtime } from '../../runtime';
import { isStr } from '../../str';
import { PyTuple } from '../../tuple';
import type { ModuleSpec } from '../spec';
import { libraryTable } from './library-table';

interface Row {
  readonly functions: readonly string[];
  readonly classes: readonly string[];
  readonly exceptions: readonly string[];
  readonly values: readonly string[];
}

/** Functions that keep an argument after they have returned. */
const keepers = new Set(
  words(
    'codecs.register codecs.register_error ctypes.byref ctypes.cast ctypes.pointer faulthandler.enable ' +
      'mimetypes.add_type multiprocessing.Process readline.set_completer signal.signal sqlite3.register_adapter ' +
      'sqlite3.register_converter subprocess.run turtle.onkey turtle.onkeypress turtle.onkeyrelease ' +
      'turtle.onscreenclick turtle.ontimer urllib.request.install_opener webbrowser.register',
  ),
);

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

let rows: ReadonlyMap<string, Row> | null = null;

/** The table, read when the first opaque module is imported. */
function libraryRows(): ReadonlyMap<string, Row> {
  if (rows !== null) return rows;
  const made = new Map<string, Row>();
  for (const block of libraryTable.trim().split(/\n(?=\S)/)) {
    const [name = '', ...lines] = block.split('\n');
    const parts = new Map<string, string[]>();
    let label = '';
    for (const word of words(lines.join(' '))) {
      if (/^(functions|classes|exceptions|values)$/.test(word)) label = word;
      else parts.set(label, [...(parts.get(label) ?? []), word]);
    }
    const part = (key: string): string[] => parts.get(key) ?? [];
    made.set(name, {
      functions: part('functions'),
      classes: part('classes'),
      exceptions: part('exceptions'),
      values: part('values'),
    });
  }
  rows = made;
  return made;
}

/** `Error`, `ReadError(TarError)`, `error=Error`. */
function exceptionSource(text: string): string {
  const [, name = '', base] = /^(\w+)(?:\((\w+)\))?/.exec(text) ?? [];
  return text.includes('=') ? text.replace('=', ' = ') : `class ${name}(${base ?? 'Exception'}):\n    pass`;
}

function source(row: Row): string {
  const named = (name: string): string => `"${name}", args, keywords`;
  return [
    // Its own names hide built-in ones, as `open`; so what the stubs need is taken first.
    ...row.exceptions.map(exceptionSource),
    ...row.values.map((text) => text.replace('=', ' = ')),
    ...row.functions.map((name) => `def ${name}(*args, **keywords):\n    return _called(${named(name)})`),
    ...row.classes.map(
      (name) =>
        `class ${name}:\n    def __new__(cls, *args, **keywords):\n        return _made(${named(name)})`,
    ),
  ].join('\n');
}

/** What an opaque function or class answers; what is kept has a count of at least what we see. */
function answer(module: string, keeps: (path: string) => boolean) {
  return (runtime: Runtime, _self: PyObject, args: readonly (PyObject | undefined)[]): Result => {
    const [name, items, keywords] = args;
    const path = `${module}.${isStr(name!) ? name.value : '?'}`;
    if (keeps(path)) {
      const given = items instanceof PyTuple ? items.items : [];
      runtime.escape([...given, ...valuesOf(keywords)], `passed to ${path}()`);
    }
    return runtime.unknown(`what ${path}() answers`);
  };
}

function valuesOf(keywords: PyObject | undefined): readonly PyObject[] {
  if (keywords === undefined) return [];
  const values: PyObject[] = [];
  keywords.visit((value) => {
    values.push(value as PyObject);
  });
  return values;
}

/** The module of this name as far as it is known: every function answers something unknown. */
export function opaqueModuleSpec(name: string): ModuleSpec {
  const row = libraryRows().get(name);
  const signature = '(name, args, keywords, /)';
  return {
    name,
    functions: [
      { name: '_called', signature, acceptsUnknown: true, body: answer(name, (path) => keepers.has(path)) },
      { name: '_made', signature, acceptsUnknown: true, body: answer(name, () => true) },
      {
        name: '__getattr__',
        signature: '(name, /)',
        style: 'o',
        body: (runtime, _self, [attribute]) => {
          const asked = isStr(attribute!) ? attribute.value : '?';
          if (/^__\w+__$/.test(asked)) {
            return runtime.raise('AttributeError', `module '${name}' has no attribute '${asked}'`);
          }
          return runtime.unknown(`${name}.${asked}, which is not modelled`);
        },
      },
    ],
    ...(row === undefined ? {} : { python: source(row) }),
  };
}

/** Submodules of packages that have a row, so that `from package import module` finds them. */
export function isOpaqueSubmodule(name: string): boolean {
  return name.includes('.') && libraryRows().has(name);
}
