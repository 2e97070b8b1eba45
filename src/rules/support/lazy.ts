/**
 * When a list may become an iterator. A value that is read once, in the expression that makes it, by something that
 * only iterates, can be made item by item if nobody can tell that its items are made later.
 */

import type { Call, Expr, ListComp } from '../../syntax';
import { type Consumer, consumerOf, eagerCalls, lazyCalls, othersAreQuiet, reducers } from './consumers';
import { type Effects, effectsOf, isPure } from './effects';
import type { Scopes } from './scopes';
import { type AnyNode, isComprehension, some } from './source';

/** A list that an expression makes, and the iterable that could stand in its place. */
export interface Eager {
  readonly kind: 'comprehension' | 'list call';
  readonly node: ListComp | Call;
  /** What the items come from, seen as code that runs late. */
  readonly late: readonly AnyNode[];
  /** Names that the late code binds itself. */
  readonly own: ReadonlySet<string>;
}

/** The expression as a list that could be made item by item; null where it is none, or where the language forbids it. */
export function eagerList(scopes: Scopes, expression: AnyNode): Eager | null {
  if (expression.kind === 'ListComp') {
    const list = expression as ListComp;
    if (!isPlainComprehension(scopes, list)) return null;
    const [first, ...more] = list.generators;
    const late: AnyNode[] = [list.elt, ...first!.ifs, ...more.flatMap(({ iter, ifs }) => [iter, ...ifs])];
    return { kind: 'comprehension', node: list, late, own: new Set(scopes.boundIn(list).keys()) };
  }
  if (expression.kind !== 'Call') return null;
  const call = expression as Call;
  const [argument] = call.args;
  if (call.args.length !== 1 || call.keywords.length > 0 || argument === undefined) return null;
  if (argument.kind === 'Starred' || scopes.qualifiedName(call.func) !== 'list') return null;
  if (isPooled(scopes, argument)) return null;
  return { kind: 'list call', node: call, late: lateCode(scopes, argument), own: new Set() };
}

/** `executor.map(…)`: all its calls are begun at once, and their results wait in it either way. */
function isPooled(scopes: Scopes, iterable: Expr): boolean {
  if (iterable.kind !== 'Call' || iterable.func.kind !== 'Attribute') return false;
  const { attr } = iterable.func;
  const pooled = attr === 'map' || attr === 'starmap' || attr === 'imap' || attr === 'imap_unordered';
  return pooled && scopes.qualifiedName(iterable.func)?.startsWith('itertools.') !== true;
}

/** What of an iterable runs when it is asked for its items. */
function lateCode(scopes: Scopes, iterable: Expr): readonly AnyNode[] {
  if (iterable.kind === 'GeneratorExp') {
    const [first, ...more] = iterable.generators;
    return [iterable.elt, ...first!.ifs, ...more.flatMap(({ iter, ifs }) => [iter, ...ifs])];
  }
  if (iterable.kind !== 'Call') return [];
  const name = scopes.qualifiedName(iterable.func);
  if (name === 'map' || name === 'filter') return [iterable];
  return iterable.args.flatMap((argument) => lateCode(scopes, argument));
}

/** No await, no `async for`, no `:=`, no names of a class body, nothing that looks at its own frame. */
function isPlainComprehension(scopes: Scopes, list: ListComp): boolean {
  const frameReaders = new Set(['super', 'locals', 'vars', 'dir', 'eval', 'exec', '__class__']);
  const odd = (node: AnyNode): boolean => {
    switch (node.kind) {
      case 'Await':
      case 'NamedExpr':
      case 'Yield':
      case 'YieldFrom':
      case 'Starred':
        return node.kind !== 'Starred' || node === list.elt;
      case 'Comprehension':
        return (node as AnyNode & { isAsync: boolean }).isAsync;
      case 'Name':
        return frameReaders.has((node as Extract<Expr, { kind: 'Name' }>).id);
      default:
        return false;
    }
  };
  if (some(list, odd)) return false;
  const scope = scopes.scopeOf(list);
  if (scope.kind !== 'ClassDef') return true;
  const bound = scopes.boundIn(scope);
  const inside = [list.elt, ...list.generators.flatMap(({ ifs }) => ifs)];
  return !inside.some((part) =>
    some(part, (node) => node.kind === 'Name' && bound.has((node as Extract<Expr, { kind: 'Name' }>).id)),
  );
}

/** The effects of making the items. */
export const itemEffects = (scopes: Scopes, eager: Eager): Effects => {
  const effects = effectsOf(scopes, eager.late);
  for (const name of eager.own) effects.assigned.delete(name);
  return effects;
};

/** Where the items end up, in the expression that makes the list. */
export type End =
  | {
      readonly kind: 'reduced';
      /** The call that receives the list itself. */
      readonly call: Call;
      readonly name: string;
      readonly consumer: Consumer;
      /** Something on the way may end before the last item. */
      readonly stopsEarly: boolean;
      /** An iterator lies between, so that other code may run between two items. */
      readonly interleaved: boolean;
    }
  /** A `for` statement or a comprehension loops over it, perhaps through `zip` or `enumerate`. */
  | {
      readonly kind: 'looped';
      readonly loop: AnyNode;
      readonly direct: boolean;
      readonly stopsEarly: boolean;
    }
  | { readonly kind: 'yielded'; readonly loop: AnyNode; readonly direct: true; readonly stopsEarly: true };

/** Follows an iterable outwards to what reads it; null where it escapes, or where an unknown call gets it. */
export function endOf(scopes: Scopes, iterable: AnyNode): End | null {
  const { source } = scopes;
  const parent = source.parentOf(iterable);
  if (parent === null) return null;
  if (parent.kind === 'For') {
    const { iter } = parent as AnyNode & { iter: AnyNode };
    return iter === iterable ? { kind: 'looped', loop: parent, direct: true, stopsEarly: false } : null;
  }
  if (parent.kind === 'YieldFrom') return { kind: 'yielded', loop: parent, direct: true, stopsEarly: true };
  if (parent.kind === 'Comprehension') {
    const { iter, isAsync } = parent as AnyNode & { iter: AnyNode; isAsync: boolean };
    if (iter !== iterable || isAsync) return null;
    const around = source.parentOf(parent)!;
    if (!isComprehension(around) || around.generators[0] !== parent) return null;
    const stops = around.kind === 'GeneratorExp' ? stopsOf(scopes, around) : false;
    return stops === null ? null : { kind: 'looped', loop: around, direct: true, stopsEarly: stops };
  }
  if (parent.kind !== 'Call') return null;
  const call = parent as Call;
  const argument = iterable as Expr;
  const reducer = consumerOf(scopes, call, argument);
  if (reducer !== null) {
    if (!othersAreQuiet(scopes, call, argument)) return null;
    const { name, consumer } = reducer;
    const early = consumer.stopsEarly === true;
    if (consumer.lazy !== true) {
      const interleaved = consumer.position === 'all' && call.args.length > 1;
      return { kind: 'reduced', call, name, consumer, stopsEarly: early, interleaved };
    }
    const end = readAtOnce(scopes, call) ?? endOf(scopes, call);
    if (end === null || (end !== 'at once' && end.kind === 'yielded')) return null;
    if (end !== 'at once' && end.kind === 'looped' && end.loop.kind === 'For')
      return { ...end, direct: false };
    // `sum(1 for key, group in groupby([…]))`: the loop belongs to a generator that is read to its end.
    const stopsEarly = early || (end !== 'at once' && end.stopsEarly);
    return { kind: 'reduced', call, name, consumer, stopsEarly, interleaved: true };
  }
  if (consumerOf(scopes, call, argument, lazyCalls) !== null) {
    const end = endOf(scopes, call);
    if (end === null || end.kind === 'yielded') return null;
    return end.kind === 'reduced' ? { ...end, interleaved: true } : { ...end, direct: false };
  }
  return null;
}

/** `list(chain([…], […]))`: the iterator is read to its end by a call that keeps what it reads. */
function readAtOnce(scopes: Scopes, iterator: Call): 'at once' | null {
  const parent = scopes.source.parentOf(iterator);
  if (parent === null || parent.kind !== 'Call') return null;
  const call = parent as Call;
  const name = scopes.qualifiedName(call.func);
  return name !== null && eagerCalls.has(name) && call.args[0] === iterator ? 'at once' : null;
}

/** Whether what reads a generator may stop early; null where nobody knows who reads it. */
function stopsOf(scopes: Scopes, generator: AnyNode): boolean | null {
  const parent = scopes.source.parentOf(generator);
  if (parent === null || parent.kind !== 'Call') return null;
  const call = parent as Call;
  const name = scopes.qualifiedName(call.func);
  const argument = generator as Expr;
  if (name !== null && eagerCalls.has(name) && call.args[0] === argument) return false;
  if (call.func.kind === 'Attribute' && call.func.attr === 'join' && call.args[0] === argument) return false;
  const reducer = consumerOf(scopes, call, argument, reducers);
  if (reducer === null || reducer.consumer.lazy === true) return null;
  return reducer.consumer.stopsEarly === true;
}

/**
 * Whether a reader that has no effects of its own may ask for the items one by one. Where it reads them all and nothing
 * runs in between, even effects of theirs happen as before; else they must have none, and nothing to miss.
 */
export function mayBeReadLate(effects: Effects, end: Extract<End, { kind: 'reduced' }>): boolean {
  if (effects.stops) return false;
  if (end.stopsEarly) return isPure(effects) && !effects.raises;
  return !end.interleaved || isPure(effects);
}

/** Whether a single-argument `next()` or a `StopIteration` stands anywhere in the file. */
export const mentionsStopIteration = (scopes: Scopes): boolean =>
  scopes.source.nodes.some((node) => {
    if (node.kind === 'Name') return (node as Extract<Expr, { kind: 'Name' }>).id === 'StopIteration';
    if (node.kind !== 'Call') return false;
    const { func, args } = node as Call;
    return func.kind === 'Name'
      ? func.id === 'next' && args.length === 1
      : func.kind === 'Attribute' && func.attr === '__next__';
  });
