/** Lists, tuples, sets, dictionaries, slices, starred expressions and comprehensions. */

import type { Conversion, Converter, Surroundings } from './conversion';
import { checkTarget } from './targets';
import type { Comprehension, DictComp, Expr, ListComp } from './tree';

export const collectionConverters: Readonly<Record<string, Converter<Expr>>> = {
  list: (c, row) => ({ kind: 'List', start: c.start[row]!, end: c.end[row]!, elts: elements(c, row) }),
  list_pattern: (c, row) => ({
    kind: 'List',
    start: c.start[row]!,
    end: c.end[row]!,
    elts: elements(c, row),
  }),
  set: (c, row) => ({ kind: 'Set', start: c.start[row]!, end: c.end[row]!, elts: elements(c, row) }),
  tuple: convertTuple,
  tuple_pattern: convertTuplePattern,
  expression_list: convertTuple,
  pattern_list: convertTuple,
  dictionary: convertDictionary,
  list_splat: convertStarred,
  list_splat_pattern: convertStarred,
  slice: convertSlice,
  list_comprehension: convertComprehension,
  set_comprehension: convertComprehension,
  dictionary_comprehension: convertComprehension,
  generator_expression: convertComprehension,
};

function elements(c: Conversion, row: number): Expr[] {
  return c.namedChildren(row).map((child) => c.element(child));
}

function convertTuple(c: Conversion, row: number): Expr {
  const elts = elements(c, row);
  // A star that was hidden from the parser may stand before the first element.
  const start = Math.min(c.start[row]!, elts[0]?.start ?? c.start[row]!);
  return { kind: 'Tuple', start, end: c.end[row]!, elts };
}

/** On the left of an assignment the grammar has no parentheses but those of a tuple: `(a) = 1` comes here too. */
function convertTuplePattern(c: Conversion, row: number): Expr {
  const elts = elements(c, row);
  const only = elts[0];
  if (elts.length === 1 && only !== undefined && c.childOf(row, c.symbols.comma) < 0) {
    if (only.kind === 'Starred') c.problem('starred', only.start, only.end);
    return only;
  }
  return { kind: 'Tuple', start: c.start[row]!, end: c.end[row]!, elts };
}

function convertStarred(c: Conversion, row: number): Expr {
  const value = c.expr(c.firstNamed(row), c.end[row]);
  return { kind: 'Starred', start: c.start[row]!, end: c.end[row]!, value };
}

function convertDictionary(c: Conversion, row: number): Expr {
  const { pair, dictionarySplat } = c.symbols;
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  for (const child of c.namedChildren(row)) {
    if (c.symbol[child] === pair) {
      keys.push(c.expr(c.field(child, c.fields.key), c.start[child]));
      values.push(c.expr(c.field(child, c.fields.value), c.end[child]));
    } else if (c.symbol[child] === dictionarySplat) {
      keys.push(null);
      values.push(c.expr(c.firstNamed(child), c.end[child]));
    }
  }
  return { kind: 'Dict', start: c.start[row]!, end: c.end[row]!, keys, values };
}

function convertSlice(c: Conversion, row: number): Expr {
  const { colon } = c.symbols;
  const parts: (Expr | null)[] = [null, null, null];
  let part = 0;
  for (const child of c.children(row)) {
    if (c.symbol[child] === colon) part++;
    else if (part < 3) parts[part] = c.expr(child);
  }
  return {
    kind: 'Slice',
    start: c.start[row]!,
    end: c.end[row]!,
    lower: parts[0]!,
    upper: parts[1]!,
    step: parts[2]!,
  };
}

const COMPREHENSIONS: Readonly<Record<string, { kind: ListComp['kind'] | DictComp['kind']; words: string }>> =
  {
    list_comprehension: { kind: 'ListComp', words: 'list comprehension' },
    set_comprehension: { kind: 'SetComp', words: 'set comprehension' },
    dictionary_comprehension: { kind: 'DictComp', words: 'dict comprehension' },
    generator_expression: { kind: 'GeneratorExp', words: 'generator expression' },
  };

/** `[x for x in y]` and its kin, also with 3.15's unpacking (`[*x for x in y]`, `{**x for x in y}`). */
export function convertComprehension(c: Conversion, row: number): ListComp | DictComp {
  const start = c.start[row]!;
  const end = c.end[row]!;
  const { kind, words } = COMPREHENSIONS[c.nameOf(row)]!;
  const outside = c.surroundings;
  const isGenerator = kind === 'GeneratorExp';
  const inside: Surroundings = {
    ...outside,
    // A generator expression with `await` is asynchronous wherever it stands; the others run where they stand.
    scope: isGenerator && outside.scope !== 'async function' ? 'generator expression' : outside.scope,
    comprehension: words,
  };
  const generators = convertGenerators(c, row, inside);
  const isAsyncHere = outside.scope === 'async function' || outside.scope === 'generator expression';
  if (!isGenerator && !isAsyncHere && generators.some((generator) => generator.isAsync)) {
    c.problem('asyncComprehension', start, end);
  }
  c.surroundings = inside;
  const body = convertBody(c, row);
  c.surroundings = outside;
  if (kind === 'DictComp' || body.isMapping) {
    return { kind: 'DictComp', start, end, key: body.key, value: body.value, generators };
  }
  return { kind, start, end, elt: body.value, generators };
}

function convertBody(c: Conversion, row: number): { key: Expr | null; value: Expr; isMapping: boolean } {
  const body = c.field(row, c.fields.body);
  if (body >= 0 && c.symbol[body] === c.symbols.pair) {
    const key = c.expr(c.field(body, c.fields.key), c.start[body]);
    const value = c.expr(c.field(body, c.fields.value), c.end[body]);
    return { key, value, isMapping: true };
  }
  const value = body < 0 ? c.expr(body, c.start[row]! + 1) : c.element(body);
  if (value.kind !== 'Starred') return { key: null, value, isMapping: false };
  c.feature('unpackingInComprehension', value.start, value.end);
  // The stars of `{**d for d in ds}` are hidden from the parser, which sees a set.
  const isMapping = c.text.startsWith('**', value.start);
  return { key: null, value: isMapping ? value.value : value, isMapping };
}

function convertGenerators(c: Conversion, row: number, inside: Surroundings): Comprehension[] {
  const { forInClause, ifClause, asyncKeyword } = c.symbols;
  const generators: Comprehension[] = [];
  const outside = c.surroundings;
  for (const child of c.namedChildren(row)) {
    if (c.symbol[child] === ifClause) {
      generators.at(-1)?.ifs.push(c.expr(c.firstNamed(child), c.end[child]));
      continue;
    }
    if (c.symbol[child] !== forInClause) continue;
    const start = c.start[child]!;
    const end = c.end[child]!;
    const iterables: number[] = [];
    for (const part of c.namedChildren(child)) {
      if (c.hasField(part, c.fields.right)) iterables.push(part);
    }
    if (iterables.length > 1) c.problemAt(child, 'comprehensionIterables');
    const isAsync = c.childOf(child, asyncKeyword) >= 0;
    // The first iterable is evaluated outside of the comprehension.
    const iter = c.expr(iterables[0] ?? -1, end);
    c.surroundings = inside;
    const target = c.element(c.field(child, c.fields.left));
    checkTarget(c, target, 'assign');
    generators.push({ kind: 'Comprehension', start, end, target, iter, ifs: [], isAsync });
  }
  c.surroundings = outside;
  return generators;
}
