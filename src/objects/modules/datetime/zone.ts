/** What a time zone says of a moment: `utcoffset`, `tzname`, `dst`. Built-in zones answer at once, others are called. */

import { callOwned, getAttribute } from '../../attributes';
import { NativeFrame } from '../../native';
import { PENDING, type PyObject, type Result } from '../../object';
import type { Runtime } from '../../runtime';
import { PyStr } from '../../str';
import { isUnknown } from '../../unknown';
import { dayMicroseconds, PyDateTime, PyDelta, PyTime, PyTimezone, PyZone } from './objects';

export type Question = 'utcoffset' | 'tzname' | 'dst';

/** An offset in microseconds, a name, or null for None. */
export type Answer = bigint | string | null;

/** Uses the answers; must not capture state. */
type WithAnswers = (runtime: Runtime, answers: readonly Answer[], args: readonly PyObject[]) => Result;

/** `UTC`, `UTC+05:30`, … (timezone_str). */
export function timezoneName(zone: PyTimezone): string {
  if (zone.name !== null) return zone.name.value;
  const { total } = zone.offset;
  return total === 0n ? 'UTC' : `UTC${offsetText(total, ':')}`;
}

/** `+HH:MM[:SS[.ffffff]]`. */
export function offsetText(offset: bigint, separator: string): string {
  const size = offset < 0n ? -offset : offset;
  const micros = Number(size % 1000000n);
  const seconds = Number(size / 1000000n);
  const two = (value: number): string => String(value).padStart(2, '0');
  let text = `${offset < 0n ? '-' : '+'}${two(Math.floor(seconds / 3600))}${separator}${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 !== 0 || micros !== 0) text += `${separator}${two(seconds % 60)}`;
  return micros === 0 ? text : `${text}.${String(micros).padStart(6, '0')}`;
}

function zoneOf(object: PyObject): PyObject | null {
  return object instanceof PyDateTime || object instanceof PyTime ? object.zone : null;
}

/** The answer where no Python code is needed for it. */
function answerNow(object: PyObject, question: Question): Answer | undefined {
  const zone = zoneOf(object);
  if (zone === null) return null;
  if (!(zone instanceof PyTimezone) || zone.type.isClass) return undefined;
  switch (question) {
    case 'utcoffset':
      return zone.offset.total;
    case 'tzname':
      return timezoneName(zone);
    case 'dst':
      return null;
  }
}

class AskZones extends NativeFrame {
  private readonly answers: Answer[] = [];

  constructor(
    private readonly subjects: readonly PyObject[],
    private readonly questions: readonly Question[],
    private readonly args: readonly PyObject[],
    private readonly then: WithAnswers,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 2) return value;
    for (;;) {
      if (this.state === 1) {
        runtime.heap.drop(this.owned.pop()!);
        if (value === null) return null;
        if (isUnknown(value)) return value;
        const answer = this.read(runtime, value);
        if (answer === undefined) return null;
        this.answers.push(answer);
        this.state = 0;
      }
      const at = this.answers.length;
      if (at === this.subjects.length) break;
      const subject = this.subjects[at]!;
      const question = this.questions[at]!;
      const known = answerNow(subject, question);
      if (known !== undefined) {
        this.answers.push(known);
        continue;
      }
      // The method is bound, and the argument kept, while it runs (call_tzinfo_method).
      const method = getAttribute(runtime, zoneOf(subject)!, question);
      if (!method) return method;
      const moment = this.keep(runtime, subject instanceof PyDateTime ? subject : runtime.singletons.none);
      this.state = 1;
      const answer = callOwned(runtime, method, [moment]);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    this.state = 2;
    return this.then(runtime, this.answers, this.args);
  }

  /** Checks and drops what the zone's method answered; undefined where it raised. */
  private read(runtime: Runtime, value: PyObject): Answer | undefined {
    const question = this.questions[this.answers.length]!;
    if (value === runtime.singletons.none) {
      runtime.heap.drop(value);
      return null;
    }
    if (question === 'tzname') {
      if (value instanceof PyStr) {
        const text = value.value;
        runtime.heap.drop(value);
        return text;
      }
      const message = `tzinfo.tzname() must return None or a string, not '${value.type.fullTypeName}'`;
      runtime.heap.drop(value);
      runtime.raise('TypeError', message);
      return undefined;
    }
    if (!(value instanceof PyDelta)) {
      const message = `tzinfo.${question}() must return None or timedelta, not '${value.type.fullTypeName}'`;
      runtime.heap.drop(value);
      runtime.raise('TypeError', message);
      return undefined;
    }
    const { total } = value;
    runtime.heap.drop(value);
    if (total > -dayMicroseconds && total < dayMicroseconds) return total;
    const message =
      'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).';
    runtime.raise('ValueError', message);
    return undefined;
  }
}

/** Asks the zone of each subject its question, then goes on with the answers. `args` are borrowed for so long. */
export function askZones(
  runtime: Runtime,
  subjects: readonly PyObject[],
  questions: readonly Question[],
  args: readonly PyObject[],
  then: WithAnswers,
): Result {
  const answers: Answer[] = [];
  for (const [i, subject] of subjects.entries()) {
    const answer = answerNow(subject, questions[i]!);
    if (answer === undefined) return runtime.run(new AskZones(subjects, questions, args, then));
    answers.push(answer);
  }
  return then(runtime, answers, args);
}

/** Whether an object may be a time zone. */
export function isZone(runtime: Runtime, object: PyObject): boolean {
  return object === runtime.singletons.none || object instanceof PyZone;
}
