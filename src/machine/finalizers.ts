/**
 * What runs when objects die: `__del__`, the end of suspended generators, weak reference callbacks, and collections.
 * CPython runs them inside the last decref or the allocation; here they wait and run before the next instruction.
 */

import {
  Flag,
  Generation,
  type Heap,
  type HeapObject,
  type PendingCollection,
  type WeakrefMoment,
} from '../heap';
import {
  dictSetStr,
  NativeFrame,
  newDict,
  newInt,
  newStr,
  type PyException,
  PyGenerator,
  PyList,
  type PyObject,
  PyWeakref,
  type Result,
  type Runtime,
} from '../objects';
import { CloseGenerator } from './generator-resume';
import type { Machine } from './machine';

/** A frame between two steps of the program: what the machine was about to deliver waits, and nothing is delivered by it. */
export abstract class Interlude extends NativeFrame {
  delivering = false;
  value: PyObject | null = null;
  exception: PyException | null = null;

  /** What waits meanwhile, for the audit. */
  *waits(): Generator<PyObject> {
    if (this.value !== null) yield this.value;
    if (this.exception !== null) yield this.exception;
  }

  /** Puts back what the machine was about to deliver. */
  resumeBelow(machine: Machine): void {
    machine.delivering = this.delivering;
    machine.value = this.value;
    machine.exception = this.exception;
    this.exception = null;
  }
}

/**
 * Runs the finalizers and weak reference callbacks that wait, oldest first. What begins to wait meanwhile comes before
 * the rest: in CPython it runs inside the finalizer, or inside the destruction, that caused it.
 */
export class Finalize extends Interlude {
  /** What is still to come; holds the references that `heap.waiting` held. */
  private readonly queue: PyObject[] = [];
  /** The dying object that waited; the queue's reference to it is given back at the end. */
  private current: PyObject | null = null;
  /** References whose callbacks are still to be called; owned. */
  private readonly callbacks: PyWeakref[] = [];

  constructor() {
    super();
    this.name = 'finalizer';
  }

  override *waits(): Generator<PyObject> {
    yield* super.waits();
    yield* this.queue;
    if (this.current !== null) yield this.current;
    yield* this.callbacks;
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { heap } = machine;
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        this.answered(machine, value, this.current);
        this.finishCurrent(machine);
      } else if (this.state === 2) {
        const reference = this.callbacks.shift()!;
        this.answered(machine, value, reference.callback);
        heap.drop(reference);
        if (this.callbacks.length === 0) this.finishCurrent(machine);
      }
      let answer: Result;
      const reference = this.callbacks[0];
      if (reference !== undefined) {
        this.state = 2;
        answer = reference.callback === null ? machine.none() : machine.call(reference.callback, [reference]);
      } else {
        this.queue.unshift(...(heap.waiting.splice(0) as PyObject[]));
        const next = this.queue.shift();
        if (next === undefined) return null;
        this.state = 0;
        if ((next.flags & Flag.QUEUED) === 0) {
          this.callbacks.push(next as PyWeakref);
          continue;
        }
        this.current = next;
        if ((next.flags & (Flag.HAS_FINALIZER | Flag.FINALIZED)) !== Flag.HAS_FINALIZER) {
          this.callbacks.push(...detachReferences(machine, next));
          if (this.callbacks.length === 0) this.finishCurrent(machine);
          continue;
        }
        this.state = 1;
        answer = finalize(machine, next);
      }
      if (answer === undefined) return undefined;
      value = answer;
    }
  }

  private answered(machine: Machine, value: PyObject | null, source: PyObject | null): void {
    if (value !== null) machine.heap.drop(value);
    else if (machine.exception !== null) machine.ignoreException(source);
  }

  private finishCurrent(machine: Machine): void {
    const object = this.current;
    this.current = null;
    this.state = 0;
    if (object !== null) machine.heap.finishFinalized(object);
  }
}

/** Clears the weak references to a dying object; answers those whose callbacks are to be called, newest first, owned. */
function detachReferences(machine: Machine, object: PyObject): PyWeakref[] {
  const { heap } = machine;
  const called: PyWeakref[] = [];
  for (const reference of [...(object.weakrefs ?? [])].reverse()) {
    if (reference.callback !== null && reference.refs > 0) called.push(heap.take(reference));
    reference.detach(heap);
  }
  return called;
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

/**
 * One collection: `gc.callbacks`, callbacks of weak references, then finalizers; what is still unreachable is cleared.
 * Answers how many objects it found.
 */
export class Collect extends NativeFrame {
  private at = 0;
  private current: PyObject | null = null;
  /** What `gc.callbacks` are told now, and which of them is next. */
  private phase: 'start' | 'stop' = 'start';
  /** The phase as a callback was told it. */
  private told: PyObject | null = null;
  private callback = 0;
  private info: PyObject | null = null;
  private collected = 0;
  /** Weak references to what is unreachable whose callbacks are called; borrowed. */
  private calledBack: readonly HeapObject[] = [];

  constructor(
    private readonly generation: number,
    private readonly automatic: boolean,
    private pending: PendingCollection | null = null,
  ) {
    super();
    this.name = 'collect';
    // Begun inside an allocation, where nobody was to be told.
    if (pending !== null) {
      this.state = 1;
      this.phase = 'stop';
    }
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    const { heap } = machine;
    let value = delivered;
    for (;;) {
      switch (this.state) {
        case 0: {
          const answer = this.tell(machine);
          if (answer === undefined) return undefined;
          if (answer !== null) {
            heap.drop(answer);
            break;
          }
          if (this.phase === 'stop') return newInt(machine, this.collected);
          this.phase = 'stop';
          this.state = 1;
          break;
        }
        case 1:
          this.pending ??= heap.beginCollection(this.generation, this.automatic);
          this.state = 2;
          if (heap.waiting.length > 0) {
            this.calledBack = heap.waiting.filter((object) => object instanceof PyWeakref);
            machine.pushFinalizers();
            return undefined;
          }
          break;
        case 2: {
          const { finalizers } = this.pending!;
          if (this.at >= finalizers.length) {
            // References that their callbacks gave up are counted, too (handle_weakrefs).
            const freed = this.calledBack.filter(({ flags }) => (flags & Flag.FREED) !== 0).length;
            this.calledBack = [];
            this.collected = heap.finishCollection(this.pending!, freed).collected;
            this.pending = null;
            this.state = 0;
            break;
          }
          const object = finalizers[this.at++] as PyObject;
          if ((object.flags & (Flag.FREED | Flag.FINALIZED)) !== 0) break;
          this.current = this.keep(machine, object);
          this.state = 3;
          const answer = finalize(machine, object);
          if (answer === undefined) return undefined;
          value = answer;
          break;
        }
        case 3: {
          if (value !== null) heap.drop(value);
          else if (machine.exception !== null) machine.ignoreException(this.current);
          heap.drop(this.letGo(this.current!));
          this.current = null;
          this.state = 2;
          if (heap.waiting.length > 0) {
            machine.pushFinalizers();
            return undefined;
          }
          break;
        }
        default:
          // A callback has answered.
          this.forgetTold(heap);
          if (value !== null) heap.drop(value);
          else if (machine.exception !== null) machine.ignoreException(null);
          this.state = 0;
      }
    }
  }

  /** Calls the next of `gc.callbacks`; null where there are no more. */
  private tell(machine: Machine): Result {
    const { collectionCallbacks, heap } = machine;
    const callbacks = collectionCallbacks instanceof PyList ? collectionCallbacks.items : [];
    const callback = callbacks[this.callback++];
    if (callback === undefined) {
      this.callback = 0;
      const { info } = this;
      this.info = null;
      if (info !== null) heap.drop(this.letGo(info));
      return null;
    }
    this.info ??= this.hold(this.newInfo(machine));
    // The C caller owns both arguments as long as the call lasts (Modules/gcmodule.c:invoke_gc_callback).
    const phase = this.hold(newStr(machine, this.phase));
    this.told = phase;
    this.state = 4;
    const { info } = this;
    const answer = machine.profile.evaluation.callbackArgumentsTaken
      ? machine.run(new HoldingCall(callback, [phase, info], info))
      : machine.call(callback, [phase, info]);
    if (answer !== undefined) {
      this.state = 0;
      this.forgetTold(heap);
      if (answer === null) {
        machine.ignoreException(callback);
        return machine.none();
      }
    }
    return answer;
  }

  private forgetTold(heap: Heap): void {
    const { told } = this;
    this.told = null;
    if (told !== null) heap.drop(this.letGo(told));
  }

  private newInfo(machine: Machine): PyObject {
    const info = newDict(machine);
    for (const [name, value] of [
      ['generation', this.generation],
      ['collected', this.collected],
      ['uncollectable', 0],
    ] as const) {
      const int = newInt(machine, value);
      dictSetStr(machine, info, name, int);
      machine.heap.drop(int);
    }
    return info;
  }
}

/** A call for whose duration something is taken once more (PyObject_CallFunction). */
class HoldingCall extends NativeFrame {
  constructor(
    private readonly callable: PyObject,
    private readonly args: readonly PyObject[],
    private readonly held: PyObject,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    this.keep(runtime, this.held);
    return runtime.call(this.callable, this.args);
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

/**
 * `Heap.weakrefHook`: references to an object that dies are cleared. True where callbacks must run first. Of a collection
 * the callbacks of references that are no garbage themselves wait in the heap's queue (handle_weakrefs).
 */
export function clearWeakReferences(machine: Machine, object: HeapObject, moment: WeakrefMoment): boolean {
  const { heap } = machine;
  const references = (object as PyObject).weakrefs;
  if (references === null) return false;
  if (moment === 'dying') {
    if (references.some((reference) => reference.callback !== null && reference.refs > 0)) return true;
    for (const reference of [...references]) reference.detach(heap);
    return false;
  }
  const keeps = moment === 'unreachable' && machine.profile.collector.weakrefsClearedAfterFinalizers;
  for (const reference of [...references].reverse()) {
    if (keeps && reference.callback === null) continue;
    reference.detach(heap);
    if (reference.callback === null || reference.refs === 0) continue;
    if (reference.generation === Generation.unreachable) continue;
    heap.waiting.push(heap.take(reference));
  }
  return false;
}
