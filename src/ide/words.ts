/** The words of the editor: numbers, bytes, references. Every text of the product is made of these. */

import { type Claim, type Elsewhere, lastPartOf } from '../facts';
import type { NoPage } from '../protocol';

export const number = (value: number): string => value.toLocaleString('en-US');

/** `B` below 10,000, then `kB` and `MB` (powers of 1000) with three places at most. */
export function bytes(value: number): string {
  if (value < 10_000) return `${number(value)} B`;
  if (value < 1_000_000) return `${Number((value / 1000).toPrecision(3))} kB`;
  return `${Number((value / 1_000_000).toPrecision(3))} MB`;
}

/** `stock.py, line 7`. */
export const placeOf = ({ file, line }: Elsewhere): string => `${lastPartOf(file)}, line ${line}`;

export const plural = (n: number, word: string, words = `${word}s`): string =>
  `${number(n)} ${n === 1 ? word : words}`;

/** `2`, `1–3`, `2+`, `≈ 89`, `?`: how sure is part of the number. */
export function short(claim: Claim, text: (n: number) => string = number): string {
  switch (claim.kind) {
    case 'exact':
      return text(claim.n);
    case 'between':
      return `${text(claim.low)}–${text(claim.high)}`;
    case 'atLeast':
      return `${text(claim.n)}+`;
    case 'about':
      return `≈ ${text(claim.n)}`;
    case 'immortal':
      return 'immortal';
    case 'unknown':
      return '?';
  }
}

/** `1 ref`, `2–3 refs`, `2+ refs`, `immortal`: in lenses. */
export function refs(claim: Claim): string {
  if (claim.kind === 'immortal') return 'immortal';
  return `${short(claim)} ${claim.kind === 'exact' && claim.n === 1 ? 'ref' : 'refs'}`;
}

/** `2 references`, `1 to 3 references`, `2 references or more`: in sentences. */
export function references(claim: Claim): string {
  switch (claim.kind) {
    case 'exact':
      return plural(claim.n, 'reference');
    case 'between':
      return claim.high === claim.low + 1
        ? `${number(claim.low)} or ${number(claim.high)} references`
        : `${number(claim.low)} to ${number(claim.high)} references`;
    case 'atLeast':
      return `${plural(claim.n, 'reference')} or more`;
    case 'about':
      return `about ${plural(claim.n, 'reference')}`;
    case 'immortal':
      return 'immortal';
    case 'unknown':
      return 'an unknown number of references';
  }
}

/** `because …, line N`, for claims that are not exact; empty otherwise. */
export function because(claim: Claim): string {
  if (claim.kind !== 'atLeast' && claim.kind !== 'about' && claim.kind !== 'unknown') return '';
  return `because ${claim.why}${claim.line > 0 ? ` (line ${claim.line})` : ''}`;
}

/** Whether two claims say the same. */
export const same = (a: Claim | null, b: Claim | null): boolean =>
  a === b || (a !== null && b !== null && short(a) === short(b));

/** The article in front of a type's name. */
export const withArticle = (type: string): string => (/^[aeiou]/i.test(type) ? `an ${type}` : `a ${type}`);

/** Text on one line, cut to the length with an ellipsis. */
export function cut(text: string, lengthMax: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= lengthMax ? line : `${line.slice(0, lengthMax - 1)}…`;
}

/** Text for Markdown code: no backticks, one line. */
export const code = (text: string): string => `\`${cut(text, 60).replaceAll('`', 'ˋ')}\``;

/** "Node #143". */
export const nameOf = (object: { type: string; serial: number }): string =>
  `${object.type} #${object.serial}`;

/** A page with nothing to draw. */
export const none = (title: string, why: string): NoPage => ({ page: 'none', title, why });
