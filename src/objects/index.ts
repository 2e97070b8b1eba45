/**
 * objects: one file a built-in type or library model: layout, growth, methods, who keeps a reference; the types
 * themselves, attributes, and the protocols that tie them together.
 * Invariant: knows nothing of frames or control flow: what may run Python code is asked of the `Runtime`.
 */
export { newCell, PyCell } from './cell';
export * from './exceptions';
export * from './frameobject';
export * from './function';
export * from './generator';
export * from './instance';
export * from './module';
export * from './native';
export { none, PySingleton } from './none';
export * from './object';
export * from './place';
export * from './registry';
export * from './runtime';
export * from './shared';
export { allSpecs } from './specs';
export * from './type';
export { isUnknown, newUnknown, PyUnknown } from './unknown';
export * from './weakref';
