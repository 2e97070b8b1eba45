/** `__build_class__`: what a class statement calls (Python/bltinmodule.c:builtin___build_class__). */

import { FreeList } from '../heap';
import { findAttribute } from './attributes';
import { PyCell } from './cell';
import { dictDeleteStr, newDict, newKeywordDict } from './dict';
import { PyFunction } from './function';
import { calculateMetaclass } from './mro';
import { NativeFrame, type NativeSpec } from './native';
import { boundBuiltinBytes } from './native-functions';
import { PENDING, type PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import { takeAll } from './slot-calls';
import { PyStr } from './str';
import { newTuple, PyTuple } from './tuple';
import { PyType } from './type';
import { setInNamespace } from './type-call';
import { isUnknown } from './unknown';
import { withUnknownBase } from './unknown-base';

const start = 0;
const gotMroEntries = 1;
const calledMroEntries = 2;
const gotPrepare = 3;
const prepared = 4;
const ranBody = 5;
const setOrigBases = 6;
const called = 7;

/** Fields that hold objects borrow them: the frame owns them through `hold`. */
class BuildClass extends NativeFrame {
  private at = 0;
  private bases: readonly PyObject[] = [];
  private basesTuple: PyTuple | null = null;
  private replaced = false;
  private metaclass: PyObject | null = null;
  private namespace: PyObject | null = null;
  private cell: PyObject | null = null;
  private prepare: PyObject | null = null;

  constructor(
    readonly body: PyFunction,
    readonly className: PyStr,
    readonly given: readonly PyObject[],
    readonly explicit: PyObject | null,
    readonly keywords: ReadonlyMap<string, PyObject>,
  ) {
    super();
    this.name = '__build_class__';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      switch (this.state) {
        case start:
          answer = this.nextBase(runtime);
          break;
        case gotMroEntries:
          if (value === null) {
            if (runtime.exception !== null) return null;
            this.bases = [...this.bases, this.given[this.at++]!];
            answer = this.nextBase(runtime);
          } else {
            this.state = calledMroEntries;
            answer = runtime.call(this.hold(value), [this.givenTuple(runtime)]);
          }
          break;
        case calledMroEntries:
          if (value === null) return null;
          this.hold(value);
          if (!(value instanceof PyTuple))
            return runtime.raise('TypeError', '__mro_entries__ must return a tuple');
          this.replaced = true;
          this.bases = [...this.bases, ...value.items];
          this.at++;
          answer = this.nextBase(runtime);
          break;
        case gotPrepare:
          if (value === null && runtime.exception !== null) return null;
          if (value === null) answer = this.enterBody(runtime, newDict(runtime));
          else {
            this.state = prepared;
            this.prepare = this.hold(value);
            answer = runtime.call(value, [this.className, this.basesTuple!], this.keywords);
          }
          break;
        case prepared:
          if (value === null) return null;
          runtime.heap.drop(this.letGo(this.prepare!));
          answer = this.enterBody(runtime, value);
          break;
        case ranBody:
          if (value === null) return null;
          this.cell = this.hold(value);
          this.state = setOrigBases;
          if (this.replaced) {
            answer = setInNamespace(runtime, this.namespace!, '__orig_bases__', this.givenTuple(runtime));
            break;
          }
          answer = this.callMetaclass(runtime);
          break;
        case setOrigBases:
          if (value === null) return null;
          runtime.heap.drop(value);
          answer = this.callMetaclass(runtime);
          break;
        default:
          return value === null ? null : this.checked(runtime, value);
      }
      if (answer === PENDING) return PENDING;
      if (answer === null && runtime.exception !== null) return null;
      value = answer;
    }
  }

  /** The tuple of the bases as they were written. */
  private givenTuple(runtime: Runtime): PyObject {
    return this.hold(newTuple(runtime, takeAll(runtime, this.given)));
  }

  /** update_bases: what is not a type may say what stands for it. */
  private nextBase(runtime: Runtime): Result {
    const stays = (base: PyObject): boolean => base instanceof PyType || isUnknown(base);
    while (this.at < this.given.length && stays(this.given[this.at]!)) {
      this.bases = [...this.bases, this.given[this.at++]!];
    }
    if (this.at === this.given.length) return this.chooseMetaclass(runtime);
    this.state = gotMroEntries;
    return findAttribute(runtime, this.given[this.at]!, '__mro_entries__');
  }

  private chooseMetaclass(runtime: Runtime): Result {
    this.bases = withUnknownBase(runtime, this.bases);
    this.basesTuple = this.hold(newTuple(runtime, takeAll(runtime, this.bases)));
    // The keywords stay in a dict of C's own.
    if (this.explicit !== null || this.keywords.size > 0) {
      const given = this.explicit === null ? [] : [['metaclass', this.explicit] as const];
      const named = this.hold(newKeywordDict(runtime, new Map([...given, ...this.keywords])));
      if (this.explicit !== null) dictDeleteStr(runtime, named, 'metaclass');
    }
    const explicit = this.explicit !== null && isUnknown(this.explicit) ? null : this.explicit;
    let metaclass = explicit ?? this.bases[0]?.type ?? runtime.types.type;
    if (metaclass instanceof PyType) {
      const bases = this.bases.filter((base) => base instanceof PyType);
      const winner = calculateMetaclass(runtime, metaclass, bases);
      if (winner === null) return null;
      metaclass = winner;
    }
    this.metaclass = this.keep(runtime, metaclass);
    this.state = gotPrepare;
    // type.__prepare__ answers a dict: it is bound, but there is no need to call it.
    if (metaclass === runtime.types.type) {
      runtime.heap.passThrough(boundBuiltinBytes, FreeList.builtinMethod);
      return this.enterBody(runtime, newDict(runtime));
    }
    return findAttribute(runtime, metaclass, '__prepare__');
  }

  private enterBody(runtime: Runtime, namespace: PyObject): Result {
    this.namespace = this.hold(namespace);
    if (namespace.type.slotTable.getItem === undefined) {
      const { metaclass } = this;
      const name = metaclass instanceof PyType ? metaclass.name : '<metaclass>';
      const text = `${name}.__prepare__() must return a mapping, not ${namespace.type.fullTypeName}`;
      return runtime.raise('TypeError', text);
    }
    this.state = ranBody;
    return runtime.runBody(this.body, namespace);
  }

  private callMetaclass(runtime: Runtime): Result {
    this.state = called;
    return runtime.call(
      this.metaclass!,
      [this.className, this.basesTuple!, this.namespace!],
      this.keywords.size === 0 ? null : this.keywords,
    );
  }

  /** The `__class__` cell must hold the class. */
  private checked(runtime: Runtime, made: PyObject): Result {
    const { cell } = this;
    if (!(made instanceof PyType) || !(cell instanceof PyCell) || cell.value === made) return made;
    const name = `'${this.className.value}'`;
    if (cell.value === null) {
      runtime.heap.drop(made);
      const text = `__class__ not set defining ${name} as <class '${made.name}'>. Was __classcell__ propagated to type.__new__?`;
      return runtime.raise('RuntimeError', text);
    }
    runtime.heap.drop(made);
    return runtime.raise(
      'TypeError',
      `__class__ set to ${cell.value.type.fullTypeName} defining ${name} as ${made.name}`,
    );
  }
}

/** The function of the module `builtins`. */
export const buildClassFunction: NativeSpec = {
  name: '__build_class__',
  signature: '(func, name, /, *bases, **kwds)',
  style: 'clinic',
  acceptsUnknown: true,
  body: (runtime, _self, args, keywords) => {
    const [body, name, ...bases] = args as PyObject[];
    if (body === undefined || name === undefined) {
      return runtime.raise('TypeError', '__build_class__: not enough arguments');
    }
    if (!(body instanceof PyFunction)) {
      return runtime.raise('TypeError', '__build_class__: func must be a function');
    }
    if (!(name instanceof PyStr)) {
      return runtime.raise('TypeError', '__build_class__: name is not a string');
    }
    const rest = new Map(keywords ?? []);
    const metaclass = rest.get('metaclass') ?? null;
    rest.delete('metaclass');
    return runtime.run(new BuildClass(body, name, bases, metaclass, rest));
  },
};
