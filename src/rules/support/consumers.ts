/** Built-in callables that take an iterable: what they do with it, and whether they keep, stop early, or wait. */

import type { Call, Expr } from '../../syntax';
import { effectsOf, isPure } from './effects';
import { computingModules, quietCalls, raisingCalls } from './known-calls';
import type { Scopes } from './scopes';

export interface Consumer {
  /** `summed`: what happens to the list. */
  readonly verb: string;
  /** Positions of the iterables; `all` where every positional argument is one. */
  readonly position: number | 'all';
  /** It may end before the last item. */
  readonly stopsEarly?: boolean;
  /** It answers an iterator that reads its argument later. */
  readonly lazy?: boolean;
  /** It must have this keyword. */
  readonly needs?: string;
  /** It reads an iterable only when it has no second positional argument. */
  readonly alone?: boolean;
  /** In some versions it makes a list of what it is given. */
  readonly statistics?: boolean;
  /** Time of the generator's way, relative to the list's: few items, many. Null where it was not measured alike. */
  readonly ratio?: readonly [few: string, many: string];
}

const reducing = ['1.1 to 1.4', '0.7 to 0.9'] as const;
const testing = ['1.2 to 1.7', '1.4 to 1.6'] as const;

/** By qualified name. */
export const reducers: ReadonlyMap<string, Consumer> = new Map<string, Consumer>([
  ['sum', { verb: 'summed', position: 0, ratio: reducing }],
  ['min', { verb: 'searched for its smallest item', position: 0, alone: true, ratio: reducing }],
  ['max', { verb: 'searched for its largest item', position: 0, alone: true, ratio: reducing }],
  ['any', { verb: 'tested by any()', position: 0, stopsEarly: true, ratio: testing }],
  ['all', { verb: 'tested by all()', position: 0, stopsEarly: true, ratio: testing }],
  ['math.fsum', { verb: 'summed', position: 0, ratio: reducing }],
  ['math.prod', { verb: 'multiplied', position: 0 }],
  ['functools.reduce', { verb: 'reduced to one value', position: 1 }],
  ['statistics.fmean', { verb: 'averaged', position: 0 }],
  ['statistics.mean', { verb: 'averaged', position: 0, statistics: true }],
  ['statistics.pstdev', { verb: 'measured for its spread', position: 0, statistics: true }],
  ['heapq.nlargest', { verb: 'searched for its largest items', position: 1 }],
  ['heapq.nsmallest', { verb: 'searched for its smallest items', position: 1 }],
  ['collections.deque', { verb: 'cut to its last items', position: 0, needs: 'maxlen' }],
  ['collections.Counter', { verb: 'counted', position: 0, alone: true }],
  ['dict.fromkeys', { verb: 'made into keys', position: 0 }],
  ['set.update', { verb: 'added to the set', position: 'all' }],
  ['set.intersection', { verb: 'compared with the set', position: 'all' }],
  ['set.isdisjoint', { verb: 'compared with the set', position: 0, stopsEarly: true }],
  ['dict.update', { verb: 'added to the dict', position: 0, alone: true }],
  ['heapq.merge', { verb: 'merged', position: 'all', lazy: true }],
  ['itertools.accumulate', { verb: 'accumulated', position: 0, lazy: true }],
  ['itertools.groupby', { verb: 'grouped', position: 0, lazy: true }],
  ['itertools.chain', { verb: 'chained', position: 'all', lazy: true }],
  ['itertools.islice', { verb: 'cut', position: 0, lazy: true, stopsEarly: true }],
]);

/** Iterators that read their arguments as they are asked. */
export const lazyCalls: ReadonlyMap<string, Consumer> = new Map<string, Consumer>([
  ['enumerate', { verb: 'counted through', position: 0, lazy: true }],
  ['zip', { verb: 'paired', position: 'all', lazy: true }],
  ['iter', { verb: 'iterated', position: 0, lazy: true, alone: true }],
]);

/** Callables that read everything at once and hand back something else. */
export const eagerCalls: ReadonlySet<string> = new Set([
  'list',
  'tuple',
  'set',
  'frozenset',
  'dict',
  'sorted',
  'bytes',
  'bytearray',
]);

/** The consumer that a call is, where the argument is what it consumes. */
export function consumerOf(
  scopes: Scopes,
  call: Call,
  argument: Expr,
  table: ReadonlyMap<string, Consumer> = reducers,
): { readonly name: string; readonly consumer: Consumer } | null {
  const position = call.args.indexOf(argument);
  if (position < 0 || call.args.some(({ kind }) => kind === 'Starred')) return null;
  if (call.keywords.some(({ arg }) => arg === null)) return null;
  const name = consumerName(scopes, call);
  const consumer = name === null ? undefined : table.get(name);
  if (name === null || consumer === undefined) return null;
  if (consumer.position !== 'all' && consumer.position !== position) return null;
  if (consumer.alone === true && call.args.length > 1) return null;
  if (consumer.needs !== undefined) {
    const given = call.keywords.find(({ arg }) => arg === consumer.needs)?.value;
    if (given === undefined || (given.kind === 'Constant' && given.value.type === 'None')) return null;
  }
  return { name, consumer };
}

function consumerName(scopes: Scopes, call: Call): string | null {
  const { func } = call;
  const name = scopes.qualifiedName(func);
  if (name !== null && (reducers.has(name) || lazyCalls.has(name))) return name;
  if (func.kind !== 'Attribute') return name;
  const type = typeOf(scopes, func.value);
  return type === null ? null : `${type}.${func.attr}`;
}

/** The built-in container that an expression is, where the file shows it: a display, a call, a name bound to these only. */
export function typeOf(scopes: Scopes, expression: Expr): 'list' | 'set' | 'dict' | 'tuple' | 'range' | null {
  switch (expression.kind) {
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Tuple':
      return 'tuple';
    case 'Call': {
      const name = scopes.qualifiedName(expression.func);
      if (name === 'list' || name === 'set' || name === 'dict' || name === 'tuple' || name === 'range')
        return name;
      return name === 'sorted' ? 'list' : null;
    }
    case 'Name': {
      const sites = scopes.sitesOf(expression.id, expression);
      const types = sites.map((site) => {
        if (site.kind !== 'Assign') return null;
        const { targets, value } = site as unknown as { targets: Expr[]; value: Expr };
        if (!targets.every(({ kind }) => kind === 'Name') || value.kind === 'Name') return null;
        return typeOf(scopes, value);
      });
      const [type] = types;
      return type !== undefined && type !== null && types.every((each) => each === type) ? type : null;
    }
    default:
      return null;
  }
}

/** Whether the other arguments of a consumer are values and functions that do nothing but compute. */
export function othersAreQuiet(scopes: Scopes, call: Call, argument: Expr): boolean {
  const others = [
    ...call.args.filter((each) => each !== argument),
    ...call.keywords.map(({ value }) => value),
  ];
  return others.every((other) => {
    if (other.kind === 'Lambda') return isPure(effectsOf(scopes, [other.body]));
    if (!isPure(effectsOf(scopes, [other]))) return false;
    if (other.kind !== 'Name' && other.kind !== 'Attribute') return true;
    const name = scopes.qualifiedName(other);
    if (name !== null && (quietCalls.has(name) || raisingCalls.has(name))) return true;
    if (name !== null && computingModules.has(name.split('.')[0]!)) return true;
    if (other.kind === 'Attribute') return call.keywords.every(({ arg }) => arg !== 'key');
    const target = scopes.functionNamed(other);
    if (target === null) return !isFunctionPosition(call, other);
    // Called with values of its own, it must leave everything else alone.
    return isPure(effectsOf(scopes, [{ ...call, func: other, args: [], keywords: [] } as Call]));
  });
}

/** Whether an argument stands where a function is expected. */
function isFunctionPosition(call: Call, argument: Expr): boolean {
  const keyword = call.keywords.find(({ value }) => value === argument);
  if (keyword !== undefined) return keyword.arg === 'key' || keyword.arg === 'func';
  const { func } = call;
  const name = func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr : '';
  return (
    (name === 'reduce' && call.args[0] === argument) || (name === 'accumulate' && call.args[1] === argument)
  );
}
