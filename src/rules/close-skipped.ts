/**
 * # close-skipped
 *
 * ## What it finds
 * Something that is closed on one way through the function, and not on another that the run took: an early return, an
 * exception that a handler catches.
 *
 * ## Why it matters
 * On that way it is closed by its count, with a ResourceWarning, or stays open in a cycle.
 *
 * ## Example
 *     file = open(path)
 *     if file.readline() == "":
 *         return None
 *     file.close()
 *
 * ## Better
 *     with open(path) as file:
 *         if file.readline() == "":
 *             return None
 *
 * ## When it is fine
 * When the way cannot be taken.
 *
 * ## What it assumes
 * Nothing: the way that is named was taken in the run, or on one side of something unknown.
 */

import type { Rule } from './rule';
import { callWords, lossesOf, lossFinding, wayWords } from './support/resources';

export const closeSkipped: Rule = {
  name: 'close-skipped',
  title: 'A way through the code skips the close',
  severity: 'warning',
  check(run, report) {
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'skipped') continue;
      const message = `The ${loss.resource.what} of ${callWords(run, loss.call)} is closed on one way only: ${wayWords(loss.lost)} before close() (${run.facts.python}). Use with, or close it in a finally.`;
      report(lossFinding(run, loss, message));
    }
  },
};
