/** math: functions of iterables, and those that ask special methods (Modules/mathmodule.c). */

import { callSpecial, lookupSpecial } from '../attributes';
import { newFloat, type PyFloat, truncateFloat } from '../float';
import { isInt, newInt, plainInt } from '../int';
import type { NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { Operator } from '../operator-names';
import { chain } from '../protocol/chain';
import { Consume, type Each } from '../protocol/consume';
import { toFloat } from '../protocol/numbers';
import { binary } from '../protocol/operators';
import type { Runtime } from '../runtime';
import { exactSum, vectorLength } from './math-special';

/** Collects an iterable as floats. */
abstract class CollectFloats extends Consume {
  protected readonly values: number[] = [];

  protected override each(runtime: Runtime, item: PyObject): Each {
    const answer = toFloat(runtime, this.hold(item));
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    this.values.push((value as PyFloat).value);
    runtime.heap.drop(value);
    runtime.heap.drop(this.owned.pop()!);
    return 'go on';
  }
}

class ExactSum extends CollectFloats {
  protected override finish(runtime: Runtime): Result {
    const sum = exactSum(this.values);
    if (sum === 'overflow') return runtime.raise('OverflowError', 'intermediate overflow in fsum');
    if (sum === 'infinities') return runtime.raise('ValueError', '-inf + inf in fsum');
    return newFloat(runtime, sum);
  }
}

/** The first point of dist(); the second is collected by another frame. */
class FirstPoint extends CollectFloats {
  constructor(
    first: PyObject,
    private readonly second: PyObject,
  ) {
    super(first);
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.run(new SecondPoint(this.second, this.values));
  }
}

class SecondPoint extends CollectFloats {
  constructor(
    second: PyObject,
    private readonly first: readonly number[],
  ) {
    super(second);
  }

  protected override finish(runtime: Runtime): Result {
    const { first, values } = this;
    if (first.length !== values.length) {
      return runtime.raise('ValueError', 'both points must have the same number of dimensions');
    }
    return newFloat(runtime, vectorLength(first.map((x, i) => x - values[i]!)));
  }
}

/** math.prod: multiplies with `*`. */
class Product extends Consume {
  private product: PyObject | null = null;

  constructor(
    iterable: PyObject,
    private readonly start: PyObject | null,
  ) {
    super(iterable);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    this.product ??= this.start === null ? this.hold(newInt(runtime, 1)) : this.keep(runtime, this.start);
    const answer = binary(runtime, Operator.multiply, this.product, this.hold(item));
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(this.owned.pop()!);
    runtime.heap.drop(this.letGo(this.product!));
    this.product = this.hold(value);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    if (this.product !== null) return runtime.heap.take(this.product);
    return this.start === null ? newInt(runtime, 1) : runtime.heap.take(this.start);
  }
}

/** floor and ceil ask a special method first, then take the float. */
function rounding(name: 'floor' | 'ceil', round: (x: number) => number): NativeSpec {
  const finish = (runtime: Runtime, value: PyObject): Result => {
    const x = (value as PyFloat).value;
    runtime.heap.drop(value);
    return truncateFloat(runtime, round(x));
  };
  return {
    name,
    signature: '(x, /)',
    style: 'o',
    resultType: 'int',
    body: (runtime, _self, [x]) => {
      const object = x!;
      if (object.type === runtime.types.float)
        return truncateFloat(runtime, round((object as PyFloat).value));
      if (isInt(object) && !object.type.isClass) return plainInt(runtime, object);
      const special = `__${name}__`;
      if (lookupSpecial(runtime, object, special) !== null) return callSpecial(runtime, object, special, []);
      return chain(runtime, [object], (rt, [value]) => toFloat(rt, value!), finish);
    },
  };
}

export const roundingFunctions: readonly NativeSpec[] = [
  rounding('floor', Math.floor),
  rounding('ceil', Math.ceil),
  {
    name: 'trunc',
    signature: '(x, /)',
    style: 'o',
    resultType: 'int',
    body: (runtime, _self, [x]) => {
      if (x!.type === runtime.types.float) return truncateFloat(runtime, (x as PyFloat).value);
      if (isInt(x!) && !x.type.isClass) return plainInt(runtime, x);
      if (lookupSpecial(runtime, x!, '__trunc__') !== null) return callSpecial(runtime, x!, '__trunc__', []);
      return runtime.raise('TypeError', `type ${x!.type.name} doesn't define __trunc__ method`);
    },
  },
];

export const sumFunctions: readonly NativeSpec[] = [
  {
    name: 'fsum',
    signature: '(seq, /)',
    style: 'o',
    resultType: 'float',
    body: (runtime, _self, [iterable]) => runtime.run(new ExactSum(iterable!)),
  },
  {
    name: 'dist',
    signature: '(p, q, /)',
    style: 'positional',
    resultType: 'float',
    body: (runtime, _self, [p, q]) => runtime.run(new FirstPoint(p!, q!)),
  },
  {
    name: 'prod',
    signature: '(iterable, /, *, start=1)',
    style: 'clinic',
    body: (runtime, _self, [iterable, start]) => runtime.run(new Product(iterable!, start ?? null)),
  },
];
