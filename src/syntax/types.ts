/** Annotations and type parameters, for which the grammar has rules of its own beside those of expressions. */

import type { Conversion, Converter } from './conversion';
import { subscriptOf } from './operators';
import type { Expr, TypeParam } from './tree';

export const typeConverters: Readonly<Record<string, Converter<Expr>>> = {
  type: (c, row) => c.element(c.firstNamed(row) < 0 ? row : c.firstNamed(row)),
  generic_type: convertGeneric,
  union_type: convertUnion,
  member_type: convertMember,
  splat_type: convertSplat,
  constrained_type: convertConstrained,
};

/** `list[int]` */
function convertGeneric(c: Conversion, row: number): Expr {
  const [name = -1, parameters = -1] = c.namedChildren(row);
  const value = name < 0 ? c.errorExpr(row) : c.name(name);
  const elts: Expr[] = [];
  let hasComma = false;
  let start = -1;
  let end = -1;
  for (const child of parameters < 0 ? [] : c.children(parameters)) {
    if (c.symbol[child] === c.symbols.comma) {
      hasComma = true;
      end = c.end[child]!;
    } else if (c.isNamed(child)) {
      elts.push(c.expr(child));
      if (start < 0) start = c.start[child]!;
      end = c.end[child]!;
    }
  }
  const slice = subscriptOf(c, elts, hasComma, start, end, c.end[row]! - 1);
  return { kind: 'Subscript', start: c.start[row]!, end: c.end[row]!, value, slice };
}

function convertUnion(c: Conversion, row: number): Expr {
  const [left = -1, right = -1] = c.namedChildren(row);
  return {
    kind: 'BinOp',
    start: c.start[row]!,
    end: c.end[row]!,
    left: c.expr(left, c.start[row]),
    op: '|',
    right: c.expr(right, c.end[row]),
  };
}

function convertMember(c: Conversion, row: number): Expr {
  const [object = -1, name = -1] = c.namedChildren(row);
  if (name < 0) return c.errorExpr(row);
  return {
    kind: 'Attribute',
    start: c.start[row]!,
    end: c.end[row]!,
    value: c.expr(object, c.start[row]),
    attr: c.identifier(name),
    attrSpan: c.span(name),
  };
}

function convertSplat(c: Conversion, row: number): Expr {
  const name = c.firstNamed(row);
  if (name < 0) return c.errorExpr(row);
  if (c.childOf(row, c.symbols.starStar) >= 0) c.problemAt(row, 'invalid');
  return { kind: 'Starred', start: c.start[row]!, end: c.end[row]!, value: c.name(name) };
}

/** `a: b` within a subscript that the grammar takes for type parameters: a slice. */
function convertConstrained(c: Conversion, row: number): Expr {
  const parts: (Expr | null)[] = [null, null, null];
  const [lower = -1, rest = -1] = c.namedChildren(row);
  parts[0] = c.expr(lower, c.start[row]);
  const inner = rest < 0 ? -1 : c.firstNamed(rest);
  if (inner >= 0 && c.symbol[inner] === c.symbols.constrainedType) {
    const [upper = -1, step = -1] = c.namedChildren(inner);
    parts[1] = c.expr(upper, c.end[row]);
    parts[2] = c.expr(step, c.end[row]);
  } else {
    parts[1] = c.expr(rest, c.end[row]);
  }
  return {
    kind: 'Slice',
    start: c.start[row]!,
    end: c.end[row]!,
    lower: parts[0],
    upper: parts[1],
    step: parts[2]!,
  };
}

/** The `[T: bound = default, *Ts, **P]` of a definition; -1 gives none. */
export function convertTypeParams(c: Conversion, row: number): TypeParam[] {
  if (row < 0) return [];
  c.feature('typeParameters', c.start[row]!, c.end[row]!);
  const params: TypeParam[] = [];
  for (const child of c.namedChildren(row)) {
    const param = convertTypeParam(c, child);
    if (param === null) continue;
    if (params.some((other) => other.name === param.name))
      c.problemAt(child, 'typeParameterRepeated', param.name);
    params.push(param);
  }
  return params;
}

function convertTypeParam(c: Conversion, row: number): TypeParam | null {
  const { constrainedType, splatType, identifier, starStar, colon } = c.symbols;
  let bound: Expr | null = null;
  let defaultValue: Expr | null = null;
  let declared = c.firstNamed(row);
  // `T: bound: default` with one of the colons being an `=` of the text, or only one of the two parts.
  let rest = -1;
  if (declared >= 0 && c.symbol[declared] === constrainedType) {
    let separator = c.childOf(declared, colon);
    [declared = -1, rest = -1] = c.namedChildren(declared);
    while (rest >= 0) {
      const isDefault = separator >= 0 && c.repairs.typeDefaults.has(c.start[separator]!);
      const nested = isDefault ? -1 : c.childOf(rest, constrainedType);
      const value = nested < 0 ? c.expr(rest) : c.expr(c.firstNamed(nested), c.end[row]);
      if (isDefault) {
        defaultValue = value;
        c.feature('typeParameterDefaults', c.start[separator]!, value.end);
      } else bound = value;
      if (nested < 0) break;
      separator = c.childOf(nested, colon);
      rest = c.namedChildren(nested)[1] ?? -1;
    }
    if (declared >= 0 && c.nameOf(declared) === 'type') declared = c.firstNamed(declared);
  }
  if (declared < 0) return null;
  const start = c.start[row]!;
  const end = c.end[row]!;
  if (c.symbol[declared] === identifier) {
    return { kind: 'TypeVar', start, end, name: c.identifier(declared), bound, defaultValue };
  }
  const name = c.firstNamed(declared);
  if (c.symbol[declared] === splatType || c.symbol[declared] === c.symbols.listSplat) {
    const kind = c.childOf(declared, starStar) >= 0 ? 'ParamSpec' : 'TypeVarTuple';
    if (name >= 0) return { kind, start, end, name: c.identifier(name), bound, defaultValue };
  }
  c.problemAt(row, 'invalid');
  return null;
}
