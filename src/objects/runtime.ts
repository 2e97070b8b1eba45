/**
 * What native code may ask of the machine. `machine/` extends this class; `objects/` never sees frames or control
 * flow, only: call this, run this native frame, raise that.
 */

import type { Heap } from '../heap';
import type { Profile } from '../versions';
import type { PyCode } from './code';
import type { PyDict } from './dict';
import type { PyException } from './exceptions';
import type { PyFrame } from './frameobject';
import type { PyFunction } from './function';
import type { PyGenerator, ResumeMode } from './generator';
import type { PyModule } from './module';
import type { NativeFrame } from './native';
import type { PyObject, Result } from './object';
import type { Singletons, Types } from './registry';
import type { PyStr } from './str';
import type { PyTuple } from './tuple';
import type { PyType, TypeSpec } from './type';

/** Why something is not known, in words for the user, and the line that caused it. */
export interface Reason {
  readonly why: string;
  readonly line: number;
}

export abstract class Runtime {
  /** Set by `bootstrap` (registry.ts). */
  types!: Types;
  singletons!: Singletons;
  /** Interned strings by their text; not owned (the table's two references are not counted, as in CPython). */
  readonly interned = new Map<string, PyStr>();
  /** Identifiers of compiled source whose strings are immortal. */
  readonly immortalNames = new Set<string>();
  /** Code of functions whose docstring somebody has read. */
  readonly docReads = new Set<PyObject>();
  /** `sys.modules`, and the module `builtins`; owned. Null until the machine has made them. */
  modules: PyDict | null = null;
  builtins: PyModule | null = null;
  /** The raised exception that is on its way (owned); null where none is. */
  exception: PyException | null = null;
  /** The tuple of a call `f(*args)` while the callable is asked to run; borrowed. */
  argumentTuple: PyTuple | null = null;
  /** The dict that carries the keywords to a constructor while that is asked to run, which may keep it; borrowed. */
  keywordDict: PyDict | null = null;
  /** Standard input is known to be empty (a trace). */
  inputIsEmpty = false;
  /** Files that the program writes, by their paths, and null for one it removed; null where they are not followed. */
  files: Map<string, Uint8Array | null> | null = null;
  /** Set by the machine with a value that an asynchronous generator itself yields (ASYNC_GEN_WRAP); whoever awaits it resets it. */
  asyncYielded = false;
  /** What `sys.argv[0]` says: the program's file. */
  programName = '';
  /** Text printed so far; the machine limits it. */
  output = '';

  constructor(
    readonly heap: Heap,
    readonly profile: Profile,
  ) {}

  /** Calls an object: function, type, method, instance with `__call__`. Arguments are borrowed, as in vectorcall. */
  abstract call(
    callable: PyObject,
    args: readonly PyObject[],
    keywords?: ReadonlyMap<string, PyObject> | null,
  ): Result;

  /** Pushes a native frame and steps it: its value if it finishes at once, else PENDING. RecursionError at the recursion limit. */
  abstract run(frame: NativeFrame): Result;

  /** Raises a new exception of a built-in type (`runtime.types.TypeError`); answers null, for `return runtime.raise(…)`. */
  abstract raise(typeName: string, message: string): null;

  /** Raises this exception, which the runtime owns from here on. Answers null. */
  abstract raiseObject(exception: PyException): null;

  /** An owned unknown, with the name of its built-in type where that is known. In a trace the run ends here. */
  abstract unknown(reason: string, typeName?: string): Result;

  /** An attribute of something unknown is read, or it is entered or iterated. */
  asked(_object: PyObject, _name: string): void {}

  /** The program may have kept these objects somewhere we do not see: their counts become lower bounds, and what they reach may have changed. */
  abstract escape(objects: readonly PyObject[], reason: string): void;

  /** Counts rounds of a native loop as steps. False where the run ends at a limit: the caller answers PENDING. */
  abstract spend(rounds: number): boolean;

  /** Statement line the program is at, for reasons. */
  abstract currentLine(): number;

  /** Runs a class body: the function's code with `namespace` as its locals. Answers what the code returned: the `__class__` cell or None. */
  abstract runBody(body: PyFunction, namespace: PyObject): Result;

  /**
   * Goes on with a generator. `next`: its next value, or null without an exception where it returned. `send` and
   * `throw` (the value is what is sent or the exception): the same, but a return raises StopIteration with its value
   * (StopAsyncIteration for an async generator). `close`: throws GeneratorExit in and answers None where the generator
   * returned or let it through; a yield raises RuntimeError. The machine checks that the generator is not running.
   */
  abstract resume(generator: PyGenerator, mode: ResumeMode, value: PyObject | null): Result;

  /** The frame object of a suspended or running generator, owned; null where it has finished. */
  abstract generatorFrame(generator: PyGenerator): PyFrame | null;

  /** The frame object of the frame `depth` levels up (0: the running Python frame), made if need be; owned, null where there is none. */
  abstract frame(depth: number): PyFrame | null;

  /** What zero-argument `super()` finds in the running frame: its `__class__` cell's type and its first argument, both borrowed; or the text of the RuntimeError. */
  abstract superArguments(): { type: PyType; self: PyObject } | string;

  /** The exception that is being handled (`sys.exception()`); borrowed. */
  abstract handled(): PyException | null;

  /** Globals of the running frame, borrowed: `__module__` of new classes and functions comes from them. Null where there is no frame. */
  abstract globals(): PyDict | null;

  /** Source line `line` of a file of the program, for tracebacks; null where it is not known. */
  abstract sourceLine(filename: string, line: number): string | null;

  /** The text of a file of the program; null where it is not known. */
  sourceText(_filename: string): string | null {
    return null;
  }

  /** The code object for a nested constant is one per compile unit; the machine keeps them (function.ts, `PyCode`). */
  abstract codeObject(code: PyCode['code']): PyCode;

  /** Prints to standard output or standard error; the machine limits the length. */
  abstract write(text: string, stream?: 'output' | 'error'): void;

  /** `locals()` of the running frame, owned. */
  abstract locals(): PyObject;

  /** Compiles source text; null where SyntaxError was raised. Owned. */
  abstract compile(source: string, filename: string, mode: 'exec' | 'eval' | 'single'): PyCode | null;

  /** `exec` and `eval`: runs code in these namespaces; its value is what it returns. */
  abstract runCode(code: PyCode, globals: PyDict, namespace: PyObject): Result;

  /** `__import__`. */
  abstract importModule(name: string, names: readonly string[] | null, level: number): Result;

  /** `gc.collect()`: PENDING where finalizers or callbacks run, else how many objects it found. */
  abstract collect(generation: number): Result;

  /** `gc.set_debug`, and the list `gc.callbacks` once the module is there; borrowed. */
  collectorDebug = 0;
  collectionCallbacks: PyObject | null = null;
  /** `gc.garbage`. */
  collectedGarbage: PyObject | null = null;

  /** The type that is made from a library module's spec. */
  abstract typeOf(spec: TypeSpec): PyType;

  /** `sys.setrecursionlimit`. */
  recursionLimit = 1000;

  /** An owned None. */
  none(): PyObject {
    return this.heap.take(this.singletons.none);
  }

  /** An owned NotImplemented. */
  notImplemented(): PyObject {
    return this.heap.take(this.singletons.notImplemented);
  }

  /** An owned True or False. */
  bool(value: boolean): PyObject {
    return this.heap.take(value ? this.singletons.true : this.singletons.false);
  }

  /** Drops the raised exception, where the caller handles it. */
  forget(): void {
    const exception = this.exception;
    this.exception = null;
    if (exception !== null) this.heap.drop(exception);
  }
}
