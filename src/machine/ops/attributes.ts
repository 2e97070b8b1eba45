/** Attributes and subscripts. */

import {
  deleteAttribute,
  deleteItem,
  findInMro,
  genericGetAttribute,
  getAttribute,
  getItem,
  type LoadedMethod,
  loadMethod,
  NativeFrame,
  newSlice,
  ownEntry,
  PyFunction,
  type PyObject,
  PyProperty,
  PyType,
  type Result,
  type Runtime,
  setAttribute,
  setItem,
} from '../../objects';
import { enterFunction } from '../calls';
import { Deliver, type PythonFrame } from '../frame';
import type { Machine } from '../machine';
import { executedBefore, specialisedFor } from '../warmth';
import { discard, push, Status, type StatusCode, wait } from './status';

export function loadAttribute(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const owner = frame.peek(1);
  const name = frame.executable.names[operand]!;
  if (owner.type.isClass && machine.inlinesProperties) {
    const status = inlineGetter(machine, frame, owner, name);
    if (status !== null) return status;
  }
  const answer = getAttribute(machine, owner, name);
  if (answer === null && machine.symbolic.size > 0) {
    return push(machine, frame, 1, lackingAttribute(machine, owner, name));
  }
  return push(machine, frame, 1, answer);
}

/** An attribute that the symbolic receiver of a function's own run lacks: somebody else may have set it. Else the error stays. */
function lackingAttribute(machine: Machine, owner: PyObject, name: string): Result {
  const { exception, types } = machine;
  if (!machine.symbolic.has(owner) || exception === null || exception.type !== types.AttributeError)
    return null;
  machine.forget();
  return machine.unknown(`attribute '${name}' of an instance of ${owner.type.fullTypeName}`);
}

/**
 * A property or `__getattribute__` in Python, from the second execution on: the receiver moves from the stack into
 * the frame of the function (LOAD_ATTR_PROPERTY, LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN). Null where that does not apply.
 */
function inlineGetter(
  machine: Machine,
  frame: PythonFrame,
  owner: PyObject,
  name: string,
): StatusCode | null {
  if (owner.type.slotTable.getAttribute !== genericGetAttribute) {
    const getter = findInMro(owner.type, '__getattribute__');
    if (!(getter instanceof PyFunction) || findInMro(owner.type, '__getattr__') !== null) return null;
    if (!isSimple(machine, getter, 2) || !specialisedFor(machine, frame, owner.type)) return null;
    const { heap } = machine;
    const key = machine.intern(name);
    return moveInto(machine, frame, heap.take(getter), key);
  }
  const entry = findInMro(owner.type, name);
  if (!(entry instanceof PyProperty) || !(entry.getter instanceof PyFunction)) return null;
  if (!isSimple(machine, entry.getter, 1) || !specialisedFor(machine, frame, owner.type)) return null;
  return moveInto(machine, frame, machine.heap.take(entry.getter), null);
}

function isSimple(machine: Machine, func: PyFunction, count: number): boolean {
  const executable = machine.executable(func.code);
  return executable.simple && executable.code.argCount === count && !executable.generator;
}

/** Calls the function (owned) with the top of the stack, moved, and one more owned argument. */
function moveInto(
  machine: Machine,
  frame: PythonFrame,
  func: PyFunction,
  extra: PyObject | null,
): StatusCode {
  const at = frame.sp - 1;
  const self = frame.stack[at]!;
  const lent = frame.borrowed !== null && frame.borrowed[at] === 1;
  if (lent) frame.borrowed![at] = 0;
  frame.stack[at] = null;
  frame.sp = at;
  const args = extra === null ? [self] : [self, extra];
  if (!enterFunction(machine, func, args, lent ? [1, 0].slice(0, args.length) : null, null))
    return Status.raised;
  return wait(frame, 0, Deliver.push);
}

const loaded: LoadedMethod = { callable: null as unknown as PyObject, receiver: null };

export function loadMethodInstruction(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const name = frame.executable.names[operand]!;
  const owner = frame.peek(1);
  const answer = loadMethod(machine, owner, name, loaded);
  if (answer === undefined) return wait(frame, 1, Deliver.method);
  if (answer === null) {
    const lacking = machine.symbolic.size > 0 ? lackingAttribute(machine, owner, name) : null;
    if (!lacking) return lacking === null ? Status.raised : Status.changed;
    frame.drop(machine.heap, 1);
    frame.push(lacking);
    frame.push(null);
    return Status.next;
  }
  if (loaded.receiver !== null) {
    // The receiver stays: it moves one place up, borrowed or not.
    const at = frame.sp - 1;
    frame.stack[at + 1] = owner;
    if (frame.borrowed !== null) {
      frame.borrowed[at + 1] = frame.borrowed[at]!;
      frame.borrowed[at] = 0;
    }
    frame.stack[at] = answer;
    frame.sp++;
    return Status.next;
  }
  frame.drop(machine.heap, 1);
  frame.push(answer);
  frame.push(null);
  return Status.next;
}

/** `super().name`: specialised, or where the class is a plain one, without a super object. */
function loadSuperAttribute(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  return superLookup(machine, frame, operand, false);
}

function loadSuperMethod(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  return superLookup(machine, frame, operand, true);
}

function superLookup(machine: Machine, frame: PythonFrame, operand: number, method: boolean): StatusCode {
  const { heap } = machine;
  const name = frame.executable.names[operand]!;
  const callee = frame.peek(3);
  const type = frame.peek(2);
  const self = frame.peek(1);
  const warm = executedBefore(machine, frame);
  if (warm && method && callee === machine.types.super && type instanceof PyType && name !== '__class__') {
    const entry = findAfter(self, type, name);
    if (entry instanceof PyFunction && !(self instanceof PyType)) {
      heap.take(entry);
      const at = frame.sp - 1;
      const lent = frame.borrowed !== null && frame.borrowed[at] === 1;
      if (lent) frame.borrowed![at] = 0;
      frame.stack[at] = null;
      frame.sp = at;
      frame.drop(heap, 2);
      frame.push(entry);
      if (lent) frame.borrowed![frame.sp] = 1;
      frame.push(self);
      return Status.next;
    }
  }
  const made = machine.call(callee, [type, self]);
  if (made === null) return Status.raised;
  if (made === undefined) {
    return machine.unsupported(frame, 'a `super` of the program');
  }
  const answer = getAttribute(machine, made, name);
  heap.drop(made);
  if (!method) return push(machine, frame, 3, answer);
  if (answer === undefined) return wait(frame, 3, Deliver.method);
  if (answer === null) return Status.raised;
  frame.drop(heap, 3);
  frame.push(answer);
  frame.push(null);
  return Status.next;
}

/** The entry that follows `type` in the mro of the object's class; borrowed. */
function findAfter(self: PyObject, type: PyType, name: string): PyObject | null {
  const { mro } = self.type;
  for (let i = mro.indexOf(type) + 1; i > 0 && i < mro.length; i++) {
    const at = mro[i]!;
    const entry = ownEntry(at, name);
    if (entry !== null) return entry;
  }
  return null;
}

function storeAttribute(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const name = frame.executable.names[operand]!;
  return discard(machine, frame, 2, setAttribute(machine, frame.peek(1), name, frame.peek(2)));
}

function deleteAttributeInstruction(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const name = frame.executable.names[operand]!;
  return discard(machine, frame, 1, deleteAttribute(machine, frame.peek(1), name));
}

export function subscript(machine: Machine, frame: PythonFrame): StatusCode {
  const container = frame.peek(2);
  if (container.type.isClass && machine.inlinesGetItem) {
    const getter = findInMro(container.type, '__getitem__');
    if (
      getter instanceof PyFunction &&
      isSimple(machine, getter, 2) &&
      specialisedFor(machine, frame, container.type)
    ) {
      return inlineGetItem(machine, frame, getter);
    }
  }
  return push(machine, frame, 2, getItem(machine, container, frame.peek(1)));
}

/** BINARY_SUBSCR_GETITEM: container and key move into the frame of `__getitem__`. */
function inlineGetItem(machine: Machine, frame: PythonFrame, getter: PyFunction): StatusCode {
  const at = frame.sp - 2;
  const { stack, borrowed } = frame;
  const args = [stack[at]!, stack[at + 1]!];
  let flags: number[] | null = null;
  if (borrowed !== null) {
    flags = [borrowed[at]!, borrowed[at + 1]!];
    borrowed[at] = 0;
    borrowed[at + 1] = 0;
  }
  stack[at] = null;
  stack[at + 1] = null;
  frame.sp = at;
  machine.heap.take(getter);
  if (!enterFunction(machine, getter, args, flags, null)) return Status.raised;
  return wait(frame, 0, Deliver.push);
}

function storeSubscript(machine: Machine, frame: PythonFrame): StatusCode {
  return discard(machine, frame, 3, setItem(machine, frame.peek(2), frame.peek(1), frame.peek(3)));
}

function deleteSubscript(machine: Machine, frame: PythonFrame): StatusCode {
  return discard(machine, frame, 2, deleteItem(machine, frame.peek(2), frame.peek(1)));
}

/** The slice is made for the instruction and gone after it; a `__getitem__` in Python runs meanwhile. */
class SliceAccess extends NativeFrame {
  constructor(
    private readonly container: PyObject,
    private readonly slice: PyObject,
    private readonly value: PyObject | null,
  ) {
    super();
    this.hold(slice);
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    if (this.value === null) return getItem(runtime, this.container, this.slice);
    return setItem(runtime, this.container, this.slice, this.value);
  }
}

function binarySlice(machine: Machine, frame: PythonFrame): StatusCode {
  const slice = newSlice(machine, frame.peek(2), frame.peek(1), null);
  const access = new SliceAccess(frame.peek(3), slice, null);
  return push(machine, frame, 3, machine.run(access));
}

function storeSlice(machine: Machine, frame: PythonFrame): StatusCode {
  const slice = newSlice(machine, frame.peek(2), frame.peek(1), null);
  const access = new SliceAccess(frame.peek(3), slice, frame.peek(4));
  return discard(machine, frame, 4, machine.run(access));
}

export const attributeHandlers = {
  LOAD_SUPER_ATTR: loadSuperAttribute,
  LOAD_SUPER_METHOD: loadSuperMethod,
  STORE_ATTR: storeAttribute,
  DELETE_ATTR: deleteAttributeInstruction,
  BINARY_SLICE: binarySlice,
  STORE_SUBSCR: storeSubscript,
  STORE_SLICE: storeSlice,
  DELETE_SUBSCR: deleteSubscript,
};
