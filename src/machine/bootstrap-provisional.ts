/** Built-in types and singletons from their specs. */

import { allSpecs } from '../objects/specs';
import { PyBytes } from '../objects/bytes';
import { codeType } from '../objects/code-type';
import { classMethodType, methodType, staticMethodType } from '../objects/descriptors';
import { exceptionTypes } from '../objects/exception-list';
import { functionType } from '../objects/function-type';
import { asyncGeneratorType, asyncSendType, asyncThrowType, coroutineType, coroutineWrapperType, generatorType } from '../objects/generator-types';
import { PyInt } from '../objects/int';
import { mappingProxyType } from '../objects/mappingproxy';
import { moduleType } from '../objects/module-type';
import { nativeEntries } from '../objects/native-entries';
import { builtinFunctionType, classMethodDescriptorType, getSetType, memberType, methodDescriptorType, methodWrapperType, wrapperDescriptorType } from '../objects/native-function-types';
import { PySingleton } from '../objects/none';
import type { PyObject } from '../objects';
import { objectType } from '../objects/object-type';
import { propertyType } from '../objects/property';
import { typeNames, type Singletons, type TypeName } from '../objects/registry';
import type { Runtime } from '../objects/runtime';
import { placeShared } from '../objects/shared';
import { PyStr } from '../objects/str';
import { superType } from '../objects/super';
import { PyTuple } from '../objects/tuple';
import { PyType, type TypeSpec } from '../objects/type';
import { nativeSlots } from '../objects/type-slots';
import { typeType } from '../objects/type-type';
import { callableProxyType, proxyType, weakrefType } from '../objects/weakref-types';

function define(runtime: Runtime, type: PyType, spec: TypeSpec, base: PyType | null): void {
  type.name = spec.name;
  type.qualname = spec.name;
  type.module = spec.module ?? 'builtins';
  type.spec = spec;
  type.base = base;
  type.bases = base === null ? [] : [base];
  type.mro = [type, ...(base?.mro ?? [])];
  type.collectable = spec.collectable ?? base?.collectable ?? false;
  type.hasAttributes = spec.attributes ?? base?.hasAttributes ?? false;
  type.hasWeakrefs = spec.weakrefs ?? base?.hasWeakrefs ?? false;
  type.subclassable = spec.subclassable ?? true;
  type.pattern = spec.pattern ?? base?.pattern ?? null;
  type.slotTable = nativeSlots(spec, base);
  type.natives = nativeEntries(runtime, type, spec);
}

export function bootstrap(runtime: Runtime): void {
  const specs = [objectType, typeType, ...allSpecs, codeType, functionType, classMethodType, staticMethodType, methodType, ...exceptionTypes, asyncGeneratorType, asyncSendType, asyncThrowType, coroutineType, coroutineWrapperType, generatorType, mappingProxyType, moduleType, builtinFunctionType, classMethodDescriptorType, getSetType, memberType, methodDescriptorType, methodWrapperType, wrapperDescriptorType, propertyType, superType, weakrefType, proxyType, callableProxyType];
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  const types: Partial<Record<TypeName, PyType>> = {};
  runtime.types = types as Runtime['types'];
  const make = (name: TypeName): PyType => {
    const known = types[name];
    if (known !== undefined) return known;
    const spec: TypeSpec = byName.get(name) ?? { name, slots: {} };
    const type = new PyType();
    types[name] = type;
    define(runtime, type, spec, name === 'object' ? null : make((spec.base ?? 'object') as TypeName));
    return type;
  };
  for (const name of typeNames) make(name);
  for (const name of typeNames) placeShared(runtime, types[name]!, types.type!, 400);
  const t = runtime.types;
  const shared = <T extends PyObject>(object: T, type: PyType): T => placeShared(runtime, object, type, 32);
  const { smallIntMin, smallIntMax } = runtime.profile.immortality;
  const smallInts: PyInt[] = [];
  for (let i = smallIntMin; i <= smallIntMax; i++) smallInts.push(shared(new PyInt(t.int, i), t.int));
  const characters: PyStr[] = [];
  for (let code = 0; code < 256; code++) characters.push(shared(new PyStr(t.str, String.fromCharCode(code), 1, code < 128 ? 1 : 2), t.str));
  const singletons: Singletons = {
    none: shared(new PySingleton(), t.NoneType),
    true: shared(new PyInt(t.bool, 1), t.bool),
    false: shared(new PyInt(t.bool, 0), t.bool),
    notImplemented: shared(new PySingleton(), t.NotImplementedType),
    ellipsis: shared(new PySingleton(), t.ellipsis),
    emptyTuple: shared(new PyTuple(), t.tuple),
    emptyStr: shared(new PyStr(t.str, '', 0, 1), t.str),
    emptyBytes: shared(new PyBytes(t.bytes, new Uint8Array()), t.bytes),
    byteCharacters: Array.from({ length: 256 }, (_, byte) => shared(new PyBytes(t.bytes, Uint8Array.of(byte)), t.bytes)),
    smallInts,
    characters,
  };
  runtime.singletons = singletons;
}

export function makeModuleType(runtime: Runtime, spec: TypeSpec): PyType {
  const type = new PyType();
  define(runtime, type, spec, (runtime.types as Readonly<Record<string, PyType>>)[spec.base ?? 'object']!);
  return placeShared(runtime, type, runtime.types.type, 1000);
}
