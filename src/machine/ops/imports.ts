/** `import`. */

import {
  chain,
  dictSetStr,
  findAttribute,
  isUnknown,
  named,
  PyDict,
  type PyInt,
  PyModule,
  type PyObject,
  PyStr,
  PyTuple,
  type Result,
} from '../../objects';
import type { PythonFrame } from '../frame';
import { importModule } from '../imports';
import type { Machine } from '../machine';
import { discard, push, type StatusCode } from './status';

function importName(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const name = frame.executable.names[operand]!;
  const level = (frame.peek(2) as PyInt).value;
  const from = frame.peek(1);
  const names = from instanceof PyTuple ? from.items.map((item) => (item as PyStr).value) : null;
  return push(machine, frame, 2, importModule(machine, frame.globals, name, names, level));
}

function importFrom(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  const name = frame.executable.names[operand]!;
  const module = frame.peek(1);
  if (isUnknown(module)) {
    const answer = machine.unknown(`${name} of ${module.reason.why}`);
    return push(machine, frame, 0, module.path === null ? answer : named(answer, `${module.path}.${name}`));
  }
  const answer = chain(
    machine,
    [module],
    (runtime, inputs) => {
      const found = findAttribute(runtime, inputs[0]!, name);
      return found === null ? machine.missingName(inputs[0]!, name) : found;
    },
    (_runtime, value) => value,
  );
  return push(machine, frame, 0, answer);
}

/** Public names: `__all__`, or those that do not begin with an underscore. */
function importStar(machine: Machine, frame: PythonFrame): StatusCode {
  const module = frame.peek(1);
  const target = frame.namespace;
  let answer: Result;
  if (!(module instanceof PyModule)) answer = machine.unknown('names of an opaque module');
  else {
    for (const [name, value] of publicNames(module)) {
      if (target instanceof PyDict) dictSetStr(machine, target, name, value);
    }
    answer = machine.none();
  }
  return discard(machine, frame, 1, answer);
}

function publicNames(module: PyModule): [string, PyObject][] {
  const { dict } = module;
  const all = dict.getStr('__all__');
  const found: [string, PyObject][] = [];
  const listed =
    all !== null && 'items' in all ? (all as PyTuple).items.map((item) => (item as PyStr).value) : null;
  if (listed !== null) {
    for (const name of listed) {
      const value = dict.getStr(name);
      if (value !== null) found.push([name, value]);
    }
    return found;
  }
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i] ?? null;
    if (key instanceof PyStr && !key.value.startsWith('_')) found.push([key.value, dict.values[i]!]);
  }
  return found;
}

export const importHandlers = {
  IMPORT_NAME: importName,
  IMPORT_FROM: importFrom,
  IMPORT_STAR: importStar,
};
