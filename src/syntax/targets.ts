/** What may be assigned to, deleted and annotated: the grammar lets anything pass. */

import type { Conversion } from './conversion';
import type { Expr } from './tree';

/** Reports what of the target cannot be assigned to, deleted or be a target of the kind at hand. */
export function checkTarget(c: Conversion, target: Expr, use: 'assign' | 'delete'): void {
  if (target.kind === 'Starred') {
    if (use === 'delete') c.problem('delete', target.start, target.end, 'starred');
    else c.problem('starredTarget', target.start, target.end);
    return;
  }
  const pending: Expr[] = [target];
  while (pending.length > 0) {
    const expr = pending.pop()!;
    switch (expr.kind) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
      case 'ErrorExpr':
        break;
      case 'Tuple':
      case 'List': {
        let stars = 0;
        for (const elt of expr.elts) {
          if (elt.kind !== 'Starred') pending.push(elt);
          else if (use === 'delete') c.problem('delete', elt.start, elt.end, 'starred');
          else {
            pending.push(elt.value);
            stars++;
          }
        }
        if (stars > 1) c.problem('starredTwice', expr.start, expr.end);
        break;
      }
      default:
        c.problem(use, expr.start, expr.end, describe(expr));
    }
  }
}

/** The words of `Parser/pegen_errors.c:_PyPegen_get_expr_name` for an expression. */
export function describe(expr: Expr): string {
  switch (expr.kind) {
    case 'Attribute':
      return 'attribute';
    case 'Subscript':
      return 'subscript';
    case 'Starred':
      return 'starred';
    case 'Name':
      return 'name';
    case 'List':
      return 'list';
    case 'Tuple':
      return 'tuple';
    case 'Lambda':
      return 'lambda';
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'Await':
      return 'await expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'TemplateStr':
    case 'Interpolation':
      return 't-string expression';
    case 'Constant':
      switch (expr.value.type) {
        case 'None':
          return 'None';
        case 'Ellipsis':
          return 'ellipsis';
        case 'bool':
          return expr.value.value ? 'True' : 'False';
        default:
          return 'literal';
      }
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    case 'Slice':
      return 'slice';
    case 'ErrorExpr':
      return 'invalid syntax';
  }
}
