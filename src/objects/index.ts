/**
 * objects: one file a built-in type or library model: layout, growth, methods, who keeps a reference; the types
 * themselves, attributes, and the protocols that tie them together.
 * Invariant: knows nothing of frames or control flow: what may run Python code is asked of the `Runtime`.
 */

export * from './attributes';
export { bootstrap, makeModuleType } from './bootstrap';
export { buildClassFunction } from './build-class';
export { builtinsSpec } from './builtins';
export { bulkWhy, isFastForwarded, type KeyRange, newBulk, PyBulk, type RoundLeaves } from './bulk';
export { bulksIn, placeBulk } from './bulk-access';
export { newBytes, PyBytes } from './bytes';
export * from './callbind';
export { newCell, PyCell } from './cell';
export { codeReads, PyCode } from './code';
export { ConstantPool, constantKey, constantObject, newCode } from './code-type';
export { newComplex } from './complex';
export { boundMethodBytes, newMethod, PyMethod, PyMethodKind } from './descriptors';
export {
  dictBytes,
  dictDeleteStr,
  dictSetStr,
  growDict,
  keysBytes,
  newDict,
  PyDict,
  passDict,
  rebuildIndex,
} from './dict';
export { dictDelete, dictGet, dictSet } from './dict-search';
export { updateDict } from './dict-update';
export * from './errors';
export { membersOf, splitGroup } from './exception-group';
export * from './exceptions';
export { newFloat, PyFloat } from './float';
export * from './frameobject';
export * from './function';
export * from './generator';
export * from './generic';
export * from './instance';
export { materialize } from './instance-attributes';
export { compareInts, intBinary, newInt, PyInt } from './int';
export { containerIteratorBytes, PyContainerIterator, PyIterator } from './iterator';
export { appendOwned, grownCapacity, listBytes, newList, PyList, setExtra, setListCapacity } from './list';
export { extendList, listFrom } from './list-extend';
export { findInMro, ownEntry } from './lookup';
export { PyMemoryview } from './memoryview';
export * from './module';
export { missingAttribute, missingName, textOfModule } from './module-errors';
export { newModule } from './module-type';
export { isOpaqueSubmodule, keptByCall, type ModuleSpec, moduleSpecs, opaqueModuleSpec } from './modules';
export { PyLruCache } from './modules/functools/lru-cache';
export { PyMatch } from './modules/re/pattern-object';
export * from './native';
export * from './native-functions';
export { nativeBase } from './native-new';
export { none, PySingleton } from './none';
export * from './object';
export { objectType } from './object-type';
export { Operator } from './operator-names';
export * from './place';
export { PyProperty } from './property';
export { chain } from './protocol/chain';
export { contains, deleteItem, getItem, length, setItem } from './protocol/containers';
export { hashValue } from './protocol/hash';
export { isInstance, isSubclass } from './protocol/instance-checks';
export { getIterator, next } from './protocol/iteration';
export { binary, compare, inplace, unary } from './protocol/operators';
export { ascii, format, repr, str } from './protocol/text';
export { truth, truthOf } from './protocol/truth';
export { raiseWith } from './raise-with';
export { PyRange } from './range';
export { iterateRange, PyRangeIterator } from './range-iterators';
export * from './registry';
export * from './runtime';
export { growSkipped, newFrozenset, newSet, PySet, roomOf, setTableAnew } from './set';
export { updateSet } from './set-merge';
export { setAdd } from './set-search';
export { splitHash } from './set-table';
export * from './shared';
export { sizeOf } from './sizes';
export { newSlice, sliceBytes } from './slice';
export { namesTuple } from './slot-calls';
export { allSpecs } from './specs';
export { appendText, internedStr, internImmortal, isStr, newStr, PyStr } from './str';
export { isInstanceOf, isSubtype } from './subtype';
export { suggestion } from './suggestion';
export { findSuper, newSuper, PySuper, superClassOf, superEntry } from './super';
export { PyTextOutput, textOutputType } from './text-output';
export { keepTuple, newCarrier, newTuple, newTupleFromArray, PyTuple, passTuple, tupleBytes } from './tuple';
export * from './type';
export { getTypeAttribute, setOwnEntry, typeDict } from './type-attributes';
export { createClass } from './type-create';
export { fullName } from './type-type';
export { formatUncaught } from './uncaught';
export { isUnknown, mayBeOne, named, newUnknown, PyUnknown } from './unknown';
export { hasUnknownBase } from './unknown-base';
export { unwatchField, type Watcher, watched, watchField } from './watched';
export * from './weakref';
export { newProxy, newWeakref } from './weakref-types';
