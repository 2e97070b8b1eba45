/** Constants of code objects as objects: equal ones are one object within a compile unit (Python/compile.c, merge_consts). */

import { never } from '../base';
import { type Code, type CodeConstant, constantKey } from '../code';
import {
  internedStr,
  newBytes,
  newComplex,
  newFloat,
  newFrozenset,
  newInt,
  newSlice,
  newStr,
  newTuple,
  PyCode,
  type PyObject,
  place,
  setAdd,
} from '../objects';
import type { Machine } from './machine';

/** Objects of a compile unit's constants by their keys; not owned. */
type Merged = Map<string, PyObject>;

/** The code object of a compile unit's root, with those inside it. Owned. */
export function makeCode(machine: Machine, code: Code, merged: Merged = new Map()): PyCode {
  const made = new PyCode();
  made.code = code;
  made.constants = code.constants.map((constant) => makeConstant(machine, constant, merged));
  machine.rememberCode(code, made);
  return place(machine, made, machine.types.code, machine.profile.sizes.codeBase);
}

function makeConstant(machine: Machine, constant: CodeConstant, merged: Merged): PyObject {
  if (constant.type === 'code') return makeCode(machine, constant.code, merged);
  const key = constantKey(constant);
  const known = merged.get(key);
  if (known !== undefined) return machine.heap.take(known);
  const made = create(machine, constant, merged);
  merged.set(key, made);
  return made;
}

/** Text that looks like a name is interned (Objects/codeobject.c:all_name_chars). */
const nameCharacters = /^[A-Za-z0-9_]*$/;

function create(
  machine: Machine,
  constant: Exclude<CodeConstant, { type: 'code' }>,
  merged: Merged,
): PyObject {
  const { singletons } = machine;
  switch (constant.type) {
    case 'None':
      return machine.none();
    case 'Ellipsis':
      return machine.heap.take(singletons.ellipsis);
    case 'bool':
      return machine.bool(constant.value);
    case 'int': {
      const small = Number(constant.value);
      return newInt(machine, Number.isSafeInteger(small) ? small : constant.value);
    }
    case 'float':
      return newFloat(machine, constant.value);
    case 'complex':
      return newComplex(machine, constant.real, constant.imag);
    case 'str':
      return nameCharacters.test(constant.value)
        ? internedStr(machine, constant.value)
        : newStr(machine, constant.value);
    case 'bytes':
      return newBytes(machine, constant.value);
    case 'tuple':
      return newTuple(
        machine,
        constant.items.map((item) => makeConstant(machine, item, merged)),
      );
    case 'slice': {
      const [start, stop, step] = constant.items.map((item) => makeConstant(machine, item, merged));
      const slice = newSlice(machine, start!, stop!, step!);
      for (const part of [start!, stop!, step!]) machine.heap.drop(part);
      return slice;
    }
    case 'frozenset': {
      const set = newFrozenset(machine);
      for (const item of constant.items) {
        const object = makeConstant(machine, item, merged);
        const answer = setAdd(machine, set, object);
        if (answer) machine.heap.drop(answer);
        machine.heap.drop(object);
      }
      return set;
    }
    default:
      return never(constant);
  }
}
