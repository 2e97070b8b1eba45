/**
 * What the C library does with requests that pymalloc does not take: chunks of sixteen bytes' steps with a header of
 * eight, freed ones reused by size, last freed first. An approximation of glibc; sizes are exact, addresses are not.
 */

import { Stack } from './stacks';
import type { Part, Trail } from './trail';

const MALLOC_BASE = 0x4000_0000;

/** Whether the C library owns the address. */
export function isMallocAddress(address: number): boolean {
  return address >= MALLOC_BASE;
}

export class Malloc implements Part {
  private readonly bins = new Map<number, Stack>();
  private top = MALLOC_BASE + 16;
  /** Bytes of its live chunks. */
  liveBytes = 0;

  constructor(private readonly trail: Trail) {}

  static chunkSize(bytes: number): number {
    return Math.max(32, 16 * Math.ceil((bytes + 8) / 16));
  }

  allocate(bytes: number): number {
    const size = Malloc.chunkSize(bytes);
    this.liveBytes += size;
    const reused = this.bins.get(size)?.pop() ?? -1;
    if (reused >= 0) return reused;
    const address = this.top;
    this.top += size;
    return address;
  }

  free(address: number, bytes: number): void {
    const size = Malloc.chunkSize(bytes);
    this.liveBytes -= size;
    if (address + size === this.top) {
      this.top = address;
      return;
    }
    let bin = this.bins.get(size);
    if (bin === undefined) {
      bin = new Stack(this.trail);
      this.bins.set(size, bin);
    }
    bin.push(address);
  }

  reallocate(address: number, before: number, bytes: number): number {
    const sizeBefore = Malloc.chunkSize(before);
    const size = Malloc.chunkSize(bytes);
    if (size <= sizeBefore || address + sizeBefore === this.top) {
      if (address + sizeBefore === this.top) this.top = address + size;
      this.liveBytes += size - sizeBefore;
      return address;
    }
    const moved = this.allocate(bytes);
    this.free(address, before);
    return moved;
  }

  saveState(): unknown {
    return [this.top, this.liveBytes];
  }

  restoreState(saved: unknown): void {
    [this.top, this.liveBytes] = saved as [number, number];
  }
}
