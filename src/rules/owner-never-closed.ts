/**
 * # owner-never-closed
 *
 * ## What it finds
 * An instance that holds something open and has a `close` or `__exit__`, dropped without either.
 *
 * ## Why it matters
 * What it holds is closed by its count, with a ResourceWarning, or stays open in a cycle.
 *
 * ## Example
 *     reader = Reader(path)
 *     rows = reader.rows()
 *
 * ## Better
 *     with contextlib.closing(Reader(path)) as reader:
 *         rows = reader.rows()
 *
 * ## When it is fine
 * When `__del__` closes it: then it is closed, and nothing is reported.
 *
 * ## What it assumes
 * Nothing.
 */

import type { Rule } from './rule';
import { lossesOf, lossFinding, waysToClose, wayWords } from './support/resources';

export const ownerNeverClosed: Rule = {
  name: 'owner-never-closed',
  title: 'The owner of something open is dropped without close()',
  severity: 'warning',
  check(run, report) {
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'owner') continue;
      const message = `The ${loss.owner?.name} is dropped with its ${loss.resource.what} open: ${wayWords({ ...loss.lost, name: null })} (${run.facts.python}), and nobody called ${loss.owner === null ? 'close' : waysToClose(loss.owner)[0]}(). Use contextlib.closing(), or call it in a finally.`;
      report(lossFinding(run, loss, message));
    }
  },
};
