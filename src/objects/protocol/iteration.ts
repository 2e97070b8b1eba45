/** The iterator protocol: getting an iterator, asking for the next item. consume.ts has the frames that do both. */

import { PyDict } from '../dict';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import type { Runtime } from '../runtime';
import { newSequenceIterator } from '../sequence-iterator';
import { isUnknown, whyUnknown } from '../unknown';
import { Consume } from './consume';

export { Consume, type Each, isExhausted } from './consume';

/** Whether `iter()` falls back to `__getitem__` with 0, 1, 2 … (PySequence_Check; dicts are no sequences). */
function isSequence(object: PyObject): boolean {
  const { type } = object;
  return type.isClass && type.slotTable.getItem !== undefined && !(object instanceof PyDict);
}

/** `iter(o)` (PyObject_GetIter). */
export function getIterator(runtime: Runtime, object: PyObject): Result {
  if (isUnknown(object)) {
    runtime.asked(object, '__iter__');
    return runtime.unknown(`it iterates over a value that is ${whyUnknown(object)}`);
  }
  const { iter } = object.type.slotTable;
  if (iter !== undefined) {
    return object.type.isClass ? runtime.run(new UserIter(object)) : iter(runtime, object);
  }
  if (isSequence(object)) return newSequenceIterator(runtime, object);
  return runtime.raise('TypeError', `'${object.type.fullTypeName}' object is not iterable`);
}

/** What a class's `__iter__` answers must be an iterator. */
class UserIter extends NativeFrame {
  constructor(private readonly object: PyObject) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    let answer: Result = value;
    if (this.state === 0) {
      this.state = 1;
      answer = this.object.type.slotTable.iter!(runtime, this.object);
      if (answer === PENDING) return PENDING;
    }
    if (answer === null || isUnknown(answer) || answer.type.slotTable.next !== undefined) return answer;
    const name = answer.type.name;
    runtime.heap.drop(answer);
    return runtime.raise('TypeError', `iter() returned non-iterator of type '${name}'`);
  }
}

/**
 * The next item (PyIter_Next without its check for StopIteration): null without an exception, or with StopIteration,
 * where the iterator is exhausted; `isExhausted` tells.
 */
export function next(runtime: Runtime, iterator: PyObject): Result {
  if (isUnknown(iterator)) return runtime.unknown(`it iterates over a value that is ${whyUnknown(iterator)}`);
  const slot = iterator.type.slotTable.next;
  if (slot === undefined) {
    return runtime.raise('TypeError', `'${iterator.type.fullTypeName}' object is not an iterator`);
  }
  return slot(runtime, iterator);
}

Consume.getIterator = getIterator;
Consume.next = next;
