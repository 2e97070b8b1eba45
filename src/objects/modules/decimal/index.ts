/** The module `decimal` (Modules/_decimal): numbers are exact, and rounded as libmpdec rounds them. */

import { newInt } from '../../int';
import type { NativeSpec } from '../../native';
import type { PyObject } from '../../object';
import type { Runtime } from '../../runtime';
import { internedStr, internImmortal, newStr } from '../../str';
import { readArguments } from '../arguments';
import type { ModuleSpec } from '../spec';
import { currentContext, newHolder, setCurrentContext } from './context';
import { contextParameters, setFields } from './context-type';
import { Condition, invalidConditions, roundings } from './number';
import { copyContext, newContext, newContextManager, PyContext } from './objects';
import { contextType, decimalType, managerType, signalDictType } from './types';
import './decimal-type';

function freshContext(runtime: Runtime): PyContext {
  return newContext(runtime, runtime.typeOf(contextType), runtime.typeOf(signalDictType));
}

/** A context that the process has from the start. */
function template(change: (context: PyContext) => void): (runtime: Runtime) => PyObject {
  return (runtime) => {
    const context = freshContext(runtime);
    change(context);
    context.refs = runtime.profile.takenOverReferences + 1;
    return context;
  };
}

/** The name of a rounding mode: a string that C interned. */
function roundingName(name: string): (runtime: Runtime) => PyObject {
  return (runtime) => {
    if (runtime.profile.immortality.identifiers) internImmortal(runtime, [name]);
    return internedStr(runtime, name);
  };
}

/** A bound of contexts. */
function bound(value: bigint): (runtime: Runtime) => PyObject {
  return (runtime) => {
    const made = newInt(runtime, value);
    made.refs = runtime.profile.takenOverReferences;
    return made;
  };
}

const functions: readonly NativeSpec[] = [
  {
    name: 'getcontext',
    signature: '()',
    style: 'noargs',
    body: (runtime) => runtime.heap.take(currentContext(runtime)),
  },
  {
    name: 'setcontext',
    signature: '(context, /)',
    style: 'o',
    body: (runtime, _self, [context]) => {
      if (!(context instanceof PyContext)) {
        return runtime.raise('TypeError', 'argument must be a context');
      }
      const names = ['DefaultContext', 'BasicContext', 'ExtendedContext'];
      const module = runtime.modules!.getStr('decimal')!;
      const isTemplate = names.some(
        (name) =>
          'dict' in module &&
          (module.dict as { getStr(name: string): PyObject | null }).getStr(name) === context,
      );
      if (!isTemplate) {
        setCurrentContext(runtime, context);
        return runtime.none();
      }
      const copy = freshContext(runtime);
      copyContext(context, copy);
      copy.status = 0;
      setCurrentContext(runtime, copy);
      runtime.heap.drop(copy);
      return runtime.none();
    },
  },
  {
    name: 'localcontext',
    signature: '(ctx=None, **kwargs)',
    style: 'clinic',
    body: (runtime, _self, [given], keywords) => {
      const { none } = runtime.singletons;
      if (given !== undefined && given !== none && !(given instanceof PyContext)) {
        return runtime.raise('TypeError', 'optional argument must be a context');
      }
      const before = currentContext(runtime);
      const local = freshContext(runtime);
      copyContext(given instanceof PyContext ? given : before, local);
      const bound = readArguments(runtime, { ...contextParameters, function: 'localcontext' }, [], keywords);
      if (bound === null || !setFields(runtime, local, bound)) {
        runtime.heap.drop(local);
        return null;
      }
      return newContextManager(runtime, runtime.typeOf(managerType), local, runtime.heap.take(before));
    },
  },
];

const python = `
from collections import namedtuple
import numbers

class DecimalException(ArithmeticError):
    pass

class Clamped(DecimalException):
    pass

class InvalidOperation(DecimalException):
    pass

class ConversionSyntax(InvalidOperation):
    pass

class DivisionImpossible(InvalidOperation):
    pass

class DivisionByZero(DecimalException, ZeroDivisionError):
    pass

class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass

class InvalidContext(InvalidOperation):
    pass

class Inexact(DecimalException):
    pass

class Rounded(DecimalException):
    pass

class Subnormal(DecimalException):
    pass

class Overflow(Inexact, Rounded):
    pass

class Underflow(Inexact, Rounded, Subnormal):
    pass

class FloatOperation(DecimalException, TypeError):
    pass

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")

_make_tuple = DecimalTuple

numbers.Number.register(Decimal)

del namedtuple, numbers
`;

export const decimalModule: ModuleSpec = {
  name: 'decimal',
  types: [decimalType, contextType],
  functions,
  constants: {
    ...Object.fromEntries(roundings.map((name) => [name, roundingName(name)])),
    MAX_PREC: bound(999999999999999999n),
    MAX_EMAX: bound(999999999999999999n),
    MIN_EMIN: bound(-999999999999999999n),
    MIN_ETINY: bound(-1999999999999999997n),
    HAVE_THREADS: (runtime) => runtime.bool(true),
    HAVE_CONTEXTVAR: (runtime) => runtime.bool(true),
    __version__: (runtime) => newStr(runtime, '1.70'),
    DefaultContext: template(() => undefined),
    BasicContext: template((context) => {
      context.precision = 9;
      context.rounding = 'ROUND_HALF_UP';
      context.traps =
        invalidConditions |
        Condition.divisionByZero |
        Condition.overflow |
        Condition.underflow |
        Condition.clamped;
    }),
    ExtendedContext: template((context) => {
      context.precision = 9;
      context.traps = 0;
    }),
    _current_holder: newHolder,
  },
  python,
};
