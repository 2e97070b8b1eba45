/**
 * # quadratic-concat
 *
 * ## What it finds
 * A text, bytes, tuple or list that a loop makes longer by making a new one each time: `self.text += part`,
 * `text = part + text`, `data += b"…"`, `rows = rows + [row]`.
 *
 * ## Why it matters
 * Each round copies everything so far: the time grows with the square of the length, and old and new are there together.
 *
 * ## Example
 *     for part in parts:
 *         self.text += part
 *
 * ## Better
 *     self.text = "".join(parts)
 *
 * ## When it is fine
 * `text += part` on a function's own variable grows in place and is not reported.
 *
 * ## What it assumes
 * Nothing: the run saw the old one die at every round.
 */

import type { Run, StatementFact } from '../facts';
import type { Expr, Stmt } from '../syntax';
import type { Rule } from './rule';
import { Scopes } from './support/scopes';
import { bytes, number, quoted } from './support/words';

/** So many rounds, and so large at the end. */
const roundsMin = 64;
const bytesMin = 1_000;

const better: Readonly<Record<string, string>> = {
  str: 'Collect the parts in a list and join them.',
  bytes: 'Use a bytearray, or join a list of parts.',
  tuple: 'Append to a list and make a tuple of it at the end.',
  list: 'Use append() or extend().',
};

export const quadraticConcat: Rule = {
  name: 'quadratic-concat',
  title: 'A loop copies everything so far in each round',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.statements) {
      if (fact.visits < roundsMin || (fact.kind !== 'AugAssign' && fact.kind !== 'Assign')) continue;
      const node = scopes.source.at(fact.span).find(({ kind }) => kind === fact.kind) as Stmt | undefined;
      const target = node === undefined ? null : grown(run, node);
      const old = target === null ? null : copied(fact, target);
      if (target === null || old === null || !inLoop(scopes, node!)) continue;
      // A text of the function's own grows in place.
      if (node!.kind === 'AugAssign' && target.kind === 'Name' && (old.type === 'str' || old.type === 'list'))
        continue;
      const name = quoted(run.text.slice(target.start, target.end));
      report({
        message: `${name} is copied whole in each of ${number(fact.visits)} rounds: ${bytes(old.bytes)} in the last, about ${bytes((old.bytes * fact.visits) / 2)} in all, and twice its size at the peak (${run.facts.python}). The time grows with the square of its length. ${better[old.type] ?? ''}`,
        span: { start: node!.start, end: node!.end },
        data: { rounds: fact.visits, lastBytes: old.bytes, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};

/** What the statement makes longer by adding to it. */
function grown({ text }: Run, node: Stmt): Expr | null {
  if (node.kind === 'AugAssign') return node.op === '+' ? node.target : null;
  if (node.kind !== 'Assign' || node.targets.length !== 1 || node.value.kind !== 'BinOp') return null;
  const [target] = node.targets;
  const { left, op, right } = node.value;
  if (target === undefined || op !== '+') return null;
  const name = text.slice(target.start, target.end);
  const same = [left, right].filter((side) => text.slice(side.start, side.end) === name);
  return same.length === 1 ? target : null;
}

/** The old value that died in the last round. */
function copied(fact: StatementFact, target: Expr): { readonly type: string; readonly bytes: number } | null {
  const name = target.kind === 'Name' ? target.id : null;
  let found: { readonly type: string; readonly bytes: number } | null = null;
  for (const { type, bytes: size, name: held } of fact.freed) {
    if (better[type] === undefined || size < bytesMin || size * 2 > fact.allocatedBytes * 2.2) continue;
    if (name !== null && held !== name) continue;
    if (found === null || size > found.bytes) found = { type, bytes: size };
  }
  return found;
}

const inLoop = (scopes: Scopes, node: Stmt): boolean => {
  for (const { kind } of scopes.source.around(node)) {
    if (kind === 'For' || kind === 'While' || kind === 'AsyncFor') return true;
    if (kind === 'FunctionDef' || kind === 'AsyncFunctionDef') return true;
  }
  return false;
};
