/**
 * What a StringIO keeps its text in (Modules/_io/stringio.c): what is only written at the end gathers in a writer (or
 * in a list of pieces), anything else turns it into an array of four bytes a character.
 */

import { type Block, FreeList, type Heap, type Visitor } from '../../heap';
import { appendItem, newList, type PyList } from '../list';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import { type PyStr, strBytes } from '../str';

type StrKind = PyStr['kind'];

interface SavedBuffer {
  readonly array: Block | null;
  readonly room: number;
  readonly writer: Block | null;
  readonly text: Block | null;
  readonly textRoom: number;
  readonly kind: StrKind;
  readonly pieces: PyList | null;
  readonly gathers: boolean;
}

/** A _PyUnicodeWriter, where it is an object of its own. */
const writerBytes = 56;

/** resize_buffer: characters that an array of `room` has room for when it gets `size`, the closing zero included. */
function grownRoom(size: number, room: number): number {
  if (size < room / 2) return size + 1;
  if (size < room) return room;
  return size < room * 1.125 ? size + (size >> 3) + (size < 9 ? 3 : 6) : size + 1;
}

export class TextBuffer {
  private array: Block | null = null;
  private room = 0;
  private writer: Block | null = null;
  /** The str that the writer fills. */
  private text: Block | null = null;
  private textRoom = 0;
  private kind: StrKind = 1;
  /** Owned. */
  private pieces: PyList | null = null;
  private gathers = false;

  blocks(): Block[] {
    return [this.array, this.writer, this.text].filter((block) => block !== null);
  }

  visit(visitor: Visitor): void {
    if (this.pieces !== null) visitor(this.pieces);
  }

  save(): SavedBuffer {
    const { array, room, writer, text, textRoom, kind, pieces, gathers } = this;
    return { array, room, writer, text, textRoom, kind, pieces, gathers };
  }

  restore(saved: SavedBuffer): void {
    Object.assign(this, saved);
  }

  /** An empty stream; `initial`: it gets a text at once. */
  begin(runtime: Runtime, stream: PyObject, initial: boolean): void {
    this.setRoom(runtime.heap, stream, 1);
    if (!initial) this.gather(runtime, stream);
  }

  /** A text that ends at `end` is written, where there were `length` characters. */
  write(runtime: Runtime, stream: PyObject, text: PyStr, at: number, length: number): void {
    // An open file has its text elsewhere.
    if (text.length === 0 || this.room === 0) return;
    if (this.gathers && at === length) {
      this.append(runtime, stream, text, at + text.length);
      return;
    }
    this.realize(runtime.heap, stream, length);
    const end = at + text.length;
    if (end > length) this.setRoom(runtime.heap, stream, end + 1);
  }

  /** The whole text is handed out, which is then all that is gathered (make_intermediate). */
  handOut(runtime: Runtime, stream: PyObject, whole: PyStr): void {
    if (!this.gathers) return;
    this.drop(runtime.heap, stream);
    this.gather(runtime, stream);
    if (whole.length > 0) this.append(runtime, stream, whole, whole.length);
  }

  /** The only piece, which is the whole text; borrowed. */
  onlyPiece(): PyObject | null {
    const { pieces } = this;
    return pieces !== null && pieces.items.length === 1 ? pieces.items[0]! : null;
  }

  /** ENSURE_REALIZED. */
  realize(heap: Heap, stream: PyObject, length: number): void {
    if (!this.gathers) return;
    this.setRoom(heap, stream, length + 1);
    this.drop(heap, stream);
    this.gathers = false;
  }

  get gathering(): boolean {
    return this.gathers;
  }

  /** Only so many characters are left. */
  truncate(heap: Heap, stream: PyObject, length: number): void {
    this.setRoom(heap, stream, length + 1);
  }

  close(heap: Heap, stream: PyObject): void {
    if (this.room === 0) return;
    this.setRoom(heap, stream, 1);
    this.drop(heap, stream);
    this.gathers = false;
  }

  destroy(heap: Heap, stream: PyObject): void {
    this.drop(heap, stream);
    if (this.array !== null) this.array = heap.resize(stream, this.array, 0);
  }

  private setRoom(heap: Heap, stream: PyObject, size: number): void {
    const room = grownRoom(size, this.room);
    if (room === this.room) return;
    this.room = room;
    this.array = heap.resize(stream, this.array, 4 * room);
  }

  private gather(runtime: Runtime, stream: PyObject): void {
    const { profile, heap } = runtime;
    this.gathers = true;
    if (profile.evaluation.stringIoGathersPieces) this.pieces = newList(runtime, []);
    else if (profile.freeLists.textWriter > 0)
      this.writer = heap.resize(stream, null, writerBytes, FreeList.textWriter);
  }

  private append({ heap, profile }: Runtime, stream: PyObject, piece: PyStr, length: number): void {
    if (this.pieces !== null) {
      appendItem(heap, this.pieces, piece);
      return;
    }
    if (piece.kind <= this.kind && length <= this.textRoom) return;
    const widened = piece.kind > this.kind;
    const room = length > this.textRoom ? length + Math.floor(length / 4) : this.textRoom;
    if (widened) this.kind = piece.kind;
    const { text } = this;
    const bytes = strBytes(profile, room, this.kind);
    this.textRoom = room;
    if (!widened || text === null) {
      this.text = heap.resize(stream, text, bytes);
      return;
    }
    this.text = heap.resize(stream, null, bytes);
    heap.resize(stream, text, 0);
  }

  private drop(heap: Heap, stream: PyObject): void {
    const { pieces, text, writer } = this;
    this.pieces = null;
    this.text = null;
    this.textRoom = 0;
    this.kind = 1;
    this.writer = null;
    if (pieces !== null) heap.drop(pieces);
    if (text !== null) heap.resize(stream, text, 0);
    if (writer !== null) heap.resize(stream, writer, 0, FreeList.textWriter);
  }
}
