/**
 * # cycle-frame-local
 *
 * ## What it finds
 * A frame that is kept in one of its own locals, and a dict of a namespace (`locals()`, `vars(x)`, `x.__dict__`) that is
 * stored in itself.
 *
 * ## Why it matters
 * A frame holds all its locals: with itself among them it and they stay until the cyclic collector runs.
 *
 * ## Example
 *     frame = sys._getframe()
 *     print(frame.f_code.co_name)
 *
 * ## Better
 *     frame = sys._getframe()
 *     try:
 *         print(frame.f_code.co_name)
 *     finally:
 *         del frame
 *
 * ## When it is fine
 * `sys._getframe().f_lineno` without a name makes none. From 3.13 on `locals()` of a function is a new dict each time,
 * which its function does not know.
 *
 * ## What it assumes
 * Nothing.
 */

import type { CycleEdge, CycleFact, Run } from '../facts';
import type { Rule, RuleFix } from './rule';
import { blockOf, cycleFinding, hasMember, oncePerPlace, statementOfEdge, typesOn } from './support/cycle';
import { wrapInFinally } from './support/edits';
import { Scopes } from './support/scopes';
import { Source } from './support/source';

export const cycleFrameLocal: Rule = {
  name: 'cycle-frame-local',
  title: 'A frame or a namespace is kept in itself',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      const isFrame = isFrameInItself(cycle);
      if (!isFrame && (!isNamespaceInItself(run, cycle) || run.facts.diagnostics.ownDictStays)) continue;
      const at = cycle.edges.find(({ span }) => span !== null);
      if (at === undefined) continue;
      add(
        cycleFinding(run, cycle, {
          at,
          ...(isFrame ? { besides: 'with every local of the frame' } : {}),
          advice: isFrame
            ? 'Delete the name in a `finally`, or use the frame without a name.'
            : 'Keep a copy (`dict(…)`), or store it elsewhere.',
          fixes: isFrame ? deleteFrame(run, source, at) : [],
        }),
      );
    }
  },
};

export function isFrameInItself(cycle: CycleFact): boolean {
  const types = typesOn(cycle);
  return types.has('frame') && types.size === 1 && !hasMember(cycle, 'traceback');
}

/** A dict alone, which the program got as a namespace. */
export function isNamespaceInItself({ text }: Run, cycle: CycleFact): boolean {
  const [edge] = cycle.edges;
  if (cycle.edges.length !== 1 || edge === undefined || edge.from.type !== 'dict') return false;
  const words = /\b(?:locals\(\)|vars\(|__dict__\b)/;
  const { createdAt } = edge.from;
  const places = [createdAt, edge.span].filter((span) => span !== null);
  return places.some((span) => words.test(text.slice(span.start, span.end)));
}

function deleteFrame(run: Run, source: Source, at: CycleEdge): readonly RuleFix[] {
  const statement = statementOfEdge(source, at);
  const name = /^local (\w+)$/.exec(at.label)?.[1];
  if (statement === null || name === undefined || statement.kind !== 'Assign') return [];
  const outer = source.functionOf(statement);
  if (outer === null || (Scopes.of(run.tree).boundIn(outer).get(name)?.length ?? 2) > 1) return [];
  const block = blockOf(source, statement);
  const rest = block.slice(block.indexOf(statement) + 1);
  const edits = rest.length === 0 ? null : wrapInFinally(run, rest, `del ${name}`);
  return edits === null ? [] : [{ title: `del ${name} when done`, safe: false, edits }];
}
