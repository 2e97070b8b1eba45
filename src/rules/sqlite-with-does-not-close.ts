/**
 * # sqlite-with-does-not-close
 *
 * ## What it finds
 * `with sqlite3.connect(…)`, where nothing closes the connection.
 *
 * ## Why it matters
 * The `with` statement of a connection commits or rolls back, and leaves it open. From 3.11 on its descriptor stays
 * until the cyclic collector runs; from 3.13 on it warns.
 *
 * ## Example
 *     with sqlite3.connect(path) as connection:
 *         connection.execute(query)
 *
 * ## Better
 *     with contextlib.closing(sqlite3.connect(path)) as connection:
 *         with connection:
 *             connection.execute(query)
 *
 * ## When it is fine
 * Never.
 *
 * ## What it assumes
 * Nothing.
 */

import type { Rule } from './rule';
import { callWords, lossesOf, lossFinding } from './support/resources';

export const sqliteWithDoesNotClose: Rule = {
  name: 'sqlite-with-does-not-close',
  title: 'with sqlite3.connect() does not close the connection',
  severity: 'warning',
  check(run, report) {
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'sqlite with') continue;
      const message = `with commits, but does not close the connection of ${callWords(run, loss.call)}: it stays open until the cyclic collector runs${run.facts.diagnostics.sqliteWarns ? ', with a ResourceWarning' : ''} (${run.facts.python}). Use contextlib.closing().`;
      report(lossFinding(run, loss, message));
    }
  },
};
