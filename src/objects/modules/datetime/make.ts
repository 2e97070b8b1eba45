/** Making dates and times: checked values, and instances of classes of the program, which are called for. */

import { newInt } from '../../int';
import { NativeFrame } from '../../native';
import type { PyObject, Result } from '../../object';
import type { Runtime } from '../../runtime';
import type { PyType } from '../../type';
import { dateOf, daysInMonth, ordinalMax, ordinalOf, yearMax, yearMin } from './days';
import {
  dayMicroseconds,
  type PyDate,
  placeDate,
  placeDateTime,
  placeTime,
  type TimeFields,
} from './objects';

export type DateFields = readonly [year: number, month: number, day: number];

/** Calls a class with arguments that it owns. */
class CallClass extends NativeFrame {
  constructor(
    private readonly type: PyType,
    private readonly args: readonly PyObject[],
    private readonly keywords: ReadonlyMap<string, PyObject> | null,
  ) {
    super();
    for (const arg of args) this.hold(arg);
    for (const value of keywords?.values() ?? []) this.hold(value);
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.call(this.type, this.args, this.keywords);
  }
}

/** Calls a class; the arguments are owned from here on. */
export function callClass(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null = null,
): Result {
  return runtime.run(new CallClass(type, args, keywords));
}

/** check_date_args: false where the ValueError was raised. */
export function checkDate(runtime: Runtime, [year, month, day]: DateFields): boolean {
  let text: string | null = null;
  if (year < yearMin || year > yearMax) text = `year ${year} is out of range`;
  else if (month < 1 || month > 12) text = 'month must be in 1..12';
  else if (day < 1 || day > daysInMonth(year, month)) text = 'day is out of range for month';
  if (text !== null) runtime.raise('ValueError', text);
  return text === null;
}

/** check_time_args. */
export function checkTime(runtime: Runtime, time: TimeFields): boolean {
  let text: string | null = null;
  if (time.hour < 0 || time.hour > 23) text = 'hour must be in 0..23';
  else if (time.minute < 0 || time.minute > 59) text = 'minute must be in 0..59';
  else if (time.second < 0 || time.second > 59) text = 'second must be in 0..59';
  else if (time.microsecond < 0 || time.microsecond > 999999) text = 'microsecond must be in 0..999999';
  else if (time.fold !== 0 && time.fold !== 1) text = 'fold must be either 0 or 1';
  if (text !== null) runtime.raise('ValueError', text);
  return text === null;
}

export function makeDate(runtime: Runtime, type: PyType, fields: DateFields): Result {
  if (!checkDate(runtime, fields)) return null;
  if (!type.isClass) return placeDate(runtime, type, ...fields);
  const args = fields.map((field) => newInt(runtime, field));
  return callClass(runtime, type, args);
}

export function makeDateTime(
  runtime: Runtime,
  type: PyType,
  date: DateFields,
  time: TimeFields,
  zone: PyObject | null,
): Result {
  if (!checkDate(runtime, date) || !checkTime(runtime, time)) return null;
  if (!type.isClass) return placeDateTime(runtime, type, date, time, zone);
  const { hour, minute, second, microsecond, fold } = time;
  const args: PyObject[] = [...date, hour, minute, second, microsecond].map((field) =>
    newInt(runtime, field),
  );
  args.push(runtime.heap.take(zone ?? runtime.singletons.none));
  const folded = fold === 0 ? null : new Map<string, PyObject>([['fold', newInt(runtime, fold)]]);
  return callClass(runtime, type, args, folded);
}

export function makeTime(runtime: Runtime, type: PyType, time: TimeFields, zone: PyObject | null): Result {
  if (!checkTime(runtime, time)) return null;
  if (!type.isClass) return placeTime(runtime, type, time, zone);
  const { hour, minute, second, microsecond, fold } = time;
  const args: PyObject[] = [hour, minute, second, microsecond].map((field) => newInt(runtime, field));
  args.push(runtime.heap.take(zone ?? runtime.singletons.none));
  const folded = fold === 0 ? null : new Map<string, PyObject>([['fold', newInt(runtime, fold)]]);
  return callClass(runtime, type, args, folded);
}

/** The date so many days after the first of January of year 1 (day 1); null with OverflowError. */
export function dateAt(runtime: Runtime, ordinal: number): DateFields | null {
  if (ordinal >= 1 && ordinal <= ordinalMax) return dateOf(ordinal);
  return runtime.raise('OverflowError', 'date value out of range');
}

/** Microseconds since midnight. */
export function microsecondsOf(time: TimeFields): number {
  return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000000 + time.microsecond;
}

export function timeOfMicroseconds(micros: number, fold = 0): TimeFields {
  const seconds = Math.floor(micros / 1000000);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    microsecond: micros % 1000000,
    fold,
  };
}

/** A moment on the line that starts a day before year 1, in microseconds. */
export function lineOf(date: PyDate, time: TimeFields): bigint {
  return BigInt(ordinalOf(date.year, date.month, date.day)) * dayMicroseconds + BigInt(microsecondsOf(time));
}

/** Date and time of a moment on that line; null with OverflowError. */
export function atLine(
  runtime: Runtime,
  line: bigint,
  fold = 0,
): { date: DateFields; time: TimeFields } | null {
  let days = line / dayMicroseconds;
  let rest = line % dayMicroseconds;
  if (rest < 0n) {
    rest += dayMicroseconds;
    days--;
  }
  const date = dateAt(runtime, Number(days));
  return date === null ? null : { date, time: timeOfMicroseconds(Number(rest), fold) };
}
