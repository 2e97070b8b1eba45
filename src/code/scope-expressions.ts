/** Notes the names of expressions (Python/symtable.c:symtable_visit_expr). */

import { never } from '../base';
import type { Arguments, Comprehension, DictComp, Expr, Keyword, ListComp, NamedExpr, Node } from '../syntax';
import { BOUND, mangle, type Scope, Use } from './scope';
import { ScopeNames } from './scope-names';

export abstract class ExpressionScopes extends ScopeNames {
  protected expressions(list: readonly (Expr | null)[]): void {
    for (const node of list) if (node) this.expression(node);
  }

  protected keywords(list: readonly Keyword[]): void {
    for (const keyword of list) this.expression(keyword.value);
  }

  protected expression(node: Expr): void {
    if (this.depth > this.options.depthMax) return;
    this.depth++;
    this.visitExpression(node);
    this.depth--;
  }

  protected visitExpression(node: Expr): void {
    switch (node.kind) {
      case 'Name':
        return this.nameRead(node.id, node);
      case 'Constant':
      case 'ErrorExpr':
        return;
      case 'BoolOp':
        return this.expressions(node.values);
      case 'NamedExpr':
        return this.namedExpression(node);
      case 'BinOp': {
        // `a + b + c + …` leans to the left, thousands deep in generated code.
        let left: Expr = node;
        const rights: Expr[] = [];
        while (left.kind === 'BinOp') {
          rights.push(left.right);
          left = left.left;
        }
        this.expression(left);
        for (let i = rights.length - 1; i >= 0; i--) this.expression(rights[i]!);
        return;
      }
      case 'UnaryOp':
        return this.expression(node.operand);
      case 'Lambda': {
        this.expressions(node.args.defaults);
        this.expressions(node.args.kwDefaults);
        const scope = this.enter('lambda', '<lambda>', node);
        this.parameters(node.args, scope);
        this.expression(node.body);
        return this.leave();
      }
      case 'IfExp':
        this.expression(node.test);
        this.expression(node.body);
        return this.expression(node.orelse);
      case 'Dict':
        this.expressions(node.keys);
        return this.expressions(node.values);
      case 'Set':
      case 'List':
      case 'Tuple':
        return this.expressions(node.elts);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        return this.comprehension(node);
      case 'Await':
        this.expression(node.value);
        this.awaits();
        return;
      case 'Yield':
      case 'YieldFrom':
        if (node.value) this.expression(node.value);
        this.current.isGenerator = true;
        if (this.current.kind === 'comprehension') {
          this.options.report(
            node,
            `'yield' inside ${COMPREHENSION_WORDS[this.current.name] ?? 'comprehension'}`,
          );
        }
        return;
      case 'Compare':
        this.expression(node.left);
        return this.expressions(node.comparators);
      case 'Call':
        this.expression(node.func);
        this.expressions(node.args);
        return this.keywords(node.keywords);
      case 'JoinedStr':
      case 'TemplateStr':
        for (const part of node.values) if (part.kind !== 'Constant') this.expression(part);
        return;
      case 'FormattedValue':
      case 'Interpolation':
        this.expression(node.value);
        if (node.formatSpec) this.expression(node.formatSpec);
        return;
      case 'Attribute':
        return this.expression(node.value);
      case 'Subscript':
        this.expression(node.value);
        return this.expression(node.slice);
      case 'Starred':
        return this.expression(node.value);
      case 'Slice':
        return this.expressions([node.lower, node.upper, node.step]);
      default:
        return never(node);
    }
  }

  protected nameRead(name: string, at: Node): void {
    this.add(name, Use.READ, at);
    // The zero-argument `super()` finds its class through a cell.
    if (name === 'super' && this.current.kind !== 'module' && this.current.kind !== 'class') {
      this.add('__class__', Use.READ, at);
    }
  }

  /** A comprehension that awaits is a coroutine; a function is one only by its definition. */
  protected awaits(): void {
    if (this.current.kind === 'comprehension') this.current.isCoroutine = true;
  }

  /** What is assigned, deleted or iterated into. */
  protected target(node: Expr): void {
    switch (node.kind) {
      case 'Name':
        return this.add(node.id, Use.LOCAL, node);
      case 'Tuple':
      case 'List':
        for (const item of node.elts) this.target(item);
        return;
      case 'Starred':
        return this.target(node.value);
      default:
        return this.expression(node);
    }
  }

  protected comprehension(node: ListComp | DictComp): void {
    const first = node.generators[0]!;
    this.iterables++;
    this.expression(first.iter);
    this.iterables--;
    const scope = this.enter('comprehension', comprehensionName(node), node);
    scope.isGeneratorExpression = node.kind === 'GeneratorExp';
    if (first.isAsync) scope.isCoroutine = true;
    this.addTo(scope, '.0', Use.PARAMETER, first);
    this.comprehensionPart(first, true);
    for (let i = 1; i < node.generators.length; i++) this.comprehensionPart(node.generators[i]!, false);
    if (node.kind === 'DictComp') {
      if (node.key) this.expression(node.key);
      this.expression(node.value);
    } else this.expression(node.elt);
    if (scope.isGeneratorExpression) scope.isGenerator = true;
    this.leave();
    if (scope.isCoroutine && !scope.isGeneratorExpression) this.awaits();
  }

  protected comprehensionPart(part: Comprehension, first: boolean): void {
    const before = this.inTarget;
    this.inTarget = true;
    this.target(part.target);
    this.inTarget = before;
    if (!first) {
      this.iterables++;
      this.expression(part.iter);
      this.iterables--;
    }
    this.expressions(part.ifs);
    if (part.isAsync) this.current.isCoroutine = true;
  }

  protected namedExpression(node: NamedExpr): void {
    if (this.iterables > 0) {
      this.options.report(
        node,
        'assignment expression cannot be used in a comprehension iterable expression',
      );
    }
    if (this.current.kind === 'comprehension') this.extendNamedExpression(node);
    this.expression(node.value);
    this.add(node.target.id, Use.LOCAL, node.target);
  }

  /** A walrus in a comprehension binds in the nearest scope that is none (symtable_extend_namedexpr_scope). */
  protected extendNamedExpression(node: NamedExpr): void {
    const name = mangle(this.privateClass, node.target.id);
    let scope: Scope = this.current;
    while (scope.kind === 'comprehension') {
      const uses = scope.uses.get(name) ?? 0;
      if (uses & Use.ITERATED && uses & Use.LOCAL) {
        this.options.report(
          node,
          `assignment expression cannot rebind comprehension iteration variable '${name}'`,
        );
        return;
      }
      scope = scope.parent!;
    }
    if (scope.kind === 'module') {
      this.addTo(this.current, name, Use.GLOBAL, node);
      this.current.directives.set(name, node);
      return;
    }
    if (scope.kind === 'class') {
      this.options.report(
        node,
        'assignment expression within a comprehension cannot be used in a class body',
      );
      return;
    }
    const outer = scope.uses.get(name) ?? 0;
    this.addTo(this.current, name, outer & Use.GLOBAL ? Use.GLOBAL : Use.NONLOCAL, node);
    this.current.directives.set(name, node);
    if (!(outer & BOUND) || !(outer & Use.LOCAL)) this.addTo(scope, name, Use.LOCAL, node);
  }
  protected parameters(args: Arguments, scope: Scope): void {
    for (const parameter of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) {
      if (parameter.arg === '__debug__') this.options.report(parameter, 'cannot assign to __debug__');
    }
    for (const parameter of args.posonlyargs) this.add(parameter.arg, Use.PARAMETER, parameter);
    for (const parameter of args.args) this.add(parameter.arg, Use.PARAMETER, parameter);
    for (const parameter of args.kwonlyargs) this.add(parameter.arg, Use.PARAMETER, parameter);
    if (args.vararg) {
      this.add(args.vararg.arg, Use.PARAMETER, args.vararg);
      scope.hasStarArguments = true;
    }
    if (args.kwarg) {
      this.add(args.kwarg.arg, Use.PARAMETER, args.kwarg);
      scope.hasStarStarArguments = true;
    }
  }
}

const COMPREHENSION_WORDS: Readonly<Record<string, string>> = {
  '<listcomp>': 'list comprehension',
  '<setcomp>': 'set comprehension',
  '<dictcomp>': 'dict comprehension',
  '<genexpr>': 'generator expression',
};

export function comprehensionName(node: ListComp | DictComp): string {
  switch (node.kind) {
    case 'ListComp':
      return '<listcomp>';
    case 'SetComp':
      return '<setcomp>';
    case 'DictComp':
      return '<dictcomp>';
    case 'GeneratorExp':
      return '<genexpr>';
    default:
      return never(node);
  }
}
