/** Decides where each name of each scope lives: Python/symtable.c:analyze_block and what it calls. */

import type { Node } from '../syntax';
import { BOUND, isFunctionLike, Place, type Scope, Use } from './scope';

export interface AnalysisOptions {
  readonly comprehensionsInlined: boolean;
  report(at: Node, message: string): void;
}

type Names = Set<string>;

const NOTHING: ReadonlySet<string> = new Set();

export function analyzeScopes(module: Scope, options: AnalysisOptions): void {
  analyzeBlock(module, null, new Set(), new Set(), new Set(), null, options);
}

/**
 * `bound`: names that functions around bind; null at the module. `free` collects the names that this scope and those
 * inside need from around. `globals`: names that a function around declares global.
 */
function analyzeBlock(
  scope: Scope,
  bound: Names | null,
  free: Names,
  globals: Names,
  typeParameters: Names,
  classScope: Scope | null,
  options: AnalysisOptions,
): void {
  const local: Names = new Set();
  const innerFree: Names = new Set();
  const innerGlobals: Names = new Set();
  const innerBound: Names = new Set();
  const inlinedCells: Names = new Set();
  const isClass = scope.kind === 'class';

  // Names of a class body are not seen by what is inside it, those of the functions around are.
  if (isClass) {
    addAll(innerGlobals, globals);
    if (bound) addAll(innerBound, bound);
  }
  for (const [name, uses] of scope.uses) {
    scope.places.set(
      name,
      placeOf(scope, name, uses, bound, local, free, globals, typeParameters, classScope, options),
    );
  }
  if (isClass) {
    innerBound.add('__class__');
    innerBound.add('__classdict__');
    if (scope.hasConditionalAnnotations) innerBound.add('__conditional_annotations__');
  } else {
    if (isFunctionLike(scope)) addAll(innerBound, local);
    if (bound) addAll(innerBound, bound);
    addAll(innerGlobals, globals);
  }
  for (const child of scope.children) {
    let seenClass: Scope | null = null;
    if (child.seesClass) seenClass = isClass ? scope : classScope;
    const inline =
      options.comprehensionsInlined &&
      child.kind === 'comprehension' &&
      !child.isGeneratorExpression &&
      !scope.seesClass;
    const childFree: Names = new Set();
    const childTypes = typeParameters.size === 0 ? new Set<string>() : new Set(typeParameters);
    analyzeBlock(
      child,
      new Set(innerBound),
      childFree,
      new Set(innerGlobals),
      childTypes,
      seenClass,
      options,
    );
    if (inline) {
      child.inlined = true;
      inlineComprehension(scope, child, childFree, inlinedCells);
    }
    addAll(innerFree, childFree);
  }
  if (isFunctionLike(scope)) {
    for (const [name, place] of scope.places) {
      if (place !== Place.LOCAL || !(innerFree.has(name) || inlinedCells.has(name))) continue;
      scope.places.set(name, Place.CELL);
      innerFree.delete(name);
    }
  } else if (isClass) {
    if (innerFree.delete('__class__')) scope.needsClassCell = true;
    if (innerFree.delete('__classdict__')) scope.needsClassDict = true;
    innerFree.delete('__conditional_annotations__');
  }
  for (const name of inlinedCells) {
    scope.uses.set(name, (scope.uses.get(name) ?? 0) | Use.COMPREHENSION_CELL);
  }
  recordFree(scope, innerFree, bound);
  addAll(free, innerFree);
}

function placeOf(
  scope: Scope,
  name: string,
  uses: number,
  bound: Names | null,
  local: Names,
  free: Names,
  globals: Names,
  typeParameters: Names,
  classScope: Scope | null,
  options: AnalysisOptions,
): number {
  const at = scope.directives.get(name);
  if (uses & Use.GLOBAL) {
    if (uses & Use.NONLOCAL && at) options.report(at, `name '${name}' is nonlocal and global`);
    globals.add(name);
    bound?.delete(name);
    return Place.GLOBAL_EXPLICIT;
  }
  if (uses & Use.NONLOCAL) {
    if (!bound) {
      if (at) options.report(at, 'nonlocal declaration not allowed at module level');
      return Place.GLOBAL_IMPLICIT;
    }
    if (!bound.has(name)) {
      if (at) options.report(at, `no binding for nonlocal '${name}' found`);
      return Place.GLOBAL_IMPLICIT;
    }
    if (typeParameters.has(name) && at) {
      options.report(at, `nonlocal binding not allowed for type parameter '${name}'`);
    }
    free.add(name);
    return Place.FREE;
  }
  if (uses & BOUND) {
    local.add(name);
    globals.delete(name);
    if (uses & Use.TYPE_PARAMETER) typeParameters.add(name);
    else typeParameters.delete(name);
    return Place.LOCAL;
  }
  // What the class right around an annotation scope binds is looked up there at run time, never in a function outside.
  if (classScope) {
    const inClass = classScope.uses.get(name) ?? 0;
    if (inClass & Use.GLOBAL) return Place.GLOBAL_EXPLICIT;
    if (inClass & BOUND && !(inClass & Use.NONLOCAL)) return Place.GLOBAL_IMPLICIT;
  }
  // A class has its own set of these, whatever the classes around it have.
  if (scope.kind === 'class' && name === '__conditional_annotations__') return Place.GLOBAL_IMPLICIT;
  if (bound?.has(name)) {
    free.add(name);
    return Place.FREE;
  }
  return Place.GLOBAL_IMPLICIT;
}

/** Merges the names of a comprehension into the scope whose frame it runs in (symtable.c:inline_comprehension). */
function inlineComprehension(scope: Scope, comprehension: Scope, free: Names, inlinedCells: Names): void {
  for (const [name, uses] of comprehension.uses) {
    if (uses & Use.PARAMETER) continue;
    let place = comprehension.places.get(name)!;
    if (place === Place.CELL || uses & Use.COMPREHENSION_CELL) inlinedCells.add(name);
    const isClass = scope.kind === 'class';
    if (place === Place.FREE && isClass && (name === '__class__' || name === '__classdict__')) {
      place = Place.GLOBAL_IMPLICIT;
      free.delete(name);
    }
    const existing = scope.uses.get(name);
    if (existing === undefined) {
      scope.uses.set(name, uses);
      scope.places.set(name, place);
    } else if (existing & BOUND && !isClass && !isFreeInside(comprehension, name)) {
      free.delete(name);
    }
  }
}

function isFreeInside(scope: Scope, name: string): boolean {
  return scope.children.some((child) => child.places.get(name) === Place.FREE);
}

/** Names that only the scopes inside need pass through this one as free variables (symtable.c:update_symbols). */
function recordFree(scope: Scope, free: Names, bound: ReadonlySet<string> | null): void {
  for (const name of free) {
    if (scope.places.has(name)) {
      const uses = scope.uses.get(name) ?? 0;
      if (scope.kind === 'class' && uses & (BOUND | Use.GLOBAL))
        scope.uses.set(name, uses | Use.FREE_IN_CLASS);
      continue;
    }
    if (!(bound ?? NOTHING).has(name)) continue;
    scope.uses.set(name, 0);
    scope.places.set(name, Place.FREE);
  }
}

function addAll(target: Names, source: ReadonlySet<string>): void {
  for (const name of source) target.add(name);
}
