/** Numbers as the texts write them: how sure is part of the number. */
import type { Claim } from '../protocol';

/** 1,234 */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** `B` below 10,000, then powers of 1000 with three significant places. */
export function bytes(value: number): string {
  if (Math.abs(value) < 10_000) return `${count(value)} B`;
  for (const unit of ['kB', 'MB', 'GB']) {
    value /= 1000;
    if (Math.abs(value) < 999.5 || unit === 'GB') return `${significant(value)} ${unit}`;
  }
  return `${value}`;
}

function significant(value: number): string {
  return `${Number(value.toPrecision(3))}`;
}

/** Arenas and pools are whole powers of two. */
export function binaryBytes(value: number): string {
  if (value >= 1 << 20) return `${count(value / (1 << 20))} MiB`;
  if (value >= 1 << 10) return `${count(value / (1 << 10))} KiB`;
  return `${value} B`;
}

export function claim(given: Claim, unit: (value: number) => string = count): string {
  switch (given.kind) {
    case 'exact':
      return unit(given.value);
    case 'between':
      return `${unit(given.low)}–${unit(given.high)}`;
    case 'atLeast':
      return `${unit(given.value)}+`;
    case 'about':
      return `≈ ${unit(given.value)}`;
    case 'immortal':
      return 'immortal';
    case 'unknown':
      return '?';
  }
}

/** The number to sort and draw by. */
export function value(given: Claim): number {
  switch (given.kind) {
    case 'exact':
    case 'atLeast':
    case 'about':
      return given.value;
    case 'between':
      return given.high;
    case 'immortal':
    case 'unknown':
      return 0;
  }
}

/** Why a number is not exact, in words that follow "because"; null where it is, or where nobody knows. */
export function reason(given: Claim): { text: string; line: number | null } | null {
  return 'reason' in given ? (given.reason ?? null) : null;
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}
