/**
 * # grows-only-container
 *
 * ## What it finds
 * A list, dict or set of the module or of a class that a function adds to at every call, while nothing in the file ever
 * removes, iterates, counts or hands on what is in it.
 *
 * ## Why it matters
 * It lives as long as the program, and so does everything in it.
 *
 * ## Example
 *     SEEN = {}
 *
 *
 *     def handle(request):
 *         SEEN[request.id] = request
 *
 * ## Better
 *     SEEN = weakref.WeakValueDictionary()
 *
 * ## When it is fine
 * A registry that is filled when modules are imported, a bounded deque, a memo that answers: none is reported.
 *
 * ## What it assumes
 * No other module empties it.
 */

import type { KeptFact, Run } from '../facts';
import type { Rule } from './rule';
import { type Adder, usesOf } from './support/kept';
import { isFunction, Source } from './support/source';
import { bytes, number } from './support/words';

/** So many calls that filled it. */
const callsMin = 8;

export const growsOnlyContainer: Rule = {
  name: 'grows-only-container',
  title: 'A container of the module only ever grows',
  severity: 'warning',
  check(run, report) {
    for (const kept of run.facts.kept) {
      if (kept.kind !== 'container' || kept.maxSize !== null || kept.entries < callsMin) continue;
      // Functions and classes are registered once each.
      if (kept.items.some(({ kind }) => kind !== 'other')) continue;
      const adder = growsAt(run, kept);
      if (adder === null) continue;
      const { visits } = adder.statement;
      report({
        message: `${kept.label} only grows: ${number(visits)} calls left ${number(kept.entries)} entries, about ${bytes(kept.bytesEach)} each with what only they hold (${run.facts.python}), and nothing in this file removes or uses them. They stay as long as the program runs.`,
        span: { start: adder.node.start, end: adder.node.end },
        data: { entries: kept.entries, bytesEach: kept.bytesEach, calls: visits, python: run.facts.python },
        related:
          kept.definedAt === null ? [] : [{ message: `${kept.label} is made here`, span: kept.definedAt }],
        fixes: [],
      });
    }
  },
};

/** The statement of a function that adds an entry at every call. */
function growsAt(run: Run, kept: KeptFact): Adder | null {
  const { adders, removes, escapes, looksUp } = usesOf(run, kept.label);
  if (removes || escapes || looksUp) return null;
  const source = Source.of(run.tree);
  const found = adders.find(
    ({ node, statement }) => statement.visits >= callsMin && source.around(node).some(isFunction),
  );
  return found !== undefined && kept.entries * 10 >= found.statement.visits * 9 ? found : null;
}
