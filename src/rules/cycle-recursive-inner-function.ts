/**
 * # cycle-recursive-inner-function
 *
 * ## What it finds
 * An inner function that calls itself, or inner functions that call each other.
 *
 * ## Why it matters
 * The inner function finds itself through a closure cell, and the cell holds the function: a cycle of a function, a
 * tuple and a cell, made again by every call of the outer function.
 *
 * ## Example
 *     def outer(n):
 *         def factorial(n):
 *             return 1 if n < 2 else n * factorial(n - 1)
 *         return factorial(n)
 *
 * ## Better
 *     def factorial(n):
 *         return 1 if n < 2 else n * factorial(n - 1)
 *
 *     def outer(n):
 *         return factorial(n)
 *
 * ## When it is fine
 * When the outer function is called once. An inner function that does not call itself, a method, and a function that
 * gets itself as an argument make no cycle.
 *
 * ## What it assumes
 * `del` is offered only where the function is called directly and nothing keeps it; moving it out is offered only where
 * it reads nothing of the outer function.
 */

import type { CycleEdge, CycleFact, Run } from '../facts';
import type { Call, FunctionDef, Name, Stmt } from '../syntax';
import type { Edit, Rule, RuleFix } from './rule';
import {
  blockOf,
  cycleFinding,
  isOfDefinitions,
  oncePerPlace,
  statementOfEdge,
  typesOn,
} from './support/cycle';
import {
  decoratedStart,
  endsItsLine,
  hasLongText,
  indentOf,
  lineEnd,
  lineStart,
  newlineOf,
  replace,
  wrapInFinally,
} from './support/edits';
import { Scopes, targetNames } from './support/scopes';
import { type AnyNode, isComprehension, isFunction, Source, some } from './support/source';

const parts = new Set(['function', 'tuple', 'cell', 'functools._lru_cache_wrapper', '_lru_cache_wrapper']);

export const cycleRecursiveInnerFunction: Rule = {
  name: 'cycle-recursive-inner-function',
  title: 'An inner function that calls itself holds itself through its closure cell',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      if (!isOfFunctions(cycle) || cycle.members.some(({ ofLibrary }) => ofLibrary === true)) continue;
      const closing = cycle.edges.filter(({ from, span }) => from.type === 'cell' && span !== null);
      const at = closing[0] ?? cycle.edges.find(({ span }) => span !== null);
      if (at === undefined) continue;
      add(
        cycleFinding(run, cycle, {
          at,
          advice: 'Move it out of the function, hand it itself as an argument, or `del` it in a `finally`.',
          fixes: fixesFor(run, source, closing),
        }),
      );
    }
  },
};

export function isOfFunctions(cycle: CycleFact): boolean {
  const types = typesOn(cycle);
  return (
    !isOfDefinitions(cycle) &&
    types.has('function') &&
    types.has('cell') &&
    [...types].every((type) => parts.has(type))
  );
}

/** A function that an inner name is bound to, once, in the body of the outer function. */
interface Inner {
  readonly name: string;
  readonly statement: Stmt;
  readonly outer: FunctionDef;
}

function fixesFor(run: Run, source: Source, closing: readonly CycleEdge[]): readonly RuleFix[] {
  const inner = closing.map((edge) => innerFunction(source, statementOfEdge(source, edge)));
  const known = inner.filter((each): each is Inner => each !== null);
  const [first] = known;
  if (first === undefined || known.length !== inner.length) return [];
  if (known.some(({ outer }) => outer !== first.outer)) return [];
  const fixes: RuleFix[] = [];
  const moved = known.length === 1 ? moveOut(run, first) : null;
  if (moved !== null) {
    fixes.push({ title: `Move ${first.name}() out of ${first.outer.name}()`, safe: false, edits: moved });
  }
  const deleted = deleteInFinally(run, source, known);
  const names = known.map(({ name }) => name).join(', ');
  if (deleted !== null) fixes.push({ title: `del ${names} when done`, safe: true, edits: deleted });
  return fixes;
}

function innerFunction(source: Source, statement: Stmt | null): Inner | null {
  if (statement === null) return null;
  const outer = source.functionOf(statement);
  if (outer === null || !outer.body.includes(statement)) return null;
  if (statement.kind === 'FunctionDef') return { name: statement.name, statement, outer };
  if (statement.kind !== 'Assign' || statement.value.kind !== 'Lambda' || statement.targets.length !== 1)
    return null;
  const [name] = targetNames(statement.targets[0]!);
  return name === undefined ? null : { name, statement, outer };
}

/** `try: … finally: del name` around what follows the definitions. */
function deleteInFinally(run: Run, source: Source, inner: readonly Inner[]): readonly Edit[] | null {
  const { outer } = inner[0]!;
  if (outer.kind === 'AsyncFunctionDef' || some(outer, isSuspending)) return null;
  if (!inner.every((each) => onlyCalledDirectly(run, source, each))) return null;
  const block = blockOf(source, inner[0]!.statement);
  const last = Math.max(...inner.map(({ statement }) => block.indexOf(statement)));
  const rest = block.slice(last + 1);
  const between = block.slice(Math.min(...inner.map(({ statement }) => block.indexOf(statement))), last);
  if (rest.length === 0 || !between.every((statement) => inner.some((each) => each.statement === statement)))
    return null;
  return wrapInFinally(run, rest, `del ${inner.map(({ name }) => name).join(', ')}`);
}

const isSuspending = (node: AnyNode): boolean =>
  node.kind === 'Yield' || node.kind === 'YieldFrom' || node.kind === 'Await' || node.kind === 'AsyncFor';

/** Whether every use is a call that is over when its expression is: nothing can call the function after `del`. */
function onlyCalledDirectly(run: Run, source: Source, inner: Inner): boolean {
  const scopes = Scopes.of(run.tree);
  const [site] = scopes.sitesOf(inner.name, inner.statement);
  if (scopes.sitesOf(inner.name, inner.statement).length !== 1) return false;
  return source.nodes.every((node) => {
    if (node.kind !== 'Name' || (node as Name).id !== inner.name) return true;
    if (scopes.sitesOf(inner.name, node)[0] !== site) return true;
    const parent = source.parentOf(node);
    if (parent === inner.statement) return true;
    if (parent === null || parent.kind !== 'Call' || (parent as Call).func !== node) return false;
    for (const around of source.around(node)) {
      if (around === inner.outer) return true;
      if (around.kind === 'GeneratorExp' || (around.kind === 'Lambda' && !isValueOf(inner.statement, around)))
        return false;
      if (isFunction(around) && source.parentOf(around) !== inner.outer) return false;
      if (isComprehension(around) && some(around, ({ kind }) => kind === 'Lambda')) return false;
    }
    return false;
  });
}

const isValueOf = (statement: Stmt, lambda: AnyNode): boolean =>
  statement.kind === 'Assign' && statement.value === lambda;

/** The definition in front of the outermost one around it, where it reads nothing of what is around it. */
function moveOut(run: Run, inner: Inner): readonly Edit[] | null {
  const { statement, outer, name } = inner;
  const { module } = run.tree;
  const scopes = Scopes.of(run.tree);
  const top = module.body.find(
    ({ start, end }) => decoratedStart({ start, end } as Stmt) <= outer.start && end >= outer.end,
  );
  if (statement.kind !== 'FunctionDef' || statement.decorators.length > 0 || top === undefined) return null;
  if (outer.body.length < 2 || hasLongText(run, statement)) return null;
  const taken = scopes.boundIn(module).has(name) || readsAround(scopes, statement, outer);
  if (taken || scopes.boundIn(outer).get(name)?.length !== 1) return null;
  const indent = indentOf(run, statement);
  const topStart = lineStart(run, decoratedStart(top));
  if (indent === null || !endsItsLine(run, statement) || top.start > outer.start) return null;
  const newline = newlineOf(run);
  const start = lineStart(run, statement.start);
  const end = lineEnd(run, statement.end);
  const lines = run.text.slice(start, end).split(/\r?\n/);
  if (!lines.every((line) => line.trim() === '' || line.startsWith(indent))) return null;
  const text = lines.map((line) => line.slice(indent.length)).join(newline);
  let after = run.lines.startOf(run.lines.lineAt(end) + 1);
  // One blank line behind it goes too.
  while (after < run.text.length && run.text.slice(after, lineEnd(run, after)).trim() === '') {
    after = run.lines.startOf(run.lines.lineAt(after) + 1);
  }
  return [replace(topStart, topStart, `${text}${newline}${newline}${newline}`), replace(start, after, '')];
}

/** Whether the inner function reads a name of the functions around it, its own aside, or declares one `nonlocal`. */
function readsAround(scopes: Scopes, inner: FunctionDef, outer: FunctionDef): boolean {
  const around = [outer, ...scopes.source.around(outer)].filter(
    (node) => isFunction(node) || node.kind === 'ClassDef',
  );
  const names = new Set<string>();
  for (const node of around) for (const name of scopes.boundIn(node as FunctionDef).keys()) names.add(name);
  return some(inner, (node) => {
    if (node.kind === 'Nonlocal') return true;
    if (node.kind !== 'Name') return false;
    const { id } = node as Name;
    if (id === inner.name || !names.has(id)) return id === 'super' || id === '__class__';
    return !scopes.boundIn(inner).has(id);
  });
}
