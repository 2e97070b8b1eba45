/** Cycles as facts: what the run found, with what the replay saw. */

import type { Code } from '../code';
import type { CycleDraft } from './cycle-log';
import type { Outline } from './outline';
import type { CycleFact } from './types';
import type { Place, Watched } from './watch';

export function cycleFacts(
  drafts: readonly CycleDraft[],
  watched: ReadonlyMap<CycleDraft, Watched>,
  outline: Outline,
): CycleFact[] {
  return drafts
    .map((draft) => cycleFact(draft, watched.get(draft) ?? null, outline))
    .sort((a, b) => a.lostAt.moment - b.lostAt.moment);
}

function cycleFact(draft: CycleDraft, watched: Watched | null, outline: Outline): CycleFact {
  const lost = watched?.lost ?? null;
  const { code } = lost ?? {};
  return {
    members: draft.members,
    edges: draft.edges.map(({ from, to, label }, at) => {
      const made = watched?.edges[at] ?? null;
      return { from, to, label, ...placeOf(made), heldElsewhere: watched?.held[at] ?? false };
    }),
    objects: draft.objects,
    bytes: draft.bytes,
    count: draft.count,
    perCallOf: code === undefined || !isFunction(code) ? null : code.qualname,
    inLoop: lost !== null && isInLoop(lost, outline),
    lostAt:
      lost === null
        ? { line: draft.foundLine, span: draft.foundSpan, moment: draft.foundMoment }
        : { line: lost.line, span: lost.span, moment: lost.moment },
    scope: code?.qualname ?? draft.foundScope,
    collectedAt: draft.collectedAt,
    finalizers: draft.finalizers,
    assumption: draft.assumption,
    symbolic: draft.symbolic,
  };
}

const isFunction = (code: Code): boolean => code.kind === 'function' || code.kind === 'lambda';

function placeOf(place: Place | null): { span: Place['span'] | null; line: number } {
  return place === null ? { span: null, line: 0 } : { span: place.span, line: place.line };
}

/** The place has a statement's head; the outline knows whole statements. */
function isInLoop(place: Place, outline: Outline): boolean {
  const statement = place.code.statements.find(({ headSpan }) => headSpan.start === place.span.start);
  return statement !== undefined && outline.inLoop(statement.span);
}
