/**
 * # class-created-per-call
 *
 * ## What it finds
 * A class that a function makes at every call, and that nobody keeps: a `class` statement, `namedtuple`, a dataclass,
 * an enum inside a function.
 *
 * ## Why it matters
 * A class is always a cycle: it holds its `__mro__`, which holds it. Each costs kilobytes until the cyclic collector
 * runs, and making one takes as long as a thousand calls.
 *
 * ## Example
 *     def read(line):
 *         class Row:
 *             def __init__(self, name, size):
 *                 self.name, self.size = name, size
 *         return Row(*line.split())
 *
 * ## Better
 *     class Row:
 *         def __init__(self, name, size):
 *             self.name, self.size = name, size
 *
 *
 *     def read(line):
 *         return Row(*line.split())
 *
 * ## When it is fine
 * In a function that runs once, or that keeps its classes in a cache.
 *
 * ## What it assumes
 * Nothing.
 */

import type { Span } from '../base';
import type { CycleFact, ObjectFact } from '../facts';
import type { Rule } from './rule';
import { oncePerPlace } from './support/cycle';
import { isFunction, Source } from './support/source';
import { bytes, number, plural } from './support/words';

export const classCreatedPerCall: Rule = {
  name: 'class-created-per-call',
  title: 'A function makes a class at every call',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      // A class that is made once is not made per call.
      if (cycle.count < 2 || cycle.symbolic) continue;
      const made = madeClass(cycle);
      const at = made?.createdAt ?? null;
      if (made === null || at === null) continue;
      const node = source.statementAt(at);
      if (node === null || !source.around(node).some(isFunction)) continue;
      const span: Span =
        node.kind === 'ClassDef' ? { start: node.nameSpan.start, end: node.nameSpan.end } : at;
      const name = made.summary.replace(/^class /, '');
      const maker = source.functionOf(node)?.name;
      const where = maker === undefined ? '' : ` by ${maker}()`;
      add({
        message: `The class ${name} is made anew${where}, ${number(cycle.count)} times here. A class is a reference cycle by its nature: ${plural(cycle.objects, 'object')}, about ${bytes(cycle.bytes)} each stay until the cyclic collector runs (${run.facts.python}). Make it once, outside of the function.`,
        span,
        data: {
          objects: cycle.objects,
          bytes: cycle.bytes,
          count: cycle.count,
          perCallOf: cycle.perCallOf,
          python: run.facts.python,
        },
        related: [{ message: 'after this nothing leads to it any more', span: cycle.lostAt.span }],
        fixes: [],
      });
    }
  },
};

/** The class among the members that was made in this file. */
const madeClass = ({ members }: CycleFact): ObjectFact | null =>
  members.find(
    ({ type, summary, createdAt }) =>
      createdAt !== null && summary.startsWith('class ') && (type === 'type' || /Type$|Meta$/.test(type)),
  ) ?? null;
