/** itertools that go through one iterable: chain, takewhile, dropwhile, filterfalse, compress, starmap, accumulate, pairwise, cycle. */

import { appendOwned, newList, type PyList } from '../list';
import { PENDING, type PyObject, type Result } from '../object';
import { Operator } from '../operator-names';
import { chain } from '../protocol/chain';
import { isExhausted } from '../protocol/consume';
import { isTrue } from '../protocol/equality';
import { getIterator, next } from '../protocol/iteration';
import { binary } from '../protocol/operators';
import { truth } from '../protocol/truth';
import type { Runtime } from '../runtime';
import { newTuple } from '../tuple';
import { tupleFrom } from '../tuple-type';
import type { PyType, Slots, TypeSpec } from '../type';
import { type Advance, bindArguments, newTool, type PyTool, toolType } from './tool';

type Construct = NonNullable<Slots['new']>;

/** Makes a tool of an iterator of the first of `args` and the other arguments, taken. */
function overIterator(
  runtime: Runtime,
  type: PyType,
  iterable: PyObject,
  others: readonly PyObject[],
  bytes: number,
): Result {
  return chain(
    runtime,
    [iterable, type, ...others],
    (rt, [source]) => getIterator(rt, source!),
    (rt, iterator, [, cls, ...rest]) =>
      newTool(rt, cls as PyType, [iterator, ...rest.map((part) => rt.heap.take(part))], [0], bytes),
  );
}

/** A function and an iterable: takewhile, dropwhile, filterfalse, starmap. */
function functionAndIterable(name: string, bytes: number): Construct {
  return (runtime, type, args, keywords) => {
    if (keywords !== null && keywords.size > 0)
      return runtime.raise('TypeError', `${name}() takes no keyword arguments`);
    if (args.length !== 2)
      return runtime.raise('TypeError', `${name} expected 2 arguments, got ${args.length}`);
    return overIterator(runtime, type, args[1]!, [args[0]!], bytes);
  };
}

const start = 0;
const gotItem = 1;
const gotAnswer = 2;
const gotTruth = 3;

/**
 * Items that a predicate decides over: what is done with an item whose predicate is true or false, `give` it,
 * `skip` it or `end` there. `numbers[0]` is 1 once the predicate is not asked any more.
 */
function decided(
  whenTrue: 'give' | 'skip' | 'end',
  whenFalse: 'give' | 'skip' | 'end',
  once: boolean,
): Advance {
  return (runtime, frame, tool, value) => {
    const [iterator, predicate] = tool.parts;
    if (whenFalse === 'end' && tool.numbers[0] === 1) return null;
    for (;;) {
      let answer: Result;
      switch (frame.state) {
        case start:
          frame.state = gotItem;
          answer = next(runtime, iterator!);
          break;
        case gotItem: {
          if (value === null) return null;
          if (once && tool.numbers[0] === 1) return value;
          const item = frame.hold(value);
          const isNone = predicate === runtime.singletons.none || predicate === runtime.types.bool;
          frame.state = isNone && !once && whenFalse !== 'end' ? gotTruth : gotAnswer;
          answer = frame.state === gotTruth ? truth(runtime, item) : runtime.call(predicate!, [item]);
          break;
        }
        case gotAnswer:
          if (value === null) return null;
          frame.state = gotTruth;
          answer = truth(runtime, frame.hold(value));
          break;
        default: {
          if (value === null) return null;
          const what = isTrue(runtime, value) ? whenTrue : whenFalse;
          while (frame.owned.length > 1) runtime.heap.drop(frame.owned.pop()!);
          const item = frame.owned.pop()!;
          if (what === 'give' && once) {
            runtime.heap.touch(tool);
            tool.numbers[0] = 1;
          }
          if (what === 'give') return item;
          runtime.heap.drop(item);
          if (what === 'end') {
            runtime.heap.touch(tool);
            tool.numbers[0] = 1;
            return null;
          }
          frame.state = start;
          answer = null;
        }
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  };
}

const starmapNext: Advance = (runtime, frame, tool, value) => {
  if (frame.state === start) {
    frame.state = gotItem;
    const item = next(runtime, tool.parts[0]!);
    if (item === PENDING) return PENDING;
    value = item;
  }
  if (frame.state === gotItem) {
    if (value === null) return null;
    frame.state = gotAnswer;
    const args = tupleFrom(runtime, frame.hold(value));
    if (args === PENDING) return PENDING;
    value = args;
  }
  if (frame.state === gotAnswer) {
    if (value === null) return null;
    frame.state = gotTruth;
    const items = frame.hold(value as ReturnType<typeof newTuple>).items;
    return runtime.call(tool.parts[1]!, items);
  }
  return value;
};

/** parts: the iterator of iterables, the current iterator. */
const chainNext: Advance = (runtime, frame, tool, value) => {
  for (;;) {
    let answer: Result;
    switch (frame.state) {
      case start:
        if (tool.parts[0] === null) return null;
        if (tool.parts[1] === null) {
          frame.state = gotItem;
          answer = next(runtime, tool.parts[0]!);
        } else {
          frame.state = gotTruth;
          answer = next(runtime, tool.parts[1]!);
        }
        break;
      case gotItem:
        if (value === null) {
          if (isExhausted(runtime)) tool.setPart(runtime.heap, 0, null);
          return null;
        }
        frame.state = gotAnswer;
        answer = getIterator(runtime, frame.hold(value));
        break;
      case gotAnswer:
        if (value === null) {
          tool.setPart(runtime.heap, 0, null);
          return null;
        }
        while (frame.owned.length > 0) runtime.heap.drop(frame.owned.pop()!);
        tool.setPart(runtime.heap, 1, value);
        frame.state = start;
        answer = null;
        break;
      default:
        if (value !== null) return value;
        if (!isExhausted(runtime)) return null;
        tool.setPart(runtime.heap, 1, null);
        frame.state = start;
        answer = null;
    }
    if (answer === PENDING) return PENDING;
    value = answer;
  }
};

/** parts: the total (null before the first), the iterator, the function, the initial value or null. */
const accumulateNext: Advance = (runtime, frame, tool, value) => {
  const { heap } = runtime;
  if (frame.state === start) {
    const initial = tool.parts[3];
    if (initial !== null && initial !== undefined) {
      heap.touch(tool);
      tool.parts[3] = null;
      tool.setPart(heap, 0, heap.take(initial));
      return initial;
    }
    frame.state = gotItem;
    const item = next(runtime, tool.parts[1]!);
    if (item === PENDING) return PENDING;
    value = item;
  }
  if (value === null) return null;
  if (frame.state === gotItem) {
    const total = tool.parts[0];
    if (total === null || total === undefined) {
      tool.setPart(heap, 0, heap.take(value));
      return value;
    }
    frame.state = gotAnswer;
    const item = frame.hold(value);
    const by = tool.parts[2];
    const answer =
      by === null || by === undefined
        ? binary(runtime, Operator.add, total, item)
        : runtime.call(by, [total, item]);
    if (!answer) return answer;
    value = answer;
  }
  tool.setPart(heap, 0, heap.take(value));
  return value;
};

/** parts: the iterator, the previous item. */
const pairwiseNext: Advance = (runtime, frame, tool, value) => {
  const { heap } = runtime;
  for (;;) {
    if (frame.state === start) {
      frame.state = tool.parts[1] === null ? gotItem : gotAnswer;
      const item = next(runtime, tool.parts[0]!);
      if (item === PENDING) return PENDING;
      value = item;
    }
    if (value === null) return null;
    if (frame.state === gotItem) {
      tool.setPart(heap, 1, value);
      frame.state = start;
      continue;
    }
    const pair = newTuple(runtime, [heap.take(tool.parts[1]!), heap.take(value)]);
    tool.setPart(heap, 1, value);
    return pair;
  }
};

/** parts: the iterator (null once exhausted), the list of items seen; numbers: where the list is gone through. */
const cycleNext: Advance = (runtime, frame, tool, value) => {
  const saved = tool.parts[1] as PyList;
  if (frame.state === start && tool.parts[0] !== null) {
    frame.state = gotItem;
    const item = next(runtime, tool.parts[0]!);
    if (item === PENDING) return PENDING;
    value = item;
  }
  if (value !== null) {
    appendOwned(runtime.heap, saved, runtime.heap.take(value));
    return value;
  }
  if (tool.parts[0] !== null) {
    if (!isExhausted(runtime)) return null;
    tool.setPart(runtime.heap, 0, null);
  }
  if (saved.items.length === 0) return null;
  runtime.heap.touch(tool);
  const at = tool.numbers[0]!;
  tool.numbers[0] = (at + 1) % saved.items.length;
  return runtime.heap.take(saved.items[at]!);
};

/** parts: data, selectors. */
const compressNext: Advance = (runtime, frame, tool, value) => {
  for (;;) {
    let answer: Result;
    switch (frame.state) {
      case start:
        frame.state = gotItem;
        answer = next(runtime, tool.parts[0]!);
        break;
      case gotItem:
        if (value === null) return null;
        frame.hold(value);
        frame.state = gotAnswer;
        answer = next(runtime, tool.parts[1]!);
        break;
      case gotAnswer:
        if (value === null) return null;
        frame.state = gotTruth;
        answer = truth(runtime, frame.hold(value));
        break;
      default: {
        if (value === null) return null;
        runtime.heap.drop(frame.owned.pop()!);
        const item = frame.owned.pop()!;
        if (isTrue(runtime, value)) return item;
        runtime.heap.drop(item);
        frame.state = start;
        answer = null;
      }
    }
    if (answer === PENDING) return PENDING;
    value = answer;
  }
};

/** Makes a chain of an iterator over the iterables, which it takes over. */
function newChain(runtime: Runtime, type: PyType, source: PyObject): PyTool {
  return newTool(runtime, type, [source, null], [0], 48);
}

const chainConstruct: Construct = (runtime, type, args, keywords) => {
  if (keywords !== null && keywords.size > 0)
    return runtime.raise('TypeError', 'chain() takes no keyword arguments');
  const tuple = newTuple(
    runtime,
    args.map((arg) => runtime.heap.take(arg)),
  );
  const iterator = getIterator(runtime, tuple);
  runtime.heap.drop(tuple);
  return iterator ? newChain(runtime, type, iterator) : iterator;
};

export const filterTools: readonly TypeSpec[] = [
  toolType('chain', chainConstruct, chainNext, {
    generic: true,
    methods: [
      {
        name: 'from_iterable',
        signature: '(iterable, /)',
        style: 'o',
        kind: 'classmethod',
        body: (runtime, self, [iterable]) =>
          chain(
            runtime,
            [iterable!, self],
            (rt, [source]) => getIterator(rt, source!),
            (rt, iterator, [, type]) => newChain(rt, type as PyType, iterator),
          ),
      },
    ],
  }),
  toolType('takewhile', functionAndIterable('takewhile', 56), decided('give', 'end', false)),
  toolType('dropwhile', functionAndIterable('dropwhile', 56), decided('skip', 'give', true)),
  toolType('filterfalse', functionAndIterable('filterfalse', 48), decided('skip', 'give', false)),
  toolType('starmap', functionAndIterable('starmap', 48), starmapNext),
  toolType(
    'accumulate',
    (runtime, type, args, keywords) => {
      const bound = bindArguments(runtime, 'accumulate', ['iterable', 'func', 'initial'], 1, args, keywords);
      if (bound === null) return null;
      const { none } = runtime.singletons;
      const [iterable, by, initial] = bound;
      return chain(
        runtime,
        [iterable!, type, by ?? none, initial ?? none],
        (rt, [source]) => getIterator(rt, source!),
        (rt, iterator, [, cls, fn, first]) => {
          const keep = (part: PyObject): PyObject | null => (part === none ? null : rt.heap.take(part));
          return newTool(
            rt,
            cls as PyType,
            [null, iterator, keep(fn!), keep(first!)],
            [0],
            rt.profile.sizes.itertools.accumulate,
          );
        },
      );
    },
    accumulateNext,
  ),
  toolType(
    'pairwise',
    (runtime, type, args) =>
      args.length === 1
        ? chain(
            runtime,
            [args[0]!, type],
            (rt, [source]) => getIterator(rt, source!),
            (rt, iterator, [, cls]) =>
              newTool(rt, cls as PyType, [iterator, null], [0], rt.profile.sizes.itertools.pairwise),
          )
        : runtime.raise('TypeError', `pairwise expected 1 argument, got ${args.length}`),
    pairwiseNext,
  ),
  toolType(
    'cycle',
    (runtime, type, args) =>
      args.length === 1
        ? chain(
            runtime,
            [args[0]!, type],
            (rt, [source]) => getIterator(rt, source!),
            (rt, iterator, [, cls]) =>
              newTool(rt, cls as PyType, [iterator, newList(rt, [])], [0], rt.profile.sizes.itertools.cycle),
          )
        : runtime.raise('TypeError', `cycle expected 1 argument, got ${args.length}`),
    cycleNext,
  ),
  toolType(
    'compress',
    (runtime, type, args, keywords) => {
      const bound = bindArguments(runtime, 'compress', ['data', 'selectors'], 2, args, keywords);
      if (bound === null) return null;
      return chain(
        runtime,
        [bound[0]!, bound[1]!, type],
        (rt, [data]) => getIterator(rt, data!),
        (rt, data, [, selectors, cls]) =>
          chain(
            rt,
            [selectors!, cls!, data],
            (again, [source]) => getIterator(again, source!),
            (again, iterator, [, kind, held]) => newTool(again, kind as PyType, [held!, iterator], [0], 48),
          ),
      );
    },
    compressNext,
  ),
];
