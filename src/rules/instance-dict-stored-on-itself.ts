/**
 * # instance-dict-stored-on-itself
 *
 * ## What it finds
 * The attribute dict of an object that is stored in an attribute of the same object, on a version that never frees it.
 *
 * ## Why it matters
 * On 3.13.0 such a dict is made of the object's inline values, and the collector does not find the cycle: it is kept
 * for ever, not only until the next collection.
 *
 * ## Example
 *     self.snapshot = self.__dict__
 *
 * ## Better
 *     self.snapshot = dict(self.__dict__)
 *
 * ## When it is fine
 * On other versions it is an ordinary reference cycle.
 *
 * ## What it assumes
 * The modelled release is the one that runs: what was measured is 3.13.0.
 */

import { isNamespaceInItself } from './cycle-frame-local';
import type { Rule } from './rule';
import { oncePerPlace, placeOfEdge } from './support/cycle';
import { bytes } from './support/words';

export const instanceDictStoredOnItself: Rule = {
  name: 'instance-dict-stored-on-itself',
  title: 'An attribute dict that holds itself is never freed',
  severity: 'warning',
  check(run, report) {
    const { diagnostics, python } = run.facts;
    if (!diagnostics.ownDictStays) return;
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      const [edge] = cycle.edges;
      if (edge === undefined || !isNamespaceInItself(run, cycle)) continue;
      const span = placeOfEdge(run, edge);
      if (span === null) continue;
      add({
        message: `The attribute dict is stored in itself (${edge.label}): on ${python} the cyclic collector does not free it, and about ${bytes(cycle.bytes)} stay for ever each time. Store a copy: dict(…).`,
        span,
        data: { bytes: cycle.bytes, count: cycle.count, python },
        related: [],
        fixes: [],
      });
    }
  },
};
