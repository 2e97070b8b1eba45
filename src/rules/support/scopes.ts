/** What a name stands for: bound by the file, a built-in, or something imported. Static, and careful. */

import type { Alias, Arguments, Expr, FunctionDef, Import, ImportFrom, Name, Stmt, Tree } from '../../syntax';
import {
  type AnyNode,
  childrenOf,
  isComprehension,
  isFunction,
  isScope,
  type ScopeNode,
  Source,
} from './source';

/** The names that a scope binds, each with the nodes that bind it. */
interface Scope {
  readonly bound: Map<string, AnyNode[]>;
  /** Names declared `global` or `nonlocal` here. */
  readonly elsewhere: Set<string>;
}

export class Scopes {
  private readonly scopes = new Map<ScopeNode, Scope>();
  /** `from x import *` may bind anything, a `global` statement binds at the top from afar. */
  private readonly starImport: boolean;

  private constructor(readonly source: Source) {
    const { module } = source.tree;
    this.enter(module);
    this.starImport = source.nodes.some(
      (node) => node.kind === 'ImportFrom' && (node as ImportFrom).names.some(({ name }) => name === '*'),
    );
    const top = this.scopes.get(module)!;
    for (const { bound, elsewhere } of [...this.scopes.values()]) {
      for (const name of elsewhere) for (const site of bound.get(name) ?? []) add(top.bound, name, site);
    }
  }

  private static readonly known = new WeakMap<Tree, Scopes>();

  static of(tree: Tree): Scopes {
    let scopes = Scopes.known.get(tree);
    if (scopes === undefined) {
      scopes = new Scopes(Source.of(tree));
      Scopes.known.set(tree, scopes);
    }
    return scopes;
  }

  /** The scope in which code at a node runs. */
  scopeOf(node: AnyNode): ScopeNode {
    let below: AnyNode = node;
    for (const at of this.source.around(node)) {
      if (isScope(at) && !this.outside(at, below)) return at;
      below = at;
    }
    return this.source.tree.module;
  }

  /** The nodes that bind a name as seen from a node; empty where the file does not bind it. */
  sitesOf(name: string, from: AnyNode): readonly AnyNode[] {
    let scope: ScopeNode | null = this.scopeOf(from);
    let first = true;
    while (scope !== null) {
      const { bound, elsewhere } = this.scopes.get(scope)!;
      const visible = first || scope.kind !== 'ClassDef';
      if (visible && !elsewhere.has(name)) {
        const sites = bound.get(name);
        if (sites !== undefined) return sites;
      }
      first = false;
      scope = scope.kind === 'Module' ? null : this.scopeOf(scope);
    }
    return [];
  }

  /** Names that the scope of a node binds itself. */
  boundIn(scope: ScopeNode): ReadonlyMap<string, readonly AnyNode[]> {
    return this.scopes.get(scope)!.bound;
  }

  /** Whether a name is the built-in at this place: nothing in the file binds it, nothing unseen could. */
  isBuiltin(name: Name): boolean {
    return !this.starImport && this.sitesOf(name.id, name).length === 0;
  }

  /**
   * The dotted name of what an expression stands for: `sum` for the built-in, `math.fsum` for something imported under
   * whatever name, as long as only one import binds it. Null for anything else.
   */
  qualifiedName(expression: Expr): string | null {
    if (expression.kind === 'Name') {
      const sites = this.sitesOf(expression.id, expression);
      if (sites.length === 0) return this.starImport ? null : expression.id;
      const [site] = sites;
      if (sites.length > 1 || site === undefined || site.kind !== 'Alias') return null;
      const alias = site as Alias;
      const parent = this.source.parentOf(site) as Import | ImportFrom;
      if (parent.kind === 'ImportFrom') {
        return parent.level > 0 || parent.module === null ? null : `${parent.module}.${alias.name}`;
      }
      return alias.asname === null ? alias.name.split('.')[0]! : alias.name;
    }
    if (expression.kind === 'Attribute') {
      const base = this.qualifiedName(expression.value);
      if (base === null) return null;
      // A built-in's attribute is dotted too: `dict.fromkeys`.
      return `${base}.${expression.attr}`;
    }
    return null;
  }

  /** The one function of the file that a name calls, where nothing else can be meant. */
  functionNamed(name: Name): FunctionDef | null {
    const sites = this.sitesOf(name.id, name);
    const [site] = sites;
    return sites.length === 1 && site !== undefined && isFunction(site) ? site : null;
  }

  /**
   * Decorators, defaults, annotations and bases are evaluated outside of the scope they stand in front of. So is a
   * comprehension's first iterable; seen from inside, its names at worst seem bound by the comprehension.
   */
  private outside(scope: ScopeNode, below: AnyNode): boolean {
    switch (scope.kind) {
      case 'Module':
        return false;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return !scope.body.includes(below as Stmt);
      case 'ClassDef':
        return !scope.body.includes(below as Stmt);
      case 'Lambda':
        return below !== scope.body;
      default:
        return false;
    }
  }

  private enter(node: ScopeNode): void {
    const scope: Scope = { bound: new Map(), elsewhere: new Set() };
    this.scopes.set(node, scope);
    switch (node.kind) {
      case 'Module':
        for (const statement of node.body) this.collect(statement, scope);
        break;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.parameters(node.args, scope);
        for (const statement of node.body) this.collect(statement, scope);
        break;
      case 'ClassDef':
        for (const statement of node.body) this.collect(statement, scope);
        break;
      case 'Lambda':
        this.parameters(node.args, scope);
        this.collect(node.body, scope);
        break;
      default:
        for (const child of childrenOf(node)) this.collect(child, scope);
    }
  }

  private parameters(args: Arguments, scope: Scope): void {
    const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
    for (const arg of [...all, args.vararg, args.kwarg]) if (arg !== null) add(scope.bound, arg.arg, arg);
  }

  /** Collects what a node binds in this scope and enters the scopes below it. */
  private collect(node: AnyNode, scope: Scope): void {
    if (isScope(node)) {
      if (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef' || node.kind === 'ClassDef') {
        add(scope.bound, node.name, node);
        for (const decorator of node.decorators) this.collect(decorator, scope);
      }
      if (node.kind === 'ClassDef') {
        for (const base of [...node.bases, ...node.keywords]) this.collect(base, scope);
      }
      if (isFunction(node) || node.kind === 'Lambda') {
        for (const value of [...node.args.defaults, ...node.args.kwDefaults]) {
          if (value !== null) this.collect(value, scope);
        }
      }
      if (isComprehension(node)) this.collectNamed(node, scope);
      this.enter(node);
      return;
    }
    this.binds(node, scope);
    for (const child of childrenOf(node)) this.collect(child, scope);
  }

  /** `:=` inside a comprehension binds outside of it. */
  private collectNamed(node: AnyNode, scope: Scope): void {
    if (node.kind === 'NamedExpr') {
      const target = (node as Extract<Expr, { kind: 'NamedExpr' }>).target;
      add(scope.bound, target.id, node);
    }
    for (const child of childrenOf(node)) if (child.kind !== 'Lambda') this.collectNamed(child, scope);
  }

  private binds(node: AnyNode, scope: Scope): void {
    const statement = node as Stmt;
    switch (statement.kind) {
      case 'Assign':
        for (const target of statement.targets) this.target(target, statement, scope);
        break;
      case 'AugAssign':
      case 'AnnAssign':
      case 'For':
      case 'AsyncFor':
        this.target(statement.target, statement, scope);
        break;
      case 'Delete':
        for (const target of statement.targets) this.target(target, statement, scope);
        break;
      case 'With':
      case 'AsyncWith':
        for (const item of statement.items) {
          if (item.optionalVars !== null) this.target(item.optionalVars, item, scope);
        }
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of statement.names) {
          if (alias.name !== '*') add(scope.bound, alias.asname ?? alias.name.split('.')[0]!, alias);
        }
        break;
      case 'Global':
      case 'Nonlocal':
        for (const name of statement.names) scope.elsewhere.add(name);
        break;
      case 'TypeAlias':
        add(scope.bound, statement.name.id, statement);
        break;
      default:
        this.bindsPart(node, scope);
    }
  }

  /** Parts of statements and expressions that bind names. */
  private bindsPart(node: AnyNode, scope: Scope): void {
    const fields = node as unknown as { name?: unknown; rest?: unknown; target?: Expr };
    switch (node.kind) {
      case 'NamedExpr':
      case 'Comprehension':
        if (fields.target !== undefined) this.target(fields.target, node, scope);
        break;
      case 'ExceptHandler':
      case 'MatchAs':
      case 'MatchStar':
        if (typeof fields.name === 'string') add(scope.bound, fields.name, node);
        break;
      case 'MatchMapping':
        if (typeof fields.rest === 'string') add(scope.bound, fields.rest, node);
        break;
    }
  }

  private target(target: Expr, site: AnyNode, scope: Scope): void {
    switch (target.kind) {
      case 'Name':
        add(scope.bound, target.id, site);
        break;
      case 'Tuple':
      case 'List':
        for (const item of target.elts) this.target(item, site, scope);
        break;
      case 'Starred':
        this.target(target.value, site, scope);
        break;
      default:
    }
  }
}

function add(map: Map<string, AnyNode[]>, name: string, site: AnyNode): void {
  const sites = map.get(name);
  if (sites === undefined) map.set(name, [site]);
  else if (!sites.includes(site)) sites.push(site);
}

/** The names that an assignment target binds. */
export function targetNames(target: Expr): string[] {
  switch (target.kind) {
    case 'Name':
      return [target.id];
    case 'Tuple':
    case 'List':
      return target.elts.flatMap(targetNames);
    case 'Starred':
      return targetNames(target.value);
    default:
      return [];
  }
}
