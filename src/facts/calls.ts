/** What each function of the file costs: calls, the highest live bytes, and what a call leaves behind. */

import type { Code } from '../code';
import { Flag, type Heap, type HeapObject } from '../heap';
import type { Machine, Outcome, PythonFrame } from '../machine';
import { PyDict, type PyObject, PyStr } from '../objects';
import type { Newcomers } from './newcomers';
import type { Recorder } from './recorder';
import type { FunctionFact } from './types';

/** Calls of one function whose left objects are looked for one by one: the first ones, then each power of two. */
const sampledFirst = 8;
/** In a larger heap nobody looks for them. */
const heapMax = 200_000;

export class FunctionTally {
  calls = 0;
  symbolic = false;
  peakBytes = 0;
  private samples = 0;
  private leftObjects = 0;
  private leftBytes = 0;
  ended: FunctionFact['ended'] = 'not run';

  constructor(
    /** An edit replaces it by another like it. */
    public code: Code,
  ) {}

  /** So many more, of rounds that were passed over. */
  add(counter: 'calls', times: number): void {
    this[counter] += times;
  }

  get isSampled(): boolean {
    const { calls } = this;
    return calls <= sampledFirst || (calls & (calls - 1)) === 0;
  }

  addLeft(objects: number, bytes: number): void {
    this.samples++;
    this.leftObjects += objects;
    this.leftBytes += bytes;
  }

  /** Takes in the calls of a later root. */
  join(other: FunctionTally): void {
    this.calls += other.calls;
    this.symbolic ||= other.symbolic;
    if (other.peakBytes > this.peakBytes) this.peakBytes = other.peakBytes;
    this.samples += other.samples;
    this.leftObjects += other.leftObjects;
    this.leftBytes += other.leftBytes;
    if (other.ended !== 'not run') this.ended = other.ended;
  }

  /** Averages of the calls that were looked at. */
  left(): { objects: number; bytes: number } {
    const { samples } = this;
    return samples === 0
      ? { objects: 0, bytes: 0 }
      : { objects: this.leftObjects / samples, bytes: this.leftBytes / samples };
  }
}

interface Call {
  readonly frame: PythonFrame;
  readonly tally: FunctionTally;
  /** The newest object when it began, and how many had been made. */
  readonly serial: number;
  readonly allocated: number;
  readonly bytes: number;
  /** What it was given, where its left objects are looked for: `self` keeping what `__init__` makes is no remainder. */
  readonly given: readonly PyObject[];
  /** Objects that were made in it and have died. */
  freed: number;
  /** The highest live bytes outside, since the call around began. */
  readonly highestOutside: number;
}

export class CallLog {
  /** Of the root that runs. */
  tallies = new Map<Code, FunctionTally>();
  private readonly functions: ReadonlySet<Code>;
  private stack: Call[] = [];
  /** The highest live bytes since the innermost call began. */
  private highest = 0;
  /** A call that has just ended, whose frame may still give up what it holds. */
  private ended: { call: Call; value: PyObject | null; step: number } | null = null;
  private allocated = 0;
  /** The serial of the newest object, but for one whose making has only just been heard of. */
  private newest = 0;
  private readonly heap: Heap;

  constructor(
    private readonly machine: Machine,
    private readonly newcomers: Newcomers,
    functions: readonly Code[],
    private readonly recorder: Recorder,
  ) {
    this.heap = machine.heap;
    this.functions = new Set(functions);
  }

  private tallyOf(code: Code): FunctionTally | null {
    let tally = this.tallies.get(code) ?? null;
    if (tally === null && this.functions.has(code)) {
      tally = new FunctionTally(code);
      this.tallies.set(code, tally);
    }
    return tally;
  }

  /** What the log is at a fork. */
  save(): unknown {
    return {
      stack: this.stack.map((call) => ({ ...call })),
      highest: this.highest,
      allocated: this.allocated,
    };
  }

  restore(saved: unknown): void {
    const { stack, highest, allocated } = saved as { stack: Call[]; highest: number; allocated: number };
    this.stack = stack.map((call) => ({ ...call }));
    this.highest = highest;
    this.allocated = allocated;
    this.ended = null;
  }

  forget(): void {
    this.stack = [];
    this.ended = null;
  }

  allocatedOne(serial: number): void {
    if (this.ended !== null) this.settle();
    this.newest = serial;
    this.allocated++;
    const { liveBytes } = this.heap;
    if (liveBytes > this.highest) this.highest = liveBytes;
  }

  resized(): void {
    this.reached(this.heap.liveBytes);
  }

  /** So many bytes were alive. */
  reached(liveBytes: number): void {
    if (liveBytes > this.highest) this.highest = liveBytes;
  }

  freedOne(serial: number): void {
    if (this.ended !== null) this.settle();
    const { stack, ended } = this;
    if (ended !== null && serial > ended.call.serial) {
      ended.call.freed++;
      return;
    }
    for (let i = stack.length - 1; i >= 0; i--) {
      const call = stack[i]!;
      if (serial > call.serial) {
        call.freed++;
        return;
      }
    }
  }

  entered(frame: PythonFrame, serial: number): void {
    this.settle(true);
    if (frame.generator !== null) return;
    const tally = this.tallyOf(frame.executable.code);
    if (tally === null) return;
    tally.calls++;
    this.recorder.note(tally, 'calls', 1);
    const { liveBytes } = this.heap;
    const { allocated, highest } = this;
    const { argCount, kwOnlyArgCount } = frame.executable.code;
    const given = tally.isSampled
      ? frame.slots.slice(0, argCount + kwOnlyArgCount).filter((value) => value !== null)
      : [];
    this.stack.push({
      frame,
      tally,
      serial,
      allocated,
      bytes: liveBytes,
      given,
      freed: 0,
      highestOutside: highest,
    });
    this.highest = liveBytes;
  }

  left(frame: PythonFrame, value: PyObject | null): void {
    this.settle(true);
    const call = this.stack[this.stack.length - 1];
    if (call === undefined || call.frame !== frame) return;
    this.stack.pop();
    const { tally } = call;
    const peak = this.highest - call.bytes;
    if (peak > tally.peakBytes) tally.peakBytes = peak;
    this.highest = Math.max(this.highest, call.highestOutside);
    tally.ended = value === null ? 'raised' : 'returned';
    this.ended = { call, value: value ?? this.machine.exception, step: this.machine.stepsLeft };
  }

  /** A function was run by itself. */
  ranAlone(code: Code, outcome: Outcome): void {
    const tally = this.tallyOf(code);
    if (tally === null) return;
    tally.symbolic = true;
    if (outcome.kind === 'limit' || outcome.kind === 'unknown') tally.ended = outcome.kind;
    else if (tally.ended === 'not run') tally.ended = outcome.kind === 'raised' ? 'raised' : 'returned';
  }

  /** The ended call's frame is cleared once the next instruction runs, or something else is called or left. */
  private settle(now = false): void {
    const { ended } = this;
    if (ended === null || (!now && ended.step === this.machine.stepsLeft)) return;
    this.ended = null;
    const { call, value } = ended;
    const outer = this.stack[this.stack.length - 1];
    if (outer !== undefined) outer.freed += call.freed;
    const alive = this.allocated - call.allocated - call.freed;
    // What a traceback keeps is no remainder; nor is what the frame has not yet given up, where a finalizer runs now.
    if (call.tally.ended === 'raised' || ended.step === this.machine.stepsLeft) return;
    if (alive <= 0) {
      call.tally.addLeft(0, 0);
      return;
    }
    if (!call.tally.isSampled || this.heap.liveObjects > heapMax) return;
    const left = this.leftBehind(call.serial, value, call.given);
    call.tally.addLeft(left.objects, left.bytes);
  }

  /** Objects newer than the serial that neither the value reaches nor an argument holds. */
  private leftBehind(
    serial: number,
    value: PyObject | null,
    given: readonly PyObject[],
  ): { objects: number; bytes: number } {
    const reached = new Set<HeapObject>();
    const todo: HeapObject[] = [];
    const reach = (object: HeapObject) => {
      if (object.serial <= serial || reached.has(object)) return;
      reached.add(object);
      todo.push(object);
    };
    if (value !== null) {
      reach(value);
      // An older result (`return self`) keeps what it was given.
      if (value.serial <= serial) value.visit(reach);
    }
    for (const argument of given) {
      if ((argument.flags & Flag.FREED) !== 0) continue;
      argument.visit(reach);
      const { attributes } = argument;
      if (attributes instanceof PyDict && attributes.serial <= serial) attributes.visit(reach);
    }
    for (let object = todo.pop(); object !== undefined; object = todo.pop()) object.visit(reach);
    let objects = 0;
    let bytes = 0;
    this.newcomers.after(serial, (object) => {
      if (object.serial > this.newest || reached.has(object)) return;
      // Names of attributes belong to the code.
      if (object instanceof PyStr && object.interned) return;
      objects++;
      bytes += object.blockBytes + object.extraBytes();
    });
    return { objects, bytes };
  }
}
