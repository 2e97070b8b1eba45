/**
 * A runtime without a machine: types from their specs, a stack of native frames, and functions that answer at once or
 * later, as Python functions do.
 */

import { Heap } from '../../src/heap';
import { PyBytes } from '../../src/objects/bytes';
import { newException, type PyException } from '../../src/objects/exceptions';
import { PyInt } from '../../src/objects/int';
import type { NativeFrame } from '../../src/objects/native';
import { PySingleton } from '../../src/objects/none';
import { PENDING, PyObject, type Result } from '../../src/objects/object';
import { type Singletons, type TypeName, typeNames } from '../../src/objects/registry';
import { Runtime } from '../../src/objects/runtime';
import { placeShared } from '../../src/objects/shared';
import { newStr, PyStr } from '../../src/objects/str';
import { PyTuple } from '../../src/objects/tuple';
import { PyType, SlotTable, type TypeSpec } from '../../src/objects/type';
import { nativeSlots } from '../../src/objects/type-slots';
import type { Profile } from '../../src/versions';

/** A function of the program: `later` answers only after the frames below have given way. */
export class FakeFunction extends PyObject {
  calls = 0;

  constructor(
    readonly body: (args: readonly PyObject[]) => PyObject | null,
    readonly later = true,
  ) {
    super();
  }

  override visit(): void {}
  override destroy(): void {}
}

export class FakeRuntime extends Runtime {
  private readonly frames: NativeFrame[] = [];
  private readonly libraryTypes = new Map<TypeSpec, PyType>();
  private deferred: (() => PyObject | null) | null = null;

  constructor(profile: Profile, specs: readonly TypeSpec[]) {
    super(new Heap(profile), profile);
    this.heap.preparing = true;
    this.makeTypes(specs);
    this.makeSingletons();
    this.heap.preparing = false;
  }

  private makeTypes(specs: readonly TypeSpec[]): void {
    const types: Partial<Record<TypeName, PyType>> = {};
    const byName = new Map(specs.map((spec) => [spec.name, spec]));
    const make = (name: TypeName): PyType => {
      const known = types[name];
      if (known !== undefined) return known;
      const spec: TypeSpec = byName.get(name) ?? { name, slots: {}, base: exceptionBase(name) };
      const type = new PyType();
      types[name] = type;
      type.name = name;
      type.spec = spec;
      type.base = name === 'object' ? null : make((spec.base ?? 'object') as TypeName);
      type.mro = [type, ...(type.base?.mro ?? [])];
      type.collectable = spec.collectable === true;
      type.slotTable = nativeSlots(spec, type.base);
      return type;
    };
    for (const name of typeNames) make(name);
    for (const name of typeNames) placeShared(this, types[name]!, types.type!, 400);
    this.types = types as Record<TypeName, PyType>;
  }

  private makeSingletons(): void {
    const { types } = this;
    const shared = <T extends PyObject>(object: T, type: PyType): T => placeShared(this, object, type, 32);
    const { smallIntMin, smallIntMax } = this.profile.immortality;
    const smallInts: PyInt[] = [];
    for (let i = smallIntMin; i <= smallIntMax; i++)
      smallInts.push(shared(new PyInt(types.int, i), types.int));
    const characters: PyStr[] = [];
    for (let code = 0; code < 256; code++) {
      const text = new PyStr(types.str, String.fromCharCode(code), 1, code < 128 ? 1 : 2);
      characters.push(shared(text, types.str));
    }
    const singletons: Singletons = {
      none: shared(new PySingleton(), types.NoneType),
      true: shared(new PyInt(types.bool, 1), types.bool),
      false: shared(new PyInt(types.bool, 0), types.bool),
      notImplemented: shared(new PySingleton(), types.NotImplementedType),
      ellipsis: shared(new PySingleton(), types.ellipsis),
      emptyTuple: shared(new PyTuple(), types.tuple),
      emptyStr: shared(new PyStr(types.str, '', 0, 1), types.str),
      emptyBytes: shared(new PyBytes(types.bytes, new Uint8Array()), types.bytes),
      listIndexMessage: shared(new PyStr(types.str, 'list index out of range', 23, 1), types.str),
      byteCharacters: Array.from({ length: 256 }, (_, byte) =>
        shared(new PyBytes(types.bytes, Uint8Array.of(byte)), types.bytes),
      ),
      smallInts,
      characters,
    };
    this.singletons = singletons;
  }

  /** A class of the program with these slots. */
  makeClass(name: string, slots: Partial<SlotTable>, base: PyType = this.types.object): PyType {
    const type = new PyType();
    type.name = name;
    type.base = base;
    type.bases = [base];
    type.mro = [type, ...base.mro];
    type.slotTable = Object.assign(new SlotTable(), base.slotTable, slots);
    type.heapType = true;
    type.isClass = true;
    type.collectable = true;
    return placeShared(this, type, this.types.type, 1000);
  }

  /** A function of the program. */
  makeFunction(body: (args: readonly PyObject[]) => PyObject | null, later = true): FakeFunction {
    return placeShared(this, new FakeFunction(body, later), this.types.function, 160);
  }

  override call(callable: PyObject, args: readonly PyObject[]): Result {
    if (callable instanceof FakeFunction) {
      callable.calls++;
      if (!callable.later) return callable.body(args);
      this.deferred = () => callable.body(args);
      return PENDING;
    }
    if (callable instanceof PyType) {
      const made = callable.slotTable.new!(this, callable, args, null);
      if (made) callable.slotTable.init?.(this, made, args, null);
      return made;
    }
    return this.raise('TypeError', `'${callable.type.name}' object is not callable`);
  }

  override run(frame: NativeFrame): Result {
    this.frames.push(frame);
    return this.after(frame.step(this, null));
  }

  /** Ends the top frame unless it waits. */
  private after(result: Result): Result {
    if (result === PENDING) return PENDING;
    const { owned } = this.frames.pop()!;
    while (owned.length > 0) this.heap.drop(owned.pop()!);
    return result;
  }

  /** Lets all that was deferred happen: the final value. Throws where an exception is left. */
  settle(result: Result): PyObject {
    const value = this.settleNull(result);
    if (value !== null) return value;
    if (this.exception === null) throw new Error('no value');
    throw new Error(this.takeMessage());
  }

  /** The same, null where there is no value. */
  settleNull(result: Result): PyObject | null {
    let value = result;
    while (value === PENDING) {
      const deferred = this.deferred;
      this.deferred = null;
      if (deferred === null) throw new Error('nothing to wait for');
      value = deferred();
      while (value !== PENDING && this.frames.length > 0) {
        value = this.after(this.frames[this.frames.length - 1]!.step(this, value));
      }
    }
    return value;
  }

  /** `TypeError: text` of the exception that is set, which is forgotten. */
  takeMessage(): string {
    const exception = this.exception!;
    const text = exception.args.items.map((arg) => ('value' in arg ? String(arg.value) : '?')).join();
    const message = `${exception.type.name}: ${text}`;
    this.forget();
    return message;
  }

  override raise(typeName: string, message: string): null {
    const type = this.types[typeName as TypeName];
    return this.raiseObject(newException(this, type, [newStr(this, message)]));
  }

  override raiseObject(exception: PyException): null {
    this.forget();
    this.exception = exception;
    return null;
  }

  spend(): boolean {
    return true;
  }

  override unknown(reason: string): Result {
    throw new Error(`unknown: ${reason}`);
  }

  override escape(): void {}
  override currentLine(): number {
    return 1;
  }
  override runBody(): Result {
    throw new Error('no machine');
  }
  override resume(): Result {
    throw new Error('no machine');
  }
  override frame(): null {
    return null;
  }
  override superArguments(): string {
    return 'no machine';
  }
  override handled(): null {
    return null;
  }
  override globals(): null {
    return null;
  }
  override sourceLine(): null {
    return null;
  }
  override codeObject(): never {
    throw new Error('no machine');
  }
  override generatorFrame(): never {
    throw new Error('no machine');
  }
  override write(text: string): void {
    this.output += text;
  }
  override locals(): never {
    throw new Error('no machine');
  }
  override compile(): null {
    return null;
  }
  override runCode(): never {
    throw new Error('no machine');
  }
  override importModule(): never {
    throw new Error('no machine');
  }
  override collect(): never {
    throw new Error('no machine');
  }
  /** The type of a library: made when it is first asked for. */
  override typeOf(spec: TypeSpec): PyType {
    let type = this.libraryTypes.get(spec);
    if (type === undefined) {
      type = new PyType();
      type.name = spec.name;
      type.spec = spec;
      type.base = this.types[(spec.base ?? 'object') as TypeName];
      type.mro = [type, ...type.base.mro];
      type.collectable = spec.collectable === true;
      type.slotTable = nativeSlots(spec, type.base);
      placeShared(this, type, this.types.type, 1000);
      this.libraryTypes.set(spec, type);
    }
    return type;
  }
}

/** Bases of the exceptions that containers raise, where no spec says them. */
function exceptionBase(name: TypeName): TypeName {
  switch (name) {
    case 'IndexError':
    case 'KeyError':
      return 'LookupError';
    case 'bool':
      return 'int';
    default:
      return 'object';
  }
}
