/** Where blocks come from and go to: a free list first, else the allocator. Tells what tracemalloc would see. */

import { FreeList, FreeLists } from './freelists';
import type { Heap } from './heap';
import type { Block } from './object';
import { Pymalloc } from './pymalloc';
import type { Trail } from './trail';

export class Blocks {
  readonly allocator: Pymalloc;
  readonly freeLists: FreeLists;
  /** Of the last `take`: whether it came from the allocator, and its bytes (a frame's block may be larger than asked). */
  takenNew = false;
  takenBytes = 0;
  takenAddress = 0;

  constructor(
    private readonly heap: Heap,
    trail: Trail,
    countRelease: () => void,
  ) {
    const { profile } = heap;
    this.allocator = new Pymalloc(profile.allocator, trail);
    this.freeLists = new FreeLists(profile.freeLists, trail, (block, bytes, collectable) => {
      this.release(block, bytes);
      if (collectable) countRelease();
    });
  }

  take(bytes: number, freeList: number): number {
    const block = freeList === FreeList.none ? 0 : this.freeLists.take(freeList);
    this.takenNew = block === 0;
    this.takenBytes = bytes;
    if (block === 0) return this.place(bytes, true);
    const kept = this.freeLists.takenBytes;
    if (kept < bytes) return this.move(block, kept, bytes);
    this.takenBytes = kept;
    // Only objects are new references (Objects/object.c:_Py_NewReference); keys and writers are not.
    if (freeList !== FreeList.dictKeys && freeList !== FreeList.textWriter)
      this.heap.listener?.blockReused?.(block, kept);
    return block;
  }

  /** A new block; `told`: to who listens. */
  place(bytes: number, told: boolean): number {
    const address = this.allocator.allocate(bytes);
    this.takenAddress = address;
    if (told) this.heap.listener?.blockAllocated?.(address, bytes);
    return address;
  }

  /** True where a free list keeps the block. */
  giveBack(block: number, bytes: number, freeList: number): boolean {
    if (freeList !== FreeList.none && this.freeLists.keep(freeList, block, bytes)) return true;
    this.release(block, bytes);
    return false;
  }

  /** A block instead of another, or a first one. */
  replace(before: Block | null, bytes: number, freeList: number): number {
    return before === null ? this.take(bytes, freeList) : this.move(before.address, before.bytes, bytes);
  }

  /** realloc. */
  move(block: number, before: number, bytes: number): number {
    const moved = this.allocator.reallocate(block, before, bytes);
    this.heap.listener?.blockReleased?.(block, before);
    this.heap.listener?.blockAllocated?.(moved, bytes);
    return moved;
  }

  private release(block: number, bytes: number): void {
    this.allocator.free(block, bytes);
    this.heap.listener?.blockReleased?.(block, bytes);
  }
}
