/** "Did you mean …?": the name that is nearest to a misspelled one (Python/suggestions.c). */

const moveCost = 2;
const caseCost = 1;
const lengthMax = 40;
const candidatesMax = 750;

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? caseCost : moveCost;
}

/** Weighted Levenshtein distance; a number above `most` where it is larger than that. */
function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  a = a.slice(start);
  b = b.slice(start);
  let tail = 0;
  while (tail < a.length && tail < b.length && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  a = a.slice(0, a.length - tail);
  b = b.slice(0, b.length - tail);
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * moveCost;
  if (a.length > lengthMax || b.length > lengthMax) return most + 1;
  if (a.length > b.length) [a, b] = [b, a];
  if ((b.length - a.length) * moveCost > most) return most + 1;
  const row = Array.from(a, (_, i) => (i + 1) * moveCost);
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let previous = j * moveCost;
    result = previous;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < a.length; i++) {
      const substituted = previous + substitutionCost(b[j]!, a[i]!);
      previous = row[i]!;
      result = Math.min(substituted, Math.min(result, previous) + moveCost);
      row[i] = result;
      if (result < least) least = result;
    }
    if (least > most) return most + 1;
  }
  return result;
}

/** The candidate to suggest for `name`, or null. */
export function suggestion(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= candidatesMax) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    let most = Math.floor(((name.length + candidate.length + 3) * moveCost) / 6);
    most = Math.min(most, bestDistance - 1);
    const found = distance(name, candidate, most);
    if (found > most) continue;
    best = candidate;
    bestDistance = found;
  }
  return best;
}
