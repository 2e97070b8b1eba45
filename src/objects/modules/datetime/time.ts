/** `datetime.time`. */

import { newBytes, PyBytes } from '../../bytes';
import { hashBytes } from '../../hashing';
import { newInt, orderSatisfies } from '../../int';
import type { NativeBody, NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { withIndices } from '../../protocol/numbers';
import type { Runtime } from '../../runtime';
import { placeShared } from '../../shared';
import { newStr, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import type { CompareIndex, PyType, TypeSpec } from '../../type';
import { cInts, constructorOf, readArguments } from '../arguments';
import { formatArgument, formatMethod, invalidIso } from './date';
import { deltaHash, newDelta, sharedDelta } from './delta';
import { isoTimeFields } from './iso';
import { checkTime, makeTime, microsecondsOf } from './make';
import { formatMoment, isoText, momentRepr } from './moment-text';
import { midnight, PyTime, placeTime, type TimeFields } from './objects';
import { zoneOfOffset } from './timezone';
import { type Answer, askZones, isZone } from './zone';

const names = ['hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'];
const intPlaces = [0, 1, 2, 3, 5];

/** The zone an argument names (null: none); undefined where the TypeError was raised. */
function zoneArgument(runtime: Runtime, zone: PyObject | undefined): PyObject | null | undefined {
  if (zone === undefined || zone === runtime.singletons.none) return null;
  if (isZone(runtime, zone)) return zone;
  const text = `tzinfo argument must be None or of a tzinfo subclass, not type '${zone.type.fullTypeName}'`;
  runtime.raise('TypeError', text);
  return undefined;
}

function readFields(
  runtime: Runtime,
  args: readonly (PyObject | undefined)[],
  from: TimeFields,
): TimeFields | null {
  const first = cInts(runtime, args, [from.hour, from.minute, from.second, from.microsecond]);
  const last = first === null ? null : cInts(runtime, args, [from.fold], 5);
  if (first === null || last === null) return null;
  const [hour, minute, second, microsecond] = first as [number, number, number, number];
  return { hour, minute, second, microsecond, fold: last[0]! };
}

const construct = constructorOf(
  { names, required: 0, keywordOnly: 5 },
  intPlaces,
  'time',
  (runtime, type, args) => {
    const fields = readFields(runtime, args, midnight);
    if (fields === null) return null;
    const zone = zoneArgument(runtime, args[4]);
    if (zone === undefined || !checkTime(runtime, fields)) return null;
    return placeTime(runtime, type as PyType, fields, zone);
  },
);

function stateBytes(time: TimeFields, fold = 0): number[] {
  const { hour, minute, second, microsecond } = time;
  const micro = [microsecond >> 16, (microsecond >> 8) & 255, microsecond & 255];
  return [hour + 128 * fold, minute, second, ...micro];
}

function fromState(runtime: Runtime, type: PyType, args: readonly PyObject[]): Result {
  const [first, minute, second, a, b, c] = [...(args[0] as PyBytes).value] as [
    ...[number, number, number],
    ...[number, number, number],
  ];
  const fields = {
    hour: first & 127,
    minute,
    second,
    microsecond: a * 65536 + b * 256 + c,
    fold: first >> 7,
  };
  return placeTime(runtime, type, fields, args[1] ?? null);
}

const replace: NativeBody = (runtime, self, args, keywords) => {
  const bound = readArguments(
    runtime,
    { names, required: 0, keywordOnly: 5, function: 'replace' },
    args as readonly PyObject[],
    keywords,
  );
  return bound === null ? null : withIndices(intPlaces, replaceFields)(runtime, self, bound, null);
};

const replaceFields: NativeBody = (runtime, self, args) => {
  const time = self as PyTime;
  const fields = readFields(runtime, args, time);
  if (fields === null) return null;
  const zone = args[4] === undefined ? time.zone : zoneArgument(runtime, args[4]);
  return zone === undefined ? null : makeTime(runtime, time.type, fields, zone);
};

const fromIso: NativeBody = (runtime, type, [text]) => {
  if (!(text instanceof PyStr)) return runtime.raise('TypeError', 'fromisoformat: argument must be str');
  const { readsAllIsoForms } = runtime.profile.dates;
  const { value } = text;
  const plain = readsAllIsoForms && value.startsWith('T') ? value.slice(1) : value;
  const found = isoTimeFields(plain, readsAllIsoForms);
  if (found === null) return invalidIso(runtime, text);
  if (!checkTime(runtime, found.time)) return null;
  if (found.offset === null) return makeTime(runtime, type as PyType, found.time, null);
  const zone = zoneOfOffset(runtime, found.offset);
  const made = makeTime(runtime, type as PyType, found.time, zone);
  runtime.heap.drop(zone);
  return made;
};

function askOwn(name: 'utcoffset' | 'tzname' | 'dst'): NativeSpec {
  return {
    name,
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => askZones(runtime, [self], [name], [], finishAnswer),
  };
}

function finishAnswer(runtime: Runtime, [answer]: readonly Answer[]): Result {
  if (typeof answer === 'bigint') return newDelta(runtime, answer);
  return typeof answer === 'string' ? newStr(runtime, answer) : runtime.none();
}

const methods: readonly NativeSpec[] = [
  {
    name: 'fromisoformat',
    signature: '(string, /)',
    kind: 'classmethod',
    resultType: 'time',
    body: fromIso,
  },
  askOwn('utcoffset'),
  askOwn('tzname'),
  askOwn('dst'),
  {
    name: 'isoformat',
    signature: "(timespec='auto')",
    style: 'clinic',
    resultType: 'str',
    body: (runtime, self, [precision]) => {
      const { none } = runtime.singletons;
      return isoText(runtime, self as PyTime, none, precision ?? none);
    },
  },
  {
    name: 'strftime',
    signature: '(format)',
    style: 'clinic',
    resultType: 'str',
    body: (runtime, self, [format]) => {
      const given = formatArgument(runtime, format);
      return given === null ? null : formatMoment(runtime, self as PyTime, given);
    },
  },
  formatMethod,
  { name: 'replace', signature: '(*args, **keywords)', resultType: 'time', body: replace },
  { name: '__replace__', signature: '(*args, **keywords)', resultType: 'time', body: replace },
  {
    name: '__reduce_ex__',
    signature: '(protocol, /)',
    style: 'o',
    body: (runtime, self) => reduced(runtime, self as PyTime, true),
  },
  {
    name: '__reduce__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => reduced(runtime, self as PyTime, false),
  },
];

function reduced(runtime: Runtime, time: PyTime, withFold: boolean): Result {
  const bytes = stateBytes(time, withFold ? time.fold : 0);
  const state: PyObject[] = [newBytes(runtime, Uint8Array.from(bytes))];
  if (time.zone !== null) state.push(runtime.heap.take(time.zone));
  return newTuple(runtime, [runtime.heap.take(time.type), newTuple(runtime, state)]);
}

function finishCompare(operator: CompareIndex) {
  return (runtime: Runtime, answers: readonly Answer[], args: readonly PyObject[]): Result => {
    const [a, b] = args as [PyTime, PyTime];
    const [first, second] = answers;
    if ((typeof first === 'bigint') !== (typeof second === 'bigint')) {
      if (operator === 2 || operator === 3) return runtime.bool(operator === 3);
      return runtime.raise('TypeError', "can't compare offset-naive and offset-aware times");
    }
    const left = microsecondsOf(a) - Number(first ?? 0n);
    const right = microsecondsOf(b) - Number(second ?? 0n);
    return runtime.bool(orderSatisfies(left - right, operator));
  };
}

const comparisons = ([0, 1, 2, 3, 4, 5] as const).map(finishCompare);

function finishHash(runtime: Runtime, [offset]: readonly Answer[], [self]: readonly PyObject[]): Result {
  const time = self as PyTime;
  if (typeof offset !== 'bigint') {
    return newInt(runtime, hashBytes(Uint8Array.from(stateBytes(time)), runtime.profile.scalars.textHash));
  }
  const delta = newDelta(runtime, BigInt(microsecondsOf(time)) - offset);
  if (delta === null) return null;
  const hash = newInt(runtime, deltaHash(delta));
  runtime.heap.drop(delta);
  return hash;
}

function shared(runtime: Runtime, time: TimeFields): PyTime {
  const made = new PyTime(time, null);
  placeShared(runtime, made, runtime.typeOf(timeType), 32, false);
  made.refs = 1;
  return made;
}

export const timeType: TypeSpec = {
  name: 'time',
  module: 'datetime',
  subclassable: true,
  allocate: (runtime, type) => placeTime(runtime, type, midnight, null),
  methods,
  getset: [
    ...(['hour', 'minute', 'second', 'microsecond', 'fold'] as const).map((name) => ({
      name,
      get: (runtime: Runtime, self: PyObject) => newInt(runtime, (self as PyTime)[name]),
    })),
    {
      name: 'tzinfo',
      get: (runtime, self) => runtime.heap.take((self as PyTime).zone ?? runtime.singletons.none),
    },
  ],
  constants: {
    min: (runtime) => shared(runtime, midnight),
    max: (runtime) => shared(runtime, { hour: 23, minute: 59, second: 59, microsecond: 999999, fold: 0 }),
    resolution: (runtime) => sharedDelta(runtime, 0, 0, 1),
  },
  slots: {
    new: (runtime, type, args, keywords) => {
      const isState = args[0] instanceof PyBytes && args[0].value.length === 6 && args.length <= 2;
      return isState ? fromState(runtime, type, args) : construct(runtime, type, args, keywords);
    },
    repr: momentRepr,
    str: (runtime, self) => {
      const { none } = runtime.singletons;
      return isoText(runtime, self as PyTime, none, none);
    },
    hash: (runtime, self) => askZones(runtime, [self], ['utcoffset'], [self], finishHash),
    compare: (runtime, a, b, operator) =>
      a instanceof PyTime && b instanceof PyTime
        ? askZones(runtime, [a, b], ['utcoffset', 'utcoffset'], [a, b], comparisons[operator]!)
        : runtime.notImplemented(),
  },
};
