/** How dates and times are written: ISO, `ctime`, and the directives of strftime as the C locale has them. */

import { dateOf, daysBeforeMonth, isoCalendar, ordinalOf, weekdayOf } from './days';
import type { TimeFields } from './objects';

const epochDay = ordinalOf(1970, 1, 1);

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

export const padded = (value: number, width: number, filler = '0'): string =>
  String(value).padStart(width, filler);

export function isoDate(year: number, month: number, day: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

const specifications = ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'];

/** `HH:MM:SS[.ffffff]`; null for a word that is no `timespec`. */
export function isoTime(time: TimeFields, precision = 'auto'): string | null {
  if (!specifications.includes(precision)) return null;
  const wanted = precision === 'auto' ? (time.microsecond === 0 ? 'seconds' : 'microseconds') : precision;
  const level = specifications.indexOf(wanted);
  let text = padded(time.hour, 2);
  if (level >= 2) text += `:${padded(time.minute, 2)}`;
  if (level >= 3) text += `:${padded(time.second, 2)}`;
  if (level === 4) text += `.${padded(Math.floor(time.microsecond / 1000), 3)}`;
  return level === 5 ? `${text}.${padded(time.microsecond, 6)}` : text;
}

/** What strftime is told (struct tm), the weekday from Monday on. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  /** 1 on the first of January. */
  readonly yearDay: number;
}

export function momentOf(year: number, month: number, day: number, time: TimeFields): Moment {
  const { hour, minute, second } = time;
  const yearDay = daysBeforeMonth(year, month) + day;
  return { year, month, day, hour, minute, second, weekday: weekdayOf(year, month, day), yearDay };
}

/** The moment so many seconds after 1970 began, in UTC. */
export function clockMoment(seconds: number): Moment {
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const time = { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60 };
  // The calendar repeats every 400 years.
  const cycles = Math.floor((days + epochDay - 1) / 146097);
  const [year, month, day] = dateOf(days + epochDay - cycles * 146097);
  const moment = momentOf(year, month, day, { ...time, microsecond: 0, fold: 0 });
  return { ...moment, year: year + cycles * 400 };
}

export function clockText(moment: Moment): string {
  return `${padded(moment.hour, 2)}:${padded(moment.minute, 2)}:${padded(moment.second, 2)}`;
}

/** `Wed Jan  1 00:00:00 2020`. */
export function ctimeText(moment: Moment, yearWidth = 4): string {
  const { weekday, month, day, year } = moment;
  const names = `${dayNames[weekday]!.slice(0, 3)} ${monthNames[month - 1]!.slice(0, 3)}`;
  return `${names} ${padded(day, 2, ' ')} ${clockText(moment)} ${padded(year, yearWidth)}`;
}

/** Weeks of the year that began by then, with weeks that start on `first` (0: Monday). */
function weekNumber(moment: Moment, first: number): number {
  const sinceFirst = (moment.weekday - first + 7) % 7;
  return Math.floor((moment.yearDay - 1 + 7 - sinceFirst) / 7);
}

/** One directive; null for one that the C library does not know, undefined where the answer depends on the machine. */
function directive(moment: Moment, letter: string): string | null | undefined {
  const { year, month, day, hour, weekday, yearDay } = moment;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  switch (letter) {
    case 'a':
      return dayNames[weekday]!.slice(0, 3);
    case 'A':
      return dayNames[weekday]!;
    case 'b':
    case 'h':
      return monthNames[month - 1]!.slice(0, 3);
    case 'B':
      return monthNames[month - 1]!;
    case 'c':
      return ctimeText(moment, 0);
    case 'C':
      return String(Math.floor(year / 100));
    case 'd':
      return padded(day, 2);
    case 'D':
    case 'x':
      return `${padded(month, 2)}/${padded(day, 2)}/${padded(year % 100, 2)}`;
    case 'e':
      return padded(day, 2, ' ');
    case 'F':
      return `${year}-${padded(month, 2)}-${padded(day, 2)}`;
    case 'g':
      return padded(isoCalendar(year, month, day)[0] % 100, 2);
    case 'G':
      return String(isoCalendar(year, month, day)[0]);
    case 'H':
      return padded(hour, 2);
    case 'I':
      return padded(twelve, 2);
    case 'j':
      return padded(yearDay, 3);
    case 'k':
      return padded(hour, 2, ' ');
    case 'l':
      return padded(twelve, 2, ' ');
    case 'm':
      return padded(month, 2);
    case 'M':
      return padded(moment.minute, 2);
    case 'n':
      return '\n';
    case 'p':
      return hour < 12 ? 'AM' : 'PM';
    case 'P':
      return hour < 12 ? 'am' : 'pm';
    case 'r':
      return `${padded(twelve, 2)}:${padded(moment.minute, 2)}:${padded(moment.second, 2)} ${hour < 12 ? 'AM' : 'PM'}`;
    case 'R':
      return clockText(moment).slice(0, 5);
    case 'S':
      return padded(moment.second, 2);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return clockText(moment);
    case 'u':
      return String(weekday + 1);
    case 'U':
      return padded(weekNumber(moment, 6), 2);
    case 'V':
      return padded(isoCalendar(year, month, day)[1], 2);
    case 'w':
      return String((weekday + 1) % 7);
    case 'W':
      return padded(weekNumber(moment, 0), 2);
    case 'y':
      return padded(year % 100, 2);
    case 'Y':
      return String(year);
    case '%':
      return '%';
    case 's':
    case 'z':
    case 'Z':
      return undefined;
    default:
      return null;
  }
}

/** strftime of the C library in the C locale; undefined where the text depends on the machine's time zone. */
export function strftime(format: string, moment: Moment): string | undefined {
  let text = '';
  for (let at = 0; at < format.length; at++) {
    if (format[at] !== '%' || at + 1 === format.length) {
      text += format[at]!;
      continue;
    }
    // Flags and widths are those of the GNU library.
    const option = /^[-_0^#]?\d*[EO]?/.exec(format.slice(at + 1))![0];
    const letter = format[at + 1 + option.length];
    const plain = letter === undefined ? null : directive(moment, letter);
    if (plain === undefined) return undefined;
    text += plain === null ? format.slice(at, at + 2 + option.length) : withOption(plain, option);
    at += 1 + option.length;
  }
  return text;
}

function withOption(plain: string, option: string): string {
  let text = plain;
  const width = Number(/\d+/.exec(option.replace(/^0/, ''))?.[0] ?? 0);
  if (option.startsWith('-')) text = text.replace(/^[0 ]+(?=\d)/, '');
  if (option.startsWith('_')) text = text.replace(/^0+(?=\d)/, (zeros) => ' '.repeat(zeros.length));
  if (option.startsWith('^')) text = text.toUpperCase();
  if (option.startsWith('#')) text = text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
  const filler = /^\d/.test(text) && !option.startsWith('_') ? '0' : ' ';
  return text.padStart(width, filler);
}
