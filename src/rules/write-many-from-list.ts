/**
 * # write-many-from-list
 *
 * ## What it finds
 * A list that is built only to be written: `file.writelines([…])`, `writer.writerows([…])`,
 * `connection.executemany(sql, […])`.
 *
 * ## Why it matters
 * These take any iterable and write item by item, so that a generator needs room for one item.
 *
 * ## Example
 *     file.writelines([f"{n}\n" for n in rows])
 *
 * ## Better
 *     file.writelines(f"{n}\n" for n in rows)
 *
 * ## When it is fine
 * When the items are read from the same file or cursor. `print(*[…])` makes a tuple of its arguments either way, and is
 * not reported.
 *
 * ## What it assumes
 * `executemany` is reported for `sqlite3` only; other drivers may ask for a list.
 */

import type { Call, Expr, ListComp } from '../syntax';
import type { Rule } from './rule';
import { openBrackets } from './support/edits';
import { isPure, placeOf } from './support/effects';
import { eagerList, itemEffects } from './support/lazy';
import { isWorthwhile, peakWords, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import { type AnyNode, some } from './support/source';
import { number } from './support/words';

/** Methods by name: the position of what they write. */
const writers: ReadonlyMap<string, number> = new Map([
  ['writelines', 0],
  ['writerows', 0],
  ['executemany', 1],
]);

export const writeManyFromList: Rule = {
  name: 'write-many-from-list',
  title: 'A list is built only to be written item by item',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.type !== 'list' || fact.visits === 0) continue;
      const saving = savingOf(fact);
      if (!isWorthwhile(run, saving, options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        const call = writerOf(scopes, node);
        if (call === null || !mayStream(scopes, node, call)) continue;
        const name = (call.func as Extract<Expr, { kind: 'Attribute' }>).attr;
        const what = saving.unbounded ? 'The list' : `The list of ${number(saving.items)} items`;
        report({
          message: `${what} is only written by ${name}(). A generator ${peakWords(run, saving)}`,
          span: fact.span,
          data: savingData(run, saving),
          related: [],
          fixes: [
            {
              title: `Hand the items to ${name}() one by one`,
              // An item that raises would leave half of them written.
              safe: !itemEffects(scopes, eagerList(scopes, node)!).raises,
              edits: openBrackets(run, node, call),
            },
          ],
        });
      }
    }
  },
};

function writerOf(scopes: Scopes, node: AnyNode): Call | null {
  const parent = scopes.source.parentOf(node);
  if (node.kind !== 'ListComp' || parent === null || parent.kind !== 'Call') return null;
  const call = parent as Call;
  const { func } = call;
  if (func.kind !== 'Attribute' || call.keywords.length > 0) return null;
  if (writers.get(func.attr) !== call.args.indexOf(node as ListComp)) return null;
  // A method of the file's own classes may want a list.
  const own = scopes.source.nodes.some(
    (each) => each.kind === 'FunctionDef' && (each as AnyNode & { name: string }).name === func.attr,
  );
  if (own) return null;
  return func.attr !== 'executemany' || isOfSqlite(scopes, func.value) ? call : null;
}

/** A connection of `sqlite3`, or a cursor of one. */
function isOfSqlite(scopes: Scopes, expression: Expr): boolean {
  if (expression.kind === 'Call') {
    if (scopes.qualifiedName(expression.func) === 'sqlite3.connect') return true;
    const { func } = expression;
    return func.kind === 'Attribute' && func.attr === 'cursor' && isOfSqlite(scopes, func.value);
  }
  if (expression.kind !== 'Name') return false;
  const sites = scopes.sitesOf(expression.id, expression);
  return (
    sites.length > 0 &&
    sites.every((site) => {
      const { value, contextExpr } = site as AnyNode & { value?: Expr; contextExpr?: Expr };
      const bound = site.kind === 'Assign' ? value : site.kind === 'WithItem' ? contextExpr : undefined;
      return bound?.kind === 'Call' && isOfSqlite(scopes, bound);
    })
  );
}

/** Whether making the items does nothing, and reads nothing of what is written to. */
function mayStream(scopes: Scopes, node: AnyNode, call: Call): boolean {
  const eager = eagerList(scopes, node);
  if (eager === null) return false;
  const effects = itemEffects(scopes, eager);
  if (!isPure(effects)) return false;
  const target = (call.func as Extract<Expr, { kind: 'Attribute' }>).value;
  const place = placeOf(target.kind === 'Call' ? (target.args[0] ?? target) : target);
  const root = place?.split('.')[0];
  if (root === undefined) return target.kind === 'Call';
  return !some(node, (part) => part.kind === 'Name' && (part as Extract<Expr, { kind: 'Name' }>).id === root);
}
