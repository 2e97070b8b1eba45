/**
 * # cycle-parent-child
 *
 * ## What it finds
 * Two instances that hold each other, directly or through a list, dict or set: a child with its parent, neighbours in
 * a graph, the two ends of a connection.
 *
 * ## Why it matters
 * When the last name goes, each still holds the other, so reference counting frees neither. They stay, with all that
 * they hold, until the cyclic collector runs.
 *
 * ## Example
 *     class Node:
 *         def __init__(self, parent):
 *             self.parent = parent
 *             parent.children.append(self)
 *
 * ## Better
 *     class Node:
 *         def __init__(self, parent):
 *             self._parent = weakref.ref(parent)
 *             parent.children.append(self)
 *
 *         @property
 *         def parent(self):
 *             return self._parent()
 *
 * ## When it is fine
 * When the structure lives as long as the program, or when a `close()` that always runs takes it apart. `__slots__`
 * does not help: the cycle is the same.
 *
 * ## What it assumes
 * The fix keeps a program's meaning only if somebody else holds the parent for as long as its children need it: a
 * function that returns a leaf alone would lose the tree above it. So the fix is never applied unasked.
 */

import type { CycleEdge, CycleFact, Run } from '../facts';
import type { Rule, RuleFix } from './rule';
import {
  classOf,
  cycleFinding,
  hasMember,
  instancesOn,
  isOfDefinitions,
  oncePerPlace,
  statementOfEdge,
} from './support/cycle';
import { Source } from './support/source';
import { weakAttribute } from './support/weak-attribute';

/** What may lie between the two instances. */
const containers = new Set([
  'list',
  'dict',
  'set',
  'tuple',
  'deque',
  'collections.deque',
  'defaultdict',
  'OrderedDict',
]);

const backNames = /^\.?_*(parent|owner|prev|previous|up|root|container|manager|master|back|outer)/i;

export const cycleParentChild: Rule = {
  name: 'cycle-parent-child',
  title: 'Parent and child hold each other',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      if (!isParentAndChild(source, cycle)) continue;
      const back = backEdge(source, cycle);
      if (back === null) continue;
      const name = back.label.replace(/^\./, '');
      add(
        cycleFinding(run, cycle, {
          at: back,
          advice: adviceFor(back, name),
          fixes: fixesFor(run, source, back),
        }),
      );
    }
  },
};

const adviceFor = (back: CycleEdge, name: string): string =>
  back.heldElsewhere
    ? `Hold one direction weakly (weakref.ref) if somebody else keeps the ${back.to.type}, or clear .${name} when done.`
    : `Clear .${name} when done; a weak reference would lose the ${back.to.type}, which nobody else keeps here.`;

export function isParentAndChild(source: Source, cycle: CycleFact): boolean {
  if (isOfDefinitions(cycle) || hasMember(cycle, 'traceback')) return false;
  const instances = instancesOn(source, cycle);
  if (instances.length !== 2) return false;
  const own = new Set(instances.map(({ serial }) => serial));
  return cycle.edges.every(({ from }) => own.has(from.serial) || containers.has(from.type));
}

/** The edge that leads up: one that goes straight from instance to instance, by its name or else the last one made. */
function backEdge(source: Source, cycle: CycleFact): CycleEdge | null {
  const inFile = cycle.edges.filter(({ span }) => span !== null);
  const isInstance = (type: string): boolean => source.classesNamed(type).length > 0;
  const direct = inFile.filter(({ from, to }) => isInstance(from.type) && isInstance(to.type));
  const named = direct.find(({ label }) => backNames.test(label));
  const latest = (edges: readonly CycleEdge[]): CycleEdge | null =>
    edges.reduce<CycleEdge | null>(
      (last, edge) => (last === null || edge.line > last.line ? edge : last),
      null,
    );
  const written = direct.filter((edge) => {
    const statement = statementOfEdge(source, edge);
    return (
      statement !== null &&
      statement.kind === 'Assign' &&
      statement.targets.some((target) => target.kind === 'Attribute' && `.${target.attr}` === edge.label)
    );
  });
  // With containers both ways the edge into an instance is the one that was added by hand.
  const into = inFile.filter(({ to }) => isInstance(to.type));
  return named ?? latest(written) ?? latest(direct) ?? latest(into) ?? latest(inFile);
}

function fixesFor(run: Run, source: Source, back: CycleEdge): readonly RuleFix[] {
  const holder = classOf(source, back.from);
  const held = classOf(source, back.to);
  if (
    holder === null ||
    held === null ||
    !back.label.startsWith('.') ||
    statementOfEdge(source, back) === null
  )
    return [];
  const name = back.label.slice(1);
  // Where the child outlives everybody else's hold on the parent, a weak reference would lose the parent.
  const edits = back.heldElsewhere ? weakAttribute(run, holder, held, name) : null;
  if (edits === null) return [];
  return [{ title: `Hold .${name} weakly (somebody else must keep the ${held.name})`, safe: false, edits }];
}
