/** `datetime.date`. */

import type { Profile } from '../../../versions';
import { callSpecial } from '../../attributes';
import { newBytes, PyBytes } from '../../bytes';
import { hashBytes } from '../../hashing';
import { newInt, orderSatisfies } from '../../int';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { Operator } from '../../operator-names';
import { placeTracked } from '../../place';
import { withIndices } from '../../protocol/numbers';
import type { Runtime } from '../../runtime';
import { placeShared } from '../../shared';
import { newStr, PyStr } from '../../str';
import { structSequenceType } from '../../struct-sequence';
import { newTuple, PyTuple, tupleBytes } from '../../tuple';
import type { CompareIndex, PyType, TypeSpec } from '../../type';
import { cInts, constructorOf, readArguments } from '../arguments';
import { structTimeOf } from '../struct-time';
import { dateOf, isoCalendar, ordinalMax, ordinalOf, ordinalOfIso, weekdayOf } from './days';
import { newDelta, sharedDelta } from './delta';
import { isoDateFields } from './iso';
import { callClass, checkDate, dateAt, makeDate } from './make';
import { dayMicroseconds, midnight, PyDate, PyDateTime, PyDelta, placeDate } from './objects';
import { ctimeText, isoDate, momentOf, strftime } from './text';

const dateParameters = { names: ['year', 'month', 'day'], required: 3 };

const fromFields: NativeBody = (runtime, type, args) => {
  const fields = cInts(runtime, args, [0, 0, 0]) as [number, number, number] | null;
  if (fields === null || !checkDate(runtime, fields)) return null;
  return placeDate(runtime, type as PyType, ...fields);
};

const construct = constructorOf(dateParameters, [0, 1, 2], 'date', fromFields);

/** The four bytes by which a date is pickled and hashed. */
export function dateBytes(date: PyDate): number[] {
  return [date.year >> 8, date.year & 255, date.month, date.day];
}

/** A method of the class that makes a date. */
function maker(name: string, signature: string, body: NativeBody): NativeSpec {
  return { name, signature, kind: 'classmethod', resultType: 'date', body };
}

const fromOrdinal: NativeBody = (runtime, type, [ordinal]) => {
  const numbers = cInts(runtime, [ordinal], [0]);
  if (numbers === null) return null;
  const [number] = numbers as [number];
  if (number < 1) return runtime.raise('ValueError', 'ordinal must be >= 1');
  if (number > ordinalMax) {
    return runtime.raise('ValueError', `year ${Math.floor(number / 365.2425) + 1} is out of range`);
  }
  const [year, month, day] = dateOf(number);
  return makeOf(runtime, type as PyType, year, month, day);
};

/** A date of a class, which may be datetime: then at midnight. */
function makeOf(runtime: Runtime, type: PyType, year: number, month: number, day: number): Result {
  if (type === runtime.typeOf(dateType)) return placeDate(runtime, type, year, month, day);
  const fields = [year, month, day].map((field) => newInt(runtime, field));
  return callClass(runtime, type, fields);
}

const fromIso: NativeBody = (runtime, type, [text]) => {
  if (!(text instanceof PyStr)) return runtime.raise('TypeError', 'fromisoformat: argument must be str');
  const fields = isoDateFields(text.value, runtime.profile.dates.readsAllIsoForms);
  if (fields === null || typeof fields === 'string') return invalidIso(runtime, text);
  if (!checkDate(runtime, fields)) return null;
  return makeOf(runtime, type as PyType, ...fields);
};

/** The ValueError for a text that is no date or time. */
export function invalidIso(runtime: Runtime, text: PyStr): null {
  const shown = runtime.types.str.slotTable.repr!(runtime, text);
  const words = shown ? (shown as PyStr).value : '';
  if (shown) runtime.heap.drop(shown);
  return runtime.raise('ValueError', `Invalid isoformat string: ${words}`);
}

const fromIsoCalendar: NativeBody = (runtime, type, args) => {
  const numbers = cInts(runtime, args, [0, 0, 0]);
  if (numbers === null) return null;
  const ordinal = ordinalOfIso(numbers[0]!, numbers[1]!, numbers[2]!);
  if (typeof ordinal === 'string') return runtime.raise('ValueError', ordinal);
  return makeOf(runtime, type as PyType, ...dateOf(ordinal));
};

/** A tuple whose type has one field more than tuples have. */
class PyIsoCalendarDate extends PyTuple {
  override sizeBytes(profile: Profile): number {
    return super.sizeBytes(profile) + 8;
  }

  override canBeUntracked(): boolean {
    return false;
  }
}

const isoCalendarType: TypeSpec = {
  ...structSequenceType('datetime', 'IsoCalendarDate', ['year', 'week', 'weekday']),
  subclassable: true,
};

const replace: NativeBody = (runtime, self, args, keywords) => {
  const bound = readArguments(
    runtime,
    { names: dateParameters.names, required: 0, function: 'replace' },
    args as readonly PyObject[],
    keywords,
  );
  return bound === null ? null : withIndices([0, 1, 2], replaceFields)(runtime, self, bound, null);
};

const replaceFields: NativeBody = (runtime, self, args) => {
  const date = self as PyDate;
  const fields = cInts(runtime, args, [date.year, date.month, date.day]);
  return fields === null ? null : makeDate(runtime, date.type, fields as [number, number, number]);
};

/** strftime of a date: without time and zone. */
function formatDate(runtime: Runtime, date: PyDate, format: PyStr): Result {
  const wrapped = format.value.replace(/%(:?z|Z|f|%)/g, (all, letter: string) =>
    letter === 'f'
      ? '000000'
      : letter === '%'
        ? '%%'
        : all.startsWith('%:') && !runtime.profile.dates.hasColonZone
          ? all
          : '',
  );
  const text = strftime(wrapped, momentOf(date.year, date.month, date.day, midnight));
  if (text === undefined) return runtime.unknown("the machine's time zone", 'str');
  return newStr(runtime, text);
}

/** `__format__` of dates and times: str() where nothing is asked for. */
export const formatMethod: NativeSpec = {
  name: '__format__',
  signature: '(format_spec, /)',
  style: 'o',
  resultType: 'str',
  body: (runtime, self, [format]) => {
    if (!(format instanceof PyStr)) {
      return runtime.raise('TypeError', `__format__() argument 1 must be str, not ${format!.type.name}`);
    }
    return format.value === ''
      ? callSpecial(runtime, self, '__str__', [])
      : callSpecial(runtime, self, 'strftime', [format]);
  },
};

/** The argument of strftime as a str; null where it raised. */
export function formatArgument(runtime: Runtime, format: PyObject | undefined): PyStr | null {
  if (format instanceof PyStr) return format;
  return runtime.raise('TypeError', `strftime() argument 1 must be str, not ${format!.type.name}`);
}

function simple(name: string, body: (runtime: Runtime, date: PyDate) => Result): NativeSpec {
  return {
    name,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => body(runtime, self as PyDate),
  };
}

const methods: readonly NativeSpec[] = [
  maker('fromordinal', '(ordinal, /)', withIndices([0], fromOrdinal)),
  maker('fromisoformat', '(date_string, /)', fromIso),
  maker('fromisocalendar', '(year, week, day)', withIndices([0, 1, 2], fromIsoCalendar)),
  {
    ...maker('fromtimestamp', '(timestamp, /)', (runtime) =>
      runtime.unknown("the machine's time zone", 'date'),
    ),
    acceptsUnknown: true,
  },
  {
    ...maker('today', '()', (runtime) => runtime.unknown('the date of today', 'date')),
  },
  simple('toordinal', (runtime, { year, month, day }) => newInt(runtime, ordinalOf(year, month, day))),
  simple('weekday', (runtime, { year, month, day }) => newInt(runtime, weekdayOf(year, month, day))),
  simple('isoweekday', (runtime, { year, month, day }) => newInt(runtime, weekdayOf(year, month, day) + 1)),
  simple('isocalendar', (runtime, { year, month, day }) => {
    const made = new PyIsoCalendarDate();
    made.items = isoCalendar(year, month, day).map((field) => newInt(runtime, field));
    const bytes = tupleBytes(runtime.profile, made.items.length) + 8;
    return placeTracked(runtime, made, runtime.typeOf(isoCalendarType), bytes);
  }),
  simple('isoformat', (runtime, { year, month, day }) => newStr(runtime, isoDate(year, month, day))),
  simple('ctime', (runtime, { year, month, day }) =>
    newStr(runtime, ctimeText(momentOf(year, month, day, midnight))),
  ),
  simple('timetuple', (runtime, { year, month, day }) =>
    structTimeOf(runtime, momentOf(year, month, day, midnight), -1, null),
  ),
  {
    name: 'strftime',
    signature: '(format)',
    style: 'clinic',
    resultType: 'str',
    body: (runtime, self, [format]) => {
      const given = formatArgument(runtime, format);
      return given === null ? null : formatDate(runtime, self as PyDate, given);
    },
  },
  formatMethod,
  { name: 'replace', signature: '(*args, **keywords)', resultType: 'date', body: replace },
  { name: '__replace__', signature: '(*args, **keywords)', resultType: 'date', body: replace },
  simple('__reduce__', (runtime, date) =>
    newTuple(runtime, [
      runtime.heap.take(date.type),
      newTuple(runtime, [newBytes(runtime, Uint8Array.from(dateBytes(date)))]),
    ]),
  ),
];

function compare(runtime: Runtime, a: PyObject, b: PyObject, operator: CompareIndex): Result {
  if (!(a instanceof PyDate && b instanceof PyDate)) return runtime.notImplemented();
  if (a instanceof PyDateTime || b instanceof PyDateTime) {
    if (!runtime.profile.dates.refusesMixedOrder) return runtime.notImplemented();
    if (operator === 2 || operator === 3) return runtime.bool(operator === 3);
    return cannotCompare(runtime, a, b);
  }
  const order = a.year - b.year || a.month - b.month || a.day - b.day;
  return runtime.bool(orderSatisfies(order, operator));
}

export function cannotCompare(runtime: Runtime, a: PyObject, b: PyObject): null {
  const text = `can't compare ${a.type.fullTypeName} to ${b.type.fullTypeName}`;
  return runtime.raise('TypeError', text);
}

function shifted(runtime: Runtime, date: PyDate, days: number): Result {
  const fields = dateAt(runtime, ordinalOf(date.year, date.month, date.day) + days);
  return fields === null ? null : makeDate(runtime, date.type, fields);
}

function add(runtime: Runtime, a: PyObject, b: PyObject): Result {
  if (a instanceof PyDateTime || b instanceof PyDateTime) return runtime.notImplemented();
  if (a instanceof PyDate && b instanceof PyDelta) return shifted(runtime, a, b.days);
  if (a instanceof PyDelta && b instanceof PyDate) return shifted(runtime, b, a.days);
  return runtime.notImplemented();
}

function subtract(runtime: Runtime, a: PyObject, b: PyObject): Result {
  if (a instanceof PyDateTime || b instanceof PyDateTime || !(a instanceof PyDate)) {
    return runtime.notImplemented();
  }
  if (b instanceof PyDelta) return shifted(runtime, a, -b.days);
  if (!(b instanceof PyDate)) return runtime.notImplemented();
  const days = ordinalOf(a.year, a.month, a.day) - ordinalOf(b.year, b.month, b.day);
  return newDelta(runtime, BigInt(days) * dayMicroseconds);
}

/** A date of the process's own. */
function sharedDate(runtime: Runtime, year: number, month: number, day: number): PyDate {
  const made = new PyDate(year, month, day);
  placeShared(runtime, made, runtime.typeOf(dateType), 32, false);
  made.refs = 1;
  return made;
}

export const dateType: TypeSpec = {
  name: 'date',
  module: 'datetime',
  subclassable: true,
  allocate: (runtime, type) => placeDate(runtime, type, 1, 1, 1),
  methods,
  getset: (['year', 'month', 'day'] as const).map((name) => ({
    name,
    get: (runtime: Runtime, self: PyObject) => newInt(runtime, (self as PyDate)[name]),
  })),
  constants: {
    min: (runtime) => sharedDate(runtime, 1, 1, 1),
    max: (runtime) => sharedDate(runtime, 9999, 12, 31),
    resolution: (runtime) => sharedDelta(runtime, 1, 0, 0),
  },
  slots: {
    new: (runtime, type, args, keywords) => {
      const [state] = args;
      // What pickle passes.
      if (args.length === 1 && state instanceof PyBytes && state.value.length === 4) {
        const [high, low, month, day] = state.value as unknown as [number, number, number, number];
        return placeDate(runtime, type, high * 256 + low, month, day);
      }
      return construct(runtime, type, args, keywords);
    },
    repr: (runtime, self) => {
      const { year, month, day, type } = self as PyDate;
      return newStr(runtime, `${type.fullTypeName}(${year}, ${month}, ${day})`);
    },
    str: (runtime, self) => callSpecial(runtime, self, 'isoformat', []),
    hash: (runtime, self) => {
      const bytes = Uint8Array.from(dateBytes(self as PyDate));
      return newInt(runtime, hashBytes(bytes, runtime.profile.scalars.textHash));
    },
    compare,
    binary: { [Operator.add]: add, [Operator.subtract]: subtract },
  },
};
