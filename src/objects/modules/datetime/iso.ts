/** `fromisoformat`: the forms that `isoformat` writes, and from 3.11 on most of ISO 8601. */

import { dateOf, ordinalOfIso } from './days';
import type { TimeFields } from './objects';

export interface IsoTime {
  readonly time: TimeFields;
  /** In microseconds; null: none is written. */
  readonly offset: bigint | null;
}

const digits = (text: string): number => Number.parseInt(text, 10);

/** Year, month and day; null where the text is no date. The error of a week that does not exist is its text. */
export function isoDateFields(text: string, extended: boolean): [number, number, number] | string | null {
  const plain =
    /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? (extended ? /^(\d{4})(\d\d)(\d\d)$/.exec(text) : null);
  if (plain !== null) return [digits(plain[1]!), digits(plain[2]!), digits(plain[3]!)];
  if (!extended) return null;
  const week = /^(\d{4})(-?)W(\d\d)(?:(-?)(\d))?$/.exec(text);
  if (week === null || (week[5] !== undefined && week[2] !== week[4])) return null;
  const ordinal = ordinalOfIso(
    digits(week[1]!),
    digits(week[3]!),
    week[5] === undefined ? 1 : digits(week[5]),
  );
  return typeof ordinal === 'string' ? ordinal : dateOf(ordinal);
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

/** `HH[:MM[:SS[.fff[fff]]]]`; null where the text is none. */
function clockFields(text: string, extended: boolean): Clock | null {
  const found =
    /^(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?$/.exec(text) ??
    (extended ? /^(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?$/.exec(text) : null) ??
    (extended ? /^(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?$/.exec(text) : null);
  if (found === null) return null;
  const fraction = found[4];
  if (fraction !== undefined && !extended && fraction.length !== 3 && fraction.length !== 6) return null;
  return {
    hour: digits(found[1]!),
    minute: digits(found[2] ?? '0'),
    second: digits(found[3] ?? '0'),
    microsecond: digits((fraction ?? '').slice(0, 6).padEnd(6, '0')),
  };
}

/** The time of day with its offset; null where the text is none. */
export function isoTimeFields(text: string, extended: boolean): IsoTime | null {
  const start = text.search(/[+\-Z]/);
  const zone = start < 0 ? '' : text.slice(start);
  const clock = clockFields(start < 0 ? text : text.slice(0, start), extended);
  if (clock === null) return null;
  const time = { ...clock, fold: 0 };
  if (zone === '') return { time, offset: null };
  if (zone === 'Z') return extended ? { time, offset: 0n } : null;
  const sign = zone[0] === '-' ? -1n : 1n;
  const offset = zone[0] === 'Z' ? null : clockFields(zone.slice(1), extended);
  if (offset === null || (!extended && zone.length < 6)) return null;
  const seconds = (offset.hour * 60 + offset.minute) * 60 + offset.second;
  return { time, offset: sign * (BigInt(seconds) * 1000000n + BigInt(offset.microsecond)) };
}

/** Where the date ends and the character that separates it from the time stands (_find_isoformat_datetime_separator). */
export function separatorPlace(text: string, extended: boolean): number {
  if (!extended || text.length <= 7) return Math.min(10, text.length);
  if (text[4] === '-') {
    if (text[5] !== 'W') return 10;
    if (text.length < 8) return 8;
    if (text.length > 8 && text[8] === '-') {
      if (text.length === 9) return 10;
      // YYYY-Www-D, or YYYY-Www and an offset behind the separator: two digits tell.
      return text.length > 10 && /\d/.test(text[10]!) ? 8 : 10;
    }
    return 8;
  }
  if (text[4] === 'W') {
    let at = 7;
    while (at < text.length && /\d/.test(text[at]!)) at++;
    if (at < 9) return at;
    return at % 2 === 0 ? 7 : 8;
  }
  return 8;
}
