/** Walks the tree once and notes what each scope does with each name (Python/symtable.c:symtable_visit_*). */

import { never } from '../base';
import type {
  Arg,
  Arguments,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  If,
  Module,
  Pattern,
  Stmt,
  TypeAlias,
  TypeParam,
} from '../syntax';
import { mangle, type Scope, Use } from './scope';
import { analyzeScopes } from './scope-analysis';
import { ExpressionScopes } from './scope-expressions';
import { makeScope, type ScopeMap, type ScopeOptions } from './scope-names';

/** Finds the scopes of a module or of a single expression, and decides every name. */
export function buildScopes(root: Module | Expr, options: ScopeOptions): ScopeMap {
  const builder = new ScopeBuilder(options);
  const module = builder.module(root);
  analyzeScopes(module, options);
  return builder.scopes;
}
class ScopeBuilder extends ExpressionScopes {
  /** Inside `if`, `for`, …: annotations may not be reached. */
  private conditional = false;

  module(root: Module | Expr): Scope {
    this.top = this.current = makeScope('module', '<module>', null, null, false);
    this.scopes.set(root, this.top);
    if (root.kind === 'Module') this.statements(root.body);
    else this.expression(root);
    return this.top;
  }
  private statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private block(body: readonly Stmt[]): void {
    const before = this.conditional;
    this.conditional = true;
    this.statements(body);
    this.conditional = before;
  }

  private statement(node: Stmt): void {
    if (this.depth > this.options.depthMax) return;
    this.depth++;
    this.visitStatement(node);
    this.depth--;
  }

  private visitStatement(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return this.functionDef(node);
      case 'ClassDef':
        return this.classDef(node);
      case 'Return':
        if (node.value) this.expression(node.value);
        return;
      case 'Delete':
        for (const target of node.targets) this.target(target);
        return;
      case 'Assign':
        for (const target of node.targets) this.target(target);
        return this.expression(node.value);
      case 'TypeAlias':
        return this.typeAlias(node);
      case 'AugAssign':
        this.target(node.target);
        return this.expression(node.value);
      case 'AnnAssign':
        return this.annotatedAssignment(node);
      case 'For':
      case 'AsyncFor':
        this.target(node.target);
        this.expression(node.iter);
        this.block(node.body);
        return this.block(node.orelse);
      case 'While':
        this.expression(node.test);
        this.block(node.body);
        return this.block(node.orelse);
      case 'If':
        return this.ifChain(node);
      case 'With':
      case 'AsyncWith':
        for (const item of node.items) {
          this.expression(item.contextExpr);
          if (item.optionalVars) this.target(item.optionalVars);
        }
        return this.block(node.body);
      case 'Match':
        this.expression(node.subject);
        for (const part of node.cases) {
          this.pattern(part.pattern);
          if (part.guard) this.expression(part.guard);
          this.block(part.body);
        }
        return;
      case 'Raise':
        if (node.exc) this.expression(node.exc);
        if (node.cause) this.expression(node.cause);
        return;
      case 'Try':
      case 'TryStar':
        this.block(node.body);
        this.block(node.orelse);
        for (const handler of node.handlers) this.handler(handler);
        return this.block(node.finalbody);
      case 'Assert':
        this.expression(node.test);
        if (node.msg) this.expression(node.msg);
        return;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) {
          const stored = alias.asname ?? alias.name.split('.', 1)[0]!;
          if (stored !== '*') this.add(stored, Use.IMPORT | Use.LOCAL, alias);
          else if (this.current.kind !== 'module') {
            this.options.report(node, 'import * only allowed at module level');
          }
        }
        return;
      case 'Global':
        return this.directive(node, node.names, Use.GLOBAL, 'global');
      case 'Nonlocal':
        return this.directive(node, node.names, Use.NONLOCAL, 'nonlocal');
      case 'Expr':
        return this.expression(node.value);
      case 'Pass':
      case 'Break':
      case 'Continue':
      case 'ErrorStmt':
        return;
      default:
        return never(node);
    }
  }

  /** A chain of `elif` may be thousands long: a loop, not recursion. */
  private ifChain(first: If): void {
    let node = first;
    for (;;) {
      this.expression(node.test);
      this.block(node.body);
      const next = node.orelse[0];
      if (node.orelse.length !== 1 || next?.kind !== 'If') break;
      node = next;
    }
    this.block(node.orelse);
  }

  private directive(node: Stmt, names: readonly string[], use: number, word: string): void {
    for (const written of names) {
      const name = mangle(this.privateClass, written);
      const before = this.current.uses.get(name) ?? 0;
      if (word === 'nonlocal' && this.current.kind === 'module') {
        this.options.report(node, 'nonlocal declaration not allowed at module level');
        continue;
      }
      const wrong = directiveProblem(written, before, word);
      if (wrong !== null) {
        this.options.report(node, wrong);
        continue;
      }
      this.addTo(this.current, name, use, node);
      this.current.directives.set(name, node);
    }
  }

  private handler(node: ExceptHandler): void {
    if (node.type) this.expression(node.type);
    if (node.name) this.add(node.name, Use.LOCAL, node.nameSpan ?? node);
    this.block(node.body);
  }

  private annotatedAssignment(node: Extract<Stmt, { kind: 'AnnAssign' }>): void {
    const scope = this.current;
    if (scope.kind === 'module' || scope.kind === 'class') {
      scope.hasAnnotations = true;
      // A module may be run in part only (circular imports): its annotations are always conditional.
      if (node.simple && this.options.lazyAnnotations && (this.conditional || scope.kind === 'module')) {
        if (!scope.hasConditionalAnnotations) {
          scope.hasConditionalAnnotations = true;
          this.add('__conditional_annotations__', Use.READ, node);
        }
      }
    }
    if (node.target.kind === 'Name') {
      const name = mangle(this.privateClass, node.target.id);
      const before = scope.uses.get(name) ?? 0;
      if (node.simple && scope !== this.top && before & (Use.GLOBAL | Use.NONLOCAL)) {
        const word = before & Use.GLOBAL ? 'global' : 'nonlocal';
        this.options.report(node, `annotated name '${node.target.id}' can't be ${word}`);
      }
      if (node.simple) this.add(node.target.id, Use.ANNOTATED | Use.LOCAL, node.target);
      else if (node.value) this.add(node.target.id, Use.LOCAL, node.target);
    } else this.target(node.target);
    this.annotation(node.annotation, scope);
    if (node.value) this.expression(node.value);
  }

  private annotation(node: Expr, scope: Scope): void {
    if (this.options.annotationsAreText) return;
    if (!this.options.lazyAnnotations) return this.expression(node);
    // Never evaluated: annotations of a function's own variables.
    if (scope.kind !== 'module' && scope.kind !== 'class') return;
    if (scope.annotationScope) this.current = scope.annotationScope;
    else scope.annotationScope = this.annotationScope('__annotate__', {}, '.format');
    if (scope.hasConditionalAnnotations) this.add('__conditional_annotations__', Use.READ, node);
    this.expression(node);
    this.leave();
  }

  /** Enters a scope of PEP 649 or PEP 695. */
  private annotationScope(name: string, key: object, parameter: string | null): Scope {
    const seesClass = this.current.kind === 'class' || this.current.seesClass;
    const scope = this.enter('annotation', name, key, seesClass);
    if (seesClass) this.addTo(scope, '__classdict__', Use.READ, { start: 0, end: 0 });
    if (parameter) this.addTo(scope, parameter, Use.PARAMETER, { start: 0, end: 0 });
    return scope;
  }

  // ---- definitions

  private functionDef(node: FunctionDef): void {
    this.add(node.name, Use.LOCAL, node.nameSpan);
    for (const value of node.args.defaults) this.expression(value);
    for (const value of node.args.kwDefaults) if (value) this.expression(value);
    for (const decorator of node.decorators) this.expression(decorator);
    const generic = node.typeParams.length > 0;
    if (generic) {
      const scope = this.typeParameterScope(node.name, node.typeParams);
      if (node.args.defaults.length > 0) this.addTo(scope, '.defaults', Use.PARAMETER, node);
      if (node.args.kwDefaults.some((value) => value !== null)) {
        this.addTo(scope, '.kwdefaults', Use.PARAMETER, node);
      }
      this.typeParameters(node.typeParams);
    }
    this.functionAnnotations(node);
    const scope = this.enter('function', node.name, node);
    scope.isCoroutine = node.kind === 'AsyncFunctionDef';
    this.parameters(node.args, scope);
    const conditional = this.conditional;
    this.conditional = false;
    this.statements(node.body);
    this.conditional = conditional;
    this.leave();
    if (generic) this.leave();
  }

  private functionAnnotations(node: FunctionDef): void {
    const { current } = this;
    // The block for annotations is there without any, and asks for the class's namespace.
    if (this.options.lazyAnnotations && current.kind === 'class') current.needsClassDict = true;
    const annotated = annotatedParameters(node.args);
    if (this.options.annotationsAreText || (annotated.length === 0 && !node.returns)) return;
    if (this.options.lazyAnnotations) this.annotationScope('__annotate__', node.args, '.format');
    for (const parameter of annotated) this.expression(parameter.annotation!);
    if (node.returns) this.expression(node.returns);
    if (this.options.lazyAnnotations) this.leave();
  }

  private classDef(node: ClassDef): void {
    this.add(node.name, Use.LOCAL, node.nameSpan);
    for (const decorator of node.decorators) this.expression(decorator);
    const generic = node.typeParams.length > 0;
    const outerPrivate = this.privateClass;
    if (generic) {
      const scope = this.typeParameterScope(node.name, node.typeParams, node.name);
      this.addTo(scope, '.type_params', Use.LOCAL | Use.READ, node);
      this.addTo(scope, '.generic_base', Use.LOCAL | Use.READ, node);
      this.privateClass = node.name;
      this.typeParameters(node.typeParams);
      this.privateClass = outerPrivate;
    }
    for (const base of node.bases) this.expression(base);
    this.keywords(node.keywords);
    this.privateClass = node.name;
    const scope = this.enter('class', node.name, node);
    if (generic) {
      this.addTo(scope, '__type_params__', Use.LOCAL, node);
      this.addTo(scope, '.type_params', Use.READ, node);
    }
    const conditional = this.conditional;
    this.conditional = false;
    this.statements(node.body);
    this.conditional = conditional;
    this.leave();
    this.privateClass = outerPrivate;
    if (generic) this.leave();
  }

  private typeAlias(node: TypeAlias): void {
    this.add(node.name.id, Use.LOCAL, node.name);
    const generic = node.typeParams.length > 0;
    if (generic) {
      this.typeParameterScope(node.name.id, node.typeParams);
      this.typeParameters(node.typeParams);
    }
    this.annotationScope(node.name.id, node, null);
    this.expression(node.value);
    this.leave();
    if (generic) this.leave();
  }

  private typeParameterScope(name: string, params: TypeParam[], privateClass = this.privateClass): Scope {
    const outer = this.privateClass;
    this.privateClass = privateClass;
    const scope = this.annotationScope(`<generic parameters of ${name}>`, params, null);
    this.privateClass = outer;
    return scope;
  }

  private typeParameters(params: readonly TypeParam[]): void {
    for (const param of params) {
      this.add(param.name, Use.TYPE_PARAMETER | Use.LOCAL, param);
      if (param.bound) {
        this.annotationScope(param.name, param, null);
        this.expression(param.bound);
        this.leave();
      }
      if (param.defaultValue) {
        this.annotationScope(param.name, param.defaultValue, null);
        this.expression(param.defaultValue);
        this.leave();
      }
    }
  }
  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        return this.expression(node.value);
      case 'MatchSingleton':
        return;
      case 'MatchSequence':
      case 'MatchOr':
        for (const part of node.patterns) this.pattern(part);
        return;
      case 'MatchMapping':
        this.expressions(node.keys);
        for (const part of node.patterns) this.pattern(part);
        if (node.rest) this.add(node.rest, Use.LOCAL, node);
        return;
      case 'MatchClass':
        this.expression(node.cls);
        for (const part of node.patterns) this.pattern(part);
        for (const part of node.kwdPatterns) this.pattern(part);
        return;
      case 'MatchStar':
        if (node.name) this.add(node.name, Use.LOCAL, node);
        return;
      case 'MatchAs':
        if (node.pattern) this.pattern(node.pattern);
        if (node.name) this.add(node.name, Use.LOCAL, node);
        return;
      default:
        return never(node);
    }
  }
}

/** What is wrong with a `global` or `nonlocal` after these uses of the name, or null. */
function directiveProblem(name: string, uses: number, word: string): string | null {
  if (uses & Use.PARAMETER) return `name '${name}' is parameter and ${word}`;
  if (uses & Use.READ) return `name '${name}' is used prior to ${word} declaration`;
  if (uses & Use.ANNOTATED) return `annotated name '${name}' can't be ${word}`;
  if (uses & Use.LOCAL) return `name '${name}' is assigned to before ${word} declaration`;
  return null;
}

/** The annotated parameters in the order in which CPython evaluates their annotations. */
export function annotatedParameters(args: Arguments): Arg[] {
  const all = [...args.args, ...args.posonlyargs];
  if (args.vararg) all.push(args.vararg);
  all.push(...args.kwonlyargs);
  if (args.kwarg) all.push(args.kwarg);
  return all.filter((parameter) => parameter.annotation !== null);
}
