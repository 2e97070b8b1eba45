/** `array.array`: the object, its buffer, and the growth of the buffer (Modules/arraymodule.c). */

import type { Block, Heap, Visitor } from '../../../heap';
import { newFloat, PyFloat } from '../../float';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../../instance';
import { bigOf, newInt, PyInt } from '../../int';
import type { ItemBuffer } from '../../memoryview';
import { PyObject } from '../../object';
import { placeTracked } from '../../place';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import type { PyType } from '../../type';
import { type Layout, layouts, rangeOf, readNumber, writeNumber } from './codec';

const headBytes = 80;

/** An item as C keeps it: a number, or the code of a character. */
type Item = number | bigint;

export interface ArrayKind {
  readonly code: string;
  readonly layout: Layout;
  readonly isText: boolean;
}

const text: Layout = { kind: 'unsigned', size: 4 };
const kinds = new Map<string, ArrayKind>(
  [...'bBuwhHiIlLqQfd'].map((code) => {
    const isText = code === 'u' || code === 'w';
    return [code, { code, layout: isText ? text : layouts[code]!, isText }];
  }),
);

export function arrayKind(runtime: Runtime, code: string): ArrayKind | undefined {
  return code === 'w' && !runtime.profile.library.arrayHasWide ? undefined : kinds.get(code);
}

interface SavedArray {
  readonly items: Item[];
  readonly allocated: number;
  readonly block: Block | null;
  readonly common: CommonContent;
}

export class PyArray extends PyObject implements ItemBuffer {
  items: Item[] = [];
  /** Places in the buffer. */
  allocated = 0;
  block: Block | null = null;

  constructor(readonly kind: ArrayKind) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    if (this.block !== null) this.block = heap.resize(this, this.block, 0);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return headBytes + this.allocated * this.kind.layout.size;
  }

  override extraBlocks(): readonly Block[] {
    return this.block === null ? [] : [this.block];
  }

  override extraBytes(): number {
    return this.block?.bytes ?? 0;
  }

  override saveContent(): SavedArray {
    const { items, allocated, block } = this;
    return { items: [...items], allocated, block, common: saveCommon(this) };
  }

  override restoreContent(saved: SavedArray): void {
    this.items = [...saved.items];
    this.allocated = saved.allocated;
    this.block = saved.block;
    restoreCommon(this, saved.common);
  }

  get format(): string {
    return this.kind.code;
  }

  get itemSize(): number {
    return this.kind.layout.size;
  }

  get itemCount(): number {
    return this.items.length;
  }

  itemAt(runtime: Runtime, at: number): PyObject {
    return itemObject(runtime, this.kind, this.items[at]!);
  }

  /** What a memoryview stores: its own words where the value does not fit. */
  storeAt(runtime: Runtime, at: number, value: PyObject): boolean {
    const item = itemOf(runtime, this.kind, value);
    if (item === null) {
      const isRange = runtime.exception!.type === runtime.types.OverflowError;
      runtime.forget();
      const what = isRange ? 'value' : 'type';
      runtime.raise(
        isRange ? 'ValueError' : 'TypeError',
        `memoryview: invalid ${what} for format '${this.format}'`,
      );
      return false;
    }
    runtime.heap.touch(this);
    this.items[at] = item;
    return true;
  }

  /** The content of the buffer. */
  bufferBytes(): Uint8Array {
    const { layout } = this.kind;
    const view = new DataView(new ArrayBuffer(this.items.length * layout.size));
    for (const [at, item] of this.items.entries()) writeNumber(view, at * layout.size, layout, item, true);
    return new Uint8Array(view.buffer);
  }
}

/** newarrayobject: with exactly as many places as items. */
export function newArray(runtime: Runtime, type: PyType, kind: ArrayKind, items: Item[]): PyArray {
  const made = placeTracked(runtime, new PyArray(kind), type, headBytes);
  made.items = items;
  setAllocated(runtime.heap, made, items.length);
  return made;
}

function setAllocated(heap: Heap, array: PyArray, places: number): void {
  array.allocated = places;
  const bytes = places * array.kind.layout.size;
  if (bytes > 0 || array.block !== null) array.block = heap.resize(array, array.block, bytes);
}

/** Gives the array other items, and a buffer as array_resize does for their number. */
export function setItems(heap: Heap, array: PyArray, items: Item[]): void {
  heap.touch(array);
  const before = array.items.length;
  array.items = items;
  resize(heap, array, before);
}

export function appendItem(heap: Heap, array: PyArray, item: Item): void {
  heap.touch(array);
  array.items.push(item);
  resize(heap, array, array.items.length - 1);
}

/** array_resize, for the items that the array has now. */
function resize(heap: Heap, array: PyArray, before: number): void {
  const wanted = array.items.length;
  if (array.allocated >= wanted && before < wanted + 16 && array.block !== null) return;
  setAllocated(heap, array, wanted === 0 ? 0 : (wanted >> 4) + (before < 8 ? 3 : 7) + wanted);
}

/** The items in a text or in bytes. */
export function itemsOfBytes(kind: ArrayKind, bytes: Uint8Array): Item[] {
  const { layout } = kind;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items: Item[] = [];
  for (let at = 0; at < bytes.length; at += layout.size) items.push(readNumber(view, at, layout, true));
  return items;
}

export const itemsOfText = (value: string): Item[] => Array.from(value, (one) => one.codePointAt(0)!);

/** An item as an object, owned. */
export function itemObject(runtime: Runtime, kind: ArrayKind, item: Item): PyObject {
  if (kind.isText) return newStr(runtime, String.fromCodePoint(Number(item)), true);
  return kind.layout.kind === 'float' ? newFloat(runtime, Number(item)) : newInt(runtime, item);
}

const names: Readonly<Record<string, string>> = {
  b: 'signed char',
  B: 'unsigned byte integer',
  h: 'signed short integer',
  H: 'unsigned short',
  i: 'signed integer',
  I: 'unsigned int',
};

/** What an object is as an item; null with the error. */
export function itemOf(runtime: Runtime, kind: ArrayKind, object: PyObject): Item | null {
  if (kind.isText) {
    if (object instanceof PyStr && object.length === 1) return object.value.codePointAt(0)!;
    const shown = object instanceof PyStr ? `a string of length ${object.length}` : object.type.fullTypeName;
    const { arrayHasWide } = runtime.profile.library;
    if (!arrayHasWide || !(object instanceof PyStr)) {
      return runtime.raise(
        'TypeError',
        `array item must be a unicode character, not ${object.type.fullTypeName}`,
      );
    }
    return runtime.raise('TypeError', `array item must be a unicode character, not ${shown}`);
  }
  if (kind.layout.kind === 'float') {
    if (object instanceof PyFloat || object instanceof PyInt) {
      const number = object instanceof PyFloat ? object.value : Number(bigOf(object));
      return kind.layout.size === 4 ? Math.fround(number) : number;
    }
    return runtime.raise('TypeError', `must be real number, not ${object.type.fullTypeName}`);
  }
  if (!(object instanceof PyInt)) {
    const text = `'${object.type.fullTypeName}' object cannot be interpreted as an integer`;
    return runtime.raise('TypeError', text);
  }
  const [least, most] = rangeOf(kind.layout);
  const value = bigOf(object);
  if (value >= least && value <= most) return kind.layout.size === 8 ? value : object.value;
  return runtime.raise('OverflowError', rangeText(kind, value < least));
}

function rangeText({ code }: ArrayKind, isLow: boolean): string {
  switch (code) {
    case 'I':
    case 'L':
      if (isLow) return `can't convert negative value to unsigned int`;
      return code === 'L'
        ? 'Python int too large to convert to C unsigned long'
        : 'unsigned int is greater than maximum';
    case 'l':
      return 'Python int too large to convert to C long';
    case 'q':
      return 'int too big to convert';
    case 'Q':
      return isLow ? "can't convert negative int to unsigned" : 'int too big to convert';
    default:
      return `${names[code]} is ${isLow ? 'less than minimum' : 'greater than maximum'}`;
  }
}
