/**
 * An int as a polynomial of the round: first + slope·k + bend·k(k-1)/2 for round k. In this shape the next round's
 * polynomial is a sum of neighbours, and integers stay integers.
 */

export interface Form {
  readonly first: number;
  readonly slope: number;
  readonly bend: number;
}

export const constant = (value: number): Form => ({ first: value, slope: 0, bend: 0 });

export function isConstant({ slope, bend }: Form): boolean {
  return slope === 0 && bend === 0;
}

export function at({ first, slope, bend }: Form, round: number): number {
  return first + slope * round + bend * ((round * (round - 1)) / 2);
}

/** The form that begins a round later. */
export function shifted({ first, slope, bend }: Form): Form {
  return { first: first + slope, slope: slope + bend, bend };
}

export function sum(a: Form, b: Form): Form {
  return { first: a.first + b.first, slope: a.slope + b.slope, bend: a.bend + b.bend };
}

export function difference(a: Form, b: Form): Form {
  return { first: a.first - b.first, slope: a.slope - b.slope, bend: a.bend - b.bend };
}

/** Null where the product is of a higher degree. */
export function product(a: Form, b: Form): Form | null {
  if (isConstant(a)) return scaled(b, a.first);
  if (isConstant(b)) return scaled(a, b.first);
  if (a.bend !== 0 || b.bend !== 0) return null;
  return {
    first: a.first * b.first,
    slope: a.first * b.slope + a.slope * b.first + a.slope * b.slope,
    bend: 2 * a.slope * b.slope,
  };
}

function scaled(form: Form, factor: number): Form {
  return { first: form.first * factor, slope: form.slope * factor, bend: form.bend * factor };
}

export function same(a: Form, b: Form): boolean {
  return a.first === b.first && a.slope === b.slope && a.bend === b.bend;
}

/** The form whose last four values these are, beginning with the last one; null where they follow none. */
export function through(values: readonly [number, number, number, number]): Form | null {
  const [a, b, c, d] = values;
  const bend = d - c - (c - b);
  if (bend !== c - b - (b - a)) return null;
  return { first: d, slope: d - c + bend, bend };
}

/** Rounds further away do not matter. */
const roundsMax = 2 ** 40;

/** The last round up to which the sign is that of round 0; -1 where that is not easily said. */
export function signHolds(form: Form): number {
  const { slope, bend } = form;
  if (slope === 0 && bend === 0) return Number.POSITIVE_INFINITY;
  if ((slope > 0 && bend < 0) || (slope < 0 && bend > 0)) return -1;
  const sign = Math.sign(form.first);
  if (Math.sign(at(form, roundsMax)) === sign) return Number.POSITIVE_INFINITY;
  let [low, high] = [0, roundsMax];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (Math.sign(at(form, middle)) === sign) low = middle;
    else high = middle;
  }
  return low;
}
