/** `decimal.Context`, its SignalDict, and the manager that `localcontext()` makes. */

import { PyDict } from '../../dict';
import { PyFloat } from '../../float';
import { bigOf, newInt, PyInt } from '../../int';
import { newList, PyList } from '../../list';
import type { NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { getIterator } from '../../protocol/iteration';
import type { Runtime } from '../../runtime';
import { internedStr, newStr } from '../../str';
import { newTuple, PyTuple } from '../../tuple';
import type { GetSet, PyType } from '../../type';
import { readArguments } from '../arguments';
import { divmod, multiplyAdd, powerModulo, toIntegral } from './arithmetic';
import { conditionsOf, report, setCurrentContext, settle, signalNames, signals, signalType } from './context';
import { argumentOf, convert, ofFloat } from './convert';
import { roundingArgument } from './decimal-type';
import { type Decimal, exponentMax, finalize, nan, Work } from './number';
import {
  copyContext,
  newContext,
  newDecimal,
  type PyContext,
  type PyContextManager,
  PySignalDict,
} from './objects';
import {
  type BinaryOperation,
  binaryOperations,
  contextBinary,
  contextUnary,
  copies,
  numberClass,
  powerOf,
  predicates,
  sameQuantum,
  unaryOperations,
} from './operations';
import { decimalText } from './text';
import { contextType, decimalType, managerType, signalDictType } from './types';

const contextOf = (object: PyObject): PyContext => object as PyContext;

function unaryMethod(name: string, operation: (d: Decimal, work: Work) => Decimal): NativeSpec {
  return {
    name,
    signature: '(x, /)',
    style: 'o',
    resultType: 'Decimal',
    body: (runtime, self, [x]) => {
      const d = argumentOf(runtime, x!);
      if (d === null) return null;
      const work = new Work(contextOf(self));
      return settle(runtime, contextOf(self), work, operation(d, work));
    },
  };
}

function binaryMethod(name: string, operation: BinaryOperation): NativeSpec {
  return {
    name,
    signature: '(x, y, /)',
    style: 'positional',
    resultType: 'Decimal',
    body: (runtime, self, [x, y]) => {
      const a = argumentOf(runtime, x!);
      const b = a === null ? null : argumentOf(runtime, y!);
      if (a === null || b === null) return null;
      const work = new Work(contextOf(self));
      return settle(runtime, contextOf(self), work, operation(a, b, work));
    },
  };
}

function plain(name: string, body: (runtime: Runtime, context: PyContext) => Result): NativeSpec {
  return { name, signature: '()', style: 'noargs', body: (runtime, self) => body(runtime, contextOf(self)) };
}

function create(runtime: Runtime, self: PyObject, value: PyObject | undefined): Result {
  const context = contextOf(self);
  const read = value === undefined ? null : convert(runtime, value);
  if (value === undefined)
    return newDecimal(runtime, runtime.typeOf(decimalType), { ...nan, kind: 'finite' });
  if (read === null) return null;
  const work = new Work(context);
  if (typeof read === 'number') return settle(runtime, context, work, work.invalid(read));
  return settle(runtime, context, work, finalize(read, work));
}

const copyMethod = (name: string): NativeSpec =>
  plain(name, (runtime, context) => {
    const made = newContext(runtime, runtime.typeOf(contextType), runtime.typeOf(signalDictType));
    copyContext(context, made);
    return made;
  });

const methods: readonly NativeSpec[] = [
  ...Object.entries({ ...unaryOperations, ...contextUnary }).map(([name, operation]) =>
    unaryMethod(name, operation),
  ),
  unaryMethod('to_integral_value', (d, work) => toIntegral(d, work.setting.rounding, work, false)),
  ...Object.entries({ ...binaryOperations, ...contextBinary }).map(([name, operation]) =>
    binaryMethod(name, operation),
  ),
  ...Object.entries(copies).map(([name, copy]) => unaryMethod(name, copy)),
  unaryMethod('canonical', (d) => d),
  ...Object.entries(predicates).map(
    ([name, predicate]): NativeSpec => ({
      name,
      signature: '(x, /)',
      style: 'o',
      body: (runtime, self, [x]) => {
        const d = argumentOf(runtime, x!);
        return d && runtime.bool(predicate(d, new Work(contextOf(self))));
      },
    }),
  ),
  {
    name: 'power',
    signature: '(a, b, modulo=None)',
    style: 'clinic',
    resultType: 'Decimal',
    body: (runtime, self, [a, b, modulus]) => {
      const base = argumentOf(runtime, a!);
      const exponent = base === null ? null : argumentOf(runtime, b!);
      if (base === null || exponent === null) return null;
      const work = new Work(contextOf(self));
      if (modulus === undefined || modulus === runtime.singletons.none) {
        return settle(runtime, contextOf(self), work, powerOf(base, exponent, work));
      }
      const m = argumentOf(runtime, modulus);
      return m && settle(runtime, contextOf(self), work, powerModulo(base, exponent, m, work));
    },
  },
  {
    name: 'fma',
    signature: '(x, y, z, /)',
    style: 'positional',
    resultType: 'Decimal',
    body: (runtime, self, args) => {
      const numbers: Decimal[] = [];
      for (const arg of args) {
        const d = argumentOf(runtime, arg!);
        if (d === null) return null;
        numbers.push(d);
      }
      const work = new Work(contextOf(self));
      return settle(runtime, contextOf(self), work, multiplyAdd(numbers[0]!, numbers[1]!, numbers[2]!, work));
    },
  },
  {
    name: 'divmod',
    signature: '(x, y, /)',
    style: 'positional',
    body: (runtime, self, [x, y]) => {
      const a = argumentOf(runtime, x!);
      const b = a === null ? null : argumentOf(runtime, y!);
      if (a === null || b === null) return null;
      const work = new Work(contextOf(self));
      const parts = divmod(a, b, work);
      if (!report(runtime, contextOf(self), work.status)) return null;
      return newTuple(
        runtime,
        parts.map((part) => newDecimal(runtime, runtime.typeOf(decimalType), part)),
      );
    },
  },
  {
    name: 'same_quantum',
    signature: '(x, y, /)',
    style: 'positional',
    body: (runtime, _self, [x, y]) => {
      const a = argumentOf(runtime, x!);
      const b = a === null ? null : argumentOf(runtime, y!);
      return a === null || b === null ? null : runtime.bool(sameQuantum(a, b));
    },
  },
  {
    name: 'number_class',
    signature: '(x, /)',
    style: 'o',
    body: (runtime, self, [x]) => {
      const d = argumentOf(runtime, x!);
      return d && newStr(runtime, numberClass(d, new Work(contextOf(self))));
    },
  },
  ...[false, true].map(
    (engineering): NativeSpec => ({
      name: engineering ? 'to_eng_string' : 'to_sci_string',
      signature: '(x, /)',
      style: 'o',
      body: (runtime, self, [x]) => {
        const d = argumentOf(runtime, x!);
        return d && newStr(runtime, decimalText(d, contextOf(self).capitals === 1, engineering));
      },
    }),
  ),
  {
    name: 'create_decimal',
    signature: "(num='0', /)",
    style: 'positional',
    resultType: 'Decimal',
    body: (runtime, self, [value]) => create(runtime, self, value),
  },
  {
    name: 'create_decimal_from_float',
    signature: '(f, /)',
    style: 'o',
    resultType: 'Decimal',
    body: (runtime, self, [value]) => {
      if (!(value instanceof PyFloat)) return create(runtime, self, value);
      const work = new Work(contextOf(self));
      return settle(runtime, contextOf(self), work, finalize(ofFloat(value.value), work));
    },
  },
  plain('Etiny', (runtime, { eMin, precision }) => newInt(runtime, eMin - precision + 1)),
  plain('Etop', (runtime, { eMax, precision }) => newInt(runtime, eMax - precision + 1)),
  plain('radix', (runtime) =>
    newDecimal(runtime, runtime.typeOf(decimalType), {
      kind: 'finite',
      negative: false,
      coefficient: 10n,
      exponent: 0,
    }),
  ),
  plain('clear_flags', (runtime, context) => {
    runtime.heap.touch(context);
    context.status = 0;
    return runtime.none();
  }),
  plain('clear_traps', (runtime, context) => {
    runtime.heap.touch(context);
    context.traps = 0;
    return runtime.none();
  }),
  copyMethod('copy'),
  copyMethod('__copy__'),
];

/** A whole number within bounds; null with the error. */
function bounded(
  runtime: Runtime,
  value: PyObject | null,
  name: string,
  least: number,
  most: number,
  range: string,
): number | null {
  if (!(value instanceof PyInt)) {
    const text = `'${value?.type.fullTypeName}' object cannot be interpreted as an integer`;
    return runtime.raise('TypeError', value === null ? 'context attributes cannot be deleted' : text);
  }
  const number = Number(bigOf(value));
  if (number >= least && number <= most) return number;
  return runtime.raise('ValueError', `valid range for ${name} is ${range}`);
}

/** Sets an attribute of a context; false where it raised. */
export function setField(
  runtime: Runtime,
  context: PyContext,
  name: string,
  value: PyObject | null,
): boolean {
  runtime.heap.touch(context);
  const number = (least: number, most: number, range: string): number | null =>
    bounded(runtime, value, name, least, most, range);
  let field: number | null;
  switch (name) {
    case 'prec':
      field = number(1, exponentMax, '[1, MAX_PREC]');
      if (field !== null) context.precision = field;
      return field !== null;
    case 'Emin':
      field = number(-exponentMax, 0, '[MIN_EMIN, 0]');
      if (field !== null) context.eMin = field;
      return field !== null;
    case 'Emax':
      field = number(0, exponentMax, '[0, MAX_EMAX]');
      if (field !== null) context.eMax = field;
      return field !== null;
    case 'capitals':
    case 'clamp': {
      if (!(value instanceof PyInt) || (value.value !== 0 && value.value !== 1)) {
        runtime.raise('ValueError', `valid values for ${name} are 0 or 1`);
        return false;
      }
      context[name] = value.value;
      return true;
    }
    case 'rounding': {
      const mode = value === null ? null : roundingArgument(runtime, value);
      if (mode !== null) context.rounding = mode;
      return mode !== null;
    }
    default: {
      const bits = value === null ? null : signalBits(runtime, value);
      if (bits === null) return false;
      if (name === 'flags') context.status = bits;
      else context.traps = bits;
      return true;
    }
  }
}

/** The conditions that a list of signals, or a dict of them, names; null where it raised. */
function signalBits(runtime: Runtime, value: PyObject): number | null {
  if (value instanceof PySignalDict) return value.context[value.which];
  let bits = 0;
  const wrong = (): null =>
    runtime.raise(
      'TypeError',
      'values for flags or traps must be\n  signal dicts or lists of signals'.replace('\n  ', ' '),
    );
  if (value instanceof PyList || value instanceof PyTuple) {
    for (const item of value.items) {
      const conditions = conditionsOf(runtime, item);
      if (conditions === null) return wrong();
      bits |= conditions;
    }
    return bits;
  }
  if (!(value instanceof PyDict)) return wrong();
  for (const [at, key] of value.keys.entries()) {
    if (key === null) continue;
    const conditions = conditionsOf(runtime, key);
    if (conditions === null) return runtime.raise('KeyError', 'invalid error flag');
    const item = value.values[at]!;
    if (item === runtime.singletons.true || (item instanceof PyInt && item.value !== 0)) bits |= conditions;
  }
  return bits;
}

const fieldNames = ['prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'];

function getField(runtime: Runtime, context: PyContext, name: string): PyObject {
  switch (name) {
    case 'prec':
      return newInt(runtime, context.precision);
    case 'Emin':
      return newInt(runtime, context.eMin);
    case 'Emax':
      return newInt(runtime, context.eMax);
    case 'capitals':
      return newInt(runtime, context.capitals);
    case 'clamp':
      return newInt(runtime, context.clamp);
    case 'rounding':
      return internedStr(runtime, context.rounding);
    default:
      return runtime.heap.take(name === 'flags' ? context.flagsDict! : context.trapsDict!);
  }
}

const getset: readonly GetSet[] = fieldNames.map((name) => ({
  name,
  get: (runtime, self) => getField(runtime, contextOf(self), name),
  set: (runtime, self, value) => (setField(runtime, contextOf(self), name, value) ? runtime.none() : null),
}));

/** Sets what was given; false where it raised. */
export function setFields(
  runtime: Runtime,
  context: PyContext,
  bound: readonly (PyObject | undefined)[],
): boolean {
  for (const [at, value] of bound.entries()) {
    if (value === undefined || value === runtime.singletons.none) continue;
    if (!setField(runtime, context, fieldNames[at]!, value)) return false;
  }
  return true;
}

export const contextParameters = { names: fieldNames, required: 0, function: 'Context' };

function contextText(context: PyContext): string {
  const { precision, rounding, eMin, eMax, capitals, clamp, status, traps } = context;
  const fields = `prec=${precision}, rounding=${rounding}, Emin=${eMin}, Emax=${eMax}`;
  const more = `capitals=${capitals}, clamp=${clamp}`;
  return `Context(${fields}, ${more}, flags=${signalNames(status)}, traps=${signalNames(traps)})`;
}

Object.assign(contextType, {
  methods,
  getset,
  collectable: 'where heap type',
  slots: {
    new: (runtime: Runtime, type: PyType) => newContext(runtime, type, runtime.typeOf(signalDictType)),
    init: (
      runtime: Runtime,
      self: PyObject,
      args: readonly PyObject[],
      keywords: ReadonlyMap<string, PyObject> | null,
    ) => {
      const bound = readArguments(runtime, contextParameters, args, keywords);
      return bound !== null && setFields(runtime, contextOf(self), bound) ? runtime.none() : null;
    },
    repr: (runtime: Runtime, self: PyObject) => newStr(runtime, contextText(contextOf(self))),
  },
});

const bitsOf = (dict: PySignalDict): number => dict.context[dict.which];

function signalKeys(runtime: Runtime): PyObject[] {
  return signals.map(([name]) => runtime.heap.take(signalType(runtime, name)));
}

function pairs(runtime: Runtime, dict: PySignalDict): PyObject[] {
  return signals.map(([name, conditions]) =>
    newTuple(runtime, [
      runtime.heap.take(signalType(runtime, name)),
      runtime.bool((bitsOf(dict) & conditions) !== 0),
    ]),
  );
}

function invalidFlag(runtime: Runtime): null {
  return runtime.raise('KeyError', 'invalid error flag');
}

Object.assign(signalDictType, {
  methods: [
    {
      name: 'keys',
      signature: '()',
      style: 'noargs',
      body: (runtime: Runtime) => newList(runtime, signalKeys(runtime)),
    },
    {
      name: 'items',
      signature: '()',
      style: 'noargs',
      body: (runtime: Runtime, self: PyObject) => newList(runtime, pairs(runtime, self as PySignalDict)),
    },
    {
      name: 'values',
      signature: '()',
      style: 'noargs',
      body: (runtime: Runtime, self: PyObject) =>
        newList(
          runtime,
          signals.map(([, conditions]) => runtime.bool((bitsOf(self as PySignalDict) & conditions) !== 0)),
        ),
    },
    {
      name: 'get',
      signature: '(key, default=None, /)',
      style: 'positional',
      body: (runtime: Runtime, self: PyObject, [key, absent]: readonly (PyObject | undefined)[]) => {
        const conditions = conditionsOf(runtime, key!);
        if (conditions === null) return runtime.heap.take(absent ?? runtime.singletons.none);
        return runtime.bool((bitsOf(self as PySignalDict) & conditions) !== 0);
      },
    },
  ],
  slots: {
    hash: null,
    length: (runtime: Runtime) => newInt(runtime, signals.length),
    contains: (runtime: Runtime, _self: PyObject, key: PyObject) =>
      runtime.bool(conditionsOf(runtime, key) !== null),
    iter: (runtime: Runtime) => {
      const keys = newTuple(runtime, signalKeys(runtime));
      const iterator = getIterator(runtime, keys);
      runtime.heap.drop(keys);
      return iterator;
    },
    getItem: (runtime: Runtime, self: PyObject, key: PyObject) => {
      const conditions = conditionsOf(runtime, key);
      if (conditions === null) return invalidFlag(runtime);
      return runtime.bool((bitsOf(self as PySignalDict) & conditions) !== 0);
    },
    setItem: (runtime: Runtime, self: PyObject, key: PyObject, value: PyObject | null) => {
      const conditions = conditionsOf(runtime, key);
      if (conditions === null) return invalidFlag(runtime);
      if (value === null) return runtime.raise('ValueError', 'signal keys cannot be deleted');
      const { context, which } = self as PySignalDict;
      runtime.heap.touch(context);
      const isSet = value instanceof PyInt && value.value !== 0;
      context[which] = isSet ? context[which] | conditions : context[which] & ~conditions;
      return runtime.none();
    },
    repr: (runtime: Runtime, self: PyObject) => {
      const parts = signals.map(([name, conditions]) => {
        const isSet = (bitsOf(self as PySignalDict) & conditions) !== 0;
        return `<class 'decimal.${name}'>:${isSet ? 'True' : 'False'}`;
      });
      return newStr(runtime, `{${parts.join(', ')}}`);
    },
  },
});

Object.assign(managerType, {
  collectable: 'where heap type',
  methods: [
    {
      name: '__enter__',
      signature: '()',
      style: 'noargs',
      body: (runtime: Runtime, self: PyObject) => {
        const { local } = self as PyContextManager;
        setCurrentContext(runtime, local);
        return runtime.heap.take(local);
      },
    },
    {
      name: '__exit__',
      signature: '(*args)',
      style: 'positional',
      acceptsUnknown: true,
      body: (runtime: Runtime, self: PyObject) => {
        setCurrentContext(runtime, (self as PyContextManager).before);
        return runtime.bool(false);
      },
    },
  ],
});
