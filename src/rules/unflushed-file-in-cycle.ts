/**
 * # unflushed-file-in-cycle
 *
 * ## What it finds
 * A file that was opened for writing and not closed, held by an object in a reference cycle.
 *
 * ## Why it matters
 * When the collector takes the cycle apart, the raw file is closed before its buffer is written: what was written last
 * is lost, on every version (python/cpython#62052).
 *
 * ## Example
 *     class Log:
 *         def __init__(self, path):
 *             self.file = open(path, "w")
 *             self.handlers = {"write": self.write}
 *
 * ## Better
 *     class Log:
 *         def close(self):
 *             self.file.close()
 *
 * ## When it is fine
 * Never.
 *
 * ## What it assumes
 * Nothing flushes the file on the way.
 */

import type { Rule } from './rule';
import { callWords, lossesOf, lossFinding, opensToWrite } from './support/resources';

export const unflushedFileInCycle: Rule = {
  name: 'unflushed-file-in-cycle',
  title: 'A file in a reference cycle loses what was written',
  severity: 'error',
  check(run, report) {
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'cycle') continue;
      const { call, lost, resource } = loss;
      if (resource.what !== 'file' || !opensToWrite(call) || lost.asked.includes('flush')) continue;
      const message = `What was written to ${callWords(run, loss.call)} last is lost: only a reference cycle holds the file, nobody closed it, and the collector closes the raw file before its buffer is written (${run.facts.python}). Close it, or break the cycle.`;
      report(lossFinding(run, loss, message));
    }
  },
};
