/** sum() (Python/bltinmodule.c:builtin_sum_impl). */

import { PyBytes } from '../bytes';
import { newFloat, type PyFloat } from '../float';
import { newInt, newSizeInt, PyInt } from '../int';
import type { NativeBody, NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { Operator } from '../operator-names';
import { Consume, type Each } from '../protocol/consume';
import { binary } from '../protocol/operators';
import type { Runtime } from '../runtime';
import { PyStr } from '../str';

/** Integers and floats are summed without objects for the sums between, as long as the items allow it. */
class Sum extends Consume {
  private mode: 'int' | 'float' | 'object';
  private integer = 0;
  private float = 0;
  /** What has been rounded away so far (Neumaier's sum). */
  private compensation = 0;
  private total: PyObject | null = null;

  constructor(
    iterable: PyObject,
    private readonly initial: PyObject | null,
    private readonly compensates: boolean,
  ) {
    super(iterable);
    this.mode = 'object';
  }

  protected override opened(runtime: Runtime): Each {
    const { initial } = this;
    const { types } = runtime;
    if (initial === null) this.mode = 'int';
    else if (initial.type === types.int && (initial as PyInt).big === null) {
      this.mode = 'int';
      this.integer = (initial as PyInt).value;
    } else if (initial.type === types.float) {
      this.mode = 'float';
      this.float = (initial as PyFloat).value;
    } else this.total = this.keep(runtime, initial);
    return 'go on';
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    const { types, heap } = runtime;
    if (this.mode === 'int') {
      if (
        item instanceof PyInt &&
        (item.type === types.int || item.type === types.bool) &&
        item.big === null
      ) {
        const sum = this.integer + item.value;
        if (Number.isSafeInteger(sum)) {
          this.integer = sum;
          heap.drop(item);
          return 'go on';
        }
      }
      if (item.type === types.float) {
        this.mode = 'float';
        this.float = this.integer;
      } else {
        this.mode = 'object';
        this.total = this.hold(newInt(runtime, this.integer));
      }
    }
    if (this.mode === 'float') {
      const value = this.floatOf(runtime, item);
      if (value !== null) {
        this.add(value);
        heap.drop(item);
        return 'go on';
      }
      this.mode = 'object';
      this.total = this.hold(newFloat(runtime, this.rounded()));
    }
    const answer = binary(runtime, Operator.add, this.total!, this.hold(item));
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  private floatOf(runtime: Runtime, item: PyObject): number | null {
    if (item.type === runtime.types.float) return (item as PyFloat).value;
    const isInt = item instanceof PyInt && item.type === runtime.types.int && item.big === null;
    return isInt ? item.value : null;
  }

  private add(value: number): void {
    const sum = this.float + value;
    if (this.compensates) {
      const larger = Math.abs(this.float) >= Math.abs(value) ? this.float : value;
      const smaller = larger === this.float ? value : this.float;
      this.compensation += larger - sum + smaller;
    }
    this.float = sum;
  }

  private rounded(): number {
    const { compensation } = this;
    return compensation !== 0 && Number.isFinite(compensation) ? this.float + compensation : this.float;
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(this.owned.pop()!);
    runtime.heap.drop(this.letGo(this.total!));
    this.total = this.hold(value);
    return 'go on';
  }

  protected override finish(runtime: Runtime): Result {
    switch (this.mode) {
      case 'int':
        return runtime.profile.scalars.sumIsSize
          ? newSizeInt(runtime, this.integer)
          : newInt(runtime, this.integer);
      case 'float':
        return newFloat(runtime, this.rounded());
      case 'object':
        return this.letGo(this.total!);
    }
  }
}

const sum: NativeBody = (runtime, _self, [iterable, start]) => {
  if (start instanceof PyStr) {
    return runtime.raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  }
  if (start instanceof PyBytes) {
    return runtime.raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
  }
  if (start?.type === runtime.types.bytearray) {
    return runtime.raise('TypeError', "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  return runtime.run(new Sum(iterable!, start ?? null, runtime.profile.evaluation.sumCompensates));
};

export const sumSpec: NativeSpec = { name: 'sum', signature: '(iterable, /, start=0)', body: sum };
