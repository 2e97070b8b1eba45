/**
 * # match-keeps-subject
 *
 * ## What it finds
 * A match object of `re` in a container that lives as long as the program.
 *
 * ## Why it matters
 * A match holds the whole text that was searched, not only what was found.
 *
 * ## Example
 *     FOUND.append(re.search(r"\d+", text))
 *
 * ## Better
 *     FOUND.append(re.search(r"\d+", text).group())
 *
 * ## When it is fine
 * When something else keeps the text anyway.
 *
 * ## What it assumes
 * Nothing empties the container, as far as the file shows.
 */

import type { Rule } from './rule';
import { checkKeptItems } from './support/kept';
import { bytes, plural } from './support/words';

export const matchKeepsSubject: Rule = {
  name: 'match-keeps-subject',
  title: 'A stored match keeps the text it was found in',
  severity: 'information',
  check(run, report, options) {
    checkKeptItems(run, report, options, {
      kind: 'match',
      message: ({ label }, items) =>
        `Each of ${plural(items.count, 'match', 'matches')} in ${label} keeps about ${bytes(items.bytesEach)} for as long as the program runs (${run.facts.python}): it holds the whole text that was searched, ${bytes(items.keptBytes)}. Store what .group() answers.`,
    });
  },
};
