/** Statements without a body, and the table of all statements. */

import { compoundConverters } from './compound';
import type { Conversion, Converter } from './conversion';
import { definitionConverters } from './definitions';
import { checkTarget, describe } from './targets';
import type { Alias, BinaryOperator, Expr, Name, Stmt, TypeParam } from './tree';
import { convertTypeParams } from './types';

/** Statements by the grammar's rule. */
export const STATEMENTS: Readonly<Record<string, Converter<Stmt>>> = {
  ...compoundConverters,
  ...definitionConverters,
  expression_statement: convertExpressionStatement,
  return_statement: convertReturn,
  delete_statement: convertDelete,
  raise_statement: convertRaise,
  assert_statement: convertAssert,
  pass_statement: (c, row) => ({ kind: 'Pass', start: c.start[row]!, end: c.end[row]! }),
  break_statement: (c, row) => convertJump(c, row, 'Break'),
  continue_statement: (c, row) => convertJump(c, row, 'Continue'),
  global_statement: (c, row) => ({
    kind: 'Global',
    start: c.start[row]!,
    end: c.end[row]!,
    names: names(c, row),
  }),
  nonlocal_statement: convertNonlocal,
  import_statement: convertImport,
  import_from_statement: convertImportFrom,
  future_import_statement: convertImportFrom,
  type_alias_statement: convertTypeAlias,
  print_statement: python2('print'),
  exec_statement: python2('exec'),
};

function convertExpressionStatement(c: Conversion, row: number): Stmt {
  const start = c.start[row]!;
  const parts = c.namedChildren(row);
  const first = parts[0];
  if (first === undefined) return { kind: 'ErrorStmt', start, end: c.end[row]! };
  const end = c.end[row]!;
  const hasComma = c.childOf(row, c.symbols.comma) >= 0;
  if (!hasComma) {
    if (c.symbol[first] === c.symbols.assignment) return convertAssignment(c, first);
    if (c.symbol[first] === c.symbols.augmentedAssignment) return convertAugmented(c, first);
    const value = c.element(first);
    if (value.kind === 'Starred') c.problem('starred', value.start, value.end);
    if (c.nameOf(first) === 'named_expression') c.problemAt(first, 'walrus');
    return { kind: 'Expr', start, end, value };
  }
  const elts = parts.map((part) => c.element(part));
  const from = Math.min(start, elts[0]!.start);
  return { kind: 'Expr', start: from, end, value: { kind: 'Tuple', start: from, end, elts } };
}

function convertAssignment(c: Conversion, row: number): Stmt {
  const { left, right, type } = c.fields;
  const start = c.start[row]!;
  const end = c.end[row]!;
  if (c.field(row, type) >= 0) return convertAnnotated(c, row);
  const targets: Expr[] = [];
  let value = row;
  // `a = b = c` nests to the right.
  while (value >= 0 && c.symbol[value] === c.symbols.assignment) {
    if (c.field(value, type) >= 0) {
      c.problemAt(value, 'invalid');
      return { kind: 'ErrorStmt', start, end };
    }
    const target = c.element(c.field(value, left));
    checkTarget(c, target, 'assign');
    targets.push(target);
    value = c.field(value, right);
  }
  const from = Math.min(start, targets[0]?.start ?? start);
  return { kind: 'Assign', start: from, end, targets, value: assigned(c, value, end) };
}

function assigned(c: Conversion, row: number, near: number): Expr {
  if (row >= 0 && c.symbol[row] === c.symbols.augmentedAssignment) {
    c.problemAt(row, 'invalid');
    return c.errorExpr(row);
  }
  if (row >= 0 && c.nameOf(row) === 'named_expression') c.problemAt(row, 'walrus');
  const value = row < 0 ? c.expr(row, near) : c.element(row);
  if (value.kind === 'Starred') c.problem('starred', value.start, value.end);
  return value;
}

function convertAnnotated(c: Conversion, row: number): Stmt {
  const left = c.field(row, c.fields.left);
  const target = c.expr(left, c.start[row]);
  if (target.kind === 'Tuple' || target.kind === 'List') {
    c.problem('annotatedList', target.start, target.end, describe(target));
  } else if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
    c.problem('invalid', target.start, target.end);
  }
  const annotation = c.expr(c.field(row, c.fields.type), c.end[row]);
  const right = c.field(row, c.fields.right);
  return {
    kind: 'AnnAssign',
    start: c.start[row]!,
    end: c.end[row]!,
    target,
    annotation,
    value: right < 0 ? null : assigned(c, right, c.end[row]!),
    simple: left >= 0 && c.symbol[left] === c.symbols.identifier,
  };
}

function convertAugmented(c: Conversion, row: number): Stmt {
  const target = c.element(c.field(row, c.fields.left));
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
    c.problem('augmented', target.start, target.end, describe(target));
  }
  const operator = c.field(row, c.fields.operator);
  const op = (operator < 0 ? '+' : c.nameOf(operator).slice(0, -1)) as BinaryOperator;
  const right = c.field(row, c.fields.right);
  const end = c.end[row]!;
  if (right >= 0 && c.symbol[right] === c.symbols.assignment) {
    c.problemAt(right, 'invalid');
    return { kind: 'ErrorStmt', start: c.start[row]!, end };
  }
  return { kind: 'AugAssign', start: c.start[row]!, end, target, op, value: assigned(c, right, end) };
}

function convertReturn(c: Conversion, row: number): Stmt {
  const { scope, inExceptStar } = c.surroundings;
  if (scope === 'module' || scope === 'class') c.problemAt(row, 'returnOutside');
  else if (inExceptStar) c.problemAt(row, 'exceptStarJump');
  const operand = c.firstNamed(row);
  const value = operand < 0 ? null : c.element(operand);
  if (value?.kind === 'Starred') c.problem('starred', value.start, value.end);
  return { kind: 'Return', start: c.start[row]!, end: c.end[row]!, value };
}

function convertJump(c: Conversion, row: number, kind: 'Break' | 'Continue'): Stmt {
  const { inLoop, inExceptStar } = c.surroundings;
  if (inExceptStar && !inLoop) c.problemAt(row, 'exceptStarJump');
  else if (!inLoop) c.problemAt(row, kind === 'Break' ? 'breakOutside' : 'continueOutside');
  return { kind, start: c.start[row]!, end: c.end[row]! };
}

function convertDelete(c: Conversion, row: number): Stmt {
  const operand = c.firstNamed(row);
  const targets: Expr[] = [];
  if (operand >= 0 && c.symbol[operand] === c.symbols.expressionList) {
    for (const child of c.namedChildren(operand)) targets.push(c.element(child));
  } else targets.push(c.expr(operand, c.end[row]));
  for (const target of targets) checkTarget(c, target, 'delete');
  return { kind: 'Delete', start: c.start[row]!, end: c.end[row]!, targets };
}

function convertRaise(c: Conversion, row: number): Stmt {
  const causeRow = c.field(row, c.fields.cause);
  let exc: Expr | null = null;
  for (const child of c.namedChildren(row)) {
    if (child === causeRow) continue;
    exc = c.expr(child);
    if (c.symbol[child] === c.symbols.expressionList) c.problemAt(child, 'raiseList');
  }
  const cause = causeRow < 0 ? null : c.expr(causeRow);
  if (cause !== null && exc === null) c.problemAt(row, 'invalid');
  return { kind: 'Raise', start: c.start[row]!, end: c.end[row]!, exc, cause };
}

function convertAssert(c: Conversion, row: number): Stmt {
  const [test = -1, msg = -1, surplus] = c.namedChildren(row);
  if (surplus !== undefined) c.problemAt(surplus, 'assertParts');
  const end = c.end[row]!;
  return {
    kind: 'Assert',
    start: c.start[row]!,
    end,
    test: c.expr(test, end),
    msg: msg < 0 ? null : c.expr(msg),
  };
}

function names(c: Conversion, row: number): string[] {
  const found: string[] = [];
  for (const child of c.namedChildren(row)) if (!c.isMissing(child)) found.push(c.identifier(child));
  return found;
}

function convertNonlocal(c: Conversion, row: number): Stmt {
  if (c.surroundings.scope === 'module') c.problemAt(row, 'nonlocalModule');
  return { kind: 'Nonlocal', start: c.start[row]!, end: c.end[row]!, names: names(c, row) };
}

// ---------------------------------------------------------------- imports

function convertImport(c: Conversion, row: number): Stmt {
  const { start, lazy } = importStart(c, row);
  checkTrailingComma(c, row);
  return { kind: 'Import', start, end: c.end[row]!, names: aliases(c, row), lazy };
}

function convertImportFrom(c: Conversion, row: number): Stmt {
  const { symbols } = c;
  const { start, lazy } = importStart(c, row);
  const end = c.end[row]!;
  let module: string | null = null;
  let level = 0;
  const from = c.field(row, c.fields.module_name);
  if (c.nameOf(row) === 'future_import_statement') module = '__future__';
  else if (from >= 0 && c.symbol[from] === symbols.relativeImport) {
    const prefix = c.childOf(from, symbols.importPrefix);
    level = prefix < 0 ? 0 : c.source(prefix).replace(/[^.]/g, '').length;
    const name = c.childOf(from, symbols.dottedName);
    if (name >= 0) module = dotted(c, name);
  } else if (from >= 0) module = dotted(c, from);
  const wildcard = c.childOf(row, symbols.wildcardImport);
  if (wildcard >= 0) {
    if (c.surroundings.scope !== 'module') c.problemAt(row, 'importStar');
    else if (lazy) c.problemAt(row, 'lazyStar');
    const star: Alias = {
      kind: 'Alias',
      start: c.start[wildcard]!,
      end: c.end[wildcard]!,
      name: '*',
      asname: null,
    };
    return { kind: 'ImportFrom', start, end, module, names: [star], level, lazy };
  }
  if (c.childOf(row, symbols.openParenthesis) < 0) checkTrailingComma(c, row);
  const imported = aliases(c, row);
  for (const alias of imported) if (alias.name.includes('.')) c.problem('importDots', alias.start, alias.end);
  return { kind: 'ImportFrom', start, end, module, names: imported, level, lazy };
}

function importStart(c: Conversion, row: number): { start: number; lazy: boolean } {
  const start = c.start[row]!;
  const lazy = c.repairs.lazyImports.has(start);
  if (lazy) {
    c.feature('lazyImport', start, c.end[row]!);
    const { scope } = c.surroundings;
    if (scope === 'class') c.problemAt(row, 'lazyClass');
    else if (scope !== 'module') c.problemAt(row, 'lazyFunction');
  }
  return { start, lazy };
}

function checkTrailingComma(c: Conversion, row: number): void {
  const last = c.children(row).at(-1);
  if (last !== undefined && c.symbol[last] === c.symbols.comma) c.problemAt(last, 'importComma');
}

function aliases(c: Conversion, row: number): Alias[] {
  const found: Alias[] = [];
  for (const child of c.namedChildren(row)) {
    if (!c.hasField(child, c.fields.name)) continue;
    const start = c.start[child]!;
    const end = c.end[child]!;
    if (c.symbol[child] === c.symbols.aliasedImport) {
      const name = c.field(child, c.fields.name);
      const asname = c.field(child, c.fields.alias);
      found.push({
        kind: 'Alias',
        start,
        end,
        name: name < 0 ? '' : dotted(c, name),
        asname: asname < 0 ? null : c.identifier(asname),
      });
    } else found.push({ kind: 'Alias', start, end, name: dotted(c, child), asname: null });
  }
  return found;
}

/** A dotted name as text, without the white space that may stand around its dots. */
function dotted(c: Conversion, row: number): string {
  return names(c, row).join('.');
}

// ---------------------------------------------------------------- type aliases and Python 2

function convertTypeAlias(c: Conversion, row: number): Stmt {
  const start = c.start[row]!;
  const end = c.end[row]!;
  c.feature('typeStatement', start, end);
  const left = c.field(row, c.fields.left);
  const declared = left < 0 ? -1 : c.firstNamed(left);
  let name: Name | null = null;
  let typeParams: TypeParam[] = [];
  if (declared >= 0 && c.symbol[declared] === c.symbols.identifier) name = c.name(declared);
  else if (declared >= 0 && c.symbol[declared] === c.symbols.genericType) {
    name = c.name(c.firstNamed(declared));
    typeParams = convertTypeParams(c, c.childOf(declared, c.symbols.typeParameter));
  }
  const value = c.expr(c.field(row, c.fields.right), end);
  if (name === null) {
    c.problem('invalid', start, end);
    return { kind: 'ErrorStmt', start, end };
  }
  return { kind: 'TypeAlias', start, end, name, typeParams, value };
}

function python2(id: 'print' | 'exec'): Converter<Stmt> {
  return (c, row) => {
    c.problemAt(row, id);
    return { kind: 'ErrorStmt', start: c.start[row]!, end: c.end[row]! };
  };
}
