/**
 * # unbounded-cache
 *
 * ## What it finds
 * An unbounded cache (`functools.cache`, `lru_cache(None)`) that got a new key at every call and never answered one.
 *
 * ## Why it matters
 * Every entry keeps its key and its result for as long as the program runs, and none of them was of use.
 *
 * ## Example
 *     @functools.cache
 *     def lookup(timestamp):
 *         return find(timestamp)
 *
 * ## Better
 *     @functools.lru_cache(maxsize=1024)
 *     def lookup(timestamp):
 *         return find(timestamp)
 *
 * ## When it is fine
 * When the keys are few: then the cache answers, and nothing is reported.
 *
 * ## What it assumes
 * The run is like others: so many calls with different keys, and not one hit.
 */

import type { Rule } from './rule';
import { cacheDecorator } from './support/caches';
import { Scopes } from './support/scopes';
import { bytes, number } from './support/words';

/** Fewer entries say nothing of the keys. */
const entriesMin = 16;

export const unboundedCache: Rule = {
  name: 'unbounded-cache',
  title: 'An unbounded cache never answers and only grows',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const { kind, instances, definedAt, entries, bytesEach, maxSize, hits, label } of run.facts.kept) {
      if (kind !== 'cache' || maxSize !== null || hits > 0 || entries < entriesMin) continue;
      const found = definedAt === null ? null : cacheDecorator(scopes, definedAt);
      // What keeps instances is another finding.
      if (found === null || instances !== null) continue;
      report({
        message: `The cache of ${label}() has no bound: ${number(entries)} calls made ${number(entries)} entries and it never answered one. About ${bytes(bytesEach)} an entry stay as long as the program runs (${run.facts.python}). Give it a maxsize, or leave it out.`,
        span: { start: found.decorator.start, end: found.decorator.end },
        data: { entries, bytesEach, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};
