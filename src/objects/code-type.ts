/** The type `code`, and the making of code objects (Objects/codeobject.c). */

import type { Code, CodeConstant } from '../code';
import { newBytes } from './bytes';
import { codeReads, PyCode } from './code';
import { newComplex } from './complex';
import { newFloat } from './float';
import { newInt } from './int';
import type { PyObject } from './object';
import { place } from './place';
import type { Runtime } from './runtime';
import { newFrozenset, type PySet } from './set';
import { setAdd } from './set-search';
import { newSlice } from './slice';
import { internedStr, internImmortal, newStr } from './str';
import { newTuple, PyTuple } from './tuple';
import type { GetSet, TypeSpec } from './type';

/** Constants of one compile unit: equal ones of the same type are one object (merge_const_one). Values are borrowed: the code objects own them. */
export class ConstantPool {
  readonly objects = new Map<string, PyObject>();
}

/** What makes two constants the same: type and value, signs of zero and types of items included. */
export function constantKey(constant: CodeConstant): string | null {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return `bool:${constant.value}`;
    case 'int':
      return `int:${constant.value}`;
    case 'float':
      return `float:${Object.is(constant.value, -0) ? '-0' : constant.value}`;
    case 'complex':
      return `complex:${signed(constant.real)},${signed(constant.imag)}`;
    case 'str':
      return `str:${constant.value}`;
    case 'bytes':
      return `bytes:${constant.value.join(',')}`;
    case 'tuple':
    case 'slice':
    case 'frozenset': {
      const keys = constant.items.map(constantKey);
      if (keys.includes(null)) return null;
      return `${constant.type}:${keys.map((key) => `${key!.length}:${key}`).join(',')}`;
    }
    case 'code':
      return null;
  }
}

const signed = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** Strings that look like identifiers are interned by the compiler (all_name_chars). */
const nameCharacters = /^[A-Za-z0-9_]*$/;

/** An owned object for a constant; code objects are made with their own constants. */
export function constantObject(runtime: Runtime, constant: CodeConstant, pool: ConstantPool): PyObject {
  const key = constantKey(constant);
  const known = key === null ? undefined : pool.objects.get(key);
  if (known !== undefined) return runtime.heap.take(known);
  const made = makeConstant(runtime, constant, pool);
  if (key !== null) pool.objects.set(key, made);
  return made;
}

function makeConstant(runtime: Runtime, constant: CodeConstant, pool: ConstantPool): PyObject {
  const items = (of: readonly CodeConstant[]): PyObject[] =>
    of.map((item) => constantObject(runtime, item, pool));
  switch (constant.type) {
    case 'None':
      return runtime.none();
    case 'Ellipsis':
      return runtime.heap.take(runtime.singletons.ellipsis);
    case 'bool':
      return runtime.bool(constant.value);
    case 'int':
      return newInt(runtime, constant.value);
    case 'float':
      return newFloat(runtime, constant.value);
    case 'complex':
      return newComplex(runtime, constant.real, constant.imag);
    case 'str':
      return nameCharacters.test(constant.value)
        ? internedStr(runtime, constant.value)
        : newStr(runtime, constant.value, true);
    case 'bytes':
      return newBytes(runtime, constant.value);
    case 'tuple': {
      const tuple = newTuple(runtime, items(constant.items));
      settleTuple(runtime, tuple);
      return tuple;
    }
    case 'frozenset':
      return frozensetOf(runtime, items(constant.items));
    case 'slice': {
      const [start, stop, step] = items(constant.items) as [PyObject, PyObject, PyObject];
      const slice = newSlice(runtime, start, stop, step);
      for (const part of [start, stop, step]) runtime.heap.drop(part);
      return slice;
    }
    case 'code':
      return newCode(runtime, constant.code, pool);
  }
}

/**
 * A collection before the program starts has looked at the constants, an outer tuple first (Python/marshal.c makes it
 * first): one of atoms is not tracked any more, one of tuples is, and nobody looks at it again.
 */
function settleTuple(runtime: Runtime, tuple: PyTuple): void {
  if (tuple.items.length === 0 || !tuple.canBeUntracked()) return;
  const nested = tuple.items.some((item) => item instanceof PyTuple && item.items.length > 0);
  if (nested) runtime.heap.freeze(tuple);
  else runtime.heap.untrack(tuple);
}

/** A frozenset of hashable constants, whose references it takes over. */
function frozensetOf(runtime: Runtime, items: readonly PyObject[]): PySet {
  const made = newFrozenset(runtime);
  for (const item of items) {
    const answer = setAdd(runtime, made, item);
    if (answer) runtime.heap.drop(answer);
    runtime.heap.drop(item);
  }
  return made;
}

/** A code object with its constants, nested code included; owned. One pool a compile unit. */
export function newCode(runtime: Runtime, code: Code, pool: ConstantPool): PyCode {
  if (code.identifiers !== undefined) internImmortal(runtime, code.identifiers);
  const made = new PyCode();
  made.code = code;
  made.constants = code.constants.map((constant) => constantObject(runtime, constant, pool));
  return place(runtime, made, runtime.types.code, runtime.profile.sizes.codeBase);
}

function codeOf(self: PyObject): Code {
  codeReads.count++;
  return (self as PyCode).code;
}

const number = (name: string, read: (code: Code) => number): GetSet => ({
  name,
  member: true,
  get: (runtime, self) => newInt(runtime, read(codeOf(self))),
});
const text = (name: string, read: (code: Code) => string): GetSet => ({
  name,
  member: true,
  get: (runtime, self) => internedStr(runtime, read(codeOf(self))),
});
const nameTuple = (name: string, read: (code: Code) => readonly string[]): GetSet => ({
  name,
  member: true,
  get: (runtime, self) =>
    newTuple(
      runtime,
      read(codeOf(self)).map((item) => internedStr(runtime, item)),
    ),
});

export const codeType: TypeSpec = {
  name: 'code',
  subclassable: false,
  weakrefs: true,
  slots: {
    repr: (runtime, self) => {
      const { name, filename, firstLine } = codeOf(self);
      const address = `0x${self.address.toString(16)}`;
      return newStr(runtime, `<code object ${name} at ${address}, file "${filename}", line ${firstLine}>`);
    },
  },
  getset: [
    number('co_argcount', (code) => code.argCount),
    number('co_posonlyargcount', (code) => code.posOnlyArgCount),
    number('co_kwonlyargcount', (code) => code.kwOnlyArgCount),
    number('co_nlocals', (code) => code.localNames.length),
    number('co_flags', (code) => code.flags),
    number('co_firstlineno', (code) => code.firstLine),
    number('co_stacksize', (code) => code.frameStackSize),
    text('co_name', (code) => code.name),
    text('co_qualname', (code) => code.qualname),
    text('co_filename', (code) => code.filename),
    nameTuple('co_varnames', (code) => code.localNames),
    nameTuple('co_names', (code) => code.names),
    nameTuple('co_freevars', (code) => code.freeNames),
    nameTuple('co_cellvars', (code) => code.cellNames),
    {
      name: 'co_consts',
      member: true,
      get: (runtime, self) => {
        codeReads.count++;
        return newTuple(
          runtime,
          (self as PyCode).constants.map((constant) => runtime.heap.take(constant)),
        );
      },
    },
  ],
};
