/**
 * `frame.f_locals` of a function where it writes through (PEP 667): a view of the frame's variables, which holds the
 * frame and none of them (Objects/frameobject.c:PyFrameLocalsProxy_Type).
 */

import type { Heap, Visitor } from '../heap';
import { dictSetStr, newDict, PyDict } from './dict';
import { dictContains, dictGet, dictSet } from './dict-search';
import { copyDict, equalDicts, updateDict } from './dict-update';
import type { PyFrame } from './frameobject';
import { newInt } from './int';
import { enterRepr, leaveRepr } from './items-repr';
import { newList } from './list';
import { NativeFrame } from './native';
import { PENDING, PyObject, type Result } from './object';
import { Operator } from './operator-names';
import { placeTracked } from './place';
import { getIterator } from './protocol/iteration';
import { repr } from './protocol/text';
import type { Runtime } from './runtime';
import { newStr, PyStr } from './str';
import { newTuple } from './tuple';
import type { TypeSpec } from './type';

const proxyBytes = 24;

export class PyFrameLocalsProxy extends PyObject {
  /** Owned. */
  frame!: PyFrame;

  override visit(visitor: Visitor): void {
    visitor(this.frame);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.frame);
  }

  override sizeBytes(): number {
    return proxyBytes + 16;
  }
}

export function newFrameLocals(runtime: Runtime, frame: PyFrame): PyFrameLocalsProxy {
  const made = new PyFrameLocalsProxy();
  made.frame = runtime.heap.take(frame);
  return placeTracked(runtime, made, runtime.types.FrameLocalsProxy, proxyBytes + 16);
}

const proxyOf = (self: PyObject): PyFrameLocalsProxy => self as PyFrameLocalsProxy;

/** A dict of what is bound now, owned. */
function snapshot(runtime: Runtime, self: PyObject): PyDict {
  const made = newDict(runtime);
  const { frame } = proxyOf(self);
  for (const [name, value] of frame.state.variables()) dictSetStr(runtime, made, name, value);
  const { extraLocals } = frame;
  if (extraLocals !== null)
    for (const [key, value] of entriesOf(extraLocals)) keep(runtime, made, key, value);
  return made;
}

function* entriesOf(dict: PyDict): Generator<[PyObject, PyObject]> {
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i] ?? null;
    if (key !== null) yield [key, dict.values[i]!];
  }
}

/** Names that were added beside the frame's own are text as a rule; others are left out of a snapshot. */
function keep(runtime: Runtime, dict: PyDict, key: PyObject, value: PyObject): void {
  if (key instanceof PyStr) dictSetStr(runtime, dict, key.value, value);
}

/** The frame's own variable of that name; borrowed. */
function variable(self: PyObject, key: PyObject): PyObject | null {
  if (!(key instanceof PyStr)) return null;
  for (const [name, value] of proxyOf(self).frame.state.variables()) if (name === key.value) return value;
  return null;
}

function find(runtime: Runtime, self: PyObject, key: PyObject): Result {
  const own = variable(self, key);
  if (own !== null) return runtime.heap.take(own);
  const { extraLocals } = proxyOf(self).frame;
  return extraLocals === null ? null : dictGet(runtime, extraLocals, key);
}

function assign(runtime: Runtime, self: PyObject, key: PyObject, value: PyObject): Result {
  const { frame } = proxyOf(self);
  const { heap } = runtime;
  if (key instanceof PyStr && frame.state.assign(heap, key.value, value)) return runtime.none();
  if (frame.extraLocals === null) {
    heap.touch(frame);
    frame.extraLocals = newDict(runtime);
  }
  return dictSet(runtime, frame.extraLocals, key, value);
}

/** What `update` and `|` take. */
function dictOf(runtime: Runtime, object: PyObject): PyDict | null {
  if (object instanceof PyFrameLocalsProxy) return snapshot(runtime, object);
  return object instanceof PyDict ? runtime.heap.take(object) : null;
}

/** Assigns each entry of a dict or another proxy; false where it is neither. */
function assignAll(runtime: Runtime, self: PyObject, source: PyObject): Result | false {
  const dict = dictOf(runtime, source);
  if (dict === null) return false;
  for (const [key, value] of [...entriesOf(dict)]) {
    const done = assign(runtime, self, key, value);
    if (done) runtime.heap.drop(done);
    else {
      runtime.heap.drop(dict);
      return done;
    }
  }
  runtime.heap.drop(dict);
  return runtime.none();
}

function missing(runtime: Runtime, key: PyObject): Result {
  const shown = key instanceof PyStr ? `'${key.value}'` : null;
  if (shown === null) return runtime.raise('KeyError', 'local variable is not defined');
  return runtime.raise('KeyError', `local variable '${shown}' is not defined`);
}

class ProxyRepr extends NativeFrame {
  override name = '__repr__';

  constructor(
    readonly proxy: PyObject,
    readonly dict: PyDict,
  ) {
    super();
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    let answer: Result = value;
    if (this.state === 0) {
      this.state = 1;
      answer = repr(runtime, this.hold(this.dict));
      if (answer === PENDING) return PENDING;
    }
    leaveRepr(runtime.heap, this.proxy);
    return answer;
  }
}

function names(runtime: Runtime, self: PyObject): PyObject {
  const dict = snapshot(runtime, self);
  const found = newList(
    runtime,
    [...entriesOf(dict)].map(([key]) => runtime.heap.take(key)),
  );
  runtime.heap.drop(dict);
  return found;
}

function iterate(runtime: Runtime, list: PyObject): Result {
  const iterator = getIterator(runtime, list);
  runtime.heap.drop(list);
  return iterator;
}

/** `left | right`: a new dict. */
class Unite extends NativeFrame {
  private made: PyDict | null = null;

  constructor(
    readonly left: PyDict,
    readonly right: PyDict,
  ) {
    super();
    this.hold(left);
    this.hold(right);
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      if (this.state === 0) {
        this.state = 1;
        answer = copyDict(runtime, this.left);
      } else if (this.state === 1) {
        if (value === null) return null;
        this.state = 2;
        this.made = value as PyDict;
        answer = updateDict(runtime, this.hold(this.made), this.right);
      } else {
        if (value === null) return null;
        runtime.heap.drop(value);
        return runtime.heap.take(this.made!);
      }
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function unite(runtime: Runtime, left: PyObject, right: PyObject): Result {
  const [one, two] = [dictOf(runtime, left), dictOf(runtime, right)];
  if (one !== null && two !== null) return runtime.run(new Unite(one, two));
  if (one !== null) runtime.heap.drop(one);
  if (two !== null) runtime.heap.drop(two);
  return runtime.notImplemented();
}

export const frameLocalsType: TypeSpec = {
  name: 'FrameLocalsProxy',
  subclassable: false,
  collectable: true,
  pattern: 'mapping',
  slots: {
    repr: (runtime, self) => {
      if (!enterRepr(runtime.heap, self)) return newStr(runtime, '{...}');
      return runtime.run(new ProxyRepr(self, snapshot(runtime, self)));
    },
    length: (runtime, self) => {
      const dict = snapshot(runtime, self);
      const answer = newInt(runtime, dict.used);
      runtime.heap.drop(dict);
      return answer;
    },
    getItem: (runtime, self, key) => {
      const found = find(runtime, self, key);
      return found === null && runtime.exception === null ? missing(runtime, key) : found;
    },
    setItem: (runtime, self, key, value) =>
      value === null
        ? runtime.raise('TypeError', 'cannot remove variables from FrameLocalsProxy')
        : assign(runtime, self, key, value),
    contains: (runtime, self, key) => {
      if (variable(self, key) !== null) return runtime.bool(true);
      const { extraLocals } = proxyOf(self).frame;
      return extraLocals === null ? runtime.bool(false) : dictContains(runtime, extraLocals, key);
    },
    iter: (runtime, self) => iterate(runtime, names(runtime, self)),
    compare: (runtime, left, right, operator) => {
      if (operator !== 2 && operator !== 3) return runtime.notImplemented();
      if (right instanceof PyFrameLocalsProxy) {
        return runtime.bool((proxyOf(left).frame === right.frame) === (operator === 2));
      }
      if (!(right instanceof PyDict)) return runtime.notImplemented();
      const dict = snapshot(runtime, left);
      const answer = equalDicts(runtime, dict, right);
      runtime.heap.drop(dict);
      if (!answer || operator === 2) return answer;
      runtime.heap.drop(answer);
      return runtime.bool(answer !== runtime.singletons.true);
    },
    hash: null,
    binary: { [Operator.or]: unite },
    inplace: {
      [Operator.or]: (runtime, self, other) => {
        const done = assignAll(runtime, self, other);
        if (done === false) return runtime.notImplemented();
        if (!done) return done;
        runtime.heap.drop(done);
        return runtime.heap.take(self);
      },
    },
  },
  methods: [
    { name: 'keys', signature: '()', body: (runtime, self) => names(runtime, self) },
    {
      name: 'values',
      signature: '()',
      body: (runtime, self) => {
        const dict = snapshot(runtime, self);
        const values = [...entriesOf(dict)].map(([, value]) => runtime.heap.take(value));
        runtime.heap.drop(dict);
        return newList(runtime, values);
      },
    },
    {
      name: 'items',
      signature: '()',
      body: (runtime, self) => {
        const { heap } = runtime;
        const dict = snapshot(runtime, self);
        const pairs = [...entriesOf(dict)].map(([key, value]) =>
          newTuple(runtime, [heap.take(key), heap.take(value)]),
        );
        heap.drop(dict);
        return newList(runtime, pairs);
      },
    },
    { name: 'copy', signature: '()', body: snapshot },
    {
      name: 'get',
      signature: '(key, default=None, /)',
      body: (runtime, self, [key, other]) => {
        const found = find(runtime, self, key!);
        if (found !== null || runtime.exception !== null) return found;
        return other === undefined ? runtime.none() : runtime.heap.take(other);
      },
    },
    {
      name: 'setdefault',
      signature: '(key, default=None, /)',
      body: (runtime, self, [key, other]) => {
        const found = find(runtime, self, key!);
        if (found !== null || runtime.exception !== null) return found;
        const value = other ?? runtime.singletons.none;
        const done = assign(runtime, self, key!, value);
        if (!done) return done;
        runtime.heap.drop(done);
        return runtime.heap.take(value);
      },
    },
    {
      name: 'update',
      signature: '(other, /)',
      body: (runtime, self, [other]) => {
        const done = assignAll(runtime, self, other!);
        if (done !== false) return done;
        return runtime.raise('TypeError', 'update() argument must be dict or another FrameLocalsProxy');
      },
    },
    {
      name: '__reversed__',
      signature: '()',
      body: (runtime, self) => {
        const list = names(runtime, self);
        (list as PyObject & { items: PyObject[] }).items.reverse();
        return iterate(runtime, list);
      },
    },
  ],
};
