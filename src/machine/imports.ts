/** `import`: packages from the outermost inwards, then what `from` names (Python/import.c, Lib/importlib/_bootstrap.py). */

import { FreeList } from '../heap';
import {
  containerIteratorBytes,
  dictSetStr,
  findAttribute,
  isUnknown,
  NativeFrame,
  type PyDict,
  PyModule,
  type PyObject,
  PyStr,
  passTuple,
  type Result,
  type Runtime,
  raiseImportError,
  textOfModule,
} from '../objects';
import { ImportedObjects } from './import-costs';
import { forgetAbsentNames } from './library-names';
import { endLoading, isModelled, isPackage, leaveOut, load } from './loading';
import type { Machine } from './machine';
import type { MainModule } from './types';

/** IMPORT_NAME. Answers the module that the statement binds: the outermost package, or with `names` the innermost. */
export function importModule(
  machine: Machine,
  globals: PyDict,
  name: string,
  names: readonly string[] | null,
  level: number,
): Result {
  const full = level === 0 ? name : resolve(machine, globals, name, level);
  if (full === null) return null;
  passMissingAttribute(machine, full, names);
  const loaded = wanted(machine, full, names);
  if (loaded !== null && allLoaded(machine, full) && !lacks(loaded, full, names)) {
    passNames(machine, loaded, full, names);
    return machine.heap.take(loaded);
  }
  return machine.run(new Import(full, names));
}

/** A package is asked for each of the names (Lib/importlib/_bootstrap.py:_handle_fromlist): an iterator comes and goes. */
function passNames(machine: Machine, module: PyObject, full: string, names: readonly string[] | null): void {
  const { heap, profile } = machine;
  if (names === null || heap.preparing) return;
  if (!isPackage(module) && !profile.evaluation.libraryPackages.has(full)) return;
  heap.passThrough(containerIteratorBytes, FreeList.tupleIterator);
}

/**
 * A module that is loaded is asked for its spec's `_initializing`, and for its `__path__` where names follow; an
 * AttributeError that nobody sees carries its message in a tuple.
 */
function passMissingAttribute(machine: Machine, full: string, names: readonly string[] | null): void {
  const { missingModuleAttributesRaise, libraryPackages } = machine.profile.evaluation;
  if (!missingModuleAttributesRaise || machine.heap.preparing) return;
  if (full === 'sys' || full === 'builtins' || (names !== null && !libraryPackages.has(full))) {
    passTuple(machine, 1);
  }
}

/** calc___package__ and resolve_name: the absolute name; null where it raised. */
function resolve(machine: Machine, globals: PyDict, name: string, level: number): string | null {
  const own = packageOf(globals);
  if (own === '') {
    const message = 'attempted relative import with no known parent package';
    return raiseImportError(machine, 'ImportError', message, null);
  }
  const parts = own.split('.');
  if (level - 1 >= parts.length) {
    const message = 'attempted relative import beyond top-level package';
    return raiseImportError(machine, 'ImportError', message, null);
  }
  const base = parts.slice(0, parts.length - (level - 1));
  return name === '' ? base.join('.') : [...base, name].join('.');
}

function packageOf(globals: PyDict): string {
  const named = globals.getStr('__package__');
  if (named instanceof PyStr) return named.value;
  const own = globals.getStr('__name__');
  if (!(own instanceof PyStr)) return '';
  if (globals.getStr('__path__') !== null) return own.value;
  return own.value.slice(0, Math.max(0, own.value.lastIndexOf('.')));
}

function loadedModule(machine: Machine, name: string): PyObject | null {
  return machine.modules!.getStr(name);
}

function allLoaded(machine: Machine, full: string): boolean {
  const parts = full.split('.');
  return parts.every((_, i) => isLoaded(machine, parts.slice(0, i + 1).join('.')));
}

/** A None in `sys.modules` forbids the import. */
function isLoaded(machine: Machine, name: string): boolean {
  const module = loadedModule(machine, name);
  return module !== null && module !== machine.singletons.none;
}

function wanted(machine: Machine, full: string, names: readonly string[] | null): PyObject | null {
  return loadedModule(machine, names === null ? full.split('.')[0]! : full);
}

/** A package may have to import what `from` names. */
function lacks(module: PyObject, full: string, names: readonly string[] | null): boolean {
  if (names === null || !(module instanceof PyModule)) return false;
  if (isPackage(module)) return names.some((name) => name === '*' || module.dict.getStr(name) === null);
  return names.some((name) => module.dict.getStr(name) === null && isModelled(`${full}.${name}`));
}

/** The program itself is imported. */
const isOwn = (main: MainModule | null, name: string): boolean =>
  main?.imported === true && main.name === name;

/** Resume points of an import. */
enum At {
  /** Before the next package. */
  parts,
  /** A module's body has run. */
  body,
  /** Before the next name of `from`. */
  names,
  /** The package was asked for the name. */
  attribute,
  /** The submodule of that name was imported. */
  submodule,
}

/** Imports a dotted name from the outermost package inwards, then the submodules that `from` names. */
export class Import extends NativeFrame {
  private readonly parts: readonly string[];
  private at = 0;
  private namesAt = 0;
  private list: string[];
  /** A library module's body runs. */
  private preparing = false;
  /** The body of a file that no other one has asked for runs, or a library module's on its behalf. */
  private counts = false;
  /** Instructions that were left when that began. */
  private stepsBefore = 0;
  /** What was left to the files around. */
  private limitBefore: number | null = null;
  private readonly objects = new ImportedObjects();

  constructor(
    private readonly full: string,
    private readonly names: readonly string[] | null,
  ) {
    super();
    this.name = 'import';
    this.parts = full.split('.');
    this.list = [...(names ?? [])];
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { heap } = machine;
    const value = delivered;
    switch (this.state as At) {
      case At.parts:
        return this.loadParts(machine);
      case At.body: {
        const name = this.parts.slice(0, this.at).join('.');
        const wasOver = this.bodyRan(machine);
        if (this.preparing) {
          heap.preparing = false;
          this.preparing = false;
        }
        if (value === null && wasOver) return this.afterBreak(machine, name);
        if (value === null) {
          machine.forgetModule(name);
          return null;
        }
        heap.drop(value);
        if (!this.bodyEnded(machine, name)) return null;
        return this.loadParts(machine);
      }
      case At.names:
        return this.importNames(machine);
      case At.attribute:
        return this.afterAttribute(machine, value);
      case At.submodule:
        return this.afterSubmodule(machine, value);
    }
  }

  private loadParts(machine: Machine): Result {
    const { heap } = machine;
    this.state = At.parts;
    while (this.at < this.parts.length) {
      this.at++;
      const name = this.parts.slice(0, this.at).join('.');
      const known = loadedModule(machine, name);
      if (known !== null && known === machine.singletons.none) {
        const message = `import of ${name} halted; None in sys.modules`;
        return raiseImportError(machine, 'ModuleNotFoundError', message, name);
      }
      if (known !== null) continue;
      const { preparing } = heap;
      if (!preparing && this.objects.waits(machine, name)) {
        this.at--;
        return undefined;
      }
      const answer = load(machine, name);
      if (answer === null) return null;
      if (answer === undefined) {
        if (machine.waitsForFile) {
          this.at--;
          return undefined;
        }
        if (machine.outcome !== null) return undefined;
        // What a library module's own body makes belongs to the process, as its tables do.
        if (isModelled(name) && !preparing && machine.innermostPython()?.hidden) {
          heap.preparing = true;
          this.preparing = true;
        }
        this.bodyBegins(machine, name);
        return undefined;
      }
      heap.drop(answer);
      if (!this.bodyEnded(machine, name)) return null;
    }
    return this.finish(machine);
  }

  /**
   * A body is about to run. Instructions of files count against their limit, once where one imports the other; those
   * of the library do not, since nobody can help them.
   */
  private bodyBegins(machine: Machine, name: string): void {
    this.state = At.body;
    const { limits, mainModule, stepsLeft } = machine;
    const before = machine.limitImport(null);
    this.counts = this.preparing || (!machine.heap.preparing && before === null && !isOwn(mainModule, name));
    this.limitBefore = before;
    this.stepsBefore = stepsLeft;
    if (this.preparing) return;
    if (this.counts) machine.limitImport(limits.importSteps - machine.importedSteps);
    else if (before !== null) machine.limitImport(before);
  }

  /** True where the body was broken off. */
  private bodyRan(machine: Machine): boolean {
    if (!this.counts) return false;
    const wasOver = !this.preparing && machine.importIsOver();
    machine.limitImport(this.limitBefore);
    if (!this.preparing) machine.importedSteps += this.stepsBefore - machine.stepsLeft;
    return wasOver;
  }

  /** The body ran for too long: nobody knows what the module has become. */
  private afterBreak(machine: Machine, name: string): Result {
    machine.forget();
    const answer = leaveOut(machine, name);
    if (answer) machine.heap.drop(answer);
    return this.bodyEnded(machine, name) ? this.loadParts(machine) : null;
  }

  /** False where it raised: a module that took itself out of `sys.modules`. */
  private bodyEnded(machine: Machine, name: string): boolean {
    endLoading(machine, name);
    if (isModelled(name)) forgetAbsentNames(machine, name);
    if (loadedModule(machine, name) === null) {
      machine.raise('KeyError', name);
      return false;
    }
    this.bindInParent(machine, name);
    return true;
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
    if (found === null) return machine.raise('KeyError', this.full);
    passNames(machine, found, this.full, this.names);
    if (!lacks(found, this.full, this.names)) return machine.heap.take(found);
    this.keep(machine, found);
    this.namesAt = 0;
    return this.importNames(machine);
  }

  // ---- what `from` names (_handle_fromlist)

  private importNames(machine: Machine): Result {
    const module = this.owned[0] as PyModule;
    this.state = At.names;
    while (this.namesAt < this.list.length) {
      const name = this.list[this.namesAt++]!;
      if (name === '*') {
        this.list = [...this.list, ...publicList(module)];
        continue;
      }
      if (module.dict.getStr(name) !== null) continue;
      // An opaque package has an answer to every name; its modules come before that.
      if (isModelled(`${this.full}.${name}`)) return this.importSubmodule(machine);
      this.state = At.attribute;
      const answer = findAttribute(machine, module, name);
      if (answer === undefined) return undefined;
      return this.afterAttribute(machine, answer);
    }
    return machine.heap.take(module);
  }

  private afterAttribute(machine: Machine, value: PyObject | null): Result {
    if (value !== null) {
      machine.heap.drop(value);
      return this.importNames(machine);
    }
    return machine.exception !== null ? null : this.importSubmodule(machine);
  }

  private importSubmodule(machine: Machine): Result {
    this.state = At.submodule;
    const answer = machine.run(new Import(this.submodule(), null));
    return answer === undefined ? undefined : this.afterSubmodule(machine, answer);
  }

  private afterSubmodule(machine: Machine, value: PyObject | null): Result {
    if (value !== null) machine.heap.drop(value);
    else if (this.isMissing(machine)) machine.forget();
    else return null;
    return this.importNames(machine);
  }

  private submodule(): string {
    const module = this.owned[0] as PyModule;
    return `${textOfModule(module, '__name__') ?? this.full}.${this.list[this.namesAt - 1]}`;
  }

  /** There is no such submodule: IMPORT_FROM says so. */
  private isMissing({ exception, types }: Machine): boolean {
    if (exception === null || exception.type !== types.ModuleNotFoundError) return false;
    const name = exception.special?.get('name');
    return name instanceof PyStr && name.value === this.submodule();
  }
}

/** The texts of `__all__`. */
function publicList(module: PyModule): string[] {
  const all = module.dict.getStr('__all__');
  if (all === null || isUnknown(all) || !('items' in all)) return [];
  return (all.items as readonly PyObject[]).flatMap((item) => (item instanceof PyStr ? [item.value] : []));
}
