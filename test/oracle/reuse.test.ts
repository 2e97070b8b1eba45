/**
 * Whether a new object lies where a freed one lay, as real interpreters answered (`vectors/reuse.json`, recorded by
 * `record-reuse.py`). Each question is a program alone; its answer is what it prints.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '../../src/versions';
import { prepare } from '../machine/run';

interface Question {
  readonly source: string;
  readonly answers: Readonly<Partial<Record<PythonVersion, string>>>;
}

const { questions } = JSON.parse(readFileSync(join(__dirname, 'vectors/reuse.json'), 'utf8')) as {
  questions: Readonly<Record<string, Question>>;
};

describe.each<PythonVersion>(['3.10', '3.11', '3.12', '3.13'])('on %s', (version) => {
  for (const [name, { source, answers }] of Object.entries(questions)) {
    const answer = answers[version];
    if (answer === undefined) continue;
    test(name, async () => {
      const machine = await prepare(source, version);
      machine.proceed();
      expect(machine.output).toBe(answer);
    });
  }
});
