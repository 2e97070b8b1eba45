/** Names that a library module does not have yet in the modelled version. */

import { dictDeleteStr, type PyDict, PyList, PyModule, PyStr } from '../objects';
import type { Machine } from './machine';

/** Our source of a module is one for all versions: what is younger than the modelled one goes once its body has run. */
export function forgetAbsentNames(machine: Machine, module: string): void {
  const found = machine.modules!.getStr(module);
  if (!(found instanceof PyModule)) return;
  const names = absentNames(machine, module);
  for (const name of names) {
    if (found.dict.getStr(name) !== null) dictDeleteStr(machine, found.dict, name);
  }
  if (names.size > 0) shortenAll(machine, found.dict, names);
}

function absentNames(machine: Machine, module: string): ReadonlySet<string> {
  const prefix = `${module}.`;
  const names = new Set<string>();
  for (const name of machine.profile.absent) {
    if (name.startsWith(prefix)) names.add(name.slice(prefix.length));
  }
  return names;
}

function shortenAll(machine: Machine, dict: PyDict, names: ReadonlySet<string>): void {
  const all = dict.getStr('__all__');
  if (!(all instanceof PyList)) return;
  const isAbsent = (item: unknown): boolean => item instanceof PyStr && names.has(item.value);
  const gone = all.items.filter(isAbsent);
  machine.heap.touch(all);
  all.items = all.items.filter((item) => !isAbsent(item));
  for (const item of gone) machine.heap.drop(item);
}
