/** Which slots a class has: inherited ones, and those of the special methods in its mro (fixup_slot_dispatchers). */

import { definerInMro } from './lookup';
import { PyWrapperDescriptor } from './native-functions';
import { type Place, slotDef, slotPlaces } from './slot-table';
import { type PyType, type Slots, SlotTable, type TypeSpec } from './type';

/** Slots of a built-in type: its own over those of its base; hash and comparison are inherited together. */
function makeNativeSlots(spec: TypeSpec, base: PyType | null): SlotTable {
  const table = new SlotTable();
  if (base !== null) Object.assign(table, base.slotTable);
  const { slots } = spec;
  if (slots.compare !== undefined && slots.hash === undefined) table.hash = null;
  for (const [name, slot] of Object.entries(slots)) {
    if (slot === undefined) continue;
    if (name === 'binary' || name === 'inplace')
      table[name] = { ...table[name], ...(slot as Slots['binary']) };
    else (table as unknown as Record<string, unknown>)[name] = slot;
  }
  // A static type directly below object has no constructor unless it says so (type_ready_set_new).
  if (base !== null && base.base === null && slots.new === undefined && !spec.heapType) table.new = undefined;
  return table;
}

/** Tables of built-in types: nothing changes them, so all runs share them. */
const nativeTables = new WeakMap<TypeSpec, SlotTable>();

/** Slots of a built-in type. */
export function nativeSlots(spec: TypeSpec, base: PyType | null): SlotTable {
  let table = nativeTables.get(spec);
  if (table === undefined) {
    table = makeNativeSlots(spec, base);
    nativeTables.set(spec, table);
  }
  return table;
}

/** All slots of a class of the program, whose bases and mro are set. */
export function resolveSlots(type: PyType): void {
  const table = new SlotTable();
  Object.assign(table, type.base!.slotTable);
  type.slotTable = table;
  if (type.bases.length === 1) {
    const seen = new Set<Place>();
    for (const key of type.dict!.keys) {
      const name = key !== null && 'value' in key && typeof key.value === 'string' ? key.value : '';
      const place = name.startsWith('__') ? slotDef(name)?.place : undefined;
      if (place === undefined || seen.has(place)) continue;
      seen.add(place);
      resolvePlace(type, place);
    }
  } else for (const place of slotPlaces()) resolvePlace(type, place);
  type.hasFinalizer = table.finalize !== undefined;
}

/** update_one_slot. */
function resolvePlace(type: PyType, place: Place): void {
  let native: unknown;
  let generic = false;
  for (const name of place.names) {
    const definer = definerInMro(type, name);
    if (definer === null) continue;
    if (definer.natives !== null) {
      const slot = place.read(definer.slotTable);
      if (native !== undefined && native !== slot) generic = true;
      else native = slot;
      continue;
    }
    const entry = definer.dict!.getStr(name);
    if (entry instanceof PyWrapperDescriptor && entry.name === name)
      native = place.read(entry.owner.slotTable);
    else if (name === '__hash__' && entry !== null && entry.type.name === 'NoneType') native = null;
    else generic = true;
  }
  place.write(type.slotTable, generic ? place.generic : native);
}

/** A special method was set or deleted on a class: it and all that derive from it get the slot anew. */
export function updateSlot(type: PyType, name: string): void {
  const place = slotDef(name)?.place;
  if (place === undefined) return;
  resolvePlace(type, place);
  type.hasFinalizer = type.slotTable.finalize !== undefined;
  for (const subclass of type.subclassesWeak) updateSlot(subclass, name);
}
