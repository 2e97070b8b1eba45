/**
 * trace: one program, alone, in the formats of a real interpreter's recorder (`test/oracle/FORMAT.md`), a file a mode.
 * What the recorder itself does to the memory it looks at is modelled here.
 * Invariant: knows nothing of facts that are shown to anybody.
 */

export { type AllocRecord, traceAlloc } from './alloc';
export { type GcRecord, traceGc } from './gc';
export { type RefsRecord, traceRefs } from './refs';
export type { TraceOptions } from './run';
