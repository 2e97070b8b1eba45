/** `strptime`: a text read by a format (what Lib/_strptime.py makes of regular expressions, locale C). */

import { dateOf, daysBeforeMonth, isLeap, ordinalOf, ordinalOfIso } from './days';
import { dayNames, monthNames } from './text';

export interface Parsed {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Monday is 0. */
  readonly weekday: number;
  readonly yearDay: number;
  /** Of the zone, in microseconds; null where none is written. */
  readonly offset: bigint | null;
  /** `UTC` or `GMT`, where one is written. */
  readonly zoneName: string | null;
}

const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));
const anyOf = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .toLowerCase();

const patterns: Readonly<Record<string, string>> = {
  d: '3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]',
  f: '[0-9]{1,6}',
  H: '2[0-3]|[0-1]\\d|\\d',
  I: '1[0-2]|0[1-9]|[1-9]',
  G: '\\d\\d\\d\\d',
  j: '36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
  m: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5]\\d|\\d',
  S: '6[0-1]|[0-5]\\d|\\d',
  U: '5[0-3]|[0-4]\\d|\\d',
  W: '5[0-3]|[0-4]\\d|\\d',
  V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
  w: '[0-6]',
  u: '[1-7]',
  y: '\\d\\d',
  Y: '\\d\\d\\d\\d',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|z',
  A: anyOf(dayNames),
  a: anyOf(short(dayNames)),
  B: anyOf(monthNames),
  b: anyOf(short(monthNames)),
  p: 'am|pm',
  Z: 'utc|gmt',
  '%': '%',
};
const composed: Readonly<Record<string, string>> = {
  c: '%a %b %d %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/** The expression and the directives of its groups, in order; else the ValueError's text. */
function compileFormat(format: string): { pattern: RegExp; groups: string[] } | string {
  const groups: string[] = [];
  let source = '';
  const add = (text: string): string | null => {
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!;
      if (/\s/.test(character)) {
        while (at + 1 < text.length && /\s/.test(text[at + 1]!)) at++;
        source += '\\s+';
      } else if (character !== '%') source += character.replace(/[\\.^$*+?(){}[\]|/]/, '\\$&');
      else {
        const letter = text[++at];
        if (letter === undefined) return `stray % in format '${format}'`;
        const nested = composed[letter];
        if (nested !== undefined) {
          const problem = add(nested);
          if (problem !== null) return problem;
          continue;
        }
        const pattern = patterns[letter];
        if (pattern === undefined) return `'${letter}' is a bad directive in format '${format}'`;
        if (letter === '%') source += '%';
        else {
          groups.push(letter);
          source += `(${pattern})`;
        }
      }
    }
    return null;
  };
  const problem = add(format);
  if (problem !== null) return problem;
  return { pattern: new RegExp(`^${source}`, 'i'), groups };
}

/** A text as Python's repr shows it, where it has nothing special. */
const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replace(/['\\]/g, '\\$&')}'`;

/** What the text says; else the ValueError's text. */
export function parseMoment(text: string, format: string): Parsed | string {
  const compiled = compileFormat(format);
  if (typeof compiled === 'string') return compiled;
  const { pattern, groups } = compiled;
  const found = pattern.exec(text);
  if (found === null) return `time data ${quoted(text)} does not match format ${quoted(format)}`;
  if (found[0].length !== text.length) {
    return `unconverted data remains: ${text.slice(found[0].length)}`;
  }
  const fields = new Map<string, string>();
  for (const [i, letter] of groups.entries()) fields.set(letter, found[i + 1]!);
  if (fields.size < groups.length) return `redefinition of group name`;
  return resolve(fields);
}

function resolve(fields: ReadonlyMap<string, string>): Parsed | string {
  const number = (letter: string): number | null => {
    const text = fields.get(letter);
    return text === undefined ? null : Number.parseInt(text, 10);
  };
  const nameAt = (letter: string, names: readonly string[]): number | null => {
    const text = fields.get(letter);
    return text === undefined ? null : names.findIndex((name) => name.toLowerCase() === text.toLowerCase());
  };
  let year = number('Y');
  const twoDigits = number('y');
  if (twoDigits !== null) year = twoDigits + (twoDigits <= 68 ? 2000 : 1900);
  const named = nameAt('B', monthNames) ?? nameAt('b', short(monthNames));
  let month = number('m') ?? (named === null ? null : named + 1);
  let day = number('d');
  const hours = hourOf(number('H'), number('I'), fields.get('p'));
  const sunday = number('w');
  const monday = number('u');
  let weekday =
    nameAt('A', dayNames) ??
    nameAt('a', short(dayNames)) ??
    (sunday === null ? null : (sunday + 6) % 7) ??
    (monday === null ? null : monday - 1);
  let yearDay = number('j');
  const isoYear = number('G');
  const isoWeek = number('V');
  const problem = isoProblem(isoYear, isoWeek, year, weekday, yearDay);
  if (problem !== null) return problem;
  // The 29th of February without a year is one of 1904, which is then shown as 1900.
  let leapFix = false;
  if (year === null && month === 2 && day === 29) {
    year = 1904;
    leapFix = true;
  } else if (year === null) year = isoYear === null ? 1900 : null;
  if (yearDay === null && weekday !== null) {
    const week = number('U') ?? number('W');
    if (week !== null && year !== null) yearDay = dayOfWeek(year, week, weekday, fields.has('W'));
    else if (isoYear !== null && isoWeek !== null) {
      const ordinal = ordinalOfIso(isoYear, isoWeek, weekday + 1);
      if (typeof ordinal === 'string') return ordinal;
      [year, month, day] = dateOf(ordinal);
      yearDay = ordinal - ordinalOf(year, 1, 1) + 1;
    }
    if (yearDay !== null && yearDay <= 0 && year !== null) {
      year--;
      yearDay += isLeap(year) ? 366 : 365;
    }
  }
  const inYear = year ?? 1900;
  if (yearDay === null) yearDay = daysBeforeMonth(inYear, month ?? 1) + (day ?? 1);
  else if (month === null || fields.has('j') || fields.has('U') || fields.has('W')) {
    const [y, m, d] = dateOf(ordinalOf(inYear, 1, 1) + yearDay - 1);
    year = y;
    month = m;
    day = d;
  }
  const final = { year: year ?? 1900, month: month ?? 1, day: day ?? 1 };
  weekday ??= (ordinalOf(final.year, final.month, final.day) + 6) % 7;
  const fraction = (fields.get('f') ?? '').padEnd(6, '0');
  return {
    ...final,
    year: leapFix ? 1900 : final.year,
    hour: hours,
    minute: number('M') ?? 0,
    second: number('S') ?? 0,
    microsecond: Number.parseInt(fraction, 10),
    weekday,
    yearDay,
    offset: offsetOf(fields.get('z')),
    zoneName: fields.get('Z')?.toUpperCase() ?? null,
  };
}

function hourOf(hour: number | null, twelve: number | null, half: string | undefined): number {
  if (twelve === null) return hour ?? 0;
  const isAfternoon = half?.toLowerCase() === 'pm';
  return (twelve % 12) + (isAfternoon ? 12 : 0) + (half === undefined && twelve === 12 ? 0 : 0);
}

function isoProblem(
  isoYear: number | null,
  isoWeek: number | null,
  year: number | null,
  weekday: number | null,
  yearDay: number | null,
): string | null {
  if (isoYear !== null) {
    if (yearDay !== null)
      return "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.";
    if (isoWeek === null || weekday === null) {
      return "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').";
    }
  } else if (isoWeek !== null) {
    if (year === null || weekday === null) {
      return "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').";
    }
    return "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.";
  }
  return null;
}

/** The day of the year of a weekday in a week that is counted from Monday or Sunday. */
function dayOfWeek(year: number, week: number, weekday: number, startsMonday: boolean): number {
  let first = (ordinalOf(year, 1, 1) + 6) % 7;
  let wanted = weekday;
  if (!startsMonday) {
    first = (first + 1) % 7;
    wanted = (wanted + 1) % 7;
  }
  const beforeFirst = (7 - first) % 7;
  return week === 0 ? 1 + wanted - first : 1 + beforeFirst + 7 * (week - 1) + wanted;
}

function offsetOf(text: string | undefined): bigint | null {
  if (text === undefined) return null;
  if (text.toLowerCase() === 'z') return 0n;
  const plain = text.slice(1).replace(/:/g, '');
  const [whole, fraction = ''] = plain.split('.');
  const part = (from: number): number => Number.parseInt(whole!.slice(from, from + 2) || '0', 10);
  const seconds = (part(0) * 60 + part(2)) * 60 + part(4);
  const size = BigInt(seconds) * 1000000n + BigInt(Number.parseInt(fraction.padEnd(6, '0'), 10));
  return text.startsWith('-') ? -size : size;
}
