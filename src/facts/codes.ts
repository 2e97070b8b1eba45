/** Code objects inside code objects, and what a program's start makes of them. */

import type { Code } from '../code';
import { Flag, type Heap } from '../heap';
import { PyStr } from '../objects';

/** Serials of what belongs to the program before it starts: texts by what they say, the rest in order. */
export interface StartupNumbers {
  readonly texts: ReadonlyMap<string, number>;
  readonly others: readonly number[];
}

/** Code of the functions and methods inside, in the order of the text. */
export function functionsOf(code: Code): Code[] {
  return codesOf(code)
    .filter(({ kind }) => kind === 'function')
    .sort((a, b) => a.span.start - b.span.start);
}

/** The code and all code inside it. */
export function codesOf(code: Code): Code[] {
  const found = [code];
  for (const constant of code.constants) {
    if (constant.type === 'code') found.push(...codesOf(constant.code));
  }
  return found;
}

/** Numbers of what was made after a serial. */
export function numbersAfter(heap: Heap, before: number): StartupNumbers {
  const texts = new Map<string, number>();
  const others: number[] = [];
  for (const object of heap.objects()) {
    const { serial, flags } = object.header;
    if (serial <= before || (flags & Flag.SHARED) !== 0) continue;
    if (object instanceof PyStr && !texts.has(object.value)) texts.set(object.value, serial);
    else others.push(serial);
  }
  return { texts, others: others.sort((a, b) => a - b) };
}
