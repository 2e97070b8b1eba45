/** The patterns of `case`. */

import type { Conversion } from './conversion';
import { convertDotted } from './expressions';
import { numberOf } from './numbers';
import type { Expr, MatchClass, MatchMapping, MatchSingleton, Pattern } from './tree';

/** Names that one pattern binds, to find those bound twice. */
type Bound = Set<string>;

/** The pattern of a whole `case`: one, or an open sequence. */
export function convertCasePatterns(c: Conversion, row: number): Pattern {
  const patterns: Pattern[] = [];
  const bound: Bound = new Set();
  let hasComma = false;
  let start = -1;
  let end = -1;
  for (const child of c.children(row)) {
    if (c.symbol[child] === c.symbols.comma) {
      hasComma = true;
      end = c.end[child]!;
    } else if (c.symbol[child] === c.symbols.casePattern) {
      patterns.push(convertPattern(c, child, bound));
      if (start < 0) start = c.start[child]!;
      end = c.end[child]!;
    }
  }
  const first = patterns[0];
  if (first === undefined) {
    const at = c.start[row]! + 'case'.length;
    return { kind: 'MatchAs', start: at, end: at, pattern: null, name: null };
  }
  if (!hasComma && first.kind !== 'MatchStar') return first;
  return sequence(c, patterns, start, end);
}

function sequence(c: Conversion, patterns: Pattern[], start: number, end: number): Pattern {
  if (patterns.filter((pattern) => pattern.kind === 'MatchStar').length > 1)
    c.problem('patternStars', start, end);
  return { kind: 'MatchSequence', start, end, patterns };
}

function convertPattern(c: Conversion, row: number, bound: Bound): Pattern {
  return c.deeper(row, () => convertShallow(c, row, bound));
}

function convertShallow(c: Conversion, row: number, bound: Bound): Pattern {
  const start = c.start[row]!;
  const end = c.end[row]!;
  switch (c.nameOf(row)) {
    case 'case_pattern':
      return convertCasePattern(c, row, bound);
    case 'as_pattern': {
      const [inner = -1, target = -1] = c.namedChildren(row);
      const pattern = inner < 0 ? null : convertPattern(c, inner, bound);
      const name = target < 0 ? null : bind(c, target, bound);
      if (name === '_') c.problemAt(target, 'patternTarget');
      return { kind: 'MatchAs', start, end, pattern, name };
    }
    case 'union_pattern':
      return convertUnion(c, row, bound);
    case 'list_pattern':
      return sequence(c, convertAll(c, row, bound), start, end);
    case 'tuple_pattern': {
      const patterns = convertAll(c, row, bound);
      const only = patterns[0];
      const isGroup = patterns.length === 1 && c.childOf(row, c.symbols.comma) < 0;
      if (isGroup && only !== undefined && only.kind !== 'MatchStar') return only;
      return sequence(c, patterns, start, end);
    }
    case 'dict_pattern':
      return convertMapping(c, row, bound);
    case 'class_pattern':
      return convertClass(c, row, bound);
    case 'splat_pattern': {
      const name = c.firstNamed(row);
      const text = name < 0 || c.source(name) === '_' ? null : bind(c, name, bound);
      return { kind: 'MatchStar', start, end, name: text };
    }
    case 'true':
    case 'false':
    case 'none': {
      const value = c.source(row) as MatchSingleton['value'];
      return { kind: 'MatchSingleton', start, end, value };
    }
    case 'dotted_name':
    case 'identifier':
      return convertName(c, row, bound);
    case '_':
      return { kind: 'MatchAs', start, end, pattern: null, name: null };
    case 'complex_pattern':
      return { kind: 'MatchValue', start, end, value: convertComplex(c, c.children(row), start, end) };
    default:
      return { kind: 'MatchValue', start, end, value: c.expr(row) };
  }
}

function convertAll(c: Conversion, row: number, bound: Bound): Pattern[] {
  return c.namedChildren(row).map((child) => convertPattern(c, child, bound));
}

function convertCasePattern(c: Conversion, row: number, bound: Bound): Pattern {
  const children = c.children(row);
  const first = children[0];
  if (first === undefined) {
    return { kind: 'MatchAs', start: c.start[row]!, end: c.end[row]!, pattern: null, name: null };
  }
  if (c.symbol[first] === c.symbols.minus) {
    const start = c.start[row]!;
    const end = c.end[row]!;
    return { kind: 'MatchValue', start, end, value: convertComplex(c, children, start, end) };
  }
  return convertPattern(c, first, bound);
}

/** `-1`, `1 + 2j`, `-1 - 2j`: signs and numbers in a row. */
function convertComplex(c: Conversion, parts: number[], start: number, end: number): Expr {
  let value: Expr | null = null;
  let sign: '+' | '-' | null = null;
  for (const part of parts) {
    if (c.symbol[part] === c.symbols.minus) sign = '-';
    else if (c.symbol[part] === c.symbols.plus) sign = '+';
    else {
      const number = c.expr(part);
      if (value === null) {
        value = sign === '-' ? { kind: 'UnaryOp', start, end: number.end, op: '-', operand: number } : number;
      } else {
        value = { kind: 'BinOp', start, end, left: value, op: sign ?? '+', right: number };
        if (numberOf(c.source(part))?.type !== 'complex') c.problemAt(part, 'invalid');
      }
      sign = null;
    }
  }
  return value ?? { kind: 'ErrorExpr', start, end };
}

function convertName(c: Conversion, row: number, bound: Bound): Pattern {
  const start = c.start[row]!;
  const end = c.end[row]!;
  const value = c.symbol[row] === c.symbols.dottedName ? convertDotted(c, row) : c.name(row);
  if (value.kind !== 'Name') return { kind: 'MatchValue', start, end, value };
  if (value.id === '_') return { kind: 'MatchAs', start, end, pattern: null, name: null };
  return { kind: 'MatchAs', start, end, pattern: null, name: bind(c, row, bound) };
}

/** The alternatives of `|` bind the same names: each starts from the names bound before. */
function convertUnion(c: Conversion, row: number, bound: Bound): Pattern {
  const patterns: Pattern[] = [];
  const before = new Set(bound);
  let minus = -1;
  for (const child of c.children(row)) {
    if (c.symbol[child] === c.symbols.minus) minus = child;
    if (!c.isNamed(child) && c.symbol[child] !== c.symbols.underscore) continue;
    if (minus >= 0) {
      const start = c.start[minus]!;
      const end = c.end[child]!;
      patterns.push({ kind: 'MatchValue', start, end, value: convertComplex(c, [minus, child], start, end) });
      minus = -1;
      continue;
    }
    const alternative: Bound = new Set(before);
    patterns.push(convertPattern(c, child, alternative));
    for (const name of alternative) bound.add(name);
  }
  for (const pattern of patterns.slice(0, -1)) checkReachable(c, pattern);
  return { kind: 'MatchOr', start: c.start[row]!, end: c.end[row]!, patterns };
}

/** Reports a pattern that takes everything where others follow. */
export function checkReachable(c: Conversion, pattern: Pattern): void {
  if (pattern.kind === 'MatchAs' && pattern.pattern === null) {
    c.problem(
      'patternUnreachable',
      pattern.start,
      pattern.end,
      pattern.name === null ? "'_'" : `'${pattern.name}'`,
    );
  }
}

function convertMapping(c: Conversion, row: number, bound: Bound): MatchMapping {
  const { key, value } = c.fields;
  const { minus, splatPattern } = c.symbols;
  const mapping: MatchMapping = {
    kind: 'MatchMapping',
    start: c.start[row]!,
    end: c.end[row]!,
    keys: [],
    patterns: [],
    rest: null,
  };
  // A key may be several children, as in `-1: x`.
  let keyParts: number[] = [];
  for (const child of c.children(row)) {
    if (c.symbol[child] === splatPattern) {
      const name = c.firstNamed(child);
      if (name >= 0) mapping.rest = bind(c, name, bound);
    } else if (c.hasField(child, value)) {
      mapping.patterns.push(convertPattern(c, child, bound));
    } else if (c.hasField(child, key) || c.symbol[child] === minus) {
      keyParts.push(child);
    } else if (c.symbol[child] === c.symbols.colon && keyParts.length > 0) {
      mapping.keys.push(convertKey(c, keyParts));
      keyParts = [];
    }
  }
  mapping.keys.length = Math.min(mapping.keys.length, mapping.patterns.length);
  mapping.patterns.length = mapping.keys.length;
  return mapping;
}

function convertKey(c: Conversion, parts: number[]): Expr {
  const first = parts[0]!;
  if (parts.length > 1) return convertComplex(c, parts, c.start[first]!, c.end[parts.at(-1)!]!);
  if (c.nameOf(first) === 'complex_pattern') {
    return convertComplex(c, c.children(first), c.start[first]!, c.end[first]!);
  }
  return c.expr(first);
}

function convertClass(c: Conversion, row: number, bound: Bound): MatchClass {
  const pattern: MatchClass = {
    kind: 'MatchClass',
    start: c.start[row]!,
    end: c.end[row]!,
    cls: { kind: 'ErrorExpr', start: c.start[row]!, end: c.start[row]! },
    patterns: [],
    kwdAttrs: [],
    kwdPatterns: [],
  };
  for (const child of c.namedChildren(row)) {
    if (c.symbol[child] === c.symbols.dottedName) {
      pattern.cls = convertDotted(c, child);
      continue;
    }
    const keyword = keywordOf(c, child);
    if (keyword === null) {
      if (pattern.kwdAttrs.length > 0) c.problemAt(child, 'patternOrder');
      pattern.patterns.push(convertPattern(c, child, bound));
      continue;
    }
    pattern.kwdAttrs.push(c.identifier(keyword.name));
    pattern.kwdPatterns.push(convertKeyword(c, keyword, bound));
  }
  return pattern;
}

/** A keyword in a class pattern: its name, the parts of its pattern, and the name that `as` gives. */
interface KeywordPattern {
  name: number;
  value: number[];
  target: number;
}

/** Takes `name=pattern` apart; the grammar reads `name=pattern as target` as `(name=pattern) as target`. */
function keywordOf(c: Conversion, row: number): KeywordPattern | null {
  let inner = c.firstNamed(row);
  let target = -1;
  if (inner >= 0 && c.symbol[inner] === c.symbols.asPattern) {
    const [aliased = -1, alias = -1] = c.namedChildren(inner);
    inner = aliased < 0 ? -1 : c.firstNamed(aliased);
    target = alias;
  }
  if (inner < 0 || c.symbol[inner] !== c.symbols.keywordPattern) return null;
  const [name, , ...value] = c.children(inner);
  return name === undefined || value.length === 0 ? null : { name, value, target };
}

function convertKeyword(c: Conversion, { value, target }: KeywordPattern, bound: Bound): Pattern {
  const first = value[0]!;
  const start = c.start[first]!;
  const end = c.end[value.at(-1)!]!;
  const pattern: Pattern =
    c.symbol[first] === c.symbols.minus
      ? { kind: 'MatchValue', start, end, value: convertComplex(c, value, start, end) }
      : convertPattern(c, first, bound);
  if (target < 0) return pattern;
  return { kind: 'MatchAs', start, end: c.end[target]!, pattern, name: bind(c, target, bound) };
}

function bind(c: Conversion, row: number, bound: Bound): string {
  const name = c.identifier(row);
  if (bound.has(name)) c.problemAt(row, 'patternNameTwice', name);
  bound.add(name);
  return name;
}
