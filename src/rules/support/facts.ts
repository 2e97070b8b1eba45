/** Facts by the expression they are about. */

import type { Facts, Run, StatementFact, TemporaryFact } from '../../facts';
import type { AnyNode } from './source';

const known = new WeakMap<Facts, ReadonlyMap<string, TemporaryFact>>();

/** What the run saw of the container that an expression makes; null where it did not come there. */
export function temporaryOf({ facts }: Run, node: AnyNode): TemporaryFact | null {
  let all = known.get(facts);
  if (all === undefined) {
    all = new Map(facts.temporaries.map((fact) => [`${fact.span.start}:${fact.span.end}`, fact]));
    known.set(facts, all);
  }
  const fact = all.get(`${node.start}:${node.end}`);
  return fact === undefined || fact.visits === 0 ? null : fact;
}

/** Whether the statement's visits are those of paths with unknown arguments: nobody calls its function here. */
export const countsPaths = ({ facts }: Run, { scope }: Pick<StatementFact, 'scope'>): boolean =>
  facts.functions.some(({ qualname, calls }) => qualname === scope && calls === 0);
