/** `import`. */

import {
  findAttribute,
  NativeFrame,
  named,
  PyDict,
  type PyInt,
  PyModule,
  type PyObject,
  type PyStr,
  PyTuple,
  PyUnknown,
  type Result,
  type Runtime,
} from '../../objects';
import type { PythonFrame } from '../frame';
import { ImportStar } from '../import-star';
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
  if (module instanceof PyUnknown) {
    const answer = machine.unknown(`${name} of ${module.reason.why}`);
    return push(machine, frame, 0, module.path === null ? answer : named(answer, `${module.path}.${name}`));
  }
  const answer = machine.run(new ImportFrom(module, name));
  return push(machine, frame, 0, answer);
}

/** Asks a module for a name; a module's `__getattr__` may run. */
class ImportFrom extends NativeFrame {
  constructor(
    private readonly module: PyObject,
    private readonly wanted: string,
  ) {
    super();
    this.name = 'import';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value: Result = delivered;
    if (this.state === 0) {
      this.state = 1;
      value = findAttribute(runtime, this.module, this.wanted);
    }
    if (value !== null) return value;
    return (runtime as Machine).missingName(this.module, this.wanted);
  }
}

/** Public names: `__all__`, or those that do not begin with an underscore. */
function importStar(machine: Machine, frame: PythonFrame): StatusCode {
  const module = frame.peek(1);
  if (!(module instanceof PyModule)) {
    return discard(machine, frame, 1, machine.unknown('names of an opaque module'));
  }
  const { namespace } = frame;
  const answer =
    namespace instanceof PyDict ? machine.run(new ImportStar(module, namespace)) : machine.none();
  return discard(machine, frame, 1, answer);
}

export const importHandlers = {
  IMPORT_NAME: importName,
  IMPORT_FROM: importFrom,
  IMPORT_STAR: importStar,
};
