/** The words that messages are made of: numbers, bytes, counts. */

import type { ObjectFact } from '../../facts';

export const number = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `B` below 10,000, then `kB` and `MB` (powers of 1000) with three places at most, as the editor writes them. */
export function bytes(value: number): string {
  if (value < 10_000) return `${number(value)} B`;
  if (value < 1_000_000) return `${Number((value / 1000).toPrecision(3))} kB`;
  return `${Number((value / 1_000_000).toPrecision(3))} MB`;
}

export const plural = (n: number, word: string, words = `${word}s`): string =>
  `${number(n)} ${n === 1 ? word : words}`;

/** Source text inside a sentence: one line, cut. */
export function quoted(text: string, lengthMax = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= lengthMax ? line : `${line.slice(0, lengthMax - 1)}…`;
}

/** An object in a path of references. */
export const named = (object: ObjectFact): string => object.type;
