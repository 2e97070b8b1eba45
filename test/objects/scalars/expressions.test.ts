/**
 * Expressions and what CPython 3.12.1 prints for them (PYTHONHASHSEED=0): the repr, or `!` and the exception's type
 * and message.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runPython } from '../../machine/run';

type Family = readonly (readonly [expression: string, printed: string])[];

const families = JSON.parse(readFileSync(new URL('expressions.json', import.meta.url), 'utf8')) as Record<
  string,
  Family
>;

const prelude = `import math
def show(f):
    try:
        print(repr(f()))
    except Exception as x:
        print('!' + type(x).__name__ + ': ' + str(x))
`;

/** Expressions a program evaluates: few enough for the limit of output. */
const chunk = 100;

async function evaluate(family: Family): Promise<string[]> {
  const printed: string[] = [];
  for (let at = 0; at < family.length; at += chunk) {
    const part = family.slice(at, at + chunk);
    const source = prelude + part.map(([expression]) => `show(lambda: ${expression})\n`).join('');
    const { stdout, stderr, ended } = await runPython(source, '3.12');
    const lines = stdout.split('\n').slice(0, -1);
    if (ended !== 'end') lines.push(`${ended} ${stderr}`);
    for (let i = 0; i < part.length; i++) printed.push(lines[i] ?? 'nothing');
  }
  return printed;
}

describe('expressions print what CPython prints', () => {
  for (const [name, family] of Object.entries(families)) {
    test(name, { timeout: 60_000 }, async () => {
      const printed = await evaluate(family);
      const wrong = family.flatMap(([expression, wanted], i) =>
        printed[i] === wanted ? [] : [`${expression}: ${printed[i]}, not ${wanted}`],
      );
      expect(wrong).toEqual([]);
    });
  }
});
