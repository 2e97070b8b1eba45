/**
 * What runs when objects die: `__del__`, the end of suspended generators, weak reference callbacks, and collections.
 * CPython runs them inside the last decref or the allocation; here they wait and run before the next instruction.
 */

import { Flag, type HeapObject, type PendingCollection, type WeakrefMoment } from '../heap';
import {
  NativeFrame,
  newInt,
  type PyException,
  PyGenerator,
  type PyObject,
  PyWeakref,
  type Result,
  type Runtime,
} from '../objects';
import { CloseGenerator } from './generators';
import type { Machine } from './machine';

/** A frame between two steps of the program: what the machine was about to deliver waits, and nothing is delivered by it. */
export abstract class Interlude extends NativeFrame {
  delivering = false;
  value: PyObject | null = null;
  exception: PyException | null = null;

  /** Puts back what the machine was about to deliver. */
  resumeBelow(machine: Machine): void {
    machine.delivering = this.delivering;
    machine.value = this.value;
    machine.exception = this.exception;
    this.exception = null;
  }
}

/** Runs the finalizers and weak reference callbacks that wait, oldest first. */
export class Finalize extends Interlude {
  private current: PyObject | null = null;

  constructor() {
    super();
    this.name = 'finalizer';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { heap } = machine;
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        if (value !== null) heap.drop(value);
        else if (machine.exception !== null) machine.ignoreException(this.current);
        const object = this.current!;
        this.current = null;
        this.state = 0;
        if ((object.flags & Flag.QUEUED) !== 0) heap.finishFinalized(object);
        else heap.drop(object);
      }
      const next = heap.waiting.shift() as PyObject | undefined;
      if (next === undefined) return null;
      this.current = next;
      this.state = 1;
      const answer =
        (next.flags & Flag.QUEUED) !== 0
          ? finalize(machine, next)
          : next instanceof PyWeakref && next.callback !== null
            ? machine.call(next.callback, [next])
            : machine.none();
      if (answer === undefined) return undefined;
      value = answer;
    }
  }
}

/** tp_finalize. */
function finalize(machine: Machine, object: PyObject): Result {
  machine.heap.setFlags(object, Flag.FINALIZED);
  if (object instanceof PyGenerator) {
    return object.frame === null ? machine.none() : machine.run(new CloseGenerator(object, machine));
  }
  const slot = object.type.slotTable.finalize;
  return slot === undefined ? machine.none() : slot(machine, object);
}

/** One collection: callbacks of weak references, then finalizers, then what is still unreachable is cleared. Answers how many objects it found. */
export class Collect extends NativeFrame {
  private at = 0;
  private current: PyObject | null = null;

  constructor(
    private readonly generation: number,
    private readonly automatic: boolean,
    private pending: PendingCollection | null = null,
  ) {
    super();
    this.name = 'collect';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { heap } = machine;
    let value = delivered;
    for (;;) {
      switch (this.state) {
        case 0:
          this.pending ??= heap.beginCollection(this.generation, this.automatic);
          this.state = 1;
          if (heap.waiting.length > 0) {
            machine.pushFinalizers();
            return undefined;
          }
          break;
        case 1: {
          const { finalizers } = this.pending!;
          if (this.at >= finalizers.length) {
            const collection = heap.finishCollection(this.pending!);
            this.pending = null;
            return newInt(machine, collection.collected);
          }
          const object = finalizers[this.at++] as PyObject;
          if ((object.flags & (Flag.FREED | Flag.FINALIZED)) !== 0) break;
          this.current = this.keep(machine, object);
          this.state = 2;
          const answer = finalize(machine, object);
          if (answer === undefined) return undefined;
          value = answer;
          break;
        }
        default: {
          if (value !== null) heap.drop(value);
          else if (machine.exception !== null) machine.ignoreException(this.current);
          heap.drop(this.letGo(this.current!));
          this.current = null;
          this.state = 1;
          if (heap.waiting.length > 0) {
            machine.pushFinalizers();
            return undefined;
          }
        }
      }
    }
  }
}

/** A collection that nobody called. */
export class AutomaticCollection extends Interlude {
  constructor(
    private readonly generation: number,
    private readonly pending: PendingCollection | null,
  ) {
    super();
    this.name = 'collection';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value: Result = delivered;
    if (this.state === 0) {
      this.state = 1;
      value = runtime.run(new Collect(this.generation, true, this.pending));
      if (value === undefined) return undefined;
    }
    if (value !== null) runtime.heap.drop(value);
    return null;
  }
}

/** `Heap.weakrefHook`: references to a dying object are cleared; callbacks wait, those of the newest reference first. */
export function clearWeakReferences(machine: Machine, object: HeapObject, moment: WeakrefMoment): void {
  const { heap } = machine;
  const references = (object as PyObject).weakrefs;
  if (references === null) return;
  const keeps = moment === 'unreachable' && machine.profile.collector.weakrefsClearedAfterFinalizers;
  for (const reference of [...references].reverse()) {
    if (keeps && reference.callback === null) continue;
    reference.detach(heap);
    if (reference.callback === null || reference.refs === 0) continue;
    // A reference that is garbage itself is cleared without a call (handle_weakrefs).
    if (moment !== 'dying' && reference.generation === 4) continue;
    heap.waiting.push(heap.take(reference));
  }
}
