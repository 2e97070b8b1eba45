/** list.sort and sorted(): keys first, then comparisons in CPython's order, the list empty meanwhile. */

import type { Block } from '../heap';
import { PyFloat } from './float';
import { PyInt } from './int';
import { lessNow } from './less';
import type { PyList } from './list';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { compareTruth } from './protocol/compare';
import { isTrue } from './protocol/equality';
import type { Runtime } from './runtime';
import { type Question, sortOrder } from './sort-order';

/** Sorts a list in place; a null key compares the items themselves. Answers None. */
export function sortList(runtime: Runtime, list: PyList, key: PyObject | null, reversed: boolean): Result {
  return runtime.run(new SortList(list, key, reversed));
}

const start = 0;
const gotKey = 1;
const gotComparison = 2;

/** A sort that is under way can be run again from the answers so far: it is no part of the frame's state. */
interface Progress {
  readonly sorting: Generator<Question, void, boolean>;
  /** Answers it has been given. */
  given: number;
  question: Question | null;
  readonly order: number[];
}

class SortList extends NativeFrame {
  /** The list's own items and block while it looks empty. */
  private items: PyObject[] = [];
  private capacity = 0;
  private block: Block | null = null;
  private keys: PyObject[] = [];
  private readonly answers: boolean[] = [];
  private progress: Progress | null = null;

  constructor(
    private readonly list: PyList,
    private readonly key: PyObject | null,
    private readonly reversed: boolean,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    switch (this.state) {
      case start:
        this.begin(runtime);
        break;
      case gotKey:
        if (value === null) return this.end(runtime, false);
        this.keys.push(this.hold(value));
        break;
      default:
        if (value === null) return this.end(runtime, false);
        this.answers.push(isTrue(runtime, value));
    }
    if (this.key !== null && this.state !== gotComparison && this.keys.length < this.items.length) {
      const pending = this.callKeys(runtime, this.key);
      if (pending === PENDING) return PENDING;
      if (pending === null) return this.end(runtime, false);
    }
    return this.compare(runtime);
  }

  /** Takes the list's content away, so that the program sees it empty (allocated = -1 in C). */
  private begin(runtime: Runtime): void {
    const { list } = this;
    runtime.heap.touch(list);
    this.items = list.items;
    for (const item of list.items) this.hold(item);
    this.capacity = list.capacity;
    this.block = list.block;
    list.items = [];
    list.capacity = 0;
    list.block = null;
    if (this.reversed) this.items.reverse();
  }

  /** True once every item has its key. */
  private callKeys(runtime: Runtime, key: PyObject): true | null | undefined {
    const order = this.reversed ? [...this.items].reverse() : this.items;
    while (this.keys.length < order.length) {
      this.state = gotKey;
      const answer = runtime.call(key, [order[this.keys.length]!]);
      if (answer === PENDING) return PENDING;
      if (answer === null) return null;
      this.keys.push(this.hold(answer));
    }
    return true;
  }

  private compare(runtime: Runtime): Result {
    const values = this.compared();
    if (this.answers.length === 0 && this.progress === null) {
      const order = quickOrder(values);
      if (order !== null) return this.finish(runtime, order);
    }
    const progress = this.resumed(runtime, values.length);
    while (progress.question !== null) {
      const [left, right] = progress.question;
      const now = lessNow(values[left]!, values[right]!);
      if (now === undefined) {
        this.state = gotComparison;
        const answer = compareTruth(runtime, 0, values[left]!, values[right]!);
        if (answer === PENDING) return PENDING;
        if (answer === null) return this.end(runtime, false);
        this.answers.push(isTrue(runtime, answer));
      } else this.answers.push(now);
      advance(progress, this.answers);
    }
    return this.finish(runtime, progress.order);
  }

  /** What is compared, in the order that the sort sees. */
  private compared(): readonly PyObject[] {
    if (this.key === null) return this.items;
    return this.reversed ? [...this.keys].reverse() : this.keys;
  }

  /** The sort after all answers so far; run again from the start where undo has taken some back. */
  private resumed(runtime: Runtime, length: number): Progress {
    let progress = this.progress;
    if (progress === null || progress.given > this.answers.length) {
      const order = Array.from({ length }, (_, i) => i);
      const sorting = sortOrder(order, runtime.profile.evaluation.sortRunsThroughEquals);
      const first = sorting.next();
      progress = { sorting, given: 0, question: first.done ? null : first.value, order };
      this.progress = progress;
    }
    while (progress.given < this.answers.length) advance(progress, this.answers);
    return progress;
  }

  private finish(runtime: Runtime, order: readonly number[]): Result {
    const items = order.map((at) => this.items[at]!);
    this.items = items;
    return this.end(runtime, true);
  }

  /** Puts the items back; what the program has put into the list meanwhile is dropped. */
  private end(runtime: Runtime, sorted: boolean): Result {
    const { list } = this;
    const { heap } = runtime;
    const { keys } = this;
    this.owned.length = 0;
    this.keys = [];
    for (const key of keys) heap.drop(key);
    if (!sorted && this.progress !== null) this.items = this.progress.order.map((at) => this.items[at]!);
    const modified = list.block !== null || list.items.length > 0;
    heap.touch(list);
    const { items, block } = list;
    if (this.reversed) this.items.reverse();
    list.items = this.items;
    list.capacity = this.capacity;
    list.block = this.block;
    this.items = [];
    for (let i = items.length - 1; i >= 0; i--) heap.drop(items[i]!);
    if (block !== null) heap.resize(list, block, 0);
    if (!sorted) return null;
    if (modified) return runtime.raise('ValueError', 'list modified during sort');
    return runtime.none();
  }
}

/** Tells the sort the next answer. */
function advance(progress: Progress, answers: readonly boolean[]): void {
  const step = progress.sorting.next(answers[progress.given++]!);
  progress.question = step.done ? null : step.value;
}

/** The order where all comparisons are between built-in values of one kind: nobody can watch them. */
function quickOrder(values: readonly PyObject[]): number[] | null {
  const order = values.map((_, i) => i);
  if (values.length < 2) return order;
  const numbers = values.map(numberOf);
  if (!numbers.includes(Number.NaN)) return order.sort((a, b) => numbers[a]! - numbers[b]! || a - b);
  const first = values[0]!;
  for (const value of values)
    if (value.type !== first.type || lessNow(first, value) === undefined) return null;
  let isTotal = !(first instanceof PyFloat);
  order.sort((a, b) => {
    const less = lessNow(values[a]!, values[b]!);
    const more = less === true ? false : lessNow(values[b]!, values[a]!);
    if (less === undefined || more === undefined) isTotal = false;
    return less ? -1 : more ? 1 : a - b;
  });
  return isTotal ? order : null;
}

/** The number that an int or float is compared by; NaN for what is none. */
function numberOf(value: PyObject): number {
  if (value.type.isClass) return Number.NaN;
  return value instanceof PyInt || value instanceof PyFloat ? value.value : Number.NaN;
}
