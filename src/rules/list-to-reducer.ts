/**
 * # list-to-reducer
 *
 * ## What it finds
 * A list comprehension, or `list(…)` of an iterator, that is built only to be summed, searched, counted or otherwise
 * reduced by a built-in that reads its argument once.
 *
 * ## Why it matters
 * The whole list lives until the reduction is done: its buffer, and every item that nobody else holds. A generator
 * hands over one item at a time, and each dies before the next is made.
 *
 * ## Example
 *     total = sum([n * n for n in rows])
 *
 * ## Better
 *     total = sum(n * n for n in rows)
 *
 * ## When it is fine
 * When the list is small: a generator is slower for few items. When the items live anyway, only the buffer is saved.
 * `str.join` builds a list of its own, so nothing is saved there, and nothing is reported.
 *
 * ## What it assumes
 * Operators of the program's own classes change nothing that the items are made of. Reported only where the reader
 * reads everything, or where making an item has no effect and cannot raise; not with `await`, `:=` or names of a class
 * body inside.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Call, Expr } from '../syntax';
import type { Edit, Rule, RuleFinding } from './rule';
import { keepOnly, openBrackets, textOf } from './support/edits';
import { isPure, placeOf } from './support/effects';
import { eagerList, endOf, itemEffects, mayBeReadLate, mentionsStopIteration } from './support/lazy';
import { isWorthwhile, peakWords, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import { type AnyNode, some } from './support/source';
import { number } from './support/words';

export const listToReducer: Rule = {
  name: 'list-to-reducer',
  title: 'A list is built only to be reduced to one value',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.type !== 'list' || fact.visits === 0) continue;
      const saving = savingOf(fact);
      if (!isWorthwhile(run, saving, options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        const finding = examine(run, scopes, node, fact);
        if (finding !== null) report(finding);
      }
    }
  },
};

function examine(run: Run, scopes: Scopes, node: AnyNode, fact: TemporaryFact): RuleFinding | null {
  const eager = eagerList(scopes, node);
  if (eager === null) return null;
  const end = endOf(scopes, node);
  if (end === null || end.kind !== 'reduced') return null;
  if (end.consumer.statistics === true && !run.facts.statisticsReadOnce) return null;
  const last = end.name.slice(end.name.lastIndexOf('.') + 1);
  if (fact.consumer !== null && !fact.consumer.name.endsWith(last)) return null;
  if (!fact.diedInStatement && !fact.escaped && !fact.unknownLength) return null;
  const effects = itemEffects(scopes, eager);
  if (!mayBeReadLate(effects, end)) return null;
  if (effects.unknown && mentionsStopIteration(scopes)) return null;
  if (changesItsSource(scopes, end.call, end.name, node, effects.unknown || effects.raises)) return null;
  const saving = savingOf(fact);
  const many = saving.items >= 50_000;
  const ratio = end.consumer.ratio?.[many ? 1 : 0] ?? null;
  const what = saving.unbounded ? 'The list' : `The list of ${number(saving.items)} items`;
  const speed = ratio === null ? '' : ` Takes about ${ratio} times as long.`;
  const edits = editsFor(run, node, end.call);
  return {
    message: `${what} is only ${end.consumer.verb}. A generator ${peakWords(run, saving)}${speed}`,
    span: fact.span,
    data: { ...savingData(run, saving), consumer: end.name, timeRatio: ratio },
    related: [],
    fixes:
      edits === null
        ? []
        : [
            {
              title: `Hand the items to ${last}() one by one`,
              safe: isPure(effects) && !fact.escaped,
              edits,
            },
          ],
  };
}

/** `s.update([… s …])`: the reader changes what the items are made of, or keeps half of them when one raises. */
function changesItsSource(
  scopes: Scopes,
  call: Call,
  name: string,
  list: AnyNode,
  uncertain: boolean,
): boolean {
  if (!name.endsWith('.update') || call.func.kind !== 'Attribute') return false;
  const place = placeOf(call.func.value);
  if (place === null || uncertain) return true;
  const root = place.split('.')[0]!;
  const aliases = scopes.sitesOf(root, call).length > 1;
  return (
    aliases ||
    some(list, (node) => node.kind === 'Name' && (node as Extract<Expr, { kind: 'Name' }>).id === root)
  );
}

function editsFor(run: Run, node: AnyNode, call: Call): readonly Edit[] | null {
  if (node.kind === 'ListComp') return openBrackets(run, node, call);
  const [argument] = (node as Call).args;
  if (argument === undefined || textOf(run, node).includes('#')) return null;
  // A generator among several arguments keeps its parentheses; it has them in its span.
  return keepOnly(run, node, argument);
}
