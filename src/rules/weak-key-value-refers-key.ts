/**
 * # weak-key-value-refers-key
 *
 * ## What it finds
 * A `WeakKeyDictionary` with values that lead to their own keys.
 *
 * ## Why it matters
 * The dict holds the value, the value holds the key: the key never dies, and the entry never goes.
 *
 * ## Example
 *     EXTRA = weakref.WeakKeyDictionary()
 *     EXTRA[node] = [node]
 *
 * ## Better
 *     node.extra = [node]
 *
 * ## When it is fine
 * When the keys live as long as the program.
 *
 * ## What it assumes
 * Nothing removes the entries.
 */

import type { Span } from '../base';
import type { Run } from '../facts';
import type { Expr } from '../syntax';
import type { Rule } from './rule';
import { Scopes } from './support/scopes';
import { bytes, plural } from './support/words';

export const weakKeyValueRefersKey: Rule = {
  name: 'weak-key-value-refers-key',
  title: 'A value of a weak-key dict keeps its key',
  severity: 'warning',
  check(run, report) {
    for (const { kind, definedAt, entries, bytesEach, items } of run.facts.kept) {
      if (kind !== 'weak key' || definedAt === null || entries < 2) continue;
      const at = items.find(({ createdAt }) => createdAt !== null)?.createdAt ?? definedAt;
      report({
        message: `${plural(entries, 'value')} of this WeakKeyDictionary lead to their own keys: about ${bytes(bytesEach)} each (${run.facts.python}) stay as long as the dict, since a value is held strongly. Keep the data on the key itself, or hold the key weakly.`,
        span: storedAt(run, at),
        data: { entries, bytesEach, python: run.facts.python },
        related: [{ message: 'the dict is made here', span: definedAt }],
        fixes: [],
      });
    }
  },
};

/** The statement that stores the value. */
function storedAt(run: Run, value: Span): Span {
  const { source } = Scopes.of(run.tree);
  const statement = source.statementAt(value);
  const [target] = (statement as { targets?: readonly Expr[] } | null)?.targets ?? [];
  return target?.kind === 'Subscript' && statement !== null
    ? { start: statement.start, end: statement.end }
    : value;
}
