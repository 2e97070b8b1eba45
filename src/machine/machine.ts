/**
 * The machine: a stack of frames, Python's and native ones, and the loop that steps the topmost. It is the `Runtime`
 * that objects/ sees. Nothing of a running program is on the JavaScript stack between two turns of the loop, so a
 * run can stop anywhere, go on later, and be put back to an earlier state.
 */

import { bug, type Limits, wholeLimits } from '../base';
import { type Code, type CodeAssumption, Op } from '../code';
import { Flag, FreeList, type Heap, type HeapObject, type PendingCollection } from '../heap';
import {
  bootstrap,
  ConstantPool,
  codeReads,
  dictDeleteStr,
  dictSetStr,
  findInMro,
  internedStr,
  makeModuleType,
  missingName,
  type NativeFrame,
  newCode,
  newDict,
  newException,
  newFrame,
  newFunction,
  newInt,
  newModule,
  newStr,
  newTuple,
  newUnknown,
  type PyCode,
  PyDict,
  type PyException,
  type PyFrame,
  PyFunction,
  type PyGenerator,
  PyList,
  PyModule,
  type PyObject,
  PyStr,
  type PyType,
  PyUnknown,
  type Result,
  type ResumeMode,
  Runtime,
  raiseImportError,
  setContext,
  sliceBytes,
  type TypeName,
  type TypeSpec,
  textOfModule,
} from '../objects';
import type { MainName, Profile } from '../versions';
import { auditRoots } from './audit-roots';
import { callFunction } from './calls';
import { deliver } from './delivery';
import { opcodesThatDropLastFirst } from './drop-order';
import { type Executable, makeExecutable } from './executable';
import { Explorer } from './explore';
import { AutomaticCollection, Collect, clearWeakReferences, Finalize, Interlude } from './finalizers';
import { type Handled, PythonFrame } from './frame';
import { resumeGenerator } from './generator-resume';
import { wrapAsyncValue } from './generators';
import { ignoredText } from './ignored';
import { Import, importModule } from './imports';
import { interpret } from './interpret';
import { localsOf } from './locals';
import { forwardFrom, Loops, type Shadows } from './loops';
import { Status, type StatusCode } from './ops/status';
import { prepareModules } from './prepare';
import { superArguments } from './super-arguments';
import type { Compiler, MachineListener, MainModule, ModuleSource, Outcome } from './types';
import { callUnknown, newOpaqueModule } from './unknown-calls';

export type Frame = PythonFrame | NativeFrame;

/** Native frames that step each other on the JavaScript stack before the loop takes over. */
const nestingMax = 40;

export interface MachineOptions {
  readonly mode?: 'trace' | 'explore';
  /** A recorder's call stands before every statement: a collection that is due runs there (3.12+). */
  readonly probed?: boolean;
  readonly limits?: Limits;
  readonly listener?: MachineListener | null;
  readonly modules?: ModuleSource;
  /** Code of the program's own file: what other files do is told at the line that led there. Null: all code is. */
  readonly own?: ReadonlySet<Code> | null;
  readonly main?: MainModule | null;
  readonly compiler?: Compiler;
  /** Instructions that a steady loop must still cost for its rounds to be passed over; infinite: all are executed. */
  readonly forwardFrom?: number;
  /** Text of the program's files, for tracebacks. */
  readonly source?: (filename: string) => string | null;
}

export class Machine extends Runtime {
  readonly frames: Frame[] = [];
  /** How the run ended; null while it goes on. */
  outcome: Outcome | null = null;
  readonly mode: 'trace' | 'explore';
  readonly limits: Limits;
  listener: MachineListener | null;
  stepsLeft: number;
  /** The run stops in front of the instruction for which fewer would be left. */
  stopAt = 0;
  /** It has stopped, and may go on. */
  private stopped = false;
  private sliceEnd = 0;
  /** How many are left when imports have run as much of other files as they may; -1 where none is under way. */
  importEnd = -1;
  /** Instructions of other files that imports have run. */
  importedSteps = 0;
  /** The module's run ended early: names that it has not are not known. */
  mainIsPartial = false;
  /** What delivers the value is C code, not the end of a function that was inlined. */
  private breaks = false;
  /** A value waits for the topmost frame. Null: the call raised, or an iterator is exhausted. */
  delivering = false;
  value: PyObject | null = null;
  /** The innermost frame's handled exception. */
  handledTop: Handled = { value: null, previous: null };
  pythonDepth = 0;
  nesting = 0;
  /** Receivers of functions that run by themselves: what they lack is unknown. */
  readonly symbolic = new Set<PyObject>();
  /** What stands for unknown values because the user says so. */
  readonly assumed = new WeakMap<PyObject, CodeAssumption>();
  /** Text written to standard error. */
  errors = '';
  main: PyModule | null = null;
  readonly explorer: Explorer;
  /** Passes over rounds of steady loops; null where every round is executed. */
  readonly loops: Loops | null;
  /** While a unit of a loop is executed with forms beside its values. */
  shadows: Shadows | null = null;
  moduleSource: ModuleSource | null;
  /** A file that is imported is not there yet: `proceed` has stopped in front of the import. */
  waitsForFile = false;
  readonly own: ReadonlySet<Code> | null;
  readonly mainModule: MainModule | null;
  private readonly sources: (filename: string) => string | null;
  readonly codes = new Map<Code, PyCode>();
  /** Code objects that the machine owns: those of modules. */
  private readonly roots: PyCode[] = [];
  /** Capabilities of the version that the loop asks for often. */
  readonly borrows: boolean;
  readonly probed: boolean;
  readonly keepsArguments: boolean;
  readonly framesAreObjects: boolean;
  readonly keepsExTuple: boolean;
  /** 1 at the opcodes whose inputs are dropped last to first. */
  readonly dropsLastFirst: Uint8Array;
  readonly inlinesInit: boolean;
  readonly inlinesProperties: boolean;
  readonly inlinesGetItem: boolean;
  readonly warmsByCode: boolean;
  readonly unpacksByIterator: boolean;
  /** A collection that began inside an allocation and has finalizers to run. */
  private pendingCollection: PendingCollection | null = null;
  /** Compiles Python source of ours and of `exec`; set by who has a parser. */
  readonly compiler: Compiler | null;
  /** Types of library modules that were imported. */
  readonly libraryTypes = new Map<TypeSpec, PyType>();

  constructor(heap: Heap, profile: Profile, options: MachineOptions = {}) {
    super(heap, profile);
    this.mode = options.mode ?? 'trace';
    this.probed = options.probed ?? false;
    this.limits = options.limits ?? wholeLimits;
    this.listener = options.listener ?? null;
    this.moduleSource = options.modules ?? null;
    this.own = options.own ?? null;
    this.mainModule = options.main ?? null;
    this.compiler = options.compiler ?? null;
    this.sources = options.source ?? (() => null);
    this.stepsLeft = this.limits.steps;
    this.borrows = profile.lowering.borrowedLoads;
    this.framesAreObjects = profile.evaluation.framesAreObjects;
    this.keepsArguments = profile.evaluation.callerKeepsArguments;
    this.keepsExTuple = profile.evaluation.callExKeepsTuple;
    this.dropsLastFirst = opcodesThatDropLastFirst(profile);
    this.inlinesInit = profile.evaluation.initInlinedWhenWarm;
    this.inlinesProperties = profile.evaluation.propertyInlinedWhenWarm;
    this.inlinesGetItem = profile.evaluation.getitemInlinedWhenWarm;
    this.warmsByCode = profile.evaluation.warmByCodeObject;
    this.unpacksByIterator = profile.evaluation.coldUnpackingIterates;
    this.explorer = new Explorer(this);
    const from = options.forwardFrom ?? forwardFrom;
    this.loops = this.mode === 'explore' && from < Number.POSITIVE_INFINITY ? new Loops(this, from) : null;
    heap.preparing = true;
    bootstrap(this);
    prepareModules(this);
    heap.preparing = false;
    heap.allocator.startedUp = true;
    if (profile.freeLists.sliceKeptByCollection) heap.passThrough(sliceBytes, FreeList.slice);
    heap.raisingHook = () => this.exception !== null;
    heap.weakrefHook = (object, moment) => clearWeakReferences(this, object, moment);
    heap.collectHook = () => this.collectInAllocation();
  }

  // ---- running

  /** Makes `__main__` of the code and puts its frame on the stack. */
  start(code: Code): void {
    this.programName = code.filename;
    const { mainModule } = this;
    if (mainModule?.imported) {
      this.codeObject(code);
      this.frames.push(new Import(mainModule.name, null));
      return;
    }
    const main = newModule(this, '__main__');
    this.main = main;
    // The recorder's is a constant of its own; from 3.13 it is part of the interpreter.
    if (this.mode === 'trace' || this.profile.immortality.identifiers) {
      const name = internedStr(this, '__main__');
      dictSetStr(this, main.dict, '__name__', name);
      this.heap.drop(name);
    }
    for (const known of this.profile.evaluation.mainNames) {
      const value = this.mainValue(known, code);
      dictSetStr(this, main.dict, known, value);
      this.heap.drop(value);
    }
    if (mainModule !== null && mainModule.package !== null) {
      const own = newStr(this, mainModule.package);
      dictSetStr(this, main.dict, '__package__', own);
      this.heap.drop(own);
    }
    dictSetStr(this, this.modules ?? bug('no sys.modules'), '__main__', main);
    this.pushBody(this.codeObject(code), main.dict, main.dict);
  }

  /** Owned. */
  private mainValue(name: MainName, code: Code): PyObject {
    switch (name) {
      case '__annotations__':
        return newDict(this);
      case '__builtins__':
        return this.heap.take(this.builtins ?? bug('no builtins'));
      case '__file__':
        return newStr(this, code.filename);
      case '__cached__':
        return this.none();
    }
  }

  /**
   * Steps until the run ends, or for about `steps` instructions. True where it has ended. `exactly`: all that belongs to
   * them is done, up to the next instruction.
   */
  proceed(steps = Number.POSITIVE_INFINITY, exactly = false): boolean {
    this.sliceEnd = Math.max(0, this.stepsLeft - steps);
    this.setStop();
    this.waitsForFile = false;
    while (this.outcome === null) {
      const { frames, heap } = this;
      const frame = frames[frames.length - 1];
      if (frame === undefined) {
        this.finishRoot();
        continue;
      }
      if (heap.waiting.length > 0 && !(frame instanceof Finalize && !this.delivering)) {
        this.pushFinalizers();
        continue;
      }
      try {
        this.turn(frame);
      } catch (error) {
        // What the host cannot hold: a text, an array or an integer that is too large, a stack that is too deep.
        if (!(error instanceof RangeError)) throw error;
        this.limit('size of one value');
      }
      if (this.waitsForFile) return this.outcome !== null;
      if (this.stopped && this.importIsOver()) this.breakOff();
      else if (this.stopped || (!exactly && this.stepsLeft <= this.sliceEnd)) {
        this.stopped = false;
        return this.outcome !== null;
      }
    }
    return true;
  }

  setStop(): void {
    this.stopAt = Math.max(0, this.sliceEnd, this.importEnd);
  }

  /** In front of an instruction for which no step is left, in all or for now. */
  stop(): void {
    if (this.stepsLeft < 0) {
      this.limit('steps');
      return;
    }
    this.stepsLeft++;
    this.stopped = true;
  }

  /** From here on imports may run so many instructions of other files; null: there is no such limit. Answers what it was. */
  limitImport(steps: number | null): number | null {
    const before = this.importEnd < 0 ? null : this.stepsLeft - this.importEnd;
    this.importEnd = steps === null ? -1 : Math.max(0, this.stepsLeft - steps);
    this.setStop();
    return before;
  }

  /** Imports have run as much of other files as they may. */
  importIsOver(): boolean {
    return this.importEnd >= 0 && this.stepsLeft <= this.importEnd;
  }

  /** Ends the body of the file that is imported, as an interrupt would: whatever it catches is ended, too. */
  private breakOff(): void {
    this.stopped = false;
    const frame = this.frames[this.frames.length - 1] as PythonFrame;
    frame.ip++;
    this.raise('KeyboardInterrupt', '');
    this.delivering = true;
    this.value = null;
  }

  private turn(frame: Frame): void {
    if (!(frame instanceof PythonFrame)) {
      this.stepNative(frame);
      return;
    }
    if (!this.delivering) {
      interpret(this, frame);
      return;
    }
    const { value } = this;
    this.delivering = false;
    this.value = null;
    const { breaks } = this;
    const next = deliver(this, frame, value);
    if (next === null) return;
    if (breaks && value !== null && next === frame && this.breaksAfter(next)) this.collectDue();
    else interpret(this, next);
  }

  /** Whether a collection is due at the eval breaker that a call of something in C ends with; its result is on the stack. */
  private breaksAfter({ executable: { code }, ip }: PythonFrame): boolean {
    if (!this.heap.collectionDue || !this.profile.evaluation.collectsAtEvalBreaker || this.collecting)
      return false;
    const op = code.ops[ip - 1];
    return op === Op.CALL || op === Op.CALL_KW || op === Op.CALL_EX;
  }

  private stepNative(frame: NativeFrame): void {
    const value = this.delivering ? this.value : null;
    this.delivering = false;
    this.value = null;
    const result = frame.step(this, value);
    if (result === undefined) return;
    this.leaveNative(frame);
    this.breaks = !frame.inlined;
    if (frame instanceof Interlude) {
      frame.resumeBelow(this);
      return;
    }
    this.delivering = true;
    this.value = result;
  }

  private leaveNative(frame: NativeFrame): void {
    const top = this.frames[this.frames.length - 1];
    // A limit has ended the run in a finalizer, inside an allocation that this frame made: nothing goes on.
    if (top !== frame && this.outcome !== null) return;
    this.frames.pop();
    if (top !== frame) bug(`native frame ${frame.constructor.name} ended below ${top?.constructor.name}`);
    const { owned } = frame;
    while (owned.length > 0) this.heap.drop(owned.pop()!);
  }

  /** The root frame has returned or raised. */
  private finishRoot(): void {
    this.loops?.leave(null);
    this.delivering = false;
    const { value, exception } = this;
    this.value = null;
    if (value !== null) this.heap.drop(value);
    if (this.explorer.pathFinished()) return;
    if (exception === null) this.outcome = { kind: 'done' };
    else {
      // The exception stays on the machine: who formats or drops it decides.
      this.outcome = { kind: 'raised', exception, line: this.heap.line };
    }
  }

  /** Ends the run at a limit. Answers PENDING, for `return`. */
  limit(which: string): undefined {
    if (this.loops?.isBusy) this.loops.leave(null);
    this.outcome ??= { kind: 'limit', which, line: this.currentLine() };
    return undefined;
  }

  /** Whether the run has ended because the heap holds more than it may. */
  isFull(): boolean {
    const { heap, limits } = this;
    if (heap.liveObjects - heap.skippedObjects > limits.objects) this.limit('objects');
    else if (heap.liveBytes - heap.skippedBytes > limits.bytes) this.limit('memory');
    else return false;
    return true;
  }

  spend(rounds: number): boolean {
    this.stepsLeft -= rounds;
    if (this.stepsLeft < 0) this.limit('steps');
    else if (!this.isFull()) return true;
    return false;
  }

  // ---- frames

  /** Puts a frame for module or class code on the stack; it owns its namespace and globals. */
  pushBody(code: PyCode, globals: PyDict, namespace: PyObject, func: PyFunction | null = null): PythonFrame {
    const { heap } = this;
    const frame = new PythonFrame(
      this.executable(code),
      func === null ? null : heap.take(func),
      globals,
      func === null ? this.builtinsOf(globals) : func.builtins,
      heap.take(namespace),
      this.borrows,
    );
    frame.hidden = frame.executable.hidden;
    if (func !== null) this.fillClosure(frame, func);
    if (this.framesAreObjects) frame.takeBlock(heap);
    this.enter(frame);
    return frame;
  }

  fillClosure(frame: PythonFrame, func: PyFunction): void {
    const { cells } = func;
    const first = frame.executable.freeFirst;
    for (let i = 0; i < cells.length; i++) frame.slots[first + i] = this.heap.take(cells[i] as PyObject);
  }

  builtinsOf(globals: PyDict): PyDict {
    const named = globals.getStr('__builtins__');
    if (named instanceof PyDict) return named;
    return (this.builtins ?? bug('no builtins')).dict;
  }

  enter(frame: PythonFrame): void {
    if (this.framesAreObjects) this.holdCaller(frame);
    this.frames.push(frame);
    this.pythonDepth++;
    if (!frame.hidden) this.listener?.entered?.(frame);
  }

  /**
   * Takes a frame that has returned or raised off the stack and gives up what it holds; a frame object that somebody
   * keeps takes the locals over (Python/frame.c:take_ownership).
   */
  leave(frame: PythonFrame, value: PyObject | null = null): void {
    this.listener?.left?.(frame, value);
    this.popFrame(frame);
    if (frame.generator !== null) return;
    this.clearFrame(frame, true);
  }

  /** Takes the frame, which goes on to live or not, off the top of the stack. */
  popFrame(frame: PythonFrame): void {
    if (this.loops?.isBusy) this.loops.leave(frame);
    this.frames.pop();
    this.pythonDepth--;
    // A generator's frame has no caller while it is suspended, nor once it has finished.
    if (frame.generator !== null) frame.dropCaller(this.heap);
  }

  /** Where frames are objects, a running frame holds its caller's (f_back), here as far as that has been asked for. */
  private holdCaller(frame: PythonFrame): void {
    for (let i = this.frames.length - 1; i >= 0; i--) {
      const below = this.frames[i];
      if (!(below instanceof PythonFrame)) continue;
      if (below.frameObject !== null) frame.caller = this.heap.take(below.frameObject);
      return;
    }
  }

  /** A frame has ended; `linked`: its frame object, where it lives on, knows the caller. */
  clearFrame(frame: PythonFrame, linked: boolean): void {
    const { frameObject } = frame;
    if (frameObject !== null) {
      frame.frameObject = null;
      if (frameObject.refs > 1) {
        frame.ownAll(this.heap);
        this.heap.touch(frameObject);
        this.heap.track(frameObject);
        frameObject.ownsState = true;
        if (linked) frameObject.backFrame ??= this.frame(0);
        frame.dropCaller(this.heap);
        frame.ended = true;
        this.heap.drop(frameObject);
        return;
      }
      this.heap.drop(frameObject);
    }
    frame.release(this.heap);
  }

  topPython(): PythonFrame | null {
    for (let i = this.frames.length - 1; i >= 0; i--) {
      const frame = this.frames[i];
      if (frame instanceof PythonFrame && !frame.hidden && !frame.executable.foreign) return frame;
    }
    return null;
  }

  /** The running Python frame, whoever's it is. */
  innermostPython(): PythonFrame | null {
    for (let i = this.frames.length - 1; i >= 0; i--) {
      const frame = this.frames[i];
      if (frame instanceof PythonFrame) return frame;
    }
    return null;
  }

  executable(code: PyCode): Executable {
    if (code.prepared === null) {
      const { own } = this;
      code.prepared = makeExecutable(code, code.constants, own !== null && !own.has(code.code));
    }
    return code.prepared as Executable;
  }

  frameObjectOf(frame: PythonFrame): PyFrame {
    if (frame.frameObject === null) {
      frame.frameObject = newFrame(this, frame);
      if (this.framesAreObjects) this.holdByCallee(frame, frame.frameObject);
      // Objects/genobject.c:gen_new_with_qualname tracks the frame of a generator from the start.
      if (this.framesAreObjects && frame.generator !== null) this.heap.track(frame.frameObject);
    }
    return frame.frameObject;
  }

  private holdByCallee(frame: PythonFrame, object: PyFrame): void {
    for (let i = this.frames.lastIndexOf(frame) + 1; i > 0 && i < this.frames.length; i++) {
      const above = this.frames[i];
      if (!(above instanceof PythonFrame)) continue;
      above.caller = this.heap.take(object);
      return;
    }
  }

  callerOf(frame: PythonFrame): PyFrame | null {
    const at = this.frames.indexOf(frame);
    for (let i = at - 1; i >= 0; i--) {
      const below = this.frames[i];
      if (below instanceof PythonFrame) return this.heap.take(this.frameObjectOf(below));
    }
    return null;
  }

  localsOf(frame: PythonFrame): PyObject {
    return localsOf(this, frame);
  }

  // ---- Runtime

  call(
    callable: PyObject,
    args: readonly PyObject[],
    keywords: ReadonlyMap<string, PyObject> | null = null,
  ): Result {
    if (callable instanceof PyFunction) return callFunction(this, callable, args, keywords);
    const { call } = callable.type.slotTable;
    if (call !== undefined) return call(this, callable, args, keywords);
    if (callable instanceof PyUnknown) {
      return callUnknown(this, callable, keywords === null ? args : [...args, ...keywords.values()]);
    }
    return this.raise('TypeError', `'${callable.type.fullTypeName}' object is not callable`);
  }

  run(frame: NativeFrame): Result {
    if (this.frames.length > this.recursionLimit * 3) {
      return this.raise('RecursionError', 'maximum recursion depth exceeded');
    }
    this.frames.push(frame);
    if (this.nesting >= nestingMax) return undefined;
    this.nesting++;
    const result = frame.step(this, null);
    this.nesting--;
    if (result !== undefined) this.leaveNative(frame);
    return result;
  }

  raise(typeName: string, message: string): null {
    const type = (this.types as Readonly<Record<string, PyType | undefined>>)[typeName];
    if (type === undefined) return bug(`no exception type ${typeName}`);
    return this.raiseObject(newException(this, type, [newStr(this, message)]));
  }

  raiseObject(exception: PyException): null {
    if (this.exception !== null) this.forget();
    setContext(this, exception, this.handled());
    this.exception = exception;
    return null;
  }

  override asked(object: PyObject, name: string): void {
    this.listener?.asked?.(object, name);
  }

  unknown(reason: string, typeName?: string): Result {
    const line = this.currentLine();
    if (this.mode === 'trace') {
      this.outcome ??= { kind: 'unknown', why: reason, line };
      return undefined;
    }
    return newUnknown(this, { why: reason, line }, typeName ?? null);
  }

  escape(objects: readonly PyObject[], _reason: string): void {
    const seen = new Set<HeapObject>();
    const todo: HeapObject[] = [...objects];
    for (let object = todo.pop(); object !== undefined; object = todo.pop()) {
      if (seen.has(object) || (object.flags & (Flag.IMMORTAL | Flag.SHARED)) !== 0) continue;
      seen.add(object);
      this.heap.setFlags(object, Flag.AT_LEAST);
    }
  }

  /** The line of the program's own file that runs, or that led to what runs. */
  currentLine(): number {
    const top = this.frames[this.frames.length - 1];
    if (top instanceof PythonFrame && !top.executable.foreign && !top.hidden) return this.heap.line;
    return this.topPython()?.line() ?? (this.own === null ? this.heap.line : 0);
  }

  runBody(body: PyFunction, namespace: PyObject): Result {
    this.pushBody(body.code, body.globals, namespace, body);
    return undefined;
  }

  resume(generator: PyGenerator, mode: ResumeMode, value: PyObject | null): Result {
    return resumeGenerator(this, generator, mode, value);
  }

  generatorFrame(generator: PyGenerator): PyFrame | null {
    const frame = generator.frame as PythonFrame | null;
    return frame === null ? null : this.heap.take(this.frameObjectOf(frame));
  }

  frame(depth: number): PyFrame | null {
    let left = depth;
    for (let i = this.frames.length - 1; i >= 0; i--) {
      const frame = this.frames[i];
      if (frame instanceof PythonFrame && left-- === 0) return this.heap.take(this.frameObjectOf(frame));
    }
    return null;
  }

  superArguments(): { type: PyType; self: PyObject } | string {
    const frame = this.topFrame();
    return frame === null ? 'super(): no current frame' : superArguments(this, frame);
  }

  private topFrame(): PythonFrame | null {
    for (let i = this.frames.length - 1; i >= 0; i--) {
      const frame = this.frames[i];
      if (frame instanceof PythonFrame) return frame;
    }
    return null;
  }

  handled(): PyException | null {
    for (let at: Handled | null = this.handledTop; at !== null; at = at.previous) {
      if (at.value !== null) return at.value;
    }
    return null;
  }

  globals(): PyDict | null {
    return this.topFrame()?.globals ?? null;
  }

  override sourceText(filename: string): string | null {
    codeReads.count++;
    return this.sources(filename);
  }

  sourceLine(filename: string, line: number): string | null {
    codeReads.count++;
    return this.sources(filename)?.split('\n')[line - 1] ?? null;
  }

  codeObject(code: Code): PyCode {
    let made = this.codes.get(code);
    if (made === undefined || (made.flags & Flag.FREED) !== 0) {
      made = newCode(this, code, new ConstantPool());
      this.codes.set(code, made);
      this.roots.push(made);
    }
    return made;
  }

  // ---- what handlers ask for

  decide(frame: PythonFrame, value: PyObject): boolean {
    return this.explorer.decide(frame, value);
  }

  decideRound(frame: PythonFrame, iterator: PyObject): boolean {
    return this.explorer.decideRound(frame, iterator);
  }

  get collecting(): boolean {
    if (this.heap.collector.pending !== null) return this.pendingCollection === null;
    return this.frames.some((frame) => frame instanceof Collect);
  }

  /** At the eval breaker, or from 3.11 back after an allocation: runs the collection that is due. */
  collectDue(): void {
    const { heap, pendingCollection } = this;
    heap.collectionDue = false;
    this.pendingCollection = null;
    const generation = pendingCollection?.generation ?? heap.collector.dueGeneration();
    if (generation !== null) this.interlude(new AutomaticCollection(generation, pendingCollection));
  }

  /** Inside the allocation that made it due (up to 3.11); what needs Python code waits for the next instruction. */
  private collectInAllocation(): void {
    const { heap } = this;
    const generation = heap.collector.dueGeneration();
    if (generation === null || this.collecting) return;
    const { collectionCallbacks } = this;
    if (collectionCallbacks instanceof PyList && collectionCallbacks.items.length > 0) {
      if (this.mode === 'trace') this.runAtOnce(new AutomaticCollection(generation, null));
      else heap.collectionDue = true;
      return;
    }
    const pending = heap.beginCollection(generation, true);
    if (pending.finalizers.length === 0 && heap.waiting.length === 0) heap.finishCollection(pending);
    else if (this.mode === 'trace') this.runAtOnce(new AutomaticCollection(generation, pending));
    else {
      this.pendingCollection = pending;
      heap.collectionDue = true;
    }
  }

  /** Runs a frame to its end in the middle of an instruction: only where the run never goes back to an earlier moment. */
  private runAtOnce(frame: Interlude): void {
    const { frames, heap } = this;
    const depth = frames.length;
    this.stopAt = 0;
    this.interlude(frame);
    while (this.outcome === null && frames.length > depth) {
      const top = frames[frames.length - 1]!;
      if (heap.waiting.length > 0 && !(top instanceof Finalize && !this.delivering)) this.pushFinalizers();
      else this.turn(top);
    }
    this.setStop();
  }

  /** Puts a frame on the stack that runs between two steps of the program. */
  interlude(frame: Interlude): void {
    frame.delivering = this.delivering;
    frame.value = this.value;
    frame.exception = this.exception;
    this.delivering = false;
    this.value = null;
    this.exception = null;
    this.frames.push(frame);
  }

  pushFinalizers(): void {
    this.interlude(new Finalize());
  }

  /** An owned interned string. */
  intern(text: string): PyStr {
    return internedStr(this, text);
  }

  newFunctionOf(code: PyCode, globals: PyDict): PyFunction {
    return newFunction(this, code, globals);
  }

  /** A method of a built-in type; borrowed. */
  method(type: TypeName, name: string): PyObject {
    return findInMro(this.types[type], name) ?? bug(`${type} has no ${name}`);
  }

  newText(text: string): PyStr {
    return newStr(this, text);
  }

  /** A tuple that takes these items. */
  newTupleOf(items: readonly PyObject[]): PyObject {
    return newTuple(
      this,
      items.map((item) => this.heap.take(item)),
    );
  }

  textOf(text: PyObject): string {
    return text instanceof PyStr ? text.value : '';
  }

  /** Something that is not modelled: the run ends here. */
  unsupported(_frame: PythonFrame, what: string): StatusCode {
    this.outcome ??= { kind: 'unknown', why: `${what} is not modelled`, line: this.currentLine() };
    return Status.changed;
  }

  exceptionGroup(like: PyException | null, exceptions: readonly PyException[]): Result {
    const items = this.newTupleOf(exceptions);
    const message = like?.args.items[0] ?? null;
    const text = message === null ? this.newText('') : this.heap.take(message);
    const made = this.call(this.types.ExceptionGroup, [text, items]);
    this.heap.drop(text);
    this.heap.drop(items);
    return made;
  }

  /** What an async generator yields to its consumer, told apart from what it awaits. */
  wrapAsyncValue(value: PyObject): Result {
    return wrapAsyncValue(this, value);
  }

  /** `from module import name` that is not there. */
  missingName(module: PyObject, name: string): Result {
    if (this.exception !== null) return null;
    if (!(module instanceof PyModule)) {
      const text = `cannot import name '${name}' from '<unknown module name>' (unknown location)`;
      return raiseImportError(this, 'ImportError', text, null);
    }
    const own = textOfModule(module, '__name__');
    // A submodule whose body runs is no attribute of its package yet (Python/ceval.c:import_from).
    const inside = own === null ? null : (this.modules?.getStr(`${own}.${name}`) ?? null);
    if (inside !== null) return this.heap.take(inside);
    const text = missingName(this, module, name);
    return raiseImportError(this, 'ImportError', text, own, textOfModule(module, '__file__'));
  }

  /** "Exception ignored in": the exception of a finalizer is printed and dropped. */
  ignoreException(source: PyObject | null): void {
    const exception = this.exception;
    this.exception = null;
    if (exception === null) return;
    this.errors += ignoredText(this, source, exception);
    this.heap.drop(exception);
  }

  /** Source of ours or of `exec`. */
  compileHidden(source: string, filename: string): Code {
    return (this.compiler ?? bug('no compiler'))(source, filename, 'exec') as Code;
  }

  forgetModule(name: string): void {
    const { exception } = this;
    this.exception = null;
    dictDeleteStr(this, this.modules!, name);
    this.exception = exception;
  }

  /** A module that is not modelled: everything about it is unknown. */
  addOpaqueModule(name: string, why?: string): Result {
    const made = newOpaqueModule(this, name, why);
    dictSetStr(this, this.modules!, name, made);
    this.heap.drop(made);
    return this.none();
  }

  /** Forgets what is on the stack; the heap is put back by who asks. */
  abandon(): void {
    this.loops?.leave(null);
    this.frames.length = 0;
    this.symbolic.clear();
    this.nesting = 0;
    this.heap.preparing = false;
    this.pythonDepth = 0;
    this.delivering = false;
    this.value = null;
    this.exception = null;
    this.handledTop = { value: null, previous: null };
    this.limitImport(null);
    this.explorer.reset();
  }

  /** Every counted reference that is held by no object: frames, native frames, values on their way, tables. For the audit. */
  auditRoots(): Generator<HeapObject> {
    return auditRoots(this, this.roots);
  }

  typeOf(spec: TypeSpec): PyType {
    const known = this.libraryTypes.get(spec);
    if (known !== undefined) return known;
    const { preparing } = this.heap;
    this.heap.preparing = true;
    const bases = spec.libraryBase === undefined ? undefined : [this.typeOf(spec.libraryBase)];
    const made = makeModuleType(this, spec, bases);
    this.heap.preparing = preparing;
    this.libraryTypes.set(spec, made);
    return made;
  }

  // ---- modules

  /** An owned module with the names every module has. */
  newModule(name: string): PyModule {
    const module = newModule(this, name);
    const builtins = this.builtins;
    if (builtins !== null) dictSetStr(this, module.dict, '__builtins__', builtins);
    return module;
  }

  write(text: string, stream: 'output' | 'error' = 'output'): void {
    if (stream === 'error') {
      this.errors += text;
      return;
    }
    this.output += text;
    this.listener?.output?.(text);
    if (this.output.length > this.limits.outputLength) this.limit('output');
  }

  locals(): PyObject {
    const frame = this.topFrame();
    return frame === null ? this.none() : localsOf(this, frame);
  }

  compile(source: string, filename: string, mode: 'exec' | 'eval' | 'single'): PyCode | null {
    if (this.compiler === null) return null;
    const code = this.compiler(source, filename, mode);
    if (typeof code === 'string') {
      this.raise('SyntaxError', code);
      return null;
    }
    return newCode(this, code, new ConstantPool());
  }

  runCode(code: PyCode, globals: PyDict, namespace: PyObject): Result {
    if (this.pythonDepth >= this.recursionLimit) {
      return this.raise('RecursionError', 'maximum recursion depth exceeded');
    }
    const func = this.profile.evaluation.executedCodeHasFunction ? newFunction(this, code, globals) : null;
    this.pushBody(code, globals, namespace, func).ownsCode = true;
    if (func !== null) this.heap.drop(func);
    this.heap.take(code);
    return undefined;
  }

  collect(generation: number): Result {
    if (this.collecting) return newInt(this, 0);
    return this.run(new Collect(generation, false));
  }

  importModule(name: string, names: readonly string[] | null, level: number): Result {
    const globals = this.globals();
    if (globals === null) return this.raise('ImportError', 'no running frame');
    return importModule(this, globals, name, names, level);
  }
}
