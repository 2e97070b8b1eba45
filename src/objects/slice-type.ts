/** The type `slice` (Objects/sliceobject.c). */

import { hashTuple } from './hashing';
import { newInt, type PyInt, signOf } from './int';
import { compareSequences } from './items-compare';
import { reprParts } from './items-repr';
import type { NativeBody } from './native';
import type { PyObject, Result } from './object';
import { chain } from './protocol/chain';
import { hashValue } from './protocol/hash';
import { index } from './protocol/numbers';
import type { Runtime } from './runtime';
import { adjustBounds, newSlice, PySlice, withBoundsOf } from './slice';
import { newTuple, type PyTuple } from './tuple';
import type { TypeSpec } from './type';

function construct(
  runtime: Runtime,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  if (keywords !== null && keywords.size > 0) {
    return runtime.raise('TypeError', 'slice() takes no keyword arguments');
  }
  const [first, second, third] = args;
  if (first === undefined) return runtime.raise('TypeError', 'slice expected at least 1 argument, got 0');
  if (args.length > 3) {
    return runtime.raise('TypeError', `slice expected at most 3 arguments, got ${args.length}`);
  }
  return second === undefined
    ? newSlice(runtime, null, first, null)
    : newSlice(runtime, first, second, third ?? null);
}

/** slice.indices(length). */
const indices: NativeBody = (runtime, self, [length]) =>
  chain(
    runtime,
    [self, length!],
    (rt, [, count]) => index(rt, count!),
    (rt, count, [slice]) => {
      const int = count as PyInt;
      const isNegative = signOf(int) < 0;
      const { value } = int;
      rt.heap.drop(count);
      if (isNegative) return rt.raise('ValueError', 'length should not be negative');
      return withBoundsOf(rt, slice as PySlice, newInt(rt, value), null, (again, held, bounds) => {
        const { start, stop, step } = adjustBounds(bounds, (held as PyInt).value);
        again.heap.drop(held);
        return newTuple(
          again,
          [start, stop, step].map((bound) => newInt(again, bound)),
        );
      });
    },
  );

/** Slices compare as tuples of their parts. */
function parts(runtime: Runtime, slice: PySlice): PyTuple {
  const { heap } = runtime;
  return newTuple(runtime, [heap.take(slice.start), heap.take(slice.stop), heap.take(slice.step)]);
}

export const sliceType: TypeSpec = {
  name: 'slice',
  subclassable: false,
  collectable: true,
  methods: [{ name: 'indices', signature: '(length, /)', style: 'o', body: indices }],
  getset: (['start', 'stop', 'step'] as const).map((name) => ({
    name,
    member: true,
    get: (runtime: Runtime, self: PyObject): Result => runtime.heap.take((self as PySlice)[name]),
  })),
  slots: {
    new: (runtime, _type, args, keywords) => construct(runtime, args, keywords),
    repr: (runtime, self) =>
      reprParts(
        runtime,
        self,
        '...',
        (slice, at) => {
          const { start, stop, step } = slice as PySlice;
          return [start, stop, step][at] ?? null;
        },
        (_slice, texts) => `slice(${texts.join(', ')})`,
      ),
    hash: (runtime, self) => {
      const { start, stop, step } = self as PySlice;
      if (!runtime.profile.evaluation.slicesHashable) {
        return runtime.raise('TypeError', "unhashable type: 'slice'");
      }
      const hashes = [start, stop, step].map((part) => hashValue(runtime, part));
      const unhashable = [start, stop, step].find((_, i) => hashes[i] === undefined);
      if (unhashable !== undefined) {
        return runtime.raise('TypeError', `unhashable type: '${unhashable.type.fullTypeName}'`);
      }
      return newInt(runtime, hashTuple(hashes.map((hash) => hash!)));
    },
    compare: (runtime, left, right, operator) => {
      if (!(left instanceof PySlice && right instanceof PySlice)) return runtime.notImplemented();
      if (left === right) return runtime.bool(operator === 1 || operator === 2 || operator === 5);
      return chain(
        runtime,
        [parts(runtime, left), parts(runtime, right), newInt(runtime, operator)],
        (rt, [a, b, op]) =>
          compareSequences(rt, a as PyTuple, b as PyTuple, (op as PyInt).value as 0 | 1 | 2 | 3 | 4 | 5),
        (rt, answer, args) => {
          for (const arg of args) rt.heap.drop(arg);
          return answer;
        },
      );
    },
  },
};
