/** Making modules: those of the library, those that the program's files are, and opaque ones (Lib/importlib/_bootstrap.py). */

import type { Code } from '../code';
import { Flag } from '../heap';
import {
  ConstantPool,
  dictDeleteStr,
  dictSetStr,
  internImmortal,
  isOpaqueSubmodule,
  isUnknown,
  type ModuleSpec,
  moduleSpecs,
  newBuiltinFunction,
  newCode,
  newInt,
  newList,
  newModule,
  newStr,
  newTuple,
  newUnknown,
  opaqueModuleSpec,
  PyList,
  PyModule,
  type PyObject,
  PyStr,
  type Result,
  raiseImportError,
  raiseWith,
} from '../objects';
import { hiddenPrefix } from './executable';
import type { Machine } from './machine';
import type { BrokenModule, FoundFile, FoundFolder, FoundModule } from './types';

const opaqueSpecs = new Map<string, ModuleSpec>();
const specs = new Map<string, ModuleSpec>(moduleSpecs.map((spec) => [spec.name, spec]));

/** Whether the library's model has a module of this name. */
export const isModelled = (name: string): boolean => specs.has(name) || isOpaqueSubmodule(name);

/** What the parent of a dotted name has to say: its body has run, or it is opaque. */
function parentOf(machine: Machine, name: string): PyObject | null {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? null : (machine.modules!.getStr(name.slice(0, dot)) ?? null);
}

export const isPackage = (module: PyObject): boolean =>
  module instanceof PyModule && module.dict.getStr('__path__') !== null;

/**
 * Makes a module; PENDING where its body runs now, or where its file is on its way (`machine.waitsForFile`). Answers
 * None where it is complete.
 */
export function load(machine: Machine, name: string): Result {
  if (mayBeLeftOut(machine, name) && machine.importedSteps >= machine.limits.importSteps) {
    return leaveOut(machine, name);
  }
  const found = find(machine, name);
  if (found !== null) return loadFound(machine, name, found);
  const spec = specs.get(name);
  if (spec !== undefined) return loadSpec(machine, spec);
  if (machine.profile.libraryModules.has(name.split('.')[0]!)) return loadSpec(machine, opaqueSpec(name));
  const parent = parentOf(machine, name);
  if (parent !== null && isUnknown(parent)) return machine.addOpaqueModule(name);
  if (machine.mode === 'trace' || name.includes('.')) return raiseNotFound(machine, name);
  return machine.addOpaqueModule(name);
}

/** A module that is no part of the library, nor on the way to the program itself. */
function mayBeLeftOut(machine: Machine, name: string): boolean {
  const { moduleSource, mainModule, profile } = machine;
  if (moduleSource === null || profile.libraryModules.has(name.split('.')[0]!)) return false;
  return !(mainModule?.imported && `${mainModule.name}.`.startsWith(`${name}.`));
}

/** Imports have run as much of other files as they may: this one is not looked into. */
export function leaveOut(machine: Machine, name: string): Result {
  const steps = machine.limits.importSteps.toLocaleString('en-US');
  machine.listener?.cut?.(machine.currentLine(), 'steps of imported files');
  return machine.addOpaqueModule(name, `beyond ${steps} steps of imported files`);
}

/** What the program's files have of this name. The library's own modules import from the library. */
function find(machine: Machine, name: string): FoundModule | null {
  const { moduleSource, profile } = machine;
  if (moduleSource === null || machine.innermostPython()?.code.code.filename.startsWith(hiddenPrefix)) {
    return null;
  }
  return moduleSource.find(name, profile.libraryModules.has(name.split('.')[0]!), searchPath(machine));
}

/** The texts of `sys.path`. */
function searchPath(machine: Machine): readonly string[] {
  const sys = machine.modules!.getStr('sys');
  const path = sys instanceof PyModule ? sys.dict.getStr('path') : null;
  if (!(path instanceof PyList)) return [''];
  return path.items.flatMap((item) => (item instanceof PyStr ? [item.value] : []));
}

function loadFound(machine: Machine, name: string, found: FoundModule): Result {
  switch (found.kind) {
    case 'file':
      return loadFile(machine, name, found);
    case 'folder':
      return loadFolder(machine, name, found);
    case 'broken':
      return raiseBroken(machine, found);
    case 'opaque':
      return machine.addOpaqueModule(name, found.why);
    case 'absent':
      return raiseNotFound(machine, name);
    case 'waits':
      machine.waitsForFile = true;
      return undefined;
  }
}

/** A library module that is not modelled; its table is made once. */
function opaqueSpec(name: string): ModuleSpec {
  const made = opaqueSpecs.get(name) ?? opaqueModuleSpec(name);
  opaqueSpecs.set(name, made);
  return made;
}

function raiseNotFound(machine: Machine, name: string): null {
  const parent = parentOf(machine, name);
  const why =
    parent instanceof PyModule && !isPackage(parent) && parent.dict.getStr('__file__') !== null
      ? `; '${name.slice(0, name.lastIndexOf('.'))}' is not a package`
      : '';
  return raiseImportError(machine, 'ModuleNotFoundError', `No module named '${name}'${why}`, name);
}

function raiseBroken(machine: Machine, { message, file, line, column, text }: BrokenModule): null {
  const place = newTuple(machine, [
    newStr(machine, file),
    newInt(machine, line),
    newInt(machine, column),
    newStr(machine, text),
  ]);
  return raiseWith(machine, 'SyntaxError', [message, place]);
}

function set(machine: Machine, module: PyModule, name: string, value: PyObject): void {
  dictSetStr(machine, module.dict, name, value);
  machine.heap.drop(value);
}

function setTexts(machine: Machine, module: PyModule, name: string, locations: readonly string[]): void {
  const items = locations.map((location) => newStr(machine, location));
  set(machine, module, name, newList(machine, items));
}

/** The names that the import system gives a module (_init_module_attrs), in its order. */
function initModule(
  machine: Machine,
  name: string,
  locations: readonly string[] | null,
  file: string | null,
): PyModule {
  const module = newModule(machine, name);
  const parent = locations === null ? name.slice(0, Math.max(0, name.lastIndexOf('.'))) : name;
  set(machine, module, '__package__', newStr(machine, parent));
  const line = machine.currentLine();
  set(machine, module, '__loader__', newUnknown(machine, { why: 'the loader of a module', line }, null));
  set(machine, module, '__spec__', newUnknown(machine, { why: 'the specification of a module', line }, null));
  if (locations !== null) setTexts(machine, module, '__path__', locations);
  if (file !== null) {
    set(machine, module, '__file__', newStr(machine, file));
    const cached = newUnknown(machine, { why: 'where the compiled file is', line }, 'str');
    set(machine, module, '__cached__', cached);
  }
  return module;
}

/** A file's code runs as the module's body; when it has run nobody holds it any more. */
function loadFile(machine: Machine, name: string, { code, file, locations, beside }: FoundFile): Result {
  const module = initModule(machine, name, locations, file);
  module.initializing = true;
  module.beside = beside;
  if (machine.builtins !== null) dictSetStr(machine, module.dict, '__builtins__', machine.builtins);
  dictSetStr(machine, machine.modules!, name, module);
  if (machine.own?.has(code)) {
    // The program itself is imported; it stays, also where it raises.
    machine.main = module;
    machine.pushBody(machine.codeObject(code), module.dict, module.dict);
    return undefined;
  }
  const codeObject = newCode(machine, code, new ConstantPool());
  machine.pushBody(codeObject, module.dict, module.dict).ownsCode = true;
  machine.heap.drop(module);
  return undefined;
}

/** A folder without `__init__.py`: a namespace package. */
function loadFolder(machine: Machine, name: string, { locations }: FoundFolder): Result {
  const module = initModule(machine, name, locations, null);
  dictSetStr(machine, module.dict, '__file__', machine.singletons.none);
  dictSetStr(machine, machine.modules!, name, module);
  machine.heap.drop(module);
  return machine.none();
}

/** The body has run: what is missing now stays missing. */
export function endLoading(machine: Machine, name: string): void {
  const module = machine.modules!.getStr(name);
  if (!(module instanceof PyModule) || !module.initializing) return;
  const { heap } = machine;
  heap.touch(module);
  module.initializing = false;
  // It is taken out of `sys.modules` and put in again: what it imported comes first (_load_unlocked).
  heap.take(module);
  dictDeleteStr(machine, machine.modules!, name);
  dictSetStr(machine, machine.modules!, name, module);
  heap.drop(module);
}

/** A module of the library: its tables belong to the process, its Python source runs hidden. */
/** Whether code of ours stands for C of CPython, which has no lines of its own. */
export function standsForC({ filename, qualname }: Code): boolean {
  if (!filename.startsWith(hiddenPrefix)) return false;
  const spec = specs.get(filename.slice(hiddenPrefix.length, -1));
  return spec?.inC?.has(qualname.split('.')[0]!) === true;
}

function loadSpec(machine: Machine, spec: ModuleSpec): Result {
  const { heap } = machine;
  const preparing = heap.preparing;
  heap.preparing = true;
  const module = newModule(machine, spec.name);
  fillModule(machine, module, spec);
  heap.preparing = preparing;
  dictSetStr(machine, machine.modules!, spec.name, module);
  internImmortal(machine, machine.profile.immortality.moduleStrings.get(spec.name) ?? []);
  if (spec.python === undefined) return machine.none();
  const code = machine.compileHidden(spec.python, `${hiddenPrefix}${spec.name}>`);
  if (machine.profile.immortality.identifiers) internImmortal(machine, internedConstants(code));
  heap.preparing = true;
  machine.pushBody(machine.codeObject(code), module.dict, module.dict);
  heap.preparing = preparing;
  return undefined;
}

/** Constants of a module that CPython reads from a compiled file, which interns them for good (Python/marshal.c:r_object). */
function internedConstants(code: Code): string[] {
  return code.constants.flatMap((constant) => {
    if (constant.type === 'code') return internedConstants(constant.code);
    return constant.type === 'str' && /^\w+$/.test(constant.value) ? [constant.value] : [];
  });
}

/** Functions, types and constants of a table. */
export function fillModule(machine: Machine, module: PyModule, spec: ModuleSpec): void {
  const { dict } = module;
  const set = (name: string, value: PyObject): void => {
    dictSetStr(machine, dict, name, value);
    machine.heap.drop(value);
  };
  const isAbsent = (name: string): boolean => machine.profile.absent.has(`${spec.name}.${name}`);
  for (const type of spec.types ?? []) dictSetStr(machine, dict, type.name, machine.typeOf(type));
  for (const one of spec.functions ?? []) {
    if (isAbsent(one.name)) continue;
    const made = newBuiltinFunction(machine, one, spec.name);
    made.flags |= Flag.TRACKED;
    set(one.name, made);
  }
  for (const [name, make] of Object.entries(spec.constants ?? {}))
    if (!isAbsent(name)) set(name, make(machine));
}
