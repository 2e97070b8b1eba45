/** `filter`, `reversed` and the iterator of `iter(callable, sentinel)` (Python/bltinmodule.c, Objects/enumobject.c, iterobject.c). */

import type { Heap, Visitor } from '../heap';
import { bindSpecial } from './attributes';
import { PyDict } from './dict';
import { destroyCommon, visitCommon } from './instance';
import { newInt, type PyInt } from './int';
import { PyIterator } from './iterator';
import { iteratorMethods } from './iterator-methods';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { placeTracked } from './place';
import { chain } from './protocol/chain';
import { length } from './protocol/containers';
import { equal, isTrue } from './protocol/equality';
import { getIterator, next } from './protocol/iteration';
import { truth } from './protocol/truth';
import type { Runtime } from './runtime';
import type { PyType, TypeSpec } from './type';

const iteratorBytes = 48;

/** Two owned parts, the second of which may be let go. */
abstract class PairIterator extends PyIterator {
  constructor(
    public first: PyObject | null,
    public second: PyObject | null,
  ) {
    super();
  }

  override get isDirect(): boolean {
    return false;
  }

  override visit(visitor: Visitor): void {
    if (this.first !== null) visitor(this.first);
    if (this.second !== null) visitor(this.second);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    if (this.first !== null) heap.drop(this.first);
    if (this.second !== null) heap.drop(this.second);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return iteratorBytes;
  }

  override saveContent(): unknown {
    return { first: this.first, second: this.second };
  }

  override restoreContent(saved: { first: PyObject | null; second: PyObject | null }): void {
    this.first = saved.first;
    this.second = saved.second;
  }

  /** Lets both parts go. */
  exhaust(heap: Heap): void {
    const { first, second } = this;
    heap.touch(this);
    this.first = null;
    this.second = null;
    if (first !== null) heap.drop(first);
    if (second !== null) heap.drop(second);
  }
}

/** first: the function; second: the iterator. */
export class PyFilter extends PairIterator {}

/** first: the callable; second: the sentinel. */
export class PyCallableIterator extends PairIterator {}

class FilterNext extends NativeFrame {
  constructor(private readonly filter: PyFilter) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { filter } = this;
    const { none, true: yes } = runtime.singletons;
    const callable = filter.first!;
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case 0:
          this.state = 1;
          answer = next(runtime, filter.second!);
          break;
        case 1: {
          if (value === null) return null;
          const item = this.hold(value);
          if (callable === none || callable === runtime.types.bool) {
            this.state = 3;
            answer = truth(runtime, item);
          } else {
            this.state = 2;
            answer = runtime.call(callable, [item]);
          }
          break;
        }
        case 2: {
          if (value === null) return null;
          this.state = 3;
          answer = truth(runtime, this.hold(value));
          break;
        }
        default: {
          if (value === null) return null;
          runtime.heap.drop(value);
          while (this.owned.length > 1) runtime.heap.drop(this.owned.pop()!);
          const item = this.owned.pop()!;
          if (value === yes) return item;
          runtime.heap.drop(item);
          this.state = 0;
          continue;
        }
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

class CallableNext extends NativeFrame {
  constructor(private readonly iterator: PyCallableIterator) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { iterator } = this;
    let answer: Result = value;
    if (this.state === 0) {
      this.state = 1;
      answer = runtime.call(iterator.first!, []);
      if (answer === PENDING) return PENDING;
    }
    if (this.state === 1) {
      if (answer === null) {
        if (!runtime.exception?.type.mro.includes(runtime.types.StopIteration)) return null;
        runtime.forget();
        iterator.exhaust(runtime.heap);
        return null;
      }
      if (iterator.second === null) return null;
      this.state = 2;
      answer = equal(runtime, iterator.second, this.hold(answer));
      if (answer === PENDING) return PENDING;
    }
    if (answer === null) return null;
    const item = this.owned[0]!;
    if (!isTrue(runtime, answer)) return this.letGo(item);
    iterator.exhaust(runtime.heap);
    return null;
  }
}

/** `iter(callable, sentinel)`; takes both. */
export function newCallableIterator(runtime: Runtime, callable: PyObject, sentinel: PyObject): PyObject {
  const { heap, types } = runtime;
  const iterator = new PyCallableIterator(heap.take(callable), heap.take(sentinel));
  return placeTracked(runtime, iterator, types.callable_iterator, iteratorBytes);
}

/** Goes through a sequence by `__getitem__`, from its end. */
export class PyReversed extends PairIterator {
  index = 0;

  override lengthHint(): number | null {
    return this.first === null ? 0 : this.index + 1;
  }

  override saveContent(): unknown {
    return { first: this.first, second: this.second, index: this.index };
  }

  override restoreContent(saved: { first: PyObject | null; second: PyObject | null; index: number }): void {
    super.restoreContent(saved);
    this.index = saved.index;
  }
}

class ReversedNext extends NativeFrame {
  constructor(private readonly reversed: PyReversed) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { reversed } = this;
    const { types, heap } = runtime;
    let answer: Result = value;
    if (this.state === 0) {
      this.state = 1;
      const sequence = reversed.first!;
      const at = this.hold(newInt(runtime, reversed.index));
      answer = sequence.type.slotTable.getItem!(runtime, sequence, at);
      if (answer === PENDING) return PENDING;
    }
    if (answer !== null) {
      heap.touch(reversed);
      reversed.index--;
      return answer;
    }
    const mro = runtime.exception?.type.mro;
    if (mro?.includes(types.IndexError) || mro?.includes(types.StopIteration)) runtime.forget();
    reversed.exhaust(heap);
    return null;
  }
}

/** `reversed(object)`: by `__reversed__`, else by length and items (reversed_new). */
function reverse(runtime: Runtime, type: PyType, object: PyObject): Result {
  return chain(
    runtime,
    [object, type],
    (rt, [subject]) => {
      const method = bindSpecial(rt, subject!, '__reversed__');
      return method === null && rt.exception === null ? rt.none() : method;
    },
    (rt, method, [subject, cls]) => {
      const { none } = rt.singletons;
      if (method !== none) return rt.run(new CallReversed(method));
      rt.heap.drop(method);
      return reverseSequence(rt, cls as PyType, subject!);
    },
  );
}

/** Calls a bound `__reversed__`, which it owns. */
class CallReversed extends NativeFrame {
  constructor(private readonly method: PyObject) {
    super();
    this.hold(method);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.call(this.method, []);
  }
}

function reverseSequence(runtime: Runtime, type: PyType, object: PyObject): Result {
  const { getItem, length: hasLength } = object.type.slotTable;
  if (
    getItem === undefined ||
    object instanceof PyDict ||
    (hasLength === undefined && !object.type.isClass)
  ) {
    return runtime.raise('TypeError', `'${object.type.fullTypeName}' object is not reversible`);
  }
  return chain(
    runtime,
    [object, type],
    (rt, [sequence]) => length(rt, sequence!),
    (rt, count, [sequence, cls]) => {
      const reversed = new PyReversed(rt.heap.take(sequence!), null);
      reversed.index = (count as PyInt).value - 1;
      rt.heap.drop(count);
      return placeTracked(rt, reversed, cls as PyType, iteratorBytes);
    },
  );
}

const iter = (runtime: Runtime, self: PyObject): Result => runtime.heap.take(self);

export const filterType: TypeSpec = {
  name: 'filter',
  subclassable: true,
  collectable: true,
  slots: {
    new: (runtime, type, args, keywords) => {
      if (keywords !== null && keywords.size > 0) {
        return runtime.raise('TypeError', 'filter() takes no keyword arguments');
      }
      if (args.length !== 2) {
        return runtime.raise('TypeError', `filter expected 2 arguments, got ${args.length}`);
      }
      return chain(
        runtime,
        [args[0]!, args[1]!, type],
        (rt, [, iterable]) => getIterator(rt, iterable!),
        (rt, iterator, [callable, , cls]) =>
          placeTracked(rt, new PyFilter(rt.heap.take(callable!), iterator), cls as PyType, iteratorBytes),
      );
    },
    iter,
    next: (runtime, self) => runtime.run(new FilterNext(self as PyFilter)),
  },
};

export const callableIteratorType: TypeSpec = {
  name: 'callable_iterator',
  collectable: true,
  slots: {
    iter,
    next: (runtime, self) => {
      const iterator = self as PyCallableIterator;
      return iterator.first === null ? null : runtime.run(new CallableNext(iterator));
    },
  },
};

export const reversedType: TypeSpec = {
  name: 'reversed',
  subclassable: true,
  collectable: true,
  methods: iteratorMethods,
  slots: {
    new: (runtime, type, args, keywords) => {
      if (keywords !== null && keywords.size > 0) {
        return runtime.raise('TypeError', 'reversed() takes no keyword arguments');
      }
      if (args.length !== 1) {
        return runtime.raise('TypeError', `reversed expected 1 argument, got ${args.length}`);
      }
      return reverse(runtime, type, args[0]!);
    },
    iter,
    next: (runtime, self) => {
      const reversed = self as PyReversed;
      return reversed.first === null || reversed.index < 0
        ? endReversed(runtime, reversed)
        : runtime.run(new ReversedNext(reversed));
    },
  },
};

function endReversed(runtime: Runtime, reversed: PyReversed): null {
  if (reversed.first !== null) reversed.exhaust(runtime.heap);
  return null;
}
