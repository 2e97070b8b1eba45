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

import type { CycleFact, Run } from '../facts';
import type { Rule, RuleFix } from './rule';
import {
  cycleFinding,
  hasMember,
  instancesOn,
  isOfDefinitions,
  oncePerPlace,
  statementOfEdge,
  typesOn,
} from './support/cycle';
import { textOf, unitOf } from './support/edits';
import { asMember, ownAttribute } from './support/member';
import { Source } from './support/source';

const odd = [
  'function',
  'cell',
  'frame',
  'traceback',
  'generator',
  'ReferenceType',
  'weakref',
  'weakref.ReferenceType',
];

export const cycleBoundMethodOnSelf: Rule = {
  name: 'cycle-bound-method-on-self',
  title: 'An object keeps a bound method of itself',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      if (!isOfOneInstance(source, cycle)) continue;
      const [instance] = instancesOn(source, cycle);
      const held = cycle.edges.find(({ from, span }) => from.serial === instance!.serial && span !== null);
      const at = held ?? cycle.edges.find(({ span }) => span !== null);
      if (at === undefined) continue;
      add(
        cycleFinding(run, cycle, {
          at,
          advice: "Keep the method's name, or the plain function and hand it the instance.",
          fixes: fixesFor(run, source, cycle, at.span),
        }),
      );
    }
  },
};

function isOfOneInstance(source: Source, cycle: CycleFact): boolean {
  if (isOfDefinitions(cycle) || hasMember(cycle, 'traceback')) return false;
  const types = typesOn(cycle);
  return (
    types.has('method') && instancesOn(source, cycle).length === 1 && !odd.some((type) => types.has(type))
  );
}

/** `self.name = self.method` becomes a property that answers the method. */
function fixesFor(
  run: Run,
  source: Source,
  cycle: CycleFact,
  span: CycleFact['edges'][number]['span'],
): readonly RuleFix[] {
  const edge = cycle.edges.find((each) => each.span === span);
  const own = edge === undefined ? null : ownAttribute(run, statementOfEdge(source, edge));
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
