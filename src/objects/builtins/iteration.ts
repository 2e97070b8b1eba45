/** Built-in functions over iterables and containers (Python/bltinmodule.c). */

import { newCallableIterator } from '../filter';
import { sortedBody } from '../list-methods';
import { type NativeBody, NativeFrame, type NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { Consume, type Each, isExhausted } from '../protocol/consume';
import { length } from '../protocol/containers';
import { isTrue } from '../protocol/equality';
import { getIterator, next } from '../protocol/iteration';
import { truth } from '../protocol/truth';
import { raiseWith } from '../raise-with';
import type { Runtime } from '../runtime';
import { extremeSpecs } from './extremes';
import { sumSpec } from './sum';

/** any() and all(): stop at the first item whose truth is `stopsAt`. */
class FirstTruth extends Consume {
  private found = false;
  private item: PyObject | null = null;

  constructor(
    iterable: PyObject,
    private readonly stopsAt: boolean,
  ) {
    super(iterable);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    this.item = this.hold(item);
    const answer = truth(runtime, item);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(this.letGo(this.item!));
    this.item = null;
    this.found = isTrue(runtime, value) === this.stopsAt;
    return this.found ? 'stop' : 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.bool(this.found === this.stopsAt);
  }
}

/** next(iterator, default): StopIteration where there is neither. */
class NextOr extends NativeFrame {
  constructor(
    private readonly iterator: PyObject,
    private readonly fallback: PyObject | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 0) {
      this.state = 1;
      const answer = next(runtime, this.iterator);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value !== null) return value;
    if (this.fallback === null) {
      return runtime.exception !== null ? null : raiseWith(runtime, 'StopIteration', []);
    }
    return isExhausted(runtime) ? runtime.heap.take(this.fallback) : null;
  }
}

const nextBody: NativeBody = (runtime, _self, [iterator, fallback]) =>
  runtime.run(new NextOr(iterator!, fallback ?? null));

const iterBody: NativeBody = (runtime, _self, [object, sentinel]) => {
  if (sentinel === undefined) return getIterator(runtime, object!);
  if (object!.type.slotTable.call === undefined) {
    return runtime.raise('TypeError', 'iter(object, sentinel): object must be callable');
  }
  return newCallableIterator(runtime, object!, sentinel);
};

export const iterationBuiltins: readonly NativeSpec[] = [
  {
    name: 'any',
    signature: '(iterable, /)',
    style: 'o',
    body: (runtime, _self, [iterable]) => runtime.run(new FirstTruth(iterable!, true)),
  },
  {
    name: 'all',
    signature: '(iterable, /)',
    style: 'o',
    body: (runtime, _self, [iterable]) => runtime.run(new FirstTruth(iterable!, false)),
  },
  {
    name: 'len',
    acceptsForwarded: true,
    signature: '(obj, /)',
    style: 'o',
    body: (runtime, _self, [object]) => length(runtime, object!),
  },
  { name: 'iter', signature: '(object, sentinel=<unrepresentable>, /)', style: 'positional', body: iterBody },
  {
    name: 'next',
    signature: '(iterator, default=<unrepresentable>, /)',
    style: 'positional',
    body: nextBody,
  },
  {
    name: 'sorted',
    signature: '(iterable, /, *, key=None, reverse=False)',
    body: sortedBody,
    resultType: 'list',
  },
  ...extremeSpecs,
  sumSpec,
];
