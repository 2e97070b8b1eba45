/** ExceptionGroup and BaseExceptionGroup (Objects/exceptions.c, PEP 654). */

import { callSpecial } from './attributes';
import { exceptionOf, plainException, setSpecial, specialField } from './exception-types';
import { exceptionBytes, PyException, setCause, setContext } from './exceptions';
import { newList, PyList } from './list';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { placeTracked } from './place';
import { truth } from './protocol/truth';
import type { Runtime } from './runtime';
import { takeAll } from './slot-calls';
import { newStr, PyStr } from './str';
import { isSubtype } from './subtype';
import { newTuple, PyTuple } from './tuple';
import { PyType, type Slots, type TypeSpec } from './type';

/** The exceptions of a group, borrowed; null for an exception that is no group. */
export function membersOf(object: PyObject): readonly PyObject[] | null {
  const members = object instanceof PyException ? object.special?.get('exceptions') : undefined;
  return members instanceof PyTuple ? members.items : null;
}

const newGroup: NonNullable<Slots['new']> = (runtime, type, args) => {
  if (args.length !== 2) {
    const text = `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`;
    return runtime.raise('TypeError', text);
  }
  const [message, given] = args as [PyObject, PyObject];
  if (!(message instanceof PyStr)) {
    const text = `BaseExceptionGroup.__new__() argument 1 must be str, not ${message.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  if (!(given instanceof PyTuple || given instanceof PyList)) {
    return runtime.raise('TypeError', 'second argument (exceptions) must be a sequence');
  }
  const { items } = given;
  if (items.length === 0) {
    return runtime.raise('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  }
  const { types } = runtime;
  let bareBase = false;
  for (let i = 0; i < items.length; i++) {
    if (!(items[i] instanceof PyException)) {
      const text = `Item ${i} of second argument (exceptions) is not an exception`;
      return runtime.raise('ValueError', text);
    }
    if (!isSubtype(items[i]!.type, types.Exception)) bareBase = true;
  }
  let chosen = type;
  if (type === types.BaseExceptionGroup && !bareBase) chosen = types.ExceptionGroup;
  else if (bareBase && type === types.ExceptionGroup) {
    return runtime.raise('TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup');
  } else if (bareBase && isSubtype(type, types.Exception)) {
    return runtime.raise('TypeError', `Cannot nest BaseExceptions in '${type.name}'`);
  }
  const made = new PyException();
  made.args = newTuple(runtime, takeAll(runtime, args));
  placeTracked(runtime, made, chosen, exceptionBytes(runtime.profile, chosen));
  const tuple =
    given instanceof PyTuple ? runtime.heap.take(given) : newTuple(runtime, takeAll(runtime, items));
  setSpecial(runtime, made, 'message', message);
  setSpecial(runtime, made, 'exceptions', tuple);
  runtime.heap.drop(tuple);
  return made;
};

/** How a split chooses: by type, by a tuple of types, or by a predicate. */
function isCondition(runtime: Runtime, condition: PyObject): boolean {
  const { BaseException } = runtime.types;
  const isType = (object: PyObject): boolean => object instanceof PyType && isSubtype(object, BaseException);
  if (isType(condition)) return true;
  if (condition instanceof PyTuple) return condition.items.every(isType);
  return condition.type.slotTable.call !== undefined && !(condition instanceof PyType);
}

/** exceptiongroup_split_recursive: the parts that match and that do not, as groups of the same shape. Answers a pair. */
class Split extends NativeFrame {
  private at = 0;
  private readonly matching: PyObject[] = [];
  private readonly others: PyObject[] = [];
  private match: PyObject | null = null;

  constructor(
    readonly group: PyException,
    readonly condition: PyObject,
    /** `subgroup` answers only the first. */
    readonly only: boolean,
  ) {
    super();
    this.name = 'split';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    const members = membersOf(this.group) ?? [];
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case 0:
          this.state = 1;
          answer = this.matches(runtime, this.group);
          break;
        case 1:
          if (value === null) return null;
          if (value === runtime.singletons.true) {
            runtime.heap.drop(value);
            return this.pair(runtime, runtime.heap.take(this.group), runtime.none());
          }
          runtime.heap.drop(value);
          answer = this.next(runtime, members);
          break;
        case 2: {
          if (value === null) return null;
          const member = members[this.at++]!;
          if (value instanceof PyTuple) {
            this.hold(value);
            const [yes, no] = value.items as [PyObject, PyObject];
            if (yes !== runtime.singletons.none) this.matching.push(yes);
            if (no !== runtime.singletons.none) this.others.push(no);
          } else {
            (value === runtime.singletons.true ? this.matching : this.others).push(member);
            runtime.heap.drop(value);
          }
          answer = this.next(runtime, members);
          break;
        }
        case 3:
          if (value === null) return null;
          this.match = value === runtime.singletons.none ? value : this.adopt(runtime, value);
          this.hold(this.match);
          this.state = 4;
          answer = this.only ? runtime.none() : this.derive(runtime, this.others);
          break;
        default: {
          if (value === null) return null;
          const rest = value === runtime.singletons.none ? value : this.adopt(runtime, value);
          return this.pair(runtime, this.letGo(this.match!), rest);
        }
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  private next(runtime: Runtime, members: readonly PyObject[]): Result {
    const member = members[this.at];
    if (member === undefined) {
      this.state = 3;
      return this.derive(runtime, this.matching);
    }
    this.state = 2;
    if (membersOf(member) !== null)
      return runtime.run(new Split(member as PyException, this.condition, false));
    return this.matches(runtime, member);
  }

  private matches(runtime: Runtime, object: PyObject): Result {
    const { condition } = this;
    if (condition instanceof PyType) return runtime.bool(isSubtype(object.type, condition));
    if (condition instanceof PyTuple) {
      return runtime.bool(condition.items.some((type) => isSubtype(object.type, type as PyType)));
    }
    return runtime.run(new Predicate(condition, object));
  }

  /** A group of these members by `derive`; None where there are none. */
  private derive(runtime: Runtime, members: readonly PyObject[]): Result {
    if (members.length === 0) return runtime.none();
    const list = this.hold(newList(runtime, takeAll(runtime, members)));
    return callSpecial(runtime, this.group, 'derive', [list]);
  }

  /** The derived group gets traceback, context, cause and notes of the original. */
  private adopt(runtime: Runtime, derived: PyObject): PyObject {
    if (!(derived instanceof PyException)) return derived;
    const { heap } = runtime;
    const { traceback, context, cause } = this.group;
    heap.touch(derived);
    if (traceback !== null && derived.traceback === null) derived.traceback = heap.take(traceback);
    setContext(runtime, derived, context);
    if (cause !== null) setCause(runtime, derived, heap.take(cause));
    derived.suppressContext = this.group.suppressContext;
    return derived;
  }

  /** Both are taken over. */
  private pair(runtime: Runtime, match: PyObject, rest: PyObject): PyObject {
    if (this.only) {
      runtime.heap.drop(rest);
      return match;
    }
    return newTuple(runtime, [match, rest]);
  }
}

/** The truth of `condition(exception)`. */
class Predicate extends NativeFrame {
  constructor(
    readonly condition: PyObject,
    readonly exception: PyObject,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 2) return value;
      let answer: Result;
      if (this.state === 0) {
        this.state = 1;
        answer = runtime.call(this.condition, [this.exception]);
      } else {
        if (value === null) return null;
        this.state = 2;
        answer = truth(runtime, this.hold(value));
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** `except* condition` and the methods: a pair of groups (or None); `only` answers just the first. */
export function splitGroup(runtime: Runtime, group: PyException, condition: PyObject, only: boolean): Result {
  if (!isCondition(runtime, condition)) {
    const text = runtime.profile.words.groupCondition;
    return runtime.raise('TypeError', text);
  }
  return runtime.run(new Split(group, condition, only));
}

const baseGroup: TypeSpec = {
  ...plainException('BaseExceptionGroup', 'BaseException'),
  generic: true,
  slots: {
    new: newGroup,
    init: (runtime) => runtime.none(),
    str: (runtime, self) => {
      const count = membersOf(self)?.length ?? 0;
      const message = exceptionOf(self).special?.get('message');
      const text = message instanceof PyStr ? message.value : '';
      return newStr(runtime, `${text} (${count} sub-exception${count === 1 ? '' : 's'})`);
    },
  },
  methods: [
    {
      name: 'derive',
      signature: '(excs, /)',
      body: (runtime, self, args) => {
        const message = exceptionOf(self).special?.get('message') ?? runtime.singletons.emptyStr;
        return runtime.call(runtime.types.BaseExceptionGroup, [message, args[0]!]);
      },
    },
    {
      name: 'split',
      signature: '(condition, /)',
      body: (runtime, self, args) => splitGroup(runtime, exceptionOf(self), args[0]!, false),
    },
    {
      name: 'subgroup',
      signature: '(condition, /)',
      body: (runtime, self, args) => splitGroup(runtime, exceptionOf(self), args[0]!, true),
    },
  ],
  getset: [specialField('message'), specialField('exceptions')],
};

/** ExceptionGroup derives from both; see `extraBases`. */
export const exceptionGroupTypes: readonly TypeSpec[] = [
  baseGroup,
  { ...plainException('ExceptionGroup', 'BaseExceptionGroup'), extraBases: ['Exception'], weakrefs: true },
];
