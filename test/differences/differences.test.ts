/** What is knowingly not as CPython: a program each, whose head says what both print (`docs/differences.md`). */

import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences } from '../../src/tools/documents';
import type { PythonVersion } from '../../src/versions';
import { runPython } from '../machine/run';

const known = differences(resolve(__dirname, '../..'));

test('every head is whole', () => {
  expect(known.length).toBeGreaterThan(3);
  for (const { title, cause, consequence, versions } of known) {
    expect([title, cause, consequence].filter((text) => text === '')).toEqual([]);
    expect(versions.length).toBeGreaterThan(0);
  }
});

describe.each(known)('$title', ({ source, versions, cpython, memlens }) => {
  test.each(versions)('in %s', async (version) => {
    const { stdout, ended } = await runPython(source, version as PythonVersion);
    const said = ended.startsWith('unknown') ? 'unknown' : stdout.trimEnd().split('\n').join(' / ');
    expect(said).toBe(memlens);
    expect(said).not.toBe(cpython);
  });
});
