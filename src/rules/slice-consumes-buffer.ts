/**
 * # slice-consumes-buffer
 *
 * ## What it finds
 * A loop that eats a bytes object or a text from its front: `data = data[n:]`.
 *
 * ## Why it matters
 * Each slice copies all that is left, so the time grows with the square of the length, and old and new are there
 * together.
 *
 * ## Example
 *     while data:
 *         handle(data[:1000])
 *         data = data[1000:]
 *
 * ## Better
 *     view = memoryview(data)
 *     for start in range(0, len(data), 1000):
 *         handle(view[start:start + 1000])
 *
 * ## When it is fine
 * When the buffer is small.
 *
 * ## What it assumes
 * Nothing: the run saw the rest copied at every round.
 */

import type { Stmt } from '../syntax';
import type { Rule } from './rule';
import { Scopes } from './support/scopes';
import { bytes, number } from './support/words';

const roundsMin = 32;
const bytesMin = 10_000;

export const sliceConsumesBuffer: Rule = {
  name: 'slice-consumes-buffer',
  title: 'A loop copies what is left of a buffer in each round',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.statements) {
      if (fact.kind !== 'Assign' || fact.visits < roundsMin || fact.allocatedBytes === 0) continue;
      const node = scopes.source.at(fact.span).find(({ kind }) => kind === 'Assign') as Stmt | undefined;
      if (node?.kind !== 'Assign' || node.targets.length !== 1 || node.value.kind !== 'Subscript') continue;
      const [target] = node.targets;
      const { value, slice } = node.value;
      if (target?.kind !== 'Name' || value.kind !== 'Name' || value.id !== target.id) continue;
      if (slice.kind !== 'Slice' || slice.lower === null || slice.upper !== null || slice.step !== null)
        continue;
      const bound = fact.names.find(({ name, role }) => name === target.id && role === 'bound');
      const type = bound?.types[0];
      if (bound === undefined || bound.types.length !== 1 || (type !== 'bytes' && type !== 'str')) continue;
      const total = fact.freed.find(({ name }) => name === target.id)?.bytes ?? 0;
      const largest = Math.max(total, fact.allocatedBytes);
      // By the last round little is left; the whole was there at the first.
      const whole = sizeBefore(run.facts.statements, fact.scope, target.id) ?? largest;
      if (whole < bytesMin) continue;
      report({
        message: `${target.id} (${bytes(whole)}) is eaten from the front: each of ${number(fact.visits)} rounds copies all that is left, about ${bytes((whole * fact.visits) / 2)} in all, and twice its size at the peak (${run.facts.python}). Slice a memoryview, or move an index.`,
        span: { start: node.start, end: node.end },
        data: { rounds: fact.visits, bytes: whole, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};

/** Bytes of what the name stood for before the loop. */
function sizeBefore(
  statements: Parameters<Rule['check']>[0]['facts']['statements'],
  scope: string,
  name: string,
): number | null {
  for (const { scope: at, names, visits } of statements) {
    if (at !== scope || visits === 0 || visits >= roundsMin) continue;
    const bound = names.find((each) => each.name === name && each.role === 'bound');
    if (bound?.object.size.kind === 'exact') return bound.object.size.n;
  }
  return null;
}
