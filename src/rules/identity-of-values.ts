/**
 * # identity-of-values
 *
 * ## What it finds
 * `is` and `is not` between numbers, texts, bytes or tuples that come from different expressions.
 *
 * ## Why it matters
 * Whether two equal values are one object depends on caches: small ints exist once, the compiler interns texts that look
 * like names and merges equal constants of one block. Another value, another version or another way to make it, and
 * the answer is the other one.
 *
 * ## Example
 *     if count is 256:
 *         flush()
 *
 * ## Better
 *     if count == 256:
 *         flush()
 *
 * ## When it is fine
 * With `None`, `True`, `False`, `...` and sentinels made by `object()`; and where one name is compared with another for
 * the same object.
 *
 * ## What it assumes
 * `==` of the two types does what it does for built-in ones.
 */

import type { IdentityFact, Run } from '../facts';
import type { Compare, Expr } from '../syntax';
import type { Rule } from './rule';
import { replace } from './support/edits';
import { Scopes } from './support/scopes';
import type { AnyNode } from './support/source';
import { quoted } from './support/words';

export const identityOfValues: Rule = {
  name: 'identity-of-values',
  title: 'is compares values that happen to be one object',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.identities) {
      const node = scopes.source.at(fact.span).find(({ kind }) => kind === 'Compare') as Compare | undefined;
      if (node === undefined || node.ops.length !== 1 || fact.same + fact.different === 0) continue;
      const [right] = node.comparators;
      if (right === undefined || !comeApart(scopes, node.left, right)) continue;
      // Two that were never one object are told apart as meant, unless a written value shows that it was not.
      if (fact.same === 0 && !isWritten(node.left) && !isWritten(right)) continue;
      const [op] = node.ops;
      const at = run.text.slice(node.left.end, right.start);
      const word = /\bis(\s+not)?\b/.exec(at);
      const start = node.left.end + (word?.index ?? 0);
      report({
        message: `${quoted(run.text.slice(node.start, node.end))} compares objects, not values: ${reasonWords(run, fact)} Use ${op === 'is' ? '==' : '!='}.`,
        span: { start: node.start, end: node.end },
        data: { same: fact.same, different: fact.different, reason: fact.reason, python: run.facts.python },
        related: [],
        fixes:
          word === null
            ? []
            : [
                {
                  title: `Compare with ${op === 'is' ? '==' : '!='}`,
                  safe: false,
                  edits: [replace(start, start + word[0].length, op === 'is' ? '==' : '!=')],
                },
              ],
      });
    }
  },
};

function reasonWords(run: Run, { same, different, types, reason }: IdentityFact): string {
  const type = types.join(' or ');
  const { python } = run.facts;
  if (same === 0)
    return `here each ${type} was an object of its own (${python}), so it says no even where they are equal.`;
  const some = different > 0 ? `in ${same} of ${same + different} comparisons ` : '';
  switch (reason) {
    case 'small int':
      return `${some}it says yes only because small ints exist once (${python}).`;
    case 'interned':
      return `${some}it says yes only because this str is interned (${python}); one that is put together at run time is not.`;
    case 'singleton':
      return `${some}it says yes only because the empty ${type} exists once (${python}).`;
    case 'constant':
    case null:
      return `${some}it says yes only because equal constants of one block are merged (${python}).`;
  }
}

/** Numbers and texts that are written out. */
function isWritten(expression: Expr): boolean {
  if (expression.kind === 'UnaryOp') return isWritten(expression.operand);
  if (expression.kind === 'Tuple') return expression.elts.every(isWritten);
  if (expression.kind !== 'Constant') return false;
  const { type } = expression.value;
  return type === 'int' || type === 'str' || type === 'bytes' || type === 'float';
}

/** Whether the two sides are made by different expressions, as far as the file shows. */
function comeApart(scopes: Scopes, left: Expr, right: Expr): boolean {
  if (isWritten(left) || isWritten(right)) return true;
  const [a, b] = [originOf(scopes, left), originOf(scopes, right)];
  return a !== null && b !== null && a !== b;
}

/** The expression that makes a value: a written one, or an operator's. */
function originOf(scopes: Scopes, expression: Expr): AnyNode | null {
  if (isWritten(expression) || expression.kind === 'BinOp') return expression;
  if (expression.kind !== 'Name') return null;
  const sites = scopes.sitesOf(expression.id, expression);
  const [site] = sites;
  if (sites.length !== 1 || site === undefined || site.kind !== 'Assign') return null;
  const { targets, value } = site as AnyNode & { targets: Expr[]; value: Expr };
  const plain = targets.length === 1 && targets[0]!.kind === 'Name';
  return plain && (isWritten(value) || value.kind === 'BinOp') ? value : null;
}
