/** The proleptic Gregorian calendar: days since the first of January of year 1, which is day 1. */

export const yearMin = 1;
export const yearMax = 9999;
export const ordinalMax = 3652059;

const lengths = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const before = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : lengths[month]!;
}

function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

/** Days of the year before the month. */
export function daysBeforeMonth(year: number, month: number): number {
  return before[month]! + (month > 2 && isLeap(year) ? 1 : 0);
}

export function ordinalOf(year: number, month: number, day: number): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

/** Year, month and day of an ordinal. */
export function dateOf(ordinal: number): [number, number, number] {
  let year = Math.max(1, Math.floor((ordinal - 1) / 365.2425));
  while (daysBeforeYear(year + 1) < ordinal) year++;
  let day = ordinal - daysBeforeYear(year);
  let month = 1;
  while (day > daysInMonth(year, month)) day -= daysInMonth(year, month++);
  return [year, month, day];
}

/** Monday is 0. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (ordinalOf(year, month, day) + 6) % 7;
}

/** The ordinal of the Monday of a year's first ISO week: the one with its first Thursday. */
export function firstMonday(year: number): number {
  const first = ordinalOf(year, 1, 1);
  const weekday = (first + 6) % 7;
  return weekday > 3 ? first - weekday + 7 : first - weekday;
}

/** ISO year, week and weekday (Monday is 1). */
export function isoCalendar(year: number, month: number, day: number): [number, number, number] {
  const today = ordinalOf(year, month, day);
  let of = year;
  if (today < firstMonday(year)) of--;
  else if (today >= firstMonday(year + 1)) of++;
  const days = today - firstMonday(of);
  return [of, Math.floor(days / 7) + 1, (days % 7) + 1];
}

/** The ordinal of an ISO date, or the ValueError's text. */
export function ordinalOfIso(year: number, week: number, weekday: number): number | string {
  if (year < yearMin || year > yearMax) return `Year is out of range: ${year}`;
  const weeks = (firstMonday(year + 1) - firstMonday(year)) / 7;
  if (week <= 0 || week > weeks) return `Invalid week: ${week}`;
  if (weekday <= 0 || weekday > 7) return `Invalid day: ${weekday} (range is [1, 7])`;
  return firstMonday(year) + (week - 1) * 7 + weekday - 1;
}
