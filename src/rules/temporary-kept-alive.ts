/**
 * # temporary-kept-alive
 *
 * ## What it finds
 * A large value that a function does not use any more, while a later statement makes another large one.
 *
 * ## Why it matters
 * Both are there at the same time, although one would do. So it is with a loop whose variable holds the last large value
 * until the next is made.
 *
 * ## Example
 *     raw = path.read_bytes()
 *     rows = parse(raw)
 *     table = build(rows)           # raw is still there
 *
 * ## Better
 *     raw = path.read_bytes()
 *     rows = parse(raw)
 *     del raw
 *     table = build(rows)
 *
 * ## When it is fine
 * When there is room for both.
 *
 * ## What it assumes
 * Nothing else holds the value.
 */

import type { NameFact, Run, StatementFact } from '../facts';
import type { FunctionDef, Stmt } from '../syntax';
import type { Rule, RuleFix } from './rule';
import { endsItsLine, indentOf, lineEnd, newlineOf, replace } from './support/edits';
import { Scopes } from './support/scopes';
import { type AnyNode, isFunction, some } from './support/source';
import { bytes } from './support/words';

/** What is called large. */
const largeBytes = 1_000_000;

export const temporaryKeptAlive: Rule = {
  name: 'temporary-kept-alive',
  title: 'A large value is kept while another is made',
  severity: 'hint',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    const large = run.facts.statements.filter(
      ({ visits, allocatedBytes }) => visits > 0 && allocatedBytes >= largeBytes,
    );
    if (large.length === 0) return;
    const facts = new Map(large.map((fact) => [`${fact.span.start}:${fact.span.end}`, fact]));
    for (const func of scopes.source.nodes) {
      if (!isFunction(func) || suspends(func)) continue;
      for (const { at, name, size, message, fix } of heldIn(run, scopes, func, facts)) {
        report({
          message,
          span: { start: at.start, end: at.end },
          data: { name, bytes: size, python: run.facts.python },
          related: [],
          fixes: fix === null ? [] : [fix],
        });
      }
    }
  },
};

interface Held {
  readonly at: Stmt;
  readonly name: string;
  readonly size: number;
  readonly message: string;
  readonly fix: RuleFix | null;
}

const suspends = (func: FunctionDef): boolean =>
  func.kind === 'AsyncFunctionDef' || some(func, ({ kind }) => kind === 'Yield' || kind === 'YieldFrom');

function* heldIn(
  run: Run,
  scopes: Scopes,
  func: FunctionDef,
  facts: ReadonlyMap<string, StatementFact>,
): Generator<Held> {
  const factOf = (node: AnyNode): StatementFact | undefined => facts.get(`${node.start}:${node.end}`);
  for (const [i, statement] of func.body.entries()) {
    const made = factOf(statement);
    const bound = made === undefined ? null : largeName(made);
    if (made === undefined || bound === null || statement.kind !== 'Assign') continue;
    const uses = scopes.source.nodes.filter(
      (node) =>
        node.kind === 'Name' &&
        (node as { id?: string }).id === bound.name &&
        node.start > statement.end &&
        node.end <= func.end,
    );
    if (uses.some((use) => scopes.scopeOf(use) !== func || isLetGo(scopes, use))) continue;
    const last = uses.reduce((end, use) => Math.max(end, use.end), statement.end);
    const after = func.body.findIndex(({ end }) => end >= last);
    const next = func.body.slice(Math.max(i, after) + 1).find((each) => factOf(each) !== undefined);
    if (next === undefined) continue;
    const size = sizeOf(bound);
    const user = func.body[after < 0 ? i : after]!;
    if (isHeldElsewhere(run, user, bound.name)) continue;
    const indent = indentOf(run, user);
    const end = lineEnd(run, user.end);
    const fix =
      indent !== null && endsItsLine(run, user) && next.kind !== 'Return'
        ? {
            title: `del ${bound.name} after its last use`,
            safe: false,
            edits: [replace(end, end, `${newlineOf(run)}${indent}del ${bound.name}`)],
          }
        : null;
    const line = run.lines.lineAt(next.start);
    yield {
      at: statement,
      name: bound.name,
      size,
      message: `${bound.name} (${bytes(size)}) is not used after line ${run.lines.lineAt(user.start)}, but is still there when line ${line} makes ${bytes(factOf(next)!.allocatedBytes)} (${run.facts.python}). del ${bound.name} before that lowers the peak.`,
      fix,
    };
  }
}

/** A name that the statement binds to something large that it made, and that nothing else holds. */
function largeName(fact: StatementFact): NameFact | null {
  return (
    fact.names.find(
      (each) =>
        each.role === 'bound' && each.plainLocal && sizeOf(each) >= largeBytes && each.aliases.length === 0,
    ) ?? null
  );
}

const sizeOf = ({ object }: NameFact): number => (object.size.kind === 'exact' ? object.size.n : 0);

/** `del raw`, or another value for the name. */
function isLetGo(scopes: Scopes, use: AnyNode): boolean {
  const parent = scopes.source.parentOf(use);
  const { targets } = (parent ?? {}) as { targets?: readonly unknown[] };
  return targets?.includes(use) === true;
}

/** Whether more than the name holds it after its last use: then the name alone keeps nothing. */
const isHeldElsewhere = (run: Run, user: Stmt, name: string): boolean =>
  run.facts.statements.some(
    ({ span, names }) =>
      span.start === user.start &&
      span.end === user.end &&
      names.some((each) => each.name === name && each.after?.kind === 'exact' && each.after.n > 1),
  );
