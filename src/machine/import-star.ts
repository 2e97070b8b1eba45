/** `from module import *` (Python/ceval.c:import_all_from). */

import {
  dictSetStr,
  getAttribute,
  isUnknown,
  NativeFrame,
  type PyDict,
  type PyModule,
  type PyObject,
  PyStr,
  type Result,
  type Runtime,
  textOfModule,
} from '../objects';

/** Binds the public names of a module, one after the other; a module's `__getattr__` may be asked. */
export class ImportStar extends NativeFrame {
  private readonly names: readonly PyObject[];
  private at = 0;

  constructor(
    private readonly module: PyModule,
    private readonly target: PyDict,
  ) {
    super();
    this.name = 'import *';
    this.names = namesOf(module);
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const { module, names } = this;
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        dictSetStr(runtime, this.target, (names[this.at - 1] as PyStr).value, value);
        runtime.heap.drop(value);
        this.state = 0;
      }
      if (this.at === names.length) return runtime.none();
      const name = names[this.at++]!;
      if (!(name instanceof PyStr)) {
        const own = textOfModule(module, '__name__') ?? '?';
        const text = `Item in ${own}.__all__ must be str, not ${name.type.fullTypeName}`;
        return runtime.raise('TypeError', text);
      }
      this.state = 1;
      const own = module.dict.getStr(name.value);
      const answer = own === null ? getAttribute(runtime, module, name.value) : runtime.heap.take(own);
      if (answer === undefined) return undefined;
      value = answer;
    }
  }
}

function namesOf(module: PyModule): readonly PyObject[] {
  const { dict } = module;
  const all = dict.getStr('__all__');
  if (all !== null && !isUnknown(all) && 'items' in all) return [...(all.items as readonly PyObject[])];
  return dict.keys.filter((key) => key instanceof PyStr && !key.value.startsWith('_')) as PyObject[];
}
