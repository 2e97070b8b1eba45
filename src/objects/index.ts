/**
 * objects: one file a built-in type or library model: layout, growth, methods, who keeps a reference; the types
 * themselves, attributes, and the protocols that tie them together.
 * Invariant: knows nothing of frames or control flow: what may run Python code is asked of the `Runtime`.
 */

export * from './attributes';
export { builtinsSpec } from './builtins';
export { newBytes, PyBytes } from './bytes';
export { newCell, PyCell } from './cell';
export { PyCode } from './code';
export { newComplex } from './complex';
export { PyMethod } from './descriptors';
export { dictDeleteStr, dictSetStr, newDict, PyDict } from './dict';
export { dictDelete, dictGet, dictSet } from './dict-search';
export * from './exceptions';
export { newFloat, PyFloat } from './float';
export * from './frameobject';
export * from './function';
export * from './generator';
export * from './instance';
export { newInt, PyInt } from './int';
export { appendOwned, newList, PyList } from './list';
export { extendList } from './list-extend';
export { findInMro, ownEntry } from './lookup';
export * from './module';
export { type ModuleSpec, moduleSpecs } from './modules';
export * from './native';
export { newBuiltinFunction, PyBuiltin } from './native-functions';
export { none, PySingleton } from './none';
export * from './object';
export * from './place';
export { PyProperty } from './property';
export { chain } from './protocol/chain';
export { contains, deleteItem, getItem, length, setItem } from './protocol/containers';
export { getIterator, next } from './protocol/iteration';
export { binary, compare, inplace, unary } from './protocol/operators';
export { ascii, format, repr, str } from './protocol/text';
export { truth, truthOf } from './protocol/truth';
export { PyRange } from './range';
export * from './registry';
export * from './runtime';
export { newFrozenset, newSet } from './set';
export { setAdd } from './set-search';
export * from './shared';
export { newSlice } from './slice';
export { allSpecs } from './specs';
export { internedStr, isStr, newStr, PyStr } from './str';
export { isInstanceOf, isSubtype } from './subtype';
export { PyTextOutput, textOutputType } from './text-output';
export { newTuple, PyTuple } from './tuple';
export * from './type';
export { isUnknown, newUnknown, PyUnknown } from './unknown';
export * from './weakref';
export { newModule } from './module-type';
