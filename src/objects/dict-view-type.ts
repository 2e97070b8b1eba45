/** The types of dict views: sets of keys and items, values (Objects/dictobject.c). */

import type { PyDict } from './dict';
import { newDictIterator } from './dict-iterators';
import { dictContains, dictGet } from './dict-search';
import { PyDictView } from './dict-views';
import { newSizeInt } from './int';
import { enterRepr, leaveRepr } from './items-repr';
import { listFrom } from './list-extend';
import { newMappingProxy } from './mappingproxy';
import { NativeFrame, type NativeSpec } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { Operator } from './operator-names';
import { chain } from './protocol/chain';
import { Consume, type Each } from './protocol/consume';
import { contains } from './protocol/containers';
import { equal, isTrue } from './protocol/equality';
import { repr } from './protocol/text';
import type { Runtime } from './runtime';
import { isSet, PySet } from './set';
import { AfterUpdate, intersectSet, setFrom } from './set-merge';
import { newStr, type PyStr } from './str';
import { PyTuple } from './tuple';
import type { CompareIndex, GetSet, Slots, TypeSpec } from './type';

/** Whether a pair is among the items. */
class ContainsItem extends NativeFrame {
  constructor(
    private readonly dict: PyDict,
    private readonly pair: PyTuple,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const [key, wanted] = this.pair.items;
    if (this.state === 0) {
      this.state = 1;
      const found = dictGet(runtime, this.dict, key!);
      if (found === PENDING) return PENDING;
      value = found;
    }
    if (this.state === 1) {
      this.state = 2;
      if (value === null) return runtime.exception === null ? runtime.bool(false) : null;
      return equal(runtime, this.hold(value), wanted!);
    }
    return value;
  }
}

function viewContains(runtime: Runtime, self: PyObject, item: PyObject): Result {
  const { dict, part } = self as PyDictView;
  if (part === 'keys') return dictContains(runtime, dict, item);
  if (!(item instanceof PyTuple) || item.items.length !== 2) return runtime.bool(false);
  return runtime.run(new ContainsItem(dict, item));
}

/** Whether every item of one side is in the other. */
class AllContained extends Consume {
  private all = true;

  constructor(
    items: PyObject,
    private readonly container: PyObject,
    private readonly negated: boolean,
  ) {
    super(items);
  }

  protected override each(runtime: Runtime, item: PyObject): Each {
    const answer = contains(runtime, this.container, this.hold(item));
    return answer === PENDING ? PENDING : this.answered(runtime, answer);
  }

  protected override answered(runtime: Runtime, value: PyObject | null): Each {
    if (value === null) return null;
    runtime.heap.drop(this.owned.pop()!);
    this.all = isTrue(runtime, value);
    return this.all ? 'go on' : 'stop';
  }

  protected override finish(runtime: Runtime): Result {
    return runtime.bool(this.all !== this.negated);
  }
}

const isSetLike = (object: PyObject): boolean =>
  isSet(object) || (object instanceof PyDictView && object.part !== 'values');

function sizeOf(object: PyObject): number {
  return object instanceof PySet ? object.table.used : (object as PyDictView).dict.used;
}

function compareViews(runtime: Runtime, left: PyObject, right: PyObject, operator: CompareIndex): Result {
  if (!isSetLike(right)) return runtime.notImplemented();
  const [a, b] = [sizeOf(left), sizeOf(right)];
  const within = (items: PyObject, container: PyObject, negated = false): Result =>
    runtime.run(new AllContained(items, container, negated));
  switch (operator) {
    case 0:
      return a < b ? within(left, right) : runtime.bool(false);
    case 1:
      return a <= b ? within(left, right) : runtime.bool(false);
    case 2:
      return a === b ? within(left, right) : runtime.bool(false);
    case 3:
      return a === b ? within(left, right, true) : runtime.bool(true);
    case 4:
      return a > b ? within(right, left) : runtime.bool(false);
    case 5:
      return a >= b ? within(right, left) : runtime.bool(false);
  }
}

/** A set operator on a view: the left side becomes a set, which is then changed. */
function viewOperator(operation: 'union' | 'difference' | 'symmetric'): NonNullable<Slots['concat']> {
  const then = {
    union: (runtime: Runtime, made: PyObject, [, other]: readonly PyObject[]) =>
      runtime.run(new AfterUpdate(made as PySet, other!, 'union')),
    difference: (runtime: Runtime, made: PyObject, [, other]: readonly PyObject[]) =>
      runtime.run(new AfterUpdate(made as PySet, other!, 'difference')),
    symmetric: (runtime: Runtime, made: PyObject, [, other]: readonly PyObject[]) =>
      runtime.run(new AfterUpdate(made as PySet, other!, 'symmetric')),
  }[operation];
  return (runtime, left, right) =>
    chain(runtime, [left, right], (rt, [view]) => setFrom(rt, rt.types.set, false, view!), then);
}

const intersect: NonNullable<Slots['concat']> = (runtime, left, right) =>
  chain(
    runtime,
    [left, right],
    (rt, [view]) => setFrom(rt, rt.types.set, false, view!),
    (rt, made, [, other]) => rt.run(new Intersect(made as PySet, other!)),
  );

class Intersect extends NativeFrame {
  constructor(
    private readonly set: PySet,
    private readonly other: PyObject,
  ) {
    super();
    this.hold(set);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return intersectSet(runtime, this.set, this.other);
  }
}

/** `dict_keys([…])`: the repr of a list of the items, in the view's name. */
class ViewRepr extends NativeFrame {
  constructor(private readonly view: PyObject) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { view } = this;
    for (;;) {
      if (value === null && this.state > 0) {
        leaveRepr(runtime.heap, view);
        return null;
      }
      let answer: Result;
      if (this.state === 0) {
        this.keep(runtime, view);
        if (!enterRepr(runtime.heap, view)) return newStr(runtime, '...');
        this.state = 1;
        answer = listFrom(runtime, view);
      } else if (this.state === 1) {
        this.state = 2;
        answer = repr(runtime, this.hold(value!));
      } else {
        leaveRepr(runtime.heap, view);
        const text = newStr(runtime, `${view.type.name}(${(value as PyStr).value})`);
        runtime.heap.drop(value!);
        return text;
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

const viewSlots: Slots = {
  repr: (runtime, self) => runtime.run(new ViewRepr(self)),
  length: (runtime, self) => newSizeInt(runtime, (self as PyDictView).dict.used),
  iter: (runtime, self) => newDictIterator(runtime, (self as PyDictView).dict, (self as PyDictView).part),
};

const reversed: NativeSpec = {
  name: '__reversed__',
  signature: '()',
  style: 'noargs',
  body: (runtime, self) =>
    newDictIterator(runtime, (self as PyDictView).dict, (self as PyDictView).part, true),
};

const isDisjoint: NativeSpec = {
  name: 'isdisjoint',
  signature: '(other, /)',
  style: 'o',
  body: (runtime, self, [other]) =>
    chain(
      runtime,
      [self, other!],
      (rt, [view, items]) => intersect(rt, view!, items!),
      (rt, common) => {
        const isEmpty = (common as PySet).table.used === 0;
        rt.heap.drop(common);
        return rt.bool(isEmpty);
      },
    ),
};

const mapping: GetSet = {
  name: 'mapping',
  get: (runtime, self) => newMappingProxy(runtime, (self as PyDictView).dict),
};

const setSlots: Slots = {
  ...viewSlots,
  contains: viewContains,
  compare: compareViews,
  hash: null,
  binary: {
    [Operator.or]: viewOperator('union'),
    [Operator.and]: intersect,
    [Operator.subtract]: viewOperator('difference'),
    [Operator.xor]: viewOperator('symmetric'),
  },
};

export const dictViewTypes: readonly TypeSpec[] = [
  {
    name: 'dict_keys',
    collectable: true,
    methods: [reversed, isDisjoint],
    getset: [mapping],
    slots: setSlots,
  },
  {
    name: 'dict_items',
    collectable: true,
    methods: [reversed, isDisjoint],
    getset: [mapping],
    slots: setSlots,
  },
  { name: 'dict_values', collectable: true, methods: [reversed], getset: [mapping], slots: viewSlots },
];
