/** The built-in types and singletons of a run. */

import { bug } from '../base';
import { PyBytes } from './bytes';
import { PyInt } from './int';
import { nativeEntries } from './native-entries';
import { PySingleton } from './none';
import type { PyObject } from './object';
import { type TypeName, typeNames } from './registry';
import type { Runtime } from './runtime';
import { placeShared, placeSharedTracked } from './shared';
import { allSpecs } from './specs';
import { PyStr } from './str';
import { PyTuple } from './tuple';
import { PyType, type TypeSpec } from './type';
import { nativeSlots } from './type-slots';

/** Specs by name; a type of the registry that nobody describes has no behaviour of its own. */
const specsByName = new Map(allSpecs.map((spec) => [spec.name, spec]));

/** Specs of types that nobody describes, made once. */
const bareSpecs = new Map<string, TypeSpec>();

function bareSpec(name: string): TypeSpec {
  let spec = bareSpecs.get(name);
  if (spec === undefined) {
    spec = { name, slots: {}, subclassable: false };
    bareSpecs.set(name, spec);
  }
  return spec;
}

/** Built-in types whose instances have items behind their fields. */
const variableSized = new Set(['int', 'bool', 'tuple', 'bytes', 'type']);

/** Bytes of a static type; nobody sees them, since the process made them. */
const typeBytes = 408;

/** Makes the built-in types and the singletons: the first thing a runtime does. */
export function bootstrap(runtime: Runtime): void {
  const made = new Map<TypeName, PyType>();
  for (const name of typeNames) made.set(name, new PyType());
  const metatype = made.get('type') ?? bug('no type');
  const done = new Set<TypeName>();
  const set = (name: TypeName): PyType => {
    const type = made.get(name) ?? bug(`unknown built-in type ${name}`);
    if (done.has(name)) return type;
    done.add(name);
    const spec = specsByName.get(name) ?? bareSpec(name);
    const bases = name === 'object' ? [] : [spec.base ?? 'object', ...(spec.extraBases ?? [])];
    describe(
      runtime,
      type,
      spec,
      bases.map((base) => set(base as TypeName)),
    );
    if (type.heapType) placeSharedTracked(runtime, type, metatype, typeBytes);
    else placeShared(runtime, type, metatype, typeBytes);
    return type;
  };
  for (const name of typeNames) set(name);
  runtime.types = Object.fromEntries(made) as Record<TypeName, PyType>;
  makeSingletons(runtime);
}

/** Fills a built-in type from its spec. */
function describe(runtime: Runtime, type: PyType, spec: TypeSpec, bases: PyType[]): void {
  const base = bases[0] ?? null;
  type.name = spec.name;
  type.qualname = spec.name;
  type.module = spec.module ?? 'builtins';
  type.spec = spec;
  type.bases = bases;
  type.base = base;
  type.mro = nativeMro(type, bases);
  type.slotTable = nativeSlots(spec, base);
  type.natives = nativeEntries(runtime, type, spec);
  const { heapType } = spec;
  type.heapType =
    typeof heapType === 'string' ? runtime.profile.instances.heapTypes.has(heapType) : (heapType ?? false);
  type.subclassable = spec.subclassable ?? true;
  const collectable = spec.collectable === 'where heap type' ? type.heapType : spec.collectable;
  type.collectable = collectable ?? base?.collectable ?? false;
  type.hasAttributes = spec.attributes ?? base?.hasAttributes ?? false;
  type.hasWeakrefs = spec.weakrefs ?? base?.hasWeakrefs ?? false;
  type.variableSized = spec.variableSized ?? variableSized.has(spec.name);
  type.pattern = spec.pattern ?? base?.pattern ?? null;
  for (const parent of bases) parent.subclassesWeak.push(type);
}

/** ExceptionGroup is the one built-in type with two bases; both end in the same chain. */
function nativeMro(type: PyType, bases: readonly PyType[]): PyType[] {
  const order = [type];
  const rest = bases.map((base) => [...base.mro]);
  for (;;) {
    const next = rest.find(
      (list) => list.length > 0 && !rest.some((other) => other.indexOf(list[0]!) > 0),
    )?.[0];
    if (next === undefined) return order;
    order.push(next);
    for (const list of rest) if (list[0] === next) list.shift();
  }
}

/** A type of a library module, made when the module is imported; belongs to the process. */
export function makeModuleType(runtime: Runtime, spec: TypeSpec, bases?: readonly PyType[]): PyType {
  const type = new PyType();
  const names = [spec.base ?? 'object', ...(spec.extraBases ?? [])];
  const parents = bases ?? names.map((name) => runtime.types[name as TypeName] ?? bug(`no type ${name}`));
  describe(runtime, type, spec, [...parents]);
  const put = type.heapType ? placeSharedTracked : placeShared;
  // A static type is immortal as soon as it is ready, where anything is (Objects/typeobject.c:PyType_Ready).
  const immortal = !type.heapType && runtime.profile.immortality.singletons;
  return put(runtime, type, runtime.types.type, typeBytes, immortal);
}

function makeSingletons(runtime: Runtime): void {
  const { types, profile } = runtime;
  const shared = <T extends PyObject>(object: T, type: PyType): T => placeShared(runtime, object, type, 32);
  const { smallIntMin, smallIntMax } = profile.immortality;
  const smallInts: PyInt[] = [];
  for (let value = smallIntMin; value <= smallIntMax; value++) {
    smallInts.push(shared(new PyInt(types.int, value), types.int));
  }
  const characters: PyStr[] = [];
  const byteCharacters: PyBytes[] = [];
  for (let code = 0; code < 256; code++) {
    const character = new PyStr(types.str, String.fromCharCode(code), 1, code < 128 ? 1 : 2);
    characters.push(shared(character, types.str));
    byteCharacters.push(shared(new PyBytes(types.bytes, Uint8Array.of(code)), types.bytes));
  }
  const text = 'list index out of range';
  const indexMessage = shared(new PyStr(types.str, text, text.length, 1), types.str);
  if (!profile.immortality.singletons) indexMessage.refs = profile.immortality.staticTextRefs;
  runtime.singletons = {
    none: shared(new PySingleton(), types.NoneType),
    true: shared(new PyInt(types.bool, 1), types.bool),
    false: shared(new PyInt(types.bool, 0), types.bool),
    notImplemented: shared(new PySingleton(), types.NotImplementedType),
    ellipsis: shared(new PySingleton(), types.ellipsis),
    emptyTuple: shared(new PyTuple(), types.tuple),
    emptyStr: shared(new PyStr(types.str, '', 0, 1), types.str),
    emptyBytes: shared(new PyBytes(types.bytes, new Uint8Array()), types.bytes),
    smallInts,
    characters,
    listIndexMessage: indexMessage,
    byteCharacters,
  };
}
