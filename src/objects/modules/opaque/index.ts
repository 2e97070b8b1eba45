/**
 * Modules that are opaque: those of the library that nobody models, and what well-known packages keep.
 * Invariant: knows nothing of other library modules.
 */

export { isOpaqueSubmodule, opaqueModuleSpec } from './library';
export { type Kept, keptByCall } from './third-party';
