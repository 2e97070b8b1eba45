/** The module `heapq` (Modules/_heapqmodule.c). */

import { lessNow } from '../less';
import { appendItem, clearList, PyList, resizeList } from '../list';
import { type NativeBody, NativeFrame, type NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { chain } from '../protocol/chain';
import { compareTruth } from '../protocol/compare';
import { isTrue } from '../protocol/equality';
import type { Runtime } from '../runtime';
import type { ModuleSpec } from './spec';

/**
 * Restores the order of a heap; answers None. `sinking`: the item goes to a leaf, past the smaller child each time,
 * and from there rises to where it belongs (siftup); else it only rises (siftdown).
 */
class Sift extends NativeFrame {
  private readonly length: number;

  constructor(
    private readonly list: PyList,
    private readonly start: number,
    private at: number,
    private sinking: boolean,
  ) {
    super();
    this.length = list.items.length;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        for (let i = 0; i < 2; i++) runtime.heap.drop(this.owned.pop()!);
        this.state = 0;
        const less = isTrue(runtime, value);
        if (this.list.items.length !== this.length) {
          return runtime.raise('RuntimeError', 'list changed size during iteration');
        }
        this.move(runtime, less);
      }
      const places = this.question(runtime);
      if (places === null) return runtime.none();
      const [left, right] = [this.list.items[places[0]]!, this.list.items[places[1]]!];
      const now = lessNow(left, right);
      if (now !== undefined) {
        this.move(runtime, now);
        continue;
      }
      this.state = 1;
      const answer = compareTruth(runtime, 0, this.keep(runtime, left), this.keep(runtime, right));
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  /** The two places to compare next; null at the end. */
  private question(runtime: Runtime): readonly [number, number] | null {
    const { length } = this;
    while (this.sinking) {
      const child = 2 * this.at + 1;
      if (this.at >= length >> 1) this.sinking = false;
      else if (child + 1 < length) return [child, child + 1];
      else this.swapWith(runtime, child);
    }
    return this.at > this.start ? [this.at, (this.at - 1) >> 1] : null;
  }

  private move(runtime: Runtime, less: boolean): void {
    if (this.sinking) this.swapWith(runtime, 2 * this.at + (less ? 1 : 2));
    else if (less) this.swapWith(runtime, (this.at - 1) >> 1);
    else this.at = this.start;
  }

  private swapWith(runtime: Runtime, other: number): void {
    const { items } = this.list;
    const { at } = this;
    runtime.heap.touch(this.list);
    [items[at], items[other]] = [items[other]!, items[at]!];
    this.at = other;
  }
}

/** Runs a sift, then answers an object that it owns. */
class SiftThen extends NativeFrame {
  constructor(
    private readonly list: PyList,
    private readonly result: PyObject,
  ) {
    super();
    this.hold(result);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = runtime.run(new Sift(this.list, 0, 0, true));
      if (!answer) return answer;
      value = answer;
    }
    if (value === null) return null;
    runtime.heap.drop(value);
    return this.letGo(this.result);
  }
}

/** A body whose first argument must be a list. */
function onList(body: (runtime: Runtime, list: PyList, item: PyObject | undefined) => Result): NativeBody {
  return (runtime, _self, [list, item]) => {
    if (list instanceof PyList) return body(runtime, list, item);
    return runtime.raise('TypeError', `heap argument must be a list, not ${list!.type.name}`);
  };
}

const push = onList((runtime, list, item) => {
  appendItem(runtime.heap, list, item!);
  return runtime.run(new Sift(list, 0, list.items.length - 1, false));
});

const pop = onList((runtime, list) => {
  const { heap } = runtime;
  const { length } = list.items;
  if (length === 0) return runtime.raise('IndexError', 'index out of range');
  heap.touch(list);
  const last = list.items.pop()!;
  // The end is cut off as a slice is: of nothing that is left, nothing is kept (list_ass_slice).
  if (length === 1) {
    clearList(heap, list);
    return last;
  }
  resizeList(heap, list, length - 1, length);
  const result = list.items[0]!;
  list.items[0] = last;
  return runtime.run(new SiftThen(list, result));
});

/** Puts the item where the smallest was, which it answers. */
function replace(runtime: Runtime, list: PyList, item: PyObject): Result {
  if (list.items.length === 0) return runtime.raise('IndexError', 'index out of range');
  runtime.heap.touch(list);
  const result = list.items[0]!;
  list.items[0] = runtime.heap.take(item);
  return runtime.run(new SiftThen(list, result));
}

const pushPop = onList((runtime, list, item) => {
  if (list.items.length === 0) return runtime.heap.take(item!);
  return chain(
    runtime,
    [list, item!],
    (rt, [heap, added]) => compareTruth(rt, 0, (heap as PyList).items[0]!, added!),
    (rt, less, [heap, added]) =>
      isTrue(rt, less) ? replace(rt, heap as PyList, added!) : rt.heap.take(added!),
  );
});

/** Sifts every item that has children, last to first. */
class Heapify extends NativeFrame {
  private at: number;

  constructor(private readonly list: PyList) {
    super();
    this.at = (list.items.length >> 1) - 1;
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        runtime.heap.drop(value);
      }
      if (this.at < 0) return runtime.none();
      this.state = 1;
      const { at } = this;
      this.at--;
      const answer = runtime.run(new Sift(this.list, at, at, true));
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

const functions: readonly NativeSpec[] = [
  { name: 'heappush', signature: '(heap, item, /)', style: 'positional', body: push },
  { name: 'heappop', signature: '(heap, /)', style: 'o', body: pop },
  {
    name: 'heapreplace',
    signature: '(heap, item, /)',
    style: 'positional',
    body: onList((runtime, list, item) => replace(runtime, list, item!)),
  },
  { name: 'heappushpop', signature: '(heap, item, /)', style: 'positional', body: pushPop },
  {
    name: 'heapify',
    signature: '(heap, /)',
    style: 'o',
    body: onList((runtime, list) => runtime.run(new Heapify(list))),
  },
];

const python = `
def merge(*iterables, key=None, reverse=False):
    heads = []
    for order, iterator in enumerate(map(iter, iterables)):
        advance = iterator.__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heads.append([value if key is None else key(value), order, value, advance])
    while heads:
        best = heads[0]
        for head in heads:
            if (best[0] < head[0]) if reverse else (head[0] < best[0]):
                best = head
        yield best[2]
        try:
            best[2] = best[3]()
        except StopIteration:
            heads.remove(best)
        else:
            best[0] = best[2] if key is None else key(best[2])

def _best(n, iterable, key, reverse):
    pick = max if reverse else min
    if n == 1:
        missing = object()
        found = pick(iterable, default=missing, key=key)
        return [] if found is missing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    step = -1 if reverse else 1
    items = iter(iterable)
    kept = [(item if key is None else key(item), step * at, item) for at, item in zip(range(n), items)]
    if not kept:
        return []
    kept.sort(key=_rank, reverse=reverse)
    at = n
    for item in items:
        rank = item if key is None else key(item)
        if (kept[-1][0] < rank) if reverse else (rank < kept[-1][0]):
            kept[-1] = (rank, step * at, item)
            kept.sort(key=_rank, reverse=reverse)
            at += 1
    return [item for _, _, item in kept]

def _rank(entry):
    return entry[:2]

def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)

def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)
`;

export const heapqModule: ModuleSpec = { name: 'heapq', functions, python };
