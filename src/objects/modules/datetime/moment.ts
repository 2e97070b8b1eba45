/** Moving moments: by a duration, and from UTC into their own zone. */

import { callSpecial } from '../../attributes';
import type { NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import { chain } from '../../protocol/chain';
import type { Runtime } from '../../runtime';
import { atLine, lineOf, makeDateTime } from './make';
import { PyDateTime, PyTimezone } from './objects';
import { type Answer, askZones } from './zone';

/** add_datetime_timedelta: the fold is forgotten. */
export function shiftMoment(runtime: Runtime, moment: PyDateTime, by: bigint): Result {
  const found = atLine(runtime, lineOf(moment, moment) + by);
  return found && makeDateTime(runtime, moment.type, found.date, found.time, moment.zone);
}

/** `moment.tzinfo.fromutc(moment)`: what UTC calls so, in the moment's zone. */
export function fromUtc(runtime: Runtime, moment: PyDateTime): Result {
  const { zone } = moment;
  if (zone instanceof PyTimezone && !zone.type.isClass)
    return shiftMoment(runtime, moment, zone.offset.total);
  // The chain keeps the moment, which its caller lets go.
  runtime.heap.take(moment);
  return chain(
    runtime,
    [moment],
    (rt, [subject]) => callSpecial(rt, (subject as PyDateTime).zone!, 'fromutc', [subject!]),
    (rt, made, [subject]) => {
      rt.heap.drop(subject!);
      return made;
    },
  );
}

function finishStandard(runtime: Runtime, answers: readonly Answer[], args: readonly PyObject[]): Result {
  const [offset, summer] = answers;
  if (typeof offset !== 'bigint') {
    return runtime.raise('ValueError', 'fromutc: non-None utcoffset() result required');
  }
  if (typeof summer !== 'bigint') {
    return runtime.raise('ValueError', 'fromutc: non-None dst() result required');
  }
  return chain(runtime, args, offset === summer ? sameMoment : summerStep(offset - summer), addSummer);
}

const sameMoment = (runtime: Runtime, [moment]: readonly PyObject[]): Result => runtime.heap.take(moment!);

/** The moment in the zone's standard time. */
function summerStep(by: bigint): (runtime: Runtime, args: readonly PyObject[]) => Result {
  return (runtime, [moment]) => shiftMoment(runtime, moment as PyDateTime, by);
}

/** Owns the moment in standard time. */
function addSummer(runtime: Runtime, standard: PyObject): Result {
  return askZones(runtime, [standard], ['dst'], [standard], finishSummer);
}

function finishSummer(
  runtime: Runtime,
  [summer]: readonly Answer[],
  [standard]: readonly PyObject[],
): Result {
  const moment = standard as PyDateTime;
  if (typeof summer !== 'bigint') {
    runtime.heap.drop(moment);
    return runtime.raise('ValueError', 'fromutc: tz.dst() gave inconsistent results; cannot convert');
  }
  if (summer === 0n) return moment;
  const made = shiftMoment(runtime, moment, summer);
  runtime.heap.drop(moment);
  return made;
}

/** `tzinfo.fromutc`, for zones that the program defines. */
export const fromUtcMethod: NativeSpec = {
  name: 'fromutc',
  signature: '(moment, /)',
  style: 'o',
  body: (runtime, self, [moment]) => {
    if (!(moment instanceof PyDateTime)) {
      return runtime.raise('TypeError', 'fromutc: argument must be a datetime');
    }
    if (moment.zone !== self) return runtime.raise('ValueError', 'fromutc: dt.tzinfo is not self');
    return askZones(runtime, [moment, moment], ['utcoffset', 'dst'], [moment], finishStandard);
  },
};
