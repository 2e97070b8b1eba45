/** The forms of a list that is made for a loop, and what the loop could read in its place. */

import type { Run, TemporaryFact } from '../../facts';
import type { BinaryOperator, Call, Expr } from '../../syntax';
import type { Edit } from '../rule';
import { typeOf } from './consumers';
import { importModule, keepOnly, openBrackets, replace, textOf } from './edits';
import { placeOf } from './effects';
import { eagerList } from './lazy';
import type { Scopes } from './scopes';
import type { AnyNode } from './source';

export interface LoopedCopy {
  /** `copy`: of something that is there; `made`: its items come into being with it. */
  readonly kind: 'copy' | 'made';
  /** What could be read in its place. */
  readonly of: AnyNode;
  /** The text of the source, where it is not that of `of`. */
  readonly source: string | null;
  /** Code that would run between two rounds. */
  readonly late: readonly AnyNode[];
  /** Names that the late code binds itself. */
  readonly own: ReadonlySet<string>;
  /** Containers that must stay as they are, as text. */
  readonly places: readonly string[];
  /** Nothing can change the source: a range, a text, a tuple. */
  readonly fixed: boolean;
  readonly title: string;
  readonly edits: readonly Edit[] | null;
}

const none: ReadonlySet<string> = new Set();
const exactContainers = new Set([
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'deque',
  'str',
  'bytes',
  'range',
]);
const unchanging = new Set(['tuple', 'frozenset', 'str', 'bytes', 'range']);
const iterators = new Set(['map', 'filter', 'zip', 'enumerate', 'range', 'reversed']);

/** The copy that an expression is, given what the run saw of it; null where it is none, or of an unknown type. */
export function loopedCopy(
  run: Run,
  scopes: Scopes,
  node: AnyNode,
  fact: TemporaryFact,
  call: AnyNode | null,
): LoopedCopy | null {
  const expression = node as Expr;
  switch (expression.kind) {
    case 'ListComp': {
      const eager = eagerList(scopes, expression);
      if (eager === null) return null;
      const { iter } = expression.generators[0]!;
      return {
        kind: 'made',
        of: expression,
        source: null,
        late: eager.late,
        own: eager.own,
        places: placesOf(scopes, iter),
        fixed: false,
        title: 'Make the items one by one',
        edits: openBrackets(run, expression, call),
      };
    }
    case 'Call':
      return ofCall(run, scopes, expression, fact);
    case 'List': {
      const [only] = expression.elts;
      if (expression.elts.length !== 1 || only === undefined || only.kind !== 'Starred') return null;
      return ofIterable(run, scopes, expression, only.value, fact);
    }
    case 'Subscript':
      return ofSlice(run, scopes, expression, fact);
    case 'BinOp':
      return ofOperator(run, expression, fact);
    default:
      return null;
  }
}

function ofCall(run: Run, scopes: Scopes, call: Call, fact: TemporaryFact): LoopedCopy | null {
  if (call.keywords.length > 0) return null;
  const { func } = call;
  if (func.kind === 'Attribute' && func.attr === 'copy' && call.args.length === 0) {
    const type = fact.source?.type ?? typeOf(scopes, func.value);
    if (type !== 'list' && type !== 'dict' && type !== 'set') return null;
    return copyOf(run, call, func.value, type);
  }
  const [argument] = call.args;
  if (call.args.length !== 1 || argument === undefined || argument.kind === 'Starred') return null;
  if (scopes.qualifiedName(func) !== 'list') return null;
  return ofIterable(run, scopes, call, argument, fact);
}

/** `list(iterable)` and `[*iterable]`. */
function ofIterable(
  run: Run,
  scopes: Scopes,
  whole: Expr,
  iterable: Expr,
  fact: TemporaryFact,
): LoopedCopy | null {
  const edits = keepOnly(run, whole, iterable);
  const made = { own: none, source: null, of: iterable, title: 'Loop over it directly', edits };
  if (iterable.kind === 'GeneratorExp') {
    const [first, ...more] = iterable.generators;
    const late = [iterable.elt, ...first!.ifs, ...more.flatMap(({ iter, ifs }) => [iter, ...ifs])];
    const own = new Set(scopes.boundIn(iterable).keys());
    return { ...made, kind: 'made', late, own, places: placesOf(scopes, first!.iter), fixed: false };
  }
  if (iterable.kind === 'Call') {
    const name = scopes.qualifiedName(iterable.func);
    if (name !== null && (iterators.has(name) || name.startsWith('itertools.'))) {
      if (iterable.args.some(({ kind }) => kind === 'Starred')) return null;
      const places = iterable.args.flatMap((each) => placesOf(scopes, each));
      const late = name === 'range' ? [] : lateArguments(name, iterable);
      return { ...made, kind: name === 'reversed' ? 'copy' : 'made', late, places, fixed: name === 'range' };
    }
    const { func } = iterable;
    const view = func.kind === 'Attribute' && ['keys', 'values', 'items'].includes(func.attr);
    if (!view || iterable.args.length > 0) return null;
    const place = placeOf(func.value);
    const type = fact.source?.type ?? typeOf(scopes, func.value);
    if (place === null || type === null || !/^(dict|dict_(keys|values|items))$/.test(type)) return null;
    return { ...made, kind: 'copy', source: place, late: [], places: [place], fixed: false };
  }
  const type = fact.source?.type ?? typeOf(scopes, iterable);
  if (type === null || !exactContainers.has(type)) return null;
  return copyOf(run, whole, iterable, type);
}

function copyOf(run: Run, whole: Expr, source: Expr, type: string): LoopedCopy | null {
  const place = placeOf(source);
  if (place === null && source.kind !== 'Constant') return null;
  const text = textOf(run, source);
  return {
    kind: 'copy',
    of: source,
    source: null,
    late: [],
    own: none,
    places: place === null ? [] : [place],
    fixed: unchanging.has(type),
    title: `Loop over ${text} directly`,
    edits: keepOnly(run, whole, source),
  };
}

/** `x[:]`, `x[::-1]` and `x[1:]` of a list or a tuple; other slices are small, or slower to skip to. */
function ofSlice(
  run: Run,
  scopes: Scopes,
  expression: Extract<Expr, { kind: 'Subscript' }>,
  fact: TemporaryFact,
): LoopedCopy | null {
  const { value, slice } = expression;
  if (slice.kind !== 'Slice' || slice.upper !== null) return null;
  const type = fact.source?.type ?? typeOf(scopes, value);
  if (type !== 'list' && type !== 'tuple') return null;
  const copy = copyOf(run, expression, value, type);
  if (copy === null) return null;
  const text = textOf(run, value);
  const step = slice.step === null ? 1n : integerOf(slice.step);
  if (slice.lower === null && step === 1n) return copy;
  if (slice.lower === null && step === -1n) {
    return {
      ...copy,
      title: `Loop over reversed(${text})`,
      edits: [replace(expression.start, value.start, 'reversed('), replace(value.end, expression.end, ')')],
    };
  }
  const lower = slice.lower === null ? null : integerOf(slice.lower);
  if (lower === null || lower < 0n || step !== 1n) return null;
  const imported = importModule(run, 'itertools', expression);
  const rest = [
    replace(expression.start, value.start, 'itertools.islice('),
    replace(value.end, expression.end, `, ${lower}, None)`),
  ];
  return {
    ...copy,
    title: `Loop over itertools.islice(${text}, ${lower}, None)`,
    edits: imported && [...imported, ...rest],
  };
}

/** `a + b` of two lists, and `[x] * n`. */
function ofOperator(
  run: Run,
  expression: Extract<Expr, { kind: 'BinOp' }>,
  fact: TemporaryFact,
): LoopedCopy | null {
  const { left, right } = expression;
  const op: BinaryOperator = expression.op;
  if (fact.type !== 'list' || textOf(run, expression).includes('#')) return null;
  const imported = importModule(run, 'itertools', expression);
  const common = { kind: 'copy' as const, of: expression, late: [], own: none, fixed: false };
  const span = [expression.start, expression.end] as const;
  if (op === '+') {
    const places = [placeOf(left), placeOf(right)].filter((place) => place !== null);
    if (places.length !== 2) return null;
    const text = `itertools.chain(${textOf(run, left)}, ${textOf(run, right)})`;
    const edits = imported && [...imported, replace(...span, text)];
    return {
      ...common,
      source: `${textOf(run, left)} and ${textOf(run, right)}`,
      places,
      title: `Loop over ${text}`,
      edits,
    };
  }
  if (op !== '*' || left.kind !== 'List' || left.elts.length !== 1 || left.elts[0]!.kind !== 'Constant')
    return null;
  if (right.kind !== 'Name' && right.kind !== 'Constant') return null;
  const text = `itertools.repeat(${textOf(run, left.elts[0]!)}, ${textOf(run, right)})`;
  const edits = imported && [...imported, replace(...span, text)];
  return { ...common, source: text, places: [], fixed: true, title: `Loop over ${text}`, edits };
}

/** Functions that an iterator calls as it goes, as code. */
function lateArguments(name: string, call: Call): readonly AnyNode[] {
  return name === 'map' || name === 'filter' ? [call] : call.args.filter(({ kind }) => kind === 'Lambda');
}

/** The containers that an iterable reads from while it is read. */
function placesOf(scopes: Scopes, iterable: Expr): readonly string[] {
  const place = placeOf(iterable);
  if (place !== null) return [place];
  if (iterable.kind !== 'Call') return [];
  const { func } = iterable;
  const inner = func.kind === 'Attribute' ? placeOf(func.value) : null;
  return [...(inner === null ? [] : [inner]), ...iterable.args.flatMap((each) => placesOf(scopes, each))];
}

function integerOf(expression: Expr): bigint | null {
  if (expression.kind === 'UnaryOp' && expression.op === '-') {
    const value = integerOf(expression.operand);
    return value === null ? null : -value;
  }
  return expression.kind === 'Constant' && expression.value.type === 'int' ? expression.value.value : null;
}
