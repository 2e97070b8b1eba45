/**
 * The order of comparisons of list.sort (Objects/listobject.c: count_run, binarysort, merges), apart from how two
 * items are compared. It yields the places (in the original order) of two items and is told whether the first is less.
 */

/** Asks: is the item at the first place less than that at the second? */
export type Question = readonly [number, number];

type Part<T> = Generator<Question, T, boolean>;

/** Runs are made at least this long before they are merged (merge_compute_minrun). */
function shortestRun(length: number): number {
  let rest = 0;
  let n = length;
  while (n >= 64) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

/** Sorts the places of the items: `order` is the identity at first and is sorted in place. */
export function* sortOrder(order: number[], runsThroughEquals: boolean): Part<void> {
  const { length } = order;
  const least = shortestRun(length);
  const runs: { start: number; length: number; power: number }[] = [];
  const mergeLast = function* (at: number): Part<void> {
    const [a, b] = [runs[at]!, runs[at + 1]!];
    yield* merge(order, a.start, b.start, b.start + b.length);
    runs.splice(at, 2, { start: a.start, length: a.length + b.length, power: b.power });
  };
  for (let start = 0; start < length; ) {
    const count = runsThroughEquals ? countRunWithEquals : countRun;
    let run = yield* count(order, start, length);
    if (run < least) {
      const forced = Math.min(length - start, least);
      yield* binarySort(order, start, start + forced, start + run);
      run = forced;
    }
    const last = runs[runs.length - 1];
    if (last !== undefined) {
      const power = mergePower(last.start, last.length, run, length);
      while (runs.length > 1 && runs[runs.length - 2]!.power > power) yield* mergeLast(runs.length - 2);
      runs[runs.length - 1]!.power = power;
    }
    runs.push({ start, length: run, power: 0 });
    start += run;
  }
  while (runs.length > 1) {
    let at = runs.length - 2;
    if (at > 0 && runs[at - 1]!.length < runs[at + 1]!.length) at--;
    yield* mergeLast(at);
  }
}

/** Powersort's node power of the boundary between two neighbouring runs. */
function mergePower(start: number, first: number, second: number, length: number): number {
  let a = 2 * start + first;
  let b = a + first + second;
  let power = 0;
  for (;;) {
    power++;
    if (a >= length) {
      a -= length;
      b -= length;
    } else if (b >= length) return power;
    a *= 2;
    b *= 2;
  }
}

function reverse(order: number[], from: number, to: number): void {
  for (let i = from, j = to - 1; i < j; i++, j--) [order[i], order[j]] = [order[j]!, order[i]!];
}

/** The run that starts here, made ascending: a strictly descending one is reversed. */
function* countRun(order: number[], start: number, end: number): Part<number> {
  if (start + 1 === end) return 1;
  let at = start + 1;
  const descending = yield [order[at]!, order[at - 1]!];
  for (at++; at < end; at++) if ((yield [order[at]!, order[at - 1]!]) !== descending) break;
  if (descending) reverse(order, start, at);
  return at - start;
}

/** The same since 3.13: descending runs may contain equal items, which keep their order. */
function* countRunWithEquals(order: number[], start: number, end: number): Part<number> {
  let at = start + 1;
  for (; at < end; at++) if (yield [order[at]!, order[at - 1]!]) break;
  if (at === end) return at - start;
  if (at - start > 1) {
    if (yield [order[start]!, order[at - 1]!]) return at - start;
    reverse(order, start, at);
  }
  at++;
  let equals = 0;
  for (; at < end; at++) {
    if (yield [order[at]!, order[at - 1]!]) {
      if (equals > 0) reverse(order, at - equals - 1, at);
      equals = 0;
    } else if (yield [order[at - 1]!, order[at]!]) break;
    else equals++;
  }
  if (equals > 0) reverse(order, at - equals - 1, at);
  reverse(order, start, at);
  for (; at < end; at++) if (yield [order[at]!, order[at - 1]!]) break;
  return at - start;
}

/** Inserts the items from `from` on into the sorted ones before them, by binary search. */
function* binarySort(order: number[], start: number, end: number, from: number): Part<void> {
  for (let at = from; at < end; at++) {
    const pivot = order[at]!;
    let low = start;
    let high = at;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (yield [pivot, order[middle]!]) high = middle;
      else low = middle + 1;
    }
    order.copyWithin(low + 1, low, at);
    order[low] = pivot;
  }
}

/** Merges two neighbouring runs, equal items of the first before those of the second. */
function* merge(order: number[], start: number, middle: number, end: number): Part<void> {
  const merged: number[] = [];
  let a = start;
  let b = middle;
  while (a < middle && b < end) merged.push((yield [order[b]!, order[a]!]) ? order[b++]! : order[a++]!);
  while (a < middle) merged.push(order[a++]!);
  while (b < end) merged.push(order[b++]!);
  for (let i = 0; i < merged.length; i++) order[start + i] = merged[i]!;
}
