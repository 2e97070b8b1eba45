/**
 * # lru-cache-on-method
 *
 * ## What it finds
 * `functools.lru_cache` or `cache` on a method, where the cache is all that keeps the instances.
 *
 * ## Why it matters
 * `self` is part of the key, so the cache of the class holds every instance that was asked: for ever, or as many as
 * `maxsize` says.
 *
 * ## Example
 *     class Shape:
 *         @functools.lru_cache(None)
 *         def area(self):
 *             return compute(self.points)
 *
 * ## Better
 *     class Shape:
 *         @functools.cached_property
 *         def area(self):
 *             return compute(self.points)
 *
 * ## When it is fine
 * On static and class methods, on enums, and where the instances live as long as the program: something else holds
 * them then, and nothing is reported.
 *
 * ## What it assumes
 * `cached_property` needs a `__dict__`, so it is no way out for a class with `__slots__`.
 */

import type { FunctionDef } from '../syntax';
import type { Rule } from './rule';
import { cacheDecorator } from './support/caches';
import { Scopes } from './support/scopes';
import { bytes, plural } from './support/words';

export const lruCacheOnMethod: Rule = {
  name: 'lru-cache-on-method',
  title: 'A cache on a method keeps the instances',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const { kind, instances, definedAt, entries, bytesEach, maxSize, label } of run.facts.kept) {
      // One instance may be meant to stay.
      if (kind !== 'cache' || instances === null || instances.count < 2 || definedAt === null) continue;
      const found = cacheDecorator(scopes, definedAt);
      if (found === null || scopes.source.classOf(found.method as FunctionDef) === null) continue;
      const bound =
        maxSize === null
          ? 'It is unbounded, so they stay as long as the program runs'
          : `It keeps up to ${plural(maxSize, 'entry', 'entries')}, and the instances of these stay as long`;
      report({
        message: `The cache of ${label}() holds ${plural(instances.count, 'instance')} of ${instances.type} that nothing else keeps, about ${bytes(bytesEach)} an entry (${run.facts.python}): self is part of its key. ${bound}. Use functools.cached_property, or a cache in the instance.`,
        span: { start: found.decorator.start, end: found.decorator.end },
        data: { instances: instances.count, entries, bytesEach, maxSize, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};
