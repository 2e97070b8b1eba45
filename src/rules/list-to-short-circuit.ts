/**
 * # list-to-short-circuit
 *
 * ## What it finds
 * A list that is built whole, although only its beginning is needed: `x in […]`, `[…][0]`, `[…][:k]`, a test whether
 * it is empty.
 *
 * ## Why it matters
 * All items are made and kept before the first is looked at. An iterator stops at the item that decides.
 *
 * ## Example
 *     if name in [row.name for row in rows]:
 *         found(name)
 *
 * ## Better
 *     if name in (row.name for row in rows):
 *         found(name)
 *
 * ## When it is fine
 * When the list is small, and when making the later items does something that is wanted, or may raise.
 *
 * ## What it assumes
 * Operators of the program's own classes have no effects. `next()` raises StopIteration where `[0]` raises IndexError,
 * so that change is never made by itself, and not offered where something catches the IndexError.
 */

import type { Run } from '../facts';
import type { Compare, Expr, ListComp } from '../syntax';
import type { Edit, Rule, RuleFinding, RuleFix } from './rule';
import { typeOf } from './support/consumers';
import { importModule, keepOnly, replace, textOf } from './support/edits';
import { effectsOf, isPure } from './support/effects';
import { temporaryOf } from './support/facts';
import { eagerList, itemEffects } from './support/lazy';
import { isWorthwhile, peakWords, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import type { AnyNode } from './support/source';
import { number } from './support/words';

export const listToShortCircuit: Rule = {
  name: 'list-to-short-circuit',
  title: 'A whole list is built where its beginning decides',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.type !== 'list' || fact.visits === 0) continue;
      const saving = savingOf(fact);
      if (!isWorthwhile(run, saving, options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        const use = useOf(run, scopes, node);
        if (use === null) continue;
        const what = saving.unbounded ? 'The list' : `The list of ${number(saving.items)} items`;
        const finding: RuleFinding = {
          message: `${what} is only ${use.verb}. ${use.instead} ${peakWords(run, saving)}${use.besides}`,
          span: fact.span,
          data: savingData(run, saving),
          related: [],
          fixes: use.fix === null ? [] : [use.fix],
        };
        report(finding);
      }
    }
  },
};

interface Use {
  readonly verb: string;
  readonly instead: string;
  readonly besides: string;
  readonly fix: RuleFix | null;
}

function useOf(run: Run, scopes: Scopes, node: AnyNode): Use | null {
  const parent = scopes.source.parentOf(node);
  if (parent === null) return null;
  const eager = eagerList(scopes, node);
  if (eager === null) return null;
  const effects = itemEffects(scopes, eager);
  if (!isPure(effects) || effects.raises) return null;
  switch (parent.kind) {
    case 'Compare':
      return inUse(run, scopes, node, parent as Compare);
    case 'Subscript':
      return subscriptUse(run, scopes, node, parent as Extract<Expr, { kind: 'Subscript' }>);
    case 'IfExp':
    case 'If':
    case 'While':
      return testUse(run, node, parent);
    default:
      return null;
  }
}

/** `x in […]`. */
function inUse(run: Run, scopes: Scopes, node: AnyNode, compare: Compare): Use | null {
  const [op] = compare.ops;
  if (compare.ops.length !== 1 || (op !== 'in' && op !== 'not in') || compare.comparators[0] !== node)
    return null;
  const looked = compare.left;
  if (!isPure(effectsOf(scopes, [looked]))) return null;
  const besides = ' It stops at the item that is found.';
  if (node.kind === 'ListComp') {
    const fix = { title: 'Make the items one by one', safe: true, edits: parentheses(node) };
    return { verb: 'searched', instead: 'A generator', besides, fix };
  }
  const source = (node as Extract<Expr, { kind: 'Call' }>).args[0]!;
  const fact = temporaryOf(run, node);
  const { inner, hashes } = searched(scopes, source, fact?.source?.type ?? null);
  if (inner === null) return null;
  const edits = keepOnly(run, node, inner);
  // What cannot be hashed raises in a dict or a set, and is just not found in a list.
  const safe = !hashes || looked.kind === 'Constant';
  const fix = edits && { title: `Search ${textOf(run, inner)} itself`, safe, edits };
  return { verb: 'searched', instead: 'Searching what it is copied from', besides: '', fix };
}

/** What `in` may be asked of in place of `list(…)`. */
function searched(
  scopes: Scopes,
  source: Expr,
  seen: string | null,
): { readonly inner: Expr | null; readonly hashes: boolean } {
  if (source.kind === 'GeneratorExp') return { inner: source, hashes: false };
  if (source.kind === 'Call' && source.func.kind === 'Attribute' && source.args.length === 0) {
    const { func } = source;
    const isDict = (seen ?? typeOf(scopes, func.value) ?? 'dict_keys').startsWith('dict');
    if (func.attr === 'keys' && isDict) return { inner: source, hashes: true };
    return { inner: func.attr === 'values' && isDict ? source : null, hashes: false };
  }
  const type = seen ?? typeOf(scopes, source);
  if (type === 'list' || type === 'tuple' || type === 'range') return { inner: source, hashes: false };
  return { inner: type === 'dict' || type === 'set' ? source : null, hashes: true };
}

/** `[…][0]` and `[…][:k]`. */
function subscriptUse(
  run: Run,
  scopes: Scopes,
  node: AnyNode,
  subscript: Extract<Expr, { kind: 'Subscript' }>,
): Use | null {
  if (subscript.value !== node || node.kind !== 'ListComp') return null;
  const { slice } = subscript;
  const inner = run.text.slice(node.start + 1, node.end - 1);
  if (inner.includes('#')) return null;
  if (slice.kind === 'Constant' && slice.value.type === 'int' && slice.value.value === 0n) {
    if (catchesIndexError(scopes, node)) return null;
    const edits = [replace(subscript.start, subscript.end, `next(${inner.trim()})`)];
    return {
      verb: 'asked for its first item',
      instead: 'next() on a generator',
      besides: ' An empty one raises StopIteration where the list raises IndexError.',
      fix: { title: 'Take the first with next()', safe: false, edits },
    };
  }
  if (slice.kind !== 'Slice' || slice.lower !== null || slice.step !== null || slice.upper === null)
    return null;
  const { upper } = slice;
  if (upper.kind !== 'Constant' || upper.value.type !== 'int') return null;
  const imported = importModule(run, 'itertools', node);
  const text = `list(itertools.islice((${inner.trim()}), ${textOf(run, upper)}))`;
  const edits: readonly Edit[] | null = imported && [
    ...imported,
    replace(subscript.start, subscript.end, text),
  ];
  return {
    verb: `cut to its first ${textOf(run, upper)} items`,
    instead: 'itertools.islice() of a generator',
    besides: '',
    fix: edits && { title: 'Make only these items', safe: true, edits },
  };
}

/** A list whose truth is all that is asked. */
function testUse(run: Run, node: AnyNode, parent: AnyNode): Use | null {
  if ((parent as AnyNode & { test?: AnyNode }).test !== node || node.kind !== 'ListComp') return null;
  const list = node as ListComp;
  const rest = run.text.slice(list.elt.end, list.end - 1);
  if (textOf(run, list).includes('#') || rest.trimStart().startsWith(')')) return null;
  const edits = [replace(list.start, list.end, `any(True ${rest.trim()})`)];
  return {
    verb: 'tested for emptiness',
    instead: 'any() over a generator',
    besides: ' It stops at the first item.',
    fix: { title: 'Ask with any()', safe: true, edits },
  };
}

/** A handler that would no longer see the error. */
const catchesIndexError = (scopes: Scopes, node: AnyNode): boolean =>
  scopes.source.around(node).some(({ kind }) => kind === 'Try' || kind === 'TryStar');

const parentheses = (node: AnyNode): Edit[] => [
  replace(node.start, node.start + 1, '('),
  replace(node.end - 1, node.end, ')'),
];
