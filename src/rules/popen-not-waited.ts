/**
 * # popen-not-waited
 *
 * ## What it finds
 * A `subprocess.Popen` that dies without `wait`, `communicate` or `with`.
 *
 * ## Why it matters
 * It warns, and the system keeps the ended process (a zombie) until something asks for its result.
 *
 * ## Example
 *     subprocess.Popen(["sync"])
 *
 * ## Better
 *     subprocess.run(["sync"])
 *
 * ## When it is fine
 * For a process that outlives the program on purpose.
 *
 * ## What it assumes
 * Nothing.
 */

import type { Rule } from './rule';
import { callWords, lossesOf, lossFinding, wayWords } from './support/resources';

export const popenNotWaited: Rule = {
  name: 'popen-not-waited',
  title: 'A process is started and never waited for',
  severity: 'warning',
  check(run, report) {
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'process') continue;
      const message = `The process of ${callWords(run, loss.call)} is never waited for: ${wayWords(loss.lost)} (${run.facts.python}), with a ResourceWarning, and it stays a zombie when it ends. Use subprocess.run(), with, or wait().`;
      report(lossFinding(run, loss, message));
    }
  },
};
