/** Binds the arguments of a call to the parameters of a Python function (Python/ceval.c:initialize_locals). */

import { CodeFlag } from '../code';
import { dictSetStr, newDict, newTupleFromArray, type PyFunction, type PyObject } from '../objects';
import type { PythonFrame } from './frame';
import type { Machine } from './machine';

/**
 * Moves `args` into the frame's slots; the last `keywords.length` of them are named. `borrowed[i]` says that an
 * argument is the caller's reference (3.14+). Answers whether they fit; where not, TypeError is raised and the arguments
 * that found no slot are dropped (the frame's slots are dropped with the frame).
 */
export function bindArguments(
  machine: Machine,
  frame: PythonFrame,
  func: PyFunction,
  args: PyObject[],
  borrowed: readonly number[] | null,
  keywords: readonly string[] | null,
): boolean {
  const { heap } = machine;
  const { code } = frame.executable;
  const { slots } = frame;
  const keywordCount = keywords === null ? 0 : keywords.length;
  const given = args.length - keywordCount;
  const argCount = code.argCount;
  const total = argCount + code.kwOnlyArgCount;

  const put = (slot: number, index: number): void => {
    slots[slot] = args[index]!;
    if (borrowed !== null && borrowed[index] === 1) {
      frame.slotsBorrowed ??= new Uint8Array(slots.length);
      frame.slotsBorrowed[slot] = 1;
    }
  };
  const owned = (index: number): PyObject => {
    const object = args[index]!;
    if (borrowed !== null && borrowed[index] === 1) heap.take(object);
    return object;
  };
  const dropFrom = (first: number): void => {
    for (let i = first; i < args.length; i++) {
      if (borrowed === null || borrowed[i] !== 1) heap.drop(args[i]!);
    }
  };

  // **kwargs, then the positional arguments, then *args: the order in which CPython makes the objects.
  const keywordDict = (code.flags & CodeFlag.VARKEYWORDS) !== 0 ? newDict(machine) : null;
  const varargsSlot = (code.flags & CodeFlag.VARARGS) !== 0 ? total : -1;
  const keywordSlot = keywordDict === null ? -1 : total + (varargsSlot >= 0 ? 1 : 0);
  if (keywordDict !== null) slots[keywordSlot] = keywordDict;
  const moved = Math.min(given, argCount);
  for (let i = 0; i < moved; i++) put(i, i);
  if (varargsSlot >= 0) {
    const rest: PyObject[] = [];
    for (let i = moved; i < given; i++) rest.push(owned(i));
    slots[varargsSlot] = newTupleFromArray(machine, rest);
  }

  const { localNames } = code;
  for (let k = 0; k < keywordCount; k++) {
    const name = keywords![k]!;
    const index = given + k;
    let slot = -1;
    for (let i = code.posOnlyArgCount; i < total; i++) {
      if (localNames[i] === name) {
        slot = i;
        break;
      }
    }
    if (slot < 0) {
      if (keywordDict !== null) {
        const value = owned(index);
        dictSetStr(machine, keywordDict, name, value);
        heap.drop(value);
        continue;
      }
      const positional = keywords!.filter((one) => localNames.slice(0, code.posOnlyArgCount).includes(one));
      dropFrom(index);
      if (varargsSlot < 0) dropSurplus(machine, args, borrowed, moved, given);
      if (positional.length > 0) {
        return fail(
          machine,
          `${func.qualname}() got some positional-only arguments passed as keyword arguments: '${positional.join(', ')}'`,
        );
      }
      return fail(machine, `${func.qualname}() got an unexpected keyword argument '${name}'`);
    }
    if (slots[slot] !== null) {
      dropFrom(index);
      if (varargsSlot < 0) dropSurplus(machine, args, borrowed, moved, given);
      return fail(machine, `${func.qualname}() got multiple values for argument '${name}'`);
    }
    put(slot, index);
  }

  if (given > argCount && varargsSlot < 0) {
    let keywordOnly = 0;
    for (let i = argCount; i < total; i++) if (slots[i] !== null) keywordOnly++;
    dropSurplus(machine, args, borrowed, moved, given);
    return tooMany(machine, func, given, argCount, keywordOnly);
  }

  const defaults = func.defaults === null ? [] : func.defaults.items;
  if (given < argCount) {
    const required = argCount - defaults.length;
    const missing: string[] = [];
    for (let i = given; i < required; i++) if (slots[i] === null) missing.push(localNames[i]!);
    if (missing.length > 0) return missingArguments(machine, func, missing, 'positional');
    for (let i = Math.max(required, 0); i < argCount; i++) {
      if (slots[i] === null) slots[i] = heap.take(defaults[i - required]!);
    }
  }
  if (code.kwOnlyArgCount > 0) {
    const missing: string[] = [];
    for (let i = argCount; i < total; i++) {
      if (slots[i] !== null) continue;
      const value = func.kwdefaults?.getStr(localNames[i]!) ?? null;
      if (value === null) missing.push(localNames[i]!);
      else slots[i] = heap.take(value);
    }
    if (missing.length > 0) return missingArguments(machine, func, missing, 'keyword-only');
  }
  return true;
}

function dropSurplus(
  machine: Machine,
  args: readonly PyObject[],
  borrowed: readonly number[] | null,
  first: number,
  end: number,
): void {
  for (let i = first; i < end; i++) {
    if (borrowed === null || borrowed[i] !== 1) machine.heap.drop(args[i]!);
  }
}

function fail(machine: Machine, message: string): false {
  machine.raise('TypeError', message);
  return false;
}

function tooMany(
  machine: Machine,
  func: PyFunction,
  given: number,
  argCount: number,
  keywordOnly: number,
): false {
  const defaults = func.defaults === null ? 0 : func.defaults.items.length;
  const range = defaults > 0 ? `from ${argCount - defaults} to ${argCount}` : `${argCount}`;
  const plural = defaults > 0 || argCount !== 1 ? 's' : '';
  const also =
    keywordOnly > 0
      ? ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`
      : '';
  const verb = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  return fail(
    machine,
    `${func.qualname}() takes ${range} positional argument${plural} but ${given}${also} ${verb} given`,
  );
}

function missingArguments(
  machine: Machine,
  func: PyFunction,
  names: readonly string[],
  kind: 'positional' | 'keyword-only',
): false {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted[quoted.length - 1]!;
  const listed =
    quoted.length === 1
      ? last
      : quoted.length === 2
        ? `${quoted[0]} and ${last}`
        : `${quoted.slice(0, -1).join(', ')}, and ${last}`;
  return fail(
    machine,
    `${func.qualname}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${listed}`,
  );
}
