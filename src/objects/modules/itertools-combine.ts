/** itertools that make tuples of items they hold, and those that count: product, permutations, combinations, zip_longest, count, repeat. */

import { bigOf, newInt, PyInt } from '../int';
import { type Integer, normalInteger } from '../int-arithmetic';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { Operator } from '../operator-names';
import { chain } from '../protocol/chain';
import { isExhausted } from '../protocol/consume';
import { getIterator, next } from '../protocol/iteration';
import { clippedNumber } from '../protocol/numbers';
import { binary } from '../protocol/operators';
import { repr } from '../protocol/text';
import type { Runtime } from '../runtime';
import { newStr, type PyStr } from '../str';
import { newTuple, type PyTuple } from '../tuple';
import { tupleFrom } from '../tuple-type';
import type { PyType, TypeSpec } from '../type';
import { type Advance, bindArguments, newTool, type PyTool, toolType } from './tool';

/** The items of a pool at these places, taken. */
function pick(
  runtime: Runtime,
  tool: PyTool,
  places: readonly number[],
  poolOf: (i: number) => number,
): Result {
  const items = places.map((place, i) => runtime.heap.take((tool.parts[poolOf(i)] as PyTuple).items[place]!));
  return newTuple(runtime, items);
}

/** parts: the pools; numbers: 1 once started (2: exhausted), then the place in each pool. */
const productNext: Advance = (runtime, _frame, tool) => {
  const pools = tool.parts as PyTuple[];
  const { numbers } = tool;
  if (numbers[0] === 2) return null;
  runtime.heap.touch(tool);
  if (numbers[0] === 0) {
    numbers[0] = 1;
    if (pools.some((pool) => pool.items.length === 0)) numbers[0] = 2;
  } else {
    let at = pools.length - 1;
    for (; at >= 0; at--) {
      numbers[at + 1]!++;
      if (numbers[at + 1]! < pools[at]!.items.length) break;
      numbers[at + 1] = 0;
    }
    if (at < 0) numbers[0] = 2;
  }
  return numbers[0] === 2 ? null : pick(runtime, tool, numbers.slice(1), (i) => i);
};

/** Makes a tuple of each argument, then the product of them, `repeat` times over. */
class MakeProduct extends NativeFrame {
  constructor(
    private readonly cls: PyType,
    private readonly iterables: readonly PyObject[],
    private readonly times: number,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.hold(value);
      }
      if (this.owned.length === this.iterables.length) break;
      this.state = 1;
      const answer = tupleFrom(runtime, this.iterables[this.owned.length]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    const pools: PyObject[] = [];
    for (let i = 0; i < this.times; i++) for (const pool of this.owned) pools.push(runtime.heap.take(pool));
    const bytes = 64 + 8 * pools.length;
    return newTool(runtime, this.cls, pools, [0, ...pools.map(() => 0)], bytes);
  }
}

/** parts: the pool; numbers: 0 fresh, 1 started, 2 exhausted; how many; then the places. */
const combinationsNext =
  (withReplacement: boolean): Advance =>
  (runtime, _frame, tool) => {
    const { numbers } = tool;
    const size = (tool.parts[0] as PyTuple).items.length;
    const count = numbers[1]!;
    if (numbers[0] === 2) return null;
    runtime.heap.touch(tool);
    if (numbers[0] === 0) numbers[0] = 1;
    else {
      let at = count - 1;
      while (at >= 0 && numbers[at + 2] === (withReplacement ? size - 1 : at + size - count)) at--;
      if (at < 0) {
        numbers[0] = 2;
        return null;
      }
      const base = numbers[at + 2]! + 1;
      for (let i = at; i < count; i++) numbers[i + 2] = withReplacement ? base : base + i - at;
    }
    return pick(runtime, tool, numbers.slice(2), () => 0);
  };

/** parts: the pool; numbers: 0 fresh, 1 started, 2 exhausted; how many; the indices; the cycles. */
const permutationsNext: Advance = (runtime, _frame, tool) => {
  const { numbers } = tool;
  const size = (tool.parts[0] as PyTuple).items.length;
  const count = numbers[1]!;
  if (numbers[0] === 2) return null;
  runtime.heap.touch(tool);
  if (numbers[0] === 0) numbers[0] = 1;
  else {
    const indices = numbers.slice(2, 2 + size);
    const cycles = numbers.slice(2 + size);
    let at = count - 1;
    for (; at >= 0; at--) {
      cycles[at]!--;
      if (cycles[at] === 0) {
        indices.push(...indices.splice(at, 1));
        cycles[at] = size - at;
      } else {
        const other = size - cycles[at]!;
        [indices[at], indices[other]] = [indices[other]!, indices[at]!];
        break;
      }
    }
    tool.numbers = [at < 0 ? 2 : 1, count, ...indices, ...cycles];
    if (at < 0) return null;
  }
  return pick(runtime, tool, tool.numbers.slice(2, 2 + count), () => 0);
};

/** A pool of an iterable and a length: what permutations and the combinations are made from. */
function poolAndLength(kind: 'combinations' | 'combinations_with_replacement' | 'permutations'): TypeSpec {
  const advance =
    kind === 'permutations' ? permutationsNext : combinationsNext(kind === 'combinations_with_replacement');
  const construct: NonNullable<TypeSpec['slots']['new']> = (runtime, type, args, keywords) => {
    const required = kind === 'permutations' ? 1 : 2;
    const bound = bindArguments(runtime, kind, ['iterable', 'r'], required, args, keywords);
    if (bound === null) return null;
    const [iterable, length] = bound;
    const { none } = runtime.singletons;
    if (length !== undefined && length !== none && !(length instanceof PyInt)) {
      const text =
        kind === 'permutations'
          ? 'Expected int as r'
          : `'${length.type.fullTypeName}' object cannot be interpreted as an integer`;
      return runtime.raise('TypeError', text);
    }
    if (length instanceof PyInt && clippedNumber(length) < 0) {
      return runtime.raise('ValueError', 'r must be non-negative');
    }
    return chain(
      runtime,
      [iterable!, type, length ?? none],
      (rt, [source]) => tupleFrom(rt, source!),
      (rt, pool, [, cls, r]) => {
        const size = (pool as PyTuple).items.length;
        const count = r instanceof PyInt ? clippedNumber(r) : size;
        const numbers =
          kind === 'permutations' ? permutationStart(size, count) : combinationStart(kind, size, count);
        const bytes = kind === 'permutations' ? 72 + 8 * (size + count) + 8 : 72 + 8 * count;
        return newTool(rt, cls as PyType, [pool], numbers, bytes);
      },
    );
  };
  return toolType(kind, construct, advance);
}

function permutationStart(size: number, count: number): number[] {
  const indices = Array.from({ length: size }, (_, i) => i);
  const cycles = Array.from({ length: Math.min(count, size) }, (_, i) => size - i);
  return [count > size ? 2 : 0, count, ...indices, ...cycles];
}

function combinationStart(kind: string, size: number, count: number): number[] {
  const repeats = kind === 'combinations_with_replacement';
  const isEmpty = repeats ? size === 0 && count > 0 : count > size;
  const places = Array.from({ length: isEmpty ? 0 : count }, (_, i) => (repeats ? 0 : i));
  return [isEmpty ? 2 : 0, count, ...places];
}

/** parts: the fill value, then the iterators (null once exhausted); numbers: how many still run, the next one. */
const zipLongestNext: Advance = (runtime, frame, tool, value) => {
  const { heap } = runtime;
  const count = tool.parts.length - 1;
  if (count === 0 || tool.numbers[0] === 0) return null;
  for (;;) {
    let item: PyObject | null = value;
    if (frame.state === 1) {
      if (item === null) {
        if (!isExhausted(runtime)) return null;
        tool.setPart(heap, frame.owned.length + 1, null);
        tool.numbers[0]!--;
        if (tool.numbers[0] === 0) return null;
        item = heap.take(tool.parts[0]!);
      }
      frame.hold(item);
    }
    while (frame.owned.length < count && tool.parts[frame.owned.length + 1] === null) {
      frame.hold(heap.take(tool.parts[0]!));
    }
    if (frame.owned.length === count) return newTuple(runtime, frame.owned.splice(0));
    frame.state = 1;
    const answer = next(runtime, tool.parts[frame.owned.length + 1]!);
    if (answer === PENDING) return PENDING;
    value = answer;
  }
};

class MakeZipLongest extends NativeFrame {
  constructor(
    private readonly cls: PyType,
    private readonly iterables: readonly PyObject[],
    private readonly fill: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.hold(value);
      }
      if (this.owned.length === this.iterables.length) break;
      this.state = 1;
      const answer = getIterator(runtime, this.iterables[this.owned.length]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    const iterators = this.owned.splice(0);
    return newTool(runtime, this.cls, [runtime.heap.take(this.fill), ...iterators], [iterators.length], 72);
  }
}

/** parts: the next value, the step. */
const countNext: Advance = (runtime, frame, tool, value) => {
  const { heap } = runtime;
  if (frame.state === 0) {
    const [current, step] = tool.parts;
    if (current instanceof PyInt && step instanceof PyInt && !current.type.isClass) {
      const sum: Integer = normalInteger(bigOf(current) + bigOf(step));
      heap.touch(tool);
      tool.parts[0] = newInt(runtime, sum);
      return current;
    }
    frame.state = 1;
    const answer = binary(runtime, Operator.add, current!, step!);
    if (answer === PENDING) return PENDING;
    value = answer;
  }
  if (value === null) return null;
  heap.touch(tool);
  const current = tool.parts[0]!;
  tool.parts[0] = value;
  return current;
};

/** parts: the object; numbers: how often still, -1 for ever. */
const repeatNext: Advance = (runtime, _frame, tool) => {
  const left = tool.numbers[0]!;
  if (left === 0) return null;
  if (left > 0) {
    runtime.heap.touch(tool);
    tool.numbers[0] = left - 1;
  }
  return runtime.heap.take(tool.parts[0]!);
};

export const combineTools: readonly TypeSpec[] = [
  toolType(
    'product',
    (runtime, type, args, keywords) => {
      const times = keywords?.get('repeat');
      if (times !== undefined && !(times instanceof PyInt)) {
        return runtime.raise(
          'TypeError',
          `'${times.type.fullTypeName}' object cannot be interpreted as an integer`,
        );
      }
      const count = times === undefined ? 1 : clippedNumber(times);
      if (count < 0) return runtime.raise('ValueError', 'repeat argument cannot be negative');
      return runtime.run(new MakeProduct(type, args, count));
    },
    productNext,
  ),
  poolAndLength('combinations'),
  poolAndLength('combinations_with_replacement'),
  poolAndLength('permutations'),
  toolType(
    'zip_longest',
    (runtime, type, args, keywords) => {
      for (const word of keywords?.keys() ?? []) {
        if (word !== 'fillvalue') {
          return runtime.raise('TypeError', 'zip_longest() got an unexpected keyword argument');
        }
      }
      return runtime.run(
        new MakeZipLongest(type, args, keywords?.get('fillvalue') ?? runtime.singletons.none),
      );
    },
    zipLongestNext,
  ),
  toolType(
    'count',
    (runtime, type, args, keywords) => {
      const bound = bindArguments(runtime, 'count', ['start', 'step'], 0, args, keywords);
      if (bound === null) return null;
      const [start, step] = bound.map((part) => (part === undefined ? null : runtime.heap.take(part)));
      return newTool(runtime, type, [start ?? newInt(runtime, 0), step ?? newInt(runtime, 1)], [], 56);
    },
    countNext,
    {
      methods: [
        {
          name: '__repr__',
          signature: '()',
          style: 'noargs',
          body: (runtime, self) =>
            chain(
              runtime,
              [(self as PyTool).parts[0]!],
              (rt, [value]) => repr(rt, value!),
              (rt, text) => {
                const shown = newStr(rt, `count(${(text as PyStr).value})`);
                rt.heap.drop(text);
                return shown;
              },
            ),
        },
      ],
    },
  ),
  toolType(
    'repeat',
    (runtime, type, args, keywords) => {
      const bound = bindArguments(runtime, 'repeat', ['object', 'times'], 1, args, keywords);
      if (bound === null) return null;
      const [object, times] = bound;
      if (times !== undefined && !(times instanceof PyInt)) {
        return runtime.raise(
          'TypeError',
          `'${times.type.fullTypeName}' object cannot be interpreted as an integer`,
        );
      }
      const count = times === undefined ? -1 : Math.max(0, clippedNumber(times));
      return newTool(runtime, type, [runtime.heap.take(object!)], [count], 48);
    },
    repeatNext,
  ),
];
