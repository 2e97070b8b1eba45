/**
 * heap: the memory simulator. Counts, the collector's generations, pymalloc's arenas, pools and blocks, free lists,
 * immortals; every change is an event, and every change can be undone.
 * Invariant: knows nothing of Python syntax, bytecode or the behaviour of types; it sees sizes and edges.
 */
export { audit, type Difference } from './audit';
export type {
  Collection,
  GenerationStatistics,
  PendingCollection,
  WeakrefMoment,
} from './collector';
export { FreeList, type FreeListView } from './freelists';
export { Generation } from './generations';
export * from './heap';
export {
  addressReads,
  type Block,
  blockAddress,
  Flag,
  type Header,
  HeapObject,
  IMMORTAL_REFS,
  type Visitor,
} from './object';
export { blockOwners } from './owners';
export type { ArenaView, PoolView } from './pymalloc';
export { Tape } from './tape';
export type { Journal } from './trail';
