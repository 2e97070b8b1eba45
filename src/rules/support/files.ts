/** Which expressions are files that the same function opened for reading. */

import type { Call, Expr } from '../../syntax';
import type { Scopes } from './scopes';
import { type AnyNode, some } from './source';

/** `open(path)` for reading, or a name that only ever stands for such files. */
export function isReadableFile(scopes: Scopes, expression: Expr): boolean {
  if (expression.kind === 'Call') return modeOf(scopes, expression) === 'read';
  if (expression.kind !== 'Name') return false;
  const sites = scopes.sitesOf(expression.id, expression);
  if (sites.length === 0 || scopes.scopeOf(sites[0]!) !== scopes.scopeOf(expression)) {
    if (sites.length === 0 || !isInComprehension(scopes, expression)) return false;
  }
  return sites.every((site) => {
    const opened = openedAt(site, expression.id);
    return opened !== null && modeOf(scopes, opened) === 'read';
  });
}

/** The call that a `with` or an assignment binds to the name. */
function openedAt(site: AnyNode, name: string): Call | null {
  const { contextExpr, optionalVars, targets, value } = site as AnyNode & {
    contextExpr?: Expr;
    optionalVars?: Expr | null;
    targets?: Expr[];
    value?: Expr;
  };
  if (site.kind === 'WithItem' && contextExpr?.kind === 'Call') {
    return optionalVars?.kind === 'Name' && optionalVars.id === name ? contextExpr : null;
  }
  if (site.kind !== 'Assign' || value?.kind !== 'Call') return null;
  return targets?.length === 1 && targets[0]!.kind === 'Name' ? value : null;
}

/** A comprehension in the function reads the function's names. */
function isInComprehension(scopes: Scopes, expression: Expr): boolean {
  const kind = scopes.scopeOf(expression).kind;
  return kind === 'ListComp' || kind === 'SetComp' || kind === 'DictComp' || kind === 'GeneratorExp';
}

/** How a call opens a file; null where it opens none, or nobody knows how. */
function modeOf(scopes: Scopes, call: Call): 'read' | 'write' | null {
  const name = scopes.qualifiedName(call.func);
  const byPath =
    call.func.kind === 'Attribute' && call.func.attr === 'open' && isPath(scopes, call.func.value);
  if (name !== 'open' && name !== 'io.open' && !byPath) return null;
  if (call.args.some(({ kind }) => kind === 'Starred') || call.keywords.some(({ arg }) => arg === null))
    return null;
  const mode = call.keywords.find(({ arg }) => arg === 'mode')?.value ?? call.args[byPath ? 0 : 1];
  if (mode === undefined) return 'read';
  if (mode.kind !== 'Constant' || mode.value.type !== 'str') return null;
  return /^[rbtU]*$/.test(mode.value.value) ? 'read' : 'write';
}

const isPath = (scopes: Scopes, expression: Expr): boolean =>
  expression.kind === 'Call' && scopes.qualifiedName(expression.func) === 'pathlib.Path';

/** Whether something inside opens any file for writing, perhaps the same. */
export const opensForWriting = (scopes: Scopes, node: AnyNode): boolean =>
  some(node, (part) => part.kind === 'Call' && modeOf(scopes, part as Call) === 'write');
