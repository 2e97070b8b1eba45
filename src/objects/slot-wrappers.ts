/**
 * What a slot does when it is called as a method, `(1).__add__(2)` (wrap_… in Objects/typeobject.c). Arguments are
 * counted here; a slot that answers "exhausted" raises StopIteration.
 */

import { checkPositional } from './callbind';
import { raiseEmpty } from './errors';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import { PyStr } from './str';
import { isInstanceOf } from './subtype';
import { type CompareIndex, PyType, type Slots } from './type';

/** Calls the slot that `slots` has. Keywords were refused before, except for `call`, `init` and `new`. */
export type Wrapper = (
  runtime: Runtime,
  slots: Slots,
  self: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
) => Result;

type UnarySlots = {
  [Key in keyof Slots]-?: NonNullable<Slots[Key]> extends (runtime: Runtime, self: PyObject) => Result
    ? Key
    : never;
}[keyof Slots];

/** check_num_args: its own wording. */
function count(runtime: Runtime, args: readonly PyObject[], expected: number): boolean {
  if (args.length === expected) return true;
  const plural = expected === 1 ? '' : 's';
  runtime.raise('TypeError', `expected ${expected} argument${plural}, got ${args.length}`);
  return false;
}

export function unary(slot: UnarySlots): Wrapper {
  return (runtime, slots, self, args) => {
    if (!count(runtime, args, 0)) return null;
    return (slots[slot] as (runtime: Runtime, self: PyObject) => Result)(runtime, self);
  };
}

export const hash: Wrapper = (runtime, slots, self, args) =>
  count(runtime, args, 0) ? slots.hash!(runtime, self) : null;

/** Never used: `__new__` is a built-in function, and `__getattr__` has no native slot. */
export const none: Wrapper = (runtime) => runtime.none();

export const call: Wrapper = (runtime, slots, self, args, keywords) =>
  slots.call!(runtime, self, args, keywords);

export const init: Wrapper = (runtime, slots, self, args, keywords) =>
  slots.init!(runtime, self, args, keywords);

function attributeName(runtime: Runtime, name: PyObject): string | null {
  if (name instanceof PyStr) return name.value;
  return runtime.raise('TypeError', `attribute name must be string, not '${name.type.fullTypeName}'`);
}

export const getAttribute: Wrapper = (runtime, slots, self, args) => {
  if (!count(runtime, args, 1)) return null;
  const name = attributeName(runtime, args[0]!);
  return name === null ? null : slots.getAttribute!(runtime, self, name);
};

export const setAttribute: Wrapper = (runtime, slots, self, args) => {
  if (!checkPositional(runtime, '', args.length, 2, 2)) return null;
  const name = attributeName(runtime, args[0]!);
  return name === null ? null : slots.setAttribute!(runtime, self, name, args[1]!);
};

export const deleteAttribute: Wrapper = (runtime, slots, self, args) => {
  if (!count(runtime, args, 1)) return null;
  const name = attributeName(runtime, args[0]!);
  return name === null ? null : slots.setAttribute!(runtime, self, name, null);
};

export function compare(operator: CompareIndex): Wrapper {
  return (runtime, slots, self, args) =>
    count(runtime, args, 1) ? slots.compare!(runtime, self, args[0]!, operator) : null;
}

/** Raises StopIteration where the iterator is exhausted. */
class NextWrapper extends NativeFrame {
  override name = '__next__';

  constructor(
    readonly slots: Slots,
    readonly iterator: PyObject,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = this.slots.next!(runtime, this.iterator);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    return value === null && runtime.exception === null ? raiseEmpty(runtime, 'StopIteration') : value;
  }
}

export const next: Wrapper = (runtime, slots, self, args) =>
  count(runtime, args, 0) ? runtime.run(new NextWrapper(slots, self)) : null;

export const get: Wrapper = (runtime, slots, self, args) => {
  if (!checkPositional(runtime, '', args.length, 1, 2)) return null;
  const { none } = runtime.singletons;
  const instance = args[0] === none ? null : args[0]!;
  const owner = args[1] === undefined || args[1] === none ? null : args[1];
  if (instance === null && owner === null) {
    return runtime.raise('TypeError', '__get__(None, None) is invalid');
  }
  const type = owner instanceof PyType ? owner : (instance?.type ?? self.type);
  return slots.get!(runtime, self, instance, type);
};

export const set: Wrapper = (runtime, slots, self, args) =>
  checkPositional(runtime, '', args.length, 2, 2) ? slots.set!(runtime, self, args[0]!, args[1]!) : null;

export const deleteValue: Wrapper = (runtime, slots, self, args) =>
  count(runtime, args, 1) ? slots.set!(runtime, self, args[0]!, null) : null;

export function binary(operator: number): Wrapper {
  return (runtime, slots, self, args) =>
    count(runtime, args, 1) ? slots.binary![operator]!(runtime, self, args[0]!) : null;
}

export function reflected(operator: number): Wrapper {
  return (runtime, slots, self, args) =>
    count(runtime, args, 1) ? slots.binary![operator]!(runtime, args[0]!, self) : null;
}

export const power: Wrapper = (runtime, slots, self, args) => {
  if (!checkPositional(runtime, '', args.length, 1, 2)) return null;
  const modulus = args[1];
  if (modulus !== undefined && modulus !== runtime.singletons.none && slots.power3 !== undefined) {
    return slots.power3(runtime, self, args[0]!, modulus);
  }
  return slots.binary![6]!(runtime, self, args[0]!);
};

export function inplace(operator: number): Wrapper {
  return (runtime, slots, self, args) =>
    count(runtime, args, 1) ? slots.inplace![operator]!(runtime, self, args[0]!) : null;
}

export function sequence(slot: 'concat' | 'repeat' | 'inplaceConcat' | 'inplaceRepeat'): Wrapper {
  return (runtime, slots, self, args) =>
    count(runtime, args, 1) ? slots[slot]!(runtime, self, args[0]!) : null;
}

export const getItem: Wrapper = (runtime, slots, self, args) =>
  count(runtime, args, 1) ? slots.getItem!(runtime, self, args[0]!) : null;

export const setItem: Wrapper = (runtime, slots, self, args) =>
  checkPositional(runtime, '', args.length, 2, 2) ? slots.setItem!(runtime, self, args[0]!, args[1]!) : null;

export const deleteItem: Wrapper = (runtime, slots, self, args) =>
  count(runtime, args, 1) ? slots.setItem!(runtime, self, args[0]!, null) : null;

export const contains: Wrapper = (runtime, slots, self, args) =>
  count(runtime, args, 1) ? slots.contains!(runtime, self, args[0]!) : null;

/** Whether a slot wrapper of `owner` may be called on the object; else a TypeError is raised. */
export function checkReceiver(runtime: Runtime, name: string, owner: PyType, self: PyObject): boolean {
  if (isInstanceOf(self, owner)) return true;
  const text = `descriptor '${name}' requires a '${owner.name}' object but received a '${self.type.fullTypeName}'`;
  runtime.raise('TypeError', text);
  return false;
}
