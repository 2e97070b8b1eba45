/** `time.struct_time`: nine items, and two more fields that only attributes show (Modules/timemodule.c). */

import type { Heap, Visitor } from '../../heap';
import type { Profile } from '../../versions';
import { newInt, PyInt } from '../int';
import { PyList } from '../list';
import { takeAll } from '../list-methods';
import type { PyObject, Result } from '../object';
import { placeUntracked } from '../place';
import type { Runtime } from '../runtime';
import { internedStr, newStr } from '../str';
import { structSequenceType } from '../struct-sequence';
import { newTuple, PyTuple, tupleBytes } from '../tuple';
import type { TypeSpec } from '../type';
import { isUnknown, newUnknown, newUnknownInt } from '../unknown';
import type { Moment } from './datetime/text';

const shown = [
  'tm_year',
  'tm_mon',
  'tm_mday',
  'tm_hour',
  'tm_min',
  'tm_sec',
  'tm_wday',
  'tm_yday',
  'tm_isdst',
];
const hiddenCount = 2;
const bytes = (profile: Profile): number => tupleBytes(profile, shown.length + hiddenCount);

export class PyStructTime extends PyTuple {
  /** `tm_zone` and `tm_gmtoff`; owned. */
  hidden: PyObject[] = [];

  override visit(visitor: Visitor): void {
    for (const item of this.hidden) visitor(item);
    super.visit(visitor);
  }

  override destroy(heap: Heap): void {
    for (const item of this.hidden) heap.drop(item);
    super.destroy(heap);
  }

  /** `tuple.__sizeof__` counts the items that are shown, and from 3.13 on the rest as part of the basic size. */
  override sizeBytes(profile: Profile): number {
    return super.sizeBytes(profile) + (profile.sizes.structSequencesCountHidden ? 8 * hiddenCount : 0);
  }

  override canBeUntracked(): boolean {
    return false;
  }
}

const plain = structSequenceType('time', 'struct_time', shown);

function newStructTime(runtime: Runtime, items: PyObject[], hidden: PyObject[]): PyStructTime {
  const made = new PyStructTime();
  made.items = items;
  made.hidden = hidden;
  return placeUntracked(runtime, made, runtime.typeOf(structTimeType), bytes(runtime.profile));
}

function construct(
  runtime: Runtime,
  _type: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const sequence = args[0] ?? keywords?.get('sequence');
  if (!(sequence instanceof PyTuple || sequence instanceof PyList)) {
    return runtime.raise('TypeError', 'constructor requires a sequence');
  }
  const { items } = sequence;
  const most = shown.length + hiddenCount;
  if (items.length < shown.length || items.length > most) {
    const bound = items.length < shown.length ? `at least ${shown.length}` : `at most ${most}`;
    const text = `time.struct_time() takes an ${bound}-sequence (${items.length}-sequence given)`;
    return runtime.raise('TypeError', text);
  }
  const { none } = runtime.singletons;
  const taken = takeAll(runtime, items) as PyObject[];
  const hidden = taken.splice(shown.length);
  while (hidden.length < hiddenCount) hidden.push(runtime.heap.take(none));
  return newStructTime(runtime, taken, hidden);
}

export const structTimeType: TypeSpec = {
  ...plain,
  heapType: 'time',
  slots: { ...plain.slots, new: construct },
  getset: [
    ...plain.getset!,
    ...['tm_zone', 'tm_gmtoff'].map((name, at) => ({
      name,
      member: true,
      get: (runtime: Runtime, self: PyObject) =>
        runtime.heap.take((self as PyStructTime).hidden[at] ?? runtime.singletons.none),
    })),
  ],
  constants: {
    n_fields: (runtime) => newInt(runtime, shown.length + hiddenCount),
    n_sequence_fields: (runtime) => newInt(runtime, shown.length),
    n_unnamed_fields: (runtime) => newInt(runtime, 0),
    __match_args__: (runtime) =>
      newTuple(
        runtime,
        shown.map((name) => internedStr(runtime, name)),
      ),
  },
};

/** A moment's tuple; `zone` where it says one. */
export function structTimeOf(
  runtime: Runtime,
  moment: Moment,
  summer: number,
  zone: { readonly name: string; readonly offset: number } | null,
): PyStructTime {
  const { year, month, day, hour, minute, second, weekday, yearDay } = moment;
  const numbers = [year, month, day, hour, minute, second, weekday, yearDay, summer];
  const items: PyObject[] = numbers.map((number) => newInt(runtime, number));
  const hidden: PyObject[] =
    zone === null
      ? [runtime.none(), runtime.none()]
      : [newStr(runtime, zone.name), newInt(runtime, zone.offset)];
  return newStructTime(runtime, items, hidden);
}

/** The tuple of a moment that nobody knows. */
export function unknownStructTime(runtime: Runtime, why: string): PyStructTime {
  const items = shown.map(() => newUnknownInt(runtime, why));
  const zone = newUnknown(runtime, { why: "the machine's time zone", line: runtime.currentLine() }, 'str');
  return newStructTime(runtime, items, [zone, newUnknownInt(runtime, "the machine's time zone")]);
}

/** Whether it has an item that nobody knows. */
export function isUnknownMoment(object: PyObject): boolean {
  return object instanceof PyTuple && object.items.some(isUnknown);
}

/** The moment that a tuple of nine numbers stands for, as time.strftime reads it (gettmarg, checktm); null where it raised. */
export function readStructTime(runtime: Runtime, object: PyObject, caller: string): Moment | null {
  if (!(object instanceof PyTuple)) {
    return runtime.raise('TypeError', 'Tuple or struct_time argument required');
  }
  const numbers = object.items.map((item) => (item instanceof PyInt && item.big === null ? item.value : NaN));
  if (numbers.length !== shown.length || numbers.some(Number.isNaN)) {
    return runtime.raise('TypeError', `${caller}(): illegal time tuple argument`);
  }
  const [year, month, day, hour, minute, second, weekday, yearDay] = numbers as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  const checks: readonly (readonly [number, number, number, string])[] = [
    [month, 0, 12, 'month'],
    [day, 0, 31, 'day of month'],
    [hour, 0, 23, 'hour'],
    [minute, 0, 59, 'minute'],
    [second, 0, 61, 'seconds'],
    [weekday, -1, Number.POSITIVE_INFINITY, 'day of week'],
    [yearDay, 0, 366, 'day of year'],
  ];
  for (const [value, least, most, name] of checks) {
    if (value < least || value > most) return runtime.raise('ValueError', `${name} out of range`);
  }
  const date = { year, month: Math.max(1, month), day: Math.max(1, day) };
  return { ...date, hour, minute, second, weekday: ((weekday % 7) + 7) % 7, yearDay: Math.max(1, yearDay) };
}
