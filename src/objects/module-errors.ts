/** What is said where a module lacks a name (Objects/moduleobject.c:_Py_module_getattro_impl, Python/ceval.c:import_from). */

import { PyModule } from './module';
import type { Runtime } from './runtime';
import { PyStr } from './str';

/** A text that the module's dict has. */
export function textOfModule(module: PyModule, name: '__name__' | '__file__'): string | null {
  const value = module.dict?.getStr(name);
  return value instanceof PyStr ? value.value : null;
}

/** A message with its places filled. */
function filled(template: string, module: string, name: string, file: string): string {
  return template.replace(/\{(module|name|file)\}/g, (_whole, place: string) =>
    place === 'module' ? module : place === 'name' ? name : file,
  );
}

/** A module of the same name is in the library, and this one stands in its way. */
function hidesLibrary(runtime: Runtime, module: PyModule, name: string): boolean {
  return module.beside && runtime.profile.libraryModules.has(name);
}

/** Of `module.name`. */
export function missingAttribute(runtime: Runtime, module: PyModule, name: string): string {
  const own = textOfModule(module, '__name__');
  if (own === null) return `module has no attribute '${name}'`;
  const file = textOfModule(module, '__file__') ?? '';
  const { words } = runtime.profile;
  let template: string | null = null;
  if (words.moduleHidesLibrary !== null && hidesLibrary(runtime, module, own)) {
    template = words.moduleHidesLibrary;
  } else if (module.initializing) {
    template = (module.beside ? words.moduleMayHide : null) ?? words.moduleInitializing;
  } else if (words.submoduleInitializing !== null) {
    const inside = runtime.modules?.getStr(`${own}.${name}`);
    if (inside instanceof PyModule && inside.initializing) template = words.submoduleInitializing;
  }
  return filled(template ?? "module '{module}' has no attribute '{name}'", own, name, file);
}

/** Of `from module import name`. */
export function missingName(runtime: Runtime, module: PyModule, name: string): string {
  const own = textOfModule(module, '__name__') ?? '<unknown module name>';
  const file = textOfModule(module, '__file__');
  const { words } = runtime.profile;
  if (file !== null) {
    if (words.importHidesLibrary !== null && hidesLibrary(runtime, module, own)) {
      return filled(words.importHidesLibrary, own, name, file);
    }
    if (module.initializing && module.beside && words.importMayHide !== null) {
      return filled(words.importMayHide, own, name, file);
    }
  }
  const from = module.initializing && file !== null ? 'partially initialized module ' : '';
  const why = from === '' ? '' : ' (most likely due to a circular import)';
  return `cannot import name '${name}' from ${from}'${own}'${why} (${file ?? 'unknown location'})`;
}
