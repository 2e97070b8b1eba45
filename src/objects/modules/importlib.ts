/** `importlib`: modules by name (Lib/importlib/__init__.py). */

import { raiseImportError } from '../errors';
import type { NativeSpec } from '../native';
import type { Runtime } from '../runtime';
import { isStr } from '../str';
import type { ModuleSpec } from './spec';

/** The absolute name of `..name` seen from a package (_resolve_name); null where it raised. */
function resolved(runtime: Runtime, name: string, from: string): string | null {
  const level = /^\.*/.exec(name)![0].length;
  const parts = from.split('.');
  if (level > parts.length) {
    const text = 'attempted relative import beyond top-level package';
    return raiseImportError(runtime, 'ImportError', text, null);
  }
  const base = parts.slice(0, parts.length - level + 1).join('.');
  const rest = name.slice(level);
  return rest === '' ? base : `${base}.${rest}`;
}

const functions: readonly NativeSpec[] = [
  {
    name: 'import_module',
    signature: '(name, package=None)',
    style: 'clinic',
    body: (runtime, _self, args) => {
      const [name, from] = args;
      if (!isStr(name!)) {
        return runtime.raise('AttributeError', `'${name!.type.name}' object has no attribute 'startswith'`);
      }
      if (!name.value.startsWith('.')) return runtime.importModule(name.value, [], 0);
      if (from === undefined || !isStr(from) || from.value === '') {
        const text = `the 'package' argument is required to perform a relative import for '${name.value}'`;
        return runtime.raise('TypeError', text);
      }
      const full = resolved(runtime, name.value, from.value);
      return full === null ? null : runtime.importModule(full, [], 0);
    },
  },
  { name: 'invalidate_caches', signature: '()', body: (runtime) => runtime.none() },
  {
    name: 'reload',
    signature: '(module)',
    acceptsUnknown: true,
    body: (runtime) => runtime.unknown('a module that is loaded again'),
  },
];

export const importlibModule: ModuleSpec = { name: 'importlib', functions };
