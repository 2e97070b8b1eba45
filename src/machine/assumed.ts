/** What stands for a value that nobody knows, where the user has stated something of it. */

import type { CodeAssumption } from '../code';
import {
  findInMro,
  newFloat,
  newInt,
  newList,
  newStr,
  newTuple,
  newUnknown,
  type PyDict,
  type PyObject,
  PyType,
  type PyUnknown,
} from '../objects';
import type { Machine } from './machine';
import { instanceOf } from './symbolic';

/** Items are made for a list or a tuple up to this length; of a longer one only the length is known. */
const itemsMade = 1_000_000;
/** As many items are objects of their own; the others share one, which is as unknown as they are. */
const itemsApart = 1_000;

/** An owned object for the value; somebody unseen may hold it too. */
export function assumedObject(
  machine: Machine,
  assumption: CodeAssumption,
  value: PyUnknown,
  globals: PyDict,
): PyObject {
  const made = make(machine, assumption, value, globals);
  machine.assumed.set(made, assumption);
  machine.escape([made], '');
  return made;
}

function make(machine: Machine, assumption: CodeAssumption, value: PyUnknown, globals: PyDict): PyObject {
  const { value: known, length, type, line, text } = assumption;
  if (known !== null) {
    switch (known.type) {
      case 'int':
        return newInt(machine, known.value);
      case 'float':
        return newFloat(machine, known.value);
      case 'str':
        return newStr(machine, known.value);
      case 'bool':
        return machine.bool(known.value);
      case 'None':
        return machine.none();
    }
  }
  const typeName = type ?? value.typeName;
  if (length !== null) {
    const sequence = sequenceOf(typeName);
    if (sequence !== null && length <= itemsMade) {
      const items = itemsOf(machine, assumption);
      return sequence === 'tuple' ? newTuple(machine, items) : newList(machine, items);
    }
    const why = `it is only assumed that ${text}`;
    const made = newUnknown(machine, { why, line }, typeName ?? 'list');
    made.length = length;
    return made;
  }
  const found = typeName === null ? null : classNamed(typeName, globals);
  if (found !== null) return instanceOf(machine, found);
  return newUnknown(machine, { why: `it is only assumed that ${text}`, line }, typeName);
}

/** A class of the program that the name stands for, perhaps inside another one. */
function classNamed(typeName: string, globals: PyDict): PyType | null {
  const [first, ...rest] = typeName.split('.');
  let found: PyObject | null = globals.getStr(first!);
  for (const part of rest) found = found instanceof PyType ? findInMro(found, part) : null;
  return found instanceof PyType && found.isClass ? found : null;
}

/** What is said to have a length and nothing else is taken for a list. */
function sequenceOf(typeName: string | null): 'list' | 'tuple' | null {
  const plain = typeName?.replace(/\[.*$/s, '').split('.').pop() ?? 'list';
  if (plain === 'tuple' || plain === 'Tuple') return 'tuple';
  return ['list', 'List', 'Sequence', 'MutableSequence', 'Collection', 'Iterable', 'Sized'].includes(plain)
    ? 'list'
    : null;
}

/** Owned. */
function itemsOf(machine: Machine, { name, length, line }: CodeAssumption): PyObject[] {
  const items: PyObject[] = new Array(length ?? 0);
  const item = () => newUnknown(machine, { why: `what is in '${name}' is not known`, line }, null);
  const apart = Math.min(items.length, itemsApart);
  for (let i = 0; i < apart; i++) items[i] = item();
  if (apart === items.length) return items;
  const shared = item();
  for (let i = apart; i < items.length; i++) items[i] = machine.heap.take(shared);
  machine.heap.drop(shared);
  return items;
}
