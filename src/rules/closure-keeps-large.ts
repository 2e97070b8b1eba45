/**
 * # closure-keeps-large
 *
 * ## What it finds
 * A function in a container that lives as long as the program, whose closure keeps something large.
 *
 * ## Why it matters
 * A closure keeps the whole variable, even where the function needs one number of it.
 *
 * ## Example
 *     CALLBACKS.append(lambda: len(data))
 *
 * ## Better
 *     size = len(data)
 *     CALLBACKS.append(lambda: size)
 *
 * ## When it is fine
 * When the function needs all of it.
 *
 * ## What it assumes
 * Nothing empties the container, as far as the file shows.
 */

import type { Rule } from './rule';
import { checkKeptItems } from './support/kept';
import { bytes, plural, quoted } from './support/words';

export const closureKeepsLarge: Rule = {
  name: 'closure-keeps-large',
  title: 'A stored function keeps a large variable',
  severity: 'information',
  check(run, report, options) {
    checkKeptItems(run, report, options, {
      kind: 'closure',
      message: ({ label }, items) =>
        `Each of ${plural(items.count, 'function')} in ${label} keeps about ${bytes(items.bytesEach)} for as long as the program runs (${run.facts.python}): its closure holds ${quoted(items.keeps ?? '')}, ${bytes(items.keptBytes)}. Let it close over what it needs of that.`,
    });
  },
};
