/**
 * # suspended-generator-keeps-locals
 *
 * ## What it finds
 * A generator that was begun and not ended, in a container that lives as long as the program.
 *
 * ## Why it matters
 * It holds its frame, and the frame holds every local.
 *
 * ## Example
 *     work = steps(data)
 *     next(work)
 *     RUNNING.append(work)
 *
 * ## Better
 *     work = steps(data)
 *     next(work)
 *     work.close()
 *
 * ## When it is fine
 * When it will go on.
 *
 * ## What it assumes
 * Nothing empties the container, as far as the file shows.
 */

import type { Rule } from './rule';
import { checkKeptItems } from './support/kept';
import { bytes, plural, quoted } from './support/words';

export const suspendedGeneratorKeepsLocals: Rule = {
  name: 'suspended-generator-keeps-locals',
  title: 'A stored generator keeps the locals of its frame',
  severity: 'information',
  check(run, report, options) {
    checkKeptItems(run, report, options, {
      kind: 'generator',
      message: ({ label }, items) =>
        `Each of ${plural(items.count, 'generator')} in ${label} keeps about ${bytes(items.bytesEach)} for as long as the program runs (${run.facts.python}): it stands at a yield, and its frame holds ${quoted(items.keeps ?? '')}, ${bytes(items.keptBytes)}. Close it, or delete the local before the yield.`,
    });
  },
};
