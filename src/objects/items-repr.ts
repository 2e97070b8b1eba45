/** repr() of containers: item by item, with `...` for a container that is being shown already (Py_ReprEnter). */

import { type Block, Flag, FreeList, type Heap, type HeapObject } from '../heap';
import { dictBytes } from './dict';
import { keysBytes } from './dict-sizes';
import { listBytes } from './list';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { repr } from './protocol/text';
import type { Runtime } from './runtime';
import { newStr, type PyStr } from './str';

/** Puts the texts of the parts together. Must not capture state. */
type Join = (container: PyObject, texts: readonly string[]) => string;

/** The part of a container at a place, borrowed; null at the end. Reads the container anew each time. */
type PartAt = (container: PyObject, at: number) => PyObject | null;

class ReprParts extends NativeFrame {
  private readonly texts: string[] = [];
  private at = 0;
  private writer: Block | null = null;

  constructor(
    private readonly container: PyObject,
    private readonly part: PartAt,
    private readonly join: Join,
    private readonly holds: boolean,
  ) {
    super();
  }

  private leave(heap: Heap): void {
    if (this.writer !== null) heap.giveDataBack(this.writer, FreeList.textWriter);
    leaveRepr(heap, this.container);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { container } = this;
    if (this.state === 0) this.writer = takeWriter(runtime.heap);
    for (;;) {
      if (this.state === 1) {
        if (this.holds) runtime.heap.drop(this.owned.pop()!);
        if (value === null) {
          this.leave(runtime.heap);
          return null;
        }
        this.texts.push((value as PyStr).value);
        runtime.heap.drop(value);
      }
      const part = this.part(container, this.at);
      if (part === null) {
        this.leave(runtime.heap);
        return newStr(runtime, this.join(container, this.texts));
      }
      this.at++;
      this.state = 1;
      const answer = repr(runtime, this.holds ? this.keep(runtime, part) : part);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** A _PyUnicodeWriter; before it was an object (PyUnicodeWriter_Create) it lay on C's stack. */
const writerBytes = 56;

function takeWriter(heap: Heap): Block | null {
  return heap.profile.freeLists.textWriter > 0 ? heap.takeData(writerBytes, FreeList.textWriter) : null;
}

/** Py_ReprEnter: false where the object is being shown already. */
export function enterRepr(heap: Heap, object: HeapObject): boolean {
  if ((object.flags & Flag.IN_REPR) !== 0) return false;
  // The list of what is being shown, and the thread's dict it is in, are made by the first.
  if (heap.firstTime('Py_Repr')) {
    heap.keepBlock(dictBytes, FreeList.dict);
    heap.keepData(keysBytes(heap.profile, 3, true), FreeList.dictKeys);
    heap.keepBlock(listBytes, FreeList.list);
    if (heap.profile.immortality.identifiersOnDemand)
      heap.keepData(heap.profile.sizes.strAscii + 'Py_Repr'.length);
  }
  heap.setFlags(object, Flag.IN_REPR);
  return true;
}

/** Py_ReprLeave. */
export function leaveRepr(heap: Heap, object: HeapObject): void {
  heap.clearFlags(object, Flag.IN_REPR);
}

/** The repr of a container: `recursive` where it contains itself; `holds`: a part has one more reference meanwhile. */
export function reprParts(
  runtime: Runtime,
  container: PyObject,
  recursive: string,
  part: PartAt,
  join: Join,
  holds = true,
): Result {
  if (!enterRepr(runtime.heap, container)) return newStr(runtime, recursive);
  const answer = runtime.run(new ReprParts(container, part, join, holds));
  if (answer === null) leaveRepr(runtime.heap, container);
  return answer;
}
