/**
 * # memoryview-keeps-buffer
 *
 * ## What it finds
 * A slice of a memoryview in a container that lives as long as the program.
 *
 * ## Why it matters
 * However small the slice, it holds the whole buffer.
 *
 * ## Example
 *     HEADERS.append(memoryview(data)[:10])
 *
 * ## Better
 *     HEADERS.append(data[:10])
 *
 * ## When it is fine
 * When something else keeps the buffer anyway.
 *
 * ## What it assumes
 * Nothing empties the container, as far as the file shows.
 */

import type { Rule } from './rule';
import { checkKeptItems } from './support/kept';
import { bytes, plural } from './support/words';

export const memoryviewKeepsBuffer: Rule = {
  name: 'memoryview-keeps-buffer',
  title: 'A stored slice of a memoryview keeps the whole buffer',
  severity: 'information',
  check(run, report, options) {
    checkKeptItems(run, report, options, {
      kind: 'memoryview',
      message: ({ label }, items) =>
        `Each of ${plural(items.count, 'memoryview')} in ${label} keeps about ${bytes(items.bytesEach)} for as long as the program runs (${run.facts.python}): it holds its whole buffer, ${bytes(items.keptBytes)}. Store a copy of the part: bytes(…).`,
    });
  },
};
