/** Dicts of instances that share the keys of their class and hold values of their own (split tables). */

import type { Block, Heap } from '../heap';
import type { Profile } from '../versions';
import { type PyDict, resizeDict } from './dict';
import { classKeysList, log2ForEntries, usableEntries } from './dict-sizes';
import { PyStr } from './str';
import type { PyType } from './type';

/** A new, empty dict shares the keys of the class (Objects/dictobject.c:new_dict_with_shared_keys). */
export function shareKeys(heap: Heap, dict: PyDict, type: PyType): void {
  heap.touch(dict);
  const room = type.sharedKeys.length + type.sharedKeysRoom;
  dict.block = heap.resize(dict, null, 8 * room);
  dict.log2 = tableFor(heap, room);
  dict.usable = room;
  joinSharedKeys(heap, dict, type);
}

/** Slots of the keys that a class shares from 3.11 on, as a power of two (Objects/dictobject.c:_PyDict_NewKeysForClass). */
const sharedKeysLog2 = 6;

/** The new dict of an instance has that instance's values from now on: a block, or where they lie in it (3.13+). */
export function takeValues(heap: Heap, dict: PyDict, type: PyType, values: Block | null): void {
  heap.touch(dict);
  dict.block = values;
  dict.log2 = sharedKeysLog2;
  joinSharedKeys(heap, dict, type);
}

/** What `sys.getsizeof` counts of a dict with shared keys: a place for each name that they have or have room for. */
export function sharedPlacesBytes(dict: PyDict, type: PyType, profile: Profile): number {
  if (profile.instances.storage === 'dict') return dict.block?.bytes ?? 0;
  return 8 * (type.sharedKeys.length + type.sharedKeysRoom);
}

/** The smallest table whose usable entries are so many. */
function tableFor(heap: Heap, room: number): number {
  const log2 = log2ForEntries(heap.profile, room);
  return usableEntries(log2 - 1) >= room ? log2 - 1 : log2;
}

export function joinSharedKeys(heap: Heap, dict: PyDict, type: PyType): void {
  heap.touch(type);
  dict.sharing = type;
  type.sharedKeysDicts++;
}

export function leaveSharedKeys(heap: Heap, dict: PyDict, type: PyType): void {
  heap.touch(type);
  dict.sharing = null;
  dict.embeddedBytes = 0;
  dict.concealed = false;
  type.sharedKeysDicts--;
  if (!type.sharesKeys) freeUnused(heap, type);
}

/**
 * Whether a key that the dict does not have may be added: it is one of the shared keys (up to 3.10: the next of them),
 * or there is room for another (up to 3.10: and the dict has all of them; insertdict).
 */
export function takesSharedPlace(heap: Heap, dict: PyDict, type: PyType, key: unknown): boolean {
  if (!(key instanceof PyStr) || key.type.heapType) return false;
  const at = type.sharedKeys.indexOf(key.value);
  const ordered = heap.profile.instances.storage === 'dict';
  if (at >= 0) return !ordered || dict.used === at;
  if ((ordered && dict.used !== type.sharedKeys.length) || type.sharedKeysRoom <= 0) return false;
  heap.touch(type);
  type.sharedKeys.push(key.value);
  type.sharedKeysRoom--;
  if (!ordered) type.sharedKeyObjects.push(heap.take(key));
  return true;
}

/**
 * After an attribute was stored that the shared keys had no place for: where no other dict shares them, the class
 * takes over the dict's new keys, else it gives sharing up (_PyObjectDict_SetItem, make_keys_shared).
 */
export function shareAgain(heap: Heap, dict: PyDict, type: PyType): void {
  if (!type.sharesKeys || dict.sharing !== null || !dict.unicode) return;
  if (type.sharedKeysDicts > 0) return giveUpKeys(heap, type);
  heap.touch(type);
  heap.touch(dict);
  // A table with holes is copied without them first.
  if (dict.used < dict.keys.length) resizeDict(heap, dict, dict.log2, dict.unicode);
  const keys = dict.block!.bytes;
  const room = usableEntries(dict.log2);
  heap.resize(dict, dict.block, 0);
  const before = type.sharedKeysBlock;
  type.sharedKeysBlock = heap.resize(type, null, keys);
  dict.block = heap.resize(dict, null, 8 * room);
  dict.usable = room - dict.used;
  heap.resize(type, before, 0, classKeysList(heap, before!.bytes));
  type.sharedKeys = dict.keys.map((key) => (key as PyStr).value);
  type.sharedKeysRoom = room - dict.used;
  joinSharedKeys(heap, dict, type);
}

/** The class shares keys no more; dicts that share them go on with them. */
export function giveUpKeys(heap: Heap, type: PyType): void {
  if (!type.sharesKeys) return;
  heap.touch(type);
  type.sharesKeys = false;
  freeUnused(heap, type);
}

function freeUnused(heap: Heap, type: PyType): void {
  const { sharedKeysBlock } = type;
  if (type.sharedKeysDicts > 0 || sharedKeysBlock === null) return;
  type.sharedKeysBlock = heap.resize(type, sharedKeysBlock, 0, classKeysList(heap, sharedKeysBlock.bytes));
}
