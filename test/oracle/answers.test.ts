/**
 * What small programs print, as real interpreters answered (recorded by `record-answers.py`). Each question is a
 * program alone. `reuse`: whether a new object lies where a freed one lay. `objects`: what objects weigh and hold.
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

const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13'];

describe.each(['reuse', 'objects'])('%s', (vector) => {
  const { questions } = JSON.parse(readFileSync(join(__dirname, `vectors/${vector}.json`), 'utf8')) as {
    questions: Readonly<Record<string, Question>>;
  };
  describe.each(versions)('on %s', (version) => {
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
});
