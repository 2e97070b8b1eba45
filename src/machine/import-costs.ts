/** What importing library modules leaves behind: objects that only the collector hears of, and free lists. */

import { FreeList } from '../heap';
import {
  containerIteratorBytes,
  dictBytes,
  internImmortal,
  keysBytes,
  listBytes,
  NativeFrame,
  type PyObject,
  type Result,
  type Runtime,
  tupleBytes,
} from '../objects';
import type { ImportCost } from '../versions';
import type { Machine } from './machine';

function fillFreeLists(machine: Machine, { objects, left, frames, dictKeys }: ImportCost): void {
  const { heap, profile } = machine;
  const [lists, dicts, ...tuples] = left;
  heap.fillFreeList(FreeList.list, lists ?? 0, listBytes);
  heap.fillFreeList(FreeList.dict, dicts ?? 0, dictBytes);
  for (const [at, count] of tuples.entries()) {
    heap.fillFreeList(FreeList.tuple + at + 1, count, tupleBytes(profile, at + 1));
  }
  const missing = Math.max(0, frames.length - heap.freeLists.length(FreeList.frame));
  for (const { slots, traced } of frames.slice(0, missing).reverse()) {
    heap.leaveInFreeList(FreeList.frame, profile.sizes.frameBase + 8 * (slots + 1), traced);
  }
  heap.fillFreeList(FreeList.dictKeys, dictKeys, keysBytes(profile, 3, true));
  // A module that costs nothing was loaded before the program began.
  if (objects !== 0 && profile.freeLists.listIterator > 0) {
    heap.fillFreeList(FreeList.listIterator, searchIterators, containerIteratorBytes);
    heap.fillFreeList(FreeList.tupleIterator, 1, containerIteratorBytes);
  }
}

/**
 * Loops inside each other that find a module: over finders, path entries and suffixes, all lists
 * (Lib/importlib/_bootstrap.py:_find_spec, _bootstrap_external.py:PathFinder and FileFinder); `_path_join` goes over a
 * tuple.
 */
const searchIterators = 3;

/** What loading library modules leaves to the collector, what they bring along included. */
export class ImportedObjects {
  /** Objects of which the collector has not heard yet. */
  private left = 0;

  /** Counts those of a module that is about to be loaded; true where a collection runs first. */
  waits(machine: Machine, name: string): boolean {
    const { heap } = machine;
    this.left += this.cost(machine, name);
    while (this.left > 0) {
      this.left--;
      heap.countProcessObject();
      if (heap.collectionDue) {
        machine.collectDue();
        return true;
      }
    }
    const cost = machine.profile.importCosts.get(name);
    if (cost !== undefined && heap.firstTime(`after import ${name}`)) fillFreeLists(machine, cost);
    return false;
  }

  private cost(machine: Machine, name: string): number {
    const { importCosts, immortality } = machine.profile;
    const cost = importCosts.get(name);
    const words = immortality.moduleStrings.get(name);
    if ((cost ?? words) === undefined || !machine.heap.firstTime(`import ${name}`)) return 0;
    internImmortal(machine, words ?? []);
    if (cost === undefined) return 0;
    return cost.brings.reduce((sum, brought) => sum + this.cost(machine, brought), cost.objects);
  }
}

/** C imports a module for itself before it goes on, as `typing` for a generic class. */
export class AfterImport extends NativeFrame {
  private readonly objects = new ImportedObjects();

  constructor(
    private readonly module: string,
    private readonly then: () => Result,
  ) {
    super();
    this.name = 'import';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    if (this.state === 1) return delivered;
    if (this.objects.waits(runtime as Machine, this.module)) return undefined;
    this.state = 1;
    return this.then();
  }
}
