/** `datetime.datetime`. */

import { newBytes, PyBytes } from '../../bytes';
import { newFloat, PyFloat } from '../../float';
import { hashBytes } from '../../hashing';
import { bigOf, newInt, orderSatisfies, PyInt } from '../../int';
import { trueDivide } from '../../int-arithmetic';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { Operator } from '../../operator-names';
import { chain } from '../../protocol/chain';
import { withIndices } from '../../protocol/numbers';
import type { Runtime } from '../../runtime';
import { placeShared } from '../../shared';
import { newStr, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import type { CompareIndex, PyType, TypeSpec } from '../../type';
import { cInts, constructorOf, readArguments } from '../arguments';
import { structTimeOf } from '../struct-time';
import { cannotCompare, dateType, formatArgument, formatMethod, invalidIso } from './date';
import { ordinalOf } from './days';
import { deltaHash, newDelta, sharedDelta } from './delta';
import { isoDateFields, isoTimeFields, separatorPlace } from './iso';
import { atLine, checkDate, checkTime, lineOf, makeDate, makeDateTime, makeTime } from './make';
import { fromUtc, shiftMoment } from './moment';
import { formatMoment, isoText, momentRepr } from './moment-text';
import {
  dayMicroseconds,
  midnight,
  PyDate,
  PyDateTime,
  PyDelta,
  PyTime,
  placeDateTime,
  type TimeFields,
} from './objects';
import { parseMoment } from './strptime';
import { ctimeText, momentOf } from './text';
import { timeType } from './time';
import { utcZone, zoneOfOffset } from './timezone';
import { type Answer, askZones, isZone } from './zone';

const names = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'];
const parameters = { names, required: 3, keywordOnly: 8 };
const intPlaces = [0, 1, 2, 3, 4, 5, 6, 8];
const none = (runtime: Runtime): PyObject => runtime.singletons.none;

/** The zone an argument names (null: none); undefined where the TypeError was raised. */
export function zoneArgument(runtime: Runtime, zone: PyObject | undefined): PyObject | null | undefined {
  if (zone === undefined || zone === none(runtime)) return null;
  if (isZone(runtime, zone)) return zone;
  const text = `tzinfo argument must be None or of a tzinfo subclass, not type '${zone.type.fullTypeName}'`;
  runtime.raise('TypeError', text);
  return undefined;
}

interface Fields {
  readonly date: [number, number, number];
  readonly time: TimeFields;
}

/** The numbers among the arguments, in the order of the parameters. */
function readFields(
  runtime: Runtime,
  args: readonly (PyObject | undefined)[],
  defaults: readonly number[],
): Fields | null {
  const first = cInts(runtime, args, defaults.slice(0, 7));
  const last = first === null ? null : cInts(runtime, args, [defaults[7]!], 8);
  if (first === null || last === null) return null;
  const [year, month, day, hour, minute, second, microsecond] = first as [
    ...[number, number, number],
    ...[number, number, number, number],
  ];
  return { date: [year, month, day], time: { hour, minute, second, microsecond, fold: last[0]! } };
}

const construct = constructorOf(parameters, intPlaces, 'datetime', (runtime, type, args) => {
  const fields = readFields(runtime, args, [0, 0, 0, 0, 0, 0, 0, 0]);
  if (fields === null) return null;
  const zone = zoneArgument(runtime, args[7]);
  if (zone === undefined) return null;
  if (!checkDate(runtime, fields.date) || !checkTime(runtime, fields.time)) return null;
  return placeDateTime(runtime, type as PyType, fields.date, fields.time, zone);
});

/** The ten bytes by which a datetime is pickled and hashed. */
function stateBytes(moment: PyDateTime, fold = 0): number[] {
  const { year, month, day, hour, minute, second, microsecond } = moment;
  const micro = [microsecond >> 16, (microsecond >> 8) & 255, microsecond & 255];
  return [year >> 8, year & 255, month + 128 * fold, day, hour, minute, second, ...micro];
}

function fromState(runtime: Runtime, type: PyType, args: readonly PyObject[]): Result | null {
  const bytes = [...(args[0] as PyBytes).value] as number[];
  const [high, low, month, day, hour, minute, second, a, b, c] = bytes as [
    ...[number, number, number, number, number],
    ...[number, number, number, number, number],
  ];
  const time = { hour, minute, second, microsecond: a * 65536 + b * 256 + c, fold: month >> 7 };
  return placeDateTime(runtime, type, [high * 256 + low, month & 127, day], time, args[1] ?? null);
}

const replace: NativeBody = (runtime, self, args, keywords) => {
  const bound = readArguments(
    runtime,
    { names, required: 0, keywordOnly: 8, function: 'replace' },
    args as readonly PyObject[],
    keywords,
  );
  return bound === null ? null : withIndices(intPlaces, replaceFields)(runtime, self, bound, null);
};

const replaceFields: NativeBody = (runtime, self, args) => {
  const moment = self as PyDateTime;
  const { year, month, day, hour, minute, second, microsecond, fold } = moment;
  const fields = readFields(runtime, args, [year, month, day, hour, minute, second, microsecond, fold]);
  if (fields === null) return null;
  const zone = args[7] === undefined ? moment.zone : zoneArgument(runtime, args[7]);
  return zone === undefined ? null : makeDateTime(runtime, moment.type, fields.date, fields.time, zone);
};

const fromIso: NativeBody = (runtime, type, [text]) => {
  if (!(text instanceof PyStr)) return runtime.raise('TypeError', 'fromisoformat: argument must be str');
  const { readsAllIsoForms } = runtime.profile.dates;
  const { value } = text;
  const at = separatorPlace(value, readsAllIsoForms);
  const date = isoDateFields(value.slice(0, at), readsAllIsoForms);
  if (date === null || typeof date === 'string') return invalidIso(runtime, text);
  const pair = /[\ud800-\udbff]/.test(value[at] ?? '') ? 2 : 1;
  const rest = value.slice(at + pair);
  if (value.length > at && rest === '') return invalidIso(runtime, text);
  const found =
    value.length === at ? { time: midnight, offset: null } : isoTimeFields(rest, readsAllIsoForms);
  if (found === null) return invalidIso(runtime, text);
  return withOffset(runtime, type as PyType, date, found.time, found.offset);
};

/** A datetime whose zone is an offset. */
function withOffset(
  runtime: Runtime,
  type: PyType,
  date: readonly [number, number, number],
  time: TimeFields,
  offset: bigint | null,
): Result {
  if (!checkDate(runtime, date) || !checkTime(runtime, time)) return null;
  if (offset === null) return makeDateTime(runtime, type, date, time, null);
  const zone = zoneOfOffset(runtime, offset);
  const made = makeDateTime(runtime, type, date, time, zone);
  runtime.heap.drop(zone);
  return made;
}

const parse: NativeBody = (runtime, type, [text, format]) => {
  for (const [i, one] of [text, format].entries()) {
    if (one instanceof PyStr) continue;
    return runtime.raise('TypeError', `strptime() argument ${i + 1} must be str, not ${one!.type.name}`);
  }
  return chain(
    runtime,
    [type, text!, format!],
    (rt) => rt.importModule('_strptime', null, 0),
    (rt, module, args) => {
      rt.heap.drop(module);
      return readMoment(rt, args);
    },
  );
};

function readMoment(runtime: Runtime, [type, text, format]: readonly PyObject[]): Result {
  const found = parseMoment((text as PyStr).value, (format as PyStr).value);
  if (typeof found === 'string') return runtime.raise('ValueError', found);
  const { year, month, day } = found;
  return withOffset(runtime, type as PyType, [year, month, day], { ...found, fold: 0 }, found.offset);
}

/** A timestamp in microseconds, halves to even; null where it raised. */
export function timestampOf(runtime: Runtime, stamp: PyObject): bigint | null {
  if (stamp instanceof PyInt) return bigOf(stamp) * 1000000n;
  if (!(stamp instanceof PyFloat)) {
    return runtime.raise('TypeError', `'${stamp.type.name}' object cannot be interpreted as an integer`);
  }
  if (Number.isNaN(stamp.value)) {
    return runtime.raise('ValueError', 'Invalid value NaN (not a number)');
  }
  if (Math.abs(stamp.value) > 2 ** 62) {
    return runtime.raise('OverflowError', 'timestamp out of range for platform time_t');
  }
  const whole = Math.floor(stamp.value);
  const micros = (stamp.value - whole) * 1e6;
  let rounded = Math.round(micros);
  if (Math.abs(micros - Math.trunc(micros)) === 0.5) rounded = 2 * Math.round(micros / 2);
  return BigInt(whole) * 1000000n + BigInt(rounded);
}

/** The line starts at ordinal 0; 1970 began this much later. */
const epoch = BigInt(ordinalOf(1970, 1, 1)) * dayMicroseconds;

const fromTimestamp: NativeBody = (runtime, type, [stamp, zone]) => {
  if (zone === undefined || zone === none(runtime)) {
    return runtime.unknown("the machine's time zone", 'datetime');
  }
  if (zoneArgument(runtime, zone) === undefined) return null;
  const moment = utcMoment(runtime, type as PyType, stamp!, zone);
  if (!moment) return moment;
  const made = fromUtc(runtime, moment as PyDateTime);
  runtime.heap.drop(moment);
  return made;
};

function utcMoment(runtime: Runtime, type: PyType, stamp: PyObject, zone: PyObject | null): Result {
  const micros = timestampOf(runtime, stamp);
  if (micros === null) return null;
  const line = epoch + micros;
  if (line < dayMicroseconds || line >= BigInt(ordinalOf(9999, 12, 31) + 1) * dayMicroseconds) {
    const year = 1970n + BigInt(Math.floor(Number(micros / 1000000n) / 31556952));
    return runtime.raise('ValueError', `year ${year} is out of range`);
  }
  const found = atLine(runtime, line);
  return found === null ? null : makeDateTime(runtime, type, found.date, found.time, zone);
}

const combine: NativeBody = (runtime, type, [date, time, zone]) => {
  if (!(date instanceof PyDate)) {
    const text = `combine() argument 1 must be datetime.date, not ${date!.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  if (!(time instanceof PyTime)) {
    const text = `combine() argument 2 must be datetime.time, not ${time!.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  const wanted = zone === undefined ? time.zone : zoneArgument(runtime, zone);
  if (wanted === undefined) return null;
  return makeDateTime(runtime, type as PyType, [date.year, date.month, date.day], time, wanted);
};

function simple(name: string, body: (runtime: Runtime, moment: PyDateTime) => Result): NativeSpec {
  return { name, signature: '()', style: 'noargs', body: (rt, self) => body(rt, self as PyDateTime) };
}

function classMethod(name: string, signature: string, body: NativeBody): NativeSpec {
  return { name, signature, kind: 'classmethod', resultType: 'datetime', body };
}

function nowMethod(name: string, signature: string): NativeSpec {
  const body: NativeBody = (runtime) => runtime.unknown('what time it is', 'datetime');
  return { ...classMethod(name, signature, body), acceptsUnknown: true };
}

function askOwn(name: 'utcoffset' | 'tzname' | 'dst'): NativeSpec {
  return simple(name, (runtime, moment) => askZones(runtime, [moment], [name], [], finishAnswer));
}

/** An answer as an object. */
export function finishAnswer(runtime: Runtime, [answer]: readonly Answer[]): Result {
  if (typeof answer === 'bigint') return newDelta(runtime, answer);
  return typeof answer === 'string' ? newStr(runtime, answer) : runtime.none();
}

function finishTimestamp(runtime: Runtime, [offset]: readonly Answer[], [self]: readonly PyObject[]): Result {
  const moment = self as PyDateTime;
  const micros = lineOf(moment, moment) - epoch - (typeof offset === 'bigint' ? offset : 0n);
  return newFloat(runtime, trueDivide(micros, 1000000n));
}

function finishUtcTuple(runtime: Runtime, [offset]: readonly Answer[], [self]: readonly PyObject[]): Result {
  const moment = self as PyDateTime;
  const line = lineOf(moment, moment) - (typeof offset === 'bigint' ? offset : 0n);
  const found = atLine(runtime, line);
  return found && structTimeOf(runtime, momentOf(...found.date, found.time), 0, null);
}

function finishTuple(runtime: Runtime, [dst]: readonly Answer[], [self]: readonly PyObject[]): Result {
  const moment = self as PyDateTime;
  const summer = typeof dst !== 'bigint' ? -1 : dst === 0n ? 0 : 1;
  return structTimeOf(runtime, momentOf(moment.year, moment.month, moment.day, moment), summer, null);
}

/** The moment in another zone: by way of UTC. */
function finishConversion(runtime: Runtime, [offset]: readonly Answer[], args: readonly PyObject[]): Result {
  const [self, zone] = args as [PyDateTime, PyObject];
  if (typeof offset !== 'bigint') return runtime.unknown("the machine's time zone", 'datetime');
  const found = atLine(runtime, lineOf(self, self) - offset);
  if (found === null) return null;
  const utc = placeDateTime(runtime, runtime.typeOf(datetimeType), found.date, found.time, zone);
  const made = fromUtc(runtime, utc);
  runtime.heap.drop(utc);
  return made;
}

const methods: readonly NativeSpec[] = [
  nowMethod('now', '(tz=None)'),
  nowMethod('utcnow', '()'),
  nowMethod('today', '()'),
  classMethod('fromtimestamp', '(timestamp, tz=None)', fromTimestamp),
  classMethod('utcfromtimestamp', '(timestamp, /)', (runtime, type, [stamp]) =>
    utcMoment(runtime, type as PyType, stamp!, null),
  ),
  classMethod('combine', '(date, time, tzinfo=None)', combine),
  classMethod('fromisoformat', '(date_string, /)', fromIso),
  classMethod('strptime', '(date_string, format, /)', parse),
  simple('date', (runtime, { year, month, day }) =>
    makeDate(runtime, runtime.typeOf(dateType), [year, month, day]),
  ),
  simple('time', (runtime, moment) => makeTime(runtime, runtime.typeOf(timeType), moment, null)),
  simple('timetz', (runtime, moment) => makeTime(runtime, runtime.typeOf(timeType), moment, moment.zone)),
  simple('ctime', (runtime, moment) =>
    newStr(runtime, ctimeText(momentOf(moment.year, moment.month, moment.day, moment))),
  ),
  simple('timetuple', (runtime, moment) => askZones(runtime, [moment], ['dst'], [moment], finishTuple)),
  simple('utctimetuple', (runtime, moment) =>
    askZones(runtime, [moment], ['utcoffset'], [moment], finishUtcTuple),
  ),
  simple('timestamp', (runtime, moment) =>
    moment.zone === null
      ? runtime.unknown("the machine's time zone", 'float')
      : askZones(runtime, [moment], ['utcoffset'], [moment], finishTimestamp),
  ),
  askOwn('utcoffset'),
  askOwn('tzname'),
  askOwn('dst'),
  {
    name: 'astimezone',
    signature: '(tz=None)',
    style: 'clinic',
    resultType: 'datetime',
    body: (runtime, self, [zone]) => {
      const wanted = zoneArgument(runtime, zone);
      if (wanted === undefined) return null;
      if (wanted === null) return runtime.unknown("the machine's time zone", 'datetime');
      if ((self as PyDateTime).zone === wanted) return runtime.heap.take(self);
      return askZones(runtime, [self], ['utcoffset'], [self, wanted], finishConversion);
    },
  },
  {
    name: 'isoformat',
    signature: "(sep='T', timespec='auto')",
    style: 'clinic',
    resultType: 'str',
    body: (runtime, self, [separator, precision]) => {
      if (separator !== undefined && !(separator instanceof PyStr && separator.length === 1)) {
        const text = `isoformat() argument 1 must be a unicode character, not ${separator.type.name}`;
        return runtime.raise('TypeError', text);
      }
      const absent = none(runtime);
      return isoText(runtime, self as PyDateTime, separator ?? absent, precision ?? absent);
    },
  },
  {
    name: 'strftime',
    signature: '(format)',
    style: 'clinic',
    resultType: 'str',
    body: (runtime, self, [format]) => {
      const given = formatArgument(runtime, format);
      return given === null ? null : formatMoment(runtime, self as PyDateTime, given);
    },
  },
  formatMethod,
  { name: 'replace', signature: '(*args, **keywords)', resultType: 'datetime', body: replace },
  { name: '__replace__', signature: '(*args, **keywords)', resultType: 'datetime', body: replace },
  {
    name: '__reduce_ex__',
    signature: '(protocol, /)',
    style: 'o',
    body: (runtime, self) => reduced(runtime, self as PyDateTime, true),
  },
  simple('__reduce__', (runtime, moment) => reduced(runtime, moment, false)),
];

function reduced(runtime: Runtime, moment: PyDateTime, withFold: boolean): Result {
  const bytes = stateBytes(moment, withFold ? moment.fold : 0);
  const state: PyObject[] = [newBytes(runtime, Uint8Array.from(bytes))];
  if (moment.zone !== null) state.push(runtime.heap.take(moment.zone));
  return newTuple(runtime, [runtime.heap.take(moment.type), newTuple(runtime, state)]);
}

/** Which of the six comparisons, as the args of the answers carry it: the operator is in a small int. */
function compare(runtime: Runtime, a: PyObject, b: PyObject, operator: CompareIndex): Result {
  if (!(a instanceof PyDateTime && b instanceof PyDateTime)) {
    if (!(a instanceof PyDate && b instanceof PyDate)) return runtime.notImplemented();
    if (!runtime.profile.dates.refusesMixedOrder) return runtime.notImplemented();
    if (operator === 2 || operator === 3) return runtime.bool(operator === 3);
    return cannotCompare(runtime, a, b);
  }
  if (a.zone === b.zone) return runtime.bool(orderSatisfies(orderOf(lineOf(a, a), lineOf(b, b)), operator));
  const finish = [compare0, compare1, compare2, compare3, compare4, compare5][operator]!;
  return askZones(runtime, [a, b], ['utcoffset', 'utcoffset'], [a, b], finish);
}

const orderOf = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function finishCompare(operator: CompareIndex) {
  return (runtime: Runtime, answers: readonly Answer[], args: readonly PyObject[]): Result => {
    const [a, b] = args as [PyDateTime, PyDateTime];
    const [first, second] = answers;
    if ((typeof first === 'bigint') !== (typeof second === 'bigint')) {
      if (operator === 2 || operator === 3) return runtime.bool(operator === 3);
      return runtime.raise('TypeError', "can't compare offset-naive and offset-aware datetimes");
    }
    const lines = [
      lineOf(a, a) - ((first as bigint | null) ?? 0n),
      lineOf(b, b) - ((second as bigint | null) ?? 0n),
    ];
    return runtime.bool(orderSatisfies(orderOf(lines[0]!, lines[1]!), operator));
  };
}

const compare0 = finishCompare(0);
const compare1 = finishCompare(1);
const compare2 = finishCompare(2);
const compare3 = finishCompare(3);
const compare4 = finishCompare(4);
const compare5 = finishCompare(5);

function add(runtime: Runtime, a: PyObject, b: PyObject): Result {
  if (a instanceof PyDateTime && b instanceof PyDelta) return shiftMoment(runtime, a, b.total);
  if (a instanceof PyDelta && b instanceof PyDateTime) return shiftMoment(runtime, b, a.total);
  return runtime.notImplemented();
}

function subtract(runtime: Runtime, a: PyObject, b: PyObject): Result {
  if (!(a instanceof PyDateTime)) return runtime.notImplemented();
  if (b instanceof PyDelta) return shiftMoment(runtime, a, -b.total);
  if (!(b instanceof PyDateTime)) return runtime.notImplemented();
  if (a.zone === b.zone) return newDelta(runtime, lineOf(a, a) - lineOf(b, b));
  return askZones(runtime, [a, b], ['utcoffset', 'utcoffset'], [a, b], finishSubtract);
}

function finishSubtract(runtime: Runtime, answers: readonly Answer[], args: readonly PyObject[]): Result {
  const [a, b] = args as [PyDateTime, PyDateTime];
  const [first, second] = answers;
  if ((typeof first === 'bigint') !== (typeof second === 'bigint')) {
    return runtime.raise('TypeError', "can't subtract offset-naive and offset-aware datetimes");
  }
  const apart = lineOf(a, a) - lineOf(b, b);
  if (typeof first !== 'bigint' || typeof second !== 'bigint') return newDelta(runtime, apart);
  return newDelta(runtime, apart - first + second);
}

function finishHash(runtime: Runtime, [offset]: readonly Answer[], [self]: readonly PyObject[]): Result {
  const moment = self as PyDateTime;
  if (typeof offset !== 'bigint') {
    return newInt(runtime, hashBytes(Uint8Array.from(stateBytes(moment)), runtime.profile.scalars.textHash));
  }
  const delta = newDelta(runtime, lineOf(moment, moment) - offset);
  if (delta === null) return null;
  const hash = newInt(runtime, deltaHash(delta));
  runtime.heap.drop(delta);
  return hash;
}

function shared(runtime: Runtime, date: readonly [number, number, number], time: TimeFields): PyDateTime {
  const made = new PyDateTime(...date, time, null);
  placeShared(runtime, made, runtime.typeOf(datetimeType), 40, false);
  made.refs = 1;
  return made;
}

export const datetimeType: TypeSpec = {
  name: 'datetime',
  module: 'datetime',
  libraryBase: dateType,
  subclassable: true,
  allocate: (runtime, type) => placeDateTime(runtime, type, [1, 1, 1], midnight, null),
  methods,
  getset: [
    ...(['hour', 'minute', 'second', 'microsecond', 'fold'] as const).map((name) => ({
      name,
      get: (runtime: Runtime, self: PyObject) => newInt(runtime, (self as PyDateTime)[name]),
    })),
    {
      name: 'tzinfo',
      get: (runtime, self) => runtime.heap.take((self as PyDateTime).zone ?? none(runtime)),
    },
  ],
  constants: {
    min: (runtime) => shared(runtime, [1, 1, 1], midnight),
    max: (runtime) =>
      shared(runtime, [9999, 12, 31], { hour: 23, minute: 59, second: 59, microsecond: 999999, fold: 0 }),
    resolution: (runtime) => sharedDelta(runtime, 0, 0, 1),
  },
  slots: {
    new: (runtime, type, args, keywords) => {
      const isState = args[0] instanceof PyBytes && args[0].value.length === 10 && args.length <= 2;
      return isState ? fromState(runtime, type, args) : construct(runtime, type, args, keywords);
    },
    repr: momentRepr,
    str: (runtime, self) => {
      const absent = none(runtime);
      return isoText(runtime, self as PyDateTime, runtime.singletons.characters[32]!, absent);
    },
    hash: (runtime, self) => askZones(runtime, [self], ['utcoffset'], [self], finishHash),
    compare,
    binary: { [Operator.add]: add, [Operator.subtract]: subtract },
  },
};

export const utcConstant = (runtime: Runtime): PyObject => runtime.heap.take(utcZone(runtime));
