/** min() and max() (Python/bltinmodule.c:min_max). */

import { Flag } from '../../heap';
import { makeParser } from '../callbind';
import { lessNow } from '../less';
import { newTupleIterator } from '../list-iterators';
import type { NativeBody, NativeSpec } from '../native';
import { travelsInTuple } from '../native-functions';
import { PENDING, type PyObject, type Result } from '../object';
import { compareTruth } from '../protocol/compare';
import { Consume, type Each } from '../protocol/consume';
import { isTrue } from '../protocol/equality';
import type { Runtime } from '../runtime';
import { newCarrier, PyTuple } from '../tuple';
import type { CompareIndex } from '../type';

type Name = 'min' | 'max';

/** Keeps the extreme item with its key; the first of equal ones. */
class Extreme extends Consume {
  private best: PyObject | null = null;
  private bestKey: PyObject | null = null;
  /** The item whose key or comparison is under way. */
  private item: PyObject | null = null;
  private itemKey: PyObject | null = null;
  private comparing = false;

  constructor(
    iterable: PyObject,
    private readonly word: Name,
    private readonly key: PyObject | null,
    private readonly fallback: PyObject | null,
  ) {
    super(iterable);
  }

  /** Where the arguments come in an array, several of them are compared without iterator. */
  protected override open(runtime: Runtime): Result {
    const { iterable } = this;
    const array = (iterable.flags & Flag.SHARED) !== 0 && iterable instanceof PyTuple;
    if (!array || travelsInTuple(runtime, this.word)) return super.open(runtime);
    return newTupleIterator(runtime, iterable, false);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    this.item = this.hold(item);
    this.comparing = false;
    if (this.key === null) return this.gotKey(runtime, runtime.heap.take(item));
    const answer = runtime.call(this.key, [item]);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    if (!this.comparing) return this.gotKey(runtime, value);
    this.settle(runtime, isTrue(runtime, value));
    return 'go on';
  }

  private gotKey(runtime: Runtime, key: PyObject): Each {
    this.itemKey = this.hold(key);
    if (this.bestKey === null) {
      this.settle(runtime, true);
      return 'go on';
    }
    const isMin = this.word === 'min';
    const now = isMin ? lessNow(key, this.bestKey) : lessNow(this.bestKey, key);
    if (now !== undefined) {
      this.settle(runtime, now);
      return 'go on';
    }
    this.comparing = true;
    const operator: CompareIndex = isMin ? 0 : 4;
    const answer = compareTruth(runtime, operator, key, this.bestKey);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  /** The item becomes the best one, or is dropped. */
  private settle(runtime: Runtime, better: boolean): void {
    const [oldItem, oldKey] = better ? [this.best, this.bestKey] : [this.item, this.itemKey];
    if (better) {
      this.best = this.item;
      this.bestKey = this.itemKey;
    }
    this.item = null;
    this.itemKey = null;
    if (oldKey !== null) runtime.heap.drop(this.letGo(oldKey));
    if (oldItem !== null) runtime.heap.drop(this.letGo(oldItem));
  }

  protected override finish(runtime: Runtime): Result {
    if (this.best !== null) {
      runtime.heap.drop(this.letGo(this.bestKey!));
      return this.letGo(this.best);
    }
    if (this.fallback !== null) return runtime.heap.take(this.fallback);
    return runtime.raise('ValueError', `${this.word}() ${runtime.profile.words.emptyIterable}`);
  }
}

function extreme(word: Name): NativeBody {
  return (runtime, _self, args, keywords) => {
    for (const name of keywords?.keys() ?? []) {
      if (name !== 'key' && name !== 'default') {
        return runtime.raise('TypeError', `'${name}' is an invalid keyword argument for ${word}()`);
      }
    }
    if (keywords !== null && keywords.size > 0 && runtime.profile.evaluation.extremesMakeParser)
      makeParser(runtime, word, 2);
    const [first] = args;
    if (first === undefined) {
      return runtime.raise('TypeError', `${word} expected at least 1 argument, got 0`);
    }
    const given = keywords?.get('key') ?? null;
    const key = given === runtime.singletons.none ? null : given;
    const fallback = keywords?.get('default') ?? null;
    if (args.length === 1) return runtime.run(new Extreme(first, word, key, fallback));
    if (fallback !== null) {
      const message = `Cannot specify a default for ${word}() with multiple positional arguments`;
      return runtime.raise('TypeError', message);
    }
    const items = newCarrier(
      runtime,
      args.map((arg) => runtime.heap.take(arg!)),
    );
    const frame = new Extreme(items, word, key, null);
    frame.hold(items);
    return runtime.run(frame);
  };
}

export const extremeSpecs: readonly NativeSpec[] = (['min', 'max'] as const).map((name) => ({
  name,
  signature: '(*args, **kwargs)',
  body: extreme(name),
}));
