/**
 * pymalloc (Objects/obmalloc.c): arenas of pools, pools of blocks of one size class, last freed first taken. Requests
 * above 512 bytes go to the C library (malloc.ts). All state is one array of integers, so that a write is undone by
 * its old value; a block's link word stands where CPython keeps the link, in the block.
 *
 * Addresses stay below 2^30, which JavaScript engines keep unboxed. They are right relative to each other, never the
 * addresses of a real run.
 */

import type { AllocatorProfile } from '../versions';
import { isMallocAddress, Malloc } from './malloc';
import type { Memory, Trail } from './trail';

const NONE = -1;
/** Words of a pool: header, then one link for each block. */
const USED = 0;
const FREE = 1;
const CARVED = 2;
const CLASS = 3;
const NEXT = 4;
const PREVIOUS = 5;
const ARENA = 6;
const ADDRESS = 7;
const LINKS = 8;
/** Words of an arena, before its pools: free pools, emptied pools (a list), pools taken so far, neighbours, place. */
const FREE_POOLS = 0;
const EMPTIED = 1;
const POOLS_TAKEN = 2;
const ARENA_NEXT = 3;
const ARENA_PREVIOUS = 4;
const PLACE = 5;
const ARENA_HEADER = 8;
/** Words before the first arena: usable arenas, unused arena objects, arena objects made, classes of a started interpreter, then a list of pools for each class. */
const USABLE = 0;
const UNUSED = 1;
const ARENAS = 2;
/** A bit for each class whose first pool was taken after the interpreter had started. */
const STARTED = 3;
const POOL_LISTS = 4;

/** mmap gives page-aligned addresses, seldom pool-aligned ones: 63 whole pools. Later arenas lie below earlier ones. */
const ARENA_HIGHEST = 0x3000_1000;

/** A pool as the panel shows it. */
export interface PoolView {
  readonly arena: number;
  /** Place in its arena. */
  readonly index: number;
  readonly address: number;
  /** Bytes of a block; 0 where the pool is empty and may serve any class. */
  readonly blockSize: number;
  readonly used: number;
  readonly capacity: number;
  /** Addresses of blocks that were freed, the next one taken first. */
  readonly freeBlocks: readonly number[];
  /** Blocks that were never given out. */
  readonly untouched: number;
}

/** An arena as the panel shows it. */
export interface ArenaView {
  readonly index: number;
  readonly address: number;
  readonly pools: number;
  readonly freePools: number;
}

export class Pymalloc implements Memory {
  /**
   * The interpreter has started: by then it has blocks of every class, so that the pool a program's first block of a
   * class comes from never empties. One block of that first pool stands for them.
   */
  startedUp = false;
  readonly malloc: Malloc;
  private words: Int32Array;
  /** Since which mark each word has been logged. */
  private marks: Int32Array;
  private readonly classes: number;
  private readonly arenaStart: number;
  private readonly poolStride: number;
  private readonly arenaStride: number;
  private readonly poolShift: number;
  private readonly arenaShift: number;
  /** Distance of an arena's first pool from its base. */
  private readonly firstPool: number;
  private readonly capacities: Int32Array;

  constructor(
    private readonly profile: AllocatorProfile,
    private readonly trail: Trail,
  ) {
    this.malloc = new Malloc(trail);
    const { smallRequestMax, alignment, poolSize, poolHeader, arenaSize, poolsPerArena } = profile;
    this.classes = smallRequestMax / alignment;
    this.capacities = new Int32Array(this.classes);
    for (let index = 0; index < this.classes; index++) {
      this.capacities[index] = Math.floor((poolSize - poolHeader) / ((index + 1) * alignment));
    }
    this.poolStride = LINKS + this.capacities[0]!;
    this.arenaStart = POOL_LISTS + this.classes;
    this.arenaStride = ARENA_HEADER + poolsPerArena * this.poolStride;
    this.poolShift = Math.log2(poolSize);
    this.arenaShift = Math.log2(arenaSize);
    this.firstPool = (poolSize - (ARENA_HIGHEST % poolSize)) % poolSize;
    this.words = new Int32Array(this.arenaStart + this.arenaStride);
    this.marks = new Int32Array(this.words.length);
    this.words.fill(NONE, USABLE, this.arenaStart);
    this.words[ARENAS] = 0;
    this.words[STARTED] = 0;
  }

  /** A block for so many bytes: its address. */
  allocate(bytes: number): number {
    if (bytes > this.profile.smallRequestMax || bytes === 0) return this.malloc.allocate(bytes);
    const sizeClass = (bytes - 1) >> 4;
    let pool = this.words[POOL_LISTS + sizeClass]!;
    if (pool === NONE) pool = this.newPool(sizeClass);
    const { words } = this;
    let block = words[pool + FREE]!;
    if (block !== NONE) this.set(pool + FREE, words[pool + LINKS + block]!);
    else {
      block = words[pool + CARVED]!;
      this.set(pool + CARVED, block + 1);
    }
    const used = words[pool + USED]! + 1;
    this.set(pool + USED, used);
    if (used === this.capacities[sizeClass]!) this.unlink(pool, sizeClass);
    return words[pool + ADDRESS]! + this.profile.poolHeader + block * ((sizeClass + 1) << 4);
  }

  free(address: number, bytes: number): void {
    if (isMallocAddress(address)) {
      this.malloc.free(address, bytes);
      return;
    }
    const { words } = this;
    const pool = this.poolOf(address);
    const sizeClass = words[pool + CLASS]!;
    const offset = (address & (this.profile.poolSize - 1)) - this.profile.poolHeader;
    const block = (offset / ((sizeClass + 1) << 4)) | 0;
    this.set(pool + LINKS + block, words[pool + FREE]!);
    this.set(pool + FREE, block);
    const used = words[pool + USED]! - 1;
    this.set(pool + USED, used);
    // insert_to_usedpool: a pool that was full becomes the first choice.
    if (used + 1 === this.capacities[sizeClass]!) this.linkFirst(pool, sizeClass);
    if (used === 0) this.emptyPool(pool, sizeClass);
  }

  /** Moves a block to another size (obmalloc.c:pymalloc_realloc): it stays where it fits and wastes less than a quarter. */
  reallocate(address: number, before: number, bytes: number): number {
    if (isMallocAddress(address)) return this.malloc.reallocate(address, before, bytes);
    const size = (this.words[this.poolOf(address) + CLASS]! + 1) << 4;
    if (bytes <= size && 4 * bytes > 3 * size) return address;
    const moved = this.allocate(bytes);
    this.free(address, before);
    return moved;
  }

  /** Bytes that a block of a request really takes. */
  roundedSize(bytes: number): number {
    return bytes > this.profile.smallRequestMax ? Malloc.chunkSize(bytes) : (bytes + 15) & ~15;
  }

  *arenas(): IterableIterator<ArenaView> {
    for (let index = 0; index < this.words[ARENAS]!; index++) {
      const arena = this.arenaAt(index);
      const place = this.words[arena + PLACE]!;
      if (place === NONE) continue;
      yield {
        index,
        address: this.arenaAddress(place),
        pools: this.profile.poolsPerArena,
        freePools: this.words[arena + FREE_POOLS]!,
      };
    }
  }

  /** All pools that were ever taken in the mapped arenas. */
  *pools(): IterableIterator<PoolView> {
    for (const { index: arenaIndex } of this.arenas()) {
      const arena = this.arenaAt(arenaIndex);
      for (let index = 0; index < this.words[arena + POOLS_TAKEN]!; index++) {
        yield this.view(arena + ARENA_HEADER + index * this.poolStride, arenaIndex, index);
      }
    }
  }

  undoWrite(where: number, before: number): void {
    this.words[where] = before;
  }

  private view(pool: number, arena: number, index: number): PoolView {
    const { words } = this;
    const sizeClass = words[pool + CLASS]!;
    const used = words[pool + USED]!;
    const blockSize = used === 0 ? 0 : (sizeClass + 1) << 4;
    const address = words[pool + ADDRESS]!;
    const freeBlocks: number[] = [];
    for (let at = words[pool + FREE]!; at !== NONE && used > 0; at = words[pool + LINKS + at]!) {
      freeBlocks.push(address + this.profile.poolHeader + at * blockSize);
    }
    const capacity = used === 0 ? 0 : this.capacities[sizeClass]!;
    const untouched = used === 0 ? 0 : capacity - words[pool + CARVED]!;
    return { arena, index, address, blockSize, used, capacity, freeBlocks, untouched };
  }

  private set(where: number, value: number): void {
    if (this.marks[where] !== this.trail.mark) {
      this.marks[where] = this.trail.mark;
      if (this.trail.active) this.trail.write(where, this.words[where]!);
    }
    this.words[where] = value;
  }

  /** allocate_from_new_pool: from the most used arena, its emptied pools first. */
  private newPool(sizeClass: number): number {
    if (this.words[USABLE] === NONE) this.newArena();
    const { words } = this;
    const arena = words[USABLE]!;
    let pool = words[arena + EMPTIED]!;
    if (pool !== NONE) this.set(arena + EMPTIED, words[pool + NEXT]!);
    else {
      const taken = words[arena + POOLS_TAKEN]!;
      pool = arena + ARENA_HEADER + taken * this.poolStride;
      this.set(arena + POOLS_TAKEN, taken + 1);
      this.set(pool + CLASS, NONE);
      this.set(pool + ARENA, arena);
      this.set(
        pool + ADDRESS,
        this.arenaAddress(words[arena + PLACE]!) + this.firstPool + (taken << this.poolShift),
      );
    }
    const freePools = words[arena + FREE_POOLS]! - 1;
    this.set(arena + FREE_POOLS, freePools);
    if (freePools === 0) this.unlinkArena(arena);
    // A pool that comes back to its old class goes on with its old list of free blocks.
    if (words[pool + CLASS] !== sizeClass) {
      this.set(pool + CLASS, sizeClass);
      this.set(pool + FREE, NONE);
      this.set(pool + CARVED, 0);
    }
    this.set(pool + USED, 0);
    const started = words[STARTED]! | (1 << sizeClass);
    if (this.startedUp && started !== words[STARTED]) {
      this.set(STARTED, started);
      this.set(pool + CARVED, 1);
      this.set(pool + USED, 1);
    }
    this.linkFirst(pool, sizeClass);
    return pool;
  }

  /** insert_to_freepool: the pool may serve any class again; its arena moves back behind those with as few free pools. */
  private emptyPool(pool: number, sizeClass: number): void {
    const { words } = this;
    this.unlink(pool, sizeClass);
    const arena = words[pool + ARENA]!;
    this.set(pool + NEXT, words[arena + EMPTIED]!);
    this.set(arena + EMPTIED, pool);
    const before = words[arena + FREE_POOLS]!;
    this.set(arena + FREE_POOLS, before + 1);
    if (before + 1 === this.profile.poolsPerArena && words[arena + ARENA_NEXT] !== NONE) {
      this.unlinkArena(arena);
      this.set(arena + PLACE, NONE);
      this.set(arena + ARENA_NEXT, words[UNUSED]!);
      this.set(UNUSED, arena);
      return;
    }
    if (before === 0) {
      this.insertArenaAfter(arena, NONE);
      return;
    }
    let last = arena;
    for (let at = words[arena + ARENA_NEXT]!; at !== NONE; at = words[at + ARENA_NEXT]!) {
      if (words[at + FREE_POOLS] !== before) break;
      last = at;
    }
    if (last === arena) return;
    this.unlinkArena(arena);
    this.insertArenaAfter(arena, last);
  }

  private newArena(): void {
    const place = this.freePlace();
    let arena = this.words[UNUSED]!;
    if (arena !== NONE) this.set(UNUSED, this.words[arena + ARENA_NEXT]!);
    else {
      const count = this.words[ARENAS]!;
      arena = this.arenaAt(count);
      this.reserve(arena + this.arenaStride);
      this.set(ARENAS, count + 1);
    }
    this.set(arena + PLACE, place);
    this.set(arena + FREE_POOLS, this.profile.poolsPerArena);
    this.set(arena + POOLS_TAKEN, 0);
    this.set(arena + EMPTIED, NONE);
    this.insertArenaAfter(arena, NONE);
  }

  /** The kernel maps at the highest address that is free. */
  private freePlace(): number {
    const taken = new Set<number>();
    for (let index = 0; index < this.words[ARENAS]!; index++)
      taken.add(this.words[this.arenaAt(index) + PLACE]!);
    let place = 0;
    while (taken.has(place)) place++;
    return place;
  }

  private insertArenaAfter(arena: number, before: number): void {
    const after = before === NONE ? this.words[USABLE]! : this.words[before + ARENA_NEXT]!;
    this.set(arena + ARENA_PREVIOUS, before);
    this.set(arena + ARENA_NEXT, after);
    this.set(before === NONE ? USABLE : before + ARENA_NEXT, arena);
    if (after !== NONE) this.set(after + ARENA_PREVIOUS, arena);
  }

  private unlinkArena(arena: number): void {
    const before = this.words[arena + ARENA_PREVIOUS]!;
    const after = this.words[arena + ARENA_NEXT]!;
    this.set(before === NONE ? USABLE : before + ARENA_NEXT, after);
    if (after !== NONE) this.set(after + ARENA_PREVIOUS, before);
  }

  private linkFirst(pool: number, sizeClass: number): void {
    const first = this.words[POOL_LISTS + sizeClass]!;
    this.set(pool + NEXT, first);
    this.set(pool + PREVIOUS, NONE);
    if (first !== NONE) this.set(first + PREVIOUS, pool);
    this.set(POOL_LISTS + sizeClass, pool);
  }

  private unlink(pool: number, sizeClass: number): void {
    const next = this.words[pool + NEXT]!;
    const previous = this.words[pool + PREVIOUS]!;
    if (next !== NONE) this.set(next + PREVIOUS, previous);
    this.set(previous === NONE ? POOL_LISTS + sizeClass : previous + NEXT, next);
  }

  private reserve(length: number): void {
    if (length <= this.words.length) return;
    const grown = new Int32Array(Math.max(length, 2 * this.words.length));
    grown.set(this.words);
    this.words = grown;
    const grownMarks = new Int32Array(grown.length);
    grownMarks.set(this.marks);
    this.marks = grownMarks;
  }

  private arenaAt(index: number): number {
    return this.arenaStart + index * this.arenaStride;
  }

  private arenaAddress(place: number): number {
    return ARENA_HIGHEST - place * this.profile.arenaSize;
  }

  private poolOf(address: number): number {
    const place = (ARENA_HIGHEST + this.profile.arenaSize - 1 - address) >> this.arenaShift;
    const arena = this.arenaAtPlace(place);
    const index = (address - this.arenaAddress(place) - this.firstPool) >> this.poolShift;
    return arena + ARENA_HEADER + index * this.poolStride;
  }

  private arenaAtPlace(place: number): number {
    // Arena objects are numbered as they are mapped, so that the place is nearly always the number.
    const guess = this.arenaAt(place);
    if (guess < this.words.length && this.words[guess + PLACE] === place) return guess;
    for (let index = 0; ; index++) {
      const arena = this.arenaAt(index);
      if (this.words[arena + PLACE] === place) return arena;
    }
  }
}
