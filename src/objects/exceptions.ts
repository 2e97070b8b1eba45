/** Exceptions and tracebacks: the objects (Objects/exceptions.c, Python/traceback.c). */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import type { PyFrame } from './frameobject';
import { type CommonContent, clearCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { newTuple, type PyTuple } from './tuple';
import type { PyType } from './type';

/** All object fields are owned. */
export class PyException extends PyObject {
  args!: PyTuple;
  traceback: PyTraceback | null = null;
  context: PyException | null = null;
  cause: PyException | null = null;
  suppressContext = false;
  /** Fields that its type adds (`errno`, `value`, `name`, …), by name; absent: None or unset, as the type says. */
  special: Map<string, PyObject> | null = null;

  /** BaseException_traverse: dict, args, traceback, cause, context; what the type adds comes first. */
  override visit(visitor: Visitor): void {
    if (this.special !== null) for (const value of this.special.values()) visitor(value);
    visitCommon(this, visitor);
    if (this.args !== null) visitor(this.args);
    if (this.traceback !== null) visitor(this.traceback);
    if (this.cause !== null) visitor(this.cause);
    if (this.context !== null) visitor(this.context);
  }

  /** BaseException_clear. */
  override clear(heap: Heap): void {
    heap.touch(this);
    const { special, traceback, cause, context } = this;
    this.special = null;
    if (special !== null) for (const value of special.values()) heap.drop(value);
    clearCommon(this, heap);
    this.traceback = null;
    this.cause = null;
    this.context = null;
    if (traceback !== null) heap.drop(traceback);
    if (cause !== null) heap.drop(cause);
    if (context !== null) heap.drop(context);
  }

  /** BaseException_dealloc drops the arguments before the traceback; nobody else can see the difference. */
  override destroy(heap: Heap): void {
    heap.drop(this.args);
    this.clear(heap);
    if (this.type.heapType) heap.drop(this.type);
  }

  override sizeBytes(profile: Profile): number {
    return exceptionBytes(profile, this.type);
  }

  override saveContent(): unknown {
    const { args, traceback, context, cause, suppressContext, special } = this;
    return {
      ...{ args, traceback, context, cause, suppressContext },
      special: special === null ? null : new Map(special),
      common: saveCommon(this),
    };
  }

  override restoreContent(saved: unknown): void {
    const { common, ...own } = saved as { common: CommonContent };
    Object.assign(this, own);
    restoreCommon(this, common);
  }
}

/** Bytes of an exception of the type, collector header included, without what a class of the program adds. */
export function exceptionBytes(profile: Profile, type: PyType): number {
  const { sizes } = profile;
  for (let at: PyType | null = type; at !== null; at = at.base) {
    const own = at.spec === null ? undefined : specialSizes[at.name];
    if (own !== undefined) return own(sizes);
  }
  return sizes.exception;
}

/** Structures with fields of their own (Include/cpython/pyerrors.h): eight bytes a pointer. */
const specialSizes: Record<string, (sizes: Profile['sizes']) => number> = {
  OSError: (sizes) => sizes.osError,
  StopIteration: (sizes) => sizes.stopIteration,
  SystemExit: (sizes) => sizes.stopIteration,
  NameError: (sizes) => sizes.exception + 8,
  AttributeError: (sizes) => sizes.exception + 16,
  ImportError: (sizes) => sizes.importError,
  SyntaxError: (sizes) => sizes.exception + 64,
  UnicodeEncodeError: (sizes) => sizes.exception + 40,
  UnicodeDecodeError: (sizes) => sizes.exception + 40,
  UnicodeTranslateError: (sizes) => sizes.exception + 40,
  BaseExceptionGroup: (sizes) => sizes.exception + 16,
  // A heap type, with weak references.
  ExceptionGroup: (sizes) => sizes.userException + 16,
};

/** One entry of a traceback; both references are owned. */
export class PyTraceback extends PyObject {
  nextEntry: PyTraceback | null = null;
  frame!: PyFrame;
  lineNumber = 0;
  /** Index of the instruction that raised; -1 where it is not known. */
  instruction = -1;

  override visit(visitor: Visitor): void {
    if (this.nextEntry !== null) visitor(this.nextEntry);
    visitor(this.frame);
  }

  override clear(heap: Heap): void {
    const { nextEntry } = this;
    if (nextEntry === null) return;
    heap.touch(this);
    this.nextEntry = null;
    heap.drop(nextEntry);
  }

  /** tb_dealloc: the next entry, then the frame. */
  override destroy(heap: Heap): void {
    this.clear(heap);
    heap.drop(this.frame);
  }

  override sizeBytes(): number {
    return 56;
  }

  override saveContent(): unknown {
    return { nextEntry: this.nextEntry, lineNumber: this.lineNumber };
  }

  override restoreContent(saved: object): void {
    Object.assign(this, saved);
  }
}

/** A new entry in front of the exception's traceback (PyTraceBack_Here): keeps the frame, takes over what was there. */
export function addTraceback(
  runtime: Runtime,
  exception: PyException,
  frame: PyFrame,
  line: number,
  instruction: number,
): void {
  const { heap } = runtime;
  const entry = new PyTraceback();
  entry.frame = heap.take(frame);
  entry.lineNumber = line;
  entry.instruction = instruction;
  heap.touch(exception);
  entry.nextEntry = exception.traceback;
  exception.traceback = placeTracked(runtime, entry, runtime.types.traceback, 56);
}

/** A new exception of a type (built in, or a class of the program) with these arguments, whose references it takes over; runs no `__init__`. */
export function newException(runtime: Runtime, type: PyType, args: PyObject[]): PyException {
  const made = new PyException();
  made.args = newTuple(runtime, args);
  return placeTracked(runtime, made, type, exceptionBytes(runtime.profile, type));
}

/** Sets `__cause__` (and suppresses the context), taking the cause over; null stands for None. */
export function setCause(runtime: Runtime, exception: PyException, cause: PyException | null): void {
  runtime.heap.touch(exception);
  const old = exception.cause;
  exception.cause = cause;
  exception.suppressContext = true;
  if (old !== null) runtime.heap.drop(old);
}

/**
 * Sets `__context__` of an exception that is raised while `handled` is being handled (_PyErr_SetObject): a chain
 * that already holds the exception is cut there, so that no cycle arises. Keeps `handled`.
 */
export function setContext(runtime: Runtime, exception: PyException, handled: PyException | null): void {
  if (handled === null || handled === exception) return;
  const { heap } = runtime;
  const seen = new Set<PyException>();
  for (let at: PyException | null = handled; at !== null && !seen.has(at); at = at.context) {
    seen.add(at);
    const inner: PyException | null = at.context;
    if (inner === exception) {
      heap.touch(at);
      at.context = null;
      heap.drop(inner);
      break;
    }
  }
  heap.touch(exception);
  const old = exception.context;
  exception.context = heap.take(handled);
  if (old !== null) heap.drop(old);
}
