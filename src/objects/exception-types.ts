/** The types of exceptions: BaseException and what it gives to all (Objects/exceptions.c). */

import { ownAttribute, setOwn } from './attributes';
import { checkNoKeywords } from './callbind';
import { exceptionBytes, PyException, PyTraceback, setCause } from './exceptions';
import { materialize } from './instance-attributes';
import { attributesGetSet } from './instance-descriptors';
import { appendItem, newList, PyList } from './list';
import { collect } from './list-extend';
import type { NativeSpec } from './native';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { placeTracked } from './place';
import { repr, str } from './protocol/text';
import type { TypeName } from './registry';
import type { Runtime } from './runtime';
import { takeAll } from './slot-calls';
import { newStr, PyStr } from './str';
import { newTuple, newTupleFromArray, PyTuple } from './tuple';
import type { GetSet, PyType, Slots, TypeSpec } from './type';

/** The exception itself. */
export const exceptionOf = (self: PyObject): PyException => self as PyException;

/** The arguments as a tuple: the one that carries them, where there is one. */
function tupleOf(runtime: Runtime, args: readonly PyObject[]): PyTuple {
  const { argumentTuple } = runtime;
  if (argumentTuple !== null && argumentTuple.items === args) return runtime.heap.take(argumentTuple);
  return newTupleFromArray(runtime, takeAll(runtime, args));
}

/** BaseException_new: the arguments are kept in `args`; keywords are for `__init__` to look at. */
export const newExceptionObject: NonNullable<Slots['new']> = (runtime, type, args) => {
  const made = new PyException();
  made.args = tupleOf(runtime, args);
  return placeTracked(runtime, made, type, exceptionBytes(runtime.profile, type));
};

/** Puts new arguments in place of the old; takes the tuple over. */
export function setArgs(runtime: Runtime, exception: PyException, args: PyTuple): void {
  runtime.heap.touch(exception);
  const old = exception.args;
  exception.args = args;
  runtime.heap.drop(old);
}

/** Sets a field that the type adds; keeps the value, or removes the field where it is null. */
export function setSpecial(
  runtime: Runtime,
  exception: PyException,
  name: string,
  value: PyObject | null,
): void {
  const { heap } = runtime;
  heap.touch(exception);
  exception.special ??= new Map();
  const old = exception.special.get(name);
  if (value === null) exception.special.delete(name);
  else exception.special.set(name, heap.take(value));
  if (old !== undefined) heap.drop(old);
}

/** BaseException_init. */
export const initException: NonNullable<Slots['init']> = (runtime, self, args, keywords) => {
  if (!checkNoKeywords(runtime, self.type.name, keywords)) return null;
  const exception = exceptionOf(self);
  const { items } = exception.args;
  const same = items.length === args.length && items.every((item, i) => item === args[i]);
  if (!same) setArgs(runtime, exception, tupleOf(runtime, args));
  return runtime.none();
};

/** A field of the type as an attribute; None where it is not set. */
export function specialField(name: string, member = true): GetSet {
  return {
    name,
    member,
    get: (runtime, self) =>
      runtime.heap.take(exceptionOf(self).special?.get(name) ?? runtime.singletons.none),
    set: (runtime, self, value) => {
      setSpecial(runtime, exceptionOf(self), name, value);
      return runtime.none();
    },
  };
}

/** The name of a class without its module (_PyType_Name). */
const shortName = (type: PyType): string => type.name.slice(type.name.lastIndexOf('.') + 1);

/** `Name(a, b)`; the arguments' reprs may be Python code. */
class ExceptionRepr extends NativeFrame {
  private at = 0;
  private text = '';

  constructor(readonly exception: PyException) {
    super();
    this.name = '__repr__';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    const { items } = this.exception.args;
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.text += `${this.at > 1 ? ', ' : ''}${value instanceof PyStr ? value.value : ''}`;
        runtime.heap.drop(value);
      }
      if (this.at === items.length) return newStr(runtime, `${shortName(this.exception.type)}(${this.text})`);
      this.state = 1;
      const answer = repr(runtime, items[this.at++]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** BaseException_str: nothing, the one argument's text, or the tuple's. */
export function exceptionText(runtime: Runtime, self: PyObject): Result {
  const { args } = exceptionOf(self);
  if (args.items.length === 0) return newStr(runtime, '');
  return args.items.length === 1 ? str(runtime, args.items[0]!) : str(runtime, args);
}

const wrongContext = {
  __cause__: 'exception cause must be None or derive from BaseException',
  __context__: 'exception context must be None or derive from BaseException',
};

/** `__cause__` and `__context__`. */
function linked(name: '__cause__' | '__context__', key: 'cause' | 'context'): GetSet {
  return {
    name,
    get: (runtime, self) => runtime.heap.take(exceptionOf(self)[key] ?? runtime.singletons.none),
    set: (runtime, self, value) => {
      if (value === null) return runtime.raise('TypeError', `${name} may not be deleted`);
      const none = value === runtime.singletons.none;
      if (!none && !(value instanceof PyException)) return runtime.raise('TypeError', wrongContext[name]);
      const { heap } = runtime;
      const exception = exceptionOf(self);
      const kept = none ? null : (heap.take(value) as PyException);
      if (key === 'cause') setCause(runtime, exception, kept);
      else {
        heap.touch(exception);
        const old = exception.context;
        exception.context = kept;
        if (old !== null) heap.drop(old);
      }
      return runtime.none();
    },
  };
}

/** BaseException_set_tb. */
function setTraceback(runtime: Runtime, self: PyObject, value: PyObject | null): Result {
  if (value === null) return runtime.raise('TypeError', '__traceback__ may not be deleted');
  if (value !== runtime.singletons.none && !(value instanceof PyTraceback)) {
    return runtime.raise('TypeError', '__traceback__ must be a traceback or None');
  }
  const { heap } = runtime;
  const exception = exceptionOf(self);
  heap.touch(exception);
  const old = exception.traceback;
  exception.traceback = value instanceof PyTraceback ? heap.take(value) : null;
  if (old !== null) heap.drop(old);
  return runtime.none();
}

const addNote: NativeSpec = {
  name: 'add_note',
  signature: '(note, /)',
  body: (runtime, self, args) => {
    const note = args[0]!;
    if (!(note instanceof PyStr)) {
      return runtime.raise('TypeError', `note must be a str, not '${note.type.fullTypeName}'`);
    }
    const notes = ownAttribute(self, '__notes__');
    if (notes === null) {
      const made = newList(runtime, [runtime.heap.take(note)]);
      setOwn(runtime, self, '__notes__', made);
      runtime.heap.drop(made);
      return runtime.none();
    }
    if (!(notes instanceof PyList)) {
      return runtime.raise('TypeError', 'Cannot add note: __notes__ is not a list');
    }
    appendItem(runtime.heap, notes, note);
    return runtime.none();
  },
};

export const baseExceptionType: TypeSpec = {
  name: 'BaseException',
  collectable: true,
  attributes: true,
  allocate: (runtime, type) => newExceptionObject(runtime, type, [], null) as PyObject,
  slots: {
    new: newExceptionObject,
    init: initException,
    repr: (runtime, self) => runtime.run(new ExceptionRepr(exceptionOf(self))),
    str: exceptionText,
  },
  methods: [
    {
      name: 'with_traceback',
      signature: '(tb, /)',
      body: (runtime, self, args) =>
        setTraceback(runtime, self, args[0]!) === null ? null : runtime.heap.take(self),
    },
    {
      name: '__reduce__',
      signature: '()',
      body: (runtime, self) => {
        const { heap } = runtime;
        const { args, attributes } = exceptionOf(self);
        const parts: PyObject[] = [heap.take(self.type), heap.take(args)];
        if (attributes !== null) parts.push(heap.take(materialize(runtime, self)));
        return newTuple(runtime, parts);
      },
    },
    { name: '__setstate__', signature: '(state, /)', body: (runtime) => runtime.none() },
    addNote,
  ],
  getset: [
    {
      name: 'args',
      get: (runtime, self) => runtime.heap.take(exceptionOf(self).args),
      set: (runtime, self, value) => {
        if (value === null) return runtime.raise('TypeError', 'args may not be deleted');
        if (value instanceof PyTuple) {
          setArgs(runtime, exceptionOf(self), runtime.heap.take(value));
          return runtime.none();
        }
        return collect(runtime, value, null, [self], (run, sequence, [target]) => {
          setArgs(run, exceptionOf(target!), newTuple(run, takeAll(run, sequence.items)));
          return run.none();
        });
      },
    },
    {
      name: '__traceback__',
      get: (runtime, self) => runtime.heap.take(exceptionOf(self).traceback ?? runtime.singletons.none),
      set: setTraceback,
    },
    linked('__context__', 'context'),
    linked('__cause__', 'cause'),
    {
      name: '__suppress_context__',
      member: true,
      get: (runtime, self) => runtime.bool(exceptionOf(self).suppressContext),
      set: (runtime, self, value) => {
        const { singletons, heap } = runtime;
        if (value !== singletons.true && value !== singletons.false) {
          return runtime.raise('TypeError', 'attribute value type must be bool');
        }
        heap.touch(self);
        exceptionOf(self).suppressContext = value === singletons.true;
        return runtime.none();
      },
    },
    attributesGetSet,
  ],
};

/** An exception that adds nothing to its base. */
export function plainException(name: TypeName, base: TypeName, doc?: string): TypeSpec {
  return {
    name,
    base,
    collectable: true,
    attributes: true,
    slots: {},
    ...(doc === undefined ? {} : { doc }),
  };
}
