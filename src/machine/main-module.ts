/** The names that the program's own module starts with, where it is a file of a workspace. */

import { dictSetStr, newList, newStr, type PyModule, type PyObject } from '../objects';
import type { Machine } from './machine';
import type { MainModule } from './types';

/** For what belongs to a package `__package__` and `__path__`. They belong to the process. */
export function setUpMain(machine: Machine, module: PyModule, main: MainModule): void {
  const { heap } = machine;
  const { preparing } = heap;
  heap.preparing = true;
  const set = (name: string, value: PyObject) => {
    dictSetStr(machine, module.dict, name, value);
    heap.drop(value);
  };
  if (main.package !== null) set('__package__', newStr(machine, main.package));
  if (main.locations !== null) {
    set(
      '__path__',
      newList(
        machine,
        main.locations.map((location) => newStr(machine, location)),
      ),
    );
  }
  heap.preparing = preparing;
}
