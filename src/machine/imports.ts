/** `import`: modules that are modelled, modules of the workspace, opaque ones (Python/import.c, Lib/importlib/_bootstrap.py). */

import { bug } from '../base';
import type { Code } from '../code';
import { Flag, FreeList } from '../heap';
import {
  dictBytes,
  dictSetStr,
  internImmortal,
  isOpaqueSubmodule,
  listBytes,
  type ModuleSpec,
  makeModuleType,
  moduleSpecs,
  NativeFrame,
  newBuiltinFunction,
  newModule,
  opaqueModuleSpec,
  type PyDict,
  PyModule,
  type PyObject,
  PyStr,
  passTuple,
  type Result,
  type Runtime,
  tupleBytes,
} from '../objects';
import { hiddenPrefix } from './executable';
import type { Machine } from './machine';

const opaqueSpecs = new Map<string, ModuleSpec>();
const specs = new Map<string, ModuleSpec>(moduleSpecs.map((spec) => [spec.name, spec]));

/** IMPORT_NAME. Answers the module that the statement binds: the outermost package, or with `names` the innermost. */
export function importModule(
  machine: Machine,
  globals: PyDict,
  name: string,
  names: readonly string[] | null,
  level: number,
): Result {
  const full = level === 0 ? name : resolve(globals, name, level);
  if (full === null)
    return machine.raise('ImportError', 'attempted relative import with no known parent package');
  passMissingAttribute(machine, full, names);
  const loaded = wanted(machine, full, names);
  if (loaded !== null && allLoaded(machine, full)) return machine.heap.take(loaded);
  return machine.run(new Import(full, names));
}

/**
 * A module that is loaded is asked for its spec's `_initializing`, and for its `__path__` where names follow; an
 * AttributeError that nobody sees carries its message in a tuple.
 */
function passMissingAttribute(machine: Machine, full: string, names: readonly string[] | null): void {
  const { quietPackages } = machine.profile.evaluation;
  if (quietPackages === null || machine.heap.preparing) return;
  if (full === 'sys' || full === 'builtins' || (names !== null && !quietPackages.has(full))) {
    passTuple(machine, 1);
  }
}

function resolve(globals: PyDict, name: string, level: number): string | null {
  const own = globals.getStr('__package__') ?? globals.getStr('__name__');
  if (!(own instanceof PyStr) || own.value === '' || own.value === '__main__') return null;
  const parts = own.value.split('.');
  if (level - 1 >= parts.length) return null;
  const base = parts.slice(0, parts.length - (level - 1));
  return name === '' ? base.join('.') : [...base, name].join('.');
}

function loadedModule(machine: Machine, name: string): PyObject | null {
  return machine.modules!.getStr(name);
}

function allLoaded(machine: Machine, full: string): boolean {
  const parts = full.split('.');
  return parts.every((_, i) => loadedModule(machine, parts.slice(0, i + 1).join('.')) !== null);
}

function wanted(machine: Machine, full: string, names: readonly string[] | null): PyObject | null {
  return loadedModule(machine, names === null ? full.split('.')[0]! : full);
}

/** Imports a dotted name from the outermost package inwards, then the submodules that `from` names. */
class Import extends NativeFrame {
  /** Dotted names to be loaded, from the outermost package inwards. */
  private readonly todo: string[];
  private at = 0;
  private submodules = false;
  /** A library module's body runs. */
  private preparing = false;
  private readonly objects = new ImportedObjects();

  constructor(
    private readonly full: string,
    private readonly names: readonly string[] | null,
  ) {
    super();
    this.name = 'import';
    const parts = full.split('.');
    this.todo = parts.map((_, i) => parts.slice(0, i + 1).join('.'));
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { heap } = machine;
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        const name = this.todo[this.at - 1]!;
        if (this.preparing) {
          heap.preparing = false;
          this.preparing = false;
        }
        if (value === null) {
          machine.forgetModule(name);
          return null;
        }
        heap.drop(value);
        this.bindInParent(machine, name);
        this.state = 0;
      }
      if (this.at === this.todo.length && !this.submodules) this.findSubmodules(machine);
      if (this.at === this.todo.length) return this.finish(machine);
      this.at++;
      const name = this.todo[this.at - 1]!;
      if (loadedModule(machine, name) !== null) continue;
      const { preparing } = heap;
      if (!preparing && this.objects.waits(machine, name)) {
        this.at--;
        return undefined;
      }
      const answer = load(machine, name);
      if (answer === null) return null;
      if (answer === undefined && machine.outcome !== null) return undefined;
      this.state = 1;
      if (answer === undefined) {
        // What a library module's own body makes belongs to the process, as its tables do.
        if (!preparing && isOfLibrary(name)) {
          heap.preparing = true;
          this.preparing = true;
        }
        return undefined;
      }
      value = answer;
    }
  }

  /** `from package import module`: what the package itself has not (importlib._bootstrap:_handle_fromlist). */
  private findSubmodules(machine: Machine): void {
    this.submodules = true;
    const module = loadedModule(machine, this.full);
    if (this.names === null || !(module instanceof PyModule)) return;
    for (const name of this.names) {
      const full = `${this.full}.${name}`;
      if (module.dict.getStr(name) === null && isSubmodule(machine, full)) this.todo.push(full);
    }
  }

  private bindInParent(machine: Machine, name: string): void {
    const dot = name.lastIndexOf('.');
    if (dot < 0) return;
    const parent = loadedModule(machine, name.slice(0, dot));
    const module = loadedModule(machine, name);
    if (parent instanceof PyModule && module !== null) {
      dictSetStr(machine, parent.dict, name.slice(dot + 1), module);
    }
  }

  private finish(machine: Machine): Result {
    const found = wanted(machine, this.full, this.names);
    return machine.heap.take(found ?? bug('an imported module is not there'));
  }
}

function isSubmodule(machine: Machine, full: string): boolean {
  if (specs.has(full) || isOpaqueSubmodule(full)) return true;
  return (
    !isOfLibrary(full.slice(0, full.lastIndexOf('.'))) && (machine.moduleSource?.(full) ?? null) !== null
  );
}

/** Its body is ours. */
function isOfLibrary(name: string): boolean {
  return specs.has(name) || opaqueSpecs.has(name);
}

function fillFreeLists(machine: Machine, left: readonly number[]): void {
  const { heap, profile } = machine;
  const [lists, dicts, ...tuples] = left;
  heap.fillFreeList(FreeList.list, lists ?? 0, listBytes);
  heap.fillFreeList(FreeList.dict, dicts ?? 0, dictBytes);
  for (const [at, count] of tuples.entries()) {
    heap.fillFreeList(FreeList.tuple + at + 1, count, tupleBytes(profile, at + 1));
  }
}

/** What loading library modules leaves to the collector, what they bring along included. */
class ImportedObjects {
  /** Objects of which the collector has not heard yet. */
  private left = 0;

  /** Counts those of a module that is about to be loaded; true where a collection runs first. */
  waits(machine: Machine, name: string): boolean {
    const { heap } = machine;
    this.left += this.cost(machine, name);
    while (this.left > 0) {
      this.left--;
      heap.countProcessObject();
      if (heap.collectionDue) {
        machine.collectDue();
        return true;
      }
    }
    const cost = machine.profile.importCosts.get(name);
    if (cost !== undefined && heap.firstTime(`after import ${name}`)) fillFreeLists(machine, cost.left);
    return false;
  }

  private cost(machine: Machine, name: string): number {
    const cost = machine.profile.importCosts.get(name);
    if (cost === undefined || !machine.heap.firstTime(`import ${name}`)) return 0;
    return cost.brings.reduce((sum, brought) => sum + this.cost(machine, brought), cost.objects);
  }
}

/** C imports a module for itself before it goes on, as `typing` for a generic class. */
export class AfterImport extends NativeFrame {
  private readonly objects = new ImportedObjects();

  constructor(
    private readonly module: string,
    private readonly then: () => Result,
  ) {
    super();
    this.name = 'import';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    if (this.state === 1) return delivered;
    if (this.objects.waits(runtime as Machine, this.module)) return undefined;
    this.state = 1;
    return this.then();
  }
}

/** Makes a module; PENDING where its body runs now. Answers None where it is complete. */
function load(machine: Machine, name: string): Result {
  const spec = specs.get(name);
  if (spec !== undefined) return loadSpec(machine, spec);
  const code = machine.moduleSource?.(name) ?? null;
  if (code !== null) return loadCode(machine, name, code);
  if (machine.profile.libraryModules.has(name.split('.')[0]!)) return loadSpec(machine, opaqueSpec(name));
  if (machine.mode === 'trace' || name.includes('.')) return raiseNotFound(machine, name);
  return machine.addOpaqueModule(name);
}

/** A library module that is not modelled; its table is made once. */
function opaqueSpec(name: string): ModuleSpec {
  const made = opaqueSpecs.get(name) ?? opaqueModuleSpec(name);
  opaqueSpecs.set(name, made);
  return made;
}

function raiseNotFound(machine: Machine, name: string): null {
  return machine.raise('ModuleNotFoundError', `No module named '${name}'`);
}

function loadCode(machine: Machine, name: string, code: Code): Result {
  const module = machine.newModule(name);
  dictSetStr(machine, machine.modules!, name, module);
  const codeObject = machine.codeObject(code);
  machine.pushBody(codeObject, module.dict, module.dict);
  machine.heap.drop(module);
  return undefined;
}

/** A module of the library: its tables belong to the process, its Python source runs hidden. */
function loadSpec(machine: Machine, spec: ModuleSpec): Result {
  const { heap } = machine;
  const preparing = heap.preparing;
  heap.preparing = true;
  const module = newModule(machine, spec.name);
  fillModule(machine, module, spec);
  heap.preparing = preparing;
  dictSetStr(machine, machine.modules!, spec.name, module);
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
  for (const type of spec.types ?? []) {
    const made = makeModuleType(machine, type);
    machine.libraryTypes.set(type, made);
    dictSetStr(machine, dict, type.name, made);
  }
  for (const one of spec.functions ?? []) {
    const made = newBuiltinFunction(machine, one, spec.name);
    made.flags |= Flag.TRACKED;
    set(one.name, made);
  }
  for (const [name, make] of Object.entries(spec.constants ?? {})) set(name, make(machine));
}
