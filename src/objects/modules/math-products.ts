/** math.sumprod and math.fma: products that are rounded once, with the sum (Modules/mathmodule.c). */

import { newFloat, PyFloat } from '../float';
import { bigOf, newInt, PyInt } from '../int';
import { NativeFrame, type NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { Operator } from '../operator-names';
import { isExhausted } from '../protocol/consume';
import { getIterator, next } from '../protocol/iteration';
import { withFloats } from '../protocol/numbers';
import { binary } from '../protocol/operators';
import type { Runtime } from '../runtime';
import { exactSum } from './math-special';

/** A product as two floats whose sum it is exactly, where nothing overflows. */
function exactProduct(x: number, y: number): [number, number] {
  const product = x * y;
  const split = (value: number): [number, number] => {
    const scaled = value * 134217729;
    const high = scaled - (scaled - value);
    return [high, value - high];
  };
  const [xHigh, xLow] = split(x);
  const [yHigh, yLow] = split(y);
  const low = xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
  return Number.isFinite(low) ? [product, low] : [product, 0];
}

const isPlain = (object: PyObject): boolean =>
  (object instanceof PyInt || object instanceof PyFloat) && !object.type.isClass;
const floatOf = (object: PyObject): number =>
  object instanceof PyInt ? Number(bigOf(object)) : (object as PyFloat).value;

/** Takes an item of each sequence at a time. Products of ints, and of floats, are summed apart. */
class SumOfProducts extends NativeFrame {
  private integers = 0n;
  private readonly floats: number[] = [];
  /** The sum of what are no plain numbers, owned. */
  private total: PyObject | null = null;
  private left: PyObject | null = null;

  constructor(
    private readonly p: PyObject,
    private readonly q: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      switch (this.state) {
        case 0: {
          this.state = 1;
          const answer = getIterator(runtime, this.p);
          if (answer === PENDING) return PENDING;
          value = answer;
          break;
        }
        case 1: {
          if (value === null) return null;
          this.hold(value);
          this.state = 2;
          const answer = getIterator(runtime, this.q);
          if (answer === PENDING) return PENDING;
          value = answer;
          break;
        }
        case 2: {
          if (value === null) return null;
          this.hold(value);
          this.state = 3;
          break;
        }
        case 3: {
          this.state = 4;
          const answer = next(runtime, this.owned[0]!);
          if (answer === PENDING) return PENDING;
          value = answer;
          break;
        }
        case 4: {
          if (value === null && !isExhausted(runtime)) return null;
          this.left = value === null ? null : this.hold(value);
          this.state = 5;
          const answer = next(runtime, this.owned[1]!);
          if (answer === PENDING) return PENDING;
          value = answer;
          break;
        }
        case 5: {
          if (value === null && !isExhausted(runtime)) return null;
          const { left } = this;
          if ((left === null) !== (value === null)) {
            if (value !== null) runtime.heap.drop(value);
            return runtime.raise('ValueError', 'Inputs are not the same length');
          }
          if (left === null || value === null) return this.finish(runtime);
          const right = this.hold(value);
          if (isPlain(left) && isPlain(right)) {
            this.addPlain(left, right);
            this.dropPair(runtime);
            this.state = 3;
            break;
          }
          this.state = 6;
          const answer = binary(runtime, Operator.multiply, left, right);
          if (answer === PENDING) return PENDING;
          value = answer;
          break;
        }
        case 6: {
          if (value === null) return null;
          this.dropPair(runtime);
          const total = this.total ?? this.hold(newInt(runtime, 0));
          this.total = total;
          this.hold(value);
          this.state = 7;
          const answer = binary(runtime, Operator.add, total, value);
          if (answer === PENDING) return PENDING;
          value = answer;
          break;
        }
        default: {
          if (this.state === 8) return value;
          if (value === null) return null;
          runtime.heap.drop(this.owned.pop()!);
          runtime.heap.drop(this.letGo(this.total!));
          this.total = this.hold(value);
          this.state = 3;
        }
      }
    }
  }

  private addPlain(left: PyObject, right: PyObject): void {
    if (left instanceof PyInt && right instanceof PyInt) this.integers += bigOf(left) * bigOf(right);
    else this.floats.push(...exactProduct(floatOf(left), floatOf(right)));
  }

  private dropPair(runtime: Runtime): void {
    runtime.heap.drop(this.owned.pop()!);
    runtime.heap.drop(this.owned.pop()!);
  }

  private finish(runtime: Runtime): Result {
    let sum: PyObject;
    if (this.floats.length === 0) sum = newInt(runtime, this.integers);
    else {
      const floats = exactSum(this.floats);
      const plain = this.floats.reduce((total, float) => total + float, 0);
      sum = newFloat(runtime, (typeof floats === 'string' ? plain : floats) + Number(this.integers));
    }
    if (this.total === null) return sum;
    this.state = 8;
    return binary(runtime, Operator.add, this.total, this.hold(sum));
  }
}

export const productFunctions: readonly NativeSpec[] = [
  {
    name: 'sumprod',
    signature: '(p, q, /)',
    style: 'positional',
    body: (runtime, _self, [p, q]) => runtime.run(new SumOfProducts(p!, q!)),
  },
  {
    name: 'fma',
    signature: '(x, y, z, /)',
    style: 'positional',
    resultType: 'float',
    body: withFloats([0, 1, 2], (runtime, _self, args) => {
      const [x, y, z] = args.map((arg) => (arg as PyFloat).value) as [number, number, number];
      const sum = exactSum([...exactProduct(x, y), z]);
      const result = typeof sum === 'string' ? x * y + z : sum;
      const finite = Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z);
      if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(z)) {
        return runtime.raise('ValueError', 'invalid operation in fma');
      }
      if (!Number.isFinite(result) && finite) return runtime.raise('OverflowError', 'overflow in fma');
      return newFloat(runtime, result === 0 ? x * y + z : result);
    }),
  },
];
