/**
 * # rebind-before-close
 *
 * ## What it finds
 * A name of something open that is bound to something else, most often to the next file of a loop, before it is closed.
 *
 * ## Why it matters
 * Only the last one is closed: the others die open.
 *
 * ## Example
 *     for path in paths:
 *         file = open(path)
 *     file.close()
 *
 * ## Better
 *     for path in paths:
 *         with open(path) as file:
 *             ...
 *
 * ## When it is fine
 * Never.
 *
 * ## What it assumes
 * Nothing.
 */

import type { Rule } from './rule';
import { callWords, lossesOf, lossFinding, wayWords } from './support/resources';

export const rebindBeforeClose: Rule = {
  name: 'rebind-before-close',
  title: 'A name is bound anew before what it stood for is closed',
  severity: 'warning',
  check(run, report) {
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'rebound') continue;
      const message = `The ${loss.resource.what} of ${callWords(run, loss.call)} dies open: ${wayWords(loss.lost)} before it is closed${loss.lost.count > 1 ? `, ${loss.lost.count} times here` : ''} (${run.facts.python}). Close each, or use with.`;
      report(lossFinding(run, loss, message));
    }
  },
};
