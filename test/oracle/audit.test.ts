/**
 * The audit over every program: after a statement, each count is the number of references there are. An audit walks
 * the whole heap, so where that is large it is made after every so many statements only; `AUDIT=every` makes it after
 * each one.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit, type Heap } from '../../src/heap';
import type { Machine } from '../../src/machine';
import { NativeFrame, type PyObject } from '../../src/objects';
import type { PythonVersion } from '../../src/versions';
import { prepare } from '../machine/run';

const folder = join(__dirname, 'programs');
const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'];
const everyStatement = process.env.AUDIT === 'every';
/** The first statements of a program are audited one by one; from there on one more may cost so many objects. */
const firstStatements = 30;
const objectsPerStatement = 2;
/** Where a run ends, so that the test is a short one. */
const statementsMax = everyStatement ? Number.POSITIVE_INFINITY : 3000;
/** Objects of the process, which an audit walks too. */
const sharedObjects = 1000;
const shownMax = 5;

const programs = readdirSync(folder).flatMap((category) =>
  readdirSync(join(folder, category))
    .filter((file) => file.endsWith('.py'))
    .map((file) => `${category}/${file}`),
);

interface Audited {
  readonly statements: number;
  readonly audits: number;
  readonly found: readonly string[];
}

function differences(heap: Heap, machine: Machine, line: number): string[] {
  return audit(heap, machine.auditRoots()).map(({ object, expected, actual }) => {
    const type = (object as Partial<PyObject>).type?.name ?? object.constructor.name;
    return `line ${line}: ${type} has ${actual}, ${expected} references lead to it`;
  });
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
  const { heap } = machine;
  const found: string[] = [];
  let statements = 0;
  let audits = 0;
  let credit = 0;
  machine.listener = {
    statement: (frame) => {
      if (++statements >= statementsMax) machine.limit('statements');
      credit += objectsPerStatement;
      if (found.length >= shownMax || isInsideAllocation(machine)) return;
      if (!everyStatement && statements > firstStatements && credit < sharedObjects + heap.liveObjects)
        return;
      credit = 0;
      audits++;
      found.push(...differences(heap, machine, frame.line()));
    },
  };
  machine.proceed();
  found.push(...differences(heap, machine, 0));
  return { statements, audits: audits + 1, found: found.slice(0, shownMax) };
}

describe.each(versions)('%s', (version) => {
  test(
    'every count is the number of references',
    async () => {
      const wrong: string[] = [];
      let [statements, audits] = [0, 0];
      const began = performance.now();
      for (const program of programs) {
        const result = await audited(readFileSync(join(folder, program), 'utf8'), version);
        statements += result.statements;
        audits += result.audits;
        wrong.push(...result.found.map((text) => `${program}, ${text}`));
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.info(
        `audit of ${version}: ${programs.length} programs, ${audits} audits of ${statements} statements, ${seconds} s`,
      );
      expect(wrong).toEqual([]);
    },
    everyStatement ? 0 : 1_200_000,
  );
});
