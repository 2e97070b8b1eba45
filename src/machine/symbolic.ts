/** Runs of functions that the module's run did not reach, with arguments that nobody knows. */

import { bug } from '../base';
import { CodeFlag } from '../code';
import {
  findInMro,
  isUnknown,
  NativeFrame,
  nativeBase,
  newCell,
  newFunction,
  newInstance,
  newTuple,
  newUnknown,
  objectType,
  type PyCode,
  type PyDict,
  PyFunction,
  PyGenerator,
  PyMethod,
  type PyObject,
  PyStr,
  PyType,
  PyUnknown,
  type Result,
  type Runtime,
} from '../objects';
import { assumedObject } from './assumed';
import { PythonFrame } from './frame';
import type { Machine } from './machine';
import type { Outcome } from './types';
import { callUnknown } from './unknown-calls';

/** The built-in type that an annotation names; null where it names none. */
function annotated(func: PyFunction, name: string): string | null {
  const annotations = func.annotations as
    | (PyObject & { getStr?: PyDict['getStr']; items?: PyObject[] })
    | null;
  let value: PyObject | null = null;
  if (annotations?.getStr !== undefined) value = annotations.getStr(name);
  else if (annotations?.items !== undefined) {
    const { items } = annotations;
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i];
      if (key instanceof PyStr && key.value === name) value = items[i + 1]!;
    }
  }
  if (value instanceof PyType) return value.name;
  return value instanceof PyStr ? value.value : null;
}

/** An owned instance of the class of which nothing is known. */
export function instanceOf(machine: Machine, owner: PyType): PyObject {
  const { spec } = nativeBase(owner);
  const made =
    spec === objectType
      ? newInstance(machine, owner)
      : (spec?.allocate?.(machine, owner) ??
        newUnknown(machine, { why: `an instance of ${owner.name}`, line: 0 }, owner.name));
  machine.symbolic.add(made);
  return made;
}

/** Symbolic arguments, owned by the frame that holds them. */
interface Arguments {
  readonly positional: PyObject[];
  readonly keywords: Map<string, PyObject>;
}

/** A value for each parameter; `self` stands for the first one where it is given. */
function argumentsOf(
  machine: Machine,
  func: PyFunction,
  self: PyObject | null,
  hold: NativeFrame,
): Arguments {
  const { code } = func.code;
  const unknown = (name: string): PyObject => {
    const why = `argument '${name}' of ${func.qualname}()`;
    const value = newUnknown(machine, { why, line: code.firstLine }, annotated(func, name));
    const stated = code.assumptions?.find((one) => one.name === name);
    if (stated === undefined) return hold.hold(value);
    const made = assumedObject(machine, stated, value, func.globals);
    machine.heap.drop(value);
    return hold.hold(made);
  };
  const positional = code.localNames
    .slice(0, code.argCount)
    .map((name, i) => (i === 0 && self !== null ? self : unknown(name)));
  const keywords = new Map<string, PyObject>();
  for (let i = code.argCount; i < code.argCount + code.kwOnlyArgCount; i++) {
    keywords.set(code.localNames[i]!, unknown(code.localNames[i]!));
  }
  return { positional, keywords };
}

/** What code with these flags packs arguments into. */
const packs: readonly (readonly [flag: number, stars: string, type: string])[] = [
  [CodeFlag.VARARGS, '*', 'tuple'],
  [CodeFlag.VARKEYWORDS, '**', 'dict'],
];

/** The function has just been entered with unknown arguments: what it packs into `*args` and `**kwargs` is unknown, too. */
function loosenPacked(machine: Machine, func: PyFunction): void {
  const frame = machine.frames[machine.frames.length - 1];
  const { code } = func.code;
  if (!(frame instanceof PythonFrame) || frame.func !== func || frame.ip !== 0) return;
  let slot = code.argCount + code.kwOnlyArgCount;
  for (const [flag, stars, type] of packs) {
    if ((code.flags & flag) === 0) continue;
    const name = code.localNames[slot]!;
    const before = frame.slots[slot] ?? null;
    if (code.assumptions?.some((one) => one.name === name) !== true) {
      const why = `argument '${stars}${name}' of ${func.qualname}()`;
      frame.slots[slot] = newUnknown(machine, { why, line: code.firstLine }, type);
      if (before !== null) machine.heap.drop(before);
    }
    slot++;
  }
}

/** A call of a function of the program whose arguments are not all known: each parameter is unknown. */
class LooseCall extends NativeFrame {
  constructor(
    private readonly func: PyFunction,
    private readonly self: PyObject | null,
  ) {
    super();
    this.name = func.name;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    const machine = runtime as Machine;
    this.state = 1;
    const { positional, keywords } = argumentsOf(machine, this.func, this.self, this);
    const answer = machine.call(this.func, positional, keywords);
    if (answer === undefined) loosenPacked(machine, this.func);
    return answer;
  }
}

/** Calls something with these arguments, of which one stands for others that are not known. Borrows all. */
export function callLoosely(machine: Machine, callable: PyObject, args: readonly PyObject[]): Result {
  if (callable instanceof PyUnknown) return callUnknown(machine, callable, args);
  machine.escape(args, 'passed along with unknown arguments');
  const func = callable instanceof PyMethod ? callable.callable : callable;
  if (func instanceof PyFunction) {
    return machine.run(new LooseCall(func, callable instanceof PyMethod ? callable.self : null));
  }
  if (callable instanceof PyMethod) machine.escape([callable.self], 'called with unknown arguments');
  return machine.unknown('the result of a call with unknown arguments');
}

/** Values that a generator is asked for when its function runs by itself. */
const yieldsFollowed = 3;

/** The run of one function by itself: a method's instance is initialised first, a generator is followed for some values. */
class SymbolicCall extends NativeFrame {
  private self: PyObject | null = null;
  private yields = 0;

  constructor(
    private readonly func: PyFunction,
    private readonly owner: PyType | null,
  ) {
    super();
    this.name = func.name;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const machine = runtime as Machine;
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case 0: {
          this.state = 1;
          this.self = this.receiver(machine);
          const init = this.initializer();
          if (init === null) continue;
          const { positional, keywords } = argumentsOf(machine, init, this.self, this);
          answer = machine.call(init, positional, keywords);
          if (answer === undefined) loosenPacked(machine, init);
          break;
        }
        case 1: {
          if (value !== null) machine.heap.drop(value);
          else if (machine.exception !== null) machine.forget();
          this.state = 2;
          const { positional, keywords } = argumentsOf(machine, this.func, this.self, this);
          answer = machine.call(this.func, positional, keywords);
          if (answer === undefined) loosenPacked(machine, this.func);
          break;
        }
        default:
          answer = this.follow(machine, value);
          if (answer !== undefined) return answer;
          return undefined;
      }
      if (answer === undefined) return undefined;
      value = answer;
    }
  }

  /** `self` or `cls` of a method. */
  private receiver(machine: Machine): PyObject | null {
    const { owner, func } = this;
    const first = func.code.code.argCount > 0 ? func.code.code.localNames[0]! : '';
    if (owner === null || (first !== 'self' && first !== 'cls')) return null;
    if (first === 'cls') return this.keep(machine, owner);
    return this.hold(instanceOf(machine, owner));
  }

  /** The `__init__` in Python that makes the instance what the method expects. */
  private initializer(): PyFunction | null {
    const { self, owner, func } = this;
    if (self === null || self === owner || owner === null || func.name === '__init__') return null;
    if (func.name === '__new__' || isUnknown(self)) return null;
    const init = findInMro(owner, '__init__');
    return init instanceof PyFunction ? init : null;
  }

  /** What the function answered, or a value of the generator that it made. */
  private follow(machine: Machine, value: PyObject | null): Result {
    if (this.state === 2) {
      this.state = 3;
      if (!(value instanceof PyGenerator) || value.code !== this.func.code) return value;
      this.hold(value);
    } else {
      if (value === null) return machine.exception === null ? machine.none() : null;
      machine.heap.drop(value);
    }
    const generator = this.owned[this.owned.length - 1] as PyGenerator;
    if (this.yields++ >= yieldsFollowed) return machine.none();
    if (generator.type === machine.types.async_generator) return machine.none();
    return machine.resume(generator, 'next', null);
  }
}

/**
 * Calls the function with symbolic arguments on the heap as it is, follows every path within the limits, and puts
 * everything back. `owner` is the class that a method belongs to. Answers how the last path ended.
 */
export function runFunction(
  machine: Machine,
  func: PyFunction | PyCode,
  owner: PyType | null = null,
): Outcome {
  const end = beginFunction(machine, func, owner);
  machine.proceed();
  return end();
}

/**
 * The same in two halves, for who steps the machine between them: calls the function, and answers what puts everything
 * back. Of code without a function one is made for the run.
 */
export function beginFunction(
  machine: Machine,
  func: PyFunction | PyCode,
  owner: PyType | null = null,
  steps: number = machine.limits.functionSteps,
): () => Outcome {
  const { heap } = machine;
  const before = heap.checkpoint();
  const outputLength = machine.output.length;
  const outcomeBefore = machine.outcome;
  const { importedSteps } = machine;
  machine.outcome = null;
  machine.stepsLeft = steps;
  const called = func instanceof PyFunction ? func : functionOf(machine, func, owner);
  const call = new SymbolicCall(called, owner);
  if (called !== func) call.hold(called);
  machine.frames.push(call);
  machine.explorer.beginAlone();
  return () => {
    const outcome: Outcome = machine.outcome ?? { kind: 'done' };
    machine.abandon();
    machine.explorer.endAlone();
    heap.undoTo(before);
    heap.forget(before);
    machine.output = machine.output.slice(0, outputLength);
    machine.outcome = outcomeBefore;
    machine.importedSteps = importedSteps;
    return outcome;
  };
}

/** A function of the code, owned: what encloses it is unknown, up to the class of a method. */
function functionOf(machine: Machine, code: PyCode, owner: PyType | null): PyFunction {
  const made = newFunction(machine, code, machine.main?.dict ?? bug('the module is there'));
  const { freeNames, qualname, firstLine } = code.code;
  if (freeNames.length === 0) return made;
  const cells = freeNames.map((name) => {
    const why = `'${name}' of what encloses ${qualname}()`;
    const known = name === '__class__' ? owner : null;
    const value =
      known === null ? newUnknown(machine, { why, line: firstLine }, null) : machine.heap.take(known);
    return newCell(machine, value);
  });
  made.closure = newTuple(machine, cells);
  return made;
}

/** The class whose body defined the method, where the program has it by its qualified name. */
export function ownerOf(func: PyFunction | PyCode, namespace: PyDict): PyType | null {
  const { qualname } = func instanceof PyFunction ? func : func.code;
  const parts = qualname.split('.');
  if (parts.length < 2 || parts.includes('<locals>')) return null;
  let found: PyObject | null = namespace.getStr(parts[0]!);
  for (const part of parts.slice(1, -1)) found = found instanceof PyType ? findInMro(found, part) : null;
  return found instanceof PyType ? found : null;
}
