/**
 * # sort-for-extreme
 *
 * ## What it finds
 * A sorted copy of which only the first item or the first few are used: `sorted(x)[0]`, `sorted(x)[:10]`.
 *
 * ## Why it matters
 * The copy has a slot an item, sorting needs half as much again, and takes several times as long as one look at
 * every item.
 *
 * ## Example
 *     cheapest = sorted(prices)[0]
 *
 * ## Better
 *     cheapest = min(prices)
 *
 * ## When it is fine
 * `sorted(x)[-1]` takes the last of equal items, `max(x)` the first, so it is reported only for whole numbers and
 * texts without a key, where equal items are alike. With NaN among floats the two forms differ, so floats are left
 * alone.
 *
 * ## What it assumes
 * An empty list raises IndexError, `min()` of nothing ValueError: where something catches the IndexError nothing is
 * reported.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Call, Expr } from '../syntax';
import type { Edit, Rule, RuleFix } from './rule';
import { importModule, replace, textOf } from './support/edits';
import { isWorthwhile, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import type { AnyNode } from './support/source';
import { bytes, number } from './support/words';

/** Types with a total order in which equal items cannot be told apart. */
const ordered = new Set(['int', 'str', 'bytes', 'bool']);

export const sortForExtreme: Rule = {
  name: 'sort-for-extreme',
  title: 'A list is sorted for its first item',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.type !== 'list' || fact.visits === 0 || fact.itemTypes === null) continue;
      if (fact.itemTypes.length !== 1 || !ordered.has(fact.itemTypes[0]!)) continue;
      const saving = savingOf(fact);
      if (saving.unbounded || !isWorthwhile(run, saving, options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        const use = useOf(run, scopes, node, fact);
        if (use === null) continue;
        report({
          message: `The sorted copy of ${number(saving.items)} items is used for ${use.part}. ${use.instead} looks at each item once and saves the copy's ${bytes(saving.buffer)} on ${run.facts.python}, and what sorting needs besides.`,
          span: fact.span,
          data: savingData(run, saving),
          related: [],
          fixes: [use.fix],
        });
      }
    }
  },
};

interface Use {
  readonly part: string;
  readonly instead: string;
  readonly fix: RuleFix;
}

function useOf(run: Run, scopes: Scopes, node: AnyNode, fact: TemporaryFact): Use | null {
  if (node.kind !== 'Call') return null;
  const call = node as Call;
  const parent = scopes.source.parentOf(node);
  if (parent === null || parent.kind !== 'Subscript' || scopes.qualifiedName(call.func) !== 'sorted')
    return null;
  const subscript = parent as Extract<Expr, { kind: 'Subscript' }>;
  const [items] = call.args;
  if (subscript.value !== node || items === undefined || call.args.length !== 1) return null;
  if (scopes.source.around(node).some(({ kind }) => kind === 'Try' || kind === 'TryStar')) return null;
  const reverse = call.keywords.find(({ arg }) => arg === 'reverse')?.value;
  const key = call.keywords.find(({ arg }) => arg === 'key')?.value;
  if (call.keywords.some(({ arg }) => arg !== 'reverse' && arg !== 'key')) return null;
  if (reverse !== undefined && (reverse.kind !== 'Constant' || reverse.value.type !== 'bool')) return null;
  // A key's order is another one: nobody has seen its values.
  if (key !== undefined || fact.escaped) return null;
  const descending =
    reverse !== undefined &&
    reverse.kind === 'Constant' &&
    reverse.value.type === 'bool' &&
    reverse.value.value;
  const { slice } = subscript;
  const text = textOf(run, items);
  const index = slice.kind === 'Slice' ? null : integerOf(slice);
  if (index === 0n || index === -1n) {
    const name = (index === 0n) !== descending ? 'min' : 'max';
    return {
      part: index === 0n ? 'its first item only' : 'its last item only',
      instead: `${name}()`,
      fix: {
        title: `Use ${name}()`,
        // Nothing to choose from raises another exception.
        safe: fact.items.low > 0 && !fact.unknownLength,
        edits: [replace(subscript.start, subscript.end, `${name}(${text})`)],
      },
    };
  }
  if (slice.kind !== 'Slice' || slice.lower !== null || slice.step !== null || slice.upper === null)
    return null;
  const count = integerOf(slice.upper);
  // Many of them are sooner found by sorting.
  if (count === null || count < 1n || Number(count) * 10 > fact.items.high) return null;
  const name = descending ? 'nlargest' : 'nsmallest';
  const imported = importModule(run, 'heapq', node);
  if (imported === null) return null;
  const edits: Edit[] = [
    ...imported,
    replace(subscript.start, subscript.end, `heapq.${name}(${count}, ${text})`),
  ];
  return {
    part: `its first ${count} items only`,
    instead: `heapq.${name}()`,
    fix: { title: `Use heapq.${name}()`, safe: true, edits },
  };
}

function integerOf(expression: Expr): bigint | null {
  if (expression.kind === 'UnaryOp' && expression.op === '-') {
    const value = integerOf(expression.operand);
    return value === null ? null : -value;
  }
  return expression.kind === 'Constant' && expression.value.type === 'int' ? expression.value.value : null;
}
