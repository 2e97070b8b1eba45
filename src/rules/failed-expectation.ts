/**
 * # failed-expectation
 *
 * ## What it finds
 * A comment `# memlens: expect …` that does not hold after the last visit of the statement that it stands behind. A
 * warning instead of an error says that nobody can tell, and why.
 *
 * ## Why it matters
 * A lesson or a test suite asserts what memory does, and is told when that is no longer so.
 *
 * ## Example
 *     rows = []
 *     alias = rows  # memlens: expect refs(rows) == 1
 *
 * ## Better
 *     rows = []
 *     alias = rows  # memlens: expect refs(rows) == 2
 *
 * ## When it is fine
 * Never: the comment or the code is wrong. `docs/comments.md` says what can be expected.
 *
 * ## What it assumes
 * What the comments around it assume; the message says it.
 */

import { type Verdict, verdictsOf } from '../facts';
import type { Rule, RuleFinding } from './rule';
import { assumptionFixes } from './support/assume';
import { plural } from './support/words';

/** Holders that the message names. */
const holdersMax = 4;

export const failedExpectation: Rule = {
  name: 'failed-expectation',
  title: 'An expectation of the heap that does not hold',
  severity: 'error',
  check(run, report) {
    for (const comment of run.comments) {
      if (comment.kind !== 'expect') continue;
      for (const verdict of verdictsOf(run, comment, comment.expectations)) {
        if (verdict.outcome === 'holds') continue;
        const { expectation, statement, actual, outcome, found } = verdict;
        const { text, measure, compare, place, start, end } = expectation;
        const isOpen = outcome === 'open';
        const finding: RuleFinding = {
          message: isOpen
            ? `${text} cannot be checked after line ${statement.line}: ${found}.`
            : `Expected ${text} after line ${statement.line}, but ${found}${heldBy(verdict)}.`,
          span: { start, end },
          data: {
            measure,
            expected: compare?.n ?? null,
            comparison: compare?.by ?? null,
            actual,
            line: statement.line,
            python: run.facts.python,
          },
          related: verdict.holders.flatMap(({ label, span }) =>
            span === null ? [] : [{ message: `held by ${label}`, span }],
          ),
          fixes: isOpen && place !== null ? assumptionFixes(run, statement, place.name) : [],
        };
        report(isOpen ? { ...finding, severity: 'warning' } : finding);
      }
    }
  },
};

/** `: global b (line 5), list[0]`. */
function heldBy({ holders }: Verdict): string {
  if (holders.length === 0) return '';
  const named = holders.slice(0, holdersMax).map(({ label, line, count }) => {
    const times = count > 1 ? ` × ${count}` : '';
    return `${label}${times}${line > 0 ? ` (line ${line})` : ''}`;
  });
  const more = holders.length - named.length;
  return `: held by ${named.join(', ')}${more > 0 ? ` and ${plural(more, 'other')}` : ''}`;
}
