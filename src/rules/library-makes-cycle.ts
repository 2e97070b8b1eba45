/**
 * # library-makes-cycle
 *
 * ## What it finds
 * A call of the standard library that leaves a reference cycle behind, where it runs again and again: `json.dump` to a
 * file, `json.dumps(…, indent=…)`, parsers and mocks made per call, an exception that a library object keeps.
 *
 * ## Why it matters
 * The objects stay until the cyclic collector runs; with the collector off they stay for good.
 *
 * ## Example
 *     for row in rows:
 *         json.dump(row, file)
 *
 * ## Better
 *     for row in rows:
 *         file.write(json.dumps(row))
 *
 * ## When it is fine
 * Most often: this is a hint. It is worth a change where the collector is off or a loop is hot.
 *
 * ## What it assumes
 * Numbers of library code that is not simulated are those measured on the modelled version.
 */

import type { Span } from '../base';
import type { CycleFact, ObjectFact, Run, StatementFact } from '../facts';
import type { Call } from '../syntax';
import type { Rule } from './rule';
import { oncePerPlace } from './support/cycle';
import { countsPaths } from './support/facts';
import { Scopes } from './support/scopes';
import { type AnyNode, Source } from './support/source';
import { bytes, number, plural } from './support/words';

export const libraryMakesCycle: Rule = {
  name: 'library-makes-cycle',
  title: 'A call of the library leaves a reference cycle',
  severity: 'hint',
  check(run, report) {
    const add = oncePerPlace(report);
    for (const cycle of run.facts.cycles) {
      const span = placeIn(run, cycle);
      if (span === null) continue;
      add({
        message: `The library leaves a reference cycle here: ${plural(cycle.objects, 'object')}, about ${bytes(cycle.bytes)} a call, ${number(cycle.count)} times here, stay until the cyclic collector runs (${run.facts.python}).`,
        span,
        data: { objects: cycle.objects, bytes: cycle.bytes, count: cycle.count, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
    if (run.facts.diagnostics.libraryCycles.size === 0) return;
    const scopes = Scopes.of(run.tree);
    for (const node of scopes.source.nodes) {
      if (node.kind !== 'Call') continue;
      const known = knownCycle(run, scopes, node as Call);
      if (known === null) continue;
      const statement = statementAt(run, scopes.source.statementOf(node));
      if (statement === null) continue;
      // Of a function that nobody calls the run counts paths, not calls.
      const symbolic = countsPaths(run, statement);
      const { visits } = statement;
      if (symbolic ? visits === 0 || !isInLoop(scopes, node) : visits < 2) continue;
      const { name, objects, bytes: size } = known;
      const times = symbolic ? '' : `, ${number(visits)} times here`;
      add({
        message: `${name} leaves a reference cycle at every call: ${plural(objects, 'object')}, about ${bytes(size)} each${times}, stay until the cyclic collector runs (${run.facts.python}, as measured).${adviceFor(name)}`,
        span: { start: node.start, end: node.end },
        data: { objects, bytes: size, count: symbolic ? null : visits, python: run.facts.python },
        related: [],
        fixes: [],
      });
    }
  },
};

/** A cycle of an exception that an object or a frame of the library keeps; null for what the program made. */
function placeIn(run: Run, cycle: CycleFact): Span | null {
  if (cycle.count < 2 || cycle.symbolic || !ofLibrary(cycle)) return null;
  const source = Source.of(run.tree);
  const kept = cycle.members.find(
    ({ type, createdAt }) => createdAt !== null && /^(Task|Future)$/.test(type),
  );
  if (kept !== undefined) return kept.createdAt;
  const stored = cycle.edges.find(
    ({ to, label, span }) => keepers.has(to.type) && label.startsWith('.') && span !== null,
  );
  if (stored !== undefined) return stored.span;
  // What runs the library's part of it is the `with` around what raised.
  const raised = cycle.members.find(
    ({ type, createdAt }) => createdAt !== null && /Error|Exception/.test(type),
  );
  const at = raised?.createdAt ?? cycle.lostAt.span;
  const statement = source.statementAt(at);
  const manager =
    statement === null ? undefined : source.around(statement).find(({ kind }) => kind === 'With');
  const [item] =
    (manager as (AnyNode & { items: { readonly contextExpr: Span }[] }) | undefined)?.items ?? [];
  return item === undefined ? at : { start: item.contextExpr.start, end: item.contextExpr.end };
}

/** Objects of the library that hold what they are given until they run, or what came of it. */
const keepers = new Set(['Task', 'Future', 'Thread', 'Timer']);

export function ofLibrary(cycle: CycleFact): boolean {
  const { edges, members } = cycle;
  if (edges.some(({ from, to }) => /^(Thread|Timer)$/.test(from.type) && to.type === 'method')) return true;
  const isLibrary = ({ type, summary }: ObjectFact): boolean =>
    type === 'frame' && summary === 'frame of the library';
  if (!members.some(({ type }) => type === 'traceback') || !members.some(isLibrary)) return false;
  const held = edges.filter(({ to }) => keepers.has(to.type));
  // Frames of the library let their own go; those of the program do not.
  if (held.length > 0) return held.every(({ from }) => from.type === 'frame' && !isLibrary(from));
  return edges.some(({ from, label }) => isLibrary(from) && label.startsWith('local '));
}

interface Known {
  readonly name: string;
  readonly objects: number;
  readonly bytes: number;
}

function knownCycle(run: Run, scopes: Scopes, call: Call): Known | null {
  const name = scopes.qualifiedName(call.func);
  if (name === null) return null;
  const { libraryCycles } = run.facts.diagnostics;
  if (name === 'json.dumps') {
    const indent = call.keywords.find(({ arg }) => arg === 'indent')?.value;
    const given = indent !== undefined && !(indent.kind === 'Constant' && indent.value.type === 'None');
    const known = given ? libraryCycles.get('json.dumps indent') : undefined;
    return known === undefined ? null : { name: 'json.dumps() with indent', ...known };
  }
  if (/minidom\.parse(String)?$/.test(name)) {
    const known = libraryCycles.get('xml.dom.minidom.parseString');
    const unlinked = scopes.source.nodes.some(
      (node) => node.kind === 'Attribute' && (node as { attr?: string }).attr === 'unlink',
    );
    return known === undefined || unlinked ? null : { name: `${name}() without unlink()`, ...known };
  }
  const row = /^unittest\.mock\.(Magic)?Mock$/.test(name) ? 'unittest.mock.Mock' : name;
  const known = libraryCycles.get(row);
  return known === undefined ? null : { name: `${name}()`, ...known };
}

const adviceFor = (name: string): string =>
  name === 'json.dump()' ? ' file.write(json.dumps(…)) makes none, but holds the text.' : '';

function statementAt(run: Run, statement: Span | null): StatementFact | null {
  const facts: readonly StatementFact[] = run.facts.statements;
  return facts.find(({ span }) => span.start === statement?.start && span.end === statement.end) ?? null;
}

/** Of its own function. */
function isInLoop(scopes: Scopes, node: AnyNode): boolean {
  const kinds = scopes.source.around(node).map(({ kind }) => kind);
  const loop = kinds.findIndex((kind) => kind === 'For' || kind === 'While' || kind === 'AsyncFor');
  const func = kinds.findIndex((kind) => kind === 'FunctionDef' || kind === 'AsyncFunctionDef');
  return loop >= 0 && (func < 0 || loop < func);
}
