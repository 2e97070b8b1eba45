/**
 * # gc-collect-in-loop
 *
 * ## What it finds
 * `gc.collect()` in a loop.
 *
 * ## Why it matters
 * A full collection looks at every tracked object of the process, whether there is garbage or not.
 *
 * ## Example
 *     for batch in batches:
 *         handle(batch)
 *         gc.collect()
 *
 * ## Better
 *     for batch in batches:
 *         handle(batch)
 *
 * ## When it is fine
 * In a test or a measurement, where it must not come at another time.
 *
 * ## What it assumes
 * Nothing.
 */

import type { Rule } from './rule';
import { Scopes } from './support/scopes';
import { number, plural } from './support/words';

/** Collections of so few objects take no time. */
const examinedMin = 1_000;

export const gcCollectInLoop: Rule = {
  name: 'gc-collect-in-loop',
  title: 'A full collection in every round of a loop',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.statements) {
      if (fact.kind !== 'Expr' || fact.visits < 2) continue;
      const own = fact.collections.filter(({ automatic }) => !automatic);
      const examined = own.reduce((most, each) => Math.max(most, each.examined), 0);
      const node = scopes.source.at(fact.span).find(({ kind }) => kind === 'Expr');
      if (own.length === 0 || examined < examinedMin || node === undefined) continue;
      const kinds = scopes.source.around(node).map(({ kind }) => kind);
      const loop = kinds.findIndex((kind) => kind === 'For' || kind === 'While' || kind === 'AsyncFor');
      const func = kinds.findIndex((kind) => kind === 'FunctionDef' || kind === 'AsyncFunctionDef');
      if (loop < 0 || (func >= 0 && func < loop)) continue;
      const collected = own.reduce((sum, each) => sum + each.collected, 0);
      report({
        message: `gc.collect() runs in every round, ${number(fact.visits)} times here, and looks at ${plural(examined, 'object')} each time (${run.facts.python}); it freed ${number(collected)} in all. Leave it to the collector, or call it once after the loop.`,
        span: fact.span,
        data: { rounds: fact.visits, examined, collected, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};
