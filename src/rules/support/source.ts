/** The tree with its way up: parents, nodes by place, enclosing statements and scopes. Made once a tree. */

import type { Span } from '../../base';
import type {
  ClassDef,
  Comprehension,
  DictComp,
  Expr,
  FunctionDef,
  Lambda,
  ListComp,
  Module,
  Node,
  Stmt,
  Tree,
} from '../../syntax';

/** Any node of the tree that has a kind. */
export interface AnyNode extends Node {
  readonly kind: string;
}

/** A node that opens a scope. */
export type ScopeNode = Module | FunctionDef | ClassDef | Lambda | ListComp | DictComp;

const statementKinds: ReadonlySet<string> = new Set<Stmt['kind']>([
  'FunctionDef',
  'AsyncFunctionDef',
  'ClassDef',
  'Return',
  'Delete',
  'Assign',
  'TypeAlias',
  'AugAssign',
  'AnnAssign',
  'For',
  'AsyncFor',
  'While',
  'If',
  'With',
  'AsyncWith',
  'Match',
  'Raise',
  'Try',
  'TryStar',
  'Assert',
  'Import',
  'ImportFrom',
  'Global',
  'Nonlocal',
  'Expr',
  'Pass',
  'Break',
  'Continue',
  'ErrorStmt',
]);

const scopeKinds: ReadonlySet<string> = new Set<ScopeNode['kind']>([
  'Module',
  'FunctionDef',
  'AsyncFunctionDef',
  'ClassDef',
  'Lambda',
  'ListComp',
  'SetComp',
  'GeneratorExp',
  'DictComp',
]);

export const isStatement = (node: AnyNode): node is Stmt => statementKinds.has(node.kind);
export const isScope = (node: AnyNode): node is ScopeNode => scopeKinds.has(node.kind);
export const isFunction = (node: AnyNode): node is FunctionDef =>
  node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef';
export const isComprehension = (node: AnyNode): node is ListComp | DictComp =>
  node.kind === 'ListComp' ||
  node.kind === 'SetComp' ||
  node.kind === 'GeneratorExp' ||
  node.kind === 'DictComp';

function isNode(value: unknown): value is AnyNode {
  return value !== null && typeof value === 'object' && 'kind' in value && 'start' in value;
}

/** The nodes directly below one, in the order of its fields. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  for (const value of Object.values(node)) {
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.push(item);
  }
  return children;
}

/** Visits a node and everything below it, outermost first; `enter` answering false leaves out what is below. */
export function walk(node: AnyNode, enter: (node: AnyNode) => boolean | undefined): void {
  if (enter(node) === false) return;
  for (const child of childrenOf(node)) walk(child, enter);
}

/** Whether a node or anything below it fits; `into` answering false leaves out what is below a node. */
export function some(
  node: AnyNode,
  fits: (node: AnyNode) => boolean,
  into: (node: AnyNode) => boolean = () => true,
): boolean {
  if (fits(node)) return true;
  return into(node) && childrenOf(node).some((child) => some(child, fits, into));
}

export class Source {
  private readonly parents = new Map<AnyNode, AnyNode>();
  private readonly places = new Map<string, AnyNode[]>();
  /** Every node, in the order of the text. */
  readonly nodes: readonly AnyNode[];

  private constructor(readonly tree: Tree) {
    const nodes: AnyNode[] = [];
    const add = (node: AnyNode): void => {
      nodes.push(node);
      const key = `${node.start}:${node.end}`;
      const same = this.places.get(key);
      if (same === undefined) this.places.set(key, [node]);
      else same.push(node);
      for (const child of childrenOf(node)) {
        this.parents.set(child, node);
        add(child);
      }
    };
    add(tree.module);
    this.nodes = nodes;
  }

  private static readonly known = new WeakMap<Tree, Source>();

  static of(tree: Tree): Source {
    let source = Source.known.get(tree);
    if (source === undefined) {
      source = new Source(tree);
      Source.known.set(tree, source);
    }
    return source;
  }

  parentOf(node: AnyNode): AnyNode | null {
    return this.parents.get(node) ?? null;
  }

  /** The outermost nodes that have exactly this place, outermost first. */
  at(span: Span): readonly AnyNode[] {
    return this.places.get(`${span.start}:${span.end}`) ?? [];
  }

  /** The statement that has exactly this place, or the innermost one around it. */
  statementAt(span: Span): Stmt | null {
    const exact = this.at(span).find(isStatement);
    if (exact !== undefined) return exact;
    let found: Stmt | null = null;
    for (const node of this.nodes) {
      if (node.start > span.start) break;
      if (node.end >= span.end && isStatement(node)) found = node;
    }
    return found;
  }

  /** The innermost statement around a node, itself included. */
  statementOf(node: AnyNode): Stmt | null {
    for (let at: AnyNode | null = node; at !== null; at = this.parentOf(at)) if (isStatement(at)) return at;
    return null;
  }

  /** The nodes around one, innermost first, without itself. */
  around(node: AnyNode): AnyNode[] {
    const found: AnyNode[] = [];
    for (let at = this.parentOf(node); at !== null; at = this.parentOf(at)) found.push(at);
    return found;
  }

  /** The function whose frame runs a node; null at the top level and in a class body. */
  functionOf(node: AnyNode): FunctionDef | null {
    for (const at of this.around(node)) {
      if (isFunction(at)) return at;
      if (at.kind === 'ClassDef' || at.kind === 'Lambda') return null;
    }
    return null;
  }

  /** The class whose body directly holds a function. */
  classOf(method: AnyNode): ClassDef | null {
    const parent = this.parentOf(method);
    return parent !== null && parent.kind === 'ClassDef' ? (parent as ClassDef) : null;
  }

  /** The classes of the file with this name. */
  classesNamed(name: string): ClassDef[] {
    return this.nodes.filter(
      (node): node is ClassDef => node.kind === 'ClassDef' && (node as ClassDef).name === name,
    );
  }
}

/** The first iterable of a comprehension is evaluated outside of it, at once. */
export const firstIterable = (comprehension: ListComp | DictComp): Expr => comprehension.generators[0]!.iter;

/** The clauses of a comprehension. */
export const clausesOf = (comprehension: ListComp | DictComp): readonly Comprehension[] =>
  comprehension.generators;
