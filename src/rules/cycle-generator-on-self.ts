/**
 * # cycle-generator-on-self
 *
 * ## What it finds
 * An instance that keeps a generator of one of its own methods, not run to its end.
 *
 * ## Why it matters
 * The suspended generator holds its frame, the frame holds `self`, and `self` holds the generator. `gc.collect()` may
 * answer 0 for it and yet free it: the generator's finalizer runs first, and what it lets go is freed uncounted.
 *
 * ## Example
 *     class Reader:
 *         def __init__(self):
 *             self.steps = self.run()
 *
 * ## Better
 *     class Reader:
 *         def close(self):
 *             self.steps.close()
 *
 * ## When it is fine
 * A generator that has ended holds nothing.
 *
 * ## What it assumes
 * Nothing.
 */

import type { CycleFact } from '../facts';
import type { Rule } from './rule';
import { cycleFinding, instancesOn, isOfDefinitions, oncePerPlace, typesOn } from './support/cycle';
import { Source } from './support/source';

export const cycleGeneratorOnSelf: Rule = {
  name: 'cycle-generator-on-self',
  title: 'An object keeps a suspended generator of its own',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      if (!keepsOwnGenerator(source, cycle)) continue;
      const inFile = cycle.edges.filter(({ span }) => span !== null);
      const at = inFile.find(({ from }) => from.type === 'generator') ?? inFile[0];
      if (at === undefined) continue;
      const advice = 'Close the generator when done, or keep it in a local of who asks it.';
      add(cycleFinding(run, cycle, { at, advice, fixes: [] }));
    }
  },
};

export function keepsOwnGenerator(source: Source, cycle: CycleFact): boolean {
  const types = typesOn(cycle);
  return (
    !isOfDefinitions(cycle) &&
    types.has('generator') &&
    !types.has('frame') &&
    instancesOn(source, cycle).length === 1
  );
}
