/** str: the object, its block, interning and the cached characters (Objects/unicodeobject.c). */

import { type Block, Flag, type Heap, type Visitor } from '../../heap';
import type { Profile } from '../../versions';
import { hashBytes, textBytes } from '../hashing';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import type { Integer } from '../int-arithmetic';
import { PyObject } from '../object';
import { place } from '../place';
import type { Runtime } from '../runtime';
import { placeShared } from '../shared';
import type { PyType } from '../type';

/** How CPython stores a string: 1 ascii, 2 latin-1, 3 two bytes a character, 4 four bytes. */
export type StrKind = 1 | 2 | 3 | 4;

interface StrContent {
  readonly interned: boolean;
  readonly value: string;
  readonly length: number;
  readonly common: CommonContent | null;
}

export class PyStr extends PyObject {
  /** UTF-16, as JavaScript has it; characters beyond U+FFFF are surrogate pairs. */
  value: string;
  /** Characters (code points). */
  length: number;
  kind: StrKind;
  /** In the table of interned strings. */
  interned = false;
  /** Somebody has asked for its hash, so that it may not change any more (unicode_modifiable). */
  hashed = false;
  /** The string that was interned for this text before, if the table had one: undo may bring it back to life. */
  internedBefore: PyStr | null = null;
  /** The characters of an instance of a class derived from str. */
  data: Block | null = null;
  private hashKnown: Integer | null = null;

  constructor(type: PyType, value: string, length: number, kind: StrKind) {
    super();
    this.type = type;
    this.value = value;
    this.length = length;
    this.kind = kind;
  }

  /** Its hash, computed once. */
  hash(profile: Profile): Integer {
    this.hashed = true;
    this.hashKnown ??= hashBytes(textBytes(this.value, this.kind), profile.scalars.textHash);
    return this.hashKnown;
  }

  override visit(visitor: Visitor): void {
    if (this.type.heapType) visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    if (this.data !== null) this.data = heap.resize(this, this.data, 0);
    if (this.type.heapType) destroyCommon(this, heap);
  }

  /** A string of latin-1 that is cached keeps its UTF-8 form too (3.12+), which sys.getsizeof counts. */
  override sizeBytes(profile: Profile): number {
    if (this.type.heapType) return pointedStrBytes(profile) + dataBytes(this.length, this.kind);
    return strBytes(profile, this.length, this.kind);
  }

  override extraBytes(): number {
    return this.data?.bytes ?? 0;
  }

  override saveContent(): StrContent {
    const { interned, value, length } = this;
    return { interned, value, length, common: this.type.heapType ? saveCommon(this) : null };
  }

  override restoreContent(saved: StrContent): void {
    this.interned = saved.interned;
    this.value = saved.value;
    this.length = saved.length;
    if (saved.common !== null) restoreCommon(this, saved.common);
  }
}

/**
 * Puts a text behind another in its block (PyUnicode_Append). The left one must be plain, held once, never hashed,
 * and of a kind that holds the characters of the right one.
 */
export function appendText({ heap, profile }: Runtime, left: PyStr, right: PyStr): void {
  heap.touch(left);
  left.value += right.value;
  left.length += right.length;
  heap.reallocate(left, strBytes(profile, left.length, left.kind));
}

export function isStr(object: PyObject): object is PyStr {
  return object instanceof PyStr;
}

/** Bytes of a string's block: header, characters, and the closing zero character. */
export function strBytes(profile: Profile, length: number, kind: StrKind): number {
  const { sizes } = profile;
  switch (kind) {
    case 1:
      return sizes.strAscii + length;
    case 2:
      return sizes.strLatin1 + length;
    case 3:
      return sizes.strUcs2 + 2 * length;
    case 4:
      return sizes.strUcs4 + 4 * length;
  }
}

/** The object without its characters, which it points to (PyUnicodeObject): what classes derived from str have. */
function pointedStrBytes(profile: Profile): number {
  return profile.sizes.strUcs4 + 4;
}

/** Characters with the closing zero. */
function dataBytes(length: number, kind: StrKind): number {
  return (length + 1) * (kind < 3 ? 1 : kind === 3 ? 2 : 4);
}

/** Whether the code unit at `at` is the first half of a pair. */
export function isPairAt(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** The kind and the length of a text. */
function measure(text: string): { length: number; kind: StrKind } {
  let highest = 0;
  const units = text.length;
  for (let i = 0; i < units; i++) highest |= text.charCodeAt(i);
  if (highest < 0x80) return { length: units, kind: 1 };
  if (highest < 0x100) return { length: units, kind: 2 };
  let pairs = 0;
  if (highest >= 0xd800) {
    for (let i = 0; i < units; i++) {
      if (isPairAt(text, i)) {
        pairs++;
        i++;
      }
    }
  }
  return { length: units - pairs, kind: pairs > 0 ? 4 : 3 };
}

/**
 * A string; owned. Empty: the singleton. `characters`: one latin-1 character is the cached object (indexing, slicing,
 * splitting, decoding, …); operations that make a fresh one (`str(5)`, `'A'.lower()`) say false.
 */
export function newStr(runtime: Runtime, text: string, cachedCharacter = false): PyStr {
  if (text.length === 0) return runtime.heap.take(runtime.singletons.emptyStr);
  if (text.length === 1 && cachedCharacter) {
    const code = text.charCodeAt(0);
    if (code < 0x100) return runtime.heap.take(runtime.singletons.characters[code]!);
  }
  const { length, kind } = measure(text);
  return newStrMeasured(runtime, text, length, kind);
}

/** The same as a piece of another string: one latin-1 character is the cached object. */
export function newPiece(runtime: Runtime, text: string): PyStr {
  return newStr(runtime, text, true);
}

/** A fresh string whose length and kind are known; not empty. */
export function newStrMeasured(runtime: Runtime, text: string, length: number, kind: StrKind): PyStr {
  const str = new PyStr(runtime.types.str, text, length, kind);
  return runtime.heap.allocate(str, strBytes(runtime.profile, length, kind));
}

/** A string of a class derived from str: the object and a separate block of characters; owned. */
export function newStrOf(runtime: Runtime, type: PyType, text: string): PyStr {
  if (type === runtime.types.str) return newStr(runtime, text);
  const { length, kind } = measure(text);
  const str = new PyStr(type, text, length, kind);
  place(runtime, str, type, pointedStrBytes(runtime.profile));
  str.data = runtime.heap.resize(str, null, dataBytes(length, kind));
  return str;
}

/** The interned string of this text, made where there is none; owned. */
export function internedStr(runtime: Runtime, text: string): PyStr {
  const known = findInterned(runtime, text);
  if (known !== null) return runtime.heap.take(known);
  if (text.length === 1 && runtime.profile.immortality.lettersApart.includes(text)) {
    return runtime.heap.take(internHeld(runtime, text));
  }
  if (text.length < 2) {
    const str = newStr(runtime, text, true);
    if (!str.interned) intern(runtime, str);
    return str;
  }
  if (runtime.profile.immortality.heldStrings.has(text)) return runtime.heap.take(internHeld(runtime, text));
  const str = newStr(runtime, text);
  intern(runtime, str);
  return str;
}

/** The interpreter's own interned string of this text, when it is met first; borrowed. */
function internHeld(runtime: Runtime, text: string): PyStr {
  const { length, kind } = measure(text);
  const { str: type } = runtime.types;
  const made = placeShared(
    runtime,
    new PyStr(type, text, length, kind),
    type,
    strBytes(runtime.profile, length, kind),
    false,
  );
  intern(runtime, made);
  return made;
}

/** The live interned string of this text, borrowed; null where there is none. */
export function findInterned(runtime: Runtime, text: string): PyStr | null {
  let known: PyStr | null = runtime.interned.get(text) ?? null;
  while (known !== null && !(known.interned && runtime.heap.isLive(known))) known = known.internedBefore;
  return known;
}

/**
 * PyUnicode_InternInPlace: the interned string of the same text; takes the caller's reference and gives back an owned
 * one.
 */
export function internInPlace(runtime: Runtime, str: PyStr): PyStr {
  if (str.interned || str.type !== runtime.types.str) return str;
  let known = findInterned(runtime, str.value);
  if (known === null && runtime.profile.immortality.heldStrings.has(str.value)) {
    known = internHeld(runtime, str.value);
  }
  if (known === null) {
    intern(runtime, str);
    return str;
  }
  runtime.heap.take(known);
  runtime.heap.drop(str);
  return known;
}

function intern(runtime: Runtime, str: PyStr): void {
  runtime.heap.touch(str);
  str.interned = true;
  str.internedBefore = runtime.heap.mayGoBack ? unlinked(runtime.interned.get(str.value) ?? null, str) : null;
  runtime.interned.set(str.value, str);
  const { internedStrings, startStrings } = runtime.profile.immortality;
  if (internedStrings || startStrings.has(str.value) || runtime.immortalNames.has(str.value)) {
    str.flags |= Flag.IMMORTAL;
  }
}

/** The chain of strings that were interned before, without this one: going back may bring any of them to life again. */
function unlinked(first: PyStr | null, str: PyStr): PyStr | null {
  if (first === str) return str.internedBefore;
  for (let at = first; at !== null; at = at.internedBefore) {
    if (at.internedBefore === str) at.internedBefore = str.internedBefore;
  }
  return first;
}

/** From here on the interned strings of these texts are immortal, those that exist and those to come (_PyUnicode_InternImmortal). */
export function internImmortal(runtime: Runtime, texts: readonly string[]): void {
  for (const text of texts) {
    if (runtime.immortalNames.has(text)) continue;
    runtime.immortalNames.add(text);
    const known = findInterned(runtime, text);
    if (known !== null && (known.flags & Flag.IMMORTAL) === 0) runtime.heap.setImmortal(known);
  }
}
