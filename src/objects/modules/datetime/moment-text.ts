/** isoformat and strftime of datetimes and times, which may ask their zone. */

import type { PyObject, Result } from '../../object';
import { chain } from '../../protocol/chain';
import { repr } from '../../protocol/text';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import { PyDateTime, type PyTime } from './objects';
import { isoDate, isoTime, momentOf, strftime } from './text';
import { type Answer, askZones, offsetText, type Question } from './zone';

type Timed = PyDateTime | PyTime;

/** The moment as ISO writes it without offset; null where the precision has no such name. */
export function localIso(subject: Timed, separator: string, precision: string | undefined): string | null {
  const time = isoTime(subject, precision);
  if (time === null || !(subject instanceof PyDateTime)) return time;
  return `${isoDate(subject.year, subject.month, subject.day)}${separator}${time}`;
}

/** The offset as ISO writes it. */
export function isoOffset(answer: Answer | undefined): string {
  return typeof answer === 'bigint' ? offsetText(answer, ':') : '';
}

/** isoformat() with a separator and a precision, or None for each. */
export function isoText(runtime: Runtime, subject: Timed, separator: PyObject, precision: PyObject): Result {
  return askZones(runtime, [subject], ['utcoffset'], [subject, separator, precision], finishIso);
}

function finishIso(runtime: Runtime, [offset]: readonly Answer[], args: readonly PyObject[]): Result {
  const [subject, separator, precision] = args;
  const between = separator instanceof PyStr ? separator.value : 'T';
  const text = localIso(subject as Timed, between, precision instanceof PyStr ? precision.value : undefined);
  if (text === null) return runtime.raise('ValueError', 'Unknown timespec value');
  return newStr(runtime, `${text}${isoOffset(offset)}`);
}

/** wrap_strftime: `%f`, `%z` and `%Z` are put in first. */
export function formatMoment(runtime: Runtime, subject: Timed, format: PyStr): Result {
  const questions = questionsOf(subject, format.value);
  return askZones(
    runtime,
    questions.map(() => subject),
    questions,
    [subject, format],
    finishFormat,
  );
}

/** What a format asks a zone, in the order in which it does. */
function questionsOf(subject: Timed, format: string): Question[] {
  // A datetime makes its timetuple(), whether or not the format needs it.
  const questions: Question[] = subject instanceof PyDateTime ? ['dst'] : [];
  for (const [, letter] of format.matchAll(/%(:?z|Z|[\s\S])/g)) {
    const question = letter === 'Z' ? 'tzname' : letter === 'z' || letter === ':z' ? 'utcoffset' : null;
    if (question !== null && !questions.includes(question)) questions.push(question);
  }
  return questions;
}

function finishFormat(runtime: Runtime, answers: readonly Answer[], args: readonly PyObject[]): Result {
  const subject = args[0] as Timed;
  const format = (args[1] as PyStr).value;
  const questions = questionsOf(subject, format);
  const of = (question: Question): Answer => answers[questions.indexOf(question)] ?? null;
  const offset = of('utcoffset');
  const wrapped = format.replace(/%(:?z|Z|[\s\S])/g, (all, letter: string) => {
    switch (letter) {
      case 'f':
        return String(subject.microsecond).padStart(6, '0');
      case 'z':
        return typeof offset === 'bigint' ? offsetText(offset, '') : '';
      case ':z':
        if (!runtime.profile.dates.hasColonZone) return all;
        return typeof offset === 'bigint' ? offsetText(offset, ':') : '';
      case 'Z': {
        const name = of('tzname');
        return typeof name === 'string' ? name.replace(/%/g, '%%') : '';
      }
      default:
        return all;
    }
  });
  const [year, month, day] =
    subject instanceof PyDateTime ? [subject.year, subject.month, subject.day] : [1900, 1, 1];
  const text = strftime(wrapped, momentOf(year!, month!, day!, subject));
  if (text === undefined) return runtime.unknown("the machine's time zone", 'str');
  return newStr(runtime, text);
}

function reprStart(subject: Timed): string {
  const { hour, minute, second, microsecond, fold, type } = subject;
  const fields = subject instanceof PyDateTime ? [subject.year, subject.month, subject.day] : [];
  fields.push(hour, minute);
  if (second !== 0 || microsecond !== 0) fields.push(second);
  if (microsecond !== 0) fields.push(microsecond);
  return `${type.fullTypeName}(${fields.join(', ')}${fold === 0 ? '' : ', fold=1'}`;
}

/** repr(): the fields, then the fold and the zone where they say something. */
export function momentRepr(runtime: Runtime, self: PyObject): Result {
  const { zone } = self as Timed;
  if (zone === null) return newStr(runtime, `${reprStart(self as Timed)})`);
  return chain(
    runtime,
    [self],
    (rt, [subject]) => repr(rt, (subject as Timed).zone!),
    (rt, shown, [subject]) => {
      const text = newStr(rt, `${reprStart(subject as Timed)}, tzinfo=${(shown as PyStr).value})`);
      rt.heap.drop(shown);
      return text;
    },
  );
}
