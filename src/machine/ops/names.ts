/** Names: namespaces, globals and builtins, locals, cells. */

import {
  deleteItem,
  dictDeleteStr,
  dictSetStr,
  getItem,
  internedStr,
  NativeFrame,
  newCell,
  newDict,
  type PyCell,
  PyDict,
  type PyObject,
  PyUnknown,
  type Result,
  type Runtime,
  setItem,
} from '../../objects';
import { assumedObject } from '../assumed';
import type { PythonFrame } from '../frame';
import { isInstance } from '../generators';
import type { Machine } from '../machine';
import { discard, push, raised, replaceTop, Status, type StatusCode } from './status';

export function nameError(machine: Machine, name: string): null {
  machine.raise('NameError', `name '${name}' is not defined`);
  return null;
}

export function unboundLocal(machine: Machine, frame: PythonFrame, slot: number): void {
  const name = frame.executable.code.slotNames[slot]!;
  machine.raise('UnboundLocalError', machine.profile.words.localUnbound.replace('{name}', name));
}

export function unboundFree(machine: Machine, frame: PythonFrame, slot: number): void {
  if (slot < frame.executable.freeFirst) {
    unboundLocal(machine, frame, slot);
    return;
  }
  const name = frame.executable.code.slotNames[slot]!;
  machine.raise('NameError', machine.profile.words.freeUnbound.replace('{name}', name));
}

/** A global or builtin, borrowed; null where NameError was raised. */
export function loadGlobal(machine: Machine, frame: PythonFrame, operand: number): PyObject | null {
  const name = frame.executable.names[operand]!;
  return frame.globals.getStr(name) ?? frame.builtins.getStr(name) ?? missing(machine, frame, name);
}

/** A module that was not run to its end may have had the name: then something unknown is bound to it; else NameError. */
function missing(machine: Machine, frame: PythonFrame, name: string): PyObject | null {
  const { globals } = frame;
  if (!machine.mainIsPartial || globals !== machine.main?.dict) return nameError(machine, name);
  const value = machine.unknown(`'${name}' is not bound: the module's run ended before`);
  if (!value) return null;
  dictSetStr(machine, globals, name, value);
  machine.heap.drop(value);
  return value;
}

export function loadName(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const { namespace } = frame;
  const name = frame.executable.names[operand]!;
  if (namespace instanceof PyDict && namespace.type === machine.types.dict) {
    const value = namespace.getStr(name) ?? frame.globals.getStr(name) ?? frame.builtins.getStr(name);
    if (value === null) {
      nameError(machine, name);
      return Status.raised;
    }
    frame.push(machine.heap.take(value));
    return Status.next;
  }
  return push(machine, frame, 0, machine.run(new MappingName(namespace!, name, frame, -1)));
}

/** A name in a namespace that is no dict (what a metaclass's `__prepare__` answered), then elsewhere. */
class MappingName extends NativeFrame {
  constructor(
    private readonly mapping: PyObject,
    name: string,
    private readonly frame: PythonFrame,
    /** The cell to look at next; -1: globals and builtins. */
    private readonly slot: number,
  ) {
    super();
    this.name = name;
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const machine = runtime as Machine;
    let value = delivered;
    if (this.state === 0) {
      this.state = 1;
      const key = this.hold(internedStr(machine, this.name));
      const answer = getItem(machine, this.mapping, key);
      if (answer === undefined) return undefined;
      value = answer;
    }
    if (value !== null) return value;
    if (machine.exception === null || !isInstance(machine.exception, machine.types.KeyError)) return null;
    machine.forget();
    if (this.slot >= 0) return loadCell(machine, this.frame, this.slot);
    const found = this.frame.globals.getStr(this.name) ?? this.frame.builtins.getStr(this.name);
    if (found === null) return nameError(machine, this.name);
    return machine.heap.take(found);
  }
}

function loadCell(machine: Machine, frame: PythonFrame, slot: number): PyObject | null {
  const { value } = frame.slots[slot] as PyCell;
  if (value !== null) return machine.heap.take(value);
  unboundFree(machine, frame, slot);
  return null;
}

export function storeName(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const { namespace } = frame;
  const name = frame.executable.names[operand]!;
  if (namespace instanceof PyDict && namespace.type === machine.types.dict) {
    dictSetStr(machine, namespace, name, frame.peek(1));
    frame.drop(machine.heap, 1);
    return Status.next;
  }
  const key = internedStr(machine, name);
  const answer = setItem(machine, namespace!, key, frame.peek(1));
  machine.heap.drop(key);
  return discard(machine, frame, 1, answer);
}

function deleteName(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const { namespace } = frame;
  const name = frame.executable.names[operand]!;
  if (namespace instanceof PyDict && namespace.type === machine.types.dict) {
    if (dictDeleteStr(machine, namespace, name)) return Status.next;
    nameError(machine, name);
    return Status.raised;
  }
  const key = internedStr(machine, name);
  const answer = deleteItem(machine, namespace!, key);
  machine.heap.drop(key);
  return discard(machine, frame, 0, answer);
}

function storeGlobal(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  dictSetStr(machine, frame.globals, frame.executable.names[operand]!, frame.peek(1));
  frame.drop(machine.heap, 1);
  return Status.next;
}

function deleteGlobal(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const name = frame.executable.names[operand]!;
  if (dictDeleteStr(machine, frame.globals, name)) return Status.next;
  nameError(machine, name);
  return Status.raised;
}

function loadFastAndClear(_machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const value = frame.slots[operand]!;
  frame.slots[operand] = null;
  if (frame.slotsBorrowed !== null && frame.slotsBorrowed[operand] === 1) {
    frame.slotsBorrowed[operand] = 0;
    if (frame.borrowed !== null) frame.borrowed[frame.sp] = 1;
  }
  frame.push(value);
  return Status.next;
}

function storeFastMaybeNull(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const value = frame.stack[frame.sp - 1]!;
  const wasBorrowed = frame.borrowed !== null && frame.borrowed[frame.sp - 1] === 1;
  if (wasBorrowed) frame.borrowed![frame.sp - 1] = 0;
  frame.sp--;
  frame.stack[frame.sp] = null;
  const old = frame.slots[operand]!;
  const oldBorrowed = frame.slotsBorrowed !== null && frame.slotsBorrowed[operand] === 1;
  frame.slots[operand] = value;
  if (frame.slotsBorrowed !== null) frame.slotsBorrowed[operand] = wasBorrowed ? 1 : 0;
  else if (wasBorrowed) machine.heap.take(value);
  if (old !== null && !oldBorrowed) machine.heap.drop(old);
  return Status.next;
}

function deleteFast(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  if (frame.slots[operand] === null) {
    unboundLocal(machine, frame, operand);
    return Status.raised;
  }
  frame.dropSlot(machine.heap, operand);
  return Status.next;
}

/** The cell takes over what the local held; a parameter that the caller lent becomes the cell's own reference. */
function makeCell(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const value = frame.slots[operand]!;
  if (frame.slotsBorrowed !== null && frame.slotsBorrowed[operand] === 1) {
    frame.slotsBorrowed[operand] = 0;
    machine.heap.take(value);
  }
  frame.slots[operand] = newCell(machine, value);
  return Status.next;
}

function loadClosure(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  frame.push(machine.heap.take(frame.slots[operand]!));
  return Status.next;
}

function storeDeref(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const { heap } = machine;
  const cell = frame.slots[operand] as PyCell;
  const value = frame.pop(heap);
  heap.touch(cell);
  const old = cell.value;
  cell.value = value;
  if (old !== null) heap.drop(old);
  return Status.next;
}

function deleteDeref(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const { heap } = machine;
  const cell = frame.slots[operand] as PyCell;
  const old = cell.value;
  if (old === null) {
    unboundFree(machine, frame, operand);
    return Status.raised;
  }
  heap.touch(cell);
  cell.value = null;
  heap.drop(old);
  return Status.next;
}

function loadClassDeref(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const namespace = frame.peek(1);
  const name = frame.executable.code.slotNames[operand]!;
  if (namespace instanceof PyDict && namespace.type === machine.types.dict) {
    const value = namespace.getStr(name);
    if (value !== null) return push(machine, frame, 1, machine.heap.take(value));
    return push(machine, frame, 1, loadCell(machine, frame, operand));
  }
  return push(machine, frame, 1, machine.run(new MappingName(namespace, name, frame, operand)));
}

function loadClassGlobal(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const namespace = frame.peek(1);
  const name = frame.executable.names[operand]!;
  if (namespace instanceof PyDict && namespace.type === machine.types.dict) {
    const value = namespace.getStr(name) ?? loadGlobal(machine, frame, operand);
    if (value === null) return Status.raised;
    return push(machine, frame, 1, machine.heap.take(value));
  }
  return push(machine, frame, 1, machine.run(new MappingName(namespace, name, frame, -1)));
}

function loadLocals(machine: Machine, frame: PythonFrame): StatusCode {
  frame.push(machine.heap.take(frame.namespace!));
  return Status.next;
}

function loadBuildClass(machine: Machine, frame: PythonFrame): StatusCode {
  const value = frame.builtins.getStr('__build_class__');
  if (value === null) return raised(machine, 'NameError', '__build_class__ not found');
  frame.push(machine.heap.take(value));
  return Status.next;
}

function loadAssertionError(machine: Machine, frame: PythonFrame): StatusCode {
  frame.push(machine.heap.take(machine.types.AssertionError as PyObject));
  return Status.next;
}

/** `__annotations__` of a module or class body that annotates names. */
function setupAnnotations(machine: Machine, frame: PythonFrame): StatusCode {
  const { namespace } = frame;
  if (namespace instanceof PyDict) {
    if (namespace.getStr('__annotations__') !== null) return Status.next;
    const made = newDict(machine);
    dictSetStr(machine, namespace, '__annotations__', made);
    machine.heap.drop(made);
    return Status.next;
  }
  return Status.next;
}

/** What a name is bound to that nobody knows is what the user says it is. */
function assume(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const value = frame.peek(1);
  const stated = frame.executable.code.assumptions?.[operand];
  if (stated === undefined || !(value instanceof PyUnknown)) return Status.next;
  return replaceTop(machine, frame, assumedObject(machine, stated, value, frame.globals));
}

export const nameHandlers = {
  ASSUME: assume,
  LOAD_FAST_AND_CLEAR: loadFastAndClear,
  STORE_FAST_MAYBE_NULL: storeFastMaybeNull,
  DELETE_FAST: deleteFast,
  DELETE_NAME: deleteName,
  STORE_GLOBAL: storeGlobal,
  DELETE_GLOBAL: deleteGlobal,
  MAKE_CELL: makeCell,
  LOAD_CLOSURE: loadClosure,
  STORE_DEREF: storeDeref,
  DELETE_DEREF: deleteDeref,
  LOAD_CLASS_DEREF: loadClassDeref,
  LOAD_CLASS_GLOBAL: loadClassGlobal,
  LOAD_LOCALS: loadLocals,
  LOAD_BUILD_CLASS: loadBuildClass,
  LOAD_ASSERTION_ERROR: loadAssertionError,
  SETUP_ANNOTATIONS: setupAnnotations,
};
