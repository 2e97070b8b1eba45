/** A running Python function, class body or module: a plain record. Native frames are beside it on the machine's stack. */

import { Op } from '../code';
import { type Block, FreeList, type Heap, type HeapObject } from '../heap';
import type {
  FrameState,
  PyCode,
  PyDict,
  PyException,
  PyFrame,
  PyFunction,
  PyGenerator,
  PyList,
  PyObject,
  PyTuple,
  Runtime,
  SuspendedFrame,
} from '../objects';
import type { Executable } from './executable';
import type { Watch } from './loops';
import { assignSlot, slotsOf } from './slots';

/** What an instruction does with the value it waits for; the inputs it still holds are dropped first. */
export const Deliver = {
  push: 0,
  discard: 1,
  /** FOR_ITER: null without an exception ends the loop. */
  forIter: 2,
  /** SEND to an iterator: a yielded value, or the end. */
  send: 3,
  /** SEND to a generator that has returned its value. */
  sendReturn: 4,
  /** `not in`. */
  negate: 5,
  /** The value is a list or tuple whose items are pushed, the first on top. */
  spread: 6,
  /** LOAD_METHOD: an attribute that is no plain method, then an absent receiver. */
  method: 7,
  /** Replaces the input that is `pendingPop` from the top; the instruction runs again. */
  retry: 8,
} as const;

/** The exception a thread (or a generator of its own) is handling: `_PyErr_StackItem`. */
export interface Handled {
  /** Owned. */
  value: PyException | null;
  previous: Handled | null;
}

/** Fields of a frame that change while it runs. */
export interface FrameContent {
  readonly slots: (PyObject | null)[];
  readonly slotsBorrowed: Uint8Array | null;
  readonly stack: (PyObject | null)[];
  readonly borrowed: Uint8Array | null;
  readonly sp: number;
  readonly ip: number;
  readonly pendingPop: number;
  readonly pendingMode: number;
  readonly frameObject: PyFrame | null;
  readonly caller: PyFrame | null;
  readonly cleared: boolean;
  readonly onReturn: number;
  readonly statement: number;
  readonly handledValue: PyException | null;
  readonly handledPrevious: Handled | null;
  readonly generator: PyGenerator | null;
  readonly ended: boolean;
  readonly funcBorrowed: boolean;
  readonly extras: (readonly PyObject[])[] | null;
  readonly namespace: PyObject | null;
  readonly func: PyFunction | null;
  readonly delegated: boolean;
  readonly localsDict: PyDict | null;
  readonly ownsCode: boolean;
  readonly rounds: Map<number, number> | null;
  readonly block: Block | null;
  readonly indices: Int32Array | null;
}

/** What a frame asks of the machine it runs on. */
export interface FrameHost {
  callerOf(frame: PythonFrame): PyFrame | null;
  localsOf(frame: PythonFrame): PyObject;
}

export class PythonFrame implements FrameState, SuspendedFrame {
  readonly slots: (PyObject | null)[];
  /** 1 for a parameter that is the caller's reference (3.14+); null where there is none. */
  slotsBorrowed: Uint8Array | null = null;
  stack: (PyObject | null)[];
  /** 1 for an entry that LOAD_FAST_BORROW pushed; null in versions without it. */
  borrowed: Uint8Array | null;
  sp = 0;
  /** The next instruction; while a call is under way, the one after it. */
  ip = 0;
  /** It has returned or raised, and left its locals to its frame object. */
  ended = false;
  /** Inputs of the instruction that waits, still on the stack. */
  pendingPop = 0;
  pendingMode: number = Deliver.push;
  /** The generator whose frame this is; not owned (it owns the frame). */
  generator: PyGenerator | null = null;
  /** How a generator's return reaches its consumer: `ReturnAs`. */
  onReturn = 0;
  /** Made when a traceback or `sys._getframe()` asks; owned until the frame is cleared. */
  frameObject: PyFrame | null = null;
  /** Where frames are objects: the caller's frame object, owned while this one runs. */
  caller: PyFrame | null = null;
  cleared = false;
  /** Index of the statement begun last; -1 before the first. */
  statement = -1;
  /** A generator's own slot for the exception it is handling. */
  readonly handled: Handled = { value: null, previous: null };
  /** Up to 3.10: traceback and type beside each handled exception on the stack. Owned. */
  extras: (readonly PyObject[])[] | null = null;
  /** Lines of it are never shown (modules of ours written in Python). */
  hidden = false;
  /** Suspended inside `yield from` or `await`: the delegate is on top of the stack. */
  delegated = false;
  /** Where a generator's frame begins to run. */
  firstInstruction = 0;
  /** Up to 3.12: the dict that `locals()` made; owned. */
  localsDict: PyDict | null = null;
  /** Code that nobody else may hold while it runs (`exec`); owned then. */
  ownsCode = false;
  /** The function is the caller's reference (3.14+). */
  funcBorrowed = false;
  /** Rounds taken of loops over something unknown, by instruction; decisions on something unknown, by its complement. */
  rounds: Map<number, number> | null = null;
  /** Where loops need no iterator object (3.15): the index of the next item of the list or tuple at each place of the stack; -1 where there is none. */
  indices: Int32Array | null = null;
  /** Jumps back so far, and the loops that are watched (loops/), by where they jump to. */
  backs = 0;
  loops: Map<number, Watch> | null = null;
  /** Its block where frames are objects (3.10), unless a frame object has taken it over. */
  block: Block | null = null;

  constructor(
    readonly executable: Executable,
    /** Owned (3.11+: `f_funcobj`) unless `funcBorrowed`; null for module and exec code. */
    public func: PyFunction | null,
    /** Owned where `func` is null. */
    readonly globals: PyDict,
    readonly builtins: PyDict,
    /** Namespace of a module or class body; owned. */
    public namespace: PyObject | null,
    borrows: boolean,
  ) {
    const { slotNames, stackSize } = executable.code;
    this.slots = slotNames.length === 0 ? noSlots() : new Array<PyObject | null>(slotNames.length).fill(null);
    const { spareStack } = executable;
    if (spareStack === null) {
      this.stack = new Array<PyObject | null>(stackSize + 2).fill(null);
      this.borrowed = borrows ? new Uint8Array(stackSize + 2) : null;
    } else {
      this.stack = spareStack;
      this.borrowed = executable.spareBorrowed;
      executable.spareStack = null;
    }
  }

  get code(): PyCode {
    return this.executable.codeObject;
  }

  line(): number {
    const ip = this.ip > 0 ? this.ip - 1 : 0;
    return this.executable.code.lines[ip] ?? this.executable.code.firstLine;
  }

  isRunning(): boolean {
    return !this.cleared && !this.ended;
  }

  back(runtime: Runtime): PyFrame | null {
    return (runtime as Runtime & FrameHost).callerOf(this);
  }

  locals(runtime: Runtime): PyObject {
    return (runtime as Runtime & FrameHost).localsOf(this);
  }

  isOptimized(): boolean {
    return this.namespace === null && (this.code.code.flags & OPTIMIZED) !== 0;
  }

  variables(): Iterable<readonly [string, PyObject]> {
    return this.cleared ? [] : slotsOf(this);
  }

  assign(heap: Heap, name: string, value: PyObject): boolean {
    return !this.cleared && assignSlot(heap, this, name, value);
  }

  ownBytes(): number {
    return this.block?.bytes ?? 0;
  }

  slotCount(): number {
    const { frameStackSize, spareSlots } = this.executable.code;
    return this.slots.length + frameStackSize + spareSlots;
  }

  /** A generator's frame has begun to run once it is past RETURN_GENERATOR and the RESUME that follows it. */
  get started(): boolean {
    return this.ip > this.firstInstruction;
  }

  mustRunOnClose(): boolean {
    const at = this.ip - 1;
    const { exceptionTable: table, ops, operands } = this.executable.code;
    for (let row = 0; row < table.length; row += 4) {
      if (at < table[row]! || at >= table[row + 1]!) continue;
      // The handler around a generator's whole body only turns StopIteration into RuntimeError.
      const handler = table[row + 2]!;
      if (ops[handler] !== Op.CALL_INTRINSIC || operands[handler] !== 0) return true;
    }
    return false;
  }

  delegate(): PyObject | null {
    return this.delegated && this.sp > 0 ? this.stack[this.sp - 1]! : null;
  }

  /**
   * _PyFrame_New_NoTrack: the block that its code object kept, one of the free list, or a new one. It has a slot more
   * than `__sizeof__` says: the structure already ends with one (f_localsplus[1]).
   */
  takeBlock(heap: Heap): void {
    const { executable } = this;
    if (executable.frameList === 0) {
      executable.frameList = heap.freeLists.createPrivate(`frame of ${executable.code.name}`, FreeList.frame);
    }
    this.block = heap.takeBlock(
      heap.profile.sizes.frameBase + 8 * (this.slotCount() + 1),
      executable.frameList,
    );
  }

  handOverBlock(): { block: Block; freeList: number } | null {
    const { block } = this;
    this.block = null;
    return block === null ? null : { block, freeList: this.executable.frameList };
  }

  /** Drops what the frame holds, in CPython's order: locals, stack, then namespace and function. */
  release(heap: Heap): void {
    this.clearValues(heap);
    const { frameObject, namespace, func, handled, extras } = this;
    this.frameObject = null;
    this.namespace = null;
    this.func = null;
    this.extras = null;
    if (frameObject !== null) {
      if (frameObject.refs > 1) heap.track(frameObject);
      heap.drop(frameObject);
    }
    this.dropCaller(heap);
    if (namespace !== null) heap.drop(namespace);
    if (this.localsDict !== null) heap.drop(this.localsDict);
    this.localsDict = null;
    if (func !== null && !this.funcBorrowed) heap.drop(func);
    if (handled.value !== null && this.generator !== null) {
      const value = handled.value;
      handled.value = null;
      heap.drop(value);
    }
    if (extras !== null) for (const extra of extras.flat()) heap.drop(extra);
    this.handOverStack();
    const given = this.handOverBlock();
    if (given !== null) heap.giveBlockBack(given.block, given.freeList);
    if (this.ownsCode) {
      this.ownsCode = false;
      heap.drop(this.executable.codeObject);
    }
  }

  dropCaller(heap: Heap): void {
    const { caller } = this;
    this.caller = null;
    if (caller !== null) heap.drop(caller);
  }

  /** Leaves its empty stack to the next call: two arrays less to make. */
  private handOverStack(): void {
    const { executable, sp, stack } = this;
    if (sp !== 0 || stack.length === 0) return;
    executable.spareStack = stack;
    executable.spareBorrowed = this.borrowed;
    this.stack = [];
  }

  /** Drops locals and stack. */
  clearValues(heap: Heap): void {
    if (this.cleared) return;
    this.cleared = true;
    const { slots, stack } = this;
    const reverse = heap.profile.evaluation.localsDroppedInReverse;
    if (reverse) {
      this.drop(heap, this.sp);
      for (let i = slots.length - 1; i >= 0; i--) if (slots[i] !== null) this.dropSlot(heap, i);
      return;
    }
    for (let i = 0; i < slots.length; i++) if (slots[i] !== null) this.dropSlot(heap, i);
    const depth = this.sp;
    this.sp = 0;
    for (let i = 0; i < depth; i++) {
      const object = stack[i]!;
      stack[i] = null;
      if (this.borrowed !== null && this.borrowed[i] === 1) this.borrowed[i] = 0;
      else if (object !== null) heap.drop(object);
    }
  }

  /** Pushes a reference that the frame owns from here on. */
  push(object: PyObject | null): void {
    this.stack[this.sp++] = object;
  }

  /** The entry `depth` below the top (1 is the top); borrowed. */
  peek(depth: number): PyObject {
    return this.stack[this.sp - depth]!;
  }

  /** Moves the top off the stack; the caller owns it. */
  pop(heap: Heap): PyObject {
    const at = --this.sp;
    const object = this.stack[at]!;
    this.stack[at] = null;
    const borrowed = this.borrowed;
    if (borrowed !== null && borrowed[at] === 1) {
      borrowed[at] = 0;
      heap.take(object);
    }
    return object;
  }

  /** An instruction did not end at once: notes what to do with the value it waits for. 1: the frames changed, 2: it raised. */
  pend(answer: null | undefined, pops: number, mode: number): 1 | 2 {
    if (answer === null) return 2;
    this.pendingPop = pops;
    this.pendingMode = mode;
    return 1;
  }

  /** Makes the entry at `at` an owned one, for who moves it elsewhere. */
  own(heap: Heap, at: number): PyObject {
    const object = this.stack[at]!;
    const borrowed = this.borrowed;
    if (borrowed !== null && borrowed[at] === 1) {
      borrowed[at] = 0;
      heap.take(object);
    }
    return object;
  }

  /** Drops the topmost entries, the first pushed first. */
  dropFirstToLast(heap: Heap, count: number): void {
    const { stack, borrowed, sp } = this;
    for (let at = sp - count; at < sp; at++) {
      const object = stack[at]!;
      stack[at] = null;
      if (borrowed !== null && borrowed[at] === 1) borrowed[at] = 0;
      else if (object !== null) heap.drop(object);
    }
    this.sp = sp - count;
  }

  /** Drops the inputs of the instruction that ends, in the order in which it drops them. */
  dropInputs(heap: Heap, count: number, lastFirst: Uint8Array): void {
    if (count > 1 && lastFirst[this.executable.code.ops[this.ip - 1]!] === 0)
      this.dropFirstToLast(heap, count);
    else this.drop(heap, count);
  }

  /** Drops the topmost entries, the last pushed first. */
  drop(heap: Heap, count: number): void {
    const { stack, borrowed } = this;
    for (; count > 0; count--) {
      const at = --this.sp;
      const object = stack[at]!;
      stack[at] = null;
      if (borrowed !== null && borrowed[at] === 1) borrowed[at] = 0;
      else if (object !== null) heap.drop(object);
    }
  }

  /** GET_ITER of a list or tuple on top of the stack, or of something else (`begins` false), where no iterator is made for those. */
  setIndex(begins: boolean): void {
    this.indices ??= new Int32Array(this.stack.length).fill(-1);
    this.indices[this.sp - 1] = begins ? 0 : -1;
  }

  /** The next item of the list or tuple on top of the stack, taken; null at its end. */
  nextIndexed(heap: Heap): PyObject | null {
    const { items } = this.stack[this.sp - 1] as PyList | PyTuple;
    const item = items[this.indices![this.sp - 1]!++] ?? null;
    return item === null ? null : heap.take(item);
  }

  swapIndices(one: number, other: number): void {
    const indices = this.indices!;
    [indices[one], indices[other]] = [indices[other]!, indices[one]!];
  }

  /** Drops what a local held. */
  dropSlot(heap: Heap, slot: number): void {
    const object = this.slots[slot]!;
    this.slots[slot] = null;
    if (object === null) return;
    if (this.slotsBorrowed !== null && this.slotsBorrowed[slot] === 1) this.slotsBorrowed[slot] = 0;
    else heap.drop(object);
  }

  /** Parameters that are the caller's references become the frame's own (a frame that outlives its call: `_PyFrame_Copy`). */
  ownAll(heap: Heap): void {
    if (this.funcBorrowed && this.func !== null) {
      if (heap.profile.evaluation.callerKeepsArguments) this.func = null;
      else heap.take(this.func);
      this.funcBorrowed = false;
    }
    const borrowedSlots = this.slotsBorrowed;
    if (borrowedSlots !== null) {
      for (let i = 0; i < borrowedSlots.length; i++) {
        if (borrowedSlots[i] === 1 && this.slots[i] !== null) heap.take(this.slots[i]!);
      }
      this.slotsBorrowed = null;
    }
    for (let i = 0; i < this.sp; i++) if (this.stack[i] !== null) this.own(heap, i);
  }

  /** Every reference the frame owns. */
  visit(visitor: (target: HeapObject) => void): void {
    if (!this.cleared) {
      const { slots, slotsBorrowed, stack, borrowed, sp } = this;
      for (let i = 0; i < slots.length; i++) {
        const object = slots[i]!;
        if (object !== null && (slotsBorrowed === null || slotsBorrowed[i] === 0)) visitor(object);
      }
      for (let i = 0; i < sp; i++) {
        const object = stack[i]!;
        if (object !== null && (borrowed === null || borrowed[i] === 0)) visitor(object);
      }
    }
    if (this.frameObject !== null) visitor(this.frameObject);
    if (this.caller !== null) visitor(this.caller);
    if (this.func !== null && !this.funcBorrowed) visitor(this.func);
    if (this.ownsCode) visitor(this.executable.codeObject);
    if (this.namespace !== null) visitor(this.namespace);
    if (this.localsDict !== null) visitor(this.localsDict);
    if (this.handled.value !== null && this.generator !== null) visitor(this.handled.value);
    if (this.extras !== null) for (const extra of this.extras.flat()) visitor(extra);
  }

  save(): FrameContent {
    return {
      slots: this.slots.slice(),
      slotsBorrowed: this.slotsBorrowed === null ? null : this.slotsBorrowed.slice(),
      stack: this.stack.slice(0, this.sp),
      borrowed: this.borrowed === null ? null : this.borrowed.slice(0, this.sp),
      sp: this.sp,
      ip: this.ip,
      pendingPop: this.pendingPop,
      pendingMode: this.pendingMode,
      frameObject: this.frameObject,
      caller: this.caller,
      cleared: this.cleared,
      onReturn: this.onReturn,
      statement: this.statement,
      handledValue: this.handled.value,
      handledPrevious: this.handled.previous,
      generator: this.generator,
      ended: this.ended,
      funcBorrowed: this.funcBorrowed,
      extras: this.extras === null ? null : this.extras.slice(),
      namespace: this.namespace,
      func: this.func,
      delegated: this.delegated,
      localsDict: this.localsDict,
      ownsCode: this.ownsCode,
      rounds: this.rounds === null ? null : new Map(this.rounds),
      block: this.block,
      indices: this.indices === null ? null : this.indices.slice(),
    };
  }

  restore(content: unknown): void {
    const saved = content as FrameContent;
    for (let i = 0; i < saved.slots.length; i++) this.slots[i] = saved.slots[i]!;
    this.slotsBorrowed = saved.slotsBorrowed === null ? null : saved.slotsBorrowed.slice();
    if (this.stack.length === 0) {
      const size = this.executable.code.stackSize + 2;
      this.stack = new Array<PyObject | null>(size).fill(null);
      if (this.borrowed !== null) this.borrowed = new Uint8Array(size);
    }
    for (let i = 0; i < this.stack.length; i++) this.stack[i] = i < saved.sp ? saved.stack[i]! : null;
    if (this.borrowed !== null && saved.borrowed !== null) {
      this.borrowed.fill(0);
      this.borrowed.set(saved.borrowed);
    }
    this.sp = saved.sp;
    this.ip = saved.ip;
    this.pendingPop = saved.pendingPop;
    this.pendingMode = saved.pendingMode;
    this.frameObject = saved.frameObject;
    this.caller = saved.caller;
    this.cleared = saved.cleared;
    this.onReturn = saved.onReturn;
    this.statement = saved.statement;
    this.handled.value = saved.handledValue;
    this.handled.previous = saved.handledPrevious;
    this.generator = saved.generator;
    this.ended = saved.ended;
    this.funcBorrowed = saved.funcBorrowed;
    this.extras = saved.extras === null ? null : saved.extras.slice();
    this.namespace = saved.namespace;
    this.func = saved.func;
    this.delegated = saved.delegated;
    this.localsDict = saved.localsDict;
    this.ownsCode = saved.ownsCode;
    this.rounds = saved.rounds === null ? null : new Map(saved.rounds);
    this.block = saved.block;
    this.indices = saved.indices === null ? null : saved.indices.slice();
  }
}

/** CO_OPTIMIZED. */
const OPTIMIZED = 1;

const noSlots = (): (PyObject | null)[] => [];
