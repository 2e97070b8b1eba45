/**
 * # materialised-pipeline
 *
 * ## What it finds
 * A list that is only the next step's input: `a = [f(x) for x in rows]`, then one loop or comprehension over `a`, and
 * nothing else. And a list of lists that is built for a comprehension that takes it apart at once.
 *
 * ## Why it matters
 * Each step keeps all of its items until the function returns. With generators one item at a time goes through all
 * steps.
 *
 * ## Example
 *     stripped = [line.strip() for line in rows]
 *     long = [line for line in stripped if len(line) > 80]
 *
 * ## Better
 *     stripped = (line.strip() for line in rows)
 *     long = [line for line in stripped if len(line) > 80]
 *
 * ## When it is fine
 * When the list is small, or when a debugger is to show the step. `del stripped` after the last use frees it sooner.
 *
 * ## What it assumes
 * Making an item has no effect and does not raise, and nothing that it is made of is bound anew or changed before the
 * step that reads it.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Assign, ListComp, Name } from '../syntax';
import type { Rule, RuleFinding } from './rule';
import { consumerOf, eagerCalls } from './support/consumers';
import { replace } from './support/edits';
import { type Effects, effectsOf, isOwnContainer, isPure } from './support/effects';
import { isReadableFile } from './support/files';
import { eagerList, itemEffects } from './support/lazy';
import { isWorthwhile, peakWords, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import { type AnyNode, isComprehension, some } from './support/source';
import { number, quoted } from './support/words';

export const materialisedPipeline: Rule = {
  name: 'materialised-pipeline',
  title: 'A list is only the input of the next step',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    const seen = new Set<AnyNode>();
    for (const fact of run.facts.temporaries) {
      if (fact.type !== 'list' || fact.visits === 0) continue;
      if (!isWorthwhile(run, savingOf(fact), options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        if (node.kind !== 'ListComp') continue;
        seen.add(node);
        const finding = examine(run, scopes, node as ListComp, fact);
        if (finding !== null) report(finding);
      }
    }
    // The lines of a file are not known to the run: what is made of them is told by the line.
    for (const node of scopes.source.nodes) {
      if (node.kind !== 'ListComp' || seen.has(node)) continue;
      if (!isReadableFile(scopes, (node as ListComp).generators[0]!.iter)) continue;
      const finding = examine(run, scopes, node as ListComp, null);
      if (finding !== null) report(finding);
    }
  },
};

function examine(run: Run, scopes: Scopes, list: ListComp, fact: TemporaryFact | null): RuleFinding | null {
  const eager = eagerList(scopes, list);
  if (eager === null) return null;
  const effects = itemEffects(scopes, eager);
  if (!isPure(effects)) return null;
  const nested = isTakenApart(scopes, list);
  const name = nested || effects.raises ? null : stepName(scopes, list, effects);
  if (!nested && name === null) return null;
  const saving = fact === null ? null : savingOf(fact);
  // A slot an item is nothing to speak of where nobody knows how many there are.
  if (
    saving?.unbounded === true &&
    saving.elements === 0 &&
    !isReadableFile(scopes, list.generators[0]!.iter)
  )
    return null;
  const what =
    saving === null || saving.unbounded ? 'This list' : `This list of ${number(saving.items)} items`;
  const used =
    name === null
      ? 'is taken apart as soon as it is built'
      : `(${quoted(name)}) is only the next step's input`;
  const better = saving === null ? 'lowers the peak by 8 B a line and its string.' : peakWords(run, saving);
  const ofFile = isReadableFile(scopes, list.generators[0]!.iter);
  const besides = ofFile && name !== null ? ' The file must stay open until the last item is read.' : '';
  return {
    message: `${what} ${used}. A generator ${better}${besides}`,
    span: { start: list.start, end: list.end },
    data:
      saving === null ? { items: null, savedBytes: null, python: run.facts.python } : savingData(run, saving),
    related: [],
    fixes: ofFile
      ? []
      : [
          {
            title: name === null ? 'Build the inner lists one by one' : `Make ${name} a generator`,
            safe: false,
            edits: [replace(list.start, list.start + 1, '('), replace(list.end - 1, list.end, ')')],
          },
        ],
  };
}

/** `[v for row in [[…] …] for v in row]`: a list of lists of which another comprehension takes the items out. */
function isTakenApart(scopes: Scopes, list: ListComp): boolean {
  if (list.elt.kind !== 'ListComp') return false;
  const clause = scopes.source.parentOf(list);
  if (clause === null || clause.kind !== 'Comprehension') return false;
  const around = scopes.source.parentOf(clause);
  if (around === null || !isComprehension(around) || around.kind === 'GeneratorExp') return false;
  return around.generators[0] === clause && around.generators.length > 1;
}

/** The name that the list is bound to, where one later step of the same block reads it, and nothing else does. */
function stepName(scopes: Scopes, list: ListComp, effects: Effects): string | null {
  const { source } = scopes;
  const statement = source.parentOf(list);
  if (statement === null || statement.kind !== 'Assign' || source.functionOf(statement) === null) return null;
  const { targets } = statement as Assign;
  const [target] = targets;
  if (targets.length !== 1 || target === undefined || target.kind !== 'Name') return null;
  const sites = scopes.sitesOf(target.id, list);
  if (sites.length !== 1) return null;
  const uses = source.nodes.filter(
    (node): node is Name =>
      node.kind === 'Name' &&
      (node as Name).id === target.id &&
      node !== target &&
      scopes.sitesOf(target.id, node)[0] === sites[0],
  );
  const [use] = uses;
  if (use === undefined || uses.length !== 1) return null;
  const block = blockAround(scopes, statement);
  const from = block.indexOf(statement);
  const step = block.findIndex((each) => each.start <= use.start && each.end >= use.end);
  if (step <= from || !isReadOnce(scopes, use, block[step]!)) return null;
  return leavesSource(scopes, list, block.slice(from + 1, step), block[step]!, effects) ? target.id : null;
}

/** Whether the name is the first iterable of the statement, or what a reducer gets. */
function isReadOnce(scopes: Scopes, use: Name, step: AnyNode): boolean {
  const { source } = scopes;
  const parent = source.parentOf(use);
  if (parent === null) return false;
  if (parent.kind === 'For') return parent === step && (parent as AnyNode & { iter: AnyNode }).iter === use;
  const inStep = source.statementOf(use) === step;
  // What a loop's head or a function inside repeats is read more than once.
  if (!inStep || step.kind === 'For' || step.kind === 'While') return false;
  if (parent.kind === 'Comprehension') {
    const around = source.parentOf(parent);
    return (
      around !== null &&
      isComprehension(around) &&
      around.kind !== 'GeneratorExp' &&
      around.generators[0] === parent &&
      !source.around(around).some((node) => isComprehension(node) || node.kind === 'Lambda')
    );
  }
  if (parent.kind !== 'Call') return false;
  const call = parent as AnyNode & Parameters<typeof consumerOf>[1];
  if (source.around(call).some((node) => isComprehension(node) || node.kind === 'Lambda')) return false;
  const name = scopes.qualifiedName(call.func);
  if (name !== null && eagerCalls.has(name)) return call.args[0] === use;
  const reducer = consumerOf(scopes, call, use);
  return reducer !== null && reducer.consumer.lazy !== true && reducer.consumer.stopsEarly !== true;
}

/** Whether what the items are made of stays as it is until the step that reads them is done. */
function leavesSource(
  scopes: Scopes,
  list: ListComp,
  between: readonly AnyNode[],
  step: AnyNode,
  effects: Effects,
): boolean {
  const loop = step.kind === 'For' ? (step as AnyNode & { body: AnyNode[]; orelse: AnyNode[] }).body : [step];
  const meanwhile = effectsOf(scopes, [...between, ...loop]);
  if (meanwhile.unknown) return false;
  if (effects.looks && [...meanwhile.changed].some((place) => !isOwnContainer(scopes, place, step)))
    return false;
  const touched = new Set([...meanwhile.changed].map((place) => place.split('.')[0]!));
  for (const name of meanwhile.assigned) touched.add(name);
  const own = scopes.boundIn(list);
  return !some(
    list,
    (node) => node.kind === 'Name' && touched.has((node as Name).id) && !own.has((node as Name).id),
  );
}

function blockAround(scopes: Scopes, statement: AnyNode): readonly AnyNode[] {
  // A file's `with` ends before the step that reads: both blocks count, the inner one first.
  const parent = scopes.source.parentOf(statement);
  if (parent === null) return [statement];
  if (parent.kind === 'With') {
    const around = blockAround(scopes, parent);
    const at = around.indexOf(parent);
    const { body } = parent as AnyNode & { body: AnyNode[] };
    return [...body, ...around.slice(at + 1)];
  }
  for (const value of Object.values(parent)) {
    if (Array.isArray(value) && value.includes(statement)) return value as AnyNode[];
  }
  return [statement];
}
