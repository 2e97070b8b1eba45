/** `functools.reduce` and `cmp_to_key` (Modules/_functoolsmodule.c). */

import { newInt } from '../../int';
import type { NativeSpec } from '../../native';
import { PENDING, type PyObject, type Result } from '../../object';
import { chain } from '../../protocol/chain';
import { Consume, type Each } from '../../protocol/consume';
import { compare } from '../../protocol/operators';
import type { Runtime } from '../../runtime';
import { newTuple, type PyTuple } from '../../tuple';
import type { TypeSpec } from '../../type';
import { PyParts, placeParts } from '../parts';

/** Folds; the tuple of both arguments is made once, and keeps them between two calls. */
class Reduce extends Consume {
  private pair: PyTuple | null = null;
  private result: PyObject | null;

  constructor(
    private readonly callable: PyObject,
    iterable: PyObject,
    initial: PyObject | null,
  ) {
    super(iterable);
    this.result = initial;
    if (initial !== null) this.hold(initial);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    if (this.result === null) {
      this.result = this.hold(item);
      return 'go on';
    }
    const result = this.letGo(this.result);
    this.result = null;
    const { heap } = runtime;
    const pair = this.pair;
    if (pair === null || pair.refs > 1) {
      if (pair !== null) heap.drop(this.letGo(pair));
      this.pair = this.hold(newTuple(runtime, [result, item]));
    } else {
      heap.touch(pair);
      const [first, second] = pair.items;
      pair.items[0] = result;
      heap.drop(first!);
      pair.items[1] = item;
      heap.drop(second!);
    }
    const answer = runtime.call(this.callable, [result, item]);
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(_runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    this.result = this.hold(value);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    if (this.result === null) {
      return runtime.raise('TypeError', 'reduce() of empty iterable with no initial value');
    }
    return this.letGo(this.result);
  }
}

export const reduceFunction: NativeSpec = {
  name: 'reduce',
  signature: '(function, iterable, initial=None, /)',
  style: 'positional',
  body: (runtime, _self, args) => {
    const initial = args[2] === undefined ? null : runtime.heap.take(args[2]);
    return runtime.run(new Reduce(args[0]!, args[1]!, initial));
  },
};

/** Parts: the comparison, the object (null: a key function). */
class PyKey extends PyParts {}

export const keyType: TypeSpec = {
  name: 'KeyWrapper',
  module: 'functools',
  heapType: true,
  collectable: true,
  subclassable: false,
  slots: {
    call: (runtime, self, args, keywords) => {
      const object = args[0] ?? keywords?.get('obj');
      if (object === undefined) {
        return runtime.raise('TypeError', "K() missing required argument 'obj' (pos 1)");
      }
      const { heap } = runtime;
      const parts = [heap.take((self as PyKey).parts[0]!), heap.take(object)];
      return placeParts(runtime, self.type, new PyKey(parts, 48));
    },
    compare: (runtime, left, right, operator) => {
      if (!(right instanceof PyKey)) {
        return runtime.raise('TypeError', 'other argument must be K instance');
      }
      const a = (left as PyKey).parts[1];
      const b = right.parts[1];
      if (!a || !b) return runtime.raise('AttributeError', 'object');
      return chain(
        runtime,
        [left, a, b, runtime.singletons.smallInts[5 + operator]!],
        (rt, [key, x, y]) => rt.call((key as PyKey).parts[0]!, [x!, y!]),
        (rt, order, [, , , which]) => {
          const zero = newInt(rt, 0);
          const answer = compare(rt, (which as unknown as { value: number }).value as 0, order, zero);
          rt.heap.drop(order);
          return answer;
        },
      );
    },
  },
  getset: [
    {
      name: 'obj',
      member: true,
      get: (runtime, self) => runtime.heap.take((self as PyKey).parts[1] ?? runtime.singletons.none),
    },
  ],
};

export const cmpToKeyFunction: NativeSpec = {
  name: 'cmp_to_key',
  signature: '(mycmp)',
  style: 'clinic',
  body: (runtime, _self, args) => {
    const parts = [runtime.heap.take(args[0]!), null];
    return placeParts(runtime, runtime.typeOf(keyType), new PyKey(parts, 48));
  },
};
