/**
 * # list-for-loop-once
 *
 * ## What it finds
 * A loop over a list that exists only for the loop: a comprehension, `list(…)` of an iterator or a container, `[*it]`,
 * `a + b`, `x[:]`, `x[::-1]`, `x.copy()`.
 *
 * ## Why it matters
 * The whole copy lives as long as the loop: a slot an item, and with a comprehension, `zip` or `enumerate` every item
 * besides. Looping over the source itself needs one item at a time.
 *
 * ## Example
 *     for row in list(zip(names, values)):
 *         show(row)
 *
 * ## Better
 *     for row in zip(names, values):
 *         show(row)
 *
 * ## When it is fine
 * When the loop changes what the copy was made of: `for key in list(table): del table[key]` needs its copy. Calls that
 * cannot be followed might change it too; none of these is reported.
 *
 * ## What it assumes
 * No other thread changes the source during the loop. Operators of the program's own classes change nothing.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Rule, RuleFinding } from './rule';
import { type LoopedCopy, loopedCopy } from './support/copies';
import { textOf } from './support/edits';
import { type Effects, effectsOf, isOwnContainer, isPure } from './support/effects';
import { type End, endOf } from './support/lazy';
import { isWorthwhile, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import { type AnyNode, some } from './support/source';
import { bytes, number, quoted } from './support/words';

export const listForLoopOnce: Rule = {
  name: 'list-for-loop-once',
  title: 'A temporary list is built only to be looped over once',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.visits === 0) continue;
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
  if (fact.source?.changedMeanwhile === true) return null;
  const end = endOf(scopes, node);
  if (end === null || end.kind === 'reduced') return null;
  const call = scopes.source.parentOf(node);
  const copy = loopedCopy(run, scopes, node, fact, call !== null && call.kind === 'Call' ? call : null);
  if (copy === null || !mayLoopDirectly(scopes, copy, end, fact)) return null;
  const saving = savingOf(fact);
  const source = quoted(copy.source === null ? textOf(run, copy.of) : copy.source);
  const saved = saving.unbounded ? `${number(saving.each)} B an item` : bytes(saving.total);
  const count = saving.unbounded ? '' : ` of ${number(saving.items)} items`;
  const message =
    copy.kind === 'copy'
      ? `This copy${count} exists only to be looped over; iterating ${source} directly saves ${saved}. Nothing in the loop changes ${source}.`
      : `This list${count} exists only to be looped over; making its items one by one saves ${saved}. Nothing in the loop changes what they are made of.`;
  const yielded =
    end.kind === 'yielded' ? ' This holds as long as nobody else changes it between two items.' : '';
  const effects = effectsOf(scopes, copy.late);
  return {
    message: message + yielded,
    span: fact.span,
    data: savingData(run, saving),
    related: [],
    fixes:
      copy.edits === null
        ? []
        : [
            {
              title: copy.title,
              safe: end.kind === 'looped' && !effects.raises && !fact.escaped,
              edits: copy.edits,
            },
          ],
  };
}

function mayLoopDirectly(
  scopes: Scopes,
  copy: LoopedCopy,
  end: Exclude<End, { kind: 'reduced' }>,
  fact: TemporaryFact,
): boolean {
  const late = effectsOf(scopes, copy.late);
  for (const name of copy.own) late.assigned.delete(name);
  if (!isPure(late)) return false;
  // The caller of a generator may do anything between two items: only what nobody can change may wait that long.
  if (end.kind === 'yielded') return copy.kind === 'made' && !late.raises && !late.looks;
  const body = effectsOf(scopes, bodyOf(end.loop));
  if (body.unknown || body.stops) return false;
  const stops = end.stopsEarly || leavesEarly(end.loop);
  if (late.raises && (stops || body.visible || body.changed.size > 0)) return false;
  const changesOthers = [...body.changed].some((place) => !isOwnContainer(scopes, place, end.loop));
  if (late.looks && changesOthers && copy.kind === 'made') return false;
  // What making an item reads must be what it was, by name and by content.
  const touched = new Set([...body.assigned, ...[...body.changed].map((place) => place.split('.')[0]!)]);
  if (copy.late.some((part) => mentionsAny(part, touched, copy.own))) return false;
  return !touchesSource(scopes, copy, body, end.loop, fact);
}

/** What runs between two items. */
function bodyOf(loop: AnyNode): AnyNode[] {
  const { body, elt, key, value, generators } = loop as AnyNode & {
    body?: AnyNode[];
    elt?: AnyNode;
    key?: AnyNode | null;
    value?: AnyNode;
    generators?: { readonly iter: AnyNode; readonly ifs: AnyNode[] }[];
  };
  if (loop.kind === 'For') return body ?? [];
  const clauses = (generators ?? []).flatMap(({ iter, ifs }, i) => (i === 0 ? ifs : [iter, ...ifs]));
  return [elt, key, value, ...clauses].filter((part): part is AnyNode => part !== undefined && part !== null);
}

const leavesEarly = (loop: AnyNode): boolean =>
  loop.kind === 'For' && some(loop, ({ kind }) => kind === 'Break' || kind === 'Return' || kind === 'Raise');

function mentionsAny(node: AnyNode, names: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return some(node, (part) => {
    const { id } = part as AnyNode & { id?: string };
    return part.kind === 'Name' && id !== undefined && names.has(id) && !own.has(id);
  });
}

/** Whether the loop changes the source, or something that may be the source under another name. */
function touchesSource(
  scopes: Scopes,
  copy: LoopedCopy,
  body: Effects,
  loop: AnyNode,
  fact: TemporaryFact,
): boolean {
  if (copy.fixed) return false;
  for (const place of body.changed) {
    for (const source of copy.places) {
      if (place === source || place.startsWith(`${source}.`) || source.startsWith(`${place}.`)) return true;
    }
    if (!isOwnContainer(scopes, place, loop) && !wasWatched(fact)) return true;
  }
  return false;
}

/** The run saw the source through the whole loop, and nothing reached it. */
const wasWatched = (fact: TemporaryFact): boolean =>
  fact.source !== null && !fact.unknownLength && !fact.escaped;
