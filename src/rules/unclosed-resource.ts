/**
 * # unclosed-resource
 *
 * ## What it finds
 * A file, socket, connection, pool or scan that dies without having been closed, on every way through the code.
 *
 * ## Why it matters
 * CPython closes it when its count reaches zero, and warns (ResourceWarning); what is held by a cycle stays open until
 * the collector runs, and other implementations of Python close it some time later. Written data may not be on disk
 * when the next line reads it.
 *
 * ## Example
 *     return json.load(open(path))
 *
 * ## Better
 *     with open(path) as file:
 *         return json.load(file)
 *
 * ## When it is fine
 * When it is handed on: returned, yielded, stored, passed to code that is not known, registered with an ExitStack. A
 * file of the module that lives as long as the program is not reported.
 *
 * ## What it assumes
 * Functions of the standard library that read a file (`json.load`, `csv.reader`, `pickle.load`) do not take it over.
 */

import type { Run } from '../facts';
import type { Call } from '../syntax';
import type { Edit, Rule, RuleFix } from './rule';
import { blockOf } from './support/cycle';
import {
  endsItsLine,
  hasLongText,
  indentOf,
  newlineOf,
  replace,
  textOf,
  unitOf,
  wrapInFinally,
} from './support/edits';
import { boundTo, callWords, type Loss, lossesOf, lossFinding, wayWords } from './support/resources';
import { Scopes } from './support/scopes';
import { some } from './support/source';

export const unclosedResource: Rule = {
  name: 'unclosed-resource',
  title: 'Something that is opened is never closed',
  severity: 'warning',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const loss of lossesOf(run)) {
      if (loss.kind !== 'unclosed' && loss.kind !== 'cycle') continue;
      const { resource, lost, call } = loss;
      const later =
        loss.kind === 'cycle'
          ? `only a reference cycle holds it: it stays open until the cyclic collector runs (${run.facts.python})`
          : `${wayWords(lost)}, and it is open. Reference counting closes it then, with a ResourceWarning (${run.facts.python})`;
      const fixes = loss.kind === 'cycle' ? [] : fixesFor(run, scopes, loss);
      const message = `The ${resource.what} of ${callWords(run, call)} is never closed: ${later}. Use with, or close it in a finally.`;
      report({ ...lossFinding(run, loss, message), fixes });
    }
    for (const { name, createdAt, asked } of run.facts.resources) {
      const call = scopes.source.at(createdAt).find(({ kind }) => kind === 'Call') as Call | undefined;
      if (name !== 'subprocess.Popen' || call === undefined || !leavesPipe(run, call, asked)) continue;
      report({
        message: `The pipe of ${callWords(run, call)} is never closed: wait() does not close it (${run.facts.python}). Use communicate(), or with.`,
        span: createdAt,
        data: { what: 'pipe', how: 'wait', line: null, count: 1, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};

/** A process that is waited for, whose pipe nobody reads or closes. */
const leavesPipe = (run: Run, call: Call, asked: readonly string[]): boolean =>
  asked.includes('wait') &&
  !['communicate', '__enter__', 'stdout', 'stderr', 'stdin'].some((name) => asked.includes(name)) &&
  call.keywords.some(
    ({ arg, value }) => arg !== null && /^std/.test(arg) && /\bPIPE$/.test(textOf(run, value)),
  );

function fixesFor(run: Run, scopes: Scopes, loss: Loss): readonly RuleFix[] {
  const { call, lost, resource } = loss;
  if (resource.what !== 'file' && resource.what !== 'archive' && resource.what !== 'socket') return [];
  const edits = lost.how === 'statement' ? withAround(run, scopes, call) : closeInFinally(run, scopes, call);
  if (edits === null) return [];
  const title = lost.how === 'statement' ? 'Put it into a with statement' : 'Close it in a finally';
  return [{ title, safe: lost.how === 'statement' && !lost.symbolic, edits }];
}

/** `with open(path) as file:` around the statement, which is done with it when it ends. */
function withAround(run: Run, scopes: Scopes, call: Call): readonly Edit[] | null {
  const { source } = scopes;
  const statement = source.statementOf(call);
  const parent = source.parentOf(call);
  if (statement === null || parent === null || parent === statement) return null;
  if (statement.kind !== 'Return' && statement.kind !== 'Assign' && statement.kind !== 'Expr') return null;
  if (source.around(call).some(({ kind }) => kind === 'Lambda' || /Comp$|^GeneratorExp$/.test(kind)))
    return null;
  if (some(statement, ({ kind }) => kind === 'Await' || kind === 'Yield' || kind === 'GeneratorExp'))
    return null;
  const indent = indentOf(run, statement);
  const name = 'file';
  if (indent === null || !endsItsLine(run, statement) || hasLongText(run, statement)) return null;
  if (scopes.sitesOf(name, statement).length > 0 || textOf(run, statement).includes('\n')) return null;
  const head = `with ${textOf(run, call)} as ${name}:${newlineOf(run)}${indent}${unitOf(run)}`;
  return [replace(statement.start, statement.start, head), replace(call.start, call.end, name)];
}

function closeInFinally(run: Run, scopes: Scopes, call: Call): readonly Edit[] | null {
  const { source } = scopes;
  const name = boundTo(scopes, call);
  const statement = source.statementOf(call);
  if (name === null || statement === null || scopes.sitesOf(name, call).length !== 1) return null;
  const block = blockOf(source, statement);
  const rest = block.slice(block.indexOf(statement) + 1);
  return rest.length === 0 ? null : wrapInFinally(run, rest, `${name}.close()`);
}
