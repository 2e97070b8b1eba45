/** The module `struct` (Modules/_struct.c). */

import { FreeList, type Heap, type Visitor } from '../../../heap';
import { PyBytearray } from '../../bytearray';
import { newBytes, PyBytes } from '../../bytes';
import { bytesIn } from '../../bytes-like';
import { newException } from '../../exceptions';
import { newFloat, PyFloat } from '../../float';
import { destroyCommon, visitCommon } from '../../instance';
import { bigOf, newInt, PyInt } from '../../int';
import { PyContainerIterator } from '../../iterator';
import { iteratorMethods } from '../../iterator-methods';
import type { PyModule } from '../../module';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { placeTracked } from '../../place';
import { truthOf } from '../../protocol/truth';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import type { PyType, TypeSpec } from '../../type';
import { readArguments } from '../arguments';
import { PyPlain } from '../plain';
import type { ModuleSpec } from '../spec';
import { type Layout, layouts, rangeOf, readNumber, writeNumber } from './codec';

const structBytes = 72;
const codeBytes = 32;

interface Code {
  /** `s`, `p`, `c`, or a number's letter. */
  readonly letter: string;
  readonly layout: Layout | null;
  readonly offset: number;
  readonly repeat: number;
}

interface Plan {
  readonly codes: readonly Code[];
  readonly size: number;
  readonly items: number;
  readonly little: boolean;
  readonly native: boolean;
}

const plans = new Map<string, Plan | string>();

/** What a format says, or what is wrong with it. */
function planOf(format: string): Plan | string {
  let plan = plans.get(format);
  if (plan === undefined) {
    plan = makePlan(format);
    plans.set(format, plan);
  }
  return plan;
}

function makePlan(format: string): Plan | string {
  const order = '<>=!@'.includes(format[0] ?? '-') ? format[0]! : '@';
  const isNative = order === '@';
  const codes: Code[] = [];
  let [size, items] = [0, 0];
  const body = format.slice('<>=!@'.includes(format[0] ?? '-') ? 1 : 0);
  for (let at = 0; at < body.length; at++) {
    if (/\s/.test(body[at]!)) continue;
    const digits = /^\d+/.exec(body.slice(at))?.[0] ?? '';
    at += digits.length;
    const letter = body[at];
    if (letter === undefined) return 'repeat count given without format specifier';
    const repeat = digits === '' ? 1 : Number(digits);
    if (letter === 'x') {
      size += repeat;
      continue;
    }
    if ('spc'.includes(letter)) {
      if (letter === 'c') {
        if (repeat > 0) codes.push({ letter, layout: null, offset: size, repeat });
        items += repeat;
      } else {
        codes.push({ letter, layout: null, offset: size, repeat });
        items++;
      }
      size += repeat;
      continue;
    }
    let layout = layouts[letter];
    if (layout === undefined || (!isNative && 'nNP'.includes(letter))) return 'bad char in struct format';
    if (!isNative && 'lL'.includes(letter)) layout = { ...layout, size: 4 };
    if (isNative) size = Math.ceil(size / layout.size) * layout.size;
    if (repeat > 0) codes.push({ letter, layout, offset: size, repeat });
    items += repeat;
    size += repeat * layout.size;
  }
  return { codes, size, items, little: order !== '>' && order !== '!', native: isNative };
}

/** struct.error. */
function fail(runtime: Runtime, text: string): null {
  const module = runtime.modules!.getStr('struct') as PyModule;
  const type = module.dict.getStr('error') as PyType;
  return runtime.raiseObject(newException(runtime, type, [newStr(runtime, text)]));
}

export class PyStruct extends PyPlain {
  constructor(
    readonly plan: Plan,
    /** Owned. */
    readonly format: PyBytes,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitor(this.format);
    super.visit(visitor);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.format);
    super.destroy(heap);
  }

  override sizeBytes(): number {
    return structBytes + codeBytes * (this.plan.codes.length + 1);
  }
}

/** The text of a format; null with the TypeError. */
function formatText(runtime: Runtime, format: PyObject): string | null {
  if (format instanceof PyStr) return format.value;
  if (format instanceof PyBytes) return new TextDecoder('latin1').decode(format.value);
  const text = `Struct() argument 1 must be a str or bytes object, not ${format.type.fullTypeName}`;
  return runtime.raise('TypeError', text);
}

function planFor(runtime: Runtime, format: PyObject): Plan | null {
  const text = formatText(runtime, format);
  if (text === null) return null;
  const plan = planOf(text);
  if (typeof plan === 'string') return fail(runtime, plan);
  // The functions of the module keep the Structs that they make.
  runtime.heap.allocateOnce(`struct ${text}`, structBytes, FreeList.none);
  return plan;
}

function packNumber(
  runtime: Runtime,
  view: DataView,
  at: number,
  code: Code,
  value: PyObject,
  { little, native }: Plan,
): boolean {
  const layout = code.layout!;
  if (layout.kind === 'bool') {
    view.setUint8(at, truthOf(runtime, value) === false ? 0 : 1);
    return true;
  }
  if (layout.kind === 'float') {
    if (!(value instanceof PyFloat || value instanceof PyInt)) {
      fail(runtime, 'required argument is not a float');
      return false;
    }
    const number = value instanceof PyFloat ? value.value : Number(bigOf(value));
    if (code.letter === 'f' && Number.isFinite(number) && !Number.isFinite(Math.fround(number))) {
      // C converts a native float without a look at the result.
      if (!native) {
        runtime.raise('OverflowError', 'float too large to pack with f format');
        return false;
      }
    }
    if (writeNumber(view, at, layout, number, little)) return true;
    if (value instanceof PyInt) fail(runtime, 'int too large to convert');
    else runtime.raise('OverflowError', 'float too large to pack with e format');
    return false;
  }
  if (!(value instanceof PyInt)) {
    fail(runtime, 'required argument is not an integer');
    return false;
  }
  const [least, most] = rangeOf(layout);
  const number = bigOf(value);
  if (number < least || number > most) {
    fail(runtime, rangeText(runtime, code, layout, native, number));
    return false;
  }
  return writeNumber(view, at, layout, layout.size === 8 ? number : value.value, little);
}

const oldNames: Readonly<Record<string, string>> = { b: 'byte', B: 'ubyte', h: 'short', H: 'ushort' };

function rangeText(runtime: Runtime, code: Code, layout: Layout, native: boolean, value: bigint): string {
  const [least, most] = rangeOf(layout);
  const range = `format requires ${least} <= number <= ${most}`;
  if (runtime.profile.library.structNamesLetter) return `'${code.letter}' ${range}`;
  const name = oldNames[code.letter];
  if (name !== undefined && (native || layout.size === 1)) return `${name} ${range}`;
  if (layout.size === 8) return native ? 'argument out of range' : 'int too large to convert';
  return BigInt.asIntN(64, value) === value ? `'${code.letter}' ${range}` : 'argument out of range';
}

/** Packs into a view that is large enough; false where it raised. */
function packInto(
  runtime: Runtime,
  plan: Plan,
  view: DataView,
  start: number,
  values: readonly PyObject[],
): boolean {
  let at = 0;
  for (const code of plan.codes) {
    if (code.letter === 's' || code.letter === 'p') {
      const value = values[at++]!;
      const bytes = value instanceof PyBytes || value instanceof PyBytearray ? value.value : null;
      if (bytes === null) {
        fail(runtime, `argument for '${code.letter}' must be a bytes object`);
        return false;
      }
      const room = code.letter === 's' ? code.repeat : Math.max(0, code.repeat - 1);
      const piece = bytes.subarray(0, code.letter === 's' ? room : Math.min(room, 255));
      if (code.letter === 'p' && code.repeat > 0) view.setUint8(start + code.offset, piece.length);
      const from = start + code.offset + (code.letter === 'p' ? 1 : 0);
      for (const [i, byte] of piece.entries()) view.setUint8(from + i, byte);
      continue;
    }
    for (let i = 0; i < code.repeat; i++) {
      const value = values[at++]!;
      if (code.letter === 'c') {
        if (!(value instanceof PyBytes && value.value.length === 1)) {
          fail(runtime, 'char format requires a bytes object of length 1');
          return false;
        }
        view.setUint8(start + code.offset + i, value.value[0]!);
        continue;
      }
      const place = start + code.offset + i * code.layout!.size;
      if (!packNumber(runtime, view, place, code, value, plan)) return false;
    }
  }
  return true;
}

function pack(runtime: Runtime, plan: Plan, values: readonly PyObject[]): Result {
  if (values.length !== plan.items) {
    return fail(runtime, `pack expected ${plan.items} items for packing (got ${values.length})`);
  }
  const bytes = new Uint8Array(plan.size);
  const done = packInto(runtime, plan, new DataView(bytes.buffer), 0, values);
  return done ? newBytes(runtime, bytes) : null;
}

function unpackAt(runtime: Runtime, plan: Plan, bytes: Uint8Array, start: number): PyObject {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items: PyObject[] = [];
  for (const code of plan.codes) {
    const from = start + code.offset;
    if (code.letter === 's') items.push(newBytes(runtime, bytes.slice(from, from + code.repeat)));
    else if (code.letter === 'p') {
      const length = Math.min(bytes[from] ?? 0, Math.max(0, code.repeat - 1));
      items.push(newBytes(runtime, bytes.slice(from + 1, from + 1 + length)));
    } else {
      for (let i = 0; i < code.repeat; i++) {
        if (code.letter === 'c') items.push(newBytes(runtime, bytes.slice(from + i, from + i + 1)));
        else {
          const value = readNumber(view, from + i * code.layout!.size, code.layout!, plan.little);
          if (code.layout!.kind === 'float') items.push(newFloat(runtime, Number(value)));
          else if (code.layout!.kind === 'bool') items.push(runtime.bool(Number(value) !== 0));
          else items.push(newInt(runtime, value));
        }
      }
    }
  }
  return newTuple(runtime, items);
}

/** The bytes of a buffer; null with the TypeError. */
function bufferOf(runtime: Runtime, object: PyObject): Uint8Array | null {
  const bytes = bytesIn(object);
  if (bytes !== null) return bytes;
  return runtime.raise('TypeError', `a bytes-like object is required, not '${object.type.fullTypeName}'`);
}

function unpack(runtime: Runtime, plan: Plan, buffer: PyObject): Result {
  const bytes = bufferOf(runtime, buffer);
  if (bytes === null) return null;
  if (bytes.length !== plan.size) return fail(runtime, `unpack requires a buffer of ${plan.size} bytes`);
  return unpackAt(runtime, plan, bytes, 0);
}

/** Where a Struct begins in a buffer; null where it does not fit. */
function offsetIn(
  runtime: Runtime,
  plan: Plan,
  length: number,
  given: PyObject | undefined,
  doing: 'unpack' | 'pack',
): number | null {
  const offset = given instanceof PyInt ? given.value : 0;
  const verb = doing === 'unpack' ? 'unpacking' : 'packing';
  if (offset < 0) {
    if (offset + plan.size > 0) {
      if (doing === 'pack') return fail(runtime, `no space to pack ${plan.size} bytes at offset ${offset}`);
      return fail(runtime, `not enough data to unpack ${plan.size} bytes at offset ${offset}`);
    }
    if (offset + length < 0) return fail(runtime, `offset ${offset} out of range for ${length}-byte buffer`);
  }
  const start = offset < 0 ? offset + length : offset;
  if (length - start >= plan.size) return start;
  const least = plan.size + start;
  const text = `${doing}_${doing === 'unpack' ? 'from' : 'into'} requires a buffer of at least ${least} bytes`;
  return fail(
    runtime,
    `${text} for ${verb} ${plan.size} bytes at offset ${start} (actual buffer size is ${length})`,
  );
}

function unpackFrom(runtime: Runtime, plan: Plan, buffer: PyObject, offset: PyObject | undefined): Result {
  const bytes = bufferOf(runtime, buffer);
  if (bytes === null) return null;
  const start = offsetIn(runtime, plan, bytes.length, offset, 'unpack');
  return start === null ? null : unpackAt(runtime, plan, bytes, start);
}

function packIntoBuffer(runtime: Runtime, plan: Plan, args: readonly PyObject[]): Result {
  const [buffer, offset, ...values] = args;
  if (buffer === undefined) return fail(runtime, 'pack_into expected buffer argument');
  if (offset === undefined) return fail(runtime, 'pack_into expected offset argument');
  if (!(buffer instanceof PyBytearray)) {
    const text = `argument must be read-write bytes-like object, not ${buffer.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  if (values.length !== plan.items) {
    return fail(runtime, `pack_into expected ${plan.items} items for packing (got ${values.length})`);
  }
  const start = offsetIn(runtime, plan, buffer.value.length, offset, 'pack');
  if (start === null) return null;
  runtime.heap.touch(buffer);
  const copy = buffer.value.slice();
  copy.fill(0, start, start + plan.size);
  if (!packInto(runtime, plan, new DataView(copy.buffer), start, values)) return null;
  buffer.value.set(copy);
  return runtime.none();
}

/** `iter_unpack`: takes the buffer. */
class PyUnpackIterator extends PyContainerIterator<PyObject> {
  constructor(
    buffer: PyObject,
    readonly plan: Plan,
  ) {
    super(buffer);
  }

  override visit(visitor: Visitor): void {
    super.visit(visitor);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    super.destroy(heap);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return 128;
  }

  override lengthHint(): number {
    if (this.container === null) return 0;
    return (bytesIn(this.container)!.length - this.index) / this.plan.size;
  }
}

const unpackIteratorType: TypeSpec = {
  name: 'unpack_iterator',
  module: '_struct',
  heapType: true,
  collectable: true,
  subclassable: false,
  methods: iteratorMethods,
  slots: {
    iter: (runtime, self) => runtime.heap.take(self),
    next: (runtime, self) => {
      const iterator = self as PyUnpackIterator;
      const { container: buffer, plan } = iterator;
      if (buffer === null) return null;
      const bytes = bytesIn(buffer)!;
      if (iterator.index >= bytes.length) return iterator.exhaust(runtime.heap);
      runtime.heap.touch(iterator);
      const at = iterator.index;
      iterator.index += plan.size;
      return unpackAt(runtime, plan, bytes, at);
    },
  },
};

function iterate(runtime: Runtime, plan: Plan, buffer: PyObject): Result {
  const bytes = bufferOf(runtime, buffer);
  if (bytes === null) return null;
  if (plan.size === 0) return fail(runtime, 'cannot iteratively unpack with a struct of length 0');
  if (bytes.length % plan.size !== 0) {
    return fail(runtime, `iterative unpacking requires a buffer of a multiple of ${plan.size} bytes`);
  }
  const made = new PyUnpackIterator(runtime.heap.take(buffer), plan);
  return placeTracked(runtime, made, runtime.typeOf(unpackIteratorType), 128);
}

/** A function of the module does what a Struct's method does, with the format in front. */
function both(
  name: string,
  signature: string,
  act: (runtime: Runtime, plan: Plan, args: readonly (PyObject | undefined)[]) => Result,
): { method: NativeSpec; function: NativeSpec } {
  const body: NativeBody = (runtime, self, args) => act(runtime, (self as PyStruct).plan, args);
  const inner = signature.slice(1, -1);
  return {
    method: { name, signature, body },
    function: {
      name,
      signature: inner === '' ? '(format, /)' : `(format, ${inner.startsWith('*') ? '/, ' : ''}${inner})`,
      body: (runtime, _self, [format, ...rest]) => {
        const plan = planFor(runtime, format!);
        return plan && act(runtime, plan, rest);
      },
    },
  };
}

const operations = [
  both('pack', '(*values)', (runtime, plan, args) => pack(runtime, plan, args as readonly PyObject[])),
  both('pack_into', '(*args)', (runtime, plan, args) =>
    packIntoBuffer(runtime, plan, args as readonly PyObject[]),
  ),
  both('unpack', '(buffer, /)', (runtime, plan, [buffer]) => unpack(runtime, plan, buffer!)),
  both('unpack_from', '(buffer, offset=0)', (runtime, plan, [buffer, offset]) =>
    unpackFrom(runtime, plan, buffer!, offset),
  ),
  both('iter_unpack', '(buffer, /)', (runtime, plan, [buffer]) => iterate(runtime, plan, buffer!)),
];

const structType: TypeSpec = {
  name: 'Struct',
  module: '_struct',
  heapType: true,
  collectable: true,
  subclassable: true,
  weakrefs: true,
  methods: operations.map(({ method }) => method),
  getset: [
    { name: 'size', get: (runtime, self) => newInt(runtime, (self as PyStruct).plan.size) },
    {
      name: 'format',
      get: (runtime, self) => {
        const { value } = (self as PyStruct).format;
        return newStr(runtime, new TextDecoder('latin1').decode(value));
      },
    },
  ],
  slots: {
    new: (runtime, type, args, keywords) => {
      const bound = readArguments(
        runtime,
        { names: ['format'], required: 1, function: 'Struct' },
        args,
        keywords,
      );
      if (bound === null) return null;
      const text = formatText(runtime, bound[0]!);
      if (text === null) return null;
      const plan = planOf(text);
      if (typeof plan === 'string') return fail(runtime, plan);
      const format = newBytes(runtime, new TextEncoder().encode(text));
      return placeTracked(runtime, new PyStruct(plan, format), type, structBytes);
    },
    repr: (runtime, self) => {
      const format = new TextDecoder('latin1').decode((self as PyStruct).format.value);
      if (runtime.profile.library.structShowsFormat) return newStr(runtime, `Struct('${format}')`);
      return newStr(runtime, `<_struct.Struct object at 0x${self.address.toString(16)}>`);
    },
  },
};

export const structModule: ModuleSpec = {
  name: 'struct',
  types: [structType],
  functions: [
    ...operations.map((operation) => operation.function),
    {
      name: 'calcsize',
      signature: '(format, /)',
      style: 'o',
      resultType: 'int',
      body: (runtime, _self, [format]) => {
        const plan = planFor(runtime, format!);
        return plan && newInt(runtime, plan.size);
      },
    },
    { name: '_clearcache', signature: '()', style: 'noargs', body: (runtime) => runtime.none() },
  ],
  python: 'class error(Exception):\n    pass\n',
};
