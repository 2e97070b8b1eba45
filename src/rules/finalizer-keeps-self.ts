/**
 * # finalizer-keeps-self
 *
 * ## What it finds
 * `weakref.finalize(self, self.close)` and `atexit.register(self.close)`: a bound method that is to be called when the
 * object, or the program, ends.
 *
 * ## Why it matters
 * The registry holds the bound method, and the bound method holds the object. So the object never dies, and its
 * finalizer runs when the program ends.
 *
 * ## Example
 *     class Buffer:
 *         def __init__(self):
 *             weakref.finalize(self, self.close)
 *
 * ## Better
 *     class Buffer:
 *         def __init__(self):
 *             weakref.finalize(self, close, self.handle)     # a function that knows no self
 *
 * ## When it is fine
 * For one object that lives as long as the program.
 *
 * ## What it assumes
 * Nothing unregisters the function.
 */

import type { Run } from '../facts';
import type { Call } from '../syntax';
import type { Rule } from './rule';
import { countsPaths } from './support/facts';
import { Scopes } from './support/scopes';
import { bytes, plural } from './support/words';

export const finalizerKeepsSelf: Rule = {
  name: 'finalizer-keeps-self',
  title: 'A finalizer keeps its own object alive',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const { kind, definedAt, entries, bytesEach, label } of run.facts.kept) {
      if (kind !== 'finalizer' || definedAt === null || entries < 2) continue;
      report({
        message: `weakref.finalize() keeps the bound method, and with it the ${label}: ${plural(entries, 'instance')}, about ${bytes(bytesEach)} each (${run.facts.python}), stay as long as the program runs. Give it a plain function and what that needs.`,
        span: definedAt,
        data: { instances: entries, bytesEach, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
    for (const node of scopes.source.nodes) {
      if (node.kind === 'Call') checkAtExit(run, scopes, node as Call, report);
    }
  },
};

function checkAtExit(run: Run, scopes: Scopes, call: Call, report: Parameters<Rule['check']>[1]): void {
  const [func] = call.args;
  if (func?.kind !== 'Attribute' || scopes.qualifiedName(call.func) !== 'atexit.register') return;
  const method = scopes.source.functionOf(call);
  const owner = method === null ? null : scopes.source.classOf(method);
  if (method === null || owner === null || func.value.kind !== 'Name') return;
  const [self] = [...method.args.posonlyargs, ...method.args.args];
  if (self?.arg !== func.value.id || method.decorators.length > 0) return;
  const statement = scopes.source.statementOf(call);
  const fact = run.facts.statements.find(
    ({ span }) => span.start === statement?.start && span.end === statement.end,
  );
  const unregisters = scopes.source.nodes.some(
    (node) => node.kind === 'Call' && scopes.qualifiedName((node as Call).func) === 'atexit.unregister',
  );
  if (fact === undefined || fact.visits < 2 || unregisters || countsPaths(run, fact)) return;
  report({
    message: `atexit.register() keeps the bound method, and with it the ${owner.name}: ${plural(fact.visits, 'instance')} with all they hold stay as long as the program runs (${run.facts.python}). Register a plain function, or unregister in close().`,
    span: { start: func.start, end: func.end },
    data: { instances: fact.visits, bytesEach: null, python: run.facts.python },
    related: [],
    fixes: [],
  });
}
