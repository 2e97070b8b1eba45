/** What is said of one number: how sure it is belongs to the number itself. */

export type Claim =
  | { readonly kind: 'exact'; readonly n: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'atLeast'; readonly n: number; readonly why: string; readonly line: number }
  | { readonly kind: 'about'; readonly n: number; readonly why: string; readonly line: number }
  | { readonly kind: 'immortal' }
  | { readonly kind: 'unknown'; readonly why: string; readonly line: number };

/** What holds in both cases: the claim of two visits, or of two paths, of one statement. */
export function join(a: Claim, b: Claim): Claim {
  if (a.kind === 'unknown') return a;
  if (b.kind === 'unknown') return b;
  if (a.kind === 'immortal' || b.kind === 'immortal') {
    if (a.kind === b.kind) return a;
    return { kind: 'unknown', why: 'the object is immortal in one case and counted in another', line: 0 };
  }
  const low = Math.min(lowOf(a), lowOf(b));
  const unsure = a.kind === 'atLeast' ? a : b.kind === 'atLeast' ? b : null;
  if (unsure !== null) return { ...unsure, n: low };
  const estimate = a.kind === 'about' ? a : b.kind === 'about' ? b : null;
  if (estimate !== null) return { ...estimate, n: Math.max(highOf(a), highOf(b)) };
  const high = Math.max(highOf(a), highOf(b));
  return low === high ? { kind: 'exact', n: low } : { kind: 'between', low, high };
}

/** As the trace prints it (`exact n` → n, `between` → [a, b], `at least n` → [n, null], `about` and `unknown` → null). */
export function printClaim(claim: Claim): number | [number, number | null] | 'immortal' | null {
  switch (claim.kind) {
    case 'exact':
      return claim.n;
    case 'between':
      return [claim.low, claim.high];
    case 'atLeast':
      return [claim.n, null];
    case 'immortal':
      return 'immortal';
    case 'about':
    case 'unknown':
      return null;
  }
}

function lowOf(claim: Extract<Claim, { n: number } | { low: number }>): number {
  return claim.kind === 'between' ? claim.low : claim.n;
}

function highOf(claim: Extract<Claim, { n: number } | { low: number }>): number {
  return claim.kind === 'between' ? claim.high : claim.n;
}
