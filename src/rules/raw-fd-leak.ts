/**
 * # raw-fd-leak
 *
 * ## What it finds
 * A descriptor of the system (`os.open`, `os.pipe`, `os.dup`, `tempfile.mkstemp`) that the code gets and never uses
 * again, or only reads and writes.
 *
 * ## Why it matters
 * It is a number: nothing closes it when the number dies, and nothing warns. It stays open as long as the process.
 *
 * ## Example
 *     path = tempfile.mkstemp()[1]
 *
 * ## Better
 *     descriptor, path = tempfile.mkstemp()
 *     os.close(descriptor)
 *
 * ## When it is fine
 * When the number is handed on.
 *
 * ## What it assumes
 * The statement was reached in the run.
 */

import type { Run } from '../facts';
import type { Call, Expr } from '../syntax';
import type { Rule } from './rule';
import { callWords } from './support/resources';
import { Scopes } from './support/scopes';
import type { AnyNode } from './support/source';

/** Calls that answer descriptors, and how many. */
const openers: ReadonlyMap<string, number> = new Map([
  ['os.open', 1],
  ['os.dup', 1],
  ['os.pipe', 2],
  ['os.openpty', 2],
  ['tempfile.mkstemp', 1],
]);

/** They use a descriptor and leave it open. */
const users = new Set([
  'os.read',
  'os.write',
  'os.fstat',
  'os.lseek',
  'os.fsync',
  'os.ftruncate',
  'os.isatty',
]);

export const rawFdLeak: Rule = {
  name: 'raw-fd-leak',
  title: 'A raw descriptor is never closed',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const node of scopes.source.nodes) {
      if (node.kind !== 'Call') continue;
      const call = node as Call;
      const name = scopes.qualifiedName(call.func);
      const count = name === null ? undefined : openers.get(name);
      if (name === null || count === undefined || !isReached(run, scopes, call)) continue;
      if (!isLost(scopes, call, name)) continue;
      report({
        message: `${callWords(run, call)} answers ${count === 1 ? 'a descriptor' : `${count} descriptors`} that nothing closes: a number has no finalizer, so ${count === 1 ? 'it stays' : 'they stay'} open as long as the process, without a warning (${run.facts.python}). Use os.close(), or os.fdopen() with with.`,
        span: { start: call.start, end: call.end },
        data: { descriptors: count, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};

function isReached(run: Run, scopes: Scopes, call: Call): boolean {
  const statement = scopes.source.statementOf(call);
  return run.facts.statements.some(
    ({ span, visits }) => visits > 0 && span.start === statement?.start && span.end === statement.end,
  );
}

/** Whether nothing can close it: it is bound to no name, or to one that is only read from and written to. */
function isLost(scopes: Scopes, call: Call, opener: string): boolean {
  const parent = scopes.source.parentOf(call);
  if (parent === null) return false;
  if (parent.kind === 'Expr') return true;
  if (parent.kind === 'Subscript') {
    // `mkstemp()[1]` is the path alone.
    const { slice } = parent as Extract<Expr, { kind: 'Subscript' }>;
    return (
      opener === 'tempfile.mkstemp' &&
      slice.kind === 'Constant' &&
      slice.value.type === 'int' &&
      slice.value.value === 1n
    );
  }
  if (parent.kind !== 'Assign') return false;
  const { targets } = parent as AnyNode & { targets: Expr[] };
  const [target] = targets;
  if (targets.length !== 1 || target === undefined) return false;
  const names =
    target.kind === 'Tuple' ? target.elts.slice(0, opener === 'tempfile.mkstemp' ? 1 : undefined) : [target];
  return (
    (target.kind === 'Tuple' || (opener !== 'tempfile.mkstemp' && opener !== 'os.pipe')) &&
    names.every((name) => name.kind === 'Name' && isUnclosed(scopes, name))
  );
}

function isUnclosed(scopes: Scopes, name: Extract<Expr, { kind: 'Name' }>): boolean {
  const { source } = scopes;
  // A name of the module may be used from elsewhere.
  if (source.functionOf(name) === null) return false;
  return source.nodes.every((node) => {
    if (node.kind !== 'Name' || node === name) return true;
    const other = node as Extract<Expr, { kind: 'Name' }>;
    if (other.id !== name.id || scopes.scopeOf(other) !== scopes.scopeOf(name))
      return other.id !== name.id || source.functionOf(other) !== source.functionOf(name);
    const parent = source.parentOf(other);
    if (parent === null || parent.kind !== 'Call' || (parent as Call).args[0] !== other) return false;
    const used = scopes.qualifiedName((parent as Call).func);
    return used !== null && users.has(used);
  });
}
