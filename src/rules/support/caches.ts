/** The decorator that gives a function its cache. */

import type { Span } from '../../base';
import type { Expr, FunctionDef } from '../../syntax';
import type { Scopes } from './scopes';
import { isFunction } from './source';

export interface CacheDecorator {
  readonly method: FunctionDef;
  readonly decorator: Expr;
}

const caches = new Set(['functools.lru_cache', 'functools.cache']);

/** The decorator of the function whose code has this place. */
export function cacheDecorator(scopes: Scopes, definedAt: Span): CacheDecorator | null {
  for (const node of scopes.source.nodes) {
    if (!isFunction(node) || node.end !== definedAt.end) continue;
    if (Math.min(node.start, ...node.decorators.map(({ start }) => start)) > definedAt.start) continue;
    for (const decorator of node.decorators) {
      const func = decorator.kind === 'Call' ? decorator.func : decorator;
      const name = scopes.qualifiedName(func);
      if (name !== null && caches.has(name)) return { method: node, decorator };
    }
  }
  return null;
}
