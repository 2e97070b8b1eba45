/**
 * # reference-cycle
 *
 * ## What it finds
 * Objects of the program that hold each other in a ring, in a shape that no other rule knows: an object in an attribute
 * of its own, a list in itself, three neighbours in a ring, exceptions that cause each other.
 *
 * ## Why it matters
 * Reference counting never frees them: they stay until the cyclic collector runs.
 *
 * ## Example
 *     class Service:
 *         def __init__(self):
 *             self.me = self
 *
 * ## Better
 *     class Service:
 *         pass
 *
 * ## When it is fine
 * When the objects live as long as the program, or when something clears one of the references in time.
 *
 * ## What it assumes
 * Nothing: the simulated run found nothing outside that leads to them.
 */

import type { CycleEdge, CycleFact, Run } from '../facts';
import { isItsOwnDict } from './attrdict-self-dict';
import { keepsOwnMethod } from './cycle-bound-method-on-self';
import { keepsOwnClosure } from './cycle-closure-over-self';
import { isFrameInItself, isNamespaceInItself } from './cycle-frame-local';
import { keepsOwnGenerator } from './cycle-generator-on-self';
import { isObserved } from './cycle-observer';
import { isParentAndChild } from './cycle-parent-child';
import { isOfFunctions } from './cycle-recursive-inner-function';
import type { Rule } from './rule';
import {
  cycleFinding,
  hasMember,
  instancesOn,
  isOfDefinitions,
  isOfProgram,
  oncePerPlace,
} from './support/cycle';
import { Source } from './support/source';

export const referenceCycle: Rule = {
  name: 'reference-cycle',
  title: 'Objects hold each other in a ring',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      // Of a run with unknown arguments only the shapes that have a name are sure enough.
      if (cycle.symbolic || !isPlain(source, cycle) || isNamed(run, source, cycle)) continue;
      const at = closing(cycle);
      if (at === null) continue;
      add(cycleFinding(run, cycle, { at, advice: adviceFor(at), fixes: [] }));
    }
  },
};

/** Nothing of the interpreter or the library takes part, save exceptions that cause each other. */
const isPlain = (source: Source, cycle: CycleFact): boolean =>
  !isOfDefinitions(cycle) &&
  !hasMember(cycle, 'traceback') &&
  (isOfProgram(source, cycle) ||
    cycle.edges.every(({ label }) => label === '__cause__' || label === '__context__'));

/** Whether another rule speaks of it. */
const isNamed = (run: Run, source: Source, cycle: CycleFact): boolean =>
  keepsOwnMethod(source, cycle) ||
  (keepsOwnClosure(source, cycle) && instancesOn(source, cycle).length > 0) ||
  isParentAndChild(source, cycle) ||
  isOfFunctions(cycle) ||
  isFrameInItself(cycle) ||
  isNamespaceInItself(run, cycle) ||
  keepsOwnGenerator(source, cycle) ||
  isObserved(source, cycle) ||
  isItsOwnDict(cycle);

/** The edge that was made last closes the ring. */
function closing({ edges }: CycleFact): CycleEdge | null {
  let last: CycleEdge | null = null;
  for (const edge of edges) {
    if (edge.span !== null && (last === null || edge.line >= last.line)) last = edge;
  }
  return last;
}

const adviceFor = (at: CycleEdge): string =>
  at.label.startsWith('.') && at.heldElsewhere && at.from.serial !== at.to.serial
    ? `Clear ${at.label} when done, or hold it weakly: something else keeps the ${at.to.type} as long.`
    : 'Clear one of the references when done.';
