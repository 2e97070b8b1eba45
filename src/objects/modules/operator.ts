/** The module `operator`: the operators as functions (Modules/_operator.c). */

import { getAttribute, type LoadedMethod, loadMethod } from '../attributes';
import { checkNoKeywords, checkPositional } from '../callbind';
import { newInt, plainInt } from '../int';
import { NativeFrame, type NativeSpec } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { chain } from '../protocol/chain';
import { contains, deleteItem, getItem, length, setItem } from '../protocol/containers';
import { hintNow } from '../protocol/length-hint';
import { index } from '../protocol/numbers';
import { binary, compare, inplace, Operator, unary } from '../protocol/operators';
import { repr } from '../protocol/text';
import { truth } from '../protocol/truth';
import type { Runtime } from '../runtime';
import { internedStr, isStr, newStr, type PyStr } from '../str';
import { newTuple, type PyTuple } from '../tuple';
import type { CompareIndex, TypeSpec } from '../type';
import { PyParts, placeParts } from './parts';
import type { ModuleSpec } from './spec';

function two(name: string, body: (runtime: Runtime, a: PyObject, b: PyObject) => Result): NativeSpec {
  return {
    name,
    signature: '(a, b, /)',
    style: 'positional',
    acceptsUnknown: true,
    body: (runtime, _self, args) => body(runtime, args[0]!, args[1]!),
  };
}

function one(name: string, body: (runtime: Runtime, a: PyObject) => Result): NativeSpec {
  return {
    name,
    signature: '(a, /)',
    style: 'o',
    acceptsUnknown: true,
    body: (runtime, _self, args) => body(runtime, args[0]!),
  };
}

const negate = (runtime: Runtime, value: PyObject): Result => {
  const { singletons, heap } = runtime;
  if (value !== singletons.true && value !== singletons.false) return value;
  heap.drop(value);
  return runtime.bool(value === singletons.false);
};

const binaries: readonly [string, number][] = [
  ['add', Operator.add],
  ['sub', Operator.subtract],
  ['mul', Operator.multiply],
  ['matmul', Operator.matrixMultiply],
  ['truediv', Operator.trueDivide],
  ['floordiv', Operator.floorDivide],
  ['mod', Operator.modulo],
  ['pow', Operator.power],
  ['lshift', Operator.shiftLeft],
  ['rshift', Operator.shiftRight],
  ['and_', Operator.and],
  ['or_', Operator.or],
  ['xor', Operator.xor],
];

const functions: NativeSpec[] = [
  ...binaries.flatMap(([name, operator]) => {
    const bare = name.replace(/_$/, '');
    return [
      two(name, (runtime, a, b) => binary(runtime, operator, a, b)),
      two(`i${bare}`, (runtime, a, b) => inplace(runtime, operator, a, b)),
    ];
  }),
  two('concat', (runtime, a, b) => binary(runtime, Operator.add, a, b)),
  two('iconcat', (runtime, a, b) => inplace(runtime, Operator.add, a, b)),
  ...['lt', 'le', 'eq', 'ne', 'gt', 'ge'].map((name, i) =>
    two(name, (runtime, a, b) => compare(runtime, i as CompareIndex, a, b)),
  ),
  one('truth', truth),
  one('not_', (runtime, a) =>
    chain(
      runtime,
      [a],
      (rt, [object]) => truth(rt, object!),
      (rt, value) => negate(rt, value),
    ),
  ),
  two('is_', (runtime, a, b) => runtime.bool(a === b)),
  two('is_not', (runtime, a, b) => runtime.bool(a !== b)),
  one('is_none', (runtime, a) => runtime.bool(a === runtime.singletons.none)),
  one('is_not_none', (runtime, a) => runtime.bool(a !== runtime.singletons.none)),
  one('index', (runtime, a) =>
    chain(
      runtime,
      [a],
      (rt, [object]) => index(rt, object!),
      (rt, int) => {
        const exact = plainInt(rt, int);
        rt.heap.drop(int);
        return exact;
      },
    ),
  ),
  two('contains', (runtime, a, b) => contains(runtime, a, b)),
  two('getitem', (runtime, a, b) => getItem(runtime, a, b)),
  two('delitem', (runtime, a, b) => deleteItem(runtime, a, b)),
  {
    name: 'setitem',
    signature: '(a, b, c, /)',
    style: 'positional',
    body: (runtime, _self, args) => setItem(runtime, args[0]!, args[1]!, args[2]!),
  },
  {
    name: 'length_hint',
    signature: '(obj, default=0, /)',
    style: 'positional',
    body: (runtime, _self, args) => {
      const known = hintNow(runtime, args[0]!);
      if (typeof known === 'number') return newInt(runtime, known);
      if (args[0]!.type.slotTable.length !== undefined) return length(runtime, args[0]!);
      return args[1] === undefined ? newInt(runtime, 0) : runtime.heap.take(args[1]);
    },
  },
];

const dunders: NativeSpec[] = [];
for (const spec of functions) {
  const bare = spec.name.replace(/_$/, '');
  if (!/^(truth|is_|is_not|is_none|is_not_none|length_hint|countOf|indexOf)$/.test(spec.name)) {
    dunders.push({ ...spec, name: `__${bare}__` });
  }
}

/** Parts: a tuple of what to get. Several give a tuple. */
class PyGetter extends PyParts {}

type Get = (runtime: Runtime, object: PyObject, what: PyObject) => Result;

class GetAll extends NativeFrame {
  private at = 0;

  constructor(
    private readonly get: Get,
    private readonly object: PyObject,
    private readonly wanted: readonly PyObject[],
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.hold(value);
      }
      if (this.at === this.wanted.length) return newTuple(runtime, this.owned.splice(0));
      this.state = 1;
      const answer = this.get(runtime, this.object, this.wanted[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** `a.b.c` step by step. */
class GetPath extends NativeFrame {
  private at = 0;

  constructor(
    private readonly object: PyObject,
    private readonly names: readonly string[],
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    let current = this.object;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        while (this.owned.length > 0) runtime.heap.drop(this.owned.pop()!);
        if (this.at === this.names.length) return value;
        current = this.hold(value);
      }
      this.state = 1;
      const answer = getAttribute(runtime, current, this.names[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

const getPath: Get = (runtime, object, name) => {
  const names = (name as PyStr).value.split('.');
  return names.length === 1
    ? getAttribute(runtime, object, names[0]!)
    : runtime.run(new GetPath(object, names));
};

class TextOfArguments extends NativeFrame {
  private at = -1;
  private text = '';

  constructor(
    private readonly owner: string,
    private readonly values: readonly PyObject[],
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.text += (this.at > 0 ? ', ' : '') + (value as PyStr).value;
        runtime.heap.drop(value);
      }
      this.at++;
      if (this.at === this.values.length) return newStr(runtime, `operator.${this.owner}(${this.text})`);
      this.state = 1;
      const answer = repr(runtime, this.values[this.at]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

function getter(name: string, bytes: (runtime: Runtime) => number, get: Get): TypeSpec {
  return {
    name,
    module: 'operator',
    heapType: true,
    collectable: true,
    subclassable: false,
    slots: {
      new: (runtime, type, args, keywords) => {
        if (!checkNoKeywords(runtime, name, keywords)) return null;
        if (!checkPositional(runtime, name, args.length, 1, Number.POSITIVE_INFINITY)) return null;
        for (const arg of args) {
          if (name === 'attrgetter' && !isStr(arg)) {
            return runtime.raise('TypeError', 'attribute name must be a string');
          }
        }
        const wanted = newTuple(
          runtime,
          args.map((arg) => runtime.heap.take(arg)),
        );
        return placeParts(runtime, type, new PyGetter([wanted], bytes(runtime)));
      },
      init: (runtime) => runtime.none(),
      call: (runtime, self, args, keywords) => {
        if (!checkNoKeywords(runtime, name, keywords)) return null;
        if (!checkPositional(runtime, name, args.length, 1, 1)) return null;
        const wanted = ((self as PyGetter).parts[0] as PyTuple).items;
        if (wanted.length === 1) return get(runtime, args[0]!, wanted[0]!);
        return runtime.run(new GetAll(get, args[0]!, wanted));
      },
      repr: (runtime, self) =>
        runtime.run(new TextOfArguments(name, ((self as PyGetter).parts[0] as PyTuple).items)),
    },
  };
}

const itemGetter = getter('itemgetter', (runtime) => runtime.profile.sizes.library.itemGetter, getItem);
const attributeGetter = getter(
  'attrgetter',
  (runtime) => runtime.profile.sizes.library.attributeGetter,
  getPath,
);

/** Parts: the name, the arguments, and the keywords' values. */
class PyMethodCaller extends PyParts {
  words: readonly string[] = [];
}

class CallMethod extends NativeFrame {
  private readonly loaded: LoadedMethod;

  constructor(
    private readonly object: PyObject,
    private readonly caller: PyMethodCaller,
  ) {
    super();
    this.loaded = { callable: caller, receiver: null };
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    const { parts, words } = this.caller;
    if (this.state === 0) {
      this.state = 1;
      const name = (parts[0] as PyStr).value;
      const unbound = !runtime.profile.evaluation.methodCallerBinds;
      if (!unbound) this.hold(newTuple(runtime, [runtime.heap.take(this.object)]));
      const answer = unbound
        ? loadMethod(runtime, this.object, name, this.loaded)
        : getAttribute(runtime, this.object, name);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (value === null) return null;
    this.state = 2;
    const values = (parts[2] as PyTuple).items;
    const keywords = words.length === 0 ? null : new Map(words.map((word, i) => [word, values[i]!]));
    const { items } = parts[1] as PyTuple;
    const { receiver } = this.loaded;
    return runtime.call(this.hold(value), receiver === null ? items : [receiver, ...items], keywords);
  }
}

const methodCaller: TypeSpec = {
  name: 'methodcaller',
  module: 'operator',
  heapType: true,
  collectable: true,
  subclassable: false,
  slots: {
    new: (runtime, type, args, keywords) => {
      const [name, ...rest] = args;
      if (name === undefined) {
        return runtime.raise('TypeError', 'methodcaller needs at least one argument, the method name');
      }
      if (!isStr(name)) return runtime.raise('TypeError', 'method name must be a string');
      const { heap } = runtime;
      const values = [...(keywords?.values() ?? [])];
      const made = new PyMethodCaller(
        [
          internedStr(runtime, name.value),
          newTuple(
            runtime,
            rest.map((arg) => heap.take(arg)),
          ),
          newTuple(
            runtime,
            values.map((value) => heap.take(value)),
          ),
        ],
        runtime.profile.sizes.library.methodCaller,
      );
      made.words = [...(keywords?.keys() ?? [])];
      return placeParts(runtime, type, made);
    },
    init: (runtime) => runtime.none(),
    call: (runtime, self, args, keywords) => {
      if (!checkNoKeywords(runtime, 'methodcaller', keywords)) return null;
      if (!checkPositional(runtime, 'methodcaller', args.length, 1, 1)) return null;
      return runtime.run(new CallMethod(args[0]!, self as PyMethodCaller));
    },
  },
};

const python = `
def countOf(a, b):
    count = 0
    for i in a:
        if i is b or i == b:
            count += 1
    return count
def indexOf(a, b):
    for i, j in enumerate(a):
        if j is b or j == b:
            return i
    raise ValueError("sequence.index(x): x not in sequence")
def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)
`;

const unaries: readonly [string, number][] = [
  ['neg', 0],
  ['pos', 1],
  ['invert', 2],
];

export const operatorModule: ModuleSpec = {
  name: 'operator',
  types: [itemGetter, attributeGetter, methodCaller],
  functions: [
    ...functions,
    ...dunders,
    ...unaries.map(([name, which]) => one(name, (runtime, a) => unary(runtime, which, a))),
    one('inv', (runtime, a) => unary(runtime, 2, a)),
    one('abs', (runtime, a) => runtime.call(runtime.builtins!.dict.getStr('abs')!, [a])),
  ],
  python,
};
