/** The dicts of built-in types: what a TypeSpec says, made into descriptors when it is first asked for. */

import { newStaticMethod } from './descriptors';
import { classGetItem } from './generic/generic-alias';
import { newGetSet } from './member-descriptors';
import type { NativeSpec } from './native';
import {
  newBuiltinFunction,
  PyClassMethodDescriptor,
  PyMethodDescriptor,
  PyWrapperDescriptor,
  travelsInTuple,
} from './native-functions';
import { typeNew } from './native-new';
import { none } from './none';
import type { PyObject } from './object';
import type { Runtime } from './runtime';
import { makeShared, placeSharedTracked } from './shared';
import { slotPlaces, wrapperFor } from './slot-table';
import type { Wrapper } from './slot-wrappers';
import { newStr } from './str';
import type { GetSet, NativeEntries, PyType, TypeSpec } from './type';

type Entry =
  | { kind: 'method'; spec: NativeSpec }
  | { kind: 'getset'; getset: GetSet }
  | { kind: 'wrapper'; wrapper: Wrapper }
  | { kind: 'constant'; make: (runtime: Runtime) => PyObject }
  | { kind: 'new' | 'doc' | 'unhashable' };

/** What a spec defines, by name: the same for all runs. */
const tables = new WeakMap<TypeSpec, ReadonlyMap<string, Entry>>();

function tableOf(spec: TypeSpec): ReadonlyMap<string, Entry> {
  let table = tables.get(spec);
  if (table === undefined) {
    table = makeTable(spec);
    tables.set(spec, table);
  }
  return table;
}

/** type_ready: wrappers of slots first, then methods, members and getset; a method hides a wrapper of its name. */
function makeTable(spec: TypeSpec): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  if (spec.slots.new !== undefined) table.set('__new__', { kind: 'new' });
  for (const place of slotPlaces()) {
    for (const name of place.names) {
      const wrapper = wrapperFor(spec.slots, name);
      if (wrapper !== null) table.set(name, { kind: 'wrapper', wrapper });
    }
  }
  if (spec.generic) table.set('__class_getitem__', { kind: 'method', spec: classGetItem });
  for (const method of spec.methods ?? []) table.set(method.name, { kind: 'method', spec: method });
  for (const getset of spec.getset ?? []) table.set(getset.name, { kind: 'getset', getset });
  for (const [name, make] of Object.entries(spec.constants ?? {}))
    table.set(name, { kind: 'constant', make });
  if (!table.has('__doc__')) table.set('__doc__', { kind: 'doc' });
  const { hash, compare } = spec.slots;
  if (!table.has('__hash__') && (hash === null || (hash === undefined && compare !== undefined))) {
    table.set('__hash__', { kind: 'unhashable' });
  }
  return table;
}

class LazyEntries implements NativeEntries {
  private readonly made = new Map<string, PyObject>();
  private readonly table: ReadonlyMap<string, Entry>;

  constructor(
    private readonly runtime: Runtime,
    private readonly type: PyType,
    private readonly spec: TypeSpec,
  ) {
    this.table = tableOf(spec);
  }

  has(name: string): boolean {
    return this.table.has(name) && !this.isAbsent(name);
  }

  names(): string[] {
    return [...this.table.keys()].filter((name) => !this.isAbsent(name));
  }

  /** The modelled version does not have it yet. */
  private isAbsent(name: string): boolean {
    return this.runtime.profile.absent.has(`${this.spec.name}.${name}`);
  }

  get(name: string): PyObject | null {
    const known = this.made.get(name);
    if (known !== undefined) return known;
    const entry = this.table.get(name);
    if (entry === undefined || this.isAbsent(name)) return null;
    const object = makeShared(this.runtime, () => this.make(name, entry));
    this.made.set(name, object);
    return object;
  }

  private make(name: string, entry: Entry): PyObject {
    const { runtime, type, spec } = this;
    switch (entry.kind) {
      case 'method':
        return methodEntry(runtime, type, entry.spec);
      case 'getset':
        return newGetSet(runtime, type, entry.getset);
      case 'wrapper': {
        const made = new PyWrapperDescriptor();
        made.owner = type;
        made.name = name;
        made.table = type.slotTable;
        made.wrapper = entry.wrapper;
        placeSharedTracked(runtime, made, runtime.types.wrapper_descriptor, 72);
        made.refs = 1;
        return made;
      }
      case 'constant':
        return entry.make(runtime);
      case 'new':
        return typeNew(runtime, type);
      case 'doc':
        return spec.doc === undefined ? none(runtime) : newStr(runtime, spec.doc);
      case 'unhashable':
        return none(runtime);
    }
  }
}

function methodEntry(runtime: Runtime, type: PyType, spec: NativeSpec): PyObject {
  if (spec.kind === 'staticmethod') {
    return newStaticMethod(runtime, newBuiltinFunction(runtime, spec, 'builtins'));
  }
  const classMethod = spec.kind === 'classmethod';
  const made = classMethod ? new PyClassMethodDescriptor() : new PyMethodDescriptor();
  made.spec = spec;
  made.owner = type;
  made.qualname = `${type.name}.${spec.name}`;
  if (made instanceof PyMethodDescriptor) made.inTuple = travelsInTuple(runtime, made.qualname);
  const { classmethod_descriptor, method_descriptor } = runtime.types;
  placeSharedTracked(runtime, made, classMethod ? classmethod_descriptor : method_descriptor, 72);
  // The type's dict holds it, and nothing else of the process does.
  made.refs = 1;
  return made;
}

export function nativeEntries(runtime: Runtime, type: PyType, spec: TypeSpec): NativeEntries {
  return new LazyEntries(runtime, type, spec);
}
