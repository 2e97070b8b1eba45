/** What fills and what empties a container that lives as long as the program, as the file's code shows it. */

import type { KeptFact, KeptItems, Run, StatementFact } from '../../facts';
import type { Call, Expr } from '../../syntax';
import type { RuleFinding, RuleOptions } from '../rule';
import { placeOf } from './effects';
import { changingMethods } from './known-calls';
import { Scopes } from './scopes';
import { type AnyNode, isFunction } from './source';

/** How a container is used: by whom it is filled, and whether anything empties it, binds it anew or takes it elsewhere. */
export interface Uses {
  readonly adders: readonly Adder[];
  readonly removes: boolean;
  /** It is iterated, handed on, returned, compared: somebody may do more with it than the file shows. */
  readonly escapes: boolean;
  /** Something asks whether a key is there. */
  readonly looksUp: boolean;
}

export interface Adder {
  readonly node: AnyNode;
  readonly statement: StatementFact;
}

const adding = new Set(['add', 'append', 'appendleft', 'insert', 'extend', 'setdefault', 'update']);
const looking = new Set(['get', 'keys', 'values', 'items', 'copy', 'count', 'index']);

/** The uses of `REGISTRY` or `Store.items`, under that name and as `self.items` and `cls.items`. */
export function usesOf(run: Run, label: string): Uses {
  const scopes = Scopes.of(run.tree);
  const adders: Adder[] = [];
  let [removes, escapes, looksUp] = [false, false, false];
  let definitions = 0;
  for (const node of scopes.source.nodes) {
    if ((node.kind !== 'Name' && node.kind !== 'Attribute') || !isMeant(scopes, node as Expr, label))
      continue;
    const parent = scopes.source.parentOf(node);
    switch (useOf(scopes, node as Expr, parent)) {
      case 'binds':
        definitions++;
        if (isFunction(scopes.scopeOf(node))) removes = true;
        break;
      case 'adds': {
        const statement = statementOf(run, scopes, node);
        if (statement !== null) adders.push({ node: scopes.source.statementOf(node)!, statement });
        break;
      }
      case 'removes':
        removes = true;
        break;
      case 'looks up':
        looksUp = true;
        break;
      case 'escapes':
        escapes = true;
        break;
    }
  }
  return { adders, removes: removes || definitions > 1, escapes, looksUp };
}

type Use = 'binds' | 'adds' | 'removes' | 'looks up' | 'escapes';

function useOf(scopes: Scopes, node: Expr, parent: AnyNode | null): Use {
  if (parent === null) return 'escapes';
  const { targets, target, func, value, comparators, slice } = parent as AnyNode & {
    targets?: unknown[];
    target?: unknown;
    func?: unknown;
    value?: unknown;
    comparators?: unknown[];
    slice?: AnyNode;
  };
  switch (parent.kind) {
    case 'Assign':
      return targets?.includes(node) === true ? 'binds' : 'escapes';
    case 'AnnAssign':
      return target === node ? 'binds' : 'escapes';
    case 'AugAssign':
      return target === node ? 'adds' : 'escapes';
    case 'Delete':
      return 'removes';
    case 'Compare':
      return comparators?.includes(node) === true ? 'looks up' : 'escapes';
    case 'Subscript': {
      if (value !== node) return 'escapes';
      const above = scopes.source.parentOf(parent);
      if (above?.kind === 'Delete') return 'removes';
      const stores = above as (AnyNode & { targets?: unknown[]; target?: unknown }) | null;
      const stored = stores?.targets?.includes(parent) === true || stores?.target === parent;
      if (stored) return slice?.kind === 'Slice' ? 'removes' : 'adds';
      return 'looks up';
    }
    case 'Attribute': {
      const call = scopes.source.parentOf(parent);
      const { attr } = parent as AnyNode & { attr: string };
      if (call === null || call.kind !== 'Call' || (call as Call).func !== parent) return 'escapes';
      if (adding.has(attr)) return 'adds';
      if (looking.has(attr)) return attr === 'get' ? 'looks up' : 'escapes';
      return changingMethods.has(attr) ? 'removes' : 'escapes';
    }
    default:
      return func === node ? 'looks up' : 'escapes';
  }
}

function isMeant(scopes: Scopes, node: Expr, label: string): boolean {
  const place = placeOf(node);
  if (place === label) {
    if (node.kind !== 'Name') return true;
    const sites = scopes.sitesOf(node.id, node);
    return sites.every((site) => scopes.scopeOf(site).kind === 'Module');
  }
  const [owner, attribute] = label.split('.');
  if (attribute === undefined || node.kind !== 'Attribute' || node.attr !== attribute) {
    // The class body binds it by its plain name.
    if (attribute === undefined || node.kind !== 'Name' || node.id !== attribute) return false;
    const scope = scopes.scopeOf(node);
    return scope.kind === 'ClassDef' && scope.name === owner;
  }
  return place === `self.${attribute}` || place === `cls.${attribute}`;
}

function statementOf(run: Run, scopes: Scopes, node: AnyNode): StatementFact | null {
  const statement = scopes.source.statementOf(node);
  if (statement === null) return null;
  return (
    run.facts.statements.find(({ span }) => span.start === statement.start && span.end === statement.end) ??
    null
  );
}

/** Less than this is not large. */
const largeBytes = 1_000;

export interface KeptKind {
  readonly kind: KeptItems['kind'];
  readonly message: (kept: KeptFact, items: KeptItems) => string;
}

/** Small things in containers that live as long as the program, which keep something large. */
export function checkKeptItems(
  run: Run,
  report: (finding: RuleFinding) => void,
  options: RuleOptions,
  { kind, message }: KeptKind,
): void {
  for (const kept of run.facts.kept) {
    if (kept.kind !== 'container' && kept.kind !== 'default') continue;
    for (const items of kept.items) {
      if (items.kind !== kind || items.keeps === null || items.keptBytes < largeBytes) continue;
      if (items.bytesEach < items.keptBytes || items.keptBytes * items.count < options.minimumSavingBytes)
        continue;
      const { adders, removes } = usesOf(run, kept.label);
      const adder = adders.find(({ statement }) => statement.visits > 0);
      if (removes || adder === undefined) continue;
      report({
        message: message(kept, items),
        span: { start: adder.node.start, end: adder.node.end },
        data: {
          count: items.count,
          bytesEach: items.bytesEach,
          keptBytes: items.keptBytes,
          python: run.facts.python,
        },
        related:
          items.createdAt === null
            ? []
            : [{ message: `what is stored comes from here`, span: items.createdAt }],
        fixes: [],
      });
    }
  }
}
