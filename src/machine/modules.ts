/** Module objects. */

import { newDict, PyModule, placeTracked } from '../objects';
import type { Machine } from './machine';

/** An owned module with an empty namespace. */
export function newModuleObject(machine: Machine, name: string): PyModule {
  const module = new PyModule();
  module.dict = newDict(machine);
  module.name = name;
  return placeTracked(machine, module, machine.types.module, machine.profile.sizes.module);
}
