/**
 * The free lists of types: blocks that wait for the next object of their kind, last freed first. A block on a free
 * list is not given back to the allocator, and the collector's counter does not move when it comes or goes.
 */

import type { FreeListProfile } from '../versions';
import { Stack } from './stacks';
import type { Trail } from './trail';

/** The free lists a block may come from and go back to. */
export const FreeList = {
  none: 0,
  float: 1,
  int: 2,
  complex: 3,
  list: 4,
  dict: 5,
  slice: 6,
  method: 7,
  builtinMethod: 8,
  range: 9,
  rangeIterator: 10,
  listIterator: 11,
  tupleIterator: 12,
  /** Frames of 3.10; blocks of several sizes, see `FreeLists.take`. */
  frame: 13,
  /** The smallest keys table of a dict (3.11+: only of one with `str` keys). */
  dictKeys: 14,
  /** What a repr is written with (3.14+). */
  textWriter: 15,
  /** Tuples of length n use `tuple + n`; lengths without a list are the same as `none`. */
  tuple: 32,
} as const;

/** Types without collector header. */
const atoms: ReadonlySet<string> = new Set([
  'float',
  'int',
  'complex',
  'range',
  'rangeIterator',
  'dictKeys',
  'textWriter',
]);

const names: readonly [number, keyof FreeListProfile][] = [
  [FreeList.float, 'float'],
  [FreeList.int, 'int'],
  [FreeList.complex, 'complex'],
  [FreeList.list, 'list'],
  [FreeList.dict, 'dict'],
  [FreeList.slice, 'slice'],
  [FreeList.method, 'method'],
  [FreeList.builtinMethod, 'builtinMethod'],
  [FreeList.range, 'range'],
  [FreeList.rangeIterator, 'rangeIterator'],
  [FreeList.listIterator, 'listIterator'],
  [FreeList.tupleIterator, 'tupleIterator'],
  [FreeList.frame, 'frame'],
  [FreeList.dictKeys, 'dictKeys'],
  [FreeList.textWriter, 'textWriter'],
];

interface List {
  readonly name: string;
  readonly lengthMax: number;
  /** False where blocks are kept and never taken. */
  readonly taken: boolean;
  readonly emptiedByCollection: boolean;
  /** The list to turn to where this one is empty or full; 0 for none. */
  readonly fallback: number;
  /** Its blocks have a collector header: giving one back lowers the collector's counter. */
  readonly collectable: boolean;
  readonly stack: Stack;
}

/** A free list as the panel shows it. */
export interface FreeListView {
  readonly name: string;
  readonly length: number;
  readonly lengthMax: number;
  /** Addresses of the blocks, the next one taken first. */
  readonly blocks: readonly number[];
}

export class FreeLists {
  private readonly lists: (List | undefined)[] = [];
  private readonly privateLists: List[] = [];

  constructor(
    profile: FreeListProfile,
    private readonly trail: Trail,
    private readonly release: (block: number, bytes: number, collectable: boolean) => void,
  ) {
    for (const [id, name] of names) {
      const kept = name === 'slice' && profile.sliceKeptByCollection;
      this.add(id, name, Number(profile[name]), true, !kept);
    }
    for (let length = 1; length <= profile.tupleLengthMax; length++) {
      const taken = length <= profile.tupleLengthReusedMax;
      this.add(FreeList.tuple + length, `tuple ${length}`, profile.tuple, taken, true);
    }
  }

  /** A list of one block that belongs to one owner, as a code object of 3.10 keeps the frame of its last call; then the `fallback`. */
  createPrivate(name: string, fallback: number): number {
    const stack = new Stack(this.trail);
    const list = {
      name,
      lengthMax: 1,
      taken: true,
      emptiedByCollection: false,
      fallback,
      collectable: true,
      stack,
    };
    return -this.privateLists.push(list);
  }

  /** A block from the list, or 0. Its bytes are in `takenBytes`. */
  take(id: number): number {
    const list = this.find(id);
    if (list === undefined || !list.taken) return 0;
    const bytes = list.stack.pop();
    if (bytes >= 0) {
      this.takenBytes = bytes;
      return list.stack.pop();
    }
    return list.fallback === 0 ? 0 : this.take(list.fallback);
  }

  /** Blocks in one list. */
  length(id: number): number {
    return (this.find(id)?.stack.length ?? 0) / 2;
  }

  /** How much each list holds. */
  lengths(): number[] {
    return [...this.lists, ...this.privateLists].map((list) => list?.stack.length ?? 0);
  }

  /** Whether the next `take` finds a block. */
  holds(id: number): boolean {
    const list = this.find(id);
    if (list === undefined || !list.taken) return false;
    return list.stack.length > 0 || (list.fallback !== 0 && this.holds(list.fallback));
  }

  /** Bytes of the block `take` answered: only frames come in several sizes. */
  takenBytes = 0;

  /** Keeps a freed block; false where the list is full. */
  keep(id: number, block: number, bytes: number): boolean {
    const list = this.find(id);
    if (list === undefined) return false;
    if (list.stack.length >= 2 * list.lengthMax) {
      return list.fallback !== 0 && this.keep(list.fallback, block, bytes);
    }
    list.stack.push(block);
    list.stack.push(bytes);
    return true;
  }

  /** Gives all blocks of one list back to the allocator. */
  empty(id: number): void {
    const list = this.find(id);
    if (list !== undefined) this.drain(list);
  }

  /** What a full collection does (clear_freelists, _PyObject_ClearFreeLists). */
  emptyAll(): void {
    for (const list of this.lists) if (list?.emptiedByCollection) this.drain(list);
  }

  *views(): IterableIterator<FreeListView> {
    for (const list of [...this.lists, ...this.privateLists]) {
      if (list === undefined) continue;
      const blocks = list.stack.items.filter((_, index) => index % 2 === 0);
      yield { name: list.name, length: blocks.length, lengthMax: list.lengthMax, blocks: blocks.reverse() };
    }
  }

  private add(
    id: number,
    name: string,
    lengthMax: number,
    taken: boolean,
    emptiedByCollection: boolean,
  ): void {
    if (lengthMax === 0) return;
    const collectable = !atoms.has(name);
    const stack = new Stack(this.trail);
    this.lists[id] = { name, lengthMax, taken, emptiedByCollection, fallback: 0, collectable, stack };
  }

  private find(id: number): List | undefined {
    return id < 0 ? this.privateLists[-1 - id] : this.lists[id];
  }

  private drain(list: List): void {
    for (let bytes = list.stack.pop(); bytes >= 0; bytes = list.stack.pop()) {
      this.release(list.stack.pop(), bytes, list.collectable);
    }
  }
}
