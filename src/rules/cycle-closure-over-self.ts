/**
 * # cycle-closure-over-self
 *
 * ## What it finds
 * An instance that keeps a lambda or an inner function which reads the instance, directly or as the factory of a
 * `defaultdict`.
 *
 * ## Why it matters
 * The function holds a closure, the closure a cell, the cell the instance, and the instance the function. Reference
 * counting frees none of them.
 *
 * ## Example
 *     class Gauge:
 *         def __init__(self):
 *             self.read = lambda: self.value
 *
 * ## Better
 *     class Gauge:
 *         def read(self):
 *             return self.value
 *
 * ## When it is fine
 * When the instance lives as long as the program. A weak reference inside the function is no general way out: somebody
 * may keep the function for longer than the instance.
 *
 * ## What it assumes
 * The offered method is found on the class, so it does not appear in the instance's `__dict__`.
 */

import type { CycleEdge, CycleFact, Run } from '../facts';
import type { Expr } from '../syntax';
import type { Rule, RuleFix } from './rule';
import { checkOwnCycles, instancesOn, statementOfEdge, typesOn } from './support/cycle';
import { textOf, unitOf } from './support/edits';
import { asMember, ownAttribute } from './support/member';
import { Scopes } from './support/scopes';
import { type Source, some } from './support/source';

export const cycleClosureOverSelf: Rule = {
  name: 'cycle-closure-over-self',
  title: 'An object keeps a function that closes over it',
  severity: 'warning',
  check(run, report) {
    checkOwnCycles(run, report, {
      fits: keepsOwnClosure,
      advice: 'Make it a method, or hand it what it needs as an argument.',
      fixesFor,
    });
  },
};

/** One instance and a function that closes over it, and nothing that another rule knows better. */
export function keepsOwnClosure(source: Source, cycle: CycleFact): boolean {
  const types = typesOn(cycle);
  const others = ['method', 'frame', 'generator'].some((type) => types.has(type));
  return types.has('function') && types.has('cell') && !others && instancesOn(source, cycle).length === 1;
}

/** `self.name = lambda …: …` becomes a method. */
function fixesFor(run: Run, source: Source, at: CycleEdge): readonly RuleFix[] {
  const own = ownAttribute(run, statementOfEdge(source, at));
  if (own === null) return [];
  const { value } = own.statement;
  if (value.kind !== 'Lambda' || textOf(run, value).includes('\n')) return [];
  const { args, body } = value;
  if (args.defaults.length > 0 || args.kwDefaults.length > 0 || readsLocals(run, own.self, value)) return [];
  const parameters = run.text
    .slice(value.start + 'lambda'.length, body.start)
    .replace(/:\s*$/, '')
    .trim();
  const lines = [
    `def ${own.target.attr}(${parameters === '' ? own.self : `${own.self}, ${parameters}`}):`,
    `${unitOf(run)}return ${textOf(run, body)}`,
  ];
  const edits = asMember(run, own, lines);
  return edits === null ? [] : [{ title: `Make .${own.target.attr} a method`, safe: false, edits }];
}

/** Whether the lambda reads a local of the method besides the instance, or has a parameter of its name. */
function readsLocals(run: Run, self: string, lambda: Extract<Expr, { kind: 'Lambda' }>): boolean {
  const scopes = Scopes.of(run.tree);
  const own = scopes.boundIn(lambda);
  if (own.has(self) || /[()]/.test(run.text.slice(lambda.start, lambda.body.start))) return true;
  const around = scopes.boundIn(scopes.scopeOf(lambda));
  return some(lambda.body, (node) => {
    if (node.kind === 'NamedExpr' || node.kind === 'Yield') return true;
    if (node.kind !== 'Name') return false;
    const { id } = node as Extract<Expr, { kind: 'Name' }>;
    return id !== self && !own.has(id) && around.has(id);
  });
}
