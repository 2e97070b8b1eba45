/** A scope of names, as CPython's symbol table keeps it (Python/symtable.c). Plain data; the builder fills it, the analysis decides it. */

import type { Node } from '../syntax';

/** What a scope's source does with a name. */
export const Use = {
  GLOBAL: 1,
  LOCAL: 2,
  PARAMETER: 4,
  NONLOCAL: 8,
  READ: 16,
  IMPORT: 32,
  ANNOTATED: 64,
  ITERATED: 128,
  TYPE_PARAMETER: 256,
  /** A cell only because a comprehension that runs in this frame needs one. */
  COMPREHENSION_CELL: 512,
  /** Free in the methods of a class that also binds it. */
  FREE_IN_CLASS: 1024,
} as const;

/** What makes a name belong to its scope. */
export const BOUND = Use.LOCAL | Use.PARAMETER | Use.IMPORT | Use.TYPE_PARAMETER;

/** Where a name of a scope lives; `NONE` before the analysis. */
export const Place = { NONE: 0, LOCAL: 1, GLOBAL_EXPLICIT: 2, GLOBAL_IMPLICIT: 3, FREE: 4, CELL: 5 } as const;

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'annotation';

export interface Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parent: Scope | null;
  readonly children: Scope[];
  /** Uses of each name, mangled, in order of appearance. */
  readonly uses: Map<string, number>;
  /** Filled by the analysis. */
  readonly places: Map<string, number>;
  readonly parameters: string[];
  /** Where `global` and `nonlocal` named it, for errors. */
  readonly directives: Map<string, Node>;
  /** The class whose private names are mangled here. */
  readonly privateClass: string | null;
  /** Inside a function. */
  readonly nested: boolean;
  /** An annotation scope right inside a class, which looks into the class namespace first. */
  readonly seesClass: boolean;
  isGenerator: boolean;
  isCoroutine: boolean;
  hasStarArguments: boolean;
  hasStarStarArguments: boolean;
  /** A comprehension that is a generator expression. */
  isGeneratorExpression: boolean;
  /** A comprehension that runs in the frame around it. */
  inlined: boolean;
  needsClassCell: boolean;
  needsClassDict: boolean;
  hasAnnotations: boolean;
  hasConditionalAnnotations: boolean;
  /** The lazily run scope of a class's or module's annotations. */
  annotationScope: Scope | null;
}

/** Function, lambda, comprehension, annotation: scopes with fast locals. */
export function isFunctionLike(scope: Scope): boolean {
  return scope.kind !== 'module' && scope.kind !== 'class';
}

/** `__name` inside `class C` is `_C__name` (Python/symtable.c:_Py_Mangle). */
export function mangle(privateClass: string | null, name: string): string {
  if (privateClass === null || name.charCodeAt(0) !== 95 || name.charCodeAt(1) !== 95) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  const stripped = privateClass.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
