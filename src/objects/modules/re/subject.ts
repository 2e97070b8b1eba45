/** What a pattern is applied to: characters by number, and pieces of it as objects. */

import { newBytes, PyBytes } from '../../bytes';
import { bytesIn } from '../../bytes-like';
import type { PyObject } from '../../object';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import type { Characters } from './matcher';

/** Characters of strings that were searched; a string never changes. */
const known = new WeakMap<PyObject, Characters>();

export function charactersOf(object: PyObject): Characters | null {
  if (object instanceof PyBytes) return object.value;
  if (!(object instanceof PyStr)) return bytesIn(object);
  let characters = known.get(object);
  if (characters === undefined) {
    const { value, kind } = object;
    characters =
      kind === 4
        ? Uint32Array.from(value as Iterable<string> as string[], (character) => character.codePointAt(0)!)
        : Uint16Array.from({ length: value.length }, (_, i) => value.charCodeAt(i));
    known.set(object, characters);
  }
  return characters;
}

/** A piece of the subject; owned. All of a plain str or bytes is the object itself (getslice of Modules/_sre/sre.c). */
export function pieceOf(runtime: Runtime, object: PyObject, from: number, to: number): PyObject {
  const { types, heap } = runtime;
  if (object instanceof PyStr) {
    if (from === 0 && to === object.length && object.type === types.str) return heap.take(object);
    if (from >= to) return newStr(runtime, '');
    if (object.kind < 4) return newStr(runtime, object.value.slice(from, to), true);
    let text = '';
    const characters = charactersOf(object)!;
    for (let i = from; i < to; i++) text += String.fromCodePoint(characters[i]!);
    return newStr(runtime, text, true);
  }
  const bytes = bytesIn(object)!;
  if (from === 0 && to === bytes.length && object.type === types.bytes) return heap.take(object);
  return newBytes(runtime, bytes.slice(from, Math.max(from, to)));
}

/** Joins pieces, all of the subject's kind: the only piece itself, else a new object. Owned; null where one is of another kind. */
export function joinPieces(runtime: Runtime, isBytes: boolean, pieces: readonly PyObject[]): PyObject | null {
  const { types, heap } = runtime;
  if (isBytes) {
    if (pieces.length === 1 && pieces[0]!.type === types.bytes) return heap.take(pieces[0]!);
    const parts: number[] = [];
    for (const [i, piece] of pieces.entries()) {
      const bytes = piece instanceof PyStr ? null : bytesIn(piece);
      if (bytes === null) {
        const text = `sequence item ${i}: expected a bytes-like object, ${piece.type.name} found`;
        return runtime.raise('TypeError', text);
      }
      for (const byte of bytes) parts.push(byte);
    }
    return newBytes(runtime, Uint8Array.from(parts));
  }
  if (pieces.length === 1 && pieces[0]!.type === types.str) return heap.take(pieces[0]!);
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    if (!(piece instanceof PyStr)) {
      return runtime.raise(
        'TypeError',
        `sequence item ${i}: expected str instance, ${piece.type.name} found`,
      );
    }
    text += piece.value;
  }
  return newStr(runtime, text);
}
