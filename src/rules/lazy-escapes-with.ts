/**
 * # lazy-escapes-with
 *
 * ## What it finds
 * A generator or another lazy reader over a file that is returned out of the `with` statement that closes the file.
 *
 * ## Why it matters
 * The file is closed when the function returns; the first item that is asked for raises ValueError.
 *
 * ## Example
 *     def lines(path):
 *         with open(path) as file:
 *             return (line.strip() for line in file)
 *
 * ## Better
 *     def lines(path):
 *         with open(path) as file:
 *             for line in file:
 *                 yield line.strip()
 *
 * ## When it is fine
 * Never.
 *
 * ## What it assumes
 * The file is one that `open` opened, and no other code reads the generator before the `with` ends.
 */

import type { Call, Expr, ListComp, Name } from '../syntax';
import type { Rule } from './rule';
import { Scopes } from './support/scopes';
import { type AnyNode, isFunction, some } from './support/source';
import { quoted } from './support/words';

const openers = new Set(['open', 'io.open', 'codecs.open', 'gzip.open', 'bz2.open', 'lzma.open']);
/** They read their first iterable as they are asked. */
const lazy = new Set(['map', 'filter', 'zip', 'enumerate', 'iter', 'csv.reader', 'csv.DictReader']);

export const lazyEscapesWith: Rule = {
  name: 'lazy-escapes-with',
  title: 'A lazy reader leaves the with statement of its file',
  severity: 'error',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const node of scopes.source.nodes) {
      if (node.kind !== 'Return') continue;
      const { value } = node as AnyNode & { value: Expr | null };
      const func = scopes.source.functionOf(node);
      if (value === null || func === null || func.kind === 'AsyncFunctionDef' || isGenerator(func)) continue;
      const read = iterableOf(scopes, value);
      const item = read === null ? null : managerOf(scopes, node, func, read);
      if (read === null || item === null) continue;
      const file = quoted(run.text.slice(read.start, read.end));
      report({
        message: `${quoted(run.text.slice(value.start, value.end))} reads ${file} when it is asked for items, and the with statement has closed ${file} by then: the first item raises ValueError. Make a list, or yield inside of the with.`,
        span: { start: value.start, end: value.end },
        data: { python: run.facts.python },
        related: [{ message: `${file} is closed when this with statement ends`, span: item }],
        fixes: [],
      });
    }
  },
};

const isGenerator = (func: AnyNode): boolean =>
  some(
    func,
    ({ kind }) => kind === 'Yield' || kind === 'YieldFrom',
    (node) => node === func || !isFunction(node),
  );

/** The name that a lazy expression reads from. */
function iterableOf(scopes: Scopes, value: Expr): Name | null {
  if (value.kind === 'GeneratorExp') {
    const { iter } = (value as ListComp).generators[0]!;
    return iter.kind === 'Name' ? iter : iterableOf(scopes, iter);
  }
  if (value.kind !== 'Call') return null;
  const name = scopes.qualifiedName((value as Call).func);
  if (name === null || !lazy.has(name)) return null;
  for (const argument of (value as Call).args) {
    if (argument.kind === 'Name' && name !== 'map' && name !== 'filter') return argument;
    if (argument.kind === 'Name' && argument !== (value as Call).args[0]) return argument;
    const inner = iterableOf(scopes, argument);
    if (inner !== null) return inner;
  }
  return null;
}

/** The `with` item that binds the name to a file, around the statement. */
function managerOf(
  scopes: Scopes,
  node: AnyNode,
  func: AnyNode,
  name: Name,
): { readonly start: number; readonly end: number } | null {
  if (scopes.sitesOf(name.id, name).length !== 1) return null;
  for (const at of scopes.source.around(node)) {
    if (at === func) return null;
    if (at.kind !== 'With') continue;
    const { items } = at as AnyNode & { items: { contextExpr: Expr; optionalVars: Expr | null }[] };
    for (const { contextExpr, optionalVars } of items) {
      if (optionalVars?.kind !== 'Name' || optionalVars.id !== name.id || contextExpr.kind !== 'Call')
        continue;
      const opener = scopes.qualifiedName(contextExpr.func);
      if (opener !== null && openers.has(opener)) return { start: contextExpr.start, end: contextExpr.end };
    }
  }
  return null;
}
