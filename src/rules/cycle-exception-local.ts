/**
 * # cycle-exception-local
 *
 * ## What it finds
 * An exception that is kept, under a name that outlives its `except` block, in a list, or on an object, by a frame
 * that the exception's own traceback leads to.
 *
 * ## Why it matters
 * An exception holds its traceback, the traceback holds the frames, and a frame holds its locals: the exception again.
 * Everything those frames had in their locals stays with them until the cyclic collector runs.
 *
 * ## Example
 *     last = None
 *     for attempt in range(3):
 *         try:
 *             return connect()
 *         except OSError as error:
 *             last = error
 *     raise last
 *
 * ## Better
 *     last = None
 *     try:
 *         for attempt in range(3):
 *             try:
 *                 return connect()
 *             except OSError as error:
 *                 last = error
 *         raise last
 *     finally:
 *         del last
 *
 * ## When it is fine
 * `except E as error` alone makes none: the name is deleted at the block's end. Neither does `raise … from error`, nor
 * a returned exception that the caller does not name.
 *
 * ## What it assumes
 * `with_traceback(None)` is offered only where nothing logs or raises the exception later: it loses the traceback.
 */

import type { CycleEdge, CycleFact, Run } from '../facts';
import type { FunctionDef, Name, Stmt } from '../syntax';
import type { Edit, Rule, RuleFix } from './rule';
import { cycleFinding, isOfDefinitions, oncePerPlace, statementOfEdge, typesOn } from './support/cycle';
import { replace, wrapInFinally } from './support/edits';
import { Scopes, targetNames } from './support/scopes';
import { type AnyNode, Source, some } from './support/source';

export const cycleExceptionLocal: Rule = {
  name: 'cycle-exception-local',
  title: 'An exception is kept in a frame of its own traceback',
  severity: 'warning',
  check(run, report) {
    const source = Source.of(run.tree);
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      const types = typesOn(cycle);
      if (isOfDefinitions(cycle) || !types.has('traceback') || !types.has('frame')) continue;
      const at = keepingEdge(source, cycle);
      if (at === null) continue;
      add(
        cycleFinding(run, cycle, {
          at,
          besides: 'with every local of the frames',
          advice: adviceFor(cycle),
          fixes: fixesFor(run, source, cycle, at),
          severity: 'warning',
        }),
      );
    }
  },
};

/** Built-in holders that a program fills itself. */
const keepers = new Set([
  'frame',
  'list',
  'dict',
  'set',
  'tuple',
  'deque',
  'collections.deque',
  'defaultdict',
  'cell',
]);

/**
 * What keeps the exception, or its traceback where only that is kept: the edge that the program made. Null where a
 * frame or an object of the library keeps it: a future's result is not the program's to clear.
 */
function keepingEdge(source: Source, cycle: CycleFact): CycleEdge | null {
  const exceptions = new Set(
    cycle.edges.filter(({ label }) => label === '__traceback__').map(({ from }) => from.serial),
  );
  const keeping =
    cycle.edges.find(({ to }) => exceptions.has(to.serial)) ??
    cycle.edges.find(({ from, to }) => from.type === 'frame' && to.type === 'traceback');
  if (keeping === undefined || keeping.span === null) return null;
  const { from } = keeping;
  const ofProgram = keepers.has(from.type) || source.classesNamed(from.type).length > 0;
  return ofProgram && from.summary !== 'frame of the library' ? keeping : null;
}

const adviceFor = (cycle: CycleFact): string =>
  localOf(cycle) === null
    ? 'Keep its text or its arguments, or the exception without its traceback.'
    : `Delete the name in a \`finally\`, or keep the exception's text.`;

/** The local of a frame on the cycle that leads back to the exception. */
function localOf(cycle: CycleFact): { readonly name: string; readonly edge: CycleEdge } | null {
  for (const edge of cycle.edges) {
    if (edge.from.type !== 'frame') continue;
    const name = /^(?:local )?([^\W\d]\w*)$/u.exec(edge.label)?.[1];
    if (name !== undefined && name !== 'f_back') return { name, edge };
  }
  return null;
}

function fixesFor(run: Run, source: Source, cycle: CycleFact, at: CycleEdge): readonly RuleFix[] {
  const fixes: RuleFix[] = [];
  const local = localOf(cycle);
  if (local !== null) {
    const wrapped = deleteInFinally(run, source, local.name, statementOfEdge(source, local.edge));
    if (wrapped !== null) fixes.push(wrapped);
  }
  const cut = withoutTraceback(run, source, statementOfEdge(source, at));
  if (cut !== null) fixes.push(cut);
  return fixes;
}

/** `try: … finally: del name`, from where the name is bound to the end of the function. */
function deleteInFinally(run: Run, source: Source, name: string, binding: Stmt | null): RuleFix | null {
  const outer = binding === null ? null : source.functionOf(binding);
  if (binding === null || outer === null || outer.kind === 'AsyncFunctionDef') return null;
  if (some(outer, ({ kind }) => kind === 'Yield' || kind === 'YieldFrom' || kind === 'Await')) return null;
  const scopes = Scopes.of(run.tree);
  const sites = scopes.boundIn(outer).get(name) ?? [];
  // Parameters stay the caller's, names shared with inner functions stay theirs.
  const plain =
    sites.length > 0 &&
    sites.every(({ kind }) => kind === 'Assign' || kind === 'AugAssign' || kind === 'With');
  if (!plain || isSharedInside(scopes, outer, name)) return null;
  const holder = outer.body.findIndex(
    (statement) => statement.start <= binding.start && statement.end >= binding.end,
  );
  if (holder < 0) return null;
  const direct = outer.body[holder] === binding;
  const from = direct ? holder + 1 : holder;
  const bound = outer.body.slice(0, from).some((statement) => binds(statement, name));
  const names = bound ? [name] : exceptionNames(binding, name);
  const last = bound ? `del ${names.join(', ')}` : `${names.join(' = ')} = None`;
  const edits = wrapInFinally(run, outer.body.slice(from), last);
  if (edits === null) return null;
  const title = bound ? `del ${name} in a finally` : `Clear ${names.join(' and ')} in a finally`;
  return { title, safe: bound, edits };
}

/** `kind, error, trace = sys.exc_info()` binds three names at once. */
const exceptionNames = (binding: Stmt, name: string): readonly string[] =>
  binding.kind === 'Assign' && binding.targets.length === 1 && binding.targets[0]!.kind === 'Tuple'
    ? targetNames(binding.targets[0]!)
    : [name];

const binds = (statement: Stmt, name: string): boolean =>
  statement.kind === 'Assign' && statement.targets.some((target) => targetNames(target).includes(name));

/** Whether an inner function or a deletion of its own uses the name too. */
function isSharedInside(scopes: Scopes, outer: FunctionDef, name: string): boolean {
  return some(outer, (node) => {
    if (node.kind === 'Delete')
      return some(node, (part) => part.kind === 'Name' && (part as Name).id === name);
    if (node.kind !== 'Name' || (node as Name).id !== name) return false;
    return scopes.scopeOf(node) !== outer;
  });
}

/** `self.error = error` keeps the exception without its traceback, where nobody shows or raises it later. */
function withoutTraceback(run: Run, source: Source, statement: Stmt | null): RuleFix | null {
  if (statement === null || statement.kind !== 'Assign' || statement.value.kind !== 'Name') return null;
  const { value } = statement;
  const handler = source.around(statement).find(({ kind }) => kind === 'ExceptHandler');
  if (
    (handler as (AnyNode & { name?: string | null }) | undefined)?.name !== value.id ||
    showsTracebacks(run, source)
  ) {
    return null;
  }
  const edits: readonly Edit[] = [replace(value.end, value.end, '.with_traceback(None)')];
  return { title: 'Keep the exception without its traceback', safe: false, edits };
}

/** Whether the file raises a kept exception, or prints or logs tracebacks. */
function showsTracebacks(run: Run, source: Source): boolean {
  const words = /\b(traceback|exc_info|exception|print_exc|excepthook|__traceback__)\b/;
  return source.nodes.some((node) => {
    const { attr, id, exc } = node as AnyNode & { attr?: string; id?: string; exc?: AnyNode | null };
    if (node.kind === 'Raise') return exc !== null && exc !== undefined && exc.kind !== 'Call';
    if (node.kind === 'Alias') return words.test(run.text.slice(node.start, node.end));
    return (attr !== undefined && words.test(attr)) || (id !== undefined && words.test(id));
  });
}
