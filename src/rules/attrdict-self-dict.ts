/**
 * # attrdict-self-dict
 *
 * ## What it finds
 * A dict of a subclass that is its own `__dict__`.
 *
 * ## Why it matters
 * The object holds itself: its count never reaches zero.
 *
 * ## Example
 *     class AttrDict(dict):
 *         def __init__(self, *args, **keywords):
 *             super().__init__(*args, **keywords)
 *             self.__dict__ = self
 *
 * ## Better
 *     class AttrDict(dict):
 *         def __getattr__(self, name):
 *             try:
 *                 return self[name]
 *             except KeyError:
 *                 raise AttributeError(name) from None
 *
 * ## When it is fine
 * For a few that live as long as the program.
 *
 * ## What it assumes
 * Nothing.
 */

import type { CycleFact } from '../facts';
import type { Rule } from './rule';
import { cycleFinding, oncePerPlace } from './support/cycle';

export const attrdictSelfDict: Rule = {
  name: 'attrdict-self-dict',
  title: 'A dict is its own __dict__',
  severity: 'warning',
  check(run, report) {
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      const [at] = cycle.edges;
      if (at === undefined || !isItsOwnDict(cycle)) continue;
      const advice = 'Look attributes up in __getattr__ instead.';
      add(cycleFinding(run, cycle, { at, advice, fixes: [] }));
    }
  },
};

export const isItsOwnDict = ({ edges }: CycleFact): boolean =>
  edges.length === 1 && edges[0]!.label === '__dict__' && edges[0]!.from.serial === edges[0]!.to.serial;
