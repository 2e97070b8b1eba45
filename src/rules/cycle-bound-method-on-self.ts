/**
 * # cycle-bound-method-on-self
 *
 * ## What it finds
 * An instance that keeps a bound method of itself: in an attribute, in a table of handlers, in a `functools.partial`.
 *
 * ## Why it matters
 * A bound method holds its instance (`__self__`), and the instance holds the method. Reference counting frees neither.
 *
 * ## Example
 *     class Worker:
 *         def __init__(self):
 *             self.handlers = {"start": self.start}
 *
 * ## Better
 *     class Worker:
 *         handlers = {"start": "start"}      # getattr(self, self.handlers[name])()
 *
 * ## When it is fine
 * When the instance lives as long as the program. `weakref.ref(self.start)` is no way out: a bound method dies at once,
 * since nobody else holds it; `weakref.WeakMethod` works.
 *
 * ## What it assumes
 * The offered property makes a new bound method at every access, so two of them are equal but not identical.
 */

import type { CycleEdge, CycleFact, Run } from '../facts';
import type { Rule, RuleFix } from './rule';
import { checkOwnCycles, instancesOn, isOfProgram, statementOfEdge, typesOn } from './support/cycle';
import { textOf, unitOf } from './support/edits';
import { asMember, ownAttribute } from './support/member';
import type { Source } from './support/source';

export const cycleBoundMethodOnSelf: Rule = {
  name: 'cycle-bound-method-on-self',
  title: 'An object keeps a bound method of itself',
  severity: 'warning',
  check(run, report) {
    checkOwnCycles(run, report, {
      fits: keepsOwnMethod,
      advice: "Keep the method's name, or the plain function and hand it the instance.",
      fixesFor,
    });
  },
};

/** One instance and a bound method, and nothing that another rule knows better. */
export function keepsOwnMethod(source: Source, cycle: CycleFact): boolean {
  const types = typesOn(cycle);
  return (
    types.has('method') &&
    instancesOn(source, cycle).length === 1 &&
    isOfProgram(source, cycle) &&
    !types.has('generator') &&
    !types.has('function')
  );
}

/** `self.name = self.method` becomes a property that answers the method. */
function fixesFor(run: Run, source: Source, at: CycleEdge): readonly RuleFix[] {
  const own = ownAttribute(run, statementOfEdge(source, at));
  if (own === null) return [];
  const { value } = own.statement;
  if (value.kind !== 'Attribute' || value.value.kind !== 'Name' || value.value.id !== own.self) return [];
  const lines = [
    '@property',
    `def ${own.target.attr}(${own.self}):`,
    `${unitOf(run)}return ${textOf(run, value)}`,
  ];
  const edits = asMember(run, own, lines);
  return edits === null ? [] : [{ title: `Make .${own.target.attr} a property`, safe: false, edits }];
}
