/** Iterators and views of ordered dicts (Objects/odictobject.c: odictiter_iternext, odictkeys_new). */

import type { Heap, Visitor } from '../../../heap';
import { raiseKeyError } from '../../dict-search';
import { type DictPart, PyDictView } from '../../dict-views';
import { PyIterator } from '../../iterator';
import { iteratorMethods } from '../../iterator-methods';
import type { PyObject, Result } from '../../object';
import { placeTracked } from '../../place';
import { newResultTuple, reuseTuple } from '../../result-tuple';
import type { Runtime } from '../../runtime';
import type { PyTuple } from '../../tuple';
import type { TypeSpec } from '../../type';
import type { PyOrderedDict } from './object';

const iteratorBytes = 80;
const viewBytes = 40;

class PyOrderedIterator extends PyIterator {
  /** The key that comes next, owned; null once there is none. */
  current: PyObject | null;
  /** The kept result of an iterator over items. */
  result: PyTuple | null = null;
  private readonly state: number;
  private readonly used: number;

  constructor(
    /** Owned; null once exhausted. */
    public dict: PyOrderedDict | null,
    readonly part: DictPart,
    readonly reversed: boolean,
    heap: Heap,
  ) {
    super();
    const node = reversed ? dict!.last : dict!.first;
    this.current = node === null ? null : heap.take(node.key);
    this.state = dict!.state;
    this.used = dict!.used;
  }

  override visit(visitor: Visitor): void {
    if (this.dict !== null) visitor(this.dict);
    if (this.current !== null) visitor(this.current);
    if (this.result !== null) visitor(this.result);
  }

  override destroy(heap: Heap): void {
    const { dict, current, result } = this;
    if (dict !== null) heap.drop(dict);
    if (current !== null) heap.drop(current);
    if (result !== null) heap.drop(result);
  }

  override sizeBytes(): number {
    return iteratorBytes;
  }

  override saveContent(): unknown {
    return { dict: this.dict, current: this.current };
  }

  override restoreContent(saved: { dict: PyOrderedDict | null; current: PyObject | null }): void {
    this.dict = saved.dict;
    this.current = saved.current;
  }

  /** The key that is given now, owned, and goes on to the next (odictiter_nextkey). */
  nextKey(runtime: Runtime): PyObject | null {
    const { dict, current } = this;
    const { heap } = runtime;
    if (dict === null) return null;
    heap.touch(this);
    if (current === null || dict.state !== this.state || dict.used !== this.used) {
      this.dict = null;
      heap.drop(dict);
      if (current === null) return null;
      const what = dict.state === this.state ? 'changed size' : 'mutated';
      runtime.raise('RuntimeError', `OrderedDict ${what} during iteration`);
      return null;
    }
    const node = dict.nodeOf(current);
    if (node === null) {
      raiseKeyError(runtime, current);
      this.current = null;
      heap.drop(current);
      return null;
    }
    const following = this.reversed ? node.previous : node.next;
    this.current = following === null ? null : heap.take(following.key);
    return current;
  }
}

function next(runtime: Runtime, self: PyObject): Result {
  const iterator = self as PyOrderedIterator;
  const { heap } = runtime;
  const { dict, part } = iterator;
  const key = iterator.nextKey(runtime);
  if (key === null || part === 'keys') return key;
  const value = heap.take(dict!.values[dict!.entryOf(key)]!);
  if (part === 'items') return reuseTuple(runtime, iterator.result!, [key, value]);
  heap.drop(key);
  return value;
}

const iteratorType: TypeSpec = {
  name: 'odict_iterator',
  collectable: true,
  methods: iteratorMethods,
  slots: { iter: (runtime, self) => runtime.heap.take(self), next },
};

/** An iterator over an ordered dict, which it takes. */
export function newOrderedIterator(
  runtime: Runtime,
  dict: PyOrderedDict,
  part: DictPart,
  reversed = false,
): PyObject {
  const { heap } = runtime;
  const iterator = new PyOrderedIterator(heap.take(dict), part, reversed, heap);
  placeTracked(runtime, iterator, runtime.typeOf(iteratorType), iteratorBytes);
  if (part === 'items') iterator.result = newResultTuple(runtime, 2);
  return iterator;
}

function viewType(part: DictPart): TypeSpec {
  return {
    name: `odict_${part}`,
    base: `dict_${part}`,
    collectable: true,
    slots: { iter: (runtime, self) => newOrderedIterator(runtime, dictOf(self), part) },
    methods: [
      {
        name: '__reversed__',
        signature: '()',
        style: 'noargs',
        body: (runtime, self) => newOrderedIterator(runtime, dictOf(self), part, true),
      },
    ],
  };
}

const dictOf = (view: PyObject): PyOrderedDict => (view as PyDictView).dict as PyOrderedDict;

const viewTypes = { keys: viewType('keys'), values: viewType('values'), items: viewType('items') } as const;

/** A view of an ordered dict, which it takes. */
export function newOrderedView(runtime: Runtime, dict: PyOrderedDict, part: DictPart): PyObject {
  const view = new PyDictView(runtime.heap.take(dict), part);
  return placeTracked(runtime, view, runtime.typeOf(viewTypes[part]), viewBytes);
}
