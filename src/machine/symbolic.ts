/** Runs of functions that the module's run did not reach, with arguments that nobody knows. */

import {
  findInMro,
  newInstance,
  newUnknown,
  type PyDict,
  type PyFunction,
  type PyObject,
  PyStr,
  PyType,
} from '../objects';
import { enterFunction } from './calls';
import type { Machine } from './machine';
import type { Outcome } from './types';

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

/** An owned symbolic value for a parameter: of a class of the program an instance of which nothing is known. */
function argument(
  machine: Machine,
  func: PyFunction,
  name: string,
  owner: PyType | null,
  first: boolean,
): PyObject {
  const line = func.code.code.firstLine;
  if (first && owner !== null && (name === 'self' || name === 'cls')) {
    return name === 'cls' ? machine.heap.take(owner) : newInstance(machine, owner);
  }
  const why = `argument '${name}' of ${func.qualname}()`;
  return newUnknown(machine, { why, line }, annotated(func, name));
}

/**
 * Calls the function with symbolic arguments on the heap as it is, follows every path within the limits, and puts
 * everything back. `owner` is the class that a method belongs to. Answers how the last path ended.
 */
export function runFunction(machine: Machine, func: PyFunction, owner: PyType | null = null): Outcome {
  const end = beginFunction(machine, func, owner);
  machine.proceed();
  return end();
}

/**
 * The same in two halves, for who steps the machine between them: calls the function, and answers what puts everything
 * back.
 */
export function beginFunction(
  machine: Machine,
  func: PyFunction,
  owner: PyType | null = null,
): () => Outcome {
  const { heap } = machine;
  const before = heap.checkpoint();
  const outputLength = machine.output.length;
  const outcomeBefore = machine.outcome;
  machine.outcome = null;
  machine.stepsLeft = machine.limits.functionSteps;
  const { code } = func.code;
  const args: PyObject[] = [];
  const keywords: string[] = [];
  for (let i = 0; i < code.argCount; i++)
    args.push(argument(machine, func, code.localNames[i]!, owner, i === 0));
  for (let i = code.argCount; i < code.argCount + code.kwOnlyArgCount; i++) {
    const name = code.localNames[i]!;
    keywords.push(name);
    args.push(argument(machine, func, name, null, false));
  }
  heap.take(func);
  enterFunction(machine, func, args, null, keywords.length === 0 ? null : keywords);
  return () => {
    const outcome: Outcome = machine.outcome ?? { kind: 'done' };
    machine.abandon();
    heap.undoTo(before);
    heap.forget(before);
    machine.output = machine.output.slice(0, outputLength);
    machine.outcome = outcomeBefore;
    return outcome;
  };
}

/** The class whose body defined the method, where the program has it by its qualified name. */
export function ownerOf(func: PyFunction, namespace: PyDict): PyType | null {
  const parts = func.qualname.split('.');
  if (parts.length < 2 || parts.includes('<locals>')) return null;
  let found: PyObject | null = namespace.getStr(parts[0]!);
  for (const part of parts.slice(1, -1)) found = found instanceof PyType ? findInMro(found, part) : null;
  return found instanceof PyType ? found : null;
}
