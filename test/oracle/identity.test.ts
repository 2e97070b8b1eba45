/** Which objects are one, as real interpreters answered (`vectors/identity.json`, made by `record-identity.py`). */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '../../src/versions';
import { runPython } from '../machine/run';

interface Question {
  readonly source: string;
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

const questions = JSON.parse(readFileSync(join(__dirname, 'vectors/identity.json'), 'utf8')) as Readonly<
  Record<string, Question>
>;
const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13'];

describe.each(versions)('%s', (version) => {
  test('every answer is as the interpreter gave it', async () => {
    const wrong: string[] = [];
    for (const [name, { source, answers }] of Object.entries(questions)) {
      const { stdout, ended } = await runPython(`${source}\n`, version);
      const said = stdout.split('\n').slice(0, -1);
      const real = answers[version] ?? [];
      if (said.join('\n') !== real.join('\n') || ended !== 'end') {
        wrong.push(`${name}: ${real.join(' / ')}, simulated ${said.join(' / ')} (${ended})`);
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(questions).length).toBeGreaterThan(40);
  });
});
