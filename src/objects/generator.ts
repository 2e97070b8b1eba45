/** Generators, coroutines and asynchronous generators (Objects/genobject.c); the machine resumes them. */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import type { PyCode } from './code';
import type { PyException } from './exceptions';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';

export type ResumeMode = 'next' | 'send' | 'throw' | 'close';

/** The frame of a suspended generator; the generator owns it, and through it what it holds. */
export interface SuspendedFrame {
  /** It has not begun to run: closing it runs nothing. */
  readonly started: boolean;
  /** Line it stopped at. */
  line(): number;
  /** It would run code if an exception were thrown in where it stopped (a `finally`, `with` or `except` around the yield). */
  mustRunOnClose(): boolean;
  /** What it waits for (`gi_yieldfrom`); borrowed. */
  delegate(): PyObject | null;
  visit(visitor: Visitor): void;
  release(heap: Heap): void;
  /** Locals and stack, in pointers (sizes). */
  slotCount(): number;
  /** Bytes of the frame where it is an object of its own, beside the generator; 0 where it is part of it. */
  ownBytes(): number;
  /** What changes while it runs, for undo. */
  save(): unknown;
  restore(saved: unknown): void;
}

/** Its size does not matter: nobody has found out what it is. */
const keptByCloseBytes = 72;

/** A suspended generator is closed. */
export function noteClose(heap: Heap): void {
  if (heap.profile.evaluation.firstCloseKeepsObject) heap.allocateOnce('closed generator', keptByCloseBytes);
}

/** Its type is `generator`, `coroutine` or `async_generator`. */
export class PyGenerator extends PyObject {
  /** Null once it has finished. Running: still here, and `running` is set. */
  frame: SuspendedFrame | null = null;
  /** That of a generator which was closed, where it stays as long as the generator (closedUnstartedKeepsFrame, closedKeepsFunction). */
  leftFrame: SuspendedFrame | null = null;
  running = false;
  code!: PyCode;
  name = '';
  qualname = '';
  /** What it handles while it is suspended inside an `except` (gi_exc_state); owned. */
  handled: PyException | null = null;
  /** Asynchronous: aclose() has been called, or it is in a call (ag_closed, ag_running_async). */
  closed = false;
  runningAsync = false;
  hooksInited = false;
  /** Locals and stack of its frame, for its size when the frame is gone. */
  slotCount = 0;

  override visit(visitor: Visitor): void {
    visitor(this.code);
    this.frame?.visit(visitor);
    this.leftFrame?.visit(visitor);
    if (this.handled !== null) visitor(this.handled);
  }

  override destroy(heap: Heap): void {
    const { frame, leftFrame, handled } = this;
    this.frame = null;
    this.leftFrame = null;
    this.handled = null;
    if (frame?.started) noteClose(heap);
    frame?.release(heap);
    leftFrame?.release(heap);
    heap.drop(this.code);
    if (handled !== null) heap.drop(handled);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.generatorBase + (profile.evaluation.framesAreObjects ? 0 : 8 * this.slotCount);
  }

  override extraBytes(): number {
    return (this.frame ?? this.leftFrame)?.ownBytes() ?? 0;
  }

  override saveContent(): unknown {
    const { frame, leftFrame, running, name, qualname, handled, closed, runningAsync, hooksInited } = this;
    const saved = (frame ?? leftFrame)?.save();
    return {
      content: { frame, leftFrame, running, name, qualname, handled, closed, runningAsync, hooksInited },
      saved,
    };
  }

  override restoreContent({ content, saved }: { content: object; saved: unknown }): void {
    Object.assign(this, content);
    if (saved !== undefined) (this.frame ?? this.leftFrame)?.restore(saved);
  }
}

export type GeneratorKind = 'generator' | 'coroutine' | 'async_generator';

/** A new generator that owns the frame (which has not started). Keeps the code. */
export function newGenerator(
  runtime: Runtime,
  kind: GeneratorKind,
  code: PyCode,
  frame: SuspendedFrame,
  qualname: string,
): PyGenerator {
  const made = new PyGenerator();
  made.frame = frame;
  made.code = runtime.heap.take(code);
  made.name = code.code.name;
  made.qualname = qualname;
  made.slotCount = frame.slotCount();
  const { profile } = runtime;
  const slots = profile.evaluation.framesAreObjects ? 0 : 8 * made.slotCount;
  return placeTracked(runtime, made, runtime.types[kind], profile.sizes.generatorBase + slots);
}
