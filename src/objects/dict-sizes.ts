/** How large the keys block of a dict is (Objects/dictobject.c). */

import { FreeList, type Heap } from '../heap';
import type { Profile } from '../versions';

/** Entries that a table of 2^log2 slots holds (USABLE_FRACTION). */
export function usableEntries(log2: number): number {
  return Math.floor((2 ** log2 * 2) / 3);
}

/** Bytes of a keys block. */
export function keysBytes(profile: Profile, log2: number, unicode: boolean): number {
  const { dictKeysHeader, dictUnicodeKeys } = profile.growth;
  const indexBytes = log2 < 8 ? 1 : log2 < 16 ? 2 : 4;
  const entryBytes = unicode && dictUnicodeKeys ? 16 : 24;
  return dictKeysHeader + indexBytes * 2 ** log2 + entryBytes * usableEntries(log2);
}

/**
 * The size of a table with at least `slots` slots (calculate_log2_keysize). Up to 3.13 it sets a bit of the number
 * instead of taking the maximum with 8, so that 1 to 7 give 16 slots, and 32 gives 64.
 */
export function log2For(profile: Profile, slots: number): number {
  const wanted = profile.growth.dictMinimumQuirk ? (slots | 8) - 1 : Math.max(slots, 8) - 1;
  return 32 - Math.clz32(wanted | 7);
}

/** Slots for `entries` without a resize on the way (estimate_log2_keysize). */
export function log2ForEntries(profile: Profile, entries: number): number {
  return log2For(profile, Math.ceil((entries * 3) / 2));
}

/** The free list of a class's shared keys of so many bytes: only up to 3.10 are they as small as a new dict's. */
export function classKeysList({ profile }: Heap, bytes: number): number {
  const { sizes, instances } = profile;
  return instances.storage === 'dict' && bytes === sizes.classSharedKeys ? FreeList.dictKeys : FreeList.none;
}
