/**
 * loops: finds loops whose rounds do the same, and passes over most of them.
 * Invariant: knows nothing of source text, facts or rules; where it is not sure the machine executes.
 */
export { forwardFrom, Loops, roundsFirst, type Watch } from './loops';
export type { Shadows } from './shadows';
