/** The scopes while they are found: entering, leaving, noting what a name is used for. */

import type { Node } from '../syntax';
import { mangle, type Scope, type ScopeKind, Use } from './scope';
import type { AnalysisOptions } from './scope-analysis';

export interface ScopeOptions extends AnalysisOptions {
  readonly lazyAnnotations: boolean;
  /** `from __future__ import annotations`: they are text, not code. */
  readonly annotationsAreText: boolean;
  readonly depthMax: number;
}

/** The scopes of a tree, by the node that opens them: a lambda, a `def`'s node, its `typeParams` for its annotation scope, … */
export type ScopeMap = Map<object, Scope>;

export abstract class ScopeNames {
  readonly scopes: ScopeMap = new Map();
  protected top!: Scope;
  protected current!: Scope;
  protected privateClass: string | null = null;
  protected depth = 0;
  /** Inside the iterable of a comprehension, where a walrus is not allowed. */
  protected iterables = 0;
  /** While the target of a comprehension is visited. */
  protected inTarget = false;

  constructor(protected readonly options: ScopeOptions) {}
  protected enter(kind: ScopeKind, name: string, key: object, seesClass = false): Scope {
    const scope = makeScope(kind, name, this.current, this.privateClass, seesClass);
    this.current.children.push(scope);
    this.scopes.set(key, scope);
    this.current = scope;
    return scope;
  }

  protected leave(): void {
    this.current = this.current.parent!;
  }

  protected add(name: string, use: number, at: Node): void {
    this.addTo(this.current, mangle(this.privateClass, name), use, at);
  }

  protected addTo(scope: Scope, name: string, use: number, at: Node): void {
    const before = scope.uses.get(name) ?? 0;
    if (before & use & Use.PARAMETER) {
      this.options.report(at, `duplicate argument '${name}' in function definition`);
    }
    if (before & use & Use.TYPE_PARAMETER) {
      this.options.report(at, `duplicate type parameter '${name}'`);
    }
    let uses = before | use;
    if (this.inTarget && scope === this.current) {
      if (uses & (Use.GLOBAL | Use.NONLOCAL)) {
        this.options.report(
          at,
          `comprehension inner loop cannot rebind assignment expression target '${name}'`,
        );
      }
      uses |= Use.ITERATED;
    }
    scope.uses.set(name, uses);
    if (use & Use.PARAMETER) scope.parameters.push(name);
    if (use & Use.GLOBAL) this.top.uses.set(name, (this.top.uses.get(name) ?? 0) | use);
  }
}

export function makeScope(
  kind: ScopeKind,
  name: string,
  parent: Scope | null,
  privateClass: string | null,
  seesClass: boolean,
): Scope {
  const nested = parent !== null && (parent.nested || (parent.kind !== 'module' && parent.kind !== 'class'));
  return {
    kind,
    name,
    parent,
    children: [],
    uses: new Map(),
    places: new Map(),
    parameters: [],
    directives: new Map(),
    privateClass,
    nested,
    seesClass,
    isGenerator: false,
    isCoroutine: false,
    hasStarArguments: false,
    hasStarStarArguments: false,
    isGeneratorExpression: false,
    inlined: false,
    needsClassCell: false,
    needsClassDict: false,
    hasAnnotations: false,
    hasConditionalAnnotations: false,
    annotationScope: null,
  };
}
