/** Iterators over the keys, values and items of dicts, forwards and backwards (Objects/dictobject.c). */

import type { Heap, Visitor } from '../heap';
import { nextEntry, type PyDict, previousEntry } from './dict';
import type { DictPart } from './dict-views';
import { PyIterator } from './iterator';
import { iteratorMethods } from './iterator-methods';
import type { PyObject, Result } from './object';
import { placeTracked } from './place';
import { newResultTuple, reuseTuple } from './result-tuple';
import type { Runtime } from './runtime';
import { newTuple, type PyTuple } from './tuple';
import type { TypeSpec } from './type';

const iteratorBytes = 72;

export class PyDictIterator extends PyIterator {
  /** The kept result tuple of an iterator over items. */
  result: PyTuple | null = null;
  /** The entry that was given last. */
  at: number;
  /** Live entries when it was made; -1 after the dict changed its size. */
  used: number;
  left: number;

  constructor(
    /** Owned; null once exhausted. */
    public dict: PyDict | null,
    readonly part: DictPart,
    readonly reversed: boolean,
  ) {
    super();
    this.used = dict!.used;
    this.left = dict!.used;
    this.at = reversed ? dict!.keys.length : -1;
  }

  override visit(visitor: Visitor): void {
    if (this.dict !== null) visitor(this.dict);
    if (this.result !== null) visitor(this.result);
  }

  override destroy(heap: Heap): void {
    if (this.dict !== null) heap.drop(this.dict);
    if (this.result !== null) heap.drop(this.result);
  }

  override sizeBytes(): number {
    return iteratorBytes;
  }

  override lengthHint(): number {
    return this.dict !== null && this.used === this.dict.used ? this.left : 0;
  }

  override saveContent(): unknown {
    const { dict, at, used, left } = this;
    return { dict, at, used, left };
  }

  override restoreContent(saved: { dict: PyDict | null; at: number; used: number; left: number }): void {
    Object.assign(this, saved);
  }
}

/** An iterator over a dict, which it takes. */
export function newDictIterator(
  runtime: Runtime,
  dict: PyDict,
  part: DictPart,
  reversed = false,
): PyDictIterator {
  const { types } = runtime;
  const iterator = new PyDictIterator(runtime.heap.take(dict), part, reversed);
  const forwards = [types.dict_keyiterator, types.dict_valueiterator, types.dict_itemiterator];
  const backwards = [
    types.dict_reversekeyiterator,
    types.dict_reversevalueiterator,
    types.dict_reverseitemiterator,
  ];
  const at = part === 'keys' ? 0 : part === 'values' ? 1 : 2;
  placeTracked(runtime, iterator, (reversed ? backwards : forwards)[at]!, iteratorBytes);
  if (part === 'items') iterator.result = newResultTuple(runtime, 2);
  return iterator;
}

function next(runtime: Runtime, self: PyObject): Result {
  const iterator = self as PyDictIterator;
  const { heap } = runtime;
  const { dict } = iterator;
  if (dict === null) return null;
  if (iterator.used !== dict.used) {
    heap.touch(iterator);
    iterator.used = -1;
    return runtime.raise('RuntimeError', 'dictionary changed size during iteration');
  }
  const at = iterator.reversed ? previousEntry(dict, iterator.at) : nextEntry(dict, iterator.at);
  heap.touch(iterator);
  if (at < 0) {
    iterator.dict = null;
    heap.drop(dict);
    return null;
  }
  if (iterator.left === 0 && !iterator.reversed && iterator.part !== 'values') {
    iterator.dict = null;
    heap.drop(dict);
    return runtime.raise('RuntimeError', 'dictionary keys changed during iteration');
  }
  iterator.at = at;
  iterator.left--;
  if (iterator.part === 'keys') return heap.take(dict.keys[at]!);
  if (iterator.part === 'values') return heap.take(dict.values[at]!);
  const pair = [heap.take(dict.keys[at]!), heap.take(dict.values[at]!)];
  const { result } = iterator;
  return result === null ? newTuple(runtime, pair) : reuseTuple(runtime, result, pair);
}

function iteratorType(name: string): TypeSpec {
  return {
    name,
    collectable: true,
    methods: iteratorMethods,
    slots: { iter: (runtime, self) => runtime.heap.take(self), next },
  };
}

export const dictIteratorTypes: readonly TypeSpec[] = [
  'dict_keyiterator',
  'dict_valueiterator',
  'dict_itemiterator',
  'dict_reversekeyiterator',
  'dict_reversevalueiterator',
  'dict_reverseitemiterator',
].map(iteratorType);
