/** Creation of classes: `type.__new__` up to the calls of Python code (type_new_impl in Objects/typeobject.c). */

import { FreeList } from '../heap';
import { PyCell } from './cell';
import { copyAttributes, newClassMethod, newStaticMethod, type PyMethodKind } from './descriptors';
import { dictDeleteStr, dictSetStr, newDict, type PyDict, resizeDict } from './dict';
import { classKeysList } from './dict-sizes';
import { copyDict } from './dict-update';
import { PyFunction } from './function';
import { attributesGetSet, weakrefsGetSet } from './instance-descriptors';
import { listBytes, PyList } from './list';
import { newGetSet, newSlotMember } from './member-descriptors';
import { bestBase, computeMro } from './mro';
import { nativeBase } from './native-new';
import type { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { internedStr, newStr, PyStr } from './str';
import { newTuple, PyTuple } from './tuple';
import { PyType } from './type';
import { resolveSlots } from './type-slots';
import { newWeakref } from './weakref-types';

interface SlotNames {
  names: string[];
  attributes: boolean;
  weakrefs: boolean;
}

/** Reads `__slots__`; null where an exception was raised, undefined where there is none. */
function readSlots(
  runtime: Runtime,
  dict: PyDict,
  base: PyType,
  className: string,
): SlotNames | null | undefined {
  const value = dict.getStr('__slots__');
  if (value === null) return undefined;
  const items = value instanceof PyStr ? [value] : slotItems(runtime, value);
  if (items === null) return null;
  const mayAdd = { attributes: !base.hasAttributes, weakrefs: !base.hasWeakrefs && !base.variableSized };
  const result: SlotNames = { names: [], attributes: false, weakrefs: false };
  if (items.length > 0 && base.variableSized) {
    return runtime.raise('TypeError', `nonempty __slots__ not supported for subtype of '${base.name}'`);
  }
  for (const item of items) {
    if (!(item instanceof PyStr)) {
      return runtime.raise('TypeError', `__slots__ items must be strings, not '${item.type.fullTypeName}'`);
    }
    const name = item.value;
    if (!/^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u.test(name)) {
      return runtime.raise('TypeError', '__slots__ must be identifiers');
    }
    if (name === '__dict__') {
      if (!mayAdd.attributes || result.attributes) {
        return runtime.raise('TypeError', '__dict__ slot disallowed: we already got one');
      }
      result.attributes = true;
    } else if (name === '__weakref__') {
      if (!mayAdd.weakrefs || result.weakrefs) {
        return runtime.raise('TypeError', runtime.profile.words.weakrefSlotDisallowed);
      }
      result.weakrefs = true;
    } else result.names.push(mangle(className, name));
  }
  for (const name of result.names) {
    if (dict.getStr(name) !== null && name !== '__qualname__' && name !== '__classcell__') {
      return runtime.raise('ValueError', `'${name}' in __slots__ conflicts with class variable`);
    }
  }
  result.names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return result;
}

function slotItems(runtime: Runtime, value: PyObject): readonly PyObject[] | null {
  if (value instanceof PyTuple || value instanceof PyList) return value.items;
  if ('keys' in value && Array.isArray(value.keys)) {
    return (value.keys as (PyObject | null)[]).filter((key) => key !== null);
  }
  return runtime.raise('TypeError', `'${value.type.fullTypeName}' object is not iterable`);
}

/** _Py_Mangle. */
function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/**
 * The finished class, before `__set_name__` and `__init_subclass__`; owned. Null where an exception was raised. The
 * tuple of the bases becomes the class's, where there are any.
 */
export function createClass(
  runtime: Runtime,
  metaclass: PyType,
  name: string,
  bases: PyType[],
  namespace: PyDict,
  given: PyTuple,
): PyType | null {
  const { heap, types } = runtime;
  if (bases.length === 0) bases = [types.object];
  const base = bestBase(runtime, bases);
  if (base === null) return null;
  const slots = readSlots(runtime, namespace, base, name);
  if (slots === null) return null;
  const made = new PyType();
  made.heapType = true;
  made.isClass = true;
  made.name = name;
  made.qualname = name;
  made.bases = bases;
  made.base = base;
  const mro = computeMro(runtime, made, bases);
  if (mro === null) return null;
  const qualname = namespace.getStr('__qualname__');
  if (qualname !== null && !(qualname instanceof PyStr)) {
    return runtime.raise('TypeError', `type __qualname__ must be a str, not ${qualname.type.fullTypeName}`);
  }
  setLayout(runtime, made, base, bases, slots);
  const { sizes } = runtime.profile;
  const members = slots?.names.length ?? 0;
  placeTracked(runtime, made, metaclass, sizes.emptyClass - sizes.classSharedKeys + 40 * (members + 1));
  made.basesTuple = given.items.length > 0 ? heap.take(given) : newTuple(runtime, [heap.take(types.object)]);
  if (base.heapType) heap.take(base);
  made.dict = copyDict(runtime, namespace) as PyDict;
  if (slots !== undefined) keepSlotNames(runtime, made, slots.names);
  fillDict(runtime, made, slots?.names ?? []);
  made.mro = mro;
  const order = mro.map((type) => heap.take(type));
  made.mroTuple = newTuple(runtime, order);
  if (made.sharedKeysRoom > 0) {
    const bytes = sizes.classSharedKeys;
    made.sharedKeysBlock = heap.resize(made, null, bytes, classKeysList(heap, bytes));
  }
  setHash(runtime, made);
  resolveSlots(made);
  for (const type of bases) {
    heap.touch(type);
    type.subclassesWeak.push(made);
    if (type.isClass) type.subclassTable ??= newSubclassTable(runtime);
  }
  made.subclassKeys = bases.map(() => heap.resize(made, null, addressIntBytes)!);
  // The list of subclasses holds weak references; the object they all share stays as long as the class. The class
  // stands in for that list as its owner, so the collector must not see it as part of the class's cycle.
  made.selfReference = newWeakref(runtime, made, null);
  heap.untrack(made.selfReference);
  return made;
}

/** An int of two digits: an address (Objects/longobject.c:PyLong_FromVoidPtr). */
const addressIntBytes = 32;

/** What add_subclass makes with the first one: a dict of ints, which is not the class's by the collector's reckoning. */
function newSubclassTable(runtime: Runtime): PyDict {
  const table = newDict(runtime);
  resizeDict(runtime.heap, table, 3, false);
  runtime.heap.untrack(table);
  return table;
}

/** type_new_slots_impl: a list of the names, sorted, and then a tuple. */
function keepSlotNames(runtime: Runtime, made: PyType, names: readonly string[]): void {
  runtime.heap.passThrough(listBytes, FreeList.list);
  if (names.length === 0) return;
  made.slotsTuple = newTuple(
    runtime,
    names.map((name) => internedStr(runtime, name)),
  );
  runtime.heap.untrack(made.slotsTuple);
}

/** type_new_slots: what instances have beyond those of the base. */
function setLayout(
  runtime: Runtime,
  made: PyType,
  base: PyType,
  bases: readonly PyType[],
  slots: SlotNames | undefined,
): void {
  const mayAddAttributes = !base.hasAttributes;
  const mayAddWeakrefs = !base.hasWeakrefs && !base.variableSized;
  made.addsAttributes = base.addsAttributes;
  made.addsWeakrefs = base.addsWeakrefs;
  let attributes = mayAddAttributes && (slots === undefined || slots.attributes);
  let weakrefs = mayAddWeakrefs && (slots === undefined || slots.weakrefs);
  if (slots !== undefined) {
    for (const other of bases) {
      if (other === base) continue;
      if (mayAddAttributes && other.hasAttributes) attributes = true;
      if (mayAddWeakrefs && other.hasWeakrefs) weakrefs = true;
    }
  }
  made.addsAttributes ||= attributes;
  made.addsWeakrefs ||= weakrefs;
  made.hasAttributes = base.hasAttributes || attributes;
  made.hasWeakrefs = base.hasWeakrefs || weakrefs;
  made.ownAttributes = attributes;
  made.ownWeakrefs = weakrefs;
  made.collectable = true;
  made.variableSized = base.variableSized;
  made.pattern = base.pattern;
  made.slotNames = [...base.slotNames, ...(slots?.names ?? [])];
  const { instances } = runtime.profile;
  // Up to 3.10 every class whose instances have a __dict__ has shared keys (tp_dictoffset).
  if (instances.storage === 'dict' && made.hasAttributes) made.sharedKeysRoom = instances.sharedKeysRoom;
  if (!made.addsAttributes) return;
  const layout = nativeBase(base);
  if (layout === runtime.types.object) made.storage = instances.storage;
  else if (base.variableSized) made.storage = 'dict';
  else if (instances.storage !== 'dict')
    made.storage = instances.inlineInBuiltinSubclasses ? 'inline' : 'values';
  made.sharedKeysRoom = instances.sharedKeysRoom;
}

/** Entries that every class gets: `__module__`, `__doc__`, descriptors; functions that are static or class methods by name. */
function fillDict(runtime: Runtime, made: PyType, slotNames: readonly string[]): void {
  const { heap } = runtime;
  const dict = made.dict!;
  const qualname = dict.getStr('__qualname__');
  if (qualname instanceof PyStr) {
    made.qualname = qualname.value;
    dictDeleteStr(runtime, dict, '__qualname__');
  }
  if (dict.getStr('__module__') === null) {
    const module = runtime.globals()?.getStr('__name__') ?? null;
    if (module !== null) dictSetStr(runtime, dict, '__module__', module);
  }
  wrapEntry(runtime, dict, '__new__', newStaticMethod);
  wrapEntry(runtime, dict, '__init_subclass__', newClassMethod);
  wrapEntry(runtime, dict, '__class_getitem__', newClassMethod);
  const first = made.slotNames.length - slotNames.length;
  slotNames.forEach((name, i) => {
    setOwned(runtime, dict, name, newSlotMember(runtime, made, name, first + i));
  });
  // From 3.15 on these two belong to `object`, whatever the class.
  const owner = runtime.profile.instances.descriptorsShared ? runtime.types.object : made;
  if (made.ownAttributes) setOwned(runtime, dict, '__dict__', newGetSet(runtime, owner, attributesGetSet));
  if (made.ownWeakrefs) setOwned(runtime, dict, '__weakref__', newGetSet(runtime, owner, weakrefsGetSet));
  if (dict.getStr('__doc__') === null) dictSetStr(runtime, dict, '__doc__', runtime.singletons.none);
  // The cells of the body are told the class, and where its names are from now on.
  for (const [name, value] of [
    ['__classcell__', made],
    ['__classdictcell__', dict],
  ] as const) {
    const cell = dict.getStr(name);
    if (!(cell instanceof PyCell)) continue;
    heap.touch(cell);
    const old = cell.value;
    cell.value = heap.take(value);
    if (old !== null) heap.drop(old);
    dictDeleteStr(runtime, dict, name);
  }
}

/** Stores a value whose reference the dict takes over. */
function setOwned(runtime: Runtime, dict: PyDict, name: string, value: PyObject): void {
  dictSetStr(runtime, dict, name, value);
  runtime.heap.drop(value);
}

function wrapEntry(
  runtime: Runtime,
  dict: PyDict,
  name: string,
  wrap: (runtime: Runtime, callable: PyObject) => PyMethodKind,
): void {
  const entry = dict.getStr(name);
  if (!(entry instanceof PyFunction)) return;
  const wrapped = wrap(runtime, runtime.heap.take(entry));
  if (runtime.profile.evaluation.methodWrappersAlwaysCopy) copyAttributes(runtime, wrapped, entry);
  setOwned(runtime, dict, name, wrapped);
}

/** type_ready_set_hash: a class with `__eq__` and without `__hash__` is not hashable. */
function setHash(runtime: Runtime, made: PyType): void {
  const dict = made.dict!;
  if (dict.getStr('__hash__') !== null || dict.getStr('__eq__') === null) return;
  dictSetStr(runtime, dict, '__hash__', runtime.singletons.none);
}

/** An owned str of a class's name. */
export function typeName(runtime: Runtime, type: PyType): PyStr {
  return type.heapType ? newStr(runtime, type.name) : internedStr(runtime, type.name);
}
