/**
 * # mutable-default-accumulates
 *
 * ## What it finds
 * A default value (`def f(item, found=[])`) that calls have changed.
 *
 * ## Why it matters
 * The default is made once, with the function. What a call puts in is there at the next one, and stays as long as the
 * function.
 *
 * ## Example
 *     def add(item, found=[]):
 *         found.append(item)
 *         return found
 *
 * ## Better
 *     def add(item, found=None):
 *         if found is None:
 *             found = []
 *         found.append(item)
 *         return found
 *
 * ## When it is fine
 * A default that is only read does no harm and is not reported, nor is a cache that looks its keys up.
 *
 * ## What it assumes
 * No caller relies on finding the items of earlier calls: so nothing is changed by itself.
 */

import type { Run } from '../facts';
import type { Expr, FunctionDef } from '../syntax';
import type { Edit, Rule } from './rule';
import { indentOf, lineStart, newlineOf, replace, textOf, unitOf } from './support/edits';
import { Scopes } from './support/scopes';
import { type AnyNode, isFunction, some } from './support/source';
import { bytes, number } from './support/words';

export const mutableDefaultAccumulates: Rule = {
  name: 'mutable-default-accumulates',
  title: 'A default value collects what calls put in',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const { kind, label, definedAt, entries, bytesEach } of run.facts.kept) {
      if (kind !== 'default' || definedAt === null || entries < 2) continue;
      const found = parameterOf(scopes, label, definedAt.end);
      if (found === null || lengthOf(found.value) !== 0 || looksUp(found.func, label)) continue;
      const fixes = fixesFor(run, found.func, label, found.value);
      report({
        message: `The default of ${label} is one object for all calls of ${found.func.name}(): ${number(entries)} items are in it, about ${bytes(bytesEach)} each with what only they hold (${run.facts.python}), and stay as long as the function.`,
        span: { start: found.value.start, end: found.value.end },
        data: { entries, bytesEach, python: run.facts.python },
        related: [],
        fixes: fixes === null ? [] : [{ title: `Make a new one at each call`, safe: false, edits: fixes }],
      });
    }
  },
};

function parameterOf(
  scopes: Scopes,
  name: string,
  end: number,
): { readonly func: FunctionDef; readonly value: Expr } | null {
  for (const node of scopes.source.nodes) {
    if (!isFunction(node) || node.end !== end) continue;
    const { posonlyargs, args, defaults } = node.args;
    const all = [...posonlyargs, ...args];
    const at = all.findIndex(({ arg }) => arg === name) - (all.length - defaults.length);
    const value = defaults[at];
    if (value !== undefined) return { func: node, value };
  }
  return null;
}

/** Items that the default has as it is written. */
function lengthOf(value: Expr): number | null {
  switch (value.kind) {
    case 'List':
    case 'Set':
      return value.elts.length;
    case 'Dict':
      return value.keys.length;
    case 'Call':
      return value.args.length + value.keywords.length;
    default:
      return null;
  }
}

/** A cache asks whether it has a key. */
const looksUp = (func: FunctionDef, name: string): boolean =>
  some(func, (node) => {
    if (node.kind === 'Compare') {
      const { ops, comparators } = node as Extract<Expr, { kind: 'Compare' }>;
      return comparators.some(
        (each, i) => (ops[i] === 'in' || ops[i] === 'not in') && each.kind === 'Name' && each.id === name,
      );
    }
    const { attr, value } = node as AnyNode & { attr?: string; value?: Expr };
    return node.kind === 'Attribute' && attr === 'get' && value?.kind === 'Name' && value.id === name;
  });

/** `name=None`, and the default in the body. */
function fixesFor(run: Run, func: FunctionDef, name: string, value: Expr): readonly Edit[] | null {
  const [doc, ...rest] = func.body;
  const isDoc = doc?.kind === 'Expr' && doc.value.kind === 'Constant' && doc.value.value.type === 'str';
  const first = isDoc ? rest[0] : doc;
  const indent = first === undefined ? null : indentOf(run, first);
  if (first === undefined || indent === null) return null;
  const newline = newlineOf(run);
  const lines = `${indent}if ${name} is None:${newline}${indent}${unitOf(run)}${name} = ${textOf(run, value)}${newline}`;
  const at = lineStart(run, first.start);
  return [replace(value.start, value.end, 'None'), replace(at, at, lines)];
}
