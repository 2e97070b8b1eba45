/** Operators that are not in the main loop, and pattern matching. */

import {
  contains,
  dictGet,
  findInMro,
  getAttribute,
  getItem,
  isInstanceOf,
  isUnknown,
  length,
  NativeFrame,
  newTuple,
  PyDict,
  type PyObject,
  type PyStr,
  PyTuple,
  PyType,
  type Result,
  type Runtime,
  unary,
} from '../../objects';
import { Deliver, type PythonFrame } from '../frame';
import { isInstance } from '../generators';
import type { Machine } from '../machine';
import { push, raised, Status, type StatusCode, wait } from './status';

function unaryOp(machine: Machine, frame: PythonFrame, operand: number): StatusCode {
  return push(machine, frame, 1, unary(machine, operand, frame.peek(1)));
}

function unaryNot(machine: Machine, frame: PythonFrame): StatusCode {
  const value = frame.peek(1);
  return push(machine, frame, 1, machine.bool(value === machine.singletons.false));
}

function containsOp(machine: Machine, frame: PythonFrame, negated: number): StatusCode {
  const answer = contains(machine, frame.peek(1), frame.peek(2));
  if (answer === undefined) return wait(frame, 2, negated === 1 ? Deliver.negate : Deliver.push);
  if (answer === null) return Status.raised;
  if (negated === 0 || isUnknown(answer)) return push(machine, frame, 2, answer);
  const is = answer === machine.singletons.true;
  machine.heap.drop(answer);
  return push(machine, frame, 2, machine.bool(!is));
}

function getLength(machine: Machine, frame: PythonFrame): StatusCode {
  return push(machine, frame, 0, length(machine, frame.peek(1)));
}

function pattern(machine: Machine, frame: PythonFrame, kind: 'sequence' | 'mapping'): StatusCode {
  const subject = frame.peek(1);
  if (isUnknown(subject))
    return push(machine, frame, 0, machine.unknown(`whether an unknown value is a ${kind}`));
  return push(machine, frame, 0, machine.bool(subject.type.pattern === kind));
}

/** The values of the keys, or None where one is missing (match_keys): by `get`, so that a default dict makes none. */
class MatchKeys extends NativeFrame {
  private at = 0;
  private readonly values: PyObject[] = [];

  constructor(
    private readonly subject: PyObject,
    private readonly keys: readonly PyObject[],
  ) {
    super();
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        if (value === null) {
          if (runtime.exception !== null && !isInstance(runtime.exception, runtime.types.KeyError))
            return null;
          if (runtime.exception !== null) runtime.forget();
          return runtime.none();
        }
        this.values.push(this.hold(value));
      }
      if (this.at === this.keys.length) {
        for (const one of this.values) this.letGo(one);
        return newTuple(runtime, this.values);
      }
      this.state = 1;
      const key = this.keys[this.at++]!;
      const { subject } = this;
      const answer =
        subject instanceof PyDict ? dictGet(runtime, subject, key) : getItem(runtime, subject, key);
      if (answer === undefined) return undefined;
      value = answer;
    }
  }
}

function matchKeys(machine: Machine, frame: PythonFrame): StatusCode {
  const keys = (frame.peek(1) as PyTuple).items;
  return push(machine, frame, 0, machine.run(new MatchKeys(frame.peek(2), keys)));
}

/** Types whose single positional pattern is the subject itself (Py_TPFLAGS_MATCH_SELF). */
const matchesSelf = [
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
];

/** The attributes that a class pattern names, or None (match_class). */
class MatchClass extends NativeFrame {
  private readonly wanted: string[] = [];
  private readonly values: PyObject[] = [];
  private at = 0;

  constructor(
    private readonly subject: PyObject,
    private readonly type: PyType,
    private readonly positional: number,
    private readonly named: readonly string[],
  ) {
    super();
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    for (;;) {
      if (this.state === 0) {
        const answer = this.names(runtime);
        if (answer !== true) return answer;
        this.state = 1;
      } else {
        if (value === null) {
          if (runtime.exception !== null && !isInstance(runtime.exception, runtime.types.AttributeError))
            return null;
          if (runtime.exception !== null) runtime.forget();
          return runtime.none();
        }
        this.values.push(this.hold(value));
      }
      if (this.at === this.wanted.length) {
        for (const one of this.values) this.letGo(one);
        return newTuple(runtime, this.values);
      }
      const answer = getAttribute(runtime, this.subject, this.wanted[this.at++]!);
      if (answer === undefined) return undefined;
      value = answer;
    }
  }

  /** Names of the attributes, positional ones by `__match_args__`; anything else is the answer. */
  private names(runtime: Runtime): Result | true {
    const { positional, named, type, subject } = this;
    if (positional > 0) {
      const args = findInMro(type, '__match_args__');
      let allowed = 0;
      if (args !== null) {
        if (!(args instanceof PyTuple)) {
          return runtime.raise(
            'TypeError',
            `${type.name}.__match_args__ must be a tuple (got ${args.type.fullTypeName})`,
          );
        }
        allowed = args.items.length;
        if (positional <= allowed) {
          for (let i = 0; i < positional; i++) this.wanted.push((args.items[i] as PyStr).value);
        }
      } else if (type.mro.some((base) => matchesSelf.includes(base.name) && !base.isClass)) {
        allowed = 1;
        if (positional === 1) this.values.push(this.keep(runtime, subject));
      }
      if (positional > allowed) {
        return runtime.raise(
          'TypeError',
          `${type.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional} given)`,
        );
      }
    }
    for (const name of named) {
      if (this.wanted.includes(name)) {
        return runtime.raise('TypeError', `${type.name}() got multiple sub-patterns for attribute '${name}'`);
      }
      this.wanted.push(name);
    }
    return true;
  }
}

function matchClass(machine: Machine, frame: PythonFrame, count: number): StatusCode {
  const names = (frame.peek(1) as PyTuple).items.map((name) => (name as PyStr).value);
  const type = frame.peek(2);
  const subject = frame.peek(3);
  if (isUnknown(subject) || isUnknown(type)) {
    return push(machine, frame, 3, machine.unknown('whether an unknown value matches a class'));
  }
  if (!(type instanceof PyType)) {
    return raised(machine, 'TypeError', 'called match pattern must be a class');
  }
  if (!isInstanceOf(subject, type)) return push(machine, frame, 3, machine.none());
  return push(machine, frame, 3, machine.run(new MatchClass(subject, type, count, names)));
}

export const operatorHandlers = {
  UNARY_OP: unaryOp,
  UNARY_NOT: unaryNot,
  CONTAINS_OP: containsOp,
  GET_LEN: getLength,
  MATCH_SEQUENCE: (machine: Machine, frame: PythonFrame): StatusCode => pattern(machine, frame, 'sequence'),
  MATCH_MAPPING: (machine: Machine, frame: PythonFrame): StatusCode => pattern(machine, frame, 'mapping'),
  MATCH_KEYS: matchKeys,
  MATCH_CLASS: matchClass,
};
