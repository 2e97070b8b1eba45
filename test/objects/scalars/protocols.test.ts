/** Hashes, sizes, growth and the special methods of classes: what protocols.py prints on 3.10.13, 3.11.7, 3.12.1 and 3.13.0 (PYTHONHASHSEED=0). */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PythonVersion } from '../../../src/versions';
import { runPython } from '../../machine/run';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const printed = JSON.parse(read('protocols.json')) as Record<string, string[]>;

for (const [version, lines] of Object.entries(printed)) {
  test(`protocols in ${version}`, async () => {
    const { stdout } = await runPython(read('protocols.py'), version as PythonVersion);
    expect(stdout.trimEnd().split('\n')).toEqual(lines);
  });
}
