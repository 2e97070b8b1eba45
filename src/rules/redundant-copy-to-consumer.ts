/**
 * # redundant-copy-to-consumer
 *
 * ## What it finds
 * A list that is made only to be copied into another container: `set([…])`, `dict([(k, v) …])`, `sorted(list(x))`,
 * `list(sorted(x))`, `tuple([…])`, `rows.extend([…])`.
 *
 * ## Why it matters
 * The list and what is made of it are there at the same time. The list's buffer is the loss, and for `dict` a tuple an
 * entry; the items themselves live on in the result.
 *
 * ## Example
 *     by_name = dict([(row.name, row) for row in rows])
 *
 * ## Better
 *     by_name = {row.name: row for row in rows}
 *
 * ## When it is fine
 * When the list is small. `str.join` makes a list of whatever it is given, so nothing is saved there.
 *
 * ## What it assumes
 * Hashing and comparing the items has no effects. `extend` is left alone inside a `try`, where half of the items would
 * stay when one raises, and where the list that grows is also what the items are made of.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Call, Expr, ListComp } from '../syntax';
import type { Edit, Rule, RuleFinding, Severity } from './rule';
import { keepOnly, openBrackets, replace } from './support/edits';
import { isPure, placeOf } from './support/effects';
import { eagerList, itemEffects, mentionsStopIteration } from './support/lazy';
import { isWorthwhile, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import { type AnyNode, some } from './support/source';
import { bytes, number } from './support/words';

/** Callables that copy an iterable into what they make, and the argument that they copy. */
const copiers: ReadonlyMap<string, number> = new Map([
  ['set', 0],
  ['frozenset', 0],
  ['dict', 0],
  ['list', 0],
  ['tuple', 0],
  ['sorted', 0],
  ['bytes', 0],
  ['bytearray', 0],
  ['collections.deque', 0],
  ['array.array', 1],
]);

export const redundantCopyToConsumer: Rule = {
  name: 'redundant-copy-to-consumer',
  title: 'A list is made only to be copied into something else',
  severity: 'hint',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.type !== 'list' || fact.visits === 0 || !fact.diedInStatement) continue;
      if (!isWorthwhile(run, savingOf(fact), options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        const finding = examine(run, scopes, node, fact);
        if (finding !== null) report(finding);
      }
    }
  },
};

interface Copied {
  readonly into: string;
  readonly call: Call;
  /** Another iterable is read in between. */
  readonly interleaved: boolean;
  readonly grows: Expr | null;
}

function examine(run: Run, scopes: Scopes, node: AnyNode, fact: TemporaryFact): RuleFinding | null {
  const copied = copiedInto(scopes, node);
  if (copied === null) return null;
  const edits = editsFor(run, scopes, node, copied);
  if (edits === null) return null;
  const saving = savingOf(fact);
  // A slot an item is nothing to speak of where nobody knows how many there are.
  if (saving.unbounded && saving.elements === 0) return null;
  const what = saving.unbounded ? 'This list' : `This list of ${number(saving.items)} items`;
  const parts =
    saving.elements > 0
      ? ` (${bytes(saving.buffer)} list + ${bytes(saving.elements)} items that die with it)`
      : '';
  const saved = saving.unbounded ? `${number(saving.each)} B an item` : `${bytes(saving.total)}${parts}`;
  const information = copied.into === 'dict' || copied.into === 'set';
  const severity: Severity = information ? 'information' : 'hint';
  return {
    message: `${what} is made only to be copied into ${article(copied.into)}; without it the peak is lower by ${saved} on ${run.facts.python}. The items themselves live on.`,
    span: fact.span,
    data: { ...savingData(run, saving), into: copied.into },
    related: [],
    fixes: edits.length === 0 ? [] : [{ title: titleOf(node, copied), safe: isSafe(scopes, node), edits }],
    severity,
  };
}

function article(into: string): string {
  if (into === 'sorted') return 'the sorted list';
  if (into === 'extend') return 'the list that grows';
  const last = into.slice(into.lastIndexOf('.') + 1);
  return `${/^[aeiou]/.test(last) ? 'an' : 'a'} ${last}`;
}

/** The call that copies the list; null where something else gets it. */
function copiedInto(scopes: Scopes, node: AnyNode): Copied | null {
  const { source } = scopes;
  const parent = source.parentOf(node);
  if (parent === null || parent.kind !== 'Call') return null;
  const call = parent as Call;
  if (call.args.some(({ kind }) => kind === 'Starred')) return null;
  const at = call.args.indexOf(node as Expr);
  if (at < 0) return null;
  const name = scopes.qualifiedName(call.func);
  if (name === 'zip') {
    const outer = copiedInto(scopes, call);
    return outer === null || call.keywords.length > 0 ? null : { ...outer, interleaved: true };
  }
  const { func } = call;
  if (name !== null && copiers.get(name) === at) {
    const onlyKey = name === 'sorted' || name === 'dict';
    if (call.keywords.length > 0 && !onlyKey) return null;
    if (name === 'collections.deque' && call.args.length > 1) return null;
    return { into: name, call, interleaved: false, grows: null };
  }
  if (func.kind === 'Attribute' && func.attr === 'extend' && call.args.length === 1) {
    return { into: 'extend', call, interleaved: false, grows: func.value };
  }
  return null;
}

function editsFor(run: Run, scopes: Scopes, node: AnyNode, copied: Copied): readonly Edit[] | null {
  const { into, call } = copied;
  const direct = scopes.source.parentOf(node) === call;
  // `list(sorted(x))`: the outer copy is the one too many.
  if (node.kind === 'Call' && scopes.qualifiedName((node as Call).func) === 'sorted') {
    return into === 'list' && direct && call.args.length === 1 ? keepOnly(run, call, node) : null;
  }
  const eager = eagerList(scopes, node);
  if (eager === null) return null;
  const effects = itemEffects(scopes, eager);
  if (effects.stops || (effects.unknown && mentionsStopIteration(scopes))) return null;
  if (copied.interleaved && !isPure(effects)) return null;
  if (copied.grows !== null && !mayGrow(scopes, node, copied.grows, isPure(effects))) return null;
  if (node.kind === 'Call') return keepOnly(run, node, (node as Call).args[0]!);
  if (!direct) return openBrackets(run, node, null);
  const alone = call.args.length === 1 && call.keywords.length === 0;
  if (alone && into === 'set') return braces(run, node, call, '{', '}');
  if (alone && into === 'list') return keepOnly(run, call, node);
  if (alone && into === 'dict') return pairs(run, node as ListComp, call);
  return openBrackets(run, node, call);
}

/** Whether a list may read the items of this comprehension while it grows by them. */
function mayGrow(scopes: Scopes, node: AnyNode, grows: Expr, pure: boolean): boolean {
  const place = placeOf(grows);
  if (place === null || !pure) return false;
  if (scopes.source.around(node).some(({ kind }) => kind === 'Try' || kind === 'TryStar')) return false;
  const root = place.split('.')[0]!;
  if (scopes.sitesOf(root, node).length > 1) return false;
  return !some(node, (part) => part.kind === 'Name' && (part as Extract<Expr, { kind: 'Name' }>).id === root);
}

/** `set([…])` as `{…}`. */
function braces(run: Run, node: AnyNode, call: Call, open: string, close: string): Edit[] | null {
  const before = run.text.slice(call.start, node.start);
  const after = run.text.slice(node.end, call.end);
  if (before.includes('#') || after.includes('#')) return null;
  return [replace(call.start, node.start + 1, open), replace(node.end - 1, call.end, close)];
}

/** `dict([(k, v) for …])` as `{k: v for …}`. */
function pairs(run: Run, list: ListComp, call: Call): Edit[] | null {
  const { elt } = list;
  const outer = braces(run, list, call, '{', '}');
  if (elt.kind !== 'Tuple' || elt.elts.length !== 2 || elt.elts.some(({ kind }) => kind === 'Starred'))
    return openBrackets(run, list, call);
  const [key, value] = elt.elts;
  const [before, between, after] = [
    run.text.slice(elt.start, key!.start),
    run.text.slice(key!.end, value!.start),
    run.text.slice(value!.end, elt.end),
  ];
  const plain = before.trim() === '(' && between.trim() === ',' && /^\s*,?\s*\)$/.test(after);
  if (outer === null || !plain) return openBrackets(run, list, call);
  const [first, last] = outer;
  return [
    replace(first!.span.start, key!.start, '{'),
    replace(key!.end, value!.start, ': '),
    replace(value!.end, elt.end, ''),
    last!,
  ];
}

function titleOf(node: AnyNode, { into }: Copied): string {
  if (node.kind === 'Call') return 'Leave out the copy';
  if (into === 'set' || into === 'dict') return `Make it a ${into} at once`;
  return into === 'list' ? 'Leave out the copy' : `Hand the items to ${into}() one by one`;
}

function isSafe(scopes: Scopes, node: AnyNode): boolean {
  const eager = eagerList(scopes, node);
  return eager === null || isPure(itemEffects(scopes, eager));
}
