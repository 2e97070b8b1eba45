/**
 * # cycle-observer
 *
 * ## What it finds
 * A subject that keeps bound methods of its listeners, which keep the subject.
 *
 * ## Why it matters
 * The subject's list holds the method, the method holds the listener, the listener holds the subject: neither is freed
 * by its count.
 *
 * ## Example
 *     class Listener:
 *         def __init__(self, subject):
 *             self.subject = subject
 *             subject.callbacks.append(self.on_change)
 *
 * ## Better
 *     subject.callbacks.append(weakref.WeakMethod(self.on_change))
 *
 * ## When it is fine
 * When the listener unregisters in its `close()`, and that is called.
 *
 * ## What it assumes
 * A weak method is right only where somebody else holds the listener: so nothing is changed by itself.
 */

import type { CycleFact } from '../facts';
import type { Rule } from './rule';
import {
  cycleFinding,
  hasMember,
  instancesOn,
  isOfDefinitions,
  oncePerPlace,
  typesOn,
} from './support/cycle';
import { Source } from './support/source';

export const cycleObserver: Rule = {
  name: 'cycle-observer',
  title: 'A subject and its listener hold each other',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      if (!isObserved(source, cycle)) continue;
      const inFile = cycle.edges.filter(({ span }) => span !== null);
      const at = inFile.find(({ to }) => to.type === 'method') ?? inFile[0];
      if (at === undefined) continue;
      const advice =
        'Unregister when done, or register a weakref.WeakMethod if somebody else keeps the listener.';
      add(cycleFinding(run, cycle, { at, advice, fixes: [] }));
    }
  },
};

const others = new Set(['frame', 'function', 'cell', 'generator', 'traceback']);

export function isObserved(source: Source, cycle: CycleFact): boolean {
  if (isOfDefinitions(cycle) || hasMember(cycle, 'traceback')) return false;
  const types = typesOn(cycle);
  const classes = new Set(instancesOn(source, cycle).map(({ type }) => type));
  return types.has('method') && classes.size >= 2 && ![...types].some((type) => others.has(type));
}
