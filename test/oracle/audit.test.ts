/**
 * The audit over every program: after each statement, each count is the number of references there are. The test ends
 * a long program early; `AUDIT=every` follows it to its end.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/heap';
import type { Machine } from '../../src/machine';
import { NativeFrame, type PyObject } from '../../src/objects';
import type { PythonVersion } from '../../src/versions';
import { RunningAudit } from '../heap/running-audit';
import { prepare } from '../machine/run';

const folder = join(__dirname, 'programs');
const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'];
const everyStatement = process.env.AUDIT === 'every';
/** Where a run ends, so that the test is a short one. */
const statementsMax = everyStatement ? Number.POSITIVE_INFINITY : 3000;
const shownMax = 5;

const programs = readdirSync(folder).flatMap((category) =>
  readdirSync(join(folder, category))
    .filter((file) => file.endsWith('.py'))
    .map((file) => `${category}/${file}`),
);

interface Audited {
  readonly statements: number;
  /** Audits of the whole heap, beside one of what has changed after each statement. */
  readonly whole: number;
  readonly resyncs: number;
  readonly found: readonly string[];
}

function describeAt(line: number, { object, expected, actual }: Difference): string {
  const type = (object as Partial<PyObject>).type?.name ?? object.constructor.name;
  return `line ${line}: ${type} has ${actual}, ${expected} references lead to it`;
}

/** Up to 3.11 a collection runs, with its finalizers, inside the allocation of an object that is not whole yet. */
function isInsideAllocation(machine: Machine): boolean {
  return (
    !machine.profile.evaluation.collectsAtEvalBreaker &&
    machine.frames.some((frame) => frame instanceof NativeFrame && frame.name === 'collection')
  );
}

async function audited(source: string, version: PythonVersion): Promise<Audited> {
  const machine = await prepare(source, version);
  const running = new RunningAudit(machine.heap, () => machine.auditRoots());
  const found: string[] = [];
  let statements = 0;
  const look = (line: number): void => {
    found.push(...running.differences().map((difference) => describeAt(line, difference)));
  };
  machine.listener = {
    statement: (frame) => {
      if (++statements >= statementsMax) machine.limit('statements');
      if (found.length < shownMax && !isInsideAllocation(machine)) look(frame.line());
    },
  };
  machine.proceed();
  look(0);
  const { whole, resyncs } = running;
  return { statements, whole, resyncs, found: found.slice(0, shownMax) };
}

describe.each(versions)('%s', (version) => {
  test(
    'every count is the number of references',
    async () => {
      const wrong: string[] = [];
      let [statements, whole, resyncs] = [0, 0, 0];
      const began = performance.now();
      for (const program of programs) {
        const result = await audited(readFileSync(join(folder, program), 'utf8'), version);
        statements += result.statements;
        whole += result.whole;
        resyncs += result.resyncs;
        wrong.push(...result.found.map((text) => `${program}, ${text}`));
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.info(
        `audit of ${version}: ${programs.length} programs, after each of ${statements} statements; ${whole} times of the whole heap, ${resyncs} of them for nothing; ${seconds} s`,
      );
      expect(wrong).toEqual([]);
    },
    everyStatement ? 0 : 1_200_000,
  );
});
