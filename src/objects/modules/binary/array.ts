/** The module `array`. */

import type { Heap, Visitor } from '../../../heap';
import { PyBytearray } from '../../bytearray';
import { newBytes, PyBytes } from '../../bytes';
import { bytesIn } from '../../bytes-like';
import { floatText } from '../../float-text';
import { destroyCommon, visitCommon } from '../../instance';
import { newInt, orderSatisfies, PyInt } from '../../int';
import { PyContainerIterator } from '../../iterator';
import { iteratorMethods } from '../../iterator-methods';
import { newList, PyList } from '../../list';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { placeTracked } from '../../place';
import { chain } from '../../protocol/chain';
import { compareTruth } from '../../protocol/compare';
import { Consume, type Each } from '../../protocol/consume';
import { sequenceIndex } from '../../protocol/containers';
import { clippedNumber, isIndex, withIndices } from '../../protocol/numbers';
import { repeatCount } from '../../protocol/operators';
import { repr } from '../../protocol/text';
import type { Runtime } from '../../runtime';
import { adjustBounds, type OnBounds, PySlice, withBoundsOf } from '../../slice';
import { newStr, PyStr } from '../../str';
import { newTuple, PyTuple } from '../../tuple';
import type { CompareIndex, PyType, TypeSpec } from '../../type';
import { isUnknown } from '../../unknown';
import type { ModuleSpec } from '../spec';
import {
  appendItem,
  arrayKind,
  itemObject,
  itemOf,
  itemsOfBytes,
  itemsOfText,
  newArray,
  PyArray,
  setItems,
} from './array-object';

const arrayOf = (object: PyObject): PyArray => object as PyArray;

function plainArray(runtime: Runtime, like: PyArray, items: PyArray['items']): PyArray {
  return newArray(runtime, runtime.typeOf(arrayType), like.kind, items);
}

/** Appends what an iterable gives. Answers None, or the array that `answers` says. */
class Extend extends Consume {
  constructor(
    private readonly array: PyArray,
    iterable: PyObject,
    private readonly answers: boolean,
  ) {
    super(iterable);
  }

  protected override each(runtime: Runtime, object: PyObject): Each {
    const item = itemOf(runtime, this.array.kind, object);
    runtime.heap.drop(object);
    if (item === null) return null;
    appendItem(runtime.heap, this.array, item);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return this.answers ? runtime.heap.take(this.array) : runtime.none();
  }
}

/** Makes an array and fills it from an iterable: owns it meanwhile. */
class MakeFrom extends Extend {
  constructor(array: PyArray, iterable: PyObject) {
    super(array, iterable, true);
    this.hold(array);
  }
}

function construct(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  if (keywords !== null && keywords.size > 0 && !type.isClass) {
    return runtime.raise('TypeError', 'array.array() takes no keyword arguments');
  }
  const [code, initial] = args;
  if (code === undefined) return runtime.raise('TypeError', 'array() takes at least 1 argument (0 given)');
  if (args.length > 2) {
    return runtime.raise('TypeError', `array() takes at most 2 arguments (${args.length} given)`);
  }
  if (!(code instanceof PyStr && code.length === 1)) {
    const text = `array() argument 1 must be a unicode character, not ${code.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  if (initial !== undefined && isUnknown(initial))
    return runtime.unknown('array() of an unknown value', 'array');
  const kind = arrayKind(runtime, code.value);
  if (initial instanceof PyStr && !kind?.isText) {
    const text = `cannot use a str to initialize an array with typecode '${code.value}'`;
    return runtime.raise('TypeError', text);
  }
  if (kind === undefined) {
    const letters = 'b, B, u, h, H, i, I, l, L, q, Q, f or d';
    return runtime.raise('ValueError', `bad typecode (must be ${letters})`);
  }
  if (initial === undefined) return newArray(runtime, type, kind, []);
  if (initial instanceof PyStr) return newArray(runtime, type, kind, itemsOfText(initial.value));
  if (initial instanceof PyBytes || initial instanceof PyBytearray) {
    const made = newArray(runtime, type, kind, []);
    if (appendBytes(runtime, made, initial.value)) return made;
    runtime.heap.drop(made);
    return null;
  }
  if (initial instanceof PyArray) {
    if (initial.kind.isText !== kind.isText) {
      const shown = initial.kind.isText ? 'a unicode array' : 'an array';
      const text = `cannot use ${shown} to initialize an array with typecode '${code.value}'`;
      if (initial.kind.isText) return runtime.raise('TypeError', text);
    }
    if (initial.kind === kind) return newArray(runtime, type, kind, [...initial.items]);
    const list = newList(
      runtime,
      initial.items.map((item) => itemObject(runtime, initial.kind, item)),
    );
    const made = fromObjects(runtime, type, kind.code, list.items);
    runtime.heap.drop(list);
    return made;
  }
  if (initial instanceof PyList || initial instanceof PyTuple) {
    return fromObjects(runtime, type, kind.code, initial.items);
  }
  return runtime.run(new MakeFrom(newArray(runtime, type, kind, []), initial));
}

function fromObjects(runtime: Runtime, type: PyType, code: string, objects: readonly PyObject[]): Result {
  const kind = arrayKind(runtime, code)!;
  const items: PyArray['items'] = [];
  for (const object of objects) {
    const item = itemOf(runtime, kind, object);
    if (item === null) return null;
    items.push(item);
  }
  return newArray(runtime, type, kind, items);
}

function appendBytes(runtime: Runtime, array: PyArray, bytes: Uint8Array): boolean {
  if (bytes.length % array.kind.layout.size !== 0) {
    runtime.raise('ValueError', 'bytes length not a multiple of item size');
    return false;
  }
  setItems(runtime.heap, array, [...array.items, ...itemsOfBytes(array.kind, bytes)]);
  return true;
}

/** array_extend of another array of the same kind; false where it raised. */
function extendWithArray(runtime: Runtime, array: PyArray, other: PyArray): boolean {
  if (other.kind !== array.kind) {
    runtime.raise('TypeError', 'can only extend with array of same kind');
    return false;
  }
  setItems(runtime.heap, array, [...array.items, ...other.items]);
  return true;
}

/** The place of the first item that equals an object, by comparison of numbers; -1: none. */
function placeOf(array: PyArray, runtime: Runtime, wanted: PyObject, from: number, to: number): number {
  for (let at = from; at < Math.min(to, array.items.length); at++) {
    const item = itemObject(runtime, array.kind, array.items[at]!);
    const same = compareTruth(runtime, 2, item, wanted);
    const found = same === runtime.singletons.true;
    if (same) runtime.heap.drop(same);
    runtime.heap.drop(item);
    if (found) return at;
  }
  return -1;
}

const insert: NativeBody = (runtime, self, [place, object]) => {
  const array = arrayOf(self);
  const item = itemOf(runtime, array.kind, object!);
  if (item === null) return null;
  const at = clippedNumber(place as PyInt);
  const { length } = array.items;
  const items = [...array.items];
  items.splice(at < 0 ? Math.max(0, at + length) : Math.min(at, length), 0, item);
  setItems(runtime.heap, array, items);
  return runtime.none();
};

const pop: NativeBody = (runtime, self, [place]) => {
  const array = arrayOf(self);
  const { length } = array.items;
  if (length === 0) return runtime.raise('IndexError', 'pop from empty array');
  const index = place === undefined ? -1 : clippedNumber(place as PyInt);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) return runtime.raise('IndexError', 'pop index out of range');
  const item = itemObject(runtime, array.kind, array.items[at]!);
  setItems(
    runtime.heap,
    array,
    array.items.filter((_, i) => i !== at),
  );
  return item;
};

const index: NativeBody = (runtime, self, [wanted, start, stop]) => {
  const { length } = arrayOf(self).items;
  const bound = (given: PyObject | undefined, absent: number): number => {
    const value = given instanceof PyInt ? clippedNumber(given) : absent;
    return value < 0 ? Math.max(0, value + length) : value;
  };
  const at = placeOf(arrayOf(self), runtime, wanted!, bound(start, 0), bound(stop, length));
  return at < 0 ? runtime.raise('ValueError', 'array.index(x): x not in array') : newInt(runtime, at);
};

function simple(name: string, body: (runtime: Runtime, array: PyArray) => Result): NativeSpec {
  return { name, signature: '()', style: 'noargs', body: (runtime, self) => body(runtime, arrayOf(self)) };
}

function onText(name: string, array: PyArray, runtime: Runtime): boolean {
  if (array.kind.isText) return true;
  const more = runtime.profile.library.arrayHasWide ? " ('u' or 'w')" : '';
  runtime.raise('ValueError', `${name}() may only be called on unicode type arrays${more}`);
  return false;
}

const methods: readonly NativeSpec[] = [
  {
    name: 'append',
    signature: '(v, /)',
    style: 'o',
    body: (runtime, self, [object]) => {
      const item = itemOf(runtime, arrayOf(self).kind, object!);
      if (item === null) return null;
      appendItem(runtime.heap, arrayOf(self), item);
      return runtime.none();
    },
  },
  {
    name: 'extend',
    signature: '(bb, /)',
    style: 'o',
    body: (runtime, self, [other]) => {
      if (!(other instanceof PyArray)) return runtime.run(new Extend(arrayOf(self), other!, false));
      return extendWithArray(runtime, arrayOf(self), other) ? runtime.none() : null;
    },
  },
  {
    name: 'fromlist',
    signature: '(list, /)',
    style: 'o',
    body: (runtime, self, [list]) => {
      if (!(list instanceof PyList)) return runtime.raise('TypeError', 'arg must be list');
      const items = [...arrayOf(self).items];
      for (const object of list.items) {
        const item = itemOf(runtime, arrayOf(self).kind, object);
        if (item === null) return null;
        items.push(item);
      }
      if (list.items.length > 0) setItems(runtime.heap, arrayOf(self), items);
      return runtime.none();
    },
  },
  {
    name: 'frombytes',
    signature: '(buffer, /)',
    style: 'o',
    body: (runtime, self, [buffer]) => {
      const bytes = bytesIn(buffer!);
      if (bytes === null) {
        const text = `a bytes-like object is required, not '${buffer!.type.fullTypeName}'`;
        return runtime.raise('TypeError', text);
      }
      return appendBytes(runtime, arrayOf(self), bytes) ? runtime.none() : null;
    },
  },
  {
    name: 'fromunicode',
    signature: '(ustr, /)',
    style: 'o',
    body: (runtime, self, [value]) => {
      if (!onText('fromunicode', arrayOf(self), runtime)) return null;
      if (!(value instanceof PyStr)) {
        return runtime.raise(
          'TypeError',
          `fromunicode() argument must be str, not ${value!.type.fullTypeName}`,
        );
      }
      setItems(runtime.heap, arrayOf(self), [...arrayOf(self).items, ...itemsOfText(value.value)]);
      return runtime.none();
    },
  },
  { name: 'insert', signature: '(i, v, /)', style: 'positional', body: withIndices([0], insert) },
  { name: 'pop', signature: '(i=-1, /)', style: 'positional', body: withIndices([0], pop) },
  {
    name: 'index',
    signature: '(v, start=0, stop=9223372036854775807, /)',
    style: 'positional',
    resultType: 'int',
    body: withIndices([1, 2], index),
  },
  {
    name: 'count',
    signature: '(v, /)',
    style: 'o',
    resultType: 'int',
    body: (runtime, self, [wanted]) => {
      const array = arrayOf(self);
      let count = 0;
      for (let at = -1; ; count++) {
        at = placeOf(array, runtime, wanted!, at + 1, array.items.length);
        if (at < 0) return newInt(runtime, count);
      }
    },
  },
  {
    name: 'remove',
    signature: '(v, /)',
    style: 'o',
    body: (runtime, self, [wanted]) => {
      const array = arrayOf(self);
      const at = placeOf(array, runtime, wanted!, 0, array.items.length);
      if (at < 0) return runtime.raise('ValueError', 'array.remove(x): x not in array');
      setItems(
        runtime.heap,
        array,
        array.items.filter((_, i) => i !== at),
      );
      return runtime.none();
    },
  },
  simple('clear', (runtime, array) => {
    setItems(runtime.heap, array, []);
    return runtime.none();
  }),
  simple('reverse', (runtime, array) => {
    runtime.heap.touch(array);
    array.items.reverse();
    return runtime.none();
  }),
  simple('byteswap', (runtime, array) => {
    const { size } = array.kind.layout;
    const bytes = array.bufferBytes();
    for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
    runtime.heap.touch(array);
    array.items = itemsOfBytes(array.kind, bytes);
    return runtime.none();
  }),
  simple('tolist', (runtime, array) =>
    newList(
      runtime,
      array.items.map((item) => itemObject(runtime, array.kind, item)),
    ),
  ),
  simple('tobytes', (runtime, array) => newBytes(runtime, array.bufferBytes())),
  simple('tounicode', (runtime, array) => {
    if (!onText('tounicode', array, runtime)) return null;
    return newStr(runtime, array.items.map((item) => String.fromCodePoint(Number(item))).join(''));
  }),
  simple('buffer_info', (runtime, array) =>
    newTuple(runtime, [newInt(runtime, array.block?.address ?? 0), newInt(runtime, array.items.length)]),
  ),
  simple('__copy__', (runtime, array) => plainArray(runtime, array, [...array.items])),
  {
    name: '__deepcopy__',
    signature: '(memo, /)',
    style: 'o',
    body: (runtime, self) => plainArray(runtime, arrayOf(self), [...arrayOf(self).items]),
  },
];

const getSlice: OnBounds = (runtime, self, bounds) => {
  const array = arrayOf(self);
  const { start, step, length } = adjustBounds(bounds, array.items.length);
  return plainArray(
    runtime,
    array,
    Array.from({ length }, (_, i) => array.items[start + i * step]!),
  );
};

const setSlice: OnBounds = (runtime, self, bounds, value) => {
  const array = arrayOf(self);
  const { start, step, length } = adjustBounds(bounds, array.items.length);
  const items = [...array.items];
  if (value === null) {
    const gone = new Set(Array.from({ length }, (_, i) => start + i * step));
    if (length > 0)
      setItems(
        runtime.heap,
        array,
        items.filter((_, at) => !gone.has(at)),
      );
    return runtime.none();
  }
  const added = [...arrayOf(value).items];
  if (step === 1) {
    items.splice(start, length, ...added);
    setItems(runtime.heap, array, items);
    return runtime.none();
  }
  if (added.length !== length) {
    const text = `attempt to assign array of size ${added.length} to extended slice of size ${length}`;
    return runtime.raise('ValueError', text);
  }
  for (const [i, item] of added.entries()) items[start + i * step] = item;
  setItems(runtime.heap, array, items);
  return runtime.none();
};

/** A subscript as a place; PENDING or null as for a result. */
function withPlace(
  runtime: Runtime,
  args: readonly PyObject[],
  then: (runtime: Runtime, value: PyObject, args: readonly PyObject[]) => Result,
): Result {
  if (!isIndex(args[1]!)) return runtime.raise('TypeError', 'array indices must be integers');
  return chain(runtime, args, (rt, [, key]) => sequenceIndex(rt, key!), then);
}

function placeAt(runtime: Runtime, array: PyArray, index: PyObject, what: string): number | null {
  const value = clippedNumber(index as PyInt);
  runtime.heap.drop(index);
  const at = value < 0 ? value + array.items.length : value;
  if (at >= 0 && at < array.items.length) return at;
  return runtime.raise('IndexError', `array ${what}index out of range`);
}

function compare(runtime: Runtime, a: PyObject, b: PyObject, operator: CompareIndex): Result {
  if (!(a instanceof PyArray && b instanceof PyArray)) return runtime.notImplemented();
  const isEquality = operator === 2 || operator === 3;
  if (isEquality && a.items.length !== b.items.length) return runtime.bool(operator === 3);
  const length = Math.min(a.items.length, b.items.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.items[i]!, b.items[i]!];
    // A number and a bigint compare by value.
    if (x < y || x > y) return runtime.bool(orderSatisfies(x < y ? -1 : 1, operator));
    if (Number.isNaN(x) || Number.isNaN(y)) return runtime.bool(operator === 3);
  }
  return runtime.bool(orderSatisfies(a.items.length - b.items.length, operator));
}

function arrayText(runtime: Runtime, array: PyArray): Result {
  const { kind, items, type } = array;
  const start = `${type.name}('${kind.code}'`;
  if (items.length === 0) return newStr(runtime, `${start})`);
  if (kind.isText) {
    const value = newStr(runtime, items.map((item) => String.fromCodePoint(Number(item))).join(''));
    const shown = repr(runtime, value);
    runtime.heap.drop(value);
    if (!shown) return shown;
    const text = newStr(runtime, `${start}, ${(shown as PyStr).value})`);
    runtime.heap.drop(shown);
    return text;
  }
  const texts = items.map((item) => (kind.layout.kind === 'float' ? floatText(Number(item)) : String(item)));
  return newStr(runtime, `${start}, [${texts.join(', ')}])`);
}

class PyArrayIterator extends PyContainerIterator<PyArray> {
  override visit(visitor: Visitor): void {
    super.visit(visitor);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    super.destroy(heap);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return 56;
  }

  override lengthHint(): number | null {
    return null;
  }
}

const arrayIteratorType: TypeSpec = {
  name: 'arrayiterator',
  module: 'array',
  heapType: true,
  collectable: true,
  subclassable: false,
  methods: iteratorMethods.filter(({ name }) => name !== '__length_hint__'),
  slots: {
    iter: (runtime, self) => runtime.heap.take(self),
    next: (runtime, self) => {
      const iterator = self as PyArrayIterator;
      const array = iterator.container;
      if (array === null) return null;
      const item = array.items[iterator.index];
      if (item === undefined) return iterator.exhaust(runtime.heap);
      runtime.heap.touch(iterator);
      iterator.index++;
      return itemObject(runtime, array.kind, item);
    },
  },
};

const arrayType: TypeSpec = {
  name: 'array',
  module: 'array',
  generic: true,
  heapType: true,
  collectable: true,
  subclassable: true,
  weakrefs: true,
  pattern: 'sequence',
  allocate: (runtime, type) => newArray(runtime, type, arrayKind(runtime, 'b')!, []),
  methods,
  getset: [
    { name: 'typecode', get: (runtime, self) => newStr(runtime, arrayOf(self).kind.code, true) },
    { name: 'itemsize', get: (runtime, self) => newInt(runtime, arrayOf(self).kind.layout.size) },
  ],
  slots: {
    hash: null,
    new: construct,
    repr: (runtime, self) => arrayText(runtime, arrayOf(self)),
    length: (runtime, self) => newInt(runtime, arrayOf(self).items.length),
    iter: (runtime, self) => {
      const made = new PyArrayIterator(runtime.heap.take(arrayOf(self)));
      return placeTracked(runtime, made, runtime.typeOf(arrayIteratorType), 56);
    },
    contains: (runtime, self, wanted) =>
      runtime.bool(placeOf(arrayOf(self), runtime, wanted, 0, arrayOf(self).items.length) >= 0),
    compare,
    getItem: (runtime, self, key) => {
      if (key instanceof PySlice) return withBoundsOf(runtime, key, self, null, getSlice);
      return withPlace(runtime, [self, key], (rt, place, [array]) => {
        const at = placeAt(rt, arrayOf(array!), place, '');
        return at === null ? null : itemObject(rt, arrayOf(array!).kind, arrayOf(array!).items[at]!);
      });
    },
    setItem: (runtime, self, key, value) => {
      if (key instanceof PySlice) {
        if (value !== null && !(value instanceof PyArray)) {
          const text = `can only assign array (not "${value.type.fullTypeName}") to array slice`;
          return runtime.raise('TypeError', text);
        }
        if (value !== null && (value as PyArray).kind !== arrayOf(self).kind) {
          return runtime.raise('TypeError', 'bad argument type for built-in operation');
        }
        return withBoundsOf(runtime, key, self, value, setSlice);
      }
      const args = value === null ? [self, key] : [self, key, value];
      return withPlace(runtime, args, (rt, place, [subject, , stored]) => {
        const array = arrayOf(subject!);
        const at = placeAt(rt, array, place, 'assignment ');
        if (at === null) return null;
        if (stored === undefined) {
          setItems(
            rt.heap,
            array,
            array.items.filter((_, i) => i !== at),
          );
          return rt.none();
        }
        const item = itemOf(rt, array.kind, stored);
        if (item === null) return null;
        rt.heap.touch(array);
        array.items[at] = item;
        return rt.none();
      });
    },
    concat: (runtime, left, right) => {
      if (!(right instanceof PyArray)) {
        const text = `can only append array (not "${right.type.fullTypeName}") to array`;
        return runtime.raise('TypeError', text);
      }
      if (right.kind !== arrayOf(left).kind) {
        return runtime.raise('TypeError', 'bad argument type for built-in operation');
      }
      return plainArray(runtime, arrayOf(left), [...arrayOf(left).items, ...right.items]);
    },
    repeat: (runtime, self, count) => {
      const items = Array.from({ length: repeatCount(count) }, () => arrayOf(self).items).flat();
      return plainArray(runtime, arrayOf(self), items);
    },
    inplaceConcat: (runtime, self, other) => {
      if (!(other instanceof PyArray)) {
        const text = `can only extend array with array (not "${other.type.fullTypeName}")`;
        return runtime.raise('TypeError', text);
      }
      return extendWithArray(runtime, arrayOf(self), other) ? runtime.heap.take(self) : null;
    },
    inplaceRepeat: (runtime, self, count) => {
      const items = Array.from({ length: repeatCount(count) }, () => arrayOf(self).items).flat();
      setItems(runtime.heap, arrayOf(self), items);
      return runtime.heap.take(self);
    },
  },
};

export const arrayModule: ModuleSpec = {
  name: 'array',
  types: [arrayType],
  constants: {
    ArrayType: (runtime) => runtime.heap.take(runtime.typeOf(arrayType)),
    typecodes: (runtime) =>
      newStr(runtime, runtime.profile.library.arrayHasWide ? 'bBuwhHiIlLqQfd' : 'bBuhHiIlLqQfd'),
  },
};
