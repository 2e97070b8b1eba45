/** `datetime.tzinfo` and `datetime.timezone`. */

import { callSpecial } from '../../attributes';
import { newInt } from '../../int';
import type { NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { place } from '../../place';
import { repr } from '../../protocol/text';
import type { Runtime } from '../../runtime';
import { placeShared } from '../../shared';
import { newStr, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import type { PyType, TypeSpec } from '../../type';
import { readArguments } from '../arguments';
import { deltaHash, deltaType, newDelta, sharedDelta } from './delta';
import { fromUtcMethod } from './moment';
import { dayMicroseconds, PyDateTime, PyDelta, PyTimezone, PyZone } from './objects';
import { timezoneName } from './zone';

const zoneBytes = 32;

function abstractMethod(name: string): NativeSpec {
  return {
    name,
    signature: '(moment, /)',
    style: 'o',
    body: (runtime) => runtime.raise('NotImplementedError', `a tzinfo subclass must implement ${name}()`),
  };
}

export const tzinfoType: TypeSpec = {
  name: 'tzinfo',
  module: 'datetime',
  subclassable: true,
  allocate: newZone,
  slots: { new: newZone },
  methods: [abstractMethod('utcoffset'), abstractMethod('tzname'), abstractMethod('dst'), fromUtcMethod],
};

function newZone(runtime: Runtime, type: PyType): PyZone {
  return place(runtime, new PyZone(), type, 16);
}

/** The zone of an offset, owned: `timezone.utc` for none. */
export function zoneOfOffset(runtime: Runtime, offset: bigint): PyTimezone {
  const type = runtime.typeOf(timezoneType);
  if (offset === 0n) return runtime.heap.take(utcZone(runtime));
  return place(runtime, new PyTimezone(newDelta(runtime, offset)!, null), type, zoneBytes);
}

/** `timezone.utc`, borrowed. */
export function utcZone(runtime: Runtime): PyTimezone {
  return runtime.typeOf(timezoneType).natives!.get('utc') as PyTimezone;
}

function sharedZone(runtime: Runtime, days: number, seconds: number): PyTimezone {
  const zone = new PyTimezone(sharedDelta(runtime, days, seconds, 0), null);
  placeShared(runtime, zone, runtime.typeOf(timezoneType), zoneBytes, false);
  zone.refs = 1;
  return zone;
}

function makeUtc(runtime: Runtime): PyObject {
  const { utcReferences } = runtime.profile.dates;
  const zone = new PyTimezone(sharedDelta(runtime, 0, 0, 0), null);
  placeShared(runtime, zone, runtime.typeOf(timezoneType), zoneBytes, utcReferences === null);
  if (utcReferences !== null) zone.refs = utcReferences;
  return zone;
}

const parameters = { names: ['offset', 'name'], required: 1, function: 'timezone' };

function construct(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = readArguments(runtime, parameters, args, keywords);
  if (bound === null) return null;
  const [offset, name] = bound;
  if (!(offset instanceof PyDelta)) {
    const text = `timezone() argument 1 must be datetime.timedelta, not ${offset!.type.fullTypeName}`;
    return runtime.raise('TypeError', text);
  }
  if (name !== undefined && !(name instanceof PyStr)) {
    return runtime.raise('TypeError', `timezone() argument 2 must be str, not ${name.type.fullTypeName}`);
  }
  const { total } = offset;
  if (name === undefined && total === 0n) return runtime.heap.take(utcZone(runtime));
  if (total <= -dayMicroseconds || total >= dayMicroseconds) {
    const rule = 'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)';
    const shown = repr(runtime, offset);
    if (!shown) return shown;
    const text = `${rule}, not ${(shown as PyStr).value}.`;
    runtime.heap.drop(shown);
    return runtime.raise('ValueError', text);
  }
  const kept = name === undefined ? null : runtime.heap.take(name);
  return place(runtime, new PyTimezone(runtime.heap.take(offset), kept), type, zoneBytes);
}

/** The methods take a datetime or None. */
function asked(name: string, body: (runtime: Runtime, zone: PyTimezone) => Result): NativeSpec {
  return {
    name,
    signature: '(moment, /)',
    style: 'o',
    body: (runtime, self, [moment]) => {
      if (moment instanceof PyDateTime || moment === runtime.singletons.none) {
        return body(runtime, self as PyTimezone);
      }
      const text = `${name}(dt) argument must be a datetime instance or None, not ${moment!.type.fullTypeName}`;
      return runtime.raise('TypeError', text);
    },
  };
}

function initArguments(runtime: Runtime, self: PyObject): PyObject {
  const { offset, name } = self as PyTimezone;
  const parts: PyObject[] = [runtime.heap.take(offset)];
  if (name !== null) parts.push(runtime.heap.take(name));
  return newTuple(runtime, parts);
}

export const timezoneType: TypeSpec = {
  name: 'timezone',
  module: 'datetime',
  libraryBase: tzinfoType,
  subclassable: false,
  methods: [
    asked('utcoffset', (runtime, zone) => runtime.heap.take(zone.offset)),
    asked('tzname', (runtime, zone) => newStr(runtime, timezoneName(zone))),
    asked('dst', (runtime) => runtime.none()),
    {
      name: 'fromutc',
      signature: '(moment, /)',
      style: 'o',
      body: (runtime, self, [moment]) => {
        if (!(moment instanceof PyDateTime)) {
          return runtime.raise('TypeError', 'fromutc() argument must be a datetime instance');
        }
        if (moment.zone !== self) return runtime.raise('ValueError', 'fromutc: dt.tzinfo is not self');
        return callSpecial(runtime, moment, '__add__', [(self as PyTimezone).offset]);
      },
    },
    { name: '__getinitargs__', signature: '()', style: 'noargs', body: initArguments },
    {
      name: '__reduce__',
      signature: '()',
      style: 'noargs',
      body: (runtime, self) =>
        newTuple(runtime, [runtime.heap.take(self.type), initArguments(runtime, self), runtime.none()]),
    },
  ],
  constants: {
    utc: makeUtc,
    min: (runtime) => sharedZone(runtime, -1, 60),
    max: (runtime) => sharedZone(runtime, 0, 86340),
  },
  slots: {
    new: construct,
    repr: (runtime, self) => {
      const zone = self as PyTimezone;
      if (zone === utcZone(runtime)) return newStr(runtime, 'datetime.timezone.utc');
      const offset = repr(runtime, zone.offset);
      if (!offset) return offset;
      const name = zone.name === null ? null : repr(runtime, zone.name);
      const parts = name ? [offset, name] : [offset];
      const text = parts.map((part) => (part as PyStr).value).join(', ');
      for (const part of parts) runtime.heap.drop(part);
      return newStr(runtime, `datetime.timezone(${text})`);
    },
    str: (runtime, self) => newStr(runtime, timezoneName(self as PyTimezone)),
    hash: (runtime, self) => newInt(runtime, deltaHash((self as PyTimezone).offset)),
    compare: (runtime, a, b, operator) => {
      if ((operator !== 2 && operator !== 3) || !(a instanceof PyTimezone && b instanceof PyTimezone)) {
        return runtime.notImplemented();
      }
      return runtime.bool((a.offset.total === b.offset.total) === (operator === 2));
    },
  },
};

/** The types this file needs to be made first. */
export const zoneTypes: readonly TypeSpec[] = [deltaType, tzinfoType, timezoneType];
