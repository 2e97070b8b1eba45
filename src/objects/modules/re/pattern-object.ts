/** Compiled patterns and matches as objects (Modules/_sre/sre.c). */

import { PyInt } from '../../int';
import type { PyObject } from '../../object';
import type { Runtime } from '../../runtime';
import { PyStr } from '../../str';
import { PyTuple } from '../../tuple';
import { PyParts } from '../parts';
import type { Found } from './matcher';
import { Matcher, TooManySteps } from './matcher';
import type { Program } from './program';
import { charactersOf } from './subject';

/** Parts: the dict of group names, the tuple of names by group, the pattern itself; the first two only where there are names. */
export class PyPattern extends PyParts {
  program!: Program;
  flagBits = 0;
  isBytes = false;
  names: ReadonlyMap<string, number> = new Map();

  get pattern(): PyObject {
    return this.parts[2]!;
  }

  /** The name of a group, which is the pattern's own object; borrowed. */
  nameOf(group: number): PyObject | null {
    const names = this.parts[1];
    const name = names instanceof PyTuple ? names.items[group] : undefined;
    return name instanceof PyStr ? name : null;
  }

  /** Its size depends on the code of CPython's own matcher. */
  override sizeBytes(): number | null {
    return null;
  }
}

/** Parts: `regs` once it was asked for, the subject, the pattern. */
export class PyMatch extends PyParts {
  found!: Found;
  /** Where the search began and what it could see. */
  from = 0;
  to = 0;

  get subject(): PyObject {
    return this.parts[1]!;
  }

  get pattern(): PyPattern {
    return this.parts[2] as PyPattern;
  }
}

/** Bytes of a match: 16 a group. */
export function matchBytes(groups: number): number {
  return 104 + 16 * groups;
}

/** The bounds of a search in a subject of this length. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

export function boundsOf(length: number, from: PyObject | undefined, to: PyObject | undefined): Bounds {
  const clip = (given: PyObject | undefined, fallback: number): number => {
    if (!(given instanceof PyInt)) return fallback;
    const value = Number.isNaN(given.value) ? (given.big! > 0n ? length : 0) : given.value;
    return Math.max(0, Math.min(length, value));
  };
  const end = clip(to, length);
  return { from: Math.min(clip(from, 0), end), to: end };
}

/** The subject's characters where the pattern may be applied to it; else raises TypeError. */
export function checkSubject(runtime: Runtime, pattern: PyPattern, subject: PyObject) {
  const characters = charactersOf(subject);
  if (characters === null) {
    const named = runtime.profile.regularExpressions.namesSubjectType ? `, got '${subject.type.name}'` : '';
    return runtime.raise('TypeError', `expected string or bytes-like object${named}`);
  }
  const isBytes = !(subject instanceof PyStr);
  if (isBytes && !pattern.isBytes) {
    return runtime.raise('TypeError', 'cannot use a string pattern on a bytes-like object');
  }
  if (!isBytes && pattern.isBytes) {
    return runtime.raise('TypeError', 'cannot use a bytes pattern on a string-like object');
  }
  return characters;
}

export type Way = 'match' | 'fullmatch' | 'search';

/** One match; null where there is none, undefined where it takes too long. */
export function findOnce(
  pattern: PyPattern,
  subject: PyObject,
  way: Way,
  { from, to }: Bounds,
  mustAdvance = false,
): Found | null | undefined {
  const matcher = new Matcher(pattern.program, charactersOf(subject)!, to, way === 'fullmatch');
  try {
    return way === 'search' ? matcher.search(from, mustAdvance) : matcher.matchAt(from, mustAdvance);
  } catch (error) {
    if (error instanceof TooManySteps) return undefined;
    throw error;
  }
}

export const tooLong = 'a regular expression takes too long';
