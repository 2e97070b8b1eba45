/**
 * `dict`: entries in order of insertion, holes where keys were deleted, and the size of the keys block as
 * Objects/dictobject.c chooses it. A JavaScript Map finds the entry of a key whose hash and equality are built in;
 * other keys are searched for in dict-search.ts.
 */

import { type Block, Flag, FreeList, type Heap, type Visitor } from '../heap';
import type { Profile } from '../versions';
import { type DictKey, keyOf, textKey } from './dict-key';
import { keysBytes, log2For, log2ForEntries, usableEntries } from './dict-sizes';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { setExtra } from './list';
import { PyObject } from './object';
import { placeUntracked } from './place';
import { hashValue } from './protocol/hash';
import type { Runtime } from './runtime';
import { joinSharedKeys, leaveSharedKeys, sharedPlacesBytes, takesSharedPlace } from './shared-keys';
import { internedStr, PyStr } from './str';
import { mayBeTracked } from './tuple';
import type { PyType } from './type';

export { keysBytes, log2For, log2ForEntries, usableEntries } from './dict-sizes';

/** Collector header, object header and four fields. */
export const dictBytes = 64;

/** A hash as Py_hash_t: a number where it is safe. */
export type Hash = number | bigint;

interface SavedDict {
  readonly keys: (PyObject | null)[];
  readonly values: (PyObject | null)[];
  readonly used: number;
  readonly slow: Map<number, Hash>;
  readonly usable: number;
  readonly log2: number;
  readonly unicode: boolean;
  readonly block: Block | null;
  readonly sharing: PyType | null;
  readonly embeddedBytes: number;
  readonly concealed: boolean;
  readonly common: CommonContent;
  readonly extra: number;
  readonly bulks: number;
}

export class PyDict extends PyObject {
  /** Owned; null in both where the entry was deleted. */
  keys: (PyObject | null)[] = [];
  values: (PyObject | null)[] = [];
  /** Entry of each key that has a DictKey. */
  index = new Map<DictKey, number>();
  /** Hashes of the entries whose keys have none, by entry. */
  slow: Map<number, Hash> = new Map();
  /** Live entries. */
  used = 0;
  /** The table has 2^log2 slots; 0 while there is no table. */
  log2 = 0;
  /** Entries that may be added before the next resize (dk_usable). */
  usable = 0;
  /** The table holds only exact strs (dk_kind). */
  unicode = true;
  block: Block | null = null;
  /** The class whose keys it shares; the block then holds the values alone, or they lie in the instance and there is none (a split table). */
  sharing: PyType | null = null;
  /** Bytes that a copy of its values takes where they lie in the instance (3.13+), else 0. */
  embeddedBytes = 0;
  /** The collector does not find it by its instance, whose values it has (InstanceProfile.concealsDict). */
  concealed = false;
  /** Entries beyond those in `keys`, which `used` counts, and how many entries stand for them (bulk.ts). */
  declare extra: number;
  declare bulks: number;

  /** The value of a str key (borrowed), or null. Dicts with keys in Python code are searched elsewhere. */
  getStr(name: string): PyObject | null {
    const at = this.index.get(name);
    return at === undefined
      ? name.charCodeAt(0) === 0
        ? this.getKey(textKey(name))
        : null
      : this.values[at]!;
  }

  /** The value of a key by what stands for it (borrowed), or null. */
  getKey(key: DictKey): PyObject | null {
    const at = this.index.get(key);
    return at === undefined ? null : this.values[at]!;
  }

  override visit(visitor: Visitor): void {
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i];
      if (key === null || key === undefined) continue;
      visitor(key);
      visitor(this.values[i]!);
    }
    visitCommon(this, visitor);
  }

  /** dict_traverse passes over keys that are all strs, and over values that their instance shows. */
  override traverse(visitor: Visitor): void {
    if (!this.unicode) return this.visit(visitor);
    if (!this.concealed) for (const value of this.values) if (value) visitor(value);
    visitCommon(this, visitor);
  }

  /** In order of insertion, each key before its value (dictkeys_decref). */
  override destroy(heap: Heap): void {
    dropEntries(heap, this.keys, this.values);
    freeTable(heap, this);
    destroyCommon(this, heap);
  }

  override clear(heap: Heap): void {
    clearDict(heap, this);
  }

  override sizeBytes(profile: Profile): number {
    const { sharing, block } = this;
    return dictBytes + (sharing === null ? (block?.bytes ?? 0) : sharedPlacesBytes(this, sharing, profile));
  }

  override extraBlocks(): readonly Block[] {
    return this.block === null ? [] : [this.block];
  }

  override extraBytes(): number {
    return this.block?.bytes ?? 0;
  }

  override saveContent(): SavedDict {
    const { keys, values, used, slow, usable, log2, unicode, block, sharing } = this;
    const { embeddedBytes, concealed } = this;
    const common = saveCommon(this);
    return {
      keys: keys.slice(),
      values: values.slice(),
      used,
      slow: new Map(slow),
      usable,
      log2,
      unicode,
      block,
      sharing,
      embeddedBytes,
      concealed,
      common,
      extra: this.extra,
      bulks: this.bulks,
    };
  }

  override restoreContent(saved: SavedDict): void {
    this.keys = saved.keys.slice();
    this.values = saved.values.slice();
    this.used = saved.used;
    this.slow = new Map(saved.slow);
    this.usable = saved.usable;
    this.log2 = saved.log2;
    this.unicode = saved.unicode;
    this.block = saved.block;
    this.sharing = saved.sharing;
    this.embeddedBytes = saved.embeddedBytes;
    this.concealed = saved.concealed;
    restoreCommon(this, saved.common);
    if (this.extra !== saved.extra) setExtra(this, saved.extra);
    if (this.bulks !== saved.bulks) this.bulks = saved.bulks;
    rebuildIndex(this);
  }

  /** MAINTAIN_TRACKING's other half, _PyDict_MaybeUntrack (up to 3.13). */
  override canBeUntracked(dictsToo: boolean): boolean {
    if (!dictsToo || this.type.mro.length > 2) return false;
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i]!;
      if (key !== null && (mayBeTracked(this.values[i]!) || mayBeTracked(key))) return false;
    }
    return true;
  }
}

PyDict.prototype.extra = 0;
PyDict.prototype.bulks = 0;

function keysFreeList(profile: Profile, log2: number, unicode: boolean): number {
  return log2 === 3 && (unicode || !profile.growth.dictUnicodeKeys) ? FreeList.dictKeys : FreeList.none;
}

function freeKeys(heap: Heap, dict: PyDict, block: Block, log2: number, unicode: boolean): void {
  heap.resize(dict, block, 0, keysFreeList(heap.profile, log2, unicode));
}

/** Frees the table a dict dies or is emptied with: keys of its own, or values beside its class's keys. */
function freeTable(heap: Heap, dict: PyDict): void {
  const { block, log2, unicode, sharing } = dict;
  if (sharing !== null) {
    if (block !== null) heap.resize(dict, block, 0);
    leaveSharedKeys(heap, dict, sharing);
  } else if (block !== null) freeKeys(heap, dict, block, log2, unicode);
}

function dropEntries(heap: Heap, keys: (PyObject | null)[], values: (PyObject | null)[]): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (key === null) continue;
    heap.drop(key);
    heap.drop(values[i]!);
  }
}

/** The index again, of keys that have changed or moved. */
export function rebuildIndex(dict: PyDict): void {
  const index = new Map<DictKey, number>();
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i]!;
    if (key === null || dict.slow.has(i)) continue;
    index.set(keyOf(key)!, i);
  }
  dict.index = index;
}

/** Closes the holes; entries keep their order. */
function compact(dict: PyDict): void {
  if (dict.used - dict.extra === dict.keys.length) return;
  const keys: PyObject[] = [];
  const values: PyObject[] = [];
  const slow = new Map<number, Hash>();
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i]!;
    if (key === null) continue;
    const hash = dict.slow.get(i);
    if (hash !== undefined) slow.set(keys.length, hash);
    keys.push(key);
    values.push(dict.values[i]!);
  }
  dict.keys = keys;
  dict.values = values;
  dict.slow = slow;
  rebuildIndex(dict);
}

/** dictresize: a new table, without holes; the new block is allocated before the old one is freed. */
export function resizeDict(heap: Heap, dict: PyDict, log2: number, unicode: boolean): void {
  heap.touch(dict);
  const { profile } = heap;
  const before = dict.block;
  const beforeLog2 = dict.log2;
  const beforeUnicode = dict.unicode;
  const { sharing } = dict;
  const list = keysFreeList(profile, log2, unicode);
  dict.block = heap.resize(dict, null, keysBytes(profile, log2, unicode), list);
  dict.log2 = log2;
  dict.unicode = unicode;
  compact(dict);
  dict.usable = usableEntries(log2) - dict.used;
  if (sharing !== null) {
    if (before !== null) heap.resize(dict, before, 0);
    leaveSharedKeys(heap, dict, sharing);
  } else if (before !== null) freeKeys(heap, dict, before, beforeLog2, beforeUnicode);
}

/** The table has no room left: the next larger one. */
export function growDict(heap: Heap, dict: PyDict): void {
  resizeDict(heap, dict, log2For(heap.profile, dict.used * 3), dict.unicode);
}

/** Room for another entry with this key, as insertdict and insert_to_emptydict make it. */
function makeRoom(heap: Heap, dict: PyDict, exactStr: boolean): void {
  if (dict.block === null) {
    resizeDict(heap, dict, 3, exactStr);
  } else if (dict.usable <= 0) {
    resizeDict(heap, dict, log2For(heap.profile, dict.used * 3), dict.unicode);
  }
}

/** Whether a key is exactly a str; others turn a table for strs into a general one. */
function isExactStr(key: PyObject): boolean {
  return key instanceof PyStr && !key.type.heapType;
}

/** What insertdict does before it looks the key up: a str table that gets another key becomes general (3.11+). */
function generalise(heap: Heap, dict: PyDict, key: PyObject): void {
  if (!dict.unicode || (dict.block === null && dict.sharing === null) || isExactStr(key)) return;
  if (heap.profile.growth.dictUnicodeKeys) {
    resizeDict(heap, dict, log2For(heap.profile, dict.used * 3), false);
  } else dict.unicode = false;
}

/** MAINTAIN_TRACKING: up to 3.13 the collector hears of a dict when it first holds what may be in a cycle. */
function maintainTracking(heap: Heap, dict: PyDict, key: PyObject, value: PyObject): void {
  if (mayBeTracked(value) || mayBeTracked(key)) heap.track(dict);
}

/** Replaces the value of an entry, or adds one at -1. Takes key and value. `hash` is given for keys without a DictKey. */
export function storeEntry(
  heap: Heap,
  dict: PyDict,
  at: number,
  key: PyObject,
  hash: Hash | undefined,
  value: PyObject,
): void {
  heap.touch(dict);
  heap.take(value);
  const before = at < 0 ? null : dict.keys[at]!;
  generalise(heap, dict, key);
  maintainTracking(heap, dict, key, value);
  if (before !== null) {
    const entry = dict.keys[at] === before ? at : dict.keys.indexOf(before);
    const old = dict.values[entry]!;
    dict.values[entry] = value;
    heap.drop(old);
    return;
  }
  heap.take(key);
  if (dict.sharing === null) makeRoom(heap, dict, isExactStr(key));
  else if (!takesSharedPlace(heap, dict, dict.sharing, key)) {
    resizeDict(heap, dict, log2For(heap.profile, dict.used * 3), dict.unicode);
  }
  const entry = dict.keys.length;
  if (hash === undefined) dict.index.set(keyOf(key)!, entry);
  else dict.slow.set(entry, hash);
  dict.keys.push(key);
  dict.values.push(value);
  dict.used++;
  dict.usable--;
}

/** Takes the entry out; key and value are the caller's. */
export function unlinkEntry(heap: Heap, dict: PyDict, at: number): { key: PyObject; value: PyObject } {
  heap.touch(dict);
  // Up to 3.10 shared keys allow no deletion (_PyDict_DelItem_KnownHash).
  if (dict.sharing !== null && heap.profile.instances.storage === 'dict') {
    resizeDict(heap, dict, dict.log2, dict.unicode);
  }
  const key = dict.keys[at]!;
  const value = dict.values[at]!;
  if (!dict.slow.delete(at)) dict.index.delete(keyOf(key)!);
  dict.keys[at] = null;
  dict.values[at] = null;
  dict.used--;
  return { key, value };
}

/** Deletes an entry: the key is dropped before the value (delitem_common drops the value last). */
export function deleteEntry(heap: Heap, dict: PyDict, at: number): void {
  const { key, value } = unlinkEntry(heap, dict, at);
  heap.drop(key);
  heap.drop(value);
}

/** `dict.clear`. */
export function clearDict(heap: Heap, dict: PyDict): void {
  if (dict.block === null && dict.keys.length === 0) return;
  heap.touch(dict);
  const { keys, values, block, log2, unicode, sharing } = dict;
  dict.keys = [];
  dict.values = [];
  dict.index = new Map();
  dict.slow = new Map();
  dict.used = 0;
  // Values that lie in the instance are emptied there, and the keys stay shared (clear_embedded_values).
  if (dict.embeddedBytes > 0) return dropEntries(heap, keys, values);
  dict.sharing = null;
  if (dict.extra > 0) setExtra(dict, 0);
  if (dict.bulks > 0) dict.bulks = 0;
  dict.usable = 0;
  dict.log2 = 0;
  dict.unicode = true;
  dict.block = null;
  dropEntries(heap, keys, values);
  if (sharing !== null) {
    if (block !== null) heap.resize(dict, block, 0);
    leaveSharedKeys(heap, dict, sharing);
  } else if (block !== null) freeKeys(heap, dict, block, log2, unicode);
}

/** Makes an empty dict a copy of another, with a table of the same size and the same holes (clone_combined_dict_keys). */
export function placeLike(heap: Heap, dict: PyDict, source: PyDict): void {
  heap.touch(dict);
  const { block, log2, unicode } = dict;
  for (let i = 0; i < source.keys.length; i++) {
    const key = source.keys[i]!;
    if (key === null) continue;
    heap.take(key);
    heap.take(source.values[i]!);
  }
  // The copy's table is always a new block: only new_keys_object looks into the free list.
  dict.block = heap.resize(dict, null, source.block?.bytes ?? source.embeddedBytes);
  if (source.sharing !== null) joinSharedKeys(heap, dict, source.sharing);
  dict.keys = source.keys.slice();
  dict.values = source.values.slice();
  dict.index = new Map(source.index);
  dict.slow = new Map(source.slow);
  dict.used = source.used;
  dict.usable = source.usable;
  dict.log2 = source.log2;
  dict.unicode = source.unicode;
  if (block !== null) freeKeys(heap, dict, block, log2, unicode);
  if ((source.flags & Flag.TRACKED) !== 0) heap.track(dict);
}

/** What calling a dict type makes: tp_alloc passes the free list by, which the dict goes to all the same when it dies. */
export function newFreshDict(runtime: Runtime, type: PyType): PyDict {
  const dict = placeUntracked(runtime, new PyDict(), type, dictBytes);
  if (!type.heapType) dict.freeList = FreeList.dict;
  if (!runtime.profile.collector.dictsTrackedLazily || type !== runtime.types.dict) runtime.heap.track(dict);
  return dict;
}

/** An empty dict of a class. */
export function newDictOf(runtime: Runtime, type: PyType): PyDict {
  const dict = placeUntracked(runtime, new PyDict(), type, dictBytes, FreeList.dict);
  if (!runtime.profile.collector.dictsTrackedLazily || type !== runtime.types.dict) runtime.heap.track(dict);
  return dict;
}

/** An empty dict. `entries`: room for so many at once (_PyDict_NewPresized). */
export function newDict(runtime: Runtime, entries = 0): PyDict {
  const dict = newDictOf(runtime, runtime.types.dict);
  if (entries > 5) resizeDict(runtime.heap, dict, log2ForEntries(runtime.profile, entries), true);
  return dict;
}

/**
 * The dict that carries the keywords of a call (Objects/call.c:_PyStack_AsDict); null where there are none, or where
 * the call has one already (`f(*args, **keywords)`).
 */
export function keywordCarrier(
  runtime: Runtime,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): PyDict | null {
  if (keywords === null || keywords.size === 0 || runtime.argumentTuple?.items === args) return null;
  return newKeywordDict(runtime, keywords);
}

/** A dict of keyword arguments. */
export function newKeywordDict(runtime: Runtime, keywords: ReadonlyMap<string, PyObject>): PyDict {
  const dict = newDict(runtime, keywords.size);
  for (const [name, value] of keywords) dictSetStr(runtime, dict, name, value);
  return dict;
}

/** A dict of C's own that lives only inside one call. */
export function passDict(runtime: Runtime): void {
  runtime.heap.passThrough(dictBytes, FreeList.dict);
}

/** Sets a str key; takes the value. The key is the interned str of the name where it is new. */
export function dictSetStr(runtime: Runtime, dict: PyDict, name: string, value: PyObject): void {
  const { heap } = runtime;
  const at = dict.index.get(textKey(name));
  if (at !== undefined) {
    heap.touch(dict);
    maintainTracking(heap, dict, dict.keys[at]!, value);
    const old = dict.values[at]!;
    dict.values[at] = heap.take(value);
    heap.drop(old);
    return;
  }
  const key = internedStr(runtime, name);
  storeEntry(heap, dict, -1, key, undefined, value);
  heap.drop(key);
}

/** Deletes a str key; false where it is not there. */
export function dictDeleteStr(runtime: Runtime, dict: PyDict, name: string): boolean {
  const at = dict.index.get(textKey(name));
  if (at === undefined) return false;
  deleteEntry(runtime.heap, dict, at);
  return true;
}

/** The entry after `at` that is not a hole; -1 at the end. Start with -1. */
export function nextEntry(dict: PyDict, at: number): number {
  for (let i = at + 1; i < dict.keys.length; i++) if (dict.keys[i] !== null) return i;
  return -1;
}

/** The entry before `at` that is not a hole; -1 at the end. Start with `dict.keys.length`. */
export function previousEntry(dict: PyDict, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (dict.keys[i] !== null) return i;
  return -1;
}

/** The hash of an entry's key where no Python code is needed for it. */
export function entryHash(runtime: Runtime, dict: PyDict, at: number): Hash | undefined {
  return dict.slow.get(at) ?? hashValue(runtime, dict.keys[at]!);
}
