/**
 * # gc-disabled-with-cycles
 *
 * ## What it finds
 * `gc.disable()` in a program whose calls or rounds leave reference cycles behind.
 *
 * ## Why it matters
 * With the collector off nothing frees them: the memory grows with every call.
 *
 * ## Example
 *     gc.disable()
 *     for row in rows:
 *         Node(row).link()          # a parent and a child that hold each other
 *
 * ## Better
 *     gc.disable()
 *     for row in rows:
 *         with closing(Node(row)) as node:
 *             node.link()
 *
 * ## When it is fine
 * When the program ends soon, or calls `gc.collect()` now and then.
 *
 * ## What it assumes
 * Nothing.
 */

import type { Call } from '../syntax';
import type { Rule } from './rule';
import { Scopes } from './support/scopes';
import { bytes, number } from './support/words';

export const gcDisabledWithCycles: Rule = {
  name: 'gc-disabled-with-cycles',
  title: 'The collector is off while cycles are made',
  severity: 'warning',
  check(run, report) {
    const left = run.facts.cycles.filter(
      ({ count, collectedAt, symbolic }) => count > 1 && collectedAt === null && !symbolic,
    );
    if (left.length === 0) return;
    const scopes = Scopes.of(run.tree);
    const calls = scopes.source.nodes.filter((node): node is Call => node.kind === 'Call');
    const named = (name: string): Call | undefined =>
      calls.find((call) => scopes.qualifiedName(call.func) === name);
    const at = named('gc.disable');
    if (at === undefined || named('gc.enable') !== undefined || named('gc.collect') !== undefined) return;
    const statement = scopes.source.statementOf(at);
    const reached = run.facts.statements.some(
      ({ span, visits }) => visits > 0 && span.start === statement?.start && span.end === statement.end,
    );
    if (!reached) return;
    const count = left.reduce((sum, cycle) => sum + cycle.count, 0);
    const held = left.reduce((sum, cycle) => sum + cycle.count * cycle.bytes, 0);
    report({
      message: `The collector is off from here on, and this run leaves ${number(count)} reference cycles behind, about ${bytes(held)} (${run.facts.python}): nothing frees them any more. Break the cycles, or call gc.collect() now and then.`,
      span: { start: at.start, end: at.end },
      data: { cycles: count, bytes: held, python: run.facts.python },
      related: left
        .slice(0, 5)
        .map(({ lostAt }) => ({ message: 'a cycle is left behind here', span: lostAt.span })),
      fixes: [],
    });
  },
};
