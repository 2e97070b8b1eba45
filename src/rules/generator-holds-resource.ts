/**
 * # generator-holds-resource
 *
 * ## What it finds
 * A generator that closes its file only after its loop, and was dropped before it came there.
 *
 * ## Why it matters
 * A generator that is dropped is closed at its yield: what stands behind the loop never runs.
 *
 * ## Example
 *     def lines(path):
 *         file = open(path)
 *         for line in file:
 *             yield line
 *         file.close()
 *
 * ## Better
 *     def lines(path):
 *         with open(path) as file:
 *             yield from file
 *
 * ## When it is fine
 * When every caller reads to the end.
 *
 * ## What it assumes
 * Nothing: the run saw the generator die at its yield.
 */

import type { Rule } from './rule';
import { callWords, lossesOf, lossFinding } from './support/resources';

export const generatorHoldsResource: Rule = {
  name: 'generator-holds-resource',
  title: 'An abandoned generator leaves its file open',
  severity: 'warning',
  check(run, report) {
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'generator') continue;
      const message = `The ${loss.resource.what} of ${callWords(run, loss.call)} is open when this generator is dropped at its yield (line ${loss.lost.line}): what closes it stands behind the loop and never runs (${run.facts.python}). Use with inside of the generator.`;
      report(lossFinding(run, loss, message));
    }
  },
};
